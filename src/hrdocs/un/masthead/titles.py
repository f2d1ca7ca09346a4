"""The document's title: the largest heading between the masthead's labels and the first prose."""

from hrdocs.expressions import regex
from hrdocs.un.masthead.fields import is_job_line
from hrdocs.un.masthead.zone import Zone, ZoneLine

_NUMBERED = regex(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2})\.\s")
"""How a section's heading begins: "III. Law", "A. Background", "1. Scope"."""


def title(zone: Zone, after: int, *, under_item: bool = True) -> ZoneLine | None:
    """Return the title of a document.

    Args:
        zone: the zone of its masthead.
        after: where the last label of the masthead ends; the agenda item's own title follows it, and is the smaller.
        under_item: whether that label is the agenda item.

    Of headings of one size the second is the title where the first is an agenda item's, which the caller tells by
    `after` standing before two or more of them. A numbered heading is a section's, and what stands under the job number
    is the next page's.
    """
    in_body = (piece for piece in zone.pieces if piece.block.in_body)
    foot = next((piece.start for piece in in_body if is_job_line(zone.words(piece))), len(zone.text))
    headings = [piece for piece in zone.headings if after <= piece.start < foot and not _is_numbered(zone, piece)]
    candidates = headings or [
        piece for piece in zone.pieces if after and after <= piece.start < foot and piece.block.in_body
    ]
    if not candidates:
        return None
    best = min(piece.block.level or 9 for piece in candidates)
    largest = [piece for piece in candidates if (piece.block.level or 9) == best]
    follows_item = under_item and len(largest) > 1 and candidates[0] is largest[0] and _is_item(zone, after, largest[0])
    return largest[1] if follows_item else largest[0]


def _is_numbered(zone: Zone, piece: ZoneLine) -> bool:
    return piece.block.marker is not None or _NUMBERED.match(zone.words(piece)) is not None


def _is_item(zone: Zone, after: int, piece: ZoneLine) -> bool:
    """Return whether a heading stands right under the line of the agenda item, "Item 6 of the provisional agenda"."""
    line_end = zone.text.find("\n", after, piece.start)
    return after > 0 and not zone.text[max(line_end, after) : piece.start].strip("\n*∗ ")
