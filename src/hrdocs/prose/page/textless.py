"""Documents that have no text of their own, by kind, so that a person can be told why they give nothing."""

import re
from urllib.parse import urlsplit

from hrdocs.datafiles import table
from hrdocs.expressions import regex
from hrdocs.model import Document
from hrdocs.prose import LEXICON
from hrdocs.prose.page.main_text import is_listing, prose
from hrdocs.prose.page.web_pages import is_web_page
from hrdocs.values import frozen

SEVERAL = 3
"""With so many paragraphs of prose a page says something, whatever it is called."""

LONGEST_NAME = 60
"""Code points of a title that names a kind of page; a longer one is the headline of a text."""

NOTHING = 150
"""With fewer code points than this in its body a page shows no text."""

FEW = 600
"""With more code points than this in its body a document says more than that something is not there."""

_NAMED = ("error", "bots", "log-in", "search")
_DATA = {".json": "{[", ".jsonl": "{[", ".geojson": "{[", ".csv": "", ".tsv": ""}
"""How files of data that people give for documents are called, and what they begin with."""

_LETTERS = regex(r"[^\W\d_]+|\d{3}")


@frozen(kw_only=True)
class Textless:
    """A kind of document that has no text of its own: what it is, and what to do to get at the text, in words."""

    what: str
    advice: str


def textless_kind(document: Document) -> Textless | None:
    """Return which kind of document without a text of its own one is; None where it is none of these."""
    kind = _page(document) if is_web_page(document) else _file(document)
    rows = {row["kind"]: row for row in table("hrdocs", "page_kinds.tsv")}
    return Textless(what=rows[kind]["what"], advice=rows[kind]["advice"]) if kind else None


def _page(document: Document) -> str | None:
    length = sum(block.end - block.start for block in document.body())
    named = _named(document)
    if named and len(prose(document)) < SEVERAL:
        return named
    if _says_absent(document, length):
        return "error"
    if not length or (length < NOTHING and not document.metadata.title):
        return "script"
    if is_listing(document):
        return "front" if _is_front(document) else "listing"
    return None if prose(document) else "bare"


def _file(document: Document) -> str | None:
    """Return which kind a file that is no web page is."""
    name = (document.source.name or "").lower()
    for suffix, openings in _DATA.items():
        if name.endswith(suffix) and document.text.startswith(tuple(openings) or ""):
            return "data"
    return "error" if _says_absent(document, len(document.text)) else None


def _says_absent(document: Document, length: int) -> bool:
    """Return whether a short document says that what was asked for is not there."""
    return length <= FEW and LEXICON.pattern("page_words", kind="absent").search(document.text) is not None


def _named(document: Document) -> str | None:
    """Return the kind that a title names: "Page not found | The Harbour Post"."""
    title = document.metadata.title or ""
    for part in re.split(r"\s[|–—-]\s|:\s", title):
        for kind in _NAMED if len(part) <= LONGEST_NAME else ():
            found = LEXICON.pattern("page_words", kind=kind).search(part)
            if found and _is_most(found, part):
                return kind
    return None


def _is_most(found: re.Match[str], part: str) -> bool:
    """Return whether words are all of a part but two others at most: "404 – Page not found", "Oops, not found"."""
    return len(_LETTERS.findall(part)) - len(_LETTERS.findall(found.group())) <= 2


def _is_front(document: Document) -> bool:
    address = document.source.url or document.metadata.canonical_url
    return (
        address is not None and urlsplit(address).path.strip("/").count("/") == 0 and len(urlsplit(address).path) <= 4
    )
