"""The parts of a release."""

import pytest

import hrdocs
from hrdocs import BlockKind, BlockRole
from hrdocs.model import Metadata
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source
from hrdocs_press_release import parse
from hrdocs_press_release.points import points
from hrdocs_press_release.records import PressRelease

NOTHING = Metadata()
PROSE = (
    "The district courts of the country will let monitors into every public hearing from the first of July on, "
    "after two years in which a third of them had been turned away at the door."
)
Line = str | tuple[BlockKind, str] | tuple[BlockKind, str, str]


def document(*lines: Line, metadata: Metadata = NOTHING) -> hrdocs.Document:
    text = Assembler()
    for line in lines:
        kind, words, *given = (BlockKind.PARAGRAPH, line) if isinstance(line, str) else line
        marker = (given or ["•"])[0] if kind is BlockKind.LIST_ITEM else None
        text.add(kind, words, marker=marker, level=1 if marker else None)
    return text.document(Source(data=b"x", media_type="text/plain"), metadata=metadata)


def release(*lines: Line, metadata: Metadata = NOTHING) -> PressRelease:
    record = parse(document(*lines, metadata=metadata)).records[0]
    assert isinstance(record, PressRelease)
    return record


INNER = [
    ("Following is the Minister’s message for the Day of Open Courts, observed on 9 April:", "statement"),
    ("Following are the Minister’s remarks to the General Assembly, in Geneva today:", "speech"),
    ("The following statement was issued today by the Spokesman for the Minister:", "statement"),
    ("Voici le discours prononcé par la ministre :", "speech"),
    ("Ниже приводится выступление министра на открытии форума:", "speech"),
]


@pytest.mark.parametrize(("introduction", "genre"), INNER)
def test_the_inner_genre_wins_over_the_label(introduction: str, genre: str) -> None:
    assert release("Press release", "Courts open their doors", introduction, PROSE).genre == genre


HEADED = [
    ("Statement by the Minister on open courts", "statement"),
    ("Joint statement on the arrest of three lawyers", "statement"),
    ("Remarks by the Minister at the opening", "speech"),
    ("Speech by Anna Keller at the Bar", "speech"),
    ("Rede der Präsidentin zur Eröffnung", "speech"),
    ("Discours de la ministre à l'ouverture", "speech"),
    ("Совместное заявление об аресте адвокатов", "statement"),
    ("Courts open their doors", "press release"),
    ("Minister's statement angers the bar", "press release"),
]


@pytest.mark.parametrize(("headline", "genre"), HEADED)
def test_a_headline_tells_the_inner_genre(headline: str, genre: str) -> None:
    assert release("Press release", (BlockKind.HEADING, headline), PROSE).genre == genre


EMBARGOES = [
    ("EMBARGOED UNTIL 5 May 2021", "2021-05-05"),
    ("Embargoed until 00:01 GMT, 5 May 2021", "2021-05-05T00:01:00Z"),
    ("STRICTLY EMBARGOED until 10:30, 5 May 2021", "2021-05-05T10:30:00"),
    ("Sperrfrist: 5. Mai 2021, 10.30 Uhr", "2021-05-05T10:30:00"),
    ("Sous embargo jusqu'au 5 mai 2021", "2021-05-05"),
    ("Эмбарго до 5 мая 2021 года", "2021-05-05"),
    ("UNDER EMBARGO UNTIL 00:01 CET on 5 May 2021", "2021-05-05T00:01:00+01:00"),
    ("Embargo: 5 May 2021, 6 a.m. EST", "2021-05-05T06:00:00-05:00"),
    ("EMBARGOED FOR RELEASE: Tuesday, May 5, 2021 at 12:01 a.m. EDT", "2021-05-05T00:01:00-04:00"),
    ("EMBARGO – 5 May 2021, 3 p.m.", "2021-05-05T15:00:00"),
    ("Strict embargo until 5 May 2021, 10.00 (Geneva time)", "2021-05-05T10:00:00"),
    ("*** EMBARGOED UNTIL MAY 5, 2021, 9:00 AM ET ***", "2021-05-05T09:00:00"),
    ("Sous embargo jusqu’au mercredi 5 mai 2021 à 10h30 GMT", "2021-05-05T10:30:00Z"),
    ("Embargo : 5 mai 2021 à 6 h", "2021-05-05T06:00:00"),
    ("ACHTUNG: Sperrfrist 5. Mai 2021, 00:01 Uhr MEZ", "2021-05-05T00:01:00+01:00"),
    ("Embargado hasta el 5 de mayo de 2021 a las 10:00 horas", "2021-05-05T10:00:00"),
    ("Не для публикации до 10:00 5 мая 2021 года", "2021-05-05T10:00:00"),
    ("2021-жылдын 5-майына чейин эмбарго", "2021-05-05"),
    ("2021 жылғы 5 мамырға дейін эмбарго", "2021-05-05"),
    ("محظور النشر حتى 5 مايو 2021، الساعة 10:00", "2021-05-05T10:00:00"),
    ("FOR IMMEDIATE RELEASE", None),
    ("The arms embargo until 5 May 2021 was lifted.", None),
]


