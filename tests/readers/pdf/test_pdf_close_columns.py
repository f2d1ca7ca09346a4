"""Tables without rules: columns a word space apart, heads that each page repeats, rows that a page cuts."""

from pdf_maker import A4, ROMAN, Maker
from reportlab.pdfbase.pdfmetrics import stringWidth
from tables import rows_of

from hrdocs.model import BlockKind, Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source

HEAD = ("No.", "Measure asked for", "Answer", "Remark")
PLACES = (60, 100, 236, 330)
CLOSE = 100 + int(stringWidth("Open a harbour on the", ROMAN, 10)) + 9
"""Less than a size behind the end of the longest line in the column before."""


def sheet_with(pages: list[list[list[tuple[str, ...]]]], places: tuple[int, ...] = PLACES) -> Document:
    """Return a document of pages of bands, each band with its lines."""
    sheet = Maker(A4, initialFontName=ROMAN)
    for number, bands in enumerate(pages):
        if number:
            sheet.page()
        y = 90
        if not number:
            sheet.paragraph(60, 80, 440, "The Government of Esk has looked at each measure with care. " * 4)
            y = 180
        for band in bands:
            for line in band:
                for x, words in zip(places, line, strict=True):
                    if words:
                        sheet.text(x, y, words)
                y += 14
            y += 6
    return read(Source.of(sheet.done()))


def band(number: int, answer: str) -> list[tuple[str, ...]]:
    return [(f"7.{number}", "Open a harbour on the", answer, "Esk has thought about"), ("", "coast", "", "it.")]


def test_cells_that_end_a_word_space_before_the_next_column() -> None:
    answers = ["Accepted", "Noted", "Accepted", "Noted", "Accepted"]
    document = sheet_with(
        [[], [[HEAD], *(band(n, answer) for n, answer in enumerate(answers, 1))]], (60, 100, CLOSE, 330)
    )
    expected = [
        [f"7.{n}", "Open a harbour on the coast", answer, "Esk has thought about it."]
        for n, answer in enumerate(answers, 1)
    ]
    assert rows_of(document) == [list(HEAD), *expected]


def test_words_of_prose_that_stand_below_each_other_are_no_column() -> None:
    lines = [(f"7.{n}", "Open a harbour on the coast of Esk in the year", "", "") for n in range(1, 6)]
    document = sheet_with([[[line] for line in lines]])
    assert "Open a harbour on the coast of Esk in the year" in document.text
    assert not any(len(block.cells) > 10 for block in document.blocks)


def test_a_head_that_the_next_pages_repeat_is_no_row_and_no_remark() -> None:
    first, second, third = [[HEAD], *(band(n, "Noted") for n in (1, 2, 3))], [[HEAD]], [[HEAD]]
    second += [band(n, "Accepted") for n in (4, 5, 6)]
    third += [band(n, "Noted") for n in (7, 8, 9)]
    document = sheet_with([first, second, third])
    rows = rows_of(document)
    assert rows[0] == list(HEAD)
    assert [row[0] for row in rows[1:]] == [f"7.{n}" for n in range(1, 10)]
    assert {row[3] for row in rows[1:]} == {"Esk has thought about it."}
    assert [document.text_of(block) for block in document.blocks if block.kind is BlockKind.FURNITURE] == [*HEAD] * 2


def test_a_row_that_a_page_cuts_goes_on_below_the_head() -> None:
    first = [[HEAD], *(band(n, "Noted") for n in (1, 2)), band(3, "Accepted")[:1]]
    second = [[HEAD], band(3, "")[1:], *(band(n, "Noted") for n in (4, 5, 6))]
    rows = rows_of(sheet_with([first, second]))
    assert rows[3] == ["7.3", "Open a harbour on the coast", "Accepted", "Esk has thought about it."]
    assert [row[0] for row in rows[1:]] == [f"7.{n}" for n in range(1, 7)]


def test_an_item_of_two_lines_above_a_table_is_no_row_of_it() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(72, 100, "1.")
    sheet.text(
        102, 100, "Esk has looked at five measures with the keepers of all harbours, and answers them here, one by"
    )
    sheet.text(102, 112, "one.")
    y = 126.0
    for cells in (HEAD, *((f"7.{n}", "Open a harbour", "Noted", "Esk has no harbour.") for n in range(1, 6))):
        for x, words in zip((60, 104, 236, 330), cells, strict=True):
            sheet.text(x, y, words)
        y += 18
    document = read(Source.of(sheet.done()))
    assert rows_of(document)[0] == list(HEAD)
    item = next(block for block in document.blocks if block.kind is BlockKind.LIST_ITEM)
    assert document.text_of(item).endswith("one by one.")
