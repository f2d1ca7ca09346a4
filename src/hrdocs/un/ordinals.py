"""Ordinal numbers in words, as sessions of United Nations organs are counted: "seventy-seventh" is 77."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.lexicon.phrasebook import fold
from hrdocs.un.tables import rows
from hrdocs.values import frozen

_WORD = regex(r"[^\W\d_]+")
_FIGURE = regex(r"(?<!\d)(\d{1,3})\s?(?:st|nd|rd|th|ème|e|re|er|-?я|-?й|-?ю|[ªº])(?![^\W\d_])", re.IGNORECASE)
_BETWEEN = regex(r"\s*[-‐‑–]?\s*|\s+(?:and|et|y)\s+")
_LONGEST = 5
_LINKS = frozenset({"and", "et", "y"})


@frozen(kw_only=True)
class OrdinalMatch:
    """An ordinal number in a text: its range and its value."""

    start: int
    end: int
    value: int


def parse(text: str) -> int | None:
    """Return the number of an ordinal in words or figures in English, French, Spanish, Russian or Arabic, or None.

    >>> parse("Seventy-seventh"), parse("soixante-dix-septième"), parse("31st"), parse("session")
    (77, 77, 31, None)
    """
    found = find(text.strip())
    return found[0].value if len(found) == 1 and len(text.strip()) == found[0].end - found[0].start else None


def find(text: str) -> list[OrdinalMatch]:
    """Return every ordinal number in a text, in order, in words over line ends too."""
    found = [OrdinalMatch(start=m.start(), end=m.end(), value=int(m[1])) for m in _FIGURE.finditer(text)]
    words = list(_WORD.finditer(text))
    place = 0
    while place < len(words):
        match, size = _at(text, words, place)
        if match:
            found.append(match)
        place += size
    return sorted(found, key=lambda match: match.start)


def _at(text: str, words: list[re.Match[str]], place: int) -> tuple[OrdinalMatch | None, int]:
    """Return the longest ordinal that begins at a word and how many words to go on, one where there is none."""
    if fold(words[place].group()) not in _known_words():
        return None, 1
    size = 1
    while size < _LONGEST and place + size < len(words) and _joined(text, words[place + size - 1], words[place + size]):
        size += 1
    for length in range(size, 0, -1):
        value = _value([fold(word.group()) for word in words[place : place + length]])
        if value:
            start, end = words[place].start(), words[place + length - 1].end()
            return OrdinalMatch(start=start, end=end, value=value), length
    return None, 1


def _joined(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    known = fold(right.group())
    return (known in _known_words() or known in _LINKS) and bool(_BETWEEN.fullmatch(text[left.end() : right.start()]))


def _value(words: list[str]) -> int | None:
    """Return the value of words of one language: leads in falling order ("seventy"), then an ordinal ("seventh")."""
    for leads, ordinals in _tables().values():
        value = _in_language(words, leads, ordinals)
        if value:
            return value
    return None


def _in_language(words: list[str], leads: dict[str, int], ordinals: dict[str, int]) -> int | None:
    total, rest, lowest = 0, [word for word in words if word not in _LINKS], 1000
    if not rest or words[0] in _LINKS or words[-1] in _LINKS:
        return None
    while rest:
        tail = " ".join(rest)
        if tail in ordinals and ordinals[tail] < lowest:
            return total + ordinals[tail]
        step = next((size for size in (2, 1) if " ".join(rest[:size]) in leads), 0)
        value = leads.get(" ".join(rest[:step]), 0)
        if not step or value >= lowest:
            return None
        total, rest, lowest = total + value, rest[step:], 20 if value in (60, 80) else 10 if value < 100 else 100
    return None


@functools.cache
def _tables() -> dict[str, tuple[dict[str, int], dict[str, int]]]:
    """Return for each language its leads ("seventy") and its ordinals ("seventh"), without accents and hyphens."""
    tables: dict[str, tuple[dict[str, int], dict[str, int]]] = {}
    for row in rows("ordinals"):
        leads, ordinals = tables.setdefault(row["language"], ({}, {}))
        kind = leads if row["number"].startswith("+") else ordinals
        kind[" ".join(fold(word) for word in _WORD.findall(row["phrase"]))] = int(row["number"])
    return tables


@functools.cache
def _known_words() -> frozenset[str]:
    return frozenset(
        word for leads, ordinals in _tables().values() for phrase in (*leads, *ordinals) for word in phrase.split()
    )
