"""Whether a document is a page of the web, as it was saved or as a browser printed it."""

from hrdocs.model import Document

PAGES = ("text/html", "application/xhtml+xml")
PRINTED = "printed-page:"
"""What the places in the carrier begin with from which readers took values of a page that a browser printed."""


def is_web_page(document: Document) -> bool:
    """Return whether a document is a page of the web, or the print of one."""
    return document.source.media_type in PAGES or is_printed_page(document)


def is_printed_page(document: Document) -> bool:
    """Return whether a document is a page that a browser printed."""
    return any(origin.place.startswith(PRINTED) for origin in document.metadata.origins)
