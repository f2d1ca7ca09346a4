"""Documents whose structure tree leads: what browsers print."""

from collections.abc import Sequence

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from tagged_maker import BOLD, Piece, tagged

from hrdocs.model import Block, BlockKind, Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source

BROWSER = "Mozilla/5.0 \\(X11; Linux\\) Chrome/156.0"
PROSE = "The ferries of the harbour towns have carried the mail since the first year of the war,"
REST = "and nobody has asked the towns what they think of the new line."


def document(*pages: Sequence[Piece], creator: str = BROWSER) -> Document:
    return read(Source.of(tagged(pages, creator=creator)))


def shape(found: Document) -> list[tuple[str, int | None, str | None, str]]:
    return [(each.kind.value, each.level, each.marker, found.text_of(each)) for each in found.blocks if each.in_body]


def block(found: Document, kind: BlockKind) -> Block:
    (only,) = (each for each in found.blocks if each.kind is kind)
    return only


def prose(y: float, x: float = 60, *, tag: str = "P") -> list[Piece]:
    return [Piece(tag, x, y, PROSE), Piece(tag, x, y + 12, REST, joined=True)]


def test_headings_lists_and_quotations_are_as_the_page_had_them() -> None:
    found = document(
        [
            Piece("H1", 60, 80, "Ferries stop", BOLD, 20),
            *prose(110),
            Piece("L/LI/Lbl", 70, 150, "1."),
            Piece("^L/^LI/NonStruct", 90, 150, "tell the towns in writing about:"),
            Piece("^L/^LI/L/LI/Lbl", 100, 164, "a."),
            Piece("^L/^LI/^L/^LI/NonStruct", 120, 164, "the line;"),
            Piece("^L/^LI/^L/LI/NonStruct", 120, 178, "the fares;"),
            Piece("^L/LI/Lbl", 70, 192, "2."),
            Piece("^L/^LI/NonStruct", 90, 192, "wait."),
            Piece("BlockQuote/P", 90, 220, "Nobody asked us."),
            Piece("H3", 60, 250, "Figures"),
            Piece("P", 60, 270, "Bold words are no heading", BOLD),
        ]
    )
    assert shape(found) == [
        ("heading", 1, None, "Ferries stop"),
        ("paragraph", None, None, f"{PROSE} {REST}"),
        ("list-item", 1, "1.", "tell the towns in writing about:"),
        ("list-item", 2, "a.", "the line;"),
        ("list-item", 2, "•", "the fares;"),
        ("list-item", 1, "2.", "wait."),
        ("quotation", None, None, "Nobody asked us."),
        ("heading", 3, None, "Figures"),
        ("paragraph", None, None, "Bold words are no heading"),
    ]


def test_columns_are_read_in_the_order_of_the_tree() -> None:
    left = [Piece("P", 60, 100 + 12 * n, f"left {n} of the first column", joined=n > 0) for n in range(4)]
    right = [Piece("P", 320, 100 + 12 * n, f"right {n}, the second", joined=n > 0) for n in range(4)]
    found = document([*left, *right, Piece("P", 60, 160, "Below both, over the whole width of the sheet of paper.")])
    assert [each[3].split()[0] for each in shape(found)] == ["left", "right", "Below"]


def test_paragraph_goes_on_over_column_and_page() -> None:
    first = [Piece("P", 60, 700, "It begins in the left column"), Piece("P", 320, 100, "and goes on", joined=True)]
    second = [Piece("P", 60, 80, "to the next page.", joined=True)]
    assert shape(document(first, second))[0][3] == "It begins in the left column and goes on to the next page."


def test_table_has_the_cells_of_the_tree_however_close_they_stand() -> None:
    found = document(
        [
            Piece("Table/Caption", 60, 80, "Observers"),
            Piece("^Table/TR/TH:2x1", 60, 100, "Region"),
            Piece("^Table/^TR/TH:1x2", 94, 100, "Held"),
            Piece("^Table/TR/TH", 94, 114, "2030"),
            Piece("^Table/^TR/TH", 116, 114, "2031"),
            Piece("^Table/TR/TD", 60, 128, "North"),
            Piece("^Table/^TR/TD", 94, 128, "7"),
            Piece("^Table/^TR/TD", 116, 128, "4"),
            *prose(160),
        ]
    )
    table = block(found, BlockKind.TABLE)
    cells = [(c.row, c.column, c.row_span, c.column_span, c.header, found.text[c.start : c.end]) for c in table.cells]
    assert cells == [
        (0, 0, 2, 1, True, "Region"),
        (0, 1, 1, 2, True, "Held"),
        (1, 1, 1, 1, True, "2030"),
        (1, 2, 1, 1, True, "2031"),
        (2, 0, 1, 1, False, "North"),
        (2, 1, 1, 1, False, "7"),
        (2, 2, 1, 1, False, "4"),
    ]
    assert found.text_of(block(found, BlockKind.CAPTION)) == "Observers"


