"""What elements become: kinds, levels, markers, tables, links, line breaks, hidden text."""

import pytest

from hrdocs.model import BlockKind
from hrdocs.readers.html import read
from hrdocs.source import HTML, Source


def document(body, *, head="", url=None):
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return read(Source(data=page.encode(), media_type=HTML, url=url))


def told(body):
    page = document(body)
    return [(block.kind.value, block.level, block.marker, page.text_of(block)) for block in page.blocks]


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        (
            "<h2>Aim</h2><p>One.<p>Two.",
            [("heading", 2, None, "Aim"), ("paragraph", None, None, "One."), ("paragraph", None, None, "Two.")],
        ),
        ("<h3><a href=/a><span>Part</span> II</a></h3>", [("heading", 3, None, "Part II")]),
        ("<h2>Aim<div>of it</div></h2>", [("heading", 2, None, "Aim"), ("heading", 2, None, "of it")]),
        (
            "<div>Loose <b>bold</b>, <i>text</i>.<p>Apart</p> rest</div>",
            [
                ("paragraph", None, None, "Loose bold, text."),
                ("paragraph", None, None, "Apart"),
                ("paragraph", None, None, "rest"),
            ],
        ),
        ("<p>a  b\n c&nbsp;d&shy;e</p>", [("paragraph", None, None, "a b c de")]),
        ("<p>one<br>two<br/><br>three", [("paragraph", None, None, "one\ntwo"), ("paragraph", None, None, "three")]),
        ("<p>one<br>\n<br>\n<br>two", [("paragraph", None, None, "one"), ("paragraph", None, None, "two")]),
        ("<p>x<sup>2</sup>y</p>", [("paragraph", None, None, "x2y")]),
        (
            "<my-card>One</my-card><my-card>Two</my-card>",
            [("paragraph", None, None, "One"), ("paragraph", None, None, "Two")],
        ),
        ("<p>A <my-source><a href=/x>study</a></my-source> says</p>", [("paragraph", None, None, "A study says")]),
        ("<h2>Two <my-mark>cards</my-mark></h2>", [("heading", 2, None, "Two cards")]),
        ("<p>One<!-- not this -->Two</p>", [("paragraph", None, None, "OneTwo")]),
        ("<blockquote><p>Peace.</p></blockquote>", [("quotation", None, None, "Peace.")]),
        ("<blockquote>Peace <cite>M. Ombe</cite></blockquote>", [("quotation", None, None, "Peace M. Ombe")]),
        ("<figure><img alt=x><figcaption>The hall</figcaption></figure>", [("caption", None, None, "The hall")]),
        ('<img alt=x><p class="lead image-description">The hall</p>', [("caption", None, None, "The hall")]),
        ("<div class=wp-caption><img alt=x><p>The hall</div>", [("caption", None, None, "The hall")]),
        ('<p class="captions-off">The hall</p>', [("paragraph", None, None, "The hall")]),
        ("<pre>if x:\n    go()\n</pre>", [("code", None, None, "if x:\n    go()")]),
        ("<pre>\n  a\n  b</pre>", [("code", None, None, "  a\n  b")]),
        ("<p>Say <code>go()</code> now</p>", [("paragraph", None, None, "Say go() now")]),
        ("<p> </p><p>&nbsp;</p><div><br></div>", []),
        ("<svg><title>icon</title><text>x</text></svg><button>Go</button>", [("paragraph", None, None, "Go")]),
        ("<select><option>Aland<option>Beland</select><textarea>t</textarea>", []),
        ("<script>var a='<p>x'</script><style>p{}</style><noscript>No</noscript><template><p>t</p></template>", []),
    ],
)
def test_elements_become_blocks(body, blocks):
    assert told(body) == blocks


