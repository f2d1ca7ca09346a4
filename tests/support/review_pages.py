"""Reviews that tests write: of the examples, and of sources of their own."""

from pathlib import Path

import hrdocs
from hrdocs.review import site
from hrdocs.review.entries import Entry

DATA = Path(__file__).parents[2] / "examples" / "data"


def entry_of(origin) -> Entry:
    """Return the entry of a path or a source, parsed with what is installed."""
    source = hrdocs.Reading().source(origin)
    result = hrdocs.parse(source, keep_unknown=True)
    return Entry(place=source.name or "source", outcome=result, source=source)


def written(folder: Path, *origins) -> site.Written:
    """Write the review of sources to a folder."""
    return site.write(map(entry_of, origins), folder)
