"""Kinds that the markup does not say: headings that are only bold, items of a list that are marked up as headings."""

import itertools
from collections import Counter
from collections.abc import Sequence

from hrdocs.readers.block_kinds import HEADING, LIST_ITEM, PARAGRAPH
from hrdocs.readers.html.frame import PageText
from hrdocs.readers.html.markers import WAITING, counted_down

LONGEST_HEADING = 90
"""A bold paragraph with more characters than this is no heading."""

_ENDS = ".,;:!"


def settle(pieces: Sequence[PageText]) -> None:
    """Change the kind of pieces whose place says more than the element that they stand in."""
    _lower_items(pieces)
    _count_down(pieces)
    _raise_bold_paragraphs([piece for piece in pieces if piece.in_body])


def _lower_items(pieces: Sequence[PageText]) -> None:
    """Make list items of headings that are all that an item holds, where the list has several of them.

    A list of one item is how some editors number a heading; an item with more in it has a heading of its own.
    """
    headings = [piece for piece in pieces if piece.kind is HEADING and piece.frame.item is not None]
    if not headings:
        return
    held = Counter([piece.frame.item for piece in pieces])
    lone = [piece for piece in headings if held[piece.frame.item] == 1]
    several = Counter(piece.frame.item.parent for piece in lone if piece.frame.item is not None)
    for piece in lone:
        item = piece.frame.item
        if item is not None and item.marker is not None and several[item.parent] > 1:
            piece.kind, piece.level, piece.marker = LIST_ITEM, item.context.depth, item.marker
            item.marker = None


def _count_down(pieces: Sequence[PageText]) -> None:
    """Give the items of lists that count down their numbers."""
    for piece in pieces:
        if piece.marker and piece.marker.startswith(WAITING):
            around = piece.frame.item.parent if piece.frame.item else None
            if around is not None and around.numbering is not None:
                piece.marker = counted_down(piece.marker, around.numbering)


def _raise_bold_paragraphs(body: Sequence[PageText]) -> None:
    """Make headings of short paragraphs that are wholly bold and stand before ordinary text."""
    above = next((piece.level or 1 for piece in body if piece.kind is HEADING), 1)
    for piece, following in itertools.pairwise(body):
        if piece.kind is HEADING:
            above = piece.level or above
        elif _is_bold_heading(piece) and not following.emphasised and following.kind is not HEADING:
            piece.kind, piece.level = HEADING, min(above + 1, 6)


def _is_bold_heading(piece: PageText) -> bool:
    words = piece.kind is PARAGRAPH and piece.emphasised and len(piece.text) < LONGEST_HEADING
    return words and "\n" not in piece.text and not piece.linked and piece.text[-1] not in _ENDS
