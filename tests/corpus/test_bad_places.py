"""Places that cannot be written to, full disks, and Ctrl-C: one line each, and what was done is kept."""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

import hrdocs
from hrdocs import exit_codes
from hrdocs.corpus.verify import verify
from hrdocs.errors import WorkersCannotStart, WriteError
from hrdocs.recipe import Recipe

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")]
DATA = Path(__file__).parents[2] / "examples" / "data"
# A shell that starts a job in the background lets it ignore Ctrl-C, and children of this process would too.
HEARD = "import signal, runpy, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "hrdocs", "run", *map(str, words), "--quiet"]


def heard(*words: str | Path) -> list[str]:
    return [
        sys.executable,
        "-c",
        f"{HEARD}; sys.argv = {command(*words)[2:]!r}; runpy.run_module('hrdocs', run_name='__main__')",
    ]


def outcomes(out: Path) -> int:
    if not (out / "ledger.sqlite").exists():
        return 0
    with contextlib.closing(sqlite3.connect(out / "ledger.sqlite")) as ledger:
        try:
            return ledger.execute("select count(*) from outcomes").fetchone()[0]
        except sqlite3.OperationalError:
            return 0


@pytest.fixture(scope="module")
def many(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    for number in range(120):
        words = f"Note {number}. The Mission presents its compliments and has the honour to write at length. "
        (folder / f"{number}.txt").write_text(words * 50, "utf-8")
    return folder


def begun(words: list[str], out: Path) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, start_new_session=True)
    while not outcomes(out) and process.poll() is None:
        time.sleep(0.05)
    return process


def test_ctrl_c_ends_a_run_soon_and_the_next_one_ends_with_the_bytes_of_a_calm_one(many, tmp_path):
    process = begun(heard(many, "-o", tmp_path, "--workers", "1"), tmp_path)
    os.kill(process.pid, signal.SIGINT)
    started = time.monotonic()
    _, said = process.communicate(timeout=60)
    assert time.monotonic() - started < 10  # two seconds on a machine that does nothing else
    assert (process.returncode, said.strip()) == (130, b"hrdocs: interrupted; what was written is whole")
    kept = outcomes(tmp_path)
    assert 1 <= kept < 120
    assert hrdocs.Corpus(many).run(tmp_path, workers=2).parsed == 120 - kept


def test_a_second_ctrl_c_ends_it_at_once_and_the_ledger_bears_it(many, tmp_path):
    process = begun(heard(many, "-o", tmp_path, "--workers", "1"), tmp_path)
    os.kill(process.pid, signal.SIGINT)
    time.sleep(0.01)
    os.kill(process.pid, signal.SIGINT)
    started = time.monotonic()
    process.communicate(timeout=60)
    assert process.returncode == exit_codes.INTERRUPTED
    assert time.monotonic() - started < 5
    with contextlib.closing(sqlite3.connect(tmp_path / "ledger.sqlite")) as ledger:
        assert ledger.execute("pragma integrity_check").fetchone() == ("ok",)


def test_a_second_run_in_one_folder_is_refused_in_one_line(many, tmp_path):
    process = begun(command(many, "-o", tmp_path, "--workers", "1"), tmp_path)
    os.killpg(process.pid, signal.SIGSTOP)  # else it may have ended before the second begins
    done = subprocess.run(command(many, "-o", tmp_path), capture_output=True, text=True, check=False)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert done.returncode == WriteError.exit_code
    assert (
        done.stderr == f"hrdocs: {tmp_path}: another run works in this folder; wait for it, or choose another with -o\n"
    )


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="no folder that nobody can write to")
def test_a_target_that_cannot_be_written_to_is_one_line():
    done = subprocess.run(command(DATA, "-o", "/proc/out"), capture_output=True, text=True, check=False)
    assert done.returncode == WriteError.exit_code
    assert done.stderr.startswith("hrdocs: /proc/out: cannot be written (")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_dataset_that_became_read_only_is_one_line_and_whole(tmp_path):
    hrdocs.Corpus(DATA / "upr_positions_iceland.txt").run(tmp_path, workers=1)
    for path in (*tmp_path.rglob("*"), tmp_path):
        path.chmod(0o555 if path.is_dir() else 0o444)
    with pytest.raises(WriteError, match="cannot be written"):
        hrdocs.Corpus(DATA / "upr_positions_uruguay.txt").run(tmp_path, workers=1)
    for path in (tmp_path, *tmp_path.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert hrdocs.Dataset(tmp_path).manifest["inputs"][0]["place"] == "upr_positions_iceland.txt"


def test_workers_that_cannot_start_are_one_line_and_no_document_is_blamed(many, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "hrdocs.recipe.Recipe.of", lambda plugins: Recipe(core=True, entry_points=(), modules=("none",))
    )
    with pytest.raises(WorkersCannotStart, match=r"workers cannot start \(PluginLoadError: plugin 'none'"):
        hrdocs.Corpus(many).run(tmp_path, workers=1)
    assert outcomes(tmp_path) == 0


@contextlib.contextmanager
def full_disk(room: int):
    """Let no file of this process be larger: to SQLite and to everybody else that is a disk without room."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_disk_that_is_full_amid_a_run_is_one_line_and_the_run_goes_on(many, tmp_path):
    with contextlib.ExitStack() as stack:

        def fill(progress):
            if progress.done == 100:  # a first batch of outcomes is in the ledger
                stack.enter_context(full_disk((tmp_path / "ledger.sqlite-wal").stat().st_size + 1000))

        with pytest.raises(WriteError, match=r"cannot be written .* what is done is kept"):
            hrdocs.Corpus(many).run(tmp_path, workers=2, report=fill)
    kept = outcomes(tmp_path)
    assert kept >= 1
    assert not (tmp_path / "documents.jsonl").exists()
    assert hrdocs.Corpus(many).run(tmp_path, workers=2).parsed == 120 - kept
    assert verify(tmp_path).error is None


@pytest.mark.parametrize("to", ["json", "sqlite", "duckdb", "parquet"])
def test_a_disk_that_is_full_amid_an_export_is_one_line_and_the_dataset_is_as_before(many, tmp_path, to):
    hrdocs.Corpus(many / "1.txt").run(tmp_path, workers=1)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.json*")}
    with full_disk(3000), pytest.raises(WriteError, match="cannot be"):
        hrdocs.Corpus(many / "1.txt").run(tmp_path, workers=1, to=to)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.json*")} == before
    assert not (tmp_path / to).exists()
    hrdocs.Corpus(many / "1.txt").run(tmp_path, workers=1, to=to)
    assert verify(tmp_path).error is None
