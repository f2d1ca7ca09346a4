"""From a Document to the records of its positions."""

from collections.abc import Sequence

from attrs import evolve

from hrdocs.diagnostics import Diagnostic
from hrdocs.model import Block, Document, ParseResult
from hrdocs_upr_positions.addendum import read_addendum
from hrdocs_upr_positions.completeness import on_completeness, table_of
from hrdocs_upr_positions.conclusions import conclusions
from hrdocs_upr_positions.declared import Declared, read_declared
from hrdocs_upr_positions.merging import merge
from hrdocs_upr_positions.positions_found import PositionFound
from hrdocs_upr_positions.records import Stage
from hrdocs_upr_positions.report import read_report
from hrdocs_upr_positions.review import Review, read_review
from hrdocs_upr_positions.to_records import as_record
from hrdocs_upr_positions.unread_languages import on_languages
from hrdocs_upr_positions.unread_numbers import on_unread_numbers


def parse(document: Document) -> ParseResult:
    """Return a document with a record for each position and one for how complete they are."""
    review = read_review(document)
    declared, unassigned = Declared(by_position={}), 0
    blocks = conclusions(document)
    if _is_read_as_report(document, review.stage, blocks):
        findings, diagnostics = read_report(document, state=review.state, part_items=review.cycle in (None, 1, 2))
    else:
        blocks, declared = tuple(document.body()), read_declared(document)
        findings, diagnostics, unassigned = merge(document, read_addendum(document), declared)
    diagnostics = [*diagnostics, *on_unread_numbers(document, blocks, (finding.number for finding in findings))]
    diagnostics += _on_document(review, findings)
    diagnostics += on_languages(document, blocks)
    table = table_of(document, review, declared, findings, unassigned)
    overlaid = evolve(document, metadata=document.metadata.overlaid_with(review.metadata))
    return ParseResult(
        document=overlaid,
        records=(*(as_record(document, review, finding) for finding in findings), table),
        diagnostics=(*diagnostics, *on_completeness(table, declared, findings)),
    )


def _is_read_as_report(document: Document, stage: Stage | None, conclusions: Sequence[Block]) -> bool:
    """Return whether a document is read paragraph by paragraph, as reports are written, and not row by row."""
    if stage is Stage.REPORT:
        return bool(conclusions) or not any(block.cells for block in document.body())
    return stage is None and bool(conclusions)


def _on_document(review: Review, findings: list[PositionFound]) -> list[Diagnostic]:
    found = []
    if not findings:
        found.append(Diagnostic(code="no-positions", message="no recommendation with a number was found"))
    if review.stage is None and not all(finding.stage for finding in findings):
        message = "no title says whether this is a report, an addendum or a record of the plenary"
        found.append(Diagnostic(code="stage-unknown", message=message))
    if review.state is None:
        message = "no title or heading names the State under review"
        found.append(Diagnostic(code="state-unknown", message=message))
    return found
