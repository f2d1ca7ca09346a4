"""Dates as carriers write them: ISO 8601 and its kin, HTTP dates, numeric dates, and the wordings of documents."""

import datetime as dt
import re

from hrdocs.un import dates

_ISO = re.compile(
    r"""
    ^\s*(\d{4}) [-/.]? (\d{1,2}) (?: [-/.]? (\d{1,2}) )?   # year, month, day; the hyphens may lack
    (?= $ | [T\s,Z+] )                                     # then nothing or a time of day
    """,
    re.VERBOSE,
)
_COMPACT = re.compile(r"^\s*(\d{4})(\d{2})(\d{2})(?=$|[T\d])")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)")
EARLIEST = 1990
"""Before the web there was no web page; an earlier year is a default of some software or a subject of the text."""


def day(value: str, *, month_first: bool = False) -> str | None:
    """Return the day that a carrier's value names, as EDTF, or None.

    A numeric date is read day first unless its second number cannot be a month or the carrier writes English of the
    United States (`month_first`).
    """
    value = value.strip()[:80]
    found = _ISO.match(value) or _COMPACT.match(value) or _YEAR_FIRST.search(value)
    if found:
        groups = [int(g) for g in found.groups() if g and g.isdigit()]
        return _valid(*groups) if len(groups) == 3 else None
    numeric = _NUMERIC.search(value)
    if numeric:
        first, second, year = int(numeric[1]), int(numeric[3]), int(numeric[4])
        if second > 12 or (month_first and first <= 12 and numeric[2] != "."):
            first, second = second, first
        return _valid(year, second, first)
    return worded(value)


def worded(text: str) -> str | None:
    """Return the first whole date that a text prints in words, as EDTF."""
    for match in dates.find(text):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", match.edtf) and int(match.edtf[:4]) >= EARLIEST:
            return match.edtf
    return None


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat() if year >= EARLIEST else None
    except ValueError:
        return None
