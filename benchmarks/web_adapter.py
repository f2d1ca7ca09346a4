"""What a scorer of web extractors calls: bytes and an address in, title, date, authors and text out.

The text is that of the body blocks without the page's own headline, which is given as the title. The date is that of
publication; where a page shows nothing but the day of its last change near its headline, that day.
"""

import re
from typing import Any

import hrdocs
from hrdocs.source import HTML, Source

_WORD = re.compile(r"\w+")


def extract(data: bytes, url: str) -> dict[str, Any]:
    """Return `{"title", "date", "authors", "text"}` of a page."""
    document = hrdocs.read(Source(data=data, media_type=HTML, url=url or None))
    metadata = document.metadata
    return {
        "title": metadata.title,
        "date": metadata.issued or _shown_change(metadata),
        "authors": list(metadata.authors),
        "text": "\n".join(document.text_of(block) for block in document.body() if not _is_title(document, block)),
        "lang": metadata.languages[0] if metadata.languages else None,
    }


def _shown_change(metadata: hrdocs.Metadata) -> str | None:
    shown = any(origin.field == "modified" and origin.place == "html:dateline" for origin in metadata.origins)
    return metadata.modified if shown else None


def _is_title(document: hrdocs.Document, block: hrdocs.Block) -> bool:
    return block.kind is hrdocs.BlockKind.HEADING and _folded(document.text_of(block)) == _folded(
        document.metadata.title or ""
    )


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
