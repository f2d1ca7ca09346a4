"""The size of type in which most of some lines is set."""

from collections.abc import Iterable

from hrdocs.readers.pdf.geometry import Line

NO_LINES = 10.0
"""Points, where there are no lines to measure."""


def usual_size(lines: Iterable[Line]) -> float:
    """Return the size, to a tenth of a point, of most characters of lines; the larger of two that have as many."""
    exact: dict[float, int] = {}
    for line in lines:
        size = line.size
        exact[size] = exact.get(size, 0) + len(line.text)
    weights: dict[float, int] = {}
    for size, weight in exact.items():
        rounded = round(size, 1)
        weights[rounded] = weights.get(rounded, 0) + weight
    return max(weights, key=lambda size: (weights[size], size), default=NO_LINES)
