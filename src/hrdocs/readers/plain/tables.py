"""Tables in a text file: grids of + and |, columns under rules of dashes, and columns that blanks alone part.

The first two are the forms in which converters and mail programs write tables as text (the simple, multiline, grid and
pipe tables of pandoc's manual, "Tables"; reStructuredText has the same grid).
"""

import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.model import Cell
from hrdocs.readers.assemble import CELL_SEPARATOR, ROW_SEPARATOR
from hrdocs.readers.plain import dashed, grids, spaced
from hrdocs.readers.plain.placed import Numbered, PlacedCell, PlacedTable, Span
from hrdocs.readers.plain.screen import typed_rules
from hrdocs.values import frozen

_RULE = regex(
    r"""
    \s*
    (?: -{3,} | -+ (?:\ +-+)+        # ----------   --- ------ ---
      | \+ (?: [-=:]+ \+ )+          # +-----+=====+
      | \| .* \|                     # | cell | cell |
    )
    \s*
    """,
    re.VERBOSE,
)


NEXT_PAGE = 20
"""Lines from the last of a table to the next page's first, at most: numbers and heads of pages stand between."""


@frozen(kw_only=True)
class TextTable:
    """A table: the numbers of its first and last lines in the file, its cells in reading order, and its gutters."""

    first: int
    last: int
    cells: tuple[PlacedCell, ...]
    gutters: tuple[Span, ...]


def tables_in(lines: Sequence[Numbered]) -> list[TextTable]:
    """Return the tables of a text, from the top; `lines` are all its lines with their numbers, empty ones too."""
    found: list[TextTable] = []
    index = 0
    while index < len(lines):
        table = _table_from(lines, index, found)
        if table is None:
            index += 1
            continue
        first, last = lines[table.start][0], lines[table.end - 1][0]
        found.append(TextTable(first=first, last=last, cells=tuple(table.cells), gutters=table.gutters))
        index = table.end
    return found


def _table_from(lines: Sequence[Numbered], index: int, found: Sequence[TextTable]) -> PlacedTable | None:
    """Return the table whose first rule or row stands at an index, if one does, with no line of the table before."""
    ruled = _RULE.fullmatch(typed_rules(lines[index][1]))
    if not ruled and not spaced.opens_row(lines[index][1]):
        return None
    floor = index
    while floor and (not found or lines[floor - 1][0] > found[-1].last) and index - floor < dashed.TALLEST_HEAD:
        floor -= 1
    if not ruled:
        near = found and lines[index][0] - found[-1].last <= NEXT_PAGE
        return spaced.table_at(lines, index, floor, found[-1].gutters if near else ())
    return grids.grid_at(lines, index) or dashed.table_at(lines, index, floor)


def laid_out(cells: Sequence[PlacedCell], texts: Sequence[str]) -> tuple[str, tuple[Cell, ...]]:
    """Return the text of a table, cells apart by a tab and rows by a line feed, and its cells."""
    text, laid = "", list[Cell]()
    for cell, value in zip(cells, texts, strict=True):
        if laid:
            text += CELL_SEPARATOR if laid[-1].row == cell.row else ROW_SEPARATOR
        start, text = len(text), text + value
        laid.append(
            Cell(
                row=cell.row,
                column=cell.column,
                start=start,
                end=len(text),
                row_span=cell.row_span,
                column_span=cell.column_span,
                header=cell.header,
            )
        )
    return text, tuple(laid)
