"""The words of which dates are made, cut out of a text: one sign a word, so that a wording is a short pattern of signs.

`d` a day, `m` a month, `y` a year, `n` another number of two digits, `N` a whole date in figures, `-` a dash or "to",
`&` "and", `o` "of", `b` "between", `a` an article, `j` a word for year, and `p` 月, `q` 日. Anything else is `x`.
"""

import datetime
import functools
import re
from collections.abc import Iterator

from attrs import frozen

from hrdocs.un.tables import rows

EARLIEST_YEAR, LATEST_YEAR = 1600, 2099
_CHINESE = {"年": "j", "月": "p", "日": "q", "号": "q", "至": "-", "到": "-"}
_DASHES = "-‐‑‒–—−~"
_LEXEME = re.compile(
    r"""
    (?P<iso>(?<![\d-])\d{4}-\d\d-\d\d(?![\d-]))
  | (?P<figures>(?<![\d.,/-])\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)\d{4}(?!\d|[./:-]\d))
  | (?P<number>(?<![\d.,:])(?<!\d/)\d{1,4}(?![\d:]|[.,]\d))
    (?P<ordinal>\s?(?:st|nd|rd|th|er)\b|[º°ª]|-?го\b|-?(?:юм|ум)и?\b)?
  | (?P<chinese>[年月日号至到])
  | (?P<word>[^\W\d_]+)
  | (?P<dash>[-‐‑‒–—−~])
  | (?P<point>[.,/])
  | (?P<other>\n\s*\n|[^\s])
    """,
    re.VERBOSE,
)
_YEAR_WORD = re.compile(r"год[ауе]?|годов|годы|годах|г|гг|жыл\w{0,8}|yil\w{0,6}|йил\w{0,6}|року|рік|соли|р|عام|سنة")


@frozen
class Lexeme:
    """A word of a date: its sign, its range, the day, month or year that it stands for, or a whole ISO date."""

    sign: str
    start: int
    end: int
    value: int = 0
    dotted: bool = False
    iso: str = ""


def lexemes(text: str, start: int, end: int) -> Iterator[Lexeme]:
    """Yield the words of a range that can be parts of dates, and an `x` for each other one; articles are left out."""
    pending: tuple[str, int] | None = None
    for found in _LEXEME.finditer(text, start, end):
        lexeme = _lexeme(found)
        if pending:
            two = f"{pending[0]} {found.group().lower()}"
            joined = months().get(two)
            if joined:
                yield Lexeme("m", pending[1], found.end(), joined)
                pending = None
                continue
            yield Lexeme("x", pending[1], pending[1] + len(pending[0]))
            pending = None
        if lexeme.sign == "x" and found.group().lower() in _first_words():
            pending = (found.group().lower(), found.start())
        elif lexeme.sign != "a":
            yield lexeme
    if pending:
        yield Lexeme("x", pending[1], pending[1] + len(pending[0]))


@functools.cache
def months() -> dict[str, int]:
    """Return the number of each month's name, with the endings that languages write onto it."""
    endings = {tag: row["endings"].split() for row in rows("month_endings") for tag in row["languages"].split()}
    known = {row["name"]: int(row["month"]) for row in rows("months")}
    for row in rows("months"):
        stem = row["name"].removesuffix("ь")
        for ending in endings.get(row["language"], ()):
            known.setdefault(row["name"] + ending, int(row["month"]))
            known.setdefault(stem + ending, int(row["month"]))
    return known


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in months() if " " in name)


@functools.cache
def _dotted_months() -> frozenset[str]:
    """Return the names of months in languages that put a stop after the number of the day."""
    return frozenset(row["name"] for row in rows("months") if row["language"] in {"cs", "da", "de", "fi", "hu", "pl"})


@functools.cache
def _signs() -> dict[str, str]:
    return {word: row["sign"] for row in rows("date_words") for word in row["words"].split()}


def _lexeme(found: re.Match[str]) -> Lexeme:
    start, end, printed = found.start(), found.end(), found.group()
    match found.lastgroup:
        case "number" | "ordinal":
            return _number(found)
        case "word":
            word = printed.lower().replace("i̇", "i")
            number = months().get(word)
            if number:
                return Lexeme("m", start, end, number, word in _dotted_months())
            sign = "j" if _YEAR_WORD.fullmatch(word) and word != "соли" else _signs().get(word, "x")
            return Lexeme(sign, start, end)
        case "chinese":
            return Lexeme(_CHINESE[printed], start, end)
        case "dash":
            return Lexeme("-", start, end)
        case "point":
            return Lexeme(printed, start, end)
        case "iso" | "figures":
            value = _in_figures(found)
            return Lexeme("N" if value else "x", start, end, iso=value or "")
    return Lexeme("x", start, end)


def _number(found: re.Match[str]) -> Lexeme:
    value = int(found["number"])
    digits = len(found["number"])
    if digits == 4 and EARLIEST_YEAR <= value <= LATEST_YEAR and not found["ordinal"]:
        return Lexeme("y", found.start(), found.end(), value)
    if digits <= 2 and 1 <= value <= 31:
        return Lexeme("d", found.start(), found.end(), value)
    return Lexeme("n" if digits == 2 else "x", found.start(), found.end(), value)


def _in_figures(found: re.Match[str]) -> str | None:
    """Return the ISO date of a date in figures; with slashes, day and month must not be mistakable."""
    if found["iso"]:
        return iso(*map(int, found["iso"].split("-")))
    first, second, year = (int(each) for each in found["figures"].split(found["mark"]))
    if found["mark"] == "/" and first <= 12 and second <= 12 and first != second:
        return None
    return iso(year, second, first) or (iso(year, first, second) if found["mark"] == "/" else None)


def iso(year: int, month: int, day: int) -> str | None:
    """Return the ISO 8601 date, or None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
