"""The country that a document's telephone numbers are of, where they are printed without its code."""

import bisect
import functools
import re
import urllib.parse
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.language.of_document import main_language
from hrdocs.model import Block, Document, per_document
from hrdocs.prose import LEXICON
from hrdocs.prose.contacts.emails import emails
from hrdocs.prose.page.head_lines import LineKind, head_lines
from hrdocs.prose.page.letterhead_names import names_an_organisation
from hrdocs.un import states
from hrdocs.values import frozen

MOST_LETTERS = 20_000
"""Code points at either end of a document in which addresses are looked for."""


EDGE, LONGEST_EDGE = 8, 300
"""Blocks at either end of a body whose sites are its own, and code points of them that are read."""

LONGEST_NAME = 120
"""Code points of a line at a paper's foot that is the name of an organisation."""

_FIGURE = regex(r"\d")
_SITE = regex(r"(?:https?://|www\.)(?P<host>[\w-]+(?:\.[\w-]+){1,4})", re.IGNORECASE)


@frozen(kw_only=True)
class Country:
    """A country by its ISO 3166-1 alpha-2 code, with the words that name it: their range, None for a page's address."""

    region: str
    start: int | None = None
    end: int | None = None


@per_document
def home_country(document: Document) -> Country | None:
    """Return the one country that postcodes, the page's address or the letterhead give a document, or None.

    A postcode with its town says it best, then a country's domain, then the State in the letterhead and the publisher's
    name; what two of one kind contradict is not said.
    """
    return _of_postcodes(document) or _of_domain(document) or _of_letterhead(document)


def _of_postcodes(document: Document) -> Country | None:
    found: dict[str, Country] = {}
    ends = [(0, MOST_LETTERS)]
    text, lines = document.text, [(0, 0)]
    if len(text) > MOST_LETTERS:
        ends.append((max(MOST_LETTERS, len(text) - MOST_LETTERS), len(text)))
    else:
        text, lines = _lines_with_figures(text)
    spoken = main_language(document)
    for row in LEXICON.rows("postcodes"):
        if row["language"] not in ("mul", spoken):
            continue
        pattern = _postcode(row["regex"])
        match = next((match for start, end in ends if (match := pattern.search(text, start, end))), None)
        if match and row["region"] not in found:
            offset, place = lines[bisect.bisect_right(lines, match.start(), key=lambda line: line[0]) - 1]
            start, end = (each - offset + place for each in match.span())
            found[row["region"]] = Country(region=row["region"], start=start, end=end)
    return next(iter(found.values())) if len(found) == 1 else None


def _lines_with_figures(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the lines of a text that have figures, and for each its place among them and in the text.

    Every postcode has figures and stands on one line, and few lines of a page have any.
    """
    kept, places, length, place = list[str](), [(0, 0)], 0, 0
    for line in text.split("\n"):
        if _FIGURE.search(line):
            kept.append(line)
            places.append((length, place))
            length += len(line) + 1
        place += len(line) + 1
    return "\n".join(kept), places


@functools.cache
def _postcode(regex: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.-])(?:{regex})(?!\w)")


def _of_domain(document: Document) -> Country | None:
    regions = {row["region"] for row in LEXICON.rows("regions")}
    host = urllib.parse.urlsplit(document.metadata.canonical_url or document.source.url or "").hostname
    region = _region_of_host(host or "", regions)
    if region:
        return Country(region=region)
    start = max(0, len(document.text) - MOST_LETTERS)
    found: dict[str, Country] = {}
    for email in emails(document.text, start, len(document.text)):
        region = _region_of_host(email.address or "", regions)
        if region:
            found.setdefault(region, Country(region=region, start=email.start, end=email.end))
    return next(iter(found.values())) if len(found) == 1 else _of_own_site(document, regions)


def _of_own_site(document: Document, regions: set[str]) -> Country | None:
    """Return the country of the sites that a document's head and foot name: "www.port.gov.au"."""
    body = list(document.body())
    edges = {block.start: block for block in (*body[:EDGE], *body[-EDGE:])}
    found: dict[str, Country] = {}
    for block in edges.values():
        for site in _SITE.finditer(document.text, block.start, min(block.end, block.start + LONGEST_EDGE)):
            region = _region_of_host(site["host"], regions)
            if region:
                found.setdefault(region, Country(region=region, start=site.start(), end=site.end()))
    return next(iter(found.values())) if len(found) == 1 else None


def _region_of_host(host: str, regions: set[str]) -> str | None:
    """Return the country of a host's last label; those that are sold to everybody ("tv", "io", "me") say nothing."""
    last = host.rpartition(".")[2].upper()
    last = "GB" if last == "UK" else last
    return last if last in regions and last not in _SOLD else None


_SOLD = frozenset({"AC", "AI", "CC", "CO", "FM", "IO", "LI", "ME", "TV", "WS", "TO", "LY", "GG", "IM", "SH", "NU"})


def _of_letterhead(document: Document) -> Country | None:
    """Return the one State that the lines of a paper's head name, else those of its foot that are an organisation."""
    lines = [document.blocks[line.block] for line in head_lines(document) if line.kind in _OF_LETTERHEAD]
    head = [block for block in lines if not _is_abroad(document.text_of(block))]
    body = [block for block in document.blocks if block.in_body]
    foot = [block for block in body[-EDGE:] if _names_an_organisation(document.text_of(block))]
    found = _states_in(document, head) or _states_in(document, foot)
    return found[0] if len(found) == 1 else None


_OF_LETTERHEAD = (LineKind.LETTERHEAD, LineKind.NAMES)


def _states_in(document: Document, blocks: Sequence[Block]) -> list[Country]:
    known = {row["state"]: row["region"] for row in LEXICON.rows("regions")}
    found: dict[str, Country] = {}
    for block in blocks:
        for match in states.find(document.text_of(block)):
            if match.code in known:
                where = block.start + match.start, block.start + match.end
                found.setdefault(match.code, Country(region=known[match.code], start=where[0], end=where[1]))
    return list(found.values())


def _names_an_organisation(line: str) -> bool:
    return len(line) <= LONGEST_NAME and not _is_abroad(line) and names_an_organisation(line)


def _is_abroad(line: str) -> bool:
    """Return whether a line names an embassy or its like, which is in another country than its own."""
    return LEXICON.pattern("letterhead_words", kind="abroad").search(line) is not None
