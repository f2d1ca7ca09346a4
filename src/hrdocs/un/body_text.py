"""The part of a document in which references are looked for: its body and footnotes, without footnote marks."""

import bisect
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

import attrs

from hrdocs.model import Block, BlockKind, Document, Link
from hrdocs.passages.marks import text_without_marks


class Ranged(Protocol):
    """Anything with a range of the text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last."""


R = TypeVar("R", bound=Ranged)


BLOCK_SEPARATOR = "\n\n"
"""What stands between two blocks of a document, and between two paragraphs for those who look for names."""


class BodyText:
    """The body of a document.

    Attributes:
        text: as long as the document's, with blanks for footnote marks, so that "60/251¹" is not number 60/2511.
        links: the hyperlinks in the body; one that is broken over lines is one link. Those of footnote marks, and those
            to another place on the same page, lead to nothing that the document refers to.
    """

    def __init__(self, document: Document) -> None:
        self._blocks = [each for each in document.body() if each.kind is not BlockKind.FURNITURE]
        self._starts = [block.start for block in self._blocks]
        self.text = text_without_marks(document)
        own = {address for address in (document.source.url, document.metadata.canonical_url, "") if address is not None}
        self.links = [
            link
            for block in self._blocks
            for link in _joined(document.text, block.links)
            if not _leads_within(link, block, own)
        ]

    def alone(self) -> str:
        """Return the text with NUL in the place of what stands outside the body: nothing is found in it or over it."""
        parts, after = list[str](), 0
        for block in self._blocks:
            parts += (self._hidden(after, block.start), self.text[block.start : block.end])
            after = block.end
        return "".join([*parts, self._hidden(after, len(self.text))])

    def _hidden(self, start: int, end: int) -> str:
        edge = len(BLOCK_SEPARATOR)
        if end - start <= 2 * edge:
            return self.text[start:end]
        return BLOCK_SEPARATOR + "\0" * (end - start - 2 * edge) + BLOCK_SEPARATOR

    def block_of(self, each: Ranged) -> Block | None:
        """Return the block of the body that holds a range whole, or None."""
        place = bisect.bisect_right(self._starts, each.start) - 1
        return self._blocks[place] if place >= 0 and each.end <= self._blocks[place].end else None

    def holding(self, found: Iterable[R]) -> list[R]:
        """Return those of the ranges that stand in one block of the body."""
        return [each for each in found if self.block_of(each)]

    def outside(self, found: Iterable[R], taken: Sequence[Ranged]) -> list[R]:
        """Return those of the ranges that begin in none of others, which are in order and apart."""
        starts = [each.start for each in taken]
        kept = []
        for each in found:
            before = bisect.bisect_right(starts, each.start) - 1
            if before < 0 or taken[before].end <= each.start:
                kept.append(each)
        return kept

    def links_over(self, each: Ranged) -> list[Link]:
        """Return the hyperlinks that touch a range."""
        return [link for link in self.links if link.start < each.end and each.start < link.end]


def _leads_within(link: Link, block: Block, own: set[str]) -> bool:
    """Return whether a link is a footnote mark or leads to a place on the page itself, which has these addresses."""
    address, place, _ = link.target.partition("#")
    within = bool(place) and address in own
    return within or any(mark.start < link.end and link.start < mark.end for mark in block.marks)


def _joined(text: str, links: Sequence[Link]) -> list[Link]:
    """Return links with the pieces of one that is broken over lines joined."""
    joined: list[Link] = []
    for link in sorted(links, key=lambda link: (link.start, link.end)):
        last = joined[-1] if joined else None
        if last and last.target == link.target and not text[last.end : link.start].strip():
            joined[-1] = attrs.evolve(last, end=max(last.end, link.end))
        else:
            joined.append(link)
    return joined
