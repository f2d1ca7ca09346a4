"""Verbs of saying in two parts that stand apart in a sentence: "fügte … hinzu", "gab … zu bedenken"."""

import functools

from hrdocs.passages import Range
from hrdocs.prose import LEXICON

Closers = list[tuple[frozenset[str], int]]
"""For each head of a verb in two parts the words that close it, and its place among the words."""

LONGEST, LONGEST_BARE = 24, 5
"""Words from the head of a verb in two parts to its other part: in German, and in languages that put little between."""

_ENDS_VERB = "ckfQVR"
"""Letters behind which no other part follows in such languages."""


@functools.cache
def closers_of(language: str) -> dict[str, frozenset[str]]:
    """Return the first words of what closes each verb in two parts, by its head as listed."""
    found: dict[str, set[str]] = {}
    for row in LEXICON.rows("sayings", language=language, kind="split"):
        head, _, closer = row["phrase"].partition(" … ")
        found.setdefault(head, set()).update((closer.lower(), closer.split()[0].lower()))
    return {head: frozenset(words) for head, words in found.items()}


@functools.cache
def _reactions(language: str) -> frozenset[str]:
    return frozenset(LEXICON.phrases("sayings", language=language, kind="reaction"))


@functools.cache
def _passives() -> frozenset[str]:
    return frozenset(LEXICON.phrases("sayings", kind="passive"))


def join_split(
    text: str,
    closers: Closers,
    letters: list[str],
    ranges: list[Range],
    language: str,
) -> None:
    """Make the head of a verb in two parts a verb where its other part follows: "fügte … hinzu".

    Args:
        text: the paragraph.
        closers: for each head the words that close it, and its place among the letters.
        letters: of the words of the sentence; those of heads and of their other parts are set.
        ranges: of the words in the text.
        language: of the paragraph.
    """
    reactions = _reactions(language)
    for others, place in closers:
        german = language == "de"
        letters[place] = "R" if text[slice(*ranges[place])].lower() in reactions else "w" if german else "x"
        for n in range(place + 1, min(len(letters), place + (LONGEST if german else LONGEST_BARE))):
            if letters[n] in ("k" if german else _ENDS_VERB):
                break
            word = text[slice(*ranges[n])].lower()
            if not german and word in _passives():
                break  # "a été accusé"
            if word in others:
                letters[place], letters[n] = ("V", "x") if german else ("w", "V")
                break
