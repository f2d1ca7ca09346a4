"""Entries of a phrasebook: what of a phrase a text has to print as the phrase does: capitals, accents and gaps."""

import itertools
import unicodedata
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.values import frozen

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

LONGEST_ACRONYM = 3
"""Letters of words in capitals that are taken for an acronym, and for no name in small letters."""

Span = tuple[int, int]
"""First code point of a word, and one past the last."""


@frozen
class Entry:
    """What a text has to print where the words of a phrase stand in any case, with or without their accents.

    Attributes:
        gaps: between its words: a class of signs, or the signs themselves.
        capital: whether it must begin with a capital.
        acronym: whether it must stand in capitals.
        key: that it was entered under.
        spelling: its letters with their accents, where accents tell phrases apart.
    """

    gaps: tuple[str, ...]
    capital: bool
    acronym: bool
    key: str
    spelling: str = ""

    @classmethod
    def of(cls, phrase: str, words: Sequence[Span], key: str, *, free_case_from: int, exact_accents: bool) -> "Entry":
        """Return the entry of a phrase, whose words stand at some ranges of it; the rest is as for `Phrasebook`."""
        letters = "".join(phrase[start:end] for start, end in words)
        return cls(
            gaps=tuple(_gap(phrase[left[1] : right[0]]) for left, right in itertools.pairwise(words)),
            capital=letters[:1].isupper() and len(words) < free_case_from,
            acronym=letters.isupper() and len(letters) < 12,
            key=key,
            spelling=_spelling(phrase) if exact_accents else "",
        )

    def is_printed(self, text: str, words: Sequence[Span], start: int) -> bool:
        """Return whether a text prints it with fitting case and fitting gaps.

        Args:
            text: the text.
            words: where the words stand there.
            start: where the first one begins, without particles that are written onto it.
        """
        printed = text[start : words[-1][1]]
        if self.acronym and not printed.isupper():
            return False
        if self.capital and printed[0].islower():
            return False
        if self.spelling and not self._spells(printed):
            return False
        for gap, left, right in zip(self.gaps, words, words[1:], strict=False):
            between = text[left[1] : right[0]]
            if gap not in _GAPS:
                if between != gap:
                    return False
            elif between != " " and not any(_GAPS[name].fullmatch(between) for name in _STANDS_FOR[gap]):
                return False
        return True

    def _spells(self, printed: str) -> bool:
        """Return whether words have its accents; capitals leave them out, but a short name in capitals is another's.

        "GRECIA" may be Grécia; "UC" is not Úc, and "NGA" is an acronym, not Nga.
        """
        if printed.isupper():
            return self.acronym or len(self.spelling) > LONGEST_ACRONYM or not printed.isascii()
        return _spelling(printed).startswith(self.spelling)


def _spelling(words: str) -> str:
    """Return the letters of words in lower case, with their accents."""
    return "".join(letter for letter in unicodedata.normalize("NFC", words).casefold() if letter.isalnum())


def _gap(between: str) -> str:
    plain = next((name for name, pattern in _GAPS.items() if pattern.fullmatch(between)), None)
    return plain or ("bracket" if "(" in between or ")" in between else between)
