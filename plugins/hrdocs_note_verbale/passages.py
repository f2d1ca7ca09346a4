"""Passages: the paragraphs of the body as they were before pages broke them, each with its way back to the text."""

import re
from collections.abc import Sequence
from functools import cached_property

from attrs import define, field, frozen

from hrdocs.model import Block, BlockKind, Document, Evidence
from hrdocs_note_verbale.wordlists import phrases

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})
_WORD = re.compile(r"\S+")
_UNFINISHED = re.compile(r".*[^.!?:;…][”\"»)\]*]*")
_CONTINUES = re.compile(r"[a-zà-öø-ÿа-яё(]")
MAXIMUM_JOIN = 3
"""Blocks that one passage may be put together from; a paragraph rarely runs over more than two page breaks."""


@frozen(kw_only=True, slots=False, eq=False)
class Passage:
    """A paragraph, heading, list item or table of the body.

    Attributes:
        blocks: the blocks that it was put together from, one unless pages broke it.
        text: its words with each run of white space as one space.
        places: for each character of `text`, its place in `Document.text`.
        number: its place among the passages of the document, from 0.
    """

    document: Document = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    text: str
    places: tuple[int, ...] = field(repr=False)
    number: int

    @property
    def kind(self) -> BlockKind:
        """Return the kind of the first block."""
        return self.blocks[0].kind

    @property
    def marker(self) -> str | None:
        """Return what heads the passage as printed: "(a)", "1.", "•"."""
        return self.blocks[0].marker

    @property
    def is_heading(self) -> bool:
        """Tell whether the reader took it for a heading."""
        return self.kind is BlockKind.HEADING

    @cached_property
    def closed(self) -> str:
        """Return the text without marks that close a list item or a heading: "; and", ";", ":"."""
        return re.sub(r"(?:[;,]\s*(?:and|or|et|ou|y|и))?[\s;:,]*$", "", self.text)

    def evidence(self, name: str, start: int = 0, end: int | None = None) -> tuple[Evidence, ...]:
        """Return evidence for a field from a range of `text`: one for each block that the range touches."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        quoted = self.places[start:end]
        parts = ([place for place in quoted if block.start <= place < block.end] for block in self.blocks)
        return tuple(self.document.quote(name, part[0], part[-1] + 1) for part in parts if part)


@define
class _Growing:
    blocks: list[Block]
    words: list[str] = field(factory=list)
    places: list[int] = field(factory=list)

    def take(self, document: Document, block: Block) -> None:
        """Add the words of a block without footnote marks, with the places of their characters and spaces."""
        marks = {place for mark in block.marks for place in range(mark.start, mark.end)}
        for word in _WORD.finditer(document.text, block.start, block.end):
            places: Sequence[int] = range(word.start(), word.end())
            if marks:
                places = [place for place in places if place not in marks]
            if not places:
                continue
            if self.words:
                self.places.append(word.start() - 1)
            self.words.append("".join(document.text[place] for place in places) if marks else word.group())
            self.places += places


def passages(document: Document, *, most: int | None = None) -> tuple[Passage, ...]:
    """Return the passages of a document's body in reading order, footnotes and captions left out.

    Args:
        document: whose passages.
        most: how many blocks, at the most, may begin one; None for all.
    """
    grown: list[_Growing] = []
    for block in document.body():
        if block.kind in (BlockKind.FOOTNOTE, BlockKind.CAPTION, BlockKind.CODE):
            continue
        if grown and _goes_on(document, grown[-1], block):
            grown[-1].blocks.append(block)
        elif len(grown) == most:
            break
        else:
            grown.append(_Growing(blocks=[block]))
        grown[-1].take(document, block)
    kept = [each for each in grown if each.words]
    return tuple(
        Passage(
            document=document,
            blocks=tuple(each.blocks),
            text=" ".join(each.words),
            places=tuple(each.places),
            number=number,
        )
        for number, each in enumerate(kept)
    )


def _goes_on(document: Document, before: _Growing, block: Block) -> bool:
    """Tell whether a block is the rest of a paragraph that a page break cut."""
    last = before.blocks[-1]
    if len(before.blocks) >= MAXIMUM_JOIN or last.kind not in _PROSE or block.kind is not BlockKind.PARAGRAPH:
        return False
    if block.marker or not before.words or not _UNFINISHED.fullmatch(before.words[-1]):
        return False
    goes_on = bool(_CONTINUES.match(document.text, block.start))
    unfinished = before.words[-1] in phrases("function_words")
    if not _on_another_page(document, last, block):
        return goes_on and unfinished and not _closes_an_item(before.words)
    return goes_on or unfinished or before.words[-1].endswith(",")


def _closes_an_item(words: Sequence[str]) -> bool:
    """Tell whether words end as an item before the last of a list does: "…; and"."""
    return len(words) > 1 and words[-1] in ("and", "or") and words[-2].endswith((";", ","))


def _on_another_page(document: Document, before: Block, after: Block) -> bool:
    """Tell whether something that is no body, such as a running head, stands between, or the pages differ."""
    if before.regions and after.regions:
        return before.regions[-1].page != after.regions[0].page
    return bool(document.text[before.end : after.start].strip())
