"""What the script of a review page is given: records, the words they rest on, remarks, metadata and headings."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from hrdocs import codec, places
from hrdocs.diagnostics import Diagnostic, catalogue
from hrdocs.marks import Mark
from hrdocs.model import BlockKind, Document, Evidence, ParseResult, Record, per_document
from hrdocs.model.evidence import field_and_part
from hrdocs.review import facets, proof
from hrdocs.review.sheets_view import lines_of
from hrdocs.web_annotation import iri_of_document

LONGEST_HEADING = 120


def of_result(result: ParseResult, *, view: str, replaced: dict[int, str]) -> dict[str, Any]:
    """Return the data of a page, of plain types.

    Args:
        result: what the page shows.
        view: how its source is shown ("sheets", "markup", "blocks").
        replaced: characters of the text for which the markup has a sign.
    """
    document = result.document
    states = {code for record in result.records for code in facets.states_of(record)}
    return {
        "view": view,
        "document": {
            "name": document.source.name or document.source.sha256,
            "sha256": document.source.sha256,
            "iri": iri_of_document(document),
        },
        "records": [_record(each) for each in result.records],
        "kinds": _kinds(result.records),
        "states": {code: facets.state_names()[code] for code in sorted(states)},
        "proofs": [
            {"record": place, "rows": [row.data() for row in rows]}
            for place, record in enumerate(result.records)
            if (rows := proof.rows(record, result.records))
        ],
        "diagnostics": [_diagnostic(each) for each in result.diagnostics],
        "metadata": list(_metadata(document)),
        "contents": list(_contents(document)),
        "places": _places(result),
        "cuts": cuts(result) if view == "sheets" else {},
        "replaced": [[place, character] for place, character in sorted(replaced.items())],
    }


def said(result: ParseResult, marks: Sequence[Mark]) -> list[dict[str, Any]]:
    """Return what readers said of records of a result, each with the place of the record in their list."""
    places_of = {record.id: place for place, record in enumerate(result.records)}
    return [
        {
            "record": places_of[mark.record],
            "field": mark.field,
            "verdict": str(mark.verdict),
            "corrected": mark.corrected,
            "note": mark.note,
            "reader": mark.reader,
        }
        for mark in marks
        if mark.record in places_of
    ]


def _record(record: Record) -> dict[str, Any]:
    return {
        "id": record.id,
        "kind": record.kind,
        "values": codec.own_values(record),
        "evidence": [_quotation(each) for each in record.evidence],
        "states": list(facets.states_of(record)),
    }


def _quotation(evidence: Evidence) -> list[str | int]:
    """Return the field, the range, and which of the field's values it is for, where it is not for all."""
    field, part = field_and_part(evidence.field)
    return [field, evidence.start, evidence.end, *([part] if part else [])]


def _kinds(records: Sequence[Record]) -> dict[str, Any]:
    types = {record.kind: type(record) for record in records}
    return {kind: _kind(each) for kind, each in types.items()}


def _kind(kind: type[Record]) -> dict[str, Any]:
    return {
        "fields": list(facets.own_fields(kind)),
        "key": list(kind.key or ()),
        "listed": list(facets.listed_fields(kind)),
        "named": facets.naming_field(kind),
        "whole": kind.key == (),
    }


def _diagnostic(note: Diagnostic) -> dict[str, Any]:
    known = catalogue().get(note.code)
    return {
        "code": note.code,
        "severity": str(note.severity),
        "message": note.message,
        "range": None if note.start is None else [note.start, note.end],
        "title": known.title if known else None,
        "advice": known.what_to_do if known else None,
    }


def _metadata(document: Document) -> Iterator[dict[str, Any]]:
    metadata = document.metadata
    for name, value in codec.to_data(metadata).items():
        if value and name not in ("evidence", "origins"):
            ranges = [[each.start, each.end] for each in metadata.evidence if each.field == name]
            origins = [each.place for each in metadata.origins if each.field == name]
            yield {"name": name, "value": value, "ranges": ranges, "origins": origins}


def _contents(document: Document) -> Iterator[list[Any]]:
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and block.in_body:
            text = " ".join(f"{block.marker or ''} {document.text_of(block)}".split())
            yield [block.level or 1, text[:LONGEST_HEADING], block.start, block.end]


def _places(result: ParseResult) -> dict[str, str]:
    """Return where each range of words stands, in a few characters."""
    document, ranges = result.document, {(each.start, each.end) for each in _evidence(result)}
    ranges |= {(note.start, note.end) for note in result.diagnostics if note.start is not None and note.end is not None}
    return {f"{start}-{end}": _place(document, start, end) for start, end in sorted(ranges)}


def _place(document: Document, start: int, end: int) -> str:
    """Return a place in a few characters that people understand: page, line, or which of its kind a block is."""
    block = document.block_at(start)
    if block and not (document.pages or block.line):
        return f"{block.kind} {_ordinals(document)[block.start]}"
    return places.short(document, start, end)


@per_document(of=("blocks",))
def _ordinals(document: Document) -> Mapping[int, int]:
    """Return for each block, by where it begins, how many of its kind there are up to it."""
    counts: Counter[str] = Counter()
    found = {}
    for block in document.blocks:
        counts[block.kind] += 1
        found[block.start] = counts[block.kind]
    return MappingProxyType(found)


def _evidence(result: ParseResult) -> Iterator[Evidence]:
    for record in result.records:
        yield from record.evidence
    yield from result.document.metadata.evidence


def cuts(result: ParseResult) -> dict[str, list[list[int]]]:
    """Return, for each range of words that begins or ends inside a line, the lines by their places and the edges there.

    Edges are in 1/100 pt. A line of which nothing is known but its box is left out.
    """
    document = result.document
    of_line = {(line.box.start, line.box.end): place for place, line in enumerate(lines_of(document))}
    boxes = {(piece.start, piece.end): piece.region for piece in document.quoted}
    found: dict[str, list[list[int]]] = {}
    for start, end in sorted({(each.start, each.end) for each in _evidence(result)}):
        for line, *piece in places.pieces_within(document, start, end):
            if box := boxes.get((piece[0], piece[1])):
                found.setdefault(f"{start}-{end}", []).append([of_line[line.start, line.end], box.x0, box.x1])
    return found