@pytest.mark.parametrize(("line", "expected"), EMBARGOES)
def test_embargo(line: str, expected: str | None) -> None:
    assert release("Press release", line, "Courts open their doors", PROSE).embargo == expected


SALUTATIONS = [
    ("Dear journalists,", "Dear journalists,"),
    ("Dear colleagues, dear friends,", "Dear colleagues, dear friends,"),
    ("Уважаемые журналисты!", "Уважаемые журналисты!"),
    ("Урматтуу журналисттер!", "Урматтуу журналисттер!"),
    ("Құрметті журналистер!", "Құрметті журналистер!"),
    ("Hurmatli jurnalistlar!", "Hurmatli jurnalistlar!"),
    ("Sehr geehrte Damen und Herren,", "Sehr geehrte Damen und Herren,"),
    ("Chers journalistes,", "Chers journalistes,"),
    ("Estimados periodistas:", "Estimados periodistas:"),
    ("Dear journalists, " + PROSE, "Dear journalists,"),
    ("Dear colleagues of the court were invited as well and came in great number to the hearing.", None),
    (PROSE, None),
]


@pytest.mark.parametrize(("line", "expected"), SALUTATIONS)
def test_salutation(line: str, expected: str | None) -> None:
    found = release("Press release", "Courts open their doors", line, PROSE).salutation
    assert (found or "").startswith(expected) if expected else found is None


def test_about_paragraph_is_boilerplate_and_names_the_issuer() -> None:
    lines = ("Press release", "Courts open at last", PROSE, PROSE, "About Open Door", "Open Door is a small fund.")
    result = parse(document(*lines))
    record = result.records[0]
    assert isinstance(record, PressRelease)
    assert record.boilerplate == "About Open Door\n\nOpen Door is a small fund."
    assert record.issuer == "Open Door"
    assert record.body == f"{PROSE}\n\n{PROSE}"
    apart = [result.document.text_of(b) for b in result.document.blocks if b.role is BlockRole.BOILERPLATE]
    assert apart == ["About Open Door", "Open Door is a small fund."]


@pytest.mark.parametrize("line", ["About 200 monitors came to court.", "About half of them were let in", "Overview"])
def test_about_a_number_is_no_boilerplate(line: str) -> None:
    assert release("Press release", "Courts open at last", PROSE, PROSE, line).boilerplate is None


def test_values_of_the_carrier_are_kept_with_their_origin() -> None:
    metadata = Metadata(title="Courts open", publisher="Open Door", issued="2021-05-03")
    record = release("Press release", PROSE, PROSE, metadata=metadata)
    assert (record.headline, record.issuer, record.issued) == ("Courts open", "Open Door", "2021-05-03")


def item(words: str) -> Line:
    return (BlockKind.LIST_ITEM, words)


def listed(*lines: Line) -> list[tuple[str | None, int, str]]:
    return [(each.list, each.order, each.text) for each in points(document(*lines))[0]]


