"""What is taken from PDFium is given back: pages and text pages one by one, documents part by part."""

from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium
import pytest
from attrs import Factory, define
from pdf_listing import listing
from pdf_maker import A4, LAYOUTS, Maker
from tagged_maker import Piece, tagged

import hrdocs
from hrdocs import quoted
from hrdocs.readers.pdf import left_open, opening, pages, read, reader, tags
from hrdocs.readers.pdf.calls import address
from hrdocs.readers.pdf.reader import read_lines
from hrdocs.source import Source
from hrdocs.working import working


@define
class Account:
    """Keeps account of one function of PDFium that takes something and one that gives it back."""

    open: list[int] = Factory(list)
    taken: int = 0
    most: int = 0

    def watch(self, patch: pytest.MonkeyPatch, module: Any, take: str, give: str) -> "Account":
        taking, giving = getattr(module, take), getattr(module, give)

        def taken(*arguments: Any) -> Any:
            handle = taking(*arguments)
            if handle:
                self.open.append(address(handle))
                self.taken += 1
                self.most = max(self.most, len(self.open))
            return handle

        def given(handle: Any) -> Any:
            self.open.remove(address(handle))
            return giving(handle)

        patch.setattr(module, take, taken)
        patch.setattr(module, give, given)
        return self


@pytest.fixture
def sheets(monkeypatch: pytest.MonkeyPatch) -> Account:
    return Account().watch(monkeypatch, pdfium, "FPDF_LoadPage", "FPDF_ClosePage")


@pytest.fixture
def texts(monkeypatch: pytest.MonkeyPatch) -> Account:
    return Account().watch(monkeypatch, pdfium, "FPDFText_LoadPage", "FPDFText_ClosePage")


@pytest.fixture
def documents(monkeypatch: pytest.MonkeyPatch) -> Account:
    return Account().watch(monkeypatch, pdfium, "FPDF_LoadMemDocument64", "FPDF_CloseDocument")


def long(count: int) -> Source:
    """Return a document with so many pages, in which a paragraph runs over each of their ends."""
    sheet = Maker(A4)
    for number in range(1, count + 1):
        sheet.text(60, 100, f"which the delegation of Meridia took up in session {number},")
        sheet.text(60, 112, "as it had announced in the year before, and on which it then spoke,")
        sheet.text(500, 800, str(number))
        if number < count:
            sheet.page()
    return Source.of(sheet.done())


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("reading", [read, read_lines])
def test_one_page_is_open_at_a_time(
    name: str, reading: Any, sheets: Account, texts: Account, documents: Account
) -> None:
    reading(Source.of(LAYOUTS[name]()))
    assert (sheets.most, texts.most, documents.most) == (1, 1, 1)
    assert (sheets.open, texts.open, documents.open) == ([], [], [])


NOTE = (Path(__file__).parents[3] / "examples" / "data" / "note_verbale.pdf").read_bytes()


@pytest.mark.formats
def test_pages_stay_open_until_their_document_is_parsed(sheets: Account, texts: Account, documents: Account) -> None:
    result = hrdocs.parse(NOTE)
    count = len(result.document.pages)
    assert result.document.quoted
    assert (documents.taken, sheets.taken, texts.taken) == (1, count, count)
    assert (documents.open, sheets.open, texts.open) == ([], [], [])


@pytest.mark.formats
def test_commands_open_a_document_once(documents: Account) -> None:
    with working(None, hrdocs.Registry.installed(), hrdocs.Reading()) as worker:
        result = worker.parse(NOTE)
    assert result.document.quoted
    assert documents.taken == 1
    assert not documents.open


@pytest.mark.formats
@pytest.mark.parametrize(("module", "name"), [(left_open, "MOST_OBJECTS"), (opening, "AT_ONCE")])
def test_pages_of_large_and_long_documents_are_opened_again(
    monkeypatch: pytest.MonkeyPatch, sheets: Account, texts: Account, documents: Account, module: Any, name: str
) -> None:
    whole = hrdocs.parse(NOTE)
    monkeypatch.setattr(module, name, 0)
    sheets.most = texts.most = documents.taken = 0
    assert hrdocs.parse(NOTE).to_json() == whole.to_json()
    assert (sheets.most, texts.most) == (1, 1)
    assert documents.taken > 1
    assert (documents.open, sheets.open, texts.open) == ([], [], [])


