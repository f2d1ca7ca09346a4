"""Which words a link covers: its box tells, and is often wider than they are."""

import pytest
from pdf_maker import A4, ROMAN, Maker

from hrdocs.readers.pdf import read
from hrdocs.source import Source


def linked(before: str, words: str, after: str, *, apart: bool, padding: float) -> list[str]:
    """Return the words of a line that are linked: written apart from those before and after them, or with them."""
    sheet = Maker(A4, initialFontName=ROMAN)
    start = sheet.text(60, 100, before)
    end = sheet.text(start, 100, words)
    sheet.text(end, 100, after)
    if not apart:
        sheet = Maker(A4, initialFontName=ROMAN)
        sheet.text(60, 100, before + words + after)
    box = (start - padding, sheet.height - 103, end + padding, sheet.height - 91)
    sheet.canvas.linkURL("https://example.org/A/88/15", box)
    document = read(Source.of(sheet.done()))
    return [document.text[each.start : each.end] for block in document.blocks for each in block.links]


@pytest.mark.parametrize(("apart", "padding"), [(True, 0), (True, 2.5), (False, 0)])
@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("See the ", "annual report", " of the office."),
        ("See document ", "A/88/15", "."),
        ("The harbour (", "A/88/15", "), which"),
        ("Council resolution ", "88 (2057)", ", as well as"),
        ("", "A/88/15", " has it"),
        ("The letter is ", "here", ""),
        ("The letters ", "A/88/14", " and A/88/16"),
    ],
)
def test_link_covers_its_words_alone(before: str, words: str, after: str, padding: float, apart: bool) -> None:
    assert linked(before, words, after, apart=apart, padding=padding) == [words]


def test_box_beside_the_words_links_nothing() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    end = sheet.text(60, 100, "See the report")
    sheet.canvas.linkURL("https://example.org/", (end + 1, sheet.height - 103, end + 80, sheet.height - 91))
    assert not any(block.links for block in read(Source.of(sheet.done())).blocks)
