"""Whether a page stands on the site of whom it tells of: an authority, or an organisation that speaks for itself.

News media publish too, but they tell of others: a publisher that is called as they are is none of these.
"""

import functools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.model import BlockKind, Document, per_document
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.people.names import has_organisation

_HOST = regex(r"https?://(?:www\.)?(?P<host>[^/:?#\s]+)", re.IGNORECASE)
_ORGANISATION_HOSTS = (".org", ".ngo", ".int", ".europa.eu", ".ong")
_BESIDE = regex(r"(?:\s\([^()]{1,24}\))?,?\s(?:today\s|strongly\s|also\s|therefore\s)?")
"""What may stand between a publisher's name and its verb."""

SHORTEST = 3
"""Letters of the shortest name of a publisher that is compared with another."""

REACH = 30
"""Code points before a name in which the verb stands in languages that put it first."""


@functools.cache
def _official_host() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\.){LEXICON.source('official_hosts')}$")


def is_authority(document: Document) -> bool:
    """Return whether a State's authority publishes a page, by its name or by the host of its address."""
    name = document.metadata.publisher or ""
    if LEXICON.pattern("news_media").search(name):
        return False
    return bool(LEXICON.pattern("authorities").search(name)) or _official_host().search(host(document)) is not None


def is_organisation(document: Document) -> bool:
    """Return whether an organisation publishes a page, by its name or its address, and no news medium."""
    name = document.metadata.publisher or ""
    if LEXICON.pattern("news_media").search(name):
        return False
    return has_organisation(name) or host(document).endswith(_ORGANISATION_HOSTS) or is_authority(document)


def host(document: Document) -> str:
    """Return the host of a page's address, in lower case; empty where no address is known."""
    found = _HOST.match(document.source.url or document.metadata.canonical_url or "")
    return found["host"].lower() if found else ""


def is_news_medium(document: Document) -> bool:
    """Return whether the publisher of a page is called as news media are."""
    return LEXICON.pattern("news_media").search(document.metadata.publisher or "") is not None


def is_another(document: Document, name: str) -> bool:
    """Return whether a page says who publishes it, or where it stands, and neither is called by a name.

    Args:
        document: the page; one that says nothing of its publisher, as most texts and PDF, contradicts no name.
        name: of who may be its publisher.
    """
    wanted = _letters(name)
    own = [document.metadata.publisher or "", *host(document).split(".")[:-1]]
    given = [each for each in own if len(_letters(each)) >= SHORTEST]
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()).casefold()
    nouns = "".join(_letters(word) for word in name.split() if has_organisation(word))
    return bool(given) and not any(_agree(each, wanted, nouns) or _letters(each) == initials for each in given)


def _agree(own: str, wanted: str, nouns: str) -> bool:
    """Return whether a name holds another, or all of its longer words, or one of them in its noun ("Bird|society")."""
    words = [word for word in map(_letters, re.split(r"[\W_]+", own)) if len(word) > SHORTEST]
    letters = _letters(own)
    within = any(word in nouns for word in words if word != nouns)
    return letters in wanted or wanted in letters or within or (bool(words) and all(word in wanted for word in words))


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def names_itself(document: Document) -> Range | None:
    """Return where the text names the page's own publisher, which is not one of the news media."""
    return next(_mentions(document), None)


def takes_a_stance(document: Document) -> Range | None:
    """Return where the text tells that the page's own publisher condemns, urges or calls: "Open Door condemns"."""
    for start, end in _mentions(document):
        ahead = document.text[max(0, start - REACH) : start].rstrip()
        behind = _BESIDE.match(document.text, end)
        stance = LEXICON.pattern("stances").match(document.text, behind.end() if behind else end)
        if stance:
            return start, stance.end()
        if any(found.end() == len(ahead) for found in LEXICON.pattern("stances").finditer(ahead)):
            return start, end
    return None


def states(line: str) -> bool:
    """Return whether a line says that somebody takes a stance, as one over a list of demands does."""
    return LEXICON.pattern("stances").search(line) is not None


def speaks_for(phrase: str, document: Document) -> bool:
    """Return whether a speaker's role names the page's own publisher: "founder of WARA"."""
    called = _called(document)
    return called is not None and is_organisation(document) and called.search(phrase) is not None


def _mentions(document: Document) -> Iterator[Range]:
    called = None if is_news_medium(document) else _called(document)
    for block in document.body() if called else ():
        if block.kind is not BlockKind.HEADING and called:
            yield from (found.span() for found in called.finditer(document.text, block.start, block.end))


@per_document
def _called(document: Document) -> re.Pattern[str] | None:
    """Return the pattern of what a publisher is called: its name, or in capitals its initials or its first word."""
    name = document.metadata.publisher or ""
    full = [each for each in dict.fromkeys((name, _without_noun(name))) if len(each) >= 4]
    words = re.findall(r"[^\W\d_]+", name)
    initials = "".join(word[0] for word in words if word[0].isupper())
    short = [each for each in (words[0].upper(), initials) if 3 <= len(each) <= 12] if len(words) > 1 else []
    patterns = [rf"(?i:{re.escape(each)})" for each in full] + [re.escape(each) for each in short]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)") if patterns else None


def _without_noun(name: str) -> str:
    """Return a name without the noun that opens it and says that it is an organisation's: "Association Open Door"."""
    first, _, rest = name.partition(" ")
    return rest if has_organisation(first) and len(rest.split()) >= 2 else name
