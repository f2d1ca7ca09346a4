"""PDFs that cannot be read, or that say less than they show."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_maker import A4, LAYOUTS, Maker, blank, broken_words, locked, new_york, picture

from hrdocs.errors import EncryptedSource, SourceError, UnreadableSource
from hrdocs.model import Document
from hrdocs.readers.pdf import read
from hrdocs.source import PDF, Source


def pdf(data: bytes, name: str = "note.pdf") -> Source:
    return Source(data=data, media_type=PDF, name=name)


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\n", b"%PDF-1.4 and nothing else", b"\x00" * 64, b"<html>not found</html>", new_york()[:300]],
)
def test_what_is_no_pdf_is_an_error_that_names_the_file(data: bytes) -> None:
    with pytest.raises(UnreadableSource) as caught:
        read(pdf(data))
    assert str(caught.value).startswith("note.pdf: ")
    assert "\n" not in str(caught.value)


def test_locked_document_asks_for_an_unlocked_copy() -> None:
    with pytest.raises(EncryptedSource, match="asks for a password; save an unencrypted copy"):
        read(pdf(locked()))


def test_damaged_end_is_read_as_far_as_pdfium_can() -> None:
    data = new_york()
    document = read(pdf(data[: data.rindex(b"xref")]))
    assert "Permanent Mission of the Republic of Meridia" in document.text


def test_every_cut_of_a_document_is_read_or_refused() -> None:
    data = new_york()
    outcomes = set()
    for size in range(0, len(data), len(data) // 40):
        try:
            read(pdf(data[:size] or b" "))
            outcomes.add("read")
        except SourceError:
            outcomes.add("refused")
    assert outcomes == {"read", "refused"}


def test_empty_page_between_two_ends_a_paragraph_and_is_no_scan() -> None:
    document = read(pdf(blank()))
    assert [document.text_of(block) for block in document.blocks] == ["First page", "Third page"]
    assert [page.number for page in document.pages] == [1, 2, 3]
    assert document.diagnostics == ()


def test_picture_of_text_is_said_to_have_no_text_layer() -> None:
    document = read(pdf(picture()))
    (remark,) = document.diagnostics
    assert remark.code == "no-text-layer"
    assert remark.message.startswith("page 1: ")
    assert "hrdocs[ocr]" in remark.message
    assert document.blocks == ()


def test_font_without_meaning_is_said() -> None:
    sheet = Maker(A4)
    sheet.text(60, 100, "Words that can be read.")
    data = sheet.done()
    document = read(pdf(data))
    assert document.diagnostics == ()


@pytest.mark.parametrize(
    ("words", "gap", "read_as"),
    [
        ("The advanc|e was slow.", 0.12, "The advance was slow."),  # far narrower than a word space
        ("The cult|ure was old.", 0.13, "The culture was old."),
        ("The advanc|e was slow.", 0.20, "The advance was slow."),  # doubtful, and the document writes it whole
        ("The harbour|of the town.", 0.20, "The harbour of the town."),  # doubtful, and both halves are words
        ("The tide|was high.", 0.28, "The tide was high."),
    ],
)
def test_gap_inside_a_word_is_no_space(words: str, gap: float, read_as: str) -> None:
    document = read(pdf(broken_words(words, gap)))
    assert document.text_of(document.blocks[0]).startswith(read_as)


def test_time_and_size_are_bounded_on_a_page_of_ten_thousand_rules() -> None:
    sheet = Maker(A4)
    for index in range(10_000):
        sheet.rule(10 + index % 500, 20 + index % 700, 15 + index % 500)
    sheet.text(60, 100, "A drawing with a caption.")
    document = read(pdf(sheet.done()))
    assert "A drawing with a caption." in document.text


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(LAYOUTS)), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=60))
def test_document_with_changed_bytes_is_read_or_refused(name: str, changes: list[tuple[float, int]]) -> None:
    data = bytearray(LAYOUTS[name]())
    for place, value in changes:
        data[min(int(place * len(data)), len(data) - 1)] = value
    assert isinstance(outcome_of(bytes(data)), Document | str)


def outcome_of(data: bytes) -> Document | str:
    """Return what bytes are read as, or the words with which they are refused; no other error passes."""
    try:
        return read(pdf(data))
    except SourceError as error:
        return str(error)
