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


def order_in(language: str | None) -> str:
    """Return how a language writes numeric dates with slashes: "month-first", "day-first", or "unknown".

    English without a region may be that of the United States or another, so that 3/4/2025 is not known in it.
    """
    tag = (language or "").replace("_", "-").lower()
    if tag == "en-us":
        return "month-first"
    return "unknown" if tag in ("", "en") else "day-first"


def day(value: str, order: str = "unknown") -> str | None:
    """Return the day that a carrier's value names, as EDTF, or None.

    Of a numeric date, a full stop says day first, a number above 12 says which is the day, and the rest is up to the
    `order` of the page's language; where that is unknown, nothing is given.
    """
    value = value.strip()[:80]
    found = _ISO.match(value) or _COMPACT.match(value) or _YEAR_FIRST.search(value)
    if found:
        groups = [int(g) for g in found.groups() if g and g.isdigit()]
        return _valid(*groups) if len(groups) == 3 else None
    numeric = _NUMERIC.search(value)
    if numeric:
        first, second, year = int(numeric[1]), int(numeric[3]), int(numeric[4])
        if numeric[2] != "." and first <= 12 and (second > 12 or order == "month-first"):
            return _valid(year, first, second)
        known = numeric[2] == "." or first > 12 or first == second or order == "day-first"
        return _valid(year, second, first) if known else None
    return worded(value)


def worded(text: str) -> str | None:
    """Return the first whole date that a text prints in words, as EDTF."""
    for match in dates.find(text):
        whole = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", match.edtf, re.ASCII)
        if whole and (day := _valid(*map(int, whole.groups()))):
            return day
    return None


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat() if year >= EARLIEST else None
    except ValueError:
        return None
