"""The page of records: every kind with every field, its vocabulary, and where its values come from.

Meanings are those of the classes' docstrings; examples and the words behind them are those of the test cases, whose
documents are invented.
"""

import enum
import functools
import inspect
import json
import re
import types
import typing
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import attrs

import hrdocs
from hrdocs import installed
from hrdocs.testing.vocabularies import vocabulary_of_fields

ROOT = Path(__file__).parents[2]
LONGEST = 70
STANDARDS = {
    "edtf": "EDTF (ISO 8601-2)",
    "bcp-47": "BCP 47",
    "iso-3166": "ISO 3166-1 alpha-3",
    "sha256": "SHA-256, 64 hexadecimal digits",
}
_OWN = {field.name for field in attrs.fields(hrdocs.Record)}
_MEANING = re.compile(r"^    (\w+): (.+?)(?=^    \w+: |\Z)", re.MULTILINE | re.DOTALL)
_HEAD = """# Records

Every kind of record that hrdocs and its own plugins give. What they have in common:

| field | vocabulary | meaning |
|---|---|---|
"""
_LEGEND = """
In the tables below, a value is **quoted** where its words in the text stand in `evidence`. It is **not quoted** where
the carrier gives it (the head of a web page, the properties of a file) or hrdocs counts or derives it.
This is told from the {cases} invented documents of the project's tests, from which the examples are.
`hrdocs schema KIND` prints the same as JSON Schema.
"""


@attrs.define
class Seen:
    """What the test cases have in one field: whether its values are quoted, and a value with its words."""

    quoted: int = 0
    unquoted: int = 0
    value: str = ""
    words: str = ""
    rank: int = -1

    def take(self, value: object, words: list[str], language: str | None) -> None:
        """Count a value; the first short one with words in English is the example."""
        if words:
            self.quoted += 1
        else:
            self.unquoted += 1
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        rank = 2 * bool(words) + (language == "en")
        if len(shown) <= LONGEST and rank > self.rank:
            self.value, self.words, self.rank = shown, "; ".join(words), rank

    @property
    def origin(self) -> str:
        """Return "quoted", "not quoted" or "quoted or not"."""
        if self.quoted and self.unquoted:
            return "quoted or not"
        return "quoted" if self.quoted else "not quoted" if self.unquoted else ""


@functools.cache
def cases() -> list[Path]:
    """Return the expected results of the tests."""
    folders = (ROOT / "tests" / "plugins", ROOT / "tests" / "readers", ROOT / "tests" / "prose")
    return sorted(path for folder in folders for path in folder.rglob("expected.json"))


@functools.cache
def seen() -> dict[tuple[str, str], Seen]:
    """Return what the test cases have in each field, by kind and name."""
    found: dict[tuple[str, str], Seen] = defaultdict(Seen)
    for path in cases():
        for record in json.loads(path.read_text("utf-8")).get("records", ()):
            for name, value in record.items():
                if value not in (None, [], {}, ""):
                    words = [each["exact"] for each in record["evidence"] if each["field"] == name]
                    found[record["kind"], name].take(value, words, record["language"])
    return found


def page() -> str:
    """Return the page."""
    registry = hrdocs.Registry.from_entry_points(only={"hrdocs"})
    givers = defaultdict(list)
    for each in installed.installed(registry):
        if each.part in ("parser", "annotator"):
            for kind in each.gives:
                givers[kind].append(f"`{each.name}`")
    common = "".join(_common(field) for field in attrs.fields(hrdocs.Record))
    common += "| `kind` | | name of the kind |\n"
    sections = [_section(kind, of, givers[kind]) for kind, of in registry.record_types.items()]
    return _HEAD + common + _LEGEND.format(cases=len(cases())) + "\n".join(sections)


def _common(field: attrs.Attribute) -> str:
    meaning = meanings(hrdocs.Record).get(field.name, "")
    standard = STANDARDS.get(vocabulary_of_fields().get(field.name, ""), "")
    return f"| `{field.name}` | {standard} | {_cell(meaning)} |\n"


def _section(kind: str, of: type[hrdocs.Record], givers: list[str]) -> str:
    head = inspect.cleandoc(of.__doc__ or "").partition("\n\nAttributes:")[0]
    rows = "".join(_row(kind, of, field) for field in attrs.fields(of) if field.name not in _OWN)
    return (
        f"\n(record-{kind})=\n## {kind}\n\n{head}\n\nGiven by {', '.join(givers)}; in Python "
        f"`{of.__module__}.{of.__qualname__}`. {_identity(of)} Version {of.schema_version} of its form: "
        f'<a href="../../schema/{kind}-{of.schema_version}.json">JSON Schema</a>.\n\n'
        "| field | values | meaning | evidence | for example |\n|---|---|---|---|---|\n" + rows + _enumerations(of)
    )


