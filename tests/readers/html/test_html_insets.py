"""What stands between the paragraphs of a text and is no part of it: cards, offers, links, credits, summaries."""

import pytest

import hrdocs
from hrdocs import BlockKind
from hrdocs.readers.html.lists import has_remark

HEADLINE = "Weir is rebuilt"


def line(n: int) -> str:
    return f"On evening {n} the millers of Aland sat in the hall and could not agree on who was to pay for the weir."


def texts(inset: str, kind: BlockKind | None = None) -> list[str]:
    """Return what of an inset in the course of a text is in the body, of a kind or of all but captions."""
    course = f"{paragraphs(1, 3)}{inset}{paragraphs(4, 6)}"
    page = f"<html lang=en><title>{HEADLINE}</title><body><article><h1>{HEADLINE}</h1><div>{course}</div></article>"
    document = hrdocs.read(page.encode(), media_type="text/html")
    told = {HEADLINE, *(line(n) for n in range(1, 7))}
    blocks = [block for block in document.body() if document.text_of(block) not in told]
    assert sum(document.text_of(block) in told for block in document.body()) == 7
    wanted = (block for block in blocks if block.kind is kind or (kind is None and block.kind is not BlockKind.CAPTION))
    return [document.text_of(block) for block in wanted]


def paragraphs(first: int, last: int) -> str:
    return "".join(f"<p>{line(n)}</p>" for n in range(first, last + 1))


TITLE_TEXT = "Ferry sails again after the long winter"
TITLE = f"<a href=/2>{TITLE_TEXT}</a>"

LEFT_OUT = [
    f"<div><div>{TITLE}</div><div>2 May 2026</div></div>",
    f"<div><h3>{TITLE}</h3><span>Harbour</span></div>",
    f"<div><p>Czytaj więcej</p><p>{TITLE}</p><p>Prom znów pływa na wyspy, choć lód jeszcze trzyma się przy "
    "brzegu, a ludzie cze...</p></div>",
    f"<div><ul><li>{TITLE}</li></ul></div>",
    f"<ul><li>{TITLE}</li><li><a href=/3>Bakery burns down on the market square</a></li></ul>",
    f"<p>READ | {TITLE}</p>",
    f"<p>FUNDA NALU | {TITLE}</p>",
    f"<p>[ Read more: {TITLE} ]</p>",
    f"<p>► Lire aussi {TITLE}</p>",
    f"<p>Les også: {TITLE}</p>",
    f"<p>यह भी पढ़ें: {TITLE}</p>",
    f"<p>Baca juga: {TITLE}</p>",
    "<p><a href=/2>FERRY CREW IS HONOURED FOR RESCUE</a></p>",
    "<div><h3>More for you</h3><p>All stories on all your devices, without advertisements, for one crown a week.</p>"
    "<a href=/s>Subscribe now</a></div>",
    "<div><p>Soutenez une presse libre, qui ne vit que de ses lecteurs et ne dépend de personne d'autre.</p>"
    "<a href=/s>Faire un don</a></div>",
    "<div><h2>In short</h2><ul><li>Millers met.</li></ul><p>This summary was made by AI.</p></div>",
    "<div><h2>Kort</h2><ul><li>Møllere møttes.</li></ul><p>Sammendraget er laget av ChatGPT.</p></div>",
    "<button>Load more comments</button>",
    "<p>To view this content we need your permission. It comes from another house, which then may set cookies and "
    "read personal data such as the address of your machine. You can take your consent back in the settings, and "
    "nothing is loaded before. What that house does with the data is said in its own notice on privacy.</p>",
    "<p>Um diesen Beitrag anzuzeigen, brauchen wir Ihre Zustimmung.</p>",
    "<p>This article was machine-translated and checked by an editor. Read the original article in German here.</p>",
    "<p>Already a subscriber? <a href=/l>Log in</a></p>",
    "<div><p>This article is only available to subscribers.</p><p>Ten crowns a month</p></div>",
    "<div><p>Pour lire la suite de l’article, abonnez-vous.</p><p>Dix couronnes par mois</p></div>",
    "<div><p>Материал доступен только подписчикам</p><p>Десять крон в месяц</p></div>",
    "<div><p>この記事は会員限定です</p><p>月十クローネ</p></div>",
    "<ul><li>Harbour: <a href=/2>Ferry sails again after the winter</a></li>"
    "<li>A quiet bakery? <a href=/3>Why the oven of Orr went cold</a></li></ul>",
    "<p>Add Aland Monitor as a preferred source.</p>",
    "<p>Follow us on Google News for all of the harbour.</p>",
    "<p>Suivez Aland Monitor sur Google Actualités</p>",
    "<p>Подписывайтесь на нас в Яндекс.Новостях</p>",
    "<p>Если вы заметили ошибку, выделите её и нажмите Ctrl+Enter</p>",
    "<p>Uppläsningen är AI-genererad. Fel kan förekomma.</p>",
    "<p>Ihre Meinung ist uns wichtig. Schreiben Sie an post@aland.example.</p>",
    "<p>This is a breaking story, and more is to come.</p>",
    "<p>More to follow</p>",
    "<p>Diese Meldung wird laufend aktualisiert.</p>",
    "<p>Cet article sera mis à jour.</p>",
    "<p>Новость дополняется.</p>",
    "<div><h3>The letter from the harbour, which our editor writes on Friday evenings</h3><p>What the boats brought, "
    "what the wind took, and who said what of it.</p><p>All that happened on the quay in a week, and what it means.</p>"
    "<button>Sign up now!</button></div>",
    "<p>Lorem ipsum dolor sit amet.</p>",
    "<div class=citation-box><div>Reed, Ona: Weir is rebuilt, in: Aland Monitor, 2026.</div></div>",
    "<article><h3><span>Harbour</span></h3><p>Ferry sails again after the long winter, and the people of the islands "
    "have bread once more.</p></article>",
    "<div class=video-player><h2>How the weir was built</h2><p>2:31</p></div>",
    "<div class=x data-testid=related-links><h3>Ferry sails again</h3><p>The ice is gone.</p></div>",
]


