"""Runs with real processes: one dataset whatever the workers, the hash seed and the folder; isolation; verification."""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import hostile_plugin
import pytest

import hrdocs
from hrdocs.corpus import exports
from hrdocs.corpus.compare import diff
from hrdocs.corpus.inputs import Input
from hrdocs.corpus.ledger_tables import Row
from hrdocs.corpus.verify import verify
from hrdocs.corpus.workers import Outcome
from hrdocs.errors import DatasetChanged, DatasetDamaged, MissingSource, PluginCrashed
from hrdocs.exit_codes import ALL_FAILED
from hrdocs.faults import LEAVE_OUT

pytestmark = pytest.mark.slow
WRITERS = ("csv", "duckdb", "parquet", "sqlite")
NOTE = (
    "The Permanent Mission of Freedonia to the United Nations presents its compliments. Note {}.\n\nIt has the honour."
)


def sha256s(out: Path) -> dict[str, str]:
    names = [path for path in sorted(out.rglob("*")) if path.is_file() and "ledger" not in path.name]
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in names}


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("in")
    for number in range(12):
        (folder / f"{number}.txt").write_text(NOTE.format(number % 10), "utf-8")
    (folder / "empty.txt").touch()
    (folder / "packed.txt.gz").write_bytes(gzip.compress(NOTE.format("packed").encode(), mtime=0))
    (folder / "unpacked.txt").write_text(NOTE.format("packed"), "utf-8")
    return folder


@pytest.fixture(scope="module")
def dataset(corpus, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("out")
    summary = hrdocs.Corpus([corpus]).run(out, workers=1, to=WRITERS)
    assert summary.balance == "15 inputs = 14 documents + 1 error"
    return out


def hrdocs_run(corpus: Path, out: Path, *more: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "hrdocs", "run", str(corpus), "-o", str(out), *more]
    return subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)


def test_a_run_whose_every_input_fails_has_an_exit_code_and_its_errors_are_written(tmp_path):
    (folder := tmp_path / "in").mkdir()
    (folder / "empty.txt").write_bytes(b"")
    done = hrdocs_run(folder, tmp_path / "none")
    assert (done.returncode, done.stdout) == (ALL_FAILED, "1 input = 0 documents + 1 error\n")
    assert "1 parsed; dataset in" in done.stderr
    assert [each["place"] for each in lines(tmp_path / "none" / "errors.jsonl")] == ["empty.txt"]
    assert verify(tmp_path / "none").error is None
    (folder / "note.txt").write_text("Nobody knows what this is.", "utf-8")
    done = hrdocs_run(folder, tmp_path / "none")
    assert (done.returncode, done.stdout) == (0, "2 inputs = 1 document + 1 error\n")
    assert "1 parsed, 1 from the ledger; dataset in" in done.stderr
    (folder / "again.txt").write_bytes(b"")
    done = hrdocs_run(folder, tmp_path / "none", str(tmp_path / "not-there.txt"))
    assert done.stdout == "4 inputs = 1 document + 3 errors\n"
    said = "0 parsed, 2 from the ledger, 1 with the same bytes as another, 1 that cannot be read; dataset in"
    assert said in done.stderr.replace("1 parsed, 1 from", "0 parsed, 2 from")
    told = {each["place"]: (each["same_as"], each["message"]) for each in lines(tmp_path / "none" / "errors.jsonl")}
    again, first = sorted(name for name in told if name.endswith(("again.txt", "empty.txt")))
    assert told[first] == (again, "empty.txt: is empty; there is nothing to parse")
    assert told[again] == (None, "again.txt: is empty; there is nothing to parse")
    assert hrdocs_run(folder, folder).returncode == 2
    done = hrdocs_run(tmp_path, tmp_path / "second")
    assert f"hrdocs: {tmp_path / 'none'}: is a dataset of hrdocs and no document; left out\n" in done.stderr


def test_inputs_are_documents_and_errors(dataset):
    documents, errors = lines(dataset / "documents.jsonl"), lines(dataset / "errors.jsonl")
    assert (len(documents), len(errors)) == (14, 1)
    assert errors[0]["place"] == "empty.txt"
    assert errors[0]["error"] == "UnreadableSource"
    same = {each["place"]: each["same_as"] for each in documents if each["same_as"]}
    assert same == {"10.txt": "0.txt", "11.txt": "1.txt", "unpacked.txt": "packed.txt.gz"}
    packed, unpacked = (each for each in documents if "packed" in each["place"])
    assert packed["document"] == unpacked["document"] == unpacked["sha256"] != packed["sha256"]
    records = lines(dataset / "records" / "communication.jsonl")
    assert len({each["id"] for each in records}) == len(records) == 11
    assert {each["document"] for each in records} <= {each["document"] for each in documents}
    manifest = json.loads((dataset / "manifest.json").read_text())
    assert manifest["counts"] == {"inputs": 15, "documents": 14, "errors": 1}
    assert manifest["created"] is None


