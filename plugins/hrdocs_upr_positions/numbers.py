"""The numbers of recommendations: "97.1", "122.62-66", "140.82-85, 87", "33 (a) and (b)", and lists of them.

The grammar, from the Working Group's reports and the addenda of four cycles::

    item      := [prefix "."] number ["." number] ["(" letter ")"] [dash item]
    dash      := - ‐ ‑ ‒ – — −, or "to", with white space on either side
    separator := "," | ";" | "and" | "/" | "&" | "." before an item | white space

A bare item takes the prefix of the item before it: "140.82-85, 87" ends with 140.87. "Rec.", "Nos." and the like are
labels and never part of a number.
"""

import functools
import re
from collections.abc import Iterator

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.values import frozen
from hrdocs_upr_positions.wordings import any_of

LARGEST = 500
"""No review has had more recommendations under one paragraph; a larger number in prose is a year or an amount."""

LARGEST_WITH_STOP = 999
"""The largest bare number that heads an item ("612. Train judges"); "1325." can be the end of a sentence."""

LARGEST_IN_ROW = 9999
"""The largest number that a row of a table or an item with a paragraph ("62.1204") can have of its own."""

MOST_NUMBERS = 700
"""A run that goes on longer is no list of recommendations: no review has had as many."""

_DASH = r"\s{0,2}[-\u2010-\u2015\u2212]\s{0,2}"

_ITEM = regex(
    r"""
    (?:(?P<prefix>\d{1,3})\.{1,2}(?=\d))?            # 140.   (also the "88..1" of a slipped full stop)
    (?P<number>\d{1,4})
    (?:\.{1,2}(?P<sub>\d{1,2})(?!\d))?               # 96.1.1
    (?:\s?\((?P<letter>[a-z]{1,2})\))?               # 33 (a)
    (?![\d/%]|\.{1,2}\d{5})                            # no amount, and not the 100 of "100.99999"
    """,
    re.VERBOSE,
)
_PREFIXED = regex(r"\d{1,3}\.{1,2}\d")
_SPACED = regex(r"(?P<prefix>\d{2,3})\.\s(?P<number>[1-9]\d{0,2})(?![\d/%.]*\d)")
"""The "77. 24" of a list whose other numbers have no space."""

_HYPHENED = regex(r"(?P<prefix>\d{2,3})[-‐‑](?P<number>[1-9]\d{0,2})(?!\d|[/%.-]\d)")
"""The "138-1" of lists in Arabic; no range falls from 138 to 1."""

_LETTER = regex(r"\((?P<letter>[a-z]{1,2})\)")


@functools.cache
def _range() -> re.Pattern[str]:
    """Return the pattern of what stands inside a range of numbers."""
    return re.compile(rf"{_DASH}|\s*{any_of('to')}\s*", re.IGNORECASE)


