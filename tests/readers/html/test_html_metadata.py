"""What pages say of themselves: each value, and the place that it was found in."""

import pytest

from hrdocs.model import Translation
from hrdocs.readers.html import read
from hrdocs.readers.html.metadata import byline_names, instants, titles
from hrdocs.source import HTML, Source
from hrdocs.un import figured_days

PROSE = "The observers met the families of those who had been detained, and heard from their lawyers. " * 4


def metadata(head="", body="", *, lang="", url=None):
    page = f"<!doctype html><html{lang and f' lang={lang}'}><head>{head}</head><body>{body}<p>{PROSE}</body></html>"
    return read(Source(data=page.encode(), media_type=HTML, url=url)).metadata


def place(found, field):
    return next((origin.place for origin in found.origins if origin.field == field), None)


def ld(text):
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title", "where"),
    [
        ("<title>Court frees ten | Ombe Watch</title>", "<h1>Court frees ten</h1>", "Court frees ten", "html:h1"),
        ("<title>Court frees ten | Ombe Watch</title>", "", "Court frees ten", "html:title"),
        (
            '<meta property=og:site_name content="Ombe Watch"><title>Court frees ten - Ombe Watch</title>',
            "",
            "Court frees ten",
            "html:title",
        ),
        (
            '<meta property=og:site_name content="Ombe Watch"><title>Ombe Watch: Court frees ten</title>',
            "",
            "Ombe Watch: Court frees ten",
            "html:title",
        ),
        (
            '<meta property=og:site_name content="Ombe Watch"><title>Ombe Watch » Court frees ten</title>',
            "",
            "Court frees ten",
            "html:title",
        ),
        (
            '<meta property=og:title content="Court frees ten"><title>Court frees ten - Ombe Watch</title>',
            "<h1><span>Justice</span>Court frees ten</h1>",
            "Court frees ten",
            "html:h1",
        ),
        (
            ld('{"@type":"NewsArticle","headline":"Суд освободил десять человек"}'),
            "<h1><span>Дело Омбе</span> — Суд освободил десять человек</h1>",
            "Суд освободил десять человек",
            "html:h1",
        ),
        (
            '<meta property=og:title content="Court frees ten">'
            '<meta name=twitter:title content="Justice: Court frees ten">',
            "<h1>Justice: Court frees ten</h1>",
            "Justice: Court frees ten",
            "html:h1",
        ),
        (
            '<meta property=og:title content="frees ten">',
            "<h1>Court frees ten</h1>",
            "Court frees ten",
            "html:h1",
        ),
        ("<title>Rights - a right - and a duty</title>", "", "Rights - a right - and a duty", "html:title"),
        ("<title>Home</title>", "<h1>Ten are free in Ombe</h1>", "Ten are free in Ombe", "html:h1"),
        (
            "<title>Court frees ten in Ombe</title>",
            "<h1>Ombe Watch</h1><h1>Court frees ten</h1>",
            "Court frees ten",
            "html:h1",
        ),
        (
            "<title>Court frees ten people ‹ Watch of Ombe</title>",
            "<h1>Menu</h1><h2>Court frees ten people</h2>",
            "Court frees ten people",
            "html:h2",
        ),
        ('<meta property=og:title content="Court frees ten"><title>x</title>', "", "Court frees ten", "meta:og:title"),
        (
            ld('{"@type":"NewsArticle","headline":"Court frees ten &amp; more"}')
            + '<meta property=og:title content="Ten free">',
            "",
            "Ten free",
            "meta:og:title",
        ),
        ("", "<h1>Court<br>frees ten</h1>", "Court frees ten", "html:h1"),
        ("", "", None, None),
    ],
)
def test_the_title_is_the_headline_without_the_site(head, body, title, where):
    found = metadata(head, body)
    assert (found.title, place(found, "title")) == (title, where)


