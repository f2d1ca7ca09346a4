"""The id of a record: its document, its kind and what identifies it there, never all of its content.

The name of a record is what of its id does not come from the bytes: the same in a PDF and in the DOCX that it was made
from. Records that are about other records of their document say so by name.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable

import attrs
from attrs import field

from hrdocs import codec
from hrdocs.model import Record
from hrdocs.values import define


@define
class Ids:
    """Gives the records of one document their ids, in their order; those that nothing tells apart are numbered."""

    document: str
    _seen: Counter[bytes] = field(factory=Counter)

    def next_of(self, record: Record) -> str:
        """Return the id of the next record."""
        identity = {"document": self.document, "kind": record.kind, **_identity(record)}
        plain = codec.canonical(identity)
        self._seen[plain] += 1
        if self._seen[plain] > 1:
            plain = codec.canonical({**identity, "repeat": self._seen[plain]})
        return hashlib.sha256(plain).hexdigest()


def identified(records: Iterable[Record], document: str) -> tuple[Record, ...]:
    """Return all records of a document, given by its sha256, with their ids."""
    ids = Ids(document)
    return tuple(attrs.evolve(record, document=document, id=ids.next_of(record)) for record in records)


def names(records: Iterable[Record]) -> dict[str, str]:
    """Return for the id of each record of one document its name: kind and key, or its place among those of its kind.

    Examples: "upr-position/report/138.12", and "upr-position/report/138.12#2" for a second of that key; "pledge/3".

    Args:
        records: all that a parser found in a document, with their ids, in their order.
    """
    placed: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    found = {}
    for record in records:
        placed[record.kind] += 1
        key = [value for value in (getattr(record, each) for each in record.key or ()) if value is not None]
        parts = key if key or record.key == () else [placed[record.kind]]
        name = "/".join(map(str, (record.kind, *parts)))
        seen[name] += 1
        found[record.id] = name if seen[name] == 1 else f"{name}#{seen[name]}"
    return found


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
