"""Dates as documents word them, in Extended Date/Time Format (ISO 8601-2, level 1): nothing is filled in.

"14 March 2031" is `2031-03-14`, "May 2031" is `2031-05`, "29 June – 2 July 2031" is `2031-06-29/2031-07-02`.
A date without a year is no date; one that two readings could claim ("03/04/2023") is none either.
"""

import datetime
import functools
import itertools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.un.around_years import around_years
from hrdocs.un.date_words import EARLIEST_YEAR, LATEST_YEAR, Lexeme, iso, lexemes
from hrdocs.un.tables import rows
from hrdocs.values import frozen


@frozen(kw_only=True)
class DateMatch:
    """A date in a text: its range, and its EDTF value (a day, month or year, or an interval of two)."""

    start: int
    end: int
    edtf: str


def find(text: str, language: str | None = None) -> list[DateMatch]:
    """Return every date and period in a text, in order; a year that stands alone is not reported.

    Args:
        text: in any of the languages that the project reads.
        language: BCP 47 tag of the text, where it is known: "listopad" is October in Croatian and November in Polish.
    """
    found: list[DateMatch] = []
    start = 0
    while start < len(text):
        end = text.find("\n\n", start)
        end = len(text) if end < 0 else end
        for first, last in around_years(text, start, end):
            found += _dates(text, list(lexemes(text, first, last, language)))
        start = end + 2
    return found


def parse(text: str, language: str | None = None) -> str | None:
    """Return the EDTF value of a text that is one date, with a weekday or an article beside it at most, or None.

    >>> parse("Monday, 22 August 2022"), parse("1er juin 2023"), parse("2023–2025"), parse("2023"), parse("soon")
    ('2022-08-22', '2023-06-01', '2023/2025', '2023', None)
    """
    plain = text.strip().rstrip(".,;")
    if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", plain) and EARLIEST_YEAR <= int(plain[:4]) <= LATEST_YEAR:
        return plain
    found = find(plain, language)
    if len(found) != 1:
        return None
    before, after = plain[: found[0].start].removesuffix("«").removesuffix('"'), plain[found[0].end :]
    return found[0].edtf if _PREAMBLE.fullmatch(_without_weekday(before)) and not _without_weekday(after) else None


def _without_weekday(beside: str) -> str:
    """Return what stands beside a date without a weekday; nothing where there is no letter besides."""
    words = re.sub(r"[\s.,;،၊()\u200e\u200f]+", " ", beside.lower().replace("i̇", "i")).strip()
    return (
        ""
        if words in weekdays() or words.partition(" ")[0] in weekdays()
        else beside.strip(" .,;،၊)\u200e\u200f") and beside
    )


@functools.cache
def weekdays() -> frozenset[str]:
    """Return the names of weekdays in the languages that are read, in lower case."""
    return frozenset(row["phrase"] for row in rows("weekdays"))


_PREAMBLE = regex(r"\(?(?:[^\W\d_]{1,12}[.,:،]?\s+){0,2}|วัน\S{2,20}ที่\s*")
"""What may stand before a date that is the whole of a text: "on", "Monday,", "le lundi"."""

_YEAR = r"(?:y\.?-?j|y)"
_MONTH = r"m\.?"
_DAY_MONTH = rf"d\.?-?o?{_MONTH}"
_END = rf"[-,]?o?{_YEAR}"
_SHAPES = tuple(
    regex(shape)
    for shape in (
        # in figures: "24.08.2022", "2022-08-24"
        r"N-N",
        r"Nj?",
        # day first: "29 June – 2 July 2031", "15-17 March 2021", "3 and 4 May 2023"
        rf"{_DAY_MONTH}{_END}[-&]b?{_DAY_MONTH}{_END}",
        rf"b?{_DAY_MONTH}[-&]b?{_DAY_MONTH}{_END}",
        rf"d\.?-o?{_DAY_MONTH}{_END}",
        rf"b?(?:d\.?,)*d\.?&o?{_DAY_MONTH}{_END}",
        rf"{_DAY_MONTH}{_END}",
        r"d,m,y",  # Pashto: "12, جنوري, 1993"
        r"d/m/y",  # "12/mayo/2031"
        # month first: "May 30 – June 1, 2023"
        rf"{_MONTH}d,?{_YEAR}-{_MONTH}d,?{_YEAR}",
        rf"{_MONTH}d-{_MONTH}d,?{_YEAR}",
        rf"b?{_MONTH}d[-&]d,?{_YEAR}",
        rf"{_MONTH}d,?{_YEAR}",
        rf"{_MONTH}{_END}[-&]{_MONTH}{_END}",
        rf"b?{_MONTH}[-&]{_MONTH}{_END}",
        rf"{_MONTH}{_END}",
        # year first: "2017-жылдын 15-октябры", "2022年8月24日", "2022. augusztus 24."
        r"y-?j\.?(?:d-?m|mdq?)-y-?j(?:d-?m|mdq?)",
        r"yo?md",  # "د 2019 د مارچ 25"
        r"y-?j(?:d-?m|md)q?-(?:d-?m|md)q?",
        r"y-?jmdq?-dq?",
        r"y-?jd-d-?m",
        r"y\.?-?j?\.?,?(?:d\.?-?m|m\.?dq?)",  # "2024-ж., 12-январь", "2024. gada 12. janvāris", "2024 m. sausio 12 d."
        r"y-?jm-y-?jm",
        r"y-?jm-m",
        r"y-?jm",
        # years: "between 2009 and 2012", "2023–2025", "2018-19"
        rf"b{_YEAR}[-&]{_YEAR}",
        rf"{_YEAR}-{_YEAR}",
        r"yj-?yj",
        r"y-?jy-?j",
        r"y[-/][dn]",
    )
)
"""The wordings, in signs of `hrdocs.un.date_words`; at one place the first that fits is taken, so longer ones lead."""


