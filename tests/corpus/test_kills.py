"""Runs that are killed at random moments end with the bytes of a run that nothing disturbed.

`HRDOCS_KILLS=30 make test-slow` kills thirty times.
"""

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import kills

DATA = Path(__file__).parents[2] / "examples" / "data"
COUNT = int(os.environ.get("HRDOCS_KILLS", "3"))

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")]


def test_killed_runs_give_what_an_undisturbed_one_gives(tmp_path):
    undisturbed = kills.ended(str(DATA), tmp_path / "calm")
    chance = random.Random(12)
    kills.killed(str(DATA), tmp_path / "killed", [chance.uniform(0, kills.LONGEST) for _ in range(COUNT)])
    assert kills.ended(str(DATA), tmp_path / "killed") == undisturbed == "6 inputs = 6 documents + 0 errors"
    assert kills.sha256s(tmp_path / "killed") == kills.sha256s(tmp_path / "calm")


def test_ctrl_c_ends_a_run_soon_and_keeps_what_is_done(tmp_path):
    command = [sys.executable, "-m", "hrdocs", "run", str(DATA), "-o", str(tmp_path), "--workers", "1", "--quiet"]
    # A shell that starts a job in the background lets it ignore Ctrl-C, and children of this process would too.
    heard = "import signal, runpy, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heard}; sys.argv = {command[2:]!r}; runpy.run_module('hrdocs', run_name='__main__')"
    process = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, start_new_session=True)
    while not outcomes(tmp_path) and process.poll() is None:
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGINT)
    started = time.monotonic()
    _, said = process.communicate(timeout=60)
    assert time.monotonic() - started < 10  # two seconds on a machine that does nothing else
    assert (process.returncode, said.strip()) == (130, b"hrdocs: interrupted; what was written is whole")
    assert outcomes(tmp_path) >= 1


def outcomes(out: Path) -> int:
    if not (out / "ledger.sqlite").exists():
        return 0
    with contextlib.closing(sqlite3.connect(out / "ledger.sqlite")) as ledger:
        try:
            return ledger.execute("select count(*) from outcomes").fetchone()[0]
        except sqlite3.OperationalError:
            return 0
