"""The learnt weights: a file of each model, read when it is first asked for."""

import bisect
import functools
import itertools
from collections.abc import Iterable
from importlib import resources

from attrs import define, field

from hrdocs_upr_analysis.words import Span

ALWAYS = "^"
"""The feature that every text has: how frequent a label is."""
SHORTEST = 5
"""Letters of a word that can be quoted as a reason by itself."""
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

    @classmethod
    def of_lines(cls, lines: Iterable[str]) -> "Weights":
        """Return the weights that the lines of a file hold: remarks, the labels, then a feature a line.

        scripts/train_upr_analysis.py writes such files.
        """
        head, *features = itertools.dropwhile(lambda line: line.startswith("#"), lines)
        return cls(labels=tuple(head.split("\t")), lines=tuple(sorted(features)))

    def scores(self, features: Iterable[str]) -> list[int]:
        """Return for each label the sum of the weights of features."""
        sums = [0] * len(self.labels)
        row_of = self._table.get if self._table else self._row
        for feature in (ALWAYS, *features):
            row = row_of(feature)
            if row:
                for label, weight in _weights(row):
                    sums[label] += weight
        return sums

    def heaviest(self, features: dict[str, Span], label: int) -> Span:
        """Return the range of the feature that weighs most for a label; of equal ones, the first in the words.

        Words of fewer than `SHORTEST` letters stand alone only where there are no others.
        """
        spans = {feature: span for feature, span in features.items() if span[0] < span[1]}
        telling = {feature: span for feature, span in spans.items() if span[1] - span[0] >= SHORTEST}
        return min((-self.weight(feature, label), span) for feature, span in (telling or spans).items())[1]

    def weight(self, feature: str, label: int) -> int:
        """Return what a feature weighs for a label."""
        row = self._row(feature)
        return dict(_weights(row)).get(label, 0) if row else 0

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
def _weights(row: str) -> tuple[tuple[int, int], ...]:
    pairs = (pair.split(":") for pair in row.split())
    return tuple((int(label), int(weight)) for label, weight in pairs)
