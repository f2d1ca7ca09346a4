"""Days in figures, as pages print them: "06.05.2026", "2026/05/06", "6.5.26", "26 | 05 | 2026", and the days in words.

`hrdocs.un.dates` reads what documents word; what stands here needs to know which of two figures is the month.
"""

import datetime
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.un import dates
from hrdocs.un.dates import DateMatch

EARLIEST = 1990
"""Before the web there was no web page; an earlier year is a default of some software or a subject of the text."""

DAY_FIRST, MONTH_FIRST, UNKNOWN = "day-first", "month-first", "unknown"

_FIGURES = regex(
    r"""
    (?<![\d./-])
    (?: (?P<year>\d{4}) (?P<by>[./‐‑-]) [ ]? (?P<y_month>\d{1,2}) (?P=by) [ ]?   # 2026.05.
        (?P<y_day>\d{1,2}) (?![\d/-]|\.\d)                                     # 06, the stop behind it may stand
      | (?P<first>\d{1,2}) (?P<mark>\.[ ]?|/|[-‐‑]|[ ]?\|[ ]?)                     # 06. or 06/ or 06 |
        (?P<second>\d{1,2}) (?P=mark) (?P<last>\d{4}|\d{2}) (?![\d/:-]|\.\d)   # 05.2026, 05.26
    )
    """,
    re.VERBOSE,
)

_FIGURE = regex(r"\d|年")
"""Every day has one of these."""


def order_in(language: str | None) -> str:
    """Return how a language writes numeric dates with slashes: "month-first", "day-first", or "unknown".

    English without a region may be that of the United States or another, so that 3/4/2025 is not known in it.
    """
    tag = (language or "").replace("_", "-").lower()
    if tag == "en-us":
        return MONTH_FIRST
    return UNKNOWN if tag in ("", "en") else DAY_FIRST


def find(text: str, order: str = UNKNOWN, *, earliest: int = EARLIEST) -> list[DateMatch]:
    """Return the whole days of a short text, in words or figures, in order; none before the year `earliest`.

    A full stop says that the day comes first, a number above 12 says which is the day, and the rest is up to the
    order of the page's language; where that is unknown, nothing is given.
    """
    if not _FIGURE.search(text):
        return []
    figured = list(in_figures(text, order, earliest))
    taken = [(each.start, each.end) for each in figured]
    worded = [
        each
        for each in dates.find(text)
        if len(each.edtf) == 10 and not any(each.start < end and start < each.end for start, end in taken)
    ]
    found = [each for each in worded if int(each.edtf[:4]) >= earliest] + figured
    return sorted(found, key=lambda each: each.start)


def in_figures(text: str, order: str, earliest: int) -> Iterator[DateMatch]:
    """Yield those of the days that `find` returns which are in figures, in order."""
    for match in _FIGURES.finditer(text):
        day = _day(match, order, earliest)
        if day:
            yield DateMatch(start=match.start(), end=match.end(), edtf=day)


def _day(match: re.Match[str], order: str, earliest: int) -> str | None:
    if match["year"]:
        return valid(int(match["year"]), int(match["y_month"]), int(match["y_day"]), earliest)
    first, second, year, mark = int(match["first"]), int(match["second"]), int(match["last"]), match["mark"].strip()
    if len(match["last"]) == 2:
        if mark == "-":
            return None
        year += 2000 if year < 70 else 1900
    if mark not in (".", "|") and first <= 12 and (second > 12 or order == MONTH_FIRST):
        return valid(year, first, second, earliest)
    known = mark in (".", "|") or first > 12 or first == second or order == DAY_FIRST
    return valid(year, second, first, earliest) if known else None


def valid(year: int, month: int, day: int, earliest: int = EARLIEST) -> str | None:
    """Return a day in EDTF; None where the calendar has no such day, or it is before the web or the year `earliest`."""
    try:
        return datetime.date(year, month, day).isoformat() if year >= earliest else None
    except ValueError:
        return None
