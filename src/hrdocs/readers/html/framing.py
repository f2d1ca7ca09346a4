"""Opening and closing frames: what each block-level element's name and attributes say of the texts in it."""

from collections.abc import Callable
from typing import Any

import attrs
from attrs import field

from hrdocs.readers.html import elements, markers
from hrdocs.readers.html.collect import Collector
from hrdocs.readers.html.findings import Findings
from hrdocs.readers.html.frame import Context, Frame, ListItem
from hrdocs.readers.html.grid import Table
from hrdocs.values import define

_NOWHERE = Context()


@define(eq=False, kw_only=True)
class Framing:
    """The frames of a page that are open.

    Attributes:
        found: what the walk has found.
        text: the walk's collector.
        open: the frames that are open, the innermost last.
        ids: ids met since the last piece.
    """

    found: Findings
    text: Collector
    open: list[Frame] = field(factory=list)
    ids: list[str] = field(factory=list)
    _tables: list[Table] = field(factory=list)
    _variants: dict[tuple[int, str, object], Context] = field(factory=dict)

    def enter(self, tag: str, attributes: dict[str, str], path: str) -> Frame:
        """Open a frame inside the innermost open one."""
        around, frames = self.open, self.found.frames
        if around:
            outer = around[-1]
            frame = Frame(tag, outer, len(frames), path, outer.context, outer.item)
        else:
            frame = Frame(tag, None, len(frames), path, _NOWHERE)
        if attributes:
            if len(attributes) == 1 and "class" in attributes:
                frame.names = attributes["class"].lower()
            else:
                self._describe(frame, attributes)
        frames.append(frame)
        around.append(frame)
        said = _SAYING.get(tag)
        if said is not None:
            said(self, frame, attributes)
        return frame

    def caption(self, frame: Frame) -> None:
        """Take a frame for a caption."""
        frame.context = self._varied(frame.context, "captioned", True)

    def in_phrase(self) -> bool:
        """Return whether the innermost frame is a paragraph or heading."""
        return bool(self.open) and self.open[-1].tag in elements.PHRASES

    def leave(self, tag: str) -> None:
        """Close the innermost frame; at the end of a table its cells become one piece."""
        self.open.pop()
        if tag in elements.CODE:
            self.text.preformatted -= 1
        elif tag == "table":
            self._tables.pop().merge(self.found.pieces)
        elif self._tables and tag in elements.TABLE_PARTS:
            self._tables[-1].leaves(tag, len(self.found.pieces))

    def _describe(self, frame: Frame, attributes: dict[str, str]) -> None:
        name = attributes.get("id", "")
        if name:
            self.ids.append(name)
        frame.names = f"{attributes.get('class', '')} {attributes.get('data-testid', '')} {name}".lower()
        if attributes.get("itemprop") == "articleBody":
            frame.names += " articlebody"
        if "role" in attributes:
            frame.aria = attributes["role"].lower()
        if "lang" in attributes or "xml:lang" in attributes:
            language = attributes.get("lang") or attributes.get("xml:lang") or frame.context.language
            frame.context = self._varied(frame.context, "language", language)

    def _varied(self, context: Context, name: str, value: object) -> Context:
        """Return the context with one value changed; the same change gives the same object."""
        if getattr(context, name) == value:
            return context
        key = (id(context), name, value)
        found = self._variants.get(key)
        if found is None:
            changes: dict[str, Any] = {name: value}
            found = self._variants[key] = attrs.evolve(context, **changes)
        return found

    def _heading(self, frame: Frame, _: dict[str, str]) -> None:
        frame.context = self._varied(frame.context, "heading", elements.HEADINGS[frame.tag])

    def _item(self, frame: Frame, attributes: dict[str, str]) -> None:
        if not frame.context.depth:
            frame.context = self._varied(frame.context, "depth", 1)
        frame.item = ListItem(frame.parent, frame.context, markers.marker(frame.parent, attributes))

    def _list(self, frame: Frame, attributes: dict[str, str]) -> None:
        frame.numbering = markers.numbering(attributes, ordered=frame.tag == "ol")
        frame.context = self._varied(frame.context, "depth", frame.context.depth + 1)

    def _quotation(self, frame: Frame, _: dict[str, str]) -> None:
        frame.context = self._varied(frame.context, "quoted", True)

    def _caption(self, frame: Frame, attributes: dict[str, str]) -> None:
        self.caption(frame)
        if frame.tag in elements.TABLE_PARTS:
            self._table_part(frame, attributes)

    def _text(self, frame: Frame, _: dict[str, str]) -> None:
        frame.context = self._varied(frame.context, "within_text", True)
        # A list around an article, a card or a comment does not make an item of its first paragraph.
        frame.item = None if frame.tag == "article" else frame.item

    def _code(self, _: Frame, __: dict[str, str]) -> None:
        self.text.preformatted += 1

    def _table(self, frame: Frame, attributes: dict[str, str]) -> None:
        if self._tables:
            self._tables[-1].layout = True
        self._tables.append(Table.opened(frame, attributes))

    def _table_part(self, frame: Frame, attributes: dict[str, str]) -> None:
        frame.item = None if frame.tag in ("td", "th") else frame.item
        if self._tables:
            self._tables[-1].enters(frame.tag, attributes, len(self.found.pieces))


_SAYING: dict[str, Callable[[Framing, Frame, dict[str, str]], None]] = {
    **dict.fromkeys(elements.TABLE_PARTS, Framing._table_part),
    **dict.fromkeys(elements.HEADINGS, Framing._heading),
    **dict.fromkeys(elements.LISTS, Framing._list),
    **dict.fromkeys(elements.CAPTIONS, Framing._caption),
    **dict.fromkeys(elements.TEXTS, Framing._text),
    **dict.fromkeys(elements.CODE, Framing._code),
    "li": Framing._item,
    "blockquote": Framing._quotation,
    "table": Framing._table,
}
"""What is done at the start of an element that says something of the texts in it."""
