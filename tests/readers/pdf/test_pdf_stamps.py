"""Stamps and watermarks are furniture, the text that they were laid over stays whole; what looks like them stays."""

import pytest
from pdf_maker import A4, BOLD, ROMAN, SANS_BOLD, Maker
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from tagged_maker import file_of

from hrdocs.model import BlockRole, Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source

TEXT = (
    "The Permanent Mission of Meridia presents its compliments to the Office of the Harbour Council and has the honour "
    "to say that its courts stay open until the tide has turned, and that the ferries wait. "
)


def note(pages: int = 1) -> Maker:
    """Return a page of three paragraphs, to be laid something over."""
    sheet = Maker(A4, initialFontName=ROMAN)
    for y, times in ((130, 3), (300, 3), (470, 4)):
        sheet.paragraph(100, y, 490, TEXT * times)
    return sheet


def document_of(sheet: Maker) -> Document:
    document = read(Source.of(sheet.done()))
    assert not document.diagnostics
    return document


def carried(document: Document) -> list[str]:
    return [document.text_of(each) for each in document.blocks if each.role is BlockRole.FURNITURE]


def body(document: Document) -> list[str]:
    return [document.text_of(each) for each in document.blocks if each.in_body]


WHOLE = [(TEXT * times).strip() for times in (3, 3, 4)]


@pytest.mark.parametrize("angle", [-52, -30, 8, 30, 45, 60, 82])
@pytest.mark.parametrize(("words", "size"), [("DRAFT", 90), ("ADVANCE UNEDITED VERSION", 36), ("Not for Esk", 60)])
def test_words_at_a_slant_across_a_page_are_furniture(words: str, size: float, angle: float) -> None:
    sheet = note()
    sheet.turned(words, angle, 160, 640 if angle > 0 else 150, size, SANS_BOLD)
    document = document_of(sheet)
    assert carried(document) == [words]
    assert body(document) == WHOLE


@pytest.mark.parametrize(
    "words", ["RECEIVED 12 MAR 2057", "Received on 12.03.2057", "REÇU LE 3 MAI 2057", "RECIBIDO", "COPY", "No. 12"]
)
@pytest.mark.parametrize("angle", [9, 20, 90])
def test_small_stamps_over_the_text_are_furniture(words: str, angle: float) -> None:
    sheet = note()
    sheet.turned(words, angle, 300, 345, 13, SANS_BOLD)
    document = document_of(sheet)
    assert carried(document) == [words]
    assert body(document) == WHOLE


@pytest.mark.parametrize("words", ["RECEIVED 12 MAR 2057", "COPY"])
@pytest.mark.parametrize("angle", [12, 90])
def test_worded_stamps_beside_the_text_are_furniture(words: str, angle: float) -> None:
    sheet = note()
    sheet.turned(words, angle, 540, 260, 11, SANS_BOLD)
    assert carried(document_of(sheet)) == [words]


@pytest.mark.parametrize("y", [300, 306, 311, 317])
def test_level_stamp_over_the_text_is_furniture_with_all_its_lines(y: float) -> None:
    sheet = note()
    words = ("RECEIVED", "12 MAR 2057", "HARBOUR REGISTRY")
    for number, line in enumerate(words):
        sheet.text(330, y + 16 * number, line, SANS_BOLD, 14)
    document = document_of(sheet)
    assert carried(document) == list(words)
    assert body(document) == WHOLE


def test_level_stamp_of_the_size_of_the_text_is_told_by_its_words() -> None:
    sheet = note()
    sheet.text(330, 302, "RECEIVED 12 MAR 2057", SANS_BOLD, 10)
    document = document_of(sheet)
    assert carried(document) == ["RECEIVED 12 MAR 2057"]
    assert body(document) == WHOLE