def test_points_under_a_heading_and_under_a_sentence() -> None:
    found = listed(
        (BlockKind.HEADING, "Three demands:"),
        item("Open the courts;"),
        item("Publish judgments ;"),
        item("Return the fines."),
        "The bar met on Monday. It calls on the ministry to:",
        item("answer letters;"),
        item("pay its debts."),
    )
    assert found == [
        ("Three demands", 1, "Open the courts"),
        ("Three demands", 2, "Publish judgments"),
        ("Three demands", 3, "Return the fines."),
        ("It calls on the ministry to", 1, "answer letters"),
        ("It calls on the ministry to", 2, "pay its debts."),
    ]


def test_points_that_nothing_heads() -> None:
    assert listed(PROSE, item("Open the courts now"), item("Return the fines")) == [
        (None, 1, "Open the courts now"),
        (None, 2, "Return the fines"),
    ]


def test_deeper_items_are_headed_by_their_item() -> None:
    text = Assembler()
    text.add(BlockKind.HEADING, "Demands", level=1)
    for words, level in (("Open courts", 1), ("of the capital", 2), ("of the districts", 2), ("Return fines", 1)):
        text.add(BlockKind.LIST_ITEM, words, marker="•", level=level)
    found, _ = points(text.document(Source(data=b"x", media_type="text/plain")))
    assert [(each.list, each.order, each.text) for each in found] == [
        ("Demands", 1, "Open courts"),
        ("Open courts", 1, "of the capital"),
        ("Open courts", 2, "of the districts"),
        ("Demands", 2, "Return fines"),
    ]


COUNTS = [
    ("Five challenges:", 3, True),
    ("Three challenges:", 3, False),
    ("3 challenges", 3, False),
    ("4 challenges", 3, True),
    ("Пять вызовов:", 3, True),
    ("Три требования:", 3, False),
    ("Cinq exigences :", 3, True),
    ("Drei Forderungen", 3, False),
    ("What happened in 2018?", 3, False),
    ("The challenges of the five courts of the Zenda district, as seen by those who watch them:", 3, False),
]


@pytest.mark.parametrize(("head", "items", "told"), COUNTS)
def test_declared_count(head: str, items: int, told: bool) -> None:
    _, diagnostics = points(document((BlockKind.HEADING, head), *(item(f"Point {n}") for n in range(items))))
    assert [each.code for each in diagnostics] == (["point-count"] if told else [])


def test_lines_of_contacts_and_links_are_no_points() -> None:
    found = listed((BlockKind.HEADING, "Contacts:"), item("Anna Keller"), item("Tel.: +41 22 917 90 01"))
    assert found == []


def test_key_points_under_the_headline_belong_to_the_text() -> None:
    text = Assembler()
    text.add(BlockKind.HEADING, "Courts open at last", level=1)
    boilerplate = BlockRole.BOILERPLATE
    text.add(BlockKind.LIST_ITEM, "Share", marker="•", level=1, role=boilerplate)
    text.add(BlockKind.LIST_ITEM, "Hearings of the district courts become public", marker="•", level=1)
    text.add(BlockKind.LIST_ITEM, "Fines of monitors must be paid back", marker="•", level=1, role=boilerplate)
    text.add(BlockKind.PARAGRAPH, PROSE)
    metadata = Metadata(title="Courts open at last")
    result = parse(text.document(Source(data=b"x", media_type="text/html"), metadata=metadata))
    found = [(each.list, each.order, each.text) for each in result.of_kind("point")]  # type: ignore[attr-defined]
    assert found == [
        (None, 1, "Hearings of the district courts become public"),
        (None, 2, "Fines of monitors must be paid back"),
    ]


DEMANDS = ("Rill Rights Watch urges the parliament to:", item("reject the bill"), item("hear the unions"))


