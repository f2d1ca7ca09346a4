"""A new distribution of every kind builds, installs into a fresh environment, is found, and passes its own tests."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

import hrdocs
from hrdocs.errors import PluginConflict, UnsuitableFormat, WriteError
from hrdocs.scaffold.new import KINDS, write

ROOT = Path(__file__).parents[2]
CORE = hrdocs.Registry.from_entry_points(only={"hrdocs"})
NAMES = {kind: f"elmford-{kind}s" for kind in KINDS}


def environment(folder: Path) -> Path:
    """Return the Python of a fresh environment that sees hrdocs and what it needs, and nothing of a plugin."""
    venv.create(folder, with_pip=False, symlinks=True)
    [packages] = [path for path in folder.rglob("site-packages") if path.is_dir()]
    seen = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), ROOT / "src", ROOT / "plugins"]
    (packages / "hrdocs.pth").write_text("".join(f"{path}\n" for path in dict.fromkeys(seen)), "utf-8")
    return next(path for path in (folder / "bin" / "python", folder / "Scripts" / "python.exe") if path.exists())


def started(python: Path, folder: Path, *arguments: str) -> subprocess.Popen[str]:
    left_out = ("CI", "PYTEST_ADDOPTS", "PYTHONPATH", "PYTEST_XDIST_WORKER")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    command = [python, "-m", *arguments]
    return subprocess.Popen(
        command, cwd=folder, env=kept, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )


@pytest.mark.slow
def test_new_distributions_build_install_are_found_and_pass_their_tests(tmp_path):
    folders = {kind: tmp_path / f"hrdocs-{name}" for kind, name in NAMES.items()}
    for kind, folder in folders.items():
        files = {path.relative_to(folder).as_posix() for path in write(NAMES[kind], kind, folder, registry=CORE)}
        module = f"hrdocs_elmford_{kind}s"
        assert {"pyproject.toml", "README.md", ".github/workflows/test.yml", f"{module}/__init__.py"} <= files
        assert [each for each in files if each.startswith(f"{module}/data/") and each.endswith(".tsv")]
        assert [each for each in files if each.startswith("tests/cases/first/expected")]
    python = environment(tmp_path / "environment")
    install = ["pip", "--python", str(python), "install", "--no-deps", "--no-build-isolation", "--no-index", "--quiet"]
    made = subprocess.run([sys.executable, "-m", *install, *map(str, folders.values())], check=False)
    assert made.returncode == 0
    listed = json.loads(started(python, tmp_path, "hrdocs", "plugins", "list", "--json").communicate()[0])
    new = [each for each in listed if each["distribution"] != "hrdocs"]
    found = {each["part"]: (each["name"], each["distribution"], each["version"]) for each in new}
    assert found == {kind: (NAMES[kind], f"hrdocs-{NAMES[kind]}", "0.1") for kind in KINDS}
    own = {kind: started(python, folder, "pytest", "-q", "-p", "no:cacheprovider") for kind, folder in folders.items()}
    for kind, tests in own.items():
        printed, _ = tests.communicate(timeout=300)
        assert tests.returncode == 0, f"{kind}: {printed}"
        assert "passed" in printed
        assert "skipped" not in printed


def test_what_is_there_is_not_written_over(tmp_path):
    (tmp_path / "mine").mkdir()
    with pytest.raises(WriteError, match="is there already"):
        write("letters", "parser", tmp_path / "mine", registry=CORE)
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("name", ["Letters", "open letters", "open_letters", "9th", "-a", "../a", "class", ""])
def test_a_name_that_no_plugin_can_have_is_refused(tmp_path, name):
    with pytest.raises(UnsuitableFormat, match="is not kebab case"):
        write(name, "parser", tmp_path / "new", registry=CORE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "kind"), [("note-verbale", "parser"), ("csv", "writer"), ("pdf", "reader")])
def test_a_name_that_is_taken_is_refused(tmp_path, name, kind):
    with pytest.raises(PluginConflict, match=f"{kind} name '{name}' is taken by hrdocs"):
        write(name, kind, tmp_path / "new", registry=CORE)


@pytest.mark.parametrize("name", ["txt", "htm", "xht-ml", "t-xt"])
def test_a_reader_of_files_that_another_takes_is_refused(tmp_path, name):
    suffix = name.replace("-", "")
    with pytest.raises(
        PluginConflict, match=rf"^a reader '{name}' would take \.{suffix}, which reader '\w+' of hrdocs"
    ):
        write(name, "reader", tmp_path / "new", registry=CORE)
    assert list(tmp_path.iterdir()) == []


def test_a_reader_of_a_media_type_that_another_takes_is_refused(tmp_path):
    def read(source):
        return hrdocs.read(source)

    class Notes:
        @hrdocs.hookimpl
        def hrdocs_readers(self):
            yield hrdocs.ReaderPlugin(name="notes", api=1, summary="Notes", media_types=("text/x-elmford",), read=read)

    with pytest.raises(PluginConflict, match="would take text/x-elmford, which reader 'notes' of"):
        write("elmford", "reader", tmp_path / "new", registry=CORE.extended_with(Notes()))


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    with pytest.raises(WriteError, match="cannot be written"):
        write("letters", "parser", tmp_path / "no" / "such" / "folder", registry=CORE)
