"""The command line: what it prints, and one clear line with an exit code of its own for everything that goes wrong."""

import contextlib
import csv
import importlib.metadata
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import hrdocs
from hrdocs import cli, errors, exit_codes, output
from hrdocs import registry as registry_module

DATA = Path(__file__).parents[2] / "examples" / "data"
NOTE = str(DATA / "note_verbale.pdf")
UPR = str(DATA / "upr_positions_iceland.txt")


@pytest.fixture
def run(monkeypatch, capsysbinary):
    """Run a command line; give exit code, standard output and standard error."""

    def call(*arguments: object, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["hrdocs", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as caught:
            cli.run()
        out, err = capsysbinary.readouterr()
        return int(caught.value.code or 0), out.decode(), err.decode()

    return call


@pytest.mark.formats
def test_page_to_read_shows_format_reason_records_and_words(run):
    code, out, _ = run("parse", NOTE)
    assert code == 0
    for words in ("note-verbale", "because", "pledge", "candidature", "[p. 2]", "2032/2034", "“2032–2034”"):
        assert words in out


@pytest.mark.formats
def test_json_is_the_whole_result(run):
    _, out, _ = run("parse", "--to", "json", NOTE)
    data = json.loads(out)
    assert data["document"]["format"] == "note-verbale"
    assert data["parser"]["detection"]["confidence"] in {"certain", "strong", "weak"}


@pytest.mark.formats
def test_standard_input_is_a_dash(run):
    code, out, _ = run("parse", "--to", "json", "-", stdin=Path(UPR).read_bytes())
    assert code == 0
    assert json.loads(out)["document"]["format"] == "upr-positions"


@pytest.mark.formats
def test_output_goes_to_a_file_named_by_its_suffix(run, tmp_path):
    target = tmp_path / "out.jsonl"
    code, out, err = run("parse", UPR, "-o", target)
    assert (code, out) == (0, "")
    assert f"wrote {target}" in err
    assert len(target.read_bytes().splitlines()) > 10


@pytest.mark.parametrize(
    "command",
    [
        ("parse", "--to", "json"),
        ("convert", "--to", "csv"),
        ("upr", "--to", "json"),
        ("upr", "compare", "--to", "json"),
        ("upr", "stats"),
        ("read", "--to", "text"),
    ],
)
@pytest.mark.formats
def test_what_is_read_is_not_written_over(run, tmp_path, command):
    (source := tmp_path / "report.csv").write_bytes(words := Path(UPR).read_bytes())
    (link := tmp_path / "link.csv").symlink_to(source)
    for target in (source, link):
        code, out, err = run(*command, source, "--spans" if command[0] == "read" else "-o", target)
        assert (code, out) == (errors.WriteError.exit_code, "")
        assert err == f"hrdocs: {target}: is read, and writing there would destroy it; name another file to write to\n"
    assert source.read_bytes() == words


def test_tables_do_not_go_into_the_folder_that_is_read(run, tmp_path):
    (mine := tmp_path / "document.csv").write_text("my own words", "utf-8")
    code, out, err = run("parse", tmp_path, "--to", "csv", "-o", tmp_path)
    assert (code, out) == (errors.WriteError.exit_code, "")
    assert "name another folder to write to" in err
    assert mine.read_text("utf-8") == "my own words"


@pytest.mark.formats
def test_csv_goes_to_a_folder(run, tmp_path):
    run("parse", UPR, NOTE, "--to", "csv", "-o", tmp_path / "tables")
    names = {path.name for path in (tmp_path / "tables").iterdir()}
    assert {"document.csv", "upr-position.csv", "pledge.csv"} <= names


@pytest.mark.formats
def test_several_files_of_which_one_is_bad(run, tmp_path):
    target = tmp_path / "out.json"
    code, _, err = run("parse", UPR, tmp_path / "missing.pdf", NOTE, "-o", target)
    assert code == exit_codes.SOME_FAILED
    assert err.count("hrdocs:") == 1
    first, failed, last = (json.loads(line) for line in target.read_bytes().splitlines())
    assert [each["document"]["format"] for each in (first, last)] == ["upr-positions", "note-verbale"]
    assert failed["error"]["code"] == "missing-source"
    assert (failed["error"]["path"], failed["error"]["sha256"]) == ("missing.pdf", None)
    assert run("parse", tmp_path / "a.pdf", tmp_path / "b.pdf")[0] == exit_codes.ALL_FAILED


@pytest.fixture
def folder(tmp_path):
    """Give a folder with two documents of one name, a copy of one, and a file that is none."""
    given = tmp_path / "given"
    for name, data in {
        "b/doc.txt": Path(UPR).read_bytes(),
        "a/doc.txt": (DATA / "upr_positions_uruguay.txt").read_bytes(),
        "copy.txt": Path(UPR).read_bytes(),
        "picture.png": b"\x89PNG\r\n\x1a\n",
        ".hidden.txt": b"nobody looks at this",
    }.items():
        (given / name).parent.mkdir(parents=True, exist_ok=True)
        (given / name).write_bytes(data)
    return given


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.formats
def test_a_folder_is_read_through_and_documents_and_errors_are_the_inputs(run, folder, tmp_path):
    code, _, err = run("parse", folder, "--to", "csv", "-o", folder / "tables")
    assert code == exit_codes.SOME_FAILED
    assert "picture.png" in err
    assert [row["source"] for row in rows(folder / "tables/document.csv")] == ["a/doc.txt", "b/doc.txt"]
    failed = rows(folder / "tables/errors.csv")
    assert [(row["path"], row["code"]) for row in failed] == [
        ("copy.txt", "duplicate-source"),
        ("picture.png", "unsupported-media-type"),
    ]
    assert all(len(row["sha256"]) == 64 and row["message"].startswith(row["path"]) for row in failed)
    # What was written into the folder is no input of the next run.
    assert run("parse", folder, "--to", "csv", "-o", folder / "tables")[0] == exit_codes.SOME_FAILED
    assert len(rows(folder / "tables/document.csv")) == 2


@pytest.mark.formats
def test_a_duplicate_alone_is_no_failure(run, folder):
    code, out, err = run("parse", folder, "--include", "*.txt", "--exclude", "a/*", "--to", "jsonl")
    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert "copy.txt: has the same bytes as b/doc.txt" in err
    assert [line["source"]["name"] for line in lines if line["kind"] == "document"] == ["b/doc.txt"]
    assert [line["path"] for line in lines if line["kind"] == "error"] == ["copy.txt"]
    ids = [line["id"] for line in lines if "id" in line]
    assert len(ids) == len(set(ids)) > 10


@pytest.mark.formats
def test_files_of_one_name_that_were_given_bear_the_paths_given(run, folder, monkeypatch):
    monkeypatch.chdir(folder)
    _, out, _ = run("parse", "a/doc.txt", "b/doc.txt", "--to", "json")
    assert [json.loads(line)["document"]["source"]["name"] for line in out.splitlines()] == ["a/doc.txt", "b/doc.txt"]


@pytest.mark.formats
def test_a_second_run_leaves_no_tables_of_the_first(run, tmp_path):
    target = tmp_path / "tables"
    run("parse", NOTE, "--to", "csv", "-o", target)
    (target / "mine.csv").write_text("a,b\n")
    assert (target / "pledge.csv").exists()
    run("parse", UPR, "--to", "csv", "-o", target)
    assert not (target / "pledge.csv").exists()
    assert {"upr-position.csv", "document.csv", "mine.csv"} <= {path.name for path in target.iterdir()}


@pytest.mark.formats
def test_results_come_while_others_are_read_and_what_came_before_an_interruption_stays(run, monkeypatch, tmp_path):
    read = hrdocs.Reading.document

    def interrupt(reading, source, **others):
        if getattr(source, "name", None) == Path(NOTE).name:
            raise KeyboardInterrupt
        return read(reading, source, **others)

    monkeypatch.setattr("hrdocs.Reading.document", interrupt)
    code, _, err = run("parse", UPR, NOTE, "-o", tmp_path / "out.json")
    assert code == exit_codes.INTERRUPTED
    assert "interrupted after 1 document" in err
    assert len((tmp_path / "out.json").read_bytes().splitlines()) == 1


def _zip() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", "text")
    return data.getvalue()


BAD_FILES = {
    "empty.pdf": (b"", errors.UnreadableSource, "is empty"),
    "no.pdf": (b"this is no PDF at all, whatever its name says", errors.UnreadableSource, "no.pdf"),
    "cut.pdf": (Path(NOTE).read_bytes()[:300], errors.UnreadableSource, "cut.pdf"),
    "a.zip": (_zip(), errors.UnsupportedMediaType, "a ZIP archive"),
    "zeros.txt": (b"\0" * 50_000_000, errors.UnsupportedMediaType, "no document that hrdocs knows"),
    "bad-utf8.txt": (b"\xff\xc3\x28 caf\xe9 words that nobody claims", errors.UnknownFormat, "not recognised"),
    "deep.html": (b"<html><body>" + b"<div>" * 100_000 + b"x", errors.UnknownFormat, "not recognised"),
    "words.txt": (b"Some words that are no document of ours.", errors.UnknownFormat, "not recognised"),
}


@pytest.mark.formats
@pytest.mark.parametrize("name", BAD_FILES)
def test_bad_input_is_one_line_and_an_exit_code_of_its_class(run, tmp_path, name):
    data, error, words = BAD_FILES[name]
    (tmp_path / name).write_bytes(data)
    code, out, err = run("parse", tmp_path / name)
    assert out == ""
    assert len(err.splitlines()) == 1
    assert words in err
    assert "Traceback" not in err
    assert code == error.exit_code


def test_encrypted_pdf_says_so(run, tmp_path):
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "locked.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(72, 72, "words")
    canvas.save()
    code, out, err = run("parse", path)
    assert (code, out) == (errors.EncryptedSource.exit_code, "")
    assert len(err.splitlines()) == 1


@pytest.mark.formats
@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("parse", "/no/such/file"), errors.MissingSource.exit_code, "no such file"),
        (("read", str(DATA)), errors.UnreadableSource.exit_code, "is a folder"),
        (
            ("parse", str(DATA), "--include", "*.odt"),
            errors.UnreadableSource.exit_code,
            "--include '*.odt' may leave out",
        ),
        (("parse", "/no/such/file", "--to", "stone"), errors.UnsuitableFormat.exit_code, "no writer is called 'stone'"),
        (("parse", "/no/such/file", "--format", "haiku"), errors.UnsuitableFormat.exit_code, "no format is called"),
        (("parse", "/no/such/file", "--to", "csv"), errors.WriteError.exit_code, "name a folder for them with -o"),
        (("parse", "/no/such/file", "-o", "/no/such/folder/a.json"), errors.WriteError.exit_code, "cannot be written"),
        (("upr", "/no/such/file", "--to", "stone"), errors.UnsuitableFormat.exit_code, "no writer is called 'stone'"),
        (("parse", NOTE, "--format", "haiku"), errors.UnsuitableFormat.exit_code, "no format is called 'haiku'"),
        (("parse", NOTE, "--to", "stone"), errors.UnsuitableFormat.exit_code, "no writer is called 'stone'"),
        (("parse", NOTE, "--to", "csv"), errors.WriteError.exit_code, "name a folder for them with -o"),
        (("parse", NOTE, "-o", "/no/such/folder/a.json"), errors.WriteError.exit_code, "cannot be written"),
        (("parse", NOTE, "-o", "a.stone"), errors.WriteError.exit_code, "say what to write with --to"),
        (("parse", NOTE, "--engine", "steam"), errors.UnsupportedMediaType.exit_code, "no engine 'steam'"),
        (("schema", "haiku"), errors.UnsuitableFormat.exit_code, "no record is of kind 'haiku'"),
        (("frobnicate",), 2, "No such command"),
    ],
)
def test_wrong_calls_say_what_to_do(run, arguments, code, words):
    got, out, err = run(*arguments)
    assert (got, out) == (code, "")
    assert words in err


