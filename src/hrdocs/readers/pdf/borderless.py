"""Tables without rules: rows that share a gutter down the page."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from statistics import mean

from hrdocs.expressions import regex
from hrdocs.readers.pdf.close_columns import LEAD, finer
from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.grid import Grid, GridRow, cells_of, header_rows
from hrdocs.readers.pdf.keyed_rows import keyed_rows
from hrdocs.readers.pdf.leftwards import lines_run_left
from hrdocs.readers.pdf.lines import LEADER
from hrdocs.readers.pdf.markers import is_printed_marker
from hrdocs.readers.pdf.rightmost import begins_at_the_right, in_reading_order
from hrdocs.values import define

NARROWEST_GUTTER = 5.0
"""Points that have to be empty between two columns in every row."""
FEWEST_ROWS = 3
"""Rows with text in two columns that make a stretch a table."""
ROW_GAP = 1.3
"""Rows of a table stand further apart than this share of the pitch of its lines."""
CLOSE_ROWS = 1.1
"""Lines of one cell differ in pitch by less than this share; rows that are set close stand further apart."""
FEWER_FILLED = 0.5
"""By so many columns the second and third lines of rows fill fewer than the first ones."""
MANY_COLUMNS = 4
"""Columns whose cells do not all run over as many lines as each other."""
LONGEST_ITEM = 5
"""Lines of an item of a list over a table, and the first of the table."""
SAME_SIDE = 2.0
"""Points within which the lines of a paragraph begin."""
SIZE_RANGE = 1.35
"""A table is set in one size, or nearly so; a masthead is not."""
PROSE_COLUMN = 0.3
"""Two columns that are both wider than this share of the page, with text in both, are columns of prose."""

_FIGURE = regex(
    r"""
      [(~<>≈-]? \s? [$€£]? \d{1,3} (?: [.,’'\s]? \d{1,3} ){0,5} \s? [%‰)*]?   # 1,204; 12.5 %; (3)
    | [–—-] | \.{2,3} | …                                                 # none, not known
    """,
    re.VERBOSE,
)

Row = Sequence[Line]


@define
class Stretch:
    """Rows from `start` to before `end` with the gutters, left and right edge, that they share."""

    start: int
    end: int
    gutters: list[tuple[float, float]]


def stretches(rows: Sequence[Row]) -> list[Stretch]:
    """Return the stretches of rows that share a gutter, from top to bottom and apart from each other."""
    rows = [_from_the_left(row) for row in rows]
    found: list[Stretch] = []
    index = 0
    while index < len(rows):
        stretch = _stretch(rows, index) if len(rows[index]) > 1 and _may_begin(rows, index) else None
        if stretch is None:
            index += 1
            continue
        stretch.start = _upwards(rows, stretch, found[-1].end if found else 0)
        found.append(stretch)
        index = stretch.end
    return found


def _may_begin(rows: Sequence[Row], index: int) -> bool:
    """Return whether a row may begin a table: no entry of contents does, and no item over a table."""
    return not any(LEADER in line.text for line in rows[index]) and not _is_item_over_table(rows, index)


def grid_of(rows: Sequence[Row], stretch: Stretch, width: float) -> Grid | None:
    """Return the table that a stretch of rows is, or None; a doubtful one is marked as such."""
    as_read = [list(row) for row in rows[stretch.start : stretch.end]]
    inside = [_from_the_left(row) for row in as_read]
    several = [row for row in inside if len(row) > 1]
    sizes = [line.size for row in inside for line in row]
    if max(sizes) > SIZE_RANGE * min(sizes):
        return None
    left, right = min(line.x0 for row in inside for line in row), max(line.x1 for row in inside for line in row)
    leftwards = lines_run_left(line for row in inside for line in row)
    between = [before + LEAD if leftwards else after - LEAD for before, after in stretch.gutters]
    edges = [left - 1, *between, right + 1]
    if len(edges) == 3 and _is_prose(several, len(inside), stretch, (left, right), width):
        return None
    edges = finer(edges, inside, leftwards=leftwards)
    grid = Grid(edges=edges, pages=(inside[0][0].page, inside[0][0].page), as_read=as_read)
    grid.rows = [cells_of([line for row in band for line in row], edges) for band in bands_of(inside, edges)]
    grid = in_reading_order(grid)
    grid.header_rows = header_rows(grid)
    grid.certain = len(several) >= FEWEST_ROWS and not _is_list(grid.rows)
    return grid


def _is_item_over_table(rows: Sequence[Row], index: int) -> bool:
    """Return whether a row is an item of a list that runs over the columns of a table right below it."""
    row = rows[index]
    outer = row[-1] if len(row) == 2 and is_printed_marker(row[-1].text) else row[0]
    if len(row) != 2 or not is_printed_marker(outer.text):
        return False
    text = row[0] if outer is row[-1] else row[1]
    below = next((each for each in rows[index + 1 : index + LONGEST_ITEM] if len(each) > 1), ())
    return len(below) > 2 and any(text.x0 < left and right < text.x1 for left, right in _gaps(below))


def _from_the_left(row: Row) -> Row:
    """Return a row by the places of its lines; those that run to the left are read the other way."""
    return row if len(row) < 2 or row[0].x0 <= row[-1].x0 else sorted(row, key=attrgetter("x0"))


def _stretch(rows: Sequence[Row], start: int) -> Stretch | None:
    gutters = _gaps(rows[start])
    end = last = start + 1
    while end < len(rows) and gutters:
        gap, size = rows[end][0].y - rows[end - 1][0].y, rows[end][0].size
        kept = _shared(gutters, rows[end])
        if not kept or gap > 5 * size:
            break
        single = len(rows[end]) == 1
        if single and gap > 1.7 * size and rows[end][0].x0 < kept[0][0] and end + 1 < len(rows):
            following = next((row for row in rows[end + 1 : end + 6] if len(row) > 1 or not _shared(kept, row)), None)
            if following is None or len(following) == 1:
                break
        gutters = kept
        end += 1
        if not single or rows[end - 1][0].x0 >= gutters[0][1] - 3 or gap <= 1.4 * size:
            last = end
    return Stretch(start=start, end=last, gutters=gutters) if gutters else None


def _gaps(row: Row) -> list[tuple[float, float]]:
    return [(before.x1, after.x0) for before, after in itertools.pairwise(row)]


def _shared(gutters: Sequence[tuple[float, float]], row: Row) -> list[tuple[float, float]]:
    """Return what is left of gutters beside another row."""
    if len(row) == 1:
        return _beside(gutters, row[0])
    lines = sorted(row, key=attrgetter("middle"))
    middles = [line.middle for line in lines]
    ends = list(itertools.accumulate((line.x1 for line in lines), max, initial=float("-inf")))
    starts = list(itertools.accumulate((line.x0 for line in reversed(lines)), min, initial=float("inf")))[::-1]
    kept = []
    for left, right in gutters:
        place = bisect_left(middles, (left + right) / 2)
        new_left, new_right = max(left, ends[place]), min(right, starts[place])
        if new_right - new_left >= NARROWEST_GUTTER:
            kept.append((new_left, new_right))
    return kept


def _beside(gutters: Sequence[tuple[float, float]], line: Line) -> list[tuple[float, float]]:
    """Return what is left of gutters beside a single line."""
    kept = []
    for left, right in gutters:
        if line.middle < (left + right) / 2:
            left = max(left, line.x1)
        else:
            right = min(right, line.x0)
        if right - left >= NARROWEST_GUTTER:
            kept.append((left, right))
    return kept


def _upwards(rows: Sequence[Row], stretch: Stretch, floor: int) -> int:
    """Return where a stretch begins when the lines above that belong to its first row are counted in."""
    start = stretch.start
    while start > floor:
        above, below = rows[start - 1], rows[start]
        reach = 2.2 if len(above) == 1 and _stands_behind(above[0], stretch) else 1.4
        near = below[0].y - above[0].y <= reach * below[0].size
        shared = len(_shared(stretch.gutters, above)) == len(stretch.gutters)
        if not near or not shared or _ends_prose(rows[max(start - 2, 0) : start], stretch):
            break
        start -= 1
    return start


def _ends_prose(rows: Sequence[Row], stretch: Stretch) -> bool:
    """Return whether the second of two rows is the last line of a paragraph that runs over the columns of a stretch."""
    if len(rows) < 2 or len(rows[1]) > 1:
        return False
    (last,), edges = rows[1], _shared(stretch.gutters, rows[0])
    leftwards = lines_run_left([last])
    sides = [(line.x1, last.x1) if leftwards else (line.x0, last.x0) for line in rows[0]]
    return len(edges) < len(stretch.gutters) and any(abs(one - other) < SAME_SIDE for one, other in sides)


def _stands_behind(line: Line, stretch: Stretch) -> bool:
    """Return whether a line stands in a column behind the first."""
    if lines_run_left([line]):
        return line.x1 <= stretch.gutters[-1][0] + 3
    return line.x0 >= stretch.gutters[0][1] - 3


def bands_of(rows: Sequence[Row], edges: Sequence[float]) -> list[list[Row]]:
    """Return the rows of lines that make each row of the table."""
    if not rows:
        return []
    gaps = sorted(below[0].y - above[0].y for above, below in itertools.pairwise(rows))
    size = max(line.size for row in rows for line in row)
    pitch = min([1.2 * size, *(gap for gap in gaps if gap > 0.8 * size)])
    from_the_right = begins_at_the_right((line for row in rows for line in row), edges)
    begins = [row[-1].x1 > edges[-2] if from_the_right else row[0].x0 < edges[1] for row in rows]
    keyed = frozenset() if from_the_right else keyed_rows(rows, edges[1])
    row_gap = _row_gap(rows, begins, edges, pitch)
    dense = row_gap is None and (not any(gap > ROW_GAP * pitch for gap in gaps) or _is_each_a_row(rows, edges))
    bands: list[list[Row]] = []
    for index, row in enumerate(rows):
        apart = index > 0 and row[0].y - rows[index - 1][0].y > (row_gap or ROW_GAP * pitch)
        if not bands or index in keyed or (begins[index] and (apart or (dense and not keyed and len(row) > 1))):
            bands.append([row])
        else:
            bands[-1].append(row)
    return bands


def _row_gap(rows: Sequence[Row], begins: Sequence[bool], edges: Sequence[float], pitch: float) -> float | None:
    """Return the gap that parts two rows of a table where it is hardly more than the pitch of the lines in a cell.

    The lines behind such gaps begin in the first column and fill most of the others, as those within a cell do not;
    None where that is not so.
    """
    widest = CLOSE_ROWS * pitch
    filled: tuple[list[int], list[int]] = ([], [])
    for index in range(1, len(rows)):
        apart = rows[index][0].y - rows[index - 1][0].y > widest
        columns = len({column_of(line, edges) for line in rows[index]})
        if apart and not (begins[index] and columns > (len(edges) - 1) / 2):
            return None
        filled[apart].append(columns)
    within, first = filled
    if min(len(within), len(first)) < FEWEST_ROWS or mean(within) > mean(first) - FEWER_FILLED:
        return None
    return widest


def _is_each_a_row(rows: Sequence[Row], edges: Sequence[float]) -> bool:
    """Return whether the lines below the head are rows of the table, however close they are set.

    Each begins in the first column, and all have a figure in the same one of the others, which does not run over the
    end of a line; or each fills all of many columns and none goes on in small letters: cells do not wrap alike.
    """
    below = rows[1:]
    if len(below) < FEWEST_ROWS or len(rows[0]) < 2 or any(len(row) < 2 or row[0].x0 >= edges[1] for row in below):
        return False
    figures = [{column_of(line, edges) for line in row if _FIGURE.fullmatch(line.text.strip())} for row in below]
    columns = len(edges) - 1
    filled = columns >= MANY_COLUMNS and all(len({column_of(line, edges) for line in row}) == columns for row in below)
    return bool(set.intersection(*figures) - {0}) or (filled and not any(row[0].text[:1].islower() for row in below))


def column_of(line: Line, edges: Sequence[float]) -> int:
    """Return the column in which the middle of a line stands."""
    return bisect_left(edges, line.middle) - 1


def _is_list(rows: Sequence[GridRow]) -> bool:
    """Return whether the first column holds markers of list items and nothing else."""
    markers = (line.text for row in rows if 0 in row for line in row[0].lines)
    return all(map(is_printed_marker, markers)) and all(max(row) < 2 for row in rows)


def _is_prose(several: Sequence[Row], count: int, stretch: Stretch, sides: tuple[float, float], width: float) -> bool:
    left, right = stretch.gutters[0][0] - sides[0], sides[1] - stretch.gutters[0][1]
    return min(left, right) > PROSE_COLUMN * width and len(several) > 0.5 * count and count > 8
