"""The way back: every block's XPath leads to a node of lxml's tree whose text gives the block's text again."""

import gzip
import re

import corpus_lists
import lxml.html
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hrdocs.decode import decode_html
from hrdocs.errors import UnreadableSource
from hrdocs.readers.html import read, read_with_soup, resolve, text_of
from hrdocs.readers.html.tree import build, by_soup
from hrdocs.source import HTML, Source

BLOCKS = [
    "div",
    "p",
    "section",
    "ul",
    "ol",
    "li",
    "blockquote",
    "h2",
    "pre",
    "table",
    "tr",
    "td",
    "th",
    "dl",
    "dd",
    "x-card",
    "caption",
]
INLINES = [
    "b",
    "i",
    "a href=#f",
    "span",
    "sup",
    "em",
    "font",
    "o:p",
    "br",
    "script",
    "div hidden",
    "span class=sr-only",
]
WORDS = [
    "The",
    "committee",
    "said",
    "[1]",
    "1",
    "x\u00ady",
    "e\u0301",
    "мир",
    "\u00a0",
    "\n",
    "  ",
    "&amp;",
    "&#0;",
    "<",
    "«так»",
]

tag = st.sampled_from([*BLOCKS, *INLINES])
token = st.one_of(
    st.sampled_from(WORDS),
    tag.map(lambda name: f"<{name}>"),
    tag.map(lambda name: f"</{name.split()[0]}>"),
)
pages = st.lists(token, min_size=1, max_size=60).map(" ".join)


def squeezed(text):
    return re.sub(r"\s+", "", text)


def assert_ways_back(text, document, root):
    for block in document.blocks:
        (node,) = root.xpath(block.xpath)
        assert squeezed(document.text_of(block)) in squeezed(text_of(node)), block.xpath


@settings(max_examples=300, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages)
@example("<span class=sr-only> The")
@example("a <div hidden> The <span class=sr-only> committee said")
def test_every_block_of_a_page_made_of_anything_leads_back(page):
    try:
        document = read(Source(data=page.encode(), media_type=HTML))
    except UnreadableSource:
        return
    if document.blocks:
        assert_ways_back(page, document, build(page))


@settings(max_examples=150, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages)
@example("<span class=sr-only> The")
@example("a <div hidden> The <span class=sr-only> committee said")
def test_every_block_of_the_second_engine_leads_back_into_its_tree(page):
    try:
        document = read_with_soup(Source(data=page.encode(), media_type=HTML))
    except UnreadableSource:
        return
    assert_ways_back(page, document, by_soup(page))


@settings(max_examples=150, derandomize=True, deadline=None)
@given(pages)
def test_blocks_are_ranges_of_one_text_in_order(page):
    try:
        document = read(Source(data=page.encode(), media_type=HTML))
    except UnreadableSource:
        return
    ends = [0]
    for block in document.blocks:
        assert ends[-1] <= block.start < block.end <= len(document.text)
        ends.append(block.end)
        for part in (*block.links, *block.cells, *block.marks):
            assert block.start <= part.start <= part.end <= block.end


PAGE = """<!doctype html><html><body>
<nav><ul><li><a href=/>Home</a></ul></nav>
<div>Loose text <p>First.</p> more loose <div><p>Second.<p>Third</div></div>
<p>one<br><br>two</p>
<ul><li>Outer<ul><li>Inner</ul></ul>
<o:p>Odd <p>child</p></o:p>
</body></html>"""


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("Home", "/html[1]/body[1]/nav[1]/ul[1]/li[1]"),
        ("Loose text", "/html[1]/body[1]/div[1]"),
        ("First.", "/html[1]/body[1]/div[1]/p[1]"),
        ("more loose", "/html[1]/body[1]/div[1]"),
        ("Third", "/html[1]/body[1]/div[1]/div[1]/p[2]"),
        ("two", "/html[1]/body[1]/p[1]"),
        ("Outer", "/html[1]/body[1]/ul[1]/li[1]"),
        ("Inner", "/html[1]/body[1]/ul[1]/li[1]/ul[1]/li[1]"),
    ],
)
def test_paths_name_the_element_step_by_step(words, path):
    document = read(Source(data=PAGE.encode(), media_type=HTML))
    block = next(block for block in document.blocks if document.text_of(block) == words)
    assert block.xpath == path
    assert lxml.html.document_fromstring(PAGE).xpath(path) != []


def test_below_a_name_that_no_path_can_hold_elements_are_counted():
    document = read(Source(data=PAGE.encode(), media_type=HTML))
    block = next(block for block in document.blocks if document.text_of(block) == "child")
    assert re.fullmatch(r"\(/descendant::\*\)\[\d+\]", block.xpath)
    assert resolve(PAGE, block).text == "child"


def test_a_deeply_nested_block_has_a_short_path_that_leads_to_it():
    page = "<div>" * 400 + "<p>deep</p>" + "</div>" * 400 + "<p>after</p>"
    document = read(Source(data=page.encode(), media_type=HTML))
    deep, after = document.blocks
    assert len(deep.xpath) < 40
    assert text_of(resolve(page, deep)) == "deep"
    assert text_of(resolve(page, after)) == "after"


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<span class=sr-only> The", "The"),
        ("<p>Menu<div hidden>What the script shows.</div>", "Menu What the script shows."),
        ("<p>What everybody sees.<div hidden>Menu</div>", "What everybody sees."),
        ("<p>Menu<div hidden>Shown <b hidden>not this</b> to all.</div>", "Menu Shown to all."),
    ],
)
def test_what_is_hidden_is_the_same_on_the_way_back(page, words):
    document = read(Source(data=page.encode(), media_type=HTML))
    assert " ".join(document.text_of(block) for block in document.blocks) == words
    assert text_of(build(page).find("body")) == words


def test_a_part_that_is_small_in_the_page_stays_hidden_in_a_small_node():
    page = "<p>All that this page shows to everybody.</p><div id=x>a<b hidden>bcd</b></div>"
    document = read(Source(data=page.encode(), media_type=HTML))
    assert text_of(resolve(page, document.blocks[1])) == document.text_of(document.blocks[1]) == "a"


def test_an_xml_declaration_changes_no_path():
    page = '<?xml version="1.0" encoding="utf-8"?><html><body><p>One</p></body></html>'
    document = read(Source(data=page.encode(), media_type=HTML))
    assert text_of(resolve(page, document.blocks[0])) == "One"


def test_a_path_into_another_page_is_an_error():
    document = read(Source(data=PAGE.encode(), media_type=HTML))
    with pytest.raises(LookupError, match="same page"):
        resolve("<p>other", document.blocks[0])


@pytest.mark.parametrize("path", corpus_lists.cases("html_paths"))
def test_every_block_of_real_pages_leads_back(path):
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    document = read(Source(data=data, media_type=HTML))
    text = decode_html(data).text
    assert document.blocks or "page-without-text" in [note.code for note in document.diagnostics]
    assert_ways_back(text, document, build(text))
