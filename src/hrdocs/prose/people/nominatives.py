"""What a name that stands in another case can be in the nominative, by its ending."""

import functools
from collections.abc import Iterator

from hrdocs.prose import LEXICON
from hrdocs.prose.people.listed_names import given_names

SHORTEST_STEM = 2
"""Letters before an ending, at the least."""


@functools.cache
def _endings(language: str) -> tuple[tuple[str, str], ...]:
    """Return the endings of other cases, each with that of the nominative, longer ones first."""
    rows = LEXICON.rows("case_endings", language=language)
    pairs = [(row["phrase"].removeprefix("*"), row["nominative"].removeprefix("-")) for row in rows]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


def nominatives(word: str, language: str) -> Iterator[str]:
    """Yield what a word with a case ending of a language can be in the nominative: "Марины" is "Марина"."""
    for ending, nominative in _endings(language):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            yield word[: len(word) - len(ending)] + nominative


def is_oblique_given_name(word: str, language: str) -> bool:
    """Return whether a word that no list has as a given name is one in another case than the nominative."""
    return word not in given_names() and any(each in given_names() for each in nominatives(word, language))
