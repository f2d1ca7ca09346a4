"""The walk: a page's start tags, end tags and texts in, its frames and pieces out, in one pass without recursion.

The walk is the target that lxml's parser calls while it reads, so that no tree has to be built and gone over. Paths
count elements as `lxml.html.document_fromstring` builds them.
"""

import functools
import re

from attrs import define, field

from hrdocs.model import BlockKind
from hrdocs.readers.html import lists, markers
from hrdocs.readers.html.collect import Collector
from hrdocs.readers.html.frame import Anchor, Frame, Piece, Sign
from hrdocs.readers.html.grid import Table

MAXIMUM_PATH_DEPTH = 200
"""Elements deeper than this get the path `(/descendant::*)[n]`, so that paths stay short on deeply nested pages."""

MAXIMUM_OPEN_ANCHORS = 20
MAXIMUM_SIGNS = 400
SIGN_PIECES = 6
"""A sign that holds more pieces than this is a section, not a byline."""

CLOAK = "/cdn-cgi/l/email-protection#"
"""Where Cloudflare's links to cloaked e-mail addresses lead, with the address's digits after it."""

_PLAIN_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NO_ATTRIBUTES: dict[str, str] = {}
_BOLD = Anchor(start=0, end=0, href=None)
_CODE = frozenset(("pre", "listing", "xmp", "plaintext"))
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_ITEM_BARRIERS = frozenset(("td", "th", "article"))
_TABLE_PARTS = frozenset(("tr", "td", "th", "caption", "thead"))
_TELLING = frozenset((*_HEADINGS, *_LISTS, *_CODE, *_TABLE_PARTS, "li", "blockquote", "figcaption", "table"))
_INLINE_TELLING = frozenset(("b", "strong", "sup"))


