"""Columns: names, types and meanings, told from the classes whose values stand in a table."""

import enum
import inspect
import types
import typing
from collections.abc import Iterator

import attrs

from hrdocs.expressions import regex
from hrdocs.values import frozen

_ATTRIBUTE = regex(r"(\w+): (.+)")


@frozen(kw_only=True)
class Text:
    """Characters; `values` are all that there can be, where a vocabulary says so."""

    values: tuple[str, ...] = ()


@frozen
class Whole:
    """An integer."""


@frozen
class Truth:
    """True or false."""


@frozen
class Many:
    """A list of values of one type."""

    of: "Type"


@frozen
class Parts:
    """A value with named parts."""

    columns: "tuple[Column, ...]"


@frozen
class Mapping:
    """Names that are told by the data, each with a value of one type."""

    of: "Type"


Type = Text | Whole | Truth | Many | Parts | Mapping


@frozen(kw_only=True)
class Column:
    """A column of a table, or a part of a value.

    Attributes:
        required: whether it always has a value.
        meaning: what it holds, in words; "" where its name says it.
    """

    name: str
    type: Type = Text()
    required: bool = False
    meaning: str = ""


def columns_of(values: type) -> tuple[Column, ...]:
    """Return the fields of an attrs class as columns, in the order of the class."""
    hints, meanings = typing.get_type_hints(values), meanings_of(values)
    return tuple(_column(field.name, hints[field.name], meanings.get(field.name, "")) for field in attrs.fields(values))


def _column(name: str, hint: object, meaning: str) -> Column:
    told = type_of(hint)
    optional = type(None) in typing.get_args(hint)
    return Column(name=name, type=told, required=not optional and not isinstance(told, Many | Mapping), meaning=meaning)


def type_of(hint: object) -> Type:
    """Return the type of the values that an annotation of a record's field allows; what JSON holds as text is text."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        given = {type_of(each) for each in arguments if each is not type(None)}
        return given.pop() if len(given) == 1 else Text()
    if origin is tuple:
        given = {type_of(each) for each in arguments if each is not ...}
        return Many(given.pop() if len(given) == 1 else Text())
    if origin is dict:
        return Mapping(type_of(arguments[1]))
    if origin is typing.Literal:
        return Text(values=tuple(map(str, arguments)))
    return _type_of_class(hint)


def _type_of_class(hint: object) -> Type:
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return Text(values=tuple(str(each.value) for each in hint))
    if isinstance(hint, type) and attrs.has(hint):
        return Parts(columns_of(hint))
    if hint is bool:
        return Truth()
    return Whole() if hint is int else Text()


def meanings_of(values: type) -> dict[str, str]:
    """Return what the docstrings of a class and of those that it derives from say of its attributes, by name."""
    return {
        name: text
        for each in reversed(values.__mro__)
        for name, text in _attributes(inspect.cleandoc(each.__doc__ or ""))
    }


def _attributes(doc: str) -> Iterator[tuple[str, str]]:
    _, _, section = doc.partition("Attributes:\n")
    name, words = "", ""
    for line in section.splitlines():
        if not line.startswith("    "):
            break
        begun = _ATTRIBUTE.fullmatch(line[4:])
        if begun:
            if name:
                yield name, words
            name, words = begun[1], begun[2]
        else:
            words += f" {line.strip()}"
    if name:
        yield name, words