@pytest.mark.formats
def test_read_only_target_leaves_nothing_half_written(run, tmp_path, monkeypatch):
    target = tmp_path / "out.json"
    target.write_text("before")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    code, _, err = run("parse", UPR, "-o", target)
    assert code == errors.WriteError.exit_code
    assert "Permission denied" in err
    assert target.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


@pytest.mark.formats
def test_what_is_no_ordinary_file_stays_what_it_is(run, tmp_path):
    target, link = tmp_path / "out.json", tmp_path / "link.json"
    target.write_text("before")
    link.symlink_to(target)
    run("parse", UPR, "-o", link)
    assert link.is_symlink()
    assert json.loads(target.read_bytes())["document"]["format"] == "upr-positions"
    code, _, _ = run("parse", UPR, "--to", "json", "-o", "/dev/null")
    assert code == 0
    assert Path("/dev/null").is_char_device()


def test_a_writer_cannot_lead_out_of_the_folder(tmp_path):
    for name in ("../escaped.txt", "/tmp/escaped.txt", "a/b.txt", ".."):
        with pytest.raises(errors.WriteError, match="no plain file name"):
            output.save({name: b"x"}, tmp_path / "inside")
    assert list(tmp_path.iterdir()) == []


class _Plugins:
    """A reader that crashes, and a writer that claims a suffix that another has."""

    @hrdocs.hookimpl
    def hrdocs_readers(self) -> list[hrdocs.ReaderPlugin]:
        def read(source: hrdocs.Source) -> hrdocs.Document:
            raise RuntimeError("boom")

        return [hrdocs.ReaderPlugin(name="crashing", api=1, summary="", media_types=("text/x-crash",), read=read)]

    @hrdocs.hookimpl
    def hrdocs_writers(self) -> list[hrdocs.WriterPlugin]:
        def write(results: object) -> dict[str, bytes]:
            raise RuntimeError("boom")

        return [hrdocs.WriterPlugin(name="aaa", api=1, summary="", suffix=".json", write=write)]


