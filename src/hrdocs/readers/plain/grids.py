"""Tables drawn as a grid of + and |, with cells over several rows and columns, and rows between bars."""

import itertools
import re
from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.readers.plain.placed import Numbered, PlacedCell, PlacedTable
from hrdocs.readers.plain.screen import between, screen_columns, typed_rules
from hrdocs.values import frozen

_BORDER = regex(r"\s*\+(?:[-=:]+\+)+\s*")
_PIPE_RULE = regex(r"\s*\|?(?:\s*:?-+:?\s*[|+])+(?:\s*:?-+:?\s*)?\s*")
_SEGMENT = frozenset("-=:+")
_BARS = frozenset("|+")

Screen = list[str]


@frozen(kw_only=True)
class _Band:
    """The lines of text between two borders, and the border under them."""

    text: list[Screen]
    under: Screen


def grid_at(lines: Sequence[Numbered], index: int) -> PlacedTable | None:
    """Return the table whose upper border, or whose head between bars, stands at an index."""
    if index and _is_barred_line(lines[index - 1]):
        return None
    end = index
    while end < len(lines) and _is_barred_line(lines[end]):
        end += 1
    drawn = [typed_rules(line) for _, line in lines[index:end]]
    if len(drawn) >= 3 and _BORDER.fullmatch(drawn[0]):
        return _grid(drawn, index, end)
    if len(drawn) >= 3 and _PIPE_RULE.fullmatch(drawn[1]) and not _PIPE_RULE.fullmatch(drawn[0]):
        return _pipes(drawn, index, end)
    return None


def _is_barred_line(line: Numbered) -> bool:
    return typed_rules(line[1]).strip()[:1] in _BARS


def _pipes(drawn: Sequence[str], start: int, end: int) -> PlacedTable | None:
    """Return a table of a line to a row with bars between the cells."""
    rows = [_parted(line) for line in (drawn[0], *drawn[2:])]
    if len({len(row) for row in rows}) > 1:
        return None
    cells = [
        PlacedCell(row=number, column=column, lines=(value,) if value else (), header=not number)
        for number, row in enumerate(rows)
        for column, value in enumerate(row)
    ]
    return PlacedTable(start=start, end=end, cells=cells)


def _parted(line: str) -> list[str]:
    bare = line.strip().removeprefix("|").removesuffix("|")
    return [part.replace("\\|", "|").strip() for part in re.split(r"(?<!\\)\|", bare)]


def _grid(drawn: Sequence[str], start: int, end: int) -> PlacedTable | None:
    """Return a table inside borders, down to its last one."""
    screens = [screen_columns(line) for line in drawn]
    while screens and not _BORDER.fullmatch("".join(screens[-1])):
        screens.pop()
        end -= 1
    edges = sorted(
        {place for screen in screens if _has_border(screen) for place, sign in enumerate(screen) if sign == "+"}
    )
    bands = list(_bands(screens))
    if len(edges) < 3 or len(bands) < 2 or any(len(screen) <= edges[-1] for screen in screens):
        return None
    head = next((n for n, band in enumerate(bands, 1) if _is_head_rule(band.under)), 0)
    cells = list(_cells(bands, edges, head if head < len(bands) else 0))
    return PlacedTable(start=start, end=end, cells=cells)


def _has_border(screen: Screen) -> bool:
    return re.search(r"\+[-=:]+\+", "".join(screen)) is not None


def _is_head_rule(screen: Screen) -> bool:
    return "=" in screen and _BORDER.fullmatch("".join(screen)) is not None


def _bands(screens: Sequence[Screen]) -> Iterator[_Band]:
    text: list[Screen] = []
    for screen in screens[1:]:
        text.append(screen)
        if _has_border(screen):
            yield _Band(text=text, under=screen)
            text = []


def _cells(bands: Sequence[_Band], edges: Sequence[int], head: int) -> Iterator[PlacedCell]:
    """Yield the cells; one goes on to the right where no bar parts it, and down where no border does."""
    taken: set[tuple[int, int]] = set()
    for row, column in itertools.product(range(len(bands)), range(len(edges) - 1)):
        if (row, column) in taken:
            continue
        right = column + 1
        while right < len(edges) - 1 and not _is_barred(bands[row], edges[right]):
            right += 1
        low = row + 1
        while low < len(bands) and not _is_bordered(bands[low - 1].under, edges[column], edges[right]):
            low += 1
        taken.update(itertools.product(range(row, low), range(column, right)))
        yield PlacedCell(
            row=row,
            column=column,
            lines=tuple(_texts(bands[row:low], edges[column] + 1, edges[right])),
            row_span=low - row,
            column_span=right - column,
            header=row < head,
        )


def _is_barred(band: _Band, edge: int) -> bool:
    return all(screen[edge : edge + 1] in (["|"], ["+"]) for screen in band.text)


def _is_bordered(under: Screen, left: int, right: int) -> bool:
    return all(sign in _SEGMENT for sign in under[left + 1 : right])


def _texts(bands: Sequence[_Band], start: int, end: int) -> Iterator[str]:
    for screen in (screen for band in bands for screen in band.text):
        text = between(screen, start, end)
        if text and not (set(text) <= _SEGMENT and len(text) >= end - start - 1):
            yield text
