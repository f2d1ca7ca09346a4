"""The id of a record: its document, its kind and what identifies it there, never all of its content."""

import hashlib
from collections import Counter
from collections.abc import Iterable

import attrs

from hrdocs import codec
from hrdocs.model import Record


def identified(records: Iterable[Record]) -> tuple[Record, ...]:
    """Return records, whose `document` is set, with their ids; those that nothing tells apart are numbered in order."""
    seen: Counter[bytes] = Counter()
    found = []
    for record in records:
        identity = {"document": record.document, "kind": record.kind, **_identity(record)}
        plain = codec.canonical(identity)
        seen[plain] += 1
        if seen[plain] > 1:
            plain = codec.canonical({**identity, "repeat": seen[plain]})
        found.append(attrs.evolve(record, id=hashlib.sha256(plain).hexdigest()))
    return tuple(found)


def _identity(record: Record) -> dict[str, object]:
    """Return what tells a record from the others of its kind in its document."""
    if record.key is not None:
        key = {name: getattr(record, name) for name in record.key}
        if not key or any(value is not None for value in key.values()):
            return {"key": key}
    return {"range": _anchor(record)}


def _anchor(record: Record) -> tuple[int, int] | None:
    named = [each for each in record.evidence if each.field == record.anchor]
    return min(((each.start, each.end) for each in named or record.evidence), default=None)
