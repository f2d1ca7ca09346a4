"""The guide for plugin authors is true: its code runs and prints what it says, and it has every hook and descriptor."""

import inspect
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


@pytest.mark.parametrize("code", PYTHON, ids=range(len(PYTHON)))
def test_code_of_the_guide_runs_and_prints_what_it_says(code, tmp_path):
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == re.findall(r"# prints: (.*)", code)


def test_the_guide_has_code_to_run():
    assert len(PYTHON) >= 4
    assert sum("# prints:" in code for code in PYTHON) >= 3


def test_the_first_plugin_is_short():
    lines = [line for line in PYTHON[0].splitlines() if line.strip()]
    assert len(lines) <= 40


def test_toml_of_the_guide_is_toml():
    assert [tomllib.loads(text) for text in TOML][-1]["project"]["entry-points"]["hrdocs"] == {
        "minutes": "hrdocs_minutes"
    }


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
