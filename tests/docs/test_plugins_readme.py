"""The guide for plugin authors is true: its code runs and prints what it says, and it has every hook and descriptor."""

import inspect
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import attrs
import pytest

import hrdocs
from hrdocs.hooks import HookSpecs
from hrdocs.testing import ParserConformance, checks

PLUGINS = Path(__file__).parents[2] / "plugins"
GUIDE = (PLUGINS / "README.md").read_text("utf-8")
PYTHON = re.findall(r"^```python\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
TOML = re.findall(r"^```toml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
HOOKS = sorted(name for name in vars(HookSpecs) if name.startswith("hrdocs_"))
DESCRIPTORS = (hrdocs.ReaderPlugin, hrdocs.ParserPlugin, hrdocs.AnnotatorPlugin, hrdocs.WriterPlugin)


def test_the_guide_has_code_to_run():
    assert len(PYTHON) >= 4
    assert sum("# prints:" in code for code in PYTHON) >= 3


def test_the_first_plugin_is_short():
    lines = [line for line in PYTHON[0].splitlines() if line.strip()]
    assert len(lines) <= 40


def test_toml_of_the_guide_is_toml():
    assert [tomllib.loads(text) for text in TOML][1]["project"]["entry-points"]["hrdocs"] == {
        "motions": "hrdocs_motions"
    }


@pytest.fixture
def project(tmp_path):
    """Return the folder of a project whose files are those of the guide, word for word."""
    settings, packaging = TOML[0], TOML[1]
    (tmp_path / "pyproject.toml").write_text(f"{packaging}\n{settings}", "utf-8")
    plugin, _, use = PYTHON[0].partition("\n\nregistry = ")
    assert use, "the guide shows how the plugin is used"
    (tmp_path / "hrdocs_motions").mkdir()
    (tmp_path / "hrdocs_motions" / "__init__.py").write_text(plugin + "\n", "utf-8")
    (tmp_path / "hrdocs_motions" / "command.py").write_text(_code("@click.command"), "utf-8")
    # What pip writes where it installs a distribution, so that its entry points are found.
    installed = tmp_path / "hrdocs_motions-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: hrdocs-motions\nVersion: 1.0\n", "utf-8")
    groups = [(name, points) for text in TOML for name, points in _points(text).items()]
    lines = [f"[{name}]\n" + "".join(f"{key} = {value}\n" for key, value in points.items()) for name, points in groups]
    (installed / "entry_points.txt").write_text("\n".join(lines), "utf-8")
    (tmp_path / "tests" / "cases" / "first").mkdir(parents=True)
    source = "Motions put to Elmford\n\nMoved by A. Brooks: to adjourn.\n"
    (tmp_path / "tests" / "cases" / "first" / "source.txt").write_text(source, "utf-8")
    (tmp_path / "tests" / "test_motions.py").write_text(_code("ParserConformance)"), "utf-8")
    return tmp_path


def _code(words):
    [code] = [code for code in PYTHON if words in code]
    return code


def _points(text):
    return tomllib.loads(text).get("project", {}).get("entry-points", {})


def run(project, *command):
    left_out = ("CI", "PYTEST_ADDOPTS")
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env={**environment, "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("cases", ['Path(__file__).parent / "cases"', 'Path("tests/cases")'])
def test_a_project_made_by_the_guide_passes_the_kit(project, cases):
    test = project / "tests" / "test_motions.py"
    test.write_text(test.read_text("utf-8").replace('Path(__file__).parent / "cases"', cases), "utf-8")
    assert f"cases = {cases}" in test.read_text("utf-8")
    assert run(project, "pytest", "-q", "-k", "golden", "--update-golden").returncode == 0
    done = run(project, "pytest", "-q", "-p", "no:cacheprovider")
    assert done.returncode == 0, done.stdout
    assert "failed" not in done.stdout
    assert "passed" in done.stdout


def test_a_project_made_by_the_guide_can_be_built():
    assert tomllib.loads(TOML[1])["build-system"]["build-backend"] == "hatchling.build"


def test_a_command_of_the_guide_is_a_command_of_hrdocs(project):
    done = run(project, "hrdocs", "motions", "tests/cases/first/source.txt")
    assert (done.returncode, done.stdout) == (0, "A. Brooks: to adjourn.\n"), done.stderr


@pytest.mark.parametrize("name", HOOKS)
def test_every_hook_is_in_the_guide_with_its_signature(name):
    signature = inspect.signature(getattr(HookSpecs, name))
    bare = signature.replace(parameters=[each for each in signature.parameters.values() if each.name != "self"])
    written = re.sub(r"(\w+\.)+", "", str(bare))
    assert f"### `{name}{written}`" in GUIDE


def test_the_guide_has_no_hook_that_there_is_not():
    assert sorted(re.findall(r"^### `(hrdocs_\w+)", GUIDE, re.MULTILINE)) == HOOKS


@pytest.mark.parametrize("descriptor", DESCRIPTORS)
def test_every_descriptor_is_in_the_guide_with_its_fields(descriptor):
    fields = ", ".join(field.name for field in attrs.fields(descriptor))
    assert f"`{descriptor.__name__}({fields})`" in GUIDE


@pytest.mark.parametrize("level", hrdocs.Confidence)
def test_every_level_of_a_match_is_explained(level):
    assert f"| `{level.name}` |" in GUIDE


def test_the_guide_names_the_parts_of_the_kit():
    assert ParserConformance.__name__ in GUIDE
    assert checks.__name__ in GUIDE


def test_the_folder_holds_packages_and_the_guide_only():
    ignored = {"__pycache__"}
    others = [
        path.name for path in PLUGINS.iterdir() if path.name not in ignored and not (path / "__init__.py").exists()
    ]
    assert others == ["README.md"]
