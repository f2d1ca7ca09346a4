"""Numbered texts: the items and paragraphs that the blocks of a document hold, whatever way the reader cut them."""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Cell, Document
from hrdocs.passages import Range
from hrdocs.values import frozen
from hrdocs_upr_positions.numbers import leading


@frozen(kw_only=True)
class NumberedText:
    """A stretch of one block: its number as printed, normalised ("67.1", "1", "(a)"), or None; and its words.

    Attributes:
        start: first code point of the words in `Document.text`, after a number that stands in the text.
        number_range: range of the number in the text; None where it is the block's marker.
    """

    label: str | None
    start: int
    end: int
    block: Block
    number_range: Range | None = None

    @property
    def is_heading(self) -> bool:
        """Return whether it is a heading of the document."""
        return self.block.kind is BlockKind.HEADING


def numbered_texts(document: Document, blocks: Iterable[Block]) -> Iterator[NumberedText]:
    """Iterate over the numbered texts of blocks, in reading order.

    An item can be a block with a marker, a block whose text begins with the number, or one of several in a block:
    "… (Chile); 95.4. Consider …". Inside a block only a number with a paragraph before the stop, after the end of an
    item, begins one.
    """
    before: Block | None = None
    for block in blocks:
        if block.kind in (BlockKind.FOOTNOTE, BlockKind.CAPTION):
            continue
        if block.kind is BlockKind.TABLE:
            yield from _of_table(document, block)
        else:
            marker = None if _closes_bracket(document, before, block) else block.marker
            yield from _split(document, block, block.start, block.end, marker)
        before = block


def _closes_bracket(document: Document, before: Block | None, block: Block) -> bool:
    """Return whether a marker such as "189)" is the end of a bracket that the line before has opened."""
    if before is None or not _CLOSING_MARKER.fullmatch(block.marker or ""):
        return False
    tail = document.text[max(before.start, before.end - LONGEST_OPEN_BRACKET) : before.end]
    return tail.rfind("(") > tail.rfind(")")


LONGEST_OPEN_BRACKET = 60
"""Code points at the end of a line in which a bracket is opened that the next line's marker closes."""

_CLOSING_MARKER = regex(r"[\w.]{1,4}\)")
_NUMBER_ALONE = regex(r"\d{1,3}(?:\.\d{1,3}){0,2}\.?")


def _of_table(document: Document, block: Block) -> Iterator[NumberedText]:
    """Iterate over the numbered texts of a table; a number alone in its cell is that of the next cell of its row."""
    held: Cell | None = None
    for cell in (*block.cells, None):
        if held and (cell is None or cell.row != held.row):
            yield from _split(document, block, held.start, held.end, None)
            held = None
        words = document.text[cell.start : cell.end].strip() if cell else ""
        if cell is None or not words:
            continue
        if held is None and _NUMBER_ALONE.fullmatch(words):
            held = cell
            continue
        number = document.text[held.start : held.end] if held and not leading(words) else None
        first, *others = _split(document, block, cell.start, cell.end, number)
        yield evolve(first, number_range=(held.start, held.end)) if held and number else first
        yield from others
        held = None


def _split(document: Document, block: Block, start: int, end: int, marker: str | None) -> Iterator[NumberedText]:
    text = document.text
    place = start
    label, label_range = _marker_label(marker), None
    if label is None and (head := leading(text[start:end])):
        label, label_range = head[0].name, (start + head[0].start, start + head[0].end)
        place = start + head[1]
    for match in _INNER.finditer(text, place, end):
        yield NumberedText(label=label, start=place, end=match.start(), block=block, number_range=label_range)
        label, label_range, place = match["number"], (match.start("number"), match.end("number")), match.end()
    yield NumberedText(label=label, start=place, end=end, block=block, number_range=label_range)


_INNER = regex(
    r"""
    (?: (?<=[;.:)\]]) \s+ | (?<=[;)\]]) )
    (?P<number> \d{2,3}\.\d{1,3}(?:\.\d{1,2})? ) \.? \s+
    (?=["“«]?[^\W\da-z_])
    """,
    re.VERBOSE,
)


def _marker_label(marker: str | None) -> str | None:
    if marker is None:
        return None
    head = leading(marker.rstrip() + " ") or leading(marker)
    return head[0].name if head else None
