"""List markers: what a word processor prints before a list item ("(a)", "12.", "•"), counted as it counts.

ECMA-376, Part 1, 17.9. A list instance (`w:num`) points at a definition (`w:abstractNum`); instances of one
definition go on counting together, unless an instance says where it starts anew.
"""

import re

from attrs import field

from hrdocs.expressions import regex
from hrdocs.readers.counting import counted
from hrdocs.readers.docx.names import Element, W, is_on, number, value
from hrdocs.readers.docx.styles import Styles
from hrdocs.readers.docx.symbols import bullet
from hrdocs.values import define, frozen

LEVELS = 9

IN_WORDS = ("cardinalText", "ordinalText")

_PLACEHOLDER = regex(r"%([1-9])")


@frozen(kw_only=True)
class Marker:
    """What stands before a list item, and its depth (1 outermost)."""

    text: str
    level: int


@frozen(kw_only=True)
class Level:
    """One level of a list: how it counts and what it prints."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    font: str | None = None
    legal: bool = False
    restart: int | None = None
    width: int = 0

    @classmethod
    def of(cls, element: Element, *, english: bool = True) -> "Level":
        """Return the level of a w:lvl element; numbers in words are known in `english` documents only."""
        start, form = number(element, "start"), value(element, "numFmt") or "decimal"
        if form in IN_WORDS and not english:
            form = "decimal"
        fonts = element.find(f"{W}rPr/{W}rFonts")
        return cls(
            start=0 if start is None else start,
            form=form,
            text=value(element, "lvlText") or "",
            font=None if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi"),
            legal=is_on(element, "isLgl"),
            restart=number(element, "lvlRestart"),
            width=_width(element),
        )


def _width(element: Element) -> int:
    """Return to how many digits a level fills up its numbers, as its own format says: 3 for "001, 002, 003, ..."."""
    formats = (each.get(W + "format", "") for each in element.iter(W + "numFmt"))
    first = next((each.split(",")[0].strip() for each in formats if each), "")
    return len(first) if first.isascii() and first.isdecimal() and first.startswith("0") else 0


@define
class _List:
    """A definition: its levels, and where the counting stands."""

    levels: dict[int, Level]
    by_style: dict[str, int]
    counters: dict[int, int] = field(factory=dict)


@define
class _Instance:
    definition: _List
    starts: dict[int, int]
    levels: dict[int, Level]
    used: set[int] = field(factory=set)


@define
class Numbering:
    """The lists of a document and where their counting stands; ask for markers in reading order."""

    _instances: dict[int, _Instance] = field(factory=dict)
    _styles: Styles = field(factory=Styles)

    @classmethod
    def of(cls, root: Element, styles: Styles) -> "Numbering":
        """Return the lists of a numbering part, or none where there is no such part."""
        if root is None:
            return cls({}, styles)
        elements = {each.get(W + "abstractNumId", ""): each for each in root.iter(W + "abstractNum")}
        linked = {value(each, "styleLink"): name for name, each in elements.items() if value(each, "styleLink")}
        english = styles.language in ("", "en")
        definitions = {
            name: _definition(elements[linked.get(value(each, "numStyleLink"), name)], english)
            for name, each in elements.items()
        }
        for name, each in elements.items():
            if (target := linked.get(value(each, "numStyleLink"))) is not None:
                definitions[name] = definitions[target]
        instances = {}
        for each in root.iter(W + "num"):
            definition = definitions.get(value(each, "abstractNumId") or "")
            name = each.get(W + "numId", "")
            if definition is not None and name.isdecimal():
                instances[int(name)] = _instance(each, definition, english)
        return cls(instances, styles)

    def marker(self, properties: Element) -> Marker | None:
        """Return the marker of a paragraph, given its w:pPr, and count it, or None where it is no list item."""
        list_id, depth = self._styles.numbering(properties)
        instance = self._instances.get(list_id or 0)
        if instance is None:
            return None
        if depth is None:
            by_style = instance.definition.by_style
            depth = next((by_style[name] for name in self._styles.of_paragraph(properties).ids if name in by_style), 0)
        depth = min(max(depth, 0), LEVELS - 1)
        _count(instance, depth)
        return Marker(text=_printed(instance, depth), level=depth + 1)


def _definition(element: Element, english: bool) -> _List:
    levels, by_style = {}, {}
    for each in element.findall(W + "lvl"):
        depth = each.get(W + "ilvl", "")
        if depth.isdecimal():
            levels[int(depth)] = Level.of(each, english=english)
            if style := value(each, "pStyle"):
                by_style[style] = int(depth)
    return _List(levels, by_style)


def _instance(element: Element, definition: _List, english: bool) -> _Instance:
    starts, levels = {}, {}
    for each in element.findall(W + "lvlOverride"):
        depth = each.get(W + "ilvl", "")
        if not depth.isdecimal():
            continue
        if (start := number(each, "startOverride")) is not None:
            starts[int(depth)] = start
        if (level := each.find(W + "lvl")) is not None:
            levels[int(depth)] = Level.of(level, english=english)
    return _Instance(definition, starts, levels)


def _level(instance: _Instance, depth: int) -> Level:
    return instance.levels.get(depth) or instance.definition.levels.get(depth) or Level(text=f"%{depth + 1}.")


def _count(instance: _Instance, depth: int) -> None:
    counters = instance.definition.counters
    if depth not in instance.used and depth in instance.starts:
        counters[depth] = instance.starts[depth]
    elif depth in counters:
        counters[depth] += 1
    else:
        counters[depth] = instance.starts.get(depth, _level(instance, depth).start)
    instance.used.add(depth)
    for deeper in [each for each in counters if each > depth]:
        restart = _level(instance, deeper).restart
        if restart is None or (restart > 0 and depth < restart):
            del counters[deeper]


def _printed(instance: _Instance, depth: int) -> str:
    level = _level(instance, depth)
    if level.form == "bullet":
        return bullet(level.text, level.font)

    def at(match: re.Match[str]) -> str:
        other = int(match[1]) - 1
        shown = _level(instance, other)
        count = instance.definition.counters.get(other, shown.start)
        return counted(count, "decimal" if level.legal else shown.form).zfill(shown.width)

    return _PLACEHOLDER.sub(at, level.text).strip()
