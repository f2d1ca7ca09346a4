"""Writing outputs to disk: whole or not at all."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hrdocs.errors import WriteError


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
        if name and (Path(name).name != name or name in {".", ".."}):
            raise WriteError(f"{name!r}: is no plain file name; the writer that made it is at fault")
    try:
        if set(files) == {""}:
            _replace(target, files[""])
            return (target,)
        target.mkdir(parents=True, exist_ok=True)
        for name, data in sorted(files.items()):
            _replace(target / name, data)
        return tuple(target / name for name in sorted(files))
    except OSError as error:
        reason = error.strerror or str(error)
        raise WriteError(f"{target}: cannot be written ({reason}); choose another place with -o") from None


def _replace(path: Path, data: bytes) -> None:
    if path.is_dir():
        raise WriteError(f"{path}: is a folder; name a file with -o")
    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(_usual_mode())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _usual_mode() -> int:
    """Return the mode that an ordinary new file would have; a temporary one is private."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
