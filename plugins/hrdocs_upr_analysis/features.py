"""What the linear models look at in a recommendation: runs of words and signs of the lists, each with its place."""

from collections.abc import Iterator

from hrdocs.lexicon import Scanner
from hrdocs_upr_analysis.verb_classes import verb_classes
from hrdocs_upr_analysis.word_lists import LEXICON
from hrdocs_upr_analysis.words import Span, stem, words_of

STANDING_FIRST, NEAR, BANDS = 6, 10, 10
JOINTS = frozenset({"by", "and", "including", "to", "through", "particular", "of"})
"""Words behind which a recommendation says by which means."""


def action_features(text: str) -> dict[str, Span]:
    """Return what decides how strong the action is: runs of words, words that stand first, and what they go with."""
    tokens = words_of(text)
    words, spans = [each for each, _ in tokens], [each for _, each in tokens]
    found = dict(_runs(words, spans, most=3))
    for at in range(min(STANDING_FIRST, len(words))):
        found[f"^{at} {words[at]}"] = spans[at]
        if at + 1 < len(words):
            found[f"^{at} {words[at]} {words[at + 1]}"] = spans[at][0], spans[at + 1][1]
    for size in (2, 3):
        if words:
            found[f"^^{size} {' '.join(words[:size])}"] = spans[0][0], spans[min(size, len(words)) - 1][1]
    found |= _pairs(words, spans)
    found[f"^long {min(len(words) // 5, BANDS)}"] = (0, 0)
    stems = [stem(each) for each in words]
    found |= verb_classes(text, tokens, stems)
    for run, span in _runs(stems, spans, most=2):
        found[f"$ {run}"] = span
    for at in range(len(stems) - 1, 0, -1):
        found[f"^$ {stems[0]} {stems[at]}"] = spans[0]
    return found


def _pairs(words: list[str], spans: list[Span]) -> dict[str, Span]:
    """Return what the first words go with: any other word, and verbs that tell the means."""
    found: dict[str, Span] = {}
    for at in range(1, len(words)):
        found.setdefault(f"^& {words[0]} {words[at]}", spans[0])
        if at > 1:
            found.setdefault(f"^&& {words[0]} {words[1]} {words[at]}", (spans[0][0], spans[1][1]))
        if words[at - 1] in JOINTS and at + 1 < len(words):
            found.setdefault(f"^by {words[0]} {words[at - 1]} {words[at]}", spans[at])
        for other in range(at + 1, min(NEAR, len(words)) if at < NEAR - 2 else 0):
            found.setdefault(f"^.. {words[at]} {words[other]}", (spans[at][0], spans[other][1]))
    return found


def theme_features(text: str) -> dict[str, Span]:
    """Return what decides on themes: runs of stems, stems with one between, signs of the list of themes."""
    tokens = words_of(text)
    words, spans = [stem(each) for each, _ in tokens], [each for _, each in tokens]
    found = dict(_runs(words, spans, most=3))
    for at in range(len(words) - 2):
        found.setdefault(f"{words[at]} _ {words[at + 2]}", (spans[at][0], spans[at + 2][1]))
    for sighting in scanner().find(text):
        found.setdefault(f"= {sighting.name}", (sighting.start, sighting.end))
    return found


def scanner() -> Scanner:
    """Return the scanner of the signs of themes; a phrase may be a sign of several."""
    if "themes" not in _SCANNERS:
        rows = LEXICON.rows("themes")
        _SCANNERS["themes"] = Scanner((row["phrase"], row["theme"], row) for row in rows)
    return _SCANNERS["themes"]


_SCANNERS: dict[str, Scanner] = {}


def _runs(words: list[str], spans: list[Span], *, most: int) -> Iterator[tuple[str, Span]]:
    for size in range(most, 0, -1):
        for at in range(len(words) - size, -1, -1):
            yield " ".join(words[at : at + size]), (spans[at][0], spans[at + size - 1][1])
