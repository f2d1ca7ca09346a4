"""Times of day: "10:40", "10 a.m.", "10h40", "10 Uhr"."""

import functools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON

TIME = regex(
    r"""
    (?<![\d.:/])(?<!(?<!:\d\d)-)
    (?P<hour>2[0-4]|[01]?\d)(?!\d)
    (?:[:.hч]\s?(?P<minute>[0-5]\d)(?!\d|\.\d))?      # "10:40", "10.40", "10h40"
    \s?(?P<half>[ap]\.?m\.?(?!\w))?                   # "10 a.m."
    (?P<word>\s?(?:h(?:eures|oras)?|Uhr|час(?:ов|а)?|ч\.?|саат|сағат)(?!\w))?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def time_of_day(text: str) -> str | None:
    """Return the first time of day in a text as "HH:MM", or None; a bare number is none."""
    times = (clock(match, strict=False) for match in TIME.finditer(text))
    return next((time for time in times if time), None)


def times_in(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the times of day in a range of a text, each with its range and "HH:MM"; figures with a point are none."""
    for match in TIME.finditer(text, start, end):
        time = clock(match, strict=not _is_announced(text, start, match.start()))
        if time:
            first = _first_of_two(text, start, match)
            if first:
                yield first
            yield match.start(), match.start() + len(match.group().rstrip(" .")), time


def _is_announced(text: str, start: int, at: int) -> bool:
    """Return whether a word says that figures are an hour, a point in them or not: "saat 11.00", "um 9.30"."""
    before = text[max(start, at - LONGEST_TO) : at]
    return any(not before[word.end() :].strip() for word in LEXICON.pattern("hour_words").finditer(before))


@functools.cache
def _first_hour() -> re.Pattern[str]:
    """Return the pattern of the first hour of two, which the second says to be one: "14 bis 21 Uhr", "2 to 4 p.m."."""
    return re.compile(
        rf"""
        (?<![\d.:/-])(?P<hour>2[0-4]|[01]?\d)(?:[:.h](?P<minute>[0-5]\d))?
        \s?(?:[–—-]|{LEXICON.source("hour_links")})\s?$
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def _first_of_two(text: str, start: int, match: re.Match[str]) -> tuple[int, int, str] | None:
    """Return the hour from which on something lasts that ends at the hour of a match, or None."""
    first = _first_hour().search(text, max(start, match.start() - LONGEST_TO), match.start())
    second = clock(match, strict=True)
    if first is None or second is None or not (match["half"] or match["word"]):
        return None
    hour, minute = int(first["hour"]), first["minute"] or "00"
    afternoon = bool(match["half"]) and hour < 12 <= int(second[:2]) and hour % 12 < int(match["hour"]) % 12 + 1
    hour += 12 if afternoon else 0
    end = first.end("minute") if first["minute"] else first.end("hour")
    return (first.start(), end, f"{hour:02}:{minute}") if f"{hour:02}:{minute}" < second else None


LONGEST_TO = 14


def clock(match: re.Match[str], *, strict: bool) -> str | None:
    """Return a match of `TIME` as "HH:MM", or None for a bare number; strictly, "10.05" is none either."""
    hour, minute = int(match["hour"]), match["minute"]
    if minute is None and not match["half"] and not match["word"]:
        return None
    if strict and not set(":hч") & set(match.group().lower()) and not match["half"] and not match["word"]:
        return None
    half = (match["half"] or "").lower()[:1]
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute or '00'}" if hour < 25 else None
