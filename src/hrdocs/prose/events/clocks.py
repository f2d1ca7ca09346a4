"""Times of day: "10:40", "10 a.m.", "10h40", "10 Uhr"."""

import re
from collections.abc import Iterator

TIME = re.compile(
    r"""
    (?<![\d.:/-])
    (?P<hour>[01]?\d|2[0-4])
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
        time = clock(match, strict=True)
        if time:
            yield match.start(), match.start() + len(match.group().rstrip(" .")), time


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