def test_boxed_stamp_is_furniture_with_all_that_stands_in_its_box() -> None:
    sheet = note()
    sheet.canvas.rect(380, sheet.height - 100, 130, 50)
    for y, words in ((65, "RECEIVED"), (80, "3 May 2057"), (95, "by the harbour clerk")):
        sheet.text(390, y, words, SANS_BOLD, 9)
    document = document_of(sheet)
    assert carried(document) == ["RECEIVED", "3 May 2057", "by the harbour clerk"]
    assert body(document) == WHOLE


def test_watermark_on_each_page_is_furniture_of_each() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    for _ in range(3):
        sheet.paragraph(100, 130, 490, TEXT * 8)
        sheet.turned("DRAFT", 45, 160, 500, 90, SANS_BOLD)
        sheet.page()
    document = document_of(sheet)
    assert [
        (each, block.regions[0].page) for each, block in zip(carried(document), _furniture(document), strict=True)
    ] == [
        ("DRAFT", 1),
        ("DRAFT", 2),
        ("DRAFT", 3),
    ]


def _furniture(document: Document) -> list:
    return [each for each in document.blocks if each.role is BlockRole.FURNITURE]


def test_stamp_has_the_box_that_it_takes_up() -> None:
    sheet = note()
    sheet.turned("DRAFT", 45, 200, 600, 90, SANS_BOLD)
    (stamp,) = _furniture(document_of(sheet))
    (box,) = stamp.regions
    side = 100 * stringWidth("DRAFT", SANS_BOLD, 90) / 2**0.5
    assert 0.9 * side < box.x1 - box.x0 < 1.3 * side
    assert 0.9 * side < box.bottom - box.top < 1.3 * side
    assert box.x0 < 20000 < box.x1
    assert box.top < 59000 < box.bottom


@pytest.mark.parametrize(
    ("words", "font"),
    [("DRAFT", BOLD), ("RECEIVED", BOLD), ("Draft resolution on ferries", BOLD), ("Copy", ROMAN)],
)
def test_words_of_stamps_in_the_text_are_text(words: str, font: str) -> None:
    sheet = note()
    sheet.text(100, 100, words, font, 12)
    document = document_of(sheet)
    assert body(document)[0] == words
    assert carried(document) == []


def test_labels_at_a_slant_in_a_drawing_are_text() -> None:
    sheet = note()
    for number, words in enumerate(("Dorne", "Esk", "Ulm")):
        sheet.turned(words, 45, 120 + 60 * number, 700, 9, ROMAN)
    assert body(document_of(sheet)) == [*WHOLE, "Dorne", "Esk", "Ulm"]


def lying_table(sheet: Maker) -> None:
    for number in range(12):
        row = f"Row {number} of the table of ferries and courts in the harbour towns"
        sheet.turned(row, 90, 100 + 18 * number, 780, 10, ROMAN)


def test_page_that_lies_is_no_stamp() -> None:
    sheet = note()
    sheet.page()
    lying_table(sheet)
    document = document_of(sheet)
    assert carried(document) == []
    assert "Row 3 of the table" in document.text


def test_head_of_a_page_that_lies_is_furniture_but_no_stamp() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    lying_table(sheet)
    sheet.text(60, 40, "A/HRC/88/15", BOLD, 9)
    sheet.text(60, 810, "7", BOLD, 9)
    assert carried(document_of(sheet)) == ["A/HRC/88/15", "7"]


def test_upright_words_in_the_margin_are_text() -> None:
    sheet = note()
    sheet.turned("Ferries of Dorne and Esk", 90, 60, 500, 10, ROMAN)
    document = document_of(sheet)
    assert carried(document) == []
    assert "Ferries of Dorne and Esk" in body(document)


def test_words_printed_twice_for_weight_are_no_stamp() -> None:
    sheet = note()
    sheet.text(100, 80, "Courts of Meridia", BOLD, 12)
    sheet.text(100.3, 80, "Courts of Meridia", BOLD, 12)
    assert carried(document_of(sheet)) == []


