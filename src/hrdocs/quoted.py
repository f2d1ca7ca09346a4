"""Quoted pieces of lines: what a parse adds to a document of pages, so that boxes end where its evidence ends."""

from collections.abc import Iterable

import attrs

from hrdocs.errors import SourceError
from hrdocs.model import Document, Evidence, LineBox, ParseResult, facts, per_document
from hrdocs.source import PDF, Source


@per_document(of=("source",))
def source_of(document: Document) -> Source | None:
    """Return the PDF that a document was read from in this process; None for one that was loaded, or of other types."""
    return None


def remembered(document: Document, source: Source) -> Document:
    """Return a document that knows the PDF that it was read from, until it is parsed."""
    if source.media_type == PDF and document.lines:
        facts.keep(document, source_of, source)
    return document


def with_pieces(result: ParseResult, source: Source | None) -> ParseResult:
    """Return a result whose document has the boxes of what its evidence quotes; without the PDF, those of lines."""
    if source is None:
        return result
    return attrs.evolve(result, document=attrs.evolve(result.document, quoted=pieces(result, source)))


def pieces(result: ParseResult, source: Source) -> tuple[LineBox, ...]:
    """Return the boxes of the parts of lines that the evidence of a result quotes."""
    from hrdocs.readers.pdf.letters import pieces_of

    try:
        return pieces_of(source, result.document, {(each.start, each.end) for each in _evidence(result)})
    except SourceError:  # another engine than PDFium has opened it
        return ()


def _evidence(result: ParseResult) -> Iterable[Evidence]:
    """Iterate over the evidence of records, of the metadata and of the detection."""
    for record in result.records:
        yield from record.evidence
    yield from result.document.metadata.evidence
    if result.parser and result.parser.detection:
        yield from result.parser.detection.evidence
