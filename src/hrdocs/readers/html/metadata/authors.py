"""Authors as names only: what carriers write around a name is taken off, and what is no name is refused."""

import functools
import re
from collections.abc import Iterable, Iterator, Sequence

from hrdocs.readers.html import jsonld, lists
from hrdocs.readers.html.frame import Piece, Sign
from hrdocs.readers.html.metadata.headline import near_headline
from hrdocs.readers.html.metadata.page import Page
from hrdocs.readers.html.metadata.titles import folded

MAXIMUM_NAME = 80
MAXIMUM_NAMES = 20
MAXIMUM_BYLINE = 120
"""Longer values name no author, or say more than who it was."""

_BYLINE = re.compile(r"byline|author|autor|auteur|verfasser|(?<![a-z])(?:writer|contributor)(?![a-z])")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|(?<!\w)@\w+")
_DATE = re.compile(r"\d{1,2}[./:]\d{1,2}|\b(?:19|20)\d\d\b")
_SPLIT = re.compile(
    r"""
    \s*[;|/•·\n]\s*                                            # marks between people
    | \s+(?:and|und|et|y|e|og|och|en|и|және|жана|va|و|&)\s+    # "and"
    | \s*[,،、]\s*(?=\w[\w.’'-]*[\s-]+\w)                       # a comma, where two words follow: "RN" is no person
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REMARK = re.compile(r"\s\([^()]{1,40}\)")
"""What follows a name in parentheses: an agency, a place."""

_NAME = re.compile(
    r"""
    (?: [^\W\d_a-zа-я][\w.’'`-]*                               # a capital letter, or a letter without case
      | (?:de|da|di|do|dos|del|della|der|den|des|du|la|le|van|von|ter|ten|bin|bint|ibn|al|el|zu|y|e)\b )
    (?: \s+ (?: [^\W\d_a-zа-я][\w.’'`-]*
      | (?:de|da|di|do|dos|del|della|der|den|des|du|la|le|van|von|ter|ten|bin|bint|ibn|al|el|zu|y|e)\b ) ){1,4}
    """,
    re.VERBOSE,
)
_BODIES = frozenset(
    ("Organization", "NewsMediaOrganization", "Corporation", "WebSite", "Brand", "EducationalOrganization")
)


Signed = tuple[tuple[str, ...], str]
"""Names, and the place that they were found in."""


def find(page: Page, article: jsonld.Node, sites: Sequence[str], title: str | None) -> Signed:
    """Return the authors' names and the place that they were found in; no names and "" where nobody is named.

    People come before bodies: the site, by any of its names, is given as the author only where nobody else is.
    """
    own = {folded(site) for site in sites}
    bodies: Signed = ((), "")
    for values, place in _claims(page, article, title):
        found = names(values)[:MAXIMUM_NAMES]
        people = tuple(name for name in found if folded(name) not in own)
        if people:
            return people, place
        bodies = bodies if bodies[0] else (found, place)
    return bodies if bodies[0] else _body(page, article)


def _claims(page: Page, article: jsonld.Node, title: str | None) -> Iterator[tuple[list[str], str]]:
    people = [node for node in _given(page, article) if not (isinstance(node, dict) and _BODIES & jsonld.types(node))]
    yield [value for value in map(jsonld.text, people) if value], "json-ld:author"
    for meta in page.metas("authors"):
        values = page.head.metas[meta.place.removeprefix("meta:")]
        accounts = meta.place.startswith("meta:dc")
        yield [v for v in values if not _ADDRESS.match(v) and not (accounts and _is_account(v))], meta.place
    near = {id(piece) for piece in near_headline(page, title)}
    yield _first_name(_by_nearness(page, page.items("author", "creator"), near)), "microdata:author"
    signed = (sign for sign in page.walk.signs if "author" in sign.attributes.get("rel", "").split())
    yield _first_name(_by_nearness(page, signed, near)), "html:rel=author"
    yield _full_name(_by_nearness(page, page.named(_BYLINE), near)), "html:byline"
    yield _full_name(_bylines(near_headline(page, title))), "html:byline"


def _given(page: Page, article: jsonld.Node) -> list[object]:
    given = article.get("author") or article.get("creator")
    values = given if isinstance(given, list) else [given]
    return [page.graph.resolved(value) for value in values[:MAXIMUM_NAMES]]


def _body(page: Page, article: jsonld.Node) -> Signed:
    """Return the organisation that JSON-LD names as the author."""
    for node in _given(page, article):
        if isinstance(node, dict) and "WebSite" not in jsonld.types(node):
            found = names([jsonld.text(node) or ""])
            if found:
                return found, "json-ld:author"
    return (), ""


def _by_nearness(page: Page, signs: Iterable[Sign], near: set[int]) -> list[str]:
    """Return what the signs near the headline show; those elsewhere only where all that name somebody name the same."""
    pieces = page.walk.pieces
    close, far = list[str](), list[str]()
    for sign in signs:
        at_headline = sign.piece < len(pieces) and id(pieces[sign.piece]) in near
        (close if at_headline else far).append(sign.text)
    if close:
        return close
    named = {names(_lines([text]))[:1]: text for text in reversed(far)}
    named.pop((), None)
    return list(named.values()) if len(named) == 1 else []


def _bylines(near: Iterable[Piece]) -> list[str]:
    """Return the short texts that begin like a byline: "By …", "Von …", "Автор: …"."""
    return [piece.text for piece in near if len(piece.text) <= MAXIMUM_BYLINE and _opening().match(piece.text)]


def _first_name(texts: Iterable[str]) -> list[str]:
    """Return the names in the first line shown that has one."""
    for line in _lines(texts):
        found = names([line])
        if found and not found[0][:1].islower():
            return list(found)
    return []


def _full_name(texts: Iterable[str]) -> list[str]:
    """Return the names in the first line shown that holds a person's full name by its form."""
    for line in _lines(texts):
        found = [name for name in names([line]) if _NAME.fullmatch(name.split(",")[0])]
        if found:
            return found
    return []


def _lines(texts: Iterable[str]) -> Iterator[str]:
    return (line for text in texts for line in text.split("\n") if 0 < len(line) <= MAXIMUM_BYLINE)


def _is_account(value: str) -> bool:
    """Tell the name of an account in some system ("jsmith") from a person's."""
    return value.isascii() and value.islower() and " " not in value.strip()


def names(values: Iterable[str]) -> tuple[str, ...]:
    """Return the names in what a carrier gives as authors, each once, in order; job titles end a value."""
    found: dict[str, str] = {}
    for value in values:
        for order, part in enumerate(_SPLIT.split(_ADDRESS.sub(" ", value[:500]))):
            if order and _jobs().search(part):
                break
            name = cleaned(part)
            if name:
                found.setdefault(name.casefold(), name)
    return tuple(found.values())


def cleaned(part: str) -> str | None:
    """Return one name without "By" before it; None for what names nobody."""
    name = " ".join(_REMARK.sub("", part).split())
    while (shorter := _opening().sub("", name)) != name:
        name = shorter
    name = name.strip(" ,;:|–—-·•") if name.endswith(".") else name.strip(" ,;:|–—-·•.")
    if not name or len(name) > MAXIMUM_NAME or len(name.split()) > 6:
        return None
    if _nobody().fullmatch(name) or _DATE.search(name) or not any(character.isalpha() for character in name):
        return None
    return name


@functools.cache
def _opening() -> re.Pattern[str]:
    words = "|".join(lists.lines("metadata/byline_openings.txt"))
    return re.compile(rf"^\s*(?:{words})(?:\s*[:：]\s*|\s+)", re.IGNORECASE)


@functools.cache
def _nobody() -> re.Pattern[str]:
    return re.compile("|".join(lists.lines("metadata/no_authors.txt")), re.IGNORECASE)


@functools.cache
def _jobs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lists.lines('metadata/job_words.txt'))})\b", re.IGNORECASE)
