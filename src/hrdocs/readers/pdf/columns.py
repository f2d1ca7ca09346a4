"""Prose in two columns, whether or not the lines of the columns stand at one height."""

import statistics
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from hrdocs.readers.pdf.geometry import Line

FEWEST_LINES = 6
"""Lines that each column has at least."""
CENTRE = (0.38, 0.64)
"""Shares of the way across the text between which the right column begins."""
NARROWEST = 0.25
"""Share of that way that the lines of a column are wide on average, at least."""
CROSSING = 0.3
"""Lines that run over the gutter, as headings do, are fewer than this share of those beside it."""
SAME_EDGE = 2.5
"""Points within which lines stand at one edge."""
GUTTER = 5.0
"""Points that are empty beside the gutter."""


def right_column(rows: Sequence[Sequence[Line]]) -> float | None:
    """Return where the right one of two columns of prose begins, or None where a page has no such columns."""
    lines = [line for row in rows for line in row]
    if len(lines) < 2 * FEWEST_LINES:
        return None
    start, end = min(line.x0 for line in lines), max(line.x1 for line in lines)
    low, high = (start + share * (end - start) for share in CENTRE)
    edges = sorted(line.x0 for line in lines if low < line.x0 < high)
    counted = {
        edge: bisect_left(edges, edge + SAME_EDGE) - bisect_right(edges, edge - SAME_EDGE)
        for edge in dict.fromkeys(edges)
    }
    edge = max(counted, key=lambda each: (counted[each], -each), default=None)
    if edge is None or counted[edge] < FEWEST_LINES:
        return None
    right = [line for line in lines if line.x0 > edge - SAME_EDGE]
    left = [line for line in lines if line.x1 < edge - GUTTER]
    crossing = len(lines) - len(left) - len(right)
    if len(left) < FEWEST_LINES or crossing > CROSSING * (len(left) + len(right)):
        return None
    width = min(statistics.mean(line.x1 - line.x0 for line in side) for side in (left, right))
    return edge if width > NARROWEST * (end - start) else None


def in_columns(rows: Sequence[Sequence[Line]], edge: float, *, leftwards: bool = False) -> list[list[Line]]:
    """Return the lines of rows column by column; a line that runs over the gutter ends what stands side by side."""
    groups: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        if any(line.x0 < edge - SAME_EDGE and line.x1 > edge - GUTTER for line in row):
            groups += [right, left, list(row)] if leftwards else [left, right, list(row)]
            left, right = [], []
        else:
            left += (line for line in row if line.x0 < edge - SAME_EDGE)
            right += (line for line in row if line.x0 >= edge - SAME_EDGE)
    return [group for group in [*groups, *((right, left) if leftwards else (left, right))] if group]
