"""Web Annotations: each selector finds the words alone, and all of it is what the W3C's context and model say."""

import copy
import functools
import json
import re
from pathlib import Path

import pytest
from review_pages import DATA
from web_annotations import OA, faults, put_together, taken_apart

import hrdocs

pytestmark = pytest.mark.formats


@functools.cache
def annotations(*names: str) -> list[dict]:
    results = [hrdocs.parse(DATA / name) for name in names]
    writer = hrdocs.Registry.installed().writer("annotations")
    return json.loads(writer.written(results)[""])


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir()))
def test_selectors_find_the_words(name):
    document = hrdocs.read(DATA / name)
    found = annotations(name)
    assert found
    assert len({each["id"] for each in found}) == len(found)
    for each in found:
        quote, position, *places = each["target"]["selector"]
        start, end = position["start"], position["end"]
        assert document.text[start:end] == quote["exact"]
        assert document.text[:start].endswith(quote["prefix"])
        assert document.text[end:].startswith(quote["suffix"])
        kinds = {place["type"] for place in places}
        assert kinds == {".pdf": {"FragmentSelector"}, ".html": {"XPathSelector"}, ".txt": set()}[Path(name).suffix]


def test_a_place_on_pages_is_a_page_and_a_rectangle_in_points():
    of_symbol = next(each for each in annotations("note_verbale.pdf") if each["id"].endswith("#symbol.5"))
    [fragment] = [each for each in of_symbol["target"]["selector"] if each["type"] == "FragmentSelector"]
    assert fragment["value"] == "page=1&viewrect=421,46.8,55.74,14.28"
    assert of_symbol["target"]["source"].startswith("nih:sha-256;")


def test_a_page_that_names_its_address_is_annotated_there():
    sources = {each["target"]["source"] for each in annotations("web_article.html")}
    assert sources == {"https://alatoo.example/ky/2031/ukuk-mektebi"}


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir()))
def test_the_data_model_has_nothing_against_any(name):
    assert [fault for each in annotations(name) for fault in faults(each)] == []


@pytest.mark.parametrize("name", ["note_verbale.pdf", "press_release.html", "upr_positions_iceland.txt"])
def test_the_context_of_the_w3c_takes_an_annotation_apart_and_puts_it_together_again(name):
    found = annotations(name)
    for annotation in found[::9]:  # of each kind there is one
        node = taken_apart(annotation)
        assert put_together(node) == annotation  # no name was dropped as unknown, and no value has changed its type
        assert node["@type"] == [f"{OA}Annotation"]
        assert {f"{OA}hasBody", f"{OA}hasTarget", f"{OA}motivatedBy"} <= node.keys()


def at(annotation: dict, path: str):
    """Return what holds the last step of a path, and that step."""
    *steps, last = path.split(".")
    for step in steps:
        annotation = annotation[int(step) if step.isdecimal() else step]
    return annotation, last


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("@context", "http://www.w3.org/ns/oa"),
        ("id", None),
        ("id", "no name"),
        ("type", "Note"),
        ("target", None),
        ("target", []),
        ("motivation", "asserting"),
        ("generator.id", "hrdocs"),
        ("created", "2031-08-27"),
        ("bodyValue", "twice"),
        ("body.0.value", None),
        ("body.0.purpose", "saying"),
        ("body.2.source", None),
        ("target.source", None),
        ("target.source", ["urn:x:1", "urn:x:2"]),
        ("target.selector.0.exact", None),
        ("target.selector.0.exact", ["a", "b"]),
        ("target.selector.1.start", -1),
        ("target.selector.1.end", None),
        ("target.selector.1.end", "12"),
        ("target.selector.2.value", None),
        ("target.selector.2.conformsTo", "PDF"),
        ("target.selector.2.type", "PageSelector"),
    ],
)
def test_the_schema_finds_what_the_data_model_forbids(path, value):
    changed = copy.deepcopy(next(each for each in annotations("note_verbale.pdf") if "#symbol" in each["id"]))
    assert faults(changed) == []
    holder, last = at(changed, path)
    if value is None:
        del holder[last]
    else:
        holder[last] = value
    assert faults(changed)


def test_nothing_found_is_an_empty_array():
    writer = hrdocs.Registry.installed().writer("annotations")
    assert re.sub(r"\s", "", writer.written([])[""].decode()) == "[]"
