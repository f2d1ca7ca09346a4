"""Who signs a page: what its head declares first, then the bylines that it shows."""

from collections.abc import Iterator, Sequence

from hrdocs.readers.html import jsonld
from hrdocs.readers.html.metadata import bylines, person_names
from hrdocs.readers.html.metadata.byline_names import (
    ADDRESS,
    in_order,
    is_account,
    is_agency,
    is_house,
    is_opening,
    listed,
    names,
)
from hrdocs.readers.html.metadata.headline import near_headline
from hrdocs.readers.html.metadata.page import Page
from hrdocs.readers.html.metadata.titles import folded

MAXIMUM_NAMES = 20

_BODIES = frozenset(
    ("Organization", "NewsMediaOrganization", "Corporation", "WebSite", "Brand", "EducationalOrganization")
)


Signed = tuple[tuple[str, ...], str]
"""Names, and the place that they were found in."""


def find(page: Page, article: jsonld.Node, sites: Sequence[str], title: str | None) -> Signed:
    """Return the authors' names and the place that they were found in; no names and "" where nobody is named.

    People come before bodies: an organisation is given where JSON-LD declares it the author and nobody else is named,
    another one than the site before the site itself; so is what a house calls itself ("Newsroom"). A house team is
    somebody where JSON-LD declares it a person; the name of an account is nobody.
    """
    own = {folded(site) for site in sites}
    bodies: Signed = ((), "")
    for values, place in _claims(page, article, title):
        found = names(values, teams=place == "json-ld:author")[:MAXIMUM_NAMES]
        declared = place == "json-ld:author" or place.startswith("meta:")
        people = _people(found, own, declared=declared)
        if people and declared:
            return _printed_instead(page, people, title) or (_as_printed(page, people, title), place)
        if people:
            return people, place
        if declared and found and not bodies[0] and (person_names.is_plain(found[0]) or not _is_host(found, sites)):
            bodies = found, place
    body = _body(page, article, own)
    another = body[0] and folded(body[0][0]) not in own
    return body if another or not bodies[0] else bodies


def _people(found: tuple[str, ...], own: set[str], *, declared: bool) -> tuple[str, ...]:
    """Return the names that are not the site's; the site's too where it signs beside agencies alone.

    A blog may bear its author's name, which its byline shows; what a head declares may be the site.
    """
    others = tuple(name for name in found if folded(name) not in own)
    if others:
        return others if any(not is_agency(name) for name in others) else found
    return () if declared else tuple(name for name in found if person_names.is_plain(name))


def _printed_instead(page: Page, people: tuple[str, ...], title: str | None) -> Signed | None:
    """Return whom a byline at the headline names, where the page shows nothing of the people whom its head declares.

    Those are the accounts that put the text into the system.
    """
    shown = [piece.text.casefold() for piece in page.walk.pieces]
    if not all(person_names.is_plain(name) for name in people) or any(
        name.casefold() in text for name in people for text in shown
    ):
        return None
    printed = names(bylines.full_name(bylines.opened(near_headline(page, title))))
    return (printed, "html:byline") if printed else None


def _as_printed(page: Page, people: tuple[str, ...], title: str | None) -> tuple[str, ...]:
    """Return names that a head gives in capitals as they are printed near the headline."""
    capitals = any(name.isupper() and " " in name for name in people)
    texts = [piece.text for piece in near_headline(page, title)] if capitals else []
    return tuple(_printed(name, texts) if name.isupper() and " " in name else name for name in people)


def _printed(name: str, texts: Sequence[str]) -> str:
    for text in texts:
        at = text.casefold().find(name.casefold())
        if at >= 0 and text[at : at + len(name)].casefold() == name.casefold():
            return text[at : at + len(name)]
    return name


def _claims(page: Page, article: jsonld.Node, title: str | None) -> Iterator[tuple[list[str], str]]:
    yield _declared(page, article), "json-ld:author"
    for meta in page.metas("authors"):
        values = page.head.metas[meta.place.removeprefix("meta:")]
        bare, turned = meta.place.startswith("meta:dc"), meta.place.startswith(("meta:dc", "meta:citation"))
        named = [in_order(value) if turned else value for value in values]
        yield [v for v in named if not ADDRESS.search(v) and not is_account(v, bare) and not is_house(v)], meta.place
    yield list(_carded(page)), "meta:twitter:data"
    yield [v for v in page.head.metas.get("twitter:creator", ()) if person_names.is_full(v)], "meta:twitter:creator"
    near = {id(piece) for piece in near_headline(page, title)}
    signs = list(bylines.signing(page))
    yield bylines.first_name(bylines.by_nearness(page, page.items("author", "creator"), near)), "microdata:author"
    linked = (sign for sign in page.walk.signs if "author" in sign.attributes.get("rel", "").split())
    yield bylines.all_names(bylines.by_nearness(page, linked, near)), "html:rel=author"
    yield bylines.full_name(bylines.by_nearness(page, signs, near)), "html:byline"
    yield bylines.full_name(bylines.opened(near_headline(page, title))), "html:byline"
    yield bylines.profiles(near_headline(page, title)), "html:byline"
    yield bylines.full_name(bylines.labelled(page)), "html:foot"


def _declared(page: Page, article: jsonld.Node) -> list[str]:
    """Return what JSON-LD gives as authors that are people, or agencies beside them."""
    values = []
    for node in _given(page, article):
        is_body = isinstance(node, dict) and bool(_BODIES & jsonld.types(node))
        for value in jsonld.texts(node):
            if not is_account(value) and (not is_body or is_agency(value)):
                values += listed(value)
    return values


def _carded(page: Page) -> Iterator[str]:
    """Yield what stands for cards of the page beside a label such as "Written by"."""
    for n in ("1", "2"):
        labels, values = (page.head.metas.get(f"twitter:{name}{n}", ()) for name in ("label", "data"))
        pairs = zip(labels, values, strict=False)
        yield from (value for label, value in pairs if is_opening(label) and not is_account(value))


def _given(page: Page, article: jsonld.Node) -> list[object]:
    given = article.get("author") or article.get("creator")
    return [page.graph.resolved(value) for value in jsonld.flat(given)][:MAXIMUM_NAMES]


def _is_host(found: tuple[str, ...], sites: Sequence[str]) -> bool:
    """Return whether names are those of the site's host: "harbourpost" of harbourpost.example."""
    hosts = {site for site in sites if site.islower() and " " not in site}
    return any(name.casefold().replace(" ", "") in hosts for name in found)


def _body(page: Page, article: jsonld.Node, own: set[str]) -> Signed:
    """Return the organisation, the site itself too, that JSON-LD names as the author; another one before the site."""
    found = list[str]()
    for node in _given(page, article):
        if not (isinstance(node, dict) and "WebSite" in jsonld.types(node)):
            given = names(jsonld.texts(node), houses=True)
            found += [name for name in given if folded(name) in own or not is_account(name)]
    first = next((name for name in found if folded(name) not in own), next(iter(found), None))
    return ((first,), "json-ld:author") if first else ((), "")