def _identity(of: type[hrdocs.Record]) -> str:
    if of.key == ():
        return "A document has one."
    if of.key:
        return f"Identified in its document by {', '.join(f'`{name}`' for name in of.key)}."
    return f"Identified by the words of `{of.anchor}`." if of.anchor else "Identified by its words."


def _row(kind: str, of: type[hrdocs.Record], field: attrs.Attribute) -> str:
    example = seen().get((kind, field.name), Seen())
    shown = f"`{_code(example.value)}`" if example.value else ""
    if example.words and example.words != example.value and len(example.words) <= LONGEST:
        shown += f" from “{_cell(example.words)}”"
    cells = (f"`{field.name}`", values_of(of, field.name), _cell(meanings(of).get(field.name, "")))
    return f"| {' | '.join(cells)} | {example.origin or 'no example'} | {shown} |\n"


@functools.cache
def meanings(of: type) -> dict[str, str]:
    """Return what the docstring of a class says of each of its fields."""
    text = inspect.cleandoc(of.__doc__ or "").partition("Attributes:\n")[2]
    return {name: " ".join(words.split()) for name, words in _MEANING.findall(text)}


def values_of(of: type, name: str) -> str:
    """Return which values a field can have: its standard, its enumeration, or its type in words."""
    hint = typing.get_type_hints(of)[name]
    standard = STANDARDS.get(vocabulary_of_fields().get(name, ""))
    words = _type(hint)
    return words.replace("text", standard, 1) if standard else words


def _type(hint: object) -> str:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        some = [_type(each) for each in arguments if each is not type(None)]
        return " or ".join(some) + (", or null" if type(None) in arguments else "")
    if origin is tuple:
        return f"list of {_type(arguments[0])}"
    if origin is dict:
        return f"object of {_type(arguments[1])} by {_type(arguments[0])}"
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return f"[{hint.__name__}](#{_anchor(hint)})"
    if isinstance(hint, type) and attrs.has(hint):
        return "object {" + ", ".join(f"`{each.name}`" for each in attrs.fields(hint)) + "}"
    return {str: "text", int: "whole number", bool: "true or false"}.get(hint, str(hint))  # type: ignore[call-overload]


def _anchor(of: type) -> str:
    return f"values-{of.__module__.partition('.')[0]}-{of.__name__}".lower().replace("_", "-")


def _enumerations(of: type) -> str:
    own = [each for field in attrs.fields(of) for each in _enums(typing.get_type_hints(of)[field.name])]
    return "".join(_enumeration(each) for each in dict.fromkeys(own) if _first_with(each) is of)


@functools.cache
def _first_with(enumeration: type[enum.Enum]) -> type | None:
    """Return the first class of records that has an enumeration; it is described there."""
    registry = hrdocs.Registry.from_entry_points(only={"hrdocs"})
    for of in registry.record_types.values():
        if any(enumeration in _enums(typing.get_type_hints(of)[field.name]) for field in attrs.fields(of)):
            return of
    return None


def _enums(hint: object) -> list[type[enum.Enum]]:
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return [hint]
    if isinstance(hint, type) and attrs.has(hint):
        hints = typing.get_type_hints(hint)
        return [each for field in attrs.fields(hint) for each in _enums(hints[field.name])]
    return [each for argument in typing.get_args(hint) for each in _enums(argument)]


def _enumeration(of: type[enum.Enum]) -> str:
    remarks = remarks_of(of)
    rows = "".join(f"| `{member.value}` | {_cell(remarks.get(member.name, ''))} |\n" for member in of)
    summary = inspect.cleandoc(of.__doc__ or "").partition("\n\n")[0]
    return f"\n({_anchor(of)})=\n{_cell(summary)}\n\n| value | meaning |\n|---|---|\n{rows}"


def remarks_of(of: type[enum.Enum]) -> dict[str, str]:
    """Return the strings that stand under the members of an enumeration in its source."""
    found = re.finditer(r'^    (\w+) = [^\n]+\n    """(.+?)"""', inspect.getsource(of), re.MULTILINE | re.DOTALL)
    return {each[1]: " ".join(each[2].split()) for each in found}


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


def _code(text: str) -> str:
    return " ".join(text.split()).replace("`", "'").replace("|", r"\|")


def undescribed() -> Iterator[str]:
    """Iterate over the fields of records of which no docstring says what they are."""
    for kind, of in hrdocs.Registry.from_entry_points(only={"hrdocs"}).record_types.items():
        for field in attrs.fields(of):
            if field.name not in _OWN and field.name not in meanings(of):
                yield f"{kind}.{field.name}"
