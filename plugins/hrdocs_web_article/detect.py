"""Whether a document is an article of a web page."""

import hrdocs
from hrdocs.prose.page.datelines import dateline
from hrdocs.prose.page.headlines import headline
from hrdocs.prose.page.main_text import is_listing, prose
from hrdocs.un.official import is_official

_HTML = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"
FEW, SEVERAL = 1, 3
"""Paragraphs of prose that a page with metadata, and one without, must have."""


def detect(document: hrdocs.Document) -> hrdocs.Match | None:
    """Claim a page of prose that its carrier or its dateline shows to be an article; never a list of pages."""
    paragraphs = prose(document)
    if not paragraphs or is_official(document) or is_listing(document):
        return None
    if document.source.media_type in _HTML:
        return _page(document, paragraphs)
    return _text(document, paragraphs) if document.source.media_type == _TEXT else None


def _page(document: hrdocs.Document, paragraphs: list[hrdocs.Block]) -> hrdocs.Match | None:
    given = [name for name in ("title", "issued", "authors", "description") if getattr(document.metadata, name)]
    title = headline(document)
    words = _first_words(document, paragraphs)
    if len(paragraphs) < SEVERAL and (len(given) < 2 or len(paragraphs) < FEW):
        return None
    declared = f" whose head gives its {', '.join(given)}" if title and len(given) >= 2 else ""
    reason = f"a web page of prose{declared}"
    return hrdocs.Match(confidence=hrdocs.Confidence.WEAK, reason=reason, evidence=words)


def _text(document: hrdocs.Document, paragraphs: list[hrdocs.Block]) -> hrdocs.Match | None:
    line = dateline(document)
    if len(paragraphs) < SEVERAL or line is None or not (line.date or line.whole):
        return None
    return hrdocs.Match(
        confidence=hrdocs.Confidence.WEAK,
        reason="prose with a dateline",
        evidence=(document.quote("format", *line.place),),
    )


def _first_words(document: hrdocs.Document, paragraphs: list[hrdocs.Block]) -> tuple[hrdocs.Evidence, ...]:
    first = paragraphs[0]
    return (document.quote("format", first.start, min(first.end, first.start + 80)),)
