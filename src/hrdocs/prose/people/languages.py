"""Which language a paragraph is in, as far as the grammar of speakers has it, told from its small words."""

import functools
from collections import Counter

from hrdocs.expressions import regex
from hrdocs.language.alphabets import alphabets
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


_SCRIPTS = (("zh", regex("[\u3400-\u9fff]")), ("ar", regex("[\u0620-\u064a]")))
"""Scripts that tell the language among those that the grammar has."""

_TURKISH = regex("[ığİ]")
_NOT_TURKISH = regex("[əӘñ]|[\u0400-\u04ff]")


def language_of(text: str) -> str | None:
    """Return the language of a text, a name of two letters as in BCP 47, or None where no language shows."""
    for language, letters in _SCRIPTS:
        if len(letters.findall(text)) * 3 > len(text):
            return language
    if len(_TURKISH.findall(text)) * 60 > len(text) and not _NOT_TURKISH.search(text):
        return "tr"
    words = Counter([word.lower() for word in _WORD.findall(text[:MOST_LETTERS])[:MOST_WORDS]])
    counts = {language: sum(map(words.__getitem__, small & words.keys())) for language, small in _small_words().items()}
    counts = {language: count for language, count in counts.items() if count and not _refuted(language, text)}
    if not counts:
        return None
    best, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return best if count >= FEWEST * words.total() else None


_TURKISH_LETTERS = regex("[ığşçöüİ]")
_CYRILLIC = regex("[\u0400-\u052f]")


def _refuted(language: str, text: str) -> bool:
    """Return whether a text has letters that a language lacks."""
    if language == "tr":
        return _TURKISH_LETTERS.search(text) is None
    letters = _alphabet(language)
    return bool(letters) and not letters.issuperset(_CYRILLIC.findall(text.lower()))


@functools.cache
def _alphabet(language: str) -> frozenset[str]:
    """Return the letters of a language that is written in Cyrillic, or none."""
    own = (each.letters | each.auxiliary for each in alphabets() if each.language == language)
    return frozenset(letter for letters in own for letter in letters if _CYRILLIC.match(letter))


@functools.cache
def has_language(language: str) -> bool:
    """Return whether there are lists of small words for a language."""
    return any(row["language"] == language for row in LEXICON.rows("determiners"))
