"""Sheets turned by /Rotate, and text that runs up, down or backwards on its sheet: read as if it lay level."""

import io
from collections.abc import Callable

import pdf_maker
import pypdfium2
import pytest

import hrdocs
from hrdocs.model import Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source

LAYOUTS: list[Callable[[], bytes]] = [
    pdf_maker.new_york,
    pdf_maker.geneva_addendum,
    pdf_maker.working_group_report,
    pdf_maker.ruled_rows,
    pdf_maker.grid,
    pdf_maker.two_columns,
    pdf_maker.linked,
]


def rotated(data: bytes, degrees: int) -> bytes:
    """Return a PDF whose pages are shown turned by so many degrees more."""
    document, buffer = pypdfium2.PdfDocument(data), io.BytesIO()
    for page in document:
        page.set_rotation((page.get_rotation() + degrees) % 360)
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def told(document: Document) -> list[tuple[object, ...]]:
    return [
        (block.kind, block.role, block.level, block.marker, block.cells, block.links, document.text_of(block))
        for block in document.blocks
    ]


@pytest.mark.parametrize("degrees", [90, 180, 270])
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_turned_sheet_has_the_same_blocks(layout: Callable[[], bytes], degrees: int) -> None:
    level, turned = read(Source.of(layout())), read(Source.of(rotated(layout(), degrees)))
    assert told(turned) == told(level)
    assert turned.diagnostics == level.diagnostics


@pytest.mark.parametrize("degrees", [90, 180, 270])
@pytest.mark.parametrize("layout", [pdf_maker.new_york, pdf_maker.geneva_addendum], ids=["note", "addendum"])
def test_turned_sheet_has_the_same_records(layout: Callable[[], bytes], degrees: int) -> None:
    level, turned = hrdocs.parse(layout()), hrdocs.parse(rotated(layout(), degrees))
    assert level.records
    assert [each.evidence for each in turned.records] == [each.evidence for each in level.records]
    assert turned.document.metadata == level.document.metadata


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_boxes_are_on_the_sheet_as_it_is_shown(degrees: int) -> None:
    level, turned = read(Source.of(pdf_maker.new_york())), read(Source.of(rotated(pdf_maker.new_york(), degrees)))
    for page, other in zip(level.pages, turned.pages, strict=True):
        sides = [page.width, page.height]
        assert [other.width, other.height] == (sides[::-1] if degrees % 180 else sides)
    width, height = level.pages[0].width, level.pages[0].height
    for block, other in zip(level.blocks, turned.blocks, strict=True):
        for box, found in zip(block.regions, other.regions, strict=True):
            expected = {
                90: (height - box.bottom, box.x0, height - box.top, box.x1),
                180: (width - box.x1, height - box.bottom, width - box.x0, height - box.top),
                270: (box.top, width - box.x1, box.bottom, width - box.x0),
            }[degrees]
            assert (found.x0, found.top, found.x1, found.bottom) == pytest.approx(expected, abs=2)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_text_that_runs_another_way_on_its_sheet_is_read_as_if_it_lay_level(angle: int) -> None:
    lines = [f"The harbour master of town {n} keeps a list of (a) tolls, (b) boats and 27. crews." for n in range(6)]
    level, sheet = pdf_maker.Maker(), pdf_maker.Maker()
    for n, words in enumerate(lines):
        level.text(100, 100 + 12 * n, words)
        x, y = {90: (100 + 12 * n, 600), 180: (500, 600 - 12 * n), 270: (500 - 12 * n, 100)}[angle]
        sheet.turned(words, angle, x, y, 10)
    found = read(Source.of(sheet.done()))
    assert found.text == read(Source.of(level.done())).text
    assert not found.diagnostics


def test_sideways_text_beside_level_text_is_said() -> None:
    sheet = pdf_maker.Maker()
    for n in range(12):
        sheet.text(100, 100 + 12 * n, "Each of the harbour towns has told the council what its bridges cost.")
        if n < 3:
            sheet.turned("Tolls that the towns of the coast have taken since 2051", 90, 40 + 12 * n, 700)
    found = read(Source.of(sheet.done()))
    assert "Tolls that the towns of the coast" in found.text
    assert [each.code for each in found.diagnostics] == ["sideways-text"]


def test_job_number_in_the_margin_is_not() -> None:
    sheet = pdf_maker.Maker()
    sheet.text(100, 100, "Each of the harbour towns has told the council what its bridges cost.")
    sheet.turned("GE.51-13377 (E)", 90, 40, 700)
    assert not read(Source.of(sheet.done())).diagnostics
