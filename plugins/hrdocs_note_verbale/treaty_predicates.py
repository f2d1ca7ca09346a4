"""The wordings by which a State says where it stands with treaties, and whose statement each is."""

import functools
import re
from collections.abc import Mapping, Sequence

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.lexicon import ListPattern
from hrdocs.passages import sentence_at
from hrdocs.un.state_abbreviations import BY_NAME, DocumentStates
from hrdocs.values import frozen
from hrdocs_note_verbale import promising
from hrdocs_note_verbale.records import Statement
from hrdocs_note_verbale.wordlists import LEXICON

NEAR = 100
"""Characters before a predicate among which its subject, or "which", is looked for."""

_WHICH = regex(r"\bwhich\b[^,;]{0,60}$")
_PRONOUN = regex(r"\s+(?:it|them|this\s+(?:instrument|treaty|convention|protocol))\b", re.IGNORECASE)
_AND_ALSO = regex(r"[^,;.]{0,60}\band\s+(?:[a-z]+\s+)?")
"""What stands between two predicates of one subject: "signed at once and ratified"."""


@frozen(kw_only=True)
class Predicate:
    """What a sentence says of treaties.

    Attributes:
        start: of its words in the text of the passage.
        end: one past them.
        state: ISO 3166-1 alpha-3 of whose statement it is.
        before: whether the treaties stand before its words.
        named: where the sentence names the State; None where it says "it", "we" or nothing.
    """

    statement: Statement
    start: int
    end: int
    state: str | None
    before: bool = False
    named: tuple[int, int] | None = None


@frozen(kw_only=True)
class _Wording:
    statement: Statement
    before: bool
    needs_subject: bool
    pattern: re.Pattern[str]


@functools.cache
def _wordings(language: str | None) -> tuple[_Wording, ...]:
    """Return the wordings of a language, or of all where it has none."""
    return tuple(
        _Wording(
            statement=Statement(row["statement"]),
            before=row["treaty"] == "before",
            needs_subject=row["subject"] == "needed",
            pattern=_pattern([row], row["language"]),
        )
        for row in _rows(language)
    )


def _rows(language: str | None) -> Sequence[Mapping[str, str]]:
    rows = LEXICON.rows("treaty_wordings", language=language) if language else ()
    return rows or LEXICON.rows("treaty_wordings")


def _pattern(rows: Sequence[Mapping[str, str]], language: str) -> re.Pattern[str]:
    return LEXICON.expression("|".join(row["regex"] for row in rows), language, whole=language != "zh")


@functools.cache
def _patterns(language: str | None) -> tuple[re.Pattern[str], ...]:
    """Return for each language of those wordings what finds any of them: most texts have none."""
    rows = _rows(language)
    languages = dict.fromkeys(row["language"] for row in rows)
    return tuple(_pattern([row for row in rows if row["language"] == each], each) for each in languages)


def predicates(
    text: str, state: str | None, language: str | None = None, names: DocumentStates = BY_NAME
) -> list[Predicate]:
    """Return what a text says of treaties, in order; of wordings that overlap the first of the table.

    Args:
        text: of one passage.
        state: ISO 3166-1 alpha-3 of who speaks: "it" and "we".
        language: of the text, where it is known.
        names: by which the document names States.
    """
    found: list[Predicate] = []
    for each, match in _worded(text, (language or "").partition("-")[0] or None):
        begin = max(sentence_at(text, match.start()).start, match.start() - promising.WITHIN)
        clause = text[begin : match.start()]
        before = each.before or bool(_WHICH.search(clause[-NEAR:]) or _PRONOUN.match(text, match.end()))
        predicate = Predicate(
            statement=each.statement, start=match.start(), end=match.end(), state=state, before=before
        )
        whose = _whose(clause, state, each.needs_subject, names)
        if whose:
            named = (begin + whose.start, begin + whose.end) if whose.end else None
            found.append(evolve(predicate, state=whose.state, named=named))
        elif found and found[-1].end >= begin and _AND_ALSO.fullmatch(text, found[-1].end, match.start()):
            found.append(evolve(predicate, state=found[-1].state, named=found[-1].named, before=found[-1].before))
    return found


def _worded(text: str, language: str | None) -> list[tuple[_Wording, re.Match[str]]]:
    """Return the wordings of the table that a text has, in its order; where two overlap, the first of the table."""
    starts = [match.start() for each in _patterns(language) if (match := each.search(text))]
    taken = bytearray(len(text))
    found: list[tuple[_Wording, re.Match[str]]] = []
    for each in _wordings(language) if starts else ():
        for match in each.pattern.finditer(text, min(starts)):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"x" * (match.end() - match.start())
                found.append((each, match))
    return sorted(found, key=lambda pair: pair[1].start())


def intention(text: str, state: str | None) -> Predicate | None:
    """Return the intention to ratify with which a pledge begins: "Accede to", "Complete the ratification of", or None.

    A pledge that others ratify ("Promote the universal ratification of") is no intention of one's own.
    """
    match = _ratifying().search(text[:120])
    if match is None or _others_ratify().search(text[: match.start()]):
        return None
    return Predicate(statement=Statement.INTENDS, start=match.start(), end=match.end(), state=state)


@functools.cache
def _ratifying() -> ListPattern:
    return LEXICON.pattern("ratifying_words")


@functools.cache
def _others_ratify() -> ListPattern:
    return LEXICON.pattern("ratified_by_others")


@frozen(kw_only=True)
class _Whose:
    """The State that a clause is about, and where the clause names it; both 0 where it does not."""

    state: str | None
    start: int = 0
    end: int = 0


def _whose(clause: str, state: str | None, needs_subject: bool, names: DocumentStates) -> _Whose | None:
    """Return the State that a clause is about; None where its subject is no State."""
    if not needs_subject:
        return _Whose(state=state)
    if _other_states().search(clause[-NEAR:]) or not promising.is_ours(clause, len(clause), names):
        return None
    tail = clause.rstrip()[-NEAR:]
    offset = len(clause.rstrip()) - len(tail)
    named = [match for match in names.find(tail) if _ends_clause(tail[match.end :])]
    if not named:
        return _Whose(state=state)
    last = named[-1]
    code = last.code if last.code == state else _meant(tail[last.start : last.end], last.code, state)
    return _Whose(state=code, start=offset + last.start, end=offset + last.end)


def _ends_clause(text: str) -> bool:
    return bool(re.fullmatch(r"[\s,]*(?:(?:also|already|further|[a-z]+ly)[\s,]*)*", text))


def _meant(name: str, code: str, state: str | None) -> str:
    """Return the State that a short name means: a State means itself by the end of its own name ("the Congo")."""
    own = any(
        row["state"] == state and row["phrase"].casefold() == name.casefold() for row in LEXICON.rows("short_names")
    )
    return state if own and state else code


@functools.cache
def _other_states() -> re.Pattern[str]:
    return re.compile(rf"\b{LEXICON.source('other_states')}\s*$", re.IGNORECASE)
