"""Closing sections: what stands under a heading such as "Related articles" and is no part of the text."""

import bisect
import itertools
from collections import Counter
from collections.abc import Iterator

from hrdocs.readers.block_kinds import CAPTION, HEADING, TABLE
from hrdocs.readers.html.frame import Frame, PageText, leave_out
from hrdocs.readers.html.scoring import is_prose
from hrdocs.readers.html.words import WORDS
from hrdocs.values import frozen

LABEL, SHORT_LABEL = 90, 40
"""A longer text is no heading; a longer text that is not marked up as one is no label."""

FEWEST_BEFORE, FEWEST_COMMENTS = 3, 3
"""Paragraphs of a text that readers comment, and comments, from which on their heading is known."""

_BOXES = frozenset(("div", "li", "article", "section"))

LOWEST = 7
"""Rank of what heads a section and is no heading."""

DEEPEST_WRAPPER = 8
"""Elements around a paragraph that may be made for it alone."""

CLOSING_FROM = 0.5
CLOSING_SHARE = 0.25
"""Where in the text a closing section may begin, and how much of the text it may hold."""


def drop_sections(pieces: list[PageText]) -> None:
    """Drop what stands under a heading such as "Related articles": up to the next heading of its rank, or the end.

    Only in the second half of the text, and only where the section holds a small share of it.
    """
    body = [piece for piece in pieces if piece.in_body]
    labels = [at for at, piece in enumerate(body) if is_label(piece)]
    if not labels:
        return
    before = list(itertools.accumulate((len(piece.text) for piece in body), initial=0))
    whole, boundaries, course = before[-1], _boundaries(body), Course.of(pieces, body)
    for at in labels:
        piece = body[at]
        if not piece.in_body:
            continue
        end = course.goes_on(at, _section_end(boundaries[min(piece.level or LOWEST, LOWEST)], at, len(body)))
        weight = before[end] - before[at]
        closing = before[at] > CLOSING_FROM * whole and weight < CLOSING_SHARE * whole
        if _heads(piece) and (closing or _heads_comments(piece, body, at, end)):
            leave_out(body[at:end])
        elif weight < 0.02 * whole or not _heads(piece):
            piece.in_body = False


def _heads_comments(piece: PageText, body: list[PageText], at: int, end: int) -> bool:
    """Return whether a heading stands over what readers wrote: under a text, in several boxes of the same name."""
    if WORDS.pattern("comment_headings").fullmatch(piece.text.strip(" :.")) is None:
        return False
    text = sum(1 for each in body[:at] if is_prose(each))
    boxes = Counter(
        (frame.tag, frame.names, frame.parent)
        for each in body[at + 1 : end]
        for frame in (each.frame, each.frame.parent)
        if frame is not None and frame.names and frame.tag in _BOXES
    )
    return text >= FEWEST_BEFORE and max(boxes.values(), default=0) >= FEWEST_COMMENTS


@frozen(kw_only=True)
class Course:
    """Which elements the prose of a text stands in, and where it goes on behind a box.

    Attributes:
        pieces: all texts of the page, and the places in them of those of the body.
        alone: the elements that hold one text, which is in them as in a wrapper.
        first: the first text of the body that is prose, by the element that it is a child of.
    """

    pieces: list[PageText]
    places: list[int]
    alone: frozenset[Frame]
    first: dict[Frame, int]

    @classmethod
    def of(cls, pieces: list[PageText], body: list[PageText]) -> "Course":
        """Return the course of a body."""
        held = Counter(frame for piece in pieces for frame in (piece.frame, *_wrappers(piece)))
        alone = frozenset(frame for frame, texts in held.items() if texts == 1)
        first: dict[Frame, int] = {}
        for at, piece in enumerate(body):
            told = is_prose(piece) and piece.kind is not CAPTION
            if told and (parent := _parent(piece, alone)) is not None:
                first.setdefault(parent, at)
        places = [at for at, piece in enumerate(pieces) if piece.in_body]
        return cls(pieces=pieces, places=places, alone=alone, first=first)

    def goes_on(self, label: int, end: int) -> int:
        """Return where between a label and the end of its section the text goes on.

        That is behind the label's box, or where a sibling of the paragraphs before it follows on another box.
        """
        boxed = not self._holds_text(self.pieces[self.places[label]], label)
        for at in range(label + 1, end):
            piece = self.pieces[self.places[at]]
            if is_prose(piece) and self._holds_text(piece, label):
                between = self.pieces[self.places[label] + 1 : self.places[at]]
                return at if boxed or any(not self._holds_text(each, label) for each in between) else end
        return end

    def _holds_text(self, piece: PageText, label: int) -> bool:
        """Return whether the element that a text is a child of has held prose before the label."""
        parent = _parent(piece, self.alone)
        return parent is not None and self.first.get(parent, label) < label


def _wrappers(piece: PageText) -> Iterator[Frame]:
    """Yield the elements close around a text."""
    return itertools.islice(piece.frame.ancestors(), DEEPEST_WRAPPER)


def _parent(piece: PageText, alone: frozenset[Frame]) -> Frame | None:
    """Return the element that a text is a child of, elements around it alone not counted."""
    return next((frame for frame in _wrappers(piece) if frame not in alone), piece.frame.parent)


def is_label(piece: PageText) -> bool:
    """Return whether a text heads what is no part of the text."""
    return _is_label(piece) and closes(piece.text)


def closes(words: str) -> bool:
    """Return whether words are those of a heading such as "Related articles"."""
    return WORDS.pattern("closing_headings").fullmatch(words.strip(" :.!?»›>-–—")) is not None


def _is_label(piece: PageText) -> bool:
    length = len(piece.text)
    return length < SHORT_LABEL or (length < LABEL and (piece.kind is HEADING or piece.emphasised))


def _heads(piece: PageText) -> bool:
    return piece.kind is HEADING or piece.emphasised


def _boundaries(body: list[PageText]) -> dict[int, list[int]]:
    """Return where a section under a heading of each rank would end, from the beginning on."""
    ends: dict[int, list[int]] = {level: [] for level in range(1, LOWEST + 1)}
    for at, piece in enumerate(body):
        if piece.kind is TABLE or piece.kind is HEADING:
            for level, places in ends.items():
                if _ends_section(piece, level):
                    places.append(at)
    return ends


def _section_end(boundaries: list[int], at: int, end: int) -> int:
    """Return where a heading's section ends."""
    following = bisect.bisect_right(boundaries, at)
    return boundaries[following] if following < len(boundaries) else end


def _ends_section(piece: PageText, level: int) -> bool:
    """Return whether a piece is a heading of the same rank or above, or a table: related pages are never tabled."""
    return piece.kind is TABLE or (piece.kind is HEADING and (piece.level or LOWEST) <= level)
