"""Exports: what a dataset holds, as pure functions of the ledger, in the order of the plan."""

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from hrdocs import codec
from hrdocs.corpus.ledger import Row

DOCUMENTS, DIAGNOSTICS, ERRORS = "documents.jsonl", "diagnostics.jsonl", "errors.jsonl"
ALWAYS = (DOCUMENTS, DIAGNOSTICS, ERRORS)
"""Files that a dataset has though nothing may stand in them."""

Pieces = Iterator[tuple[str, bytes]]


def pieces(rows: Iterable[Row], *, texts: bool = False) -> Pieces:
    """Iterate over what the files of a dataset hold: the path below its folder, and what comes next in it."""
    for row in rows:
        if row.outcome.result is None:
            yield ERRORS, _line(_error(row))
            continue
        result = result_of(row)
        yield DOCUMENTS, _line(_document(row, result))
        if row.same_as is None:
            yield from _contents(result, row.input.place)
            if texts:
                yield f"texts/{row.input.sha256}.txt", result["document"]["text"].encode()


def result_of(row: Row) -> dict[str, Any]:
    """Return the result of a document as data of plain types."""
    return msgspec.json.decode(zlib.decompress(row.outcome.result or b""), type=dict[str, Any])


def _contents(result: dict[str, Any], place: str) -> Pieces:
    for record in result["records"]:
        yield f"records/{record['kind']}.jsonl", _line(record)
    document = result["document"]["source"]["sha256"]
    for diagnostic in result["diagnostics"]:
        yield DIAGNOSTICS, _line({"document": document, "place": place, **diagnostic})


def _document(row: Row, result: dict[str, Any]) -> dict[str, Any]:
    document, kinds = result["document"], Counter(record["kind"] for record in result["records"])
    return {
        "place": row.input.place,
        "document": row.input.sha256,
        "same_as": row.same_as,
        "source": document["source"],
        "format": document["format"],
        "parser": result["parser"],
        "metadata": document["metadata"],
        "pages": len(document["pages"]),
        "characters": len(document["text"]),
        "records": dict(sorted(kinds.items())),
        "diagnostics": len(result["diagnostics"]),
    }


def _error(row: Row) -> dict[str, Any]:
    outcome = row.outcome
    return {
        "place": row.input.place,
        "document": row.input.sha256,
        "same_as": row.same_as,
        "error": outcome.error,
        "message": outcome.message,
        "exit_code": outcome.exit_code,
    }


def _line(data: object) -> bytes:
    return codec.canonical(data) + b"\n"
