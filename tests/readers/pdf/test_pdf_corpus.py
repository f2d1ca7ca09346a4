"""Real documents, where they are at hand: nothing is lost, nothing crashes, the tables are whole."""

import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import corpus_lists
import pytest

from hrdocs.errors import EncryptedSource, SourceError, UnreadableSource
from hrdocs.model import BlockKind, Document
from hrdocs.readers.pdf import read
from hrdocs.readers.pdf.own_words import DOUBTFUL, NARROW
from hrdocs.source import Source

CORPUS = Path(os.environ.get("HRDOCS_CORPUS", "")) / "corpus"
pytestmark = pytest.mark.skipif("HRDOCS_CORPUS" not in os.environ, reason="HRDOCS_CORPUS names no folder of documents")


@pytest.mark.parametrize("path", corpus_lists.cases("pdf_whole"))
def test_nothing_of_a_page_is_lost(path: Path) -> None:
    document = read(Source.of(path))
    assert {each.code for each in document.diagnostics} <= {"kashida-as-letters", "doubtful-font", "doubtful-hyphen"}
    assert {region.page for block in document.blocks for region in block.regions} == {
        page.number for page in document.pages
    }
    assert not {NARROW, DOUBTFUL} & {*document.text}


@pytest.mark.parametrize("path", corpus_lists.cases("pdf_whole"))
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_words_are_those_that_poppler_finds(path: Path) -> None:
    document = read(Source.of(path))
    if any(each.code == "kashida-as-letters" for each in document.diagnostics):
        pytest.skip("a font that lies: engines differ on its words")
    command = ["pdftotext", "-layout", str(path), "-"]
    wanted = counted(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    found = counted("\n".join(f"{block.marker or ''} {document.text_of(block)}" for block in document.blocks))
    assert 2 * (found & wanted).total() / (found.total() + wanted.total()) > 0.99


def counted(text: str) -> Counter[str]:
    joined = re.sub(r"(?<=\w)[-\u2010]\s*\n\s*(?=\w)", "", text)
    return Counter(re.sub(r"[-\u2010]", "", re.sub(r"\.{3,}", " ", joined)).split())


@pytest.mark.parametrize("path", corpus_lists.cases("pdf_hostile"))
def test_hostile_files_are_read_or_refused(path: Path) -> None:
    outcome = outcome_of(path)
    assert isinstance(outcome, Document) or (path.name in outcome and "\n" not in outcome)


def outcome_of(path: Path) -> Document | str:
    """Return what a file is read as, or the words with which it is refused; no other error passes."""
    try:
        return read(Source.of(path))
    except SourceError as error:
        return str(error)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("plumber_password-example.pdf", EncryptedSource),
        ("hdla_not_a_pdf.pdf", UnreadableSource),
        ("ocr_invalid.pdf", UnreadableSource),
    ],
)
def test_hostile_file_is_refused_as_what_it_is(name: str, error: type[SourceError]) -> None:
    with pytest.raises(error):
        read(Source.of(CORPUS / "hostile" / name))


def test_position_table_without_rules_is_one_table_of_69_rows_over_its_pages() -> None:
    document = read(Source.of(CORPUS / "upr" / "slovenia_c1_g1012465.pdf"))
    (table,) = (block for block in document.blocks if block.kind is BlockKind.TABLE)
    assert 1 + max(cell.row for cell in table.cells) == 69
    assert [region.page for region in table.regions] == [2, 3, 4, 5, 6, 7, 8]
    numbers = [document.text[cell.start : cell.end] for cell in table.cells if cell.column == 0]
    assert len(re.findall(r"\d+", " ".join(numbers))) == 97


def test_turned_table_has_its_rows_and_columns() -> None:
    document = read(Source.of(CORPUS / "hostile" / "plumber_nics-background-checks-2015-11-rotated.pdf"))
    (table,) = (block for block in document.blocks if block.kind is BlockKind.TABLE)
    assert max(cell.column for cell in table.cells) == 24
    assert sum(document.text[cell.start : cell.end] == "Alaska" for cell in table.cells) == 1
