"""Paragraphs that introduce a list of recommendations: what they say of it, and the numbers that they name."""

import functools
import re

from attrs import evolve

from hrdocs.passages import Range
from hrdocs_upr_positions.numbers import NumberRun, read_run
from hrdocs_upr_positions.records import Position
from hrdocs_upr_positions.verdict import POSITIONS, Reply, read_verdict
from hrdocs_upr_positions.wordings import Sense, any_of, recommendation_words


def read_introduction(words: str, language: str | None) -> Reply:
    """Return what a paragraph says of the list below it, where it speaks of other lists too.

    "The recommendations below enjoy the support of X; those in paragraph 66 will be examined": the verdict is that of
    the last sentence that points to the list, and there the nearest to the pointing word.
    """
    reading = read_verdict(words, language=language)
    senses = {phrase.sense for phrase in reading.verdicts}
    if reading.position is not Position.PARTIALLY_SUPPORTED or Sense.PARTIAL in senses or len(senses) < 2:
        return reading
    pointing = [match.start() for match in _points_below().finditer(words)] or [len(words)]
    verdict = min(reading.verdicts, key=lambda each: min(abs(each.start - place) for place in pointing))
    clause = evolve(read_verdict(words[verdict.start : verdict.sentence[1]], language=language), parts=())
    return evolve(clause, position=POSITIONS[verdict.sense], deciding=((verdict.start, verdict.end),))


@functools.cache
def _points_below() -> re.Pattern[str]:
    """Return the pattern of words that point to the list below."""
    return re.compile(any_of("below"), re.IGNORECASE)


def named_numbers(words: str, list_of: str | None = None) -> tuple[NumberRun | None, bool]:
    """Return the numbers that a paragraph names, or None, and whether they are numbers of paragraphs.

    Args:
        words: of the paragraph.
        list_of: the paragraph whose items are spoken of, "77": then "77. 24" is one number.

    "recommendations Nos. 3, 6", "recommendations 94.2-94.4, 94.7", "recommendations in paragraphs 33 (a) and (b)".
    """
    for match in _naming().finditer(words):
        run = read_run(words, match.end(), list_of=list_of)
        if run:
            return run, match["paragraphs"] is not None and all(number.prefix is None for number in run.numbers)
    return None, False


def places_of_numbers(words: str) -> list[Range]:
    """Return where words name numbers: from the word for a recommendation to the last number."""
    found: list[Range] = []
    for match in _naming().finditer(words):
        run = read_run(words, match.end())
        if run and (not found or match.start() >= found[-1][1]):
            found.append((match.start(), run.end))
    return found


@functools.cache
def _naming() -> re.Pattern[str]:
    """Return the pattern of the words before the numbers that a paragraph names."""
    return re.compile(
        rf"""
        {any_of("rec")} (?: \s* {any_of("pointing")} )* [\s,:]*
        (?: (?P<paragraphs> {any_of("paragraph")} ) \s* | {any_of("no", "number")} | № | [(] )?
        (?= \s* \d )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def introduces(words: str) -> bool:
    """Return whether words speak of recommendations near their beginning, as an introduction does."""
    return bool(recommendation_words().search(words[:400]))
