"""Margins: how far the lines of a page are usually apart."""

import itertools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from hrdocs.readers.pdf.geometry import Line
from hrdocs.values import define

USUAL = 0.2
"""The pitch is the smallest distance that at least this share of the pairs of lines has."""
NEAR = 0.8
"""Points by which distances of lines of one pitch differ."""
FEWEST = 6
"""A page with fewer pairs of lines of a size takes the pitch of the whole document."""


@define
class Margins:
    """The usual pitch of lines of a size, on a page and in the document."""

    _pitch: dict[tuple[int, int], float]

    @classmethod
    def of(cls, columns: Sequence[Sequence[Line]]) -> "Margins":
        """Measure the columns of lines of a document."""
        gaps: dict[tuple[int, int], list[float]] = defaultdict(list)
        for column in columns:
            for above, below in itertools.pairwise(column):
                gap, size = below.y - above.y, round(below.size)
                if abs(above.size - below.size) < 0.5 and 0.8 * below.size < gap < 3 * below.size:
                    gaps[below.page, size].append(gap)
                    gaps[0, size].append(gap)
        pitch = {key: _usual(each) for key, each in gaps.items() if len(each) >= FEWEST}
        return cls(pitch)

    def pitch_of(self, line: Line) -> float:
        """Return the usual distance of baselines where a line stands."""
        size = round(line.size)
        return self._pitch.get((line.page, size)) or self._pitch.get((0, size)) or 1.2 * line.size


def _usual(gaps: list[float]) -> float:
    ordered = sorted(gaps)
    for first, gap in enumerate(ordered):
        last = bisect_right(ordered, gap + NEAR)
        if last - first >= USUAL * len(ordered):
            return ordered[first + (last - first) // 2]
    return ordered[0]
