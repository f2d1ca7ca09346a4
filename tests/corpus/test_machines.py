"""Other executors than our own processes: threads as stand-ins of machines, and a real cluster of which a part dies."""

import hashlib
import os
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import hostile_plugin
import pytest

import hrdocs
from hrdocs.corpus import elsewhere
from hrdocs.corpus.inputs import Input
from hrdocs.corpus.pool import Order
from hrdocs.corpus.work import Work
from hrdocs.corpus.workers import Task
from hrdocs.errors import ClusterError

pytestmark = pytest.mark.slow
NOTE = "The Permanent Mission of Freedonia presents its compliments. Note {}.\n\nIt has the honour to write {}."


def sha256s(out: Path) -> dict[str, str]:
    files = [path for path in sorted(out.rglob("*")) if path.is_file() and "ledger" not in path.name]
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("in")
    for number in range(60):
        (folder / f"{number}.txt").write_text(NOTE.format(number, "again. " * (number % 7)), "utf-8")
    (folder / "empty.txt").touch()
    return folder


@pytest.fixture(scope="module")
def alone(corpus, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("alone")
    assert hrdocs.Corpus([corpus]).run(out, workers=1).balance == "61 inputs = 60 documents + 1 error"
    return out


def test_a_cluster_of_which_a_worker_dies_gives_the_bytes_of_one_process(corpus, alone, tmp_path):
    distributed = pytest.importorskip("distributed")
    cluster = distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        dashboard_address=None,
        silence_logs=50,
        local_directory=str(tmp_path / "dask"),
    )
    with cluster, distributed.Client(cluster) as client:
        pids = client.run(os.getpid)
        seen: list[int] = []

        def kill_one(progress):
            if progress.done >= 20 and not seen:
                seen.append(next(iter(pids.values())))
                os.kill(seen[0], signal.SIGKILL)

        with elsewhere.dask(cluster.scheduler_address) as (executor, threads):
            assert threads == 2
            assert client.run_on_scheduler(lambda dask_scheduler: dask_scheduler.allowed_failures) == 1
            options = {"executor": executor, "workers": threads, "report": kill_one}
            summary = hrdocs.Corpus([corpus.as_uri()]).run(tmp_path / "out", **options)
        assert seen
        assert summary.parsed == 61
        client.wait_for_workers(2, timeout=30)
        assert seen[0] not in client.run(os.getpid).values()
    assert sha256s(tmp_path / "out") == sha256s(alone)


def test_any_executor_will_do_and_a_hostile_plugin_costs_its_document_alone(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for deed in ("exits", "loops"):
        (folder / f"{deed}.txt").write_text(f"HOSTILE {deed} here\n")
        (folder / f"{deed}-after.txt").write_text(f"A plain text after {deed}.\n")
    registry = hrdocs.Registry.of(hostile_plugin)
    with ThreadPoolExecutor(2) as executor:
        options = {"executor": executor, "workers": 2, "registry": registry, "timeout": 4}
        hrdocs.Corpus([folder]).run(tmp_path / "out", **options)
        list(executor.map(lambda _: elsewhere._mine.processes.end(), range(2), timeout=30))
    found = {each["place"]: each["error"] for each in hrdocs.Dataset(tmp_path / "out").errors()}
    assert found == {"exits.txt": "WorkerLost", "loops.txt": "SourceTimedOut"}


def test_an_executor_that_takes_no_more_work_is_one_error_and_the_ledger_goes_on(corpus, tmp_path):
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    with pytest.raises(ClusterError, match="run again to go on"):
        hrdocs.Corpus([corpus]).run(tmp_path, executor=executor)


def test_a_worker_with_other_software_is_refused():
    work = Work()
    order = Order(recipe=work.registry.recipe(), options=work.options, limits=work.limits)
    task = Task(input=Input(place="a.txt", path="a.txt"))
    with pytest.raises(ClusterError, match=r"other software than the run \(libraries.lxml: 1.0 → "):
        elsewhere.work(order, {**work.software, "libraries": {**work.software["libraries"], "lxml": "1.0"}}, task)


def test_a_scheduler_that_does_not_answer_is_one_error(monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(elsewhere, "_SECONDS", 0.5)
    with pytest.raises(ClusterError, match="no scheduler of Dask answers"), elsewhere.dask("tcp://127.0.0.1:9"):
        pass
