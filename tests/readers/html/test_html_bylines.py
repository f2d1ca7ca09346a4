"""Who signs a page, in all shapes that heads declare and bylines print: people and agencies, else the house."""

import json

import pytest

from hrdocs.readers.html import read
from hrdocs.source import HTML, Source

PROSE = "The observers met the families of those who had been detained, and heard from their lawyers. " * 3
HEADLINE = "Weir is rebuilt at last"
SITE = '<meta property=og:site_name content="Aland Post">'


def authors(head: str = "", body: str = "", language: str = "en") -> list[str]:
    page = (
        f"<!doctype html><html lang={language}><head><title>{HEADLINE}</title>{SITE}{head}</head><body><article>"
        f"<h1>{HEADLINE}</h1>{body}<p>{PROSE}</p><p>{PROSE} Nobody was sure.</p></article></body></html>"
    )
    source = Source(data=page.encode(), media_type=HTML, url="https://www.alandpost.example/news/weir")
    return list(read(source).metadata.authors)


def article(author: object, **more: object) -> str:
    node = {"@type": "NewsArticle", "headline": HEADLINE, "author": author, **more}
    return f'<script type="application/ld+json">{json.dumps(node, ensure_ascii=False)}</script>'


def person(name: object, **more: object) -> dict[str, object]:
    return {"@type": "Person", "name": name, **more}


def body_of(name: str, kind: str = "Organization") -> dict[str, object]:
    return {"@type": kind, "name": name}