@pytest.mark.formats
@pytest.mark.parametrize(("module", "name"), [(pages, "laid_on"), (reader, "fill"), (quoted, "with_pieces")])
def test_what_is_open_when_a_parse_fails_is_given_back(
    monkeypatch: pytest.MonkeyPatch, sheets: Account, texts: Account, documents: Account, module: Any, name: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(module, name, fails)
    with pytest.raises((MemoryError, hrdocs.HrdocsError)):
        hrdocs.parse(NOTE)
    assert sheets.taken
    assert (documents.open, sheets.open, texts.open) == ([], [], [])


@pytest.mark.formats
@pytest.mark.parametrize("name", LAYOUTS)
def test_boxes_are_those_of_pages_that_are_opened_again(name: str) -> None:
    data = LAYOUTS[name]()
    parsed = hrdocs.parse(data, keep_unknown=True)
    assert parsed.to_json() == hrdocs.parse(hrdocs.read(data), keep_unknown=True).to_json()


def test_structure_tree_of_a_page_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    trees = Account().watch(monkeypatch, tags, "structure_tree", "close_tree")
    heading, text = Piece("H1", 60, 100, "Findings"), Piece("P", 60, 100, "The mission found nothing.")
    read(Source.of(tagged([[heading], [text]])))
    assert (trees.taken, trees.most, trees.open) == (2, 1, [])


@pytest.mark.parametrize(
    ("reading", "module", "name"),
    [(read, pages, "content_of"), (read, pages, "describe_text"), (read_lines, reader, "lines_of")],
)
def test_what_is_open_when_reading_fails_is_given_back(
    monkeypatch: pytest.MonkeyPatch,
    sheets: Account,
    texts: Account,
    documents: Account,
    reading: Any,
    module: Any,
    name: str,
) -> None:
    def fails(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(module, name, fails)
    monkeypatch.setattr(opening, "AT_ONCE", 2)
    with pytest.raises(MemoryError) as failure:
        reading(long(3))
    assert (sheets.taken, texts.taken, documents.taken) == (1, 1, 2)
    assert (sheets.open, texts.open, documents.open) == ([], [], [])
    assert failure.tb  # which holds the frames in which something may still be open


def test_lines_are_read_from_a_path_too(tmp_path: Path) -> None:
    (tmp_path / "long.pdf").write_bytes(long(2).data)
    lines = [line.text for row in read_lines(tmp_path / "long.pdf") for line in row]
    assert lines == [line.text for row in read_lines(long(2)) for line in row]
    assert lines[0] == "which the delegation of Meridia took up in session 1,"


@pytest.mark.parametrize(
    ("count", "at_once", "most_parts", "opened"),
    [
        (3, 3, 20, 1),  # few pages: as it was opened
        (4, 3, 20, 1 + 2),
        (7, 3, 20, 1 + 3),
        (12, 1, 4, 1 + 4),  # of a very long one the parts are longer
    ],
)
def test_long_document_is_opened_anew_for_each_part(
    monkeypatch: pytest.MonkeyPatch, documents: Account, count: int, at_once: int, most_parts: int, opened: int
) -> None:
    source = long(count)
    whole, lines = listing(read(source)), [[line.text for line in row] for row in read_lines(source)]
    monkeypatch.setattr(opening, "AT_ONCE", at_once)
    monkeypatch.setattr(opening, "MOST_PARTS", most_parts)
    documents.taken = documents.most = 0
    assert listing(read(source)) == whole
    assert (documents.taken, documents.most, documents.open) == (opened, min(opened, 2), [])
    assert [[line.text for line in row] for row in read_lines(source)] == lines
    assert len(lines) == 3 * count
