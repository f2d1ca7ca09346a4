"""What a State says of itself and treaties: that it is a party, has signed, intends to ratify, withdraws."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, frozen

from hrdocs.un import states, treaties
from hrdocs_note_verbale import wording
from hrdocs_note_verbale.outline import Item, outline
from hrdocs_note_verbale.passages import Passage
from hrdocs_note_verbale.records import Statement, TreatyStatement
from hrdocs_note_verbale.wordlists import table

_RELATIVE = re.compile(r"\bwhich\b[^,;]{0,60}$")
_OTHERS = re.compile(
    r"\b(?:other|all|those|member)\s+(?:\w+\s+)?(?:states|countries)\b|\bstates\s+(?:to|that|which)\b|\buniversal\b"
    r"|\b(?:encourag|urg|call|promot|advocat|invit)\w*\b[^,;]{0,80}$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[^\s.][.!?])\s+(?=[“\"(]?[A-ZÀ-Ö])")


@frozen(kw_only=True)
class _Predicate:
    """What a sentence says of treaties: the statement, its words, whose it is, and whether treaties stand before it."""

    statement: Statement
    start: int
    end: int
    state: str | None
    before: bool


@frozen(kw_only=True)
class _Found:
    passage: Passage
    predicate: _Predicate
    predicate_passage: Passage
    treaty: treaties.TreatyMatch


@define
class _Lead:
    """A lead-in whose list of treaties is open: "Chile is a State party to the following instruments:"."""

    predicate: _Predicate
    passage: Passage
    depth: int | None


def treaty_statements(
    passages: Sequence[Passage], state: str | None, states_by_annex: Mapping[int, str | None] | None = None
) -> tuple[TreatyStatement, ...]:
    """Return what a State says of itself and treaties, once for each State, treaty and statement.

    Args:
        passages: all of the document's.
        state: ISO 3166-1 alpha-3 of the sender, who is meant by "it" and "we".
        states_by_annex: who speaks from a passage on, by its number: an annex can be another State's letter.
    """
    found: dict[tuple[str | None, str, Statement], TreatyStatement] = {}
    for each in _found(outline(passages), state, states_by_annex or {}):
        key = (each.predicate.state, each.treaty.id, each.predicate.statement)
        found.setdefault(key, _record(each))
    ratified = {(who, treaty) for who, treaty, statement in found if statement is Statement.PARTY}
    return tuple(
        record
        for (who, treaty, statement), record in found.items()
        if statement is not Statement.SIGNATORY or (who, treaty) not in ratified
    )


def _record(found: _Found) -> TreatyStatement:
    predicate = found.predicate
    evidence = found.passage.evidence("treaty", found.treaty.start, found.treaty.end)
    evidence += found.predicate_passage.evidence("statement", predicate.start, predicate.end)
    return TreatyStatement(
        state=predicate.state, treaty=found.treaty.id, statement=predicate.statement, evidence=evidence
    )


def _found(items: Sequence[Item], state: str | None, states_by_annex: Mapping[int, str | None]) -> Iterator[_Found]:
    lead: _Lead | None = None
    for item in items:
        text = item.passage.text
        state = states_by_annex.get(item.passage.number, state)
        if lead and _closes(lead, item):
            lead = None
        said = list(_said(text, state))
        if lead and not any(each.treaty.id for each in _in_sentences(item.passage, said, text)):
            yield from _listed(item.passage, lead)
        yield from _in_sentences(item.passage, said, text)
        last = max((predicate for predicate in said if not predicate.before), key=lambda p: p.start, default=None)
        if text.endswith(":") and last and last.start >= _last_sentence_start(text):
            lead = _Lead(predicate=last, passage=item.passage, depth=item.depth)


def _closes(lead: _Lead, item: Item) -> bool:
    """Tell whether a passage ends the list of a lead-in: a heading, a paragraph, or the lead-in's next sibling."""
    if item.passage.is_heading:
        return True
    if item.depth is None:
        return not treaties.find(item.passage.text) or len(item.passage.text) > 260
    return lead.depth is not None and item.depth <= lead.depth


