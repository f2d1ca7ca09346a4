"""What stands side by side on a printed page of the web: the columns of a text, and lists beside a text.

`hrdocs.readers.pdf.columns` finds the two columns of a whole page of a document. Pages of the web begin with lines of
full width, have few lines in a column, and set a narrow list at the height of whatever text it stands beside.
"""

import itertools
from collections.abc import Iterator, Sequence

from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.regrouping import regrouped
from hrdocs.values import frozen

FEWEST_LINES = 3
"""Lines that each side has at least, and wide ones of a side that is prose."""

SAME_EDGE = 2.5
"""Points within which lines stand at one edge."""

GUTTER = 8.0
"""Points that are empty beside the gutter, at least."""

ALIGNED = 0.6
"""Share of the lines of the side behind the gutter that begin at its edge."""

WIDE, WIDEST = 0.7, 0.25
"""Lines of prose have this share of the longest line's width, and that has this share of the page's text."""

ALIKE = 0.7
"""Of the wider column the other has this share of the width; a narrower side stands beside a text."""

SAME_PARAGRAPH = 1.9
"""Sizes between the lines of a paragraph, at most."""

TABLED = 0.8
"""Where this share of the rows behind the gutter has a line before it, at one height, they may be those of a table."""

Rows = list[list[Line]]


@frozen(kw_only=True)
class Beside:
    """Rows of a page, in reading order: those above, of the one side, of the other, and those below."""

    above: Rows
    first: Rows
    second: Rows
    below: Rows


def beside(rows: Sequence[Sequence[Line]], *, leftwards: bool) -> Beside | None:
    """Return what stands side by side, if anything does; `leftwards` where the page is read from right to left."""
    page = _Page(rows=rows, turned=-1 if leftwards else 1)
    edges = page.edges()
    if edges and not leftwards:
        parted = [[part for line in row for part in _parted(line, edges)] for row in rows]
        page = _Page(rows=parted, turned=1)
    found = [each for edge in edges for each in page.sides(edge)]
    best = max(found, key=lambda each: each.lines, default=None)
    return page.parted(best) if best else None


def _parted(line: Line, edges: Sequence[float]) -> list[Line]:
    """Return a line in its parts where words behind a gutter have come close to those before it."""
    spans = line.spans
    for n, (before, span) in enumerate(itertools.pairwise(spans), 1):
        if span.x0 - before.x1 >= GUTTER and any(abs(span.x0 - edge) <= SAME_EDGE for edge in edges):
            return [regrouped([line], spans[:n]), *_parted(regrouped([line], spans[n:]), edges)]
    return [line]


@frozen(kw_only=True)
class _Sides:
    """A gutter between the rows `start` and `end` of a page.

    Attributes:
        edge: where what stands behind the gutter begins.
        last: the last row with a line behind the gutter.
        lines: how many lines the shorter side has.
        columns: whether both sides are prose.
    """

    edge: float
    start: int
    end: int
    last: int
    lines: int
    columns: bool


@frozen(kw_only=True)
class _Page:
    """The rows of a page; `turned` is -1 where it is read from right to left, so that it is seen as in a mirror."""

    rows: Sequence[Sequence[Line]]
    turned: int

    def _from(self, line: Line) -> float:
        return line.x0 if self.turned > 0 else -line.x1

    def _to(self, line: Line) -> float:
        return line.x1 if self.turned > 0 else -line.x0

    def edges(self) -> list[float]:
        """Return where enough lines begin that stand behind others."""
        begins = sorted(self._from(line) for row in self.rows for line in row)
        found: list[float] = []
        for edge, last in zip(begins, begins[FEWEST_LINES - 1 :], strict=False):
            if last - edge <= SAME_EDGE and (not found or edge - found[-1] > SAME_EDGE):
                found.append(edge)
        return found[1:]

    def sides(self, edge: float) -> Iterator[_Sides]:
        """Yield the stretches of rows in which a gutter before an edge is empty, and both sides have their lines."""
        start = 0
        for n in range(len(self.rows) + 1):
            if n == len(self.rows) or any(self._crosses(line, edge) for line in self.rows[n]):
                found = self._between(edge, start, n)
                if found:
                    yield found
                start = n + 1

    def _crosses(self, line: Line, edge: float) -> bool:
        return self._from(line) < edge - SAME_EDGE and self._to(line) > edge - GUTTER

    def _between(self, edge: float, start: int, end: int) -> _Sides | None:
        behind = [n for n in range(start, end) if any(self._begins_at(line, edge) for line in self.rows[n])]
        if len(behind) < FEWEST_LINES:
            return None
        start, last = behind[0], max(n for n in range(start, end) if self._behind(n, edge))
        right = [line for n in range(start, last + 1) for line in self._behind(n, edge)]
        left = [line for n in range(start, last + 1) for line in self.rows[n] if self._from(line) < edge - SAME_EDGE]
        if len(left) < FEWEST_LINES or len(behind) < ALIGNED * len(right):
            return None
        both = sum(len(self._behind(n, edge)) < len(self.rows[n]) for n in behind)
        whole = [line for n in range(start, end) for line in self.rows[n] if self._from(line) < edge - SAME_EDGE]
        prose = self._is_prose(whole), self._is_prose(right)
        if not any(prose) or (not all(prose) and both > TABLED * len(behind)):
            return None
        widths = sorted(max(line.x1 - line.x0 for line in side) for side in (whole, right))
        columns = all(prose) and widths[0] >= ALIKE * widths[1]
        return _Sides(edge=edge, start=start, end=end, last=last, lines=min(len(left), len(right)), columns=columns)

    def _begins_at(self, line: Line, edge: float) -> bool:
        return abs(self._from(line) - edge) <= SAME_EDGE

    def _behind(self, n: int, edge: float) -> list[Line]:
        return [line for line in self.rows[n] if self._from(line) >= edge - SAME_EDGE]

    def _is_prose(self, lines: Sequence[Line]) -> bool:
        """Return whether enough lines of a side fill it, so that they are those of paragraphs."""
        widths = sorted(line.x1 - line.x0 for line in lines)
        page = max(line.x1 for row in self.rows for line in row) - min(line.x0 for row in self.rows for line in row)
        wide = sum(width >= WIDE * widths[-1] for width in widths)
        return widths[-1] >= WIDEST * page and wide >= max(FEWEST_LINES, len(widths) / 4)

    def parted(self, sides: _Sides) -> Beside:
        """Return the rows of a page as sides part them; columns end together, a list stands beside all of a text."""
        end = self._end_of_columns(sides) if sides.columns else sides.end
        among = self.rows[sides.start : end]
        first = [[line for line in row if self._from(line) < sides.edge - SAME_EDGE] for row in among]
        second = [[line for line in row if self._from(line) >= sides.edge - SAME_EDGE] for row in among]
        return Beside(
            above=[list(row) for row in self.rows[: sides.start]],
            first=[row for row in first if row],
            second=[row for row in second if row],
            below=[list(row) for row in self.rows[end:]],
        )

    def _end_of_columns(self, sides: _Sides) -> int:
        """Return where the longer of two columns ends: behind the last line that goes on with its paragraph."""
        heads = [row[0] for row in self.rows[sides.last : sides.end]]
        goes_on = (below.y - above.y <= SAME_PARAGRAPH * below.size for above, below in itertools.pairwise(heads))
        return sides.last + 1 + sum(1 for _ in itertools.takewhile(bool, goes_on))
