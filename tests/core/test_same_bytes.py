"""The same input gives the same bytes: in fresh interpreters, whatever the hash seed, time zone, locale and folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "examples" / "data"
SETTINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "Asia/Bishkek", "LC_ALL": "tr_TR.UTF-8"},
]


def output(setting: dict[str, str], folder: Path, *arguments: str) -> bytes:
    command = [sys.executable, "-m", "hrdocs", *arguments]
    done = subprocess.run(command, env={**os.environ, **setting}, cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.mark.parametrize("writer", ["json", "markdown", None])
def test_fresh_interpreters_give_the_same_bytes(tmp_path, writer):
    files = sorted(str(path) for path in DATA.iterdir())
    form = ("--to", writer) if writer else ()
    one, two = (
        output(setting, folder, "parse", *form, *files)
        for setting, folder in zip(SETTINGS, (Path("/"), tmp_path), strict=True)
    )
    assert one
    assert one == two


def test_a_relative_name_gives_what_an_absolute_one_gives():
    path = DATA / "web_article.html"
    absolute = output(SETTINGS[0], Path("/"), "parse", "--to", "json", str(path))
    relative = output(SETTINGS[1], DATA, "parse", "--to", "json", path.name)
    assert absolute == relative


def test_importing_hrdocs_takes_no_heavy_library_in():
    command = [sys.executable, "-X", "importtime", "-c", "import hrdocs"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    loaded = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert "hrdocs" in loaded
    heavy = {"pdfplumber", "pdfminer", "pypdfium2", "bs4", "lxml", "numpy", "py3langid", "rich", "phonenumbers", "docx"}
    heavy |= {"email", "zipfile", "msgspec", "click"}  # they come with what looks for plugins, archives and commands
    assert loaded & heavy == set()