def _listed(passage: Passage, lead: _Lead) -> Iterator[_Found]:
    """Yield the treaties of an item in a lead-in's list; "signed" in the item itself outdoes the lead-in."""
    own = re.search(r"\bsigned\b", passage.text, re.IGNORECASE)
    ratified = re.search(r"\bratifi|\bacce(?:ded|ssion)\b", passage.text, re.IGNORECASE)
    for treaty in treaties.find(passage.text):
        predicate, where = lead.predicate, lead.passage
        if own and not ratified and lead.predicate.statement is Statement.PARTY:
            predicate = _Predicate(
                statement=Statement.SIGNATORY, start=own.start(), end=own.end(), state=predicate.state, before=False
            )
            where = passage
        yield _Found(passage=passage, predicate=predicate, predicate_passage=where, treaty=treaty)


def _in_sentences(passage: Passage, said: Iterable[_Predicate], text: str) -> list[_Found]:
    """Return the treaties that a passage's own predicates govern, each by the nearest before it in its sentence."""
    predicates = list(said)
    found: list[_Found] = []
    for treaty in treaties.find(text) if predicates else ():
        start, end = _sentence_around(text, treaty.start)
        inside = [each for each in predicates if start <= each.start < end]
        before = [each for each in inside if not each.before and each.end <= treaty.start]
        after = [each for each in inside if each.before and each.start >= treaty.end]
        chosen = [max(before, key=lambda each: each.start)] if before else after
        found += (_Found(passage=passage, predicate=one, predicate_passage=passage, treaty=treaty) for one in chosen)
    return found


def _sentence_around(text: str, place: int) -> tuple[int, int]:
    cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    start = max(cut for cut in cuts if cut <= place)
    return start, min((cut for cut in cuts if cut > place), default=len(text))


def _last_sentence_start(text: str) -> int:
    return max((match.end() for match in _SENTENCE_END.finditer(text)), default=0)


@functools.cache
def _patterns() -> tuple[tuple[Statement, bool, bool, re.Pattern[str]], ...]:
    """Return for each wording its statement, whether treaties stand before it, whether it needs a subject."""
    return tuple(
        (
            Statement(row["statement"]),
            row["treaty"] == "before",
            row["subject"] == "needed",
            re.compile(rf"\b(?:{row['wording']})(?!\w)", re.IGNORECASE),
        )
        for row in table("treaty_wordings")
    )


def _said(text: str, state: str | None) -> Iterator[_Predicate]:
    """Yield what a text says of treaties; of wordings that overlap the first of the table."""
    taken: list[tuple[int, int]] = []
    for statement, before, needs_subject, pattern in _patterns():
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            start, _ = _sentence_around(text, match.start())
            clause = text[start : match.start()]
            whose = _whose(clause, state, needs_subject)
            taken.append(match.span())
            if whose is None or _OTHERS.search(clause[-120:]):
                continue
            relative = before or bool(_RELATIVE.search(clause))
            yield _Predicate(statement=statement, start=match.start(), end=match.end(), state=whose[0], before=relative)


def _whose(clause: str, state: str | None, needs_subject: bool) -> tuple[str | None] | None:
    """Return the State that a clause is about, in a tuple; None where its subject is no State."""
    tail = clause.rstrip()[-100:]
    named = [match for match in states.find(tail) if not tail[match.end :].strip(" ,") or _adverbs(tail[match.end :])]
    if named and named[-1].code != state and wording.is_ours(clause, len(clause)):
        return (_meant(tail[named[-1].start : named[-1].end], named[-1].code, state),)
    if not needs_subject or wording.is_ours(clause, len(clause)):
        return (state,)
    return None


def _meant(name: str, code: str, state: str | None) -> str:
    """Return the State that a short name means: a State means itself by the end of its own name ("the Congo")."""
    own = any(row["state"] == state and row["name"].casefold() == name.casefold() for row in table("short_names"))
    return state if own and state else code


def _adverbs(text: str) -> bool:
    return bool(re.fullmatch(r"(?:\s+(?:also|already|further|[a-z]+ly))*\s*", text))
