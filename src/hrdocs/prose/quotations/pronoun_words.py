"""Words that point back at a person, by language: the gender that each tells, and which say whose something is."""

import functools

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON

_THE_AGED = regex(r"(?P<article>[Dd]er|[Dd]ie|[Dd]em|[Tt]he)[ ]\d{1,3}-?(?:[Jj]ährigen?|year-old)$")
"""Somebody named before by the age: "der 48-Jährige"."""


@functools.cache
def genders(language: str) -> dict[str, str]:
    """Return the gender, "m" or "f", of each pronoun of a language; "" where it tells none."""
    return {row["phrase"]: row["gender"] for row in LEXICON.rows("pronouns", language=language)}


def is_pronoun(word: str, language: str) -> bool:
    """Return whether a word stands for a person, or says whose something is."""
    return word.lower() in genders(language)


@functools.cache
def possessives(language: str) -> frozenset[str]:
    """Return the pronouns of a language that say whose something is."""
    return frozenset(LEXICON.phrases("pronouns", language=language, possessive="yes"))


def age_of(printed: str) -> str | None:
    """Return the article of words that call somebody named before by the age, or None: "der" of "der 48-Jährige"."""
    found = _THE_AGED.match(printed)
    return found["article"].lower() if found else None
