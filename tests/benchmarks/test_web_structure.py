"""What the benchmark counts as structure that is kept: a measure that cannot fail measures nothing."""

import importlib.util
from pathlib import Path

import pytest

PATH = Path(__file__).parents[2] / "benchmarks" / "web_structure.py"
specification = importlib.util.spec_from_file_location("web_structure", PATH)
web_structure = importlib.util.module_from_spec(specification)
specification.loader.exec_module(web_structure)

FILES = "families may ask for files"
NONE = {"heading": [], "item": [], "cell": [], "link": []}


@pytest.mark.parametrize(
    ("page", "gold", "markdown", "wanted"),
    [
        ("<h2>The law</h2>", "The law", "## The law", {"heading": {"the law"}}),
        ("<p>The law</p>", "The law", "## The law", {}),
        ("<h2>The law</h2>", "The law", "The law", {}),
        ("<ul><li>Files<ul><li>Maps</ul></ul>", "Files\nMaps", "- Files\n  - Maps", {"item": {"files", "maps"}}),
        ("<p>1. Files</p>", "1. Files", "1. Files", {}),
        ("<table><tr><td>For<td>61</table>", "For 61", "| For | 61 |\n|---|---|", {"cell": {"for", "61"}}),
        ("<p>See <a href=/l>the law</a>", "See the law", "See [the **law**](/l_(2024))", {"link": {"the law"}}),
        (
            "<p>See <!-- here --><a href=/l>the law</a><!-- --> now",
            "See the law now",
            "[the law](/l)",
            {"link": {"the law"}},
        ),
        ("<p>See <a href=/l>the <b>law</b></a> now", "See the law now", "[the law](/l)", {"link": {"the law"}}),
        ("<li><a href=/l>The law</a>", "1. The law", "[The law](/l)", {"link": {"the law"}}),
        ("<nav><a href=/l>The law</a></nav><p>Say the law", "Say the law", "Say [the law](/l)", {}),
        ("<p>Tags: <a href=/l>the law</a>, courts<p>Say the law", "Say the law", "Say [the law](/l)", {}),
        ("<p><a name=l>The law</a>", "The law", "[The law](#l)", {}),
        ("<p>See <a href=/l>the law</a>", "See the law", "See the law", {}),
    ],
)
def test_an_element_counts_where_the_gold_and_the_page_have_it(page, gold, markdown, wanted):
    found = web_structure.wanted(f"<html><body>{page}".encode(), gold, markdown)
    assert {kind: texts for kind, texts in found.items() if texts} == wanted


@pytest.mark.parametrize(
    ("kind", "given", "markdown", "confirmed"),
    [
        ("heading", "The law:", "## The law", {"the law"}),
        ("heading", "The law", "The law", set()),
        ("heading", "Law on archives", "", {"law on archives"}),
        ("link", "Menu", "See [the law](/l)", set()),
        ("item", "Families may ask for files.", "- Families may ask for files. A judge answers.", {FILES}),
        ("item", "Files", "- Files and maps", set()),
        ("cell", " ", "| a |", set()),
    ],
)
def test_what_is_given_counts_for_it_where_the_gold_has_it(kind, given, markdown, confirmed):
    found = web_structure.given(NONE | {kind: [given]})
    texts = web_structure.confirmed(web_structure.said(markdown), found, "Law on archives")
    assert texts == {each: confirmed if each == kind else set() for each in NONE}


@pytest.mark.parametrize(
    ("kind", "wanted", "found", "title", "lost"),
    [
        ("heading", "the law", {"heading": ["The law:"]}, None, set()),
        ("heading", "the law", {"item": ["The law"]}, None, {"the law"}),
        ("heading", "the law", {}, "The Law", set()),
        ("link", "the law", {"link": ["the law of 2024"]}, None, {"the law"}),
        ("item", "families may ask for files a judge answers", {"item": ["Families may ask for files."]}, None, set()),
        ("item", "files", {"item": ["Files and maps"]}, None, {"files"}),
        ("item", "files and maps", {"item": ["Files"]}, None, {"files and maps"}),
    ],
)
def test_an_element_is_kept_where_one_of_its_kind_has_its_words(kind, wanted, found, title, lost):
    missing = web_structure.lost({each: {wanted} if each == kind else set() for each in NONE}, NONE | found, title)
    assert missing == {each: lost if each == kind else set() for each in NONE}
