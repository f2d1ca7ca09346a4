"""The words that the grammar of speakers knows, each list with its letter, and where they stand in a text."""

import functools
import re
from collections.abc import Iterable, Iterator

from hrdocs.expressions import regex
from hrdocs.lexicon.scan import Scanner
from hrdocs.prose import LEXICON

LONGEST_VERB = 40
"""Code points of the longest verb of saying of several words."""

INVERTED = regex(r"[^\W\d_]-(?:t-)?(?:ils?|elles?)$")
"""A French verb with its pronoun behind it: "a-t-il", "poursuit-elle"."""

_WORD = regex(r"[^\W\d_](?:[\w-])*")

_KINDS = {
    "verb": "V",
    "reaction": "R",
    "participle": "I",
    "quoting": "Z",
    "according": "A",
    "according-opening": "A",
    "stands": "W",
    "stands-on": "N",
    "according-after": "B",
    "own-view": "Y",
    "so": "S",
    "pronoun": "P",
    "connective": "t",
    "clause": "r",
    "coordinator": "&",
    "addressee": "T",
    "auxiliary": "x",
}
"""The letter of each kind of row in the list of sayings."""

_LISTS = {"prepositions": "e", "offices": "o", "organisations": "g", "times": "T"}


@functools.cache
def scanner(language: str) -> Scanner:
    """Return the scanner of a language, whose sightings are named by letters."""
    return Scanner(tuple(_entries(language)))


def _entries(language: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    prepositions = LEXICON.phrases("prepositions", language=language)
    for kind, letter in _KINDS.items():
        yield from _rows(LEXICON.rows("sayings", language=language, kind=kind), letter)
    for row in LEXICON.rows("sayings", language=language, kind="split"):
        yield row["phrase"].partition(" … ")[0], "s", row
    for name, letter in _LISTS.items():
        listed = LEXICON.rows(name, language=language)
        rows = listed if name == "prepositions" else _inflected(listed, language)
        kept = (row for row in rows if row["phrase"].rpartition(" ")[2] not in prepositions or letter == "e")
        yield from _rows(kept, letter)
    for row in LEXICON.rows("offices", language=language):
        head, _, last = row["phrase"].rpartition(" ")
        if head and last in prepositions:
            yield head, "o", row
    for letter, kind in (("X", "kind"), ("C", "bearer"), ("g", "body")):
        yield from _rows(LEXICON.rows("speech_nouns", language=language, kind=kind), letter)
    for letter, kind in (
        ("a", "article"),
        ("a", "opening"),
        ("a", "fused"),
        ("O", "oblique"),
        ("D", "addressed"),
        ("l", "possessor"),
    ):
        yield from _rows(LEXICON.rows("determiners", language=language, kind=kind), letter)
    yield from _rows(LEXICON.rows("honorifics"), "h")
    yield from _rows(LEXICON.rows("name_particles"), "p")
    yield from _rows(LEXICON.rows("small_words", kind="skipped"), "w")


_PLURALS = {"fr": ("s",), "es": ("s", "es"), "pt": ("s", "es"), "tr": ("lar", "ler")}
"""Endings of the plural of nouns, by language."""


def _inflected(rows: Iterable[dict[str, str]], language: str) -> Iterator[dict[str, str]]:
    """Yield the rows, nouns also in the plural, German ones with the endings of the genitive."""
    for row in rows:
        yield row
        phrase = row["phrase"]
        if phrase[-1] in "sxz" or not phrase[-1].isalpha():
            continue
        if language == "de":
            yield from (row | {"phrase": phrase + ending} for ending in _german_endings(phrase))
        yield from (row | {"phrase": phrase + ending} for ending in _PLURALS.get(language, ()) if " " not in phrase)


def _german_endings(phrase: str) -> tuple[str, ...]:
    """Return the endings of a German noun in other cases and the plural; none of a word that is no noun."""
    if not re.match(r"\*|[A-ZÄÖÜ]", phrase):
        return () if phrase.endswith("e") else ("s", "es")
    if phrase.endswith("in"):
        return ("nen",)
    if phrase.endswith("e"):
        return ("n",)
    if phrase.endswith("er"):
        return ("s", "n")
    if phrase.endswith(_FEMININE):
        return ("en",)
    return ("en", "s", "es") if phrase.endswith(_WEAK) else ("s", "es")


_WEAK = ("ant", "ent", "ist", "at", "graf", "soph", "log", "kom", "ekt")
"""Endings of German nouns for persons that end in -en in every other case: "Präsident", "Journalist"."""


_FEMININE = ("ion", "ung", "heit", "keit", "schaft", "tät")
"""Endings of German feminine nouns, whose plural ends in -en."""


def _rows(rows: Iterable[dict[str, str]], letter: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    return ((row["phrase"], letter, row) for row in rows)


def verb_at(text: str, at: int, language: str) -> bool:
    """Return whether a verb of saying begins at a place of a text."""
    inverted = _WORD.match(text, at)
    if inverted and INVERTED.search(inverted.group()):
        return True
    found = scanner(language).find(text, at, min(len(text), at + LONGEST_VERB))
    return any(each.start == at and each.name in "VSsA" for each in found)


def verb_before(text: str, end: int, language: str) -> bool:
    """Return whether a verb of saying ends at a place of a text."""
    found = scanner(language).find(text, max(0, end - LONGEST_VERB), end)
    return any(each.end == end and each.name in "Vx" for each in found)


def has_verb(text: str, language: str) -> bool:
    """Return whether a text has a verb of saying or of judging."""
    return any(each.name in "VR" for each in scanner(language).find(text))
