"""Paragraph styles: what makes a heading, a list item or hidden text by the style it has.

A style inherits from the one it is based on (ECMA-376, Part 1, 17.7.4.3). Names of built-in styles are English in
every edition of a word processor, unlike their ids, so headings are told by outline level first and by name second;
the styles of the United Nations' document templates carry no outline level and are told by name.
"""

import functools
import re
from collections.abc import Iterator

from attrs import define, field

from hrdocs.datafiles import table
from hrdocs.readers.docx.names import Element, W, is_on, number, value

_BODY_TEXT = 9
"""Outline level that says "not a heading" (17.3.1.20)."""

_LONGEST_CHAIN = 20

_LIST_NAME = re.compile(r"\b(?:list|bullet|number) (?P<depth>[2-5])(?![0-9])", re.IGNORECASE)
"""Names of list styles: "List 2", "List Bullet 2", "_ Bullet 2_G"."""


@functools.cache
def heading_names() -> dict[str, int]:
    """Return the level of each style name that means a heading, in small letters."""
    return {row["name"]: int(row["level"]) for row in table("hrdocs.readers.docx", "heading_styles.tsv")}


@define
class Styles:
    """The styles of a document, by id."""

    _by_id: dict[str, Element] = field(factory=dict)
    _default: str | None = None

    @classmethod
    def of(cls, root: Element) -> "Styles":
        """Return the styles of a styles part, or none where there is no such part."""
        if root is None:
            return cls()
        found = {each.get(W + "styleId", ""): each for each in root.iter(W + "style")}
        default = next((name for name, each in found.items() if _is_default_paragraph(each)), None)
        return cls(found, default)

    def heading_level(self, paragraph: Element) -> int | None:
        """Return the depth of a heading, 1 highest, or None for other paragraphs."""
        own = number(paragraph, "pPr/outlineLvl")
        if own is not None:
            return own + 1 if 0 <= own < _BODY_TEXT else None
        for style in self._chain(value(paragraph, "pPr/pStyle")):
            level = number(style, "pPr/outlineLvl")
            if level is not None:
                return level + 1 if 0 <= level < _BODY_TEXT else None
            named = heading_names().get((value(style, "name") or "").lower())
            if named is not None:
                return named
        return None

    def numbering(self, paragraph: Element) -> tuple[int | None, int | None]:
        """Return the numbering id and the level of a paragraph as it or its style gives them."""
        given = number(paragraph, "pPr/numPr/numId"), number(paragraph, "pPr/numPr/ilvl")
        for style in self._chain(value(paragraph, "pPr/pStyle")):
            if given[0] is not None:
                break
            given = (
                number(style, "pPr/numPr/numId"),
                given[1] if given[1] is not None else number(style, "pPr/numPr/ilvl"),
            )
        return given

    def is_named(self, paragraph: Element, *names: str) -> bool:
        """Tell whether the paragraph's style, or one that it is based on, has one of these names."""
        return any(
            (value(style, "name") or "").lower() in names for style in self._chain(value(paragraph, "pPr/pStyle"))
        )

    def list_depth(self, paragraph: Element) -> int | None:
        """Return the depth that a style's name gives ("List Bullet 2"), where each depth is a list of its own."""
        for style in self._chain(value(paragraph, "pPr/pStyle")):
            match = _LIST_NAME.search(value(style, "name") or "")
            if match:
                return int(match["depth"])
        return None

    def ids(self, paragraph: Element) -> tuple[str, ...]:
        """Return the id of the paragraph's style and of those that it is based on."""
        return tuple(style.get(W + "styleId", "") for style in self._chain(value(paragraph, "pPr/pStyle")))

    def is_bold(self, style_id: str | None, *, paragraph: bool = False) -> bool:
        """Tell whether a style makes its text bold; `paragraph` says that no id means the default style."""
        chain = self._chain(style_id) if style_id or paragraph else ()
        stated = (style for style in chain if style.find(f"{W}rPr/{W}b") is not None)
        return is_on(next(iter(stated), None), "rPr/b")

    def _chain(self, style_id: str | None) -> Iterator[Element]:
        style_id = style_id or self._default
        for _ in range(_LONGEST_CHAIN):
            style = self._by_id.get(style_id or "")
            if style is None:
                return
            yield style
            style_id = value(style, "basedOn")


def _is_default_paragraph(style: Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default", "0") in ("1", "true", "on")
