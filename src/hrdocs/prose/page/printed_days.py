"""Where a page prints a day that is known: its publication's, or its last change's."""

from collections.abc import Iterator

from hrdocs.model import Document
from hrdocs.passages import Range
from hrdocs.un import figured_days

SHORT = 200
"""Code points of a line about a page; a longer text is of the page, and is asked last."""


def printed_day(document: Document, day: str, near: int | None = None) -> Range | None:
    """Return where a document prints a day, in words or figures; in short lines first, those nearest to a block."""
    order = figured_days.order_in(next(iter(document.metadata.languages), None))
    number = str(int(day[8:10]))
    for n in _by_nearness(document, near or 0):
        block = document.blocks[n]
        text = document.text[block.start : block.end]
        if number not in text:
            continue
        for found in figured_days.find(text, order):
            if found.edtf == day:
                return block.start + found.start, block.start + found.end
    return None


def _by_nearness(document: Document, near: int) -> Iterator[int]:
    lengths = [block.end - block.start for block in document.blocks]
    yield from sorted(range(len(lengths)), key=lambda n: (lengths[n] > SHORT, abs(n - near), n))
