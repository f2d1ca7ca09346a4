"""The Data Package of a dataset: what its files of lines hold, as `datapackage.json` (Data Package 2)."""

from collections.abc import Iterable
from typing import Any

import attrs

from hrdocs.corpus.exports import DIAGNOSTICS, DOCUMENTS, ERRORS, MARKS, File
from hrdocs.diagnostics import Diagnostic
from hrdocs.marks import Mark
from hrdocs.model import Metadata
from hrdocs.model.document import SourceIdentity
from hrdocs.model.result import ParserRun
from hrdocs.output import LIST_OF_FILES
from hrdocs.registry import Registry
from hrdocs.tables.columns import Column, Mapping, Parts, Whole, columns_of
from hrdocs.tables.rows import EVIDENCE, Table
from hrdocs.writers.data_package import JSON_LINES, described, resource, schema_of

_PLACE = Column(
    name="place", required=True, meaning="where it lies, told from the folder or the pattern that was given"
)
_DOCUMENT = Column(name="document", required=True, meaning="sha256 of what was read, as 64 hexadecimal digits")
_SHA256 = Column(name="sha256", meaning="of the input; another than that of the document where it was unpacked")
_SAME_AS = Column(
    name="same_as", meaning="the place of an earlier input with the same bytes, which was parsed for both"
)
_OF_DOCUMENTS = (
    _PLACE,
    _DOCUMENT,
    attrs.evolve(_SHA256, required=True),
    _SAME_AS,
    Column(name="source", type=Parts(columns_of(SourceIdentity)), required=True, meaning="which bytes were read"),
    Column(name="format", meaning="name of the parser that took it"),
    Column(name="parser", type=Parts(columns_of(ParserRun)), meaning="how sure the parser was, and why"),
    Column(name="metadata", type=Parts(columns_of(Metadata)), required=True, meaning="what it says of itself"),
    Column(name="pages", type=Whole(), required=True),
    Column(name="characters", type=Whole(), required=True),
    Column(name="records", type=Mapping(Whole()), meaning="how many of each kind"),
    Column(name="diagnostics", type=Whole(), required=True, meaning="how many diagnostics it has"),
)
_OF_ERRORS = (
    *(_PLACE, _SHA256, _SAME_AS),
    Column(name="error", required=True, meaning="class of the error"),
    Column(name="message", required=True),
    Column(name="exit_code", type=Whole(), required=True),
)
_VALUE = Column(name="value", meaning="the value that was judged, as JSON")
_TABLES = (
    Table(name=DOCUMENTS, columns=_OF_DOCUMENTS, key=("place",)),
    Table(name=DIAGNOSTICS, columns=(_DOCUMENT, _PLACE, *columns_of(Diagnostic)), in_document=True),
    Table(name=ERRORS, columns=_OF_ERRORS, key=("place",)),
    Table(name=MARKS, columns=(_DOCUMENT, _VALUE, *columns_of(Mark)), in_document=True),
)


def schemas(registry: Registry) -> dict[str, Any]:
    """Return the Table Schemas of the files that a run can write, by path: the ledger keeps them."""
    kinds = (
        Table(name=f"records/{kind}.jsonl", columns=_of_records(of), key=("id",), in_document=True)
        for kind, of in registry.record_types.items()
    )
    return {table.name: schema_of(_sorted(table), "documents") for table in (*_TABLES, *kinds)}


def _sorted(table: Table) -> Table:
    """Return a table with its columns in the order in which canonical JSON has its keys."""
    return attrs.evolve(table, columns=tuple(sorted(table.columns, key=lambda each: each.name)))


def _of_records(of: type) -> tuple[Column, ...]:
    own = (EVIDENCE if each.name == EVIDENCE.name else each for each in columns_of(of))
    return Column(name="kind", required=True), *own


def piece(files: Iterable[File], schemas: dict[str, Any]) -> tuple[str, bytes]:
    """Return the name and the bytes of the package of the files that have a schema and at least a line."""
    listed = (
        resource(each.path, schemas[each.path], JSON_LINES, each.bytes, each.sha256)
        for each in files
        if each.path in schemas and each.lines
    )
    return LIST_OF_FILES, described(listed)
