"""What is built and installed: the wheel in an environment of its own, with third-party plugins beside it.

The environment sees the distributions that the wheel's metadata asks for, and no other; nothing is downloaded.
"""

import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "hrdocs_communications"
CASE = EXAMPLE / "tests" / "cases" / "allegation_letter"
NAMES = ["note-verbale", "press-release", "upr-positions", "web-article"]
REQUIREMENT = re.compile(r"[A-Za-z0-9._-]+")


def built(project, folder):
    """Build the wheel of a project from a copy, so that nothing is left beside its sources."""
    copy = folder / f"{project.name}-source"
    ignored = shutil.ignore_patterns(".venv", ".git", ".*_cache", "__pycache__", "tests", "benchmarks", "docs", "dist")
    shutil.copytree(project, copy, ignore=ignored)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return max(folder.glob("*.whl"), key=lambda path: path.stat().st_mtime)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    return built(ROOT, tmp_path_factory.mktemp("core"))


@pytest.fixture(scope="session")
def example_wheel(tmp_path_factory):
    return built(EXAMPLE, tmp_path_factory.mktemp("example"))


def needed(requirements):
    """Return the names of the distributions that requirements without extras ask for, with what those need."""
    from packaging.requirements import Requirement

    found, waiting = set(), [Requirement(each) for each in requirements]
    while waiting:
        requirement = waiting.pop()
        name = requirement.name.lower().replace("_", "-")
        if name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        waiting += [Requirement(each) for each in importlib.metadata.requires(name) or []]
    return found


class Environment:
    """A virtual environment with linked distributions and unpacked wheels."""

    def __init__(self, folder):
        venv.create(folder, with_pip=False, symlinks=True)
        self.python = next(
            path for path in (folder / "bin" / "python", folder / "Scripts" / "python.exe") if path.exists()
        )
        [self.packages] = [path for path in folder.rglob("site-packages") if path.is_dir()]
        self.folder = folder

    def unpack(self, wheel):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(self.packages)
            [metadata] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
            text = archive.read(metadata).decode("utf-8")
        for name in needed(re.findall(r"^Requires-Dist: (.+)$", text, re.MULTILINE)) - {"hrdocs"}:
            self.link(name)

    def link(self, name):
        distribution = importlib.metadata.distribution(name)
        for top in {file.parts[0] for file in distribution.files or () if file.parts[0] not in ("..", "__pycache__")}:
            source, target = Path(str(distribution.locate_file(top))), self.packages / top
            if not target.exists():
                target.symlink_to(source)

    def run(self, *arguments):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return subprocess.run(
            [self.python, "-I", *arguments], cwd=self.folder, env=kept, capture_output=True, check=False
        )

    def hrdocs(self, *arguments):
        return self.run("-m", "hrdocs", *arguments)

    def parsers(self, options=""):
        program = f"import hrdocs; print(*(each.name for each in hrdocs.Registry.from_entry_points({options}).parsers))"
        done = self.run("-c", program)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode().split()

    def claim(self, distribution, module, code):
        """Install a distribution of one module, without a wheel."""
        (self.packages / f"{module}.py").write_text(code, "utf-8")
        info = self.packages / f"{distribution.replace('-', '_')}-2.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 2.0\n", "utf-8")
        (info / "entry_points.txt").write_text(f"[hrdocs]\n{module.replace('_', '-')} = {module}\n", "utf-8")


@pytest.fixture
def environment(tmp_path, wheel):
    made = Environment(tmp_path / "environment")
    made.unpack(wheel)
    return made


CLAIMANT = """
import hrdocs

@hrdocs.hookimpl
def hrdocs_parsers():
    return [hrdocs.ParserPlugin(name={name!r}, api=1, summary="", detect=lambda document: None,
                                parse=lambda document: hrdocs.ParseResult(document=document), record_types=())]
"""


def test_the_wheel_has_the_library_the_four_formats_and_their_data(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names if ".dist-info" not in name}
    assert tops == {"hrdocs", "hrdocs_upr_analysis", *(f"hrdocs_{name.replace('-', '_')}" for name in NAMES)}
    for wanted in ("hrdocs/py.typed", "hrdocs/diagnostics.tsv", "hrdocs/testing/junk/poem.txt"):
        assert wanted in names
    assert [name for name in names if "/licenses/LICENSE" in name]
    assert [name for name in names if name.endswith((".pyc", "expected.json")) or "/tests/" in name] == []