@pytest.fixture
def with_bad_plugins(monkeypatch):
    registry = hrdocs.Registry.from_entry_points(only={"hrdocs"}).extended_with(_Plugins())
    monkeypatch.setattr(hrdocs.Registry, "from_entry_points", lambda only=None: registry)


@pytest.mark.formats
def test_a_reader_that_crashes_spoils_its_own_source_alone(run, with_bad_plugins, monkeypatch):
    sniff = registry_module.sniffed
    monkeypatch.setattr(
        registry_module, "sniffed", lambda data, name: "text/x-crash" if name == Path(UPR).name else sniff(data, name)
    )
    code, out, err = run("parse", UPR, NOTE, "--to", "json")
    assert code == exit_codes.SOME_FAILED
    assert json.loads(out.splitlines()[1])["document"]["format"] == "note-verbale"
    assert "reader 'crashing' of _Plugins failed in " in err
    assert "test_cli.py, line " in err
    assert "(RuntimeError: boom); report it to its author, or leave third-party plugins out (--no-plugins)" in err


@pytest.mark.formats
def test_a_suffix_that_two_writers_claim_is_settled_by_name(run, with_bad_plugins, tmp_path):
    code, _, err = run("parse", UPR, "-o", tmp_path / "out.json")
    assert code == errors.WriteError.exit_code
    assert "say what to write with --to (aaa or json)" in err
    code, _, err = run("parse", UPR, "--to", "aaa", "-o", tmp_path / "out.json")
    assert code == errors.PluginCrashed.exit_code
    assert "writer 'aaa' of _Plugins failed in " in err