@pytest.mark.parametrize(
    ("body", "items"),
    [
        ("<ul><li>a<li>b</ul>", [(1, "•", "a"), (1, "•", "b")]),
        ("<ol><li>a<li>b</ol>", [(1, "1.", "a"), (1, "2.", "b")]),
        ("<ol start=4><li>a<li value=9>b<li>c</ol>", [(1, "4.", "a"), (1, "9.", "b"), (1, "10.", "c")]),
        ("<ol type=a><li>x<li>y</ol>", [(1, "a.", "x"), (1, "b.", "y")]),
        ("<ol type=I start=4><li>x<li>y</ol>", [(1, "IV.", "x"), (1, "V.", "y")]),
        ("<ol type=A start=27><li>x</ol>", [(1, "AA.", "x")]),
        ("<ol style='list-style-type:lower-alpha'><li>x<li>y</ol>", [(1, "a.", "x"), (1, "b.", "y")]),
        (
            "<ol type=1 style='margin:0; list-style: inside Upper-Roman;'><li>x<li>y</ol>",
            [(1, "I.", "x"), (1, "II.", "y")],
        ),
        ("<ol style='list-style-type: lower-alphabet'><li>x</ol>", [(1, "1.", "x")]),
        ("<ol style='x-list-style: lower-alpha'><li>x</ol>", [(1, "1.", "x")]),
        ("<ol reversed start=3><li>x<li>y</ol>", [(1, "3.", "x"), (1, "2.", "y")]),
        ("<ol reversed><li>x<li>y<li>z</ol>", [(1, "3.", "x"), (1, "2.", "y"), (1, "1.", "z")]),
        (
            "<ol reversed type=a><li>x<ol reversed><li>b<li>c</ol><li>y</ol>",
            [(1, "b.", "x"), (2, "2.", "b"), (2, "1.", "c"), (1, "a.", "y")],
        ),
        ("<ol reversed><li>x<li value=9>y<li>z</ol>", [(1, "3.", "x"), (1, "9.", "y"), (1, "8.", "z")]),
        ("<ol style='list-style-type: decimal-leading-zero'><li>x<li>y</ol>", [(1, "01.", "x"), (1, "02.", "y")]),
        ("<ol style='list-style: lower-greek outside'><li>x<li>y</ol>", [(1, "α.", "x"), (1, "β.", "y")]),
        ("<ol start=16 style='list-style-type: hebrew'><li>x<li>y</ol>", [(1, "טז.", "x"), (1, "יז.", "y")]),
        ("<ol start=21 style='list-style-type: cjk-ideographic'><li>x</ol>", [(1, "二十一、", "x")]),
        ("<ol start=12 style='list-style-type: arabic-indic'><li>x</ol>", [(1, "١٢.", "x")]),
        ("<ol start=30 style='list-style-type: cjk-heavenly-stem'><li>x</ol>", [(1, "30、", "x")]),
        ("<ul style='list-style-type: decimal'><li>x<li>y</ul>", [(1, "1.", "x"), (1, "2.", "y")]),
        ("<ul style='list-style: \"– \" inside'><li>x<li>y</ul>", [(1, "–", "x"), (1, "–", "y")]),
        ("<ol style='list-style: square'><li>x</ol>", [(1, "•", "x")]),
        ("<ol><li style='list-style-type: upper-roman'>x<li>y</ol>", [(1, "I.", "x"), (1, "2.", "y")]),
        ("<ul style='list-style: none'><li>x<li>y</ul>", [(1, None, "x"), (1, None, "y")]),
        ("<ul><li style='list-style-type:none'>x<li>y</ul>", [(1, None, "x"), (1, "•", "y")]),
        (
            "<ol style='list-style-type: none !important'><li>(a) x x<li>(b) y y</ol>",
            [(1, "(a)", "x x"), (1, "(b)", "y y")],
        ),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", [(1, "•", "a"), (2, "•", "b"), (1, "•", "c")]),
        (
            "<ol><li>a<ol type=i><li>b<li>c</ol><li>d</ol>",
            [(1, "1.", "a"), (2, "i.", "b"), (2, "ii.", "c"), (1, "2.", "d")],
        ),
        ("<ul><li><p>a</p><p>more</p></li></ul>", [(1, "•", "a")]),
        ("<ol start=x type=q><li>a</ol>", [(1, "1.", "a")]),
        ("<ul><li><h3>a</h3><li><h3>b</h3></ul>", [(1, "•", "a"), (1, "•", "b")]),
        ("<ol><li><h3>a</h3><p>one</p><li><h3>b</h3><p>two</p></ol>", [(1, "1.", "one"), (1, "2.", "two")]),
        ("<ol start=2><li><h3>a</h3></ol><p>more</p>", []),
        ("<ul><li><h3>a</h3><ul><li>b</ul><p>more</p><li><h3>c</h3></ul>", [(2, "•", "b"), (1, "•", "more")]),
    ],
)
def test_list_items_keep_their_depth_and_marker(body, items):
    assert [(level, marker, text) for kind, level, marker, text in told(body) if kind == "list-item"] == items


def test_a_second_paragraph_of_an_item_is_a_paragraph():
    assert [kind for kind, *_ in told("<ul><li><p>a</p><p>more</p></li></ul>")] == ["list-item", "paragraph"]


