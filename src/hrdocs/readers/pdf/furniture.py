"""Furniture: what every sheet carries. Running heads, page and job numbers, barcodes, continuation marks."""

import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.readers.pdf.geometry import Line, PageContent
from hrdocs.readers.pdf.tags import ARTIFACT
from hrdocs.readers.pdf.told import block_element
from hrdocs.text import canonical
from hrdocs.un.symbol_parts import organs

OFTEN = 0.3
"""A line that stands at one height on at least this share of the pages is a running head or foot."""
FAR = 3.5
"""Rows of furniture are no further apart than this many sizes."""
HEAD_ZONE, FOOT_ZONE = 0.14, 0.86
"""Shares of the page height above and below which furniture stands."""

NEAR = 1.4
"""Lines of text nearer than this share of their size go on in each other."""
SAME_SIZE = 0.08
INDENT = 40.0
"""Share and points by which such lines differ in size and left edge, at most."""
FEWEST_COLUMNS = 3
BELOW_HEAD = 3.0
SAME_COLUMN = 2.0
"""Columns that the head of a table has, sizes to the row below it, and points between the edges of both."""

Row = Sequence[Line]
Repeated = dict[str, set[tuple[int, int]]]
"""Heights, in steps of three points, and sizes at which lines of one shape stand on several pages."""

_PAGE_NUMBER = regex(
    r"""
    (?: (?:page|p\.|página|страница) \s* )?
    (?: \d{1,4} | (?=[ivxlc]) c{0,3} (?:xc|xl|l?x{0,3}) (?:ix|iv|v?i{0,3}) )  # 12, xii; "civil" is a word
    (?: \s* (?:/|of|de|из) \s* \d{1,4} )?                                     # of how many
    | -\s?\d{1,4}\s?-
    """,
    re.IGNORECASE | re.VERBOSE,
)
_JOB_NUMBER = regex(
    r"""
    (?: GE\.?\s?\d{2}\s?-\s?\d{4,6}        # Geneva: GE.50-13377
    |   V\.\d{2}-\d{4,6}                     # Vienna
    |   \d{2}\s?-\s?\d{4,6}                # New York: 25-06966
    )
    (?: \s* \( [A-Z] \) )?                   # the language: (E)
    (?: \s+ (?: \d{6} | [\d\s]{6,40} ) )*   # the dates of processing: 190525
    \s* (?: \*\d{7,9}\* )? | \([A-Z]\)(?:\s+\d{6})+ | \*\d{7,9}\*
    """,
    re.VERBOSE,
)
_FIGURES = regex(r"\d+")
_WITHOUT_MEANING = regex("[\ue000-\uf8ff\ufffd\\s]{4,}")
_CONTINUED = regex(r"/\s?\.{2,4}|\.{3}|…")


def is_furniture(pages: Sequence[PageContent], rows: Sequence[Sequence[Row]]) -> set[int]:
    """Return the ids of the lines that are furniture.

    They stand together at the head or foot of the page: the first row that is far from them, or has a line that is
    none, ends them.
    """
    repeated = _repeated(pages, rows)
    found: set[int] = set()
    for page, page_rows in zip(pages, rows, strict=True):
        for ordered in (page_rows, page_rows[::-1]):
            found.update(id(line) for line in _carried_from(ordered, page, repeated))
        for above, below in itertools.pairwise(line for row in page_rows for line in row):
            if id(below) in found and id(above) not in found and _told_as_one(above, below):
                found.discard(id(below))
    return found


def _told_as_one(above: Line, below: Line) -> bool:
    """Return whether the tree puts a line into the block of the line right above it, as "2030/2031" of a title."""
    element = below.spans[0].element
    near = 0 < below.y - above.y < FAR * below.size and abs(above.size - below.size) < SAME_SIZE * below.size
    before = above.spans[-1].element
    return bool(element and before and near) and block_element(before) is block_element(element)


def names_the_sheet(line: Line) -> bool:
    """Return whether a line at the side of a turned page is what others have at head and foot: symbol, page or job."""
    text, height = canonical(line.text).strip(), line.spans[0].frame.height
    if HEAD_ZONE * height < line.y < FOOT_ZONE * height:
        return False
    return any(pattern.fullmatch(text) for pattern in (_symbol(), _PAGE_NUMBER, _JOB_NUMBER))


