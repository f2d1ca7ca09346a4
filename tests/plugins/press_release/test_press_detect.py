"""What is a release: labels, signs, and what only mentions one."""

import pytest

import hrdocs
from hrdocs import BlockKind, BlockRole, Confidence
from hrdocs.model import Metadata
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source
from hrdocs_press_release import at_most, detect, parse, releases

NOTHING = Metadata()
PROSE = (
    "The district courts of the country will let monitors into every public hearing from the first of July on, "
    "after two years in which a third of them had been turned away at the door."
)
TEXT, PAGE = "text/plain", "text/html"
BOIL = BlockRole.BOILERPLATE


def document(*lines: str, media_type: str = TEXT, metadata: Metadata = NOTHING) -> hrdocs.Document:
    text = Assembler()
    for line in lines:
        text.add(BlockKind.PARAGRAPH, line)
    return text.document(Source(data=b"x", media_type=media_type), metadata=metadata)


def confidence(made: hrdocs.Document) -> Confidence | None:
    match = detect(made)
    assert match is None or match.confidence.rank <= at_most(made).rank
    return match.confidence if match else None


LABELS = [
    ("Press release", "press release"),
    ("PRESS RELEASE", "press release"),
    ("Press Release No. 12/2021", "press release"),
    ("Press release – 3 May 2021", "press release"),
    ("Press release: Courts open their doors to monitors", "press release"),
    ("FOR IMMEDIATE RELEASE", "press release"),
    ("News Release", "press release"),
    ("Media Advisory", "media advisory"),
    ("MEDIA ADVISORY | Press conference on courts", "media advisory"),
    ("Press statement", "statement"),
    ("Joint Statement", "statement"),
    ("Communiqué de presse", "press release"),
    ("COMMUNIQUÉ DE PRESSE", "press release"),
    ("Avis aux médias", "media advisory"),
    ("Pressemitteilung", "press release"),
    ("Pressemitteilung Nr. 7", "press release"),
    ("Medienmitteilung", "press release"),
    ("Nota de prensa", "press release"),
    ("Comunicado de prensa", "press release"),
    ("Convocatoria de prensa", "media advisory"),
    ("Пресс-релиз", "press release"),
    ("ПРЕСС-РЕЛИЗ", "press release"),
    ("Анонс для СМИ", "media advisory"),
    ("Басма сөз билдирүүсү", "press release"),
    ("Баспасөз релизі", "press release"),
    ("Хабари матбуотӣ", "press release"),
    ("Matbuot xabari", "press release"),
    ("Матбуот хабари", "press release"),
    ("بيان صحفي", "press release"),
    ("新闻稿", "press release"),
    ("Basın bülteni", "press release"),
]


@pytest.mark.parametrize(
    ("lines", "most"),
    [
        (["Ministry of Ports", "Press release", PROSE], Confidence.CERTAIN),
        (["MEDIA", "RELEASE from the ministry", "Courts open their doors to monitors", PROSE], Confidence.CERTAIN),
        (["The courts issued a press release.", PROSE], Confidence.STRONG),
        (["Views of Ruritania on recommendations", PROSE], Confidence.STRONG),
        ([], Confidence.STRONG),
    ],
)
def test_only_what_can_carry_a_label_can_be_certain(lines: list[str], most: Confidence) -> None:
    assert at_most(document(*lines)) is most
    assert at_most(document(*lines, metadata=Metadata(keywords=("type:media_advisory",)))) is Confidence.CERTAIN


@pytest.mark.parametrize(("label", "genre"), LABELS)
def test_label_of_its_own_is_certain(label: str, genre: str) -> None:
    made = document(label, "Courts open their doors to monitors", PROSE, PROSE)
    assert confidence(made) is Confidence.CERTAIN
    assert parse(made).records[0].genre == genre  # type: ignore[attr-defined]


