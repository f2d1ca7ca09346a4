"""The JSON form: attrs values to canonical JSON and back.

Canonical is RFC 8785 (JSON Canonicalization Scheme): keys sorted, no white space, UTF-8, and no floats in the model.
"""

from typing import Any, TypeVar

import attrs
import msgspec

from hrdocs.errors import CodecError, one_of
from hrdocs.model import Document, FailedSource, ParseResult, Record
from hrdocs.registry import Registry

Value = TypeVar("Value")


def canonical(data: object) -> bytes:
    """Return data of plain types (dict, list, str, int, bool, None) as canonical JSON, without a line feed."""
    return msgspec.json.encode(data, order="sorted")


def as_words(value: object) -> str:
    """Return a string as it is, and other data of plain types as canonical JSON."""
    return value if isinstance(value, str) else canonical(value).decode()


def to_data(value: object) -> dict[str, Any]:
    """Return a ParseResult, a Document, a Record or another value of the model as data of plain types."""
    if isinstance(value, ParseResult):
        return {
            "document": to_data(value.document),
            "records": [to_data(record) for record in value.records],
            "diagnostics": _builtins(value.diagnostics),
            "parser": _builtins(value.parser),
        }
    given = _builtins(value)
    # CPython sorts the slots of a class, so the order in which the fields were declared has to be put back.
    data = {field.name: given[field.name] for field in attrs.fields(type(value))}  # type: ignore[arg-type]
    if isinstance(value, Record):
        return {"kind": value.kind, **data}
    if isinstance(value, Document):
        return {name: each for name, each in data.items() if each or name not in ("lines", "quoted")}
    return data


def own_values(record: Record) -> dict[str, Any]:
    """Return the fields of a record that are its kind's own and have a value, as data of plain types."""
    shared = {"kind", *(field.name for field in attrs.fields(Record))}
    return {
        name: value for name, value in to_data(record).items() if name not in shared and value not in (None, [], "")
    }


def dumps(value: object) -> bytes:
    """Return a value of the model as canonical JSON with one line feed at the end."""
    return canonical(to_data(value)) + b"\n"


def loads_result(data: bytes | str, registry: Registry) -> ParseResult:
    """Return the ParseResult that `dumps` wrote.

    Raises:
        CodecError: not JSON, an unknown field, an unknown kind of record, or a value of the wrong type; the message
            says where, as in `$.records[3].position`.
    """
    fields = _object(_plain(data), "$")
    _require(fields, {"document", "records", "diagnostics", "parser"})
    records = [_record(each, f"$.records[{n}]", registry) for n, each in enumerate(fields.pop("records"))]
    result: ParseResult = _convert({**fields, "records": []}, ParseResult, "$")
    return ParseResult(
        document=result.document, records=tuple(records), diagnostics=result.diagnostics, parser=result.parser
    )


def loads_failed(data: bytes | str) -> FailedSource | None:
    """Return the failed source that a line of JSON is, as the writer `json` writes one; None for any other line."""
    fields = _plain(data)
    if not isinstance(fields, dict) or fields.keys() != {"error"}:
        return None
    return _convert(fields["error"], FailedSource, "$.error")


def loads_document(data: bytes | str) -> Document:
    """Return the Document that `dumps` wrote. Raises CodecError as `loads_result` does."""
    return _convert(_plain(data), Document, "$")


def _builtins(value: object) -> Any:  # noqa: ANN401 (whatever JSON holds)
    """Return a value of the model as what JSON holds: lists where `msgspec.to_builtins` leaves tuples."""
    return msgspec.json.decode(msgspec.json.encode(value))


def _plain(data: bytes | str) -> object:
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise CodecError(f"not JSON: {error}") from None


def _object(data: object, path: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise CodecError(f"{path}: expected an object")
    return data


def _require(fields: dict[str, Any], names: set[str]) -> None:
    for name in sorted(names - fields.keys()):
        raise CodecError(f"$.{name}: is missing")
    for name in sorted(fields.keys() - names):
        raise CodecError(f"$.{name}: unknown field")
    if not isinstance(fields["records"], list):
        raise CodecError("$.records: expected an array")


def _record(data: object, path: str, registry: Registry) -> Record:
    if not isinstance(data, dict):
        raise CodecError(f"{path}: expected an object")
    kind = data.get("kind")
    record_type = registry.record_types.get(kind) if isinstance(kind, str) else None
    if record_type is None:
        raise CodecError(f"{path}.kind: unknown kind {kind!r}; known are {one_of([*registry.record_types])}")
    return _convert({name: value for name, value in data.items() if name != "kind"}, record_type, path)


def _convert(data: object, wanted: type[Value], path: str) -> Value:
    try:
        value = msgspec.convert(data, wanted)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at `$")
        raise CodecError(f"{path}{place.rstrip('`')}: {message}") from None
    unknown = _first_unknown(data, _builtins(value), path)
    if unknown:
        raise CodecError(f"{unknown}: unknown field")
    return value


def _first_unknown(given: object, understood: object, path: str) -> str | None:
    """Return the path of the first field that conversion passed over, or None."""
    if isinstance(given, dict) and isinstance(understood, dict):
        for name, value in given.items():
            found = (
                f"{path}.{name}"
                if name not in understood
                else _first_unknown(value, understood[name], f"{path}.{name}")
            )
            if found:
                return found
    if isinstance(given, list) and isinstance(understood, list):
        for n, (one, other) in enumerate(zip(given, understood, strict=True)):
            if found := _first_unknown(one, other, f"{path}[{n}]"):
                return found
    return None
