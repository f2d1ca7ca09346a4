"""The walk: one pass over a page's elements that finds its frames and its pieces, without recursion."""

import re
from typing import Any

from attrs import define, field
from lxml import etree

from hrdocs.model import BlockKind
from hrdocs.readers.html import grid, lists, markers
from hrdocs.readers.html.collect import Collector
from hrdocs.readers.html.frame import Anchor, Frame, Piece, Sign

MAXIMUM_PATH_DEPTH = 200
"""Elements deeper than this get the path `(/descendant::*)[n]`, so that paths stay short on deeply nested pages."""

MAXIMUM_OPEN_ANCHORS = 20

_PLAIN_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_EMPHASIS = frozenset(("b", "strong"))
_KINDS = {
    "pre": BlockKind.CODE,
    "listing": BlockKind.CODE,
    "xmp": BlockKind.CODE,
    "plaintext": BlockKind.CODE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}


@define(eq=False)
class Level:
    """An open element: its path, how many children of each name it has had, and what to undo when it closes."""

    path: str | None
    counts: dict[str, int] = field(factory=dict)
    total: int = 0
    frame: Frame | None = None
    anchor: Anchor | None = None
    emphasis: bool = False
    skipped: bool = False


@define(eq=False)
class Walk:
    """The state of a walk and what it has found: `frames` and `pieces`, both in document order."""

    keep_hidden: bool = False
    shown: frozenset[Any] = frozenset()
    frames: list[Frame] = field(factory=list)
    pieces: list[Piece] = field(factory=list)
    hidden: list[Any] = field(factory=list)
    signs: list[Sign] = field(factory=list)
    _levels: list[Level] = field(factory=list)
    _open_frames: list[Frame] = field(factory=list)
    _open_anchors: list[Level] = field(factory=list)
    _bold_depth: int = 0
    _bold_from: int = 0
    _text: Collector = field(factory=Collector)
    _ids: list[str] = field(factory=list)
    _grid: "grid.Grid | None" = None
    _grid_around_caption: "grid.Grid | None" = None
    _preformatted: int = 0
    _treatment: dict[str, str] = field(factory=lists.tag_treatment)
    _hiding: re.Pattern[str] = field(factory=lambda: lists.pattern("hidden_names.txt"))
    _signing: re.Pattern[str] = field(factory=lambda: lists.pattern("signing_names.txt"))

    def over(self, root: Any) -> "Walk":
        """Walk over an element and everything in it."""
        self._levels.append(Level(path=""))
        events = etree.iterwalk(root, events=("start", "end"))
        for event, node in events:
            if event == "start":
                if not self._enter(node):
                    events.skip_subtree()
            else:
                self._leave(node, is_root=node is root)
        self._flush()
        return self

    def _enter(self, node: Any) -> bool:
        tag = node.tag
        above = self._levels[-1]
        level = Level(path=self._path(above, tag))
        self._levels.append(level)
        treatment = self._treatment.get(tag) or ("block" if "-" in tag else "inline")
        if treatment == "skip":
            level.skipped = True
            if tag == "meta" and node.get("itemprop"):
                self._note_sign(node, tag, dict(node.items()))
            return False
        attributes = dict(node.items())
        if attributes and self._is_hidden(node, tag, attributes):
            level.skipped = True
            return False
        if attributes:
            self._note_sign(node, tag, attributes)
        if treatment == "block":
            self._open_block(node, tag, attributes, level)
        elif treatment == "break":
            self._break()
        else:
            self._open_inline(tag, attributes, level)
        if node.text:
            self._add(node.text)
        return True

    def _note_sign(self, node: Any, tag: str, attributes: dict[str, str]) -> None:
        """Keep an element that names an author or a date, for the metadata."""
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
        if tag == "time" or "itemprop" in attributes or "author" in attributes.get("rel", "") or self._signing.search(names):
            self.signs.append(Sign(node=node, tag=tag, attributes=attributes, names=names.lower(), piece=len(self.pieces)))

    def _path(self, above: Level, tag: str) -> str | None:
        above.total += 1
        above.counts[tag] = count = above.counts.get(tag, 0) + 1
        if above.path is None or len(self._levels) > MAXIMUM_PATH_DEPTH:
            return None
        step = f"/{tag}[{count}]" if _PLAIN_NAME.fullmatch(tag) else f"/*[{above.total}]"
        return above.path + step

    def _is_hidden(self, node: Any, tag: str, attributes: dict[str, str]) -> bool:
        style = attributes.get("style")
        hidden = (
            "hidden" in attributes
            or (style is not None and _HIDING_STYLE.search(style) is not None)
            or ("class" in attributes and self._hiding.search(attributes["class"]) is not None)
        )
        if not hidden or tag in ("html", "body") or self.keep_hidden or node in self.shown:
            return False
        self.hidden.append(node)
        return True

    def _open_block(self, node: Any, tag: str, attributes: dict[str, str], level: Level) -> None:
        if self._grid is not None:
            if tag != "caption":
                self._grid.opens(tag, attributes, self._text)
                return
            self._grid_around_caption, self._grid = self._grid, None
        self._flush()
        outer = self._frame
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower() if attributes else ""
        frame = Frame(
            tag=tag,
            names=names,
            aria=attributes.get("role", ""),
            parent=outer,
            index=len(self.frames),
            node=node,
            path=level.path,
            language=attributes.get("lang") or attributes.get("xml:lang") or (outer.language if outer else None),
        )
        level.frame = frame
        self.frames.append(frame)
        self._open_frames.append(frame)
        self._note_ids(tag, attributes)
        if outer is not None:
            frame.quoted = outer.quoted or tag == "blockquote"
            frame.item_level = outer.item_level
        if tag in ("ul", "ol", "menu", "dir"):
            frame.item_level += 1
        elif tag == "li":
            frame.item_level = frame.item_level or 1
            frame.item_marker = markers.marker(outer, attributes)
        elif _KINDS.get(tag) is BlockKind.CODE:
            self._preformatted += 1
        elif tag == "table" and grid.holds_data(node):
            self._grid = grid.Grid(frame=frame)

    @property
    def _frame(self) -> Frame | None:
        return self._open_frames[-1] if self._open_frames else None

    def _open_inline(self, tag: str, attributes: dict[str, str], level: Level) -> None:
        if not attributes and tag not in ("sup", "b", "strong"):
            return
        self._note_ids(tag, attributes)
        if tag in _EMPHASIS:
            level.emphasis = True
            self._bold_from = self._bold_from if self._bold_depth else self._text.length
            self._bold_depth += 1
        href = attributes.get("href") if tag == "a" else None
        if href is not None or tag == "sup":
            level.anchor = Anchor(start=self._text.length, end=-1, href=href, raised=tag == "sup")
            cloaked = attributes.get("data-cfemail")
            if cloaked:
                level.anchor.href = f"/cdn-cgi/l/email-protection#{cloaked}"
        elif "data-cfemail" in attributes:
            address = f"/cdn-cgi/l/email-protection#{attributes['data-cfemail']}"
            level.anchor = Anchor(start=self._text.length, end=-1, href=address)
        if level.anchor is not None:
            self._open_anchors.append(level)

    def _note_ids(self, tag: str, attributes: dict[str, str]) -> None:
        if "id" in attributes:
            self._ids.append(attributes["id"])
        if tag == "a" and "name" in attributes:
            self._ids.append(attributes["name"])

    def _break(self) -> None:
        if self._grid is not None:
            self._text.space()
        elif self._text.after_break and not self._preformatted:
            self._flush()
        else:
            self._text.line_break()

    def _add(self, raw: str) -> None:
        self._text.add(raw, preformatted=self._preformatted > 0)

    def _leave(self, node: Any, *, is_root: bool) -> None:
        level = self._levels.pop()
        if not level.skipped:
            self._close(node.tag, level)
        if node.tail and not is_root:
            self._add(node.tail)

    def _close(self, tag: str, level: Level) -> None:
        if level.emphasis:
            self._bold_depth -= 1
            if not self._bold_depth:
                self._text.emphasised += max(0, self._text.length - self._bold_from)
        if level.anchor is not None:
            self._open_anchors.remove(level)
            self._close_anchor(level.anchor)
        if level.frame is None:
            if self._grid is not None and self._treatment.get(tag) == "block":
                self._grid.closes(tag, self._text)
            return
        if self._grid is not None and level.frame is self._grid.frame:
            self._finish_grid()
        self._flush()
        self._open_frames.pop()
        if _KINDS.get(tag) is BlockKind.CODE:
            self._preformatted -= 1
        elif tag == "caption" and self._grid_around_caption is not None:
            self._grid, self._grid_around_caption = self._grid_around_caption, None

    def _close_anchor(self, anchor: Anchor) -> None:
        anchor.end = self._text.length
        if anchor.end > anchor.start:
            self._text.anchors.append(anchor)

    def _finish_grid(self) -> None:
        finished, self._grid = self._grid, None
        if finished is None:
            return
        text, cells, anchors = finished.text(self._text)
        if text.strip():
            self._keep(Piece(kind=BlockKind.TABLE, frame=finished.frame, text=text, anchors=anchors, cells=cells))

    def _flush(self) -> None:
        """End the piece that is being collected."""
        if self._grid is not None:
            return
        if not self._text.length:
            self._text.take()
            return
        self._cut_open_inline()
        text, anchors, emphasised = self._text.take()
        frame = self._frame
        if not text or frame is None:
            return
        piece = Piece(kind=BlockKind.PARAGRAPH, frame=frame, text=text, anchors=anchors)
        piece.emphasised = emphasised >= 0.9 * len(text)
        _classify(piece)
        self._keep(piece)

    def _cut_open_inline(self) -> None:
        """Cut hyperlinks and emphasis that go on over a block boundary in two."""
        for level in self._open_anchors[-MAXIMUM_OPEN_ANCHORS:]:
            if level.anchor is not None:
                self._close_anchor(level.anchor)
                level.anchor = Anchor(start=0, end=-1, href=level.anchor.href, raised=level.anchor.raised)
        if self._bold_depth:
            self._text.emphasised += max(0, self._text.length - self._bold_from)
            self._bold_from = 0

    def _keep(self, piece: Piece) -> None:
        piece.linked = sum(anchor.end - anchor.start for anchor in piece.anchors if anchor.href)
        piece.ids, self._ids = tuple(self._ids), []
        self.pieces.append(piece)


def _classify(piece: Piece) -> None:
    """Set the piece's kind from the elements around it; a list item's first piece takes its marker."""
    frame: Frame | None = piece.frame
    tag = piece.frame.tag
    if tag in _HEADINGS:
        piece.kind, piece.level = BlockKind.HEADING, _HEADINGS[tag]
        return
    if tag in _KINDS:
        piece.kind = _KINDS[tag]
        return
    steps = 0
    while frame is not None and steps < 12:
        if frame.tag in _HEADINGS:
            piece.kind, piece.level = BlockKind.HEADING, _HEADINGS[frame.tag]
            return
        if frame.tag == "figcaption":
            piece.kind = BlockKind.CAPTION
            return
        if frame.tag == "li":
            if frame.item_marker is not None:
                piece.kind, piece.level, piece.marker = BlockKind.LIST_ITEM, frame.item_level, frame.item_marker or None
                frame.item_marker = None
            return
        if frame.tag in ("td", "body", "article"):
            break
        frame, steps = frame.parent, steps + 1
    if piece.frame.quoted:
        piece.kind = BlockKind.QUOTATION
