"""Tables with rules at head and foot only, whose rows are set as close as lines of text."""

import pytest
from pdf_maker import A4, BOLD, ROMAN, Maker

from hrdocs.model import BlockKind, Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source

FIGURES = (("Esk", "1,204", "12.5 %"), ("Dorne", "398", "\u2013"), ("Meridia", "77", "(3)"), ("All", "1,679", "100 %"))


def table(
    rows: tuple[tuple[str, ...], ...], pitch: float, head: tuple[str, ...] = ("Harbour", "2057", "Share")
) -> Document:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.paragraph(60, 200, 400, "The ferries of the harbour towns have carried the mail for a hundred years. " * 4)
    sheet.rule(60, 290, 400)
    for x, words in zip((60, 200, 300), head, strict=True):
        sheet.text(x, 304, words, BOLD)
    for number, row in enumerate(rows):
        for x, words in zip((60, 200, 300), row, strict=True):
            if words:
                sheet.text(x, 324 + pitch * number, words)
    sheet.rule(60, 324 + pitch * len(rows), 400)
    return read(Source.of(sheet.done()))


def texts(found: Document) -> list[list[str]]:
    (block,) = (each for each in found.blocks if each.kind is BlockKind.TABLE)
    rows: dict[int, list[str]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(found.text[cell.start : cell.end])
    return list(rows.values())


@pytest.mark.parametrize("pitch", [12, 13, 14, 18])
def test_rows_with_figures_are_rows_however_close(pitch: float) -> None:
    assert texts(table(FIGURES, pitch))[-4:] == [list(row) for row in FIGURES]


def test_first_cell_that_runs_over_a_line_stays_one() -> None:
    rows = (("Ferries and", "", ""), ("pilots", "41", "12 %"), *FIGURES)
    assert len(texts(table(rows, 12))) < len(rows) + 1
