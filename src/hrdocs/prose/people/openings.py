"""What an article or a preposition opens by the letters before it: a clause, another group of words, a name."""

import functools
import re

from hrdocs.prose import LEXICON


def opens_clause(letters: list[str]) -> bool:
    """Return whether the next word is the first of a clause, or stands behind its first small word or verb."""
    return not letters or letters[-1] in "cfdkxVT" or (len(letters) == 1 and letters[0] in "w&XT")


def opens_object(letters: list[str]) -> bool:
    """Return whether an article of another case stands behind a group of words: "der Rat dem Bürgermeister"."""
    alone = letters == ["X"]  # a word that opens a sentence: "Auch der Rat"
    return bool(letters) and not alone and letters[-1] in "ougnmyCXib"


@functools.cache
def particle() -> re.Pattern[str]:
    """Return the pattern of one or two particles of a name before its next word."""
    return re.compile(rf"(?:(?i:{LEXICON.source('name_particles')})\s+){{1,2}}(?=[^\W\d_])")


def is_particle(text: str, start: int, end: int, letters: list[str]) -> bool:
    """Return whether an article or a preposition stands between a given name and the family name: "Jan de Wit"."""
    alone = bool(letters) and letters[-1] in "mn" and (len(letters) < 2 or letters[-2] not in "mniy")
    if not alone or not text[end + 1 : end + 2]:
        return False
    if text[start:end].islower():
        found = particle().match(text, start) if letters[-1] == "m" else None
        return found is not None and text[found.end()].isupper()
    if text[end - 1] in "'’":
        return text[start].isupper() and text[end].isupper()  # "Dell’Orto"
    return text[end] == " " and text[end + 1].isupper() and text[start:end].lower() in LEXICON.phrases("name_particles")
