"""The walk: a page's start tags, end tags and texts in, its frames and pieces out, in one pass without recursion.

The walk is the target that lxml's parser calls while it reads, so that no tree has to be built and gone over. Paths
count elements as `lxml.html.document_fromstring` builds them.
"""

from collections.abc import Container

from attrs import field

from hrdocs.readers.html import elements
from hrdocs.readers.html.addresses import CLOAK
from hrdocs.readers.html.collect import Collector
from hrdocs.readers.html.elements import (
    BLOCK,
    BREAK,
    CAPTION,
    HEAD,
    HIDES,
    INLINE,
    INLINE_TELLING,
    OWN,
    SCRIPTLESS,
    SIGNS,
    SKIP,
    TREATMENTS,
    UNNAMED,
    class_verdict,
)
from hrdocs.readers.html.findings import Findings, Hidden
from hrdocs.readers.html.frame import Anchor, Frame, Sign
from hrdocs.readers.html.framing import Framing
from hrdocs.values import define

MAXIMUM_PATH_DEPTH = 200
"""Elements deeper than this get the path `(/descendant::*)[n]`, so that paths stay short on deeply nested pages."""

Level = tuple[str | None, dict[str, int], Frame | Anchor | None]
"""An open element: its path, how many children of each name it has had, and what it opened."""

NOTED = frozenset(("style", "hidden", "itemprop", "rel"))
"""Attributes that may hide an element, or make it a sign."""

MAXIMUM_OPEN_ANCHORS = 8
MAXIMUM_SIGNS = 400
MAXIMUM_TITLE = 2000
HIDDEN_OPENING = 200
"""Bounds of what a page can make the reader look at."""

SIGN_PIECES = 6
"""A sign that holds more pieces than this is a section, not a byline."""