@pytest.mark.parametrize(
    ("title", "sites", "shortened"),
    [
        ("Aim | Site", ["Site"], "Aim"),
        ("Aim – The Site News", ["thesitenews"], "Aim"),
        ("Aim | Part | Site", ["Site"], "Aim | Part"),
        ("Aim: a part", ["Site"], "Aim: a part"),
        ("Well-being in Ombe", ["Ombe"], "Well-being in Ombe"),
        ("Site", ["Site"], "Site"),
        ("A | B", [], "A | B"),
        ("The long headline here | Two words", [], "The long headline here"),
        ("A headline | of more words than three is left", [], "A headline | of more words than three is left"),
    ],
)
def test_the_site_goes_and_the_rest_stays(title, sites, shortened):
    assert titles.without_site(title, titles._keys(sites)) == shortened


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (["By Mara Ombe"], ("Mara Ombe",)),
        (["ByMara Ombe"], ("Mara Ombe",)),
        (["VonMara Ombe und Tal Aden"], ("Mara Ombe", "Tal Aden")),
        (["Byron Ombe"], ("Byron Ombe",)),
        (["Mara Ombe und Tal Aden, dpa"], ("Mara Ombe", "Tal Aden", "dpa")),
        (["Mara Ombe, PAP"], ("Mara Ombe", "PAP")),
        (["Мара Омбе, Интерфакс"], ("Мара Омбе", "Интерфакс")),
        (["Nachrichten", "Новости", "Haberler"], ()),
        (["Пресс-служба Министерства рек", "Oficina de prensa"], ()),
        (["Mara Ombe, Velmora"], ("Mara Ombe",)),
        (["by Mara Ombe and Tal Aden"], ("Mara Ombe", "Tal Aden")),
        (["Von Mara Ombe und Tal Aden"], ("Mara Ombe", "Tal Aden")),
        (["Par Mara Ombe et Tal Aden"], ("Mara Ombe", "Tal Aden")),
        (["Por Mara Ombe y Tal Aden"], ("Mara Ombe", "Tal Aden")),
        (["Автор: Мара Омбе"], ("Мара Омбе",)),
        (["Текст: Мара Омбе, Тал Аден"], ("Мара Омбе", "Тал Аден")),
        (["بقلم: مارا أومبي"], ("مارا أومبي",)),
        (["Mara Ombe, Senior Editor"], ("Mara Ombe",)),
        (["Mara Ombe, Director of Research, Ombe Watch Institute"], ("Mara Ombe",)),
        (["Mara Ombe, MD, PhD"], ("Mara Ombe, MD, PhD",)),
        (["Par Mara Ombe (avec AFX)"], ("Mara Ombe",)),
        (["Mara Ombe, Tal Aden & Li Wen"], ("Mara Ombe", "Tal Aden", "Li Wen")),
        (["Mara Ombe | 3 May 2024"], ("Mara Ombe",)),
        (["Mara Ombe <mara@ombe.example>"], ("Mara Ombe",)),
        (["Mara Ombe https://x.example/@mara"], ("Mara Ombe",)),
        (["Mara Ombe", "mara ombe"], ("Mara Ombe",)),
        (["admin"], ()),
        (["Site Admin", "Editorial Staff", "Redaktion", "Редакция"], ()),
        (["https://x.example/mara"], ()),
        (["3.5.2024"], ()),
        (["a sentence that says much more than who it was that wrote"], ()),
        (["", " , "], ()),
    ],
)
def test_authors_are_names_only(values, names):
    assert byline_names.names(values) == names


