"""Records of analysis for the records of a document."""

import re
from typing import TypedDict

import attrs

from hrdocs import Diagnostic, Document, Evidence, ParseResult, Record, Severity
from hrdocs.identity import names
from hrdocs_upr_analysis import KINDS
from hrdocs_upr_analysis.analysing import Analysed, Reason, analyse
from hrdocs_upr_analysis.memberships import Membership, first_day, membership
from hrdocs_upr_analysis.printed_themes import PrintedThemes
from hrdocs_upr_analysis.records import Analysis

_SENDERS = re.compile(
    r"""
    (?: \s* \( [^()]* (?: \( [^()]* \) [^()]* )* \) )*   # States in brackets, also "(Iran (Islamic Republic of))"
    [\s.;,]* $
    """,
    re.VERBOSE,
)
"""What stands behind a recommendation's own words."""

_PARTIES = {"state": "state", "session": "as_of", "recommending_states": "recommending"}
"""Fields of the record that is analysed whose words are those of a field of the analysis."""


class _Parties(TypedDict):
    as_of: str | None
    state: str | None
    state_group: str | None
    state_organisations: tuple[str, ...]
    recommending: tuple[Membership, ...]


def annotated(document: Document, records: tuple[Record, ...]) -> ParseResult:
    """Return an `analysis` record for each record whose words the document has, and what could not be told."""
    named = names(records)
    themes = PrintedThemes.of(document)
    found: list[Analysis] = []
    untold: dict[str, list[list[Evidence]]] = {}
    for record in records:
        pieces = [each for each in record.evidence if each.field == KINDS.get(record.kind)]
        if not pieces:
            continue
        language = _language(document, record, pieces[0])
        analysed = analyse(_SENDERS.sub("", " ".join(each.exact for each in pieces)), language)
        found.append(
            Analysis(
                of=named[record.id],
                about=record.kind,
                action=analysed.action,
                reason=analysed.reason,
                themes=analysed.themes,
                printed_themes=tuple(each.exact for each in themes.at(pieces[0].start)),
                language=language,
                evidence=_evidence(document, record, analysed, pieces, themes),
                **_parties(document, record),
            )
        )
        if analysed.reason:
            untold.setdefault(analysed.reason, []).append(pieces)
    diagnostics = tuple(_without_action(reason, *each) for reason, each in untold.items())
    return ParseResult(document=document, records=tuple(found), diagnostics=diagnostics)


def _language(document: Document, record: Record, piece: Evidence) -> str:
    block = document.block_at(piece.start)
    return (block.language if block else None) or record.language or "und"


def _parties(document: Document, record: Record) -> _Parties:
    """Return who recommends to whom, and what each belonged to on the day."""
    day = first_day(getattr(record, "session", None)) or document.metadata.issued
    state = getattr(record, "state", None)
    own = membership(state, day) if state else None
    return _Parties(
        as_of=day,
        state=state,
        state_group=own.group if own else None,
        state_organisations=own.organisations if own else (),
        recommending=tuple(membership(each, day) for each in getattr(record, "recommending_states", ())),
    )


def _evidence(
    document: Document, record: Record, analysed: Analysed, pieces: list[Evidence], themes: PrintedThemes
) -> tuple[Evidence, ...]:
    """Return the words behind each field: its own, and for the parties those of the record that it is about."""
    whole = [attrs.evolve(each, field="of") for each in pieces]
    quoted = [_quoted(document, reason, pieces) for reason in analysed.evidence]
    parties = [attrs.evolve(each, field=_PARTIES[each.field]) for each in record.evidence if each.field in _PARTIES]
    return (*whole, *quoted, *themes.at(pieces[0].start), *parties)


def _quoted(document: Document, reason: Reason, pieces: list[Evidence]) -> Evidence:
    """Return the evidence for a reason; where its words run over a break between pieces, those before the break."""
    before = 0
    for piece in pieces:
        if reason.start < before + len(piece.exact):
            start = piece.start + reason.start - before
            return document.quote(reason.field, start, min(piece.end, piece.start + reason.end - before))
        before += len(piece.exact) + 1
    raise AssertionError("a reason lies in the words that were analysed")


def _without_action(reason: str, first: list[Evidence], *others: list[Evidence]) -> Diagnostic:
    more = f", and of {len(others)} more" if others else ""
    return Diagnostic(
        code="no-action",
        message=f"the action of these words is not told{more}: {reason}",
        severity=Severity.INFO,
        start=first[0].start,
        end=first[-1].end,
    )