@pytest.mark.formats
def test_the_longest_suffix_tells_the_writer(run, tmp_path):
    code, _, _ = run("parse", UPR, "-o", tmp_path / "review.upr-info.csv")
    assert code == 0
    assert (tmp_path / "review.upr-info.csv").is_file()
    code, _, err = run("parse", UPR, "-o", tmp_path / "review.csv")
    assert code == errors.WriteError.exit_code
    assert "say what to write with --to" in err


@pytest.mark.formats
def test_traceback_shows_where_an_error_came_from(run, with_bad_plugins, tmp_path):
    writing = ("parse", UPR, "--to", "aaa", "-o", tmp_path / "out.json")
    assert "Traceback" not in run(*writing)[2]
    _, _, err = run("--traceback", *writing)
    assert err.startswith("Traceback (most recent call last):\n")
    assert "RuntimeError: boom\n" in err
    assert err.splitlines()[-1].startswith("hrdocs: writer 'aaa' of _Plugins failed")
    _, _, err = run("--traceback", "parse", tmp_path / "no.pdf", NOTE, "--to", "json")
    assert "MissingSource" in err
    assert "Traceback" not in run("--traceback", "parse", "--no-such-option")[2]


def test_help_of_every_command_is_whole(run, monkeypatch):
    for columns in ("80", "120"):
        monkeypatch.setenv("COLUMNS", columns)
        _, out, _ = run("--help")
        assert "..." not in out.partition("Commands:")[2]
        assert max(map(len, out.splitlines())) <= int(columns)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["parse"], "hrdocs: Missing argument 'FILE…'. See hrdocs parse --help.\n"),
        (["--no-such"], "hrdocs: No such option '--no-such'. See hrdocs --help.\n"),
        (["plugins", "lost"], "See hrdocs plugins --help.\n"),
        (["parse", "x", "--ocr", "--engine", "pdfplumber"], "leave --engine out. See hrdocs parse --help.\n"),
    ],
)
def test_wrong_use_names_the_help_of_its_command(run, arguments, said):
    code, _, err = run(*arguments)
    assert code == 2
    assert err.endswith(said)


