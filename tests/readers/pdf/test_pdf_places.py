"""Where text stood: what is quoted is found again in the boxes that the document gives for it."""

import re

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_maker import A4, LAYOUTS, Maker

from hrdocs.model import Document, Region
from hrdocs.readers.pdf import read
from hrdocs.source import Source

UPRIGHT = [name for name in LAYOUTS if name != "turned"]
"""PDFium's own search by box knows no turned pages."""


def words_in(page: pypdfium2.PdfPage, region: Region) -> set[str]:
    height = page.get_height()
    text = page.get_textpage().get_text_bounded(
        left=region.x0 / 100 - 1,
        bottom=height - region.bottom / 100 - 1,
        right=region.x1 / 100 + 1,
        top=height - region.top / 100 + 1,
    )
    return set(re.findall(r"\w+", text.replace("\ufffe", "-")))


@pytest.mark.parametrize("name", UPRIGHT)
def test_words_of_each_line_stand_in_its_box(name: str) -> None:
    data = LAYOUTS[name]()
    document = read(Source.of(data))
    pdf = pypdfium2.PdfDocument(data)
    assert document.lines
    for line in document.lines:
        words = re.findall(r"\w+", document.text[line.start : line.end])
        inner = words if len(words) < 3 else words[:-1]
        assert set(inner) <= words_in(pdf[line.region.page - 1], line.region) | set(words[-1:])
    pdf.close()


@pytest.mark.parametrize("name", UPRIGHT)
def test_words_of_each_block_stand_in_its_regions(name: str) -> None:
    data = LAYOUTS[name]()
    document = read(Source.of(data))
    pdf = pypdfium2.PdfDocument(data)
    for block in document.blocks:
        found = set().union(*(words_in(pdf[region.page - 1], region) for region in block.regions))
        missing = set(re.findall(r"\w+", document.text_of(block))) - found
        assert not {word for word in missing if not any(word.startswith(each) for each in found)}
    pdf.close()


@pytest.mark.parametrize("name", LAYOUTS)
def test_regions_lie_on_their_pages(name: str) -> None:
    document = read(Source.of(LAYOUTS[name]()))
    sizes = {page.number: page for page in document.pages}
    for region in regions(document):
        page = sizes[region.page]
        assert 0 <= region.x0 < region.x1 <= page.width
        assert 0 <= region.top < region.bottom <= page.height


def regions(document: Document) -> list[Region]:
    found = [region for block in document.blocks for region in block.regions]
    return found + [line.region for line in document.lines]


def test_range_is_found_in_the_boxes_of_its_lines_alone() -> None:
    document = read(Source.of(LAYOUTS["working_group_report"]()))
    start = document.text.index("Committee on the Elimination")
    boxes = document.regions(start, start + len("Committee"))
    assert [box.page for box in boxes] == [3]
    both = document.regions(start - 10, start + 5)
    assert [box.page for box in both] == [2, 3]


def test_turned_page_gives_places_as_it_is_shown() -> None:
    document = read(Source.of(LAYOUTS["turned"]()))
    assert (document.pages[0].width, document.pages[0].height) == (59528, 84189)
    (region,) = document.blocks[0].regions
    assert (round(region.x0 / 100), round(region.bottom / 100)) == (100, 103)


WORDS = st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=9), min_size=1, max_size=60)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=1, max_size=5))
def test_words_come_out_in_the_order_in_which_they_were_written(paragraphs: list[list[str]]) -> None:
    sheet = Maker(A4)
    y = 80.0
    for words in paragraphs:
        y = sheet.paragraph(100, y, 490, " ".join(words)) + 20
    document = read(Source.of(sheet.done()))
    assert document.text.split() == [word for words in paragraphs for word in words]
    assert not [each for each in document.diagnostics if each.code == "unplaced-text"]
    assert [document.text[line.start : line.end].strip() != "" for line in document.lines]
