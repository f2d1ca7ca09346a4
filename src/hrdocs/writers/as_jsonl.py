"""JSON lines: a line for each document, then one for each of its records and diagnostics."""

from collections.abc import Iterable, Iterator

from hrdocs import codec, places
from hrdocs.model import FailedSource, ParseResult
from hrdocs.outcomes import Outcome


def stream(results: Iterable[Outcome]) -> Iterator[tuple[str, bytes]]:
    """Give the lines; `kind` tells what a line is, and `document` (a sha256) which source it came from.

    A line of kind "document" has the source, format and metadata, without the text; one of kind "error" stands for a
    source that gave no document. Evidence has the place of its words beside them.
    """
    return (("", codec.canonical(line) + b"\n") for result in results for line in _lines(result))


def _lines(result: Outcome) -> Iterator[object]:
    if isinstance(result, FailedSource):
        yield {"kind": "error", **codec.to_data(result)}
        return
    document = result.document
    yield {
        "kind": "document",
        "document": document.source.sha256,
        "source": codec.to_data(document.source),
        "format": document.format,
        "metadata": codec.to_data(document.metadata),
    }
    yield from _records(result)
    for diagnostic in result.diagnostics:
        yield {"kind": "diagnostic", "document": document.source.sha256, **codec.to_data(diagnostic)}


def _records(result: ParseResult) -> Iterator[object]:
    for record in result.records:
        evidence = [places.located(result.document, each) for each in record.evidence]
        yield {**codec.to_data(record), "evidence": evidence}
