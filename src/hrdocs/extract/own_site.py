"""Whether a page stands on the site of whom it tells of: an authority, or an organisation that speaks for itself.

News media publish too, but they tell of others: a publisher that is called as they are is none of these.
"""

import functools
import re

from hrdocs.extract.names import has_organisation
from hrdocs.extract.wordings import alternation, phrases
from hrdocs.model import BlockKind, Document

_HOST = re.compile(r"https?://(?:www\.)?(?P<host>[^/:?#\s]+)", re.IGNORECASE)
_OFFICIAL_HOST = re.compile(
    r"""
    (?:^|\.)(?:
        (?:gov|gob|gouv|govt|mil|gub|gv|guv|government)(?:\.[a-z]{2})?   # example.gov, example.gob.mx
      | (?:go|gc)\.[a-z]{2}                                              # example.go.kr, example.gc.ca
      | admin\.ch | bund\.de | bundestag\.de | bundesregierung\.de
    )$
    """,
    re.VERBOSE,
)
_ORGANISATION_HOSTS = (".org", ".ngo", ".int", ".europa.eu", ".ong")
_CAPITALS = re.compile(r"(?<!\w)[^\W\d_]{3,12}(?!\w)")


@functools.cache
def _listed(name: str) -> re.Pattern[str]:
    return re.compile(alternation(phrases(name)), re.IGNORECASE)


def is_authority(document: Document) -> bool:
    """Tell whether a State's authority publishes a page, by its name or by the host of its address."""
    name = document.metadata.publisher or ""
    if _listed("news_media.tsv").search(name):
        return False
    return bool(_listed("authorities.tsv").search(name)) or _OFFICIAL_HOST.search(host(document)) is not None


def is_organisation(document: Document) -> bool:
    """Tell whether an organisation publishes a page, by its name or by the host of its address, and no news medium."""
    name = document.metadata.publisher or ""
    if _listed("news_media.tsv").search(name):
        return False
    return has_organisation(name) or host(document).endswith(_ORGANISATION_HOSTS) or is_authority(document)


def host(document: Document) -> str:
    """Return the host of a page's address, in lower case; empty where no address is known."""
    found = _HOST.match(document.source.url or document.metadata.canonical_url or "")
    return found["host"].lower() if found else ""


def names_itself(document: Document) -> tuple[int, int] | None:
    """Return where the text names the page's own publisher, which is not one of the news media."""
    name = document.metadata.publisher
    if name is None or _listed("news_media.tsv").search(name):
        return None
    for block in document.body():
        if block.kind is BlockKind.HEADING:
            continue
        where = _mention(document.text_of(block), name)
        if where:
            return block.start + where[0], block.start + where[1]
    return None


def speaks_for(phrase: str, document: Document) -> bool:
    """Tell whether a speaker's role names the page's own publisher: "founder of WARA"."""
    name = document.metadata.publisher
    return name is not None and is_organisation(document) and _mention(phrase, name) is not None


def _mention(text: str, name: str) -> tuple[int, int] | None:
    """Return where a text names a publisher: by its name, or in capitals by its initials or its first word."""
    for called in (name, _without_noun(name)):
        at = text.casefold().find(called.casefold()) if len(called) >= 4 else -1
        if at >= 0 and len(text.casefold()) == len(text):
            return at, at + len(called)
    words = re.findall(r"[^\W\d_]+", name)
    if len(words) < 2:
        return None
    short = {words[0].upper(), "".join(word[0] for word in words if word[0].isupper()).upper()}
    for match in _CAPITALS.finditer(text):
        if match.group().isupper() and match.group() in short:
            return match.span()
    return None


def _without_noun(name: str) -> str:
    """Return a name without the noun that opens it and says that it is an organisation's: "Association Open Door"."""
    first, _, rest = name.partition(" ")
    return rest if has_organisation(first) and len(rest.split()) >= 2 else name
