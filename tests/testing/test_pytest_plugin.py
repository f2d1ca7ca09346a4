"""The test class and the option in a project of a plugin author, in a pytest of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TEST = """
import importlib
from pathlib import Path

import hrdocs
from hrdocs.testing import ParserConformance


class TestVisits(ParserConformance):
    parser = "visits"
    cases = Path(__file__).parent / "cases"

    @classmethod
    def registry(cls):
        return hrdocs.Registry.of(importlib.import_module("visits"))
"""


@pytest.fixture
def project(tmp_path):
    """Return a function that runs pytest in a project with one plugin, its cases without goldens."""
    (tmp_path / "test_visits.py").write_text(TEST, "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = -p hrdocs.testing.pytest_plugin\n", "utf-8")
    shutil.copytree(HERE / "cases", tmp_path / "cases", ignore=shutil.ignore_patterns("expected.json"))

    def run(*arguments, **environment):
        kept = {name: value for name, value in os.environ.items() if name not in ("CI", "PYTEST_ADDOPTS")}
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
        return subprocess.run(
            command,
            cwd=tmp_path,
            env={**kept, "PYTHONPATH": str(HERE / "doubles"), **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    run.folder = tmp_path
    return run


def test_goldens_are_missed_then_written_then_held(project):
    first = project("-k", "golden")
    assert first.returncode == 1
    assert "has no expected.json" in first.stdout
    assert project("-k", "golden", "--update-golden").returncode == 0
    written = (project.folder / "cases" / "register" / "expected.json").read_bytes()
    assert written == (HERE / "cases" / "register" / "expected.json").read_bytes()
    assert project("-k", "golden").returncode == 0


def test_the_option_is_refused_on_a_machine(project):
    refused = project("--update-golden", CI="1")
    assert refused.returncode == pytest.ExitCode.USAGE_ERROR
    assert "golden must not heal itself" in refused.stderr
    assert not list(project.folder.rglob("expected.json"))


def test_without_the_option_nothing_is_written(project):
    assert project("-k", "golden", CI="1").returncode == 1
    assert not list(project.folder.rglob("expected.json"))


def test_every_check_is_a_test_of_its_own_for_every_case(project):
    listed = project("--collect-only")
    names = [line for line in listed.stdout.splitlines() if "::" in line]
    assert sum("[register]" in name for name in names) == 8
    assert sum("test_claims_nothing_else[" in name for name in names) > 10
    assert any(name.endswith("::test_is_pure") for name in names)


def test_the_kit_is_not_loaded_into_every_pytest():
    program = (
        "from importlib.metadata import entry_points\n"
        "import sys\n"
        "sys.exit(any('hrdocs' in point.value for point in entry_points(group='pytest11')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_kit_works_without_pytest():
    program = "import hrdocs.testing, sys\nsys.exit('pytest' in sys.modules or '_pytest' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_make_golden_asks_for_the_option_where_pytest_knows_it():
    makefile = (HERE.parents[1] / "Makefile").read_text("utf-8")
    [command] = [line for line in makefile.splitlines() if "--update-golden" in line]
    arguments = command.partition("-m pytest ")[2].split()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *arguments, "--collect-only", "-p", "no:cacheprovider"],
        cwd=HERE.parents[1],
        env={name: value for name, value in os.environ.items() if name != "CI"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    collected = [line for line in done.stdout.splitlines() if "::" in line]
    assert collected
    assert all("::test_golden[" in line or "test_goldens_" in line for line in collected)
