"""What a document declares: how many recommendations there are, and how many have each position."""

import functools
import re
from collections import Counter

from attrs import frozen

from hrdocs.model import Document
from hrdocs_upr_positions.records import Position
from hrdocs_upr_positions.sentences import sentences
from hrdocs_upr_positions.wordings import rows_of

LARGEST_TOTAL = 700
"""No review has had more recommendations; a larger number is a year or an amount."""

LONGEST_PARAGRAPH = 4000
"""Code points of the longest paragraph that is looked through for totals."""


@frozen(kw_only=True)
class Declared:
    """Totals that a document declares.

    Attributes:
        total: the largest number of recommendations that it speaks of; None where it names none.
        totals: every number of recommendations that it speaks of, in order.
        by_position: how many it says have each position, summed where it says so of several lots ("58 were immediately
            supported … 124 are now supported").
        start: first code point of the words that give the total.
        end: one past the last.
    """

    total: int | None = None
    totals: tuple[int, ...] = ()
    by_position: dict[str, int]
    start: int | None = None
    end: int | None = None


_TOTAL = re.compile(
    r"""
    (?<![\d.,/–-]) (?P<number>\d{1,3}) \s+
    (?: (?:remaining|pending|other|new|different|deferred|outstanding|individual|such) \s+ )?
    (?: recommendations?\b (?! \s+ (?:of|in|to) \s+ the \s+ committee )
      | recommandations?\b | recomendaciones\b | рекомендаци\w+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN = r"(?:\s+(?:{words})){{0,6}}\s+"
"""Words that can stand between a number and its participle: "124 are now supported"."""


def read_declared(document: Document) -> Declared:
    """Return the totals that a document declares, in its title and in its prose."""
    totals: list[tuple[int, int, int]] = []
    by_position: Counter[str] = Counter()
    for block in document.body():
        text = document.text_of(block)
        if block.cells or not re.search(r"\d", text):
            continue
        for match in _TOTAL.finditer(text):
            if int(match["number"]) <= LARGEST_TOTAL:
                totals.append((int(match["number"]), block.start + match.start(), block.start + match.end()))
        if len(text) < LONGEST_PARAGRAPH:
            speaks_of_totals = bool(_TOTAL.search(text))
            for start, end in sentences(text):
                by_position.update(_counted(text[start:end], speaks_of_totals))
    largest = max(totals, default=None, key=lambda each: (each[0], -each[1]))
    return Declared(
        total=largest[0] if largest else None,
        totals=tuple(number for number, _, _ in totals),
        by_position=dict(sorted(by_position.items())),
        start=largest[1] if largest else None,
        end=largest[2] if largest else None,
    )


def _counted(sentence: str, speaks_of_totals: bool) -> Counter[str]:
    """Return the numbers of recommendations that a sentence gives a position: "accepts 142", "33 noted"."""
    if not re.search(r"(?<![\d.])\d{1,3}(?![\d.])", sentence):
        return Counter()
    found: Counter[str] = Counter()
    taken: set[int] = set()
    for position, pattern in _patterns():
        for match in pattern.finditer(sentence):
            number = match["before"] or match["after"]
            place = match.start("before") if match["before"] else match.start("after")
            if match["after"] and not (match["noun"] or speaks_of_totals):
                continue
            if place not in taken and int(number) <= LARGEST_TOTAL:
                taken.add(place)
                found[position] += int(number)
    return found


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    patterns = []
    between = _BETWEEN.format(words="|".join(row["word"].replace(" ", r"\s+") for row in rows_of("between")))
    for row in rows_of("declared"):
        participle, verb = (row[name].replace(" ", r"\s+") for name in ("participle", "verb"))
        plain = r"(?<![\d.,/–-])(?P<{}>\d{{1,3}})(?![\d.,/–-]*\d)"
        patterns.append(
            (
                Position(row["position"]).value,
                re.compile(
                    rf"(?:{plain.format('before')}{between}(?:{participle})(?!\w)"
                    rf"|(?<!\w)(?:{verb})\s+(?:(?:a\s+total\s+of|all|in\s+total|the|les|las|los)\s+)?"
                    rf"{plain.format('after')}"
                    r"(?:\s+(?:of\s+the\s+|of\s+)?(?P<noun>recommend|recommand|recomend|рекоменд|out\b)"
                    r"|(?=[\s,.;]|$)))",
                    re.IGNORECASE,
                ),
            )
        )
    return tuple(patterns)
