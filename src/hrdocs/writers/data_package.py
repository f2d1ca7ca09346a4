"""What stands in files of tables, said beside them (Data Package 2, datapackage.org): types, keys, sizes, digests."""

import hashlib
from collections.abc import Iterator
from typing import Any

import msgspec
from attrs import field

from hrdocs.output import LIST_OF_FILES
from hrdocs.tables.columns import Column, Many, Mapping, Parts, Text, Truth, Whole
from hrdocs.tables.rows import DOCUMENTS, Table
from hrdocs.values import define, frozen

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES = {Text: "string", Whole: "integer", Truth: "boolean", Many: "array", Parts: "object", Mapping: "object"}


@frozen(kw_only=True)
class Form:
    """A form of files: what Data Package calls it, and its media type."""

    format: str
    media_type: str
    suffix: str


CSV = Form(format="csv", media_type="text/csv", suffix=".csv")
JSON_LINES = Form(format="jsonl", media_type="application/jsonl", suffix=".jsonl")


@define
class _File:
    table: Table
    length: int = 0
    digest: Any = field(factory=hashlib.sha256)


@define
class DataPackage:
    """The files that are being written, and what is said of them at the end."""

    name = LIST_OF_FILES
    _form: Form
    _files: dict[str, _File] = field(factory=dict)

    def is_new(self, path: str) -> bool:
        """Return whether a file has not begun."""
        return path not in self._files

    def begin(self, path: str, table: Table) -> None:
        """Begin the file of a table."""
        self._files[path] = _File(table)

    def add(self, path: str, data: bytes) -> None:
        """Count bytes that were added to a file."""
        file = self._files[path]
        file.length += len(data)
        file.digest.update(data)

    @property
    def data(self) -> bytes:
        """Return what is said of all files."""
        whole = next((path for path, file in self._files.items() if file.table == DOCUMENTS), None)
        documents = _name(whole, self._form) if whole else None
        return described(
            resource(path, schema_of(file.table, documents), self._form, file.length, file.digest.hexdigest())
            for path, file in sorted(self._files.items())
        )


def described(resources: Iterator[dict[str, Any]]) -> bytes:
    """Return the package of resources."""
    package = {"$schema": _PROFILE, "name": "hrdocs", "created_by": "hrdocs", "resources": [*resources]}
    return msgspec.json.format(msgspec.json.encode(package, order="sorted"), indent=1) + b"\n"


def resource(path: str, schema: dict[str, Any], form: Form, length: int, sha256: str) -> dict[str, Any]:
    """Return what a package says of a file."""
    return {
        "name": _name(path, form),
        "path": path,
        "type": "table",
        "format": form.format,
        "mediatype": form.media_type,
        "encoding": "utf-8",
        "bytes": length,
        "hash": f"sha256:{sha256}",
        "schema": schema,
    }


def schema_of(table: Table, documents: str | None) -> dict[str, Any]:
    """Return the Table Schema of a table; `documents` is the name of the resource of documents, if there is one."""
    keys: dict[str, Any] = {"primaryKey": [*table.key]} if table.key else {}
    if table.in_document and documents:
        reference = {"resource": documents, "fields": ["document"]}
        keys["foreignKeys"] = [{"fields": ["document"], "reference": reference}]
    return {"fields": [_field(each) for each in table.columns], "missingValues": [""], **keys}


def _name(path: str, form: Form) -> str:
    return path.removesuffix(form.suffix).rpartition("/")[2]


def _field(column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {"name": column.name, "type": _TYPES[type(column.type)]}
    if column.meaning:
        told["description"] = column.meaning
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if isinstance(column.type, Text) and column.type.values:
        told["categories"] = [*column.type.values]
        constraints["enum"] = [*column.type.values]
    return {**told, "constraints": constraints} if constraints else told
