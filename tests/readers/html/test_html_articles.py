"""What of a page is the article, whatever its parts are called, and who signs it."""

import pytest

import hrdocs
from hrdocs import BlockKind

HEADLINE = "<h1>Weir is rebuilt</h1>"
COOKIES = "When you visit a page it may keep a small file on your machine, so that it knows your machine again. " * 3


def told(first: int, last: int, names: str = "") -> str:
    return "".join(f"<p{names}>{line(n)}</p>" for n in range(first, last + 1))


def wrapped(first: int, last: int) -> str:
    return "".join(f"<div class=b><div><p>{line(n)}</p></div></div>" for n in range(first, last + 1))


def line(n: int) -> str:
    return (
        f"On evening {n} the millers of Aland sat in the hall and could not agree on who was to pay for the old weir."
    )


def body(html: str, head: str = "", title: str = "Weir is rebuilt") -> list[str]:
    page = f"<html lang=en><head><title>{title}</title>{head}</head><body>{html}</body></html>"
    document = hrdocs.read(page.encode(), media_type="text/html")
    return [document.text_of(block) for block in document.body() if block.kind is not BlockKind.CAPTION]


def numbers(texts: list[str]) -> list[int]:
    return [int(text.split()[2]) for text in texts if text.startswith("On evening")]


WHOLE = [
    pytest.param(f"<article>{HEADLINE}{told(1, 2)}{told(3, 9, ' class=paywall')}</article>", id="a part named paywall"),
    pytest.param(
        f"<div role=complementary>{HEADLINE}{told(1, 9)}</div><div class=cookie-banner><p>{COOKIES * 8}</p></div>",
        id="a consent window longer than the text",
    ),
    pytest.param(
        f"<article>{HEADLINE}{told(1, 9)}</article><div id=onetrust-consent-sdk><p>{COOKIES * 9}</p></div>",
        id="a consent window by a service's name",
    ),
    pytest.param(f"<article>{HEADLINE}<div role=tablist>{told(1, 9)}</div></article>", id="a role that misnames"),
    pytest.param(
        f"<article>{HEADLINE}{told(1, 7)}<div><h3>Related articles</h3><a href=/a>Ice is thin</a></div>"
        f"{told(8, 9)}</article>",
        id="a box of links in the course",
    ),
    pytest.param(
        f"<article>{HEADLINE}{told(1, 7)}<h3>Auch interessant</h3><div><a href=/a>Eis</a><p>Von E. Lind</p></div>"
        f"{told(8, 9)}</article>",
        id="a label beside the paragraphs",
    ),
    pytest.param(
        f"<article>{HEADLINE}{wrapped(1, 7)}<div class=b><div><h3>Auch interessant</h3></div></div>"
        f"<div class=b><ul><li><a href=/a>Eis wird dünn</a><li><a href=/b>Fähre fährt</a></ul></div>{wrapped(8, 9)}",
        id="a label among paragraphs in wrappers of their own",
    ),
    pytest.param(
        f"<article>{HEADLINE}{told(1, 7)}<figure><img><figcaption>Die Müller im alten Saal von Aland, wo sie sich im "
        f"Mai acht Mal trafen</figcaption><div><h2>Weitere Videos</h2></div></figure>{told(8, 9)}</article>",
        id="a label under a film with a caption",
    ),
]


@pytest.mark.parametrize("html", WHOLE)
def test_no_part_of_an_article_is_lost(html: str) -> None:
    assert numbers(body(html)) == list(range(1, 10))


def test_a_closing_section_goes_where_nothing_follows_on_it() -> None:
    html = (
        f"<article>{HEADLINE}{told(1, 8)}<h3>Related articles</h3><p>Ice is thin on the sound this year.</p></article>"
    )
    assert body(html)[-1] == line(8)