def _dates(text: str, words: list[Lexeme]) -> Iterator[DateMatch]:
    words = _condensed(words)
    signs = "".join(word.sign for word in words)
    place = 0
    while place < len(signs):
        found = _at(signs, place)
        yield from _made(text, words[place:found]) if found else []
        place = found or place + 1


def _at(signs: str, place: int) -> int | None:
    """Return where the wording ends that begins at a place, or None."""
    if signs[place] not in "dmyNb":
        return None
    fits = (shape.match(signs, place) for shape in _SHAPES)
    return next((fit.end() for fit in fits if fit), None)


def _condensed(words: list[Lexeme]) -> list[Lexeme]:
    """Return words with "8月" as one month, and the double months of UN Arabic ("آب/أغسطس") as one."""
    kept: list[Lexeme] = []
    for word in words:
        if word.sign == "p" and kept and kept[-1].sign == "d":
            kept[-1] = Lexeme("m" if kept[-1].value <= 12 else "x", kept[-1].start, word.end, kept[-1].value)
        elif word.sign == "m" and [each.sign for each in kept[-2:]] == ["m", "/"] and kept[-2].value == word.value:
            kept[-2:] = [Lexeme("m", kept[-2].start, word.end, word.value)]
        else:
            kept.append(word)
    return kept


def _made(text: str, words: list[Lexeme]) -> list[DateMatch]:
    """Return the dates that a wording stands for: one, or several where days are listed; none if it cannot be."""
    valued = [word for word in words if word.sign in "dmynN"]
    start, end = valued[0].start, words[-1].end
    if _is_no_date(text, words, valued):
        return []
    points = _points(valued)
    if points is None or points != sorted(points):
        return []
    if len(points) == 1:
        return [DateMatch(start=start, end=end, edtf=points[0])]
    if words[0].sign == "b" or "&" not in [word.sign for word in words] or _consecutive(points):
        return [DateMatch(start=start, end=end, edtf=f"{points[0]}/{points[-1]}")]
    days = [word.start for word in valued if word.sign in "dm"]
    return [DateMatch(start=at, end=end, edtf=point) for at, point in zip(days, points, strict=False)]


def _is_no_date(text: str, words: list[Lexeme], valued: list[Lexeme]) -> bool:
    """Return whether words only look like a date: the verb in "may 2022", the stop in "5. May", parts of a number."""
    first, last = words[0], words[-1]
    if first.sign == "m" and text[first.start : first.end] in ("may", "march") and len(valued) == 2:
        return True
    if any(
        day.sign == "d" and stop.sign == "." and month.sign == "m" and not month.dotted
        for day, stop, month in zip(words, words[1:], words[2:], strict=False)
    ):
        return True
    if all(word.sign in "yn" or (word is valued[-1] and word.sign == "d") for word in valued):
        return text[max(0, first.start - 1) : first.start] in ("/", "-", ".") or bool(
            re.match(r"[-/]\w", text[last.end :])
        )
    return False


def _points(valued: list[Lexeme]) -> list[str] | None:
    """Return the ISO dates, months or years that words make, or None where the calendar has no such day."""
    if valued[0].sign == "N":
        return [word.iso for word in valued]
    years = [int(word.value) for word in valued if word.sign == "y"]
    months = [int(word.value) for word in valued if word.sign == "m"]
    days = [int(word.value) for word in valued if word.sign in "dn"]
    if not months:
        return _year_points(years, days)
    size = max(len(days), len(months))
    years, months = _spread(years, size), _spread(months, size)
    if not days:
        return [f"{year:04}-{month:02}" for year, month in zip(years, months, strict=True)]
    made = [iso(*each) for each in zip(years, months, days, strict=False)]
    return [point for point in made if point] if len(days) == size and all(made) else None


def _year_points(years: list[int], short: list[int]) -> list[str] | None:
    """Return two years; a second one of two digits ("2018-19") must be later than any month's number."""
    if short:
        later = years[0] // 100 * 100 + short[0]
        return [str(years[0]), str(later)] if short[0] > 12 and later > years[0] else None
    return [str(year) for year in years] if years[0] < years[-1] else None


def _spread(values: list[int], size: int) -> list[int]:
    """Return values for as many points as there are: what stands once stands for all of them."""
    return values if len(values) == size else values[:1] * (size - len(values)) + values


def _consecutive(points: list[str]) -> bool:
    """Return whether listed days or months follow each other, so that they make one period."""
    if len(points[0]) == len("2022-08-24"):
        days = [datetime.date.fromisoformat(point) for point in points]
        return all((b - a).days == 1 for a, b in itertools.pairwise(days))
    counts = [int(point[:4]) * 12 + int(point[5:7]) for point in points]
    return all(b - a == 1 for a, b in itertools.pairwise(counts))
