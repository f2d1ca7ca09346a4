"""Mastheads of every family, as blocks of words: no geometry is needed to read them."""

import pytest

import hrdocs
from hrdocs import Document
from hrdocs.model import BlockKind, BlockRole, Metadata
from hrdocs.readers.assemble import Assembler
from hrdocs.source import PLAIN, Source
from hrdocs.un import masthead

PROSE = (
    "The Permanent Mission has the honour to refer to the ninth session of the Assembly, to agenda item 5 and to the"
    " documents that were issued on 1 May 2001 (A/1/2), and to say that none of these is of this document."
)


def document(*blocks: str, furniture: tuple[str, ...] = (), notes: tuple[str, ...] = ()) -> Document:
    """Return a Document: "# 2 text" is a heading of level 2, anything else a paragraph."""
    assembler = Assembler()
    for text in (*blocks, PROSE):
        is_heading = text.startswith("# ")
        assembler.add(
            BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH,
            text[4:] if is_heading else text,
            level=int(text[2]) if is_heading else None,
        )
    for text in notes:
        assembler.add(BlockKind.FOOTNOTE, text, marker="*")
    for text in furniture:
        assembler.add(BlockKind.FURNITURE, text, role=BlockRole.FURNITURE)
    return assembler.document(Source(data=b"", media_type=PLAIN))


