"""Authors as names only: what carriers write around a name is taken off, and what is no name is refused."""

import functools
import re
from collections.abc import Iterable, Iterator

from hrdocs.readers.html import lists
from hrdocs.readers.html.metadata import jsonld
from hrdocs.readers.html.metadata.page import Page, shown

MAXIMUM_NAME = 80
MAXIMUM_NAMES = 20
MAXIMUM_BYLINE = 120
"""Longer values name no author, or say more than who it was."""

_BYLINE = re.compile(r"byline|author|autor|auteur|verfasser|(?<![a-z])(?:writer|contributor)(?![a-z])")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|(?<!\w)@\w+")
_DATE = re.compile(r"\d{1,2}[./:]\d{1,2}|\b\d{4}\b|\b(?:19|20)\d\d\b")
_SPLIT = re.compile(r"\s*[;|/•·]\s*|\s+(?:and|und|et|y|e|og|och|en|и|және|жана|va|و)\s+|\s*[,،]\s*(?=\w+[\s-]+\w)", re.IGNORECASE)


@functools.cache
def _opening() -> re.Pattern[str]:
    words = "|".join(lists.lines("metadata/byline_openings.txt"))
    return re.compile(rf"^\s*(?:{words})(?:\s*[:：]\s*|\s+)", re.IGNORECASE)


@functools.cache
def _nobody() -> frozenset[str]:
    return frozenset(line.casefold() for line in lists.lines("metadata/no_authors.txt"))


def find(page: Page, article: jsonld.Node) -> tuple[tuple[str, ...], str]:
    """Return the authors' names and the place that they were found in; no names and "" where nobody is named."""
    for values, place in _claims(page, article):
        found = names(values)
        if found:
            return found[:MAXIMUM_NAMES], place
    return (), ""


def _claims(page: Page, article: jsonld.Node) -> Iterator[tuple[list[str], str]]:
    given = article.get("author") or article.get("creator")
    people = given if isinstance(given, list) else [given]
    named = (jsonld.text(page.graph.resolved(each)) for each in people[:MAXIMUM_NAMES])
    yield [each for each in named if each], "json-ld:author"
    for meta in page.metas("authors"):
        values = page.head.metas[meta.place.removeprefix("meta:")]
        yield [value for value in values if not value.startswith(("http:", "https:"))], meta.place
    yield [shown(sign) for sign in page.items("author", "creator")][:1], "microdata:author"
    yield [shown(s) for s in page.walk.signs if "author" in s.attributes.get("rel", "").split()][:1], "html:rel=author"
    bylines = (shown(sign) for sign in page.named(_BYLINE))
    yield [each for each in bylines if each and len(each) <= MAXIMUM_BYLINE][:1], "html:byline"


def names(values: Iterable[str]) -> tuple[str, ...]:
    """Return the names in what a carrier gives as authors, each once, in order."""
    found: dict[str, str] = {}
    for value in values:
        for part in _SPLIT.split(_ADDRESS.sub(" ", value)):
            name = cleaned(part)
            if name:
                found.setdefault(name.casefold(), name)
    return tuple(found.values())


def cleaned(part: str) -> str | None:
    """Return one name without "By" before it and job title after it; None for what names nobody."""
    name = " ".join(part.split())
    while True:
        shorter = _opening().sub("", name)
        if shorter == name:
            break
        name = shorter
    name = name.strip(" ,;:|–—-·•.\u200b") if not name.endswith((" Jr.", " Sr.")) else name.strip(" ,;:|–—-")
    if not name or len(name) > MAXIMUM_NAME or len(name.split()) > 6:
        return None
    if name.casefold() in _nobody() or _DATE.search(name) or not any(c.isalpha() for c in name):
        return None
    return name
