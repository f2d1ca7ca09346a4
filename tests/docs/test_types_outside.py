"""The code of the README, of the guides and of the examples is right for type checkers that see hrdocs from outside."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WRITTEN = (page for page in (ROOT / "docs").rglob("*.md") if "made" not in page.parts)
PAGES = [ROOT / "README.md", ROOT / "plugins" / "README.md", *sorted(WRITTEN)]
BLOCK = re.compile(r"^```(?:python|py)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MODULE = re.compile(r"^```\{code-block\} python\n:caption: (\w+\.py)\n\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""Code that a page tells to keep in a file of its own, which code further down imports."""
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    """Write each page's code as a module: blocks that go on from the one before are one program."""
    folder = tmp_path_factory.mktemp("outside")
    for page in PAGES:
        parts: list[str] = []
        text = page.read_text("utf-8")
        for name, code in MODULE.findall(text):
            (folder / name).write_text(code, "utf-8")
        for code in BLOCK.findall(text):
            if "import hrdocs\n" in code or not parts:
                parts.append("")
            parts[-1] += code
        stem = page.relative_to(ROOT).with_suffix("").as_posix().replace("/", "_").replace("-", "_")
        for number, code in enumerate(parts):
            prelude = "" if "import hrdocs\n" in code else "import hrdocs\n"
            (folder / f"page_{stem}_{number}.py").write_text(prelude + code, "utf-8")
    for path in (ROOT / "examples").glob("[0-9]*.py"):
        (folder / f"example_{path.name}").write_text(path.read_text("utf-8"), "utf-8")
    assert len(list(folder.iterdir())) > 20
    return folder


def test_mypy_finds_nothing_wrong(programs):
    (programs / "mypy.ini").write_text("[mypy]\nstrict = True\n[mypy-pypdfium2.*]\nignore_missing_imports = True\n")
    modules = sorted(each.name for each in programs.iterdir() if each.suffix == ".py")
    command = [sys.executable, "-m", "mypy", "--no-error-summary", "--config-file", "mypy.ini", *modules]
    done = subprocess.run(command, cwd=programs, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == [], done.stderr


def test_pyright_finds_nothing_wrong(programs):
    (programs / "pyrightconfig.json").write_text('{"typeCheckingMode": "standard"}', "utf-8")
    command = [Path(sys.executable).parent / "basedpyright", "--pythonpath", sys.executable, "--level", "error"]
    done = subprocess.run(command, cwd=programs, capture_output=True, text=True, check=False)
    faults = [line for line in done.stdout.splitlines() if " - error: " in line]
    assert faults == [], done.stdout