NEW_YORK = document(
    "# 2 United Nations",
    "A/91/204",
    "# 1 General Assembly",
    "Distr.: General 7 August 2036 English Original: Spanish",
    "# 4 Ninety-first session",
    "Item 121 (b) of the provisional agenda*",
    "# 4 Elections to fill vacancies in subsidiary organs and other elections",
    "# 3 Note verbale dated 1 August 2036 from the Permanent Mission of Peru to the United Nations",
    notes=("A/91/150.",),
    furniture=("36-17702 (E) 110836", "*3617702*"),
)
JOINT = document(
    "United Nations",
    "A/94/811–S/2040/233",
    "# 1 General Assembly Security Council",
    "Distr.: General 21 May 2040",
    "English",
    "Original: Arabic",
    "General Assembly Ninety-fourth session Agenda items 29 and 40 (a) and (b)",
    "Security Council Ninety-fifth year",
    "# 3 Identical letters dated 14 May 2040",
    furniture=("40-06613 (E)",),
)
GENEVA = document(
    "United Nations",
    "A/HRC/114/15/Add.1*",
    "# 1 General Assembly",
    "Distr.: General",
    "19 April 2050",
    "Original: English",
    "# 4 Human Rights Council",
    "One hundred and fourteenth session",
    "1–19 June 2050",
    "Agenda item 6",
    "Universal periodic review",
    "# 2 Report of the Working Group on the Universal Periodic Review**",
    "# 2 Peru",
    furniture=("GE.50- 13377",),
    notes=("Previously issued under document symbol A/HRC/WG.6/97/L.9.",),
)
CAPITALS = document(
    "# 3 UNITED",
    "# 3 NATIONS",
    "# 1 A",
    "# 2 General Assembly",
    "Distr.",
    "GENERAL",
    "A/HRC/8/126 3 June 2008",
    "Original: ENGLISH",
    "HUMAN RIGHTS COUNCIL",
    "Eighth session",
    "Agenda item 6",
    "# 4 UNIVERSAL PERIODIC REVIEW",
    "# 4 Report of the Working Group on the Universal Periodic Review",
    "# 4 Peru *",
    furniture=("GE.08-17766",),
)
RUNNING_HEADS = document(furniture=("A/83/1319", "28-17702 2/4", "https://undocs.org/en/A/83/150", "A/83/1319"))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(
            NEW_YORK,
            {
                "document_symbol": "A/91/204",
                "organ": "General Assembly",
                "body": None,
                "session": "91",
                "agenda_items": ("121 (b)",),
                "distribution": "General",
                "issued": "2036-08-07",
                "original_language": "es",
                "languages": ("en",),
                "job_number": "36-17702",
                "related_symbols": ("A/91/150",),
                "title": "Note verbale dated 1 August 2036 from the Permanent Mission of Peru to the United Nations",
            },
            id="New York",
        ),
        pytest.param(
            JOINT,
            {
                "document_symbol": "A/94/811",
                "related_symbols": ("S/2040/233",),
                "organ": "General Assembly",
                "session": "94",
                "agenda_items": ("29", "40 (a)", "40 (b)"),
                "issued": "2040-05-21",
                "original_language": "ar",
                "languages": ("en",),
                "title": "Identical letters dated 14 May 2040",
            },
            id="two organs side by side",
        ),
        pytest.param(
            GENEVA,
            {
                "document_symbol": "A/HRC/114/15/Add.1",
                "body": "Human Rights Council",
                "session": "114",
                "agenda_items": ("6",),
                "issued": "2050-04-19",
                "job_number": "50-13377",
                "related_symbols": ("A/HRC/WG.6/97/L.9",),
                "title": "Report of the Working Group on the Universal Periodic Review",
                "languages": (),
            },
            id="Geneva",
        ),
        pytest.param(
            CAPITALS,
            {
                "document_symbol": "A/HRC/8/126",
                "organ": "General Assembly",
                "body": "Human Rights Council",
                "session": "8",
                "distribution": "General",
                "issued": "2008-06-03",
                "original_language": "en",
                "title": "Report of the Working Group on the Universal Periodic Review",
            },
            id="capitals of 2008",
        ),
        pytest.param(
            RUNNING_HEADS,
            {
                "document_symbol": "A/83/1319",
                "organ": "General Assembly",
                "session": "83",
                "job_number": "28-17702",
                "issued": None,
                "agenda_items": (),
                "distribution": None,
            },
            id="running heads alone",
        ),
        pytest.param(
            document("S/2031/77", "Security Council", "Distr.: General 1 May 2031", "Original: English/French"),
            {"organ": "Security Council", "session": None, "original_language": "en", "issued": "2031-05-01"},
            id="years are no sessions of the Security Council",
        ),
        pytest.param(
            document(
                "A/ES-10/999", "General Assembly", "Distr.: General 1 May 2031", "Tenth emergency special session"
            ),
            {"session": "ES-10"},
            id="emergency special session",
        ),
        pytest.param(
            document("S/AC.44/2034/(02)/150", "Security Council", "Distr.: General 1 May 2034", "Original: English"),
            {"document_symbol": "S/AC.44/2034/(02)/150", "organ": "Security Council"},
            id="a series with a grammar of its own",
        ),
        pytest.param(
            document(
                "CCPR/C/ZMB/CO/5 International Covenant on Civil and Political Rights Distr.: General 14 April 2039"
            ),
            {"document_symbol": "CCPR/C/ZMB/CO/5", "issued": "2039-04-14"},
            id="lines that a reader joined, with the name of a treaty",
        ),
        pytest.param(
            document("United Nations A/91/402 General Assembly Distr.: General 4 September 2036 Original: English"),
            {"document_symbol": "A/91/402", "organ": "General Assembly", "original_language": "en"},
            id="lines that a reader joined, with an organ",
        ),
        pytest.param(
            document("GA/SHC/4477 2 November 2038 THIRD COMMITTEE, 41ST MEETING"),
            {"document_symbol": "GA/SHC/4477"},
            id="a press release with its day",
        ),
        pytest.param(
            document(
                "International Criminal Court ICC-ASP/34/17", "Assembly of States Parties Distr.: General 1 May 2035"
            ),
            {"document_symbol": "ICC-ASP/34/17", "body": "Assembly of States Parties"},
            id="the Assembly of States Parties",
        ),
        pytest.param(
            document("EMBASSY OF KENYA", "KE/BRN/POL/12/041", "The Embassy of Kenya presents its compliments."),
            {"document_symbol": None},
            id="an embassy's own number",
        ),
        pytest.param(
            document(
                "A/91/204–E/2036/77",
                "General Assembly Economic and Social Council",
                "Distr.: General 1 May 2036",
                "General Assembly Ninety-first session",
                "Economic and Social Council 2036 session",
            ),
            {"session": "91", "related_symbols": ("E/2036/77",)},
            id="the session of the first of two organs",
        ),
        pytest.param(
            document(
                "# 1 General Assembly", "SG/SM/28345-GA/17001", "# 1 Secretary-General calls for shelter", "1 May 2036"
            ),
            {"document_symbol": "SG/SM/28345", "related_symbols": ("GA/17001",), "organ": None, "title": None},
            id="a press release of the United Nations is no document of an organ",
        ),
        pytest.param(
            document("A/91/9", "General Assembly", "Distr.: General 1 May 2036", "# 1 36-17702 (E) 110836 120836"),
            {"title": None, "job_number": "36-17702"},
            id="a job number is no title",
        ),
        pytest.param(
            document("A/91/9", "General Assembly", "Distr.: General 1 May 2036", "# 1 III. Law", "# 1 On shelters"),
            {"title": "On shelters"},
            id="a section's heading is no title",
        ),
        pytest.param(
            document(
                "A/91/9", "General Assembly", "Distr.: General 1 May 2036", "36-17702 (E) 110836", "# 1 Law and courts"
            ),
            {"title": None},
            id="what stands under the job number is the next page's",
        ),
        pytest.param(
            document("E/2031/9", "Economic and Social Council", "Distr.: Limited 1 May 2031", "2031 session"),
            {"organ": "Economic and Social Council", "session": "2031", "distribution": "Limited"},
            id="Economic and Social Council",
        ),
        pytest.param(
            document(
                "A/91/9",
                "General Assembly",
                "Distr.: General 1 May 2036",
                "# 4 Ninety-first session",
                "# 4 Item 5 of the agenda",
                "# 4 Election of members of the",
                "# 4 Human Rights Council",
            ),
            {"body": None},
            id="a body in the title of an item is not the document's",
        ),
    ],
)
def test_fields(given: Document, expected: dict[str, object]) -> None:
    found = masthead.read(given)
    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("blocks", "session", "original", "organ", "items"),
    [
        (
            ("A/91/5", "Assemblée générale", "Distr. générale 1er mai 2036 Français Original : anglais",
             "Quatre-vingt-onzième session", "Point 116 c) de la liste préliminaire*"),
            "91", "en", "General Assembly", ("116 (c)",),
        ),
        (
            ("A/91/5", "Asamblea General", "Distr. general 1 de mayo de 2036 Español Original: inglés",
             "Nonagésimo primer período de sesiones", "Tema 116 c) de la lista preliminar*"),
            "91", "en", "General Assembly", ("116 (c)",),
        ),
        (
            ("A/91/5", "Генеральная Ассамблея", "Distr.: General 1 May 2036 Russian Original: English",
             "Девяносто первая сессия", "Пункт 116 c) первоначального перечня*"),
            "91", "en", "General Assembly", ("116 (c)",),
        ),
        (
            ("A/80/5", "الجمعية العامة", "Distr.: General 1 May 2025 Arabic Original: English",
             "البند 116 (ج) من القائمة الأولية"),
            "80", "en", "General Assembly", ("116 (c)",),
        ),
        (
            ("A/80/5", "大会", "Distr.: General 1 May 2025 Chinese Original: English", "第八十届会议",
             "暂定项目表项目 116(c)"),
            "80", "en", "General Assembly", ("116 (c)",),
        ),
    ],
    ids=["French", "Spanish", "Russian", "Arabic", "Chinese"],
)  # fmt: skip
def test_labels_of_the_six_languages(
    blocks: tuple[str, ...], session: str, original: str, organ: str, items: tuple[str, ...]
) -> None:
    found = masthead.read(document(*blocks))
    assert (found.session, found.original_language, found.organ, found.agenda_items) == (
        session,
        original,
        organ,
        items,
    )


