"""Rows: each result as the rows that it gives to the tables of a set."""

from collections.abc import Iterator
from typing import Any

from attrs import field

from hrdocs import codec, places
from hrdocs.diagnostics import Diagnostic
from hrdocs.model import Confidence, Evidence, FailedSource, Metadata, ParseResult, Record, Region
from hrdocs.outcomes import Outcome
from hrdocs.tables.columns import Column, Many, Parts, Whole, columns_of, type_of
from hrdocs.values import frozen

DOCUMENT, DIAGNOSTIC, ERRORS = "document", "diagnostic", "errors"
Row = dict[str, Any]

_SHA256 = "sha256 of the source, as 64 hexadecimal digits"
_WHERE = (
    Column(name="source", meaning="where the source lies, as it was given"),
    Column(name="document", required=True, meaning=_SHA256),
)
_LOCATED = Many(
    Parts(
        (
            *columns_of(Evidence),
            Column(
                name="regions",
                type=type_of(tuple[Region, ...]),
                meaning="boxes on pages, in 1/100 pt from the top left",
            ),
            Column(name="xpath", meaning="the node of a page"),
            Column(name="line", type=Whole(), meaning="the line of a plain text"),
        )
    )
)
EVIDENCE = Column(name="evidence", type=_LOCATED, meaning="for each field the exact words and where they stand")
_OF_RECORD = ("id", "language")


@frozen(kw_only=True)
class Table:
    """A table of a set of results.

    Attributes:
        name: of a kind of record, or "document", "diagnostic", "errors".
        key: the columns that identify a row; () where nothing does.
        in_document: whether its column `document` names a row of the table of documents.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    in_document: bool = False
    meaning: str = field(default="")

    @property
    def own_columns(self) -> tuple[Column, ...]:
        """Return the columns that a kind of record has beside those of all records."""
        shared = {*(each.name for each in _WHERE), *_OF_RECORD, "page", "evidence"}
        return tuple(each for each in self.columns if each.name not in shared)


def _documents() -> Table:
    described = (
        *(Column(name=name) for name in ("format", "media_type")),
        Column(name="byte_length", type=Whole()),
        Column(name="pages", type=Whole()),
        Column(name="confidence", type=type_of(Confidence), meaning="how sure the parser is that it is of its format"),
        Column(name="reason", meaning="why it is taken to be of its format"),
        *(Column(name=name, type=Whole(), meaning=f"how many {name} it has") for name in ("records", "diagnostics")),
        *(each for each in columns_of(Metadata) if each.name != "evidence"),
    )
    return Table(name=DOCUMENT, columns=(*_WHERE, *described, EVIDENCE), key=("document",), meaning="A row a document.")


DOCUMENTS = _documents()
DIAGNOSTICS = Table(
    name=DIAGNOSTIC,
    columns=(*_WHERE, *columns_of(Diagnostic)),
    in_document=True,
    meaning="What to look at in documents.",
)
FAILED = Table(name=ERRORS, columns=columns_of(FailedSource), meaning="Sources that gave no document, and why.")


def table_of(kind: type[Record]) -> Table:
    """Return the table of a kind of record."""
    columns = {each.name: each for each in columns_of(kind)}
    page = Column(name="page", type=Whole(), meaning="of its own words, from 1")
    own = [each for name, each in columns.items() if name not in {*_OF_RECORD, "document", "evidence"}]
    leading = (*_WHERE, *(columns[name] for name in _OF_RECORD), *(() if "page" in columns else (page,)))
    meaning = (kind.__doc__ or "").partition("\n")[0]
    return Table(name=kind.kind, columns=(*leading, *own, EVIDENCE), key=("id",), in_document=True, meaning=meaning)


class Rows:
    """The rows of results, with their tables; the table of a kind is made once."""

    def __init__(self) -> None:
        self._tables: dict[type[Record], Table] = {}

    def of(self, result: Outcome) -> Iterator[tuple[Table, Row]]:
        """Iterate over the rows of a result, the row of its document first."""
        if isinstance(result, FailedSource):
            yield FAILED, codec.to_data(result)
            return
        document = result.document
        where: Row = {"source": document.source.name, "document": document.source.sha256}
        yield DOCUMENTS, {**where, **_described(result)}
        for record in result.records:
            yield self._table(type(record)), {**_located(result, record), **where}
        for diagnostic in result.diagnostics:
            yield DIAGNOSTICS, {**where, **codec.to_data(diagnostic)}

    def _table(self, kind: type[Record]) -> Table:
        if kind not in self._tables:
            self._tables[kind] = table_of(kind)
        return self._tables[kind]


def _described(result: ParseResult) -> Row:
    document, match = result.document, result.parser.detection if result.parser else None
    return {
        "format": document.format,
        "media_type": document.source.media_type,
        "byte_length": document.source.byte_length,
        "pages": len(document.pages) or None,
        "confidence": match.confidence.value if match else None,
        "reason": match.reason if match else None,
        "records": len(result.records),
        "diagnostics": len(result.diagnostics),
        **codec.to_data(document.metadata),
        "evidence": [places.located(document, each) for each in document.metadata.evidence],
    }


def _located(result: ParseResult, record: Record) -> Row:
    evidence = [places.located(result.document, each) for each in record.evidence]
    return {"page": places.page_of_record(result.document, record), **codec.to_data(record), "evidence": evidence}
