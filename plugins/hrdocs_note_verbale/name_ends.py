"""Where the name of a note's sender or addressee ends in running text."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs_note_verbale.wordlists import LEXICON, words

_WORD_AT_END = regex(r"(\w+)\s$")


@functools.cache
def breaks() -> re.Pattern[str]:
    """Return what no name goes over."""
    return re.compile(
        rf"""
        ,\s+(?!{words("name goes on")})(?=[^\W\d_A-ZÀ-ÖØ-ÞЀ-ЯӘ])   # a comma before a small letter
        | ,\s+(?={words("capital article")}\s)                      # or before an article
        | ,\s+(?={words("conjunction")},)
        | ,\s+and\s+(?={words("predicate")})
        | [;:]
        """,
        re.VERBOSE,
    )


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range without white space and marks at its ends."""
    while start < end and text[start] in " ,،\t":
        start += 1
    while end > start and text[end - 1] in " ,.;:،؛，\t":
        end -= 1
    return start, end


def is_governed(text: str, place: int) -> bool:
    """Return whether a preposition stands before a place of a text: "in The Hague", "à La Paz", "für die"."""
    before = _WORD_AT_END.search(text, max(0, place - 12), place)
    return before is not None and before[1] in LEXICON.phrases("governing_words")


def end_of_addressee(text: str, start: int, stop: int, language: str) -> int:
    """Return where the sentence goes on behind an addressee that begins at `start`, at the latest at `stop`."""
    goes_on = LEXICON.pattern("addressee_ends", language=language).finditer(text, start, stop)
    ends = [found.start() for found in goes_on if not is_governed(text, found.start())]
    cut = breaks().search(text, start, stop)
    return min([*ends[:1], *([cut.start()] if cut else []), stop])
