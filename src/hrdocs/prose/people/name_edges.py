"""Where names end: the words beside them that have a capital and are no part of them."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.people.listed_names import given_names
from hrdocs.prose.people.names import ending
from hrdocs.prose.people.nominatives import is_oblique_given_name
from hrdocs.prose.people.vocabulary import Vocabulary

_PLACE_OF_OFFICE = regex(r"(?<=[oguw])n{1,3}(?=m[mn])")
"""What an office is of, before a full name: "burmistrz Rill Jan Kowal"."""

_COMMON_LAST = regex(r"(?<=(?<![mnu])[mn])u(?=[cfkdVQ]|$)")
"""A common word with a capital behind a given name, with which the name ends: "Grażyna Most"."""

_OF_BODY = regex(r"(?<=o)[nu][nu](?![mn])")
"""Two words with capitals behind an office."""

_SERVED = regex(r"(?<=o)m[mn]{2,4}")
"""Names behind an office, the first of which can be whom it serves."""

_JOINED = regex(
    r"""
    (?<![mniyp]) m[mn]           # a given name and a family name
    (?P<joint>[&eO])             # "y", "e", "de", "dos"
    [mn] (?=[cVRIQqkfbdTB]|$)    # another one, with which the name ends
    """,
    re.VERBOSE,
)

_CALLING = regex(r"(?<=[aO])n(?=m[mn])|(?<=[aO]w)n(?=m[mn])")
"""A German noun between an article and a full name: "der Fluglotse Enno Hartig"."""

_NAMED_LATER = regex("[cw].*[mno][mn]")
"""Somebody who is named in the same sentence by two words, or with an office."""


def part_names(text: str, letters: list[str], ranges: list[Range], vocabulary: Vocabulary, language: str) -> None:
    """Part names from words beside them that have a capital too: "Darauf Anna Kern", "Wovor Kern", "Kern Vorteile".

    Args:
        text: the paragraph.
        letters: of the words of the sentence; those of words beside names are set.
        ranges: of the words in the text.
        vocabulary: of the document.
        language: of the paragraph.
    """
    opening = "".join(letters[:3])
    if opening in ("nmm", "nmn"):
        letters[0] = "w"
    elif opening[:2] == "nm":
        given = vocabulary.given_name_of(text[slice(*ranges[1])])
        letters[0] = "w" if given and given != text[slice(*ranges[0])] else "n"
    if opening[:2] in ("ne", "nO") or (
        opening[:2] in ("nw", "nX") and language != "de" and _NAMED_LATER.search("".join(letters))
    ):
        letters[0] = "w"  # a word that opens a sentence: "Preguntada por …"
    for place in _PLACE_OF_OFFICE.finditer("".join(letters)):
        for n in range(*place.span()):
            letters[n] = "u"
    if language not in ("de", "en"):
        _part_bodies(text, letters, ranges, language)
        _part_owners(text, letters, ranges, language)
        for place in _COMMON_LAST.finditer("".join(letters)):
            letters[place.start()] = "n"
    _part_whom_an_office_serves(text, letters, ranges, language)
    _join_family_names(text, letters, ranges, vocabulary, language)
    if language == "de":
        _part_german_nouns(text, letters, ranges, vocabulary)


def _part_german_nouns(text: str, letters: list[str], ranges: list[Range], vocabulary: Vocabulary) -> None:
    """Part German nouns from names; which have a capital too: "der Fluglotse Enno Kern", "Kern Vorteile"."""
    for place in _CALLING.finditer("".join(letters)):
        letters[place.start()] = "o"
    for n in range(len(letters) - 1):
        word = text[slice(*ranges[n])]
        ends = letters[n] == "m" and vocabulary.is_family_name(word) and not vocabulary.is_given_name(word)
        alone = n == 0 or letters[n - 1] not in "mi"
        if ends and alone and letters[n + 1] == "n":
            letters[n + 1] = "u"


def _part_owners(text: str, letters: list[str], ranges: list[Range], language: str) -> None:
    """Make a body in the genitive no speaker before its officer: "Милициянын мурдагы начальниги Илим Керимов"."""
    genitive = ending("genitive", language)
    for n, letter in enumerate(letters[:-1]):
        if letter == "g" and letters[n + 1] not in "BC" and genitive.search(text[slice(*ranges[n])]):
            letters[n] = "u"


def _part_bodies(text: str, letters: list[str], ranges: list[Range], language: str) -> None:
    """Make the name of a body in the genitive behind an office no name of a person: "Urzędnik Białego Domu"."""
    for found in _OF_BODY.finditer("".join(letters)):
        if ending("adjective", language).search(text[slice(*ranges[found.start()])]):
            letters[found.start() : found.end()] = "u" * (found.end() - found.start())


def _part_whom_an_office_serves(text: str, letters: list[str], ranges: list[Range], language: str) -> None:
    """Make whom an office serves no part of the name behind it: "адвокат Петра Лужина Нина Сорока"."""
    for served in _SERVED.finditer("".join(letters)):
        words = [text[slice(*ranges[n])] for n in range(*served.span())]
        named = next((n for n, word in enumerate(words) if n and word in given_names()), 0)
        if named and is_oblique_given_name(words[0], language):
            letters[served.start() : served.start() + named] = "u" * named


def _join_family_names(
    text: str, letters: list[str], ranges: list[Range], vocabulary: Vocabulary, language: str
) -> None:
    """Make the small word between two family names of one person a particle: "Rui Sousa e Silva", "Ana Ruiz de Arana".

    What stands behind it is a family name where no other name follows and the page gives it to nobody else.
    """
    joiners = _joiners(language)
    for found in _JOINED.finditer("".join(letters)) if joiners else ():
        place, last = found.start("joint"), text[slice(*ranges[found.end() - 1])]
        alone = not last.isupper() and vocabulary.given_name_of(last) in ("", text[slice(*ranges[found.start()])])
        if alone and text[slice(*ranges[place])] in joiners:
            letters[place] = "p"


@functools.cache
def _joiners(language: str) -> frozenset[str]:
    return frozenset(LEXICON.phrases("name_particles", language=language))
