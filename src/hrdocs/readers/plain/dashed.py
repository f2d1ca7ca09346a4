"""Tables in columns under rules of dashes: a line to a row, or rows of several lines that empty lines part."""

import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.readers.plain.placed import Numbered, PlacedCell, PlacedTable
from hrdocs.readers.plain.screen import between, screen_columns, typed_rules

TALLEST_HEAD = 12
"""Lines of a head and the rule over it, at most."""

_COLUMNS = regex(r"\s*-+(?: +-+)+\s*")
_THROUGH = regex(r"\s*-{3,}\s*")
_LONGEST_DASH = regex(r"-{3,}")

Span = tuple[int, int]
Row = list[str]


def table_at(lines: Sequence[Numbered], index: int, floor: int) -> PlacedTable | None:
    """Return the table with the rule at an index as its first, or as the one between its head and its rows.

    What does not keep the spaces between the columns free is no such table and stays what it was.
    """
    opening = typed_rules(lines[index][1])
    if _THROUGH.fullmatch(opening):
        rule = _rule_under_head(lines, index)
        return _multiline(lines, index, rule) if rule else None
    if not _COLUMNS.fullmatch(opening) or not _LONGEST_DASH.search(opening):
        return None
    headed = _simple(lines, index - 1, index) if index > floor and lines[index - 1][1].strip() else None
    return headed or _multiline(lines, index, index) or _simple(lines, index, index)


def _rule_under_head(lines: Sequence[Numbered], index: int) -> int | None:
    """Return the line with the rule that parts columns below a rule that runs through, where a head is between them."""
    for place in range(index + 1, min(index + TALLEST_HEAD, len(lines))):
        line = typed_rules(lines[place][1])
        if not line.strip() or _THROUGH.fullmatch(line):
            return None
        if _COLUMNS.fullmatch(line):
            return place if place > index + 1 else None
    return None


def _spans(rule: str) -> list[Span]:
    """Return where each column begins and ends."""
    return [match.span() for match in re.finditer(r"-+", typed_rules(rule).rstrip())]


def _multiline(lines: Sequence[Numbered], start: int, rule: int) -> PlacedTable | None:
    """Return a table whose rows empty lines part, from its first line to the rule that closes it.

    Without a head the rule that parts the columns opens and closes it.
    """
    spans = _spans(lines[rule][1])
    end = _closing(lines, rule, spans, headed=start != rule)
    if end is None:
        return None
    head = [_cut(line, spans) for _, line in lines[start + 1 : rule]]
    rows: list[list[Row | None]] = [[]]
    for _, line in lines[rule + 1 : end]:
        if line.strip():
            rows[-1].append(_cut(line, spans))
        elif rows[-1]:
            rows.append([])
    return _placed(start, end + 1, [*([head] if head else []), *filter(None, rows)], headed=bool(head))


def _closing(lines: Sequence[Numbered], rule: int, spans: Sequence[Span], *, headed: bool) -> int | None:
    """Return the line with the rule that closes a table of several lines a row; None where text stands in its way."""
    parted = False
    for place in range(rule + 1, len(lines)):
        line = typed_rules(lines[place][1])
        if _THROUGH.fullmatch(line):
            return place if headed and _width(line) >= spans[-1][1] - spans[0][0] else None
        if _COLUMNS.fullmatch(line):
            return place if not headed and parted and _spans(line) == spans else None
        if line.strip() and _cut(line, spans) is None:
            return None
        parted = parted or not line.strip()
    return None


def _width(line: str) -> int:
    return len(line.strip())


def _simple(lines: Sequence[Numbered], start: int, rule: int) -> PlacedTable | None:
    """Return a table of a line to a row, down to an empty line or to the rule again, which one without a head has."""
    spans = _spans(lines[rule][1])
    end = rule + 1
    while end < len(lines) and lines[end][1].strip() and not _COLUMNS.fullmatch(typed_rules(lines[end][1])):
        end += 1
    closed = end < len(lines) and bool(lines[end][1].strip())
    if closed and _spans(lines[end][1]) != spans:
        return None
    if start == rule and not closed:
        return None
    head = [[_cut(line, spans)] for _, line in lines[start:rule]]
    rows = [[_cut(line, spans)] for _, line in lines[rule + 1 : end]]
    return _placed(start, end + closed, [*head, *rows], headed=bool(head)) if rows else None


def _cut(line: str, spans: Sequence[Span]) -> Row | None:
    """Return what a line has in each column; None where it stands outside them. The last one is open to the right."""
    columns = screen_columns(line)
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans)]
    if any(between(columns, end, start) for end, start in zip(ends, starts, strict=False)):
        return None
    return [
        between(columns, start, end if index < len(spans) - 1 else None) for index, (start, end) in enumerate(spans)
    ]


def _placed(start: int, end: int, rows: Sequence[Sequence[Row | None]], *, headed: bool) -> PlacedTable | None:
    """Return a table of rows, each with the lines that it takes."""
    cells: list[PlacedCell] = []
    for number, row in enumerate(rows):
        whole = [line for line in row if line is not None]
        if len(whole) < len(row):
            return None
        for column, values in enumerate(zip(*whole, strict=True)):
            texts = tuple(value for value in values if value)
            cells.append(PlacedCell(row=number, column=column, lines=texts, header=headed and not number))
    return PlacedTable(start=start, end=end, cells=cells) if len(rows) > 1 else None
