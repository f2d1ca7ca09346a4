"""CSV (RFC 4180, but LF line ends): a file for each kind, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from hrdocs import codec
from hrdocs.outcomes import Outcome
from hrdocs.tables import flat
from hrdocs.tables.rows import Row, Rows, Table
from hrdocs.text import shown
from hrdocs.writers.data_package import CSV, DataPackage

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def stream(results: Iterable[Outcome]) -> Iterator[tuple[str, bytes]]:
    """Give a file for each kind of record, `document.csv`, and `diagnostic.csv` and `errors.csv` where needed.

    Beside the file of a kind stands `KIND.flat.csv` for people who work in a spreadsheet: each value with its words in
    the column beside it, lists joined by "; ". At the end comes `datapackage.json` (Data Package 2), which says what
    each column holds: a CSV file has no types, and the number 26.10 is not 26.1. A value with parts is in its cell as
    canonical JSON; evidence has the place of its words. A cell that a spreadsheet would take for a formula gets an
    apostrophe in front, which spreadsheets hide (OWASP, CSV injection).
    """
    package, rows = DataPackage(CSV), Rows()
    for result in results:
        for table, row in rows.of(result):
            yield _piece(package, f"{table.name}.csv", table, row)
            if flat.is_of_records(table):
                told = flat.table_of(table)
                yield _piece(package, f"{table.name}.flat.csv", told, flat.row_of(table, row))
    yield package.name, package.data


def _piece(package: DataPackage, path: str, table: Table, row: Row) -> tuple[str, bytes]:
    names = [column.name for column in table.columns]
    data = _lines([_cell(row, name) for name in names])
    if package.is_new(path):
        data = _lines(names) + data
        package.begin(path, table)
    package.add(path, data)
    return path, data


def _lines(cells: list[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode()


def _cell(row: Mapping[str, object], name: str) -> str:
    value = row.get(name)
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return shown(codec.canonical(value).decode())
    return safe(value) if isinstance(value, str) else shown(str(value))


def safe(words: str) -> str:
    """Return words of a document for a cell: without control characters, and never taken for a formula."""
    text = shown(words)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
