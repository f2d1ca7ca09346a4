"""Record classes are checked when a parser registers: a kind of their own, fields that JSON can hold."""

import enum

import attrs
import pytest

import hrdocs
from hrdocs.errors import IncompatiblePlugin
from hrdocs.record_classes import fault_of_classes


class Colour(enum.StrEnum):
    RED = "red"


@attrs.frozen(kw_only=True)
class Part:
    text: str


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
        dict[str, int],
    ],
)
def test_what_json_can_hold_is_a_field(hint):
    assert fault_of_classes((record(hint),)) is None


@pytest.mark.parametrize(
    ("hint", "fault"),
    [
        (float, "Finding.value: float is not the same on every machine"),
        (float | None, "Finding.value: float is not the same"),
        (list[str], "Finding.value: list can be changed"),
        (set, "Finding.value: set can be changed"),
        (tuple[list[str], ...], "Finding.value: list can be changed"),
        (bytes, "Finding.value: JSON does not hold bytes"),
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
        ((record(str, name="source"),), "Finding.source: hrdocs itself writes a field of that name"),
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
