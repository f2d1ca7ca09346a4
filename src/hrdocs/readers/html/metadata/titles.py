"""The title of a page without its site's name: the page's own headline where one agrees with what the head says."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from hrdocs.model import BlockKind
from hrdocs.readers.html import jsonld
from hrdocs.readers.html.metadata.page import Found, Page

SEPARATOR = re.compile(r"\s+[|\-–—·•»«:‹›~/]+\s+|\s*[|»]\s*|\s+::\s+")
_WORD = re.compile(r"\w+")
AGREEMENT = 0.5
"""Share of words (F1) from which a headline and a title in the head are taken to name the same text."""


HEADLINE_WORDS = 3
"""A single first-rank heading of so many words is the headline, even where the head words it differently."""

LONGEST = 400
"""A heading longer than this is no headline."""


def find(page: Page, sites: Sequence[str]) -> Found | None:
    """Return the title: the headline shown that agrees best with what the head claims, else the best claim."""
    names = _keys(sites)
    claims = [Found(value=without_site(each.value, names), place=each.place) for each in _claims(page)]
    headlines = _headlines(page, 1)
    agreed = best(headlines, [each.value for each in claims if len(claims) == 1 or each.place != "html:title"])
    if agreed:
        return Found(value=without_site(agreed, names), place="html:h1")
    others = {each for each in headlines if not _is_site(each, names) and len(each.split()) >= HEADLINE_WORDS}
    if len(others) == 1:
        return Found(value=without_site(others.pop(), names), place="html:h1")
    for second in _headlines(page, 2):
        if len(second.split()) >= 4 and any(claim.value.startswith(second) for claim in claims):
            return Found(value=second, place="html:h2")
    for claim in claims:
        if claim.place != "json-ld:headline" and not _is_site(claim.value, names):
            return claim
    if claims:
        return claims[0]
    return Found(value=headlines[0], place="html:h1") if headlines else None


def site_names(given: Sequence[str | None], url: str | None) -> list[str]:
    """Return the names that a page's site goes by: those given, its host, and the host's labels but the last."""
    names = [name for name in given if name]
    host = re.match(r"https?://(?:www\.)?([^/:?#]+)", url or "")
    if host:
        names += [host.group(1), *host.group(1).split(".")[:-1]]
    return names


def _claims(page: Page) -> Iterator[Found]:
    for node in page.graph.articles[:1]:
        headline = jsonld.text(node.get("headline"))
        if headline:
            yield Found(value=headline, place="json-ld:headline")
    yield from page.metas("title")
    if page.head.title:
        yield Found(value=page.head.title, place="html:title")


def _headlines(page: Page, level: int) -> list[str]:
    return [
        piece.text.replace("\n", " ")
        for piece in page.walk.pieces
        if piece.kind is BlockKind.HEADING and piece.level == level and len(piece.text) < LONGEST
    ]


def best(headlines: Sequence[str], claims: Sequence[str]) -> str | None:
    """Return the headline on the page that agrees best with what the head claims, or None where none does."""
    scored = [
        (max((agreement(headline, claim) for claim in claims), default=0.0), -order, headline)
        for order, headline in enumerate(headlines[:20])
    ]
    top = max(scored, default=None)
    return top[2] if top is not None and top[0] >= AGREEMENT else None


def agreement(left: str, right: str) -> float:
    """Return the F1 of the words of two texts, 0 to 1."""
    a, b = folded(left).split(), folded(right).split()
    if not a or not b or set(a).isdisjoint(b):
        return 0.0
    shared = sum((Counter(a) & Counter(b)).values()) if a != b else len(a)
    return 2 * shared / (len(a) + len(b))


def folded(text: str | None) -> str:
    """Return the words of a text, case folded, for comparing."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text or "").casefold()))


def without_site(title: str, names: frozenset[str]) -> str:
    """Return a title without the name of its site at either end ("Headline | Site", "Site: Headline").

    A part goes where it is one of the site's known names; a last part of at most three words after "|" goes
    anyway, since a bar ends a headline.
    """
    cuts = list(SEPARATOR.finditer(title))[:12]
    for cut in cuts:
        if _is_site(title[cut.end() :], names):
            return without_site(title[: cut.start()], names)
    for cut in reversed(cuts):
        if _is_site(title[: cut.start()], names):
            return title[cut.end() :]
    if cuts and "|" in cuts[-1].group():
        head, tail = title[: cuts[-1].start()], title[cuts[-1].end() :]
        if len(tail.split()) <= 3 and len(head.split()) > len(tail.split()):
            return head
    return title


def _keys(sites: Sequence[str]) -> frozenset[str]:
    keys = {folded(site) for site in sites}
    return frozenset(keys | {key.replace(" ", "") for key in keys}) - {""}


def _is_site(part: str, names: frozenset[str]) -> bool:
    key = folded(part)
    return bool(key) and (key in names or key.replace(" ", "") in names)
