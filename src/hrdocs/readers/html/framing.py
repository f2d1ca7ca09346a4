"""Opening and closing frames: what each block-level element's name and attributes say of the texts in it."""

from typing import Any

import attrs
from attrs import define, field

from hrdocs.readers.html import elements, markers
from hrdocs.readers.html.collect import Collector
from hrdocs.readers.html.elements import TELLING
from hrdocs.readers.html.frame import Context, Frame, Piece
from hrdocs.readers.html.grid import Table

_NOWHERE = Context()


@define(eq=False, kw_only=True)
class Framing:
    """The frames of a page: those met so far, and those that are open.

    Attributes:
        pieces: the walk's pieces.
        text: the walk's collector.
        ids: ids met since the last piece.
    """

    pieces: list[Piece]
    text: Collector
    frames: list[Frame] = field(factory=list)
    open: list[Frame] = field(factory=list)
    ids: list[str] = field(factory=list)
    _tables: list[Table] = field(factory=list)
    _variants: dict[tuple[int, str, object], Context] = field(factory=dict)

    def enter(self, tag: str, attributes: dict[str, str], path: str) -> Frame:
        """Open a frame inside the innermost open one."""
        outer = self.open[-1] if self.open else None
        context, item = (outer.context, outer.item) if outer is not None else (_NOWHERE, None)
        frame = Frame(tag, outer, len(self.frames), path, context, item)
        if attributes:
            classes = attributes.get("class", "")
            if classes and len(attributes) == 1:
                frame.names = classes.lower()
            else:
                self._describe(frame, attributes)
            if classes and elements.captions(classes):
                frame.context = self._varied(frame.context, "captioned", True)
        self.frames.append(frame)
        self.open.append(frame)
        if tag in TELLING:
            self._set_context(frame, tag, attributes)
        return frame

    def leave(self, tag: str) -> None:
        """Close the innermost frame; at the end of a table its cells become one piece."""
        self.open.pop()
        if tag not in TELLING:
            return
        if tag in elements.CODE:
            self.text.preformatted -= 1
        elif tag == "table":
            self._tables.pop().merge(self.pieces)
        elif self._tables and tag in elements.TABLE_PARTS:
            self._tables[-1].leaves(tag, len(self.pieces))

    def _describe(self, frame: Frame, attributes: dict[str, str]) -> None:
        name = attributes.get("id", "")
        if name:
            self.ids.append(name)
        frame.names = f"{attributes.get('class', '')} {name}".lower()
        if attributes.get("itemprop") == "articleBody":
            frame.names += " articlebody"
        if "role" in attributes:
            frame.aria = attributes["role"].lower()
        if "lang" in attributes or "xml:lang" in attributes:
            language = attributes.get("lang") or attributes.get("xml:lang") or frame.context.language
            frame.context = self._varied(frame.context, "language", language)

    def _varied(self, context: Context, name: str, value: object) -> Context:
        """Return the context with one value changed; the same change gives the same object."""
        key = (id(context), name, value)
        found = self._variants.get(key)
        if found is None:
            changes: dict[str, Any] = {name: value}
            found = self._variants[key] = attrs.evolve(context, **changes)
        return found

    def _set_context(self, frame: Frame, tag: str, attributes: dict[str, str]) -> None:
        context = frame.context
        if tag in elements.HEADINGS:
            frame.context = self._varied(context, "heading", elements.HEADINGS[tag])
        elif tag == "li":
            frame.marker = markers.marker(frame.parent, attributes)
            frame.item = frame
            frame.context = self._varied(context, "depth", context.depth or 1)
        elif tag in elements.LISTS:
            frame.numbering = markers.numbering(attributes) if tag == "ol" else None
            frame.context = self._varied(context, "depth", context.depth + 1)
        elif tag == "blockquote":
            frame.context = self._varied(context, "quoted", True)
        elif tag in elements.CAPTIONS:
            frame.context = self._varied(context, "captioned", True)
            self._set_table(frame, tag, attributes)
        elif tag in elements.TEXTS:
            frame.context = self._varied(context, "within_text", True)
            # A list around an article, a card or a comment does not make an item of its first paragraph.
            frame.item = None if tag == "article" else frame.item
        elif tag in elements.CODE:
            self.text.preformatted += 1
        else:
            self._set_table(frame, tag, attributes)

    def _set_table(self, frame: Frame, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table":
            if self._tables:
                self._tables[-1].layout = True
            self._tables.append(Table.opened(frame, attributes))
        elif tag in elements.TABLE_PARTS:
            frame.item = None if tag in ("td", "th") else frame.item
            if self._tables:
                self._tables[-1].enters(tag, attributes, len(self.pieces))
