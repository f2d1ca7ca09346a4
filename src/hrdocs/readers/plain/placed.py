"""Where the cells of a table in a text file stand."""

from attrs import field

from hrdocs.values import frozen

Numbered = tuple[int, str]
"""A line and its number in the file."""

Span = tuple[int, int]
"""From one column of a screen to before another."""


@frozen(kw_only=True)
class PlacedCell:
    """A cell: its place, its spans and the lines of its text."""

    row: int
    column: int
    lines: tuple[str, ...]
    row_span: int = 1
    column_span: int = 1
    header: bool = False


@frozen(kw_only=True)
class PlacedTable:
    """A table: where it begins and ends among the lines of a text, its cells in reading order, and its gutters."""

    start: int
    end: int
    cells: list[PlacedCell] = field()
    gutters: tuple[Span, ...] = ()
