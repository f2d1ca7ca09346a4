"""The title of a page without its site's name: the page's own headline where one agrees with what the head says."""

import re
import unicodedata
from collections import Counter

_SEPARATOR = re.compile(r"\s+[|\-–—·•»«:‹›~/]+\s+|\s*[|»]\s*|\s+::\s+")
_WORD = re.compile(r"\w+")
AGREEMENT = 0.5
"""Share of words (F1) from which a headline and a title in the head are taken to name the same text."""


def folded(text: str | None) -> str:
    """Return the words of a text, case folded, for comparing."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text or "").casefold()))


def agreement(left: str, right: str) -> float:
    """Return the F1 of the words of two texts, 0 to 1."""
    a, b = Counter(folded(left).split()), Counter(folded(right).split())
    shared = sum((a & b).values())
    return 2 * shared / (sum(a.values()) + sum(b.values())) if shared else 0.0


def without_site(title: str, sites: list[str]) -> str:
    """Return a title without the name of its site at either end ("Headline | Site", "Site: Headline").

    A part goes where it is one of the site's known names; a last part of at most three words after "|" goes
    anyway, since a bar ends a headline.
    """
    names = {folded(site) for site in sites if site} | {folded(site).replace(" ", "") for site in sites if site}
    names.discard("")
    parts = list(_SEPARATOR.finditer(title))
    for cut in parts:
        head, tail = title[: cut.start()], title[cut.end() :]
        if _names_site(tail, names):
            return without_site(head, sites)
    for cut in reversed(parts):
        head, tail = title[: cut.start()], title[cut.end() :]
        if _names_site(head, names):
            return tail
    if parts and "|" in parts[-1].group():
        head, tail = title[: parts[-1].start()], title[parts[-1].end() :]
        if len(tail.split()) <= 3 and len(head.split()) > len(tail.split()):
            return head
    return title


def _names_site(part: str, names: set[str]) -> bool:
    key = folded(part)
    return bool(key) and (key in names or key.replace(" ", "") in names)


def site_names(given: list[str | None], url: str | None) -> list[str]:
    """Return the names that a page's site goes by: those given, and its host without "www." and ending."""
    names = [name for name in given if name]
    host = re.match(r"https?://(?:www\.)?([^/:?#]+)", url or "")
    if host:
        labels = host.group(1).split(".")
        names += [host.group(1), *labels[:-1]]
    return names


def best(headlines: list[str], claims: list[str]) -> str | None:
    """Return the headline on the page that agrees best with what the head claims, or None where none does."""
    scored = [
        (max((agreement(headline, claim) for claim in claims), default=0.0), -order, headline)
        for order, headline in enumerate(headlines)
    ]
    top = max(scored, default=None)
    return top[2] if top is not None and top[0] >= AGREEMENT else None
