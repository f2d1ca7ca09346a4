"""The words of which dates are made, cut out of a text: one sign a word, so that a wording is a short pattern of signs.

`d` a day, `m` a month, `y` a year, `n` another number of two digits, `N` a whole date in figures, `-` a dash or "to",
`&` "and", `o` "of", `b` "between", `a` an article, `j` a word for year, and `p` 月, `q` 日. Anything else is `x`.
"""

import datetime
import functools
import re
from collections.abc import Iterator

from hrdocs.lexicon import ListPattern
from hrdocs.lexicon.phrasebook import MARKS
from hrdocs.un.tables import LEXICON, rows
from hrdocs.values import frozen

EARLIEST_YEAR, LATEST_YEAR = 1600, 2099
_OF_DATES = {"年": "j", "月": "p", "日": "q", "号": "q", "至": "-", "到": "-", "년": "j", "월": "p", "일": "q"}
_HAN_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0}
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_BUDDHIST = 543
"""Years by which the Buddhist era is ahead."""

_LEXEME = rf"""
    (?P<iso>(?<![\d‐‑-])\d{{4}}[‐‑-]\d\d[‐‑-]\d\d(?![\d‐‑-]))
  | (?P<figures>(?<![\d.,/‐‑–-])\d{{1,2}}(?P<mark>\u200f?[./‐‑–-])\d{{1,2}}(?P=mark)\d{{4}}(?!\d|[./:‐‑–-]\d))
  | (?P<spaced>(?<![\d.,/-])\d{{1,2}}\.[ ]\d{{1,2}}\.[ ]\d{{4}}(?!\d|[./-]\d))      # 12. 1. 2024
  | (?P<backwards>(?<![\d.,/-])\d{{4}}(?P<back>/|\.[ ]?)\d{{1,2}}(?P=back)\d{{1,2}}(?![\d/-]|\.\d))  # 2024/1/12
  | (?P<roman>(?<![\d.,/-])\d{{1,2}}(?P<stroke>[./-])(?:I{{1,3}}|I?[VX]|VI{{1,3}}|XII?)(?P=stroke)\d{{4}}(?!\d|[./-]\d))
  | (?P<numbered>\d{{1,2}}-р\s+сар\w*)                                             # Mongolian: "month 5"
  | (?P<unseen>[\u200e\u200f\u061c] | ค\.ศ\.                                           # marks of direction; "A.D."
      | [«"“„](?=\d{{1,2}}[»"”“]\s) | (?:(?<=[«"“„]\d)|(?<=[«"“„]\d\d))[»"”“](?=\s))     # «12» мая, as forms have it
  | (?P<buddhist>พ\.ศ\.\s?\d{{4}})
  | (?P<number>(?<!\d)(?<!\d[.,:/])(?<!(?<!\w)[lIO])\d{{1,4}}(?![\d:]|[.,]\d))   # no "2" of "l2", a misread 12
    (?P<ordinal>@ENDINGS@)?
  | (?P<han>[〇零一二三四五六七八九十]{{1,4}}(?=[年月日号]))
  | (?P<letter>[年月日号至到년월일])
  | (?P<elided>\b(?:d|ta)['’])                                                      # d’abril, ta’ Jannar
  | (?P<special>@SPECIAL@)
  | (?P<word>[^\W\d_]+(?:[{MARKS}\u0e31-\u0e4e\u102b-\u103e\u17b4-\u17d3]+[^\W\d_]*)*)[॰׳]?
  | (?P<dash>[-‐‑‒–—−~])
  | (?P<point>[.,/،])
  | (?P<other>\n\s*\n|[^\s])
    """


@frozen
class Lexeme:
    """A word of a date: its sign, its range, the day, month or year that it stands for, or a whole ISO date."""

    sign: str
    start: int
    end: int
    value: int = 0
    dotted: bool = False
    iso: str = ""


def lexemes(text: str, start: int, end: int, language: str | None = None) -> Iterator[Lexeme]:
    """Yield the words of a range that can be parts of dates, and an `x` for each other one; articles are left out.

    Four months of Croatian are other months in Czech and Polish: `language`, or the stop behind the day, decides.
    """
    pending: tuple[str, int] | None = None
    for found in _pattern().finditer(text, start, end):
        lexeme = _lexeme(found, language)
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
def _pattern() -> re.Pattern[str]:
    """Return the pattern of all lexemes; months' names that are no plain words stand in it whole."""
    special = [name for name in months() if re.search(r"[^\W\d_][.\-’]|\s\S+\s", name)]
    ordered = sorted(special, key=lambda name: (-len(name), name))
    lexeme = _LEXEME.replace("@SPECIAL@", "|".join(map(_spaced, ordered)) or "(?!)")
    return re.compile(lexeme.replace("@ENDINGS@", LEXICON.source("day_endings")), re.VERBOSE)


