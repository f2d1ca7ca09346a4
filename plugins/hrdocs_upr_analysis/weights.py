"""The learnt weights: a file of each model, read when it is first asked for."""

import bisect
import functools
import itertools
import struct
from collections.abc import Collection, Iterable, Sequence
from importlib import resources

from attrs import field

from hrdocs.values import define
from hrdocs_upr_analysis.features import PARTED, Group
from hrdocs_upr_analysis.words import Span

ALWAYS = "^"
"""The feature that every text has: how frequent a label is."""
SHORTEST = 5
"""Letters of a word that can be quoted as a reason by itself."""
BITS = 32
"""Bits for the sum of a label: far more than the thousandths of all features of a text come to."""
RAISED = 1 << 12
"""What is added to each weight, so that none is below nothing and the bits of a label are its own."""
MANY = 4_000
"""Features from which on a table of all pays: to look for so many one by one takes as long."""
APART = 2_000
"""Bytes between the lines from which on a feature is looked for."""


Weighed = tuple[int, Span]
"""What a feature weighs for a label, and the range of the words that it stands for."""


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
    _tables: dict[str, dict[str, str]] = field(factory=dict, init=False, eq=False, repr=False)
    _read: "_Read" = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._read = _Read(len(self.labels))

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

    def numbers(self, features: Iterable[Group]) -> list[int]:
        """Return the weights of features as one number each; of one that is there twice, once."""
        rows = itertools.chain.from_iterable(self._rows(head, {*rests}) for head, rests, *_ in features)
        return [*map(self._read.__getitem__, filter(None, rows))]

    def found(self, features: Iterable[Group]) -> list[tuple[int, Span]]:
        """Return the weights of features as `numbers` does, each with the range of the first of its words."""
        found: list[tuple[int, Span]] = []
        for head, rests, starts, ends in features:
            seen: set[str] = set()
            for row, rest, start, end in zip(self._rows(head, rests), rests, starts, ends, strict=False):
                if row and rest not in seen:
                    seen.add(rest)
                    found.append((self._read[row], (start, end)))
        return found

    def scores(self, numbers: Sequence[int]) -> list[int]:
        """Return for each label the sum of the weights that are numbers."""
        numbers, count = [*numbers, *self.numbers([("", [ALWAYS], (), ())])], len(self.labels)
        sums = struct.unpack(f"<{count}I", sum(numbers).to_bytes(count * BITS // 8, "little"))
        return [each - len(numbers) * RAISED for each in sums]

    def weighed(self, found: Iterable[tuple[int, Span]], label: int) -> list[Weighed]:
        """Return what features weigh for a label, each with its range."""
        shift, mask = BITS * label, (1 << BITS) - 1
        return [((number >> shift & mask) - RAISED, span) for number, span in found]

    def _rows(self, head: str, rests: Collection[str]) -> Iterable[str | None]:
        """Return the weights of features as they stand in their lines; None or "" without any."""
        self._asked += len(rests)
        if self._asked < MANY:
            return (self._row(head, rest) for rest in rests)
        table = (self._tables or self._filled()).get(head)
        return map(table.get, rests) if table else ()

    def _filled(self) -> dict[str, dict[str, str]]:
        tables: dict[str, dict[str, str]] = {"": {}}
        for line in self.data[self.start + 1 :].decode("utf-8").splitlines():
            name, _, row = line.partition("\t")
            head, _, rest = name.rpartition(" ") if name.startswith(PARTED) else ("", "", name)
            tables.setdefault(head, {})[rest] = row
        self._tables = tables  # one step: threads share it
        return tables

    def _row(self, head: str, rest: str) -> str | None:
        """Return the weights of a feature as they stand in its line, or None.

        It is looked for from one of some lines on, which `bisect` finds: to cut all lines apart takes much longer.
        """
        name = f"{head} {rest}" if head else rest
        key = f"\n{name}\t".encode("utf-8", "surrogatepass")
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


class _Read(dict[str, int]):
    """The weights of lines as one number each, by what the line says: one sum adds up those of all labels.

    A line is read when it is first asked for; lines that say the same share a number.
    """

    def __init__(self, labels: int) -> None:
        self._raised = sum(RAISED << BITS * label for label in range(labels))

    def __missing__(self, row: str) -> int:
        pairs = (pair.split(":") for pair in row.split())
        number = self[row] = self._raised + sum(int(weight) << BITS * int(label) for label, weight in pairs)
        return number


def heaviest(weighed: Iterable[Weighed]) -> Span:
    """Return the range of the feature that weighs most; of equal ones, the first in the words.

    Words of fewer than `SHORTEST` letters stand alone only where no others speak for the label.
    """
    return min(weighed, key=lambda each: (not (each[0] > 0 and is_telling(each[1])), -each[0], each[1]))[1]


def is_telling(span: Span) -> bool:
    """Return whether words are long enough to be quoted as a reason."""
    return span[1] - span[0] >= SHORTEST


@functools.cache
def weights(name: str) -> Weights:
    """Return the weights of a model: "actions" or "themes"."""
    file = resources.files("hrdocs_upr_analysis").joinpath(f"data/weights_{name}.txt")
    return Weights.of_bytes(file.read_bytes())
