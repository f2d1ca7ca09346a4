"""Records of analysis for the records of a document."""

import re

import attrs

from hrdocs import Diagnostic, Document, Evidence, ParseResult, Record, Severity
from hrdocs_upr_analysis import KINDS
from hrdocs_upr_analysis.analysing import Analysed, Reason, analyse
from hrdocs_upr_analysis.records import Analysis

_SENDERS = re.compile(
    r"""
    (?: \s* \( [^()]* (?: \( [^()]* \) [^()]* )* \) )*   # States in brackets, also "(Iran (Islamic Republic of))"
    [\s.;,]* $
    """,
    re.VERBOSE,
)
"""What stands behind a recommendation's own words."""


def annotated(document: Document, records: tuple[Record, ...]) -> ParseResult:
    """Return an `analysis` record for each record whose words the document has, and what could not be told."""
    found, diagnostics = [], []
    for record in records:
        pieces = [each for each in record.evidence if each.field == KINDS.get(record.kind)]
        if not pieces:
            continue
        language = _language(document, record, pieces[0])
        words = _SENDERS.sub("", " ".join(each.exact for each in pieces))
        analysed = analyse(words, language)
        found.append(_record(document, record, analysed, pieces, language))
        if analysed.action is None:
            diagnostics.append(_without_action(pieces, analysed))
    return ParseResult(document=document, records=tuple(found), diagnostics=tuple(diagnostics))


def _language(document: Document, record: Record, piece: Evidence) -> str:
    block = document.block_at(piece.start)
    return (block.language if block else None) or record.language or "und"


def _record(document: Document, record: Record, analysed: Analysed, pieces: list[Evidence], language: str) -> Analysis:
    quoted = [_quoted(document, reason, pieces) for reason in analysed.evidence]
    whole = [attrs.evolve(each, field="of") for each in pieces]
    return Analysis(
        of=record.id,
        about=record.kind,
        action=analysed.action,
        themes=analysed.themes,
        language=language,
        evidence=(*whole, *quoted),
    )


def _quoted(document: Document, reason: Reason, pieces: list[Evidence]) -> Evidence:
    """Return the evidence for a reason; where its words run over a break between pieces, those before the break."""
    before = 0
    for piece in pieces:
        if reason.start < before + len(piece.exact):
            start = piece.start + reason.start - before
            return document.quote(reason.field, start, min(piece.end, piece.start + reason.end - before))
        before += len(piece.exact) + 1
    raise AssertionError("a reason lies in the words that were analysed")


def _without_action(pieces: list[Evidence], analysed: Analysed) -> Diagnostic:
    return Diagnostic(
        code="no-action",
        message=f"the action is not told: {analysed.reason}",
        severity=Severity.INFO,
        start=pieces[0].start,
        end=pieces[-1].end,
    )