@pytest.mark.parametrize(
    ("head", "body", "names", "where"),
    [
        (
            ld('{"@type":"Article","author":{"@type":"Person","name":"Mara Ombe"}}'),
            "",
            ("Mara Ombe",),
            "json-ld:author",
        ),
        (
            ld('{"@type":"Article","author":[{"name":"Mara Ombe"},{"name":"Tal Aden"}]}'),
            "",
            ("Mara Ombe", "Tal Aden"),
            "json-ld:author",
        ),
        (
            ld(
                '{"@graph":[{"@type":"Article","author":{"@id":"#m"}},'
                '{"@type":"Person","@id":"#m","name":"Mara Ombe"}]}'
            ),
            "",
            ("Mara Ombe",),
            "json-ld:author",
        ),
        (
            ld('{"@type":"Article","author":{"@type":"Organization","name":"Ombe Watch"}}'),
            "<p class=byline>By Mara Ombe</p>",
            ("Mara Ombe",),
            "html:byline",
        ),
        (
            ld('{"@type":"Article","author":{"@type":"Organization","name":"Ombe Watch"}}'),
            "",
            ("Ombe Watch",),
            "json-ld:author",
        ),
        (ld('{"@type":"Article","author":{"@type":"WebSite","name":"ombe.example"}}'), "", (), None),
        ('<meta name=author content="Mara Ombe">', "", ("Mara Ombe",), "meta:author"),
        ('<meta property=article:author content="https://x.example/mara">', "", (), None),
        ('<meta name=author content="OMBE.KZ">', "", (), None),
        (
            '<meta name=author content="OMBE.KZ">',
            f"<h1>Ten are free now</h1>{'<p>Sentences of prose.' * 20}<div class=author_block>"
            "<p class=author_p>Автор:</p><p class=author_name>Мара Омбе</p></div>",
            ("Мара Омбе",),
            "html:byline",
        ),
        ('<meta name=dc.creator content="mombe">', "", (), None),
        (
            '<meta name=citation_author content="Ombe, M."><meta name=citation_author content="Tal Aden">',
            "",
            ("Ombe, M.", "Tal Aden"),
            "meta:citation_author",
        ),
        ("", "<h1>Ten are free now</h1><span itemprop=author>Mara Ombe</span>", ("Mara Ombe",), "microdata:author"),
        (
            "",
            "<h1>Ten are free now</h1><div itemprop=author><span itemprop=name>Mara Ombe</span></div>",
            ("Mara Ombe",),
            "microdata:author",
        ),
        ("", "<h1>Ten are free now</h1><a rel=author href=/m>Mara</a>", ("Mara",), "html:rel=author"),
        ("", "<h1>Ten are free now</h1><p>By Mara van der Ombe</p>", ("Mara van der Ombe",), "html:byline"),
        ("", "<h1>Ten are free now</h1><p>By the sea shore</p>", (), None),
        ("", "<h1>Ten are free now</h1><p><span>By</span><a href=/x>Mara Ombe</a></p>", ("Mara Ombe",), "html:byline"),
        ("", "<h1>Ten are free now</h1><p><a href=/author/m>Mara Ombe</a></p>", ("Mara Ombe",), "html:byline"),
        ("", "<h1>Ten are free now</h1><p><a href=/topics/m>Mara Ombe</a></p>", (), None),
        (
            "",
            "<h1>Ten are free now</h1><ul class=authors><li>Mara Ombe</li><li>Tal Aden</li></ul>",
            ("Mara Ombe", "Tal Aden"),
            "html:byline",
        ),
        (
            '<meta name=twitter:label1 content="Written by"><meta name=twitter:data1 content="Mara Ombe">',
            "",
            ("Mara Ombe",),
            "meta:twitter:data",
        ),
        (
            '<meta name=twitter:label1 content="Reading time"><meta name=twitter:data1 content="Two Minutes">',
            "",
            (),
            None,
        ),
        ('<meta name=twitter:creator content="@ombe">', "", (), None),
        ('<meta name=twitter:creator content="Mara Ombe">', "", ("Mara Ombe",), "meta:twitter:creator"),
        (
            '<meta name=author content="Ombe Post"><meta property=og:site_name content="Ombe Post">'
            + ld('{"@type":"Article","author":{"@type":"Organization","name":"Velmora Wire"}}'),
            "",
            ("Velmora Wire",),
            "json-ld:author",
        ),
        (
            '<meta name=author content="Ombe Post"><meta property=og:site_name content="Ombe Post">',
            "",
            ("Ombe Post",),
            "meta:author",
        ),
        (
            ld('{"@type":"Article","author":[{"@type":"Person","name":"Mara Ombe"},{"name":"Gear Team"}]}'),
            "",
            ("Mara Ombe", "Gear Team"),
            "json-ld:author",
        ),
        (ld('{"@type":"Article","author":{"name":"Editorial Staff"}}'), "", ("Editorial Staff",), "json-ld:author"),
        ("", "<h1>Ten are free now</h1><p class=author-date>3 May 2024</p>", (), None),
        ("", "", (), None),
    ],
)
def test_authors_are_found_where_they_are_surest(head, body, names, where):
    found = metadata(head, body)
    assert (found.authors, place(found, "authors")) == (names, where)


@pytest.mark.parametrize(
    ("value", "order", "day"),
    [
        ("2024-05-03", "unknown", "2024-05-03"),
        ("2024-05-03T10:00:00+06:00", "unknown", "2024-05-03"),
        ("2024-5-3 10:00", "unknown", "2024-05-03"),
        ("20240503", "unknown", "2024-05-03"),
        ("2024/05/03", "unknown", "2024-05-03"),
        ("03.05.2024", "month-first", "2024-05-03"),
        ("03/05/2024", "day-first", "2024-05-03"),
        ("03/05/2024", "month-first", "2024-03-05"),
        ("03/05/2024", "unknown", None),
        ("05/05/2024", "unknown", "2024-05-05"),
        ("13/05/2024", "month-first", "2024-05-13"),
        ("05/13/2024", "day-first", "2024-05-13"),
        ("13-05-2024", "unknown", "2024-05-13"),
        ("May 3, 2024", "unknown", "2024-05-03"),
        ("3 мая 2024 г.", "unknown", "2024-05-03"),
        ("le 3 mai 2024", "unknown", "2024-05-03"),
        ("Fri, 03 May 2024 10:00:00 GMT", "unknown", "2024-05-03"),
        ("2024-13-03", "unknown", None),
        ("2024-02-30", "unknown", None),
        ("1969-12-31", "unknown", None),
        ("May 2024", "unknown", None),
        ("2024", "unknown", None),
        ("soon", "unknown", None),
        ("", "unknown", None),
    ],
)
def test_a_carrier_s_date_is_a_day_or_nothing(value, order, day):
    assert instants.day(value, order) == day


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("en-US", "month-first"),
        ("en_us", "month-first"),
        ("en", "unknown"),
        (None, "unknown"),
        ("en-GB", "day-first"),
        ("ky", "day-first"),
    ],
)
def test_a_language_says_how_it_writes_numeric_dates(language, order):
    assert figured_days.order_in(language) == order


