"""Rows of a table without rules that figures in the first column open, however close they are set."""

import itertools
from collections.abc import Sequence

from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.row_keys import KEY_GOES_ON, ROW_KEY

FEWEST_KEYED = 3
"""Rows that figures open, at least."""

LONGEST_REST = 2
"""Figures of a number that stand by themselves in the next line: "71.1" over "0"."""

Row = Sequence[Line]


def keyed_rows(rows: Sequence[Row], second: float) -> frozenset[int]:
    """Return which rows of lines figures open; none where some of the lines begin otherwise, or within a sentence.

    Args:
        rows: the lines of a table, from top to bottom, each row from left to right.
        second: where the second column begins.
    """
    begun = [index for index, row in enumerate(rows) if row[0].x0 < second]
    keys = {index: _parted(rows[index], second) for index in begun}
    first = next((index for index in begun if _is_keyed(keys[index])), None)
    if first is None:
        return frozenset()
    below = [index for index in begun if index >= first]
    goes_on = {
        index for above, index in itertools.pairwise(below) if index == above + 1 and _goes_on(keys[above], keys[index])
    }
    opening = frozenset(below) - goes_on
    whole = all(_is_keyed(keys[index]) and not keys[index][1][:1].islower() for index in opening)
    return opening if whole and len(opening) >= FEWEST_KEYED else frozenset()


def _parted(row: Row, second: float) -> tuple[str, str]:
    """Return what a row has in its first column, and behind it; a line can run over both."""
    spans = [span for line in row for span in line.spans]
    inside = [span.text for span in spans if span.x0 < second]
    return " ".join(inside).strip(), " ".join(span.text for span in spans[len(inside) :]).strip()


def _is_keyed(parts: tuple[str, str]) -> bool:
    return bool(parts[1]) and ROW_KEY.fullmatch(parts[0]) is not None


def _goes_on(above: tuple[str, str], parts: tuple[str, str]) -> bool:
    """Return whether a row has the rest of the key above it: of a list, or of a number broken in a narrow column."""
    is_rest = parts[0].isdecimal() and len(parts[0]) <= LONGEST_REST and "." in above[0]
    return is_rest or KEY_GOES_ON.search(above[0]) is not None