def test_language_in_brackets_stands_in_for_a_lost_masthead() -> None:
    assembler = Assembler()
    assembler.add(BlockKind.PARAGRAPH, PROSE)
    assembler.add(BlockKind.PARAGRAPH, "[Original: Russian]")
    assembler.add(BlockKind.FURNITURE, "A/83/1319", role=BlockRole.FURNITURE)
    assert masthead.read(assembler.document(Source(data=b"", media_type=PLAIN))).original_language == "ru"


def test_two_languages_in_brackets_say_nothing_of_the_document() -> None:
    assembler = Assembler()
    for text in (PROSE, "[Original: Russian]", "[Original: French]"):
        assembler.add(BlockKind.PARAGRAPH, text)
    assembler.add(BlockKind.FURNITURE, "A/83/1319", role=BlockRole.FURNITURE)
    assert masthead.read(assembler.document(Source(data=b"", media_type=PLAIN))).original_language is None


@pytest.mark.parametrize(
    "given",
    [
        document(),
        document("Press release", "Bishkek, 22 August 2022", "# 1 A headline"),
        document("The report A/77/1 and more words", "Item 7 of our list"),
    ],
    ids=["prose", "press release", "a symbol among words"],
)
def test_other_documents_have_none(given: Document) -> None:
    assert masthead.read(given) == Metadata()