DECLARED = '<meta property=article:published_time content="2024-05-03T00:00Z">'
HEADLINE = "<h1>Ten people are free</h1>"


@pytest.mark.parametrize(
    ("head", "body", "issued", "modified", "where"),
    [
        (
            ld('{"@type":"NewsArticle","datePublished":"2024-05-03","dateModified":"2024-05-04"}'),
            HEADLINE,
            "2024-05-03",
            "2024-05-04",
            "json-ld:datePublished",
        ),
        (ld('{"@type":"NewsArticle","dateModified":"2024-05-04"}'), HEADLINE, None, "2024-05-04", None),
        (
            '<meta property=article:published_time content="2024-05-03T00:00Z">',
            HEADLINE,
            "2024-05-03",
            None,
            "meta:article:published_time",
        ),
        ('<meta property=article:modified_time content="2024-05-03T00:00Z">', HEADLINE, None, "2024-05-03", None),
        ("<meta name=DC.date.issued content=2024-05-03>", HEADLINE, "2024-05-03", None, "meta:dc.date.issued"),
        (
            "",
            HEADLINE + '<meta itemprop=datePublished content="2024-05-03">',
            "2024-05-03",
            None,
            "microdata:datePublished",
        ),
        ("", HEADLINE + "<p>3 May 2024</p>", "2024-05-03", None, "html:dateline"),
        ("", "<p>Press release, 3 May 2024</p>" + HEADLINE, "2024-05-03", None, "html:dateline"),
        ("", HEADLINE + "<p>Updated 4 May 2024</p>", None, "2024-05-04", None),
        ("", HEADLINE + "<p>3 May 2024 (updated 4 May 2024)</p>", "2024-05-03", "2024-05-04", "html:dateline"),
        ("", HEADLINE + "<p>Обновлено 4 мая 2024</p>", None, "2024-05-04", None),
        (
            "",
            "<aside><time datetime=2024-05-03>yesterday</time></aside>" + "<p>x</p>" * 20 + HEADLINE,
            "2024-05-03",
            None,
            "html:time",
        ),
        ("", "<time class=updated datetime=2024-05-03>x</time>" + "<p>x</p>" * 20 + HEADLINE, None, None, None),
        (ld('{"@type":"WebPage","datePublished":"2024-05-03"}'), HEADLINE, None, None, None),
        (
            ld('{"@type":"WebPage","datePublished":"2024-05-03"}') + "<meta name=author content='Mara Ombe'>",
            HEADLINE,
            "2024-05-03",
            None,
            "json-ld:WebPage.datePublished",
        ),
        (
            "",
            HEADLINE
            + "<p>"
            + "The law of 3 May 2024 stands in the way of the families, who have asked the court for more time." * 2,
            None,
            None,
            None,
        ),
        ("", HEADLINE, None, None, None),
        (DECLARED, HEADLINE + "<p>2 May 2024</p>", "2024-05-02", None, "html:dateline"),
        (DECLARED, HEADLINE + "<p>9 March 2012</p>", "2012-03-09", None, "html:dateline"),
        (DECLARED, HEADLINE + "<p>9 May 2024</p>", "2024-05-03", None, "meta:article:published_time"),
    ],
)
def test_published_and_modified_may_be_absent_and_are_not_mixed_up(head, body, issued, modified, where):
    found = metadata(head, body)
    assert (found.issued, found.modified, place(found, "issued")) == (issued, modified, where)