@pytest.mark.formats
def test_standard_input_bears_the_name_that_it_is_given(run):
    _, out, _ = run("parse", "-", "--name", "notes/iceland.txt", "--to", "jsonl", stdin=Path(UPR).read_bytes())
    assert json.loads(out.splitlines()[0])["source"]["name"] == "iceland.txt"
    code, _, err = run("parse", "-", "--name", "page.pdf", stdin=b"<!doctype html><p>A page.")
    assert code == errors.UnreadableSource.exit_code
    assert "page.pdf: holds a web page, not a PDF" in err


@pytest.mark.formats
def test_quiet_shows_errors_alone(run, tmp_path):
    _, out, err = run("parse", UPR, tmp_path / "no.pdf", "--quiet", "-o", tmp_path / "out.jsonl")
    assert (out, err) == ("", f"hrdocs: {tmp_path / 'no.pdf'}: no such file; check the name\n")


@pytest.mark.formats
def test_pages_have_no_blanks_at_the_ends_of_their_lines(run):
    _, out, _ = run("parse", NOTE, UPR)
    assert [line for line in out.splitlines() if line != line.rstrip()] == []


@pytest.mark.slow
@pytest.mark.formats
@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no terminals of its own")
@pytest.mark.parametrize("quiet", [False, True])
def test_progress_is_shown_where_a_person_watches(tmp_path, quiet):
    terminal, screen = os.openpty()
    arguments = ["parse", UPR, NOTE, "-o", str(tmp_path / "out.jsonl"), *(["--quiet"] if quiet else [])]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    done = subprocess.run([sys.executable, "-m", "hrdocs", *arguments], stderr=screen, env=environment, check=False)
    os.close(screen)
    shown = b""
    with contextlib.suppress(OSError):  # Linux ends a terminal so
        while data := os.read(terminal, 4096):
            shown += data
    os.close(terminal)
    assert done.returncode == 0
    assert (b"note_verbale.pdf" in shown and b"1/2" in shown) is not quiet


def fresh(*arguments: str, **streams: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "hrdocs", *arguments]
    return subprocess.run(command, stderr=subprocess.PIPE, check=False, **streams)


@pytest.mark.formats
def test_a_full_disk_is_said_in_one_line():
    with Path("/dev/full").open("wb") as full:
        done = fresh("parse", UPR, "--to", "json", stdout=full)
    assert done.returncode == errors.WriteError.exit_code
    assert done.stderr == b"hrdocs: the output cannot be written (No space left on device)\n"


