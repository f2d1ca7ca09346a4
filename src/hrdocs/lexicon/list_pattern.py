"""The phrases of a list as one pattern, of which only what a text can hold is compiled.

A list has hundreds of phrases, and few words of a text begin as they do. So phrases lie in drawers by the letters that
their first word begins with, or ends with where it begins with `*`, and a drawer is opened at such words alone. Of a
drawer, those phrases are compiled and tried whose whole first word stands there. What is found is what one expression
of the whole list would find.
"""

import functools
import re
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from hrdocs.expressions import regex
from hrdocs.lexicon.needed_words import NeededWords, letters_in_any_case
from hrdocs.lexicon.patterns import ARABIC, UNSPACED, alternation

LONG = 2_000
"""Characters from which on the words of a text are remembered only while few others are asked for."""

_WORD = regex(r"\w+")
_BEGINNING = regex(r"[^\Wʼʻ]{1,2}")
"""The letters that a drawer is named after. Of apostrophes, which all stand for one another, two are letters."""
_FIRST = regex(r"[^\Wʼʻ]+")
"""The letters of a phrase's first word, as far as a text must have them as they stand."""
_MORE_LETTERS = frozenset("*'’ʼ‘ʻ`")
"""What may stand behind those letters for more letters of the same word, since two of the apostrophes are letters."""
_WILD = "*"
_NO_DRAWER = ""
_OF_ARABIC = "(Arabic)"
"""The drawer of all Arabic phrases: one more letter may stand before their first word."""

MOST_WORDS = 1 << 12
"""Words for which a list remembers which of its phrases they begin: those that texts use again and again."""

Starts = Mapping[str, list[tuple[int, int, str]]]
"""For each drawer where in a text it is to be tried, each place with the drawer's turn among those of one place, and
the word that a phrase must begin with; it is empty where the drawer's phrases are not told apart by that."""


