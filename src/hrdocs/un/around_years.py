"""The parts of a text in which a date can stand: years in figures, as far as words reach that dates are made of.

Most words of a text are no part of any date. To see that costs a look at few of them: those beside a year.
"""

import functools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.lexicon import ListPattern
from hrdocs.un.date_words import months
from hrdocs.un.tables import LEXICON, rows

LONGEST_WORD = 40
"""Code points of the longest word that is looked at, with the signs beside it: those looked at are remembered."""

_YEAR = regex(r"\d{4}|[〇零一二三四五六七八九]{4}年")
_LETTERS = r"[^\W\d_\u0e00-\u1dff\u3000-\uffff]{2,}"
"""Letters of scripts that put spaces between words, but for some; signs that are written onto letters are none."""
_PROSE = regex(rf"[(“\"]?(?P<word>{_LETTERS})[.,;:)”\"]*")
_OF_A_LATER_WORD = "сар"
"""Mongolian "month", with any ending, behind its number."""


def around_years(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a range of a text, in order and apart, in which a year stands and no word that is in no date.

    Every wording of a date lies in one of them whole.
    """
    behind = start
    for year in _YEAR.finditer(text, start, end):
        if year.start() >= behind:
            first, behind = _before(text, behind, year.start()), _behind(text, year.end(), end)
            yield first, behind


def _before(text: str, least: int, at: int) -> int:
    """Return the place behind the last word before a place that is in no date."""
    first = text.rfind(" ", least, at) + 1 or least
    while first > least:
        last = first - 1
        before = text.rfind(" ", least, last) + 1 or least
        if last - before <= LONGEST_WORD and _is_prose(text[before:last]):
            return first
        first = before
    return least


def _behind(text: str, at: int, most: int) -> int:
    """Return the beginning of the first word behind a place that is in no date."""
    first = text.find(" ", at, most) + 1
    while first:
        last = text.find(" ", first, most)
        stop = last if last >= 0 else most
        if stop - first <= LONGEST_WORD and _is_prose(text[first:stop]):
            return first
        first = last + 1
    return most


@functools.lru_cache(maxsize=65536)
def _is_prose(printed: str) -> bool:
    """Return whether what stands between two spaces is a word that is in no date, with signs beside it at most."""
    found = _PROSE.fullmatch(printed)
    if found is None:
        return False
    word = found["word"].lower().replace("i̇", "i")
    listed = word in _words_of_dates() or word.startswith(_OF_A_LATER_WORD)
    return not (listed or _year_word().fullmatch(word) or _ending_of_days().match(f" {word}"))


@functools.cache
def _words_of_dates() -> frozenset[str]:
    """Return the words of months' names and the small words of dates."""
    names = (*months(), *(row["phrase"] for row in rows("date_words")))
    return frozenset(word for name in names for word in re.findall(r"[^\W\d_]+", name))


@functools.cache
def _year_word() -> ListPattern:
    return LEXICON.pattern("year_words")


@functools.cache
def _ending_of_days() -> re.Pattern[str]:
    return re.compile(LEXICON.source("day_endings"))