@pytest.mark.parametrize(
    ("redirection", "code", "said"),
    [(">&-", errors.WriteError.exit_code, b"standard output is closed"), ("<&-", 11, b"standard input is closed")],
)
def test_a_closed_stream_is_said_in_one_line(redirection, code, said):
    words = f'"{sys.executable}" -m hrdocs parse - {redirection}'
    done = subprocess.run(["bash", "-c", words], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert done.returncode == code
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.formats
def test_a_reader_that_has_gone_is_no_fault():
    words = f'"{sys.executable}" -m hrdocs parse "{UPR}" | head -1'
    done = subprocess.run(["bash", "-c", words], capture_output=True, check=False)
    assert done.stdout == b"upr_positions_iceland.txt\n"
    assert done.stderr == b""


@pytest.mark.formats
def test_a_name_that_cannot_be_printed_is_shown_in_escapes(run, tmp_path):
    path = tmp_path / os.fsdecode(b"bad\xff\x1b.txt")
    path.write_bytes(Path(UPR).read_bytes())
    code, out, _ = run("parse", path, "--to", "json")
    assert code == 0
    assert json.loads(out)["document"]["source"]["name"] == r"bad\udcff\x1b.txt"


@pytest.mark.formats
def test_what_is_no_part_of_a_review_is_left_out_by_name(run):
    code, out, err = run("upr", UPR, NOTE, "--to", "jsonl")
    assert code == 0
    assert "is note-verbale, no document of a Universal Periodic Review; left out" in err
    assert "upr-recommendation" in out
    code, out, err = run("upr", NOTE)
    assert (code, out) == (errors.UnsuitableFormat.exit_code, "")
    assert "none of the files is a document of a Universal Periodic Review" in err


@pytest.mark.formats
def test_a_joined_review_has_the_documents_and_records_that_it_rests_on(run, tmp_path):
    code, _, _ = run("upr", UPR, "--to", "csv", "-o", tmp_path)
    assert code == 0
    documents = rows(tmp_path / "document.csv")
    positions = {row["id"] for row in rows(tmp_path / "upr-position.csv")}
    joined = rows(tmp_path / "upr-recommendation.csv")
    sources = [source for row in joined for source in json.loads(row["sources"])]
    assert sources
    assert {source["record"] for source in sources} <= positions
    assert {source["document"] for source in sources} <= {row["document"] for row in documents}


@pytest.mark.formats
def test_a_folder_of_reviews_gives_one_table_and_the_same_bytes_once(run, tmp_path):
    folder = tmp_path / "reviews"
    (folder / "a").mkdir(parents=True)
    for name in ("a/one.txt", "two.txt"):
        (folder / name).write_bytes(Path(UPR).read_bytes())
    (folder / "uruguay.txt").write_bytes((DATA / "upr_positions_uruguay.txt").read_bytes())
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "page.html").write_bytes((DATA / "web_article.html").read_bytes())
    code, _, err = run("upr", folder, "--to", "csv", "-o", tmp_path / "table")
    assert code == exit_codes.SOME_FAILED
    assert "picture.png" in err
    errors_of = {Path(row["path"]).name: row["code"] for row in rows(tmp_path / "table/errors.csv")}
    assert errors_of == {"picture.png": "unsupported-media-type", "page.html": "unsuitable-format"}
    with (tmp_path / "table/upr-recommendation.csv").open(encoding="utf-8", newline="") as file:
        joined = list(csv.DictReader(file))
    assert {row["state"] for row in joined} == {"ISL", "URY"}
    assert len({row["id"] for row in joined}) == len(joined)
    _, out, _ = run("upr", folder)
    assert "duplicate-source" in out
    assert [line for line in out.splitlines() if " recommendations of " in line] == [
        "12 recommendations of ISL",
        "6 recommendations of URY",
    ]


@pytest.mark.formats
def test_a_recommendation_that_is_cut_in_the_table_ends_with_a_sign_of_it(run):
    _, out, _ = run("upr", DATA / "upr_report_iceland.txt")
    table = " ".join(out.split())
    assert "Strengthen the training of judges on the Convention on the Rights of Persons with Disabil… 64.3" in table
    assert "Adopt a comprehensive law on equal treatment (Chile); 65.3" in table


