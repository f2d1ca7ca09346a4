"""Pages that are built to break readers: bounded time, and a clear result or a clear error."""

import time
import unicodedata

import pytest

from hrdocs.errors import UnreadableSource
from hrdocs.readers.html import closing, grid, read, read_with_soup, tree
from hrdocs.readers.html.walk import Walk
from hrdocs.source import HTML, Source

SECONDS = 20
"""What no page here may take, on a slow machine that has other things to do."""

DEEP = '{"name":' * 5_000 + "1" + "}" * 5_000
PROSE = "The observers met the families of those who had been detained. "


def page(data):
    return read(Source(data=data.encode() if isinstance(data, str) else data, media_type=HTML))


def body(document):
    return [document.text_of(block) for block in document.body()]


@pytest.mark.parametrize(
    "opening",
    [
        "<div>",
        "<div>x ",
        "<b>",
        "<blockquote>",
        "<ul><li>",
        "<table><tr><td>",
        "<header>",
        "<x-y>",
        "<a:b>",
        "<span class=author>t",
    ],
)
def test_a_page_nested_a_hundred_thousand_deep_is_read_to_its_end(opening):
    before = time.monotonic()
    document = page(opening * 100_000 + "<p>" + PROSE * 5)
    assert time.monotonic() - before < SECONDS
    assert document.text.rstrip().endswith(PROSE.strip())


def test_a_deep_page_of_nothing_but_menus_is_read():
    before = time.monotonic()
    document = page("<div>" * 30_000 + "<nav><a href=/>Home</a></nav>" * 30_000)
    assert time.monotonic() - before < SECONDS
    assert len(document.blocks) == 30_000


def test_end_tags_that_close_nothing_are_read_for_a_while_and_no_longer():
    before = time.monotonic()
    document = page(f"<p>{PROSE}</p>" + "<font>" * 100_000 + "</div>" * 100_000 + "<p>after")
    assert time.monotonic() - before < SECONDS
    assert body(document) == [PROSE.strip()]
    assert "page-cut-short" in [note.code for note in document.diagnostics]


@pytest.mark.parametrize("unit", ["<div></p>", "<b></a>", "<div><body>", "<div></br>", "<a><table><b><p>x</a><td></b>"])
def test_tags_that_lxml_looks_for_through_all_open_elements_are_counted(monkeypatch, unit):
    monkeypatch.setattr(tree, "MANY_TAGS", 0)
    monkeypatch.setattr(tree, "PART", 1 << 10)
    monkeypatch.setattr(tree, "HARMLESS_EFFORT", 10_000)
    monkeypatch.setattr(tree, "MAXIMUM_EFFORT", 200_000)
    walk = Walk()
    found, notes = tree.walk(f"<p>{PROSE}</p>{unit * 10_000}<p>after", walk)
    assert [note.code for note in notes] == ["page-cut-short"]
    assert found.pieces[0].text == PROSE.strip()
    assert walk.elements < 20_000


@pytest.mark.parametrize(
    "page", ["<div>" * 3000 + "x" + "</div>" * 3000, "<div>" * 500 + "<b><i>x</i></b>" * 3000 + "</div>" * 500]
)
def test_end_tags_that_close_their_element_cost_nothing_however_deep_it_is(monkeypatch, page):
    monkeypatch.setattr(tree, "MANY_TAGS", 0)
    monkeypatch.setattr(tree, "HARMLESS_EFFORT", 0)
    monkeypatch.setattr(tree, "MAXIMUM_EFFORT", 0)
    found, notes = tree.walk(f"{page}<p>after", Walk())
    assert (found.pieces[-1].text, notes) == ("after", ())


@pytest.mark.parametrize("size", [0, 1_000_000])
def test_reading_in_parts_gives_what_reading_at_once_gives(monkeypatch, size):
    monkeypatch.setattr(tree, "MANY_TAGS", size)
    monkeypatch.setattr(tree, "PART", 7)
    text = f"<title>T &amp; U</title><div class=x>{PROSE}<p>é &lt; «x»<table><tr><td>a<td>b<tr><td>c<td>d</table><p>end"
    found, notes = tree.walk(text, Walk())
    assert [piece.text for piece in found.pieces] == [PROSE.strip(), "é < «x»", "a\tb\nc\td", "end"]
    assert (found.title, notes) == ("T & U", ())


def test_a_line_of_ten_megabytes_is_one_block():
    before = time.monotonic()
    document = page("<p>" + PROSE * 160_000)
    assert time.monotonic() - before < SECONDS
    assert len(document.blocks) == 1
    assert len(document.text) > 10_000_000


def test_a_page_of_thirty_megabytes_is_read():
    before = time.monotonic()
    document = page("<html><body>" + f"<div class=item><h2>Part</h2><p>{PROSE * 8}</p></div>" * 57_000)
    assert time.monotonic() - before < 3 * SECONDS
    assert len(document.blocks) == 2 * 57_000


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>a\x00b</p>\x00<p>c", "a\ufffdb\n\n\ufffd\n\nc"),
        ("<b><p>one</b> two</p></i></div>three", "one two\n\nthree"),
        ("<p>one <div>two</p> three</div>", "one\n\ntwo three"),
        ("<table><p>stray<tr><td>a<td>b<tr><td>c<td>d", "stray\n\na\tb\nc\td"),
        ("<li>alone", "alone"),
        ("</p></div><p>end tags first", "end tags first"),
        ("<p>open <a href='x>y</a> quote", None),
        ("<p>text</p><!-- open comment <p>gone", "text"),
        ("<p>text</p><script>open <p>gone", "text"),
        ("<title>open <p>gone", ""),
        ("plain words only", "plain words only"),
        ("<html><html><body><body><p>twice", "twice"),
        ("<p>&bogus; &#x110000; &amp &copy 1", None),
    ],
)
def test_broken_markup_gives_the_texts_of_lxml_s_tree(data, text):
    document = page(data)
    if text is not None:
        assert document.text == text


