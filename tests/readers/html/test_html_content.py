"""Body and boilerplate on pages of invented publishers, in the ways that real pages are built."""

import pytest

from hrdocs.model import BlockKind
from hrdocs.readers.html import read
from hrdocs.source import HTML, Source

FIRST = (
    "The Assembly of Aland adopted on Tuesday a law that lets the families of the disappeared ask a court for the "
    "files of the security service, after six years of petitions by their lawyers."
)
SECOND = (
    "Under the law, a judge has ten days to answer, and a refusal has to give its reasons in writing. The ombudsman "
    "called it a first step, and asked for the archive of the former ministry to be opened as well."
)
THIRD = "The law enters into force in January. Its text will be published in both official languages of the country."
REMARK = (
    "The archive holds the files of the former ministry, which was dissolved in 1994. Its rooms are in the old customs "
    "house of Port Aland, and have been closed to everybody but its own staff ever since the fire that broke out there."
)
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
MENU = "<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a><li><a href=/a>About</a></ul></nav>"
IMPRINT = "Aland Monitor is published by the Union of Reporters, registered in Port Aland under no. 17."
FOOT = f"<footer><p>{IMPRINT}</p></footer>"
HEADLINE = "<h1>Law on archives</h1>"
LATER = f"<p>{SECOND}</p><p>{THIRD}</p>"


def body(page, head="<title>Law on archives | Aland Monitor</title>"):
    data = f"<!doctype html><html lang=en><head>{head}</head><body>{page}</body></html>".encode()
    document = read(Source(data=data, media_type=HTML))
    return [document.text_of(block) for block in document.body()]


