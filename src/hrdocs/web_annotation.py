"""Evidence in the terms of the Web Annotation Data Model (W3C, 2017): what is annotated, and where in it.

Sources that were fetched are named by their address. Others are named by the sha256 of their bytes, as RFC 6920 writes
it (`nih:sha-256;…`); records have a name of our own (`urn:x-hrdocs:KIND:ID#FIELD`).
"""

import re
from typing import Any

from hrdocs import places
from hrdocs.expressions import regex
from hrdocs.model import Document, Evidence, Record

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"
"""What the model names as the specification of fragments of PDF: `page=2&viewrect=left,top,width,height`, in points."""
CONTEXT_LENGTH = 32
"""Characters before and behind a quotation by which it is told from the same words elsewhere."""

_ADDRESS = regex(r"https?://[^\s<>\"{}|\\^`]+", re.IGNORECASE)
_OF_RECORD = regex(r"urn:x-hrdocs:(?P<kind>[a-z0-9-]+):(?P<id>[0-9a-f]+)(?:#(?P<field>\w+))?")


def iri_of_document(document: Document) -> str:
    """Return the name of a document's source."""
    url = document.source.url or document.metadata.canonical_url or ""
    return url if _ADDRESS.fullmatch(url) else f"nih:sha-256;{document.source.sha256}"


def iri_of_record(record: Record, field: str | None = None) -> str:
    """Return the name of a record, or of a field of it."""
    return f"urn:x-hrdocs:{record.kind}:{record.id}{f'#{field}' if field else ''}"


def parts_of_iri(iri: str) -> tuple[str, str, str | None] | None:
    """Return the kind, the id and the field of a record's name; None for any other name."""
    found = _OF_RECORD.fullmatch(iri)
    return (found["kind"], found["id"], found["field"]) if found else None


def target(document: Document, evidence: Evidence) -> dict[str, Any]:
    """Return the words of an evidence as a SpecificResource of the document's source."""
    return {
        "type": "SpecificResource",
        "source": iri_of_document(document),
        "selector": selectors(document, evidence),
    }


def selectors(document: Document, evidence: Evidence) -> list[dict[str, Any]]:
    """Return the selectors of an evidence, each of which finds it alone: the words, the range, the place.

    A place on the pages of a PDF is a FragmentSelector for each page, one in a web page an XPathSelector of its block.
    """
    text, start, end = document.text, evidence.start, evidence.end
    quoted = {
        "type": "TextQuoteSelector",
        "exact": evidence.exact,
        "prefix": text[max(0, start - CONTEXT_LENGTH) : start],
        "suffix": text[end : end + CONTEXT_LENGTH],
    }
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return [quoted, position, *_fragments(document, start, end), *_paths(document, evidence)]


def _fragments(document: Document, start: int, end: int) -> list[dict[str, Any]]:
    boxes: dict[int, list[tuple[int, int, int, int]]] = {}
    for each in places.regions(document, start, end):
        boxes.setdefault(each.page, []).append((each.x0, each.top, each.x1, each.bottom))
    fragments = []
    for page, found in boxes.items():
        x0, top = min(box[0] for box in found), min(box[1] for box in found)
        width, height = max(box[2] for box in found) - x0, max(box[3] for box in found) - top
        value = f"page={page}&viewrect={','.join(_points(side) for side in (x0, top, width, height))}"
        fragments.append({"type": "FragmentSelector", "conformsTo": PDF_FRAGMENTS, "value": value})
    return fragments


def _points(hundredths: int) -> str:
    """Return a length in points as a decimal number without needless zeros."""
    whole, rest = divmod(abs(hundredths), 100)
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{whole}.{rest:02}".rstrip("0").rstrip(".") if rest else f"{sign}{whole}"


def _paths(document: Document, evidence: Evidence) -> list[dict[str, Any]]:
    block = document.block_at(evidence.start)
    return [{"type": "XPathSelector", "value": block.xpath}] if block and block.xpath else []
