"""Phrasebook: the longest of many known phrases at each place of a text, word by word."""

import collections
import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import field

from hrdocs.expressions import regex
from hrdocs.lexicon.phrase_entries import Entry, Span
from hrdocs.values import define, frozen

MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670"  # accents, Hebrew points, Arabic vowels
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a4d\u0a81-\u0acd"  # Indic signs
    "\u0b01-\u0b57\u0bbe-\u0bcd\u0c00-\u0c56\u0c81-\u0cd6\u0d00-\u0d57\u0d81-\u0ddf\u200c\u200d"
)
"""Signs that are written onto letters, for a set in a pattern: Python takes them for no part of a word."""
_WORD = regex(rf"[^\W_]+(?:[{MARKS}]+[^\W_]*)*")
_UNSPACED = regex(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that put no space between words: Thai, Lao, Burmese, Khmer, kana, ideographs."""
_KATAKANA = regex(r"[\u30a1-\u30ff]")
_ARABIC_LETTERS = frozenset(map(chr, range(0x0620, 0x0700)))


@frozen(kw_only=True)
class PhraseMatch:
    """A known phrase in a text: its range and the key that it was entered under."""

    start: int
    end: int
    key: str


@define
class _Node:
    """Words that begin phrases: the entries that they are, and the nodes of one more word."""

    ends: list[Entry] = field(factory=list)
    further: "dict[str, _Node]" = field(factory=dict)


@frozen(eq=False)
class _Paragraph:
    """A paragraph of a text, in which several books look for phrases.

    Attributes:
        words: its words without letter case and accents.
        readings: what they can be read as.
    """

    text: str
    words: tuple[str, ...]
    readings: frozenset[str]

    @cached_property
    def spans(self) -> list[Span]:
        """Return the range of each word."""
        return [word.span() for word in _WORD.finditer(self.text)]


class Phrasebook:
    """Phrases under keys, to be found in running text.

    Letter case, accents, line ends, kinds of apostrophe and of hyphen do not tell phrases apart. What does: a phrase
    wholly in capitals is an acronym and must stand in capitals; a short phrase that begins with a capital must do so in
    the text ("Turkey", never "turkey").

    Args:
        entries: (phrase, key); the first entry of a phrase wins.
        free_case_from: number of words from which a phrase is taken in any letter case.
        endings: what the last word of a phrase may have at its end: cases of languages that add them to the name.
        exact_accents: whether accents tell phrases apart ("Omã" from "Oma"), except in words all of capitals.
        where: what a paragraph must hold to be looked at, where not all are.
    """

    def __init__(
        self,
        entries: Iterable[tuple[str, str]],
        *,
        free_case_from: int = 1000,
        endings: Iterable[str] = (),
        exact_accents: bool = False,
        where: re.Pattern[str] | None = None,
    ) -> None:
        self._where = where
        self._exact_accents = exact_accents
        self._free_case_from = free_case_from
        self._endings = frozenset(map(fold, endings))
        self._longest_ending = max(map(len, self._endings), default=0)
        self._listed: dict[str, list[tuple[str, str]]] = collections.defaultdict(list)
        self._built: dict[str, _Node] = {}
        self._unspaced: dict[str, dict[str, str]] = {}
        for entry in entries:
            phrase = entry[0]
            word = phrase.partition(" ")[0]
            if not (word.isalnum() and phrase.isascii()):  # as few are
                found = None if not phrase.isascii() and _UNSPACED.search(phrase) else _WORD.search(phrase)
                word = found.group() if found else ""
            if word:
                self._listed[fold(word)].append(entry)
            elif phrase:
                self._unspaced.setdefault(phrase[0], {}).setdefault(*entry)
        self._firsts = frozenset(self._listed)

    def find(self, text: str) -> list[PhraseMatch]:
        """Return every phrase in a text, in its order; of phrases that overlap, the longest from the left."""
        found = list(self._words(text))
        if self._unspaced and _UNSPACED.search(text):
            found += self._without_spaces(text)
            found.sort(key=lambda match: match.start)
        return found

    def whole(self, text: str) -> str | None:
        """Return the key of a phrase that is the whole of a text, or None."""
        stripped = text.strip()
        found = self.find(stripped)
        if len(found) == 1 and not _WORD.search(stripped[: found[0].start] + stripped[found[0].end :]):
            return found[0].key
        return None

    def _without_spaces(self, text: str) -> Iterator[PhraseMatch]:
        """Yield the phrases of scripts without spaces; a word in katakana ends where other letters begin."""
        after = 0
        for place in [place for place, letter in enumerate(text) if letter in self._unspaced]:
            phrases = self._unspaced[text[place]]
            fits = [each for each in phrases if text.startswith(each, place) and _stands_alone(text, place, each)]
            if fits and place >= after:
                longest = max(fits, key=len)
                after = place + len(longest)
                yield PhraseMatch(start=place, end=after, key=phrases[longest])

    def _words(self, text: str) -> Iterator[PhraseMatch]:
        """Yield the phrases of a text, a paragraph at a time: no phrase goes over an empty line."""
        offset = 0
        for words in text.split("\n\n"):
            if not self._where or self._where.search(words):
                for match in self._in_paragraph(_paragraph(words)):
                    yield PhraseMatch(start=offset + match.start, end=offset + match.end, key=match.key)
            offset += len(words) + 2

    def _in_paragraph(self, paragraph: _Paragraph) -> Iterator[PhraseMatch]:
        after = 0
        for place in self._beginnings(paragraph):
            match = self._at(paragraph, place) if place >= after else None
            if match:
                yield match[0]
                after = place + match[1]

    def _beginnings(self, paragraph: _Paragraph) -> list[int]:
        """Return the places of the words with which phrases may begin."""
        firsts, words = self._firsts.intersection(paragraph.readings), paragraph.words
        if self._endings:
            firsts |= {word for word in words if self._has_stem(word)}
        if not firsts:
            return []
        return [
            place
            for place, word in enumerate(words)
            if word in firsts
            or (word[0] in _ARABIC_LETTERS and any(reading in firsts for reading, _ in _readings(word)))
        ]

    def _has_stem(self, word: str) -> bool:
        return any(stem in self._firsts for stem in self._stems(word))

    def _at(self, paragraph: _Paragraph, place: int) -> tuple[PhraseMatch, int] | None:
        """Return the longest phrase that begins with a word, and how many words it has."""
        word = paragraph.words[place]
        for first, skipped in (*_readings(word), *((stem, 0) for stem in self._stems(word))):
            for size, entries in reversed(self._with(first, paragraph.words, place)):
                spans = paragraph.spans[place : place + size]
                start, end = spans[0][0] + skipped, spans[-1][1]
                for entry in entries:
                    if entry.is_printed(paragraph.text, spans, start):
                        return PhraseMatch(start=start, end=end, key=entry.key), size
        return None

    def _with(self, first: str, words: tuple[str, ...], place: int) -> list[tuple[int, Sequence[Entry]]]:
        """Return the entries that a word and those behind it are, by their number of words, the shortest first.

        The last of several words may have an ending that the entry has not.
        """
        node = self._beginning_with(first)
        found: list[tuple[int, Sequence[Entry]]] = [(1, node.ends)] if node and node.ends else []
        size = 1
        while node and node.further and place + size < len(words):
            word, further = words[place + size], node.further
            node, size = further.get(word), size + 1
            ends = node.ends if node else []
            if self._endings:
                ends = [*ends, *(end for stem in self._stems(word) if stem in further for end in further[stem].ends)]
            if ends:
                found.append((size, ends))
        return found

    def _stems(self, word: str) -> Iterator[str]:
        """Yield what a word can be without an ending; short words are left whole."""
        for size in range(min(self._longest_ending, len(word) - SHORTEST_STEM), 0, -1):
            if word[-size:] in self._endings:
                yield word[:-size]

    def _beginning_with(self, first: str) -> _Node | None:
        """Return the node of the entries that begin with a word, or None."""
        if first not in self._listed:
            return None
        if first not in self._built:
            root = _Node()
            for phrase, key in self._listed[first]:
                words, node = [*_WORD.finditer(phrase)], root
                for word in words[1:]:
                    node = node.further.setdefault(fold(word.group()), _Node())
                node.ends.append(
                    Entry.of(
                        phrase,
                        [word.span() for word in words],
                        key,
                        free_case_from=self._free_case_from,
                        exact_accents=self._exact_accents,
                    )
                )
            self._built[first] = root  # once it is whole: threads share it
        return self._built[first]


SHORTEST_STEM = 4
"""Letters that a word keeps without its ending; of a shorter one too much is something else."""


def _stands_alone(text: str, start: int, phrase: str) -> bool:
    """Return whether a phrase in katakana is no part of a longer word in it."""
    around = (text[start - 1 : start], phrase[0]), (phrase[-1], text[start + len(phrase) : start + len(phrase) + 1])
    return not any(_KATAKANA.match(left) and _KATAKANA.match(right) for left, right in around)


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a paragraph without letter case and accents; several ask for those of one."""
    return _paragraph(text).words


@functools.lru_cache(maxsize=1024)
def _paragraph(text: str) -> _Paragraph:
    printed = _WORD.findall(text)
    together = " ".join(printed)
    if together.isascii():
        words = tuple(together.lower().split())
        return _Paragraph(text, words, frozenset(words))
    words = tuple([fold(word) for word in printed])
    readings = {*words, *(reading for word in words if word[0] in _ARABIC_LETTERS for reading, _ in _readings(word))}
    return _Paragraph(text, words, frozenset(readings))


@functools.lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return a word without letter case and accents; as it stands where it is nothing but a mark, as Japanese has."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)) or word


def _readings(word: str) -> Sequence[tuple[str, int]]:
    """Return a word as it stands; an Arabic one also without the particles that are written onto it.

    Each reading has with it how many letters of the word it leaves out at its beginning.
    """
    if word[0] not in _ARABIC_LETTERS:
        return ((word, 0),)
    found = [(word, 0)]
    if word.startswith("لل"):
        found.append(("ال" + word[2:], 0))
    if word[0] in "وفبلك" and len(word) > 3:
        found.append((word[1:], 1))
        if word[1:].startswith("لل"):
            found.append(("ال" + word[3:], 1))
        elif word[1] in "بلك":
            found.append((word[2:], 2))
    return found
