"""Who signs a page: what its head declares first, then the bylines that it shows."""

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from hrdocs.model import BlockKind
from hrdocs.readers.html import jsonld
from hrdocs.readers.html.frame import PageText, Sign
from hrdocs.readers.html.metadata.byline_names import (
    ADDRESS,
    is_account,
    is_house,
    is_opening,
    names,
    opens_byline,
    says_author,
    tells_job,
)
from hrdocs.readers.html.metadata.headline import near_headline
from hrdocs.readers.html.metadata.page import Page
from hrdocs.readers.html.metadata.titles import folded
from hrdocs.readers.html.words import WORDS

MAXIMUM_NAMES = 20
MAXIMUM_BYLINE = 120
"""A longer text is no byline."""

FOOT = 30
"""Texts from the end of the body on among which a line says who wrote it."""

_BYLINE = re.compile(r"byline|author|autor|auteur|verfasser|(?<![a-z])(?:writer|contributor)(?![a-z])")
_PICTURE = re.compile(r"bild|foto|phot|image|picture|caption|credit|illustrat|kamera|camera|video")
"""Classes of who took a picture."""

_NAME = re.compile(
    r"""
    (?: [^\W\d_a-zа-я][\w.’'`-]*                               # a capital letter, or a letter without case
      | (?:de|da|di|do|dos|del|della|der|den|des|du|la|le|van|von|ter|ten|bin|bint|ibn|al|el|zu|y|e)\b )
    (?: \s+ (?: [^\W\d_a-zа-я][\w.’'`-]*
      | (?:de|da|di|do|dos|del|della|der|den|des|du|la|le|van|von|ter|ten|bin|bint|ibn|al|el|zu|y|e)\b ) ){1,4}
    """,
    re.VERBOSE,
)
_PERSON = re.compile(r"[^\W\d_a-zа-я][\w’'.-]+(?: [^\W\d_a-zа-я][\w’'.-]*){1,2}")
"""Two or three words with a capital each."""

_BODIES = frozenset(
    ("Organization", "NewsMediaOrganization", "Corporation", "WebSite", "Brand", "EducationalOrganization")
)


Signed = tuple[tuple[str, ...], str]
"""Names, and the place that they were found in."""


def find(page: Page, article: jsonld.Node, sites: Sequence[str], title: str | None) -> Signed:
    """Return the authors' names and the place that they were found in; no names and "" where nobody is named.

    People come before bodies: an organisation is given where JSON-LD declares it the author and nobody else is named,
    another one than the site before the site itself. A house team is somebody where JSON-LD declares it a person; the
    name of an account and the host are nobody.
    """
    own = {folded(site) for site in sites}
    bodies: Signed = ((), "")
    for values, place in _claims(page, article, title):
        found = names(values, teams=place == "json-ld:author")[:MAXIMUM_NAMES]
        declared = place == "json-ld:author" or place.startswith("meta:")
        # A blog may bear its author's name, which its byline shows; what a head declares may be the site.
        people = tuple(n for n in found if folded(n) not in own or (not declared and _PERSON.fullmatch(n)))
        if people:
            return people, place
        if declared and found and not bodies[0] and (_PERSON.fullmatch(found[0]) or not _is_host(found, sites)):
            bodies = found, place
    body = _body(page, article)
    another = body[0] and folded(body[0][0]) not in own
    return body if another or not bodies[0] else bodies


def _claims(page: Page, article: jsonld.Node, title: str | None) -> Iterator[tuple[list[str], str]]:
    people = [node for node in _given(page, article) if not (isinstance(node, dict) and _BODIES & jsonld.types(node))]
    yield [value for value in map(jsonld.text, people) if value and not is_account(value)], "json-ld:author"
    for meta in page.metas("authors"):
        values = page.head.metas[meta.place.removeprefix("meta:")]
        bare = meta.place.startswith("meta:dc")
        yield [v for v in values if not ADDRESS.search(v) and not is_account(v, bare) and not is_house(v)], meta.place
    yield list(_labelled(page)), "meta:twitter:data"
    yield [v for v in page.head.metas.get("twitter:creator", ()) if _NAME.fullmatch(v)], "meta:twitter:creator"
    near = {id(piece) for piece in near_headline(page, title)}
    signs = list(_signing(page))
    yield _first_name(_by_nearness(page, page.items("author", "creator"), near)), "microdata:author"
    linked = (sign for sign in page.walk.signs if "author" in sign.attributes.get("rel", "").split())
    yield _all_names(_by_nearness(page, linked, near)), "html:rel=author"
    yield _full_name(_by_nearness(page, signs, near)), "html:byline"
    yield _full_name(_bylines(near_headline(page, title))), "html:byline"
    yield _profiles(near_headline(page, title)), "html:byline"
    yield _full_name(_at_foot(page)), "html:foot"


