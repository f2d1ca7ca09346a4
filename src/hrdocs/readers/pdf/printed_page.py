"""What a printed page says of itself: its title apart from the name of its site, and its address at the foot."""

import re

from attrs import evolve

from hrdocs.model import BlockKind, BlockRole, Document, Metadata, Origin
from hrdocs.readers.pdf.information import PRINTED_TITLE
from hrdocs.readers.pdf.page_frame import without_frame

FOOT = "printed-page:foot"
"""Where the address comes from that a browser prints on each sheet."""
LONGEST_SITE = 60
"""Characters of the longest name of a site behind a headline."""
SHORTEST_HEADLINE = 2
"""Words of the shortest heading that is taken for the headline in a title."""

_CUT = re.compile(r"\s+[|–—·•-]\s+|\s*\|\s*|\s*:\s+")
"""What stands between a headline and the name of its site."""
_ADDRESS = re.compile(r"https?://[^\s…]+[^\s….,]")
_LOCAL = re.compile(r"https?://(?:localhost|127\.)")


def described(document: Document) -> Document:
    """Return a printed page with its title apart from the name of its site, its address, and its frame told apart."""
    carrier, found = document.metadata, Metadata()
    if named := _parted(document):
        title, site = named
        found = Metadata(
            title=title,
            publisher=site,
            origins=(Origin(field="title", place=PRINTED_TITLE), Origin(field="publisher", place=PRINTED_TITLE)),
        )
    if address := _address(document):
        origins = (*found.origins, Origin(field="canonical_url", place=FOOT))
        found = evolve(found, canonical_url=address, origins=origins)
    return without_frame(evolve(document, metadata=carrier.overlaid_with(found)))


def _parted(document: Document) -> tuple[str, str] | None:
    """Return headline and site that stand in a title, where a heading of the page prints the first."""
    title = document.metadata.title or ""
    for block in document.blocks:
        text = " ".join(document.text_of(block).split())
        if block.kind is not BlockKind.HEADING or len(text.split()) < SHORTEST_HEADLINE or not title.startswith(text):
            continue
        cut = _CUT.match(title, len(text))
        site = title[cut.end() :].strip() if cut else ""
        if 0 < len(site) <= LONGEST_SITE:
            return text, site
    return None


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
