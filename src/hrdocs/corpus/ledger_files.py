"""The files of a ledger: how they are made, locked, emptied, and taken away where nothing came of a run."""

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from hrdocs.corpus.ledger_tables import SCHEMA, VERSION
from hrdocs.errors import WriteError

LEDGER, LOCK = "ledger.sqlite", "ledger.lock"
_ENDS = ("", "-wal", "-shm")
"""Of the names of a ledger's files: SQLite has some beside it while it is open."""


def made_ready(database: sqlite3.Connection, out: Path, fresh: bool) -> sqlite3.Connection:
    """Return a ledger with its tables, emptied where it is to be fresh; a file that is none is replaced then."""
    try:
        _tables_made(database, fresh)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        if not fresh:
            raise
        marks = _marks(database)
        database.close()
        for end in _ENDS:
            (out / f"{LEDGER}{end}").unlink(missing_ok=True)
        database = sqlite3.connect(out / LEDGER, isolation_level=None)
        _tables_made(database, fresh)
        database.executemany("insert into about values ('marks', ?)", marks)
    return database


def _tables_made(database: sqlite3.Connection, fresh: bool) -> None:
    """Make tables, where they are missing or were made by another hrdocs, all or none; what readers judged stays."""
    database.execute("pragma journal_mode = wal")
    database.execute("pragma synchronous = normal")
    (version,) = database.execute("pragma user_version").fetchone()
    gone = "drop table if exists plan; drop table if exists outcomes;" if fresh or version != VERSION else ""
    forgotten = "delete from about where name <> 'marks';" if fresh else ""
    database.executescript(f"begin immediate; {gone} {SCHEMA} {forgotten} pragma user_version = {VERSION}; commit")


def is_idle(database: sqlite3.Connection) -> bool:
    """Return whether it is sure that nothing came of a run: no document was done, no file of a dataset written."""
    try:
        done = database.execute(
            "select (select count(*) from outcomes), (select count(*) from about where name = ?)", ("exported",)
        )
        return bool(done.fetchone() == (0, 0))
    except sqlite3.Error:
        return False


def tables_taken_away(out: Path) -> None:
    """Remove a ledger in which nothing stands; its lock is held meanwhile."""
    with contextlib.suppress(OSError):
        for end in _ENDS:
            (out / f"{LEDGER}{end}").unlink(missing_ok=True)


def folder_taken_away(out: Path, made: Sequence[Path]) -> None:
    """Remove the lock, which nobody holds any more, and the folders that were made for it, as far as they are empty."""
    with contextlib.suppress(OSError):
        (out / LOCK).unlink(missing_ok=True)
        for folder in made:
            folder.rmdir()


def _marks(database: sqlite3.Connection) -> list[tuple[str]]:
    """Return what readers judged, which no run makes anew and none may forget, as far as a damaged ledger tells it."""
    try:
        return database.execute("select value from about where name = 'marks'").fetchall()
    except sqlite3.Error:
        return []


def locked(out: Path) -> sqlite3.Connection:
    """Return a connection that holds the lock of a folder; the system lets go of it when the process ends, however."""
    lock = sqlite3.connect(out / LOCK, timeout=0, isolation_level=None)
    try:
        lock.execute("begin exclusive")
    except sqlite3.OperationalError as error:
        lock.close()
        if "locked" not in str(error):
            raise
        raise WriteError(f"{out}: another run works in this folder; wait for it, or choose another with -o") from None
    return lock
