"""Captions that no `<figcaption>` marks: what stands beside a picture in its figure, or in an element named so."""

from hrdocs.model import BlockKind
from hrdocs.readers.html import lists
from hrdocs.readers.html.findings import Findings
from hrdocs.readers.html.frame import Frame, PageText
from hrdocs.readers.html.scoring import Weights

LONGEST = 500
"""An element with more characters than this shows a text, not what a picture shows."""

_OTHERS = frozenset((BlockKind.TABLE, BlockKind.QUOTATION, BlockKind.CODE, BlockKind.LIST_ITEM))
"""What figures hold beside pictures."""


def settle(found: Findings, weights: Weights) -> None:
    """Change the kind of texts that are captions."""
    inside = dict[Frame, list[PageText]]()
    figures = [frame for frame in found.frames if _shows_picture(frame, weights)]
    if not figures:
        return
    wanted = set(figures)
    for piece in found.pieces:
        outer = next((frame for frame in (piece.frame, *piece.frame.ancestors()) if frame in wanted), None)
        if outer is not None:
            inside.setdefault(outer, []).append(piece)
    for pieces in inside.values():
        if all(piece.kind not in _OTHERS for piece in pieces):
            for piece in pieces:
                piece.kind = BlockKind.CAPTION if piece.kind is BlockKind.PARAGRAPH else piece.kind


def _shows_picture(frame: Frame, weights: Weights) -> bool:
    if not 0 < weights.text[frame.index] <= LONGEST:
        return False
    return frame.tag == "figure" or (bool(frame.names) and _is_named_so(frame.names))


def _is_named_so(names: str) -> bool:
    return lists.pattern("caption_words.txt").search(names) is not None
