"""The day of publication: which of the days that a page declares and prints it is."""

import pytest

import hrdocs
from hrdocs.un import figured_days

PROSE = (
    "The water board of Aland met on Thursday to hear what the divers had found under the old weir, and none of the "
    "millers along the river was glad of it. "
)
HEADLINE = "<h1>Old weir is to be rebuilt</h1>"
DECLARED = '<meta property="article:published_time" content="2031-05-06T09:00:00">'
ITEM = "<time itemprop=datePublished datetime=2031-05-06>x</time>"
TIME = "<time class=post-date datetime=2031-05-06>Tue</time>"
ZONED = '<meta property="article:published_time" content="2031-05-06T03:28:35Z">'


def issued(head: str, before: str, after: str = "", language: str = "en-GB") -> tuple[str | None, str | None]:
    page = (
        f'<html lang="{language}"><head><title>Old weir is to be rebuilt</title>{head}</head><body><article>{before}'
        f"{f'<p>{PROSE}</p>' * 3}{after}</article></body></html>"
    )
    found = hrdocs.read(page.encode(), media_type="text/html").metadata
    return found.issued, found.modified


ONLY_DAY = [
    "<p>9 March 2029</p>",
    "<p>Published: 9 March 2029, 10:15 am</p>",
    "<div>Friday, 9 March 2029 | 10:15 GMT</div>",
]
NOT_ONLY_DAY = [
    "<figure><img src=a><figcaption>The weir on 9 March 2029</figcaption></figure>",
    "<div class=photo-caption>The weir, 9 March 2029</div>",
    "<p>The decree of 9 March 2029 was never carried out</p>",
    "<h2>What was agreed on 9 March 2029</h2>",
    "<p>Accepted: 9 March 2029</p>",
    "<p><a href=/x>Weir breaks in a single night of rain, 9 March 2029</a></p>",
    "<p>Hearing: 9 March 2029</p>",
]


@pytest.mark.parametrize("line", ONLY_DAY)
def test_an_earlier_day_alone_by_the_headline_is_the_day(line: str) -> None:
    assert issued(DECLARED, HEADLINE + line)[0] == "2029-03-09"


@pytest.mark.parametrize("line", NOT_ONLY_DAY)
def test_an_earlier_day_among_other_words_is_not(line: str) -> None:
    assert issued(DECLARED, HEADLINE + line)[0] == "2031-05-06"


def test_a_day_behind_the_first_paragraph_is_another_matter() -> None:
    assert issued(DECLARED, HEADLINE + f"<p>{PROSE}</p><div>9 March 2029</div>")[0] == "2031-05-06"


@pytest.mark.parametrize(
    ("head", "before", "day"),
    [
        (ZONED, HEADLINE + "<p>Posted: May 5, 2031 / 10:28 PM CDT</p>", "2031-05-05"),
        (ZONED, HEADLINE + "<p>Veröffentlicht: 7. Mai 2031</p>", "2031-05-07"),
        (ZONED + '<link rel=canonical href="https://weir.example/2031/05/05/weir">', HEADLINE, "2031-05-05"),
        (ZONED, HEADLINE + "<p>6 May 2031</p>", "2031-05-06"),
        (ZONED, HEADLINE, "2031-05-06"),
        ("<meta name=date content=2031-04-30>", HEADLINE + "<p>06.05.2031</p>", "2031-05-06"),
        ("<meta name=date content=2031-04-30>", HEADLINE, "2031-04-30"),
        (
            "<meta name=dc.date content=2031-04-30>",
            "<time itemprop=datePublished datetime=2031-05-06>x</time>" + HEADLINE,
            "2031-05-06",
        ),
        ('<link rel=canonical href="https://weir.example/2031/05/06/weir">', HEADLINE, "2031-05-06"),
        ('<link rel=canonical href="https://weir.example/2031/15/06/weir">', HEADLINE, None),
        (
            "",
            HEADLINE
            + "<p>Seen in “The Mill”, aired 26.05.2030</p><time class='post-date' datetime=2031-05-06>Tue</time>",
            "2031-05-06",
        ),
        ("", HEADLINE + "<time datetime=2018-07-01>21/02/2031</time>", "2031-02-21"),
        ("", HEADLINE + "<p>6 May 2031 · <a href=/m>Send this by mail</a> · <a href=/p>Print</a></p>", "2031-05-06"),
    ],
)
def test_which_carrier_is_believed(head: str, before: str, day: str | None) -> None:
    assert issued(head, before)[0] == day


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("Eva Lind, 6.5.31", "de", "2031-05-06"),
        ("Di 06.05.31 | 14:07 Uhr", "de", "2031-05-06"),
        ("質問日時：2031/05/06 01:10", "ja", "2031-05-06"),
        ("입력 2031.05.06. 오후 8:06", "ko", "2031-05-06"),
        ("06/05/2031 Eva Lind", "en-GB", "2031-05-06"),
        ("05/06/2031 Eva Lind", "en-US", "2031-05-06"),
        ("05/06/2031 Eva Lind", "en", None),
        ("Lunes 6 Mayo, 2031", "es", "2031-05-06"),
        ("26 | 05 | 2031", "de", "2031-05-26"),
        ("<span>28.09.19</span><span>12:44</span>", "de", None),
        ("<span>2031 жылғы 6 мамыр</span><span>Қаралымдар: 12</span>", "kk", "2031-05-06"),
        ("<span>6 mai 2031</span><span>Opinion</span>", "fr", "2031-05-06"),
        ("<span>6 Mayıs 2031</span><span>Görüş</span>", "tr", "2031-05-06"),
        ("Version 1.2.31.4", "en-GB", None),
    ],
)
def test_days_in_figures(line: str, language: str, day: str | None) -> None:
    assert issued("", f"{HEADLINE}<p>{line}</p>", language=language)[0] == day


