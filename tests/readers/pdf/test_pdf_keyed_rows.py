"""Tables of a PDF without rules, set close, whose rows figures open."""

from pdf_maker import A4, ROMAN, Maker
from tables import rows_of

from hrdocs.model import Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source

COLUMNS = (60, 110, 330)
HEAD = ("No.", "Recommendation", "Response")
LINES = (
    ("12.1", "Paint the lighthouse", "Noted. The paint is"),
    ("", "", "on its way."),
    ("12.2", "Dredge the channel of the", "Accepted. A dredger has"),
    ("", "old harbour", "been hired."),
    ("12.3", "Count the seals", "Accepted"),
    ("12.4", "Close the harbour", "Not accepted"),
)
ROWS = [
    list(HEAD),
    ["12.1", "Paint the lighthouse", "Noted. The paint is on its way."],
    ["12.2", "Dredge the channel of the old harbour", "Accepted. A dredger has been hired."],
    ["12.3", "Count the seals", "Accepted"],
    ["12.4", "Close the harbour", "Not accepted"],
]


def table(lines: tuple[tuple[str, ...], ...]) -> Document:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.paragraph(60, 200, 400, "The board of the harbour has this to say of what it was asked to do. " * 4)
    for number, row in enumerate((HEAD, *lines)):
        for x, words in zip(COLUMNS, row, strict=True):
            if words:
                sheet.text(x, 300 + 12 * number, words)
    return read(Source.of(sheet.done()))


def test_figures_open_rows_however_close() -> None:
    assert rows_of(table(LINES)) == ROWS


def test_a_list_of_figures_goes_on_in_its_cell() -> None:
    lines = (("12.1, 12.5,", "Paint the lighthouse", "Noted"), ("12.6", "and the pier", "with thanks"), *LINES[2:])
    assert rows_of(table(lines))[1] == ["12.1, 12.5, 12.6", "Paint the lighthouse and the pier", "Noted with thanks"]


def test_a_number_that_breaks_in_a_narrow_column_goes_on() -> None:
    lines = (*LINES[:4], ("12.1", "Count the seals", "Accepted"), ("0", "of the bay", "in part"), LINES[5])
    found = rows_of(table(lines))
    assert [row[0].replace(" ", "") for row in found] == ["No.", "12.1", "12.2", "12.10", "12.4"]
    assert found[3][1:] == ["Count the seals of the bay", "Accepted in part"]


def test_names_among_the_figures_are_no_part_of_the_row_above() -> None:
    lines = (("Port", "Paint the lighthouse", "Noted"), *LINES[2:4], ("Pier", "Count the seals", "Accepted"))
    assert [row[0] for row in rows_of(table(lines))] == ["No.", "Port", "12.2", "Pier"]
