"""What stands side by side on a printed page of the web: a list beside a text, a text in columns."""

import pytest
from pdf_maker import A4, ROMAN, Maker

from hrdocs.readers.pdf import read
from hrdocs.readers.pdf.beside import beside
from hrdocs.readers.pdf.geometry import Line
from hrdocs.source import Source

BROWSER = "Mozilla/5.0 (X11; Linux) Chrome/156.0"
TEXT = [
    "The ferries of the harbour towns have carried the mail for",
    "a hundred years, and on Monday they stopped without a word",
    "of warning, so that nobody on the islands has bread today,",
    "and the council of the towns has asked the line to answer.",
    "The line answers that the towns can write to its office in",
    "the capital, and that it reads every letter that comes in.",
]
LIST = ["Read also", "Storm is to come", "3 May 2031", "A new school", "2 May 2031"]
COLUMN = [
    "The ferries have carried the mail for a",
    "hundred years, and on Monday they had",
    "stopped without any word of warning to",
    "the towns, so that nobody has bread now",
]
OTHER = [
    "and the council has asked the line for",
    "an answer. It reads every letter that",
    "comes in, says the line, and it begs",
    "the towns to wait until the next month.",
]


def printed(*columns: tuple[float, float, list[str]], creator: str = BROWSER) -> list[str]:
    """Return the texts of a page under its headline; a column is its left edge, its first baseline and its lines."""
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.canvas.setCreator(creator)
    sheet.text(60, 80, "Ferries stop at three harbours", size=20)
    for x, y, lines in columns:
        for n, line in enumerate(lines):
            sheet.text(x, y + 14 * n, line)
    document = read(Source.of(sheet.done()))
    return [document.text_of(block) for block in document.blocks]


def test_a_list_beside_a_text_is_read_behind_it() -> None:
    texts = printed((60, 120, TEXT), (400, 113, LIST))
    assert texts[1] == " ".join(TEXT)
    assert " ".join(texts[2:]).split() == " ".join(LIST).split()


def test_what_no_browser_printed_is_left_to_the_rules_for_documents() -> None:
    assert " ".join(TEXT) not in printed((60, 120, TEXT), (400, 113, LIST), creator="Word")


def test_columns_are_read_one_after_the_other_and_what_follows_behind_them() -> None:
    texts = printed((60, 120, COLUMN), (310, 123, OTHER), (60, 210, LIST[:2]))
    assert " ".join(texts[1:]).split() == " ".join([*COLUMN, *OTHER, *LIST[:2]]).split()


def test_columns_at_one_height_are_read_so_too() -> None:
    assert " ".join(printed((60, 120, COLUMN), (310, 120, OTHER))[1:]).split() == " ".join([*COLUMN, *OTHER]).split()


def line(x0: float, x1: float, y: float) -> Line:
    return Line([], "words", x0, x1, y, 10)


@pytest.mark.parametrize("leftwards", [False, True])
def test_a_page_from_right_to_left_is_seen_as_in_a_mirror(leftwards: bool) -> None:
    def turned(x0: float, x1: float) -> tuple[float, float]:
        return (600 - x1, 600 - x0) if leftwards else (x0, x1)

    text = [line(*turned(60, 380), 100 + 14 * n) for n in range(6)]
    others = [line(*turned(400, 450 + 10 * n), 105 + 14 * n) for n in range(4)]
    head = line(*turned(60, 500), 70)
    rows = sorted([[each] for each in (head, *text, *others)], key=lambda row: row[0].y)
    found = beside(rows, leftwards=leftwards)
    assert found is not None
    assert found.second == [[each] for each in others]
    assert found.above + found.first == [[each] for each in (head, *text)]
    assert beside(rows, leftwards=not leftwards) is None or beside(rows, leftwards=not leftwards) != found


def test_values_at_the_height_of_their_labels_are_no_side() -> None:
    assert beside([[line(60, 300, y), line(400, 412, y)] for y in range(100, 200, 14)], leftwards=False) is None


def test_lines_over_the_gutter_end_what_stands_beside() -> None:
    rows = [[line(60, 300 + 150 * (n % 2), 100 + 14 * n), line(470, 500, 100 + 14 * n)] for n in range(4)]
    crossed = [row if n % 2 else [line(60, 500, row[0].y)] for n, row in enumerate(rows)]
    assert beside(crossed, leftwards=False) is None
