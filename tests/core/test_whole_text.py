"""The whole text of a document: its body with headings, lists, tables, footnotes and links, and the way back."""

import attrs
import pytest

import hrdocs
from hrdocs import model, whole_text

PAGE = """<html><body><main><h1>Report on *water*</h1><p>The <a href="https://a.example/x">committee</a> met. It was
long enough to be a paragraph, and it says so in many words.</p><h2>Findings</h2>
<ul><li>Wells are dry</li><li>Rivers run</li></ul>
<ol><li>First</li><li>Second</li></ol>
<table><tr><th>Town</th><th>Wells</th></tr><tr><td>North|marsh</td><td>3</td></tr></table>
</main></body></html>"""


@pytest.fixture(scope="module")
def document():
    return hrdocs.read(PAGE.encode(), media_type="text/html")


def test_markdown_has_headings_lists_tables_and_links(document):
    text = whole_text.as_markdown(document).text
    for words in (
        r"# Report on \*water\*",
        "[committee](<https://a.example/x>) met.",
        "## Findings",
        "- Wells are dry\n- Rivers run",
        "1. First\n2. Second",
        "| Town | Wells |\n|---|---|\n| North\\|marsh | 3 |",
    ):
        assert words in text


def test_plain_text_is_what_the_document_says(document):
    text = whole_text.as_text(document).text
    assert text.startswith("Report on *water*\n\nThe committee met.")
    assert "](" not in text


@pytest.mark.parametrize("make", [whole_text.as_text, whole_text.as_markdown])
def test_each_range_leads_back_to_its_block(document, make):
    written = make(document)
    assert [block for _, _, block in written.spans] == [block for block in document.body() if block.start < block.end]
    for start, end, block in written.spans:
        first = document.text_of(block).split()[0].strip("*|")
        assert first in written.text[start:end]
    for each in written.located(document):
        assert each["document"]["xpath"]
        assert each["end"] > each["start"]


def test_footnotes_are_called_where_their_marks_stand():
    text = "It was said.1 So it was.* A note. Another note."
    paragraph = model.Block(
        kind=hrdocs.BlockKind.PARAGRAPH,
        start=0,
        end=25,
        marks=(model.Mark(start=12, end=13, marker="1"), model.Mark(start=24, end=25, marker="*")),
    )
    notes = [
        model.Block(kind=hrdocs.BlockKind.FOOTNOTE, start=start, end=end, marker=marker, called_at=(at,))
        for start, end, marker, at in ((26, 33, "1", 12), (34, 47, "*", 24))
    ]
    source = hrdocs.Source(data=b"x", media_type="text/plain").identity
    document = hrdocs.Document(source=source, text=text, blocks=(paragraph, *notes))
    assert whole_text.as_markdown(document).text == (
        "It was said.[^1] So it was.[^note2]\n\n[^1]: A note.\n\n[^note2]: Another note.\n"
    )


def test_furniture_is_no_part_of_the_text(document):
    first, *others = document.blocks
    without = attrs.evolve(document, blocks=(attrs.evolve(first, role=hrdocs.BlockRole.FURNITURE), *others))
    assert "Report on" not in whole_text.as_text(without).text
