"""Files by address: "s3://bucket/reports", "https://…", whatever fsspec opens (the extra `hrdocs[remote]`)."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from hrdocs.errors import MissingExtra, UnreadableSource
from hrdocs.expressions import regex
from hrdocs.extras import required

_PACKAGES = {
    **{"http": "aiohttp requests", "https": "aiohttp requests", "s3": "s3fs", "s3a": "s3fs", "gs": "gcsfs"},
    **{"gcs": "gcsfs", "az": "adlfs", "abfs": "adlfs", "abfss": "adlfs", "sftp": "paramiko", "ssh": "paramiko"},
}
"""What fsspec needs beside itself for the addresses that people have most."""

_ADDRESS = regex(r"[A-Za-z][A-Za-z0-9+.-]+:(//|:)")


def is_remote(path: str) -> bool:
    """Return whether a path is an address and no file of this machine."""
    return _ADDRESS.match(path) is not None


def opened(path: str) -> BinaryIO:
    """Open a file to read its bytes, by its path or its address.

    Raises:
        OSError: it cannot be opened.
        MissingExtra: it is an address, and what opens such ones is not installed.
    """
    if not is_remote(path):
        return Path(path).open("rb")
    system, name = _system(path)
    try:
        return cast(BinaryIO, system.open(name, "rb"))
    except OSError:
        raise
    except Exception as error:  # each system has errors of its own
        raise OSError(f"{type(error).__name__}: {error}") from None


def exists(path: str) -> bool:
    """Return whether there is a file at a path or an address."""
    try:
        opened(path).close()
    except FileNotFoundError:
        return False
    return True


def within(folder: str | Path, name: str) -> str:
    """Return the path or the address of a file in a folder."""
    whole = os.fspath(folder)
    return f"{whole.rstrip('/')}/{name}" if is_remote(whole) else str(Path(whole) / name)


def found(address: str) -> tuple[str, Iterator[str]]:
    """Return the folder that an address tells names from, and the addresses of the files that it means, sorted.

    Raises:
        MissingExtra: what opens such addresses is not installed.
        UnreadableSource: nothing answers there.
    """
    system, path = _system(address)
    try:
        return _within(system, path, address)
    except Exception as error:  # each system has errors of its own
        raise _unreachable(address, error) from None


def _within(system: Any, path: str, address: str) -> tuple[str, Iterator[str]]:  # noqa: ANN401 (of fsspec)
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
        MissingExtra: what opens such addresses is not installed.
    """
    system, base = _system(address)
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


def _system(address: str) -> tuple[Any, str]:
    """Return the file system of an address, and the path in it."""
    fsspec = required("fsspec", extra="remote")
    try:
        return cast(tuple[Any, str], fsspec.core.url_to_fs(address))
    except ImportError as error:
        packages = _PACKAGES.get(address.partition(":")[0].lower())
        more = f"pip install {packages}" if packages else str(error)
        raise MissingExtra(f"{address}: hrdocs[remote] needs more for such addresses: {more}") from None
    except Exception as error:
        raise _unreachable(address, error) from None


def _unreachable(address: str, error: Exception) -> UnreadableSource:
    return UnreadableSource(f"{address}: cannot be reached ({type(error).__name__}: {error}); check the address")
