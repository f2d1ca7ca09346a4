"""Whether a document is an article."""

import hrdocs
from hrdocs.prose.page.bylines import byline, signers
from hrdocs.prose.page.datelines import dateline
from hrdocs.prose.page.headlines import headline
from hrdocs.prose.page.main_text import is_listing, prose, short_prose
from hrdocs.prose.page.textless import textless_kind
from hrdocs.prose.page.web_pages import is_web_page
from hrdocs.un.official import is_official

SEVERAL = 3
"""Paragraphs of prose that a page without a headline, and a text of another carrier, must have."""

LONGEST_ARTICLE = 100_000
"""Code points of the longest text beside the web that is still taken for an article: longer ones are reports."""


def detect(document: hrdocs.Document) -> hrdocs.Match | None:
    """Claim prose that its carrier, its dateline or its byline shows to be an article; never a list of pages.

    An article is the weaker claim always: whoever knows a document by its own features comes before it.
    """
    paragraphs = prose(document) or (short_prose(document) if is_web_page(document) else ())
    if not paragraphs or is_official(document) or is_listing(document):
        return None
    reason = _page(document, paragraphs) if is_web_page(document) else _text(document, paragraphs)
    if reason is None:
        return None
    words = _first_words(document, paragraphs)
    return hrdocs.Match(confidence=hrdocs.Confidence.WEAK, reason=reason, evidence=words)


def _page(document: hrdocs.Document, paragraphs: tuple[hrdocs.Block, ...]) -> str | None:
    given = [name for name in ("title", "issued", "authors", "description") if getattr(document.metadata, name)]
    if len(paragraphs) < SEVERAL and textless_kind(document):
        return None
    if len(paragraphs) < SEVERAL and len(given) < 2 and not (headline(document) and _is_mostly(document, paragraphs)):
        return None
    if len(given) >= 2 and headline(document):
        return f"a web page of prose whose head gives its {', '.join(given)}"
    return "a web page of prose"


def _is_mostly(document: hrdocs.Document, paragraphs: tuple[hrdocs.Block, ...]) -> bool:
    """Return whether half of the body or more is prose."""
    told = sum(block.end - block.start for block in paragraphs)
    return 2 * told >= sum(block.end - block.start for block in document.body())


def _text(document: hrdocs.Document, paragraphs: tuple[hrdocs.Block, ...]) -> str | None:
    if len(document.text) > LONGEST_ARTICLE:
        return None
    line, title = dateline(document), headline(document)
    dated = line is not None and bool(line.date or line.whole)
    if dated and title and signers(document, title):
        return "prose under a headline with a dateline and a byline"
    if len(paragraphs) < SEVERAL:
        return None
    if dated:
        return "prose with a dateline"
    return "prose under a headline and a byline" if title and byline(document, title) is not None else None


def _first_words(document: hrdocs.Document, paragraphs: tuple[hrdocs.Block, ...]) -> tuple[hrdocs.Evidence, ...]:
    first = paragraphs[0]
    return (document.quote("format", first.start, min(first.end, first.start + 80)),)
