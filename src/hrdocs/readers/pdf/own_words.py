"""The document's own words, asked whether a hyphen or a doubtful space belongs to a word.

Letter-spaced justification leaves gaps inside words that PDFium takes for spaces. Those far too narrow go at once; of
the rest the words of the document decide, as they do of hyphens at line ends. Each question is a search through the
text while there are few of them; of many the words are taken out of it once.
"""

import functools
import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import field

from hrdocs.expressions import regex
from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.words import WORDS
from hrdocs.values import define

NARROW = "\ufdd0"
"""Stands for a space that is false unless the document writes both halves as words."""
DOUBTFUL = "\ufdd1"
"""Stands for a space that is true unless the document proves that it breaks a word."""

BREAK_HYPHEN = "\u2010"
"""What browsers put where they break a word; it tells so in a document that does not write it inside words."""

MOST_SEARCHES = 100
"""Words that are searched for in the text before all of its words are taken out of it, which costs as much."""

AUTOMATIC_GAP = 0.6
"""Shares of the size that programs leave at most, in a stretched line, between Chinese and figures or Latin letters."""

WHITE_HALF = 1.1

_IDEOGRAPH = regex("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_TOKEN = regex(r"\w+")
_INSIDE = regex(rf"\w{BREAK_HYPHEN}\w")
_SIGN = regex("[“”‘’«»()\\[\\]%…—–/-]|" + _IDEOGRAPH.pattern)

_DASHES = "-\u2010\u2011\u2013"
_CYRILLIC = range(0x400, 0x530)
_NEVER: tuple[str, ...] = ()


def automatic_gap(before: str, after: str) -> float:
    """Return how wide a gap, as a share of the size, is no space between two characters, since programs leave it there.

    One of them is Chinese or Japanese, the other a letter, a figure, a quotation mark, a bracket or a dash; half of the
    square of such signs is white.
    """
    if before.isascii() and after.isascii():
        return 0.0
    one, other = _IDEOGRAPH.match(before), _IDEOGRAPH.match(after)
    if not (one or other):
        return 0.0
    beside = after if one else before
    return AUTOMATIC_GAP if beside.isalnum() and not (one and other) else WHITE_HALF if _SIGN.match(beside) else 0.0


def space_for(gap: float, size: float, before: str, after: str) -> str:
    """Return what a space inferred from a gap between two characters is: nothing, a space or a doubt.

    Gaps are from the advance of one character to the start of the next, in points. Measured as shares of the font
    size: false ones 0.11-0.14, true ones from 0.15, most from 0.25; between Chinese and figures programs leave 0.2
    to 0.45.
    """
    share = gap / size if size else 1.0
    if share < automatic_gap(before, after):
        return ""
    if share >= 0.21:
        return " "
    if is_letter(before) and is_letter(after):
        return "" if share < 0.1 else NARROW if share < 0.146 else DOUBTFUL
    return "" if before in _DASHES or after in _DASHES or share < 0.1 else " "


@define
class Wording:
    """The text of a document, without regard to case, in which words are looked for."""

    _text: str
    _known: dict[str, bool] = field(factory=dict)
    _words: frozenset[str] = frozenset()
    _counts: Counter[str] = field(factory=Counter)
    _counted: int = 0
    dropped_hyphens: int = 0
    doubtful_hyphens: list[str] = field(factory=list)
    tree_contradicted: bool = False
    _breaks_with_it: bool = True

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Wording":
        """Return the wording of the lines of a document."""
        text = "\n".join(line.text for line in lines).casefold()
        return cls(text, breaks_with_it=BREAK_HYPHEN not in text or _INSIDE.search(text) is None)

    def writes(self, word: str) -> bool:
        """Return whether the document writes a word by itself."""
        word = word.casefold()
        if word not in self._known:
            self._known[word] = self._holds(word)
        return self._known[word]

    def count(self, word: str, most: int | None = None) -> int:
        """Return at how many places the document writes a word by itself; `most` says how many there are to look for.

        There may be more all the same.
        """
        word = word.casefold()
        if _TOKEN.fullmatch(word) is None:  # one with vowel signs, or a number with stops
            return len(re.findall(rf"\b{re.escape(word)}\b", self._text))
        self._counted += 1
        if self._counted <= MOST_SEARCHES:
            return sum(1 for _ in itertools.islice(self._places(word), most))
        self._counts = self._counts or Counter(_TOKEN.findall(self._text))
        return self._counts[word]

    def _places(self, word: str) -> Iterator[int]:
        """Iterate over the places at which a word stands that no letter or figure makes longer."""
        text, place = self._text, self._text.find(word)
        while place >= 0:
            end = place + len(word)
            if not (_TOKEN.match(text, end) or (place and _TOKEN.match(text, place - 1))):
                yield place
            place = text.find(word, end)

    def begins_word(self, start: str) -> bool:
        """Return whether a word of the document begins so."""
        return re.search(rf"\b{re.escape(start.casefold())}", self._text) is not None

    def _holds(self, word: str) -> bool:
        if len(self._known) > MOST_SEARCHES and all(map(is_letter, word)):
            self._words = self._words or _words_of(self._text)
            return word in self._words
        start = self._text.find(word) if word else -1
        while start >= 0:
            end = start + len(word)
            if not _joins(self._text[start - 1 : start]) and not _joins(self._text[end : end + 1]):
                return True
            start = self._text.find(word, start + 1)
        return False

    def joined(self, left: str, right: str, hyphen: str = "-") -> str:
        """Return two halves that a line end parted at a hyphen as one word, with or without the hyphen.

        English and French of the United Nations break at hyphens that belong to the word, so the hyphen goes only
        where the document writes the word without it. Browsers break with a hyphen of another kind than those that
        belong to words. Russian breaks words, so it stays only where the document
        writes it.
        """
        plain, hyphenated = left + right, f"{left}-{right}"
        if self.writes(hyphenated):
            return hyphenated
        if hyphen == BREAK_HYPHEN and self._breaks_with_it:
            return plain
        if ord(right[0]) in _CYRILLIC and not right.casefold().endswith(_kept().get(left.casefold(), _NEVER)):
            return plain
        if self.writes(plain):
            return plain
        if self.count(left, most=2) == self.count(right, most=2) == 1:  # here alone
            self.doubtful_hyphens.append(hyphenated)
        return hyphenated

    def breaks(self, doubt: str, left: str, right: str) -> bool:
        """Return whether a doubtful space between two halves breaks a word."""
        whole, halves = self.writes(left + right), self.writes(left) and self.writes(right)
        return (whole or not halves) if doubt == NARROW else (whole and not halves)


@functools.cache
def _kept() -> dict[str, tuple[str, ...]]:
    """Return the first parts of Russian words that keep their hyphen, and the endings of those words."""
    kept: dict[str, tuple[str, ...]] = {}
    for phrase in WORDS.phrases("hyphens", language="ru"):
        first, _, ending = phrase.partition("-*")
        kept[first] = (*kept.get(first, ()), ending)
    return kept


def settle(lines: Sequence[Line], wording: Wording) -> None:
    """Turn the doubts in lines into spaces, or drop them."""
    for line in lines:
        while (place := max(line.text.find(NARROW), line.text.find(DOUBTFUL))) >= 0:
            left, right = _last_word(line.text[:place]), _first_word(line.text[place + 1 :])
            space = "" if wording.breaks(line.text[place], left, right) else " "
            line.text = line.text[:place] + space + line.text[place + 1 :]
            _settle_spans(line, place, space)
            if not space:
                line.marks = [(a - (a > place), b - (b > place)) for a, b in line.marks]
                line.links = [(a - (a > place), b - (b > place), target) for a, b, target in line.links]


def _settle_spans(line: Line, place: int, space: str) -> None:
    """Write a settled doubt into the spans of its line, since tables make other lines of them."""
    for span in line.spans:
        within = place - span.offset
        if 0 <= within < len(span.text):
            span.text = span.text[:within] + space + span.text[within + 1 :]
        elif within == -1:
            span.space, span.gap = bool(space), 0.0
        if within < 0 and not space:
            span.offset -= 1


def is_letter(character: str) -> bool:
    """Return whether a character is a letter, or a vowel or sign that belongs to the letter before it."""
    return character.isalpha() or unicodedata.category(character)[0] == "M"


def _words_of(text: str) -> frozenset[str]:
    """Return the words of a text: what stands between signs that are no letters."""
    return frozenset(text.translate({ord(each): " " for each in set(text) if not _joins(each)}).split(" "))


def _joins(character: str) -> bool:
    return character != "" and (is_letter(character) or character in (NARROW, DOUBTFUL))


def _last_word(text: str) -> str:
    start = len(text)
    while start and is_letter(text[start - 1]):
        start -= 1
    return text[start:]


def _first_word(text: str) -> str:
    end = 0
    while end < len(text) and is_letter(text[end]):
        end += 1
    return text[:end]