@pytest.mark.parametrize("inset", LEFT_OUT)
def test_an_inset_is_no_part_of_the_text(inset: str) -> None:
    assert texts(inset) == []


KEPT = [
    ("<ul><li>Millers met.</li><li>None agreed.</li></ul>", ["Millers met.", "None agreed."]),
    (
        f"<p>They pointed to a letter: {TITLE}.</p>",
        ["They pointed to a letter: Ferry sails again after the long winter."],
    ),
    (f"<p>See: {TITLE}</p>", ["See: Ferry sails again after the long winter"]),
    (
        "<p>Read these first:</p><ul><li><a href=/l>Law on weirs</a></li><li><a href=/m>Law on mills</a></li></ul>",
        ["Read these first:", "Law on weirs", "Law on mills"],
    ),
    (
        "<div><p>Subscribe to what we say, said the miller of Orr.</p></div>",
        ["Subscribe to what we say, said the miller of Orr."],
    ),
    ("<p>THE WEIR IS TO STAY, SAID THE MILLERS.</p>", ["THE WEIR IS TO STAY, SAID THE MILLERS."]),
    ("<p>A machine has made the plans of the weir.</p>", ["A machine has made the plans of the weir."]),
    ("<p>NOTE: the mill is closed.</p>", ["NOTE: the mill is closed."]),
    ("<p>This article is about the millers.</p>", ["This article is about the millers."]),
    ("<p>More to follow than to lead, they said.</p>", ["More to follow than to lead, they said."]),
    (
        "<p>Add the letters to the file, said the miller.</p>",
        ["Add the letters to the file, said the miller."],
    ),
    ("<div class=player-history><h2>Who played</h2><p>All of them.</p></div>", ["Who played", "All of them."]),
    (
        "<article><h2>First evening</h2><p>Rain.</p></article><article><h2>Second evening</h2><p>Snow.</p></article>"
        "<article><h2>Third evening</h2><p>Sun.</p></article>",
        ["First evening", "Rain.", "Second evening", "Snow.", "Third evening", "Sun."],
    ),
]


