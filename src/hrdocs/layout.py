"""Layout of a page to read: lines and columns, set in lines of a fixed width for a file or a pipe.

At a terminal rich sets the same page (`hrdocs.terminal`). To load rich, and to style what nobody sees in colours, takes
longer than to read most documents; the lines here are those that it gives, which a test holds them to.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells, set_cell_size

from hrdocs.expressions import regex
from hrdocs.values import frozen

if TYPE_CHECKING:
    from rich.console import RenderableType

INDENT = 2
"""Cells before a table that has heads."""
_WORD = regex(r"\s*\S+\s*")
_END = regex(r"\s+$")
_BETWEEN = 2
"""Cells that a column has beside its words, one on each side."""


@frozen(kw_only=True)
class Words:
    """Words that take as many lines as they need.

    Attributes:
        parts: words and the style of each, in the terms of rich ("bold green").
        indent: cells before each line.
    """

    parts: tuple[tuple[str, str], ...] = (("", ""),)
    indent: int = 0


@frozen(kw_only=True)
class Column:
    """A column of a table.

    Attributes:
        head: words over it, where the table has heads.
        style: of its words.
        width: in cells; None: as its words need.
        most: cells that it has at most.
        fills: whether it takes what the others leave.
        folds: whether words that are too long go on in the next line; if not, they end with an ellipsis.
    """

    head: str = ""
    style: str = ""
    width: int | None = None
    most: int | None = None
    fills: bool = False
    folds: bool = True


@frozen(kw_only=True)
class Table:
    """Rows under their heads, set in and after an empty line, or rows alone."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    heads: bool = False


@frozen(kw_only=True)
class Page:
    """What a person reads, from top to bottom."""

    parts: tuple[Words | Table, ...]

    def lines(self, width: int) -> Iterator[str]:
        """Iterate over its lines of at most `width` cells; none ends with a space."""
        for part in self.parts:
            lines = _of_table(part, width) if isinstance(part, Table) else _of_words(part, width)
            for line in lines:
                yield from (each.rstrip() for each in line.splitlines() or [""])

    def __rich__(self) -> "RenderableType":
        from hrdocs import terminal

        return terminal.group(self)


def _of_words(words: Words, width: int) -> Iterator[str]:
    for line in wrapped("".join(text for text, _ in words.parts), width - words.indent):
        yield " " * words.indent + line


def _of_table(table: Table, width: int) -> Iterator[str]:
    columns = table.columns
    indent, between = (INDENT, " ") if table.heads else (0, "")
    widths = _widths(table, width - indent - len(between) * (len(columns) - 1))
    if table.heads:
        heads = _cells(columns, [each.head for each in columns], widths)
        tallest = max(map(len, heads))
        low = [[" " * width] * (tallest - len(head)) + head for head, width in zip(heads, widths, strict=True)]
        yield ""
        yield from (" " * indent + line for line in _across(low, widths, between))
        yield " " * indent + "─" * (sum(widths) + len(columns) - 1)
    for row in table.rows:
        yield from (" " * indent + line for line in _across(_cells(columns, row, widths), widths, between))


def _cells(columns: Sequence[Column], row: Sequence[str], widths: Sequence[int]) -> list[list[str]]:
    """Return the lines of each cell of a row, each as wide as its column."""
    cells = []
    for n, (column, text, width) in enumerate(zip(columns, row, widths, strict=True)):
        before, after = _beside(n, len(columns))
        room = width - before - after
        lines = wrapped(text, room) if column.folds else [_ended(text, room)]
        cells.append([" " * before + set_cell_size(line, room) + " " * after for line in lines])
    return cells


def _across(cells: Sequence[Sequence[str]], widths: Sequence[int], between: str) -> Iterator[str]:
    """Iterate over the lines of a row: those of each cell beside those of the others."""
    for n in range(max(map(len, cells))):
        yield between.join(cell[n] if n < len(cell) else " " * width for cell, width in zip(cells, widths, strict=True))