MENTIONS = [
    ["The ministry said in a press release on Monday that the courts would open.", PROSE],
    ["Press release writing is an art that few master.", PROSE],
    ["How to write a press release in ten steps", PROSE, PROSE],
    ["A statement by the minister was read out in court.", PROSE],
    ["Пресс-релиз министерства был опубликован в понедельник и никого не удивил.", PROSE],
    ["Laut einer Pressemitteilung der Polizei wurde niemand verletzt.", PROSE],
    [PROSE, PROSE, PROSE, PROSE, PROSE, PROSE, PROSE, "Press release"],
    ["Contact: Anna Keller, +41 22 917 90 01", PROSE],
    ["Dear friends,", PROSE],
    ["GENEVA, 3 May 2021 – " + PROSE, PROSE],
    ["The Court releases two journalists", PROSE, PROSE],
    [PROSE],
    ["x"],
    # an office's letter has its head and its day too
    ["Ministry of Housing", "Minister for Housing", "3 May 2031", "Hearings of the courts", PROSE, PROSE],
    [
        "Open Door Association",
        "12 Marsh Street, Canton",
        "Tel.: +41 22 917 90 01",
        "3 May 2031",
        "Dear Minister,",
        PROSE,
    ],
    ["Statement by the Minister for Housing", PROSE, PROSE],
    ["The office, he announced today, will open.", PROSE],
]


@pytest.mark.parametrize("lines", MENTIONS)
def test_a_mention_or_one_weak_sign_is_no_release(lines: list[str]) -> None:
    assert confidence(document(*lines)) is None


def test_a_petition_that_asks_for_what_was_done_on_a_day_is_no_release() -> None:
    text = (
        "Petition to the Council of Norrby\n\nWe, the undersigned tenants of Mill Lane, ask the Council:\n\n"
        "(a) to publish the letters that it wrote to us on 3 May 2031;\n\n(b) to hear us before it decides.\n\n"
        "Signed by 214 tenants\n"
    )
    assert not [
        each for each in hrdocs.detect(hrdocs.Source(data=text.encode(), media_type="text/plain")) if each.match
    ]


SIGNED = [
    "Open Door Foundation condemns the closed courts",
    "By Hugo Wells",
    "GENEVA, 3 May 2021 – The Open Door Foundation condemned the closed courts. " + PROSE,
    "“The trial was closed to everybody,” said Anna Keller, director of the Open Door Foundation.",
]


@pytest.mark.parametrize("media_type", [TEXT, "application/pdf"])
def test_what_a_person_signs_below_the_headline_tells_of_others(media_type: str) -> None:
    unsigned = [line for line in SIGNED if not line.startswith("By ")]
    assert confidence(document(*SIGNED, media_type=media_type)) is None
    assert confidence(document(*unsigned, media_type=media_type)) is Confidence.STRONG
    assert confidence(document("Press release", *SIGNED, media_type=media_type)) is Confidence.CERTAIN


TWO_SIGNS = [
    ["Dear journalists,", PROSE, "Date: 3 May 2021", "Time: 10:00", "Venue: Press House"],
    ["Уважаемые журналисты!", PROSE, "Контакты для СМИ: Анна Петрова, тел. +996 312 000 111"],
    ["Open Door Foundation launches count of empty benches", PROSE, "The Open Door Foundation welcomes the new law.",
     "The whole report: benches.pdf"],
    ["GENEVA, 3 May 2021 – " + PROSE, PROSE, "About Open Door", "Open Door is an association of lawyers in Geneva.",
     "Contact: Anna Keller, anna@door.example"],
    ["Free the jailed lawyers", "(Geneva, May 3, 2021) – " + PROSE,
     "“The trial was closed to everybody,” said Hugo Wells, director at Rights Monitor.",
     "For more information, please contact:", "In Geneva, Hugo Wells: +41-76-555-01-01; or wells@rights.example"],
    ["Courts open their doors", "Geneva, 3 May 2021 – " + PROSE, PROSE, "Media contact:",
     "Anna Keller, +41 22 917 90 01"],
    ["Minister for Housing", "Courts open their doors", PROSE,
     "3 May 2031 Media contact: Anna Keller, +41 22 917 90 01"],
    ["3 May 2031", "Courts open their doors", "The Minister announced today that the courts will open. " + PROSE, PROSE,
     "CANTON For further information contact Open Door: Anna Keller, +41 22 917 90 01"],
    ["3 May 2031", "Courts open their doors", PROSE, "The Minister's media contact: +41 22 917 90 01"],
    ["Open Door Association", "12 Marsh Street, Canton, Tel.: +41 22 917 90 01", "Courts open their doors", PROSE,
     PROSE, "3 May 2031", "CONTACT: Anna Keller, +41 22 917 90 01"],
    ["The Hon Ada Moss MP", "Minister for Housing", "Courts open their doors",
     "The Minister, Ada Moss, today announced that the courts will open. " + PROSE, PROSE],
    ["Statement by the Minister for Housing", "The Hon Ada Moss MP", "Courts open their doors", PROSE, PROSE],
]  # fmt: skip