def test_table_that_lays_out_a_page_is_none() -> None:
    found = document(
        [
            Piece("Table/TR/TD/H2", 60, 80, "News", BOLD, 14),
            Piece("^Table/^TR/^TD/P", 60, 100, PROSE),
            Piece("^Table/^TR/TD/P", 60, 120, REST),
        ]
    )
    assert [each[0] for each in shape(found)] == ["heading", "paragraph", "paragraph"]


def test_paragraph_that_begins_with_a_mark_of_the_text_is_its_footnote() -> None:
    found = document(
        [
            *prose(100),
            Piece("P", 60, 140, PROSE),
            Piece("P", 60 + stringWidth(PROSE, "Times-Roman", 10), 136, "1", size=8, joined=True),
            Piece("P", 60, 200, "1", size=8),
            Piece("P", 66, 204, "Letter of 3 May 2058.", joined=True),
            Piece("P", 60, 230, "2", size=8),
            Piece("P", 66, 234, "metres are missing.", joined=True),
        ]
    )
    note = block(found, BlockKind.FOOTNOTE)
    assert (note.marker, found.text_of(note)) == ("1", "Letter of 3 May 2058.")


def test_lines_that_the_page_breaks_on_purpose_stay_lines() -> None:
    contact = [Piece("P", 60, 140, "Anna Berg"), Piece("P", 60, 152, "Tel. 555 0134", joined=True)]
    assert shape(document([*prose(100), *contact]))[1][3] == "Anna Berg\nTel. 555 0134"


def test_text_without_a_tag_stands_in_its_place() -> None:
    found = document([*prose(100), Piece("", 60, 140, "Untold."), *prose(160), *prose(200), *prose(240)])
    assert [found.text_of(each).split()[0] for each in found.blocks] == ["The", "Untold.", "The", "The", "The"]


@pytest.mark.parametrize(
    ("pieces", "creator", "said"),
    [
        ([*prose(300), *prose(100), *prose(200)], BROWSER, True),
        ([*prose(100), Piece("", 60, 140, f"{PROSE} {REST}")], BROWSER, True),
        ([*prose(100), *prose(200)], BROWSER, False),
        ([*prose(300), *prose(100), *prose(200)], "Microsoft Word", False),
        ([Piece("", 60, 100, PROSE)], BROWSER, False),
    ],
)
def test_tree_that_the_pages_contradict_does_not_lead(pieces: list[Piece], creator: str, said: bool) -> None:
    found = document(pieces, creator=creator)
    assert ("tags-contradicted" in {each.code for each in found.diagnostics}) is said
    places = [line.region.top for line in found.lines]
    assert places == sorted(places)


def items_of(*rows: tuple[str, float, str]) -> list[Piece]:
    """Return items, each with the path of its element, its left edge and its words, below a paragraph."""
    return [
        *prose(80),
        *(Piece(path, x, 120 + 14 * n, f"{words} tell the towns") for n, (path, x, words) in enumerate(rows)),
    ]


@pytest.mark.parametrize(
    ("rows", "levels"),
    [
        ([("L/LI/P", 70, "1."), ("L/LI/P", 90, "a."), ("^L/LI/P", 90, "b."), ("L/LI/P", 70, "2.")], [1, 2, 2, 1]),
        ([("L/LI/P", 70, "1."), ("L/LI/P", 90, "a."), ("L/LI/P", 110, "i."), ("L/LI/P", 70, "2.")], [1, 2, 3, 1]),
        ([("L/LI/P", 70, "1."), ("L/LI/P", 73, "a."), ("^L/LI/P", 73, "b.")], [1, 1, 1]),
        ([("L/LI/P", 70, "1."), ("P", 70, "Between."), ("L/LI/P", 90, "a.")], [1, None, 1]),
        ([("L/LI/P", 70, "1."), ("^L/^LI/L/LI/P", 90, "a."), ("^L/LI/P", 70, "2.")], [1, 2, 1]),
        ([("L/LI/P", 70, "9."), ("^L/LI/P", 85, "10.")], [1, 1]),
    ],
    ids=["beside", "three", "no deeper", "apart", "within", "one list"],
)
def test_items_lie_as_deep_as_the_page_sets_lists_that_the_tree_has_side_by_side(
    rows: list[tuple[str, float, str]], levels: list[int | None]
) -> None:
    found = document(items_of(*rows))
    assert [block.level for block in found.blocks[1:]] == levels


def test_lines_of_a_narrow_column_are_one_paragraph_though_others_are_wider() -> None:
    wide = [Piece("P", 60, 80, f"{PROSE} and more of them over the whole width")]
    words = ("The ferries have carried", "the mail of the harbour", "towns for a year; they", "are to stop on Monday.")
    narrow = [Piece("P", 60, 110 + 12 * n, line, joined=n > 0) for n, line in enumerate(words)]
    assert shape(document([*wide, *narrow]))[1][3] == " ".join(words)


def test_paragraph_of_two_columns_is_broken_at_neither() -> None:
    left = [
        Piece("P", 60, 700 + 12 * n, line, joined=n > 0)
        for n, line in enumerate(("It begins in the left", "of two columns"))
    ]
    right = [Piece("P", 320, 100 + 12 * n, "and goes on in the right column", joined=True) for n in range(4)]
    assert "\n" not in shape(document([*left, *right]))[0][3]
