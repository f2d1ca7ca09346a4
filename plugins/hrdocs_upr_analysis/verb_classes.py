"""Classes of verbs and nouns in a recommendation: which category of action the list gives each, and where they stand.

A general verb with a specific means ("by establishing …", "including a law on …") is specific, and of two verbs that
are joined the second counts if it asks for more. So the model is told of these places by class, whatever the verbs are.
"""

import functools
from collections.abc import Iterator, Sequence

from hrdocs_upr_analysis.openings import opening
from hrdocs_upr_analysis.word_lists import LEXICON
from hrdocs_upr_analysis.words import Span, stem

MEANS = frozenset({"by", "through", "including", "via"})
"""Words behind which the means stand."""
JOINING = frozenset({"and", "to", "or", "also", "further"})
"""Words behind which a second verb stands."""
NEAR_MEANS = 5
"""How many words behind such a word a noun may tell the means."""


def verb_classes(text: str, tokens: Sequence[tuple[str, Span]], stems: Sequence[str]) -> dict[str, Span]:
    """Return the features of classes, each with its first range.

    Args:
        text: of the recommendation.
        tokens: its words in small letters, each with its range.
        stems: of the words.
    """
    found: dict[str, Span] = {}
    for name, span in _classes(text, tokens, stems):
        found.setdefault(name, span)
    return found


def _classes(text: str, tokens: Sequence[tuple[str, Span]], stems: Sequence[str]) -> Iterator[tuple[str, Span]]:
    first = opening(text, "en")
    category = first.category if first else 0
    if first:
        yield f"^v {category}", (first.start, first.end)
    for at, (word, span) in enumerate(tokens):
        before = tokens[at - 1][0] if at else ""
        if before in MEANS:
            yield from _means(category, before, tokens, stems, at)
        elif before in JOINING and not word.endswith("ed") and (joined := _category(stems[at])):
            yield f"^{before} {category} {joined}", span
        if word in _nouns():
            yield f"^n {category} {word}", span


def _means(
    category: int, before: str, tokens: Sequence[tuple[str, Span]], stems: Sequence[str], at: int
) -> Iterator[tuple[str, Span]]:
    span = tokens[at][1]
    if verb := _category(stems[at]):
        yield f"^m {before} {verb}", span
        yield f"^m {category} {verb}", span
    noun = next((word for word, _ in tokens[at : at + NEAR_MEANS] if word in _nouns()), None)
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