DECLARED = [
    ("Ona Reed", ["Ona Reed"]),
    (["Ona Reed", "Tor Lind"], ["Ona Reed", "Tor Lind"]),
    (person("Ona Reed"), ["Ona Reed"]),
    ([person("Ona Reed"), person("Tor Lind")], ["Ona Reed", "Tor Lind"]),
    ([person("Ona Reed"), "Tor Lind"], ["Ona Reed", "Tor Lind"]),
    ([[person("Ona Reed")], [person("Tor Lind")]], ["Ona Reed", "Tor Lind"]),
    (person(["Ona Reed", "Tor Lind"]), ["Ona Reed", "Tor Lind"]),
    ({"@list": [person("Ona Reed"), person("Tor Lind")]}, ["Ona Reed", "Tor Lind"]),
    ({"@type": "ItemList", "itemListElement": [person("Ona Reed")]}, ["Ona Reed"]),
    (person("Ona Reed and Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (person("Ona Reed, Tor Lind and Eva Holm"), ["Ona Reed", "Tor Lind", "Eva Holm"]),
    (person("Ona Reed und Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (person("Ona Reed y Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (person("Ona Reed et Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (person("Ona Reed i Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (person("Ona Reed og Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (person("Ona Reed & Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (person("Ona Reed | Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (person("Ona Reed/Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (person("Ona Reed • Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (person("Ирина Ветрова и Олег Степной"), ["Ирина Ветрова", "Олег Степной"]),
    (person("ليلى حداد وسامي خليل"), ["ليلى حداد", "سامي خليل"]),
    (person("أحمد وليد حسن"), ["أحمد وليد حسن"]),
    (person("林海燕、周文"), ["林海燕", "周文"]),
    (person("渡辺美咲、佐藤健一"), ["渡辺美咲", "佐藤健一"]),
    (person("한서연 기자, 김민지 기자"), ["한서연", "김민지"]),
    (person("By Ona Reed"), ["Ona Reed"]),
    (person("Von Ona Reed"), ["Ona Reed"]),
    (person("Ona Reed (AFP)"), ["Ona Reed"]),
    (person("Ona Reed, Senior Correspondent"), ["Ona Reed"]),
    (person("Ona Reed, Aland Post"), ["Ona Reed"]),
    (person("Ona Reed for the Aland Post"), ["Ona Reed"]),
    (person("Ona Reed, dpa"), ["Ona Reed", "dpa"]),
    (person("dpa, Ona Reed"), ["dpa", "Ona Reed"]),
    (person("Ona Reed (ona.reed@alandpost.example)"), ["Ona Reed"]),
    (person("Ona Reed @onareed"), ["Ona Reed"]),
    (person("Ona Reed &amp; Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (person("Dr. Ona Reed"), ["Dr. Ona Reed"]),
    (person("Prof. Dr. Ona Reed"), ["Prof. Dr. Ona Reed"]),
    (person("Ona Reed, PhD"), ["Ona Reed, PhD"]),
    (person("Ona Reed Jr."), ["Ona Reed Jr."]),
    (person("Martin Luther King, Jr."), ["Martin Luther King, Jr."]),
    (person("O. J. van der Reed"), ["O. J. van der Reed"]),
    (person("Madonna"), ["Madonna"]),
    (person("", givenName="Ona", familyName="Reed"), ["Ona Reed"]),
    (person(None, givenName="Ona", additionalName="Mae", familyName="Reed"), ["Ona Mae Reed"]),
    ([person("Ona Reed"), body_of("Aland Post")], ["Ona Reed"]),
    ([person("Ona Reed"), body_of("dpa")], ["Ona Reed", "dpa"]),
    ([person("Ona Reed"), person("dpa")], ["Ona Reed", "dpa"]),
    ([person("Ona Reed"), person("Reuters")], ["Ona Reed", "Reuters"]),
    ([person("dpa")], ["dpa"]),
    ([person("AFP"), person("Reuters")], ["AFP", "Reuters"]),
    (person("Reuters"), ["Reuters"]),
    (body_of("Associated Press"), ["Associated Press"]),
    (body_of("Aland Post"), ["Aland Post"]),
    (body_of("Aland Post", "NewsMediaOrganization"), ["Aland Post"]),
    (person("Aland Post"), ["Aland Post"]),
    (person("alandpost.example"), ["alandpost.example"]),
    (person("Redaktion alandpost.example"), ["Redaktion alandpost.example"]),
    (person("Aland Post and AFP"), ["Aland Post", "AFP"]),
    (person("Aland Post Staff"), ["Aland Post Staff"]),
    (person("Newsroom"), ["Newsroom"]),
    (person("Redaktion"), ["Redaktion"]),
    (person("admin"), []),
    (person("alandpost_admin"), []),
    (person("Unknown"), []),
    ({"@type": "Person"}, []),
    ({"@type": "Person", "name": ""}, []),
    ([], []),
]


DECLARED += [
    (person(nobody), [])
    for nobody in (
        *(
            "publisher",
            "The Publisher",
            "Default author",
            "Verfasserin",
            "Gastautor",
            "l'auteur",
            "éditeur",
            "administratrice",
        ),
        *("La autora", "anônimo", "amministratore", "beheerder", "wydawca", "yönetici", "Автор", "адміністратор"),
        *("қонақ", "муаллиф", "الكاتب", "نویسنده", "管理员", "佚名", "管理者", "관리자", "tác giả"),
    )
]
DECLARED += [
    (person(name), [name])
    for name in ("Redactie", "La Redazione", "Пресс-служба", "редакція", "tahririyat", "Rosa Autora Gil", "Host Meyer")
]


@pytest.mark.parametrize(("author", "names"), DECLARED, ids=lambda value: str(value)[:60])
def test_authors_that_json_ld_declares(author: object, names: list[str]) -> None:
    assert authors(article(author)) == names


def test_an_author_is_found_by_reference_in_a_graph() -> None:
    graph = {
        "@graph": [
            {"@type": "NewsArticle", "headline": HEADLINE, "author": [{"@id": "#ona"}, {"@id": "#tor"}]},
            {"@type": "Person", "@id": "#ona", "name": "Ona Reed"},
            {"@type": "Person", "@id": "#tor", "name": "Tor Lind"},
        ]
    }
    assert authors(f'<script type="application/ld+json">{json.dumps(graph)}</script>') == ["Ona Reed", "Tor Lind"]


def meta(name: str, *values: str) -> str:
    return "".join(f'<meta name="{name}" content="{value}">' for value in values)


METAS = [
    (meta("author", "Ona Reed"), ["Ona Reed"]),
    (meta("author", "Ona Reed", "Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (meta("author", "Ona Reed, Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (meta("author", "By Ona Reed and Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (meta("author", "Ona Reed, Aland Post"), ["Ona Reed"]),
    (meta("author", "Aland Post"), ["Aland Post"]),
    (meta("author", "Ona Reed und Tor Lind, Nairobi"), ["Ona Reed", "Tor Lind"]),
    (meta("byl", "By ONA REED and TOR LIND"), ["ONA REED", "TOR LIND"]),
    (meta("byl", "By Ona Reed, Tor Lind and Eva Holm"), ["Ona Reed", "Tor Lind", "Eva Holm"]),
    (meta("parsely-author", "Ona Reed", "Tor Lind"), ["Ona Reed", "Tor Lind"]),
    (meta("dc.creator", "Ona Reed"), ["Ona Reed"]),
    (meta("DC.Creator", "Reed, Ona"), ["Ona Reed"]),
    (meta("citation_author", "Reed, Ona", "Lind, Tor"), ["Ona Reed", "Tor Lind"]),
    (meta("sailthru.author", "Ona Reed,Tor Lind"), ["Ona Reed", "Tor Lind"]),
    ('<meta property="article:author" content="Ona Reed">', ["Ona Reed"]),
    ('<meta property="article:author" content="https://social.example/onareed">', []),
    ('<meta property="article:author" content="https://www.alandpost.example/authors/ona-reed">', []),
    ('<meta name="twitter:creator" content="@onareed">', []),
    ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ona Reed">', ["Ona Reed"]),
]


@pytest.mark.parametrize(("head", "names"), METAS)
def test_authors_of_the_head(head: str, names: list[str]) -> None:
    assert authors(head) == names


PRINTED = [
    ("<p class=byline>By Ona Reed</p>", "en", ["Ona Reed"]),
    ("<p class=byline>By Ona Reed and Tor Lind</p>", "en", ["Ona Reed", "Tor Lind"]),
    ("<p class=byline>By <b>Ona Reed</b>, Coast Correspondent</p>", "en", ["Ona Reed"]),
    ("<p class=byline>By Ona Reed<br>Coast Correspondent</p>", "en", ["Ona Reed"]),
    ("<p class=byline>BY ONA REED</p>", "en", ["ONA REED"]),
    ("<div class=byline>Ona Reed | Aland Post</div>", "en", ["Ona Reed"]),
    ("<div class=byline>Ona Reed · 6 May 2026 · 4 min read</div>", "en", ["Ona Reed"]),
    ("<div class=byline>Ona Reed, Aland Post, 6 May 2026</div>", "en", ["Ona Reed"]),
    ("<div class=author>Ona Reed ona.reed@alandpost.example</div>", "en", ["Ona Reed"]),
    ("<div class=author>Ona Reed <a href=https://social.example/o>@onareed</a></div>", "en", ["Ona Reed"]),
    (
        "<div><a rel=author href=/a/1>Ona Reed</a> and <a rel=author href=/a/2>Tor Lind</a></div>",
        "en",
        ["Ona Reed", "Tor Lind"],
    ),
    ("<div itemprop=author itemscope><span itemprop=name>Ona Reed</span></div>", "en", ["Ona Reed"]),
    ("<p>By Ona Reed, May 6, 2026</p>", "en", ["Ona Reed"]),
    ("<p>Published 6 May 2026 by Ona Reed</p>", "en", ["Ona Reed"]),
    ("<div><span>6 May 2026</span> <span>by Ona Reed</span></div>", "en", ["Ona Reed"]),
    ("<dl><dt>Author</dt><dd>Ona Reed</dd><dt>Date</dt><dd>6 May 2026</dd></dl>", "en", ["Ona Reed"]),
    ("<ul><li><strong>Autor</strong> Ona Reed</li><li><strong>Datum</strong> 06.05.2026</li></ul>", "de", ["Ona Reed"]),
    ("<p>Von Ona Reed und Tor Lind</p>", "de", ["Ona Reed", "Tor Lind"]),
    ("<p>Von Ona Reed, Brüssel</p>", "de", ["Ona Reed"]),
    ("<p>Von Ona Reed (dpa)</p>", "de", ["Ona Reed"]),
    ("<p>Par Ona Reed, envoyée spéciale à Aland</p>", "fr", ["Ona Reed"]),
    ("<p>Par Ona Reed et Tor Lind</p>", "fr", ["Ona Reed", "Tor Lind"]),
    ("<p>Por Ona Reed</p>", "es", ["Ona Reed"]),
    ("<p class=autor>Ona Reed y Tor Lind</p>", "es", ["Ona Reed", "Tor Lind"]),
    ("<p>di Ona Reed</p>", "it", ["Ona Reed"]),
    ("<p>Door Ona Reed</p>", "nl", ["Ona Reed"]),
    ("<p>Автор: Ирина Ветрова</p>", "ru", ["Ирина Ветрова"]),
    ("<p>Текст: Ирина Ветрова, фото: Олег Степной</p>", "ru", ["Ирина Ветрова"]),
    ("<div><span>بقلم: ليلى حداد</span><span>٦ مايو ٢٠٢٦</span></div>", "ar", ["ليلى حداد"]),
    ("<p>كتبت ليلى حداد</p>", "ar", ["ليلى حداد"]),
    ("<p>记者：林海燕</p>", "zh", ["林海燕"]),
    ("<p>记者 林海燕 报道</p>", "zh", ["林海燕"]),
    ("<p>文／林海燕</p>", "zh", ["林海燕"]),
    ("<p>文：林海燕 图：周文</p>", "zh", ["林海燕"]),
    ("<p>2026年05月06日 08:30　来源：河岸日报　作者：林海燕　字号：大 中 小</p>", "zh", ["林海燕"]),
    ("<p>來源：河岸日報　記者：林海燕　點閱：12</p>", "zh", ["林海燕"]),
    ("<p>来源：河岸日报　字号：大 中 小</p>", "zh", []),
    ("<div class=muhabir>Deniz Aksoy / Aland</div>", "tr", ["Deniz Aksoy"]),
    ("<p>渡辺美咲記者</p>", "ja", ["渡辺美咲"]),
    ("<p>文・渡辺美咲</p>", "ja", ["渡辺美咲"]),
    ("<p>한서연 기자</p>", "ko", ["한서연"]),
    ("<p>기자명 한서연 기자</p>", "ko", ["한서연"]),
    ("<p>한서연 기자 han@alandpost.example</p>", "ko", ["한서연"]),
    ("<p>글 한서연</p>", "ko", ["한서연"]),
    ("<p>लेखक: सुनीता वर्मा</p>", "hi", ["सुनीता वर्मा"]),
    ("<p>Yazan: Deniz Aksoy</p>", "tr", ["Deniz Aksoy"]),
    ("<p>Autor: Ona Reed</p>", "pl", ["Ona Reed"]),
    ("<p>Tekst: Ona Reed</p>", "no", ["Ona Reed"]),
    ("<p>Av Ona Reed</p>", "sv", ["Ona Reed"]),
    ("<p>Oleh Ona Reed</p>", "id", ["Ona Reed"]),
    ("<p>Na Ona Reed</p>", "sw", ["Ona Reed"]),
    # What is no byline.
    ("<figure><img src=a><figcaption>Photo by Ona Reed</figcaption></figure>", "en", []),
    ("<p>Photo: Ona Reed</p>", "en", []),
    ("<p>Edited by Ona Reed</p>", "en", []),
    ("<p>By Monday</p>", "en", []),
    ("<p>By the end of May</p>", "en", []),
    ("<p>Par avion</p>", "fr", []),
    ("<p>Von Montag an</p>", "de", []),
    ("<p>责任编辑：王明</p>", "zh", []),
    ("<p>Share on social media</p>", "en", []),
]


@pytest.mark.parametrize(("body", "language", "names"), PRINTED)
def test_authors_that_a_page_prints(body: str, language: str, names: list[str]) -> None:
    assert authors("", body, language) == names


def test_capitals_of_the_head_are_those_of_the_page() -> None:
    assert authors(article(person("ONA REED")), "<p>By Ona Reed</p>") == ["Ona Reed"]
    assert authors(article(person("ONA REED")), "<p>By ONA REED</p>") == ["ONA REED"]
    assert authors(article(person("ONA REED"))) == ["ONA REED"]


def test_a_byline_comes_before_an_account_that_the_page_does_not_show() -> None:
    assert authors(article(person("Tor Lind")), "<p>By: Ona Reed</p>") == ["Ona Reed"]
    assert authors(article(person("Tor Lind")), "<p>By: Ona Reed</p><p>Posted by Tor Lind</p>") == ["Tor Lind"]
    assert authors(article(person("Tor Lind")), "<p>By the end of May</p>") == ["Tor Lind"]
    assert authors(article(person("dpa")), "<p>Von Ona Reed</p>", "de") == ["dpa"]


def test_an_author_may_be_said_far_from_the_headline_once() -> None:
    far = f"<p>{PROSE}</p>" * 4 + "<ul><li><strong>Autorin/Autor</strong> Ona Reed</li></ul>"
    assert authors("", far, "de") == ["Ona Reed"]
    assert authors("", far + "<p>Autor: Tor Lind</p>", "de") == []
