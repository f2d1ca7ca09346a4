"""Cases that are real documents: each test names its files in a list, so that a folder that grows breaks nothing.

A list is `tests/corpus_lists/<name>.tsv`: `file` is the path below the folder that HRDOCS_CORPUS names, the columns
after it say what is right, and `state` says whether the project gives that: `solved`, or `open`. A test of an open
file has to fail; when it passes, its row becomes `solved`.
"""

import csv
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(os.environ["HRDOCS_CORPUS"]) if os.environ.get("HRDOCS_CORPUS") else None
LISTS = Path(__file__).parents[1] / "corpus_lists"
STATES = ("open", "solved")


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a list, comments left out."""
    lines = (LISTS / f"{name}.tsv").read_text("utf-8").splitlines()
    return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def cases(name: str) -> list[Any]:
    """Return the cases of a list for `pytest.mark.parametrize`: the path, then what the list says is right of it."""
    return list(_cases(name))


def paths(name: str) -> list[Any]:
    """Return the paths of a list alone, for a promise that holds of open files as well."""
    return [
        pytest.param(each.values[0], id=each.id, marks=[pytest.mark.corpus, *_absent(Path(each.values[0]))])
        for each in _cases(name)
    ]


def _absent(path: Path) -> list[pytest.MarkDecorator]:
    if FOLDER is None:
        return [pytest.mark.skip(reason="HRDOCS_CORPUS names no folder of real documents")]
    return [] if path.exists() else [pytest.mark.skip(reason=f"{path} is not there")]


def _cases(name: str) -> Iterator[Any]:
    for row in rows(name):
        file, state = row.pop("file"), row.pop("state")
        assert state in STATES, f"{name}.tsv: {file}: {state!r} is no state"
        path = (FOLDER or Path()) / file
        marks = _absent(path)
        if state == "open" and not marks:
            marks = [pytest.mark.xfail(reason=f"open in {name}.tsv", strict=True)]
        yield pytest.param(path, *row.values(), id=file, marks=[pytest.mark.corpus, *marks])
