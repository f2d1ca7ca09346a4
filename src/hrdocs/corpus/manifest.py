"""The manifest of a dataset, and how its files are written: beside their places, then moved there."""

import contextlib
import datetime
import hashlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
from attrs import define, field

from hrdocs import codec
from hrdocs.corpus.exports import ALWAYS
from hrdocs.corpus.ledger import Row, told
from hrdocs.errors import DatasetDamaged

MANIFEST = "manifest.json"
SCHEMA = "hrdocs.dataset/1"
_BESIDE = ".writing"
_OPEN_FILES = 64


@define
class _File:
    digest: Any = field(factory=hashlib.sha256)
    size: int = 0
    lines: int = 0

    def add(self, data: bytes) -> None:
        self.digest.update(data)
        self.size += len(data)
        self.lines += data.count(b"\n")

    def data(self, path: str) -> dict[str, Any]:
        return {"path": path, "sha256": self.digest.hexdigest(), "bytes": self.size, "lines": self.lines}


def described(pieces: Iterable[tuple[str, bytes]], folder: Path | None = None) -> list[dict[str, Any]]:
    """Return path, sha256, bytes and lines of the files that pieces make up; written, where a folder is named."""
    files: dict[str, _File] = {name: _File() for name in ALWAYS}
    with contextlib.ExitStack() as stack:
        handles: dict[str, BinaryIO] = {}
        for name, data in pieces:
            files.setdefault(name, _File()).add(data)
            if folder is not None:
                _append(folder / name, name, data, handles, stack)
    if folder is not None:
        for name in files:
            (folder / name).touch()
    return [file.data(name) for name, file in sorted(files.items())]


def _append(path: Path, name: str, data: bytes, handles: dict[str, BinaryIO], stack: contextlib.ExitStack) -> None:
    if name not in handles and len(handles) < _OPEN_FILES and not name.startswith("texts/"):
        path.parent.mkdir(parents=True, exist_ok=True)
        handles[name] = stack.enter_context(path.open("wb"))
    if name in handles:
        handles[name].write(data)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.write(data)


def write(out: Path, pieces: Iterable[tuple[str, bytes]], rows: Iterable[Row], about: dict[str, Any]) -> dict[str, Any]:
    """Write the files of a dataset and its manifest, take away those of an earlier one, and return the manifest.

    Raises:
        WriteError: the folder cannot be written to; what was there before is whole.
    """
    beside = out / _BESIDE
    with told(out):
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir()
        try:
            outputs = described(pieces, beside)
            manifest = made(rows, outputs, about)
            (beside / MANIFEST).write_bytes(codec.canonical(manifest) + b"\n")
            _take_away(out, keep={each["path"] for each in outputs})
            for name in [*(each["path"] for each in outputs), MANIFEST]:
                (out / name).parent.mkdir(parents=True, exist_ok=True)
                (beside / name).replace(out / name)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    return manifest


def _take_away(out: Path, keep: set[str]) -> None:
    with contextlib.suppress(DatasetDamaged):
        for each in read(out)["outputs"]:
            if each["path"] not in keep:
                (out / each["path"]).unlink(missing_ok=True)


def made(rows: Iterable[Row], outputs: list[dict[str, Any]], about: dict[str, Any]) -> dict[str, Any]:
    """Return a manifest: inputs and outputs by sha256, counts, and what the caller tells of software and options."""
    inputs, failed = [], 0
    for row in rows:
        inputs.append({"place": row.input.place, "sha256": row.input.sha256, "bytes": row.input.size})
        failed += row.outcome.result is None
    counts = {"inputs": len(inputs), "documents": len(inputs) - failed, "errors": failed}
    return {
        "schema": SCHEMA,
        "created": _stamp(),
        "counts": counts,
        "inputs": inputs,
        "outputs": outputs,
        **about,
    }


def _stamp() -> str | None:
    """Return the day and hour that SOURCE_DATE_EPOCH names (reproducible-builds.org), or None."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds.isdecimal():
        return None
    return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read(out: Path) -> dict[str, Any]:
    """Return the manifest of a dataset.

    Raises:
        DatasetDamaged: there is none, or it is no manifest.
    """
    try:
        manifest = msgspec.json.decode((out / MANIFEST).read_bytes(), type=dict[str, Any])
        outputs = manifest["outputs"]
        assert all(isinstance(each["path"], str) and isinstance(each["sha256"], str) for each in outputs)
    except FileNotFoundError:
        raise DatasetDamaged(
            f"{out}: holds no {MANIFEST}; end the run that began there, with the same command"
        ) from None
    except (OSError, msgspec.DecodeError, KeyError, TypeError, AssertionError) as error:
        raise DatasetDamaged(f"{out}: {MANIFEST} cannot be read ({error}); run again") from None
    return manifest


def sha256_of(path: Path) -> str | None:
    """Return the sha256 of a file, or None where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