@pytest.mark.parametrize("given", [NEW_YORK, JOINT, GENEVA, CAPITALS, RUNNING_HEADS])
def test_every_value_is_quoted(given: Document) -> None:
    found = masthead.read(given)
    quoted = {each.field for each in found.evidence}
    valued = {name for name in Metadata.__slots__ if name not in ("evidence", "origins") and getattr(found, name, None)}
    assert valued - {"__weakref__"} == quoted
    assert all(given.text[each.start : each.end] == each.exact for each in found.evidence)


@pytest.mark.parametrize(
    ("first", "symbol", "organ"),
    [
        ("United Nations\nA/91/204", "A/91/204", "General Assembly"),
        ("Vereinte Nationen\nA/91/204", "A/91/204", "General Assembly"),
        ("Vereinte Nationen A/91/204", "A/91/204", "General Assembly"),
        ("Birleşmiş Milletler\nA/91/204", "A/91/204", "General Assembly"),
        ("S/2041/7*\nVereinte Nationen", "S/2041/7", "Security Council"),
        ("Біріккен Ұлттар Ұйымы A/91/204", "A/91/204", "General Assembly"),
        # readers that join the lines of a masthead
        ("E/2041/L.7 Distr.: Limited 3 May 2041 Original: French", "E/2041/L.7", "Economic and Social Council"),
        ("A/91/204 Distr. générale 3 mai 2041 Original : français", "A/91/204", "General Assembly"),
        ("A/91/204 Distr.: General and what it said", None, None),
        ("Birleşmiş Milletler A/91/204", None, None),
        ("See also\nthe report A/91/204", None, None),
    ],
)
def test_a_symbol_in_a_line_of_its_own_within_a_block(first: str, symbol: str | None, organ: str | None) -> None:
    metadata = masthead.read(document(first, "Distr.: General\n7 August 2036"))
    assert (metadata.document_symbol, metadata.organ) == (symbol, organ)


TITLES = [
    # the item's own title stands under the line that names it, whatever the line says of the agenda
    (
        (
            "# 1 Item 6 (a) of the provisional agenda",
            "# 1 Consideration of reports",
            "# 1 Fifth periodic report of Peru",
        ),
        "Fifth periodic report of Peru",
    ),
    (
        ("# 1 Agenda item 11 (b)", "# 1 CIVIL AND POLITICAL RIGHTS", "# 1 Report of the Special Rapporteur on lakes"),
        "Report of the Special Rapporteur on lakes",
    ),
    (
        ("# 1 Point 4 de l’ordre du jour provisoire", "# 1 Droits civils", "# 1 Rapport sur les lacs"),
        "Rapport sur les lacs",
    ),
    # under another label no heading is an item's
    (
        ("# 1 Resolution 2901 (2041)", "# 1 Adopted by the Security Council at its 9999th meeting"),
        "Resolution 2901 (2041)",
    ),
    (("# 1 Report of the Special Rapporteur on lakes", "# 1 Addendum"), "Report of the Special Rapporteur on lakes"),
]


@pytest.mark.parametrize(("lines", "title"), TITLES)
def test_the_title_and_not_the_agenda_item(lines: tuple[str, ...], title: str) -> None:
    given = document("United Nations", "E/2041/7", "Distr.: General\n3 March 2041\nOriginal: English", *lines)
    assert masthead.read(given).title == title


@pytest.mark.formats
def test_an_ordinal_before_a_session_heads_no_list():
    text = (
        "Naciones Unidas\n\nA/HRC/RES/88/14\n\nAsamblea General\n\nDistr. general\n\n9 de abril de 2045\n\n"
        "Consejo de Derechos Humanos\n\n88º período de sesiones\n\nTema 3 de la agenda\n\nPuertos y faros\n"
    )
    found = masthead.read(hrdocs.read(text.encode(), media_type="text/plain"))
    assert (found.session, found.agenda_items) == ("88", ("3",))
