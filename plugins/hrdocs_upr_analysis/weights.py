"""The learnt weights: a file of each model, read when it is first asked for."""

import bisect
import functools
import itertools
import struct
from collections.abc import Callable, Iterable, Mapping
from importlib import resources

from attrs import define, field

from hrdocs_upr_analysis.words import Span

ALWAYS = "^"
"""The feature that every text has: how frequent a label is."""
SHORTEST = 5
"""Letters of a word that can be quoted as a reason by itself."""
BITS = 32
"""Bits for the sum of a label: far more than the thousandths of all features of a text come to."""
MANY = 4_000
"""Features from which on a table of all pays: it takes as long as to look for so many by halving the list."""


@define(kw_only=True)
class Weights:
    """The weights of one linear model, in thousandths of its margin.

    Attributes:
        labels: what the scores are of, in their order.
        lines: a line for each feature, sorted, as it stands in the file: the feature, a tab, "label:weight …".
    """

    labels: tuple[str, ...]
    lines: tuple[str, ...]
    _asked: int = field(default=0, init=False, eq=False, repr=False)
    _table: dict[str, str] = field(factory=dict, init=False, eq=False, repr=False)
    _numbers: "_Numbers" = field(factory=lambda: _Numbers(), init=False, eq=False, repr=False)

    @classmethod
    def of_lines(cls, lines: Iterable[str]) -> "Weights":
        """Return the weights that the lines of a file hold: remarks, the labels, then a feature a line.

        scripts/train_upr_analysis.py writes such files.
        """
        head, *features = itertools.dropwhile(lambda line: line.startswith("#"), lines)
        return cls(labels=tuple(head.split("\t")), lines=tuple(sorted(features)))

    def scores(self, features: Iterable[str]) -> list[int]:
        """Return for each label the sum of the weights of features."""
        rows = filter(None, map(self._look_up(), (ALWAYS, *features)))
        return _parted(sum(map(self._numbers.__getitem__, rows)), len(self.labels))

    def heaviest(self, features: Mapping[str, Span], label: int) -> Span:
        """Return the range of the feature that weighs most for a label; of equal ones, the first in the words.

        Words of fewer than `SHORTEST` letters stand alone only where there are no others.
        """
        spans = {feature: span for feature, span in features.items() if span[0] < span[1]}
        telling = {feature: span for feature, span in spans.items() if span[1] - span[0] >= SHORTEST}
        asked, look_up = telling or spans, self._look_up()
        rows = zip(map(look_up, asked), asked.values(), strict=True)
        return min((-_weights(row).get(label, 0) if row else 0, span) for row, span in rows)[1]

    def weight(self, feature: str, label: int) -> int:
        """Return what a feature weighs for a label."""
        row = self._row(feature)
        return _weights(row).get(label, 0) if row else 0

    def _look_up(self) -> Callable[[str], str | None]:
        return self._table.get if self._table else self._row

    def _row(self, feature: str) -> str | None:
        """Return the weights of a feature as they stand in its line, or None."""
        if self._table:
            return self._table.get(feature)
        self._asked += 1
        if self._asked > MANY:
            self._table = dict(line.split("\t", 1) for line in self.lines)  # one step: threads share it
        key = f"{feature}\t"
        place = bisect.bisect_left(self.lines, key)
        found = place < len(self.lines) and self.lines[place].startswith(key)
        return self.lines[place][len(key) :] if found else None


@functools.cache
def weights(name: str) -> Weights:
    """Return the weights of a model: "actions" or "themes"."""
    file = resources.files("hrdocs_upr_analysis").joinpath(f"data/weights_{name}.txt")
    return Weights.of_lines(file.read_text("utf-8").splitlines())


@functools.lru_cache(maxsize=1 << 16)
def _weights(row: str) -> dict[int, int]:
    pairs = (pair.split(":") for pair in row.split())
    return {int(label): int(weight) for label, weight in pairs}


class _Numbers(dict[str, int]):
    """The weights of rows as one number each, `BITS` of it for each label: so one sum adds up those of all."""

    def __missing__(self, row: str) -> int:
        number = self[row] = sum(weight << BITS * label for label, weight in _weights(row).items())
        return number


def _parted(joined: int, count: int) -> list[int]:
    """Return the sums that a number holds for the labels; each is raised by half of what its bits hold, to be read."""
    raised = joined + _half_of(count)
    values = raised.to_bytes(count * BITS // 8, "little")
    return [each - (1 << BITS - 1) for (each,) in struct.iter_unpack("<I", values)]


@functools.cache
def _half_of(count: int) -> int:
    return sum(1 << BITS * label + BITS - 1 for label in range(count))
