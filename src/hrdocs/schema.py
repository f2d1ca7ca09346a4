"""JSON Schema (2020-12) of what hrdocs writes."""

import inspect
from typing import Any

import msgspec

from hrdocs.errors import UnsuitableFormat, one_of
from hrdocs.model import Document, ParseResult
from hrdocs.registry import Registry

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEMPLATE = "#/$defs/{name}"
_WHERE_THERE_ARE_ANY = frozenset({(Document.__name__, "lines"), (Document.__name__, "quoted")})
_UNWRITTEN = frozenset({(ParseResult.__name__, "declared")})


def of_result(registry: Registry) -> dict[str, Any]:
    """Return the schema of one result: a document with the records of every kind that the registry knows."""
    types = registry.record_types
    _, components = msgspec.json.schema_components([ParseResult, *types.values()], ref_template=_TEMPLATE)
    definitions = {name: _closed(name, schema) for name, schema in components.items()}
    del definitions["Record"]
    for kind, record_type in types.items():
        _marked_with_kind(definitions[record_type.__name__], kind)
    result = definitions.pop(ParseResult.__name__)
    kinds = [{"$ref": _TEMPLATE.format(name=record_type.__name__)} for record_type in types.values()]
    result["properties"]["records"] = {"type": "array", "items": {"oneOf": kinds} if kinds else False}
    return {"$schema": DIALECT, **result, "$defs": dict(sorted(definitions.items()))}


def of_kind(kind: str, registry: Registry) -> dict[str, Any]:
    """Return the schema of one kind of record; its `$id` names the kind and the version of its form.

    Raises:
        UnsuitableFormat: no plugin of the registry emits that kind.
    """
    record_type = registry.record_types.get(kind)
    if record_type is None:
        known = one_of([*registry.record_types]) if registry.record_types else "none"
        raise UnsuitableFormat(f"no record is of kind {kind!r}; there is {known}")
    _, components = msgspec.json.schema_components([record_type], ref_template=_TEMPLATE)
    definitions = {name: _closed(name, schema) for name, schema in components.items()}
    own = definitions.pop(record_type.__name__)
    _marked_with_kind(own, kind)
    name = f"urn:hrdocs:record:{kind}:{record_type.schema_version}"
    return {"$schema": DIALECT, "$id": name, **own, "$defs": dict(sorted(definitions.items()))}


def _closed(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with every field required and no other allowed: what is written is always whole."""
    if "description" in schema:
        schema = {**schema, "description": inspect.cleandoc(schema["description"])}
    if schema.get("type") != "object" or "properties" not in schema:
        return schema
    properties = {field: _without_default(each) for field, each in schema["properties"].items()}
    properties = {field: each for field, each in properties.items() if (name, field) not in _UNWRITTEN}
    required = sorted(field for field in properties if (name, field) not in _WHERE_THERE_ARE_ANY)
    return {**schema, "properties": properties, "required": required, "additionalProperties": False}


def _without_default(schema: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in schema.items() if name != "default"}


def _marked_with_kind(schema: dict[str, Any], kind: str) -> None:
    schema["properties"] = {"kind": {"const": kind}, **schema["properties"]}
    schema["required"] = sorted(schema["properties"])
