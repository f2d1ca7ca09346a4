"""Marks of readers: from a file beside the records of a dataset, verified there, and compared with another reader's."""

import json
import shutil
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner
from review_pages import DATA

import hrdocs
from hrdocs import marks
from hrdocs.cli import main
from hrdocs.corpus.verify import verify
from hrdocs.errors import CodecError, HrdocsError, MissingSource
from hrdocs.review.agreement import agreements, differences, kappa

pytestmark = pytest.mark.formats
NUMBERS = 6


def annotation(record: dict | None, field: str | None, verdict: str, reader: str = "A. Reader", **said: str) -> dict:
    name = f"urn:x-hrdocs:{record['kind']}:{record['id']}" if record else "urn:x-hrdocs:pledge:" + "0" * 64
    body = [{"type": "TextualBody", "purpose": purpose, "value": value} for purpose, value in said.items()]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:x-hrdocs:mark:{verdict}:{reader}",
        "type": "Annotation",
        "creator": {"type": "Person", "name": reader},
        "created": "2031-05-03T10:00:00Z",
        "body": [{"type": "TextualBody", "purpose": "assessing", "value": verdict}, *body],
        "target": [f"{name}#{field}" if field else name],
    }


def saved(path: Path, *annotations: object) -> Path:
    path.write_text("".join(f"{json.dumps(each)}\n" for each in annotations), "utf-8")
    return path


@pytest.fixture(scope="module")
def dataset(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("dataset")
    hrdocs.Corpus([DATA / "upr_positions_uruguay.txt"]).run(out, workers=1)
    return out


@pytest.fixture
def out(dataset, tmp_path) -> Path:
    return shutil.copytree(dataset, tmp_path / "out")


def positions(out: Path) -> list[dict]:
    return list(hrdocs.Dataset(out).records("upr-position"))


def run(*command: object) -> tuple[int, str]:
    done = CliRunner().invoke(main, [str(each) for each in command])
    assert not isinstance(done.exception, HrdocsError), done.exception
    return done.exit_code, done.output


@pytest.mark.slow
def test_marks_stand_beside_the_records_and_change_none(out, tmp_path):
    before = positions(out)
    wrong = annotation(before[2], "position", "wrong", editing="noted", commenting="see line 12")
    whole = annotation(before[0], None, "right")
    strange = annotation(None, None, "right")
    elsewhere = annotation(before[0], "colour", "right")
    code, printed = run("review", "apply", out, saved(tmp_path / "marks.jsonl", wrong, whole, strange, elsewhere))
    assert code == 9
    assert "2 marks applied, 2 refused; the dataset has 2" in printed
    assert "no record of the dataset has this id" in printed
    assert "records of this kind have no such field" in printed
    assert positions(out) == before
    first, second = hrdocs.Dataset(out).marks()
    assert (first["record"], first["field"], first["value"]) == (before[0]["id"], None, None)
    assert (second["verdict"], second["corrected"], second["note"]) == ("wrong", "noted", "see line 12")
    assert second["value"] == json.dumps(before[2]["position"])
    assert (second["reader"], second["document"]) == ("A. Reader", before[2]["document"])
    found = verify(out)
    assert (found.error, found.stale) == (None, ())
    package = json.loads((out / "datapackage.json").read_bytes())
    assert "marks.jsonl" in [each["path"] for each in package["resources"]]


@pytest.mark.slow
def test_a_second_mark_of_a_reader_replaces_the_first_and_runs_keep_marks(out, tmp_path):
    record = positions(out)[0]
    run("review", "apply", out, saved(tmp_path / "1.jsonl", annotation(record, "text", "wrong")))
    run("review", "apply", out, saved(tmp_path / "2.jsonl", annotation(record, "text", "right")))
    run("review", "apply", out, saved(tmp_path / "3.jsonl", annotation(record, "text", "doubtful", reader="B. Reader")))
    verdicts = [(mark["reader"], mark["verdict"]) for mark in hrdocs.Dataset(out).marks()]
    assert verdicts == [("A. Reader", "right"), ("B. Reader", "doubtful")]
    before = (out / "marks.jsonl").read_bytes()
    hrdocs.Corpus([DATA / "upr_positions_uruguay.txt"]).run(out, workers=1)
    assert (out / "marks.jsonl").read_bytes() == before
    (out / "marks.jsonl").write_bytes(b"")
    assert any(line.startswith("marks.jsonl: is not what the manifest says") for line in verify(out).damage)


@pytest.mark.slow
def test_no_run_forgets_marks_and_verification_names_those_on_what_has_changed(out, tmp_path):
    record = positions(out)[0]
    run("review", "apply", out, saved(tmp_path / "marks.jsonl", annotation(record, "text", "right")))
    before = (out / "marks.jsonl").read_bytes()
    other = tmp_path / "other.txt"
    other.write_text(
        (DATA / "upr_positions_uruguay.txt").read_text("utf-8").replace("accepts", "fully accepts"), "utf-8"
    )
    hrdocs.Corpus([other]).run(out, workers=1, fresh=True)
    assert (out / "marks.jsonl").read_bytes() == before
    code, printed = run("verify", out)
    assert code == 0
    assert "mark: upr-position.text" in printed
    assert "no longer has the record that was judged" in printed


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ("[]", "is no Annotation"),
        ('{"type": "Annotation", "target": "https://example.org/a"}', "no target is a record"),
        (json.dumps(annotation(None, None, "splendid")), "its verdict is 'splendid', and not doubtful, right or wrong"),
        ("{", "not JSON"),
        (json.dumps(annotation(None, None, "right") | {"body": [{"purpose": ["assessing"]}]}), "a purpose is ['assess"),
    ],
)
def test_a_line_that_is_no_mark_is_named(tmp_path, data, fault):
    path = tmp_path / "marks.jsonl"
    path.write_text(f"{json.dumps(annotation(None, None, 'right'))}\n\n{data}\n", "utf-8")
    with pytest.raises(CodecError, match="line 3") as raised:
        marks.read(path)
    assert fault in str(raised.value)
    with pytest.raises(MissingSource):
        marks.read(tmp_path / "none.jsonl")


