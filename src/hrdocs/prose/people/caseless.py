"""Words of scripts without capital letters: where one ends that no space ends, and what it can be."""

import functools
from collections.abc import Container

from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import ARABIC_LETTER
from hrdocs.prose import LEXICON
from hrdocs.prose.people.listed_names import given_names

_HAN = regex(r"[\u3400-\u9fff]")
_FIRST_CASELESS = "\u0620"
"""The first letter of those scripts: few texts have any."""

_JOINED = ("ال", "لل", "بال", "كال", "وال", "فال")
"""How Arabic words with an article begin, also behind a particle that is written onto them."""

LONGEST_NAME = 3
"""Ideographs of the longest Chinese name whose family name is one of them."""


def is_caseless(word: str) -> bool:
    """Return whether a word is in a script that has no capital letters."""
    return word >= _FIRST_CASELESS and bool(_HAN.match(word) or ARABIC_LETTER.match(word))


def word_end(text: str, begin: int, end: int, listed: Container[int]) -> int:
    """Return where a word ends that begins at a place: ideographs before the next listed phrase.

    Args:
        text: the paragraph.
        begin: where the word begins.
        end: where the run of letters ends.
        listed: where listed phrases begin.
    """
    if not _HAN.match(text, begin):
        return end
    at = begin + 1
    while at < len(text) and (_HAN.match(text, at) or text[at] == "·") and at not in listed:
        at += 1
    return _before_name(text, begin, at)


def _before_name(text: str, begin: int, end: int) -> int:
    """Return where a name begins behind a calling that no list has ("面包师李秀英"), else where the run ends."""
    for start in range(max(begin + 2, end - LONGEST_NAME - 1), end - 1):
        if text[start - 1] in _callings() and _opens_with_family_name(text[start:end], "zh"):
            return start
    return end


@functools.cache
def _callings() -> frozenset[str]:
    """Return the ideographs with which Chinese words for callings end."""
    return frozenset(LEXICON.phrases("callings"))


def letter_of(word: str, language: str) -> str:
    """Return the letter of a word that no list has: "m" for a known name, "n" for what can be one, "u" for a noun."""
    if _HAN.match(word):
        named = "·" in word or _opens_with_family_name(word, language)
        return "m" if named else "o" if len(word) > 1 and word[-1] in _callings() else "w"
    if word in given_names():
        return "m"
    if word.startswith(_JOINED):
        return "u"
    return "w" if word[0] in "لبكوف" and _is_noun(word[1:], language) else "n"


def _opens_with_family_name(word: str, language: str) -> bool:
    families = _family_names(language)
    return (2 <= len(word) <= LONGEST_NAME and word[0] in families) or (
        len(word) in (LONGEST_NAME, LONGEST_NAME + 1) and word[:2] in families
    )


@functools.cache
def _family_names(language: str) -> frozenset[str]:
    return frozenset(LEXICON.phrases("family_names", language=language))


@functools.cache
def _nouns(language: str) -> frozenset[str]:
    lists = ("offices", "organisations", "speech_nouns")
    return frozenset(phrase.split()[0] for name in lists for phrase in LEXICON.phrases(name, language=language))


def _is_noun(word: str, language: str) -> bool:
    return word in _nouns(language) or "ال" + word in _nouns(language) or word.startswith("ال")
