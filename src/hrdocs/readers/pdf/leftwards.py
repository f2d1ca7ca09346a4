"""Scripts that are written from right to left: Arabic, Hebrew. Which lines are in them, and how they are set."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby

from hrdocs.expressions import regex
from hrdocs.first_bytes import first_bytes, may_have
from hrdocs.readers.pdf.geometry import Line, Span

_LEFTWARDS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_TO_THE_LEFT, _FIRST_BYTES = regex(f"[{_LEFTWARDS}]"), first_bytes(_LEFTWARDS)
"""Letters of the scripts that run from right to left."""
_TO_THE_RIGHT = regex(r"[^\W_]")


def runs_to_the_left(row: Sequence[Span]) -> bool:
    """Return whether most of a row is in a script that is written from right to left."""
    text = "".join([span.text for span in row])
    if not may_have(text, _FIRST_BYTES):
        return False
    to_the_left = len(_TO_THE_LEFT.findall(text))
    return to_the_left > 0 and to_the_left > sum(unicodedata.bidirectional(each) == "L" for each in text)


def lines_run_left(lines: Iterable[Line]) -> bool:
    """Return whether most of what lines say is in a script that is written from right to left."""
    return runs_to_the_left([span for line in lines for span in line.spans])


@contextmanager
def mirrored(lines: Sequence[Line]) -> Iterator[None]:
    """Show lines as in a mirror for as long as they are asked how they are set, so that they run to the right."""
    _mirror(lines)
    try:
        yield
    finally:
        _mirror(lines)


def _mirror(lines: Iterable[Line]) -> None:
    for line in lines:
        line.x0, line.x1 = -line.x1, -line.x0


def as_read(spans: Sequence[Span]) -> list[Span]:
    """Return the spans of a line that has words running to the left in the order in which they are read.

    Where that is known of none, as with engines that tell no places of letters, the places of the pieces tell it: from
    the right, and from the left within what runs to the right, as numbers and Latin names do.
    """
    if not any(span.order for span in spans):
        return _by_place(spans) if runs_to_the_left(spans) else list(spans)
    orders, last = dict[int, int](), 0
    for span in spans:
        last = span.order or last
        orders[id(span)] = last
    return sorted(spans, key=lambda span: orders[id(span)])


def _by_place(spans: Sequence[Span]) -> list[Span]:
    ordered = sorted(spans, key=lambda span: (-span.x0 - span.x1, span.start))
    found: list[Span] = []
    for to_the_right, group in groupby(ordered, key=_goes_right):
        pieces = list(group)
        found += pieces[::-1] if to_the_right else pieces
    return found


def _goes_right(span: Span) -> bool:
    return _TO_THE_LEFT.search(span.text) is None and _TO_THE_RIGHT.search(span.text) is not None


def writes_to_the_left(text: str) -> bool:
    """Return whether a letter of a text is of a script that is written from right to left."""
    return may_have(text, _FIRST_BYTES) and _TO_THE_LEFT.search(text) is not None
