"""What a scorer of web extractors calls: bytes and an address in, title, date, author and text out.

The text is that of the body blocks, as of an article's record: without captions, and without the page's own headline,
which is given as the title. The date is that of publication; where a page shows nothing but the day of its last change
near its headline, that day.
"""

import re
from collections.abc import Iterator
from typing import Any

import hrdocs
from hrdocs.source import HTML, Source

_WORD = re.compile(r"\w+")


def extract(data: bytes, url: str) -> dict[str, Any]:
    """Return `{"title", "date", "author", "authors", "text", "lang"}` of a page."""
    document = _read(data, url)
    metadata = document.metadata
    return {
        "title": metadata.title,
        "date": metadata.issued or _shown_change(metadata),
        "author": list(metadata.authors),
        "authors": list(metadata.authors),
        "text": "\n".join(_body_texts(document)),
        "lang": metadata.languages[0] if metadata.languages else None,
    }


def structure(data: bytes, url: str) -> dict[str, list[str]]:
    """Return the texts of the headings, list items, table cells and links of a page's body."""
    document = _read(data, url)
    body = list(document.body())
    of_kind = {
        kind: [document.text_of(block) for block in body if block.kind is kind]
        for kind in (hrdocs.BlockKind.HEADING, hrdocs.BlockKind.LIST_ITEM)
    }
    return {
        "heading": of_kind[hrdocs.BlockKind.HEADING],
        "item": of_kind[hrdocs.BlockKind.LIST_ITEM],
        "cell": [document.text[cell.start : cell.end] for block in body for cell in block.cells],
        "link": [document.text[link.start : link.end] for block in body for link in block.links],
    }


def _read(data: bytes, url: str) -> hrdocs.Document:
    return hrdocs.read(Source(data=data, media_type=HTML, url=url or None))


def _shown_change(metadata: hrdocs.Metadata) -> str | None:
    shown = any(origin.field == "modified" and origin.place == "html:dateline" for origin in metadata.origins)
    return metadata.modified if shown else None


def _body_texts(document: hrdocs.Document) -> Iterator[str]:
    title = _folded(document.metadata.title or "")
    heading, caption = hrdocs.BlockKind.HEADING, hrdocs.BlockKind.CAPTION
    for block in document.body():
        text = document.text_of(block)
        if block.kind is not caption and (block.kind is not heading or _folded(text) != title):
            yield text


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