def annotated(subtype: str, *, times: int = 1, words: str = "(RECEIVED) Tj 0 -16 Td (12 MAR 2057) Tj") -> bytes:
    """Return a page with an annotation over its text, whose appearance says words, as does a remark further down."""
    text = "\n".join(f"BT /F1 10 Tf 100 {700 - 12 * line} Td ({TEXT[:80]}) Tj ET" for line in range(6))
    shown = f"BT /F1 12 Tf 4 22 Td {words} ET"
    return file_of(
        {
            1: "<</Type/Catalog/Pages 2 0 R>>",
            2: "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R"
            f"/Annots[{'6 0 R ' * times}8 0 R 9 0 R]>>",
            4: "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
            5: f"<</Length {len(text)}>>\nstream\n{text}\nendstream",
            6: f"<</Type/Annot/Subtype/{subtype}/Rect[200 640 320 680]/F 4/Contents(By the clerk)/AP<</N 7 0 R>>>>",
            7: f"<</Type/XObject/Subtype/Form/BBox[0 0 120 40]/Resources<</Font<</F1 4 0 R>>>>/Length {len(shown)}>>\n"
            f"stream\n{shown}\nendstream",
            8: "<</Type/Annot/Subtype/Link/Rect[90 698 500 710]/A<</S/URI/URI(https://example.org/courts)>>>>",
            9: "<</Type/Annot/Subtype/FreeText/Rect[100 400 220 440]/F 4/Contents(A remark)/AP<</N 7 0 R>>>>",
        }
    )


def test_annotation_that_is_a_stamp_is_furniture() -> None:
    document = read(Source.of(annotated("Stamp")))
    assert carried(document) == ["RECEIVED", "12 MAR 2057"]
    assert body(document) == [" ".join([TEXT[:80].strip()] * 6)]
    assert [link.target for block in document.blocks for link in block.links] == ["https://example.org/courts"]
    box = _furniture(document)[0].regions[0]
    assert 20000 <= box.x0 < box.x1 <= 32000
    assert 16200 <= box.top < box.bottom <= 20200
    assert [each.code for each in document.diagnostics] == ["unread-fields"]  # of the remark further down


def test_annotation_of_another_kind_is_left_alone() -> None:
    assert carried(read(Source.of(annotated("Square")))) == []


def test_stamp_without_words_changes_nothing() -> None:
    bare = read(Source.of(annotated("Stamp", words="")))
    assert bare.text == read(Source.of(annotated("Square"))).text


def test_page_that_lists_one_stamp_again_and_again_is_read() -> None:
    document = read(Source.of(annotated("Stamp", times=3000)))
    assert body(document) == [" ".join([TEXT[:80].strip()] * 6)]


def test_stamp_in_smaller_type_than_the_text_takes_none_of_it() -> None:
    document = read(Source.of(annotated("Stamp", words="/F1 7 Tf (RECEIVED) Tj")))
    assert carried(document) == ["RECEIVED"]
    assert body(document) == [" ".join([TEXT[:80].strip()] * 6)]


@pytest.mark.parametrize("angle", [0, 45, 90])
def test_scan_with_nothing_but_a_stamp_has_no_text(angle: float) -> None:
    sheet = Maker(A4)
    sheet.canvas.drawImage(ImageReader(Image.new("L", (8, 8), 200)), 0, 0, *A4)
    sheet.turned("RECEIVED 12 MAR 2057", angle, 200, 400, 14, SANS_BOLD)
    document = read(Source.of(sheet.done()))
    assert [each.code for each in document.diagnostics] == ["no-text-layer"]
    assert "RECEIVED 12 MAR 2057" in document.text


def test_picture_with_words_of_its_own_is_no_scan() -> None:
    sheet = note()
    sheet.canvas.drawImage(ImageReader(Image.new("L", (8, 8), 200)), 0, 0, *A4)
    sheet.turned("RECEIVED 12 MAR 2057", 45, 200, 700, 14, SANS_BOLD)
    assert body(document_of(sheet)) == WHOLE
