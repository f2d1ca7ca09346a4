"""Outlines: sections under their headings, and how deep each marked passage lies, told from its markers.

"(i)" between "(h)" and "(j)" is a letter, after "(a)" the first roman number of a deeper list; numbered paragraphs go
on over headings and over the lists inside them.

>>> for item in outline(passages(document)):
...     print(item.depth, item.passage.marker, item.lead and item.lead.text, item.section.title)
"""

import functools
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from hrdocs.model import BlockKind
from hrdocs.passages.paragraphs import Passage

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
_HEADING_NUMERAL = re.compile(r"(?P<numeral>\(?(?:[IVXLC]{1,6}|[A-Z]|[a-z]|\d{1,2}(?:\.\d{1,2})*)[.)])\s")


@frozen(kw_only=True)
class Ordinal:
    """One way to read a marker: its style and its number in that style."""

    style: str
    number: int


@frozen(kw_only=True)
class Section:
    """A section: its heading, None before the first, and the depth of that, 0 for the outermost."""

    heading: Passage | None
    depth: int
    level: int = 0
    style: str | None = None

    @property
    def title(self) -> str:
        """Return the words of the heading, "" before the first."""
        return self.heading.text if self.heading else ""


@frozen(kw_only=True)
class Item:
    """A passage in its place.

    Attributes:
        depth: 0 for the outermost marked ones, None for what has no marker.
        lead: the passage that heads the list it is an item of: the sentence before the list, or the item above.
        section: the innermost one that it stands in; a heading stands in the section that it opens.
    """

    passage: Passage
    depth: int | None
    lead: Passage | None
    section: Section


@functools.lru_cache(maxsize=512)
def readings(marker: str) -> tuple[Ordinal, ...]:
    """Return the ways to read a marker: "(i)" is the ninth letter or the first roman number.

    A marker that is no number or letter is a bullet, all of which have the number 0.
    """
    decimal = _DECIMAL.fullmatch(marker.strip())
    if decimal:
        return (Ordinal(style=f"decimal {decimal['above'].count('.')}", number=int(decimal["number"])),)
    match = _MARKER.fullmatch(marker.strip())
    if not match:
        return (Ordinal(style=f"bullet {marker.strip()}", number=0),)
    label, frame = match["label"], f"{match['open'] or ''}{match['close'] or ''}"
    if label.isdigit():
        return (Ordinal(style=f"number {frame}", number=int(label)),)
    case = "capital" if label.isupper() else "small"
    found = []
    if len(set(label)) == 1 and not (len(label) > 1 and label[0] in "ivxIVX"):
        found.append(Ordinal(style=f"{case} letter {frame}", number=_letter(label)))
    if _ROMAN.fullmatch(label):
        found.append(Ordinal(style=f"{case} roman {frame}", number=_roman(label)))
    return tuple(found) or (Ordinal(style=f"{case} letter {frame}", number=_letter(label[:1])),)


def outline(passages: Sequence[Passage]) -> tuple[Item, ...]:
    """Return each passage in its place.

    Numbered paragraphs go on over headings and lists inside them; every other list ends with the first passage that
    has no marker.
    """
    return tuple(_items(passages))


def sections(items: Sequence[Item]) -> tuple[Section, ...]:
    """Return the sections of an outline in order, one before the first heading only where something stands there."""
    return tuple(dict.fromkeys(item.section for item in items))


def _items(passages: Sequence[Passage]) -> Iterator[Item]:
    stack: list[Ordinal] = []
    leads: list[Passage | None] = [None]
    opened = [Section(heading=None, depth=0)]
    for place, passage in enumerate(passages):
        depth = None
        if passage.kind is BlockKind.TABLE:
            pass
        elif passage.is_heading:
            opened = _entered(opened, passage)
            stack, leads = _kept(stack), [None]
        elif not passage.marker:
            stack, leads = _kept(stack), [passage]
        else:
            following = passages[place + 1].marker if place + 1 < len(passages) else None
            stack = _with(stack, _likely(readings(_key(passage)), following))
            depth = len(stack) - 1
            leads = [*leads[: depth + 1], *[leads[-1]] * (depth + 1 - len(leads)), passage]
        lead = leads[depth] if depth is not None else None
        yield Item(passage=passage, depth=depth, lead=lead, section=opened[-1])


def _kept(stack: list[Ordinal]) -> list[Ordinal]:
    """Return what goes on over a passage without a marker: the outermost list where it is of numbered paragraphs."""
    return [level for level in stack[:1] if level.style.startswith("number")]


def _entered(opened: Sequence[Section], heading: Passage) -> list[Section]:
    """Return the open sections after a heading, the outermost first: by its level, then by the style of its numeral."""
    level = heading.level or 1
    numeral = _HEADING_NUMERAL.match(heading.text)
    style = readings(numeral["numeral"])[-1].style if numeral else None
    above = [each for each in opened if each.heading]
    alike = next((place for place, each in enumerate(above) if (each.level, each.style) == (level, style)), None)
    if alike is not None:
        above = above[:alike]
    else:
        above = [each for each in above if each.level < level or (each.level == level and each.style and style)]
    return [*above, Section(heading=heading, depth=len(above), level=level, style=style)]


def _letter(label: str) -> int:
    """Return the place of a letter in its alphabet; "aa" follows "z"."""
    first = label[0].lower()
    base = "a" if first.isascii() else "а" if "а" <= first <= "я" else "ا"
    return ord(first) - ord(base) + 1 + 26 * (len(label) - 1)


def _roman(label: str) -> int:
    values = [_ROMAN_VALUES[character] for character in label.lower()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _key(passage: Passage) -> str:
    """Return a marker; bullets of one shape at two indents are two styles."""
    marker = passage.marker or ""
    is_bullet = readings(marker)[0].number == 0
    return f"{marker}{passage.level}" if is_bullet and passage.level else marker


def _likely(ways: tuple[Ordinal, ...], following: str | None) -> tuple[Ordinal, ...]:
    """Return the ways to read a marker that the next marker goes on with, or all: "(ii)" after "(i)" makes it roman."""
    after = readings(following) if following else ()
    going_on = tuple(way for way in ways if any(_follows(way, each) for each in after))
    return going_on if len(ways) > 1 and going_on else ways


def _follows(before: Ordinal, after: Ordinal) -> bool:
    return after.style == before.style and after.number == before.number + 1


def _with(stack: list[Ordinal], ways: tuple[Ordinal, ...]) -> list[Ordinal]:
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
