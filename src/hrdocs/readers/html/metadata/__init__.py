"""What a page says of itself: JSON-LD, meta elements, microdata, links, and what it shows."""

from typing import Any

from hrdocs.model import Metadata
from hrdocs.readers.html.metadata import head, jsonld
from hrdocs.readers.html.metadata.gather import Gathering
from hrdocs.readers.html.walk import Walk


def of(root: Any, walk: Walk, url: str | None) -> Metadata:
    """Return the metadata of a page, each value with its origin; nothing is fetched."""
    return Gathering(walk=walk, head=head.read(root), graph=jsonld.read(root), url=url).metadata()
