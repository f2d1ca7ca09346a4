"""Kinds of blocks in plain text: told by markers, length, punctuation and place."""

import functools
import re
from collections.abc import Iterator

from attrs import evolve, frozen

from hrdocs.datafiles import entries
from hrdocs.model import BlockKind, BlockRole, Mark
from hrdocs.readers.plain.lines import Line
from hrdocs.readers.plain.markers import marker_of

LONGEST_HEADING = 200
LONGEST_LABEL = 80
"""So short a line among the parts of a cookie banner is one of its headings or buttons."""

_NOTE_NUMBER = re.compile(r"(?P<marker>\[\d{1,3}\])\s*(?=\S)")
_NOTE_STAR = re.compile(r"(?P<marker>\*{1,3})\s+(?=\S)")
_NOTE_MARK = re.compile(r"\[\d{1,3}\]|(?<=[\w).”])\*{1,3}(?![\w*])|(?<=[\w).”] )\*{1,3}$")
_ENDS_SENTENCE = re.compile(r"[.;,…。]['”’“»\")\]]*$")
_LABELLED = re.compile(r"[^\W\d_][\w/-]*( [\w/-]+)?:\s+\S")
_WORD = re.compile(r"[^\W\d_]{2,}")


@frozen(kw_only=True)
class Piece:
    """A block to be: its kind, role and text, with ranges of marks inside the text."""

    kind: BlockKind
    text: str
    line: int
    role: BlockRole = BlockRole.BODY
    level: int | None = None
    marker: str | None = None
    marks: tuple[Mark, ...] = ()


def classify(paragraphs: list[Line]) -> list[Piece]:
    """Return the blocks of a text, one for each paragraph."""
    pieces = [_piece(paragraph, following) for paragraph, following in _with_next(paragraphs)]
    starred = [n for n, piece in enumerate(pieces) if piece.marker == "*"]
    if len(starred) > 1:
        for n in starred:
            pieces[n] = evolve(pieces[n], kind=BlockKind.LIST_ITEM, level=1)
    answered = {piece.marker for piece in pieces if piece.kind is BlockKind.FOOTNOTE}
    return _with_boilerplate([_with_marks(piece, answered) for piece in pieces])


def _with_next(paragraphs: list[Line]) -> Iterator[tuple[Line, Line | None]]:
    return zip(paragraphs, [*paragraphs[1:], None], strict=True)


def _piece(paragraph: Line, following: Line | None) -> Piece:
    text, line = paragraph.text, paragraph.number
    if paragraph.furniture:
        return Piece(kind=BlockKind.FURNITURE, role=BlockRole.FURNITURE, text=text, line=line)
    if note := _NOTE_NUMBER.match(text) or _NOTE_STAR.match(text):
        return Piece(kind=BlockKind.FOOTNOTE, text=text[note.end() :], line=line, marker=note["marker"])
    if marker := marker_of(text):
        return Piece(kind=BlockKind.LIST_ITEM, text=text[marker.end :], line=line, marker=marker.text, level=1)
    if following is not None and _is_heading(paragraph, following):
        return Piece(kind=BlockKind.HEADING, text=text, line=line, level=1)
    return Piece(kind=BlockKind.PARAGRAPH, text=text, line=line)


def _is_heading(paragraph: Line, following: Line) -> bool:
    """Tell a heading: short, not a finished sentence, with something under it; a colon or question heads a list."""
    text = paragraph.text
    if _NOTE_NUMBER.match(following.text) or following.furniture:
        return False
    if len(text) > LONGEST_HEADING or not _WORD.search(text) or _LABELLED.match(text):
        return False
    if text.endswith((":", "?")):
        return paragraph.gap or marker_of(following.text) is not None
    opens_like_one = text[0].isupper() or text[0] in '“"«„('
    return (
        paragraph.gap and following.gap and opens_like_one and not _ENDS_SENTENCE.search(text) and text[-1] not in '”»"'
    )


def _with_marks(piece: Piece, answered: set[str | None]) -> Piece:
    """Return a piece with the footnote marks in it: those that a footnote of the document answers."""
    found = [mark for mark in _NOTE_MARK.finditer(piece.text) if mark[0] in answered]
    marks = tuple(Mark(start=mark.start(), end=mark.end(), marker=mark[0]) for mark in found)
    return evolve(piece, marks=marks) if marks and piece.kind is not BlockKind.FOOTNOTE else piece


def _with_boilerplate(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with what a page says of itself set aside, and a banner at the end with all its headings."""
    told = {n for n, piece in enumerate(pieces) if _boilerplate().search(piece.text) and len(piece.text) < 600}
    tail = len(pieces)
    while tail and (tail - 1 in told or len(pieces[tail - 1].text) <= LONGEST_LABEL):
        tail -= 1
    tail = min((n for n in told if n >= tail), default=len(pieces))
    return [
        evolve(piece, role=BlockRole.BOILERPLATE) if n in told or n >= tail else piece for n, piece in enumerate(pieces)
    ]


@functools.cache
def _boilerplate() -> re.Pattern[str]:
    return re.compile("|".join(entries("hrdocs.readers.plain", "boilerplate.txt")), re.IGNORECASE)