def test_another_number_of_workers_hash_seed_locale_and_folder_give_the_same_bytes(corpus, dataset, tmp_path):
    elsewhere = shutil.copytree(corpus, tmp_path / "other" / "place")
    for workers, seed, locale in (("2", "7", "tr_TR.UTF-8"), ("4", "1", "C")):
        out = tmp_path / workers
        done = hrdocs_run(
            elsewhere, out, "--workers", workers, "--to", ",".join(WRITERS), PYTHONHASHSEED=seed, LC_ALL=locale
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[-1] == "15 inputs = 14 documents + 1 error"
        assert sha256s(out) == sha256s(dataset)


def test_a_second_run_parses_nothing_and_a_changed_input_alone_is_parsed(corpus, dataset, tmp_path):
    folder, out = shutil.copytree(corpus, tmp_path / "in"), shutil.copytree(dataset, tmp_path / "out")
    before = sha256s(out)
    assert hrdocs.Corpus([folder]).run(out, workers=1, to=WRITERS).parsed == 0
    assert sha256s(out) == before
    (folder / "3.txt").write_text(NOTE.format("three"), "utf-8")
    assert hrdocs.Corpus([folder]).run(out, workers=1, to=WRITERS).parsed == 1
    differences = list(diff(dataset, out))
    assert {(each.what, each.place) for each in differences if each.kind == "document"} == {
        ("added", "3.txt"),
        ("gone", "3.txt"),
    }


def test_runs_over_parts_become_one_that_parses_nothing_and_has_the_bytes_of_the_whole(corpus, dataset, tmp_path):
    halves = [tmp_path / "first", tmp_path / "second"]
    for out, pattern in zip(halves, ("[0-4].txt", "[!0-4]*"), strict=True):
        hrdocs.Corpus([corpus], include=[pattern]).run(out, workers=1)
    summary = hrdocs.Corpus([corpus]).run(tmp_path / "whole", shards=halves, to=WRITERS)
    assert summary.parsed == 0
    assert sha256s(tmp_path / "whole") == sha256s(dataset)
    with pytest.raises(DatasetDamaged, match=r"holds no ledger\.sqlite"):
        hrdocs.Corpus([corpus]).run(tmp_path / "other", shards=[corpus])
    with pytest.raises(MissingSource, match="none: no such folder"):
        hrdocs.Corpus([corpus]).run(tmp_path / "other", shards=[tmp_path / "none"])


def test_inputs_are_looked_for_from_where_the_run_began(tmp_path, monkeypatch):
    for folder in ("began", "elsewhere"):
        (tmp_path / folder).mkdir()
    monkeypatch.chdir(tmp_path / "began")
    Path("words.txt").write_text("Words of nobody.", "utf-8")
    hrdocs.Corpus(["words.txt"]).run(tmp_path / "out", workers=1)
    assert verify(tmp_path / "out", rerun=True).error is None
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert verify(tmp_path / "out").error is None
    with pytest.raises(MissingSource, match=r"none of its inputs is there, such as words\.txt; verify from where"):
        verify(tmp_path / "out", rerun=True)


def test_a_dataset_verifies_and_a_changed_byte_is_found(corpus, dataset, tmp_path):
    assert verify(dataset).error is None
    again = verify(dataset, rerun=True)
    assert (again.error, again.differences, again.moved) == (None, (), ())
    out = shutil.copytree(dataset, tmp_path / "out")
    (out / "documents.jsonl").write_bytes(b"{}\n")
    (out / "errors.jsonl").unlink()
    found = verify(out)
    assert [line.partition(":")[0] for line in found.damage] == ["documents.jsonl", "errors.jsonl"]
    assert type(found.error).__name__ == "DatasetDamaged"
    assert list(diff(dataset, dataset)) == []


def test_what_the_inputs_give_otherwise_today_is_told_field_by_field(tmp_path):
    page = Path(__file__).parents[2] / "examples" / "data" / "web_article.html"
    hrdocs.Corpus(page).run(tmp_path, workers=1)
    found = verify(tmp_path, rerun=True, registry=hrdocs.Registry.of())
    assert isinstance(found.error, DatasetChanged)
    lost = {(each.what, each.kind, each.field) for each in found.differences}
    assert {("gone", "article", None), ("changed", "document", "format")} <= lost
    assert "plugins.web-article: " in "\n".join(found.moved)


def test_texts_are_written_on_demand_and_gone_without(corpus, dataset, tmp_path):
    out = shutil.copytree(dataset, tmp_path / "out")
    hrdocs.Corpus([corpus]).run(out, workers=1, texts=True)
    texts = sorted(path.stem for path in (out / "texts").iterdir())
    assert texts == sorted({each["document"] for each in lines(out / "documents.jsonl")})
    assert verify(out).error is None
    hrdocs.Corpus([corpus]).run(out, workers=1, to=WRITERS)
    assert not (out / "texts").exists()
    assert sha256s(out) == sha256s(dataset)


def test_records_of_what_is_no_dataset_or_no_kind_are_an_error(dataset, tmp_path):
    opened = hrdocs.Dataset(dataset)
    assert list(opened.records("pledge")) == []
    with pytest.raises(ValueError, match=r"no record is of kind 'pledges'; there is .*pledge"):
        opened.records("pledges")
    for ask in (lambda each: each.records("pledge"), lambda each: list(each.documents())):
        with pytest.raises(MissingSource, match="no such folder"):
            ask(hrdocs.Dataset(tmp_path / "none"))
        with pytest.raises(DatasetDamaged, match="holds no manifest"):
            ask(hrdocs.Dataset(tmp_path))


def test_errors_of_a_run_name_options_of_the_command_line():
    fault = Outcome.of_error(PluginCrashed(f"note.txt: a plugin failed; report it to its author, {LEAVE_OUT}"))
    row = Row(input=Input(place="note.txt", path="note.txt"), outcome=fault, same_as=None)
    [(name, line)] = exports.lines([row])
    assert (name, json.loads(line)["message"]) == (
        "errors.jsonl",
        "note.txt: a plugin failed; report it to its author, or leave third-party plugins out (--no-plugins)",
    )
    [failed] = exports.outcomes([row], hrdocs.Registry.of())
    assert failed.message == json.loads(line)["message"]


def test_a_dataset_gives_results_and_sources_back(corpus, dataset):
    opened = hrdocs.Dataset(dataset)
    results = list(opened.results())
    assert len(results) == 11
    sources = opened.sources_of({"document": lines(dataset / "documents.jsonl")[-1]["document"]})
    assert [each.place for each in sources] == ["packed.txt.gz", "unpacked.txt"]
    assert {result.document.source.name for result in results} <= {
        "packed.txt",
        *(path.name for path in corpus.iterdir()),
    }
    sources = opened.sources_of({"document": results[0].document.source.sha256})
    assert results[0].document.source.name in {each.place for each in sources}
    assert {Path(each.path).parent for each in sources} == {corpus}


def test_many_are_parsed_in_order_and_an_error_is_raised_or_handed_over(corpus):
    names = [corpus / "5.txt", corpus / "empty.txt", corpus / "none.txt", corpus / "2.txt"]
    failed = []
    results = hrdocs.parse_many(names, workers=2, on_error=lambda place, error: failed.append(place))
    assert [result.document.source.name for result in results] == ["5.txt", "2.txt"]
    assert failed == ["empty.txt", "none.txt"]
    with pytest.raises(hrdocs.HrdocsError, match=r"empty\.txt"):
        list(hrdocs.parse_many(names, workers=1))


DEEDS = {
    "segfaults": "WorkerLost",
    "exits": "WorkerLost",
    "allocates": "SourceOutOfMemory",
    "swallows": "SourceOutOfMemory",
    "loops": "SourceTimedOut",
    "raises": "PluginCrashed",
    "prints": None,
}


def test_a_hostile_plugin_costs_its_document_alone(tmp_path, capfd):
    folder = tmp_path / "in"
    folder.mkdir()
    for deed in DEEDS:
        (folder / f"{deed}.txt").write_text(f"HOSTILE {deed} here\n")
        (folder / f"{deed}-after.txt").write_text(f"A plain text after {deed}.\n")
    registry = hrdocs.Registry.of(hostile_plugin)
    summary = hrdocs.Corpus([folder]).run(tmp_path / "out", workers=2, registry=registry, timeout=6, memory_limit=300)
    assert (summary.inputs, summary.documents) == (14, 8)
    found = {each["place"]: each["error"] for each in lines(tmp_path / "out" / "errors.jsonl")}
    assert found == {f"{deed}.txt": error for deed, error in DEEDS.items() if error}
    assert capfd.readouterr() == ("", "")


def test_a_format_that_is_not_there_and_inputs_that_are_none_are_one_line_each(corpus, tmp_path):
    for arguments, words in (
        (["--format", "none"], "no format is called"),
        (["--include", "*.pdf"], "nothing to parse"),
    ):
        done = hrdocs_run(corpus, tmp_path / "out", *arguments)
        assert done.returncode not in (0, 70)
        assert words in done.stderr
        assert "Traceback" not in done.stderr
