"""Outlines: how deep each marked passage lies, told from its markers, "(i)" between "(h)" and "(j)" included."""

import functools
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from hrdocs.model import BlockKind
from hrdocs_note_verbale.passages import Passage

_MARKER = re.compile(
    r"""
    (?P<open>\()?
    (?P<label>\d{1,3}|[a-z]{1,5}|[A-Z]{1,5}|[а-яё]|[ا-ي]{1,4})
    (?P<close>\)|\.|º|°)*
    """,
    re.VERBOSE,
)
_DECIMAL = re.compile(r"(?P<above>(?:\d{1,3}\.)+)(?P<number>\d{1,3})[.)]?")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


@frozen(kw_only=True)
class Reading:
    """One way to read a marker: its style and its number in that style."""

    style: str
    number: int


@frozen(kw_only=True)
class Item:
    """A passage with its depth: 0 for the outermost marked ones, None for what has no marker."""

    passage: Passage
    depth: int | None


@functools.lru_cache(maxsize=512)
def readings(marker: str) -> tuple[Reading, ...]:
    """Return the ways to read a marker: "(i)" is the ninth letter or the first roman number.

    A marker that is no number or letter is a bullet, all of which have the number 0.
    """
    decimal = _DECIMAL.fullmatch(marker.strip())
    if decimal:
        return (Reading(style=f"decimal {decimal['above'].count('.')}", number=int(decimal["number"])),)
    match = _MARKER.fullmatch(marker.strip())
    if not match:
        return (Reading(style=f"bullet {marker.strip()}", number=0),)
    label, frame = match["label"], f"{match['open'] or ''}{match['close'] or ''}"
    if label.isdigit():
        return (Reading(style=f"number {frame}", number=int(label)),)
    case = "capital" if label.isupper() else "small"
    found = []
    if len(set(label)) == 1 and not (len(label) > 1 and label[0] in "ivxIVX"):
        found.append(Reading(style=f"{case} letter {frame}", number=_letter(label)))
    if _ROMAN.fullmatch(label):
        found.append(Reading(style=f"{case} roman {frame}", number=_roman(label)))
    return tuple(found) or (Reading(style=f"{case} letter {frame}", number=_letter(label[:1])),)


def _letter(label: str) -> int:
    """Return the place of a letter in its alphabet; "aa" follows "z"."""
    first = label[0].lower()
    base = "a" if first.isascii() else "а" if "а" <= first <= "я" else "ا"
    return ord(first) - ord(base) + 1 + 26 * (len(label) - 1)


def _roman(label: str) -> int:
    values = [_ROMAN_VALUES[character] for character in label.lower()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def outline(passages: Sequence[Passage]) -> tuple[Item, ...]:
    """Return each passage with its depth.

    Numbered paragraphs go on over headings and lists inside them; every other list ends with the first passage that
    has no marker.
    """
    return tuple(_items(passages))


def _items(passages: Sequence[Passage]) -> Iterator[Item]:
    stack: list[Reading] = []
    for place, passage in enumerate(passages):
        if passage.kind is BlockKind.TABLE:
            yield Item(passage=passage, depth=None)
        elif not passage.marker or passage.is_heading:
            stack = [level for level in stack[:1] if level.style.startswith("number")]
            yield Item(passage=passage, depth=None)
        else:
            following = passages[place + 1].marker if place + 1 < len(passages) else None
            stack = _with(stack, _likely(readings(_key(passage)), following))
            yield Item(passage=passage, depth=len(stack) - 1)


def _key(passage: Passage) -> str:
    """Return a marker; bullets of one shape at two indents are two styles."""
    marker = passage.marker or ""
    level = passage.blocks[0].level
    is_bullet = readings(marker)[0].number == 0
    return f"{marker}{level}" if is_bullet and level else marker


def _likely(ways: tuple[Reading, ...], following: str | None) -> tuple[Reading, ...]:
    """Return the ways to read a marker that the next marker goes on with, or all: "(ii)" after "(i)" makes it roman."""
    after = readings(following) if following else ()
    going_on = tuple(way for way in ways if any(_follows(way, each) for each in after))
    return going_on if len(ways) > 1 and going_on else ways


def _follows(before: Reading, after: Reading) -> bool:
    return after.style == before.style and after.number == before.number + 1


def _with(stack: list[Reading], ways: tuple[Reading, ...]) -> list[Reading]:
    """Return the stack of open lists after a marker: the next of an open list, else the first of a new one."""
    for depth in range(len(stack) - 1, -1, -1):
        for way in ways:
            if way.style == stack[depth].style and way.number in (0, stack[depth].number + 1):
                return [*stack[:depth], way]
    first = next((way for way in ways if way.number == 1), None)
    if first and first.style not in {level.style for level in stack}:
        return [*stack, first]
    for depth, level in enumerate(stack):
        for way in ways:
            if way.style == level.style:
                return [*stack[:depth], way]
    return [*stack, first or ways[0]]
