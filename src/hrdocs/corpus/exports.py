"""Exports: what a dataset holds, as pure functions of the ledger, in the order of the plan."""

import hashlib
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs
import msgspec
from attrs import field

from hrdocs import codec, places
from hrdocs.advice import with_options
from hrdocs.corpus.ledger_tables import Row
from hrdocs.errors import UnsuitableFormat, one_of
from hrdocs.model import Document, Evidence, FailedSource
from hrdocs.model.failed import DUPLICATE
from hrdocs.outcomes import Outcome, code_of
from hrdocs.plugin import WriterPlugin
from hrdocs.registry import Registry
from hrdocs.values import define, frozen

DOCUMENTS, DIAGNOSTICS, ERRORS = "documents.jsonl", "diagnostics.jsonl", "errors.jsonl"
MARKS = "marks.jsonl"
ALWAYS = (DOCUMENTS, DIAGNOSTICS, ERRORS)
"""Files that a dataset has though nothing may stand in them."""

Pieces = Iterator[tuple[str, bytes]]


class _Stored(msgspec.Struct):
    """A result as the ledger has it, its document alone as a value of the model."""

    document: Document
    records: list[dict[str, Any]]
    diagnostics: list[dict[str, Any]]
    parser: dict[str, Any] | None


def lines(rows: Iterable[Row], *, texts: bool = False) -> Pieces:
    """Iterate over what the files of lines hold: the path below the folder of a dataset, and what comes next in it."""
    for row in rows:
        if row.outcome.result is None:
            yield ERRORS, _line(_error(row))
            continue
        stored = msgspec.json.decode(zlib.decompress(row.outcome.result), type=_Stored)
        yield DOCUMENTS, _line(_document(row, stored))
        if row.same_as is None:
            yield from _contents(stored, row.input.place)
            if texts:
                yield f"texts/{stored.document.source.sha256}.txt", stored.document.text.encode()


def result_of(row: Row) -> dict[str, Any]:
    """Return the result of a document as data of plain types."""
    return msgspec.json.decode(zlib.decompress(row.outcome.result or b""), type=dict[str, Any])


def outcomes(rows: Iterable[Row], registry: Registry) -> Iterator[Outcome]:
    """Iterate over what the inputs gave, as writers take it: each under its place, the same bytes once."""
    for row in rows:
        place, sha256 = row.input.place, row.input.sha256
        if row.outcome.result is None:
            code = code_of(row.outcome.error or "")
            yield FailedSource(path=place, sha256=sha256, code=code, message=with_options(row.outcome.message or ""))
        elif row.same_as is not None:
            message = f"{place}: has the same bytes as {row.same_as}, and was parsed once"
            yield FailedSource(path=place, sha256=sha256, code=DUPLICATE, message=message)
        else:
            result = codec.loads_result(zlib.decompress(row.outcome.result), registry)
            source = attrs.evolve(result.document.source, name=place)
            yield attrs.evolve(result, document=attrs.evolve(result.document, source=source))


def writers_of(names: Iterable[str], registry: Registry) -> tuple[WriterPlugin, ...]:
    """Return the writers of names, each once, in the order of their names.

    Raises:
        UnsuitableFormat: no writer has that name.
        MissingExtra: a writer needs what is not installed.
    """
    found = []
    for name in sorted({*names}):
        writer = registry.writer(name)
        if writer is None:
            raise UnsuitableFormat(
                f"no writer is called {name!r}; there is {one_of([e.name for e in registry.writers])}"
            )
        if writer.ready:
            writer.ready()
        found.append(writer)
    return tuple(found)


def written(rows: Callable[[], Iterable[Row]], writers: Iterable[WriterPlugin], registry: Registry) -> Pieces:
    """Iterate over what writers make of the results, each in a folder of its own name."""
    for writer in writers:
        for name, data in writer.pieces(outcomes(rows(), registry)):
            yield f"{writer.name}/{name or f'dataset{writer.suffix}'}", data


def judged(marks: Iterable[dict[str, Any]]) -> Pieces:
    """Iterate over what readers judged, a line each."""
    for mark in marks:
        yield MARKS, _line(mark)


def _contents(stored: _Stored, place: str) -> Pieces:
    for record in stored.records:
        located = [places.located(stored.document, Evidence(**each)) for each in record["evidence"]]
        yield f"records/{record['kind']}.jsonl", _line({**record, "evidence": located})
    document = stored.document.source.sha256
    for diagnostic in stored.diagnostics:
        yield DIAGNOSTICS, _line({"document": document, "place": place, **diagnostic})


def _document(row: Row, stored: _Stored) -> dict[str, Any]:
    document, kinds = stored.document, Counter(record["kind"] for record in stored.records)
    return {
        "place": row.input.place,
        "document": document.source.sha256,
        "sha256": row.input.sha256,
        "same_as": row.same_as,
        "source": codec.to_data(document.source),
        "format": document.format,
        "parser": stored.parser,
        "metadata": codec.to_data(document.metadata),
        "pages": len(document.pages),
        "characters": len(document.text),
        "records": dict(sorted(kinds.items())),
        "diagnostics": len(stored.diagnostics),
    }


def _error(row: Row) -> dict[str, Any]:
    outcome = row.outcome
    return {
        "place": row.input.place,
        "sha256": row.input.sha256,
        "same_as": row.same_as,
        "error": outcome.error,
        "message": with_options(outcome.message or ""),
        "exit_code": outcome.exit_code,
    }


def _line(data: object) -> bytes:
    return codec.canonical(data) + b"\n"


@define
class _Counted:
    digest: Any = field(factory=hashlib.sha256)
    size: int = 0
    lines: int = 0

    def add(self, data: bytes) -> None:
        self.digest.update(data)
        self.size += len(data)
        self.lines += data.count(b"\n")


@frozen(kw_only=True)
class File:
    """A file of a dataset: its path below the folder, the sha256 and number of its bytes; of JSON lines how many."""

    path: str
    sha256: str
    bytes: int
    lines: int | None = None


@define
class Catalogue:
    """The files that pieces make up, counted as they pass."""

    _files: dict[str, _Counted] = field(factory=lambda: {name: _Counted() for name in ALWAYS})

    def noting(self, pieces: Iterable[tuple[str, bytes]]) -> Pieces:
        """Hand on pieces, and note to which files they belong."""
        for name, data in pieces:
            self._files.setdefault(name, _Counted()).add(data)
            yield name, data

    @property
    def files(self) -> list[File]:
        """Return the files so far, by path."""
        return [
            File(
                path=path,
                sha256=each.digest.hexdigest(),
                bytes=each.size,
                lines=each.lines if path.endswith(".jsonl") else None,
            )
            for path, each in sorted(self._files.items())
        ]
