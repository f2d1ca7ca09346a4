"""Columns of a table that stand so close that a full cell ends a word space before the next: told by all rows."""

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from hrdocs.readers.pdf.geometry import Line, Span
from hrdocs.values import frozen

CLOSE_GAP = 0.5
"""Share of the size that a gap between two spans has to pass to be more than a word space."""
ONE_EDGE = 1.0
"""Points within which the cells of a column begin."""
FEWEST_CLOSE = 3
"""Rows of a table in which a cell has to begin at one place, close behind another."""
NARROWEST_CLOSE = 4.0
"""Points that have to be empty before such a place in all lines."""
LEAD = 2.0
"""Points by which a column reaches out before its text."""


@frozen
class _PlacedSpan:
    """Where a span begins and ends; in a mirror where the table runs to the left."""

    x0: float
    x1: float
    size: float
    raised: bool


def finer(edges: Sequence[float], rows: Sequence[Sequence[Line]], *, leftwards: bool = False) -> list[float]:
    """Return the edges of a table's columns with those of columns that its lines run over.

    A line that joins two cells has a span for each of them. Such spans begin at one place in several rows, and no
    text in any row crosses that place. `leftwards` says that they begin at the right.
    """
    spans = [
        sorted((_piece(span, leftwards) for line in row for span in line.spans), key=attrgetter("x0")) for row in rows
    ]
    begun = sorted(_begun_close(spans))
    taken = sorted(-edge for edge in edges) if leftwards else list(edges)
    for place in _repeated(begun):
        if all(abs(place - edge) > 2 * NARROWEST_CLOSE for edge in taken) and _is_empty(spans, place):
            taken.insert(bisect_left(taken, place), place - LEAD)
    return sorted(-edge for edge in taken) if leftwards else taken


def _piece(span: Span, leftwards: bool) -> _PlacedSpan:
    x0, x1 = (-span.x1, -span.x0) if leftwards else (span.x0, span.x1)
    return _PlacedSpan(x0, x1, span.size, span.raised)


def _begun_close(rows: Sequence[Sequence[_PlacedSpan]]) -> Iterator[float]:
    """Yield where spans begin behind a gap that is more than a word space."""
    for row in rows:
        for before, after in itertools.pairwise(row):
            if not after.raised and after.x0 - before.x1 > CLOSE_GAP * after.size:
                yield after.x0


def _repeated(places: Sequence[float]) -> Iterator[float]:
    """Yield the first of each run of places that are one, where it is long enough."""
    start = 0
    for index in range(1, len(places) + 1):
        if index == len(places) or places[index] - places[start] > ONE_EDGE:
            if index - start >= FEWEST_CLOSE:
                yield places[start]
            start = index


def _is_empty(rows: Sequence[Sequence[_PlacedSpan]], place: float) -> bool:
    """Return whether no text stands right before a place or crosses it."""
    return not any(span.x0 < place - ONE_EDGE and span.x1 > place - NARROWEST_CLOSE for row in rows for span in row)
