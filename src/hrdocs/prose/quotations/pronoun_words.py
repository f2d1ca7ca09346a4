"""Words that point back at a person, by language: the gender that each tells, and which say whose something is."""

import functools

from hrdocs.prose import LEXICON


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
