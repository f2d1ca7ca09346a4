"""A limit of time for a document: in the library and on the command line, whatever takes the time."""

import json
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


def test_a_plugin_that_never_ends_is_ended():
    registry = hrdocs.Registry.of(hostile_plugin)
    with pytest.raises(errors.SourceTimedOut, match="took longer than 1 s"):
        hrdocs.parse(b"HOSTILE loops", registry=registry, timeout=1)


def test_what_no_parser_claims_is_kept_or_refused_as_without_a_limit():
    document = hrdocs.read(b"Words of nobody.")
    with pytest.raises(errors.UnknownFormat):
        hrdocs.parse(document, timeout=60)
    assert hrdocs.parse(document, timeout=60, keep_unknown=True) == hrdocs.parse(document, keep_unknown=True)


@pytest.mark.parametrize("timeout", [0, -1])
def test_a_limit_is_more_than_nothing(timeout):
    with pytest.raises(ValueError, match="timeout"):
        hrdocs.parse(b"Words.", timeout=timeout)


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
