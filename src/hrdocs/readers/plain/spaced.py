"""Tables in columns that blanks alone part, as a page of a PDF is written out: a figure opens each row.

```
No.     Recommendation                  Response

93.1    Ratify the Convention           Noted. Further talks
                                        are needed.
93.2    Abolish the death penalty       Accepted
```

A cell runs over as many lines as it needs; what is free from the head to the last row parts the columns.
"""

import functools
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.passages.markers import is_marker
from hrdocs.readers.plain.lines import is_furniture
from hrdocs.readers.plain.placed import Numbered, PlacedCell, PlacedTable, Span
from hrdocs.readers.plain.screen import between, screen_columns
from hrdocs.readers.row_keys import KEY_GOES_ON, ROW_KEY
from hrdocs.values import frozen

NARROWEST = 2
"""Columns of the screen that are free between two cells, at least."""
TALLEST_HEAD = 4
"""Lines of a head, at most."""
FEWEST_ROWS = 2
"""Rows of a table below its head, at least."""
FEWEST_COLUMNS = 3
"""Columns of a table without a head, at least: lists hang behind their numbers in two."""
MOST_ALIGNED = 0.6
"""Share of the cells of a column that begin, or end, at one place, at least."""
NEAR = 12
"""Lines from the first row of a table without a head on that tell its columns."""
TELLING = 60
"""Lines of rows that tell whether they are a table, at most: a long text is read to its end but once."""
MOST_EMPTY = 2
"""Empty lines one after the other within a table, at most."""

_PIECE = regex(r"\S+(?: \S+)*")
_FIGURE, _FIGURES = regex(r"\W*\d+(?:\.\d+)*[.)]?"), regex(r"\d+")
_ENDS_SENTENCE = (".", "!", "?", "。", "؟")


@frozen(kw_only=True)
class _Told:
    """A line in the columns of a screen, with its pieces between blanks; none in an empty one."""

    columns: list[str]
    pieces: tuple[Span, ...]

    @classmethod
    def of(cls, line: str) -> "_Told":
        columns = screen_columns(line)
        drawn = "".join(letter[:1] or "·" for letter in columns)
        return cls(columns=columns, pieces=tuple(match.span() for match in _PIECE.finditer(drawn)))

    @property
    def gutters(self) -> list[Span]:
        return list(_free(self.pieces))


def opens_row(line: str) -> bool:
    """Return whether a line can open the row of such a table: figures, blanks, and more."""
    first = _PIECE.search(line)
    return first is not None and ROW_KEY.fullmatch(first.group()) is not None and bool(line[first.end() :].strip())


def table_at(lines: Sequence[Numbered], index: int, floor: int, before: Sequence[Span]) -> PlacedTable | None:
    """Return the table whose first row, under its head, stands at an index.

    Args:
        lines: of the text.
        index: of the row.
        floor: no line above it is of the table's head.
        before: what parts the columns of the table before, which one without a head can go on with on the next page.
    """
    start, below, gutters = _head(lines, index, floor)
    continues = start == below and len(before) + 1 >= FEWEST_COLUMNS
    goes_on = continues and any(map(_is_filled, _rows(lines, index, list(before), index + TELLING)[1]))
    if goes_on:
        gutters = list(before)
    if len(gutters) + 1 < FEWEST_COLUMNS - (start < below):
        return None
    head = [_cut(_Told.of(line), gutters) for _, line in lines[start:below] if line.strip()]
    if head and is_marker(head[0][0]):
        return None
    end, rows = _rows(lines, below, gutters, below + TELLING)
    filled = [any(column) for column in zip(*head, strict=True)]
    whole = sum(map(_is_row, rows)) >= FEWEST_ROWS and _is_aligned(lines[start:end], gutters)
    if not all(filled) or not (whole or goes_on):
        return None
    if end > below + TELLING - NEAR:
        end, rows = _rows(lines, below, gutters, len(lines))
    return PlacedTable(start=start, end=end, cells=list(_placed(head, rows)), gutters=tuple(gutters))


def _head(lines: Sequence[Numbered], index: int, floor: int) -> tuple[int, int, list[Span]]:
    """Return where the head over a row begins and ends, and the gutters of both; without one, those of two rows.

    A heading that spans the columns can stand between.
    """
    row = _Told.of(lines[index][1])
    above = _filled_above(lines, index, floor)
    if above and len(_Told.of(lines[above[0]][1]).pieces) == 1:
        above = _filled_above(lines, above[0], floor)
    kept, pieces, start = row.gutters, list[Span](), above[0] + 1 if above else index
    for place in above[:TALLEST_HEAD]:
        told = _Told.of(lines[place][1])
        shared = _shared(kept, told)
        title = len(told.pieces) == 1 and len(shared) < len(kept)
        if place < start - 1 or not shared or title or opens_row(lines[place][1]):
            break
        start, kept, pieces = place, shared, [*pieces, *told.pieces]
    # a head has a piece for each column: blanks within a sentence of the row part none
    gutters = _shared(list(_free(pieces)), row)
    if gutters:
        return start, above[0] + 1, gutters
    near = [told for _, line in lines[index : index + NEAR] if opens_row(line) and (told := _Told.of(line))]
    return index, index, max((_shared_by(told.gutters, near) for told in near), key=len) if len(near) > 1 else []


def _shared_by(gutters: list[Span], rows: Sequence[_Told]) -> list[Span]:
    return functools.reduce(_shared, rows, gutters)


def _filled_above(lines: Sequence[Numbered], index: int, floor: int) -> list[int]:
    """Return the lines with words above one, the nearest first."""
    near = range(index - 1, max(floor, index - 1 - TALLEST_HEAD - MOST_EMPTY) - 1, -1)
    return [place for place in near if lines[place][1].strip()]