def declared(text: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{text}"}}</script>'


def test_hidden_text_is_read_where_the_page_declares_it() -> None:
    menu = "".join(f"<li><a href=/{n}>Section {n} with a long name of its own</a></li>" for n in range(40))
    html = f"<nav><ul>{menu}</ul></nav><article>{HEADLINE}{told(1, 2)}<div hidden>{told(3, 6)}</div></article>"
    assert numbers(body(html)) == [1, 2]
    assert numbers(body(html, declared(" ".join(line(n) for n in range(1, 7))))) == [1, 2, 3, 4, 5, 6]
    assert numbers(body(html, declared("Quite another text. " * 20))) == [1, 2]


@pytest.mark.parametrize(
    "shown",
    [
        "<figure><img src=a><div>The weir in March. Photo: N. Orr</div></figure>",
        "<div><img src=a><div class=imageCaption_wrap__x1>The weir in March</div></div>",
        "<div class=bildunterschrift>Das Wehr im März</div>",
    ],
)
def test_captions_without_figcaption(shown: str) -> None:
    assert body(f"<article>{HEADLINE}{told(1, 3)}{shown}{told(4, 5)}</article>")[1:] == [line(n) for n in range(1, 6)]


@pytest.mark.parametrize(
    "shown",
    [
        "<figure><blockquote>The weir is ours, and so is the river behind it.</blockquote></figure>",
        f"<div class=photoCaption>{COOKIES * 3}</div>",
    ],
)
def test_no_captions(shown: str) -> None:
    assert len(body(f"<article>{HEADLINE}{told(1, 5)}{shown}{told(6, 7)}</article>")) == 9


OTHER = "".join(
    f"<p>The guild of bakers laid down its peels on morning {n}, since flour costs twice as much.</p>" for n in range(6)
)
CARD = "<div class=x><a href=/z><h4>Ice breaks the mole at Orrin</h4></a><div>23. 12. 2024 13:31</div></div>"
LINKS = (
    "<ul><li>Weather: <a href=/a>Storm is to come on Friday</a></li>"
    "<li>Fish: <a href=/b>Quota for cod falls again</a></li></ul>"
)
TEASERS = "".join(
    f"<div class=t><h3><a href=/{n}>Mill number {n} is for sale</a></h3>"
    "<p>The mill has stood still since the flood of the year before last, says its owner.</p></div>"
    for n in range(3)
)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(f"</article><article><h1>Bakers strike</h1>{OTHER}", id="a second article"),
        pytest.param(CARD, id="a card"),
        pytest.param(LINKS, id="links with a word before each"),
        pytest.param(TEASERS, id="equal siblings of linked heading and teaser"),
    ],
)
def test_other_pages_are_left_out(other: str) -> None:
    texts = body(f"<main><article>{HEADLINE}{told(1, 6)}{other}</article></main>")
    assert texts == ["Weir is rebuilt", *[line(n) for n in range(1, 7)]]


def test_links_that_belong_stay() -> None:
    items = "<ul><li>Hall: the <a href=/h>old hall</a> of the guild</li><li>Weir</li></ul>"
    assert body(f"<article>{HEADLINE}{told(1, 4)}{items}</article>")[-2:] == ["Hall: the old hall of the guild", "Weir"]


@pytest.mark.parametrize(
    ("html", "title", "right"),
    [
        ('<h1>Aland<i class="sr-only">: </i>Weir is rebuilt</h1>', "Aland: Weir is rebuilt", "Aland: Weir is rebuilt"),
        ("<h1><div>Weir is rebuilt</div>: Who pays</h1>", "Weir is rebuilt: Who pays", "Weir is rebuilt: Who pays"),
        ("<h1>Weir is rebuilt</h1>TEXT<h1>More from the islands today</h1>", "When the river comes", "Weir is rebuilt"),
        ("<h1>Le barrage : un second regard</h1>", "Le barrage : un second regard", "Le barrage : un second regard"),
    ],
)
def test_headlines(html: str, title: str, right: str) -> None:
    shown = html.replace("TEXT", told(1, 3)) if "TEXT" in html else html + told(1, 3)
    page = f"<html lang=en><head><title>{title}</title></head><body><article>{shown}</article>"
    result = hrdocs.parse(page.encode(), media_type="text/html", format="web-article")
    assert result.document.metadata.title == right
    assert next(record.headline for record in result.records if record.kind == "article") == right


@pytest.mark.parametrize(
    ("shown", "names"),
    [
        ("<p class=byline>By Anna Lind | The Aland Post | 3 May 2031</p>", ("Anna Lind",)),
        ("<p class=byline>Written by: Anna Lind; Edited by: Nils Orr</p>", ("Anna Lind",)),
        ("<p class=byline>Анна Линд, тилчи</p>", ("Анна Линд",)),
        ("<p class=byline>Нависанда: Анна Линд</p>", ("Анна Линд",)),
        (
            "<p class=byline><a rel=author>Anna Lind</a> in Osh and <a rel=author>Nils Orr</a> in Oslo</p>",
            ("Anna Lind", "Nils Orr"),
        ),
        ("<p class=byline>Friday May 3, 2031 9:05 am by Anna Lind</p>", ("Anna Lind",)),
        ("<p class=byline>By Anna Lind Senior Politics Editor</p>", ("Anna Lind",)),
        ("<p class=byline>Anna Lind, Velmora</p>", ("Anna Lind",)),
        ("<p class=byline>Anna Lind, RN</p>", ("Anna Lind, RN",)),
        ("<p class=byline>By The Aland Team</p>", ()),
        ("<div class=bildautor>Bild: NILS ORR</div>", ()),
        ("<p>Photo: Nils Orr</p>", ()),
    ],
)
def test_bylines(shown: str, names: tuple[str, ...]) -> None:
    article = f"<article>{HEADLINE}{shown}{told(1, 3)}</article>"
    page = f"<html lang=en><head><title>Weir is rebuilt</title></head><body>{article}"
    assert hrdocs.read(page.encode(), media_type="text/html").metadata.authors == names


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Aland Wave (www.alandwave.example)", ()),
        ("wave.example, Aland, Ruritania", ()),
        ("anna.lind", ()),
        ("신현주 기자", ("신현주",)),
        ("Tide & Sons Webagentur GmbH", ()),
        ("Anna Lind and Nils Orr", ("Anna Lind", "Nils Orr")),
    ],
)
def test_what_meta_elements_call_an_author(value: str, names: tuple[str, ...]) -> None:
    page = (
        f'<html lang=en><head><title>Weir is rebuilt</title><meta name=author content="{value}"></head><body>{HEADLINE}'
    )
    assert hrdocs.read(f"{page}{told(1, 3)}".encode(), media_type="text/html").metadata.authors == names