def _labelled(page: Page) -> Iterator[str]:
    """Yield what stands for cards of the page beside a label such as "Written by"."""
    for n in ("1", "2"):
        labels, values = (page.head.metas.get(f"twitter:{name}{n}", ()) for name in ("label", "data"))
        pairs = zip(labels, values, strict=False)
        yield from (value for label, value in pairs if is_opening(label) and not is_account(value))


@functools.cache
def _profile() -> re.Pattern[str]:
    """Return the pattern of addresses of pages about who writes for a site."""
    parts = "|".join(WORDS.phrases("profile_addresses"))
    return re.compile(f"/(?:{parts})/[^/?#]")


def _profiles(near: Iterable[PageText]) -> list[str]:
    """Return the full names near the headline that are links to pages about authors."""
    found = {
        piece.text[anchor.start : anchor.end]: None
        for piece in near
        if len(piece.text) <= MAXIMUM_BYLINE
        for anchor in piece.anchors
        if anchor.href and _profile().search(anchor.href)
    }
    return [name for name in found if _is_name(name)]


def _signing(page: Page) -> Iterator[Sign]:
    """Yield the elements that are named as bylines are, and no picture's."""
    pieces = page.walk.pieces
    for sign in page.named(_BYLINE):
        captioned = sign.piece < len(pieces) and pieces[sign.piece].kind is BlockKind.CAPTION
        if not captioned and not _PICTURE.search(sign.names):
            yield sign


def _given(page: Page, article: jsonld.Node) -> list[object]:
    given = article.get("author") or article.get("creator")
    values = given if isinstance(given, list) else [given]
    return [page.graph.resolved(value) for value in values[:MAXIMUM_NAMES]]


def _is_host(found: tuple[str, ...], sites: Sequence[str]) -> bool:
    """Return whether names are those of the site's host: "harbourpost" of harbourpost.example."""
    hosts = {site for site in sites if site.islower() and " " not in site}
    return any(name.casefold().replace(" ", "") in hosts for name in found)


def _body(page: Page, article: jsonld.Node) -> Signed:
    """Return the organisation, the site itself too, that JSON-LD names as the author."""
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
        if names(_lines([sign.text])):
            (close if at_headline else far).append(sign.text)
    if close:
        return close
    named = {names(_lines([text]))[:1]: text for text in reversed(far)}
    named.pop((), None)
    return list(named.values()) if len(named) == 1 else []


def _bylines(near: Iterable[PageText]) -> list[str]:
    """Return the short texts that begin like a byline ("By …", "Von …", "Автор: …"), if behind a day and an hour."""
    texts = (piece.text for piece in near if len(piece.text) <= MAXIMUM_BYLINE)
    return [signed for text in texts if (signed := opens_byline(text))]


def _at_foot(page: Page) -> list[str]:
    """Return the line behind the text that says who wrote it ("Written by …"), where only one does."""
    pieces = page.walk.pieces
    last = next((at for at in range(len(pieces) - 1, -1, -1) if pieces[at].in_body), len(pieces))
    texts = {piece.text for piece in pieces[last : last + FOOT] if len(piece.text) <= MAXIMUM_BYLINE}
    signed = sorted(text for text in texts if says_author(text))
    return signed if len(signed) == 1 else []


def _all_names(texts: Iterable[str]) -> list[str]:
    """Return the names of several links to authors, each once."""
    return list(dict.fromkeys(name for text in texts for name in _first_name([text])))


def _first_name(texts: Iterable[str]) -> list[str]:
    """Return the names in the first line shown that has one."""
    for line in _lines(texts):
        found = names([line])
        if found and not found[0][:1].islower():
            return list(found)
    return []


def _full_name(texts: Iterable[str]) -> list[str]:
    """Return the names in the first line shown that holds a person's full name by its form, and in a list all names."""
    lines = list(_lines(texts))
    for at, line in enumerate(lines):
        found = [name for name in names([line]) if _NAME.fullmatch(name.split(",")[0])]
        if found:
            listed = itertools.takewhile(_is_name, lines[at + 1 :]) if _is_name(line) else ()
            return list(dict.fromkeys([*found, *listed]))
    return []


def _is_name(line: str) -> bool:
    """Return whether a line is a full name and nothing else."""
    return _NAME.fullmatch(line) is not None and names([line]) == (line,) and not tells_job(line)


def _lines(texts: Iterable[str]) -> Iterator[str]:
    return (line for text in texts for line in text.split("\n") if 0 < len(line) <= MAXIMUM_BYLINE)
