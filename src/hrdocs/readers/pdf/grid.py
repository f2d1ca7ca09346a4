"""A table as lines in rows and columns, before it becomes a block."""

import bisect
import itertools
from collections.abc import Sequence

from attrs import field

from hrdocs.readers.pdf.geometry import Line, Span
from hrdocs.readers.pdf.regrouping import regrouped
from hrdocs.values import define

SAME_EDGE = 4.0
"""Points within which the columns of two tables stand at one place."""

HEADER = "TH"
"""What the structure tree calls the cell of a header."""


@define
class GridCell:
    """The lines of one cell, and how many columns and rows it covers; `torn` are those that begin within a word."""

    lines: list[Line] = field(factory=list)
    span: int = 1
    row_span: int = 1
    torn: frozenset[int] = frozenset()

    @property
    def text(self) -> str:
        """Return the words of the cell."""
        return " ".join(line.text for line in self.lines)


GridRow = dict[int, GridCell]


@define
class Grid:
    """A table: the left edge of each column, rows of cells by column, and how many rows are its header.

    Attributes:
        edges: where columns begin, from the left, and where the last ends; in points.
        dropped: headers that a following page repeated.
        as_read: the rows of lines that it was made from.
        certain: whether rules or the text itself show that it is a table; a doubtful one may be a list.
        pages: first and last page.
    """

    edges: list[float]
    rows: list[GridRow] = field(factory=list)
    header_rows: int = 0
    certain: bool = True
    ruled: bool = False
    pages: tuple[int, int] = (0, 0)
    dropped: list[Line] = field(factory=list)
    as_read: list[list[Line]] = field(factory=list)

    @property
    def columns(self) -> int:
        """Return the number of columns."""
        return len(self.edges) - 1

    def lines(self) -> list[Line]:
        """Return every line, row by row."""
        return [line for row in self.rows for column in sorted(row) for line in row[column].lines]

    def goes_on_as(self, other: "Grid") -> bool:
        """Return whether a table on the next page has the columns of this one."""
        if other.pages[0] != self.pages[1] + 1 or self.columns != other.columns:
            return False
        pairs = zip(self.edges[1:-1], other.edges[1:-1], strict=True)
        return all(abs(mine - theirs) <= SAME_EDGE for mine, theirs in pairs)

    def absorb(self, other: "Grid") -> None:
        """Take up the rows of the table on the next page, without a header that is repeated there."""
        rows = other.rows
        repeated = self.header_rows and [_texts(row) for row in rows[: self.header_rows]] == [
            _texts(row) for row in self.rows[: self.header_rows]
        ]
        if repeated:
            headers = [row[column] for row in rows[: self.header_rows] for column in sorted(row)]
            self.dropped += [line for cell in headers for line in cell.lines]
            rows = rows[self.header_rows :]
        else:
            rows = self._without_head(rows)
        if rows and self.rows and 0 not in rows[0] and not repeated:
            for column, cell in rows[0].items():
                self.rows[-1].setdefault(column, GridCell()).lines.extend(cell.lines)
            rows = rows[1:]
        self.rows += rows
        self.pages = (self.pages[0], other.pages[1])

    def _without_head(self, rows: list[GridRow]) -> list[GridRow]:
        """Return the rows of the next page without a head like that of this table in the first of them.

        The end of a row that the page cut in two may stand in the same band, below the head.
        """
        if not rows or not self.rows or len(rows[0]) < 2:
            return rows
        head, first = self.rows[0], rows[0]
        counts = {column: _repeats(cell, head.get(column)) for column, cell in first.items()}
        if not all(counts.values()):
            return rows
        self.dropped += [line for column in sorted(first) for line in first[column].lines[: counts[column]]]
        left = {
            column: GridCell(lines=cell.lines[counts[column] :], span=cell.span)
            for column, cell in first.items()
            if len(cell.lines) > counts[column]
        }
        return [left, *rows[1:]] if left else rows[1:]


def _repeats(cell: GridCell, head: GridCell | None) -> int:
    """Return how many lines at the top of a cell say what a cell of the head says; 0 where they do not."""
    for count in range(1, len(cell.lines) + 1):
        if head is not None and head.text == GridCell(lines=cell.lines[:count]).text:
            return count
    return 0


def header_rows(grid: Grid) -> int:
    """Return how many rows at the top of a table are tagged as header, or set in bold or italic, unlike the next."""
    styles = [_tagged(row) for row in grid.rows]
    if "header" not in styles or "body" not in styles:
        styles = [_style(row) for row in grid.rows]
    count = next((index for index, style in enumerate(styles) if style != "header"), 0)
    return count if 0 < count < len(styles) and styles[count] == "body" else 0


def _tagged(row: GridRow) -> str:
    """Return what the structure tree says that a row is: a header where all that stands in it is."""
    lines = [line for cell in row.values() for line in cell.lines]
    return "header" if lines and all(line.tag == HEADER for line in lines) else "body"


def _style(row: GridRow) -> str:
    lines = [line for cell in row.values() for line in cell.lines]
    return "header" if lines and all(line.bold or line.italic for line in lines) else "body"


def _texts(row: GridRow) -> dict[int, str]:
    return {column: cell.text for column, cell in row.items()}


def cells_of(lines: Sequence[Line], edges: Sequence[float]) -> GridRow:
    """Return the lines of one band of a table as cells; a line that runs over an edge is parted at it."""
    row: GridRow = {}
    for line in lines:
        parts: list[tuple[int, int, list[Span]]] = []
        for span in line.spans:
            first, last = _column(span.x0 + 1, edges), _column(span.x1 - 1, edges)
            middle = _column((span.x0 + span.x1) / 2, edges)
            crosses = first != last and span.x1 - span.x0 > 0.6 * (edges[middle + 1] - edges[middle])
            start, end = (first, last) if crosses else (middle, middle)
            if parts and parts[-1][0] <= start <= parts[-1][1]:
                parts[-1] = (parts[-1][0], max(parts[-1][1], end), [*parts[-1][2], span])
            else:
                parts.append((start, end, [span]))
        for start, end, spans in parts:
            cell = row.setdefault(start, GridCell())
            cell.span = max(cell.span, end - start + 1)
            cell.lines.append(regrouped([line], spans))
    for column, following in itertools.pairwise(sorted(row)):
        row[column].span = min(row[column].span, following - column)
    return row


def _column(x: float, edges: Sequence[float]) -> int:
    return min(max(bisect.bisect_right(edges, x) - 1, 0), len(edges) - 2)
