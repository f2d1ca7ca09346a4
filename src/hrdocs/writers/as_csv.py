"""CSV (RFC 4180, but LF line ends): a file for each kind, safe to open in a spreadsheet."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from hrdocs import codec
from hrdocs.model import ParseResult
from hrdocs.text import shown

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_LEADING_COLUMNS = ("source", "document", "id", "language")

Row = dict[str, object]


def stream(results: Iterable[ParseResult]) -> Iterator[tuple[str, bytes]]:
    """Give `KIND.csv` for each kind of record, `document.csv`, and `diagnostic.csv` where there are any.

    A value with parts is in its cell as canonical JSON. A cell that a spreadsheet would take for a formula gets an
    apostrophe in front, which spreadsheets hide (OWASP, CSV injection).
    """
    tables: dict[str, list[Row]] = defaultdict(list)
    for result in results:
        for kind, row in _rows(result):
            tables[kind].append(row)
    return ((f"{kind}.csv", _table(rows)) for kind, rows in sorted(tables.items()))


def _rows(result: ParseResult) -> Iterable[tuple[str, Row]]:
    document = result.document
    place: Row = {"source": document.source.name, "document": document.source.sha256}
    described: Row = codec.to_data(document.metadata)
    yield "document", {**place, "format": document.format, **described}
    for record in result.records:
        yield record.kind, {**place, **codec.to_data(record)}
    for diagnostic in result.diagnostics:
        yield "diagnostic", {**place, **codec.to_data(diagnostic)}


def _table(rows: list[Row]) -> bytes:
    names = dict.fromkeys(name for row in rows for name in row)
    columns = [name for name in _LEADING_COLUMNS if name in names]
    columns += [name for name in names if name not in {*_LEADING_COLUMNS, "kind", "evidence"}]
    columns += ["evidence"] if "evidence" in names else []
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row, name) for name in columns] for row in rows)
    return text.getvalue().encode()


def _cell(row: Mapping[str, object], name: str) -> str:
    value = row.get(name)
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return shown(codec.canonical(value).decode())
    text = shown(str(value))
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA_STARTS) else text
