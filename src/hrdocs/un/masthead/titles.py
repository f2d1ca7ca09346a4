"""The document's title: the largest heading between the masthead's labels and the first prose."""

from hrdocs.un.masthead.fields import is_job_line
from hrdocs.un.masthead.zone import Piece, Zone


def title(zone: Zone, after: int) -> Piece | None:
    """Return the title of a document.

    Args:
        zone: the zone of its masthead.
        after: where the last label of the masthead ends; the agenda item's own title follows it, and is the smaller.

    Of headings of one size the second is the title where the first is an agenda item's, which the caller tells by
    `after` standing before two or more of them.
    """
    candidates = [piece for piece in zone.headings if piece.start >= after and not is_job_line(zone.words(piece))]
    candidates = candidates or [
        piece
        for piece in zone.pieces
        if after and piece.start >= after and piece.block.in_body and not is_job_line(zone.words(piece))
    ]
    if not candidates:
        return None
    best = min(piece.block.level or 9 for piece in candidates)
    largest = [piece for piece in candidates if (piece.block.level or 9) == best]
    follows_item = after > 0 and len(largest) > 1 and candidates[0] is largest[0] and _is_item(zone, after, largest[0])
    return largest[1] if follows_item else largest[0]


def _is_item(zone: Zone, after: int, piece: Piece) -> bool:
    """Tell whether a heading stands directly under the line of the agenda item."""
    return not zone.text[after : piece.start].strip("\n*∗ ")
