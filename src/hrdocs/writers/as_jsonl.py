"""JSON lines: a line for each document, then one for each of its records and diagnostics."""

from collections.abc import Iterable, Iterator

from hrdocs import codec
from hrdocs.model import ParseResult


def stream(results: Iterable[ParseResult]) -> Iterator[tuple[str, bytes]]:
    """Give the lines; `kind` tells what a line is, and `document` (a sha256) which source it came from.

    A line of kind "document" has the source, format and metadata, without the text.
    """
    return (("", codec.canonical(line) + b"\n") for result in results for line in _lines(result))


def _lines(result: ParseResult) -> Iterator[object]:
    document = result.document
    yield {
        "kind": "document",
        "document": document.source.sha256,
        "source": codec.to_data(document.source),
        "format": document.format,
        "metadata": codec.to_data(document.metadata),
    }
    yield from (codec.to_data(record) for record in result.records)
    for diagnostic in result.diagnostics:
        yield {"kind": "diagnostic", "document": document.source.sha256, **codec.to_data(diagnostic)}
