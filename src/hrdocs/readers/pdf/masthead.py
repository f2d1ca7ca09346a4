"""The head of a first page: two columns of short lines above the title, each line a thing of its own."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from hrdocs.readers.pdf.geometry import Line
from hrdocs.values import frozen

HIGHEST, LOWEST = 0.35, 0.6
"""The right column of a masthead, and the masthead itself, end above these shares of the page's height."""
MOST_SEGMENTS = 3
"""A row with more segments belongs to a table."""
WIDEST = 0.33
"""The lines of its right column are narrower than this share of the page; those of prose in two columns are not."""
SAME_EDGE = 3.0
"""Points within which lines stand at one edge."""
RIGHT_COLUMN = 0.5
"""Its right column begins beyond this share of the width."""
WRAPPED = 0.6
"""A line that takes more than this share of the way to the right column may go on in the next line."""
MOST_ORGANS = 2
"""Organs that stand beside each other below the rule of a joint document."""
MARGIN = 20.0
"""Points by which lines at the left margin may stand in."""


@frozen
class Masthead:
    """How many rows of a page are its masthead, and where its right column begins."""

    rows: int
    right: float

    def goes_on(self, last: Line, line: Line) -> bool:
        """Return whether a line of a masthead goes on with the one before, which is of the same type."""
        if line.text[:1].islower():
            return True
        return last.x0 < RIGHT_COLUMN * self.right and last.x1 - last.x0 > WRAPPED * (self.right - last.x0)


def masthead_of(rows: Sequence[Sequence[Line]], width: float, height: float) -> Masthead | None:
    """Return the masthead of a first page, or None where it begins otherwise."""
    upper = [row for row in rows if row[0].y < HIGHEST * height]
    if any(len(row) > MOST_SEGMENTS for row in upper):
        return None
    edge = _right_edge([line for row in upper for line in row if line.x0 > RIGHT_COLUMN * width])
    if edge is None or any(line.x1 - line.x0 > WIDEST * width for row in upper for line in row if _at(line, edge)):
        return None
    count = 1 + max(index for index, row in enumerate(upper) if any(_at(line, edge) for line in row))
    if not any(len(row) > 1 for row in rows[:count]):
        return None
    margin = min(line.x0 for row in rows[: count + 1] for line in row) + MARGIN
    while count < len(rows) and rows[count][0].y < LOWEST * height:
        if rows[count][0].x0 > margin or _crosses(rows[count], edge):
            break
        count += 1
    return Masthead(rows=count, right=edge)


def _right_edge(lines: Sequence[Line]) -> float | None:
    """Return the left edge that most lines in the right half of a page share, if at least two do."""
    edges = sorted(line.x0 for line in lines)
    shared = {x0: bisect_left(edges, x0 + SAME_EDGE) - bisect_right(edges, x0 - SAME_EDGE) for x0 in edges}
    edge = max(shared, key=lambda each: (shared[each], each), default=None)
    return edge if edge is not None and shared[edge] > 1 else None


def _at(line: Line, edge: float) -> bool:
    return abs(line.x0 - edge) < SAME_EDGE


def _crosses(row: Sequence[Line], edge: float) -> bool:
    """Return whether text at the margin runs over to the right column.

    What stands apart from it, as the second organ of a joint document does, may begin anywhere.
    """
    return row[0].x1 > edge > row[0].x0 or len(row) > MOST_ORGANS
