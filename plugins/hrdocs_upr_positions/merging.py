"""One finding for each number: lists that name numbers, rows that reply to them, and what elimination leaves over."""

import functools
import re

from attrs import evolve

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.model import Document
from hrdocs_upr_positions.collected import Addendum
from hrdocs_upr_positions.completeness import missing
from hrdocs_upr_positions.declared import Declared
from hrdocs_upr_positions.numbers import Number, read_run
from hrdocs_upr_positions.positions_found import PositionFound
from hrdocs_upr_positions.records import Basis, Claim, Position
from hrdocs_upr_positions.rows import Group, Row, settle
from hrdocs_upr_positions.verdict import read_verdict
from hrdocs_upr_positions.wordings import any_of

_UNDECIDED = (Position.UNCLEAR, Position.NO_POSITION, Position.CONSIDERED_IMPLEMENTED)


def merge(document: Document, found: Addendum, declared: Declared) -> tuple[list[PositionFound], list[Diagnostic], int]:
    """Return the findings of an addendum, what could not be decided, and the count of replies left without a number."""
    diagnostics = found.diagnostics()
    rows: list[PositionFound] = []
    lists = [*found.lists]
    for row in found.rows:
        settled = settle(document, row)
        (rows if row.reply or row.recommendation else lists).extend(settled.findings)
        diagnostics += settled.diagnostics
    diagnostics += _on_prefix(found)
    findings = _over_lists(rows, lists, diagnostics)
    inferred, left = _eliminated(document, found.numberless, declared, findings)
    if inferred:
        names = ", ".join(finding.number for finding in inferred)
        diagnostics.append(
            Diagnostic(
                code="inferred-numbers",
                message=f"{names}: all that the declared total leaves over, for the only reply without a number",
                start=inferred[0].reply[0][0],
                end=inferred[0].reply[-1][1],
            )
        )
    findings = _with_comments(document, [*findings, *inferred])
    return sorted(findings, key=_place), diagnostics, left


@functools.cache
def _reference() -> re.Pattern[str]:
    """Return the pattern of a reply that only refers to another: "See recommendation 24."."""
    return re.compile(
        rf"^ \W* {any_of('see')} .{{0,60}}? (?=\d) (?P<numbers>[\W\d]{{1,60}}) [^.]{{0,20}} \.? \s* $",
        re.VERBOSE | re.IGNORECASE,
    )


def _with_comments(document: Document, findings: list[PositionFound]) -> list[PositionFound]:
    """Give a reply that only refers to another that one's words, and not its position."""
    replies = {finding.number: finding.reply for finding in findings}
    complete = []
    for finding in findings:
        words = " ".join(document.text[start:end] for start, end in finding.reply)
        match = _reference().match(words)
        run = read_run(match["numbers"]) if match else None
        borrowed = [place for number in run.numbers for place in replies.get(number.name, ())] if run else []
        more = tuple(place for place in dict.fromkeys(borrowed) if place not in finding.reply)
        complete.append(evolve(finding, reply=finding.reply + more))
    return complete


def _on_prefix(found: Addendum) -> list[Diagnostic]:
    numbering = found.numbering
    if numbering.prefix is None or not (found.rows or found.lists):
        return []
    return [
        Diagnostic(
            code="prefixed-numbers",
            message=f"bare numbers are of paragraph {numbering.prefix} of the report, the only one that is cited",
            severity=Severity.INFO,
            start=numbering.prefix_words[0] if numbering.prefix_words else None,
            end=numbering.prefix_words[1] if numbering.prefix_words else None,
        )
    ]


def _place(finding: PositionFound) -> int:
    ranges = [finding.number_words, *finding.reply, *finding.recommendation]
    return min((words[0] for words in ranges if words), default=0)


def _over_lists(
    rows: list[PositionFound], lists: list[PositionFound], diagnostics: list[Diagnostic]
) -> list[PositionFound]:
    """Return rows joined with the lists that name their numbers: a row's own verdict goes before its list's."""
    by_number = {finding.number: finding for finding in reversed(rows)}
    listed = {finding.number for finding in lists}
    merged = [_over(by_number[each.number], each, diagnostics) if each.number in by_number else each for each in lists]
    return [*merged, *(finding for finding in rows if finding.number not in listed)]


def _over(row: PositionFound, listed: PositionFound, diagnostics: list[Diagnostic]) -> PositionFound:
    kept = evolve(
        listed, reply=row.reply, recommendation=row.recommendation, states=row.states, state_words=row.state_words
    )
    if row.claim is not Claim.NONE:
        kept = evolve(kept, claim=row.claim, claim_words=row.claim_words)
    if row.basis is not Basis.ROW_TEXT or row.position in _UNDECIDED or row.position is listed.position:
        return kept
    diagnostics.append(
        Diagnostic(
            code="row-overrides-list",
            message=f"{row.number} is listed as {listed.position.value}; its own reply says {row.position.value}",
            severity=Severity.INFO,
            start=row.reply[0][0] if row.reply else None,
            end=row.reply[-1][1] if row.reply else None,
        )
    )
    return evolve(row, number_words=row.number_words or listed.number_words)


def _eliminated(
    document: Document, numberless: list[Row], declared: Declared, findings: list[PositionFound]
) -> tuple[list[PositionFound], int]:
    """Give the numbers that are left over to the reply that names none, if it is the only one."""
    decided = [row for row in numberless if _says_something(document, row)]
    left_over = missing(declared, findings)
    if len(decided) != 1 or not left_over or declared.total is None:
        return [], len(decided)
    row = decided[0]
    reading = read_verdict(" ".join(document.text[a:b] for a, b in row.reply), language=row.language)
    if reading.plural != (len(left_over) > 1):
        return [], 1
    group = Group(numbers=tuple(Number(name=name, start=0, end=0) for name in left_over))
    settled = settle(document, evolve(row, groups=[group]))
    return [evolve(finding, basis=Basis.INFERRED_ELIMINATION) for finding in settled.findings], 0


def _says_something(document: Document, row: Row) -> bool:
    words = " ".join(document.text[start:end] for start, end in row.position_words or row.reply)
    return bool(read_verdict(words, language=row.language).verdicts)
