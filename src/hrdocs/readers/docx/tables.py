"""Tables: cells at their place in the grid, with the columns and rows that they span (ECMA-376, Part 1, 17.4)."""

from collections import Counter
from collections.abc import Callable, Iterator

import attrs

from hrdocs.model import Cell, Link, Mark
from hrdocs.readers.assemble import CELL_SEPARATOR, ROW_SEPARATOR
from hrdocs.readers.docx.inline import Text
from hrdocs.readers.docx.names import Element, W, is_on, number, value
from hrdocs.values import define, frozen

LARGEST_SPAN = 1_000
"""Columns that one cell can span; a word processor allows 63."""

_ROW_WRAPPERS = {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "bookmarkStart")}


@define
class _Cell:
    row: int
    column: int
    column_span: int
    header: bool
    elements: list[Element]
    row_span: int = 1


@frozen(kw_only=True)
class Grid:
    """The cells of a table in reading order; a cell that others were merged into has all their elements."""

    cells: tuple[_Cell, ...]

    @classmethod
    def of(cls, table: Element, seen: Counter[str]) -> "Grid":
        """Return the grid of a w:tbl; deleted rows are counted in `seen` and left out."""
        cells: list[_Cell] = []
        above: dict[int, _Cell] = {}
        rows = [row for row in _children(table, W + "tr") if not _is_deleted(row, seen)]
        for n, row in enumerate(rows):
            above = _read_row(row, n, above, cells)
        return cls(cells=tuple(cells))

    def frame(self) -> list[Element]:
        """Return the elements of the only cell that says anything, or none where several do."""
        telling = [cell for cell in self.cells if _tells(cell.elements)]
        return telling[0].elements if len(telling) == 1 else []

    def text(
        self, read: Callable[[list[Element]], Text]
    ) -> tuple[str, tuple[Cell, ...], tuple[Mark, ...], tuple[Link, ...]]:
        """Return the text of the table, its cells, and the marks and links in them.

        Cells are apart by a tab, rows by a line feed; `read` gives the text of a cell's elements on one line.
        """
        parts: list[str] = []
        cells: list[Cell] = []
        marks: list[Mark] = []
        links: list[Link] = []
        length, row = 0, 0
        for n, cell in enumerate(self.cells):
            gap = "" if n == 0 else ROW_SEPARATOR * (cell.row - row) or CELL_SEPARATOR
            row = cell.row
            content = read(cell.elements)
            start = length + len(gap)
            parts += [gap, content.text]
            length = start + len(content.text)
            cells.append(_placed(cell, start, length))
            marks += (attrs.evolve(each, start=each.start + start, end=each.end + start) for each in content.marks)
            links += (attrs.evolve(each, start=each.start + start, end=each.end + start) for each in content.links)
        text = "".join(parts)
        return (text if text.strip() else ""), tuple(cells), tuple(marks), tuple(links)


def _tells(elements: list[Element]) -> bool:
    """Return whether a cell has text, a symbol, or a number that is counted."""
    told = (each for element in elements for each in element.iter(W + "t", W + "sym", W + "numId"))
    return any((each.text or "").strip() or each.tag == W + "sym" or each.get(W + "val", "0") != "0" for each in told)


def _placed(cell: _Cell, start: int, end: int) -> Cell:
    return Cell(
        row=cell.row,
        column=cell.column,
        start=start,
        end=end,
        row_span=cell.row_span,
        column_span=cell.column_span,
        header=cell.header,
    )


def _read_row(row: Element, n: int, above: dict[int, _Cell], cells: list[_Cell]) -> dict[int, _Cell]:
    """Add a row's cells; return for each column the cell that reaches down to this row."""
    reaching: dict[int, _Cell] = {}
    column = _span(number(row, "trPr/gridBefore"), least=0)
    header = is_on(row, "trPr/tblHeader")
    left: _Cell | None = None
    for element in _children(row, W + "tc"):
        span = _span(number(element, "tcPr/gridSpan"), least=1)
        if _goes_on(element, "hMerge") and left is not None:
            left.column_span += span
            left.elements.append(element)
            cell = left
        elif _goes_on(element, "vMerge") and column in above:
            cell = above[column]
            cell.row_span = n - cell.row + 1
            cell.elements.append(element)
        else:
            cell = _Cell(n, column, span, header, [element])
            cells.append(cell)
        left = cell
        reaching[column] = cell
        column += span
    return reaching


def _goes_on(cell: Element, name: str) -> bool:
    """Return whether a cell goes on one that began above (vMerge) or left (hMerge); "continue" is the default."""
    merge = cell.find(f"{W}tcPr/{W}{name}")
    return merge is not None and (value(cell, f"tcPr/{name}") or "continue") == "continue"


def _span(given: int | None, least: int) -> int:
    return min(max(given if given is not None else least, least), LARGEST_SPAN)


def _children(element: Element, tag: str) -> Iterator[Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _ROW_WRAPPERS:
            yield from _children(child, tag)


def _is_deleted(row: Element, seen: Counter[str]) -> bool:
    deleted = row.find(f"{W}trPr/{W}del") is not None
    seen["deleted"] += deleted
    return deleted
