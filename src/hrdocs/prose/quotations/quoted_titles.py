"""Titles, names and terms between quotation marks: the law “On Assemblies”, the film “Home”, “On Assemblies” Act."""

import re

from hrdocs.prose import LEXICON
from hrdocs.prose.quotations.marks import Quoted

REACH = 40
"""Code points before an opening mark in which the noun of a title may end."""

LONGEST_SMALL = 4
"""Spaces within a title that begins with a small letter in these languages."""

_TITLES_WITH_CAPITALS = frozenset(("de", "pl", "ru", "uk"))

_SENTENCE_END = ".!?…。！？؟"


def is_titled(text: str, quoted: Quoted, language: str | None = None) -> bool:
    """Return whether a noun right beside the marks says that what stands between them is a title, a name or a term.

    Some languages put the object of a sentence before what somebody calls it, and write no title small.
    """
    if text[quoted.inner_end - 1 : quoted.inner_end] in _SENTENCE_END or not quoted.opened:
        return False
    capital = not text[quoted.inner_start].islower()
    if (
        language in _TITLES_WITH_CAPITALS
        and not capital
        and text.count(" ", quoted.inner_start, quoted.inner_end) >= LONGEST_SMALL
    ):
        return False
    return _noun_before(text, quoted.start, organisations=capital) or _noun_behind(text, quoted.end)


def _noun_before(text: str, start: int, *, organisations: bool) -> bool:
    end = start
    while end > 0 and text[end - 1] in " \u00a0\u202f":
        end -= 1
    nouns = [LEXICON.pattern("titled", place="before")]
    if organisations:
        nouns.append(LEXICON.pattern("organisations"))
    begin = max(0, end - REACH)
    return any(noun.end() == end for pattern in nouns for noun in pattern.finditer(text, begin, end))


def _noun_behind(text: str, end: int) -> bool:
    begin = end
    suffix = re.compile(r"(?:[-’']?\w{1,4})?\s").match(text, end)
    begin = suffix.end() if suffix else end
    return LEXICON.pattern("titled", place="behind").match(text, begin) is not None
