"""Titles, names and terms between quotation marks: the law “On Assemblies”, the film “Home”, “On Assemblies” Act."""

import re

from hrdocs.prose import LEXICON
from hrdocs.prose.people.caseless import is_caseless
from hrdocs.prose.quotations.marks import Quoted
from hrdocs.prose.quotations.quoted_words import word_count

REACH = 40
"""Code points before an opening mark in which the noun of a title may end."""

LONGEST_SMALL = 4
"""Spaces within a title that begins with a small letter in these languages."""

_TITLES_WITH_CAPITALS = frozenset(("de", "es", "fr", "it", "pl", "pt", "ru", "uk"))

_LAWS_BY_PREPOSITION = frozenset(("es", "fr", "it", "pt"))
"""Languages in which the title of a law begins small with what it is about."""

_SENTENCE_END = ".!?…。！？؟"


def is_titled(text: str, quoted: Quoted, language: str | None = None) -> bool:
    """Return whether a noun right beside the marks says that what stands between them is a title, a name or a term.

    Some languages put the object of a sentence before what somebody calls it, and write no title small.
    """
    if text[quoted.inner_end - 1 : quoted.inner_end] in _SENTENCE_END or not quoted.opened:
        return False
    capital = not text[quoted.inner_start].islower() and not _is_caseless_speech(text, quoted)
    if not capital and language in _TITLES_WITH_CAPITALS and _is_long(text, quoted, language):
        return False
    return _noun_before(text, quoted.start, organisations=capital) or _noun_behind(text, quoted.end)


def _is_caseless_speech(text: str, quoted: Quoted) -> bool:
    """Return whether words in a script without capitals are too many for a name."""
    inner = text[quoted.inner_start : quoted.inner_end]
    return is_caseless(inner) and word_count(inner) > LONGEST_SMALL


def _is_long(text: str, quoted: Quoted, language: str) -> bool:
    """Return whether words that begin small are too many for a title; that of a law is long: “sobre el agua …”."""
    if text.count(" ", quoted.inner_start, quoted.inner_end) < LONGEST_SMALL:
        return False
    first = text[quoted.inner_start : quoted.inner_end].split()[0]
    return language not in _LAWS_BY_PREPOSITION or first not in LEXICON.phrases("prepositions", language=language)


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