@pytest.mark.parametrize("marks", ["\u0301\u0323", "\u0323\u0301", "\u05b0\u0345\u0300"])
def test_a_character_with_marks_without_end_gets_a_joiner_after_every_thirty(marks):
    text = page(f"<p>a{marks * 40_000}b").text
    runs = [sum(map(bool, map(unicodedata.combining, run))) for run in text.split("\u034f")]
    assert max(runs) <= 30
    assert sum(runs) >= 79_000
    assert unicodedata.is_normalized("NFC", text)


def test_every_mark_of_a_long_paragraph_finds_its_note():
    numbers = range(1, 900)
    marks = "".join(f"<sup><a href='#n{number}'>{number}</a></sup> word " for number in numbers)
    notes = "".join(f"<p id=n{number}>{number}. Note" for number in numbers)
    document = page(f"<p>{PROSE}{marks}</p>{notes}")
    assert [len(block.marks) for block in document.blocks[:1]] == [899]
    assert [block.marker for block in document.blocks[1:]] == [str(number) for number in numbers]


@pytest.mark.parametrize(("most", "columns"), [(1_000, [0, 3, 3]), (5, [0, 3, 0]), (2, [0, 0, 0])])
def test_places_that_cells_reach_down_into_are_left_out_up_to_a_bound(monkeypatch, most, columns):
    monkeypatch.setattr(grid, "MAXIMUM_SPANNED", most)
    document = page("<table><tr><th rowspan=3 colspan=3>a<th>b<tr><td>c<tr><td>d</table>")
    firsts = {cell.row: cell.column for cell in reversed(document.blocks[0].cells)}
    assert [firsts[row] for row in range(3)] == columns


def test_the_ends_of_closing_sections_are_looked_for_once(monkeypatch):
    asked = []
    ends = closing._boundaries
    monkeypatch.setattr(closing, "_boundaries", lambda body: asked.append(body) or ends(body))
    document = page(f"<p>{PROSE * 40}</p><h2>On the way</h2>" + "<p><b>Related articles</b></p>" * 2_000)
    assert len(asked) == 1
    assert 1_000 < len(body(document)) < 1_800


@pytest.mark.parametrize("data", [b"\x00\x00\x00", b" \n\t", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_bytes_without_text_are_an_error(data):
    with pytest.raises(UnreadableSource, match="holds no text"):
        page(data)


@pytest.mark.parametrize("data", ["<html></html>", "<!-- x -->", "<img src=x>", "<frameset><frame src=x></frameset>"])
def test_a_page_that_shows_nothing_is_said_to(data):
    document = page(data)
    assert document.blocks == ()
    assert [note.code for note in document.diagnostics] == ["page-without-text"]


@pytest.mark.parametrize(
    "head",
    [
        f'<script type="application/ld+json">{"[" * 300_000}</script>',
        '<script type="application/ld+json">{"@type": "Article", "author": '
        + '{"a":' * 5_000
        + "1"
        + "}" * 5_000
        + "}</script>",
        '<script type="application/ld+json">{"@id": "a", "author": {"@id": "a"}}</script>',
        '<script type="application/ld+json">{broken</script>',
        f"<title>{'a | ' * 200_000}</title>",
        '<meta name="author" content="A. Writer">' * 50_000,
        f'<meta name="keywords" content="{"a," * 200_000}">',
        "<time>3 May 2024</time> " * 20_000,
        '<div class="author">x' * 2_000,
        f'<p class="{"author " * 100_000}">x</p>',
    ],
)
def test_metadata_of_any_size_or_shape_takes_no_time_to_speak_of(head):
    before = time.monotonic()
    document = page(f"{head}<p>{PROSE}")
    assert time.monotonic() - before < SECONDS
    assert PROSE.strip() in document.text


def test_where_lxml_gives_up_the_second_engine_takes_over(monkeypatch):
    def refuse(*_arguments, **_options):
        raise tree.etree.XMLSyntaxError("no", 0, 0, 0)

    monkeypatch.setattr(tree.etree, "fromstring", refuse)
    document = page(f"<h1>Aim</h1><p>{PROSE}")
    assert [document.text_of(block) for block in document.blocks] == ["Aim", PROSE.strip()]
    assert [note.code for note in document.diagnostics] == ["second-engine-took-over"]


@pytest.mark.parametrize(
    "data", ["<div>" * 20_000 + "deep", "a\x00b<p>c", "<a:b>x</a:b><p 1=2 '>y", "<![CDATA[x]]><?php y ?>z"]
)
def test_the_second_engine_bears_the_same(data):
    assert read_with_soup(Source(data=data.encode(), media_type=HTML)).text


def test_both_engines_read_a_well_formed_page_alike():
    data = (
        "<html lang=en><head><title>Aim | Site</title></head><body><nav><a href=/>Home</a></nav><main><h1>Aim</h1>"
        f"<p>{PROSE * 4}<a href='/b'>more</a></p><ul><li>one</li><li>two</li></ul>"
        "<table><tr><th>a</th><td>b</td></tr></table></main></body></html>"
    ).encode()
    source = Source(data=data, media_type=HTML)
    assert read(source) == read_with_soup(source)
