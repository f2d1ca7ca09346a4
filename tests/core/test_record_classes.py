"""Record classes are checked when a parser registers: a kind of their own, fields that JSON can hold."""

import datetime
import enum
from typing import Any, Literal

import attrs
import pytest

import hrdocs
from hrdocs.errors import IncompatiblePlugin, PluginCrashed
from hrdocs.record_classes import fault_of_classes, fault_of_values


class Colour(enum.StrEnum):
    RED = "red"


@attrs.frozen(kw_only=True)
class Part:
    text: str


@attrs.frozen(kw_only=True)
class Weight:
    kilograms: float


def record(hint, kind="finding", name="value", **more):
    field = attrs.field(default=None, type=hint)
    made = attrs.make_class("Finding", {name: field}, bases=(hrdocs.Record,), frozen=True, kw_only=True)
    made.kind = kind
    for each, value in more.items():
        setattr(made, each, value)
    return made


@pytest.mark.parametrize(
    "hint",
    [
        str,
        int,
        bool,
        str | None,
        Colour,
        Colour | None,
        Part,
        tuple[str, ...],
        tuple[Part, ...],
        tuple[str, int],
    ],
)
def test_what_json_can_hold_is_a_field(hint):
    assert fault_of_classes((record(hint),)) is None


@pytest.mark.parametrize(
    ("hint", "fault"),
    [
        (float, "Finding.value: float is not the same on every machine"),
        (float | None, "Finding.value: float is not the same"),
        (dict[str, int], "Finding.value: dict can be changed"),
        (datetime.date, "Finding.value: date is nothing that JSON holds"),
        (Any, "Finding.value: Any is nothing that JSON holds"),
        (Weight, "Finding.value: Weight.kilograms: float is not the same"),
        (tuple, "Finding.value: tuple says nothing of what is in it"),
        (list[str], "Finding.value: list can be changed"),
        (set, "Finding.value: set can be changed"),
        (tuple[list[str], ...], "Finding.value: list can be changed"),
        (bytes, "Finding.value: bytes is nothing that JSON holds"),
    ],
)
def test_what_json_cannot_hold_is_refused_by_name(hint, fault):
    assert fault_of_classes((record(hint),)).startswith(fault)


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ((record(str, kind=""),), "the kind of Finding, '', is not kebab case"),
        ((record(str, kind="../r"),), "is not kebab case"),
        ((record(str, kind="Finding"),), "is not kebab case"),
        ((record(str, kind="document"),), "is one of hrdocs' own"),
        ((record(str, kind="diagnostic"),), "is one of hrdocs' own"),
        ((record(str, name="source"),), "Finding.source: hrdocs itself has a field or method of that name"),
        ((record(str, name="id"),), "Finding.id: hrdocs itself has a field or method of that name"),
        ((record(str, name="evidence_for"),), "Finding.evidence_for: hrdocs itself has a field or method"),
        ((record(str, key=("number",)),), "is identified by 'number', which is no field of it"),
        ((record(str, anchor="words"),), "is identified by 'words', which is no field of it"),
        ((Part,), "which is no class that derives from hrdocs.Record"),
        ([record(str)], "record_types is list, not a tuple"),
    ],
)
def test_what_is_no_record_class_is_refused(given, fault):
    assert fault in fault_of_classes(given)


def test_a_parser_is_refused_when_it_registers():
    with pytest.raises(ValueError, match=r"ParserPlugin 'own': Finding.value: float"):
        hrdocs.ParserPlugin(name="own", api=1, summary="", detect=len, parse=len, record_types=(record(float),))


@pytest.mark.parametrize("api", ["1", 1.0, True, None])
def test_the_api_is_an_integer(api):
    with pytest.raises(IncompatiblePlugin, match="must be an integer, such as 1"):
        hrdocs.AnnotatorPlugin(name="own", api=api, summary="", annotate=len, record_types=())


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        (str, "words"),
        (str | None, None),
        (int, 3),
        (bool, True),
        (Colour, Colour.RED),
        (str, Colour.RED),
        (tuple[str, ...], ()),
        (tuple[Part, ...], (Part(text="a"), Part(text="b"))),
        (tuple[str, int], ("a", 1)),
        (Literal["a", "b"], "b"),
    ],
)
def test_values_of_the_types_that_a_class_names_are_right(hint, value):
    assert fault_of_values(record(hint)(value=value)) is None


@pytest.mark.parametrize(
    ("hint", "value", "fault"),
    [
        (int, "35", "Finding.value is str '35', not int"),
        (int, True, "Finding.value is bool True, not int"),
        (str, None, "Finding.value is NoneType None, not str"),
        (str | None, 3, "Finding.value is int 3, not str | None"),
        (Colour, "red", "Finding.value is str 'red', not Colour"),
        (tuple[str, ...], ["a"], "Finding.value is list ['a'], not tuple[str, ...]"),
        (tuple[str, ...], ("a", 1), "Finding.value is tuple ('a', 1), not tuple[str, ...]"),
        (tuple[str, int], ("a",), "Finding.value is tuple ('a',), not tuple[str, int]"),
        (Part, Part(text=3), "Finding.value is Part Part(text=3), not Part"),
        (Literal["a", "b"], "c", "Finding.value is str 'c', not typing.Literal['a', 'b']"),
        (str, "a" * 90, None),
    ],
)
def test_values_of_other_types_are_named(hint, value, fault):
    assert fault_of_values(record(hint)(value=value)) == fault


def test_a_record_with_a_wrong_value_is_a_fault_of_its_plugin():
    finding = record(int)

    def detect(document):
        return hrdocs.Match(confidence=hrdocs.Confidence.CERTAIN, reason="all are")

    def parse(document):
        return hrdocs.ParseResult(document=document, records=(finding(value="35"),))

    class Plugin:
        @hrdocs.hookimpl
        def hrdocs_parsers(self):
            yield hrdocs.ParserPlugin(
                name="findings", api=1, summary="-", detect=detect, parse=parse, record_types=(finding,)
            )

    with pytest.raises(PluginCrashed, match=r"emitted a record whose Finding\.value is str '35', not int"):
        hrdocs.parse(b"Words.", registry=hrdocs.Registry.of(Plugin()))
