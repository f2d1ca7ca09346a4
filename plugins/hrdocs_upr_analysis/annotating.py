"""Records of analysis for the records of a document."""

from typing import TypedDict

from hrdocs import Diagnostic, Document, Evidence, ParseResult, Record, Severity
from hrdocs.identity import names
from hrdocs_upr_analysis.analysing import Analysed, analyse, tells_themes
from hrdocs_upr_analysis.memberships import Membership, first_day, membership
from hrdocs_upr_analysis.own_words import Worded, for_field, worded
from hrdocs_upr_analysis.printed_themes import PrintedThemes
from hrdocs_upr_analysis.records import Analysis

_PARTIES = {"state": "state", "session": "as_of", "recommending_states": "recommending", "position": "response"}
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
    untold: dict[tuple[str, str, str], list[Worded]] = {}
    for record in records:
        words = worded(record)
        if words is None:
            continue
        language = words.language(document, record)
        analysed = analyse(words.text, language)
        found.append(
            Analysis(
                of=named[record.id],
                about=record.kind,
                response=_response(record),
                cycle=getattr(record, "cycle", None),
                action=analysed.action,
                reason=analysed.reason,
                themes=analysed.themes,
                printed_themes=tuple(each.exact for each in themes.at(words.pieces[0].start)),
                language=language,
                evidence=_evidence(document, record, analysed, words, themes),
                **_parties(document, record),
            )
        )
        if analysed.reason:
            untold.setdefault(("no-action", "action", analysed.reason), []).append(words)
        if not tells_themes(language):
            untold.setdefault(("no-themes", "themes", f"no themes are told in {language!r}"), []).append(words)
    diagnostics = tuple(_untold(*what, *each) for what, each in untold.items())
    return ParseResult(document=document, records=tuple(found), diagnostics=diagnostics)


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
    document: Document, record: Record, analysed: Analysed, words: Worded, themes: PrintedThemes
) -> tuple[Evidence, ...]:
    """Return the words behind each field: its own, and for the parties those of the record that it is about."""
    quoted = [words.quote(document, reason.field, reason.start, reason.end) for reason in analysed.evidence]
    parties = [for_field(_PARTIES[each.field], each) for each in record.evidence if each.field in _PARTIES]
    return (*words.quoted("of"), *quoted, *themes.at(words.pieces[0].start), *parties)


def _untold(code: str, field: str, reason: str, first: Worded, *others: Worded) -> Diagnostic:
    more = f", and of {len(others)} more" if others else ""
    return Diagnostic(
        code=code,
        message=f"the {field} of these words {'is' if field == 'action' else 'are'} not told{more}: {reason}",
        severity=Severity.INFO,
        start=first.pieces[0].start,
        end=first.pieces[-1].end,
    )


def _response(record: Record) -> str | None:
    """Return what a State says; pledges answer nothing, and are all there is where positions have no parser."""
    if record.kind != "upr-position":
        return None
    from hrdocs_upr_analysis.review_items import response_of

    return response_of(record)
