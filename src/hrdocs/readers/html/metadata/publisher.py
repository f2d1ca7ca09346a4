"""Who publishes a page: what its head says, else the name that its title ends in, its masthead's or its copyright's."""

import functools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.readers.block_kinds import HEADING
from hrdocs.readers.html import addresses, jsonld
from hrdocs.readers.html.metadata import site
from hrdocs.readers.html.metadata.page import MetadataValue, Page, shown
from hrdocs.readers.html.metadata.titles import SEPARATOR, folded
from hrdocs.readers.html.words import WORDS

LONGEST = 90
"""Code points of the longest name of a publisher that a page shows."""

HEADLINE_WORDS = 4
"""Words of a heading that is a headline and no site's name."""

MASTHEAD = 40
"""Pieces at the head of a page among which a link to its home may stand."""

FOOT = 30
"""Pieces at the end of a page among which its copyright line stands."""

_ADDRESS = regex(r"https?:", re.IGNORECASE)
_HOME = regex(r"(?:https?://[^/?#]+)?/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)\.\w+)?", re.IGNORECASE)
_NUMBER = regex(r" (?:\d+|[ivx]+)$")


@functools.cache
def _copyright_line() -> re.Pattern[str]:
    sign, by, rights = (WORDS.source("copyright_words", role=role) for role in ("sign", "by", "rights"))
    return re.compile(
        rf"""
        {sign}\W{{0,3}}(?:©|{by})?\s*
        (?P<before>(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)?\d\d)?)?        # the year, or the years
        [\s,.:–—-]*(?:{by}\s+)?(?P<name>[^\W\d_][^|•·.,;\n©]{{2,80}}?)
        (?:\s*[,–—-]?\s*(?P<after>(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)?\d\d)?))?
        \s*(?=$|[|•·.,;\n©]|{rights})
        """,
        re.IGNORECASE | re.VERBOSE,
    )


def find(page: Page, article: jsonld.Node) -> MetadataValue | None:
    """Return who publishes the page, by name; one that is given twice over ("X - X") once."""
    found = next(_claims(page, article), None)
    parts = {folded(part): part for part in SEPARATOR.split(found.value)} if found else {}
    return MetadataValue(value=next(iter(parts.values())), place=found.place) if found and len(parts) == 1 else found


def _claims(page: Page, article: jsonld.Node) -> Iterator[MetadataValue]:
    named = jsonld.text(page.graph.resolved(article.get("publisher")))
    if named and not _ADDRESS.match(named):
        yield MetadataValue(value=named, place="json-ld:publisher")
    for given in page.metas("publisher"):
        if not _ADDRESS.match(given.value) and not _is_headline(page, given.value):
            yield given
    for node in page.graph.nodes:
        if "WebSite" in jsonld.types(node) and (value := jsonld.text(node.get("name"))):
            yield MetadataValue(value=value, place="json-ld:WebSite")
    yield from (MetadataValue(value=name, place="html:title") for name in _beside_headline(page))
    yield from (MetadataValue(value=name, place="html:home") for name in _masthead(page))
    yield from (MetadataValue(value=name, place="html:copyright") for name in _copyright(page))


# ------------------------------------------------------------------ the title


def _is_headline(page: Page, name: str) -> bool:
    """Return whether a name is the page's headline, which some sites put there: a title of the head parts one from it.

    A site's own name stands in headings too, as a link to its home.
    """
    said = folded(name)
    if len(said.split()) < HEADLINE_WORDS:
        return False
    heads = {folded(title[: cut.start()]) for title in _titles(page) for cut in list(SEPARATOR.finditer(title))[:12]}
    fitting = {each for each in heads if len(each.split()) >= HEADLINE_WORDS and said.startswith(each)}
    return bool(fitting and fitting & _headings(page)) and said not in map(folded, _masthead(page))


def _headings(page: Page) -> set[str]:
    pieces = page.walk.pieces
    return {folded(piece.text) for piece in pieces if piece.kind is HEADING and len(piece.text.split()) >= 2}


def _titles(page: Page) -> list[str]:
    return [page.head.title or "", *page.head.metas.get("og:title", ())]


def _beside_headline(page: Page) -> Iterator[str]:
    """Yield the name that stands in a title of the head beside a heading of the page: "Headline | Section | Name"."""
    headings = _headings(page)
    for title in _titles(page):
        for cut in list(SEPARATOR.finditer(title))[:12]:
            if folded(title[: cut.start()]) in headings:
                yield from _proper(SEPARATOR.split(title[cut.end() :])[-1])
            elif folded(title[cut.end() :]) in headings:
                yield from _proper(SEPARATOR.split(title[: cut.start()])[0])


def _proper(name: str) -> Iterator[str]:
    """Yield a name, unless it means the home page, says what part this is ("Page 2"), or goes on with a headline."""
    name = " ".join(name.split()).strip(" ,.:|–—-")
    goes_on = name.endswith("?") or (name[:1].islower() and len(name.split()) > 2)
    if 2 <= len(name) <= LONGEST and name[0].isalpha() and not goes_on and not _says_where(folded(name)):
        yield name


def _says_where(words: str) -> bool:
    return words in _home_words() or _NUMBER.sub("", words) in _home_words()


@functools.cache
def _home_words() -> frozenset[str]:
    return frozenset(folded(word) for word in WORDS.phrases("home_words"))


# ------------------------------------------------------------------ what the page shows


def _masthead(page: Page) -> Iterator[str]:
    """Yield what is shown as publisher in microdata, or as the link to the page's home at its head."""
    for sign in page.items("publisher"):
        yield from _proper(shown(sign).split("\n")[0])
    canonical = site.canonical(page)
    own = page.url or (canonical.value if canonical else None)
    for piece in page.walk.pieces[:MASTHEAD]:
        for anchor in piece.anchors:
            # A link of one word is mostly a label.
            if anchor.href and _leads_home(anchor.href, own) and " " in piece.text[anchor.start : anchor.end]:
                yield from _proper(piece.text[anchor.start : anchor.end])


def _leads_home(href: str, url: str | None) -> bool:
    target = href.strip().split("#")[0].split("?")[0]
    if not target or _HOME.fullmatch(target) is None:
        return False
    same_site = addresses.absolute("/", url) if url else None
    return same_site is None or _ADDRESS.match(target) is None or f"{target}/".startswith(same_site)


def _copyright(page: Page) -> Iterator[str]:
    """Yield the name in a line of copyright with its year, at the end of the page."""
    for piece in page.walk.pieces[-FOOT:]:
        match = _copyright_line().search(piece.text[:300])
        if match and (match["before"] or match["after"]) and match["name"][0].isupper():
            yield from _proper(match["name"])
