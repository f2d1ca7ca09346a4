"""Earlier terms on the body of a candidature, told from terms on other bodies and from other offices."""

import functools
import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.model import Evidence
from hrdocs.passages import Passage, sentences
from hrdocs.un import dates
from hrdocs.un.masthead import labels
from hrdocs.values import frozen
from hrdocs_note_verbale.wordlists import LEXICON

LONGEST_TERM = 4
"""Years of the longest term that a State is elected for; longer periods are of plans and mandates."""

_YEARS = regex(r"(?P<first>\d{4})(?:-\d\d){0,2}/(?P<last>\d{4})(?:-\d\d){0,2}")
_YEAR = regex(r"\d{4}")
_THE_BODY = regex(r"\bthe\s+(?:Council|Commission|Committee)\b(?!\s+(?:of|on|for)\b)")


@frozen(kw_only=True)
class PastTerm:
    """An earlier term as an interval of years, with its words."""

    value: str
    evidence: tuple[Evidence, ...]


@frozen(kw_only=True)
class _Period:
    start: int
    end: int
    value: str


def past_terms(passages: Sequence[Passage], body: str, term: str | None) -> tuple[PastTerm, ...]:
    """Return the earlier terms on a body in the order of the document, once each.

    Args:
        passages: all of the document's.
        body: of the candidature, in English.
        term: the one that the candidature is for, which is no earlier one.
    """
    found: dict[str, PastTerm] = {}
    for passage in passages:
        for period in _served(passage.text, body):
            later = term is not None and period.value[:4] >= term[:4]
            if not later:
                evidence = passage.evidence("past_terms", period.start, period.end)
                found.setdefault(period.value, PastTerm(value=period.value, evidence=evidence))
    return tuple(found.values())


def _served(text: str, body: str) -> Iterator[_Period]:
    """Yield the periods of a text in which it says that the State was a member of the body."""
    for sentence in sentences(text) if _YEAR.search(text) else ():
        before, member = 0, False
        for group in _grouped(sentence.text):
            clause = sentence.text[before : group[0].start]
            after = _clause_end(sentence.text, group[-1].end)
            told = bool(LEXICON.pattern("membership_words").search(clause + after))
            member = told or (member and bool(_any_body(clause).search(clause)))
            if member and not LEXICON.pattern("other_offices").search(clause + after) and _is_of(clause, after, body):
                yield from (_moved(period, sentence.start) for period in group)
            before = group[-1].end


def _moved(period: _Period, offset: int) -> _Period:
    return evolve(period, start=period.start + offset, end=period.end + offset)


def _grouped(text: str) -> list[list[_Period]]:
    """Return the periods of a sentence, those of one list together: "its first (2014–2016) and second (2023–2025)"."""
    groups: list[list[_Period]] = []
    for period in _periods(text):
        if groups and _between_terms().fullmatch(text, groups[-1][-1].end, period.start):
            groups[-1].append(period)
        else:
            groups.append([period])
    return groups


def _periods(text: str) -> Iterator[_Period]:
    for match in dates.find(text) if _YEAR.search(text) else ():
        years = _YEARS.fullmatch(match.edtf)
        if years and 0 < int(years["last"]) - int(years["first"]) <= LONGEST_TERM:
            yield _Period(start=match.start, end=match.end, value=f"{years['first']}/{years['last']}")


def _clause_end(text: str, start: int) -> str:
    """Return what follows a period up to the next comma or stop, where a body can still be named."""
    match = re.search(r"[.;:]|,\s|\d{4}", text[start:])
    return text[start : start + match.start()] if match else text[start:]


def _any_body(text: str) -> re.Pattern[str]:
    """Return the pattern of the bodies that a text can name."""
    return _body(labels.held(labels.printed_names(), text))


@functools.lru_cache(maxsize=1024)
def _body(names: tuple[str, ...]) -> re.Pattern[str]:
    named = rf"(?<!\w)(?:{labels.pattern(names) or '(?!)'})(?!\w)"
    return re.compile(rf"{named}|{_THE_BODY.pattern}", re.IGNORECASE)


def _is_of(clause: str, after: str, body: str) -> bool:
    """Return whether the body named last before a period, else first after it, is the one; none named will do."""
    named = [match.group() for match in _any_body(clause).finditer(clause)][-1:]
    named = named or [match.group() for match in _any_body(after).finditer(after)][:1]
    if not named:
        return True
    if _THE_BODY.fullmatch(named[0]):
        return True
    names = {each.printed.casefold().replace("’", "'"): each.name for each in labels.organ_names()}
    return names.get(" ".join(named[0].split()).casefold().replace("’", "'")) == body


@functools.cache
def _between_terms() -> re.Pattern[str]:
    return re.compile(rf"(?:[\s,;()]|{LEXICON.source('between_terms')})*")
