"""Which language a paragraph is in, as far as the grammar of speakers has it, told from its small words."""

import functools
from collections import Counter

from hrdocs.expressions import regex
from hrdocs.language.alphabets import alphabets
from hrdocs.model import Document, per_document
from hrdocs.prose import LEXICON

_WORD = regex(r"[^\W\d_]+")
FEWEST = 0.1
"""Share of a text's words that have to be small words of the language."""

MOST_WORDS, MOST_LETTERS = 400, 4000
"""Words, and code points, that are looked at."""


@functools.cache
def _small_words() -> dict[str, frozenset[str]]:
    """Return for each language its small words."""
    lists = ("prepositions", "determiners", "times", "offices", "organisations", "sayings")
    found = {}
    for language in sorted(set(LEXICON.column("determiners", "language"))):
        phrases = "\n".join(phrase for name in lists for phrase in LEXICON.phrases(name, language=language))
        found[language] = frozenset(_WORD.findall(phrases.lower()))
    return found


@functools.lru_cache(maxsize=1 << 14)
def _languages_with(word: str) -> tuple[str, ...]:
    """Return the languages of which a word is a small one; texts use few again and again."""
    return tuple(language for language, small in _small_words().items() if word in small)


_SCRIPTS = (("zh", regex("[\u3400-\u9fff]")), ("ar", regex("[\u0620-\u064a]")))
"""Scripts that tell the language among those that the grammar has."""

_NOT_ASCII = regex(r"[^\x00-\x7f]+")
_TURKISH = regex("[ığİ]")
_NOT_TURKISH = regex("[əӘñ]|[\u0400-\u04ff]")


@per_document(of=("text",))
def language_of(document: Document) -> str | None:
    """Return the language of a document by its small words, as in BCP 47, or None where no language shows."""
    text = document.text
    others = "".join(_NOT_ASCII.findall(text))
    for language, letters in _SCRIPTS:
        if len(letters.findall(others)) * 3 > len(text):
            return language
    if len(_TURKISH.findall(others)) * 60 > len(text) and not _NOT_TURKISH.search(others):
        return "tr"
    words = [word.lower() for word in _WORD.findall(text[:MOST_LETTERS])[:MOST_WORDS]]
    counts = Counter([language for word in words for language in _languages_with(word)])
    fitting = [each for each in counts.items() if not _refuted(each[0], others)]
    if not fitting:
        return None
    best, count = min(fitting, key=lambda item: (-item[1], item[0]))
    return best if count >= FEWEST * len(words) else None


_TURKISH_LETTERS = frozenset("ışğçöüİ")
_CYRILLIC = regex("[\u0400-\u052f]")


def _refuted(language: str, letters: str) -> bool:
    """Return whether letters that are not ASCII are another language's, or lack those that a language always has."""
    if language == "tr":
        return _TURKISH_LETTERS.isdisjoint(letters)
    own = _alphabet(language)
    return bool(own) and not own.issuperset(_CYRILLIC.findall(letters.lower()))


@functools.cache
def _alphabet(language: str) -> frozenset[str]:
    """Return the letters of a language that is written in Cyrillic, or none."""
    own = (each.letters | each.auxiliary for each in alphabets() if each.language == language)
    return frozenset(letter for letters in own for letter in letters if _CYRILLIC.match(letter))


@functools.cache
def has_language(language: str) -> bool:
    """Return whether there are lists of small words for a language."""
    return any(row["language"] == language for row in LEXICON.rows("determiners"))
