"""What stands in CSV tables, said beside them (Data Package 2, datapackage.org): types, keys, sizes and digests."""

import hashlib
import types
import typing
from typing import Any

import attrs
import msgspec
from attrs import define, field

from hrdocs.model import Record
from hrdocs.output import LIST_OF_FILES

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_WHOLE_NUMBERS = frozenset({"page", "pages", "byte_length", "records", "diagnostics"})
"""Columns that no field of a class stands behind, or that count what the class of the rows does not."""


@define
class _Table:
    columns: list[dict[str, Any]]
    keys: dict[str, Any]
    length: int = 0
    digest: Any = field(factory=hashlib.sha256)


@define
class DataPackage:
    """The tables that are being written, and what is said of them at the end."""

    name = LIST_OF_FILES
    _tables: dict[str, _Table] = field(factory=dict)

    def is_new(self, path: str) -> bool:
        """Return whether a table has not begun."""
        return path not in self._tables

    def begin(self, path: str, of: type, columns: list[str]) -> None:
        """Begin a table whose columns are fields of a class, and others."""
        hints = typing.get_type_hints(of)
        described = [{"name": each, "type": _type(each, hints)} for each in columns]
        self._tables[path] = _Table(described, _keys(of, columns))

    def add(self, path: str, data: bytes) -> None:
        """Count bytes that were added to a table."""
        table = self._tables[path]
        table.length += len(data)
        table.digest.update(data)

    @property
    def data(self) -> bytes:
        """Return what is said of all tables."""
        resources = [_resource(path, table) for path, table in sorted(self._tables.items())]
        package = {"$schema": _PROFILE, "name": "hrdocs", "created_by": "hrdocs", "resources": resources}
        return msgspec.json.format(msgspec.json.encode(package, order="sorted"), indent=1) + b"\n"


def _resource(path: str, table: _Table) -> dict[str, Any]:
    return {
        "name": path.removesuffix(".csv"),
        "path": path,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": table.length,
        "hash": f"sha256:{table.digest.hexdigest()}",
        "schema": {"fields": table.columns, "missingValues": [""], **table.keys},
    }


def _keys(of: type, columns: list[str]) -> dict[str, Any]:
    if issubclass(of, Record):
        whole = {"fields": ["document"], "reference": {"resource": "document", "fields": ["document"]}}
        return {"primaryKey": ["id"], "foreignKeys": [whole]}
    return {"primaryKey": ["document"]} if {"document", "byte_length"} <= {*columns} else {}


def _type(column: str, hints: dict[str, Any]) -> str:
    if column in hints:
        return _type_of(hints[column])
    return "integer" if column in _WHOLE_NUMBERS else "string"


def _type_of(hint: Any) -> str:  # noqa: ANN401 (what an annotation may be)
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        given = {_type_of(each) for each in typing.get_args(hint) if each is not type(None)}
        return given.pop() if len(given) == 1 else "any"
    if origin is tuple or hint is tuple:
        return "array"
    if origin is dict or hint is dict or attrs.has(hint):
        return "object"
    return {bool: "boolean", int: "integer"}.get(hint, "string")
