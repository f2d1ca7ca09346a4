"""Words that stand in several stretches of a document, read as one text."""

import bisect
import itertools
from collections.abc import Sequence
from typing import Self

from attrs import frozen

from hrdocs.model import Document

Range = tuple[int, int]
"""First code point in `Document.text`, and one past the last."""


@frozen
class Stretches:
    """Stretches of a document as one text, which knows where each of its own ranges stands in the document.

    Attributes:
        text: the stretches, joined; a line feed inside a stretch is a space.
        places: for each stretch its start in `text` and its range in the document.
    """

    text: str
    places: tuple[tuple[int, int, int], ...]

    @classmethod
    def of(cls, document: Document, ranges: Sequence[Range], *, between: str = " ") -> Self:
        """Return ranges of a document as one text with `between` between them."""
        text, places = "", []
        for start, end in ranges:
            text += between if text else ""
            places.append((len(text), start, end))
            text += document.text[start:end].replace("\n", " ")
        return cls(text, tuple(places))

    def placed(self, start: int, end: int) -> tuple[Range, ...]:
        """Return the ranges of the document that a range of `text` covers."""
        ranges = []
        reached = bisect.bisect_right(self.places, start, key=lambda place: place[0])
        for offset, first, last in itertools.islice(self.places, max(reached - 1, 0), None):
            if offset >= end:
                break
            low, high = max(first, first + start - offset), min(last, first + end - offset)
            if low < high:
                ranges.append((low, high))
        return tuple(ranges)
