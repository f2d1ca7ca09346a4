"""The commands: `hrdocs upr compare`, `hrdocs upr stats`."""

import csv

import invented_reviews as reviews
import pytest

from hrdocs import cli, errors


@pytest.fixture
def run(monkeypatch, capsys):
    """Return a function that runs a command and gives its exit code, what it prints, and what it complains of."""

    def call(*arguments):
        monkeypatch.setattr("sys.argv", ["hrdocs", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.run()
        printed = capsys.readouterr()
        return ended.value.code or 0, printed.out, printed.err

    return call


@pytest.fixture
def files(tmp_path):
    """Return a folder with the reports of two cycles."""
    folder = tmp_path / "reviews"
    folder.mkdir()
    (folder / "report-2010.txt").write_bytes(reviews.FIRST)
    (folder / "report-2015.txt").write_bytes(reviews.SECOND)
    return folder


def test_compare_shows_what_became_of_recommendations(run, files):
    code, out, err = run("upr", "compare", files)
    assert (code, err) == (0, "")
    assert "FJI, cycle 2: report-2015.txt" in out
    assert "5 compared: 2 new, 1 repeated after acceptance, 1 repeated after refusal, 1 accepted now" in out
    assert "cycle 1, 72.1, not supported, action 3" in out
    assert "treaty OP-CAT" in out


def test_compare_writes_a_table(run, files, tmp_path):
    code, _, _ = run(
        "upr", "compare", files / "report-2015.txt", files / "report-2010.txt", "--to", "csv", "-o", tmp_path
    )
    assert code == 0
    with (tmp_path / "upr-comparison.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["number"]: row for row in csv.DictReader(file)}
    assert rows["71.1"]["course"] == "accepted_now"
    assert "72.1" in rows["71.1"]["forerunners"]
    assert rows["71.3"]["course"] == "new"


def test_compare_takes_a_dataset(run, files, tmp_path):
    assert run("run", files, "-o", tmp_path / "dataset", "--quiet", "--workers", "1")[0] == 0
    code, out, _ = run("upr", "compare", tmp_path / "dataset")
    assert code == 0
    assert "5 compared" in out


def test_one_review_has_nothing_to_compare_with(run, files):
    code, out, _ = run("upr", "compare", files / "report-2010.txt")
    assert code == 0
    assert "nothing to compare" in out


def test_what_is_no_review_is_told(run, files, tmp_path):
    (tmp_path / "recipe.txt").write_text("Take two eggs.\n\nBeat them.\n", "utf-8")
    code, out, err = run("upr", "compare", tmp_path / "recipe.txt")
    assert (code, out) == (errors.UnsuitableFormat.exit_code, "")
    assert "recipe.txt: has no recommendations or pledges; left out" in err
    code, out, err = run("upr", "compare", files, tmp_path / "missing.txt")
    assert (code, out) == (errors.MissingSource.exit_code, "")


def test_help_names_the_command_by_its_two_words(run):
    assert "upr compare" in run("--help")[1]
    code, out, _ = run("upr", "compare", "--help")
    assert code == 0
    assert "hrdocs upr compare [OPTIONS] FILE…" in out
    assert "hrdocs upr compare report-2012.pdf" in out
