"""What of a page is prose, and whether a page is a list of others."""

import re

from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs.passages.sentences import ends
from hrdocs.un import dates

LONG = 120
"""Code points from which on a paragraph is prose."""

_PROSE_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
_CLOSING = '.!?…。:»”"؟'
_CUT_OFF = re.compile(r"(?:\.{3}|…|\[…\])\s*$")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")


@per_document
def prose(document: Document) -> tuple[Block, ...]:
    """Return the paragraphs of the body that read as prose: long, or with two sentences."""
    return tuple(
        block for block in document.body() if block.kind in _PROSE_KINDS and _is_prose(document.text_of(block))
    )


def _is_prose(text: str) -> bool:
    weight = len(text) + 2 * len(_UNSPACED.findall(text))
    ended = len(ends(text)) >= 2 or text.rstrip()[-1:] in _CLOSING
    return weight >= 2 * LONG or (weight >= LONG and ended)


@per_document
def is_listing(document: Document) -> bool:
    """Tell whether a page lists others: teasers that break off, or stand under linked headings or beside days."""
    body = list(document.body())
    if not body:
        return False
    texts = [document.text_of(block) for block in body]
    days = sum(1 for text in texts if len(text) <= 40 and dates.parse(text))
    cut = sum(1 for text in texts if _CUT_OFF.search(text) and len(text) >= 60)
    linked = sum(1 for block in body if _wholly_linked(block))
    paragraphs = max(1, len(prose(document)))
    return (
        (days >= 3 and days * 3 >= paragraphs)
        or (cut >= 4 and cut * 3 >= paragraphs * 2)
        or (linked >= 8 and linked > 2 * paragraphs)
        or _headed_teasers(document) >= max(5, paragraphs * 0.7)
    )


def _wholly_linked(block: Block) -> bool:
    return sum(link.end - link.start for link in block.links) * 10 >= (block.end - block.start) * 9


def _headed_teasers(document: Document) -> int:
    """Count headings between the paragraphs of the body that are links to elsewhere."""
    body = [n for n, block in enumerate(document.blocks) if block.in_body]
    between = document.blocks[body[0] : body[-1] + 1]
    return sum(1 for block in between if block.kind is BlockKind.HEADING and _wholly_linked(block))
