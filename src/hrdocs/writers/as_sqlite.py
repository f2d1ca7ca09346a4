"""SQLite: a table a kind with keys, all quotes in one table, views that join them, and a search over the texts."""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from hrdocs import codec
from hrdocs.model import ParseResult
from hrdocs.outcomes import Outcome
from hrdocs.tables import flat, sql
from hrdocs.tables.columns import Column, Text, Truth, Whole
from hrdocs.tables.rows import DIAGNOSTICS, DOCUMENTS, FAILED, Row, Rows, Table
from hrdocs.writers import datasette, scratch

DATABASE = "hrdocs.sqlite"
_SHARED = (
    'create table "text" ("document" text primary key references "document" ("document"), "text" text not null)',
    """create table "quote" (
    "table" text not null, "record" text not null, "document" text not null references "document" ("document"),
    "field" text not null, "start" integer not null, "end" integer not null, "exact" text not null,
    "page" integer, "regions" text, "xpath" text, "line" integer
)""",
)
_ENDING = """
create index "quote_record" on "quote" ("record");
create index "quote_document" on "quote" ("document");
create virtual table "text_search" using fts5 ("text", content="text", content_rowid="rowid");
insert into "text_search" ("text_search") values ('rebuild');
vacuum;
"""


def stream(results: Iterable[Outcome]) -> Iterator[tuple[str, bytes]]:
    """Give a database, and `metadata.yaml` that tells Datasette what its tables hold: `datasette FOLDER` opens both."""
    with scratch.folder() as folder:
        path = folder / DATABASE
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.executescript("pragma journal_mode = off; pragma synchronous = off;")
            database.execute("begin")
            filling = _Filling(database)
            for result in results:
                filling.add(result)
            database.execute("commit")
            filling.end()
        yield from ((DATABASE, piece) for piece in scratch.pieces(path))
    yield "metadata.yaml", datasette.metadata(Path(DATABASE).stem, filling.tables)


class _Filling:
    """A database that is being filled."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database, self._rows = database, Rows()
        self._inserts: dict[Table, str] = {}
        for table in (DOCUMENTS, DIAGNOSTICS, FAILED):
            self._insert(table)
        for statement in _SHARED:
            database.execute(statement)

    @property
    def tables(self) -> list[Table]:
        return [*self._inserts]

    def add(self, result: Outcome) -> None:
        for table, row in self._rows.of(result):
            statement = self._insert(table)
            self._database.execute(statement, [_value(row.get(each.name)) for each in _stored(table)])
            self._database.executemany(f"insert into {sql.QUOTE} values ({_marks(11)})", list(_quotes(table, row)))
        if isinstance(result, ParseResult):
            document = result.document
            self._database.execute("insert into text values (?, ?)", (document.source.sha256, document.text))

    def _insert(self, table: Table) -> str:
        if table not in self._inserts:
            self._create(table)
            self._inserts[table] = (
                f"insert into {sql.quoted(sql.name_of(table))} values ({_marks(len(_stored(table)))})"
            )
        return self._inserts[table]

    def _create(self, table: Table) -> None:
        name = sql.name_of(table)
        parts = [_declared(each, table) for each in _stored(table)]
        self._database.execute(f"create table {sql.quoted(name)} ({', '.join(parts)})")
        indexed = [each.name for each in _stored(table) if _is_indexed(each, table)]
        for column in indexed:
            index = sql.quoted(f"{name}_{column}")
            self._database.execute(f"create index {index} on {sql.quoted(name)} ({sql.quoted(column)})")

    def end(self) -> None:
        for table in self.tables:
            if flat.is_of_records(table):
                for name, selected in sql.views_of(table):
                    self._database.execute(f"create view if not exists {sql.quoted(name)} as {selected}")
        self._database.executescript(_ENDING)


def _stored(table: Table) -> list[Column]:
    return [each for each in table.columns if each.name != "evidence"]


def _is_indexed(column: Column, table: Table) -> bool:
    return (table.in_document and column.name == "document") or (
        isinstance(column.type, Text) and bool(column.type.values)
    )


def _declared(column: Column, table: Table) -> str:
    name = sql.quoted(column.name)
    parts = [name, "integer" if isinstance(column.type, Whole | Truth) else "text"]
    if table.key == (column.name,):
        parts.append("primary key")
    if column.required:
        parts.append("not null")
    if table.in_document and column.name == "document":
        parts.append('references "document" ("document")')
    if isinstance(column.type, Truth):
        parts.append(f"check ({name} in (0, 1))")
    if isinstance(column.type, Text) and column.type.values:
        parts.append(f"check ({name} in ({sql.listed(column.type.values)}))")
    return " ".join(parts)


def _marks(count: int) -> str:
    return ", ".join("?" * count)


def _value(value: Any) -> Any:  # noqa: ANN401 (what a row holds)
    """Return a value as SQLite holds it: lists and values with parts as JSON, which `json_each` takes."""
    return codec.canonical(value).decode() if isinstance(value, list | dict) else value


def _quotes(table: Table, row: Row) -> Iterator[tuple[Any, ...]]:
    for each in row.get("evidence", ()):
        page = each["regions"][0]["page"] if each["regions"] else None
        yield (
            *(sql.name_of(table), row.get("id", row["document"]), row["document"]),
            *(each["field"], each["start"], each["end"], each["exact"], page),
            *(_value(each["regions"]) if each["regions"] else None, each["xpath"], each["line"]),
        )
