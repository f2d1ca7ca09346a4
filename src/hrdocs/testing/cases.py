"""Cases: a folder for each, with a source in it and the result that it has to give.

cases/<case>/source.txt | source.html | source.pdf | source.docx | source and a suffix of your own
cases/<case>/expected.json     what `hrdocs.codec.dumps(hrdocs.parse(path))` gives; of a reader, its Document
cases/<case>/expected/         what a writer gives: its files, or the only one as `file` with its suffix
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from hrdocs import codec
from hrdocs.api import parse
from hrdocs.registry import Registry
from hrdocs.values import frozen

SOURCE = "source"
EXPECTED = "expected.json"


@frozen(kw_only=True)
class Case:
    """One case: its name, its source, and the file that holds its expected result."""

    name: str
    source: Path
    expected: Path

    @classmethod
    def of(cls, source: Path) -> Self:
        """Return the case whose source lies at a path, in a folder of its name."""
        return cls(name=source.parent.name, source=source, expected=source.parent / EXPECTED)

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
    write_golden(case, {EXPECTED: codec.dumps(parse(case.source, registry=registry))})


def write_golden(case: Case, files: Mapping[str, bytes]) -> None:
    """Write files beside the source of a case as what it is expected to give.

    Raises: as for `update_golden`.
    """
    if os.environ.get("CI"):
        raise RuntimeError("CI is set: goldens are updated by a person who reads them, not by a machine")
    put_golden(case, files)


def put_golden(case: Case, files: Mapping[str, bytes]) -> None:
    """Write the first golden of a case, such as that of a new plugin."""
    for name, data in files.items():
        path = case.source.parent / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


def _case(folder: Path) -> Case:
    source = min((path for path in folder.glob(f"{SOURCE}.*") if path.is_file()), default=None)
    if source is None:
        raise FileNotFoundError(f"{folder}: has no source; it is {SOURCE} and a suffix, such as {SOURCE}.txt")
    return Case.of(source)