@define(eq=False)
class Walk:
    """The state of a walk, and what it has found.

    Attributes:
        shown: numbers of elements that are not hidden, whatever they say (see `Findings.hidden`).
        elements: how many elements have been met.
    """

    shown: Container[int] = ()
    found: Findings = field(factory=Findings)
    elements: int = 0
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
    _hidden_texts: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self._text = Collector(raw=self._raw)
        self._framing = Framing(found=self.found, text=self._text)

    @property
    def depth(self) -> int:
        """Return how many elements are open."""
        return len(self._levels) + self._skipping - 1

    @property
    def ended(self) -> int:
        """Return how many elements have been closed."""
        return self.elements - self.depth

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take a start tag."""
        self.elements += 1
        if self._skipping:
            self._skipping, self._skipped = self._skipping + 1, tag
            return
        treatment = TREATMENTS[tag]
        if treatment >= HEAD and (treatment := self._in_context(treatment)) >= HEAD:
            self._skip(tag, attributes, treatment)
            return
        levels = self._levels
        above, counts, _ = levels[-1]
        counts[tag] = count = counts.get(tag, 0) + 1
        sign, verdict = None, 0
        if attributes:
            classes = attributes.get("class")
            verdict = class_verdict(classes) if classes else 0
            others = not classes or len(attributes) > 1
            if verdict or (others and (tag == "time" or not NOTED.isdisjoint(attributes))):
                if self._hides(tag, attributes, verdict):
                    return
                sign = self._sign(tag, attributes, verdict)
        path = None
        if above is not None and treatment != UNNAMED and len(levels) <= MAXIMUM_PATH_DEPTH:
            path = f"{above}/{tag}[{count}]"
        opened: Frame | Anchor | None = None
        if treatment == BLOCK:
            if self._raw or self._text.length:
                self._flush()
            opened = self._framing.enter(tag, attributes, path or f"(/descendant::*)[{self.elements}]")
            if verdict & CAPTION:
                self._framing.caption(opened)
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
        elif self._hidden_characters >= 0 and TREATMENTS[self._skipped] not in elements.WORDLESS:
            if self._hidden_characters < HIDDEN_OPENING:
                self._hidden_texts.append(text)
            self._hidden_characters += len("".join(text.split()))

    def end(self, tag: str) -> None:
        """Take an end tag."""
        if self._skipping:
            self._skipping -= 1
            if not self._skipping:
                self._end_skipping(tag)
            return
        _, _, opened = self._levels.pop()
        if self._open_signs and self._open_signs[-1][0] == len(self._levels):
            self._finish(self._open_signs.pop()[1])
        if opened is None:
            return
        if isinstance(opened, Anchor):
            self._text.close(self._open_anchors.pop())
            return
        if self._raw or self._text.length:
            self._flush()
        if tag in elements.ENDING:
            self._framing.leave(tag)
        else:
            self._framing.open.pop()

    def close(self) -> Findings:
        """Finish, and return what was found; nothing may come after."""
        self._flush()
        found, self.found = self.found, Findings()
        # lxml keeps its target in a circle of references: what was found is let go of, so that it does not have to
        # wait for the garbage collector with the target.
        self._framing = Framing(found=self.found, text=self._text)
        self._levels.clear()
        self._open_signs.clear()
        return found

    def _in_context(self, treatment: int) -> int:
        """Return how an element is treated here, given how elements of its name are."""
        if treatment == OWN:
            return INLINE if self._framing.in_phrase() else BLOCK
        return BLOCK if treatment == SCRIPTLESS and self.elements in self.shown else treatment

    def _skip(self, tag: str, attributes: dict[str, str], treatment: int) -> None:
        self._skipping, self._skipped, self._hidden_characters = 1, tag, -1
        if treatment == SKIP:
            if tag == "template":
                self.found.places.keep(attributes, self._framing.open, len(self.found.pieces))
            return
        if treatment == SCRIPTLESS:
            counts = self._levels[-1][1]
            counts[tag] = counts.get(tag, 0) + 1
            self._hide(tag)
            return
        if tag == "script":
            self._captured = [] if "ld+json" in attributes.get("type", "").lower() else None
        elif tag == "title":
            self._captured = [] if self.found.title is None else None
        else:
            self.found.head.append((tag, dict(attributes)))
            if tag == "meta" and "itemprop" in attributes and len(self.found.signs) < MAXIMUM_SIGNS:
                content = attributes.get("content", "")
                self.found.signs.append(
                    Sign(tag=tag, attributes=dict(attributes), names="", piece=len(self.found.pieces), text=content)
                )

    def _end_skipping(self, tag: str) -> None:
        if self._captured is not None:
            captured, self._captured = "".join(self._captured), None
            if tag == "script":
                self.found.scripts.append(captured)
            elif captured.strip():
                self.found.title = " ".join(captured[:MAXIMUM_TITLE].split())
        elif self._hidden_characters >= 0:
            self._end_hidden()

    def _end_hidden(self) -> None:
        """Take note of a hidden element; what is nothing but a sign between two words parts them."""
        opening, characters = "".join(self._hidden_texts), self._hidden_characters
        hidden = self.found.hidden
        hidden[-1] = Hidden(number=hidden[-1].number, characters=characters, opening=opening[: 2 * HIDDEN_OPENING])
        if self._raw or self._text.length:
            self._raw.append(opening if characters <= 1 else " ")

    def _hides(self, tag: str, attributes: dict[str, str], verdict: int) -> bool:
        """Begin to skip an element that a browser does not show; tell whether it is one."""
        style = attributes.get("style")
        hidden = verdict & HIDES or "hidden" in attributes or (style is not None and elements.hides(style))
        if not hidden or tag in ("html", "body") or self.elements in self.shown or self.found.places.has(attributes):
            return False
        self._hide(tag)
        return True

    def _hide(self, tag: str) -> None:
        self.found.hidden.append(Hidden(number=self.elements))
        self._hidden_texts = []
        self._skipping, self._skipped, self._hidden_characters = 1, tag, 0

    def _sign(self, tag: str, attributes: dict[str, str], verdict: int) -> Sign | None:
        telling = verdict & SIGNS or tag == "time" or "itemprop" in attributes or "author" in attributes.get("rel", "")
        if not telling or len(self.found.signs) >= MAXIMUM_SIGNS:
            return None
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
        return Sign(tag=tag, attributes=dict(attributes), names=names, piece=0)

    def _begin(self, sign: Sign) -> None:
        sign.piece, sign.offset = len(self.found.pieces), self._text.settle()
        self.found.signs.append(sign)
        self._open_signs.append((len(self._levels) - 1, sign))

    def _finish(self, sign: Sign) -> None:
        between = self.found.pieces[sign.piece : sign.piece + SIGN_PIECES + 1]
        if len(between) > SIGN_PIECES:
            return
        if between:
            sign.text = "\n".join([*(piece.text for piece in between), self._text.since(0)]).strip()
        else:
            sign.text = self._text.since(sign.offset).strip()

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

    def _flush(self) -> None:
        """End the piece that is being collected, cutting hyperlinks that go on over the boundary in two."""
        collector, framing = self._text, self._framing
        if self._open_anchors:
            for anchor in self._open_anchors:
                collector.close(anchor)
            self._open_anchors = [Anchor(0, -1, each.href, each.raised, each.bold) for each in self._open_anchors]
        bold = collector.bold
        text, anchors = collector.take()
        if not text or not framing.open:
            return
        piece = elements.piece(framing.open[-1], text, anchors, code=collector.preformatted > 0)
        if bold:
            piece.emphasised = bold >= 0.9 * len(text)
        if anchors:
            piece.linked = elements.linked(anchors, heading=piece.level is not None and piece.marker is None)
        if framing.ids:
            piece.ids = tuple(framing.ids)
            framing.ids.clear()
        self.found.pieces.append(piece)
