"""Threads, forks, pipes and signals: what a caller's process does never makes hrdocs hang or leave a mess."""

import functools
import importlib
import os
import pkgutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import hrdocs
from hrdocs import codec

DATA = Path(__file__).parents[2] / "examples" / "data"
NOTE = DATA / "note_verbale.pdf"
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
WAIT_SECONDS = 60


def test_no_value_is_kept_behind_a_lock_that_a_forked_child_would_inherit():
    # Before Python 3.12 functools.cached_property has a lock for all instances; attrs' slots have none.
    for module in pkgutil.walk_packages(hrdocs.__path__, "hrdocs."):
        if not module.name.endswith("__main__"):
            for name, each in vars(importlib.import_module(module.name)).items():
                locked = (
                    [key for key, value in vars(each).items() if isinstance(value, functools.cached_property)]
                    if (isinstance(each, type) and each.__module__.startswith("hrdocs."))
                    else []
                )
                assert locked == [], f"{module.name}.{name}"


@pytest.mark.formats
def test_several_threads_give_what_one_gives():
    files = [NOTE, DATA / "press_release.html", DATA / "upr_positions_iceland.txt"] * 2
    alone = [codec.dumps(hrdocs.parse(file)) for file in files]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda file: codec.dumps(hrdocs.parse(file)), files)) == alone


@pytest.mark.slow
@pytest.mark.formats
@needs_fork
def test_a_child_that_is_forked_while_another_thread_reads_a_pdf_reads_one_too():
    program = f"""
import os, threading, hrdocs
hrdocs.parse({str(NOTE)!r})
stop = threading.Event()
def reads():
    while not stop.is_set():
        hrdocs.parse({str(NOTE)!r})
threads = [threading.Thread(target=reads) for _ in range(2)]
for each in threads: each.start()
codes = []
for _ in range(4):
    child = os.fork()
    if not child:
        hrdocs.parse({str(NOTE)!r})
        os._exit(0)
    codes.append(os.waitpid(child, 0)[1])
stop.set()
for each in threads: each.join()
print(codes)
"""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program], capture_output=True, timeout=WAIT_SECONDS, check=True
    )
    assert done.stdout.strip() == b"[0, 0, 0, 0]"


@pytest.mark.slow
@needs_pipes
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_a_command_that_is_ended_while_it_writes_leaves_nothing_half_written(tmp_path, ending):
    pipe, out = tmp_path / "pipe", tmp_path / "out.jsonl"
    os.mkfifo(pipe)
    out.write_bytes(b"before")
    arguments = [sys.executable, "-m", "hrdocs", "parse", DATA / "web_article.html", pipe, "-o", out]
    running = subprocess.Popen(arguments, stderr=subprocess.PIPE)
    until(lambda: len([*tmp_path.iterdir()]) == 3)
    running.send_signal(ending)
    error = running.communicate(timeout=WAIT_SECONDS)[1]
    assert running.returncode in (130, 143), error
    assert {each.name for each in tmp_path.iterdir()} == {"pipe", "out.jsonl"}
    assert b"Traceback" not in error


@needs_pipes
def test_a_pipe_is_read_as_a_file_is(tmp_path):
    pipe = tmp_path / "letter.txt"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"Words of a letter.",))
    writer.start()
    assert hrdocs.read(pipe).text == "Words of a letter."
    writer.join()


def until(true) -> None:
    """Wait until something is true, and fail where it never is."""
    end = time.monotonic() + WAIT_SECONDS
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.slow
@needs_pipes
def test_a_pipe_that_nobody_writes_to_costs_no_more_than_the_limit_of_time(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(hrdocs.errors.SourceTimedOut, match="pipe: did not end within 1 s"):
        hrdocs.parse(pipe, timeout=1)
