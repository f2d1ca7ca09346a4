"""The walk: a page's start tags, end tags and texts in, its frames and pieces out, in one pass without recursion.

The walk is the target that lxml's parser calls while it reads, so that no tree has to be built and gone over. Paths
count elements as `lxml.html.document_fromstring` builds them.
"""

from collections.abc import Container

import attrs
from attrs import define, field

from hrdocs.readers.html import elements
from hrdocs.readers.html.addresses import CLOAK
from hrdocs.readers.html.collect import Collector
from hrdocs.readers.html.elements import (
    BLOCK,
    BREAK,
    HEAD,
    INLINE_TELLING,
    SCRIPTLESS,
    SKIP,
    TREATMENTS,
    UNNAMED,
    class_verdict,
)
from hrdocs.readers.html.frame import Anchor, Frame, Piece, Sign
from hrdocs.readers.html.framing import Framing
from hrdocs.readers.html.streamed import Places

MAXIMUM_PATH_DEPTH = 200
"""Elements deeper than this get the path `(/descendant::*)[n]`, so that paths stay short on deeply nested pages."""

Level = tuple[str | None, dict[str, int], Frame | Anchor | None]
"""An open element: its path, how many children of each name it has had, and what it opened."""

MAXIMUM_OPEN_ANCHORS = 20
MAXIMUM_SIGNS = 400
MAXIMUM_TITLE = 2000
"""Bounds of what a page can make the reader look at."""

SIGN_PIECES = 6
"""A sign that holds more pieces than this is a section, not a byline."""