PAGES = {
    "semantic": f"{MENU}<main><article>{HEADLINE}{TEXT}</article></main>{FOOT}",
    "divisions": f"<div id=header>{MENU}</div><div class=wrap><div class=left>{HEADLINE}{TEXT}</div></div>{FOOT}",
    "an old layout": f"<table><tr><td>{MENU}<td>{HEADLINE}{TEXT}<td><a href=/x>Other news</a></table>",
    "line breaks": f"{MENU}<div>{HEADLINE}{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div>{FOOT}",
    "headline apart": f"{MENU}<div class=top>{HEADLINE}<p>3 May 2024</p></div><div class=entry>{TEXT}</div>{FOOT}",
    "a body in two": f"{MENU}<main>{HEADLINE}<div><p>{FIRST}</p></div><div>{LATER}</div></main>",
    "a standfirst": f"<main><header>{HEADLINE}<p>{FIRST}</p></header><div>{LATER}</div></main>",
    "misleading names": f"{MENU}<div class='page-sidebar-right banner'>{HEADLINE}<div class=widget>{TEXT}</div></div>",
    "a second headline": f"<main><header>{HEADLINE}<h2>{FIRST}</h2></header><div>{LATER}</div></main>",
    "names of the page": f"<div class='main has-sidebar with-comments'>{HEADLINE}<div class=text>{TEXT}</div></div>",
    "ids of headings": f"<main><h1 id=newsletter>Law on archives</h1>{TEXT}</main>",
    "a builder's names": f"<main><div class='elementor-widget elementor-widget-heading'>{HEADLINE}</div>"
    f"<div class='elementor-widget elementor-widget-text-editor'>{TEXT}</div></main>",
    "a builder's cards": f"<main>{HEADLINE}<div class='et_pb_module et_pb_cta_0'><div class=et_pb_promo_description>"
    f"<p>{FIRST}</p></div></div>{LATER}</main>",
    "a script's page": f"<div id=app>Loading</div><div hidden id=S:0><main>{HEADLINE}{TEXT}</main></div>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_body_is_the_headline_and_the_text(page):
    assert body(page) == ["Law on archives", FIRST, SECOND, THIRD]


BOILERPLATE = {
    "a menu": MENU,
    "a footer": FOOT,
    "a cookie banner": f"<div id=cookie-banner><p>We and our partners store data on your device. {SECOND}</p></div>",
    "a dialogue": f"<div role=dialog><p>Tell us what you think of this page. {SECOND}</p></div>",
    "an aside of links": "<aside><h2>More</h2><ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul></aside>",
    "comments": f"<div id=comments><p>Reader: I have waited for this since the first petition. {THIRD}</p></div>",
    "related items": "<div class=related-posts><h3>Two are free</h3><p>The judge let two go home on Monday.</p></div>",
    "related items by heading": "<h2>Related articles</h2><p><a href=/1>Two are free</a></p><p>A short teaser.</p>",
    "in German": "<h2>Mehr zum Thema</h2><p>Zwei von zehn sind frei, teilte das Gericht mit.</p>",
    "in Russian": "<h3>Читайте также</h3><p>Суд освободил двоих из десяти задержанных.</p>",
    "a newsletter": "<p>Sign up for our weekly newsletter and get the news in your inbox.</p>",
    "consent to letters": "<p>By signing up, you agree to our terms of use and to letters from the Monitor.</p>",
    "consent to letters in German": "<p>Mit der Anmeldung stimmen Sie unseren Bedingungen zu.</p>",
    "thanks for nothing": "<p>Thank you! Your submission has been received!</p>",
    "a call for donations": "<p>If this work matters to you, please consider making a donation to the Monitor.</p>",
    "a link to another page": "<p><a href=/2>Read also: Two of the ten are free again</a></p>",
    "tags": "<p>Tags: law, archives, courts</p>",
    "a picture credit": "<p>Photo: M. Ombe / Aland Monitor</p>",
    "sharing": "<div class=share-buttons><p>Share this</p><a href=/f>Facebook</a></div>",
    "an ornament": "<p>* * *</p>",
    "what the text said": f"<div><p>{FIRST}</p></div>",
    "related items by line breaks": "<p>Related articles:<br><a href=/1>Two are free</a><br><a href=/2>One is not</a>",
    "related items in Turkish": "<h2>İlgili haberler</h2><p>Mahkeme iki kişiyi serbest bıraktı.</p>",
    "related items in Polish": "<h2>Czytaj też</h2><p>Sąd zwolnił dwie osoby.</p>",
    "an element of the page's own": f"<amp-consent><p>We keep data of yours. {SECOND}</p></amp-consent>",
    "another element of its own": "<site-newsletter><p>A letter a week with all the court said.</p></site-newsletter>",
    "a heading over nothing": "<h2>Videos</h2>",
    "an author's note": "<p>Mara Ombe is a reporter with the Aland Monitor and covers the courts.</p>",
}


@pytest.mark.parametrize("boilerplate", BOILERPLATE.values(), ids=BOILERPLATE)
@pytest.mark.parametrize("where", ["inside", "after"])
def test_what_publishers_put_around_a_text_is_not_body(boilerplate, where):
    inside, after = (boilerplate, "") if where == "inside" else ("", boilerplate)
    page = f"<main><article><h1>Law on archives</h1>{TEXT}{inside}</article>{after}</main>"
    head = "<title>Law on archives | Aland Monitor</title><meta name=author content='Mara Ombe'>"
    assert body(page, head) == ["Law on archives", FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "kept",
    [
        "<h2>What changes</h2><p>A judge has ten days to answer the families.</p>",
        "<h2><a href=/law>The law</a></h2><p>A judge has ten days to answer, and has to give reasons in writing.</p>",
        "<ul><li>Families may ask for files.</li><li>A judge answers.</li></ul>",
        "<blockquote><p>This is a first step, and there are more to take.</p></blockquote>",
        "<figure><figcaption>Families before the court in Port Aland</figcaption></figure>",
        "<table><tr><th>Vote</th><th>Members</th></tr><tr><td>For</td><td>61</td></tr></table>",
        f"<aside><p>{REMARK}</p></aside>",
        "<p>About 3,000 families have asked so far.</p>",
        "<p>Ask:<br><a href=/c>the Court of Port Aland</a><br><a href=/m>the Ministry of Archives</a></p>",
        "<p>Share prices did not move.</p>",
        "<p>By joining the treaty, States accept a court.</p>",
        "<p>Thanks to the families, the files are open.</p>",
        "<p>Follow the traffic rules: they hold for bicycles too.</p>",
        "<p>Related crimes fall under the law too.</p>",
        "<div id=newsletters-and-other-ways-to-follow-the-courts><p>The courts print a bulletin.</p></div>",
    ],
)
def test_parts_of_the_text_stay(kept):
    page = f"{MENU}<main><article>{HEADLINE}<p>{FIRST}</p>{kept}{LATER}</article></main>"
    document = read(Source(data=f"<html><body>{page}".encode(), media_type=HTML))
    at = next(n for n, block in enumerate(document.blocks) if document.text_of(block) == FIRST)
    assert [block.in_body for block in document.blocks[at:]] == [True] * (len(document.blocks) - at)


@pytest.mark.parametrize(
    "sentence",
    [
        "Published by the court in three languages, the judgment names each of the families that had asked for it.",
        "Updated figures show that 2031 was the year with the most petitions so far in all of the islands.",
        "See also: case of Ombe v. Meridia, paragraph 12.",
        "Recommended: that the State open its archives.",
        "Lire aussi bien que leurs parents, voilà le vœu des enfants.",
        "Written by hand on scraps of paper, the letters survived.",
        "Edited by two sisters, the paper ran for ten years.",
        "Updated by the Ministry in 2031, the list has ten names.",
        "Reviewed by the Council in 2019.",
        "Published in Geneva in May 2031",
        "Copyright law was changed in 2031.",
        "Topics under discussion included the archives.",
        "Posted in the north, the guards saw nothing.",
        "Back to school without a school",
        "Auch interessant war die Antwort der Regierung.",
        "En cliquant sur un lien, il a accepté la surveillance, dit le juge.",
        "Отправляя письмо, министр согласился с выводами.",
        "Reading time was short, the judge said, since the files had come only on the day before the hearing.",
        "Teilen der Bevölkerung fehlt seit Wochen das Wasser.",
        "Melden Sie sich bei der Behörde, so bekommen Sie Antwort.",
        "Partager ce que l'on sait est un droit, dit le juge.",
        "Recevez-vous des réponses? Non, disent les familles.",
        "Comparte con su familia una casa en el puerto.",
        "Подписание договора состоялось во вторник.",
        "По теме прав человека выступил омбудсмен.",
        "Следите за ребёнком на воде, просят спасатели.",
        "شارك الوزير في المؤتمر الذي عقد يوم الثلاثاء.",
        "اشترك الجانبان في كتابة القانون.",
        "Ba'zi oilalar javob kutmoqda.",
        "Join the debate in writing by the end of May, the Assembly told the families and all of their lawyers.",
        "Hier können Sie unsere Kinder spielen hören, sagte die Lehrerin.",
        "Listen to our dead, the families said before the court.",
    ],
)
def test_a_sentence_that_opens_like_a_publisher_s_stays(sentence):
    assert sentence in body(f"<main>{HEADLINE}<p>{FIRST}</p><p>{sentence}</p>{LATER}</main>")


@pytest.mark.parametrize(
    "sentence",
    [
        "Last updated on 3 May 2031 at 9.30",
        "Published: May 3, 2031",
        "Last updated: Friday, 3rd of May, 2031",
        "Medically reviewed by Mara Ombe",
        "Written by Dr. Mara Ombe, MD, on May 3, 2031",
        "Edited and verified by A. B. Keller",
        "Reading time: 4 minutes",
        "4 min read",
        "Submitted by editor on Mon, 2031-05-03 13:49",
        "Copyright Monitor of Aland 2031",
        "Posted in News, Archives",
        "Topics: archives, courts",
        "Return to the list of news",
        "Mehr zum Thema: Zwei von zehn sind frei",
        "En cliquant sur ce bouton, vous acceptez nos conditions.",
        "Нажимая на кнопку, вы соглашаетесь с правилами.",
        "Artikel teilen",
        "Lesen Sie auch: Zwei von zehn sind frei",
        "Partager sur Facebook",
        "Inscrivez-vous à notre infolettre",
        "Comparte esta noticia",
        "Te puede interesar: dos de diez están libres",
        "Подписывайтесь на наш канал:",
        "Поделиться в соцсетях",
        "شارك هذا الخبر",
        "اقرأ أيضا: إطلاق سراح اثنين",
        "Obuna bo'ling va xabardor bo'ling",
        "Ошондой эле окуңуз: экөө бошотулду",
        "Join our readers' forum",
        "Join the conversation below",
        "Join lively discussions with other readers",
        "Hier können Sie alle Folgen anhören",
        "Hier kannst du unseren neuen Gerichtspodcast hören",
        "Listen to our weekly podcast here",
        "Écoutez tous nos balados",
        "Escuche nuestros pódcasts",
        "4:12 min, available until 3 May",
    ],
)
def test_what_publishers_say_between_paragraphs_is_not_body(sentence):
    assert body(f"<main>{HEADLINE}<p>{FIRST}</p><p>{sentence}</p>{LATER}</main>") == [
        *("Law on archives", FIRST, SECOND, THIRD)
    ]


@pytest.mark.parametrize("name", ["werbung", "commentaires", "noticias-relacionadas", "chitayte-takzhe", "condividi"])
def test_names_of_boilerplate_are_known_in_other_languages(name):
    page = f"<main>{HEADLINE}<p>{FIRST}</p><div class='x {name}'><p>{THIRD} {THIRD}</p></div><p>{SECOND}</p></main>"
    assert body(page) == ["Law on archives", FIRST, SECOND]


@pytest.mark.parametrize("name", ["votes", "annonce", "poll"])
def test_a_name_that_a_text_may_have_too_prunes_no_prose(name):
    page = (
        f"<main>{HEADLINE}<p>{FIRST}</p><div class={name}><p>{THIRD} {REMARK} {REMARK}</p></div><p>{SECOND}</p></main>"
    )
    assert body(page) == ["Law on archives", FIRST, f"{THIRD} {REMARK} {REMARK}", SECOND]
    labels = f"<div class={name}><p>For: sixty-one. Against: four.</p></div>"
    assert body(f"<main>{HEADLINE}<p>{FIRST}</p>{labels}{LATER}</main>") == ["Law on archives", FIRST, SECOND, THIRD]


NAMED = "<ul><li><a href=/m>Ministry of Archives</a></li><li><a href=/c>Court of Port Aland</a></li></ul>"
INSERTED = {
    "after a sentence": (f"<p>Two bodies hold the files:</p>{NAMED}", True),
    "after other items": ("<ul><li>The police</li><li><a href=/c>Court of Port Aland</a></li></ul>", True),
    "under a heading": (f"<h2>Who holds the files</h2>{NAMED}", True),
    "under a heading over other pages": (f"<h2>Related articles</h2>{NAMED}", False),
    "under a bold label over other pages": (f"<p><b>Read more:</b></p>{NAMED}", False),
    "in an element with a name": (f"<div class=related-posts>{NAMED}</div>", False),
    "after a publisher's remark": (f"<p>Read also: what the papers write</p>{NAMED}", False),
}


@pytest.mark.parametrize(("inserted", "kept"), INSERTED.values(), ids=INSERTED)
def test_items_that_are_links_stay_where_the_text_goes_on_after_them(inserted, kept):
    texts = body(f"<main><article>{HEADLINE}<p>{FIRST}</p>{inserted}{LATER}</article></main>")
    assert ("Court of Port Aland" in texts) is kept
    assert ("Related articles" in texts or "Read more:" in texts) is False
    assert texts[-2:] == [SECOND, THIRD]


def test_items_that_are_links_and_end_a_page_are_other_pages():
    assert body(f"<main><article>{HEADLINE}{TEXT}{NAMED}</article></main>")[-1] == THIRD


LINKED = {
    "a paragraph": ("<p><a href=/l>The text of the law in both languages</a></p>", True),
    "a paragraph for readers of other pages": ("<p><a href=/l>Read more: what the law changes</a></p>", False),
    "a button": ("<p><a href=/l>Learn more</a></p>", False),
    "a box": ("<div><a href=/l>The text of the law in both languages</a></div>", False),
    "two paragraphs": ("<p><a href=/l>The text of the law</a></p><p><a href=/m>The law as it was</a></p>", False),
    "a heading over labels": ("<div><h3><a href=/l>Law no. 12</a></h3><p>In force</p><p>Both houses</p></div>", True),
    "a heading over nothing": ("<div><h3><a href=/l>Law no. 12</a></h3></div><h2>What changes</h2>", False),
}


@pytest.mark.parametrize(("inserted", "kept"), LINKED.values(), ids=LINKED)
def test_links_that_stand_alone_stay_where_they_are_marked_up_as_text(inserted, kept):
    page = f"<main><article>{HEADLINE}<p>{FIRST}</p>{inserted}{LATER}</article></main>"
    document = read(Source(data=f"<html><body>{page}".encode(), media_type=HTML))
    assert any(block.links for block in document.body()) is kept
    assert [block.in_body for block in document.blocks if not block.links] == [True] * sum(
        not block.links for block in document.blocks
    )


def test_a_heading_that_a_list_of_contents_announced_stays():
    heading = "How the families of the disappeared may ask a court"
    contents = f"<ul><li><a href=#how>{heading}</a></li></ul>"
    page = f"<main>{HEADLINE}<p>{FIRST}</p>{contents}<p>{SECOND}</p><h2 id=how>{heading}</h2><p>{THIRD}</p></main>"
    assert body(page) == ["Law on archives", FIRST, heading, SECOND, heading, THIRD]


def test_a_page_that_is_only_for_browsers_without_scripts_is_read():
    page = (
        f"<div id=app></div><noscript><main>{HEADLINE}{TEXT}</main></noscript><noscript>Switch on scripts.</noscript>"
    )
    document = read(Source(data=f"<html><body>{page}".encode(), media_type=HTML))
    assert [document.text_of(block) for block in document.body()] == ["Law on archives", FIRST, SECOND, THIRD]
    assert document.blocks[1].xpath == "/html[1]/body[1]/noscript[1]/main[1]/p[1]"


def streamed(*parts):
    return "".join(f"<div hidden id=S:{number}>{content}</div>" for number, content in parts)


@pytest.mark.parametrize(
    "page",
    [
        f"<main>{HEADLINE}<template id=B:0></template>Loading…</main>" + streamed((0, TEXT)),
        f"<main>{HEADLINE}<template id=B:0></template><template id=B:a></template><p>{THIRD}</p></main>"
        + streamed(("a", f"<p>{SECOND}</p>"), (0, f"<p>{FIRST}</p>")),
        f"<main>{HEADLINE}<template id=B:0></template></main>"
        + streamed((0, f"<p>{FIRST}</p><template id=P:1></template><p>{THIRD}</p>"), (1, f"<p>{SECOND}</p>")),
    ],
    ids=["one part", "parts out of order", "a part in a part"],
)
def test_parts_that_a_script_puts_in_place_are_read_there(page):
    assert body(page) == ["Law on archives", FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "part",
    ["<div hidden id=S:7><p>Not shown.</p></div>", "<div hidden id=s0><p>Not shown.</p></div>", streamed((1, "<p>No"))],
)
def test_hidden_parts_that_no_place_is_kept_for_stay_hidden(part):
    page = f"<main>{HEADLINE}{TEXT}<template id=B:0></template><template id=x></template></main>{part}"
    assert body(page) == ["Law on archives", FIRST, SECOND, THIRD]


def test_a_target_of_a_table_of_contents_is_none():
    assert FIRST in body(f"<main>{HEADLINE}<div id=toc_law><p>{FIRST}</p></div><div id=toc_date>{LATER}</div></main>")
    assert FIRST not in body(f"<main>{HEADLINE}<div class=toc><p>{FIRST}</p></div><div>{LATER}{REMARK}</div></main>")


def test_what_browsers_without_scripts_are_told_is_no_text():
    page = f"<noscript>Switch on scripts.</noscript><main>{HEADLINE}{TEXT}</main>"
    assert "scripts" not in read(Source(data=f"<html><body>{page}".encode(), media_type=HTML)).text


def test_of_a_page_that_is_a_list_of_links_the_list_is_the_body():
    items = "".join(f"<li><a href=/{n}>Judgment no. {n} of 2024</a>" for n in range(9))
    assert body(f"{MENU}<main><ul>{items}</ul></main>{FOOT}") == [f"Judgment no. {n} of 2024" for n in range(9)]


def test_points_between_the_headline_and_the_text_stay_whole():
    points = ["A law lets the families of the disappeared ask a court for files", "A judge has ten days"]
    facts = "".join(f"<li>{point}</li>" for point in points)
    page = (
        f"<main><div>{HEADLINE}<ul><li>3 May</li><li>Courts</li></ul></div><div><ul>{facts}</ul></div><div>{TEXT}</div>"
    )
    assert body(page) == ["Law on archives", *points, FIRST, SECOND, THIRD]


BESIDE = f"<div><p>{REMARK}</p><p>Readers of the Monitor write what they think of its reports, each week.</p></div>"


@pytest.mark.parametrize(
    ("around", "alone"),
    [("<article>", True), ("<div class='post-body x'>", True), ("<div itemprop=articleBody>", True), ("<div>", False)],
)
def test_an_element_that_says_it_is_the_text_is_taken_without_what_stands_beside_it(around, alone):
    text = f"{around}{HEADLINE}{TEXT}<p>{SECOND} {THIRD}</p></{around[1:].split()[0].strip('>')}>"
    assert (REMARK not in body(f"<body><div>{text}{BESIDE}</div>")) is alone


def test_an_article_with_little_of_the_text_is_not_taken_for_it():
    page = f"<div>{HEADLINE}<article><p>{FIRST}</p></article><div><p>{REMARK}</p>{LATER}</div></div>"
    assert body(page) == ["Law on archives", FIRST, REMARK, SECOND, THIRD]


def test_boilerplate_is_kept_and_flagged():
    document = read(Source(data=f"<html><body>{PAGES['semantic']}".encode(), media_type=HTML))
    assert [document.text_of(block) for block in document.blocks if not block.in_body] == [
        "Home",
        "News",
        "About",
        IMPRINT,
    ]


def test_nothing_that_holds_half_of_the_text_is_pruned_by_its_name():
    page = f"<div class=comments><h1>Law on archives</h1>{TEXT}</div><div class=text><p>{THIRD} Short.</p></div>"
    assert FIRST in body(page)


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("<p><strong>What changes</strong></p>", BlockKind.HEADING),
        ("<p><b>What</b> <b>changes</b></p>", BlockKind.HEADING),
        ("<p><strong>The families may ask a court.</strong></p>", BlockKind.PARAGRAPH),
        ("<p><strong>What changes</strong> is the law</p>", BlockKind.PARAGRAPH),
        ("<p>What changes</p>", BlockKind.PARAGRAPH),
    ],
)
def test_a_short_paragraph_that_is_wholly_bold_is_a_heading(paragraph, kind):
    page = f"<main><h1>Law on archives</h1><p>{FIRST}</p>{paragraph}<p>{SECOND}</p></main>"
    document = read(Source(data=f"<html><body>{page}".encode(), media_type=HTML))
    assert document.blocks[2].kind is kind
    assert document.blocks[2].level == (2 if kind is BlockKind.HEADING else None)


