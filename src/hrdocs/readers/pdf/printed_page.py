"""What a printed page says of itself: its text apart from its frame, its title, day and author, and its address."""

from collections.abc import Mapping

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockRole, Document, Metadata, Origin
from hrdocs.readers.html import captions, content, kinds, metadata, sift
from hrdocs.readers.html.frame import PageText
from hrdocs.readers.html.metadata import titles
from hrdocs.readers.pdf.information import PRINTED, PRINTED_TITLE
from hrdocs.readers.pdf.page_elements import findings_of
from hrdocs.readers.pdf.page_frame import trim
from hrdocs.readers.pdf.places import Place
from hrdocs.readers.pdf.signers import signers

FOOT = f"{PRINTED}foot"
"""Where the address comes from that a browser prints on each sheet."""

SIGNED = f"{PRINTED}byline"
"""Where authors come from that a line without "By" names."""

_ADDRESS = regex(r"https?://[^\s…]+[^\s….,]")
_LOCAL = regex(r"https?://(?:localhost|127\.)")


def described(document: Document, places: Mapping[int, Place]) -> Document:
    """Return a printed page with its frame apart from its text, and with what it prints of title, day and author.

    `places` are those of its blocks in the structure tree, by number; without a tree links and prose alone tell.
    """
    found, numbers = findings_of(document, places)
    weights = content.choose(found)
    captions.settle(found, weights)
    given = _named(metadata.of(found, None))
    if not any(place.element for place in places.values()):
        given = _titled(given, document.metadata.title)
    signed = signers(found.pieces, given.title) if not given.authors else []
    if authors := tuple(dict.fromkeys(name for line in signed for name in line.names)):
        given = evolve(given, authors=authors, origins=(*given.origins, Origin(field="authors", place=SIGNED)))
    sift.sift(found.pieces, weights, given.title, given.authors)
    trim(found.pieces, given.title)
    for line in signed:
        found.pieces[line.place].in_body = False
    kinds.settle(found.pieces)
    if address := _address(document):
        origins = (*given.origins, Origin(field="canonical_url", place=FOOT))
        given = evolve(given, canonical_url=address, origins=origins)
    blocks = list(document.blocks)
    for n, piece in zip(numbers, found.pieces, strict=True):
        blocks[n] = _settled(blocks[n], piece)
    return evolve(document, blocks=tuple(blocks), metadata=document.metadata.overlaid_with(given))


def _titled(given: Metadata, title: str | None) -> Metadata:
    """Return what a page without a tree tells, whose headings are told by their type alone, so that its title counts.

    A heading that has other words than the title heads another part of the page.
    """
    if not title or titles.agreement(given.title or "", title) >= titles.AGREEMENT:
        return given
    names = frozenset((titles.folded(given.publisher),))
    origins = (*(each for each in given.origins if each.field != "title"), Origin(field="title", place=PRINTED_TITLE))
    return evolve(given, title=titles.without_site(title, names), origins=origins)


def _settled(block: Block, piece: PageText) -> Block:
    """Return a block as the rules for pages tell it."""
    role = block.role if piece.in_body else BlockRole.BOILERPLATE
    return evolve(block, role=role, kind=piece.kind, level=piece.level, marker=piece.marker)


def _named(given: Metadata) -> Metadata:
    """Return what a page tells of itself, with places that say that it was printed."""
    origins = tuple(evolve(each, place=_printed(each.place)) for each in given.origins)
    return evolve(given, origins=origins)


def _printed(place: str) -> str:
    return PRINTED_TITLE if place == "html:title" else f"{PRINTED}{place.removeprefix('html:')}"


def _address(document: Document) -> str | None:
    """Return the address that every sheet has at its foot, or None."""
    seen: dict[str, set[int]] = {}
    for block in document.blocks:
        if block.role is BlockRole.FURNITURE:
            for address in _ADDRESS.findall(document.text_of(block)):
                seen.setdefault(address, set()).update(region.page for region in block.regions)
    pages = len(document.pages)
    whole = [address for address, numbers in seen.items() if len(numbers) == pages and not _LOCAL.match(address)]
    return whole[0] if len(whole) == 1 else None
