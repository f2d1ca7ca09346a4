"""Sources: where bytes come from, what they are, and what is refused in one line."""

import hashlib
import io
import zipfile

import pytest

from hrdocs import source
from hrdocs.errors import SourceTooLarge, UnreadableSource
from hrdocs.source import BINARY, DOCX, HTML, PDF, PLAIN, ZIP, Source, sniffed


def archive(*names):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return data.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (b"%PDF-1.7\n", None, PDF),
        (b"\n\n%PDF-1.4", "a.txt", PDF),
        (b"<!DOCTYPE html><p>", None, HTML),
        (b"\xef\xbb\xbf  <html>", None, HTML),
        (b"<!-- page --><HTML lang='en'>", None, HTML),
        (b"Words.", "a.html", HTML),
        (b"Words.", "a.txt", PLAIN),
        (b"Words.", None, PLAIN),
        (b"Words.", "README", PLAIN),
        (archive("[Content_Types].xml", "word/document.xml"), None, DOCX),
        (archive("[Content_Types].xml", "word/document2.xml"), None, DOCX),
        (archive("[Content_Types].xml", "xl/workbook.xml"), None, ZIP),
        (archive("a.txt"), None, ZIP),
        (b"PK\x03\x04broken", "a.docx", DOCX),
        (b"PK\x03\x04broken", "a.zip", ZIP),
        (OLE, "a.doc", "application/x-ole-storage"),
        (OLE, "a.docx", DOCX),
        (OLE + "EncryptedPackage".encode("utf-16-le"), None, DOCX),
        (b"\x00" * 100, None, BINARY),
        (b"\x00\x01\x02", "a.txt", BINARY),
        ("Слова".encode("utf-16"), "a.txt", PLAIN),
        (b"\x89PNG\r\n", "a.pdf", "image/png"),
        (b"{\\rtf1}", None, "application/rtf"),
        (b"Words that are no PDF.", "a.pdf", PDF),
    ],
)
def test_what_bytes_are(data, name, media_type):
    assert sniffed(data, name) == media_type


def test_a_path_bytes_and_a_file_give_the_same(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Words.")
    with path.open("rb") as file:
        from_file = Source.of(file)
    assert Source.of(path) == Source.of(str(path)) == from_file
    assert Source.of(b"Words.").sha256 == from_file.sha256 == hashlib.sha256(b"Words.").hexdigest()
    assert from_file.name == "letter.txt"
    assert Source.of(io.BytesIO(b"Words.")).name is None


def test_the_identity_of_a_source():
    identity = Source.of(b"Words.").identity
    assert (identity.byte_length, identity.media_type, identity.name) == (6, PLAIN, None)


def test_a_caller_who_knows_better_is_believed():
    given = Source.of(b"Words.", media_type="text/x-poem")
    assert given.media_type == "text/x-poem"
    assert Source.of(given, media_type=PLAIN).media_type == PLAIN
    assert Source.of(given) is given


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: folder / "missing.txt", "no such file"),
        (lambda folder: folder, "is a folder"),
        (lambda folder: b"", "is empty"),
        (lambda folder: "bad\x00name", "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_line(tmp_path, make, said):
    with pytest.raises(UnreadableSource, match=said) as caught:
        Source.of(make(tmp_path))
    assert "\n" not in str(caught.value)


def test_an_empty_file_is_named(tmp_path):
    (tmp_path / "empty.pdf").touch()
    with pytest.raises(UnreadableSource, match=r"empty\.pdf: is empty"):
        Source.of(tmp_path / "empty.pdf")


def test_what_is_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "MAXIMUM_BYTES", 10)
    (tmp_path / "large.txt").write_bytes(b"x" * 11)
    for origin in (tmp_path / "large.txt", b"x" * 11, io.BytesIO(b"x" * 11)):
        with pytest.raises(SourceTooLarge):
            Source.of(origin)


@pytest.mark.parametrize("origin", [7, None, ["a"], io.StringIO("text")])
def test_what_is_no_source_is_a_mistake_of_the_call(origin):
    with pytest.raises(TypeError):
        Source.of(origin)


@pytest.mark.parametrize("data", [b"<h1>Title</h1>", b"<table><tr>", b"  <p>words", b"<DIV>x"])
def test_a_piece_of_a_page_is_html(data):
    assert Source.of(data).media_type == HTML


@pytest.mark.parametrize("data", [b"p > 0.05", b"<pledge>", b"<3 hearts", b"a < b"])
def test_what_only_has_a_bracket_is_text(data):
    assert Source.of(data).media_type == PLAIN


def test_a_media_type_is_taken_without_its_parameters():
    assert Source.of(b"x", media_type="TEXT/HTML; charset=utf-8").media_type == HTML
