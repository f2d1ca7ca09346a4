"""Which pieces are what the page says: the element that holds most prose, less the parts that surround it."""

from hrdocs.model import BlockKind
from hrdocs.readers.html import scoring
from hrdocs.readers.html.frame import Frame, Piece
from hrdocs.readers.html.walk import Walk

ALMOST_NOTHING = 250
"""With less text than this, names of classes are taken to mislead, and the page is looked at again without them."""


def choose(walk: Walk) -> scoring.Weights:
    """Set `in_body` on the pieces of the main content; return what each frame holds.

    What names of classes prune is looked at again without them where almost nothing would be left.
    """
    weights = scoring.weigh(walk.frames, walk.pieces)
    for by_name in (True, False):
        scoring.prune(walk.frames, weights, by_name=by_name)
        chosen = scoring.best(walk.frames, walk.pieces, weights)
        if chosen is not None:
            _take(chosen, walk, weights)
        if sum(len(piece.text) for piece in walk.pieces if piece.in_body) >= ALMOST_NOTHING:
            break
    return weights


def _take(chosen: Frame, walk: Walk, weights: scoring.Weights) -> None:
    inside = [False] * len(walk.frames)
    inside[chosen.index] = True
    for frame in walk.frames[chosen.index + 1 :]:
        if frame.parent is not None and inside[frame.parent.index] and not weights.pruned[frame.index]:
            inside[frame.index] = True
    for piece in walk.pieces:
        piece.in_body = inside[piece.frame.index] and not _is_link_only(piece)


def _is_link_only(piece: Piece) -> bool:
    return piece.linked > 0.7 * len(piece.text) and piece.kind is not BlockKind.TABLE