def test_kappa_is_that_of_the_literature():
    # Two readers of fifty proposals: both yes 20, both no 15, yes and no 5, no and yes 10 (a standard worked example).
    pairs = [("y", "y")] * 20 + [("n", "n")] * 15 + [("y", "n")] * 5 + [("n", "y")] * 10
    assert kappa(pairs) == Fraction(2, 5)
    assert kappa([("y", "y")] * 4) is None
    assert kappa([]) is None
    assert kappa([("y", "n"), ("n", "y")]) == -1


def test_two_readers_are_compared_field_by_field(tmp_path):
    records = [{"kind": "pledge", "id": f"{number:064x}"} for number in range(NUMBERS)]
    mine = [annotation(each, "text", "right" if n < 4 else "wrong") for n, each in enumerate(records)]
    yours = [annotation(each, "text", "right" if n < 3 else "wrong") for n, each in enumerate(records[:5])]
    mine.append(annotation(records[0], None, "right"))
    one, other = (marks.read(saved(tmp_path / name, *each)) for name, each in (("a", mine), ("b", yours)))
    whole, text = agreements(one, other)
    assert (whole.name, whole.both, whole.kappa, whole.only_one) == ("pledge", 0, None, 1)
    assert (text.name, text.both, text.agreed, text.only_one) == ("pledge.text", 5, 4, 1)
    assert text.kappa == Fraction(6, 11)  # observed 4/5, expected 14/25
    [(this, that)] = differences(one, other)
    assert (this.record, this.verdict, that.verdict) == (records[3]["id"], "right", "wrong")
    code, printed = run("review", "agree", tmp_path / "a", tmp_path / "b")
    assert code == 0
    assert "0.55" in printed
    code, printed = run("review", "agree", tmp_path / "a", tmp_path / "b", "--jsonl")
    assert [json.loads(line).get("kappa") for line in printed.splitlines()] == [None, "0.55", None]


def test_a_file_with_marks_of_several_readers_is_refused(tmp_path):
    record = {"kind": "pledge", "id": "0" * 64}
    mine = saved(tmp_path / "mine", annotation(record, "text", "right"))
    both = saved(
        tmp_path / "both", annotation(record, "text", "right"), annotation(record, "text", "wrong", reader="B. Reader")
    )
    done = CliRunner().invoke(main, ["review", "agree", str(mine), str(both)])
    assert str(done.exception) == "both: has marks of 2 readers (A. Reader, B. Reader); give a file of each"
    for compared in (agreements, differences):
        with pytest.raises(CodecError, match="2 readers"):
            compared(marks.read(both), marks.read(mine))


@pytest.mark.slow
def test_the_review_of_a_dataset_shows_what_readers_said_and_needs_no_source(out, tmp_path):
    record = positions(out)[2]
    run(
        "review",
        "apply",
        out,
        saved(tmp_path / "marks.jsonl", annotation(record, "position", "wrong", editing="noted")),
    )
    code, printed = run("review", out, "-o", tmp_path / "review")
    assert code == 0
    assert "1 document, 7 records" in printed
    [page] = (tmp_path / "review").glob("upr_*.html")
    assert (
        '"said":[{"corrected":"noted","field":"position","note":null,"reader":"A. Reader","record":2'
        in page.read_text("utf-8")
    )
    before = page.read_bytes()
    code, printed = run("review", out, "-o", tmp_path / "review")
    assert page.read_bytes() == before
    assert run("review", tmp_path / "none.pdf", "-o", tmp_path / "other")[0] == 16