def test_a_day_is_no_headline_and_a_letterhead_names_the_issuer() -> None:
    record = release(
        (BlockKind.HEADING, "Rill Rights Watch"),
        (BlockKind.HEADING, "FOR IMMEDIATE RELEASE Contact: Anna Keller 14 May 2031 +41 22 555 01 11"),
        (BlockKind.HEADING, "Rill, 14 May 2031"),
        "NEW LAW WOULD SILENCE THE UNIONS OF THE HARBOUR",
        PROSE,
    )
    assert (record.headline, record.issuer) == ("NEW LAW WOULD SILENCE THE UNIONS OF THE HARBOUR", "Rill Rights Watch")
    assert (record.issued, record.dateline_place, record.body) == ("2031-05-14", "Rill", PROSE)


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("About Open Door Open Door is a small fund of lawyers.", "Open Door"),
        ("À propos de la Ligue", None),
        ("Über Pro Recht", "Pro Recht"),
        ("About the Trust The Trust for Open Quays is an alliance of dockers.", "Trust for Open Quays"),
        ("About the Harbour Rights Commission", "Harbour Rights Commission"),
        ("À propos de la Ligue La Ligue des Bateliers réunit cent équipages.", "Ligue des Bateliers"),
        ("Über den Verband Der Verband Freie Schleusen vertritt vierzig Fährleute.", "Verband Freie Schleusen"),
        ("Об организации Фонд «Открытый причал» объединяет рыбаков трёх озёр.", "Фонд «Открытый причал»"),
        ("О компании: общественный фонд «Вольный берег» помогает лодочникам.", "общественный фонд «Вольный берег»"),
        ("About the Report", None),
        ("Über das Projekt", None),
    ],
)
def test_about_in_one_line_or_behind_an_article(line: str, issuer: str | None) -> None:
    record = release("Press release", "Courts open at last", PROSE, PROSE, line)
    assert (record.boilerplate, record.issuer) == (line, issuer)


@pytest.mark.parametrize(
    ("heading", "sentence", "issuer"),
    [
        ("About the Coalition", "The Coalition for Open Quays is an alliance.", "Coalition for Open Quays"),
        ("Acerca de la Asociación", "La Asociación de Barqueros reúne a cien personas.", "Asociación de Barqueros"),
        ("Об ассоциации", "Ассоциация «Тихая вода» работает с 2020 года.", "Ассоциация «Тихая вода»"),
        ("Sobre nós", "A Associação dos Barqueiros trabalha no rio.", "Associação dos Barqueiros"),
    ],
)
def test_a_heading_that_cuts_the_name_has_it_in_full_below(heading: str, sentence: str, issuer: str) -> None:
    record = release("Press release", "Courts open at last", PROSE, PROSE, heading, sentence, "###")
    assert (record.boilerplate, record.issuer) == (f"{heading}\n\n{sentence}", issuer)


def test_a_headline_that_cuts_the_name_has_it_in_full_in_the_text() -> None:
    record = release("Pressemitteilung", "Bündnis fordert Antwort", f"Das Bündnis Offene Schleuse hat gefragt. {PROSE}")
    assert record.issuer == "Bündnis Offene Schleuse"


@pytest.mark.parametrize(
    ("line", "embargo"),
    [
        ("PRESS RELEASE – EMBARGOED UNTIL 10:00 GMT, 9 FEBRUARY 2030", "2030-02-09T10:00:00Z"),
        ("PRESSEMITTEILUNG / SPERRFRIST: 9. Februar 2030", "2030-02-09"),
        ("COMMUNIQUÉ DE PRESSE | SOUS EMBARGO JUSQU'AU 9 FÉVRIER 2030", "2030-02-09"),
        ("NOTA DE PRENSA – EMBARGADA HASTA EL 9 DE FEBRERO DE 2030", "2030-02-09"),
        ("COMUNICADO DE IMPRENSA – SOB EMBARGO ATÉ 9 DE FEVEREIRO DE 2030", "2030-02-09"),
        ("ПРЕСС-РЕЛИЗ – ЭМБАРГО ДО 9 ФЕВРАЛЯ 2030 ГОДА", "2030-02-09"),
    ],
)
def test_an_embargo_beside_the_label_is_no_headline_nor_the_day_of_issue(line: str, embargo: str) -> None:
    record = release(line, "Courts open at last", f"Lima, 8 February 2030 – {PROSE}")
    assert (record.headline, record.embargo, record.issued) == ("Courts open at last", embargo, "2030-02-08")


