"""Whether record classes can be records: a kind of their own, and fields that JSON can hold."""

import re
import types
import typing
from collections.abc import Iterator

import attrs

from hrdocs.model import Record

RESERVED_KINDS = frozenset({"document", "diagnostic", "error", "errors", "quote", "result", "text", "text-search"})
RESERVED_FIELDS = frozenset({"kind", "source"})
_KIND = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PLAIN = (str, int, bool, type(None))


def fault_of_classes(classes: object) -> str | None:
    """Return what is wrong with the record classes of a descriptor, in words, or None."""
    if not isinstance(classes, tuple):
        return f"record_types is {type(classes).__name__}, not a tuple of record classes"
    return next((fault for each in classes for fault in _faults(each)), None)


def _faults(given: object) -> Iterator[str]:
    if not (isinstance(given, type) and issubclass(given, Record)):
        yield f"record_types has {given!r}, which is no class that derives from hrdocs.Record"
        return
    name = given.__name__
    if not _KIND.fullmatch(given.kind):
        yield f"the kind of {name}, {given.kind!r}, is not kebab case, such as 'press-release'"
    if given.kind in RESERVED_KINDS:
        yield f"the kind of {name}, {given.kind!r}, is one of hrdocs' own; choose another"
    own = {field.name for field in attrs.fields(Record)}
    for field in attrs.fields(given):
        if field.name in RESERVED_FIELDS:
            yield f"{name}.{field.name}: hrdocs itself writes a field of that name; choose another"
        elif field.name not in own:
            hint = _hints(given).get(field.name, field.type)
            yield from (f"{name}.{field.name}: {fault}" for fault in _faults_of_type(hint))
    for each in sorted(
        {*(given.key or ()), *filter(None, [given.anchor])} - {field.name for field in attrs.fields(given)}
    ):
        yield f"{name} is identified by {each!r}, which is no field of it"


def _hints(given: type) -> dict[str, object]:
    try:
        return typing.get_type_hints(given)
    except Exception:  # a name that only a type checker knows
        return {}


def _faults_of_type(hint: object) -> Iterator[str]:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        for each in typing.get_args(hint):
            yield from _faults_of_type(each)
    elif origin is tuple:
        for each in typing.get_args(hint):
            yield from () if each is ... else _faults_of_type(each)
    elif origin in (list, set, frozenset) or hint in (list, set, frozenset):
        yield f"{_name(hint)} can be changed or has no order; use a tuple"
    elif hint in (float, complex):
        yield f"{_name(hint)} is not the same on every machine; use an integer or a string"
    elif hint in (bytes, object):
        yield f"JSON does not hold {_name(hint)}"


def _name(hint: object) -> str:
    return getattr(hint, "__name__", None) or str(hint)
