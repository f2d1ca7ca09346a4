"""Days that a text gives without a year, which the day of its publication gives: "on Tuesday 3 October at 14:00"."""

import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.un import dates
from hrdocs.un.date_words import months
from hrdocs.un.dates import DateMatch

_PATTERNS = (
    regex(
        r"""
        (?<![\w.,/])(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|[.ºª°])?\s     # 3, 3rd, 3., 1er
        (?:of\s|de\s|d[’'])?(?P<month>[^\W\d_]{3,})(?![\w/])         # October, de mayo
        """,
        re.VERBOSE,
    ),
    regex(r"(?<![\w.,/])(?P<month>[^\W\d_]{3,})\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\w/])"),  # October 3
    regex(r"(?<![\d年])(?P<month>1[0-2]|[1-9])月(?P<day>[0-3]?\d)[日号]"),
)
MOST_MONTHS_AGO = 9
"""A month that lies further back than this in the year of publication is one of the next year."""


def days_without_year(text: str, published: str | None) -> Iterator[DateMatch]:
    """Yield the days of a text that have no year of their own, with that of publication.

    Args:
        text: the text.
        published: the day on which it was published, in EDTF with a month at least; without it there is nothing.
    """
    if published is None or not re.match(r"\d{4}-\d\d", published):
        return
    found = [m for pattern in _PATTERNS for m in pattern.finditer(text) if _month(m)]
    taken = [(each.start, each.end) for each in dates.find(text)] if found else []
    for match in sorted(found, key=lambda m: m.start()):
        month = _month(match)
        if any(start <= match.start() < end for start, end in taken):
            continue
        year, issued = int(published[:4]), int(published[5:7])
        year += issued - month > MOST_MONTHS_AGO
        edtf = f"{year:04}-{month:02}-{int(match['day']):02}"
        if dates.parse(edtf) == edtf:
            taken.append(match.span())
            yield DateMatch(start=match.start(), end=match.end(), edtf=edtf)


def _month(match: re.Match[str]) -> int:
    """Return the month that a match names, or gives in figures as Chinese does; 0 for a word that is none."""
    printed = match["month"]
    return int(printed) if printed.isdecimal() else months().get(printed.lower(), 0)
