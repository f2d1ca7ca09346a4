"""Tables in Arabic and Hebrew: cells that begin at the right, columns in the order in which they are read."""

import pytest

from hrdocs.readers.pdf.flow import groups_of
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import PageContent, Span
from hrdocs.readers.pdf.grid import Grid
from hrdocs.readers.pdf.lines import lines_of

FRAME = Frame(number=2, across=600, up=800)
LETTER = 5.0
HEAD = ("العدد", "المطلوب", "الجواب", "ملاحظة")


def page_of(rows: list[list[tuple[str, ...]]], rights: tuple[float, ...], pitch: float, apart: float) -> PageContent:
    """Return a page of rows of cells with lines, each cell set against the right edge of its column."""
    spans: list[Span] = []
    y, start = 100.0, 0
    for row in rows:
        for cell, right in zip(row, rights, strict=True):
            for index, words in enumerate(cell):
                left = right - LETTER * len(words)
                spans.append(
                    Span(words, left, right, y + index * pitch, 10, FRAME, True, None, start, start + len(words))
                )
                start += len(words) + 2
        y += pitch * (max(map(len, row)) - 1) + apart
    return PageContent(frame=FRAME, spans=spans)


def table_of(page: PageContent) -> list[list[str]]:
    (grid,) = (group for group in groups_of([page], [lines_of(page)]) if isinstance(group, Grid))
    return [[row[column].text for column in sorted(row)] for row in grid.rows]


def row(number: str, answer: str) -> list[tuple[str, ...]]:
    return [(number,), ("فتح ميناء في", "الشمال"), (answer,), ("نظرت الحكومة فيها",)]


ROWS = [[(word,) for word in HEAD], *(row(f"9.{n}", "نعم" if n % 2 else "غير مقبولة") for n in range(1, 7))]
READ = [list(HEAD)] + [
    [f"9.{n}", "فتح ميناء في الشمال", "نعم" if n % 2 else "غير مقبولة", "نظرت الحكومة فيها"] for n in range(1, 7)
]


@pytest.mark.parametrize(
    ("rights", "pitch", "apart"),
    [
        ((540, 480, 350, 200), 12, 24),
        ((540, 480, 350, 200), 12, 15),
        ((540, 480, 405, 340), 12, 15),
        ((100, 230, 330, 540), 12, 15),
    ],
    ids=["from the right", "rows set close", "columns set close", "laid out from the left"],
)
def test_cells_stand_in_the_order_of_reading(rights: tuple[float, ...], pitch: float, apart: float) -> None:
    assert table_of(page_of(ROWS, rights, pitch, apart)) == READ


def test_hebrew_begins_at_the_right() -> None:
    rows = [[(word,) for word in ("מספר", "בקשה", "תשובה")]]
    rows += [[(f"{n}",), ("לפתוח את הנמל",), ("כן" if n % 2 else "לא",)] for n in range(1, 6)]
    found = table_of(page_of(rows, (540, 440, 200), 12, 18))
    assert found == [[cell for (cell,) in each] for each in rows]


def test_items_of_a_list_are_no_table() -> None:
    items = [[("(a)",), ("فتح ميناء",)], [("(b)",), ("تدريب البحارة في المدن",)], [("•",), ("زيارة السجون",)]]
    page = page_of(items, (540, 500), 12, 15)
    assert not any(isinstance(group, Grid) for group in groups_of([page], [lines_of(page)]))


def test_an_item_above_a_table_is_no_row_of_it() -> None:
    item = Span("نظرت الحكومة في ست توصيات وأجابت عنها جميعا في هذه الوثيقة", 120, 500, 80, 10, FRAME, True)
    marker = Span("1.", 530, 540, 80, 10, FRAME, True)
    page = page_of(ROWS, (540, 480, 350, 200), 12, 24)
    page.spans = [marker, item, *page.spans]
    assert table_of(page) == READ


def test_words_with_a_hole_between_them_are_one_line() -> None:
    lines = ["الميناء مفتوح للسفن منذ سنة كاملة والحكومة تنظر فيه", "كل يوم وتجيب عن أسئلة البحارة في كل المدن هنا"]
    spans = [Span(lines[0], 100, 500, 100, 10, FRAME, True, None, 0, 50)]
    spans += [
        Span("كل يوم وتجيب", 440, 500, 112, 10, FRAME, True, None, 52, 64),
        Span("عن أسئلة البحارة في كل المدن هنا", 100, 428, 112, 10, FRAME, True, None, 66, 98),
    ]
    rows = lines_of(PageContent(frame=FRAME, spans=spans))
    assert [len(each) for each in rows] == [1, 1]


def test_cells_of_which_only_rows_further_off_show_the_edge() -> None:
    rows: list[list[tuple[str, ...]]] = [[(word,) for word in HEAD]]
    for n, answer in enumerate(("نعم", "غير مقبولة", "نعم", "غير مقبولة"), start=1):
        rows.append([(f"9.{n}",), ("فتح ميناء في", "الشمال"), (answer,), ("نظرت الحكومة في هذا الطلب كله",)])
    found = table_of(page_of(rows, (540, 480, 405, 335), 14, 18))
    assert found == [[" ".join(cell) for cell in row] for row in rows]


def test_headings_above_a_table_are_no_part_of_it() -> None:
    page = page_of(ROWS, (540, 480, 350, 200), 12, 15)
    heading = Span("إضافة", 500, 540, 78, 12, FRAME, True)
    page.spans = [heading, *page.spans]
    assert table_of(page) == READ
