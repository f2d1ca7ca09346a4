"""Errors: each class has an exit code of its own, a docstring, and a way to raise it with a message of one line."""

import io
import re
import zipfile
from pathlib import Path

import pytest

import hrdocs
from hrdocs import errors
from hrdocs.errors import HrdocsError, one_of
from hrdocs.registry import Registry


def all_classes(base=HrdocsError):
    return [base, *(each for child in base.__subclasses__() for each in all_classes(child))]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CLASSES = [each for each in all_classes() if each.__module__ == "hrdocs.errors"]
ROOT = Path(__file__).parents[2]
RESERVED = {0, 2, 126, 127, 128, 130}
"""Exit codes that mean something else: success, a wrong call (click), and what a shell gives itself."""


@pytest.mark.parametrize("error", CLASSES)
def test_a_class_says_what_it_is_in_a_sentence(error):
    summary = (error.__doc__ or "").splitlines()[0]
    assert summary.endswith(".")
    assert summary != (error.__base__.__doc__ or "").splitlines()[0]


def test_exit_codes_are_unique_and_mean_nothing_else():
    codes = [error.exit_code for error in CLASSES]
    assert len(set(codes)) == len(codes)
    assert not set(codes) & RESERVED
    assert all(0 < code < 126 for code in codes)


def test_every_class_states_its_own_code():
    assert [error.__name__ for error in CLASSES if "exit_code" not in vars(error)] == []


@pytest.mark.parametrize(
    ("branch", "children"),
    [
        ("SourceError", "UnreadableSource EncryptedSource UnsupportedMediaType SourceTooLarge SourceTimedOut"),
        ("DetectionError", "UnknownFormat AmbiguousFormat UnsuitableFormat"),
        ("PluginError", "PluginLoadError PluginConflict IncompatiblePlugin PluginCrashed"),
    ],
)
def test_classes_stand_under_what_they_are_about(branch, children):
    for child in children.split():
        assert issubclass(getattr(errors, child), getattr(errors, branch))


def written_in(folder, pattern):
    """Return what a pattern finds in the Python of a folder, with this file left out."""
    paths = (path for path in folder.rglob("*.py") if path != Path(__file__))
    return {match for path in paths for match in re.findall(pattern, path.read_text("utf-8"))}


def test_every_error_that_is_raised_is_tested_by_name():
    names = {error.__name__ for error in CLASSES}
    pattern = r"\b(?:raise|return)\s+(?:errors\.)?([A-Z]\w+)\("
    raised = names & (written_in(ROOT / "src", pattern) | written_in(ROOT / "plugins", pattern))
    tested = written_in(ROOT / "tests", r"\b([A-Z]\w+)\b") | {name for name, _ in RAISED}
    assert len(raised) >= 10
    assert raised - tested == set()


def zipped():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", "a")
    return data.getvalue()


class Crashing:
    @hrdocs.hookimpl
    def hrdocs_annotators(self):
        def annotate(document):
            raise ValueError("no annotation\ntoday")

        return [hrdocs.AnnotatorPlugin(name="crash", api=1, summary="", annotate=annotate, record_types=())]


class Scans:
    @hrdocs.hookimpl
    def hrdocs_readers(self):
        def read(source):
            note = hrdocs.Diagnostic(code="no-text-layer", message="page 1 is an image")
            return hrdocs.Document(source=source.identity, text="", blocks=(), diagnostics=(note,))

        return [hrdocs.ReaderPlugin(name="scans", api=1, summary="", media_types=("x/scan",), read=read)]


def scanned(keep_unknown=False):
    registry = Registry.installed().extended_with(Scans())
    return hrdocs.parse(b"x", media_type="x/scan", registry=registry, keep_unknown=keep_unknown)


RAISED = [
    ("ScannedSource", scanned),
    ("UnreadableSource", lambda: hrdocs.read(b"")),
    ("MissingSource", lambda: hrdocs.read("no-such-file.txt")),
    ("UnreadableSource", lambda: hrdocs.read(b"%PDF-1.7\nbroken")),
    (
        "EncryptedSource",
        lambda: hrdocs.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
    ),
    ("UnsupportedMediaType", lambda: hrdocs.read(zipped())),
    ("UnsupportedMediaType", lambda: hrdocs.read(b"text", media_type="audio/mpeg")),
    ("UnknownFormat", lambda: hrdocs.parse(b"Nothing in it.", registry=Registry.of())),
    ("UnsuitableFormat", lambda: hrdocs.parse(b"Nothing in it.", format="poem", registry=Registry.of())),
    ("PluginCrashed", lambda: hrdocs.parse(b"Text.", registry=Registry.of(Crashing()), keep_unknown=True)),
    ("CodecError", lambda: hrdocs.codec.loads_document(b"{}")),
]


@pytest.mark.parametrize(("name", "call"), RAISED, ids=[f"{n}-{name}" for n, (name, _) in enumerate(RAISED)])
def test_an_error_is_one_line_that_says_what_and_where(name, call):
    with pytest.raises(HrdocsError) as caught:
        call()
    assert type(caught.value) is getattr(errors, name)
    message = str(caught.value)
    assert message
    assert "\n" not in message
    assert not message.endswith(".")


def test_a_crash_of_a_plugin_keeps_its_cause():
    with pytest.raises(errors.PluginCrashed) as caught:
        hrdocs.parse(b"Text.", registry=Registry.of(Crashing()), keep_unknown=True)
    assert isinstance(caught.value.__cause__, ValueError)
    assert "'crash'" in str(caught.value)


