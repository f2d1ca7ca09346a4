"""The Working Group's report: each recommendation with its number, text, States, and the State's position."""

from attrs import evolve

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.model import Document
from hrdocs.un.state_abbreviations import states_of
from hrdocs_upr_positions.comments import lists_recommendations, on_footnotes, set_comments_apart
from hrdocs_upr_positions.conclusions import conclusions
from hrdocs_upr_positions.later_paragraphs import apply_paragraph, attach_comments, inherit_support, lettered_rows
from hrdocs_upr_positions.listings import read_listings
from hrdocs_upr_positions.numbered_texts import numbered_texts
from hrdocs_upr_positions.positions_found import PositionFound
from hrdocs_upr_positions.recommending import segments, whole_item
from hrdocs_upr_positions.report_rows import ReportRow, introduced, on_unread_introductions, words_of


def read_report(
    document: Document, *, state: str | None, part_items: bool
) -> tuple[list[PositionFound], list[Diagnostic]]:
    """Return a finding for each recommendation of a report's conclusions, and what could not be decided.

    Args:
        document: the report.
        state: the State under review, whose comments can stand between the items.
        part_items: whether an item that holds several recommendations, each with its own States, is several. Reports
            of the first two cycles group them so, and databases count each; later ones give a number to each.
    """
    blocks = conclusions(document)
    listings = read_listings(document, numbered_texts(document, blocks))
    diagnostics = [*set_comments_apart(document, listings, state), *on_footnotes(document, blocks)]
    rows = [
        ReportRow(item=item, listing=listing, verdict=introduced(listing, item.number), comments=[*item.comments])
        for listing in listings
        if lists_recommendations(document, listing)
        for item in listing.items
    ]
    diagnostics += [*inherit_support(listings, rows), *_on_numbers(rows)]
    for place, listing in enumerate(listings):
        if not listing.items:
            rows += lettered_rows(document, listing)
            before = [row for row in rows if row.listing in listings[: place + 1]]
            diagnostics += apply_paragraph(listing, before, rows)
        elif not any(row.listing is listing for row in rows):
            attach_comments(document, listing, rows)
    diagnostics += on_unread_introductions(listings, rows)
    findings = [finding for row in rows for finding in _findings(document, row, part_items)]
    return findings, [*diagnostics, *_on_splits(findings)]


def _findings(document: Document, row: ReportRow, part_items: bool) -> list[PositionFound]:
    """Return a finding for each recommendation of an item: "68.1", and "68.1.1" … where it holds several."""
    words, names = words_of(document, row.item), states_of(document)
    findings = []
    for n, segment in enumerate(segments(words.text, names) if part_items else [whole_item(words.text, names)]):
        finding = row.verdict.finding(f"{row.item.number}.{n}" if n else row.item.number, row.basis)
        findings.append(
            evolve(
                finding,
                number_words=row.item.number_range,
                reply=tuple(row.comments),
                recommendation=words.ranges(segment.start, segment.end),
                states=segment.codes,
                state_words=tuple(place for each in segment.brackets for place in words.ranges(each.start, each.end)),
            )
        )
    return findings


def _on_numbers(rows: list[ReportRow]) -> list[Diagnostic]:
    inferred = [row.item.number for row in rows if row.item.inferred]
    misprinted = [f"{row.item.printed} for {row.item.number}" for row in rows if row.item.printed]
    diagnostics = []
    if inferred:
        message = f"the text has lost the numbers of {', '.join(inferred)}; their place in the list gave them"
        diagnostics.append(Diagnostic(code="inferred-numbers", message=message))
    if misprinted:
        message = f"printed: {'; '.join(misprinted)}"
        diagnostics.append(Diagnostic(code="misprinted-number", message=message, severity=Severity.INFO))
    return diagnostics


def _on_splits(findings: list[PositionFound]) -> list[Diagnostic]:
    parts = [finding.number for finding in findings if finding.number.count(".") > 1]
    if not parts:
        return []
    message = (
        f"items that hold several recommendations, each with its own States, were parted: {len(parts)} more numbers, "
        f"{', '.join(parts[:8])}{' …' if len(parts) > 8 else ''}"
    )
    return [Diagnostic(code="parted-items", message=message, severity=Severity.INFO)]
