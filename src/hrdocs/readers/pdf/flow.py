"""The flow of a document: lines and tables in reading order, with tables joined over page breaks."""

from collections.abc import Sequence

from hrdocs.readers.pdf.borderless import grid_of, stretches
from hrdocs.readers.pdf.geometry import Line, PageContent
from hrdocs.readers.pdf.grid import Grid
from hrdocs.readers.pdf.masthead import masthead_of
from hrdocs.readers.pdf.order import Group, reading_order, web_order
from hrdocs.readers.pdf.regrouping import with_markers_joined
from hrdocs.readers.pdf.rightmost import in_reading_order
from hrdocs.readers.pdf.ruled import ruled_tables

Rows = list[list[Line]]
Part = Rows | Grid


def parts_of(page: PageContent, rows: Rows) -> list[Part]:
    """Return the rows of a page's body and the tables between them, from top to bottom."""
    parts: list[Part] = []
    position = 0
    head = masthead_of(rows, page.width, page.height) if page.number == 1 else None
    if head:
        parts.append(rows[: head.rows])
        position = head.rows
    for table in ruled_tables(rows, page.rules):
        if table.start < position:
            continue
        parts += _unruled(rows[position : table.start], page.width)
        parts.append(in_reading_order(table.grid))
        position = table.end
    return parts + _unruled(rows[position:], page.width)


def _unruled(rows: Rows, width: float) -> list[Part]:
    """Return rows and the tables without rules between them."""
    parts: list[Part] = []
    position = 0
    for stretch in stretches(rows):
        grid = grid_of(rows, stretch, width)
        if grid is None:
            continue
        if stretch.start > position:
            parts.append(rows[position : stretch.start])
        parts.append(grid)
        position = stretch.end
    return [*parts, rows[position:]] if position < len(rows) else parts


def groups_of(pages: Sequence[PageContent], bodies: Sequence[Rows], *, of_web: bool = False) -> list[Group | Grid]:
    """Return groups of lines, and tables, of a whole document in reading order; `of_web` where a page was printed."""
    flows = [parts_of(page, body) for page, body in zip(pages, bodies, strict=True)]
    _settle(flows)
    groups: list[Group | Grid] = []
    for page, parts in zip(pages, flows, strict=True):
        for part in _merged(parts):
            if not isinstance(part, Grid):
                joined = [with_markers_joined(row) for row in part]
                first = page.number == 1 and not groups and not of_web
                head = masthead_of(joined, page.width, page.height) if first else None
                groups += web_order(joined, page.rules) if of_web else reading_order(joined, page.rules, head)
            elif groups and isinstance(last := groups[-1], Grid) and last.goes_on_as(part):
                last.absorb(part)
            else:
                groups.append(part)
    return groups


def _settle(flows: Sequence[Sequence[Part]]) -> None:
    """Take a doubtful table for one where it continues a certain table, or is continued by one."""
    for order in (flows, flows[::-1]):
        before: Grid | None = None
        for parts in order:
            grids = [part for part in parts if isinstance(part, Grid)]
            for grid in grids if order is flows else grids[::-1]:
                if before and before.certain and _same_columns(before, grid):
                    grid.certain = True
                before = grid


def _same_columns(one: Grid, other: Grid) -> bool:
    near = abs(one.pages[0] - other.pages[0]) <= 1 and one.columns == other.columns
    return near and all(abs(a - b) <= 4 for a, b in zip(one.edges[1:-1], other.edges[1:-1], strict=True))


def _merged(parts: Sequence[Part]) -> list[Part]:
    """Return parts with the doubtful tables turned back into the rows that they were."""
    merged: list[Part] = []
    for part in parts:
        if isinstance(part, Grid) and part.certain:
            merged.append(part)
            continue
        rows = part.as_read if isinstance(part, Grid) else part
        if merged and not isinstance(merged[-1], Grid):
            merged[-1] = [*merged[-1], *rows]
        else:
            merged.append(rows)
    return merged
