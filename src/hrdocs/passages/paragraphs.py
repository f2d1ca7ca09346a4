"""Passages: the paragraphs of the body as they were before pages broke them, each with its way back to the text."""

import functools
import re
from functools import cached_property

from attrs import field

from hrdocs import datafiles
from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document, Evidence, per_document
from hrdocs.passages.view import Marks, View
from hrdocs.values import define, frozen

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})
_BESIDE = frozenset({BlockKind.FOOTNOTE, BlockKind.CAPTION, BlockKind.CODE})
_UNFINISHED = regex(r".*[^.!?:;…。！？؟؛][”\"»)\]*]*")
MAXIMUM_JOIN = 3
"""Blocks that one passage may be put together from; a paragraph rarely runs over more than two page breaks."""


@frozen(kw_only=True, eq=False)
class Passage:
    """A paragraph, heading, list item or table of the body.

    Attributes:
        blocks: the blocks that it was put together from, one unless pages broke it.
        view: its words with each run of white space as one space, footnote marks left out.
        number: its place among the passages of the document, from 0.
    """

    blocks: tuple[Block, ...] = field(repr=False)
    view: View
    number: int

    @property
    def text(self) -> str:
        """Return its words."""
        return self.view.text

    @property
    def document(self) -> Document:
        """Return the document that it stands in."""
        return self.view.document

    @property
    def kind(self) -> BlockKind:
        """Return the kind of the first block."""
        return self.blocks[0].kind

    @property
    def marker(self) -> str | None:
        """Return what heads the passage as printed: "(a)", "1.", "•"."""
        return self.blocks[0].marker

    @property
    def level(self) -> int | None:
        """Return the depth that the reader saw: of a heading, or of a list item."""
        return self.blocks[0].level

    @property
    def language(self) -> str | None:
        """Return the language of the first block as a BCP 47 tag, or None where it could not be told."""
        return self.blocks[0].language

    @property
    def is_heading(self) -> bool:
        """Return whether the reader took it for a heading."""
        return self.kind is BlockKind.HEADING

    @cached_property
    def closed(self) -> str:
        """Return the text without marks that close a list item or a heading: "; and", ";", ":"."""
        return re.sub(r"(?:[;,؛،；]\s*(?:and|or|et|ou|y|и|و)?)?[\s;:,؛،；：]*$", "", self.text)

    def evidence(self, name: str, start: int = 0, end: int | None = None) -> tuple[Evidence, ...]:
        """Return evidence for a field from a range of `text`: one for each block that the range touches."""
        ranges = self.view.ranges(start, end)
        found = (
            (max(first, block.start), min(last, block.end))
            for block in self.blocks
            for first, last in _joined([each for each in ranges if each[0] < block.end and block.start < each[1]])
        )
        return tuple(self.document.quote(name, first, last) for first, last in found if first < last)


def _joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the one range that spans some, so that a footnote mark parts no quotation."""
    return [(ranges[0][0], ranges[-1][1])] if ranges else []


@define
class _Growing:
    blocks: list[Block]
    words: str


def passages(document: Document, *, most: int | None = None) -> tuple[Passage, ...]:
    """Return the passages of a document's body in reading order, footnotes and captions left out.

    Args:
        document: whose passages.
        most: how many blocks, at the most, may begin one; None for all.
    """
    return _whole(document) if most is None or len(document.blocks) <= most else _joined_blocks(document, most)


@per_document(of=("text", "blocks"))
def _whole(document: Document) -> tuple[Passage, ...]:
    return _joined_blocks(document, None)


def _joined_blocks(document: Document, most: int | None) -> tuple[Passage, ...]:
    grown: list[_Growing] = []
    for block in document.body():
        if block.kind in _BESIDE:
            continue
        if grown and _goes_on(document, grown[-1], block):
            grown[-1].blocks.append(block)
            grown[-1].words += " " + document.text_of(block)
        elif len(grown) == most:
            break
        else:
            grown.append(_Growing(blocks=[block], words=document.text_of(block)))
    views = ((each.blocks, View.of_blocks(document, each.blocks, between=" ", marks=Marks.OMIT)) for each in grown)
    kept = [(blocks, view) for blocks, view in views if view.text]
    return tuple(Passage(blocks=tuple(blocks), view=view, number=number) for number, (blocks, view) in enumerate(kept))


def _goes_on(document: Document, before: _Growing, block: Block) -> bool:
    """Return whether a block is the rest of a paragraph that a page break cut."""
    last = before.blocks[-1]
    if len(before.blocks) >= MAXIMUM_JOIN or last.kind not in _PROSE or block.kind is not BlockKind.PARAGRAPH:
        return False
    words = before.words[-200:].split()
    if block.marker or not words or not _UNFINISHED.fullmatch(words[-1]):
        return False
    goes_on = document.text[block.start].islower() or document.text[block.start] == "("
    unfinished = words[-1] in _function_words()
    if not _on_another_page(document, last, block):
        return goes_on and unfinished and not _closes_an_item(words)
    return goes_on or unfinished or words[-1].endswith((",", "،", "，", "、"))


@functools.cache
def _function_words() -> frozenset[str]:
    return frozenset(row["phrase"] for row in datafiles.table("hrdocs.passages", "data/function_words.tsv"))


def _closes_an_item(words: list[str]) -> bool:
    """Return whether words end as an item before the last of a list does: "…; and"."""
    return len(words) > 1 and words[-1] in ("and", "or") and words[-2].endswith((";", ","))


def _on_another_page(document: Document, before: Block, after: Block) -> bool:
    """Return whether something that is no body, such as a running head, stands between, or the pages differ."""
    if before.regions and after.regions:
        return before.regions[-1].page != after.regions[0].page
    return bool(document.text[before.end : after.start].strip())
