"""Words of a text with their places, and the stems of English words."""

import functools

from hrdocs.expressions import regex
from hrdocs.values import frozen

Span = tuple[int, int]
_WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_ENDINGS = ("ing", "ed", "es", "s")
SHORTEST_STEM = 3


@frozen
class Words:
    """The words of a text in small letters, their stems, and where each starts and ends."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@functools.lru_cache(maxsize=8)
def words_of(text: str) -> Words:
    """Return the words of a text, with their stems as if they were English."""
    found = [*_WORD.finditer(text)]
    words = tuple([match.group().lower().replace("’", "'") for match in found])
    starts, ends = tuple([match.start() for match in found]), tuple([match.end() for match in found])
    return Words(words, tuple(map(stem, words)), starts, ends)


@functools.lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Return an English word without the ending of a plural, a participle or a possessive.

    >>> [stem(each) for each in ("parties", "ratified", "women's", "press")]
    ['party', 'ratifi', 'women', 'press']
    """
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) <= SHORTEST_STEM + 1 or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= SHORTEST_STEM), "")
    return word.removesuffix(ending)
