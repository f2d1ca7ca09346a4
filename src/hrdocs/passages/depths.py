"""Depth: how deep each marked line lies among the others, told from what the markers count.

"(i)" between "(h)" and "(j)" is the ninth letter and as deep as they are; before "(ii)" it is the first roman number
and deeper. A numbered paragraph goes on over headings and lists inside it; every other list ends with the first line
that has no marker.
"""

import functools
import itertools
from collections.abc import Iterator, Sequence

from hrdocs.datafiles import table
from hrdocs.expressions import regex
from hrdocs.passages.markers import is_bullet, roman_value
from hrdocs.values import frozen

LONGEST_NUMBER = 9
"""Digits or letters of a marker that counts."""

DEEPEST = 40
"""Lists that stand in each other deeper than this are as deep as this for what follows."""

_PARTS = regex(r"(?P<open>[(（§]*)(?P<label>[^\W_]+?)ـ?(?P<close>[^\w\s]*)")
_DECIMAL = regex(r"(?P<above>(?:\d{1,3}\.)+)(?P<number>\d{1,3})[.)]?")
_CHINESE = {character: number for number, character in enumerate("一二三四五六七八九十", start=1)}


@frozen(kw_only=True)
class Ordinal:
    """One way to read a marker: its style, its number in that style, and the letters where it is one."""

    style: str
    number: int
    letters: str = ""

    def follows(self, before: "Ordinal") -> bool:
        """Return whether this is the next in the style of another; bullets follow each other."""
        if self.style != before.style:
            return False
        return self.number in (0, before.number + 1) or self.letters in _after().get(before.letters, ())


@frozen(kw_only=True)
class Entry:
    """A line of a text as far as its depth goes.

    Attributes:
        marker: as printed, or None for a line without one.
        indent: how far a bullet stands in, in any unit; bullets of one shape at two indents are of two lists.
        level: how deep it lies where the carrier says so, 1 outermost.
        table: whether it is a table, which ends nothing.
        heading: whether it is a heading, under which a list is no part of the numbered paragraph above.
    """

    marker: str | None = None
    indent: int | None = None
    level: int | None = None
    table: bool = False
    heading: bool = False


@functools.lru_cache(maxsize=1024)
def readings(marker: str) -> tuple[Ordinal, ...]:
    """Return the ways to read a marker: "(i)" is the ninth letter or the first roman number.

    A marker that is no number or letter is a bullet, all of which have the number 0.
    """
    marker = "".join(marker.split())
    decimal = _DECIMAL.fullmatch(marker)
    if decimal:
        return (Ordinal(style=f"decimal {decimal['above'].count('.')}", number=int(decimal["number"])),)
    match = _PARTS.fullmatch(marker)
    if not match or is_bullet(marker) or len(match["label"]) > LONGEST_NUMBER:
        return (Ordinal(style=f"bullet {marker}", number=0),)
    label, frame = match["label"], f"{match['open']}{match['close']}"
    if label.isdecimal():
        return (Ordinal(style=f"number {frame}", number=int(label)),)
    if label[0] in _CHINESE:
        return (Ordinal(style=f"chinese {frame}", number=_chinese(label)),)
    return tuple(_lettered(label, frame))


def outline(entries: Sequence[Entry]) -> tuple[int | None, ...]:
    """Return the depth of each line: 0 for the outermost marked ones, None for what has no marker."""
    return tuple(_depths(entries))


def _lettered(label: str, frame: str) -> Iterator[Ordinal]:
    """Iterate over the ways to read letters: one is a letter and may be a roman number, several that can be are one."""
    case, small, roman = "capital" if label.isupper() else "small", label.lower(), roman_value(label)
    if len(small) == 1 or not roman:
        letters = small if len(set(small)) == 1 or (len(small) == 2 and small[0] == "a") else small[0]
        yield Ordinal(style=f"{case} letter {frame}", number=_letter(letters), letters=letters)
    if roman:
        yield Ordinal(style=f"{case} roman {frame}", number=roman)


def _letter(label: str) -> int:
    """Return the place of a letter in its alphabet; "aa" follows "z", and so do "ab" and "bb"."""
    letters = next((row for row in _alphabets() if label[0] in row), label[0])
    place = letters.index(label[0]) + 1
    if len(label) == 2 and label[0] != label[1]:
        return len(letters) + letters.index(label[1]) + 1
    return place + len(letters) * (len(label) - 1)


def _chinese(label: str) -> int:
    """Return a Chinese numeral up to 99: 十一 is 11, 二十 is 20."""
    if "十" not in label:
        return _CHINESE[label[0]]
    tens, _, ones = label.partition("十")
    return 10 * _CHINESE.get(tens, 1) + _CHINESE.get(ones, 0)


@functools.cache
def _alphabets() -> tuple[str, ...]:
    return tuple(row["letters"] for row in table("hrdocs.passages", "data/alphabets.tsv"))


@functools.cache
def _after() -> dict[str, frozenset[str]]:
    """Return the letters that may come next after each, in any of the orders in which lists take them."""
    found: dict[str, set[str]] = {}
    for letters in _alphabets():
        for one, two in itertools.pairwise(letters):
            found.setdefault(one, set()).add(two)
    return {one: frozenset(following) for one, following in found.items()}


def _depths(entries: Sequence[Entry]) -> Iterator[int | None]:
    stack: list[Ordinal] = []
    above: list[Ordinal] = []
    for place, entry in enumerate(entries):
        if entry.table:
            yield None
        elif not entry.marker:
            stack = [level for level in stack[:1] if level.style.startswith("number")]
            if entry.heading:
                stack, above = [], stack or above
            yield None
        else:
            following = entries[place + 1].marker if place + 1 < len(entries) else None
            ways = _likely(_ways(entry), following)
            if any(way.number and way.follows(each) for way in ways for each in above):
                stack, above = above, []
            stack = _with(stack, ways) if entry.level is None else _at(stack, ways, entry.level)
            yield len(stack) - 1


def _ways(entry: Entry) -> tuple[Ordinal, ...]:
    """Return the ways to read a marker; bullets of one shape at two indents are two styles."""
    ways = readings(entry.marker or "")
    if ways[0].number or not entry.indent:
        return ways
    return (Ordinal(style=f"{ways[0].style}{entry.indent}", number=0),)


def _likely(ways: tuple[Ordinal, ...], following: str | None) -> tuple[Ordinal, ...]:
    """Return the ways to read a marker that the next marker goes on with, or all: "(ii)" after "(i)" makes it roman."""
    after = readings(following) if following and len(ways) > 1 else ()
    going_on = tuple(way for way in ways if any(each.number and each.follows(way) for each in after))
    return going_on or ways


def _at(stack: list[Ordinal], ways: tuple[Ordinal, ...], level: int) -> list[Ordinal]:
    """Return the stack of open lists after a marker whose level the carrier gives."""
    level = min(level, DEEPEST)
    filled = [*stack, *[ways[0]] * max(0, level - 1 - len(stack))]
    return [*filled[: level - 1], ways[0]]


def _with(stack: list[Ordinal], ways: tuple[Ordinal, ...]) -> list[Ordinal]:
    """Return the stack of open lists after a marker: the next of an open list, else the first of a new one."""
    for depth in range(len(stack) - 1, -1, -1):
        for way in ways:
            if way.follows(stack[depth]):
                return [*stack[:depth], way]
    first = next((way for way in ways if way.number == 1), None)
    if first and first.style not in {level.style for level in stack}:
        return [*stack, first]
    for depth, level in enumerate(stack):
        for way in ways:
            if way.style == level.style:
                return [*stack[:depth], way]
    return [*stack, first or ways[0]]
