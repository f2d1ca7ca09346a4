"""Web Annotations (W3C, 2017): what each value says, laid on the words that it came from; one JSON-LD array."""

from collections.abc import Iterable, Iterator
from typing import Any

from hrdocs import codec
from hrdocs.codec import as_words
from hrdocs.model import Document, Evidence, ParseResult
from hrdocs.model.evidence import field_and_part
from hrdocs.web_annotation import CONTEXT, iri_of_record, target

_GENERATOR = {"id": "https://pypi.org/project/hrdocs/", "type": "Software", "name": "hrdocs"}


def stream(results: Iterable[ParseResult]) -> Iterator[tuple[str, bytes]]:
    """Give an annotation for each evidence of a record or of a document's metadata, a line each.

    The array is JSON-LD as a whole, and so is each of its lines alone, without
    the comma that begins it.
    """
    between = b"[\n"
    for result in results:
        for annotation in _annotations(result):
            yield "", between + codec.canonical(annotation)
            between = b"\n,"
    yield "", b"[]\n" if between == b"[\n" else b"\n]\n"


def _annotations(result: ParseResult) -> Iterator[dict[str, Any]]:
    document = result.document
    for record in result.records:
        values = codec.to_data(record)
        for number, evidence in enumerate(record.evidence):
            field, part = field_and_part(evidence.field)
            name = iri_of_record(record, field)
            said = [
                _text("tagging", record.kind),
                _text("describing", f"{field}: {part or as_words(values[field])}"),
            ]
            yield _annotation(document, evidence, f"{name}.{number}", [*said, _link(name)])
    given = codec.to_data(document.metadata)
    for number, evidence in enumerate(document.metadata.evidence):
        name = f"urn:x-hrdocs:document:{document.source.sha256}#{evidence.field}.{number}"
        body = [
            _text("tagging", "document"),
            _text("describing", f"{evidence.field}: {as_words(given[evidence.field])}"),
        ]
        yield _annotation(document, evidence, name, body)


def _text(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _link(iri: str) -> dict[str, str]:
    return {"type": "SpecificResource", "purpose": "linking", "source": iri}


def _annotation(document: Document, evidence: Evidence, name: str, body: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "Annotation",
        "motivation": "describing",
        "generator": _GENERATOR,
        "body": body,
        "target": target(document, evidence),
    }
