"""Paragraphs that introduce a list of recommendations: what they say of it, and the numbers that they name."""

import re

from attrs import evolve

from hrdocs_upr_positions.numbers import NumberRun, read_run
from hrdocs_upr_positions.records import Position
from hrdocs_upr_positions.verdict import POSITIONS, Reading, read_verdict
from hrdocs_upr_positions.wordings import Sense


def read_introduction(words: str, language: str | None) -> Reading:
    """Return what a paragraph says of the list below it, where it speaks of other lists too.

    "The recommendations below enjoy the support of X; those in paragraph 66 will be examined": the verdict is that of
    the last sentence that points to the list, and there the nearest to the pointing word.
    """
    reading = read_verdict(words, language=language)
    senses = {phrase.sense for phrase in reading.verdicts}
    if reading.position is not Position.PARTIALLY_SUPPORTED or Sense.PARTIAL in senses or len(senses) < 2:
        return reading
    pointing = [match.start() for match in _POINTS_BELOW.finditer(words)] or [len(words)]
    verdict = min(reading.verdicts, key=lambda each: min(abs(each.start - place) for place in pointing))
    clause = evolve(read_verdict(words[verdict.start : verdict.sentence[1]], language=language), parts=())
    return evolve(clause, position=POSITIONS[verdict.sense], deciding=((verdict.start, verdict.end),))


_POINTS_BELOW = re.compile(
    r"\b(?:below|following|ci-après|suivantes|siguientes|a continuación|нижеследующ\w+|следующ\w+)\b", re.IGNORECASE
)


def named_numbers(words: str) -> tuple[NumberRun | None, bool]:
    """Return the numbers that a paragraph names, or None, and whether they are numbers of paragraphs.

    "recommendations Nos. 3, 6", "recommendations 94.2-94.4, 94.7", "recommendations in paragraphs 33 (a) and (b)".
    """
    for match in _NAMING.finditer(words):
        run = read_run(words, match.end())
        if run:
            return run, match["paragraphs"] is not None and all(number.prefix is None for number in run.numbers)
    return None, False


_NAMING = re.compile(
    r"""
    \b(?:recommendations?|recommandations?|recomendaci(?:ón|ones)|рекомендаци\w+)
    (?:\s+(?:above|below|listed|contained|reflected|noted|made|set\s+out|in|the|numbered|under|report|of|this|present
        |dans|les|los|en|as|figurant|aux|au|que|figuran|содержащ\w+|в|изложенн\w+))*
    [\s,:]*
    (?: (?P<paragraphs> paragraphs? | paras?\.? | párrafos? | paragraphes? | пункт\w* ) \s*
      | nos?\.? | numbers? | numbered | n[°º]s? | № | [(] )?
    (?= \s* \d )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def introduces(words: str) -> bool:
    """Tell whether words speak of recommendations near their beginning, as an introduction does."""
    head = words[:400].lower()
    return any(stem in head for stem in ("recommendation", "recommandation", "recomendacion", "рекомендаци"))
