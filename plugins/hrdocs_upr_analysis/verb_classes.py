"""Classes of verbs and nouns in a recommendation: which category of action the list gives each, and where they stand.

A general verb with a specific means ("by establishing …", "including a law on …") is specific, and of two verbs that
are joined the second counts if it asks for more. So the model is told of these places by class, whatever the verbs are.
"""

import functools
from collections.abc import Iterator

from hrdocs_upr_analysis.openings import opening
from hrdocs_upr_analysis.word_lists import LEXICON
from hrdocs_upr_analysis.words import Span, Words, stem

MEANS = frozenset({"by", "through", "including", "via"})
"""Words behind which the means stand."""
JOINING = frozenset({"and", "to", "or", "also", "further"})
"""Words behind which a second verb stands."""
NEAR_MEANS = 5
"""How many words behind such a word a noun may tell the means."""


def verb_classes(text: str, told: Words) -> dict[str, Span]:
    """Return the features of classes, each with its first range.

    Args:
        text: of the recommendation.
        told: its words.
    """
    found: dict[str, Span] = {}
    for name, span in _classes(text, told):
        found.setdefault(name, span)
    return found


def _classes(text: str, told: Words) -> Iterator[tuple[str, Span]]:
    first = opening(text, "en")
    category = first.category if first else 0
    if first:
        yield f"^v {category}", (first.start, first.end)
    words, nouns, last = told.words, _nouns(), len(told.words) - 1
    for at in [at for at, word in enumerate(words) if word in _telling()]:
        if words[at] in nouns:
            yield f"^n {category} {words[at]}", (told.starts[at], told.ends[at])
        if words[at] in MEANS and at < last:
            yield from _means(category, words[at], told, at + 1)
        elif words[at] in JOINING and at < last and (joined := _joined(told, at + 1)):
            yield f"^{words[at]} {category} {joined}", (told.starts[at + 1], told.ends[at + 1])


def _joined(told: Words, at: int) -> str | None:
    return None if told.words[at].endswith("ed") else _category(told.stems[at])


def _means(category: int, before: str, told: Words, at: int) -> Iterator[tuple[str, Span]]:
    span = (told.starts[at], told.ends[at])
    if verb := _category(told.stems[at]):
        yield f"^m {before} {verb}", span
        yield f"^m {category} {verb}", span
    noun = next((word for word in told.words[at : at + NEAR_MEANS] if word in _nouns()), None)
    if noun:
        yield f"^mn {category}", span
        yield f"^mn {category} {noun}", span


def _category(of: str) -> str | None:
    """Return the category that the list gives a verb by its stem, "establish" for "establishing" too."""
    bare = of.rstrip("e")
    doubled = of[:-1] if len(of) > 4 and of[-1] == of[-2] else bare
    return _verbs().get(bare) or _verbs().get(doubled)


@functools.cache
def _verbs() -> dict[str, str]:
    rows = LEXICON.rows("actions", language="en", form="")
    single = [row for row in reversed(rows) if " " not in row["phrase"]]
    return {stem(row["phrase"].lower()).rstrip("e"): row["category"] for row in single}


@functools.cache
def _nouns() -> frozenset[str]:
    return frozenset(LEXICON.phrases("telling_nouns"))


@functools.cache
def _telling() -> frozenset[str]:
    """Return the words that tell a class, or behind which one may stand."""
    return _nouns() | MEANS | JOINING
