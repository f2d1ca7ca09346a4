"""The words of which a text has one wherever a phrase of a list stands in it: most lists have none in most texts."""

import functools
from collections.abc import Collection, Iterator

from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import ARABIC, UNSPACED

SHORTEST = 3
"""Letters that are known of a word of which a phrase gives a part; a shorter part tells nothing."""

FEW = 40
"""Words that are looked for one by one; for more of them the text is taken apart into its words."""

_WORD = regex(r"[^\Wʼʻ]+")
"""A word between any two apostrophes, which all stand for one another, and of which two are letters."""

_JOINED = ("", "و", "ف")
"""What Arabic writes onto the first word of a phrase."""


class NeededWords:
    """Of each phrase of a list its longest word, or the part of it that the phrase gives.

    Args:
        phrases: in the dialect of word lists, without `{group}`.
    """

    def __init__(self, phrases: Collection[str]) -> None:
        self._words, self._beginnings, self._endings = set[str](), set[str](), set[str]()
        self._any = False
        for phrase in phrases:
            self._enter(phrase)
        parts = self._words | self._beginnings | self._endings
        self._few = tuple(sorted(parts)) if len(parts) <= FEW else ()

    def are_in(self, text: str) -> bool:
        """Return whether a text has one of them, so that one of the phrases may stand in it."""
        if self._any:
            return True
        if self._few:
            letters = letters_in_any_case(text)
            return any(part in letters for part in self._few)
        return (
            not self._words.isdisjoint(_words(text))
            or bool(self._beginnings and not self._beginnings.isdisjoint(_beginnings(text)))
            or bool(self._endings and not self._endings.isdisjoint(_endings(text)))
        )

    def _enter(self, phrase: str) -> None:
        if UNSPACED.match(phrase):
            self._words.add(phrase[0])
            return
        known = max(_known(phrase), key=lambda each: len(each[1]), default=None)
        if known is None:
            self._any = True
            return
        before, letters, behind = known
        joined = _JOINED if ARABIC.match(phrase) and phrase.startswith(letters) else ("",)
        if before:
            self._endings.add(letters[-SHORTEST:])
        elif behind:
            self._beginnings.update((each + letters)[:SHORTEST] for each in joined)
        else:
            self._words.update(each + letters for each in joined)


def _known(phrase: str) -> Iterator[tuple[bool, str, bool]]:
    """Yield the words of a phrase of which it says enough, folded, each with whether a text's has letters around it."""
    for word in _WORD.finditer(phrase):
        letters = letters_in_any_case(word.group())
        before, behind = phrase[: word.start()].endswith("*"), phrase.startswith("*", word.end())
        if (not before and not behind) or (len(letters) >= SHORTEST and not (before and behind)):
            yield before, letters, behind


def letters_in_any_case(letters: str) -> str:
    """Return letters so that those that an expression takes for the same in any case are the same."""
    return letters.lower() if letters.isascii() else letters.casefold().replace("\u0307", "").replace("ı", "i")


@functools.lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    """Return the words of a text, folded, and its signs of scripts that put no space between words."""
    words = letters_in_any_case(" ".join(_WORD.findall(text))).split(" ")
    return frozenset(words if text.isascii() else [*words, *UNSPACED.findall(text)])


@functools.lru_cache(maxsize=1024)
def _beginnings(text: str) -> frozenset[str]:
    return frozenset([word[:SHORTEST] for word in _words(text)])


@functools.lru_cache(maxsize=1024)
def _endings(text: str) -> frozenset[str]:
    return frozenset([word[-SHORTEST:] for word in _words(text)])
