"""The learnt weights: a file of each model, read when it is first asked for."""

import functools
from collections.abc import Iterable

from attrs import frozen

from hrdocs import datafiles
from hrdocs_upr_analysis.words import Span

ALWAYS = "^"
"""The feature that every text has: how frequent a label is."""
SHORTEST = 5
"""Letters of a word that can be quoted as a reason by itself."""


@frozen(kw_only=True)
class Weights:
    """The weights of one linear model, in thousandths of its margin.

    Attributes:
        labels: what the scores are of, in their order.
        rows: for each feature its weights, still as they stand in the file: "label:weight …".
    """

    labels: tuple[str, ...]
    rows: dict[str, str]

    @classmethod
    def of_lines(cls, lines: Iterable[str]) -> "Weights":
        """Return the weights that the lines of a file hold, remarks left out: the labels, then a feature a line.

        scripts/train_upr_analysis.py writes such files.
        """
        head, *features = (line for line in lines if line.strip() and not line.startswith("#"))
        return cls(labels=tuple(head.split("\t")), rows=dict(line.split("\t", 1) for line in features))

    def scores(self, features: Iterable[str]) -> list[int]:
        """Return for each label the sum of the weights of features."""
        sums, rows = [0] * len(self.labels), self.rows
        for feature in (ALWAYS, *features):
            if feature in rows:
                for label, weight in _weights(rows[feature]):
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
        return dict(_weights(self.rows.get(feature, ""))).get(label, 0)


@functools.cache
def weights(name: str) -> Weights:
    """Return the weights of a model: "actions" or "themes"."""
    return Weights.of_lines(datafiles.entries("hrdocs_upr_analysis", f"data/weights_{name}.txt"))


@functools.lru_cache(maxsize=1 << 16)
def _weights(row: str) -> tuple[tuple[int, int], ...]:
    pairs = (pair.split(":") for pair in row.split())
    return tuple((int(label), int(weight)) for label, weight in pairs)