@define(eq=False)
class Walk:
    """The state of a walk and what it has found: `frames`, `pieces` and `signs`, all in document order.

    Attributes:
        shown: numbers of elements that are not hidden, whatever they say (see `hidden`).
        head: `<meta>`, `<link>` and `<base>` elements, by name and attributes.
        scripts: the JSON-LD scripts.
        title: text of `<title>`.
        language: `lang` of the root element.
        hidden: hidden elements: their number in document order (from 1) and how many characters they hold.
    """

    shown: frozenset[int] = frozenset()
    show_all: bool = False
    frames: list[Frame] = field(factory=list)
    pieces: list[Piece] = field(factory=list)
    signs: list[Sign] = field(factory=list)
    head: list[tuple[str, dict[str, str]]] = field(factory=list)
    scripts: list[str] = field(factory=list)
    title: str | None = None
    language: str | None = None
    hidden: list[tuple[int, int]] = field(factory=list)
    elements: int = 0
    _raw: list[str] = field(factory=list)
    _text: Collector = field(init=False)
    _paths: list[str | None] = field(factory=lambda: [""])
    _counts: list[dict[str, int]] = field(factory=lambda: [{}])
    _open: list[Frame | Anchor | None] = field(factory=list)
    _open_frames: list[Frame] = field(factory=list)
    _open_anchors: list[Anchor] = field(factory=list)
    _open_signs: list[tuple[int, Sign]] = field(factory=list)
    _tables: list[Table] = field(factory=list)
    _ids: list[str] = field(factory=list)
    _bold: int = 0
    _bold_characters: int = 0
    _skipping: int = 0
    _skipped: str = ""
    _captured: list[str] | None = None
    _hidden_characters: int = 0
    _class_verdicts: dict[str, int] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._text = Collector(raw=self._raw)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take a start tag."""
        self.elements += 1
        if self._skipping:
            self._skipping += 1
            self._skipped = tag
            return
        treatment, named = _treatment(tag)
        if treatment == "skip" or treatment == "head":
            self._skip(tag, attributes, treatment)
            return
        counts = self._counts[-1]
        counts[tag] = count = counts.get(tag, 0) + 1
        sign = None
        if attributes:
            classes = attributes.get("class", "")
            verdict = self._class_verdicts.get(classes)
            if verdict is None:
                verdict = self._class_verdict(classes)
            may_hide = verdict & 1 or "style" in attributes or "hidden" in attributes
            if may_hide and self._hides(tag, attributes, verdict):
                return
            if verdict & 2 or tag == "time" or "itemprop" in attributes or "rel" in attributes:
                sign = self._sign(tag, attributes, verdict)
        else:
            attributes = _NO_ATTRIBUTES
        above = self._paths[-1]
        countable = named and above is not None and len(self._paths) <= MAXIMUM_PATH_DEPTH
        path = f"{above}/{tag}[{count}]" if countable else None
        self._paths.append(path)
        self._counts.append({})
        if treatment == "block":
            self._open.append(self._open_block(tag, attributes, path))
        elif treatment == "break":
            self._open.append(None)
            self._break()
        else:
            self._open.append(self._open_inline(tag, attributes) if attributes or tag in _INLINE_TELLING else None)
        if sign is not None:
            self._begin(sign)

    def data(self, text: str) -> None:
        """Take text."""
        if not self._skipping:
            if self._raw or self._text.length or not text.isspace():
                self._raw.append(text)
            if self._bold:
                self._bold_characters += len(text)
        elif self._captured is not None:
            self._captured.append(text)
        elif self._hidden_characters >= 0 and _treatment(self._skipped)[0] not in ("skip", "head"):
            self._hidden_characters += len(text.strip())

    def end(self, tag: str) -> None:
        """Take an end tag."""
        if self._skipping:
            self._skipping -= 1
            if not self._skipping:
                self._end_skipping(tag)
            return
        opened = self._open.pop()
        if self._open_signs and self._open_signs[-1][0] == len(self._open):
            self._finish(self._open_signs.pop()[1])
        if opened is not None:
            self._close(tag, opened)
        self._paths.pop()
        self._counts.pop()

    def close(self) -> "Walk":
        """Finish; nothing may come after."""
        self._flush()
        return self

    def _skip(self, tag: str, attributes: dict[str, str], treatment: str) -> None:
        self._skipping, self._skipped, self._hidden_characters = 1, tag, -1
        if treatment == "skip":
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
                self.title = " ".join(captured.split())
        elif self._hidden_characters > 0:
            self.hidden[-1] = (self.hidden[-1][0], self._hidden_characters)

    def _class_verdict(self, classes: str) -> int:
        """Return 1 for a class that hides, 2 for one that signs (a byline, a date), 3 for both, else 0."""
        lowered = classes.lower()
        hides = not _hiding().isdisjoint(lowered.split())
        verdict = hides + 2 * any(each in lowered for each in _signing())
        self._class_verdicts[classes] = verdict
        return verdict

    def _hides(self, tag: str, attributes: dict[str, str], verdict: int) -> bool:
        """Begin to skip an element that a browser does not show; tell whether it is one."""
        style = attributes.get("style")
        hidden = verdict & 1 or "hidden" in attributes or (style is not None and _HIDING_STYLE.search(style))
        if not hidden or self.show_all or tag in ("html", "body") or self.elements in self.shown:
            return False
        self.hidden.append((self.elements, 0))
        self._skipping, self._skipped, self._hidden_characters = 1, tag, 0
        return True

    def _sign(self, tag: str, attributes: dict[str, str], verdict: int) -> Sign | None:
        telling = verdict & 2 or tag == "time" or "itemprop" in attributes or "author" in attributes.get("rel", "")
        if not telling or len(self.signs) >= MAXIMUM_SIGNS:
            return None
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
        return Sign(tag=tag, attributes=dict(attributes), names=names, piece=0)

    def _begin(self, sign: Sign) -> None:
        sign.piece, sign.offset = len(self.pieces), self._text.settle()
        self.signs.append(sign)
        self._open_signs.append((len(self._open) - 1, sign))

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
        outer = self._open_frames[-1] if self._open_frames else None
        frame = Frame(tag, outer, len(self.frames), path or f"(/descendant::*)[{self.elements}]")
        if outer is not None:
            self._inherit(frame, outer)
        if attributes:
            self._describe(frame, attributes)
        self.frames.append(frame)
        self._open_frames.append(frame)
        if tag in _TELLING:
            self._set_kind(frame, tag, attributes)
        return frame

    def _describe(self, frame: Frame, attributes: dict[str, str]) -> None:
        name = attributes.get("id", "")
        if name:
            self._ids.append(name)
        frame.names = f"{attributes.get('class', '')} {name}".lower()
        frame.aria = attributes.get("role", "").lower()
        if "lang" in attributes or "xml:lang" in attributes:
            frame.language = attributes.get("lang") or attributes.get("xml:lang") or frame.language
            self.language = self.language or (frame.language if frame.parent is None else None)

    def _inherit(self, frame: Frame, outer: Frame) -> None:
        frame.heading, frame.captioned, frame.quoted = outer.heading, outer.captioned, outer.quoted
        frame.depth, frame.language = outer.depth, outer.language
        frame.within_text = outer.within_text or outer.tag in ("article", "main", "section")
        if frame.tag not in _ITEM_BARRIERS:
            frame.item = outer.item

    def _set_kind(self, frame: Frame, tag: str, attributes: dict[str, str]) -> None:
        if tag in _HEADINGS:
            frame.heading = _HEADINGS[tag]
        elif tag == "li":
            frame.depth = frame.depth or 1
            frame.marker = markers.marker(frame.parent, attributes)
            frame.item = frame
        elif tag in _LISTS:
            frame.depth += 1
            frame.numbering = markers.numbering(attributes) if tag == "ol" else None
        elif tag == "blockquote":
            frame.quoted = True
        elif tag == "figcaption":
            frame.captioned = True
        elif tag in _CODE:
            self._text.preformatted += 1
        elif tag == "table":
            if self._tables:
                self._tables[-1].layout = True
            self._tables.append(Table.opened(frame, attributes))
        elif self._tables and tag in _TABLE_PARTS:
            frame.captioned = frame.captioned or tag == "caption"
            self._tables[-1].enters(tag, attributes, len(self.pieces))

    def _open_inline(self, tag: str, attributes: dict[str, str]) -> Anchor | None:
        if tag == "b" or tag == "strong":
            self._bold += 1
            return _BOLD
        if not attributes and tag != "sup":
            return None
        if "id" in attributes:
            self._ids.append(attributes["id"])
        elif tag == "a" and "name" in attributes:
            self._ids.append(attributes["name"])
        href = attributes.get("href") if tag == "a" else None
        if "data-cfemail" in attributes:
            href = CLOAK + attributes["data-cfemail"]
        if (href is None and tag != "sup") or len(self._open_anchors) >= MAXIMUM_OPEN_ANCHORS:
            return None
        anchor = Anchor(start=self._text.settle(), end=-1, href=href, raised=tag == "sup")
        self._open_anchors.append(anchor)
        return anchor

    def _break(self) -> None:
        if self._text.ends_with_break() and not self._text.preformatted:
            self._flush()
        else:
            self._text.line_break()

    def _close(self, tag: str, opened: Frame | Anchor) -> None:
        if opened is _BOLD:
            self._bold -= 1
        elif isinstance(opened, Anchor):
            current = self._open_anchors.pop()
            self._text.close(current)
        else:
            if self._raw or self._text.length:
                self._flush()
            self._open_frames.pop()
            if tag in _TELLING:
                self._close_block(tag)

    def _close_block(self, tag: str) -> None:
        if tag in _CODE:
            self._text.preformatted -= 1
        elif tag == "table":
            self._tables.pop().merge(self.pieces)
        elif self._tables and tag in _TABLE_PARTS:
            self._tables[-1].leaves(tag, len(self.pieces))

    def _flush(self) -> None:
        """End the piece that is being collected, cutting hyperlinks that go on over the boundary in two."""
        for at, anchor in enumerate(self._open_anchors):
            self._text.close(anchor)
            self._open_anchors[at] = Anchor(start=0, end=-1, href=anchor.href, raised=anchor.raised)
        preformatted = self._text.preformatted
        text, anchors = self._text.take()
        bold, self._bold_characters = self._bold_characters, 0
        if not text or not self._open_frames:
            return
        piece = _piece(self._open_frames[-1], text, code=preformatted > 0)
        piece.anchors = anchors
        piece.linked = sum(anchor.end - anchor.start for anchor in anchors if anchor.href)
        piece.emphasised = bold >= 0.9 * len(text)
        piece.ids, self._ids = tuple(self._ids), []
        self.pieces.append(piece)


def _piece(frame: Frame, text: str, *, code: bool) -> Piece:
    """Return a piece of the kind that the elements around it say; a list item's first piece takes its marker."""
    if frame.heading:
        return Piece(kind=BlockKind.HEADING, frame=frame, text=text, level=frame.heading)
    if code:
        return Piece(kind=BlockKind.CODE, frame=frame, text=text)
    if frame.captioned:
        return Piece(kind=BlockKind.CAPTION, frame=frame, text=text)
    item = frame.item
    if item is not None and item.marker is not None:
        marker, item.marker = item.marker, None
        return Piece(kind=BlockKind.LIST_ITEM, frame=frame, text=text, level=frame.depth, marker=marker)
    if frame.quoted:
        return Piece(kind=BlockKind.QUOTATION, frame=frame, text=text)
    return Piece(kind=BlockKind.PARAGRAPH, frame=frame, text=text)


@functools.cache
def _known_treatments() -> dict[str, str]:
    return lists.tag_treatment()


@functools.lru_cache(maxsize=2048)
def _treatment(tag: str) -> tuple[str, bool]:
    """Return "skip", "head", "block", "break" or "inline", and whether the name can stand in a path as it is.

    Elements of a page's own making ("my-card") are blocks.
    """
    treatment = _known_treatments().get(tag) or ("block" if "-" in tag else "inline")
    return treatment, _PLAIN_NAME.fullmatch(tag) is not None


@functools.cache
def _hiding() -> frozenset[str]:
    return frozenset(lists.lines("hidden_names.txt"))


@functools.cache
def _signing() -> tuple[str, ...]:
    return lists.lines("signing_names.txt")
