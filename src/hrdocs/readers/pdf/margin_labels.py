"""Labels in the margin of a page: a few lines beside a column of text that are no column and no part of it."""

import itertools
import statistics
from collections import Counter
from collections.abc import Sequence

from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.type_size import usual_size

FEWEST_LINES = 8
"""Lines of the column that a label stands beside, at least."""
LONGEST_LABEL = 12
"""Lines of a label, at most."""
SHARE = 0.4
"""A label has fewer lines than this share of those beside it would be, so that it is no second column."""
NARROW = 0.65
"""It is narrower than this share of the column."""
CLEAR = 6.0
"""Points that are empty between the two."""
SAME_EDGE = 3.0
"""Points within which the lines of a column begin."""
OTHER_SIZE = 0.06
"""By more than this share its type is larger or smaller, where its lines stand on those of the column."""
ONE_LABEL = 2.0
"""Its lines are no further apart than this many sizes."""

Row = Sequence[Line]


def parted(rows: Sequence[Row]) -> tuple[list[Row], list[list[Line]]]:
    """Return the rows of a page without the labels in its margins, and the labels, from top to bottom."""
    lines = [line for row in rows for line in row]
    column = _column(lines)
    if not column:
        return list(rows), []
    left, right = min(line.x0 for line in column), max(line.x1 for line in column)
    found: list[list[Line]] = []
    for outside in (
        [line for line in lines if line.x1 <= left - CLEAR],
        [line for line in lines if line.x0 >= right + CLEAR],
    ):
        if len(outside) < SHARE * len(column):
            found += [label for label in _clusters(outside) if _is_label(label, column, right - left)]
    if not found:
        return list(rows), []
    taken = {id(line) for label in found for line in label}
    kept = [[line for line in row if id(line) not in taken] for row in rows]
    return [row for row in kept if row], sorted(found, key=lambda label: label[0].y)


def _column(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the widest column of a page's commonest type; none where it has too few."""
    if len(lines) < FEWEST_LINES:
        return []
    body = usual_size(lines)
    plain = [line for line in lines if abs(line.size - body) < 0.1]
    places = [round(line.x0 / SAME_EDGE) for line in plain]
    edges = Counter(places)
    edge = max(edges, key=lambda each: (edges[each], -each))
    column = [line for line, place in zip(plain, places, strict=True) if abs(place - edge) <= 1]
    width = statistics.median(line.x1 - line.x0 for line in column)
    wide = [line for line in column if line.x1 - line.x0 > width / 3]
    return column if len(wide) >= FEWEST_LINES else []


def _clusters(lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines that stand close below each other together."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: (each.y, each.x0)):
        last = found[-1][-1] if found else None
        if last and line.y - last.y <= ONE_LABEL * max(line.size, last.size):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _is_label(label: Sequence[Line], column: Sequence[Line], width: float) -> bool:
    """Return whether lines outside a column are few, narrow, one below the other, and set otherwise than the column."""
    first, last = label[0], label[-1]
    beside = [line for line in column if first.top < line.bottom and line.top < last.bottom]
    if len(label) > LONGEST_LABEL or len(beside) < 2 or first.bottom < column[0].top - first.size:
        return False
    if max(line.x1 for line in label) - min(line.x0 for line in label) > NARROW * width:
        return False
    if any(below.y - above.y < 0.5 * below.size for above, below in itertools.pairwise(label)):
        return False
    heights = [line.y for line in column]
    level = sum(any(abs(line.y - height) < 0.1 * line.size for height in heights) for line in label)
    sizes = statistics.mean(line.size for line in label) / column[0].size
    return level < len(label) or (abs(sizes - 1) > OTHER_SIZE and len(label) > 1)
