"""What only looks like a stamp stays text: small print over the lines, forms, labels, heads of columns, boxes."""

from collections.abc import Callable

import pytest
from pdf_maker import A4, BOLD, ROMAN, Maker

from hrdocs.model import BlockRole, Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source

TEXT = "Meridia keeps its courts open until the tide has turned, and the ferries wait for those who have been heard. "


def page() -> Maker:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.paragraph(100, 330, 490, TEXT * 6)
    return sheet


def small_print(sheet: Maker) -> None:
    sheet.text(150, 343, "small print over a line", size=7)


def small_stamp_of_the_words(sheet: Maker) -> None:
    for row in range(8):
        sheet.text(100, 100 + 12 * row, f"{row} {TEXT[:70]}", BOLD, 12)
    sheet.text(150, 125, "small print over a line", size=7)


def form(sheet: Maker) -> None:
    for y in (600, 625, 650):
        sheet.text(100, y, "Name of the author: ______________________", size=12)
        sheet.text(220, y - 1, "A. Dorne", size=9)
        sheet.text(100, y + 10, "Place ........................................", size=12)
        sheet.text(150, y + 9, "Esk", size=9)


def heads_of_columns(sheet: Maker) -> None:
    for number, words in enumerate(("Registered", "Received", "Pending", "Original")):
        sheet.turned(words, 90, 120 + 40 * number, 200)


def many_heads_in_capitals(sheet: Maker) -> None:
    for number, words in enumerate(("REGISTERED", "RECEIVED", "PENDING", "CLOSED", "WON")):
        sheet.turned(words, 90, 120 + 40 * number, 200)


def labels_of_a_chart(sheet: Maker) -> None:
    for number, words in enumerate(("Registered", "Received", "Pending")):
        sheet.turned(words, 45, 120 + 50 * number, 700)


def labels_that_reach_up_to_numbers(sheet: Maker) -> None:
    for number, words in enumerate(("Courts of Dorne", "Courts of Esk", "Courts of Ulm", "Ferries", "Night courts")):
        sheet.turned(words, 45, 120 + 50 * number, 730)
        sheet.text(125 + 50 * number, 700, f"{number} per cent", size=9)


def boxed_paragraph(sheet: Maker) -> None:
    sheet.canvas.rect(90, sheet.height - 100, 400, 60)
    for y, words in ((60, "PROJET"), (75, "The court of the harbour"), (90, "hears all who come by sea.")):
        sheet.text(100, y, words, BOLD)


def table_of_boxes(sheet: Maker) -> None:
    for row, texts in enumerate((("REGISTERED", "CLOSED"), ("12 of Dorne", "13 of Esk"))):
        for column, words in enumerate(texts):
            sheet.canvas.rect(100 + 100 * column, sheet.height - 60 - 20 * row, 100, 20)
            sheet.text(105 + 100 * column, 54 + 20 * row, words, BOLD, 9)


@pytest.mark.parametrize(
    "draw",
    [
        small_print,
        small_stamp_of_the_words,
        form,
        heads_of_columns,
        many_heads_in_capitals,
        labels_of_a_chart,
        labels_that_reach_up_to_numbers,
        boxed_paragraph,
        table_of_boxes,
    ],
)
def test_what_only_looks_like_a_stamp_is_text(draw: Callable[[Maker], None]) -> None:
    sheet = page()
    draw(sheet)
    assert carried(read(Source.of(sheet.done()))) == []


def carried(document: Document) -> list[str]:
    return [document.text_of(each) for each in document.blocks if each.role is BlockRole.FURNITURE]


def test_page_that_was_scanned_askew_is_text() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    for row in range(20):
        sheet.turned(f"{row} {TEXT[:60]}", 7, 60 + 1.5 * row, 100 + 14 * row, 10)
    document = read(Source.of(sheet.done()))
    assert carried(document) == []
    assert "19 Meridia keeps its courts" in document.text