def test_whom_to_call_over_the_headline_is_not_of_the_text() -> None:
    line = "Contact: Lena Moor, +41 22 555 01 23, press@quays.example"
    result = parse(document("FOR IMMEDIATE RELEASE", line, "Courts open at last", PROSE, PROSE))
    record = result.records[0]
    assert isinstance(record, PressRelease)
    assert (record.headline, record.body) == ("Courts open at last", f"{PROSE}\n\n{PROSE}")
    assert [each.kind for each in result.records] == ["press-release", "contact"]


def test_notes_to_editors_are_of_the_text() -> None:
    record = release(
        "Press release", "Courts open at last", PROSE, PROSE, "Notes to editors:", "The bill was tabled in May."
    )
    assert record.boilerplate is None


def test_demands_are_points_and_nobody_s_speech() -> None:
    result = parse(document("Press release", "Courts open at last", PROSE, *DEMANDS))
    assert [each.kind for each in result.records] == ["press-release", "point", "point"]


def test_one_item_with_a_letter_that_no_list_begins_with_is_no_point() -> None:
    assert listed("Press release", (BlockKind.LIST_ITEM, "Душанбе, 5 майи соли 2031", "ш."), PROSE) == []


@pytest.mark.parametrize("head", ["Signatories:", "Signed by:", "Signataires :", "Подписали:", "الموقعون:"])
def test_who_signs_is_no_point(head: str) -> None:
    assert listed(PROSE, head, item("Rill Rights Watch"), item("Open Door")) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("1. free the five;", "2. hear the unions."),
        ("1) free the five;", "2) hear the unions."),
        ("1- free the five;", "2- hear the unions."),
        ("(a) free the five;", "(b) hear the unions."),
        ("i. free the five;", "ii. hear the unions."),
        ("– free the five;", "– hear the unions."),
    ],
)
def test_paragraphs_numbered_by_hand_are_points(lines: tuple[str, str]) -> None:
    found = listed("We ask the court to:", *lines)
    assert found == [("We ask the court to", 1, "free the five"), ("We ask the court to", 2, "hear the unions.")]


@pytest.mark.parametrize(
    "lines",
    [
        ("2. free the five;", "3. hear the unions."),
        ("1. free the five.", PROSE),
        ("I. Background", "II. Findings"),
        ("A. Keller came.", "B. Moor left."),
    ],
)
def test_what_only_looks_numbered_is_no_point(lines: tuple[str, str]) -> None:
    assert listed(PROSE, *lines) == []


def test_who_takes_part_in_an_event_is_no_point() -> None:
    people, topics = ("Ada Vell, director of Prison Watch", "Bo Renn, lawyer"), ("who let them in", "who kept them out")
    result = parse(
        document(
            "Media advisory",
            "Date: 3 May 2031",
            "Venue: Press House, Lutetia",
            "Speakers:",
            *((BlockKind.LIST_ITEM, person) for person in people),
            "The speakers will say of the courts:",
            *((BlockKind.LIST_ITEM, topic) for topic in topics),
        )
    )
    assert [each.participants for each in result.of_kind("event")] == [people]
    assert [each.text for each in result.of_kind("point")] == [*topics]


TALK = [
    "JOURNALIST: Will the port open before the winter?",
    "ADA MOSS: The quays will be repaired first. That takes until May.",
    "JOURNALIST: And who pays for it, if the fund has been spent?",
    "ADA MOSS: The port pays. I have said so three times today.",
]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (TALK, True),
        (["Q: Will the port open before the winter?", "A: The quays are repaired first.", *TALK[:2], TALK[0]], True),
        (TALK[:2], False),
        (["Venue: Rose Hall, Calder, 12 Quay Street", "Date: Monday, 3 May 2031, ten o'clock", "Topic: Quays."], False),
        (["Ada Moss: The port pays.", "The Port: A History. Quays of the west since the first flood."] * 2, False),
    ],
)
def test_a_transcript_in_a_release_is_said(lines: list[str], told: bool) -> None:
    made = parse(document("MEDIA RELEASE", "Port to open before the winter", *lines))
    assert [each.code for each in made.diagnostics].count("transcript-in-release") == told
