"""Core properties: what the file says of itself (ECMA-376, Part 2, 11)."""

import re
from typing import Any

from hrdocs.expressions import regex
from hrdocs.model import Metadata, Origin
from hrdocs.readers.docx.names import Element
from hrdocs.text import one_line

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"

_DAY = regex(r"(\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?:T|$)")
_TAG = regex(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def metadata(root: Element) -> Metadata:
    """Return what a core properties part says, each value with its origin ("docx:core:title").

    The day on which a file was created is left out: it is often that of a template or of another letter, and no day of
    issue.
    """
    if root is None:
        return Metadata()
    given = {
        "title": (f"{_DC}title", _text(root, f"{_DC}title")),
        "description": (f"{_DC}description", _text(root, f"{_DC}description")),
        "authors": (f"{_DC}creator", _several(_text(root, f"{_DC}creator"), ";")),
        "keywords": (f"{_CORE}keywords", _several(_text(root, f"{_CORE}keywords"), ";,")),
        "languages": (f"{_DC}language", _language(_text(root, f"{_DC}language"))),
        "modified": (f"{_TERMS}modified", _date(_text(root, f"{_TERMS}modified"))),
    }
    values: dict[str, Any] = {name: found for name, (_, found) in given.items() if found}
    origins = tuple(Origin(field=name, place=f"docx:core:{given[name][0].partition('}')[2]}") for name in values)
    return Metadata(**values, origins=origins)


def _text(root: Element, tag: str) -> str | None:
    found = root.find(tag)
    return one_line(found.text or "") or None if found is not None else None


def _several(text: str | None, separators: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(f"[{separators}]", text or "") if part.strip())


def _language(text: str | None) -> tuple[str, ...]:
    return (text,) if text and _TAG.fullmatch(text) else ()


def _date(text: str | None) -> str | None:
    """Return the day of a W3CDTF date; the hour is the hour of saving and says nothing of the document."""
    match = _DAY.match(text or "")
    return match[1] if match else None