TWO_LINES = [
    (["MEDIA", "RELEASE", "Courts open their doors", PROSE], "MEDIA\n\nRELEASE"),
    (["Harbour Council", "PRESS", "RELEASE No. 7", "Courts open their doors", PROSE], "PRESS\n\nRELEASE"),
]


@pytest.mark.parametrize(("lines", "printed"), TWO_LINES)
def test_a_label_on_two_lines(lines: list[str], printed: str) -> None:
    match = detect(document(*lines))
    assert match is not None
    assert match.confidence is Confidence.CERTAIN
    assert [words.exact for words in match.evidence] == [printed]


@pytest.mark.parametrize("lines", TWO_SIGNS)
def test_two_independent_signs_are_strong(lines: list[str]) -> None:
    match = detect(document(*lines))
    assert match is not None
    assert match.confidence is Confidence.STRONG
    assert ";" in match.reason
    assert match.evidence


@pytest.mark.parametrize(
    ("publisher", "url", "own"),
    [
        (None, None, True),
        ("Open Door Foundation", None, True),
        ("The Open Door", None, True),
        (None, "https://www.opendoor.example/a", True),
        (None, "https://odf.example/a", True),
        ("Velmora Post", None, False),
        (None, "https://velmorapost.example/a", False),
        ("Foundation for Rivers", "https://rivers.example/a", False),
    ],
)
def test_a_headline_announces_for_its_own_publisher_alone(publisher: str | None, url: str | None, own: bool) -> None:
    text = Assembler()
    text.add(BlockKind.HEADING, "Open Door Foundation launches count of empty benches", level=1)
    text.add(BlockKind.PARAGRAPH, f"The Open Door Foundation has counted them. {PROSE}")
    metadata = Metadata(title="Open Door Foundation launches count of empty benches", publisher=publisher)
    made = text.document(Source(data=b"x", media_type=PAGE, url=url), metadata=metadata)
    reasons = [sign.reason for sign in releases.signs(made)]
    assert ("its headline is the issuer's own announcement" in reasons) is own


def page(*blocks: tuple[BlockKind, BlockRole, str], title: str = "Courts open their doors") -> hrdocs.Document:
    text = Assembler()
    for kind, role, words in blocks:
        text.add(kind, words, role=role)
    return text.document(Source(data=b"x", media_type=PAGE), metadata=Metadata(title=title))


def test_label_over_the_headline_outside_the_body() -> None:
    made = page(
        (BlockKind.LIST_ITEM, BOIL, "Home"),
        (BlockKind.PARAGRAPH, BOIL, "Press Release"),
        (BlockKind.HEADING, BOIL, "Courts open their doors"),
        (BlockKind.PARAGRAPH, BlockRole.BODY, PROSE),
    )
    assert confidence(made) is Confidence.CERTAIN


def test_entry_of_a_menu_is_no_label() -> None:
    made = page(
        (BlockKind.LIST_ITEM, BOIL, "Press Releases"),
        (BlockKind.LIST_ITEM, BOIL, "Meetings"),
        (BlockKind.LIST_ITEM, BOIL, "Contact"),
        (BlockKind.HEADING, BOIL, "Courts open their doors"),
        (BlockKind.PARAGRAPH, BlockRole.BODY, PROSE),
    )
    assert confidence(made) is None


def test_keyword_of_the_carrier_is_a_label() -> None:
    metadata = Metadata(title="x", keywords=("productType:PRESS_RELEASE",))
    made = document(PROSE, PROSE, media_type=PAGE, metadata=metadata)
    assert confidence(made) is Confidence.CERTAIN


def test_masthead_of_the_united_nations_is_no_release() -> None:
    made = document("A/77/319", "Distr.: General", "Press release", PROSE, PROSE)
    assert confidence(made) is None


def test_no_blocks() -> None:
    text = Assembler()
    assert detect(text.document(Source(data=b"x", media_type=TEXT))) is None
