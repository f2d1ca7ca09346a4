"""Labels of releases: "Press release", "For immediate release", "Media advisory" and their like in other languages."""

import itertools
from collections.abc import Sequence

from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs.passages import Range
from hrdocs.prose.page.genre_labels import label_in
from hrdocs.prose.page.head_lines import head_lines
from hrdocs.prose.page.headlines import FIRST_BLOCKS, Headline, headline
from hrdocs.prose.page.main_text import body_places
from hrdocs.prose.page.web_pages import is_web_page
from hrdocs.values import frozen
from hrdocs_press_release.label_places import LONGEST_REST, MOST_OF_A_PAPER, label_of_keyword, label_on

NEAR = 9
"""Blocks before the headline, or before the text where there is none, in which a label of the page can stand."""


MOST_OF_A_PAGE = 6
"""Blocks of the body of a web page among which a label stands."""

HEAD = 1200
"""Code points from the beginning of a paper in which its label stands."""


@frozen(kw_only=True)
class Label:
    """A label that a document carries: its genre, and its range in the text (None where the carrier alone has it)."""

    genre: str
    range: Range | None
    block: int | None = None


@per_document
def label(document: Document) -> Label | None:
    """Return the label of a release: a line, heading or keyword of its own, not a mention, nor an entry of a menu."""
    found = headline(document)
    for n in _where_labels_stand(document, found):
        block = document.blocks[n]
        match = label_in(document.text_of(block))
        if match:
            return Label(genre=match.genre, range=(block.start + match.start, block.start + match.end), block=n)
    return _on_two_lines(document) or _from_keywords(document)


def _on_two_lines(document: Document) -> Label | None:
    """Return a label that a letterhead sets on two lines, its second perhaps behind a word: "MEDIA" over "RELEASE"."""
    lines = () if is_web_page(document) else head_lines(document)
    for line, below in itertools.pairwise(lines):
        first, second = document.blocks[line.block], document.blocks[below.block]
        text = document.text_of(first)
        match = label_on(text, document.text_of(second))
        if match:
            end = second.start + match.end - len(text) - 1
            return Label(genre=match.genre, range=(first.start, end), block=line.block)
    return None


def label_lines(document: Document) -> set[int]:
    """Return the blocks at the head of the body that are a label and little else."""
    body = body_places(document)[:FIRST_BLOCKS]
    return {n for n in body if is_label_line(document, n)}


def is_label_line(document: Document, n: int) -> bool:
    """Return whether a block is a label and little else."""
    text = document.text_of(document.blocks[n])
    match = label_in(text)
    return match is not None and match.start + len(text) - match.end <= LONGEST_REST


def _where_labels_stand(document: Document, found: Headline | None) -> list[int]:
    """Return the blocks in which a label is the document's own: around its headline and before its text."""
    body = body_places(document)
    if not body:
        return []
    head = found.block if found and found.block is not None and found.block <= body[0] + NEAR else body[0]
    before = [n for n in range(max(0, head - NEAR), min(head, body[0])) if _no_entry(document.blocks, n, head)]
    between = list(range(min(head, body[0]), body[0]))
    return [*before, *between, *_opening(document, body)]


def _opening(document: Document, body: Sequence[int]) -> Sequence[int]:
    """Return the blocks of the body that open it; letters and texts print whose paper it is over the label."""
    if is_web_page(document):
        return body[:MOST_OF_A_PAGE]
    return [n for n in body[:MOST_OF_A_PAPER] if document.blocks[n].start - document.blocks[body[0]].start <= HEAD]


def _no_entry(blocks: tuple[Block, ...], n: int, head: int) -> bool:
    """Return whether a block before the headline is no entry of a menu; the last two may be a trail to the page."""
    return blocks[n].kind is not BlockKind.LIST_ITEM or head - n <= 2


def _from_keywords(document: Document) -> Label | None:
    for keyword in document.metadata.keywords:
        match = label_of_keyword(keyword)
        if match:
            return Label(genre=match.genre, range=None)
    return None
