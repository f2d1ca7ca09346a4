"""What is a heading, and what only stands out."""

import pytest
from pdf_maker import A4, BOLD, ITALIC, ROMAN, Maker

from hrdocs.model import BlockKind, Document
from hrdocs.passages.markers import is_entry
from hrdocs.readers.pdf import read
from hrdocs.source import Source

TEXT = "Meridia keeps its courts open until the tide has turned, and the ferries wait for those who have been heard. "


def below(words: str, font: str = BOLD) -> Document:
    """Return the document of a line that stands by itself over a paragraph."""
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(100, 400, words, font)
    sheet.paragraph(100, 424, 490, TEXT * 4)
    return read(Source.of(sheet.done()))


@pytest.mark.parametrize(
    ("words", "font"),
    [
        ("Night courts", BOLD),
        ("Night courts", ITALIC),
        ("II.   Night courts", BOLD),
        ("88.14", BOLD),
        ("88.14\u201315", BOLD),
        ("88.14, 88.16 and 88.20", BOLD),
        ("88.14-17, 19", BOLD),
    ],
)
def test_line_by_itself_is_a_heading(words: str, font: str) -> None:
    document = below(words, font)
    assert document.blocks[0].kind is BlockKind.HEADING
    assert document.text_of(document.blocks[0]).replace("  ", "") == words.replace("  ", "")


@pytest.mark.parametrize(
    ("words", "font"),
    [
        ("88.14", ROMAN),
        ("2057", BOLD),
        ("3.5 per cent of all ferries.", BOLD),
        ("[English only]", ITALIC),
        ("[Original: French]", BOLD),
        ("[on the report of the Second Committee (A/88/15)]", ITALIC),
        ("16.   The Council asks the harbour towns:", BOLD),
        ("NIGHT COURTS ... 5 - 80 3", ROMAN),
        ("NIGHT COURTS ... 14", BOLD),
    ],
)
def test_line_by_itself_is_no_heading(words: str, font: str) -> None:
    assert below(words, font).blocks[0].kind is not BlockKind.HEADING


def test_heads_of_columns_are_no_heading() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(400, 400, "Paragraphs", ITALIC)
    sheet.text(470, 400, "Page", ITALIC)
    sheet.paragraph(100, 424, 490, TEXT * 4)
    assert BlockKind.HEADING not in {each.kind for each in read(Source.of(sheet.done())).blocks}


def test_entries_of_a_table_of_contents_stand_apart() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    entries = (
        "Introduction ........................................ 1\u20134 3",
        "I.  SUMMARY OF THE PROCEEDINGS ............... 5\u201394 3",
        "A.  Answers by the State under review which it gave during the dialogue in the",
        "harbour ............................................ 5\u201312 4",
        "II.  CONCLUSIONS ... 95 14",
    )
    sheet.text(400, 388, "Paragraphs Page", ITALIC)
    for index, entry in enumerate(entries):
        sheet.text(100, 400 + 12 * index, entry)
    document = read(Source.of(sheet.done()))
    texts = [f"{each.marker or ''} {document.text_of(each)}".strip() for each in document.blocks]
    assert [" ".join(text.replace(".", " ").split()[:2]) for text in texts] == [
        "Paragraphs Page",
        "Introduction 1\u20134",
        "I SUMMARY",
        "A Answers",
        "II CONCLUSIONS",
    ]
    assert BlockKind.HEADING not in {each.kind for each in document.blocks}


def numbered(second: str, *, tab: float) -> list[str | None]:
    """Return the markers of a numbered paragraph whose last line, and that alone, begins with a number."""
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(100, 400, "2.")
    sheet.text(128, 400, "The harbour towns have sent the Council two hundred answers, of which most are glad ones,")
    sheet.text(
        100,
        412,
        "and these are set out in the present note of all harbour towns in the following three groups of them:",
    )
    number, words = second.split(" ", 1)
    if tab:
        sheet.text(sheet.text(100, 424, number) + tab, 424, words)
    else:
        sheet.text(100, 424, second)
    return [each.marker for each in read(Source.of(sheet.done())).blocks]


