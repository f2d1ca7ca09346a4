"""Offices and callings that are names where they stand: "Anna Hofmeister", "Charlie Cook"."""

from hrdocs.expressions import regex
from hrdocs.lexicon.scan import Sighting
from hrdocs.prose.people.vocabulary import Vocabulary

_OFFICE_BEHIND = ("de", "en")
"""Languages that print an office with a capital behind a name: "Anna Keller, Minister"."""

CAPITAL_NEXT = regex(r" (?:[A-ZÀ-ÞĀ-ŽА-ЯЁ])")


def is_name(phrase: Sighting, text: str, end: int, letters: list[str], vocabulary: Vocabulary, language: str) -> bool:
    """Return whether an office is a name: behind a given one ("Anna Hofmeister", "Étienne Marchand"), or "Severin"."""
    listed, behind_given = phrase.row["phrase"], letters[-1:] == ["m"]
    if language == "en" and _is_surname(text, phrase.start, end, letters, vocabulary):
        return True
    if listed[0] == "*":
        return behind_given or vocabulary.is_given_name(text[phrase.start : phrase.end])
    capital = text[phrase.start].isupper() and listed[0].islower() and " " not in listed
    return behind_given and capital and language not in _OFFICE_BEHIND


def _is_surname(text: str, begin: int, end: int, letters: list[str], vocabulary: Vocabulary) -> bool:
    """Return whether an English calling is a name: "Charlie Cook", "J. Baker", and "Cook" where he is named."""
    if not text[begin].isupper() or CAPITAL_NEXT.match(text, end):
        return False
    if letters[-1:] == ["m"]:
        return letters[-2:-1] not in (["a"], ["m"], ["n"])  # "an Orlando Republican"
    return letters[-1:] == ["i"] or vocabulary.is_family_name(text[begin:end])
