"""Which pieces are what the page says: a value for each frame, the best one taken, its siblings joined, its parts sifted."""

import re

from hrdocs.model import BlockKind
from hrdocs.readers.html import lists
from hrdocs.readers.html.frame import Frame, Piece
from hrdocs.readers.html.walk import Walk

_SURROUNDING_TAGS = frozenset(("nav", "footer", "aside", "form", "dialog", "menu", "search"))
_SURROUNDING_ROLES = frozenset(
    ("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "tablist", "alert", "form")
)
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:;»”\"')]$")


def decide(walk: Walk, title: str | None) -> None:
    """Set `in_body` on the pieces of the main content."""
    frames, pieces = walk.frames, walk.pieces
    if not pieces:
        return
    _weigh(frames, pieces)
    for strict in (True, False):
        _prune(frames, strict)
        best = _best(frames, pieces)
        if best is None:
            continue
        _mark(best, frames, pieces)
        kept = sum(len(p.text) for p in pieces if p.in_body)
        if kept >= 250 or not strict:
            break
    
def _weigh(frames: list[Frame], pieces: list[Piece]) -> None:
    for piece in pieces:
        frame = piece.frame
        frame.text += len(piece.text)
        frame.linked += piece.linked
        if is_prose(piece):
            frame.prose += len(piece.text)
    for frame in reversed(frames):
        if frame.parent is not None:
            frame.parent.text += frame.text
            frame.parent.linked += frame.linked
            frame.parent.prose += frame.prose


def is_prose(piece: Piece) -> bool:
    return len(piece.text) >= 80 and piece.linked < 0.5 * len(piece.text) 


def _prune(frames: list[Frame], strict: bool) -> None:
    names = lists.pattern("boilerplate_names.txt")
    whole = max(1, frames[0].prose)
    for frame in frames:
        parent = frame.parent
        frame.bad = False
        if parent is not None and parent.bad:
            frame.bad = True
        elif frame.tag in ("body", "html", "main", "article") or frame.prose > 0.5 * whole:
            continue
        elif frame.tag in _SURROUNDING_TAGS or frame.aria in _SURROUNDING_ROLES:
            frame.bad = True
        elif strict and frame.names != " " and names.search(frame.names):
            frame.bad = True
        elif frame.tag == "header" and not _inside_article(frame):
            frame.bad = True


def _inside_article(frame: Frame) -> bool:
    parent = frame.parent
    while parent is not None:
        if parent.tag in ("article", "main"):
            return True
        parent = parent.parent
    return False


def _value(piece: Piece) -> float:
    length = len(piece.text)
    if piece.linked > 0.5 * length:
        return -20.0 - 0.3 * length
    if length >= 80:
        return length - piece.linked
    if piece.kind is BlockKind.HEADING:
        return 5.0
    return 0.2 * (length - piece.linked) - 4


def _best(frames: list[Frame], pieces: list[Piece]) -> Frame | None:
    for frame in frames:
        frame.value = 0.0
    for piece in pieces:
        if not piece.frame.bad:
            piece.frame.value += _value(piece)
    for frame in reversed(frames):
        if frame.parent is not None and not frame.bad:
            frame.parent.value += max(frame.value, -80.0) - 2
    candidates = [f for f in frames if not f.bad and f.tag != "html"]
    if not candidates:
        return None
    top = max(f.value for f in candidates)
    if top <= 0:
        return None
    # the deepest frame that holds nearly all of the best value
    return [f for f in candidates if f.value >= 0.9 * top][-1]


def _mark(best: Frame, frames: list[Frame], pieces: list[Piece]) -> None:
    inside = {best.index}
    for frame in frames[best.index + 1 :]:
        if frame.parent is not None and frame.parent.index in inside and not frame.bad:
            inside.add(frame.index)
    for piece in pieces:
        piece.in_body = piece.frame.index in inside and (
            piece.linked <= 0.7 * len(piece.text) or piece.kind is BlockKind.TABLE
        )
