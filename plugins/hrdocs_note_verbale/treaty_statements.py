"""What a State says of itself and treaties: that it is a party, has signed, intends to ratify, withdraws."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.model import BlockKind
from hrdocs.passages import Item, Passage, outline, sentence_at
from hrdocs.un import treaties
from hrdocs.un.state_abbreviations import states_of
from hrdocs.un.treaties import TreatyMatch
from hrdocs.values import define, frozen
from hrdocs_note_verbale import sections, treaty_tables
from hrdocs_note_verbale.pledges import Promised
from hrdocs_note_verbale.records import Statement, TreatyStatement
from hrdocs_note_verbale.treaty_predicates import Predicate, intention, predicates
from hrdocs_note_verbale.wordlists import LEXICON

LONGEST_LISTED = 260
"""Characters of the longest unmarked paragraph that can be one treaty of a list."""

_SHORT = regex(r"articles?\s[\d, and()]{1,20}\sof\sthe\s(?:said\s)?(?P<kind>Optional Protocol|Convention|Covenant)\b")
_COORDINATED = regex(r"[\s,]*(?:and|but|or)?[\s,]*")
_NO_TREATY_ITSELF = regex(
    r"\b(?:laws?|bills?|amendments?|reservations?|decrees?|declarations?|plans?)\b", re.IGNORECASE
)


@frozen(kw_only=True)
class _Claim:
    """What a passage says of one treaty: in which words, and of which treaty."""

    passage: Passage
    predicate: Predicate
    predicate_passage: Passage
    treaty: TreatyMatch


@define
class _Lead:
    """A lead-in whose list of treaties is open: "Peru is a State Party to these instruments:"."""

    predicate: Predicate
    passage: Passage
    depth: int | None


def treaty_statements(
    passages: Sequence[Passage],
    state: str | None,
    *,
    speakers: Mapping[int, str | None] | None = None,
    promised: Sequence[Promised] = (),
) -> tuple[TreatyStatement, ...]:
    """Return what a State says of itself and treaties, once for each State, treaty and statement.

    Args:
        passages: all of the document's.
        state: ISO 3166-1 alpha-3 of the sender, who is meant by "it" and "we".
        speakers: who speaks from a passage on, by its number: an annex can be another State's letter.
        promised: the pledges, which say "Ratify" without a subject.
    """
    claims = _claims(outline(passages), state, speakers or {})
    intended = (each for one in promised for each in _intended(one, state))
    found: dict[tuple[str | None, str, Statement], _Claim] = {}
    for each in (*claims, *intended):
        found.setdefault((each.predicate.state, each.treaty.id, each.predicate.statement), each)
    ratified = {(who, treaty) for who, treaty, statement in found if statement is Statement.PARTY}
    return tuple(
        _record(each)
        for (who, treaty, statement), each in found.items()
        if statement is not Statement.SIGNATORY or (who, treaty) not in ratified
    )


def _record(found: _Claim) -> TreatyStatement:
    predicate = found.predicate
    evidence = found.passage.evidence("treaty", found.treaty.start, found.treaty.end)
    evidence += found.predicate_passage.evidence("statement", predicate.start, predicate.end)
    if predicate.named:
        evidence += found.predicate_passage.evidence("state", *predicate.named)
    return TreatyStatement(
        state=predicate.state, treaty=found.treaty.id, statement=predicate.statement, evidence=evidence
    )


def _claims(items: Sequence[Item], state: str | None, speakers: Mapping[int, str | None]) -> Iterator[_Claim]:
    lead: _Lead | None = None
    for item in items:
        passage = item.passage
        state = speakers.get(passage.number, state)
        if lead and _closes(lead, item):
            lead = None
        if passage.kind is BlockKind.TABLE:
            for row in treaty_tables.rows(passage, state):
                yield _Claim(passage=passage, predicate=row.predicate, predicate_passage=passage, treaty=row.treaty)
            continue
        tells = sections.is_lead_in(passage.text) or bool(treaties.find(passage.text))
        said = _said_of(passage, state) if tells else []
        own = _governed(passage, said)
        yield from own if own or not lead else _listed(passage, lead)
        last = said[-1] if said and not said[-1].before else None
        if (
            sections.is_lead_in(passage.text)
            and last
            and sentence_at(passage.text, last.start).end == len(passage.text)
        ):
            lead = _Lead(predicate=last, passage=passage, depth=item.depth)


def _said_of(passage: Passage, state: str | None) -> list[Predicate]:
    return predicates(passage.text, state, passage.language, states_of(passage.document))


def _closes(lead: _Lead, item: Item) -> bool:
    """Return whether a passage ends the list of a lead-in: a heading, a paragraph, or the lead-in's next sibling."""
    if item.passage.is_heading:
        return True
    if item.depth is None:
        return len(item.passage.text) > LONGEST_LISTED or not treaties.find(item.passage.text)
    return lead.depth is not None and item.depth <= lead.depth