@define(eq=False)
class Walk:
    """The state of a walk and what it has found: `frames`, `pieces` and `signs`, all in document order.

    Attributes:
        shown: numbers of elements that are not hidden, whatever they say (see `hidden`).
        head: `<meta>`, `<link>` and `<base>` elements, by name and attributes.
        scripts: the JSON-LD scripts.
        title: text of `<title>`.
        hidden: hidden elements: their number in document order (from 1) and how many characters but white
            space they hold.
        places: where parts of the page belong that come later.
    """

    shown: Container[int] = ()
    pieces: list[Piece] = field(factory=list)
    signs: list[Sign] = field(factory=list)
    head: list[tuple[str, dict[str, str]]] = field(factory=list)
    scripts: list[str] = field(factory=list)
    title: str | None = None
    hidden: list[tuple[int, int]] = field(factory=list)
    places: Places = field(factory=Places)
    elements: int = 0
    ended: int = 0
    _raw: list[str] = field(factory=list)
    _text: Collector = field(init=False)
    _framing: Framing = field(init=False)
    _levels: list[Level] = field(factory=lambda: [("", {}, None)])
    _open_anchors: list[Anchor] = field(factory=list)
    _open_signs: list[tuple[int, Sign]] = field(factory=list)
    _skipping: int = 0
    _skipped: str = ""
    _captured: list[str] | None = None
    _hidden_characters: int = 0

    def __attrs_post_init__(self) -> None:
        self._text = Collector(raw=self._raw)
        self._framing = Framing(pieces=self.pieces, text=self._text)

    @property
    def frames(self) -> list[Frame]:
        """Return the frames, a parent before its children."""
        return self._framing.frames

    @property
    def language(self) -> str | None:
        """Return `lang` of the root element."""
        return self.frames[0].context.language if self.frames else None

    @property
    def depth(self) -> int:
        """Return how many elements are open."""
        return len(self._levels) + self._skipping - 1

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take a start tag."""
        self.elements += 1
        if self._skipping:
            self._skipping += 1
            self._skipped = tag
            return
        treatment = TREATMENTS.get(tag)
        if treatment is None:
            treatment = elements.treatment(tag, self._framing.open[-1].tag if self._framing.open else "")
        if treatment >= HEAD:
            if treatment != SCRIPTLESS or self.elements not in self.shown:
                self._skip(tag, attributes, treatment)
                return
            treatment = BLOCK
        levels = self._levels
        above, counts, _ = levels[-1]
        counts[tag] = count = counts.get(tag, 0) + 1
        sign = None
        if attributes:
            classes = attributes.get("class", "")
            verdict = class_verdict(classes) if classes else 0
            if verdict or not classes or len(attributes) > 1:
                may_hide = verdict & 1 or "style" in attributes or "hidden" in attributes
                if may_hide and self._hides(tag, attributes, verdict):
                    return
                if verdict & 2 or tag == "time" or "itemprop" in attributes or "rel" in attributes:
                    sign = self._sign(tag, attributes, verdict)
        countable = above is not None and treatment != UNNAMED and len(levels) <= MAXIMUM_PATH_DEPTH
        path = f"{above}/{tag}[{count}]" if countable else None
        opened: Frame | Anchor | None = None
        if treatment == BLOCK:
            opened = self._open_block(tag, attributes, path)
        elif treatment == BREAK:
            self._break()
        elif attributes or tag in INLINE_TELLING:
            opened = self._open_inline(tag, attributes)
        levels.append((path, {}, opened))
        if sign is not None:
            self._begin(sign)

    def data(self, text: str) -> None:
        """Take text."""
        if not self._skipping:
            if self._raw or self._text.length or not text.isspace():
                self._raw.append(text)
        elif self._captured is not None:
            self._captured.append(text)
        elif self._hidden_characters >= 0 and TREATMENTS.get(self._skipped, BLOCK) < HEAD:
            self._hidden_characters += len("".join(text.split()))

    def end(self, tag: str) -> None:
        """Take an end tag."""
        self.ended += 1
        if self._skipping:
            self._skipping -= 1
            if not self._skipping:
                self._end_skipping(tag)
            return
        _, _, opened = self._levels.pop()
        if self._open_signs and self._open_signs[-1][0] == len(self._levels):
            self._finish(self._open_signs.pop()[1])
        if opened is not None:
            self._close(tag, opened)

    def close(self) -> "Walk":
        """Finish; nothing may come after."""
        self._flush()
        return self

    def _skip(self, tag: str, attributes: dict[str, str], treatment: int) -> None:
        self._skipping, self._skipped, self._hidden_characters = 1, tag, -1
        if treatment == SKIP:
            if tag == "template":
                self.places.keep(attributes, self._framing.open, len(self.pieces))
            return
        if treatment == SCRIPTLESS:
            counts = self._levels[-1][1]
            counts[tag] = counts.get(tag, 0) + 1
            self._hide(tag)
            return
        if tag == "script":
            self._captured = [] if "ld+json" in attributes.get("type", "").lower() else None
        elif tag == "title":
            self._captured = [] if self.title is None else None
        else:
            self.head.append((tag, dict(attributes)))
            if tag == "meta" and "itemprop" in attributes and len(self.signs) < MAXIMUM_SIGNS:
                content = attributes.get("content", "")
                self.signs.append(
                    Sign(tag=tag, attributes=dict(attributes), names="", piece=len(self.pieces), text=content)
                )

    def _end_skipping(self, tag: str) -> None:
        if self._captured is not None:
            captured, self._captured = "".join(self._captured), None
            if tag == "script":
                self.scripts.append(captured)
            elif captured.strip():
                self.title = " ".join(captured[:MAXIMUM_TITLE].split())
        elif self._hidden_characters > 0:
            self.hidden[-1] = (self.hidden[-1][0], self._hidden_characters)

    def _hides(self, tag: str, attributes: dict[str, str], verdict: int) -> bool:
        """Begin to skip an element that a browser does not show; tell whether it is one."""
        style = attributes.get("style")
        hidden = verdict & 1 or "hidden" in attributes or (style is not None and elements.HIDING_STYLE.search(style))
        if not hidden or tag in ("html", "body") or self.elements in self.shown or self.places.has(attributes):
            return False
        self._hide(tag)
        return True

    def _hide(self, tag: str) -> None:
        self.hidden.append((self.elements, 0))
        self._skipping, self._skipped, self._hidden_characters = 1, tag, 0

    def _sign(self, tag: str, attributes: dict[str, str], verdict: int) -> Sign | None:
        telling = verdict & 2 or tag == "time" or "itemprop" in attributes or "author" in attributes.get("rel", "")
        if not telling or len(self.signs) >= MAXIMUM_SIGNS:
            return None
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
        return Sign(tag=tag, attributes=dict(attributes), names=names, piece=0)

    def _begin(self, sign: Sign) -> None:
        sign.piece, sign.offset = len(self.pieces), self._text.settle()
        self.signs.append(sign)
        self._open_signs.append((len(self._levels) - 1, sign))

    def _finish(self, sign: Sign) -> None:
        between = self.pieces[sign.piece : sign.piece + SIGN_PIECES + 1]
        if len(between) > SIGN_PIECES:
            return
        if between:
            sign.text = "\n".join([*(piece.text for piece in between), self._text.since(0)]).strip()
        else:
            sign.text = self._text.since(sign.offset).strip()

    def _open_block(self, tag: str, attributes: dict[str, str], path: str | None) -> Frame:
        if self._raw or self._text.length:
            self._flush()
        return self._framing.enter(tag, attributes, path or f"(/descendant::*)[{self.elements}]")

    def _open_inline(self, tag: str, attributes: dict[str, str]) -> Anchor | None:
        if "id" in attributes:
            self._framing.ids.append(attributes["id"])
        elif tag == "a" and "name" in attributes:
            self._framing.ids.append(attributes["name"])
        href = attributes.get("href") if tag == "a" else None
        if "data-cfemail" in attributes:
            href = CLOAK + attributes["data-cfemail"]
        if (href is None and tag not in INLINE_TELLING) or len(self._open_anchors) >= MAXIMUM_OPEN_ANCHORS:
            return None
        anchor = Anchor(self._text.settle(), -1, href, tag == "sup", tag != "sup" and href is None)
        self._open_anchors.append(anchor)
        return anchor

    def _break(self) -> None:
        if self._text.ends_with_break() and not self._text.preformatted:
            self._flush()
        else:
            self._text.line_break()

    def _close(self, tag: str, opened: Frame | Anchor) -> None:
        if isinstance(opened, Anchor):
            self._text.close(self._open_anchors.pop())
        else:
            if self._raw or self._text.length:
                self._flush()
            self._framing.leave(tag)

    def _flush(self) -> None:
        """End the piece that is being collected, cutting hyperlinks that go on over the boundary in two."""
        for at, anchor in enumerate(self._open_anchors):
            self._text.close(anchor)
            self._open_anchors[at] = attrs.evolve(anchor, start=0, end=-1)
        bold = self._text.bold
        text, anchors = self._text.take()
        if not text or not self._framing.open:
            return
        piece = elements.piece(self._framing.open[-1], text, code=self._text.preformatted > 0)
        piece.anchors = anchors
        own = "#" if piece.level and not piece.marker else "\0"
        for anchor in anchors:
            if anchor.href and not anchor.href.startswith(own):
                piece.linked += anchor.end - anchor.start
        piece.emphasised = bold >= 0.9 * len(text)
        piece.ids = tuple(self._framing.ids)
        self._framing.ids.clear()
        self.pieces.append(piece)
