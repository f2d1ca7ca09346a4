"""What records can be told apart by: their kinds, their States, and fields that have few different short values."""

import enum
import functools
import types
import typing
from collections.abc import Iterator, Sequence

import attrs

from hrdocs.datafiles import table
from hrdocs.expressions import regex
from hrdocs.model import Record

_OF_STATES = regex(r"state|\w+_states?")
"""Names of fields that hold States by ISO 3166-1 alpha-3, one or several."""
_KINDS_OF_NAME = ("m49", "short", "formal")
_OF_ONE_PEOPLE = regex(r"\w+ Republic")
"""A name that says of whom and not where: "French Republic"."""
_MORE_THAN_A_NAME = regex(r"[(),.&]| - ")
OF_EVERY_RECORD = frozenset(field.name for field in attrs.fields(Record))


def own_fields(kind: type[Record]) -> tuple[str, ...]:
    """Return the names of the fields that are a kind's own, in their order."""
    return tuple(field.name for field in attrs.fields(kind) if field.name not in OF_EVERY_RECORD)


def naming_field(kind: type[Record]) -> str | None:
    """Return the field whose words a record is known by: its headline, else those that identify it; None without."""
    return next((name for name in ("headline", kind.anchor) if name in own_fields(kind)), None)


def states_of(record: Record) -> tuple[str, ...]:
    """Return the States that a record names (ISO 3166-1 alpha-3), each once."""
    return tuple(dict.fromkeys(_states(record)))


def _states(record: Record) -> Iterator[str]:
    for name in own_fields(type(record)):
        if _OF_STATES.fullmatch(name):
            value = getattr(record, name)
            yield from (each for each in (value if isinstance(value, tuple) else [value]) if each in state_names())


@functools.cache
def state_names() -> dict[str, str]:
    """Return an English name of each State by its code: "Uruguay", but "Republic of Korea", of which there are two."""
    names: dict[str, dict[str, list[str]]] = {}
    for row in table("hrdocs.un", "data/states.tsv"):
        if row["language"] == "en":
            names.setdefault(row["code"], {}).setdefault(row["kind"], []).append(row["phrase"])
    whole = {code: _whole_name(of_kind).removeprefix("the ") for code, of_kind in names.items()}
    return {code: _short_name(name, names[code].get("alternative", ()), whole) for code, name in whole.items()}


def _whole_name(of_kind: dict[str, list[str]]) -> str:
    """Return the official name; where none is listed, the longest of the others that says nothing more than a name."""
    official = [name for kind in _KINDS_OF_NAME for name in of_kind.get(kind, ())]
    others = [name for names in of_kind.values() for name in names]
    with_article = [name for name in others if name.startswith("the ")]
    plain = [name for name in others if not _MORE_THAN_A_NAME.search(name) and not _ends_with_another(name, others)]
    return (official or with_article or sorted(plain, key=lambda name: (-len(name), name)) or others)[0]


def _ends_with_another(name: str, others: Sequence[str]) -> bool:
    return any(name.endswith(f" {other}") for other in others)


def _short_name(name: str, others: Sequence[str], whole: dict[str, str]) -> str:
    """Return the other name with which a name ends, where no other State's name ends with it."""
    if _OF_ONE_PEOPLE.fullmatch(name):
        return others[0] if len(others) == 1 else name
    for short in others:
        if name.endswith(f" of {short}") and sum(each.endswith(short) for each in whole.values()) == 1:
            return short
    return name


def listed_fields(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields of a kind whose values are of a closed list: enumerations and yes or no."""
    hints = typing.get_type_hints(kind)
    return tuple(name for name in own_fields(kind) if _is_listed(hints[name]))


def _is_listed(hint: object) -> bool:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return all(_is_listed(each) for each in typing.get_args(hint) if each is not type(None))
    return isinstance(hint, type) and (issubclass(hint, enum.Enum) or hint is bool)