def _spaced(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s+")


@functools.cache
def months() -> dict[str, int]:
    """Return the number of each month's name, with the endings that languages write onto it."""
    known: dict[str, int] = {}
    for row in rows("months"):
        known.setdefault(row["phrase"], int(row["month"]))
    for row in rows("months"):
        stem = row["phrase"].removesuffix("ь")
        for phrase in LEXICON.phrases("month_endings", language=row["language"]):
            ending = phrase.removeprefix("*")
            known.setdefault(row["phrase"] + ending, int(row["month"]))
            known.setdefault(stem + ending, int(row["month"]))
    return known


@functools.cache
def _disputed() -> dict[str, dict[str, int]]:
    """Return the names that are one month in a language and another in others: by name and language."""
    found: dict[str, dict[str, int]] = {}
    for row in rows("months"):
        found.setdefault(row["phrase"], {})[row["language"]] = int(row["month"])
    return {name: numbers for name, numbers in found.items() if len(set(numbers.values())) > 1}


def month_of(name: str, language: str | None, *, day: str) -> int | None:
    """Return the number of a month by its name, or None for no month's name and for one that could be two months'.

    Args:
        name: in lower case.
        language: BCP 47 tag of the text, where it is known.
        day: what stands before it: a day has a stop behind it in Croatian and Czech, and none in Polish.
    """
    numbers = _disputed().get(name)
    if numbers is None:
        return months().get(name)
    tongue = language.partition("-")[0] if language else None
    if tongue in numbers:
        return numbers[tongue]
    if not re.search(r"\d\.?$", day):
        return None
    fitting = {number for tag, number in numbers.items() if (tag in _WITH_STOPS) == day.endswith(".")}
    return fitting.pop() if len(fitting) == 1 else None


_WITH_STOPS = frozenset({"bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lt", "lv", "no", "sk", "sl", "sr"})
"""Languages that put a stop after the number of the day."""


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in months() if name.count(" ") == 1)


@functools.cache
def _dotted_months() -> frozenset[str]:
    """Return the names of months in languages that put a stop after the number of the day."""
    return frozenset(row["phrase"] for row in rows("months") if row["language"] in _WITH_STOPS)


@functools.cache
def _year_word() -> ListPattern:
    return LEXICON.pattern("year_words")


@functools.cache
def _signs() -> dict[str, str]:
    return {row["phrase"]: row["sign"] for row in rows("date_words")}


def _lexeme(found: re.Match[str], language: str | None) -> Lexeme:
    start, end, printed = found.start(), found.end(), found.group()
    match found.lastgroup:
        case "number" | "ordinal":
            return _number(found)
        case "word" | "special":
            return _word(found, language)
        case "letter":
            return Lexeme(_OF_DATES[printed], start, end)
        case "dash":
            return Lexeme("-", start, end)
        case "elided":
            return Lexeme("o", start, end)
        case "unseen":
            return Lexeme("a", start, end)
        case "point":
            return Lexeme("," if printed == "،" else printed, start, end)
        case "han":
            return _han(found)
        case "numbered":
            return Lexeme("m", start, end, int(printed.partition("-")[0]))
        case "buddhist":
            return Lexeme("y", start, end, int(printed[-4:]) - _BUDDHIST)
        case "iso" | "figures" | "mark" | "spaced" | "backwards" | "back" | "roman" | "stroke":
            value = _in_figures(found)
            return Lexeme("N" if value else "x", start, end, iso=value or "")
    return Lexeme("x", start, end)


def _word(found: re.Match[str], language: str | None) -> Lexeme:
    start, end = found.start(), found.end()
    word = " ".join((found["word"] or found["special"]).lower().replace("i̇", "i").split())
    number = month_of(word, language, day=found.string[max(0, start - 5) : start].strip())
    if number:
        return Lexeme("m", start, end, number, word in _dotted_months())
    sign = "j" if _year_word().fullmatch(word) else _signs().get(word, "x")
    return Lexeme(sign, start, end)


def _han(found: re.Match[str]) -> Lexeme:
    """Return a number in Chinese figures: the digits of a year, or a count up to 31."""
    printed = found.group()
    if "十" in printed:
        tens, _, ones = printed.partition("十")
        value = _HAN_DIGITS.get(tens, 1) * 10 + _HAN_DIGITS.get(ones, 0)
    else:
        value = int("".join(str(_HAN_DIGITS[digit]) for digit in printed))
    is_year = len(printed) == 4 and EARLIEST_YEAR <= value <= LATEST_YEAR
    return Lexeme("y" if is_year else "d" if 1 <= value <= 31 else "x", found.start(), found.end(), value)


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
        return iso(*map(int, re.split("[‐‑-]", found["iso"])))
    if found["backwards"]:
        year, month, day = map(int, re.split(r"[/.]\s?", found["backwards"]))
        return iso(year, month, day)
    if found["roman"]:
        printed = found["roman"].split(found["stroke"])
        return iso(int(printed[2]), _ROMAN_MONTHS.index(printed[1]) + 1, int(printed[0]))
    first, second, year = map(int, re.split(r"\u200f?[./‐‑–-]\s?", found["figures"] or found["spaced"]))
    slashes = found["mark"] == "/" and found["figures"].isascii()  # Arabic writes the day first
    if slashes and first <= 12 and second <= 12 and first != second:
        return None
    return iso(year, second, first) or (iso(year, first, second) if slashes else None)


def iso(year: int, month: int, day: int) -> str | None:
    """Return the ISO 8601 date, or None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
