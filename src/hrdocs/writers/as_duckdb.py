"""DuckDB: a table a kind with typed columns, lists as lists and evidence as structs (the extra `hrdocs[duckdb]`)."""

import contextlib
import hashlib
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from attrs import field

from hrdocs import codec
from hrdocs.errors import WriteError
from hrdocs.extras import required
from hrdocs.model import ParseResult
from hrdocs.outcomes import Outcome
from hrdocs.tables import flat, sql
from hrdocs.tables.columns import Column, Many, Mapping, Parts, Text, Truth, Type, Whole
from hrdocs.tables.rows import DIAGNOSTICS, DOCUMENTS, FAILED, Row, Rows, Table
from hrdocs.values import define
from hrdocs.writers import scratch

_NAME = "hrdocs.duckdb"  # the database bears the name of its file, in its bytes too
_PIECE = 1 << 20
_TEXTS = Table(name=sql.TEXT, columns=(Column(name="document", required=True), Column(name="text")), key=("document",))
_LEAST_LINE = 16 * _PIECE


def ready() -> None:
    """Raise MissingExtra where duckdb is not installed."""
    required("duckdb", extra="duckdb")


def stream(results: Iterable[Outcome]) -> Iterator[tuple[str, bytes]]:
    """Give a database with a table for each kind, `document`, `diagnostic`, `errors` and `text`, and views of them."""
    with scratch.folder(required("duckdb", extra="duckdb").IOException) as folder:
        with _Lines(folder) as lines:
            for result in results:
                lines.add(result)
        path = folder / _NAME
        _load(path, lines)
        _make_same(path)
        yield from (("", piece) for piece in scratch.pieces(path))


@define
class _Lines:
    """Rows as lines of JSON, a file for each table: what DuckDB loads at its own speed."""

    folder: Path
    longest: int = _LEAST_LINE
    _files: dict[Table, IO[bytes]] = field(factory=dict)
    _rows: Rows = field(factory=Rows)
    _open: contextlib.ExitStack = field(factory=contextlib.ExitStack)

    def __enter__(self) -> "_Lines":
        for table in (DOCUMENTS, _TEXTS, DIAGNOSTICS, FAILED):
            self._begin(table)
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    @property
    def tables(self) -> list[Table]:
        return [*self._files]

    def path_of(self, table: Table) -> Path:
        return self.folder / f"{table.name}.jsonl"

    def add(self, result: Outcome) -> None:
        for table, row in self._rows.of(result):
            self._put(table, row)
        if isinstance(result, ParseResult):
            self._put(_TEXTS, {"document": result.document.source.sha256, "text": result.document.text})

    def _begin(self, table: Table) -> None:
        self._files[table] = self._open.enter_context(self.path_of(table).open("wb"))

    def _put(self, table: Table, row: Row) -> None:
        if table not in self._files:
            self._begin(table)
        line = codec.canonical({each.name: row.get(each.name) for each in table.columns}) + b"\n"
        self.longest = max(self.longest, len(line))
        self._files[table].write(line)


def _load(path: Path, lines: _Lines) -> None:
    database = required("duckdb", extra="duckdb").connect(str(path), config={"threads": 1})
    with contextlib.closing(database):
        for table in lines.tables:
            name = sql.quoted(sql.name_of(table))
            database.execute(f"create table {name} ({', '.join(_declared(each, table) for each in table.columns)})")
            types = {each.name: _type(each.type) for each in table.columns}
            database.execute(
                f"insert into {name} select * from read_json(?, format = 'newline_delimited', columns = {types}, "
                f"maximum_object_size = {lines.longest})",
                [str(lines.path_of(table))],
            )
        for name, selected in _views(lines.tables):
            database.execute(f"create view if not exists {sql.quoted(name)} as {selected}")
        database.execute("checkpoint")


def _declared(column: Column, table: Table) -> str:
    parts = [sql.quoted(column.name), _type(column.type)]
    if table.key == (column.name,):
        parts.append("primary key")
    elif column.required:
        parts.append("not null")
    return " ".join(parts)


def _type(given: Type) -> str:
    match given:
        case Whole():
            return "bigint"
        case Truth():
            return "boolean"
        case Many(of):
            return f"{_type(of)}[]"
        case Mapping(of):
            return f"map(varchar, {_type(of)})"
        case Parts(columns):
            return f"struct({', '.join(f'{sql.quoted(each.name)} {_type(each.type)}' for each in columns)})"
        case Text():
            return "varchar"


def _views(tables: list[Table]) -> Iterator[tuple[str, str]]:
    records = [table for table in tables if flat.is_of_records(table)]
    quotes = " union all ".join(map(_quotes, [DOCUMENTS, *records]))
    columns = (
        'e."field", e."start", e."end", e."exact", e."regions"[1]."page" as "page", e."regions", e."xpath", e."line"'
    )
    yield sql.QUOTE, f'select "table", "record", "document", {columns} from ({quotes})'
    for table in records:
        yield from sql.views_of(table)


def _quotes(table: Table) -> str:
    (key,), name = table.key, sql.name_of(table)
    return (
        f'select {sql.listed((name,))} as "table", {sql.quoted(key)} as "record", "document", '
        f'unnest("evidence") as e from {sql.quoted(name)}'
    )


_HEAD, _MAGIC, _IDENTIFIER = 4096, slice(8, 12), slice(124, 140)


def _make_same(path: Path) -> None:
    """Tell the random identifier of a database from what follows it: of the same data, the same.

    Raises:
        WriteError: this version of DuckDB begins its files otherwise.
    """
    with path.open("r+b") as file:
        head = bytearray(file.read(_HEAD))
        if head[_MAGIC] != b"DUCK" or head[:8] != _checksum(head):
            raise WriteError("this version of DuckDB writes files that cannot be made the same each time; use another")
        digest = hashlib.sha256()
        while piece := file.read(_PIECE):
            digest.update(piece)
        head[_IDENTIFIER] = digest.digest()[: _IDENTIFIER.stop - _IDENTIFIER.start]
        head[:8] = _checksum(head)
        file.seek(0)
        file.write(head)


def _checksum(block: bytearray) -> bytes:
    """Return the checksum of a block as DuckDB counts it, over all but its first eight bytes."""
    checksum = 5381
    for (word,) in struct.iter_unpack("<Q", block[8:]):
        checksum ^= (word * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    return struct.pack("<Q", checksum)