@pytest.mark.parametrize(
    ("names", "words"), [(["b", "a", "c"], "a, b or c"), (["b", "a"], "a or b"), (["a"], "a"), ([], "none")]
)
def test_names_at_the_end_of_a_sentence(names, words):
    assert one_of(names) == words


def test_a_missing_file_is_an_error_of_the_system_too(tmp_path):
    with pytest.raises(FileNotFoundError) as caught:
        hrdocs.parse(tmp_path / "none.pdf")
    assert isinstance(caught.value, errors.UnreadableSource)
    assert str(caught.value).endswith("none.pdf: no such file; check the name")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (
            "a.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "a Word document of the old kind (.doc), which no reader takes; save",
        ),
        ("a.XLS", OLE, "is an Excel workbook of the old kind (.xls)"),
        ("a", OLE, "is an Office file of the old kind"),
        ("a.epub", zipped(), "is an e-book (EPUB)"),
        ("a.odt", zipped(), "is an OpenDocument text (ODT)"),
        ("a.zip", zipped(), "is a ZIP archive, which no reader takes; unpack it"),
        ("a.png", b"\x89PNG\r\n", "is an image (PNG)"),
        ("a.dat", b"7z\xbc\xaf\x27\x1c rest", "is a 7-Zip archive, which no reader takes; unpack it"),
        ("a", b"Rar!\x1a\x07\x00 rest", "is a RAR archive"),
        ("a.pdf", b"x" * 257 + b"ustar  \x00", "is a TAR archive"),
        ("a.bz2", b"BZh91AY", "is a file squeezed by bzip2"),
        ("a.bin", bytes(range(256)), "is no document that hrdocs knows"),
        ("a.pdf", b"<!DOCTYPE html><p>Not found", "holds a web page, not a PDF"),
        ("a.pdf", b" \n<html><p>Are you a robot?", "holds a web page, not a PDF"),
    ],
)
def test_what_a_file_is_is_said_by_its_name(tmp_path, name, data, said):
    (path := tmp_path / name).write_bytes(data)
    with pytest.raises(errors.SourceError) as caught:
        hrdocs.read(path)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (
            "https://example.org/a.pdf",
            "hrdocs does not fetch here, `hrdocs run` does (the extra hrdocs[remote]); or save the page",
        ),
        ("HTTP://example.org", "hrdocs does not fetch"),
        ("ftp://example.org/a", "hrdocs does not fetch"),
        ("www.example.org", "hrdocs does not fetch"),
        ("www.example.org/a.pdf", "hrdocs does not fetch"),
        ("data:text/plain,words", "hrdocs does not fetch"),
        ("file:///tmp/a.pdf", "file:///tmp/a.pdf: is the address of a file; give its path"),
        ("s3://bucket/a.pdf", "`hrdocs run` takes such addresses"),
        ("", "the name of the file is empty"),
        ("Words of a text\nof two lines.", "give the text as bytes: text.encode()"),
        ("words " * 2000, "give the text as bytes: text.encode()"),
        ("www/a.pdf", "no such file"),
        ("C:/a.pdf", "no such file"),
        ("a:b.pdf", "no such file"),
    ],
)
def test_an_address_is_not_fetched(address, said):
    with pytest.raises(errors.UnreadableSource) as caught:
        hrdocs.parse(address)
    assert said in str(caught.value)


def test_a_file_with_the_name_of_an_address_is_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("www.example.org").write_text("Words of a file.")
    assert hrdocs.read("www.example.org").text == "Words of a file."


HEAD = "<!doctype html><html><head><title>{}</title></head><body>{}</body></html>"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "a.html",
            HEAD.format("Just a moment...", "<p>Checking your browser</p>"),
            "a check that its reader is no prog",
        ),
        (
            "a.html",
            HEAD.format("Attention Required! | Shield", "<p>You cannot pass.</p>"),
            "a check that its reader is",
        ),
        ("a.html", HEAD.format("404 Not Found", "<h1>Not Found</h1>"), "a page of an error; fetch the document again"),
        ("a.html", HEAD.format("The Archive", "<p>The file you requested does not exist.</p>"), "a page of an error"),
        ("a.html", HEAD.format("Application", '<div id="root"></div><script src="m.js"></script>'), "made by a script"),
        ("a.html", HEAD.format("Log in", "<p>Name and password.</p>"), "a page to log in; log in with a browser"),
        ("a.txt", "The document you are looking for does not exist in this archive.", "a page of an error"),
        ("a.txt", "Le document que vous recherchez n’existe pas.", "a page of an error"),
        ("a.json", '{"a": 1}', "data and no document"),
        ("a.csv", "a,b\n1,2\n", "data and no document"),
        ("a.json", "Words of a person.", "not recognised as"),
        ("a.txt", "Words of nobody.", "not recognised as"),
        ("a.txt", "Not found was the minister’s answer. " * 30, "not recognised as"),
    ],
)
@pytest.mark.formats
def test_a_document_without_a_text_of_its_own_is_told_by_its_kind(tmp_path, name, text, said):
    (path := tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(errors.UnknownFormat) as caught:
        hrdocs.parse(path)
    assert said in str(caught.value)
    assert hrdocs.parse(path, keep_unknown=True).document.format is None


def test_a_scan_is_said_to_be_one():
    with pytest.raises(errors.ScannedSource, match=r"has no text, .* \(reading=Reading\(ocr=True\)\)"):
        scanned()
    assert [note.code for note in scanned(keep_unknown=True).diagnostics] == ["no-text-layer"]
