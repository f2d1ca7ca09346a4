"""The learnt weights: a file of each model, read when it is first asked for."""

import bisect
import functools
import itertools
import struct
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import cast

from attrs import field

from hrdocs.values import define
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
    _table: dict[str, str | int] = field(factory=dict, init=False, eq=False, repr=False)

    @classmethod
    def of_lines(cls, lines: Iterable[str]) -> "Weights":
        """Return the weights that the lines of a file hold: remarks, the labels, then a feature a line.

        scripts/train_upr_analysis.py writes such files.
        """
        head, *features = itertools.dropwhile(lambda line: line.startswith("#"), lines)
        return cls(labels=tuple(head.split("\t")), lines=tuple(sorted(features)))

    def scores(self, features: Iterable[str]) -> list[int]:
        """Return for each label the sum of the weights of features."""
        joined = sum(filter(None, self._joined((ALWAYS, *features))))
        return _parted(joined, len(self.labels))

    def heaviest(self, features: Mapping[str, Span], label: int) -> Span:
        """Return the range of the feature that weighs most for a label; of equal ones, the first in the words.

        Words of fewer than `SHORTEST` letters stand alone only where there are no others.
        """
        spans = {feature: span for feature, span in features.items() if span[0] < span[1]}
        telling = {feature: span for feature, span in spans.items() if span[1] - span[0] >= SHORTEST}
        asked = telling or spans
        return min((-weight, span) for weight, span in zip(self.weights_of(asked, label), asked.values(), strict=True))[
            1
        ]

    def weights_of(self, features: Iterable[str], label: int) -> list[int]:
        """Return what each feature weighs for a label."""
        half, place, mask = _half_of(len(self.labels)), BITS * label, (1 << BITS) - 1
        return [(joined + half >> place & mask) - (1 << BITS - 1) if joined else 0 for joined in self._joined(features)]

    def _joined(self, features: Iterable[str]) -> list[int | None]:
        """Return for each feature its weights as one number, `BITS` of it for each label; None without any.

        So one sum adds up those of all. In the table a line's weights become that number when they are first asked for.
        """
        asked = tuple(features)
        self._asked += len(asked)
        if self._asked < MANY:
            return [_number(written) if (written := self._row(each)) else None for each in asked]
        table = self._table or self._filled()
        found = [*map(table.get, asked)]
        for place, (feature, row) in enumerate(zip(asked, found, strict=True)) if str in map(type, found) else ():
            if isinstance(row, str):
                found[place] = table[feature] = _number(row)
        return cast("list[int | None]", found)

    def _filled(self) -> dict[str, str | int]:
        rows: Iterable[tuple[str, str | int]] = (_parts(line) for line in self.lines)
        self._table = dict(rows)  # one step: threads share it
        return self._table

    def _row(self, feature: str) -> str | None:
        """Return the weights of a feature as they stand in its line, or None."""
        key = f"{feature}\t"
        place = bisect.bisect_left(self.lines, key)
        found = place < len(self.lines) and self.lines[place].startswith(key)
        return self.lines[place][len(key) :] if found else None


@functools.cache
def weights(name: str) -> Weights:
    """Return the weights of a model: "actions" or "themes"."""
    file = resources.files("hrdocs_upr_analysis").joinpath(f"data/weights_{name}.txt")
    return Weights.of_lines(file.read_text("utf-8").splitlines())


def _parts(line: str) -> tuple[str, str]:
    feature, _, row = line.partition("\t")
    return feature, row


@functools.lru_cache(maxsize=1 << 16)
def _number(row: str) -> int:
    """Return the weights of a row as one number; rows that say the same share it."""
    pairs = (pair.split(":") for pair in row.split())
    return sum(int(weight) << BITS * int(label) for label, weight in pairs)


def _parted(joined: int, count: int) -> list[int]:
    """Return the sums that a number holds for the labels; each is raised by half of what its bits hold, to be read."""
    raised = joined + _half_of(count)
    values = raised.to_bytes(count * BITS // 8, "little")
    return [each - (1 << BITS - 1) for (each,) in struct.iter_unpack("<I", values)]


@functools.cache
def _half_of(count: int) -> int:
    return sum(1 << BITS * label + BITS - 1 for label in range(count))
