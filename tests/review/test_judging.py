"""Marks in a dataset, and its review, where a run has not ended, a writer is gone or an input has changed."""

import io

import attrs
import pytest
from review_pages import DATA

import hrdocs
from hrdocs.corpus import exports, judged, manifest, package
from hrdocs.corpus.configuration import Options, software, writing
from hrdocs.corpus.inputs import inputs_of
from hrdocs.corpus.ledger import Ledger
from hrdocs.corpus.manifest import Export
from hrdocs.corpus.tasks import tasks_of
from hrdocs.corpus.verify import verify
from hrdocs.corpus.workers import Outcome
from hrdocs.errors import DatasetDamaged, MissingExtra, UnreadableSource
from hrdocs.marks import Mark, Verdict
from hrdocs.registry import Registry
from hrdocs.review.entries import of_dataset

pytestmark = pytest.mark.formats
REGISTRY = Registry.installed()


def made(out, *names, outcomes) -> None:
    """Write a dataset without the processes of a run."""
    with Ledger.opened(out) as ledger:
        given = [each for name in names for each in inputs_of([str(name)])]
        ledger.plan(given)
        ledger.commit([(each.key, outcome) for each, outcome in zip(given, outcomes, strict=True)], "f", "l")
        ledger.note(configuration={**software(REGISTRY), "options": Options().data()}, fingerprint="f", limits={})
        ledger.note(texts=False, writing=writing(()), schemas=package.schemas(REGISTRY))
        manifest.write(out, Export(ledger=ledger, mark="f", writers=(), registry=REGISTRY, created=None))


@pytest.fixture(scope="module")
def result():
    return hrdocs.parse(DATA / "upr_positions_uruguay.txt")


@pytest.fixture
def out(tmp_path, result):
    made(tmp_path / "out", DATA / "upr_positions_uruguay.txt", outcomes=[Outcome.of_result(result)])
    return tmp_path / "out"


def mark(record, verdict: Verdict, field: str = "text") -> Mark:
    return Mark(id="urn:x", record=record.id, kind=record.kind, field=field, verdict=verdict, reader="A. Reader")


def test_marks_that_replace_earlier_ones_are_not_new(out, result):
    first, second = result.records[:2]
    before = judged.apply(out, [mark(first, Verdict.RIGHT)], registry=REGISTRY)
    assert (before.total, before.new, before.replaced) == (1, 1, 0)
    after = judged.apply(out, [mark(first, Verdict.WRONG), mark(second, Verdict.RIGHT)], registry=REGISTRY)
    assert (after.total, after.new, after.replaced) == (2, 1, 1)
    assert verify(out, registry=REGISTRY).error is None


def test_no_mark_is_taken_where_a_writer_lacks_its_library(out, result, monkeypatch):
    def lacking(names, registry):
        raise MissingExtra("install hrdocs[parquet]")

    monkeypatch.setattr(exports, "writers_of", lacking)
    with pytest.raises(MissingExtra):
        judged.apply(out, [mark(result.records[0], Verdict.RIGHT)], registry=REGISTRY)
    with Ledger.to_read(out) as ledger:
        assert judged.of_ledger(ledger) == ()


def test_a_dataset_whose_fresh_run_was_interrupted_is_damaged_and_says_what_to_do(out, result):
    with Ledger.opened(out, fresh=True):
        pass
    for use in (
        lambda: verify(out, registry=REGISTRY),
        lambda: judged.apply(out, [mark(result.records[0], Verdict.RIGHT)], registry=REGISTRY),
        lambda: list(of_dataset(out, REGISTRY)),
    ):
        with pytest.raises(DatasetDamaged, match=r"has not ended.*end it with the same command"):
            use()


def test_one_error_has_one_code_in_a_review_and_in_exports(tmp_path):
    made(tmp_path / "out", DATA / "upr_positions_uruguay.txt", outcomes=[Outcome.of_error(UnreadableSource("bad"))])
    [entry] = of_dataset(tmp_path / "out", REGISTRY)
    assert entry.outcome.code == "unreadable-source"


def crawled(path, *pages: str) -> None:
    warcio = pytest.importorskip("warcio.warcwriter", reason="the extra warc is not installed")
    from warcio.statusandheaders import StatusAndHeaders

    with path.open("wb") as file:
        writer = warcio.WARCWriter(file, gzip=False)
        for number, page in enumerate(pages):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            address, payload = f"https://example.org/{number}", io.BytesIO(f"<html><p>{page}</p></html>".encode())
            writer.write_record(writer.create_warc_record(address, "response", payload=payload, http_headers=headers))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # warcio's writer leaves buffers open
def test_pages_of_an_archive_that_changed_are_errors_and_no_other_pages(tmp_path, result):
    archive = tmp_path / "crawl.warc"
    crawled(archive, "one", "two", "three")
    planned = list(inputs_of([str(archive)]))
    made(tmp_path / "out", archive, outcomes=[Outcome.of_result(named(result, each.sha256)) for each in planned])
    assert [entry.source is None for entry in of_dataset(tmp_path / "out", REGISTRY)] == [False] * 3
    crawled(archive, "one", "another")
    faults = [task.error and str(task.error) for task in tasks_of(planned)]
    assert faults[0] is None
    assert faults[1:] == [f"crawl.warc!/{n}: was changed after the run was planned; run again" for n in (2, 3)]
    assert [entry.source is None for entry in of_dataset(tmp_path / "out", REGISTRY)] == [False, True, True]
    archive.write_bytes(b"WARC/1.0 no archive at all")
    assert all(isinstance(task.error, UnreadableSource) for task in tasks_of(planned))


def named(result, sha256: str):
    """Return a result as if it came of other bytes."""
    source = attrs.evolve(result.document.source, sha256=sha256)
    return attrs.evolve(result, records=(), document=attrs.evolve(result.document, source=source))
