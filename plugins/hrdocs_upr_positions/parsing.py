"""From a Document to the records of its positions."""

from attrs import evolve

from hrdocs.diagnostics import Diagnostic
from hrdocs.model import Document, ParseResult
from hrdocs_upr_positions.addendum import read_addendum
from hrdocs_upr_positions.balance import on_balance, table_of
from hrdocs_upr_positions.conclusions import conclusions
from hrdocs_upr_positions.declared import Declared, read_declared
from hrdocs_upr_positions.emission import as_record
from hrdocs_upr_positions.left_out import on_left_out
from hrdocs_upr_positions.merging import merge
from hrdocs_upr_positions.records import Stage
from hrdocs_upr_positions.report import read_report
from hrdocs_upr_positions.review import read_review


def parse(document: Document) -> ParseResult:
    """Return a document with a record for each position and one for their balance."""
    review = read_review(document)
    declared, unassigned = Declared(by_position={}), 0
    has_tables = any(block.cells for block in document.body())
    if review.stage is Stage.REPORT and (conclusions(document) or not has_tables):
        blocks = conclusions(document)
        findings, diagnostics = read_report(document, part_items=review.cycle in (None, 1, 2))
    else:
        blocks, declared = list(document.body()), read_declared(document)
        findings, diagnostics, unassigned = merge(document, read_addendum(document), declared)
    diagnostics = [*diagnostics, *on_left_out(document, blocks, (finding.number for finding in findings))]
    if not findings:
        diagnostics = [
            *diagnostics,
            Diagnostic(code="no-positions", message="no recommendation with a number was found"),
        ]
    table = table_of(document, review, declared, findings, unassigned)
    overlaid = evolve(document, metadata=document.metadata.overlaid_with(review.metadata))
    return ParseResult(
        document=overlaid,
        records=(*(as_record(document, review, finding) for finding in findings), table),
        diagnostics=(*diagnostics, *on_balance(table, declared, findings)),
    )
