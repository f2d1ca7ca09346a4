"""Vocabularies: the fields of records and metadata that take values of a standard, told by their names.

Dates are EDTF (ISO 8601-2:2019, level 1), languages BCP 47 (RFC 5646), States ISO 3166-1 alpha-3.
"""

import functools
from collections.abc import Iterator

import attrs

from hrdocs.datafiles import table
from hrdocs.expressions import regex
from hrdocs.model import Metadata, ParseResult, Record

_DAY = r"-?\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?)?[?~%]?"
_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?"
_PATTERNS = {
    "edtf": regex(rf"(?=.)(?:{_DAY}|\.\.)?(?:/(?:{_DAY}|\.\.)?)?|{_TIME}|\d{{3}}X|\d\dXX"),
    "bcp-47": regex(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-[a-z0-9]{5,8})*"),
    "iso-3166": regex(r"[A-Z]{3}"),
    "sha256": regex(r"[0-9a-f]{64}"),
}


@functools.cache
def vocabulary_of_fields() -> dict[str, str]:
    """Return the vocabulary of each field that has one, by the field's name."""
    return {row["field"]: row["vocabulary"] for row in table("hrdocs.testing", "vocabularies.tsv")}


def foreign_values(result: ParseResult) -> list[str]:
    """Return the values of a result of `hrdocs.parse` that are not of the vocabulary of their field."""
    owners: list[tuple[str, Record | Metadata]] = [
        *((record.kind, record) for record in result.records),
        ("metadata", result.document.metadata),
    ]
    found = [fault for name, owner in owners for fault in _faults(name, owner)]
    pattern = _PATTERNS["bcp-47"]
    tags = dict.fromkeys(block.language for block in result.document.blocks)
    return found + [f"block.language: {tag!r} is not bcp-47" for tag in tags if tag and not pattern.fullmatch(tag)]


def _faults(name: str, owner: Record | Metadata) -> Iterator[str]:
    for field in attrs.fields(type(owner)):
        vocabulary = vocabulary_of_fields().get(field.name)
        value = getattr(owner, field.name)
        for each in value if isinstance(value, tuple) else (value,):
            if vocabulary and isinstance(each, str) and not _PATTERNS[vocabulary].fullmatch(each):
                yield f"{name}.{field.name}: {each!r} is not {vocabulary}"