@pytest.mark.parametrize(
    ("head", "field", "value", "where"),
    [
        (ld('{"@type":"Article","publisher":{"name":"Ombe Watch"}}'), "publisher", "Ombe Watch", "json-ld:publisher"),
        (ld('{"@type":"WebSite","name":"Ombe Watch"}'), "publisher", "Ombe Watch", "json-ld:WebSite"),
        ("<meta property=og:site_name content='Ombe Watch'>", "publisher", "Ombe Watch", "meta:og:site_name"),
        ("<meta name=publisher content='https://x.example'>", "publisher", None, None),
        ("<link rel=canonical href=/a>", "canonical_url", "https://ombe.example/a", "link:canonical"),
        (
            "<meta property=og:url content=https://ombe.example/b>",
            "canonical_url",
            "https://ombe.example/b",
            "meta:og:url",
        ),
        ("<link rel=shortlink href=/a>", "canonical_url", None, None),
        ("<meta name=description content=' Ten  are free. '>", "description", "Ten are free.", "meta:description"),
        ("<meta name=keywords content='law, courts,law, '>", "keywords", ("law", "courts"), "meta:keywords"),
        (
            "<meta property=article:tag content=law><meta property=article:tag content=courts>",
            "keywords",
            ("law", "courts"),
            "meta:article:tag",
        ),
        (ld('{"@type":"Article","keywords":["law","courts"]}'), "keywords", ("law", "courts"), "json-ld:keywords"),
        ("<meta http-equiv=content-language content=ky>", "languages", ("ky",), "meta:content-language"),
        ("<meta property=og:locale content=ru_KG>", "languages", ("ru-KG",), "meta:og:locale"),
        ("<meta name=language content='Kyrgyz language'>", "languages", (), None),
        (
            "<link rel=alternate hreflang=ru href=/ru/a><link rel=alternate hreflang=x-default href=/a>"
            "<link rel=alternate type=rss href=/r>",
            "translations",
            (Translation(language="ru", url="https://ombe.example/ru/a"),),
            "link:alternate",
        ),
        (
            "<link rel=canonical href=/x><link rel=alternate hreflang=en href=/x/>"
            "<link rel=alternate hreflang=ky href=/ky/x>",
            "translations",
            (Translation(language="ky", url="https://ombe.example/ky/x"),),
            "link:alternate",
        ),
        (
            "<base href=https://norland.example/news/><link rel=canonical href=court>",
            "canonical_url",
            "https://norland.example/news/court",
            "link:canonical",
        ),
    ],
)
def test_the_rest_of_the_head(head, field, value, where):
    found = metadata(head, url="https://ombe.example/x")
    assert (getattr(found, field), place(found, field)) == (value, where)


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type":"Article","headline":"Ten are free"} -->',
        '//<![CDATA[\n{"@type":"Article","headline":"Ten are free"}\n//]]>',
        '{"@type":"Article","headline":"Ten are free",}',
        "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Ten are free&quot;}",
        '{"@context":"https://schema.org","@type":["https://schema.org/NewsArticle"],"headline":["Ten are free"]}',
        '[{"@type":"BreadcrumbList"},{"@type":"BlogPosting","headline":"Ten\n are free"}]',
        '{"@type":"WebPage","mainEntity":{"@type":"Report","headline":"Ten are free"}}',
    ],
)
def test_json_ld_is_read_as_it_is_found(script):
    assert metadata(ld(script)).title == "Ten are free"


NEWS = "<ul><li><a href=/n>Another story about the long river</a> 1 May 2024</li><li>29 April 2024</li></ul>"
SHORT = f"<p>{PROSE}</p><p>{PROSE}</p>"


@pytest.mark.parametrize(
    ("head", "body", "issued"),
    [
        ("", f"<p>3 May 2024</p>{HEADLINE}{SHORT}{NEWS}", "2024-05-03"),
        ("", f"{HEADLINE}<p>3 May 2024</p>{SHORT}{NEWS}", "2024-05-03"),
        ("", f"{HEADLINE}{SHORT}{NEWS}", None),
        (DECLARED, f"{HEADLINE}{SHORT}{NEWS}", "2024-05-03"),
        ("", f"{HEADLINE}<p><a href=/2024/05/03>3 May 2024</a></p>{SHORT}", "2024-05-03"),
    ],
)
def test_the_days_of_other_stories_are_not_the_page_s(head, body, issued):
    assert metadata(head, f"<main>{body}</main>").issued == issued


def test_a_byline_stands_under_the_headline_with_a_kicker_and_not_under_another_like_it():
    menu = "".join(f"<li><a href=/{n}>Section {n}</a>" for n in range(20))
    found = metadata(
        '<meta property=og:title content="Court frees ten people"><title>Court frees ten people - Ombe Watch</title>',
        f"<h2>Court frees ten people soon</h2><ul>{menu}</ul>"
        "<h1><span>Justice</span>Court frees ten people</h1><p>By Mara Ombe</p>",
    )
    assert (found.title, found.authors) == ("Court frees ten people", ("Mara Ombe",))
