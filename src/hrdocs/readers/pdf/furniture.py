"""Furniture: what every sheet carries. Running heads, page and job numbers, barcodes, continuation marks."""

import re
from collections import defaultdict
from collections.abc import Sequence

from hrdocs.readers.pdf.geometry import Line, PageContent
from hrdocs.readers.pdf.tags import ARTIFACT
from hrdocs.text import canonical

OFTEN = 0.3
"""A line that stands at one height on at least this share of the pages is a running head or foot."""
FAR = 3.5
"""Rows of furniture are no further apart than this many sizes."""
HEAD_ZONE, FOOT_ZONE = 0.14, 0.86
"""Shares of the page height above and below which furniture stands."""

_SYMBOL = re.compile(r"(?:A|S|E|ST|CCPR|CEDAW|CERD|CRC|CAT|CRPD|CMW|CED|DP|HRI|T|ID|TD|UNEP)(?:/[\w.()-]+){1,8}\*{0,3}")
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|p\.|página|страница)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|de|из)\s*\d{1,4})?|-\s?\d{1,4}\s?-",
    re.IGNORECASE,
)
_JOB_NUMBER = re.compile(
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
_WITHOUT_MEANING = re.compile("[\ue000-\uf8ff\ufffd\\s]{4,}")
_CONTINUED = re.compile(r"/\s?\.{2,4}|\.{3}|…")


def is_furniture(pages: Sequence[PageContent], rows: Sequence[Sequence[Sequence[Line]]]) -> set[int]:
    """Return the ids of the lines that are furniture.

    They stand together at the head or foot of the page: the first row that is far from them, or has a line that is
    none, ends them.
    """
    repeated = _repeated(pages, rows)
    found: set[int] = set()
    for page, page_rows in zip(pages, rows, strict=True):
        for ordered in (page_rows, page_rows[::-1]):
            last: float | None = None
            for row in ordered:
                carried = [line for line in row if _carried(line, page, repeated, row)]
                if len(carried) < len(row):
                    carried = [line for line in carried if not _PAGE_NUMBER.fullmatch(line.text.strip())]
                far = last is not None and abs(row[0].y - last) > FAR * row[0].size
                if not carried or far:
                    break
                found.update(map(id, carried))
                last = row[0].y
    return found


def _carried(line: Line, page: PageContent, repeated: dict[str, set[tuple[int, int]]], row: Sequence[Line]) -> bool:
    if any(span.font.bars for span in line.spans):
        return True
    text = canonical(line.text).strip()
    if line.tag == ARTIFACT and (line.y > FOOT_ZONE * page.height or _in_running_head(line, page)):
        return True
    if not text or (line.y > FOOT_ZONE * page.height and _WITHOUT_MEANING.fullmatch(text)):
        return True
    if line.y > FOOT_ZONE * page.height and len(row) > 1 and _JOB_NUMBER.fullmatch(" ".join(each.text for each in row)):
        return True
    if line.y > FOOT_ZONE * page.height:
        return bool(
            _JOB_NUMBER.fullmatch(text)
            or _PAGE_NUMBER.fullmatch(text)
            or _CONTINUED.fullmatch(text)
            or _SYMBOL.fullmatch(text)
            or _stands_as(line, repeated)
        )
    if line.y < HEAD_ZONE * page.height:
        if page.number == 1:
            return _stands_as(line, repeated)
        return bool(_SYMBOL.fullmatch(text) or _PAGE_NUMBER.fullmatch(text) or _stands_as(line, repeated))
    return False


def _in_running_head(line: Line, page: PageContent) -> bool:
    """Tell whether a line is where running heads stand; the head of a first page is the document's own."""
    return page.number > 1 and line.y < HEAD_ZONE * page.height


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _repeated(
    pages: Sequence[PageContent], rows: Sequence[Sequence[Sequence[Line]]]
) -> dict[str, set[tuple[int, int]]]:
    """Return the shapes of lines in the zones that stand at one height on two or more pages."""
    seen: dict[tuple[str, int, int], set[int]] = defaultdict(set)
    for page, page_rows in zip(pages, rows, strict=True):
        for row in page_rows:
            for line in row:
                if not HEAD_ZONE * page.height < line.y < FOOT_ZONE * page.height:
                    seen[_shape(line.text), round(line.y / 3), round(line.size)].add(page.number)
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for (shape, height, size), numbers in seen.items():
        if len(numbers) >= max(2, OFTEN * len(pages)):
            found[shape].add((height, size))
    return found


def _stands_as(line: Line, repeated: dict[str, set[tuple[int, int]]]) -> bool:
    shape = _shape(line.text)
    if not any(each.isalpha() for each in shape) or line.tag not in ("", ARTIFACT):
        return False
    return (round(line.y / 3), round(line.size)) in repeated.get(shape, ())
