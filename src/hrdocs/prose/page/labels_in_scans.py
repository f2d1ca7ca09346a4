"""Labels of releases as letterheads and scans disfigure them: letters apart, run together, misread, lost, doubled."""

import functools
import itertools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON

LONGEST_LINE = 240
"""Code points of a line in which a disfigured label is looked for."""

_SHORTEST_PHRASE = 10
"""Letters of a label that is recognised by its letters alone."""

_SHORTEST_WORD = 5
"""Letters of a word that is still known with one of them wrong."""

_LIKE = str.maketrans({"0": "o", "1": "i", "l": "i", "|": "i", "5": "s"})
"""Signs that scans confuse, folded in labels and lines alike."""

_WORD = regex(r"[^\W\d_]+")

PlacedLabel = tuple[int, int, str]
"""Where a label stands in a line, and the phrase of the list that it is, in lower case."""


def by_letters(line: str) -> PlacedLabel | None:
    """Return a label by its letters, whatever stands between: "P R E S S RELEASE", "MEDIARELEASE", "MED1A RELEASE".

    It begins and ends with a word, and its first letter is a capital.
    """
    places = [n for n, sign in enumerate(line[:LONGEST_LINE]) if sign.isalnum() or sign == "|"]
    letters = "".join(line[n] for n in places).lower().translate(_LIKE)
    for phrase, unspaced in _unspaced().items():
        at = letters.find(unspaced)
        while at >= 0:
            start, end = places[at], places[at + len(unspaced) - 1] + 1
            if _stands_alone(line, start, end) and _differs(line[start:end], phrase):
                return start, end, phrase
            at = letters.find(unspaced, at + 1)
    return None


def _stands_alone(line: str, start: int, end: int) -> bool:
    whole = not line[max(0, start - 1) : start].isalnum() and not line[end : end + 1].isalnum()
    return whole and line[start].isupper() and not re.search(r"[^\w\s./|–-]", line[start:end])


def _differs(printed: str, phrase: str) -> bool:
    """Return whether a label is printed otherwise than it is listed, which is found before and judged by its place."""
    return " ".join(printed.lower().split()) != phrase


def misread(line: str) -> PlacedLabel | None:
    """Return a label of two or more words of which a scan, or a hurried hand, got one letter of a word wrong.

    "MEDIA RELELASE", "Prss release". It begins with a capital, as a label does, and all its other words are right.
    """
    words = list(_WORD.finditer(line)) if len(line) <= LONGEST_LINE else []
    for size, phrases in _by_size().items():
        for run in _runs(words, size):
            printed = [word.group().lower() for word in run]
            for phrase in _sharing_a_word(printed, phrases) if run[0].group()[0].isupper() else ():
                if _nearly(printed, phrase):
                    return run[0].start(), run[-1].end(), " ".join(phrase)
    return None


Phrases = dict[tuple[int, str], dict[tuple[str, ...], int]]
"""Phrases of one number of words by each word of theirs and its place, each with its place in the list."""


def _sharing_a_word(printed: list[str], phrases: Phrases) -> list[tuple[str, ...]]:
    """Return the phrases that have a word of a line at its place, in the order of their list."""
    shared: dict[tuple[str, ...], int] = {}
    for word in enumerate(printed):
        shared |= phrases.get(word, {})
    return sorted(shared, key=lambda phrase: shared[phrase])


def _runs(words: list[re.Match[str]], size: int) -> Iterator[list[re.Match[str]]]:
    for start in range(len(words) - size + 1):
        run = words[start : start + size]
        if all(after.start() - before.end() == 1 for before, after in itertools.pairwise(run)):
            yield run


def _nearly(printed: list[str], phrase: tuple[str, ...]) -> bool:
    wrong = [(one, other) for one, other in zip(printed, phrase, strict=True) if one != other]
    return len(wrong) == 1 and len(wrong[0][1]) >= _SHORTEST_WORD and _one_letter_apart(*wrong[0])


def _one_letter_apart(one: str, other: str) -> bool:
    """Return whether two words differ in one letter that is another, missing or added, and not in the last alone."""
    same = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    rests = one[same:], other[same:]
    if not rests[0] or not rests[1]:
        return False  # an ending, which makes another form of the word
    return rests[0][1:] == rests[1][1:] or rests[0][1:] == rests[1] or rests[0] == rests[1][1:]


@functools.cache
def _phrases() -> tuple[str, ...]:
    listed = (" ".join(row["phrase"].lower().split()) for row in LEXICON.rows("release_labels"))
    return tuple(dict.fromkeys(phrase for phrase in listed if len(phrase) >= _SHORTEST_PHRASE))


@functools.cache
def _unspaced() -> dict[str, str]:
    """Return the letters of each phrase, the longest phrases first, for scripts that have capitals."""
    cased = sorted((phrase for phrase in _phrases() if phrase.upper() != phrase), key=len, reverse=True)
    letters = {phrase: "".join(filter(str.isalnum, phrase)).translate(_LIKE) for phrase in cased}
    return {phrase: unspaced for phrase, unspaced in letters.items() if len(unspaced) >= _SHORTEST_PHRASE}


@functools.cache
def _by_size() -> dict[int, Phrases]:
    """Return the phrases of several words by their number of words, the longest first."""
    found: dict[int, Phrases] = {}
    for listed, phrase in enumerate(tuple(phrase.split()) for phrase in _phrases()):
        for word in enumerate(phrase) if len(phrase) > 1 else ():
            found.setdefault(len(phrase), {}).setdefault(word, {})[phrase] = listed
    return dict(sorted(found.items(), reverse=True))