@pytest.mark.parametrize(("inset", "kept"), KEPT)
def test_what_belongs_to_the_text_stays(inset: str, kept: list[str]) -> None:
    assert texts(inset) == kept


CARDS = [
    [("2 May", TITLE_TEXT), ("3 May", "Bakery of Orr burns down"), ("4 May", "Millers ask for a new hall")],
    [
        ("5月2日", "長い冬が終わり、島への渡し船がまた動き出した"),
        ("5月3日", "市場の広場でパン屋が焼け落ちる"),
        ("5月4日", "粉ひきが新しい広間を求める"),
    ],
    [
        ("2 мая", "Паром снова ходит на острова"),
        ("3 мая", "Сгорела пекарня у рыночной площади"),
        ("4 мая", "Мельники просят новый зал"),
    ],
]


@pytest.mark.parametrize("cards", CARDS)
def test_a_list_of_links_with_a_day_each_is_other_pages(cards: list[tuple[str, str]]) -> None:
    items = (f"<li><div><p>{day}</p><p><a href=/{day}>{title}</a></p></div></li>" for day, title in cards)
    assert texts(f"<ul>{''.join(items)}</ul>") == []


def test_parts_of_a_text_with_a_link_each_stay() -> None:
    parts = "".join(
        f"<div><h3>Hall {n}</h3><p><a href=/{n}>The millers’ own plan of the hall</a></p><p>Its roof leaks, they "
        f"wrote to the town in letter {n}, and they have asked for slates.</p></div>"
        for n in range(1, 4)
    )
    assert texts(parts)[:2] == ["Hall 1", "The millers’ own plan of the hall"]


CREDITED = [
    ("<div><div>The weir in April</div><div>Getty Images</div></div>", ["The weir in April", "Getty Images"]),
    ("<p>The weir in April © Ona Reed</p>", ["The weir in April © Ona Reed"]),
    ("<p>The weir in April. | Photo by Ona Reed</p>", ["The weir in April. | Photo by Ona Reed"]),
    ("<p>Das Wehr im April (Foto: Ona Reed)</p>", ["Das Wehr im April (Foto: Ona Reed)"]),
    ("<p>Ona Reed | Moment | Getty Images</p>", ["Ona Reed | Moment | Getty Images"]),
    ("<p>AFP via Getty Images</p>", ["AFP via Getty Images"]),
    ("<p>The millers met (and did not agree).</p>", []),
    ("<p>The mill earned 3 % more / less than before.</p>", []),
    ("<p>The millers met Reuters</p>", []),
]


@pytest.mark.parametrize(("inset", "captions"), CREDITED)
def test_what_is_credited_is_a_caption(inset: str, captions: list[str]) -> None:
    assert texts(inset, BlockKind.CAPTION) == captions


SIGNED = [
    ("<p>6 May 2026</p>", []),
    ("<p>By Ona Reed, 6 May 2026</p>", []),
    ("<p>By Ona Reed</p><p>2 hours ago</p>", []),
    ("<p>Updated: 05/06/2026 09:30 GMT</p>", []),
    ("<p>4 min read</p>", []),
    ("<p>October 6, 2026 5:50 pm CET</p><p>By Ona Reed</p>", []),
    ("<h5>Von Ona Reed, Orrin</h5>", []),
    ("<p>Giriş: 06.05.2026 - 18:24 Güncelleme: 07.05.2026 - 18:57</p>", []),
    ("<p>5 May 2026</p><p>Brussels</p>", ["5 May 2026", "Brussels"]),
    ("<p>On 6 May 2026 the millers met.</p>", ["On 6 May 2026 the millers met."]),
    ("<p>Press release 17/2026</p>", ["Press release 17/2026"]),
]


