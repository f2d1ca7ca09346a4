"""Which pieces are what the page says: the element that holds most prose, less the parts that surround it."""

from hrdocs.readers.block_kinds import HEADING, TABLE
from hrdocs.readers.html import cards, scoring
from hrdocs.readers.html.findings import Findings
from hrdocs.readers.html.frame import Frame, PageText

LINK_ONLY = 0.9
"""A text of which this share is linked is a link with words around it, not text with a link in it."""

MOSTLY_LINKED = 0.5
"""Text of which more than this share is linked surrounds a table; it is not what the table is introduced by."""

HEADED_PROSE = 80
"""A linked heading belongs to the text where so long a paragraph follows."""

NOTHING = 100
"""With less text than this, a page is taken for a list of links."""

ALMOST_NOTHING = 250
"""With less text than this, names of classes are taken to mislead, and the page is looked at again without them."""


def choose(walk: Findings) -> scoring.Weights:
    """Set `in_body` on the pieces of the main content; return what each frame holds.

    What names of classes prune is looked at again without them where almost nothing would be left.
    """
    weights, kept = scoring.weigh(walk.frames, walk.pieces), 0
    for by_name in (True, False):
        scoring.prune(walk.frames, weights, by_name=by_name)
        chosen = scoring.best(walk.frames, walk.pieces, weights)
        if chosen is not None:
            _take(_around_table(chosen, walk, weights), walk, weights)
        kept = sum(len(piece.text) for piece in walk.pieces if piece.in_body)
        if kept >= ALMOST_NOTHING:
            return weights
    if kept < NOTHING:
        _take_list(walk, weights)
    return weights


def _around_table(chosen: Frame, walk: Findings, weights: scoring.Weights) -> Frame:
    """Return the element that a table stands in with text beside it, where the chosen one is nothing but that table."""
    frame: Frame | None = chosen
    while frame is not None and not weights.pruned[frame.index]:
        inside = _inside(frame, walk, weights)
        pieces = [piece for piece in walk.pieces if inside[piece.frame.index]]
        beside = [piece for piece in pieces if piece.kind is not TABLE]
        if len(beside) == len(pieces) or sum(piece.linked for piece in beside) > MOSTLY_LINKED * _length(beside):
            return chosen
        if beside:
            return frame
        frame = frame.parent
    return chosen


def _length(pieces: list[PageText]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _take_list(walk: Findings, weights: scoring.Weights) -> None:
    """Take the main content of a page that is nothing but links: what is not pruned of the element that holds most."""
    scoring.prune(walk.frames, weights, by_name=True)
    chosen = scoring.fullest(walk.frames, weights)
    if chosen is not None:
        inside = _inside(chosen, walk, weights)
        for piece in walk.pieces:
            piece.in_body = inside[piece.frame.index]


def _take(chosen: Frame, walk: Findings, weights: scoring.Weights) -> None:
    inside = _inside(chosen, walk, weights)
    for piece in walk.pieces:
        piece.in_body = inside[piece.frame.index] and not _is_link_only(piece)
    _keep_linked_headings([piece for piece in walk.pieces if inside[piece.frame.index]])


def _inside(chosen: Frame, walk: Findings, weights: scoring.Weights) -> list[bool]:
    """Return for each frame whether it is the chosen one or in it, and not in a pruned one."""
    inside = [False] * len(walk.frames)
    inside[chosen.index] = True
    for frame in walk.frames[chosen.index + 1 :]:
        if frame.parent is not None and inside[frame.parent.index] and not weights.pruned[frame.index]:
            inside[frame.index] = True
    return inside


def _is_link_only(piece: PageText) -> bool:
    return piece.linked > LINK_ONLY * len(piece.text) and piece.kind is not TABLE


def _keep_linked_headings(pieces: list[PageText]) -> None:
    """Keep a heading that is a link where prose follows it; one over other links heads a list of pages."""
    for at, piece in enumerate(pieces):
        if piece.kind is HEADING and not piece.in_body:
            for following in pieces[at + 1 : at + 5]:
                if following.kind is HEADING:
                    break
                if following.in_body and len(following.text) >= HEADED_PROSE:
                    piece.in_body = not cards.is_card_heading(piece, following)
                    break
