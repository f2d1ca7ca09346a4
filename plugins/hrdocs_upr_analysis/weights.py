"""The learnt weights: a file of each model, read when it is first asked for."""

import bisect
import functools
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
"""Features from which on a table of all pays: to look for so many one by one takes as long."""
APART = 2_000
"""Bytes between the lines from which on a feature is looked for."""


@define(kw_only=True)
class Weights:
    """The weights of one linear model, in thousandths of its margin.

    Attributes:
        labels: what the scores are of, in their order.
        data: the file, in UTF-8: from `start` on a line for each feature, sorted, which has the feature, a tab,
            "label:weight …"; a line end behind the last.
        start: the place of the line end before the first feature.
    """

    labels: tuple[str, ...]
    data: bytes
    start: int
    _opened: list[tuple[bytes, int]] = field(factory=list, init=False, eq=False, repr=False)
    _asked: int = field(default=0, init=False, eq=False, repr=False)
    _table: dict[str, str | int] = field(factory=dict, init=False, eq=False, repr=False)

    @classmethod
    def of_bytes(cls, data: bytes) -> "Weights":
        """Return the weights that the bytes of a file hold: remarks, the labels, then a feature a line, sorted.

        scripts/train_upr_analysis.py writes such files.
        """
        start = 0
        while data.startswith(b"#", start):
            start = data.index(b"\n", start) + 1
        end = data.index(b"\n", start)
        return cls(labels=tuple(data[start:end].decode("utf-8").split("\t")), data=data, start=end)

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
        rows: Iterable[tuple[str, str | int]] = (
            _parts(line) for line in self.data[self.start + 1 :].decode("utf-8").splitlines()
        )
        self._table = dict(rows)  # one step: threads share it
        return self._table

    def _row(self, feature: str) -> str | None:
        """Return the weights of a feature as they stand in its line, or None.

        It is looked for from one of some lines on, which `bisect` finds: to cut all lines apart takes much longer.
        """
        key = f"\n{feature}\t".encode("utf-8", "surrogatepass")
        self._opened = self._opened or _openings(self.data, self.start)
        place = bisect.bisect_right(self._opened, (key, len(self.data))) - 1
        start = self._opened[max(0, place)][1]
        end = self._opened[place + 1][1] if place + 1 < len(self._opened) else len(self.data)
        found = self.data.find(key, start, end)
        row = found + len(key)
        return self.data[row : self.data.index(b"\n", row)].decode("utf-8") if found >= 0 else None


def _openings(data: bytes, start: int) -> list[tuple[bytes, int]]:
    """Return each of some lines with its place, as far as its tab, from the line end before it on."""
    places = dict.fromkeys(data.rindex(b"\n", start, at + 1) for at in range(start, len(data) - 1, APART))
    return [(data[place : data.index(b"\t", place) + 1], place) for place in places]


@functools.cache
def weights(name: str) -> Weights:
    """Return the weights of a model: "actions" or "themes"."""
    file = resources.files("hrdocs_upr_analysis").joinpath(f"data/weights_{name}.txt")
    return Weights.of_bytes(file.read_bytes())


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
