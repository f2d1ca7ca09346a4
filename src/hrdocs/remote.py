"""Files by address: "s3://bucket/reports", "https://…", whatever fsspec opens (the extra `hrdocs[remote]`)."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from hrdocs.extras import required

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(//|:)")


def is_remote(path: str) -> bool:
    """Return whether a path is an address and no file of this machine."""
    return _ADDRESS.match(path) is not None


def opened(path: str) -> BinaryIO:
    """Open a file to read its bytes, by its path or its address.

    Raises:
        OSError: it cannot be opened.
        MissingExtra: it is an address, and fsspec is not installed.
    """
    if not is_remote(path):
        return Path(path).open("rb")
    return cast(BinaryIO, _fsspec().open(path, "rb").open())


def within(folder: str | Path, name: str) -> str:
    """Return the path or the address of a file in a folder."""
    whole = os.fspath(folder)
    return f"{whole.rstrip('/')}/{name}" if is_remote(whole) else str(Path(whole) / name)


def found(address: str) -> tuple[str, Iterator[str]]:
    """Return the folder that an address tells names from, and the addresses of the files that it means, sorted.

    Raises:
        MissingExtra: fsspec is not installed.
    """
    system, path = _fsspec().core.url_to_fs(address)
    if "*" in path or "?" in path:
        base = re.split(r"/(?=[^/]*[*?\[])", path, maxsplit=1)[0]
        return _address(system, base), _sorted(
            system, base, [each for each in system.glob(path) if system.isfile(each)]
        )
    if system.isdir(path):
        return _address(system, path), _sorted(system, path, system.find(path))
    return _address(system, path).rpartition("/")[0], iter([address])


def copied(folder: Path, names: list[str], address: str) -> None:
    """Copy files of a folder to an address, in their order: what names the others comes last.

    Raises:
        OSError: one cannot be written there.
        MissingExtra: fsspec is not installed.
    """
    system, base = _fsspec().core.url_to_fs(address)
    for name in names:
        target = f"{base.rstrip('/')}/{name}"
        system.makedirs(target.rpartition("/")[0], exist_ok=True)
        system.put_file(str(folder / name), target)


def _sorted(system: Any, base: str, paths: list[str]) -> Iterator[str]:  # noqa: ANN401 (a file system of fsspec)
    kept = ([*path.removeprefix(base).strip("/").split("/"), path] for path in paths)
    for *parts, path in sorted(each for each in kept if not any(part.startswith(".") for part in each[:-1])):
        assert parts
        yield _address(system, path)


def _address(system: Any, path: str) -> str:  # noqa: ANN401 (a file system of fsspec)
    return str(system.unstrip_protocol(path)).rstrip("/")


def _fsspec() -> Any:  # noqa: ANN401 (an extra)
    return required("fsspec", extra="remote")
