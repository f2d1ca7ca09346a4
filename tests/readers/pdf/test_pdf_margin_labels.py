"""Labels in the margin and pull quotes: blocks of their own that cut no paragraph."""

import pytest
from pdf_maker import A4, BOLD, ROMAN, Maker

from hrdocs.readers.pdf import read
from hrdocs.source import Source

PIER = (
    "The Government of Esk opened the harbour in the spring, after a long debate in the council on who was to pay "
    "for the repair of the pier and of the two lighthouses that stand at its end. The keepers had asked for it for "
    "years, and had sent their books to the council each summer since the fire."
)
STRIKE = (
    "In the north the fishers went on strike, and the ships of the company lay idle for a month, until the minister "
    "came to speak with them and promised a law on the safety of nets and boats, which the parliament took up in the "
    "autumn of the same year."
)


def texts(sheet: Maker) -> list[str]:
    document = read(Source.of(sheet.done()))
    return [document.text_of(block) for block in document.blocks]


def column(sheet: Maker, x0: float, x1: float) -> None:
    y = 100.0
    for words in (PIER, STRIKE, PIER):
        y = sheet.paragraph(x0, y, x1, words) + 18


@pytest.mark.parametrize("at", [122, 125, 128, 131])
@pytest.mark.parametrize(
    ("x0", "x1", "label", "lines", "size"),
    [
        (60, 420, 450, ("PART", "ONE:", "THE", "HARBOURS"), 12),
        (60, 420, 450, ("The fund was", "set up in 2031", "by a law of", "parliament"), 8),
        (180, 540, 60, ("PART ONE", "THE PIERS"), 13),
    ],
    ids=["right", "small", "left"],
)
def test_a_label_beside_a_column_is_one_block(
    at: float, x0: float, x1: float, label: float, lines: tuple[str, ...], size: float
) -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    column(sheet, x0, x1)
    for n, line in enumerate(lines):
        sheet.text(label, at + n * 1.2 * size, line, BOLD, size)
    found = texts(sheet)
    assert sorted(found) == sorted([PIER, STRIKE, PIER, " ".join(lines)])
    assert [text for text in found if text in (PIER, STRIKE)] == [PIER, STRIKE, PIER]


def test_a_label_at_the_top_of_a_column_is_read_before_it() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    column(sheet, 180, 540)
    sheet.text(60, 97, "PART ONE", BOLD, 13)
    sheet.text(60, 112, "THE PIERS", BOLD, 13)
    assert texts(sheet)[0] == "PART ONE THE PIERS"


def test_two_columns_of_text_are_none_a_label() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    column(sheet, 60, 290)
    sheet.paragraph(310, 103, 540, f"{STRIKE} {PIER} {STRIKE}")
    assert sorted(texts(sheet)) == sorted([PIER, STRIKE, PIER, f"{STRIKE} {PIER} {STRIKE}"])


BEFORE = "The council had asked the keepers for books, and had waited for an answer all of the summer, but all of what"
AFTER = "the keepers sent to it in September was a letter of two lines and a chart of the coast of the year before."


def interrupted(*quote: str, font: str = BOLD, size: float = 16, before: str = BEFORE, after: str = AFTER) -> list[str]:
    """Return the blocks of a column in which something stands between two parts of a paragraph."""
    sheet = Maker(A4, initialFontName=ROMAN)
    y = sheet.paragraph(60, 100, 300, PIER) + 18
    y = sheet.paragraph(60, y, 300, before) + 34
    for line in quote:
        sheet.text(60, y, line, font, size)
        y += 1.2 * size
    y = sheet.paragraph(60, y + 14, 300, after) + 18
    sheet.paragraph(60, y, 300, STRIKE)
    return texts(sheet)


@pytest.mark.parametrize(
    ("quote", "font", "size"),
    [
        (("“No books since", "the fire”"), BOLD, 16),
        (("A keeper of the north. Photograph by Ana Holm",), ROMAN, 8),
    ],
    ids=["a pull quote", "a caption"],
)
def test_what_cuts_a_paragraph_stands_behind_it(quote: tuple[str, ...], font: str, size: float) -> None:
    assert interrupted(*quote, font=font, size=size) == [PIER, f"{BEFORE} {AFTER}", " ".join(quote), STRIKE]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{BEFORE} is known.", AFTER),
        (BEFORE, f"The answer was short: {AFTER}"),
        ("The council had asked", AFTER),
        (BEFORE, f"(a) {AFTER}"),
    ],
    ids=["a sentence that ends", "one that begins", "a line with room", "an item"],
)
def test_other_paragraphs_around_a_heading_stay_two(before: str, after: str) -> None:
    assert "The lighthouses" in interrupted("The lighthouses", before=before, after=after)[2]


def test_text_set_as_the_paragraph_is_no_interruption() -> None:
    found = interrupted("A line of its own in plain type", font=ROMAN, size=10)
    assert f"{BEFORE} {AFTER}" not in found
