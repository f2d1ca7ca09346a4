"""The readers and writers that come with hrdocs hold what the kit asks of those of third parties."""

import io
import zipfile
from pathlib import Path

import pytest

import hrdocs
from hrdocs.testing.cases import Case
from hrdocs.testing.kits import KITS

DATA = Path(__file__).parents[2] / "examples" / "data"
REGISTRY = hrdocs.Registry.of()
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in ("Notice", "The council meets.", "(a) One;"))
SOURCES = {
    "pdf": DATA / "note_verbale.pdf",
    "pdf-pdfplumber": DATA / "note_verbale.pdf",
    "html": DATA / "press_release.html",
    "html-beautifulsoup": DATA / "press_release.html",
    "plain": DATA / "upr_report_iceland.txt",
    "docx": None,
    "mail": None,
}
MAIL = b"""From: press@watch.example
To: desk@paper.example
Subject: Notice
Date: Sat, 3 May 2031 09:00:00 +0000
Content-Type: text/plain; charset=utf-8

The council meets in May.

(a) It opens its archive;
"""
IN_PROCESS = {role: [each for each in KITS[role].of_cases if each is not KITS[role].needs_golden] for role in KITS}
WRITERS = [writer.name for writer in REGISTRY.writers if writer.ready is None]


@pytest.fixture(scope="module")
def docx(tmp_path_factory):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            "[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
        )
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{BODY}</w:body></w:document>')
    path = tmp_path_factory.mktemp("docx") / "source.docx"
    path.write_bytes(data.getvalue())
    return path


@pytest.fixture(scope="module")
def made(docx, tmp_path_factory):
    """Return the sources that are made here, by the name of the reader."""
    mail = tmp_path_factory.mktemp("mail") / "source.eml"
    mail.write_bytes(MAIL)
    return {"docx": docx, "mail": mail}


def subject(role, name, *paths):
    cases = tuple(Case(name=path.name, source=path, expected=path.with_suffix(".json")) for path in paths)
    return KITS[role].subject(name, cases, REGISTRY)


@pytest.mark.parametrize("check", IN_PROCESS["reader"], ids=lambda check: check.__name__)
@pytest.mark.parametrize("name", SOURCES)
def test_a_reader_passes_the_checks_of_a_case(made, name, check):
    of = subject("reader", name, SOURCES[name] or made[name])
    check(of, of.cases[0])


@pytest.mark.parametrize("check", [*IN_PROCESS["writer"]], ids=lambda check: check.__name__)
@pytest.mark.parametrize("name", WRITERS)
def test_a_writer_passes_the_checks_of_a_case(name, check):
    of = subject("writer", name, DATA / "note_verbale.pdf")
    check(of, of.cases[0])


@pytest.mark.slow
@pytest.mark.parametrize("name", ["pdf", "html", "plain", "docx", "mail"])
def test_damaged_bytes_raise_nothing_but_source_errors(made, name):
    {check.__name__: check for check in KITS["reader"].of_all}["never_raises"](
        subject("reader", name, SOURCES[name] or made[name])
    )


def test_every_reader_is_here_but_the_one_that_needs_a_program():
    assert {reader.name for reader in REGISTRY.readers} - set(SOURCES) == {"pdf-tesseract"}
