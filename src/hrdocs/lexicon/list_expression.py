"""The expressions of a list as one pattern, of which only those are compiled that can begin as a text does."""

import functools
import re
import sys
from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.lexicon.list_pattern import MOST_WORDS, ListPattern
from hrdocs.lexicon.needed_words import letters_in_any_case
from hrdocs.lexicon.openings import LONGEST, openings

_FIRST = 2
"""Letters of a text that tell, without a look at more of them, most expressions that cannot begin there."""


class ListExpression(ListPattern):
    """Expressions, to be found in letters of any case; where several match at a place, the first one counts.

    Args:
        branches: the expressions, in their order.
    """

    def __init__(self, branches: Sequence[str]) -> None:
        super().__init__((), source=f"(?:{'|'.join(branches)})")
        self._branches = [regex(each, re.IGNORECASE) for each in branches]
        self._openings: list[frozenset[str]] = []
        self._first_letters = functools.lru_cache(maxsize=MOST_WORDS)(self._beginning_with)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        """Return the match of the first expression that matches at a place, or None."""
        return next(filter(None, (each.match(text, start, end) for each in self._fitting(text, start))), None)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None:
        """Return the match of the first expression that a range of a text is, or None."""
        return next(filter(None, (each.fullmatch(text, start, end) for each in self._fitting(text, start))), None)

    def _fitting(self, text: str, start: int) -> Iterator[re.Pattern[str]]:
        """Yield the expressions that can begin at a place."""
        letters = letters_in_any_case(text[start : start + LONGEST])
        for beginnings, each in self._first_letters(letters[:_FIRST]):
            if letters.startswith(beginnings):
                yield each

    def _beginning_with(self, first: str) -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
        """Return the expressions that can begin with some letters, each with how it can go on."""
        self._openings = self._openings or [
            frozenset(map(letters_in_any_case, openings(each.pattern))) for each in self._branches
        ]
        fitting = (
            (tuple(each for each in beginnings if each.startswith(first) or first.startswith(each)), pattern)
            for beginnings, pattern in zip(self._openings, self._branches, strict=True)
        )
        return tuple(each for each in fitting if each[0])
