"""Paragraph styles: what makes a heading, a list item or hidden text by the style it has.

A style inherits from the one it is based on (ECMA-376, Part 1, 17.7.4.3). Names of built-in styles are English in
every edition of a word processor, unlike their ids, so headings are told by outline level first and by name second;
the styles of the United Nations' document templates carry no outline level and are told by name.
"""

import functools
import re
from collections.abc import Iterator, Sequence

from attrs import field

from hrdocs.datafiles import table
from hrdocs.expressions import regex
from hrdocs.readers.docx.names import Element, W, is_on, number, value
from hrdocs.values import define, frozen

_BODY_TEXT = 9
"""Outline level that says "not a heading" (17.3.1.20)."""

_LONGEST_CHAIN = 20

_LIST_NAME = regex(r"\b(?:list|bullet|number) (?P<depth>[2-5])(?![0-9])", re.IGNORECASE)
"""Names of list styles: "List 2", "List Bullet 2", "_ Bullet 2_G"."""


@functools.cache
def heading_names() -> dict[str, int]:
    """Return the level of each style name that means a heading, in small letters."""
    return {row["phrase"]: int(row["level"]) for row in table("hrdocs.readers.docx", "data/heading_styles.tsv")}


@frozen(kw_only=True)
class Style:
    """What a style says, with what it inherits.

    Attributes:
        ids: its own id and those of the styles that it is based on.
        names: their names in small letters.
        heading: depth of a heading, 1 highest, or None.
        list_id: number of the list that its paragraphs are items of, or None.
        depth: their depth in it, 0 outermost, or None.
        list_depth: the depth that a name gives ("List Bullet 2"), where each depth is a list of its own.
        bold: whether its text is bold.
        hidden: whether its text is hidden.
    """

    ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    heading: int | None = None
    list_id: int | None = None
    depth: int | None = None
    list_depth: int | None = None
    bold: bool = False
    hidden: bool = False


_NONE = Style()


@define
class Styles:
    """The styles of a document, by id, and the language of text that says no other; "" where they give none."""

    _by_id: dict[str, Element] = field(factory=dict)
    _default: str | None = None
    _known: dict[str, Style] = field(factory=dict)
    language: str = ""

    @classmethod
    def of(cls, root: Element) -> "Styles":
        """Return the styles of a styles part, or none where there is no such part."""
        if root is None:
            return cls()
        found = {each.get(W + "styleId", ""): each for each in root.iter(W + "style")}
        default = next((name for name, each in found.items() if _is_default_paragraph(each)), None)
        languages = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        language = "" if languages is None else languages.get(W + "val", "")
        return cls(found, default, language=language.partition("-")[0].lower())

    def of_paragraph(self, properties: Element) -> Style:
        """Return the style of a paragraph given its w:pPr, or the default one."""
        return self.get(value(properties, "pStyle") or self._default)

    def get(self, style_id: str | None) -> Style:
        """Return a style by its id; one that is not there says nothing."""
        if style_id not in self._by_id or style_id is None:
            return _NONE
        known = self._known.get(style_id)
        if known is None:
            known = self._known[style_id] = _read(list(self._chain(style_id)))
        return known

    def heading_level(self, properties: Element) -> int | None:
        """Return the depth of a heading, 1 highest, or None for other paragraphs, given a w:pPr."""
        own = number(properties, "outlineLvl")
        if own is not None:
            return own + 1 if 0 <= own < _BODY_TEXT else None
        return self.of_paragraph(properties).heading

    def numbering(self, properties: Element) -> tuple[int | None, int | None]:
        """Return the numbering id and the level of a paragraph as it or its style gives them."""
        style = self.of_paragraph(properties)
        if properties is None or properties.find(W + "numPr") is None:
            return style.list_id, style.depth
        list_id, depth = number(properties, "numPr/numId"), number(properties, "numPr/ilvl")
        return (list_id, depth) if list_id is not None else (style.list_id, depth if depth is not None else style.depth)

    def _chain(self, style_id: str | None) -> Iterator[Element]:
        for _ in range(_LONGEST_CHAIN):
            style = self._by_id.get(style_id or "")
            if style is None:
                return
            yield style
            style_id = value(style, "basedOn")


def _read(chain: Sequence[Element]) -> Style:
    """Return what a style says, given it and the styles that it is based on, the nearest first."""
    names = tuple((value(each, "name") or "").lower() for each in chain)
    depths = (match for name in names if (match := _LIST_NAME.search(name)))
    listed = next(depths, None)
    list_id, depth = _numbering(chain)
    return Style(
        ids=tuple(each.get(W + "styleId", "") for each in chain),
        names=names,
        heading=_heading(chain),
        list_id=list_id,
        depth=depth,
        list_depth=int(listed["depth"]) if listed else None,
        bold=_is_on(chain, "b"),
        hidden=_is_on(chain, "vanish"),
    )


def _heading(chain: Sequence[Element]) -> int | None:
    for style in chain:
        level = number(style, "pPr/outlineLvl")
        if level is not None:
            return level + 1 if 0 <= level < _BODY_TEXT else None
        named = heading_names().get((value(style, "name") or "").lower())
        if named is not None:
            return named
    return None


def _numbering(chain: Sequence[Element]) -> tuple[int | None, int | None]:
    list_id = depth = None
    for style in chain:
        if list_id is not None:
            break
        list_id = number(style, "pPr/numPr/numId")
        depth = depth if depth is not None else number(style, "pPr/numPr/ilvl")
    return list_id, depth


def _is_on(chain: Sequence[Element], switch: str) -> bool:
    stated = (style for style in chain if style.find(f"{W}rPr/{W}{switch}") is not None)
    return is_on(next(stated, None), f"rPr/{switch}")


def _is_default_paragraph(style: Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default", "0") in ("1", "true", "on")
