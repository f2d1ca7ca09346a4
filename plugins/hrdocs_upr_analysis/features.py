"""What the linear models look at in a recommendation: runs of words and signs of the lists, each with its place."""

import functools
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from hrdocs.lexicon import Scanner
from hrdocs_upr_analysis.verb_classes import verb_classes
from hrdocs_upr_analysis.word_lists import LEXICON
from hrdocs_upr_analysis.words import Span, words_of

STANDING_FIRST, NEAR, BANDS = 6, 10, 10
JOINTS = frozenset({"by", "and", "including", "to", "through", "particular", "of"})
"""Words behind which a recommendation says by which means."""

Places = Sequence[int]
Group = tuple[str, Sequence[str], Places, Places]
"""Features that are looked up together: what all their names begin with, "" where nothing is parted off; the rest of
each name; where the words that it stands for start, and where they end."""
PARTED = ("^.. ", "$ ")
"""The features whose last word is the rest of the name: so a word of the text is looked up, and no name is written."""


def action_features(text: str) -> list[Group]:
    """Return what decides how strong the action is: runs of words, words that stand first, and what they go with."""
    told = words_of(text)
    words, starts, ends = told.words, told.starts, told.ends
    if not words:
        return []
    numbers, classes = [f"^{at}" for at in range(STANDING_FIRST)], verb_classes(text, told)
    joined = [at for at in range(1, len(words) - 1) if words[at - 1] in JOINTS]
    return [
        _together(
            (words, starts, ends),
            (_runs(words), starts, ends[1:]),
            ([*map(" ".join, zip(numbers, words, strict=False))], starts, ends),
            ([*map(" ".join, zip(numbers, words, words[1:], strict=False))], starts, ends[1:]),
            *(([f"^^{size} {' '.join(words[:size])}"], starts, ends[:size][-1:]) for size in (2, 3)),
            (
                [f"^by {words[0]} {words[at - 1]} {words[at]}" for at in joined],
                [starts[at] for at in joined],
                [ends[at] for at in joined],
            ),
            ([*classes], *_ranges(classes.values())),
            ([f"^long {min(len(words) // 5, BANDS)}"], (0,), (0,)),
        ),
        ("$", told.stems, starts, ends),
        *_near(words, starts, ends),
    ]


def _near(words: Sequence[str], starts: tuple[int, ...], ends: tuple[int, ...]) -> Iterator[Group]:
    """Return the pairs of words near the opening."""
    near = words[1 : NEAR - 2]
    for word in dict.fromkeys(near):
        at = near.index(word) + 1
        yield f"^.. {word}", words[at + 1 : NEAR], starts[at : at + 1] * NEAR, ends[at + 1 : NEAR]


def theme_features(text: str) -> list[Group]:
    """Return what decides on themes: stems, pairs of stems that stand together, signs of the list of themes."""
    told, signs = words_of(text), theme_signs(text)
    stems, starts, ends = told.stems, told.starts, told.ends
    named = [f"= {theme}" for theme in signs]
    return [_together((stems, starts, ends), (_runs(stems), starts, ends[1:]), (named, *_ranges(signs.values())))]


def _together(*features: tuple[Sequence[str], Places, Places]) -> Group:
    """Return features as one group without a head."""
    names, starts, ends = list[str](), list[int](), list[int]()
    for some, first, last in features:
        names += some
        starts += first[: len(some)]
        ends += last[: len(some)]
    return "", names, starts, ends


@functools.lru_cache(maxsize=8)
def theme_signs(text: str) -> dict[str, Span]:
    """Return the themes that the list has signs of in a text, each with the range of the first; leave it as it is."""
    return {each.name: (each.start, each.end) for each in reversed(scanner().find(text))}


def _runs(words: Sequence[str]) -> list[str]:
    """Return the runs of two words."""
    return [*map(" ".join, pairwise(words))]


def _ranges(spans: Iterable[Span]) -> tuple[list[int], list[int]]:
    """Return where ranges start, and where they end."""
    return [start for start, _ in spans], [end for _, end in spans]


def names(features: Iterable[Group]) -> set[str]:
    """Return the names of features, as the files of weights have them."""
    return {f"{head} {rest}" if head else rest for head, rests, *_ in features for rest in rests}


@functools.cache
def scanner() -> Scanner:
    """Return the scanner of the signs of themes; a phrase may be a sign of several."""
    return Scanner((row["phrase"], row["theme"], row) for row in LEXICON.rows("themes"))