@pytest.mark.parametrize(
    ("table", "text", "places"),
    [
        ("<tr><th>State<th>Year<tr><td>Aland<td>2019", "State\tYear\nAland\t2019", [(0, 0), (0, 1), (1, 0), (1, 1)]),
        ("<tr><td>a<td>b<tr><td>c<td>d", "a\tb\nc\td", [(0, 0), (0, 1), (1, 0), (1, 1)]),
        ("<tr><th colspan=2>Both<tr><td>a<td>b", "Both\na\tb", [(0, 0), (1, 0), (1, 1)]),
        ("<tr><th rowspan=2>Side<td>a<tr><td>b", "Side\ta\nb", [(0, 0), (0, 1), (1, 1)]),
        ("<tr><th>a<th>b<tr><td><td>d", "a\tb\n\td", [(0, 0), (0, 1), (1, 0), (1, 1)]),
        (
            "<tr><th>a<th>b<tr><td>one<br>two<td><p>x</p><p>y</p>",
            "a\tb\none two\tx y",
            [(0, 0), (0, 1), (1, 0), (1, 1)],
        ),
        ("<thead><tr><td>a<td>b<tbody><tr><td>c<td>d", "a\tb\nc\td", [(0, 0), (0, 1), (1, 0), (1, 1)]),
        ("<tr><td colspan=99999999999>a<td>b<tr><td>c<td rowspan=x>d", "a\tb\nc\td", [(0, 0), (0, 1), (1, 0), (1, 1)]),
    ],
)
def test_a_table_of_data_is_one_block_with_cells(table, text, places):
    page = document(f"<table>{table}</table>")
    (block,) = page.blocks
    assert block.kind is BlockKind.TABLE
    assert page.text_of(block) == text
    assert [(cell.row, cell.column) for cell in block.cells] == places
    assert "".join(page.text[cell.start : cell.end] for cell in block.cells) == text.replace("\t", "").replace("\n", "")


def test_cells_keep_spans_headers_and_links():
    page = document('<table><tr><th colspan=2>Both<tr><td>a<td>see <a href="https://x.example/b">b</a></table>')
    (block,) = page.blocks
    assert [(cell.column_span, cell.row_span, cell.header) for cell in block.cells] == [
        (2, 1, True),
        (1, 1, False),
        (1, 1, False),
    ]
    (link,) = block.links
    assert (page.text[link.start : link.end], link.target) == ("b", "https://x.example/b")


@pytest.mark.parametrize(
    "table",
    [
        "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>",
        "<table><tr><td>only</table>",
        "<table><tr><td><h1>Headline</h1><td>b<tr><td>c<td>d</table>",
        "<table><tr><td>a<td><table><tr><td>b</table><tr><td>c<td>d</table>",
        "<table><tr><td>"
        + "<p>A long paragraph of the page, as a layout of the old kind has it.</p>" * 12
        + "<td>b<tr><td>c<td>d</table>",
    ],
)
def test_a_table_that_lays_out_the_page_is_none(table):
    assert BlockKind.TABLE not in {block.kind for block in document(table).blocks}


@pytest.mark.parametrize(
    ("beside", "kind"),
    [("<caption>Votes</caption>", "caption"), ("<tr><td>e<td>f</td><div>Votes</div></tr>", "paragraph")],
)
def test_what_stands_in_a_table_beside_its_cells_follows_it(beside, kind):
    blocks = told(f"<p>Before<table><tr><th>a<td>b<tr><td>c<td>d</tr>{beside}<tr><td>g<td>h</table><p>After")
    assert [each for each, *_ in blocks] == ["paragraph", "table", kind, "paragraph"]
    assert [text for *_, text in blocks][2:] == ["Votes", "After"]


def test_a_caption_stands_before_its_table():
    assert [kind for kind, *_ in told("<table><caption>Votes</caption><tr><th>a<td>b</table>")] == ["caption", "table"]


