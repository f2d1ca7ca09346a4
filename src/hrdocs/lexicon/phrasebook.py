"""Phrasebook: the longest of many known phrases at each place of a text, word by word."""

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator

from attrs import frozen

_WORD = re.compile(r"[^\W_]+")
_CJK = re.compile(r"[\u3400-\u9fff]")
_ARABIC = re.compile(r"[\u0620-\u06ff]")
_ARABIC_LETTERS = frozenset(map(chr, range(0x0620, 0x0700)))
_APOSTROPHES = "'’‘ʼ`´′"
_GAPS = {
    "space": re.compile(r"[ \f]*\n?[ \f]*"),
    "hyphen": re.compile(r"\s?[-‐‑–]\s?"),
    "apostrophe": re.compile(rf"[{_APOSTROPHES}]\s?"),
    "comma": re.compile(r"\s?[,،]\s+"),
    "bracket": re.compile(r"\s?\(|\)\s?|\)?,?\s?\("),
    "stop": re.compile(r"\.\s?"),
}
_STANDS_FOR = {
    "space": {"space", "hyphen", "stop"},
    "hyphen": {"hyphen", "space"},
    "apostrophe": {"apostrophe", "space"},
    "comma": {"comma", "space"},
    "bracket": {"bracket", "comma", "space"},
    "stop": {"stop", "space"},
}
"""What a text may print where a phrase has a gap of that class; a comma never stands for a space."""


@frozen(kw_only=True)
class PhraseMatch:
    """A known phrase in a text: its range and the key that it was entered under."""

    start: int
    end: int
    key: str


@frozen
class _Entry:
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    capital: bool
    acronym: bool
    key: str


class Phrasebook:
    """Phrases under keys, to be found in running text.

    Letter case, accents, line ends, kinds of apostrophe and of hyphen do not tell phrases apart. What does: a phrase
    wholly in capitals is an acronym and must stand in capitals; a short phrase that begins with a capital must do so in
    the text ("Turkey", never "turkey").

    Args:
        entries: (phrase, key); the first entry of a phrase wins.
        free_case_from: number of words from which a phrase is taken in any letter case.
    """

    def __init__(self, entries: Iterable[tuple[str, str]], *, free_case_from: int = 1000) -> None:
        self._by_words: dict[tuple[str, ...], list[_Entry]] = {}
        self._ideographic: dict[str, str] = {}
        for phrase, key in entries:
            if _CJK.search(phrase):
                self._ideographic.setdefault(phrase, key)
                continue
            entry = _entry(phrase, key, free_case_from)
            if entry.words:
                self._by_words.setdefault(entry.words, []).append(entry)
        self._sizes = _sizes(self._by_words)
        self._firsts = frozenset(self._sizes)
        self._ideographs = re.compile(
            "|".join(sorted(map(re.escape, self._ideographic), key=len, reverse=True)) or "(?!)"
        )

    def find(self, text: str) -> list[PhraseMatch]:
        """Return every phrase in a text, in its order; of phrases that overlap, the longest from the left."""
        found = list(self._words(text))
        if _CJK.search(text):
            found += (
                PhraseMatch(start=m.start(), end=m.end(), key=self._ideographic[m.group()])
                for m in self._ideographs.finditer(text)
            )
            found.sort(key=lambda match: match.start)
        return found

    def whole(self, text: str) -> str | None:
        """Return the key of a phrase that is the whole of a text, or None."""
        stripped = text.strip()
        if stripped in self._ideographic:
            return self._ideographic[stripped]
        found = self.find(stripped)
        if len(found) == 1 and not _WORD.search(stripped[: found[0].start] + stripped[found[0].end :]):
            return found[0].key
        return None

    def _words(self, text: str) -> Iterator[PhraseMatch]:
        """Yield the phrases of a text, a paragraph at a time: no phrase goes over an empty line."""
        offset = 0
        for paragraph in text.split("\n\n"):
            words = _folded_words(paragraph)
            if not self._firsts.isdisjoint(words) or _ARABIC.search(paragraph):
                tokens = list(_WORD.finditer(paragraph))
                for match in self._in_paragraph(paragraph, tokens, words):
                    yield PhraseMatch(start=offset + match.start, end=offset + match.end, key=match.key)
            offset += len(paragraph) + 2

    def _in_paragraph(self, text: str, tokens: list[re.Match[str]], words: list[str]) -> Iterator[PhraseMatch]:
        firsts, after = self._firsts, 0
        for place in [place for place, word in enumerate(words) if word in firsts or word[0] in _ARABIC_LETTERS]:
            match = self._at(text, tokens, words, place) if place >= after else None
            if match:
                yield match[0]
                after = place + match[1]

    def _at(
        self, text: str, tokens: list[re.Match[str]], words: list[str], place: int
    ) -> tuple[PhraseMatch, int] | None:
        for first, skipped in _readings(words[place]):
            for size in self._sizes.get(first, ()):
                if place + size > len(words):
                    continue
                for entry in self._by_words.get((first, *words[place + 1 : place + size]), ()):
                    start, end = tokens[place].start() + skipped, tokens[place + size - 1].end()
                    if _printed_as(entry, text, tokens[place : place + size], start):
                        return PhraseMatch(start=start, end=end, key=entry.key), size
        return None


def _folded_words(text: str) -> list[str]:
    """Return the words of a text without letter case and accents."""
    if text.isascii():
        return _WORD.findall(text.lower())
    return [fold(word) for word in _WORD.findall(text)]


def _sizes(phrases: Iterable[tuple[str, ...]]) -> dict[str, list[int]]:
    """Return how many words the phrases that begin with a word have, the longest first."""
    sizes: dict[str, set[int]] = {}
    for words in phrases:
        sizes.setdefault(words[0], set()).add(len(words))
    return {first: sorted(found, reverse=True) for first, found in sizes.items()}


@functools.lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return a word without letter case and accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _entry(phrase: str, key: str, free_case_from: int) -> _Entry:
    tokens = list(_WORD.finditer(phrase))
    between = [phrase[a.end() : b.start()] for a, b in itertools.pairwise(tokens)]
    letters = "".join(token.group() for token in tokens)
    return _Entry(
        words=tuple(fold(token.group()) for token in tokens),
        gaps=tuple(_gap(each) for each in between),
        capital=letters[:1].isupper() and len(tokens) < free_case_from,
        acronym=letters.isupper() and len(letters) < 12,
        key=key,
    )


def _gap(between: str) -> str:
    return next((name for name, pattern in _GAPS.items() if pattern.fullmatch(between)), "bracket")


def _printed_as(entry: _Entry, text: str, tokens: list[re.Match[str]], start: int) -> bool:
    """Tell whether a text prints an entry's words with fitting case and fitting gaps."""
    if entry.acronym and not text[start : tokens[-1].end()].isupper():
        return False
    if entry.capital and text[start].islower():
        return False
    for gap, left, right in zip(entry.gaps, tokens, tokens[1:], strict=False):
        between = text[left.end() : right.start()]
        if between != " " and not any(_GAPS[name].fullmatch(between) for name in _STANDS_FOR[gap]):
            return False
    return True


def _readings(word: str) -> Iterator[tuple[str, int]]:
    """Yield a word as it stands; an Arabic one also without the particles that are written onto it."""
    yield word, 0
    if not _ARABIC.match(word):
        return
    if word.startswith("لل"):
        yield "ال" + word[2:], 0
    if word[0] in "وفبلك" and len(word) > 3:
        yield word[1:], 1
        if word[1:].startswith("لل"):
            yield "ال" + word[3:], 1
        elif word[1] in "بلك":
            yield word[2:], 2