@pytest.mark.parametrize(("head", "kept"), SIGNED)
def test_who_signs_and_when_is_no_part_of_the_text(head: str, kept: list[str]) -> None:
    page = (
        f"<html lang=en><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1>{head}"
        f"{paragraphs(1, 4)}<p>— Ona Reed</p></article>"
    )
    document = hrdocs.read(
        page.replace("<head>", '<head><meta name=author content="Ona Reed">').encode(), media_type="text/html"
    )
    texts = [document.text_of(block) for block in document.body()]
    assert texts == [HEADLINE, *kept, *(line(n) for n in range(1, 5))]


AT_FOOT = [
    ("<p>Source: AFP</p>", []),
    ("<p>Źródło: PAP, Reuters</p>", []),
    ("<p>(Источник: ТАСС)</p>", []),
    ("<p>来源：新华社</p>", []),
    ("<p><em>Прес-служба Міністерства річок</em></p>", []),
    ("<p>Source: the register of mills of 1911</p>", ["Source: the register of mills of 1911"]),
    ("<p>The sources of the river are dry.</p>", ["The sources of the river are dry."]),
]


@pytest.mark.parametrize(("foot", "kept"), AT_FOOT)
def test_whom_a_text_is_from_is_no_part_of_it(foot: str, kept: list[str]) -> None:
    page = f"<html><title>{HEADLINE}</title><body><article><h1>{HEADLINE}</h1>{paragraphs(1, 4)}{foot}</article>"
    document = hrdocs.read(page.encode(), media_type="text/html")
    texts = [document.text_of(block) for block in document.body()]
    assert texts == [HEADLINE, *(line(n) for n in range(1, 5)), *kept]


TIMED = [
    ("<a href=/{n}>Ferry sails again after the winter</a><time>1{n}:05</time>", False),
    ("<span>(0{n}.05)</span> <a href=/{n}>Bakery burns down on the square</a>", False),
    ("<a href=/{n}>Report on the mills of the river</a> 2031", True),
    ("<a href=/{n}>Report on the mills of the river</a>, volume {n}", True),
]


@pytest.mark.parametrize(("item", "kept"), TIMED)
def test_a_list_of_links_with_an_hour_each_is_other_pages(item: str, kept: bool) -> None:
    items = "".join(f"<li>{item.format(n=n)}</li>" for n in range(1, 4))
    assert bool(texts(f"<ul>{items}</ul>")) is kept


def test_a_page_of_cards_keeps_them() -> None:
    cards = "".join(
        f"<div><h3><a href=/{n}>Millers meet in the hall, evening {n}</a></h3><p>{line(n)}</p><p>{n} May 2026</p></div>"
        for n in range(1, 9)
    )
    page = f"<html lang=en><head><title>News</title></head><body><main><h1>News</h1><p>{line(9)}</p>{cards}</main>"
    document = hrdocs.read(page.encode(), media_type="text/html")
    assert sum(document.text_of(block).endswith("May 2026") for block in document.body()) == 8


MADE_BY_MACHINE = [
    "Key\u00a0points of this page, generated with the help of AI",
    "AI-generated overview",
    "Die STICHPUNKTE wurden automatisch erstellt.",
    "Points  clés : texte produit par l’intelligence artificielle",
    "Puntos clave elaborados con IA",
    "Destaques feitos automaticamente",
    "Punti chiave scritti da ChatGPT",
    "De kernpunten zijn automatisch gemaakt.",
    "Oppsummeringen er skrevet av KI.",
    "Punkterna är gjorda av AI.",
    "Opsummeringen er lavet med kunstig intelligens.",
    "Skrót przygotowany automatycznie",
    "Краткое содержание подготовила нейросеть",
    "Özeti yapay zeka yazdı.",
    "本文摘要由人工智能写成",
    "要約はAIが作成しました",
    "요약은 AI가 작성했습니다",
]


@pytest.mark.parametrize("remark", MADE_BY_MACHINE)
def test_a_summary_is_known_to_be_a_machines(remark: str) -> None:
    assert has_remark("machine_made", remark)


@pytest.mark.parametrize("text", ["The key points were made by the millers.", "Das Mahlwerk läuft automatisch.", ""])
def test_what_people_sum_up_or_machines_grind_is_no_machines_summary(text: str) -> None:
    assert not has_remark("machine_made", text)