@pytest.mark.parametrize("opening", ["See also:", "Recommended:", "Lire aussi :", "À lire aussi", "Voir aussi"])
def test_words_before_a_link_to_another_page_go_with_it(opening):
    link = "<a href=/two>Two of ten families are free</a>"
    page = f"<main>{HEADLINE}<p>{FIRST}</p><p>{opening} {link}</p><p>{opening}</p>{LATER}</main>"
    assert [text for text in body(page) if opening.rstrip(" :") in text] == []


CELLS = "".join(f"<tr><td>7.{n}<td>{REMARK}<td>Oui</tr>" for n in range(1, 9))
LONG_TABLE = f"<table><tr><th>N°<th>Demande<th>Réponse</tr>{CELLS}</table>"


@pytest.mark.parametrize(
    "page",
    [
        f"<p>A/99/1</p><h2>Bregna</h2><ol><li>Bregna a reçu 8 demandes.</ol>{LONG_TABLE}",
        f"<p>A/99/1</p><h2>Bregna</h2><p>Bregna a reçu 8 demandes.</p><div><div>{LONG_TABLE}</div></div>",
        f"{MENU}<main><p>A/99/1</p><h2>Bregna</h2><p>Bregna a reçu 8 demandes.</p><div>{LONG_TABLE}</div></main>{FOOT}",
    ],
    ids=["beside it", "around its frame", "in the main part"],
)
def test_a_long_table_has_what_introduces_it(page):
    found = body(page, head="")
    assert found[:3] == ["A/99/1", "Bregna", "Bregna a reçu 8 demandes."]
    assert found[3].startswith("N°\tDemande")
    assert IMPRINT not in found


def test_links_around_a_long_table_do_not_introduce_it():
    page = f"<div><a href=/>Home</a> <a href=/n>News</a></div><div><a href=/a>About us</a></div>{LONG_TABLE}"
    (found,) = body(page, head="")
    assert found.startswith("N°\tDemande")
