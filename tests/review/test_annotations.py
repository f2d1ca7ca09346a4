"""Web Annotations: each selector finds the words alone, and everything in them is a term of the W3C's."""

import functools
import json
import re
from pathlib import Path

import pytest
from pyld import jsonld
from review_pages import DATA

import hrdocs
from hrdocs.web_annotation import CONTEXT

pytestmark = pytest.mark.formats
TERMS = json.loads(Path(__file__).with_name("web_annotation_terms.json").read_text("utf-8"))
OA = "http://www.w3.org/ns/oa#"
SHAPES = {
    "Annotation": {"hasBody", "hasTarget", "motivatedBy"},
    "TextualBody": {"hasPurpose"},
    "SpecificResource": {"hasSource"},
    "TextQuoteSelector": {"exact", "prefix", "suffix"},
    "TextPositionSelector": {"start", "end"},
    "FragmentSelector": set(),
    "XPathSelector": set(),
}
"""What each class has at least, of the vocabulary's own properties (Web Annotation Data Model, 3 and 4)."""


@functools.cache
def annotations(*names: str) -> list[dict]:
    results = [hrdocs.parse(DATA / name) for name in names]
    writer = hrdocs.Registry.installed().writer("annotations")
    return json.loads(writer.written(results)[""])


def expanded(annotation: dict) -> dict:
    def load(url, options):
        assert url == CONTEXT
        return {"contextUrl": None, "documentUrl": url, "document": TERMS}

    [node] = jsonld.expand(annotation, {"documentLoader": load})
    return node


def nodes(value):
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(each)


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


@pytest.mark.parametrize("name", ["note_verbale.pdf", "press_release.html", "upr_positions_iceland.txt"])
def test_everything_is_a_term_of_the_web_annotation_vocabulary(name):
    found = annotations(name)
    for annotation in found:
        for each in nodes(annotation):
            named = {*each, each["type"], *(each[term] for term in ("motivation", "purpose") if term in each)}
            assert named - {"@context"} <= TERMS["@context"].keys()
    for annotation in found[::9]:  # one of every kind is enough
        for each in nodes(expanded(annotation)):
            for kind in each.get("@type", ()) if "@value" not in each else ():
                wanted = SHAPES.get(kind.removeprefix(OA), set())
                assert {f"{OA}{term}" for term in wanted} <= each.keys(), kind


def test_nothing_found_is_an_empty_array():
    writer = hrdocs.Registry.installed().writer("annotations")
    assert re.sub(r"\s", "", writer.written([])[""].decode()) == "[]"