@pytest.mark.parametrize(
    ("body", "url", "links"),
    [
        ('<p>See <a href="/b">here</a>.', "https://x.example/a/", [("here", "https://x.example/b")]),
        ('<p>See <a href="b">here</a>.', "https://x.example/a/", [("here", "https://x.example/a/b")]),
        ('<p>See <a href="//y.example/b">here</a>.', "https://x.example/a/", [("here", "https://y.example/b")]),
        ('<p>See <a href="b"> here </a>.', None, [("here", "b")]),
        (
            '<p><a href="mailto:a@x.example">Write</a> or <a href="tel:+4412">call</a>',
            None,
            [("Write", "mailto:a@x.example"), ("call", "tel:+4412")],
        ),
        ('<p><a href="javascript:go()">no</a> <a>no</a> <a href="">no</a>', "https://x.example/", []),
        (
            '<a href="/b"><h3>One</h3><p>Two</p></a>',
            "https://x.example/",
            [("One", "https://x.example/b"), ("Two", "https://x.example/b")],
        ),
        ('<p><a href="https://[bad">x</a>', "https://x.example/", [("x", "https://[bad")]),
    ],
)
def test_links_keep_their_words_and_are_made_absolute(body, url, links):
    page = document(body, url=url)
    found = [(page.text[link.start : link.end], link.target) for block in page.blocks for link in block.links]
    assert found == links


@pytest.mark.parametrize(
    ("head", "url", "target"),
    [
        ('<base href="https://cdn.example/docs/">', None, "https://cdn.example/docs/b"),
        ('<base href="/docs/">', "https://x.example/a", "https://x.example/docs/b"),
        ('<link rel="canonical" href="https://x.example/c/d">', None, "https://x.example/c/b"),
    ],
)
def test_links_start_from_the_base_else_the_address_else_the_canonical_one(head, url, target):
    page = document('<p>See <a href="b">this</a>', head=head, url=url)
    assert page.blocks[0].links[0].target == target


def cloaked(address, key=0x5A):
    return bytes([key, *(byte ^ key for byte in address.encode())]).hex()


@pytest.mark.parametrize(
    "body",
    [
        '<p>Write to <a href="/cdn-cgi/l/email-protection" data-cfemail="{}">[email protected]</a>',
        '<p>Write to <span class=__cf_email__ data-cfemail="{}">[email protected]</span>',
        '<p>Write to <a href="/cdn-cgi/l/email-protection#{}">[email protected]</a>',
    ],
)
def test_cloudflare_s_cloak_is_read_into_the_link_and_left_in_the_text(body):
    page = document(body.format(cloaked("press@ombe.example")))
    (block,) = page.blocks
    assert page.text_of(block) == "Write to [email protected]"
    assert block.links[0].target == "mailto:press@ombe.example"
    (note,) = page.diagnostics
    assert (note.code, page.text[note.start : note.end]) == ("uncloaked-email", "[email protected]")


def test_a_cloak_that_hides_no_address_gives_no_link():
    page = document('<p>Write to <a href="/cdn-cgi/l/email-protection#5a5b5c5d">[email protected]</a>')
    assert page.blocks[0].links == ()


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Secret",
        '<div style="display: none"><p>Secret</p></div>',
        '<p style="color:red;visibility:hidden">Secret',
        '<p class="note sr-only">Secret',
        '<p>A <span class="visually-hidden">Secret</span></p>',
    ],
)
def test_hidden_text_is_left_out(hidden):
    page = document(f"<p>Shown text of the page.</p>{hidden}")
    assert "Secret" not in page.text
    assert "Shown" in page.text


def test_what_is_marked_hidden_and_holds_the_page_is_read():
    prose = "<p>The assembly adopted the report of its committee on the second day of the session.</p>"
    page = document(f'<p>Loading</p><div hidden id="S:0">{prose * 3}</div>')
    assert page.text.count("adopted the report") == 3


@pytest.mark.parametrize(
    ("hidden", "codes"), [("<p hidden>A menu.", []), ("<p hidden>" + "More. " * 20, ["hidden-text"])]
)
def test_much_hidden_text_is_remarked_on(hidden, codes):
    page = document(f"<p>{'The report of the committee was adopted. ' * 5}{hidden}")
    assert [note.code for note in page.diagnostics] == codes


def test_scripts_in_what_is_hidden_weigh_nothing():
    page = document(f"<p>The page.</p><div hidden><script>{'var x;' * 500}</script><p>Secret</p></div>")
    assert page.text == "The page."


@pytest.mark.parametrize(
    ("body", "languages"),
    [
        ("<p>a</p>", ["en"]),
        ('<p lang="tg">a</p><p>b</p>', ["tg", "en"]),
        ('<div lang="fr"><p>a<p lang="de-AT">b</div>', ["fr", "de-AT"]),
    ],
)
def test_blocks_have_the_language_that_the_nearest_element_declares(body, languages):
    page = read(Source(data=f"<html lang=en><body>{body}".encode(), media_type=HTML))
    assert [block.language for block in page.blocks] == languages
    assert {block.language_basis for block in page.blocks} == {"declared"}
