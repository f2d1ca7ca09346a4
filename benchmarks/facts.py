"""What a document says, for benchmarks that compare one document from two carriers: records, words, blocks."""

import json
import re
from collections import Counter
from pathlib import Path

import attrs

import hrdocs
from hrdocs.model import Document, Record

PLACES = frozenset({"evidence", "document", "id", "language", "order", "footnote", "url"})
"""Fields of records that say where something stands, or that a carrier cannot have."""
WORD = re.compile(r"\w+")


def told(record: Record) -> str:
    """Return a record as one line; of a body of text only that it is there."""
    values = {name: value for name, value in attrs.asdict(record).items() if name not in PLACES}
    values = {name: bool(value) if name == "body" else value for name, value in values.items()}
    return f"{record.kind} {json.dumps(values, ensure_ascii=False, default=str, sort_keys=True)}"


def words(document: Document) -> Counter[str]:
    """Return the words of all blocks without the marks of footnotes."""
    letters = list(document.text)
    for block in document.blocks:
        for mark in block.marks:
            letters[mark.start : mark.end] = " " * (mark.end - mark.start)
    return Counter(WORD.findall("".join(letters)))


@attrs.frozen(kw_only=True)
class Facts:
    """The records and words of a document, and its format."""

    format: str | None
    records: Counter[str]
    words: Counter[str]

    @classmethod
    def of(cls, path: Path) -> "Facts":
        """Return what a file says."""
        result = hrdocs.parse(path, keep_unknown=True)
        document = result.document
        return cls(format=document.format, records=Counter(map(told, result.records)), words=words(document))

    def lost_in(self, other: "Facts") -> list[str]:
        """Return the records that another carrier loses or changes."""
        return sorted((self.records - other.records).elements())
