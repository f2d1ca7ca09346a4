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


IN_THREADS = """
import sys, threading
from concurrent.futures import ThreadPoolExecutor
import hrdocs
begin = threading.Barrier(8)
def parsed(path):
    begin.wait()
    return hrdocs.parse(path).to_json()
with ThreadPoolExecutor(8) as pool:
    given = {*pool.map(parsed, 8 * sys.argv[1:])}
assert given == {hrdocs.parse(sys.argv[1]).to_json()}
"""


@pytest.mark.slow
@pytest.mark.formats
@pytest.mark.parametrize("path", sorted(DATA.iterdir()), ids=lambda path: path.name)
def test_threads_that_parse_at_once_in_a_fresh_interpreter_give_the_same(path):
    done = subprocess.run([sys.executable, "-c", IN_THREADS, path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_relative_name_gives_what_an_absolute_one_gives():
    path = DATA / "web_article.html"
    absolute = output(SETTINGS[0], Path("/"), "parse", "--to", "json", str(path))
    relative = output(SETTINGS[1], DATA, "parse", "--to", "json", path.name)
    assert absolute == relative


def loaded(*arguments: str) -> set[str]:
    """Return the modules that an interpreter has loaded, and what they are in: "lxml" with "lxml.html"."""
    command = [sys.executable, "-X", "importtime", *arguments]
    done = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    modules = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    return modules | {module.partition(".")[0] for module in modules}


def test_importing_hrdocs_takes_no_heavy_library_in():
    modules = loaded("-c", "import hrdocs")
    assert "hrdocs" in modules
    heavy = {"pdfplumber", "pdfminer", "pypdfium2", "bs4", "lxml", "numpy", "py3langid", "rich", "phonenumbers", "docx"}
    heavy |= {"email", "zipfile", "msgspec", "click"}  # they come with what looks for plugins, archives and commands
    heavy |= {"traceback", "json", "gzip", "tempfile", "logging", "subprocess", "hashlib", "decimal", "datetime"}
    assert modules & heavy == set()


@pytest.mark.formats
def test_what_cannot_be_of_a_format_loads_nothing_that_recognises_it():
    modules = loaded("-m", "hrdocs", "parse", str(DATA / "press_release.html"))
    assert {"hrdocs_press_release.parsing", "lxml.html"} <= modules
    assert modules & {"hrdocs_upr_positions.detecting", "hrdocs_web_article.detecting", "pypdfium2"} == set()


@pytest.mark.formats
def test_a_document_loads_nothing_of_other_carriers_and_formats():
    modules = loaded("-m", "hrdocs", "parse", str(DATA / "upr_positions_uruguay.txt"))
    assert {"hrdocs_upr_positions.parsing", "rich.console"} <= modules
    others = {"bs4", "lxml", "pypdfium2", "pdfminer", "phonenumbers", "gzip", "json", "argparse", "subprocess"}
    others |= {"hrdocs.readers.pdf.reader", "hrdocs.readers.html.page", "hrdocs.corpus.run"}
    others |= {f"hrdocs_{each}.parsing" for each in ("note_verbale", "press_release", "web_article")}
    assert modules & others == set()
