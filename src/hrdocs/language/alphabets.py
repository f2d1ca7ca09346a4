"""Alphabets: the letters that a language is written with, after the exemplar characters of the Unicode CLDR."""

import functools
import unicodedata
from collections.abc import Iterable

from hrdocs.datafiles import table
from hrdocs.expressions import regex
from hrdocs.language.script import LATIN, letters_in
from hrdocs.values import frozen


@frozen(kw_only=True)
class Alphabet:
    """The letters of one language in one script, in lower case and NFC.

    Attributes:
        tag: BCP 47, with a script where the language is written in two ("uz-Cyrl").
        letters: the alphabet.
        auxiliary: further letters, which names and loans bring.
    """

    tag: str
    letters: frozenset[str]
    auxiliary: frozenset[str]

    @property
    def language(self) -> str:
        """Return the language without its script."""
        return self.tag.partition("-")[0]


@functools.cache
def alphabets() -> tuple[Alphabet, ...]:
    """Return every alphabet of the table, in its order."""
    return tuple(
        Alphabet(tag=row["language"], letters=frozenset(row["letters"]), auxiliary=frozenset(row["auxiliary"] or ""))
        for row in table("hrdocs.language", "alphabets.tsv")
    )


REFUTING = 2
"""Letters that an alphabet lacks from which a text is not in it: on the Declaration no right answer is refused."""

_LOWER_WORD = regex(r"(?<!\w)[^\W\d_]+(?:['’ʼʻ-][^\W\d_]+)*")


def letters_of(text: str, script: str | None) -> tuple[str, ...]:
    """Return the letters beyond ASCII of a text in one script, without words that have a capital: foreign names do.

    Only Latin, Cyrillic and Arabic letters tell languages apart here.
    """
    own = _SCRIPTS.get(script or "")
    if own is None:
        return ()
    composed = unicodedata.normalize("NFC", text.lower() if text.isupper() else text)
    if not own.search(composed):
        return ()
    plain, others = letters_in(text)
    inside = len(own.findall(others)) + (plain if script == LATIN else 0)
    if inside < ONE_SCRIPT * (plain + len(others)):
        return ()
    words = (word for word in _LOWER_WORD.findall(composed) if not word.isascii() and word == word.lower())
    return tuple(letter for word in words for letter in own.findall(word))


ONE_SCRIPT = 0.8
"""Share of a text's letters that must be in its script: a text in two says nothing of one language."""

_SCRIPTS = {
    LATIN: regex(r"[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]"),
    "Cyrillic": regex(r"[\u0400-\u052f]"),
    "Arabic": regex(r"[\u0621-\u063a\u0641-\u064a\u0671-\u06d3]"),
}

_TELLING = regex(f"[{''.join(each.pattern.strip('[]') for each in _SCRIPTS.values())}]")
"""Any of their letters, looked for as one set."""


def is_refuted(code: str, letters: tuple[str, ...]) -> bool:
    """Return whether a text cannot be in a language: two of its letters or more are in no alphabet of it."""
    known = _letters().get(code)
    return known is not None and sum(map(letters.count, set(letters) - known)) >= REFUTING


def may_all_be(codes: Iterable[str], text: str) -> bool:
    """Return whether no letter of a text tells against any of some languages, found without a look at its words."""
    if not unicodedata.is_normalized("NFC", text):
        return False
    beyond = set(_TELLING.findall(text.lower()))
    return all(beyond <= _letters().get(code, beyond) for code in codes)


def alone_fitting(candidates: Iterable[str], letters: tuple[str, ...]) -> str | None:
    """Return the one language of some whose alphabet has all of the letters, or None."""
    fitting = [code for code in candidates if letters and set(letters) <= _letters().get(code, frozenset())]
    return fitting[0] if len(fitting) == 1 else None


@functools.cache
def _letters() -> dict[str, frozenset[str]]:
    """Return all the letters that a language is written with, in any script."""
    found: dict[str, frozenset[str]] = {}
    for alphabet in alphabets():
        known = found.get(alphabet.language, frozenset())
        found[alphabet.language] = known | alphabet.letters | alphabet.auxiliary
    return found
