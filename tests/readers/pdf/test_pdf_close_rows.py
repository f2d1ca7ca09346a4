"""Tables with rules at head and foot only, whose rows are set as close as lines of text."""

import pytest
from pdf_maker import A4, BOLD, ROMAN, Maker
from tables import rows_of

from hrdocs.model import Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source

FIGURES = (("Esk", "1,204", "12.5 %"), ("Dorne", "398", "\u2013"), ("Meridia", "77", "(3)"), ("All", "1,679", "100 %"))


COLUMNS = (60, 200, 270, 340)
WORDS = (("Signed", "Yes", "No", "Yes"), ("Ratified", "No", "No", "Yes"), ("Reservations", "None", "One", "None"))


def table(
    rows: tuple[tuple[str, ...], ...], pitch: float, head: tuple[str, ...] = ("Harbour", "2057", "Share")
) -> Document:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.paragraph(60, 200, 400, "The ferries of the harbour towns have carried the mail for a hundred years. " * 4)
    sheet.rule(60, 290, 400)
    for x, words in zip(COLUMNS, head, strict=False):
        sheet.text(x, 304, words, BOLD)
    for number, row in enumerate(rows):
        for x, words in zip(COLUMNS, row, strict=False):
            if words:
                sheet.text(x, 324 + pitch * number, words)
    sheet.rule(60, 324 + pitch * len(rows), 400)
    return read(Source.of(sheet.done()))


@pytest.mark.parametrize("pitch", [12, 13, 14, 18])
def test_rows_with_figures_are_rows_however_close(pitch: float) -> None:
    assert rows_of(table(FIGURES, pitch))[-4:] == [list(row) for row in FIGURES]


def test_first_cell_that_runs_over_a_line_stays_one() -> None:
    rows = (("Ferries and", "", ""), ("pilots", "41", "12 %"), *FIGURES)
    assert len(rows_of(table(rows, 12))) < len(rows) + 1


@pytest.mark.parametrize("pitch", [12, 14, 18])
def test_rows_that_fill_many_columns_are_rows_however_close(pitch: float) -> None:
    found = rows_of(table(WORDS, pitch, ("Treaty", "2057", "2058", "2059")))
    assert found[-3:] == [list(row) for row in WORDS]


@pytest.mark.parametrize(
    "rows",
    [
        tuple(row[:3] for row in WORDS),
        (*WORDS[:2], ("and entered", "into", "force", "late")),
        (*WORDS[:2], ("Reservations", "None", "One", "")),
    ],
    ids=["three columns", "a cell that goes on in small letters", "a cell that is empty"],
)
def test_lines_of_words_that_may_be_parts_of_cells_are_not_parted(rows: tuple[tuple[str, ...], ...]) -> None:
    assert len(rows_of(table(rows, 12, ("Treaty", "2057", "2058", "2059")[: len(rows[0])]))) < len(rows) + 1
