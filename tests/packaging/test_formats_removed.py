"""A format is a folder under plugins/ and an entry point: without them, the core's own tests pass all the same."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PLUGINS = PROJECT["entry-points"]["hrdocs"]
FORMATS = [name for name in PLUGINS if name != "upr-analysis"]
OF_THE_CORE = ["core", "passages", "readers/plain"]
"""Folders of tests; those of `lexicon`, `prose` and `un` import no plugin, which a contract on imports holds."""


def installed_without(name: str, folder: Path) -> None:
    """Lay the project out as if it were installed, without the folder of one format and its entry points."""
    left = {each: module for each, module in PLUGINS.items() if each != name}
    shutil.copytree(ROOT / "src" / "hrdocs", folder / "hrdocs", ignore=shutil.ignore_patterns("__pycache__"))
    for module in left.values():
        shutil.copytree(ROOT / "plugins" / module, folder / module, ignore=shutil.ignore_patterns("__pycache__"))
    metadata = folder / f"hrdocs-{PROJECT['version']}.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: hrdocs\nVersion: {PROJECT['version']}\n", "utf-8")
    points = "".join(f"{each} = {module}\n" for each, module in left.items())
    (metadata / "entry_points.txt").write_text(f"[hrdocs]\n{points}", "utf-8")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # Without site, nothing follows the link of the editable installation to the folders that are not there.
    path = os.pathsep.join([str(folder), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")])
    environment = {**os.environ, "PYTHONPATH": path, "PYTEST_ADDOPTS": ""}
    command = [sys.executable, "-S", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", FORMATS)
def test_the_tests_of_the_core_pass_without_a_format(name, tmp_path):
    installed_without(name, tmp_path)
    seen = run(
        tmp_path, "-c", "import hrdocs; print([each.name for each in hrdocs.Registry.from_entry_points().parsers])"
    )
    assert seen.stdout.strip() == repr(sorted(set(FORMATS) - {name})), seen.stderr
    folders = [f"tests/{each}" for each in OF_THE_CORE if (ROOT / "tests" / each).is_dir()]
    done = run(
        tmp_path,
        "-m",
        "pytest",
        "-q",
        "-m",
        "not slow and not formats",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        *folders,
    )
    assert done.returncode == 0, done.stdout[-4000:]


def test_records_are_not_analysed_without_the_annotator(tmp_path):
    installed_without("upr-analysis", tmp_path)
    note = ROOT / "examples" / "data" / "note_verbale.pdf"
    code = "import sys, hrdocs; print(sorted({each.kind for each in hrdocs.parse(sys.argv[1]).records}))"
    seen = run(tmp_path, "-c", code, str(note))
    assert "pledge" in seen.stdout, seen.stderr
    assert "analysis" not in seen.stdout
