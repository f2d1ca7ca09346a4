"""Rows of an addendum: number groups and the reply that stands beside or after them, and what follows for each."""

import itertools
import re
from collections.abc import Sequence

from attrs import evolve, field

from hrdocs.diagnostics import Diagnostic
from hrdocs.expressions import regex
from hrdocs.model import Document
from hrdocs.passages import Range, View
from hrdocs.values import define, frozen
from hrdocs_upr_positions.numbers import Number
from hrdocs_upr_positions.phrases_found import Phrase
from hrdocs_upr_positions.positions_found import PositionFound, Verdict
from hrdocs_upr_positions.records import Basis, Claim, Position, Stage
from hrdocs_upr_positions.verdict import Reply, read_verdict
from hrdocs_upr_positions.wordings import any_expression


@frozen(kw_only=True)
class Group:
    """Numbers that stand together: "5., 6., 7.", or a stack of cells with no line between."""

    numbers: tuple[Number, ...]


@define(kw_only=True)
class Row:
    """One row: its number groups, the words beside them, and the verdict of the heading above.

    Attributes:
        groups: usually one; several where the text has lost the order of a table.
        reply: the stretches of the State's words, a paragraph each.
        position_words: the stretches that state the position, where a column of its own does; else the reply.
        tabular: whether it is the row of a table, whose empty cell says that nothing was said.
        heading: the verdict that the rows of the section inherit.
    """

    groups: list[Group] = field(factory=list)
    reply: list[Range] = field(factory=list)
    position_words: list[Range] = field(factory=list)
    recommendation: list[Range] = field(factory=list)
    states: tuple[str, ...] = ()
    state_words: tuple[Range, ...] = ()
    tabular: bool = False
    heading: Verdict | None = None
    heading_basis: Basis = Basis.SECTION_HEADING
    stage: Stage | None = None
    language: str | None = None

    @property
    def place(self) -> Range:
        """Return the range of its first number, or of its words where the number is a marker."""
        first = self.groups[0].numbers[0]
        return (first.start, first.end) if first.start < first.end else next(iter(self.reply), (first.start, first.end))


