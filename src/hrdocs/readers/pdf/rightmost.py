"""Tables in Arabic or Hebrew: whether their first column is the rightmost, and the turn into the order of reading."""

from collections.abc import Iterable, Sequence

from hrdocs.expressions import regex
from hrdocs.readers.pdf.geometry import Line, Span
from hrdocs.readers.pdf.grid import Grid
from hrdocs.readers.pdf.leftwards import runs_to_the_left

_NUMBER = regex(r"[(\[]?[\d٠-٩۰-۹]+(?:[.\-–/][\d٠-٩۰-۹]+)*[.)\]]*")
"""What a column counts with: 7, 64.12, (3), also in the figures of Arabic and Persian."""
COUNTED = 0.5
"""Share of the lines of a column that are numbers if it counts the rows."""


def begins_at_the_right(lines: Iterable[Line], edges: Sequence[float]) -> bool:
    """Return whether lines in columns are read from the right: their words are, unless the leftmost column counts.

    Word processors lay out a table from the left, whatever it says, until somebody turns it.
    """
    spans = [span for line in lines for span in line.spans]
    if not runs_to_the_left(spans):
        return False
    return not (_counts(spans, edges[0], edges[1]) and not _counts(spans, edges[-2], edges[-1]))


def _counts(spans: Sequence[Span], left: float, right: float) -> bool:
    inside = [span for span in spans if left <= (span.x0 + span.x1) / 2 < right and not span.raised]
    return sum(_NUMBER.fullmatch(span.text.strip()) is not None for span in inside) > COUNTED * len(inside)


def in_reading_order(grid: Grid) -> Grid:
    """Return a table with its columns as they are read."""
    if not begins_at_the_right(grid.lines(), grid.edges):
        return grid
    columns = grid.columns
    grid.rows = [
        {columns - column - cell.span: cell for column, cell in sorted(row.items(), reverse=True)} for row in grid.rows
    ]
    grid.edges = [-edge for edge in reversed(grid.edges)]
    return grid