def test_every_data_file_of_the_tree_is_in_the_wheel(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    folders = [ROOT / "src" / "hrdocs", *(path for path in (ROOT / "plugins").iterdir() if path.is_dir())]
    data = [
        path.relative_to(folder.parent).as_posix()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in (".tsv", ".txt", ".json", ".html", ".css", ".js", ".typed", ".tmpl")
    ]
    assert len(data) > 10
    assert [name for name in data if name not in names] == []


def test_the_wheel_brings_four_formats_and_needs_what_it_declares(environment):
    assert environment.parsers() == NAMES
    done = environment.hrdocs("parse", "--keep-unknown", "--to", "json", str(CASE / "source.txt"))
    assert done.returncode == 0, done.stderr.decode()
    assert b'"text":"PALAIS DES NATIONS' in done.stdout


def test_an_installed_plugin_is_the_fifth_and_gives_the_bytes_of_its_golden(environment, example_wheel):
    environment.unpack(example_wheel)
    assert environment.parsers() == sorted([*NAMES, "communications"])
    listed = environment.hrdocs("plugins", "list")
    assert listed.returncode == 0, listed.stderr.decode()
    assert "communications" in listed.stdout.decode()
    parsed = environment.hrdocs("parse", "--to", "json", str(CASE / "source.txt"))
    assert parsed.returncode == 0, parsed.stderr.decode()
    assert parsed.stdout == (CASE / "expected.json").read_bytes()


def test_an_installed_plugin_holds_the_conformance_kit(environment, example_wheel):
    environment.unpack(example_wheel)
    program = (
        "import sys\nfrom hrdocs.testing import run_checks\n"
        "report = run_checks('communications', sys.argv[1])\nprint(report)\nsys.exit(not report.passed)"
    )
    done = environment.run("-c", program, str(CASE.parent))
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_third_party_plugins_can_be_switched_off(environment, example_wheel):
    environment.unpack(example_wheel)
    assert environment.parsers("only={'hrdocs'}") == NAMES
    listed = environment.hrdocs("--no-plugins", "plugins", "list")
    assert listed.returncode == 0, listed.stderr.decode()
    assert "communications" not in listed.stdout.decode()


@pytest.mark.parametrize("name", ["communications", "note-verbale"])
def test_a_second_claimant_is_an_error_that_names_both_distributions(environment, example_wheel, name):
    environment.unpack(example_wheel)
    environment.claim("other-letters", "other_letters", CLAIMANT.format(name=name))
    sample, *_ = sorted((environment.packages / "hrdocs" / "testing" / "samples").iterdir())
    done = environment.hrdocs("parse", sample)
    assert done.returncode == 32
    message = done.stderr.decode()
    assert message.count("\n") == 1
    assert f"parser name {name!r} is claimed by " in message
    assert "other-letters" in message
    assert ("hrdocs-communications" if name == "communications" else "hrdocs ") in message
    listed = json.loads(environment.hrdocs("plugins", "list", "--json").stdout)
    assert any("is claimed by " in each["fault"] for each in listed if each["fault"])


def test_a_plugin_that_does_not_import_stops_nobody_who_leaves_it_out(environment):
    environment.claim("broken-letters", "broken_letters", "import no_such_module_anywhere\n")
    sample, *_ = sorted((environment.packages / "hrdocs" / "testing" / "samples").iterdir())
    done = environment.hrdocs("parse", sample)
    assert done.returncode == 31
    assert "plugin 'broken-letters' of broken-letters cannot be imported (ModuleNotFoundError" in done.stderr.decode()
    assert "--no-plugins" in done.stderr.decode()
    assert environment.hrdocs("--no-plugins", "parse", sample).returncode == 0
    listed = json.loads(environment.hrdocs("plugins", "list", "--json").stdout)
    [broken] = [each for each in listed if each["fault"]]
    assert (broken["part"], broken["name"]) == ("plugin", "broken-letters")
    assert {each["name"] for each in listed} > {"csv", "pdf", *NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_format_that_is_taken_out_breaks_no_other(environment, name):
    shutil.rmtree(environment.packages / f"hrdocs_{name.replace('-', '_')}")
    [points] = environment.packages.glob("hrdocs-*.dist-info/entry_points.txt")
    module = f"hrdocs_{name.replace('-', '_')}"
    lines = [line for line in points.read_text("utf-8").splitlines() if module not in line]
    points.write_text("\n".join(lines) + "\n", "utf-8")
    assert environment.parsers() == [each for each in NAMES if each != name]
    samples = environment.packages / "hrdocs" / "testing" / "samples"
    left = [str(path) for path in sorted(samples.iterdir()) if path.stem != name]
    done = environment.hrdocs("parse", "--to", "json", *left)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.count(b'"schema":"hrdocs.document/1"') == len(left)
