"""The commands `hrdocs upr compare` and `hrdocs upr stats`, and the form of UPR Info's export."""

import csv
import io
from xml.etree import ElementTree

import invented_reviews as reviews
import pytest
from rich.console import Console

import hrdocs
from hrdocs import bars, cli, errors
from hrdocs_upr_analysis.as_upr_info import COLUMNS, write
from hrdocs_upr_analysis.stats import Share, Stats
from hrdocs_upr_analysis.stats_forms import as_svg, page

needs_plot = pytest.mark.skipif(not bars.can_be_drawn(), reason="the extra plot is not installed")


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


def test_compare_says_what_names_no_state(run, files):
    wordings = ("Ratify the CRPD (Kenya)", "Build schools on the outer islands (Japan)")
    stateless = reviews.report(state="the State", council="46", session="thirty-sixth", year=2020, accepted=wordings)
    (files / "list-2020.txt").write_bytes(stateless)
    code, out, err = run("upr", "compare", files)
    assert code == 0
    assert "5 compared" in out
    assert err == "hrdocs: list-2020.txt: names no State; 2 recommendations of it cannot be compared\n"


def test_compare_does_not_steer_a_terminal(run, files):
    steering = files / "report-\x1b[2J\u202e.txt"
    (files / "report-2015.txt").rename(steering)
    code, out, _ = run("upr", "compare", files)
    assert code == 0
    assert r"report-\x1b[2J\u202e.txt" in out
    assert not {"\x1b", "\u202e"} & {*out}


@needs_plot
def test_the_picture_escapes_its_title_once():
    picture = as_svg((), 5, 'Elmford & "Oakford"')
    root = ElementTree.fromstring(picture)
    title = '5 recommendations of Elmford & "Oakford"'
    assert title in [each.text for each in root if each.tag.endswith("}title")]
    assert title in [each.text for each in root if each.tag.endswith("}text")]


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


def test_compare_writes_pages_that_show_what_became_of_each(run, files, tmp_path):
    code, _, err = run("upr", "compare", files, "--review", tmp_path / "pages")
    assert code == 0
    assert "wrote" in err
    index = (tmp_path / "pages" / "index.html").read_text("utf-8")
    assert "upr comparison by course" in index.replace("-", " ")
    [later] = (tmp_path / "pages").glob("report-2015*.html")
    page = later.read_text("utf-8")
    assert "accepted_now" in page or "accepted now" in page
    assert "OP-CAT" in page


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


def test_stats_counts_what_is_asked_for_and_accepted(run, files):
    code, out, err = run("upr", "stats", files)
    assert (code, err) == (0, "")
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert "10 recommendations of FJI (cycle 1), FJI (cycle 2)" in lines
    for line in (
        "5 specific 5 50.0 % 4 1 0 80 % accepted",
        "Death penalty 2 20.0 % 0 2 0 0 % accepted",
        "African 6 60.0 % 4 2 0 67 % accepted",
        "cycle 1 5 50.0 % 3 2 0 60 % accepted",
    ):
        assert line in lines


def test_stats_says_why_a_group_is_not_told(run, tmp_path):
    undated = reviews.FIRST.replace(b"A/HRC/15/77\n3 June 2010", b"").replace(b", held its eighth session from", b".")
    (tmp_path / "undated.txt").write_bytes(undated.replace(b" 3 to 14 May 2010.", b""))
    code, out, _ = run("upr", "stats", tmp_path)
    assert code == 0
    assert "not told: 5 without a date, so no membership" in out


@pytest.mark.parametrize("width", [70, 80, 110])
def test_no_column_of_stats_is_lost_in_a_narrow_terminal(width):
    shares = [Share(label="Freedom of religion and belief, and of opinion", accepted=2, noted=1, open=0)]
    tables = [Stats(title=title, shares=tuple(shares)) for title in ("Theme", "Group of the recommending States")]
    console = Console(width=width, record=True, file=io.StringIO(), color_system=None)
    console.print(page(tables, 3, "FJI"))
    lines = console.export_text().splitlines()
    assert max(map(len, lines)) <= width
    rows = [line.split() for line in lines if "accepted" in line.split()[-1:]]
    assert [row[-9:] for row in rows] == [["3", "100.0", "%", "2", "1", "0", "67", "%", "accepted"]] * 2
    assert len({line.index("accepted") for line in lines if "noted" in line}) == 1


