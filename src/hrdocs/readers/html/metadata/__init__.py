"""What a page says of itself: JSON-LD, meta elements, microdata, links, and what it shows."""

from hrdocs.model import Metadata
from hrdocs.readers.html.metadata import head, jsonld
from hrdocs.readers.html.metadata.gather import Gathering
from hrdocs.readers.html.walk import Walk


def of(walk: Walk, url: str | None) -> Metadata:
    """Return the metadata of a page, each value with its origin; nothing is fetched."""
    given = head.read(walk.head, walk.title, walk.language)
    return Gathering(walk=walk, head=given, graph=jsonld.read(walk.scripts), url=url).metadata()
