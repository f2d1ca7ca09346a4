"""CSV (RFC 4180, but LF line ends): a file for each kind, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from hrdocs import codec, places
from hrdocs.model import FailedSource, Metadata, ParseResult, Record
from hrdocs.outcomes import Outcome
from hrdocs.text import shown
from hrdocs.writers.data_package import DataPackage

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_LEADING_COLUMNS = ("source", "document", "id", "language", "page")
_DOCUMENT = "document"
_ERRORS = "errors"

Row = dict[str, object]


def stream(results: Iterable[Outcome]) -> Iterator[tuple[str, bytes]]:
    """Give a file for each kind of record, `document.csv`, and `diagnostic.csv` and `errors.csv` where needed.

    At the end comes `datapackage.json` (Data Package 2), which says what each column holds: a CSV file has no types,
    and the number 26.10 is not 26.1. A value with parts is in its cell as canonical JSON; evidence has the place of its
    words. A cell that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets hide
    (OWASP, CSV injection).
    """
    package = DataPackage()
    for result in results:
        for table, of, row in _rows(result):
            columns = _columns(row)
            path = f"{table}.csv"
            data = _lines([_cell(row, name) for name in columns])
            if package.is_new(path):
                data = _lines(columns) + data
                package.begin(path, of, columns)
            package.add(path, data)
            yield path, data
    yield package.name, package.data


def _rows(result: Outcome) -> Iterator[tuple[str, type, Row]]:
    """Iterate over rows, each with the name of its table and the class whose fields its columns are."""
    if isinstance(result, FailedSource):
        yield _ERRORS, FailedSource, codec.to_data(result)
        return
    document = result.document
    place: Row = {"source": document.source.name, "document": document.source.sha256}
    yield _DOCUMENT, Metadata, {**place, **_described(result)}
    for record in result.records:
        yield record.kind, type(record), {**_located(result, record), **place}
    for diagnostic in result.diagnostics:
        yield "diagnostic", type(diagnostic), {**place, **codec.to_data(diagnostic)}


def _described(result: ParseResult) -> Row:
    document, match = result.document, result.parser.detection if result.parser else None
    described: Row = codec.to_data(document.metadata)
    return {
        "format": document.format,
        "media_type": document.source.media_type,
        "byte_length": document.source.byte_length,
        "pages": len(document.pages) or None,
        "confidence": match.confidence.value if match else None,
        "reason": match.reason if match else None,
        "records": len(result.records),
        "diagnostics": len(result.diagnostics),
        **described,
        "evidence": [places.located(document, each) for each in document.metadata.evidence],
    }


def _located(result: ParseResult, record: Record) -> Row:
    evidence = [places.located(result.document, each) for each in record.evidence]
    return {"page": places.page_of(result.document, record.evidence), **codec.to_data(record), "evidence": evidence}


def _columns(row: Row) -> list[str]:
    columns = [name for name in _LEADING_COLUMNS if name in row]
    columns += [name for name in row if name not in {*_LEADING_COLUMNS, "kind", "evidence"}]
    return [*columns, "evidence"] if "evidence" in row else columns


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
    text = shown(str(value))
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA_STARTS) else text
