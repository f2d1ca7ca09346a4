"""Pieces: the numbered items and paragraphs that the blocks of a document hold, whatever way the reader cut them."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from hrdocs.model import Block, BlockKind, Document
from hrdocs.passages import Range
from hrdocs_upr_positions.numbers import leading


@frozen(kw_only=True)
class Piece:
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
        """Tell whether the piece is a heading of the document."""
        return self.block.kind is BlockKind.HEADING


def pieces(document: Document, blocks: Iterable[Block]) -> Iterator[Piece]:
    """Iterate over the pieces of blocks, in reading order.

    An item can be a block with a marker, a block whose text begins with the number, or one of several in a block:
    "… (Chile); 95.4. Consider …". Inside a block only a number with a paragraph before the stop, after the end of an
    item, begins one.
    """
    for block in blocks:
        if block.kind in (BlockKind.FOOTNOTE, BlockKind.CAPTION):
            continue
        if block.kind is BlockKind.TABLE:
            yield from _of_table(document, block)
        else:
            yield from _split(document, block, block.start, block.end, block.marker)


def _of_table(document: Document, block: Block) -> Iterator[Piece]:
    for cell in block.cells:
        if cell.start < cell.end:
            yield from _split(document, block, cell.start, cell.end, None)


def _split(document: Document, block: Block, start: int, end: int, marker: str | None) -> Iterator[Piece]:
    text = document.text
    place = start
    label, label_range = _marker_label(marker), None
    if label is None and (head := leading(text[start:end])):
        label, label_range = head[0].name, (start + head[0].start, start + head[0].end)
        place = start + head[1]
    for match in _INNER.finditer(text, place, end):
        yield Piece(label=label, start=place, end=match.start(), block=block, number_range=label_range)
        label, label_range, place = match["number"], (match.start("number"), match.end("number")), match.end()
    yield Piece(label=label, start=place, end=end, block=block, number_range=label_range)


_INNER = re.compile(
    r"""
    (?<=[;.:)\]]) \s+
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
