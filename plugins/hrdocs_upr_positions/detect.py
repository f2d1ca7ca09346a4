"""Whether a document states positions on UPR recommendations: a report, an addendum, or a list."""

from hrdocs.model import Confidence, Document, Match
from hrdocs_upr_positions.report import conclusions


def detect(document: Document) -> Match | None:
    """Return the match of a document: CERTAIN for a title or a table that no other format has."""
    section = conclusions(document)
    if len(section) < 3:
        return None
    words = document.quote("format", section[0].start, section[0].end)
    return Match(confidence=Confidence.CERTAIN, reason="has a section of conclusions", evidence=(words,))
