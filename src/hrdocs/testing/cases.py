"""Cases: a folder for each, with a source in it and the result that it has to give.

cases/<case>/source.txt | source.html | source.pdf | source.docx
cases/<case>/expected.json     what `hrdocs.codec.dumps(hrdocs.parse(path))` gives
"""

import os
from pathlib import Path

from attrs import frozen

from hrdocs import codec
from hrdocs.api import parse
from hrdocs.registry import Registry

SOURCES = ("source.txt", "source.html", "source.pdf", "source.docx")
EXPECTED = "expected.json"


@frozen(kw_only=True)
class Case:
    """One case: its name, its source, and the file that holds its expected result."""

    name: str
    source: Path
    expected: Path

    def __str__(self) -> str:
        return self.name


def cases_in(folder: str | os.PathLike[str]) -> tuple[Case, ...]:
    """Return the cases of a folder, by name, with whole paths.

    Raises:
        FileNotFoundError: the folder has no case, or a case has no source; the message says which.
    """
    root = Path(folder).resolve()  # another interpreter may run elsewhere
    folders = sorted(each for each in root.iterdir() if each.is_dir()) if root.is_dir() else []
    if not folders:
        raise FileNotFoundError(f"{root}: has no case; make {root / 'a-name' / 'source.txt'}")
    return tuple(_case(each) for each in folders)


def update_golden(case: Case, registry: Registry) -> None:
    """Write what a case gives now as what it is expected to give; read the difference before you commit it.

    Raises:
        RuntimeError: on a continuous-integration machine (`CI` is set), where a golden must never heal itself.
    """
    if os.environ.get("CI"):
        raise RuntimeError("CI is set: goldens are updated by a person who reads them, not by a machine")
    case.expected.write_bytes(codec.dumps(parse(case.source, registry=registry)))


def _case(folder: Path) -> Case:
    source = next((folder / name for name in SOURCES if (folder / name).is_file()), None)
    if source is None:
        raise FileNotFoundError(f"{folder}: has no source; it is one of {', '.join(SOURCES)}")
    return Case(name=folder.name, source=source, expected=folder / EXPECTED)
