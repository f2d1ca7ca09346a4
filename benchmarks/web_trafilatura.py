"""What web.py measures of trafilatura: its defaults without comments; for structure, its XML with links and tables."""

from typing import Any

from lxml import etree
from trafilatura import bare_extraction
from trafilatura import extract as extract_xml

_TAGS = {"heading": "head", "item": "item", "cell": "cell", "link": "ref"}


def extract(data: bytes, url: str) -> dict[str, Any]:
    """Return `{"title", "date", "author", "text"}` of a page."""
    found = bare_extraction(data, url=url or None, include_comments=False, with_metadata=True)
    if found is None:
        return {}
    return {"text": found.text, "title": found.title, "author": (found.author or "").split("; "), "date": found.date}


def structure(data: bytes, url: str) -> dict[str, list[str]]:
    """Return the texts of each kind of element; an item's without those of the lists in it."""
    options = {"include_comments": False, "include_links": True, "include_tables": True}
    xml = extract_xml(data, url=url or None, output_format="xml", **options)
    if not xml:
        return {kind: [] for kind in _TAGS}
    root = etree.fromstring(xml.encode())
    return {kind: [_own_text(node) for node in root.iter(tag)] for kind, tag in _TAGS.items()}


def _own_text(node: Any) -> str:
    parts = [node.text or ""]
    for child in node:
        parts += ["" if child.tag == "list" else "".join(child.itertext()), child.tail or ""]
    return "".join(parts)
