"""Outlines: sections under their headings, and how deep each marked passage lies, told from its markers.

"(i)" between "(h)" and "(j)" is a letter, after "(a)" the first roman number of a deeper list; numbered paragraphs go
on over headings and over the lists inside them.

>>> for item in outline(passages(document)):
...     print(item.depth, item.passage.marker, item.lead and item.lead.text, item.section.title)
"""

from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.model import BlockKind
from hrdocs.passages import depths
from hrdocs.passages.depths import readings
from hrdocs.passages.markers import is_bullet
from hrdocs.passages.paragraphs import Passage
from hrdocs.values import frozen

_HEADING_NUMERAL = regex(r"(?P<numeral>\(?(?:[IVXLC]{1,6}|[A-Z]|[a-z]|\d{1,2}(?:\.\d{1,2})*)[.)])\s")


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
    leads: list[Passage | None] = [None]
    opened = [Section(heading=None, depth=0)]
    for passage, depth in zip(passages, depths.outline([_entry(each) for each in passages]), strict=True):
        if passage.is_heading:
            opened = _entered(opened, passage)
            leads = [None]
        elif depth is not None:
            leads = [*leads[: depth + 1], *[leads[-1]] * (depth + 1 - len(leads)), passage]
        elif passage.kind is not BlockKind.TABLE:
            leads = [passage]
        lead = leads[depth] if depth is not None else None
        yield Item(passage=passage, depth=depth, lead=lead, section=opened[-1])


def _entry(passage: Passage) -> depths.Entry:
    """Return a passage as far as its depth goes; bullets of one shape at two levels are two styles."""
    if passage.kind is BlockKind.TABLE:
        return depths.Entry(table=True)
    if not passage.marker or passage.is_heading:
        return depths.Entry()
    return depths.Entry(marker=passage.marker, indent=passage.level if is_bullet(passage.marker) else None)


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
