"""Reading order: rows of a page to groups of lines that are read one after another."""

import itertools
from collections.abc import Sequence

from hrdocs.readers.pdf.beside import beside
from hrdocs.readers.pdf.columns import in_columns, right_column
from hrdocs.readers.pdf.geometry import Line, Rule
from hrdocs.readers.pdf.leftwards import lines_run_left
from hrdocs.readers.pdf.margin_labels import parted
from hrdocs.readers.pdf.masthead import Masthead
from hrdocs.values import define

MASTHEAD_GAP = 2.6
"""Side by side columns end at a vertical gap of more than this many sizes."""

MOST_ROWS = 300
"""Rows of a page of which what stands beside a text is looked for; more are no page that somebody printed."""

OPENING = 2
"""Lines of a column beside the first of which a label opens it."""


@define
class Group:
    """Lines that are read one after another: one column of what stands side by side, or full width.

    `whole` says that they are one paragraph, as those of a label in the margin are.
    """

    lines: list[Line]
    masthead: Masthead | None = None
    whole: bool = False


def reading_order(
    rows: Sequence[Sequence[Line]], rules: Sequence[Rule], masthead: Masthead | None = None
) -> list[Group]:
    """Return the groups of the rows of a page in reading order."""
    if masthead:
        head = reading_order(rows[: masthead.rows], rules)
        for group in head:
            group.masthead = masthead
        return head + reading_order(rows[masthead.rows :], rules)
    rows, labels = parted(rows)
    return _with_labels(_in_order(rows, rules), labels)


def web_order(rows: Sequence[Sequence[Line]], rules: Sequence[Rule]) -> list[Group]:
    """Return the groups of a page of the web that was printed: what stands beside a text is read behind it."""
    groups: list[Group] = []
    below = rows
    while found := beside(below, leftwards=_run_left(below)) if len(below) <= MOST_ROWS else None:
        groups += [group for part in (found.above, found.first, found.second) for group in web_order(part, rules)]
        below = found.below
    return groups + reading_order(below, rules)


def _in_order(rows: Sequence[Sequence[Line]], rules: Sequence[Rule]) -> list[Group]:
    """Return the groups of rows without labels in the margin."""
    edge = right_column(rows)
    if edge is not None:
        return [Group(group) for group in _joined(in_columns(rows, edge, leftwards=_run_left(rows)))]
    groups: list[list[Line]] = [[]]
    index = 0
    while index < len(rows):
        end = _side_by_side(rows, index, rules)
        if end > index:
            beside = _columns(rows[index:end])
            groups += [*(reversed(beside) if _run_left(rows[index:end]) else beside), []]
            index = end
        else:
            groups[-1] += rows[index]
            index += 1
    return [Group(group) for group in groups if group]


def _with_labels(groups: list[Group], labels: Sequence[list[Line]]) -> list[Group]:
    """Return groups with the labels in the margin: before the column that one begins beside, else behind it."""
    for label in labels:
        top = label[0].y
        index = min(range(len(groups)), key=lambda each: min(abs(line.y - top) for line in groups[each].lines))
        column = groups[index].lines
        opens = top <= column[min(OPENING, len(column) - 1)].y
        groups.insert(index if opens else index + 1, Group(label, whole=True))
    return groups


def _run_left(rows: Sequence[Sequence[Line]]) -> bool:
    return lines_run_left(line for row in rows for line in row)


def _joined(groups: Sequence[list[Line]]) -> list[list[Line]]:
    """Return groups with those that follow on each other down the page, as lines of full width do, as one."""
    joined: list[list[Line]] = []
    for group in groups:
        if joined and len(group) == 1 and len(joined[-1]) == 1 and group[0].y > joined[-1][-1].y:
            joined[-1] += group
        else:
            joined.append(group)
    return joined


def _gutter(row: Sequence[Line]) -> tuple[float, float] | None:
    gaps = [(after.x0 - before.x1, before.x1, after.x0) for before, after in itertools.pairwise(row)]
    return max(gaps)[1:] if gaps else None


def _side_by_side(rows: Sequence[Sequence[Line]], start: int, rules: Sequence[Rule]) -> int:
    """Return where a stretch of rows in two columns that begins at `start` ends; `start` where there is none."""
    gutter = _gutter(rows[start])
    if gutter is None:
        return start
    left, right = gutter
    end = start + 1
    while end < len(rows):
        row, above = rows[end], rows[end - 1]
        size = max(row[0].size, above[0].size)
        if row[0].y - above[0].y > MASTHEAD_GAP * size or _ruled(rules, above[0].y, row[0].top, left, right):
            break
        new_left = max([left, *(line.x1 for line in row if line.x0 < (left + right) / 2)])
        new_right = min([right, *(line.x0 for line in row if line.x0 >= (left + right) / 2)])
        if new_right - new_left < 4:
            break
        left, right = new_left, new_right
        end += 1
    return end


def _ruled(rules: Sequence[Rule], above: float, below: float, left: float, right: float) -> bool:
    return any(rule.horizontal and above <= rule.top <= below and rule.x0 < right and rule.x1 > left for rule in rules)


def _columns(rows: Sequence[Sequence[Line]]) -> tuple[list[Line], list[Line]]:
    gutters = [gutter for row in rows if (gutter := _gutter(row))]
    middle = (max(left for left, _ in gutters) + min(right for _, right in gutters)) / 2
    lines = [line for row in rows for line in row]
    return [line for line in lines if line.x0 < middle], [line for line in lines if line.x0 >= middle]