@pytest.mark.formats
def test_rows_of_a_review_quote_the_report_and_the_words_of_every_source(run, tmp_path):
    run("upr", UPR, DATA / "upr_report_iceland.txt", "--to", "jsonl", "-o", tmp_path / "review.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "review.jsonl").read_text("utf-8").splitlines()]
    records = {line["id"]: line for line in lines if "id" in line}
    joined = [line for line in lines if line["kind"] == "upr-recommendation" and line["report"]]
    assert len(joined) == 17
    for row in joined:
        assert row["evidence"]
        for source in row["sources"]:
            record = records[source["record"]]
            assert record["document"] == source["document"]
            quoted = [each["exact"] for each in record["evidence"] if each["field"] == "position"]
            assert source["words"] == list(dict.fromkeys(quoted))
            assert source["words"]


def test_interruption_is_said_in_one_line(run, monkeypatch):
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("hrdocs.Reading.document", interrupt)
    code, out, err = run("parse", NOTE)
    assert (code, out) == (exit_codes.INTERRUPTED, "")
    assert "interrupted" in err


@pytest.mark.formats
def test_detect_gives_every_parsers_answer(run):
    _, out, _ = run("detect", NOTE)
    assert all(name in out for name in ("note-verbale", "press-release", "upr-positions", "web-article"))
    _, out, _ = run("detect", "--json", NOTE)
    answers = {answer["parser"]: answer["match"] for answer in json.loads(out)}
    assert answers["note-verbale"]["evidence"]
    assert answers["upr-positions"] is None


def test_read_prints_the_blocks(run):
    _, out, _ = run("read", NOTE)
    assert "furniture" in out
    _, out, _ = run("read", "--json", NOTE)
    assert json.loads(out)["pages"][0]["width"] == 61200


@pytest.mark.formats
def test_results_are_converted_without_parsing_again(run, tmp_path):
    run("parse", UPR, NOTE, tmp_path / "missing.pdf", "-o", tmp_path / "all.json")
    for writer, name in (("csv", "straight"), ("jsonl", "straight.jsonl")):
        run("parse", UPR, NOTE, tmp_path / "missing.pdf", "--to", writer, "-o", tmp_path / name)
        code, _, _ = run("convert", tmp_path / "all.json", "--to", writer, "-o", tmp_path / f"converted-{name}")
        assert code == 0
    straight, converted = tmp_path / "straight", tmp_path / "converted-straight"
    assert {path.name for path in straight.iterdir()} == {path.name for path in converted.iterdir()}
    assert all(path.read_bytes() == (converted / path.name).read_bytes() for path in straight.iterdir())
    assert (tmp_path / "straight.jsonl").read_bytes() == (tmp_path / "converted-straight.jsonl").read_bytes()
    code, out, err = run("convert", UPR, "--to", "jsonl")
    assert (code, out) == (errors.CodecError.exit_code, "")
    assert "line 1" in err


def test_read_prints_the_text_and_where_it_stood(run, tmp_path):
    code, out, _ = run("read", NOTE, "--to", "markdown", "--spans", tmp_path / "spans.jsonl")
    assert code == 0
    spans = [json.loads(line) for line in (tmp_path / "spans.jsonl").read_bytes().splitlines()]
    assert spans[0]["document"]["regions"][0]["page"] == 1
    assert spans[-1]["end"] <= len(out)
    assert run("read", NOTE, "--spans", tmp_path / "x")[0] == 2


def test_a_bare_call_shows_help_and_no_error(run):
    code, out, err = run()
    assert (code, err) == (0, "")
    assert "Usage:" in out
    assert "parse" in out


@pytest.mark.formats
def test_schema_is_json(run):
    _, out, _ = run("schema", "pledge")
    assert json.loads(out)["properties"]["kind"] == {"const": "pledge"}


@pytest.mark.formats
def test_plugins_list_names_who_brought_what(run):
    _, out, _ = run("--no-plugins", "plugins", "list")
    folded = " ".join(out.split())
    for words in ("note-verbale", "markdown", "references", "text/html, application/xhtml+xml → a Document"):
        assert words in folded
    for words in ("a Document → article, event, quotation, contact", "results and errors → a folder", "hrdocs 0.1.0 1"):
        assert words in folded


@pytest.mark.formats
def test_plugins_list_gives_the_same_as_data(run):
    _, out, _ = run("--no-plugins", "plugins", "list", "--json")
    by_name = {each["name"]: each for each in json.loads(out)}
    assert list(dict.fromkeys(each["part"] for each in by_name.values())) == ["reader", "parser", "annotator", "writer"]
    assert by_name["pdf-tesseract"]["takes"] == ["application/pdf", "--engine tesseract"]
    assert by_name["upr-positions"] | {"summary": ""} == {
        "part": "parser",
        "name": "upr-positions",
        "summary": "",
        "takes": ["a Document"],
        "gives": ["upr-position", "upr-table", "upr-recommendation"],
        "distribution": "hrdocs",
        "version": "0.1.0",
        "api": 1,
        "fault": None,
    }


def test_a_new_plugin_is_written_to_a_folder_that_is_named(run, tmp_path):
    code, _, err = run("plugins", "new", "petitions", "--kind", "annotator", "-o", tmp_path / "mine")
    assert code == 0
    assert f"wrote {tmp_path}/mine/hrdocs_petitions/annotate.py" in err
    assert (tmp_path / "mine" / "tests" / "cases" / "first" / "expected.json").stat().st_size > 1000
    code, _, err = run("plugins", "new", "petitions", "-o", tmp_path / "mine")
    assert (code, err.count("\n")) == (errors.WriteError.exit_code, 1)


def test_checks_of_a_plugin_say_what_fails_and_why(run, tmp_path):
    (tmp_path / "first").mkdir()
    (tmp_path / "first" / "source.txt").write_text("Notice\n\nSee resolution A/RES/60/251.\n", "utf-8")
    code, out, err = run("plugins", "check", "markdown", "--cases", tmp_path)
    assert code == errors.PluginUnfit.exit_code
    assert out.splitlines() == [
        "FAIL golden [first]",
        "     first: has no expected/file.md; write it with --update-golden and read it",
        "writer markdown: 10 checks, 1 failed",
    ]
    assert err == "hrdocs: writer markdown fails checks of the kit; what each asks is in the guide for authors\n"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("no-such-thing",), 23, "no plugin is called 'no-such-thing'; there is "),
        (("csv", "--kind", "parser"), 23, "no parser is called 'csv'; there is "),
        (("csv", "--cases", "no/such/folder"), 16, "has no case; make "),
    ],
)
def test_checks_that_cannot_be_run_are_told_in_one_line(run, arguments, code, words):
    ended, out, err = run("plugins", "check", *arguments)
    assert (ended, out, err.count("\n")) == (code, "", 1)
    assert words in err