@pytest.mark.parametrize(
    "lines",
    [
        "<dl><dt>Joined</dt><dd>11 May 2027</dd></dl>",
        "<dl><dt>Mitglied seit</dt><dd>11.05.2027</dd></dl>",
        "<p>Erscheinungsdatum: 14.08.2030</p>",
        "<p>Date de sortie : 14 août 2030</p>",
    ],
)
def test_other_days_are_none_of_publication(lines: str) -> None:
    assert issued("", HEADLINE + lines) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 7 May 2031",
        "<span>Aktualisiert</span> 7. Mai 2031",
        "Last modified 7 May 2031",
        "Обновлено: 7 мая 2031",
    ],
)
def test_a_change_is_no_publication(line: str) -> None:
    assert issued("", f"{HEADLINE}<p>{line}</p>") == (None, "2031-05-07")


def test_the_label_of_a_change_may_stand_in_the_element_before() -> None:
    assert issued("", f"{HEADLINE}<div>Updated:</div><div>7 May 2031</div>") == (None, "2031-05-07")


@pytest.mark.parametrize(
    ("after", "day"),
    [
        (
            "<div>Dieser Beitrag wurde am 6. Mai 2031 um 14:48 veröffentlicht.</div>",
            "2031-05-06",
        ),
        ("<div><b>Date:</b> 06.05.2031<br>Author: Eva Lind</div>", "2031-05-06"),
        ("<div>Publié le 6 mai 2031</div>", "2031-05-06"),
        ("<div>The weir was built on 6 May 1999.</div>", None),
    ],
)
def test_the_foot_is_believed_where_it_says_so(after: str, day: str | None) -> None:
    assert issued("", HEADLINE, after)[0] == day


def test_an_article_quotes_its_day_wherever_the_page_prints_it() -> None:
    page = (
        f"<html lang=en><head><title>Old weir is to be rebuilt</title>{DECLARED}</head><body><article>{HEADLINE}"
        f"{f'<p>{PROSE}</p>' * 3}</article><footer><p>Printed from the issue of 6 May 2031</p></footer></body></html>"
    )
    result = hrdocs.parse(page.encode(), media_type="text/html", format="web-article")
    quoted = [
        e.exact
        for record in result.records
        if record.kind == "article"
        for e in record.evidence
        if e.field == "published"
    ]
    assert quoted == ["6 May 2031"]


@pytest.mark.parametrize(
    ("text", "order", "days"),
    [
        ("6.5.31 and 2031-05-07", figured_days.UNKNOWN, ["2031-05-06", "2031-05-07"]),
        ("3/4/2031", figured_days.UNKNOWN, []),
        ("3/4/2031", figured_days.MONTH_FIRST, ["2031-03-04"]),
        ("3/4/2031", figured_days.DAY_FIRST, ["2031-04-03"]),
        ("13/4/31", figured_days.UNKNOWN, ["2031-04-13"]),
        ("31.02.2031", figured_days.UNKNOWN, []),
        ("on page 1.1.1", figured_days.UNKNOWN, []),
    ],
)
def test_figures(text: str, order: str, days: list[str]) -> None:
    assert [each.edtf for each in figured_days.find(text, order)] == days


@pytest.mark.parametrize(
    ("first", "day"),
    [
        ("<p>2031年4月12日</p>", "2031-04-12"),
        ("<p>发布时间：2031年4月12日 10:15</p>", "2031-04-12"),
        ("<p>水务局没有答复村民2031年4月12日寄出的信，也没有答复他们后来的问题。</p>", None),
        ("<p>潜水员2031年4月12日在旧坝下发现了一个洞。</p>", None),
    ],
)
def test_a_sentence_in_chinese_gives_no_day_of_the_page(first: str, day: str | None) -> None:
    assert issued("", f"<h1>旧坝将重建</h1>{first}", language="zh")[0] == day


def test_a_time_behind_a_label_of_change_is_no_day_of_publication() -> None:
    changed = "<p>Last updated: <time datetime=2031-05-06>6 May 2031</time>. Thank you.</p>"
    assert issued("", HEADLINE + changed) == (None, "2031-05-06")
    assert issued("", HEADLINE + "<p>Seen <time datetime=2031-05-06>6 May 2031</time></p>")[0] == "2031-05-06"


def test_the_front_page_of_a_site_is_not_published_on_a_day() -> None:
    front = '<link rel=canonical href="https://millers.example/">'
    assert issued(DECLARED + front, HEADLINE)[0] is None
    assert issued(DECLARED + front.replace('/"', '/weir"'), HEADLINE)[0] == "2031-05-06"
