"""The ledger: all that a run knows, in one SQLite database that one process writes."""

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

import msgspec

from hrdocs import codec, errors, remote
from hrdocs.corpus.inputs import Input
from hrdocs.corpus.ledger_files import (
    LEDGER,
    folder_taken_away,
    is_idle,
    locked,
    made_ready,
    tables_taken_away,
)
from hrdocs.corpus.ledger_tables import INPUT, ROWS, VERSION, Row, input_of, row_of
from hrdocs.corpus.workers import Outcome
from hrdocs.errors import HrdocsError, WriteError

_LIMITED = ("SourceTimedOut", "SourceOutOfMemory", "WorkerLost")
"""Errors that other limits may do away with."""
_OF_ONE_RUN = "SourceChanged"
"""An error that says nothing of the bytes that were planned: the next run that plans them parses them."""


def lacking(out: Path | str, name: str, remedy: str) -> HrdocsError:
    """Return the error of a dataset without a file that each has: its folder is not there, or holds none."""
    if remote.is_remote(os.fspath(out)) or Path(out).is_dir():
        return errors.DatasetDamaged(f"{out}: holds no {name}; {remedy}")
    return errors.MissingSource(f"{out}: no such folder; check the name")


class Ledger:
    """A run's plan and outcomes. Open it with `opened` (to write, alone) or `to_read`."""

    def __init__(self, database: sqlite3.Connection, lock: sqlite3.Connection | None = None) -> None:
        self._database, self._lock = database, lock

    @classmethod
    @contextlib.contextmanager
    def opened(cls, out: Path, *, fresh: bool = False) -> Iterator[Self]:
        """Open the ledger of a folder to write, make both where they are missing, and keep others out meanwhile.

        Where an error comes before anything is done, what was made is taken away again.

        Raises:
            WriteError: another run works in this folder, or it cannot be written to.
        """
        made = [each for each in (out, *out.parents) if not each.exists()]
        new = not (out / LEDGER).exists()
        with told(out):
            out.mkdir(parents=True, exist_ok=True)
            lock = locked(out)
            database = sqlite3.connect(out / LEDGER, isolation_level=None)
        try:
            with told(out):
                database = made_ready(database, out, fresh)
            yield cls(database, lock)
        except BaseException:
            new = new and is_idle(database)
            raise
        else:
            new = False
        finally:
            with contextlib.suppress(sqlite3.Error):
                database.execute("pragma journal_mode = delete")  # else nobody could read it where nobody can write
            with contextlib.suppress(sqlite3.Error):
                database.close()
            if new:
                tables_taken_away(out)
            lock.close()
            if new:
                folder_taken_away(out, made)

    @classmethod
    @contextlib.contextmanager
    def to_read(cls, out: Path) -> Iterator[Self]:
        """Open the ledger of a dataset to read.

        Raises:
            MissingSource: there is no such folder.
            DatasetDamaged: it holds no ledger, or what is none.
        """
        if not (out / LEDGER).is_file():
            raise lacking(out, LEDGER, "name a folder that `hrdocs run` wrote")
        try:
            with contextlib.closing(sqlite3.connect(out / LEDGER, isolation_level=None)) as database:
                database.execute("pragma query_only = on")
                if database.execute("pragma user_version").fetchone() != (VERSION,):
                    raise errors.DatasetDamaged(f"{out}: {LEDGER} is that of another hrdocs; run again to renew it")
                yield cls(database)
        except sqlite3.Error as error:
            raise errors.DatasetDamaged(f"{out}: {LEDGER} cannot be read ({error}); run again with --fresh") from None

    def about(self, name: str) -> Any:  # noqa: ANN401 (whatever JSON holds)
        """Return what the ledger notes under a name, or None."""
        found = self._database.execute("select value from about where name = ?", (name,)).fetchone()
        return msgspec.json.decode(found[0]) if found else None

    def noted(self, name: str) -> Any:  # noqa: ANN401 (whatever JSON holds)
        """Return what the ledger of a run that has ended notes under a name.

        Raises:
            DatasetDamaged: it notes nothing there.
        """
        found = self.about(name)
        if found is None:
            raise errors.DatasetDamaged(
                f"{LEDGER}: the run that began in this folder has not ended (it notes no {name}); "
                "end it with the same command"
            )
        return found

    def note(self, **values: object) -> None:
        """Note values of plain types under names."""
        rows = [(name, codec.canonical(value).decode()) for name, value in values.items()]
        self._database.executemany("insert or replace into about values (?, ?)", rows)

    def plan(self, inputs: Iterable[Input]) -> None:
        """Put down the inputs of a run in their order; the plan before is gone."""
        first: dict[str, tuple[int, str | None]] = {}
        with self._transaction():
            self._database.execute("delete from plan")
            for position, each in enumerate(inputs):
                same_as, key = first.setdefault(each.sha256, (position, each.key)) if each.sha256 else (None, None)
                self._database.execute(
                    "insert into plan values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        *(position, each.place, os.fsencode(each.path), each.member, each.sha256, each.size, key),
                        None if same_as == position else same_as,
                        *((type(each.error).__name__, str(each.error)) if each.error else (None, None)),
                    ),
                )

    def waiting(self, fingerprint: str, limits: str) -> list[int]:
        """Return the positions of the inputs that have no outcome yet, or one that holds for one run alone.

        Of the same bytes it is only the first.
        """
        marks = ", ".join("?" * len(_LIMITED))
        found = self._database.execute(
            f"""select position from plan left join outcomes on outcomes.key = plan.key and fingerprint = ?
                and (outcomes.limits = ? or outcomes.error is null or outcomes.error not in ({marks}))
                where plan.key is not null and same_as is null
                and (outcomes.key is null or outcomes.error = ?) order by position""",
            (fingerprint, limits, *_LIMITED, _OF_ONE_RUN),
        )
        return [position for (position,) in found]

    def input_at(self, position: int) -> Input:
        """Return the input at a position of the plan."""
        row = self._database.execute(f"select {INPUT} from plan where position = ?", (position,)).fetchone()
        return input_of(row)

    def firsts(self) -> list[int]:
        """Return the positions of the inputs that can be read; of the same bytes, only the first."""
        query = "select position from plan where key is not null and same_as is null order by position"
        return [position for (position,) in self._database.execute(query)]

    def inputs_with(self, sha256: str) -> list[Input]:
        """Return the inputs whose bytes, or the bytes that they were unpacked to, have a sha256."""
        query = f"""select distinct {INPUT}, position from plan left join outcomes on outcomes.key = plan.key
            where sha256 = ? or document = ? order by position"""
        return [input_of(row[:8]) for row in self._database.execute(query, (sha256, sha256))]

    def row_of(self, fingerprint: str, wanted: Input) -> Row | None:
        """Return what became of an input: of the same bytes, or of the same place where they cannot be read."""
        column, value = ("plan.sha256", wanted.sha256) if wanted.sha256 else ("plan.place", wanted.place)
        query = f"{ROWS} and {column} = ? order by position limit 1"
        row = self._database.execute(query, (fingerprint, value)).fetchone()
        return row_of(row) if row else None

    def commit(self, outcomes: Sequence[tuple[str, Outcome]], fingerprint: str, limits: str) -> None:
        """Put down outcomes by the keys of their inputs, all or none."""
        with self._transaction():
            self._database.executemany(
                f"insert or replace into outcomes values ({', '.join('?' * 10)})",
                [
                    (
                        *(key, fingerprint, limits, each.document, each.result, each.format, each.pages),
                        *(each.error, each.message, each.exit_code),
                    )
                    for key, each in outcomes
                ],
            )

    def take(self, out: Path, fingerprint: str) -> int:
        """Take over what the ledger of another dataset has of the same software and options; return how many.

        Raises:
            MissingSource: there is no such folder.
            DatasetDamaged: it holds no ledger, or what is none.
        """
        if not (out / LEDGER).is_file():
            raise lacking(out, LEDGER, "name a folder that `hrdocs run` wrote")
        self._database.execute("attach ? as other", (str(out / LEDGER),))
        try:
            query = "insert or ignore into outcomes select * from other.outcomes where fingerprint = ?"
            return self._database.execute(query, (fingerprint,)).rowcount
        except sqlite3.DatabaseError as error:
            raise errors.DatasetDamaged(f"{out}: {LEDGER} cannot be read ({error})") from None
        finally:
            self._database.execute("detach other")

    def forget_others(self, fingerprint: str) -> None:
        """Forget the outcomes of other software or options."""
        self._database.execute("delete from outcomes where fingerprint <> ?", (fingerprint,))

    def rows(self, fingerprint: str) -> Iterator[Row]:
        """Iterate over the inputs that have an outcome, in the order of the plan."""
        reader = self._database.cursor()
        reader.execute(f"{ROWS} order by position", (fingerprint,))
        return map(row_of, reader)

    def state(self, fingerprint: str) -> str:
        """Return the sha256 of the plan and of what became of each input: the same, where exports would be the same."""
        digest = hashlib.sha256()
        query = ROWS.replace("result,", "length(result),", 1)
        for row in self._database.execute(f"{query} order by position", (fingerprint,)):
            digest.update(codec.canonical([each.hex() if isinstance(each, bytes) else each for each in row]))
        return digest.hexdigest()

    def tally(self, fingerprint: str) -> list[tuple[str | None, str | None, int]]:
        """Return how many inputs there are of each format, and of each class of error."""
        return self._database.execute(
            """select case when coalesce(plan.error, outcomes.error) is null then format end,
                coalesce(plan.error, outcomes.error), count(*)
                from plan left join outcomes on outcomes.key = plan.key and fingerprint = ? group by 1, 2""",
            (fingerprint,),
        ).fetchall()

    def count(self) -> int:
        """Return how many inputs the plan has."""
        return int(self._database.execute("select count(*) from plan").fetchone()[0])

    def set_aside(self) -> tuple[int, int]:
        """Return how many inputs of the plan have the bytes of an earlier one, and how many cannot be read."""
        query = "select count(same_as), count(*) - count(key) from plan"
        same, unreadable = self._database.execute(query).fetchone()
        return int(same), int(unreadable)

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.execute("begin immediate")
        try:
            yield
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._database.execute("rollback")
            raise
        self._database.execute("commit")


@contextlib.contextmanager
def told(out: Path) -> Iterator[None]:
    """Turn what a full disk or a folder that cannot be written to raises into one WriteError."""
    try:
        yield
    except HrdocsError:
        raise
    except (OSError, sqlite3.OperationalError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise WriteError(
            f"{out}: cannot be written ({reason}); make room or choose another place with -o, then run the "
            "same command: what is done is kept"
        ) from None
    except sqlite3.DatabaseError as error:
        raise errors.DatasetDamaged(f"{out}: {LEDGER} is no ledger ({error}); run again with --fresh") from None