@functools.cache
def _separator() -> re.Pattern[str]:
    """Return the pattern of what parts two numbers."""
    return re.compile(
        rf"""
        (?: \s* [,;/&.،؛、，；]+ \s* (?:{any_of("and")}\s*)?     # ", and "
          | \s* (?:{any_of("and")}|&) \s*
          | \s+
        )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@functools.cache
def _label() -> re.Pattern[str]:
    """Return the pattern of a label that stands before a number and is no part of it."""
    return re.compile(rf"(?:{any_of('rec', 'number', 'no', 'paragraph')}|№|\#)\s?\.?\s?", re.IGNORECASE)


@frozen(kw_only=True)
class Number:
    """One recommendation's number with the range of the words that gave it.

    Attributes:
        name: the number, normalised: "122.64".
        start: first code point of the words; the numbers of one range ("122.62-66") share them.
        end: one past the last.
    """

    name: str
    start: int
    end: int

    @property
    def prefix(self) -> str | None:
        """Return the paragraph of the report that the number belongs to, or None for a bare number."""
        head, dot, _ = self.name.partition(".")
        return head if dot else None


@frozen(kw_only=True)
class NumberRun:
    """A run of numbers in a text: the numbers in the order of the text, and where the run ends."""

    numbers: tuple[Number, ...]
    start: int
    end: int


def sort_key(name: str) -> tuple[tuple[int, str], ...]:
    """Return a key that puts "2.10" after "2.9" and "33 (b)" after "33 (a)"."""
    return tuple((int(digits or 0), letters) for digits, letters in re.findall(r"(\d+)|([a-z]+)", name))


def is_year(name: str) -> bool:
    """Return whether a bare number can be a year."""
    return len(name) == 4 and name.isdecimal() and 1900 <= int(name) <= 2100


def read_run(
    text: str, start: int = 0, *, prefix: str | None = None, largest: int = LARGEST, list_of: str | None = None
) -> NumberRun | None:
    """Return the run of numbers that begins at a place of a text, or None.

    Args:
        text: the text; ranges count from its beginning.
        start: where to begin, labels ("Rec.", "Nos.") and white space apart.
        prefix: what a bare first item inherits, such as "115" in an addendum that cites 115.18 as "18".
        largest: the largest number there can be, which is another where a row's own number is read.
        list_of: the paragraph whose items are spoken of: after "77.13" the run "77. 24" is one number.
    """
    place = _after_labels(text, start)
    first = place
    numbers: list[Number] = []
    previous = _Count(list_of, 0, None, None, place, place) if list_of and _SPACED.match(text, place) else None
    while len(numbers) < MOST_NUMBERS and (item := _read_item(text, place, previous, prefix, largest)):
        last, end = _read_range(text, item, largest)
        numbers += (Number(name=name, start=item.start, end=end) for name in _expand(item, last))
        previous = last or item
        separator = _separator().match(text, end)
        if not separator:
            break
        place = _after_labels(text, separator.end())
        if previous.prefix and not separator.group().strip(" .\n\t") and not _PREFIXED.match(text, place):
            break  # "122.156. 5. The Government": only a comma or a conjunction carries a prefix over
    if not numbers:
        return None
    return NumberRun(numbers=tuple(numbers), start=first, end=numbers[-1].end)


@functools.cache
def cut_list() -> re.Pattern[str]:
    """Return the pattern of the end of a list of numbers that was cut."""
    return re.compile(rf"(?:\d[\d.]*|\([a-z]{{1,2}}\))\s?(?:[,;،、，–—-]|{any_of('and')})\s*$", re.IGNORECASE)


def leading(text: str, *, largest: int = LARGEST_WITH_STOP) -> tuple[Number, int] | None:
    """Return the number that heads an item, and where the item's own words begin, or None.

    "67.1. Consider …", "67.1 Consider …", "4     Encourage …" and "(a) To ratify …" are items; "2009 was …" is not.

    Args:
        text: the item.
        largest: the largest bare number that a stop follows.
    """
    match = _HEAD.match(text)
    if not match:
        return None
    if match["letter"]:
        return Number(
            name=f"({match['letter']})", start=match.start("letter") - 1, end=match.end("letter") + 1
        ), match.end()
    item = _ITEM.fullmatch(re.sub(r"\s", "", match["item"]))
    stop = text[match.end("item") : match.end()].strip()
    if not item or int(item["number"]) > (LARGEST_IN_ROW if item["prefix"] else largest if stop else LARGEST):
        return None
    return Number(name=_name(item), start=match.start("item"), end=match.end("item")), match.end()


_HEAD = regex(
    r"""
    \s*
    (?:
      \( (?P<letter>[a-z]{1,2}) \) \s*
    |
      (?:[A-Z]\s?-\s?)?                               # the "A - 5.1" of lists that letter their clusters
      (?P<item> \d{2,3}\.\s\d{1,3} (?=\.\s) | \d{1,3} (?:\.{1,2}\d{1,4}){1,2} | \d{1,4} )
      (?: \s?[.):] (?!\d) \s* | \s?[–—-]\s+ (?=[^\W\da-z]) | \s+ (?=[^\W\da-z]) | $ )
    )
    """,
    re.VERBOSE,
)


@frozen
class _Count:
    prefix: str | None
    number: int
    sub: str | None
    letter: str | None
    start: int
    end: int

    @property
    def name(self) -> str:
        head, tail = self.around
        return f"{head}{self.number}{tail}"

    @property
    def around(self) -> tuple[str, str]:
        """Return what stands before and behind the number in the name."""
        sub, letter = f".{self.sub}" if self.sub else "", f" ({self.letter})" if self.letter else ""
        return f"{self.prefix}." if self.prefix else "", sub + letter


def _name(match: re.Match[str]) -> str:
    return _item(match, None).name


def _item(match: re.Match[str], prefix: str | None) -> _Count:
    return _Count(
        match["prefix"] or prefix, int(match["number"]), match["sub"], match["letter"], match.start(), match.end()
    )


def _read_item(text: str, place: int, previous: _Count | None, prefix: str | None, largest: int) -> _Count | None:
    if previous and previous.letter and (match := _LETTER.match(text, place)):
        return evolve(previous, letter=match["letter"], start=match.start(), end=match.end())
    if previous and previous.prefix and (spaced := _SPACED.match(text, place)) and spaced["prefix"] == previous.prefix:
        return _Count(previous.prefix, int(spaced["number"]), None, None, spaced.start(), spaced.end())
    hyphened = hyphened_at(text, place, previous.start if previous else None)
    if hyphened:
        return _Count(hyphened["prefix"], int(hyphened["number"]), None, None, hyphened.start(), hyphened.end())
    match = _ITEM.match(text, place)
    if not match or int(match["number"]) > largest or (match["prefix"] or "1")[0] == "0":
        return None
    if match["number"][0] == "0" and not (match["prefix"] and int(match["number"])):
        return None
    return _item(match, previous.prefix if previous else prefix)


def hyphened_at(text: str, place: int, before: int | None = None) -> re.Match[str] | None:
    """Return the number at a place that a hyphen parts from the report's paragraph, and that is no range.

    Args:
        text: the text.
        place: where the number begins.
        before: where the number before it begins; behind 138-1 also 138-140 is one number.
    """
    found = _HYPHENED.match(text, place)
    if found is None or int(found["number"]) < int(found["prefix"]):
        return found
    other = _HYPHENED.match(text, before) if before is not None else None
    return found if other and other["prefix"] == found["prefix"] else None


def _read_range(text: str, item: _Count, largest: int) -> tuple[_Count | None, int]:
    """Return the last item of a range that begins with an item, or None, and where the words end."""
    dash = _range().match(text, item.end)
    if not dash:
        return None, item.end
    last = _read_item(text, _after_labels(text, dash.end()), item, item.prefix, largest)
    if last and item.sub and not last.sub and not _PREFIXED.match(text, last.start):
        last = evolve(item, sub=str(last.number), start=last.start, end=last.end)  # 96.1.1-3
    if not last or last.prefix != item.prefix or not _ascends(item, last) or last.number - item.number > LARGEST:
        return None, item.end
    return last, last.end


def _ascends(first: _Count, last: _Count) -> bool:
    if first.letter and last.letter:
        return first.number == last.number and first.letter < last.letter
    if first.sub and last.sub:
        return first.number == last.number and int(first.sub) < int(last.sub)
    return first.number < last.number


def _expand(first: _Count, last: _Count | None) -> Iterator[str]:
    yield first.name
    if last is None:
        return
    if first.letter and last.letter:
        yield from (evolve(first, letter=chr(code)).name for code in range(ord(first.letter) + 1, ord(last.letter) + 1))
    elif first.sub and last.sub:
        yield from (evolve(first, sub=str(sub)).name for sub in range(int(first.sub) + 1, int(last.sub) + 1))
    else:
        head, tail = last.around
        yield from (f"{head}{number}{tail}" for number in range(first.number + 1, last.number + 1))


def _after_labels(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    while match := _label().match(text, place):
        place = match.end()
    return place
