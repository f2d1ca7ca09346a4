"""What a document declares: how many recommendations there are, and how many have each position."""

import functools
import re
from collections import Counter

from hrdocs.model import Document
from hrdocs.values import frozen
from hrdocs_upr_positions.phrases_found import sentences_of
from hrdocs_upr_positions.wordings import LEXICON, any_of, compiled, script_of, scripts_of, source_of

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


@functools.cache
def _total() -> re.Pattern[str]:
    """Return the pattern of a number of recommendations."""
    return re.compile(
        rf"""
        (?<![\d.,/–-]) (?P<number>\d{{1,3}}) \s*
        (?: {any_of("lot")} \s* )?
        {any_of("rec")} (?! \s+ {any_of("not_of_review")} )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def read_declared(document: Document) -> Declared:
    """Return the totals that a document declares, in its title and in its prose."""
    totals: list[tuple[int, int, int]] = []
    by_position: Counter[str] = Counter()
    for block in document.body():
        text = document.text_of(block)
        if block.cells or not re.search(r"\d", text):
            continue
        for match in _total().finditer(text):
            if int(match["number"]) <= LARGEST_TOTAL:
                totals.append((int(match["number"]), block.start + match.start(), block.start + match.end()))
        if len(text) < LONGEST_PARAGRAPH:
            speaks_of_totals = bool(_total().search(text))
            for start, end in sentences_of(text):
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
    if not _said_of_any().search(sentence):
        return found
    written = scripts_of(sentence)
    for place_in_list, row in enumerate(LEXICON.rows("declared")):
        if script_of(row["language"]) not in written or not compiled(row["regex"], row["language"]).search(sentence):
            continue
        for match in _pattern(place_in_list).finditer(sentence):
            place, number = match.start("number"), int(match["number"])
            if match.groupdict().get("noun", "") is None and not speaks_of_totals:
                continue
            if place not in taken and number <= LARGEST_TOTAL:
                taken.add(place)
                found[row["position"]] += number
    return found


@functools.cache
def _said_of_any() -> re.Pattern[str]:
    """Return the pattern of any verb or participle that gives a number a position."""
    said = (source_of(row["regex"], row["language"]) for row in LEXICON.rows("declared"))
    return re.compile("|".join(said), re.IGNORECASE)


@functools.cache
def _pattern(place_in_list: int) -> re.Pattern[str]:
    row = LEXICON.rows("declared")[place_in_list]
    return _behind(row) if row["form"] == "participle" else _before(row)


def _behind(row: dict[str, str]) -> re.Pattern[str]:
    """Return the pattern of a number with a participle behind it, with a few words between: "124 are now supported"."""
    between = LEXICON.source("between", language=row["language"])
    said = source_of(row["regex"], row["language"])
    return re.compile(rf"{_NUMBER}(?:\s*{between}){{0,6}}\s*{said}", re.IGNORECASE)


def _before(row: dict[str, str]) -> re.Pattern[str]:
    """Return the pattern of a verb with a number behind it: "accepts all 58 recommendations", "noted 12"."""
    said = source_of(row["regex"], row["language"])
    noun = rf"(?:\s*{any_of('of')})?\s*(?P<noun>{any_of('rec', 'out')})"
    return re.compile(rf"{said}\s*(?:{any_of('in_all')}\s*)?{_NUMBER}(?:{noun}|(?=[\s,.;،。，；]|$))", re.IGNORECASE)


_NUMBER = r"(?<![\d.,/–-])(?P<number>\d{1,3})(?![\d.,/–-]*\d)"