class ListPattern:
    """Phrases, to be found in letters of any case; the methods do what those of a compiled expression do.

    Args:
        phrases: in the dialect of word lists, without `{group}`. Where one has no drawer, all are one expression.
        source: an expression instead, for a list that has something else than plain phrases.
    """

    def __init__(self, phrases: Collection[str], source: str | None = None) -> None:
        self._phrases: dict[str, list[str]] = {}
        self._first_words: dict[str, dict[str, list[str]]] = {}
        self._compiled: dict[tuple[str, ...], re.Pattern[str]] = {}
        for drawer, alike in _in_drawers(phrases) if source is None else ():
            self._phrases.setdefault(drawer, []).extend(alike)
        if _NO_DRAWER in self._phrases:
            source = alternation(phrases)
            self._phrases = {}
        self._whole = None if source is None else regex(source, re.IGNORECASE)
        self._has_wild = any(drawer.startswith(_WILD) for drawer in self._phrases)
        self._needed: NeededWords | None = None
        self._pattern = functools.lru_cache(maxsize=MOST_WORDS)(self._opened)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        """Return the first phrase in a range of a text, or None; of those that begin there, the longest."""
        return self._whole.search(text, start, end) if self._whole else next(self._found(text, start, end), None)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> Iterator[re.Match[str]]:
        """Return the phrases in a range of a text from the left; none begins before the last one's end."""
        return self._whole.finditer(text, start, end) if self._whole else self._found(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        """Return the longest phrase that begins at a place, or None."""
        if self._whole:
            return self._whole.match(text, start, end)
        for each in self._at(text, start, end):
            if each and (found := each.match(text, start, end)):
                return found
        return None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        """Return the phrase that a range of a text is, or None."""
        if self._whole:
            return self._whole.fullmatch(text, start, end)
        for each in self._at(text, start, end):
            if each and (found := each.fullmatch(text, start, end)):
                return found
        return None

    def sub(self, instead: str, text: str, /) -> str:
        """Return a text with other words where its phrases stand."""
        kept, at = [], 0
        for found in self.finditer(text):
            kept += [text[at : found.start()], instead]
            at = found.end()
        return "".join([*kept, text[at:]])

    def _at(self, text: str, start: int, end: int) -> Iterator[re.Pattern[str] | None]:
        """Yield the patterns of what can begin at a place, in their turn."""
        first = text[start : min(start + 2, end)]
        plain = len(first) == 2 and first.isascii() and first.isalnum()
        if plain and not self._has_wild and first.lower() not in self._phrases:
            return
        word = _WORD.match(text, start, end)
        if word is None:
            return
        letters = word.group()
        if letters[0] in self._phrases:
            yield self._pattern(letters[0], "")
        drawer = _by_beginning(letters[:2])
        if drawer in self._phrases:
            yield self._pattern(drawer, "" if drawer is _OF_ARABIC else letters)
        if self._has_wild and (drawer := _by_ending(letters)) in self._phrases:
            yield self._pattern(drawer, "")

    def _found(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        after = start
        window = text if start == 0 and end >= len(text) else text[start:end]
        for place, _, drawer, word in self._places(window) if self._may_hold(window) else ():
            pattern = self._pattern(drawer, word) if start + place >= after else None
            if pattern and (found := pattern.match(text, start + place, end)):
                yield found
                after = found.end()

    def _may_hold(self, window: str) -> bool:
        """Return whether a text has the words that some phrase needs."""
        if self._needed is None:
            self._needed = NeededWords([phrase for drawer in self._phrases.values() for phrase in drawer])
        return self._needed.are_in(window)

    def _places(self, window: str) -> list[tuple[int, int, str, str]]:
        """Return where in a text which drawers are to be tried, in order, and the word that stands there."""
        known = _long_starts if len(window) >= LONG else _starts
        starts = known(window, False)
        drawers = starts.keys() & self._phrases.keys()
        found = [(place, turn, drawer, word) for drawer in drawers for place, turn, word in starts[drawer]]
        if self._has_wild:
            ends = known(window, True)
            drawers = ends.keys() & self._phrases.keys()
            found += [(place, turn, drawer, word) for drawer in drawers for place, turn, word in ends[drawer]]
        found.sort()
        return found

    def _opened(self, drawer: str, word: str) -> re.Pattern[str] | None:
        """Return the pattern of those phrases of a drawer that can begin with a word; of all where it is empty."""
        first_words = self._by_first_word(drawer) if word else {drawer: self._phrases[drawer]}
        key = letters_in_any_case(word)
        fitting = tuple(first for first in first_words if not word or _fits(first, key))
        if fitting and fitting not in self._compiled:
            phrases = [phrase for first in fitting for phrase in first_words[first]]
            self._compiled[fitting] = re.compile(alternation(phrases), re.IGNORECASE)
        return self._compiled.get(fitting)

    def _by_first_word(self, drawer: str) -> Mapping[str, Sequence[str]]:
        if drawer not in self._first_words:
            found: dict[str, list[str]] = {}
            for phrase in self._phrases[drawer]:
                found.setdefault(_first_word(phrase), []).append(phrase)
            self._first_words[drawer] = found
        return self._first_words[drawer]


def _in_drawers(phrases: Iterable[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield drawers with phrases for them: most need a look at what begins alike together, and not at each."""
    alike: dict[str, list[str]] = {}
    for phrase in phrases:
        alike.setdefault(phrase[:2], []).append(phrase)
    for beginning, listed in alike.items():
        joined = "\n".join(listed)
        plain = joined.isascii() or not (UNSPACED.search(joined) or ARABIC.search(joined))
        if _WILD in beginning or "{" in joined or not plain:
            yield from ((_drawer(phrase), (phrase,)) for phrase in listed)
        else:
            yield _by_beginning(beginning), listed


def has_drawer(phrase: str) -> bool:
    """Return whether a phrase can lie in a drawer: a text shows by one word where it can stand."""
    return _drawer(phrase) != _NO_DRAWER


def _drawer(phrase: str) -> str:
    if "{" in phrase or phrase[1:2] == _WILD or "_" in (phrase[:1], phrase[-1:]):
        return phrase[0] if "{" not in phrase and UNSPACED.match(phrase) else _NO_DRAWER
    if phrase.isascii() and phrase[:1].isalnum():
        return _by_beginning(phrase[:2])
    if UNSPACED.match(phrase):
        return phrase[0]
    if UNSPACED.search(phrase) or (ARABIC.search(phrase) and not ARABIC.match(phrase)):
        return _NO_DRAWER
    if phrase.startswith(_WILD):
        word = _WORD.match(phrase, 1)
        # A drawer of endings is named after two letters, so a single one has none.
        is_whole = word is not None and len(word.group()) > 1 and phrase[word.end() : word.end() + 1] not in ("*", "'")
        return _by_ending(word.group()) if word and is_whole else _NO_DRAWER
    return _by_beginning(phrase[:2])


def _first_word(phrase: str) -> str:
    """Return the letters of a phrase's first word, and `*` behind them where a text's word may have more."""
    first = _FIRST.match(phrase)
    letters = first.group() if first else ""
    goes_on = phrase[len(letters)] in _MORE_LETTERS if phrase != letters else not phrase[-1:].isalnum()
    return letters_in_any_case(letters) + _WILD if goes_on else letters_in_any_case(letters)


def _fits(first: str, word: str) -> bool:
    return word.startswith(first[:-1]) if first.endswith(_WILD) else word == first


@functools.lru_cache(maxsize=8192)
def _by_beginning(first: str) -> str:
    """Return the drawer of what can begin with a word that has these first letters, or none where it has a sign."""
    if ARABIC.match(first):
        return _OF_ARABIC
    letters = _BEGINNING.match(first)
    return letters_in_any_case(letters.group()) if letters else _NO_DRAWER


def _by_ending(word: str) -> str:
    return _WILD + letters_in_any_case(word[-2:])


@functools.lru_cache(maxsize=2048)
def _starts(text: str, of_endings: bool) -> Starts:
    """Return where in a text which drawers are to be tried, by the ends of its words or by their beginnings."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for word in _WORD.finditer(text):
        letters, start = word.group(), word.start()
        if of_endings:
            found.setdefault(_by_ending(letters), []).append((start, 2, ""))
        elif drawer := _by_beginning(letters[:2]):
            found.setdefault(drawer, []).append((start, 3, "") if drawer is _OF_ARABIC else (start, 1, letters))
    for sign in () if of_endings else UNSPACED.finditer(text):
        found.setdefault(sign.group(), []).append((sign.start(), 0, ""))
    return found


_long_starts = functools.lru_cache(maxsize=4)(_starts.__wrapped__)
