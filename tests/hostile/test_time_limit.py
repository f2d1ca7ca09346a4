"""A limit of time for a document: in the library and on the command line, whatever takes the time."""

import json
import os
import subprocess
import sys
from pathlib import Path

import hostile_plugin
import pytest

import hrdocs
from hrdocs import errors, exit_codes

pytestmark = pytest.mark.slow
DATA = Path(__file__).parents[2] / "examples" / "data"
NOTE = DATA / "note_verbale.pdf"


@pytest.mark.formats
def test_a_document_that_is_quick_gives_what_it_gives_without_a_limit():
    assert hrdocs.parse(NOTE, timeout=60) == hrdocs.parse(NOTE)


def test_what_no_parser_claims_is_kept_or_refused_as_without_a_limit():
    document = hrdocs.read(b"Words of nobody.")
    with pytest.raises(errors.UnknownFormat):
        hrdocs.parse(document, timeout=60)
    assert hrdocs.parse(document, timeout=60, keep_unknown=True) == hrdocs.parse(document, keep_unknown=True)


def test_a_script_without_a_guard_is_told_of_it_in_one_line(tmp_path):
    (script := tmp_path / "script.py").write_text('import hrdocs\nhrdocs.parse(b"Words.", timeout=60)\n', "utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert done.stderr.count("Traceback") == 1
    assert "`if __name__ == '__main__':`" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize("timeout", [0, -1])
def test_a_limit_is_more_than_nothing(timeout):
    with pytest.raises(ValueError, match="timeout"):
        hrdocs.parse(b"Words.", timeout=timeout)


@pytest.mark.parametrize("ask", [hrdocs.read, hrdocs.detect, hrdocs.parse])
def test_what_is_no_source_is_no_matter_of_time(ask):
    with pytest.raises(TypeError, match="not int"):
        ask(7, timeout=60)


@pytest.mark.formats
def test_what_is_read_and_detected_within_a_limit_is_the_same_as_without():
    assert hrdocs.read(NOTE, timeout=60) == hrdocs.read(NOTE)
    assert hrdocs.detect(NOTE, timeout=60) == hrdocs.detect(NOTE)
    within = hrdocs.parse(hrdocs.read(NOTE, timeout=60), timeout=60)
    assert within.to_json() == hrdocs.parse(NOTE).to_json()


@pytest.mark.parametrize("ask", [hrdocs.detect, hrdocs.parse])
def test_a_plugin_that_never_ends_is_ended(ask):
    registry = hrdocs.Registry.of(hostile_plugin)
    with pytest.raises(errors.SourceTimedOut, match="took longer than 1 s"):
        ask(b"HOSTILE detection" if ask is hrdocs.detect else b"HOSTILE loops", registry=registry, timeout=1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("command", ["parse", "read", "detect", "upr", "upr compare", "upr stats"])
def test_a_pipe_that_nobody_writes_to_is_given_up(command, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    whole = [sys.executable, "-m", "hrdocs", *command.split(), str(tmp_path / "pipe"), "--timeout", "1"]
    done = subprocess.run(whole, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == errors.SourceTimedOut.exit_code
    assert done.stderr == (
        "hrdocs: pipe: did not end within 1 s; let who writes to it end, or raise the limit of time\n"
    )


@pytest.mark.formats
def test_standard_input_that_does_not_end_is_given_up_and_one_that_does_is_read():
    command = [sys.executable, "-m", "hrdocs", "read", "-", "--to", "text", "--name", "note.pdf", "--timeout"]
    with subprocess.Popen([*command, "1"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as waiting:
        assert waiting.wait(60) == errors.SourceTimedOut.exit_code
        assert waiting.stderr.read().startswith("hrdocs: standard input: did not end within 1 s")
    done = subprocess.run([*command, "60"], input=NOTE.read_bytes(), capture_output=True, check=True)
    assert done.stdout.startswith(b"United Nations")


def test_a_script_that_starts_processes_as_it_is_imported_is_told_what_to_do(tmp_path):
    script = tmp_path / "script.py"
    script.write_text('import hrdocs\nhrdocs.parse(b"Words.", timeout=60)\n')
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert "a script calls what starts processes under `if __name__ == '__main__':`" in done.stderr


@pytest.mark.formats
def test_the_command_gives_up_what_takes_too_long_and_goes_on(tmp_path):
    long = tmp_path / "long.txt"
    long.write_text("The minister spoke of rights on Tuesday. " * 150_000)
    command = [sys.executable, "-m", "hrdocs", "parse", long, tmp_path / "no.pdf", "--timeout", "1", "--to", "jsonl"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == exit_codes.ALL_FAILED
    assert done.stderr.splitlines()[0] == "hrdocs: long.txt: took longer than 1 s; split it, or raise the limit of time"
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["kind"], line["code"]) for line in lines] == [
        ("error", "source-timed-out"),
        ("error", "missing-source"),
    ]
