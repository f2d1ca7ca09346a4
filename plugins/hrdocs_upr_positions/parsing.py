"""From a Document to the records of its positions."""

from attrs import evolve

from hrdocs.model import Document, ParseResult
from hrdocs_upr_positions.emission import as_record
from hrdocs_upr_positions.report import read_report
from hrdocs_upr_positions.review import read_review


def parse(document: Document) -> ParseResult:
    """Return a document with a record for each position and one for their balance."""
    review = read_review(document)
    findings, diagnostics = read_report(document)
    records = [as_record(document, review, finding) for finding in findings]
    overlaid = evolve(document, metadata=document.metadata.overlaid_with(review.metadata))
    return ParseResult(document=overlaid, records=tuple(records), diagnostics=tuple(diagnostics))
