"""The README is true: its Python runs, and its commands print what it shows."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import hrdocs
import hrdocs.errors
from hrdocs import exit_codes

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PYTHON = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
CONSOLE = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
COMMANDS = [
    (command, expected)
    for block in CONSOLE
    for command, expected in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    if not command.startswith(("git ", "make ", "pip "))
]


def fold(line: str) -> str:
    return " ".join(line.split())


@pytest.mark.parametrize("code", PYTHON, ids=range(len(PYTHON)))
def test_python_of_the_readme_runs_and_prints_what_its_comments_say(code, tmp_path):
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    promised = [fold(words) for words in re.findall(r"# prints: (.*)", code)]
    printed = [fold(line) for line in done.stdout.splitlines()]
    assert [line for line in promised if line not in printed] == []


@pytest.mark.parametrize(("command", "expected"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_command_of_the_readme_prints_what_it_shows(command, expected, tmp_path):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    words = [str(tmp_path) if word.startswith("/tmp/") else word for word in shlex.split(command)]
    expected = re.sub(r"/tmp/[\w-]+", str(tmp_path), expected)
    done = subprocess.run(
        words, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PATH": path}, check=False
    )
    assert done.returncode == 0, done.stderr
    printed = iter([fold(line) for line in (done.stdout + done.stderr).splitlines()])
    shown = [fold(line) for line in expected.splitlines() if line.strip() and line.strip() != "…"]
    assert shown
    assert [line for line in shown if line not in printed] == []  # each after the one before it


def test_table_of_formats_names_every_record_that_a_parser_emits():
    registry = hrdocs.Registry.from_entry_points(only={"hrdocs"})
    rows = {
        cells[0].strip("` "): set(re.findall(r"`([a-z-]+)`", cells[-1]))
        for cells in (row.strip("|").split("|") for row in README.splitlines() if row.startswith("| `"))
    }
    assert rows == {parser.name: {each.kind for each in parser.record_types} for parser in registry.parsers}


def test_exit_codes_of_the_readme_are_those_of_the_errors():
    table = README.partition("| code | says |")[2].partition("\n\n")[0]
    cells = [row.strip("| ").split(" | ") for row in table.splitlines()[2:]]
    named = {int(code) for codes, _ in cells for code in re.findall(r"\d+", codes)}
    named |= {int(code) for _, says in cells for code in re.findall(r"\((\d+)\)", says)}
    errors = [each for each in vars(hrdocs.errors).values() if isinstance(each, type) and each.__doc__]
    reserved = {hrdocs.errors.HrdocsError, hrdocs.errors.SourceTimedOut, hrdocs.errors.VerificationError}
    codes = {each.exit_code for each in errors if issubclass(each, hrdocs.HrdocsError) and each not in reserved}
    own = {
        0,
        2,
        exit_codes.ALL_FAILED,
        exit_codes.SOME_FAILED,
        exit_codes.CRASHED,
        exit_codes.INTERRUPTED,
        exit_codes.TERMINATED,
    }
    assert codes - named == set()
    assert named - codes - own - {each.exit_code for each in reserved} == set()


def test_readme_has_code_and_commands_to_run():
    assert len(PYTHON) >= 2
    assert len(COMMANDS) >= 2


def test_links_into_the_project_lead_somewhere():
    targets = re.findall(r"\]\((?!https?://)([^)#]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