@needs_plot
@pytest.mark.parametrize("suffix", ["svg", "csv"])
def test_stats_writes_the_same_bytes_for_the_same_documents(run, files, tmp_path, suffix):
    written = [tmp_path / f"{name}.{suffix}" for name in ("one", "two")]
    named = [files / "report-2015.txt", files / "report-2010.txt"]
    for names, path in zip((named, [files]), written, strict=True):
        assert run("upr", "stats", *names, "-o", path)[0] == 0
    assert written[0].read_bytes() == written[1].read_bytes()


@needs_plot
def test_the_picture_is_svg_with_the_numbers_in_words(run, files, tmp_path):
    assert run("upr", "stats", files, "-o", tmp_path / "stats.svg")[0] == 0
    root = ElementTree.parse(tmp_path / "stats.svg").getroot()
    assert root.tag.endswith("svg")
    titles = [each.text for each in root.iter() if each.tag.endswith("title")]
    assert "5 specific: 4 accepted" in titles


def test_stats_writes_nothing_else(run, files, tmp_path):
    code, _, err = run("upr", "stats", files, "-o", tmp_path / "stats.png")
    assert code == errors.WriteError.exit_code
    assert "is neither .svg, for a picture, nor .csv, for a table" in err


UPR_INFO = [
    ("Fiji", "Asia", "Commonwealth, PIF", "Kenya", "Africa", "AU, Commonwealth", "Accepted", "5", "8"),
    ("Fiji", "Asia", "Commonwealth, PIF", "Rwanda", "Africa", "AU, Commonwealth, OIF", "Noted", "5", "8"),
    ("Fiji", "Asia", "Commonwealth, PIF", "Uruguay", "GRULAC", "OAS, OEI", "Accepted", "5", "21"),
]


def test_the_form_of_upr_info_has_its_columns_and_a_row_for_each_sender(run, files):
    code, out, _ = run("parse", files, "--to", "upr-info")
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    assert list(rows[0]) == list(COLUMNS)
    assert len(rows) == 10
    names = ("To", "To-Rgrp", "To-Org", "From", "From-Rgrp", "From-Org", "Response", "Action", "Session")
    found = [tuple(row[name] for name in names) for row in rows]
    assert [row for row in UPR_INFO if row not in found] == []
    assert rows[0]["Text"] == "Ratify the Convention on the Rights of Persons with Disabilities"
    assert rows[0]["Issue"] == "Disabilities, International instruments"


def test_each_sender_has_a_row_and_none_has_one():
    source = reviews.report(accepted=("Light the harbours (Kenya, Japan)", "Paint the ferries"))
    written = write([hrdocs.parse(source, media_type="text/plain")])[""].decode()
    rows = list(csv.DictReader(io.StringIO(written)))
    assert [(row["Text"], row["From"]) for row in rows] == [
        ("Light the harbours", "Kenya"),
        ("Light the harbours", "Japan"),
        ("Paint the ferries", ""),
    ]


def test_words_are_no_formula_and_no_group_is_made_up():
    source = reviews.report(accepted=("=HYPERLINK of the harbours (Kenya)",)).replace(b" held its eighth session", b"")
    source = source.replace(b"3 June 2010\n", b"")
    written = write([hrdocs.parse(source, media_type="text/plain")])[""].decode()
    [row] = csv.DictReader(io.StringIO(written))
    assert row["Text"] == "'=HYPERLINK of the harbours"
    assert (row["From"], row["From-Rgrp"], row["From-Org"]) == ("Kenya", "", "")
