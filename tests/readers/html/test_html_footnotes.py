"""Footnotes and their marks: links, superscripts, "[1]" in the text and in a list after it."""

import pytest

import hrdocs
from hrdocs.model import BlockKind
from hrdocs.readers.html import read
from hrdocs.source import HTML, Source

PROSE = "The court found that the arrest had no basis in law and ordered release"


def joined(body):
    """Return (marks as (marker, words before), footnotes as (marker, text))."""
    document = read(Source(data=f"<html><body><main>{body}</main></body></html>".encode(), media_type=HTML))
    marks = [
        (mark.marker, document.text[mark.start : mark.end], document.text[block.start : mark.start][-7:])
        for block in document.blocks
        for mark in block.marks
    ]
    notes = [(b.marker, document.text_of(b)) for b in document.blocks if b.kind is BlockKind.FOOTNOTE]
    return marks, notes


@pytest.mark.parametrize(
    ("body", "marks", "notes"),
    [
        pytest.param(
            f'<p>{PROSE}<a href="#n1">1</a>.</p><p id=n1>1. Judgment of 3 May.</p>',
            [("1", "1", "release")],
            [("1", "Judgment of 3 May.")],
            id="link to a paragraph",
        ),
        pytest.param(
            f'<p>{PROSE}<sup><a href="#n1" id=r1>[1]</a></sup>.</p>'
            '<ol><li id=n1>Judgment. <a href="#r1">↑</a></li></ol>',
            [("1", "[1]", "release")],
            [("1", "Judgment.")],
            id="superscript link, list, arrow back",
        ),
        pytest.param(
            f'<p>{PROSE}<a name=r1 href="#n1"><sup>*</sup></a>.</p><p><a name=n1 href="#r1">*</a> Judgment.</p>',
            [("*", "*", "release")],
            [("*", "Judgment.")],
            id="named anchors both ways",
        ),
        pytest.param(
            f"<p>{PROSE}<sup>1</sup> and more<sup>2</sup>.</p><p>1 Judgment.</p><p>2 Appeal.</p>",
            [("1", "1", "release"), ("2", "2", "nd more")],
            [("1", "Judgment."), ("2", "Appeal.")],
            id="superscripts without links",
        ),
        pytest.param(
            f"<p>{PROSE} [1].</p><p>{PROSE} [2].</p><p>[1] Judgment.</p><p>[2] https://x.example/a-</p>",
            [("1", "[1]", "elease "), ("2", "[2]", "elease ")],
            [("1", "Judgment."), ("2", "https://x.example/a-")],
            id="brackets",
        ),
        pytest.param(
            f"<p>{PROSE}<sup>1</sup>.</p><ol><li>Judgment.</li></ol>",
            [("1", "1", "release")],
            [("1", "Judgment.")],
            id="a numbered list",
        ),
        pytest.param(f"<p>{PROSE} on 5 km<sup>2</sup> of land.</p><p>Then.</p>", [], [], id="a power is no mark"),
        pytest.param(f"<p>{PROSE} on the 4<sup>th</sup> day.</p><p>th</p>", [], [], id="an ordinal is no mark"),
        pytest.param(f'<p><a href="#part">1</a> {PROSE}</p><h2 id=part>Part</h2>', [], [], id="a number that opens"),
        pytest.param(f'<p>{PROSE} <a href="#top">top</a></p><p id=top>Top</p>', [], [], id="a word is no mark"),
        pytest.param(f'<p id=n1>1. First.</p><p>{PROSE}<a href="#n1">1</a>.</p>', [], [], id="no note before its mark"),
        pytest.param(f"<p>{PROSE} [1].</p><p>{PROSE}.</p>", [], [], id="a mark without a note"),
        pytest.param(f"<p>{PROSE}.</p><p>[1] Loose.</p>", [], [], id="a note without a mark"),
        pytest.param("<p>[1] [1]", [], [], id="nothing but marks"),
    ],
)
def test_marks_and_notes_find_each_other(body, marks, notes):
    assert joined(body) == (marks, notes)


def test_a_note_of_the_body_belongs_to_the_body():
    text = f"<p>{PROSE * 3}<sup>1</sup>.</p><footer><p>1 Judgment.</p></footer>"
    document = read(Source(data=f"<html><body><main>{text}</main></body></html>".encode(), media_type=HTML))
    assert [block.kind for block in document.body()] == [BlockKind.PARAGRAPH, BlockKind.FOOTNOTE]


def test_marks_in_the_cells_of_a_table_are_marks():
    rows = (
        "<tr><th>Number<th>View</tr><tr><td>12.4<sup><a href=#n1>1</a></sup> Open the weir<td>Agreed.<sup>2</sup></tr>"
    )
    notes = "<ol><li id=n1>As read out on Monday.</li><li>Of the board of millers.</li></ol>"
    page = f"<html><body><main><p>The board heard them all.</p><table>{rows}</table><div class=footnotes>{notes}</div>"
    document = hrdocs.read(page.encode(), media_type="text/html")
    table = next(block for block in document.blocks if block.cells)
    assert [(document.text[mark.start : mark.end], mark.marker) for mark in table.marks] == [("1", "1"), ("2", "2")]
