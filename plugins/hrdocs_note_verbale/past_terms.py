"""Earlier terms on the body of a candidature, told from terms on other bodies and from other offices."""

import functools
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from hrdocs.model import Evidence
from hrdocs.un import dates
from hrdocs.un.masthead import labels
from hrdocs_note_verbale.passages import Passage
from hrdocs_note_verbale.wording import sentences
from hrdocs_note_verbale.wordlists import any_of

LONGEST_TERM = 4
"""Years of the longest term that a State is elected for; longer periods are of plans and mandates."""

_YEARS = re.compile(r"(?P<first>\d{4})(?:-\d\d){0,2}/(?P<last>\d{4})(?:-\d\d){0,2}")
_BETWEEN_TERMS = re.compile(
    r"[\s,;()]*(?:and|as well as|again|also|then|from|in|between|during|for|the|term|terms|\s|,|;)*"
)
_THE_BODY = re.compile(r"\bthe\s+(?:Council|Commission|Committee)\b(?!\s+(?:of|on|for)\b)")


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
    ours = True
    for sentence in sentences(text):
        periods = list(_periods(sentence.text))
        before, member = 0, False
        for place, period in enumerate(periods):
            joined = place > 0 and _BETWEEN_TERMS.fullmatch(sentence.text[periods[place - 1].end : period.start])
            if not joined:
                clause = sentence.text[before : period.start]
                after = _clause_end(sentence.text, period.end)
                told = bool(_words("membership_words").search(clause + after))
                member = told or (member and bool(_any_body().search(clause)))
                ours = member and not _words("other_offices").search(clause + after) and _is_of(clause, after, body)
            if ours:
                offset = sentence.start
                yield _Period(start=offset + period.start, end=offset + period.end, value=period.value)
            before = period.end


def _periods(text: str) -> Iterator[_Period]:
    for match in dates.find(text):
        years = _YEARS.fullmatch(match.edtf)
        if years and 0 < int(years["last"]) - int(years["first"]) <= LONGEST_TERM:
            yield _Period(start=match.start, end=match.end, value=f"{years['first']}/{years['last']}")


def _clause_end(text: str, start: int) -> str:
    """Return what follows a period up to the next comma or stop, where a body can still be named."""
    match = re.search(r"[.;:]|,\s|\d{4}", text[start:])
    return text[start : start + match.start()] if match else text[start:]


@functools.cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(name)})(?!\w)", re.IGNORECASE)


@functools.cache
def _any_body() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{labels.pattern(_body_names())})(?!\w)|{_THE_BODY.pattern}", re.IGNORECASE)


def _body_names() -> tuple[str, ...]:
    return tuple(each.printed for each in labels.organ_names())


def _is_of(clause: str, after: str, body: str) -> bool:
    """Tell whether the body named last before a period, else first after it, is the one; none named will do."""
    named = [match.group() for match in _any_body().finditer(clause)][-1:]
    named = named or [match.group() for match in _any_body().finditer(after)][:1]
    if not named:
        return True
    if _THE_BODY.fullmatch(named[0]):
        return True
    names = {each.printed.casefold().replace("’", "'"): each.name for each in labels.organ_names()}
    return names.get(" ".join(named[0].split()).casefold().replace("’", "'")) == body