@frozen(kw_only=True)
class Settled:
    """What a row gives: findings, the count of replies that have no number, and what could not be decided."""

    findings: tuple[PositionFound, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def settle(document: Document, row: Row) -> Settled:
    """Return the findings of a row: its own verdict over its heading's, or a verdict for each group in order."""
    words = View.of(document, row.position_words or row.reply, between="\n\n", fold=False)
    reading = read_verdict(words.text, language=row.language)
    if len(row.groups) > 1:
        return _settle_groups(document, row, words, reading)
    verdict = _placed(_silent(reading, row, words.text), words)
    if row.position_words and verdict.claim is Claim.NONE:
        verdict = _with_claim_of_comment(document, row, verdict)
    decided = verdict.over(row.heading)
    basis = row.heading_basis if row.heading and decided.deciding == row.heading.deciding else Basis.ROW_TEXT
    return Settled(findings=tuple(_findings(row, row.groups[0], decided, basis, row.reply)))


def _silent(reading: Reply, row: Row, words: str) -> Reply:
    """Return a reading, which is "no position" where nothing, or a dash, stands beside a recommendation."""
    if (row.tabular or row.recommendation) and not re.search(r"\w", words):
        return evolve(reading, position=Position.NO_POSITION)
    return reading


def _with_claim_of_comment(document: Document, row: Row, verdict: Verdict) -> Verdict:
    """Return the verdict of a column of positions with the claim that stands in the comment beside it, if one does."""
    beside = [stretch for stretch in row.reply if stretch not in row.position_words]
    words = View.of(document, beside, between="\n\n", fold=False)
    comment = _placed(read_verdict(words.text, language=row.language), words)
    return evolve(verdict, claim=comment.claim, claim_words=comment.claim_words)


def _findings(row: Row, group: Group, verdict: Verdict, basis: Basis, reply: Sequence[Range]) -> list[PositionFound]:
    return [
        evolve(
            verdict.finding(number.name, basis),
            number_words=(number.start, number.end) if number.end > number.start else None,
            reply=tuple(reply),
            recommendation=tuple(row.recommendation),
            states=row.states,
            state_words=row.state_words,
            stage=row.stage,
        )
        for number in group.numbers
    ]


def _settle_groups(document: Document, row: Row, words: View, reading: Reply) -> Settled:
    """Give k groups the k verdicts of one text, in order; otherwise say that they are unclear."""
    parts = reply_parts(words.text, list(reading.verdicts))
    if len(parts) == 1 and (reading.plural or not reading.verdicts):
        merged = Group(numbers=tuple(number for group in row.groups for number in group.numbers))
        return settle(document, evolve(row, groups=[merged]))
    names = [number.name for group in row.groups for number in group.numbers]
    if len(parts) != len(row.groups):
        unclear = Verdict.placed(read_verdict("", language="en"), 0).over(row.heading)
        message = (
            f"{len(row.groups)} groups of numbers ({', '.join(names)}) stand before a text with {len(parts)} verdicts"
        )
        return Settled(
            findings=tuple(
                f for group in row.groups for f in _findings(row, group, unclear, Basis.ROW_TEXT, row.reply)
            ),
            diagnostics=(_remark(row, "unclear-position", message),),
        )
    findings = []
    for group, (start, end) in zip(row.groups, parts, strict=True):
        part = View.of(document, words.ranges(start, end), between="\n\n", fold=False)
        verdict = _placed(read_verdict(part.text, language=row.language), part)
        findings += _findings(row, group, verdict, Basis.ROW_TEXT, words.ranges(start, end))
    message = (
        f"one text answers {len(row.groups)} groups of numbers ({', '.join(names)}); its verdicts were given in order"
    )
    return Settled(findings=tuple(findings), diagnostics=(_remark(row, "shared-reply", message),))


def reply_parts(words: str, verdicts: list[Phrase]) -> list[Range]:
    """Return the stretches of a text that each verdict closes or opens.

    A verdict that a closing word leads up to ("therefore") takes the paragraph before it too, back to one that does
    not itself go on from what stands before ("In addition, …"). Paragraphs are parted by line feeds.
    """
    distinct = [
        phrase
        for n, phrase in enumerate(verdicts)
        if n == 0 or phrase.sense is not verdicts[n - 1].sense or phrase.sentence[0] - verdicts[n - 1].sentence[1] > 200
    ]
    if len(distinct) < 2:
        return [(0, len(words))]
    starts = [0]
    for before, phrase in itertools.pairwise(distinct):
        starts.append(_part_start(words, before, phrase))
    return list(zip(starts, [*starts[1:], len(words)], strict=True))


_PARAGRAPH = regex(r"(?:^|\n)(?=\S)")


def _part_start(words: str, before: Phrase, phrase: Phrase) -> int:
    paragraphs = [
        match.end() for match in _PARAGRAPH.finditer(words) if before.sentence[1] < match.end() <= phrase.sentence[0]
    ]
    if not paragraphs:
        return phrase.sentence[0]
    chosen = paragraphs.pop()
    goes_on = phrase.closing
    while paragraphs and (goes_on or any_expression("goes_on").match(words, chosen)):
        chosen = paragraphs.pop()
        goes_on = False
    return chosen


def _placed(reading: Reply, words: View) -> Verdict:
    def first(part: Range | None) -> Range | None:
        return next(iter(words.ranges(*part)), None) if part else None

    return Verdict(
        position=reading.position,
        claim=reading.claim,
        qualifier=reading.qualifier,
        parts=reading.parts,
        deciding=tuple(place for part in reading.deciding for place in words.ranges(*part)),
        claim_words=first(reading.claim_words),
        qualifier_words=first(reading.qualifier_words),
        firm=bool(reading.verdicts),
    )


def _remark(row: Row, code: str, message: str) -> Diagnostic:
    start = min((words[0] for words in row.reply), default=None)
    end = max((words[1] for words in row.reply), default=None)
    return Diagnostic(code=code, message=message, start=start, end=end)