@pytest.mark.slow
@pytest.mark.formats
def test_a_built_in_parser_passes_without_cases(run):
    code, out, _ = run("plugins", "check", "upr-positions")
    assert code == 0, out
    assert out.splitlines()[0] == "not run without --cases: golden"
    assert out.endswith(" checks, 0 failed\n")


def test_table_of_very_many_blocks_is_cut_and_says_so(run, monkeypatch):
    monkeypatch.setattr("hrdocs.show.MOST_BLOCKS", 3)
    code, out, _ = run("read", "-", stdin=b"One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n")
    assert code == 0
    assert "Three." in out
    assert "Four." not in out
    assert "… and 2 more blocks; --json prints all" in out


@pytest.mark.parametrize("command", ["parse", "detect", "read", "schema", "completion", "convert"])
def test_help_has_an_example(run, command):
    code, out, _ = run(command, "--help")
    assert code == 0
    assert "Example:" in out
    assert "hrdocs" in out.split("Example:")[1]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_that_asks_hrdocs(run, shell):
    _, out, _ = run("completion", shell)
    assert "_HRDOCS_COMPLETE" in out


@pytest.mark.formats
def test_a_distribution_adds_a_command(run, tmp_path):
    _, out, _ = run("--help")
    assert "upr" in out
    code, _, _ = run("upr", UPR, "--to", "csv", "-o", tmp_path)
    assert code == 0
    with (tmp_path / "upr-recommendation.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["number"] for row in rows] == [str(number) for number in range(1, 13)]
    assert rows[3]["addendum"] == rows[3]["latest"] == "not_supported"


@pytest.mark.formats
def test_joining_a_review_stops_at_a_document_that_cannot_be_read(run, tmp_path):
    code, out, err = run("upr", UPR, tmp_path / "missing.pdf")
    assert (code, out) == (errors.MissingSource.exit_code, "")
    assert "no such file" in err


@pytest.mark.formats
def test_two_distributions_that_add_one_command_are_refused(run, monkeypatch):
    points = importlib.metadata.entry_points(group="hrdocs.commands")
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda **_: [*points, *points])
    code, _, err = run("upr", UPR)
    assert code == errors.PluginConflict.exit_code
    assert "command 'upr' is claimed by hrdocs and hrdocs" in err


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [(("completion", "a.b"), 0), (("completion", "bash"), 1), (("plugins", "list"), 1), (("none", "x"), 1)],
)
def test_commands_of_others_are_looked_for_where_one_can_be_meant(run, monkeypatch, arguments, asked):
    groups = []
    as_ever = importlib.metadata.entry_points
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: groups.append(group) or as_ever(group=group))
    run(*arguments)
    assert groups.count("hrdocs.commands") == asked


def test_version(run):
    code, out, _ = run("--version")
    assert code == 0
    assert "hrdocs" in out


@pytest.mark.parametrize("command", ["parse", "run"])
def test_help_names_the_writers_that_hrdocs_brings(run, command):
    known = {each.name for each in hrdocs.Registry.from_entry_points(only={"hrdocs"}).writers}
    _, help_text, _ = run(command, "--help")
    words = " ".join(help_text.split()).replace("- ", "-")
    named = words[words.index("--to WRITER") :].partition(", or a plugin's")[0].partition(": ")[2]
    assert set(named.split(", ")) == known