def _listed(passage: Passage, lead: _Lead) -> Iterator[_Claim]:
    """Yield the treaties of an item in a lead-in's list; "signed" in the item itself outdoes the lead-in."""
    signed = re.search(r"\bsigned\b", passage.text, re.IGNORECASE)
    ratified = re.search(r"\bratifi|\bacce(?:ded|ssion)\b", passage.text, re.IGNORECASE)
    predicate, where = lead.predicate, lead.passage
    if signed and not ratified and predicate.statement is Statement.PARTY:
        predicate = evolve(predicate, statement=Statement.SIGNATORY, start=signed.start(), end=signed.end(), named=None)
        where = passage
    for treaty in treaties.find(passage.text):
        yield _Claim(passage=passage, predicate=predicate, predicate_passage=where, treaty=treaty)


def _intended(promised: Promised, state: str | None) -> Iterator[_Claim]:
    """Yield the treaties that a pledge intends to ratify."""
    passage, start = promised.passage, promised.start
    text = passage.text[start : promised.end]
    wanted = intention(text, state)
    for treaty in treaties.find(text) if wanted else ():
        if wanted and treaty.start >= wanted.end and not _interrupted(text[wanted.end : treaty.start]):
            yield _Claim(
                passage=passage,
                predicate=evolve(wanted, start=start + wanted.start, end=start + wanted.end),
                predicate_passage=passage,
                treaty=TreatyMatch(start=start + treaty.start, end=start + treaty.end, id=treaty.id),
            )


def _governed(passage: Passage, said: Iterable[Predicate]) -> list[_Claim]:
    """Return the treaties that a passage's own predicates govern, each by the nearest before it in its sentence."""
    known, text = list(said), passage.text
    found: list[_Claim] = []
    for treaty in treaties.find(text) if known else ():
        sentence = sentence_at(text, treaty.start)
        inside = [each for each in known if sentence.start <= each.start < sentence.end]
        ahead = [each for each in inside if not each.before and each.end <= treaty.start]
        chosen = _with_coordinated(text, ahead) if ahead else []
        if chosen and _interrupted(text[chosen[-1].end : treaty.start]):
            chosen = []
        chosen += [each for each in inside if each.before and each.start >= treaty.end]
        found += (_Claim(passage=passage, predicate=one, predicate_passage=passage, treaty=treaty) for one in chosen)
    return found + [each for one in known for each in _named_before(passage, one, found)]


def _named_before(passage: Passage, predicate: Predicate, found: Sequence[_Claim]) -> Iterator[_Claim]:
    """Yield the treaty that "article 12 of the Optional Protocol" means: the last of that kind named before."""
    if predicate.statement is not Statement.RECOGNISES_COMPETENCE or any(each.predicate is predicate for each in found):
        return
    end = sentence_at(passage.text, predicate.start).end
    short = _SHORT.search(passage.text, predicate.end, end)
    named = treaties.find(passage.text[: short.start()]) if short else []
    alike = [each for each in named if short and _is_protocol(each.id) == (short["kind"] == "Optional Protocol")]
    if short and alike:
        treaty = TreatyMatch(start=short.start(), end=short.end(), id=alike[-1].id)
        yield _Claim(passage=passage, predicate=predicate, predicate_passage=passage, treaty=treaty)


def _is_protocol(treaty: str) -> bool:
    known = treaties.known().get(treaty)
    return known is not None and "Optional Protocol" in known.title


def _with_coordinated(text: str, ahead: Sequence[Predicate]) -> list[Predicate]:
    """Return the last of some predicates with those that it shares its object with: "has signed and will ratify"."""
    chosen = [ahead[-1]]
    for each in reversed(ahead[:-1]):
        if _COORDINATED.fullmatch(text[each.end : chosen[0].start]):
            chosen.insert(0, each)
    return chosen


def _interrupted(between: str) -> bool:
    """Return whether another verb or object stands between a predicate and a treaty."""
    has_verb = any(match["verb"] in _other_verbs() for match in _FURTHER_VERB.finditer(between))
    return has_verb or bool(_NO_TREATY_ITSELF.search(between[:60]))


_FURTHER_VERB = regex(
    r"""
    (?=(?:,|;|\band|\bbut)\s+                          # looked at, not taken: ", and promotes" has two that go on
       (?:it\s+|has\s+|also\s+|is\s+|[a-z]+ly\s+){0,3}
       (?P<verb>[a-z]+)\b)
    """,
    re.VERBOSE,
)
"""What may be a further verb of the same subject: ", and promotes", "; it supports"."""


@functools.cache
def _other_verbs() -> frozenset[str]:
    """Return the forms of the verbs that pledge, but for those of becoming party to a treaty."""
    forms: set[str] = set()
    for verb in LEXICON.phrases("pledge_verbs"):
        stem = verb[:-1] if verb.endswith(("e", "y")) else verb
        forms |= {f"{verb}s", f"{verb}es", f"{verb}ed", f"{verb}d", f"{stem}ies", f"{stem}ied", f"{stem}ed"}
    return frozenset(forms - {"ratified", "ratifies", "signed", "acceded", "joined"})
