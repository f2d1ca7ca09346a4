"""Parquet: a file for each kind with typed columns, lists as lists, evidence as a list of structs."""

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from hrdocs.extras import required
from hrdocs.outcomes import Outcome
from hrdocs.tables import arrow
from hrdocs.tables.rows import Row, Rows, Table

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_ROWS = 4096
"""In a row group; so many rows of a table are in memory at once."""


def ready() -> None:
    """Raise MissingExtra where pyarrow is not installed."""
    required("pyarrow.parquet", extra="parquet")


def stream(results: Iterable[Outcome]) -> Iterator[tuple[str, bytes]]:
    """Give a file for each kind of record, `document.parquet`, and `diagnostic.parquet` and `errors.parquet`."""
    files: dict[str, _File] = {}
    rows = Rows()
    for result in results:
        for table, row in rows.of(result):
            if table.name not in files:
                files[table.name] = _File(table)
            file = files[table.name]
            file.rows.append(row)
            if len(file.rows) >= _ROWS:
                yield file.name, file.group()
    for _, file in sorted(files.items()):
        yield file.name, file.group() + file.end()


class _Sink(io.RawIOBase):
    """Takes what is written until it is taken away."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._length = 0

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        self._parts.append(bytes(data))
        self._length += len(self._parts[-1])
        return len(self._parts[-1])

    def tell(self) -> int:
        return self._length

    def taken(self) -> bytes:
        data = b"".join(self._parts)
        self._parts.clear()
        return data


class _File:
    """A file of Parquet that is being written."""

    def __init__(self, table: Table) -> None:
        self.name = f"{table.name}.parquet"
        self.rows: list[Row] = []
        self._table, self._sink = table, _Sink()
        parquet = required("pyarrow.parquet", extra="parquet")
        self._writer: Any = parquet.ParquetWriter(self._sink, arrow.schema_of(table), compression="zstd")

    def group(self) -> bytes:
        """Write the rows so far as a row group, and return the bytes that are new in the file."""
        if self.rows:
            self._writer.write_table(arrow.table_of(self._table, self.rows))
        self.rows.clear()
        return self._sink.taken()

    def end(self) -> bytes:
        """Return the bytes that end the file."""
        self._writer.close()
        return self._sink.taken()
