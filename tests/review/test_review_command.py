"""The command `hrdocs review`: files, folders and errors in, pages out, the browser where it is asked for."""

import webbrowser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from review_pages import DATA

from hrdocs.cli import main

pytestmark = pytest.mark.formats


def run(*command: object) -> Result:
    return CliRunner().invoke(main, ["review", *map(str, command)])


def test_a_folder_with_a_file_that_gives_nothing_is_reviewed_all_the_same(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "article.html").write_bytes((DATA / "web_article.html").read_bytes())
    (folder / "again.html").write_bytes((DATA / "web_article.html").read_bytes())
    (folder / "empty.pdf").touch()
    done = run(folder, "-o", folder / "review")
    assert done.exit_code == 9
    assert "1 document, 3 records, 2 inputs without a document" in done.output
    assert (folder / "review" / "index.html").resolve().as_uri() in done.output
    index = (folder / "review" / "index.html").read_text("utf-8")
    assert "duplicate-source" in index
    assert "unreadable-source" in index
    assert run(folder, "-o", folder / "review").exit_code == 9  # the review itself is no input


def test_one_document_is_opened_itself_in_a_temporary_folder(monkeypatch, tmp_path):
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.setattr("tempfile.mkdtemp", lambda prefix: str(tmp_path))
    done = run("--open", DATA / "web_article.html")
    assert done.exit_code == 0, done.output
    [address] = opened
    assert Path(address.removeprefix("file://")).parent == tmp_path
    assert "web_article.html-" in address


def test_a_folder_has_to_be_named_or_the_browser_asked_for():
    done = run(DATA / "web_article.html")
    assert done.exit_code == 2
    assert "Name a folder for the review with -o" in done.output
    printed = " ".join(run("--help").output.split())
    assert "FILE… | COMMAND" in printed
    assert "hrdocs review pages --help" in printed


def test_where_no_document_is_nothing_is_written(tmp_path):
    done = run(tmp_path / "none.pdf", "-o", tmp_path / "out")
    assert done.exit_code == 16
    done = run(tmp_path / "none.pdf", tmp_path / "nor-this.pdf", "-o", tmp_path / "out")
    assert done.exit_code == 8
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "late").mkdir()
    (tmp_path / "late" / "a.pdf").touch()
    (tmp_path / "late" / "b.txt").write_bytes((DATA / "upr_positions_iceland.txt").read_bytes())
    done = run(tmp_path / "late", "-o", tmp_path / "out")
    assert "1 document, " in done.output
    assert "1 input without a document" in done.output


def test_a_format_that_nobody_offers_is_said_before_any_work(tmp_path):
    done = run(DATA / "web_article.html", "-o", tmp_path / "out", "--format", "no-such")
    assert type(done.exception).__name__ == "UnsuitableFormat"
    assert not (tmp_path / "out").exists()