def _carried_from(rows: Sequence[Row], page: PageContent, repeated: Repeated) -> list[Line]:
    """Return the lines of furniture at the head or the foot of a page, whose rows come from the edge inwards."""
    taken: list[list[Line]] = []
    for row in rows:
        carried = [line for line in row if _carried(line, page, repeated, row)]
        if len(carried) < len(row):
            carried = [line for line in carried if not _PAGE_NUMBER.fullmatch(line.text.strip())]
        far = bool(taken) and abs(row[0].y - taken[-1][0].y) > FAR * row[0].size
        if not carried or far:
            break
        taken.append(carried)
    while 0 < len(taken) < len(rows) and (
        _goes_on(taken[-1], rows[len(taken) - 1], rows[len(taken)], page)
        or _heads_columns(rows[len(taken) - 1], rows[len(taken)], page)
    ):
        taken.pop()
    return [line for carried in taken for line in carried]


def _goes_on(carried: Sequence[Line], row: Row, inner: Row, page: PageContent) -> bool:
    """Return whether a row that is furniture only by its repetition goes on in the text of the page as its lines do.

    So do an opening sentence and a footnote that are the same on several pages.
    """
    if len(row) > 1 or len(inner) > 1 or len(carried) < len(row) or any(_by_itself(line, page) for line in row):
        return False
    line, beside = row[0], inner[0]
    near = abs(line.y - beside.y) < NEAR * line.size and abs(line.size - beside.size) < SAME_SIZE * line.size
    return near and abs(line.x0 - beside.x0) < INDENT and line.bold == beside.bold


def _heads_columns(row: Row, inner: Row, page: PageContent) -> bool:
    """Return whether a row that is furniture only by its repetition is the head of a table: its columns go on below.

    Each page on which a table goes on repeats it.
    """
    if len(row) < FEWEST_COLUMNS or any(_by_itself(line, page) for line in row):
        return False
    begun = [line.x0 for line in inner]
    near = 0 < inner[0].y - row[0].y < BELOW_HEAD * row[0].size
    return near and sum(any(abs(line.x0 - x) <= SAME_COLUMN for x in begun) for line in row) >= FEWEST_COLUMNS - 1


def _carried(line: Line, page: PageContent, repeated: Repeated, row: Row) -> bool:
    """Return whether a line is one that a sheet carries: by itself, with others of its row, or as other sheets do."""
    if _by_itself(line, page):
        return True
    if line.y > FOOT_ZONE * page.height and len(row) > 1 and _JOB_NUMBER.fullmatch(" ".join(each.text for each in row)):
        return True
    return not HEAD_ZONE * page.height <= line.y <= FOOT_ZONE * page.height and _stands_as(line, repeated)


def _by_itself(line: Line, page: PageContent) -> bool:
    """Return whether a line is furniture whatever other pages have: a barcode, a page number, a symbol in its place."""
    if any(span.font.bars for span in line.spans):
        return True
    text = canonical(line.text).strip()
    at_foot = line.y > FOOT_ZONE * page.height
    if line.tag == ARTIFACT and (at_foot or _in_running_head(line, page)):
        return True
    if not text or (at_foot and _WITHOUT_MEANING.fullmatch(text)):
        return True
    if at_foot and (_JOB_NUMBER.fullmatch(text) or _CONTINUED.fullmatch(text)):
        return True
    return (at_foot or _in_running_head(line, page)) and bool(_PAGE_NUMBER.fullmatch(text) or _symbol().fullmatch(text))


@functools.cache
def _symbol() -> re.Pattern[str]:
    """Return the pattern of a document's symbol that stands alone, as running heads have it."""
    return re.compile(rf"(?=.*\d)(?:{'|'.join(sorted(organs()))})(?:/[\w.()-]+){{1,8}}\*{{0,3}}")


def _in_running_head(line: Line, page: PageContent) -> bool:
    """Return whether a line is where running heads stand; the head of a first page is the document's own."""
    return page.number > 1 and line.y < HEAD_ZONE * page.height


def _shape(text: str) -> str:
    return _FIGURES.sub("0", text)


def _repeated(pages: Sequence[PageContent], rows: Sequence[Sequence[Row]]) -> Repeated:
    """Return the shapes of lines in the zones that stand at one height on two or more pages."""
    seen: dict[tuple[str, int, int], set[int]] = defaultdict(set)
    for page, page_rows in zip(pages, rows, strict=True):
        head, foot = HEAD_ZONE * page.height, FOOT_ZONE * page.height
        for row in page_rows:
            for line in row:
                if not head < line.y < foot:
                    seen[_shape(line.text), round(line.y / 3), round(line.size)].add(page.number)
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for (shape, height, size), numbers in seen.items():
        if len(numbers) >= max(2, OFTEN * len(pages)):
            found[shape].add((height, size))
    return found


def _stands_as(line: Line, repeated: Repeated) -> bool:
    shape = _shape(line.text)
    if not any(each.isalpha() for each in shape) or line.tag not in ("", ARTIFACT) or line.spans[0].raised:
        return False  # what begins with a raised mark is a footnote, though others say the same
    return (round(line.y / 3), round(line.size)) in repeated.get(shape, ())
