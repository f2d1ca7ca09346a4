"""Phrasebook: the longest of many known phrases at each place of a text, word by word."""

import functools
import itertools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import ARABIC_LETTER
from hrdocs.values import frozen

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
_APOSTROPHES = "'’‘ʼ`´′"
_GAPS = {
    "space": regex(r"[ \f]*\n?[ \f]*"),
    "hyphen": regex(r"\s?[-‐‑–—]\s?"),
    "apostrophe": regex(rf"[{_APOSTROPHES}]\s?"),
    "comma": regex(r"\s?[,،]\s+"),
    "bracket": regex(r"\s?\(|\)\s?|\)?,?\s?\("),
    "stop": regex(r"\.\s?"),
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


_Tokens = Callable[[], list[re.Match[str]]]


@frozen
class _Entry:
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    capital: bool
    acronym: bool
    key: str
    spelling: str = ""


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
        self._listed: dict[str, list[tuple[str, str]]] = {}
        self._built: dict[str, dict[int, dict[tuple[str, ...], list[_Entry]]]] = {}
        self._unspaced: dict[str, dict[str, str]] = {}
        for phrase, key in entries:
            word = None if not phrase.isascii() and _UNSPACED.search(phrase) else _WORD.search(phrase)
            if word:
                self._listed.setdefault(fold(word.group()), []).append((phrase, key))
            elif phrase:
                self._unspaced.setdefault(phrase[0], {}).setdefault(phrase, key)
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
        for paragraph in text.split("\n\n"):
            words = () if self._where and not self._where.search(paragraph) else _folded_words(paragraph)
            if not words:
                pass
            elif not self._firsts.isdisjoint(words) or self._endings or ARABIC_LETTER.search(paragraph):
                for match in self._in_paragraph(paragraph, words):
                    yield PhraseMatch(start=offset + match.start, end=offset + match.end, key=match.key)
            offset += len(paragraph) + 2

    def _in_paragraph(self, text: str, words: tuple[str, ...]) -> Iterator[PhraseMatch]:
        firsts, after = self._firsts, 0
        tokens = functools.cache(lambda: list(_WORD.finditer(text)))  # of few paragraphs are they asked for
        places = [
            place
            for place, word in enumerate(words)
            if word in firsts or word[0] in _ARABIC_LETTERS or (self._endings and self._has_stem(word))
        ]
        for place in places:
            match = self._at(text, tokens, words, place) if place >= after else None
            if match:
                yield match[0]
                after = place + match[1]

    def _has_stem(self, word: str) -> bool:
        return any(stem in self._firsts for stem in self._stems(word))

    def _at(self, text: str, tokens: _Tokens, words: tuple[str, ...], place: int) -> tuple[PhraseMatch, int] | None:
        readings = [*_readings(words[place]), *((stem, 0) for stem in self._stems(words[place]))]
        for first, skipped in readings:
            for size, phrases in self._beginning_with(first).items():
                if place + size > len(words):
                    continue
                for entry in self._among(phrases, (first, *words[place + 1 : place + size])):
                    printed = tokens()[place : place + size]
                    start, end = printed[0].start() + skipped, printed[-1].end()
                    if _printed_as(entry, text, printed, start):
                        return PhraseMatch(start=start, end=end, key=entry.key), size
        return None

    def _among(self, phrases: dict[tuple[str, ...], list[_Entry]], words: tuple[str, ...]) -> Iterator[_Entry]:
        """Yield the entries that words are, or are but for an ending of the last of several."""
        yield from phrases.get(words, ())
        for stem in self._stems(words[-1]) if len(words) > 1 else ():
            yield from phrases.get((*words[:-1], stem), ())

    def _stems(self, word: str) -> Iterator[str]:
        """Yield what a word can be without an ending; short words are left whole."""
        for size in range(min(self._longest_ending, len(word) - SHORTEST_STEM), 0, -1):
            if word[-size:] in self._endings:
                yield word[:-size]

    def _beginning_with(self, first: str) -> dict[int, dict[tuple[str, ...], list[_Entry]]]:
        """Return the entries that begin with a word, by their number of words, the longest first."""
        if first not in self._listed:
            return {}
        if first not in self._built:
            sizes: dict[int, dict[tuple[str, ...], list[_Entry]]] = {}
            for phrase, key in self._listed[first]:
                entry = _entry(phrase, key, self._free_case_from, self._exact_accents)
                sizes.setdefault(len(entry.words), {}).setdefault(entry.words, []).append(entry)
            self._built[first] = dict(sorted(sizes.items(), reverse=True))
        return self._built[first]


LONGEST_ACRONYM = 3
"""Letters of words in capitals that are taken for an acronym, and for no name in small letters."""

SHORTEST_STEM = 4
"""Letters that a word keeps without its ending; of a shorter one too much is something else."""


def _stands_alone(text: str, start: int, phrase: str) -> bool:
    """Return whether a phrase in katakana is no part of a longer word in it."""
    around = (text[start - 1 : start], phrase[0]), (phrase[-1], text[start + len(phrase) : start + len(phrase) + 1])
    return not any(_KATAKANA.match(left) and _KATAKANA.match(right) for left, right in around)


@functools.lru_cache(maxsize=1024)
def _folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text without letter case and accents; several books ask for those of one text."""
    if text.isascii():
        return tuple(_WORD.findall(text.lower()))
    return tuple([fold(word) for word in _WORD.findall(text)])


@functools.lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return a word without letter case and accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _entry(phrase: str, key: str, free_case_from: int, exact_accents: bool) -> _Entry:
    tokens = list(_WORD.finditer(phrase))
    between = [phrase[a.end() : b.start()] for a, b in itertools.pairwise(tokens)]
    letters = "".join(token.group() for token in tokens)
    return _Entry(
        words=tuple(fold(token.group()) for token in tokens),
        gaps=tuple(_gap(each) for each in between),
        capital=letters[:1].isupper() and len(tokens) < free_case_from,
        acronym=letters.isupper() and len(letters) < 12,
        key=key,
        spelling=_spelling(phrase) if exact_accents else "",
    )


def _spelling(words: str) -> str:
    """Return the letters of words in lower case, with their accents."""
    return "".join(letter for letter in unicodedata.normalize("NFC", words).casefold() if letter.isalnum())


def _gap(between: str) -> str:
    plain = next((name for name, pattern in _GAPS.items() if pattern.fullmatch(between)), None)
    return plain or ("bracket" if "(" in between or ")" in between else between)


def _printed_as(entry: _Entry, text: str, tokens: list[re.Match[str]], start: int) -> bool:
    """Return whether a text prints an entry's words with fitting case and fitting gaps."""
    if entry.acronym and not text[start : tokens[-1].end()].isupper():
        return False
    if entry.capital and text[start].islower():
        return False
    printed = text[start : tokens[-1].end()]
    if entry.spelling and not _is_spelt_as(entry, printed):
        return False
    for gap, left, right in zip(entry.gaps, tokens, tokens[1:], strict=False):
        between = text[left.end() : right.start()]
        if gap not in _GAPS:
            if between != gap:
                return False
        elif between != " " and not any(_GAPS[name].fullmatch(between) for name in _STANDS_FOR[gap]):
            return False
    return True


def _is_spelt_as(entry: _Entry, printed: str) -> bool:
    """Return whether words have an entry's accents; capitals leave them out, but a short name in capitals is another's.

    "GRECIA" may be Grécia; "UC" is not Úc, and "NGA" is an acronym, not Nga.
    """
    if printed.isupper():
        return entry.acronym or len(entry.spelling) > LONGEST_ACRONYM or not printed.isascii()
    return _spelling(printed).startswith(entry.spelling)


def _readings(word: str) -> Iterator[tuple[str, int]]:
    """Yield a word as it stands; an Arabic one also without the particles that are written onto it."""
    yield word, 0
    if not ARABIC_LETTER.match(word):
        return
    if word.startswith("لل"):
        yield "ال" + word[2:], 0
    if word[0] in "وفبلك" and len(word) > 3:
        yield word[1:], 1
        if word[1:].startswith("لل"):
            yield "ال" + word[3:], 1
        elif word[1] in "بلك":
            yield word[2:], 2
