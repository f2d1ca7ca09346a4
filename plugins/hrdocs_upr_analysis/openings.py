"""How recommendations open: the verb, or the phrase with its verb, and the category of action that it stands for."""

import functools
import re

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.lexicon import Scanner
from hrdocs.values import frozen
from hrdocs_upr_analysis.word_lists import LEXICON

FARTHEST = 1
"""Words that may stand before the opening: an adverb, "to", "that"."""
_FIRST_WORDS = regex(rf"(?:\s*\S+){{0,{FARTHEST + 1}}}")
UNSPACED = frozenset({"zh"})
FARTHEST_UNSPACED = 4
"""Signs that may stand before it where words have no space between them."""


@frozen(kw_only=True)
class Opening:
    """An opening of the list: its category, its form in the list ("" or participle) and its range."""

    category: int
    form: str
    start: int
    end: int


@functools.lru_cache(maxsize=64)
def opening(words: str, language: str) -> Opening | None:
    """Return the opening of words, or None where the list has none for their language.

    >>> opening("Continue its efforts to fight poverty", "en")
    Opening(category=2, form='', start=0, end=8)
    """
    opened = None if language in UNSPACED else _FIRST_WORDS.match(words)
    sightings = _scanner(language).find(words, last=opened.end() if opened else None)
    found = [each for each in sightings if _stands_first(words[: each.start], language)]
    if not found:
        return None
    first = min(found, key=lambda each: (each.start, -each.end))
    row = first.row
    return Opening(category=int(row["category"]), form=row["form"], start=first.start, end=first.end)


LONGEST_SUBJECT = 6
"""Words before the auxiliary of a State that speaks of itself."""


def promised_opening(words: str, language: str) -> Opening | None:
    """Return the opening behind the auxiliary of a State that speaks of itself: "Norland will continue …"; or None."""
    said = _auxiliary(language).match(words)
    found = opening(words[said.end() :], language) if said else None
    return evolve(found, start=said.end() + found.start, end=said.end() + found.end) if said and found else None


@functools.cache
def _auxiliary(language: str) -> re.Pattern[str]:
    said = LEXICON.source("auxiliaries", language=language)
    return re.compile(rf"(?:\S+\s+){{0,{LONGEST_SUBJECT}}}?{said}\s+", re.IGNORECASE)


def _stands_first(before: str, language: str) -> bool:
    if language in UNSPACED:
        return len(before.strip()) <= FARTHEST_UNSPACED
    return len(before.split()) <= FARTHEST


@functools.cache
def _scanner(language: str) -> Scanner:
    rows = LEXICON.rows("actions", language=language)
    return Scanner((row["phrase"], "actions", row) for row in rows)
