"""Views: a text made of chosen ranges, and the way back to the document."""

import pytest

from hrdocs.model import Block, BlockKind, Document, Mark, SourceIdentity
from hrdocs.passages import Marks, View

TEXT = "General\n  Assembly\n\nTerm 2042¹–2044, see\nresolution 60/251² of\t2006.\n\nEnd"
SOURCE = SourceIdentity(sha256="0" * 64, media_type="text/plain", byte_length=1)


@pytest.fixture
def document() -> Document:
    first, second, last = TEXT.index("Term"), TEXT.index("End"), len(TEXT)
    marks = tuple(Mark(start=TEXT.index(sign), end=TEXT.index(sign) + 1, marker=sign) for sign in "¹²")
    return Document(
        source=SOURCE,
        text=TEXT,
        blocks=(
            Block(kind=BlockKind.HEADING, start=0, end=first - 2),
            Block(kind=BlockKind.PARAGRAPH, start=first, end=second - 2, marks=marks),
            Block(kind=BlockKind.PARAGRAPH, start=second, end=last),
        ),
    )


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        (Marks.KEEP, "General Assembly|Term 2042¹–2044, see resolution 60/251² of 2006.|End"),
        (Marks.BLANK, "General Assembly|Term 2042 –2044, see resolution 60/251 of 2006.|End"),
        (Marks.OMIT, "General Assembly|Term 2042–2044, see resolution 60/251 of 2006.|End"),
    ],
)
def test_text_of_blocks(document: Document, marks: Marks, text: str) -> None:
    assert View.of_blocks(document, document.blocks, between="|", marks=marks).text == text


@pytest.mark.parametrize("marks", list(Marks))
def test_every_character_has_its_place(document: Document, marks: Marks) -> None:
    view = View.of_blocks(document, document.blocks, marks=marks)
    assert len(view.places) == len(view.text)
    for offset, (sign, place) in enumerate(zip(view.text, view.places, strict=True)):
        assert sign.isspace() or TEXT[place] == sign
        assert sign.isspace() or view.place(offset) == place


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("General Assembly", ["General\n  Assembly"]),
        ("2042–2044", ["2042", "–2044"]),
        ("Assembly\nTerm", ["Assembly\n\nTerm"]),
        (" see resolution ", ["see\nresolution"]),
        ("End", ["End"]),
    ],
)
def test_evidence_quotes_the_document(document: Document, words: str, quoted: list[str]) -> None:
    view = View.of_blocks(document, document.blocks, marks=Marks.OMIT)
    start = view.text.index(words)
    assert [each.exact for each in view.evidence("field", start, start + len(words))] == quoted


def test_ranges_in_any_order_and_lengths_kept(document: Document) -> None:
    end, term = TEXT.index("End"), TEXT.index("Term")
    view = View.of(document, [(end, end + 3), (term, term + 10), (5, 5)], between=" / ", fold=False, marks=Marks.BLANK)
    assert view.text == "End / Term 2042 "
    assert view.ranges(1, 9) == ((end + 1, end + 3), (term, term + 3))


def test_whole_document_without_marks_keeps_every_offset(document: Document) -> None:
    view = View.of(document, [(block.start, block.end) for block in document.blocks], fold=False, marks=Marks.BLANK)
    assert view.text.count("60/251 ") == 1
    assert view.ranges() == tuple((first, last) for first, last in view.ranges() if first < last)


def test_nothing_is_an_empty_view(document: Document) -> None:
    view = View.of(document, [])
    assert (view.text, view.ranges(), view.evidence("field"), view.places) == ("", (), (), ())
