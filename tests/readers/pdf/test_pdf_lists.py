"""Depth of list items, captions and notes of tables, told from what stands around them."""

import pytest
from pdf_maker import A4, EDGES, Maker

from hrdocs.model import BlockKind, Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source


def items(markers: str) -> list[tuple[str | None, int | None]]:
    sheet = Maker(A4)
    for index, marker in enumerate(markers.split()):
        sheet.text(100, 80 + 18 * index, f"{marker}  The item of the list that bears this marker;")
    document = read(Source.of(sheet.done()))
    return [(block.marker, block.level) for block in document.blocks]


@pytest.mark.parametrize(
    ("markers", "levels"),
    [
        ("1. (a) (i) (ii) (b)", [1, 2, 3, 3, 2]),
        ("(f) (g) (h) (i) (j)", [1, 1, 1, 1, 1]),
        ("(a) (i) (ii) (iii) (iv) (v) (vi) (b)", [1, 2, 2, 2, 2, 2, 2, 1]),
        ("(t) (u) (v) (w) (x)", [1, 1, 1, 1, 1]),
        ("(b) (i) (c) (i) (d)", [1, 2, 1, 2, 1]),
        ("67. 67.1. 67.2.", [1, 2, 2]),
    ],
)
def test_depth_of_items(markers: str, levels: list[int]) -> None:
    assert items(markers) == list(zip(markers.split(), levels, strict=True))


def table_with(above: str, below: str, raised: str = "") -> Document:
    sheet = Maker(A4)
    sheet.text(60, 80, above)
    for y in (100, 120, 150):
        sheet.pieces(EDGES, y)
    for y in (114, 135):
        for x in EDGES[:-1]:
            sheet.text(x + 4, y, "cell")
    end = sheet.text(60, 164, raised, size=6) if raised else 60
    sheet.text(end, 168, below)
    return read(Source.of(sheet.done()))


@pytest.mark.parametrize("words", ["Table 3. Posts by category", "Figure II", "Tableau 4 Effectifs", "Cuadro 2"])
def test_caption_stands_beside_its_table(words: str) -> None:
    assert table_with(words, "The text goes on.").blocks[0].kind is BlockKind.CAPTION


@pytest.mark.parametrize(
    "words", ["Tables 3 and 4 show the posts.", "Table of contents", "The table below", "Table 3/4"]
)
def test_other_lines_beside_a_table_are_no_captions(words: str) -> None:
    assert table_with(words, "The text goes on.").blocks[0].kind is BlockKind.PARAGRAPH


def test_note_below_a_table_has_its_mark() -> None:
    note = table_with("Posts", "Representing the highest level.", raised="a").blocks[-1]
    assert (note.kind, note.marker) == (BlockKind.FOOTNOTE, "a")


def test_text_below_a_table_is_no_note() -> None:
    assert table_with("Posts", "A paragraph goes on.").blocks[-1].kind is BlockKind.PARAGRAPH
