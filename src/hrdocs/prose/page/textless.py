"""Pages that have no text of their own, by kind, so that a reader can be told why they give nothing."""

import re
from urllib.parse import urlsplit

from hrdocs.model import Document
from hrdocs.prose import LEXICON
from hrdocs.prose.page.main_text import is_listing, prose
from hrdocs.prose.page.web_pages import is_web_page

SEVERAL = 3
"""With so many paragraphs of prose a page says something, whatever it is called."""

LONGEST_NAME = 60
"""Code points of a title that names a kind of page; a longer one is the headline of a text."""

NOTHING = 150
"""With fewer code points than this in its body a page shows no text."""

_NAMES = {
    "error": "a page of an error",
    "log-in": "a page to log in",
    "search": "a page of search results",
}
_LETTERS = re.compile(r"[^\W\d_]+|\d{3}")


def textless_kind(document: Document) -> str | None:
    """Return which kind of page without a text of its own a web page is, in words; None where it is none of these."""
    if not is_web_page(document):
        return None
    named = _named(document)
    if named and len(prose(document)) < SEVERAL:
        return named
    if sum(block.end - block.start for block in document.body()) < NOTHING and not document.metadata.title:
        return "a page whose text is made by a script, or that has none"
    if is_listing(document):
        return "a front page, which lists others" if _is_front(document) else "a page that lists others"
    if not prose(document):
        return "a page with links and labels, and no prose"
    return None


def _named(document: Document) -> str | None:
    """Return the kind that a title names: "Page not found | The Harbour Post"."""
    title = document.metadata.title or ""
    for part in re.split(r"\s[|–—-]\s|:\s", title):
        for kind, name in _NAMES.items():
            found = LEXICON.pattern("page_words", kind=kind).search(part) if len(part) <= LONGEST_NAME else None
            if found and _is_most(found, part):
                return name
    return None


def _is_most(found: re.Match[str], part: str) -> bool:
    """Return whether words are all of a part but two others at most: "404 – Page not found", "Oops, not found"."""
    return len(_LETTERS.findall(part)) - len(_LETTERS.findall(found.group())) <= 2


def _is_front(document: Document) -> bool:
    address = document.source.url or document.metadata.canonical_url
    return (
        address is not None and urlsplit(address).path.strip("/").count("/") == 0 and len(urlsplit(address).path) <= 4
    )
