"""Baselines: which spans of a page stand on one line."""

from collections.abc import Iterable
from operator import attrgetter

from hrdocs.readers.pdf.geometry import Span

SAME_BASELINE = 0.35
"""Baselines nearer than this share of the smaller size are one row."""


def rows_of(spans: Iterable[Span]) -> list[list[Span]]:
    """Return spans by the baselines on which they stand, from top to bottom."""
    rows: list[list[Span]] = []
    y, size = float("-inf"), 0.0
    for span in sorted(spans, key=attrgetter("y", "x0")):
        if span.y - y <= SAME_BASELINE * (size if size < span.size else span.size):
            rows[-1].append(span)
        else:
            rows.append([span])
            y, size = span.y, span.size
    return rows
