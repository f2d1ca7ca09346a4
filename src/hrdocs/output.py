"""Writing outputs to disk: whole or not at all."""

import contextlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Self

from attrs import field

from hrdocs.errors import WriteError
from hrdocs.values import define

LIST_OF_FILES = "datapackage.json"
"""What a writer of several files puts beside them, and what tells a later run which files are an earlier one's."""


def save(files: Mapping[str, bytes], target: Path) -> tuple[Path, ...]:
    """Write what a writer made and return the paths, sorted.

    A single unnamed file goes to `target` itself; named files go into `target` as a folder. Each file appears whole
    or not at all: it is written beside its place and moved there.

    What is there already and is no ordinary file (a device, a pipe) is written to and stays what it is.

    Raises:
        WriteError: the target cannot be written, is a folder where a file is wanted or the other way round, or a name
            leads out of the folder.
    """
    for name in files:
        _require_plain(name)
    with Files(target=target) as writing:
        for name, data in sorted(files.items()):
            writing.add(name, data)
    return writing.written


def require_writable(target: Path, *, folder: bool) -> None:
    """Raise WriteError where it can be told before anything is done that a target cannot be written."""
    if folder and target.exists() and not target.is_dir():
        raise WriteError(f"{target}: is a file, and a folder is wanted; choose another place with -o")
    if not folder and target.is_dir():
        raise WriteError(f"{target}: is a folder; name a file with -o")
    place = target if target.exists() else target.parent
    while folder and not place.exists():
        place = place.parent
    if not place.exists():
        raise WriteError(f"{target}: cannot be written (there is no folder {place}); choose another place with -o")
    if not os.access(place, os.W_OK):
        raise WriteError(f"{target}: cannot be written (Permission denied); choose another place with -o")


def require_apart(target: Path | None, inputs: Iterable[str]) -> None:
    """Raise WriteError where a target is a file or folder that is read: writing there would destroy it."""
    for name in inputs:
        if target is not None and target.exists() and Path(name).exists() and target.samefile(name):
            what = "folder" if target.is_dir() else "file"
            raise WriteError(f"{target}: is read, and writing there would destroy it; name another {what} to write to")


@define
class Files:
    """Files that are being written, piece by piece, beside their places; on leaving `with` they are moved there.

    Where an error leaves it, nothing is moved, and what stood in the places is as before. A folder in which an earlier
    run wrote tables loses those that this one does not write: they would be taken for one set.
    """

    target: Path
    written: tuple[Path, ...] = ()
    _open: dict[str, tuple[IO[bytes], Path, Path | None]] = field(factory=dict)

    def add(self, name: str, data: bytes) -> None:
        """Add bytes to the file of a name; "" is the target itself."""
        _require_plain(name)
        with as_write_error(self.target):
            if name not in self._open:
                if name:
                    self.target.mkdir(parents=True, exist_ok=True)
                self._open[name] = _opened(self.target / name if name else self.target)
            self._open[name][0].write(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            if kind is None:
                with as_write_error(self.target):
                    self._put_in_place()
        finally:
            self._discard()

    def _put_in_place(self) -> None:
        before = _of_an_earlier_run(self.target) if any(self._open) else frozenset()
        for file, path, temporary in self._open.values():
            file.close()
            if temporary is not None:
                temporary.chmod(_usual_mode())
                temporary.replace(path)
        for name in sorted(before - self._open.keys()):
            (self.target / name).unlink(missing_ok=True)
        self.written = tuple(self.target / name if name else self.target for name in sorted(self._open))

    def _discard(self) -> None:
        for file, _, temporary in self._open.values():
            with contextlib.suppress(OSError):
                file.close()
            if temporary is not None:
                with contextlib.suppress(OSError):
                    temporary.unlink(missing_ok=True)


def _require_plain(name: str) -> None:
    if name and (Path(name).name != name or name in {".", ".."}):
        raise WriteError(f"{name!r}: is no plain file name; the writer that made it is at fault")


@contextlib.contextmanager
def as_write_error(target: Path) -> Iterator[None]:
    """Turn what a full disk or a folder that cannot be written to raises into a WriteError."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise WriteError(f"{target}: cannot be written ({reason}); choose another place with -o") from None


def _opened(path: Path) -> tuple[IO[bytes], Path, Path | None]:
    """Return a file to write to, the path where it is to stand, and where it stands until it is whole."""
    if path.is_dir():
        raise WriteError(f"{path}: is a folder; name a file with -o")
    path = path.resolve()
    if path.exists() and not path.is_file():
        return path.open("wb"), path, None
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    return os.fdopen(handle, "wb"), path, Path(name)


def _of_an_earlier_run(folder: Path) -> frozenset[str]:
    """Return the names of the files that an earlier run of hrdocs wrote into a folder."""
    import json

    try:
        listed = json.loads((folder / LIST_OF_FILES).read_bytes())
        names = [each["path"] for each in listed["resources"]] if listed["created_by"] == "hrdocs" else []
        return frozenset(name for name in names if Path(name).name == name and name not in {"", ".", ".."})
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def _usual_mode() -> int:
    """Return the mode that an ordinary new file would have; a temporary one is private."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
