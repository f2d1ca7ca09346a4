"""The zone of a masthead: the words above a document's first prose, with their way back to the text."""

import functools
import itertools
import re
from collections.abc import Iterator
from functools import cached_property

from attrs import field

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document, Evidence
from hrdocs.passages import View
from hrdocs.un.masthead.labels import is_organisation, labels, pattern
from hrdocs.values import frozen

MOST_CELLS = 24
"""Cells that a table has at most which lays out a masthead."""

_SENTENCE_END = regex(r"[\w”\"»)][.;:。؛]\s*$")
_BRACKETED = regex(r"[*∗]?\s*\[[^\[\]]+\]\s*[*∗]?")
_LEADERS = regex(r"(?:\.\s?){5,}")
_SYMBOL_LINE = regex(r"^[A-Z]{1,6}(?:/[\w.()-]+){2,7}[*∗]?$", re.MULTILINE)
"""A symbol that has a line of a paragraph to itself, as behind the break in "United Nations⏎A/96/301"."""

MOST_BLOCKS = 60
PROSE = 420
"""Characters from which a paragraph is prose whatever it ends with: titles of reports reach 350."""

SENTENCE = 90
"""Characters from which a paragraph that ends with a full stop is prose."""


@frozen(kw_only=True)
class ZoneLine:
    """One block of a zone; `start` and `end` are its range in `Zone.text`."""

    block: Block
    start: int
    end: int


@frozen(kw_only=True)
class Zone:
    """Blocks as one text: a line for each block, white space inside a block folded to single spaces."""

    view: View = field(repr=False)
    pieces: tuple[ZoneLine, ...] = field(repr=False)

    @property
    def document(self) -> Document:
        """Return the document that the blocks are of."""
        return self.view.document

    @property
    def text(self) -> str:
        """Return the words of the blocks."""
        return self.view.text

    def evidence(self, name: str, start: int, end: int) -> Evidence:
        """Return evidence for a field from a range of `text`."""
        return self.document.quote(name, self.view.place(start), self.view.place(end - 1) + 1)

    @cached_property
    def headings(self) -> tuple[ZoneLine, ...]:
        """Return the pieces that the reader took for headings."""
        return tuple(piece for piece in self.pieces if piece.block.kind is BlockKind.HEADING)

    def words(self, piece: ZoneLine) -> str:
        """Return the text of a piece."""
        return self.text[piece.start : piece.end]


def zone_of(document: Document, blocks: tuple[Block, ...]) -> Zone:
    """Return some blocks of a document, in its order, as a zone."""
    view = View.of(document, [each for block in blocks for each in _lines(document, block)], between="\n")
    return Zone(view=view, pieces=tuple(_pieces(view, blocks)))


def _pieces(view: View, blocks: tuple[Block, ...]) -> Iterator[ZoneLine]:
    left = iter(blocks)
    block, start, end = next(left, None), 0, 0
    for run in view.runs:
        while block and run.start >= block.end:
            if end > start:
                yield ZoneLine(block=block, start=start, end=end)
            block, start, end = next(left, None), run.offset, run.offset
        end = run.stop
    if block and end > start:
        yield ZoneLine(block=block, start=start, end=end)


def _lines(document: Document, block: Block) -> list[tuple[int, int]]:
    """Return the ranges that are lines: a block, parted at lines that are symbols; of a table its cells and labels."""
    if block.kind is not BlockKind.TABLE:
        alone = [found.span() for found in _SYMBOL_LINE.finditer(document.text, block.start, block.end)]
        starts = sorted({block.start, *(place for found in alone for place in found)} - {block.end})
        return list(itertools.pairwise([*starts, block.end]))
    labelled = (label.start() for label in _label_lines().finditer(document.text, block.start, block.end))
    starts = sorted({block.start, *(cell.start for cell in block.cells), *labelled})
    return list(itertools.pairwise([*starts, block.end]))


@functools.cache
def _label_lines() -> re.Pattern[str]:
    """Return the labels of a masthead's lines, and the day that stands between two of them."""
    either = pattern((*labels("distribution"), *labels("original")))
    return re.compile(rf"(?:(?<=\s)|^)(?:(?:{either})\s*[:：]|\d{{1,2}}\s[^\W\d]+\s\d{{4}})", re.MULTILINE)


def _holds_masthead(document: Document, block: Block) -> bool:
    """Return whether a table lays a masthead out: a cell is the name of the organisation, or says the distribution."""
    cells = [document.text[cell.start : cell.end] for cell in block.cells[:MOST_CELLS]]
    return len(block.cells) <= MOST_CELLS and any(
        is_organisation(cell) or (not cell[:1].isdigit() and _label_lines().match(cell) is not None) for cell in cells
    )


def opening(document: Document) -> Zone:
    """Return what stands above the first prose, furniture of the first page included, notes excluded."""
    blocks: list[Block] = []
    for block in document.blocks[:MOST_BLOCKS]:
        if _is_after(document, block) or (blocks and _page(block) != _page(blocks[0])):
            break
        if block.kind is not BlockKind.FOOTNOTE:
            blocks.append(block)
    return zone_of(document, tuple(blocks))


def furniture(document: Document, *, holding: str = "") -> Zone:
    """Return the running heads, page numbers and job numbers of all pages, or those that hold a sign."""
    text, edges = document.text, (block for block in document.blocks if not block.in_body)
    return zone_of(document, tuple(each for each in edges if text.find(holding, each.start, each.end) >= 0))


def short_lines(document: Document) -> Zone:
    """Return the short blocks of the first page, among which a job number stands that a reader left in the body."""
    first = document.blocks[:MOST_BLOCKS]
    return zone_of(document, tuple(each for each in first if each.end - each.start < SENTENCE))


def notes(document: Document) -> Zone:
    """Return the notes that asterisks of the masthead lead to."""
    starred = [block for block in document.blocks[:MOST_BLOCKS] if _is_starred(document, block)]
    return zone_of(document, tuple(starred))


def bracketed(document: Document) -> Zone:
    """Return the lines in square brackets that stand over an annex: "[Original: Russian]"."""
    lines = [block for block in document.body() if _is_bracketed(document.text, block)]
    return zone_of(document, tuple(lines))


def _is_bracketed(text: str, block: Block) -> bool:
    short = block.end - block.start < SENTENCE and text.find("[", block.start, block.end) >= 0
    return short and _BRACKETED.fullmatch(text, block.start, block.end) is not None


def _is_starred(document: Document, block: Block) -> bool:
    marker = block.marker if block.kind is BlockKind.FOOTNOTE else document.text[block.start : block.start + 1]
    return bool(marker) and set(marker or "") <= set("*∗†") and block.in_body


def _page(block: Block) -> int:
    return block.regions[0].page if block.regions else 0


def _is_after(document: Document, block: Block) -> bool:
    """Return whether a block is prose, a table or a list: the masthead ends before it."""
    if not block.in_body or block.kind is BlockKind.FOOTNOTE:
        return False
    if block.kind is BlockKind.TABLE:
        return not _holds_masthead(document, block)
    if block.kind is BlockKind.LIST_ITEM or _LEADERS.search(document.text, block.start, block.end):
        return True
    size = block.end - block.start
    ends = _SENTENCE_END.search(document.text[max(block.start, block.end - 20) : block.end])
    return block.kind is BlockKind.PARAGRAPH and (size > PROSE or (size > SENTENCE and bool(ends)))