def _free(pieces: Sequence[Span]) -> Iterator[Span]:
    """Iterate over what is free between pieces of several lines."""
    reach: int | None = None
    for start, end in sorted(pieces):
        if reach is not None and start - reach >= NARROWEST:
            yield reach, start
        reach = max(end, reach or end)


def _shared(gutters: list[Span], told: _Told) -> list[Span]:
    """Return what is left of gutters beside a line."""
    kept = []
    for left, right in gutters:
        low = max([left, *(end for start, end in told.pieces if start < (left + right) / 2)])
        high = min([right, *(start for start, _ in told.pieces if start >= (left + right) / 2)])
        if high - low >= NARROWEST:
            kept.append((low, high))
    return kept


def _cut(told: _Told, gutters: Sequence[Span]) -> list[str]:
    """Return what a line has in each column."""
    edges = [0, *(right for _, right in gutters), None]
    return [between(told.columns, start or 0, end) for start, end in itertools.pairwise(edges)]


def _rows(lines: Sequence[Numbered], index: int, gutters: list[Span], limit: int) -> tuple[int, list[list[list[str]]]]:
    """Return where the rows from an index on end, and each as the lines of its cells; one that spans them has one cell.

    No line from the limit on is looked at. A figure opens a row, unless the list of figures above it goes on; one that
    is written otherwise, apart from the rows, with a single cell beside it, opens a list under the table.
    """
    rows: list[list[list[str]]] = []
    forms, end, empty, place = set[str](), index, 0, index
    while place < min(limit, len(lines)) and empty <= MOST_EMPTY:
        told = _Told.of(lines[place][1])
        place += 1
        if not told.pieces:
            empty += 1
            continue
        if is_furniture("".join(told.columns).strip()):
            break
        kept = _shared(gutters, told)
        cells = _cut(told, kept)
        if len(kept) < len(gutters) or (empty and not any(cells[1:])):
            if not (empty or not rows) or not _spans(lines, place, told, gutters):
                break
            rows.append([["".join(told.columns).strip()]])
            empty = 0
            continue
        gutters = kept
        if _opens(cells, rows, after_gap=bool(empty)):
            if rows and (empty or _spans_table(rows[-1], gutters)) and not any(cells[2:]) and _form(cells) not in forms:
                break
            forms.add(_form(cells))
            rows.append([])
        rows[-1].append(cells)
        end, empty = place, 0
    while rows and _spans_table(rows[-1], gutters):
        rows.pop()
    return end, rows


def _form(cells: Sequence[str]) -> str:
    """Return how the first figure of a row is written, "0.0" for "93.1": that of a list under a table is another."""
    found = _FIGURE.match(cells[0])
    return _FIGURES.sub("0", found.group()) if found else ""


def _spans_table(row: Sequence[Sequence[str]], gutters: Sequence[Span]) -> bool:
    return len(row[0]) <= len(gutters)


def _is_filled(row: Sequence[Sequence[str]]) -> bool:
    """Return whether a row has more than its figure and what stands beside that, as a list has too."""
    return any(any(line[2:]) for line in row)


def _is_aligned(lines: Sequence[Numbered], gutters: Sequence[Span]) -> bool:
    """Return whether most cells of each column behind the first begin at one place, or end at one, as figures do.

    Blanks that a program put between words to fill the lines come to no place twice.
    """
    pieces = [piece for _, line in lines for piece in _Told.of(line).pieces]
    for gutter, following in itertools.zip_longest(gutters, gutters[1:]):
        left, right = sum(gutter) / 2, sum(following) / 2 if following else float("inf")
        inside = [piece for piece in pieces if left < sum(piece) / 2 < right]
        sides = [Counter(places).most_common(1)[0][1] for places in zip(*inside, strict=True)]
        if max(sides, default=0) < max(FEWEST_ROWS, MOST_ALIGNED * len(inside)):
            return False
    return True


def _spans(lines: Sequence[Numbered], below: int, told: _Told, gutters: list[Span]) -> bool:
    """Return whether a line is a heading, and no sentence, over the rows right below it."""
    if "".join(told.columns).rstrip().endswith(_ENDS_SENTENCE):
        return False
    following = next((line for _, line in lines[below : below + MOST_EMPTY + 1] if line.strip()), "")
    return len(told.pieces) == 1 and opens_row(following) and len(_shared(gutters, _Told.of(following))) == len(gutters)


def _opens(cells: Sequence[str], rows: Sequence[Sequence[Sequence[str]]], *, after_gap: bool) -> bool:
    """Return whether a line opens a row."""
    if not rows or len(rows[-1][-1]) < len(cells):
        return True
    above = next((line[0] for line in reversed(rows[-1]) if line[0]), "")
    goes_on = not after_gap and KEY_GOES_ON.search(above) is not None
    return bool(cells[0]) and not goes_on and ROW_KEY.fullmatch(cells[0]) is not None and any(cells[1:])


def _is_row(row: Sequence[Sequence[str]]) -> bool:
    """Return whether a row is none that spans the table."""
    return bool(ROW_KEY.fullmatch(row[0][0])) and any(row[0][1:])


def _placed(head: Sequence[Sequence[str]], rows: Sequence[Sequence[Sequence[str]]]) -> Iterator[PlacedCell]:
    width = max(len(line) for row in rows for line in row)
    for number, row in enumerate([head, *rows] if head else rows):
        if len(row[0]) < width:
            yield PlacedCell(row=number, column=0, lines=tuple(row[0]), column_span=width)
            continue
        for column, values in enumerate(zip(*row, strict=True)):
            texts = tuple(value for value in values if value)
            yield PlacedCell(row=number, column=column, lines=texts, header=bool(head) and not number)
