"""A folder for a database that is being made: it cannot be written piece by piece."""

import contextlib
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hrdocs.errors import WriteError

_PIECE = 1 << 20


@contextlib.contextmanager
def folder(failure: type[Exception] = OSError) -> Iterator[Path]:
    """Give a folder that is gone afterwards.

    Raises:
        WriteError: it is full, or cannot be written to, as an OSError, SQLite or a `failure` says.
    """
    place = tempfile.gettempdir()
    try:
        with tempfile.TemporaryDirectory(prefix="hrdocs-") as name:
            yield Path(name)
    except (OSError, sqlite3.OperationalError, failure) as error:
        raise WriteError(
            f"{place}: the database cannot be made there ({error}); make room, or set TMPDIR to a place that has some"
        ) from None


def pieces(path: Path) -> Iterator[bytes]:
    """Iterate over the bytes of a file."""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece
