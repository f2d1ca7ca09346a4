"""Whether record classes can be records, and records hold what their class says.

A kind of its own, and fields that JSON can hold and give back: strings, integers, yes or no, nothing, members of an
enumeration, and tuples and attrs classes of these.
"""

import enum
import functools
import types
import typing
from collections.abc import Callable, Iterator
from typing import Any

import attrs

from hrdocs.expressions import regex
from hrdocs.model import Record

RESERVED_KINDS = frozenset({"document", "diagnostic", "error", "errors", "quote", "result", "text", "text-search"})
RESERVED_FIELDS = frozenset({"kind", "source"})
_KIND = regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PLAIN = (str, int, bool, types.NoneType)
_UNIONS = (typing.Union, types.UnionType)
_ADVICE: dict[object, str] = {
    float: "is not the same on every machine; use an integer or a string",
    complex: "is not the same on every machine; use an integer or a string",
    list: "can be changed; use a tuple",
    set: "can be changed and has no order; use a tuple",
    frozenset: "has no order; use a tuple",
    dict: "can be changed; use an attrs class, or a tuple of them",
    tuple: "says nothing of what is in it; name it, such as tuple[str, ...]",
}


def fault_of_classes(classes: object) -> str | None:
    """Return what is wrong with the record classes of a descriptor, in words, or None."""
    if not isinstance(classes, tuple):
        return f"record_types is {type(classes).__name__}, not a tuple of record classes"
    return next((fault for each in classes for fault in _faults(each)), None)


def fault_of_values(record: Record) -> str | None:
    """Return which field of a record holds what its class does not allow, in words, or None."""
    given: type = type(record)
    for name, holds, wanted in _checks(given):
        value = getattr(record, name)
        if not holds(value):
            return f"{type(record).__name__}.{name} is {_short(value)}, not {wanted}"
    return None


# ------------------------------------------------------------------ classes


def _faults(given: object) -> Iterator[str]:
    if not (isinstance(given, type) and issubclass(given, Record)):
        yield f"record_types has {given!r}, which is no class that derives from hrdocs.Record"
        return
    of: type = given
    name, kind = given.__name__, given.kind
    if not (isinstance(kind, str) and _KIND.fullmatch(kind)):
        yield f"the kind of {name}, {kind!r}, is not kebab case, such as 'press-release'"
    if kind in RESERVED_KINDS:
        yield f"the kind of {name}, {kind!r}, is one of hrdocs' own; choose another"
    if type(given.schema_version) is not int or given.schema_version < 1:
        yield f"the schema_version of {name} is {given.schema_version!r}, and counts from 1"
    for field in attrs.fields(given):
        if field.name in RESERVED_FIELDS or (hasattr(Record, field.name) and not field.inherited):
            yield f"{name}.{field.name}: hrdocs itself has a field or method of that name; choose another"
        elif not hasattr(Record, field.name):
            hint = _hints(of).get(field.name, field.type)
            yield from (f"{name}.{field.name}: {fault}" for fault in _faults_of_type(hint))
    named = {*(given.key or ()), *filter(None, [given.anchor])}
    for each in sorted(named - {field.name for field in attrs.fields(given)}):
        yield f"{name} is identified by {each!r}, which is no field of it"


@functools.cache
def _hints(given: type) -> dict[str, object]:
    try:
        return typing.get_type_hints(given)
    except Exception:  # a name that only a type checker knows
        return {}


def _faults_of_type(hint: object) -> Iterator[str]:
    if hint in _PLAIN or _is_enumeration(hint):
        return
    origin = typing.get_origin(hint)
    if origin in _UNIONS or (origin is tuple and typing.get_args(hint)):
        for each in typing.get_args(hint):
            yield from () if each is ... else _faults_of_type(each)
    elif isinstance(hint, type) and attrs.has(hint):
        for field in attrs.fields(hint):
            faults = _faults_of_type(_hints(hint).get(field.name, field.type))
            yield from (f"{hint.__name__}.{field.name}: {fault}" for fault in faults)
    elif origin is typing.Literal:
        yield from () if all(isinstance(each, _PLAIN) for each in typing.get_args(hint)) else (f"{hint}: use strings",)
    else:
        advice = _ADVICE.get(origin or hint, "is nothing that JSON holds and gives back")
        yield f"{_name(hint)} {advice}"


def _is_enumeration(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, enum.Enum) and issubclass(hint, str | int)


def _name(hint: object) -> str:
    return getattr(hint, "__name__", None) or str(hint)


# ------------------------------------------------------------------ values

Holds = Callable[[Any], bool]


@functools.cache
def _checks(given: type) -> tuple[tuple[str, Holds, str], ...]:
    """Return for each field of a class its name, whether it holds a value, and what it holds in words."""
    hints = _hints(given)
    typed = [(field.name, hints.get(field.name, field.type)) for field in attrs.fields(given)]
    return tuple((name, _holding(hint), _words(hint)) for name, hint in typed)


def _holding(hint: object) -> Holds:
    if hint is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    if isinstance(hint, type) and attrs.has(hint):
        return lambda value: (
            isinstance(value, hint) and all(holds(getattr(value, name)) for name, holds, _ in _checks(type(value)))
        )
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in _UNIONS:
        if all(_is_told_by_class(each) for each in parts):
            return lambda value: isinstance(value, parts)
        return _any_of([_holding(each) for each in parts])
    if origin is typing.Literal:
        return lambda value: value in parts
    if origin is tuple:
        return _holding_tuple(parts)
    return lambda value: not isinstance(hint, type) or isinstance(value, hint)


def _is_told_by_class(hint: object) -> bool:
    """Return whether a value's class alone tells that it is of a type: not so for integers, and what has parts."""
    return isinstance(hint, type) and typing.get_origin(hint) is None and hint is not int and not attrs.has(hint)


def _any_of(holding: list[Holds]) -> Holds:
    return lambda value: any(holds(value) for holds in holding)


def _holding_tuple(parts: tuple[object, ...]) -> Holds:
    if len(parts) == 2 and parts[1] is ...:
        each = _holding(parts[0])
        return lambda value: isinstance(value, tuple) and all(map(each, value))
    holding = [_holding(part) for part in parts]
    return lambda value: (
        isinstance(value, tuple)
        and len(value) == len(holding)
        and all(holds(one) for holds, one in zip(holding, value, strict=True))
    )


def _words(hint: object) -> str:
    return "None" if hint is types.NoneType else _name(hint) if isinstance(hint, type) else str(hint)


def _short(value: object) -> str:
    printed = repr(value)
    return f"{type(value).__name__} {printed[:40]}{'…' if len(printed) > 40 else ''}"
