"""The second opinion, the cross-check, and the recognition of scans."""

import shutil

import pytest
from pdf_listing import listing
from pdf_maker import LAYOUTS, locked, new_york, picture

import hrdocs
from hrdocs.cross_check import cross_check, disagreement, words_by_page
from hrdocs.errors import EncryptedSource, MissingExtra, UnreadableSource
from hrdocs.readers.pdf import plumber, read, tesseract
from hrdocs.source import PDF, Source


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name not in ("turned", "russian", "chinese")])
def test_pdfplumber_gives_the_same_blocks(name: str) -> None:
    source = Source.of(LAYOUTS[name]())
    assert listing(plumber.read(source)) == listing(read(source))


def test_engine_is_asked_for_by_name() -> None:
    assert hrdocs.read(new_york(), engine="pdfplumber").text == hrdocs.read(new_york()).text


def test_pdfplumber_refuses_what_pdfium_refuses() -> None:
    with pytest.raises(EncryptedSource):
        plumber.read(Source(data=locked(), media_type=PDF))
    with pytest.raises(UnreadableSource):
        plumber.read(Source(data=b"%PDF-1.7 and nothing else", media_type=PDF))


def test_engines_that_agree_give_no_remark() -> None:
    assert cross_check(new_york()) == ()


def test_font_that_lies_is_noticed_on_its_page() -> None:
    data = new_york().replace(b"/BaseFont /Times-Roman /Encoding /WinAnsiEncoding", b"")
    assert cross_check(data, threshold=1.0) == ()
    one, other = words_by_page(hrdocs.read(new_york())), words_by_page(hrdocs.read(LAYOUTS["courier"]()))
    assert disagreement(one[1], other[1]) > 0.8
    assert disagreement(one[1], one[1]) == 0.0


def test_disagreement_is_said_with_page_and_share(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plumber, "read", lambda source: read(Source.of(LAYOUTS["linked"]())))
    remarks = cross_check(new_york())
    assert [remark.code for remark in remarks] == ["engines-disagree"] * 2
    assert remarks[0].message.startswith("page 1: ")
    assert "% of the words differ" in remarks[0].message


needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")


@needs_tesseract
def test_words_of_a_picture_are_recognised_where_they_stand() -> None:
    pytest.importorskip("pytesseract", reason="the extra hrdocs[ocr] is not installed")
    document = hrdocs.read(picture(("The harbour was closed", "on the first of May.")), engine="tesseract")
    assert document.text == "The harbour was closed on the first of May."
    assert [each.code for each in document.diagnostics] == ["recognised-text"]
    assert document.diagnostics[0].message.startswith("page 1: text recognised on an image")
    assert [block.ocr for block in document.blocks] == [True]
    first = document.lines[0].region
    assert (round(first.x0 / 1000), round(first.bottom / 1000)) == (8, 12)


@needs_tesseract
def test_page_with_text_is_read_and_not_recognised() -> None:
    pytest.importorskip("pytesseract", reason="the extra hrdocs[ocr] is not installed")
    document = hrdocs.read(new_york(), engine="tesseract")
    assert document == hrdocs.read(new_york())
    assert not any(block.ocr for block in document.blocks)


@needs_tesseract
def test_language_without_data_is_said() -> None:
    pytest.importorskip("pytesseract", reason="the extra hrdocs[ocr] is not installed")
    source = Source(data=picture(), media_type=PDF, languages=("en", "tlh"))
    remarks = [each for each in tesseract.read(source).diagnostics if each.code == "recognition-language"]
    assert [each.message for each in remarks] == ["Tesseract has no data for tlh; it looked for eng"]


def test_missing_binding_is_said_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r"hrdocs\[ocr\]"):
        tesseract.read(Source.of(picture()))