def test_number_that_runs_in_the_text_begins_no_item() -> None:
    assert numbered("1. Glad answers; 2. Sad answers; 3. Answers that are still to come.", tab=0) == ["2."]


def test_number_a_tab_away_from_its_text_begins_an_item() -> None:
    assert numbered("3. Glad answers; sad answers; answers that are still to come.", tab=20) == ["2.", "3."]


def test_meeting_and_date_at_the_right_edge_are_no_heading() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(100, 400, "Night courts", ITALIC)
    y = sheet.paragraph(100, 424, 490, TEXT * 4)
    for line, words in enumerate(("88th meeting", "3 May 2057")):
        sheet.right(_right_edge(TEXT * 4), y + 24 + 12 * line, words, ITALIC)
    sheet.paragraph(100, y + 60, 490, "[Adopted without a vote.]")
    kinds = [each.kind for each in read(Source.of(sheet.done())).blocks]
    assert kinds == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def _right_edge(words: str) -> float:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.paragraph(100, 424, 490, words)
    document = read(Source.of(sheet.done()))
    return max(line.region.x1 for line in document.lines) / 100


def test_paragraph_that_stands_in_on_the_next_page_is_one_of_its_own() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    clause = (
        "Recalling that the harbour towns keep their courts open until the tide has turned, as they said they would, "
    )
    end = "and noting that the ferries waited for all those who had not been heard by then,"
    sheet.paragraph(100, 700, 490, clause + end, indent=28)
    sheet.page()
    sheet.paragraph(100, 100, 490, clause.replace("Recalling", "Recalling also") + end, indent=28)
    document = read(Source.of(sheet.done()))
    assert [document.text_of(each).split(" that")[0] for each in document.blocks] == ["Recalling", "Recalling also"]


def test_paragraph_goes_on_over_a_page_where_it_stands_out() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(128, 700, "Recalling that the harbour towns keep their courts open until the tide has turned, as in")
    sheet.text(
        100, 712, "the years before, and that this was said in so many words in the letter of the harbour master of"
    )
    sheet.page()
    sheet.paragraph(100, 100, 490, "Dorne, and noting that the ferries waited.")
    document = read(Source.of(sheet.done()))
    assert len(document.blocks) == 1


def underlined(*lines: str, marker: str, under_marker: bool) -> Document:
    """Return lines that are underlined, under a marker that is or is not, over a paragraph."""
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(100, 400, marker)
    if under_marker:
        sheet.rule(100, 401, 124)
    for index, words in enumerate(lines):
        end = sheet.text(124, 400 + 12 * index, words)
        sheet.rule(124, 401 + 12 * index, end)
    sheet.paragraph(100, 450, 490, TEXT * 4)
    return read(Source.of(sheet.done()))


@pytest.mark.parametrize("under_marker", [True, False])
@pytest.mark.parametrize(
    "lines", [("Western harbour of Esk",), ("Dorne, Esk, Ulm and the towns of the", "northern harbour and its islands")]
)
def test_numbered_lines_that_are_underlined_are_a_heading(lines: tuple[str, ...], under_marker: bool) -> None:
    document = underlined(*lines, marker="4.", under_marker=under_marker)
    assert document.blocks[0].kind is BlockKind.HEADING
    assert document.text_of(document.blocks[0]) == f"4. {' '.join(lines)}"


def test_numbered_sentence_that_is_underlined_is_none() -> None:
    document = underlined("The towns of the northern harbour have", "been heard.", marker="4.", under_marker=False)
    assert document.blocks[0].kind is BlockKind.LIST_ITEM


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Introduction ............ 3", True),
        ("Introduction . . . . . . . . 3", True),
        ("CONCLUSIONS ... 83 - 84 15", True),
        ("and so on .... they said", False),
        ("and so on... they said in 2057, and", False),
        ("No. 5. of 7. or 8. and 9.", False),
    ],
)
def test_dots_that_lead_to_a_page_make_an_entry(text: str, entry: bool) -> None:
    assert is_entry(text) is entry