def test_a_person_may_have_two_names_in_json_ld() -> None:
    author = '{"givenName":"Anna M.","familyName":"Lind"}'
    head = f'<script type="application/ld+json">{{"@type":"Article","author":{author}}} }}</script>'
    page = f"<html lang=en><head><title>Weir is rebuilt</title>{head}</head><body>{HEADLINE}{told(1, 3)}"
    assert hrdocs.read(page.encode(), media_type="text/html").metadata.authors == ("Anna M. Lind",)


TOOLS = [
    "Show more",
    "Vis mer",
    "Box aufklappen",
    "Ende der weiteren Informationen",
    "Empfohlener redaktioneller Inhalt",
    "Ich bin einverstanden, dass mir Inhalte von Tubevid angezeigt werden.",
    "To view this content you must accept cookies.",
    "Ce contenu est bloqué car vous n'avez pas accepté les cookies.",
    "Join the debate",
    "This summary was generated by a machine.",
    "اترك تعليقا على هذا المقال",
    "责任编辑：林安娜",
    "Spenden Sie jetzt für unsere Arbeit im ganzen Land.",
]
NO_TOOLS = [
    "Show more mercy to the millers, said the bishop.",
    "To view this weir as a ruin was the error of the council.",
    "Ende der Woche soll das Wehr stehen.",
    "编辑部上周搬到了河对岸的旧磨坊。",
]


@pytest.mark.parametrize(("text", "kept"), [*((t, False) for t in TOOLS), *((t, True) for t in NO_TOOLS)])
def test_tools_and_consents_between_paragraphs(text: str, kept: bool) -> None:
    assert (text in body(f"<article>{HEADLINE}{told(1, 4)}<div>{text}</div>{told(5, 6)}</article>")) is kept


def test_nothing_behind_the_rights_is_of_the_text() -> None:
    rights = f"<p>© 2031 The Aland Post. All rights reserved.</p><p>{COOKIES}</p>"
    assert body(f"<article>{HEADLINE}{told(1, 6)}{rights}</article>")[-1] == line(6)


def test_chinese_sentences_weigh_what_they_say() -> None:
    sentence = "磨坊主们昨晚在大厅里开会，对旧水坝的费用由谁承担没有达成一致意见。"
    teasers = "".join(f"<p><a href=/{n}>河上的冰今年更薄了</a></p>" for n in range(9))
    told_so = [sentence + last for last in "甲乙丙"]
    html = f"<div><h1>水坝重建</h1>{''.join(f'<p>{each}</p>' for each in told_so)}</div><div>{teasers}</div>"
    assert body(html, title="水坝重建") == ["水坝重建", *told_so]


LONG = "Nobody on the river had seen such a flood in the memory of the oldest miller of the guild of Aland. " * 12


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (f'"articleBody":"{LONG}","isAccessibleForFree":false', "text-behind-a-wall"),
        (f'"articleBody":"{LONG}"', "text-missing"),
        ('"wordCount":900,"isAccessibleForFree":"False"', "text-behind-a-wall"),
        ('"wordCount":"900"', "text-missing"),
        ('"wordCount":70', None),
        ('"wordCount":330', None),
        ('"wordCount":"many"', None),
        ('"isAccessibleForFree":false', None),
    ],
)
def test_text_that_is_declared_and_not_there_is_said(values: str, code: str | None) -> None:
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle",{values}}}</script>'
    page = f"<html lang=en><head><title>Weir is rebuilt</title>{head}</head><body><article>{HEADLINE}{told(1, 3)}"
    found = [each.code for each in hrdocs.read(page.encode(), media_type="text/html").diagnostics]
    assert found == ([code] if code else [])