def _beside(n: int, count: int) -> tuple[int, int]:
    """Return how many cells a column has before and after its words: none at the edges of a table."""
    return int(n > 0), int(n < count - 1)


def _widths(table: Table, total: int) -> list[int]:
    """Return the cells of each column: those of its longest words, until the columns together are too wide."""
    needed = [_needed(table, n, total) for n in range(len(table.columns))]
    widths = [width or 1 for width in needed]
    fixed = sum(width for width, column in zip(needed, table.columns, strict=True) if not column.fills)
    for n, column in enumerate(table.columns):
        if column.fills:
            widths[n] = max(1 + _BETWEEN, total - fixed)
    if sum(widths) <= total:
        return widths
    may_shrink = [column.width is None and column.folds for column in table.columns]
    widths = _shrunk(widths, may_shrink, total)
    if sum(widths) > total:
        widths = _reduced(sum(widths) - total, [True] * len(widths), widths, widths)
    return [min(width, need) for width, need in zip(widths, needed, strict=True)]


def _needed(table: Table, n: int, total: int) -> int:
    column = table.columns[n]
    if column.width is not None:
        return min(column.width + _BETWEEN, total)
    words = [row[n] for row in table.rows] + ([column.head] if table.heads else [])
    longest = max((cell_len(line) for text in words for line in text.splitlines() or [""]), default=total)
    needed = min(longest + sum(_beside(n, len(table.columns))), total)
    return needed if column.most is None else min(needed, column.most + _BETWEEN)


def _shrunk(widths: list[int], may_shrink: list[bool], total: int) -> list[int]:
    """Return widths of which the widest are made as wide as the next, until they fit or are alike."""
    while any(may_shrink) and (excess := sum(widths) - total) > 0:
        shrinking = [width for width, may in zip(widths, may_shrink, strict=True) if may]
        widest = max(shrinking)
        difference = widest - max((width for width in shrinking if width != widest), default=0)
        are_widest = [width == widest and may for width, may in zip(widths, may_shrink, strict=True)]
        if not difference:
            break
        widths = _reduced(excess, are_widest, [min(excess, difference)] * len(widths), widths)
    return widths


def _reduced(excess: int, shrinking: Sequence[bool], most: Sequence[int], widths: Sequence[int]) -> list[int]:
    """Return widths of which some have given up cells, in even parts and each at most so many."""
    left = sum(may and bool(each) for may, each in zip(shrinking, most, strict=True))
    reduced = []
    for width, may, each in zip(widths, shrinking, most, strict=True):
        given = min(each, round(excess / left)) if may and each else 0
        left -= bool(may and each)
        excess -= given
        reduced.append(width - given)
    return reduced


def wrapped(text: str, width: int) -> list[str]:
    """Return text in lines of at most `width` cells, parted between words, or within one that is longer."""
    return [
        set_cell_size(line, width) if cell_len(line) > width else line
        for paragraph in text.split("\n")
        for line in _parted(paragraph.expandtabs(8), width)
    ]


def _ended(text: str, width: int) -> str:
    text = _stripped(text, width)
    return text if cell_len(text) <= width else f"{set_cell_size(text, width - 1)}…"


def _stripped(line: str, width: int) -> str:
    """Return a line without the spaces at its end that have no room."""
    end = _END.search(line)
    excess = len(line) - width
    return line[: -min(len(end[0]), excess)] if end and excess > 0 else line


def _parted(text: str, width: int) -> list[str]:
    if cell_len(text) <= width:
        return [text]
    places: list[int] = []
    used = 0
    for found in _WORD.finditer(text):
        word, start = found[0], found.start()
        length = cell_len(word.rstrip())
        if length <= width - used:
            used += cell_len(word)
        elif length > width:
            pieces = chop_cells(word, width)
            places += itertools.accumulate(map(len, pieces[:-1]), initial=start)
            used = cell_len(pieces[-1])
        elif used:
            places.append(start)
            used = cell_len(word)
    bounds = [0, *filter(None, places), len(text)]
    return [_stripped(text[start:end], width) for start, end in itertools.pairwise(bounds)]
