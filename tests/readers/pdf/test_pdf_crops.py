"""Quotations as pictures of their words, and their boxes exact to the letter."""

import pickle
from pathlib import Path

import attrs
import pypdfium2 as pdfium
import pytest

import hrdocs
from hrdocs.errors import UnreadableSource

NOTE = Path(__file__).parents[3] / "examples" / "data" / "note_verbale.pdf"
pytestmark = pytest.mark.formats


@pytest.fixture(scope="module")
def result():
    return hrdocs.parse(NOTE)


def evidence_of(result, kind, field):
    return next(each for record in result.of_kind(kind) for each in record.evidence_for(field))


def whole_lines(document):
    """Return a document without the boxes of what is quoted."""
    return attrs.evolve(document, quoted=())


def test_boxes_are_exact_to_the_letters_of_the_quotation(result):
    state = evidence_of(result, "candidature", "state")
    assert state.exact == "Iceland"
    [box] = result.exact_regions(state)
    assert result.document.regions(state.start, state.end) == (box,) == result.exact_regions(state, NOTE)
    [line] = whole_lines(result.document).regions(state.start, state.end)
    assert (box.page, box.top, box.bottom) == (line.page, line.top, line.bottom)
    assert line.x0 <= box.x0 < box.x1 <= line.x1
    assert 2000 < box.x1 - box.x0 < 6000  # seven letters, and a line of 45 times as much


def test_a_loaded_result_gives_the_boxes_of_a_live_one(result):
    loaded = hrdocs.loads(result.to_json())
    assert loaded.document.quoted == result.document.quoted != ()
    evidence = [each for record in result.records for each in record.evidence]
    for each in (*evidence, *result.document.metadata.evidence):
        assert loaded.exact_regions(each) == result.exact_regions(each) == result.exact_regions(each, NOTE)
    assert loaded.to_json() == result.to_json()


def test_a_document_that_was_read_before_gives_the_same_boxes(result):
    document = hrdocs.read(NOTE)
    assert document.quoted == ()
    assert hrdocs.parse(document).to_json() == result.to_json()
    apart = pickle.loads(pickle.dumps(document))
    assert hrdocs.parse(apart).document.quoted == ()  # the PDF is no longer at hand


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_hold_the_ink_of_the_words_on_pages_that_are_turned(turn, tmp_path):
    path = tmp_path / "turned.pdf"
    with pdfium.PdfDocument(NOTE) as file:
        for page in file:
            page.set_rotation(turn)
        file.save(path)
    result = hrdocs.parse(path)
    state = evidence_of(result, "candidature", "state")
    [box] = result.exact_regions(state)
    [line] = whole_lines(result.document).regions(state.start, state.end)
    wide, high = (box.x1 - box.x0, box.bottom - box.top)[:: -1 if turn % 180 else 1]
    assert 2000 < wide < 6000
    assert high < 2000
    assert (line.x1 - line.x0, line.bottom - line.top)[turn % 180 == 90] > 5 * wide
    picture = result.crop(state, path, dots_per_inch=144).convert("L")
    assert 0.02 < sum(1 for value in picture.tobytes() if value < 128) / (picture.width * picture.height) < 0.5


def test_a_picture_shows_the_words_and_little_else(result):
    state = evidence_of(result, "candidature", "state")
    picture = result.crop(state, NOTE.read_bytes(), dots_per_inch=144)
    [box] = result.exact_regions(state, NOTE)
    assert picture.size == pytest.approx(((box.x1 - box.x0 + 600) / 50, (box.bottom - box.top + 600) / 50), abs=2)
    dark = sum(1 for value in picture.convert("L").tobytes() if value < 128)
    assert 0.02 < dark / (picture.width * picture.height) < 0.5


def test_words_over_two_pages_stand_in_a_column(result):
    document = result.document
    second = next(line for line in document.lines if line.region.page == 2)
    across = hrdocs.Evidence(
        field="text", start=second.start - 40, end=second.end, exact=document.text[second.start - 40 : second.end]
    )
    assert {box.page for box in result.exact_regions(across, NOTE)} == {1, 2}
    assert result.crop(across, NOTE).height > result.crop(evidence_of(result, "candidature", "state"), NOTE).height


def test_another_file_is_refused(result):
    state = evidence_of(result, "candidature", "state")
    with pytest.raises(UnreadableSource, match=r"has other bytes than note_verbale\.pdf was read from"):
        result.crop(state, NOTE.read_bytes() + b"\n")


def test_words_on_no_page_have_no_picture():
    page = hrdocs.parse(b"<p>Words of a page.</p>", keep_unknown=True, media_type="text/html")
    with pytest.raises((ValueError, UnreadableSource)):
        page.crop(page.document.quote("text", 0, 5), b"<p>Words of a page.</p>")
