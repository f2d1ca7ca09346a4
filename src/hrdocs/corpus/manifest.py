"""The manifest of a dataset, and how its files are written: beside their places, then moved there."""

import contextlib
import datetime
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, BinaryIO

import attrs
import msgspec

from hrdocs import codec, remote
from hrdocs.corpus import crate, exports, package
from hrdocs.corpus.exports import ALWAYS, Catalogue, File, Pieces
from hrdocs.corpus.ledger import Ledger, lacking, told
from hrdocs.corpus.ledger_tables import Row
from hrdocs.errors import DatasetDamaged
from hrdocs.plugin import WriterPlugin
from hrdocs.registry import Registry
from hrdocs.values import frozen

MANIFEST = "manifest.json"
SCHEMA = "hrdocs.dataset/1"
_BESIDE = ".writing"
_OPEN_FILES = 64


@frozen(kw_only=True)
class Export:
    """All that decides the files of a dataset: a ledger, the writers that were asked for, and a stamp.

    Attributes:
        mark: fingerprint of the outcomes that count.
        created: the day and hour that is written, or None.
    """

    ledger: Ledger
    mark: str
    writers: tuple[WriterPlugin, ...]
    registry: Registry
    created: str | None

    def rows(self) -> Iterator[Row]:
        """Iterate over the inputs with what became of them."""
        return self.ledger.rows(self.mark)

    def pieces(self, catalogue: Catalogue) -> Pieces:
        """Iterate over what all files but the manifest hold, noted in a catalogue."""
        yield from catalogue.noting(exports.lines(self.rows(), texts=self.ledger.about("texts")))
        yield from catalogue.noting(exports.written(self.rows, self.writers, self.registry))
        yield from catalogue.noting(exports.judged(self.ledger.about("marks") or ()))
        yield from catalogue.noting([package.piece(catalogue.files, self.ledger.about("schemas"))])
        software = self.ledger.about("configuration")
        inputs = lambda: (row.input for row in self.rows())  # noqa: E731
        yield from catalogue.noting(crate.pieces(catalogue.files, inputs, software, self.created))

    def manifest(self, files: Iterable[File]) -> Iterator[bytes]:
        """Iterate over the manifest, an input at a time."""
        configuration = self.ledger.about("configuration")
        options = configuration.pop("options")
        limits, writing = self.ledger.about("limits"), self.ledger.about("writing")
        whole = {
            "schema": SCHEMA,
            "created": self.created,
            "counts": self.counts(),
            "inputs": [],
            "outputs": [attrs.asdict(each) for each in files],
            "software": configuration,
            "options": {
                **options,
                "limits": limits,
                "texts": self.ledger.about("texts"),
                "writers": writing["writers"],
            },
            "writing": writing["versions"],
        }
        head, tail = codec.canonical(whole).split(b'"inputs":[]')
        yield head + b'"inputs":['
        between = b""
        for row in self.rows():
            yield between + codec.canonical(input_data(row))
            between = b","
        yield b"]" + tail + b"\n"

    def state(self) -> str:
        """Return the sha256 of all that decides the files."""
        names = ("configuration", "limits", "texts", "writing", "schemas", "marks")
        about = [self.ledger.state(self.mark), *map(self.ledger.about, names), self.created]
        return hashlib.sha256(codec.canonical(about)).hexdigest()

    def counts(self) -> dict[str, int]:
        """Return how many inputs there are, and how many of them are documents and errors."""
        inputs = failed = 0
        for row in self.rows():
            inputs += 1
            failed += row.outcome.result is None
        return {"inputs": inputs, "documents": inputs - failed, "errors": failed}


def input_data(row: Row) -> dict[str, Any]:
    """Return what a manifest says of an input."""
    return {"place": row.input.place, "sha256": row.input.sha256, "bytes": row.input.size}


def write_where_changed(out: Path, export: Export) -> None:
    """Write the files of a dataset unless they stand there as they would be written.

    Raises:
        WriteError: as for `write`.
    """
    state = export.state()
    if export.ledger.about("exported") != [state, sha256_of(out / MANIFEST)] or not _is_whole(out):
        write(out, export)
        with told(out):
            export.ledger.note(exported=[state, sha256_of(out / MANIFEST)])


def _is_whole(out: Path) -> bool:
    try:
        return all(sha256_of(out / each["path"]) == each["sha256"] for each in read(out)["outputs"])
    except DatasetDamaged:
        return False


def write(out: Path, export: Export) -> None:
    """Write the files of a dataset and its manifest, and take away those of an earlier one.

    Raises:
        WriteError: the folder cannot be written to; what was there before is whole.
    """
    beside, catalogue = out / _BESIDE, Catalogue()
    with told(out):
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir()
        try:
            _fill(beside, export.pieces(catalogue))
            with (beside / MANIFEST).open("wb") as file:
                file.writelines(export.manifest(catalogue.files))
            paths = [each.path for each in catalogue.files]
            _take_away(out, keep={*paths})
            for name in [*paths, MANIFEST]:
                (out / name).parent.mkdir(parents=True, exist_ok=True)
                (beside / name).replace(out / name)
        finally:
            shutil.rmtree(beside, ignore_errors=True)


def _fill(folder: Path, pieces: Pieces) -> None:
    with contextlib.ExitStack() as stack:
        handles: dict[str, BinaryIO] = {}
        for name, data in pieces:
            _append(folder / name, name, data, handles, stack)
    for name in ALWAYS:
        (folder / name).touch()


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


def _take_away(out: Path, keep: set[str]) -> None:
    with contextlib.suppress(DatasetDamaged):
        for each in read(out)["outputs"]:
            if each["path"] not in keep:
                (out / each["path"]).unlink(missing_ok=True)
                with contextlib.suppress(OSError):  # the folder holds more
                    (out / each["path"]).parent.rmdir()


def stamp() -> str | None:
    """Return the day and hour that SOURCE_DATE_EPOCH names (reproducible-builds.org), or None."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds.isdecimal():
        return None
    return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).isoformat()


def read(out: Path | str) -> dict[str, Any]:
    """Return the manifest of a dataset.

    Raises:
        MissingSource: there is no such folder.
        DatasetDamaged: it holds none, or what is no manifest, or one that names a file outside the folder.
    """
    try:
        with remote.opened(remote.within(out, MANIFEST)) as file:
            manifest = msgspec.json.decode(file.read(), type=dict[str, Any])
        outputs = manifest["outputs"]
        fault = next(filter(None, map(_fault, outputs)), None)
    except FileNotFoundError:
        raise lacking(
            out, MANIFEST, "name the folder of a dataset, or end the run that began there, with the same command"
        ) from None
    except (OSError, msgspec.DecodeError, KeyError, TypeError) as error:
        raise DatasetDamaged(f"{out}: {MANIFEST} cannot be read ({error}); run again") from None
    if fault:
        raise DatasetDamaged(f"{out}: {MANIFEST} {fault}; run again")
    return manifest


def _fault(output: dict[str, Any]) -> str | None:
    """Return why an output is none that a run writes: such a path could lead anywhere, and files are taken away."""
    path, sha256 = output["path"], output["sha256"]
    if not isinstance(path, str) or not isinstance(sha256, str):
        return "names an output without a path or a sha256"
    ways = PurePosixPath(path), PureWindowsPath(path)
    if not ways[0].parts or any(way.anchor or ".." in way.parts for way in ways):
        return f"names an output outside its folder ({path!r})"
    return None


def sha256_of(path: Path) -> str | None:
    """Return the sha256 of a file, or None where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
