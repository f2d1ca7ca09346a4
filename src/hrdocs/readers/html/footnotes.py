"""Footnotes joined to their marks: by links, by superscripts, and by "[1]" in the text and in a list after it."""

import bisect
import re
from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.model import Mark
from hrdocs.readers.block_kinds import CODE, FOOTNOTE, HEADING, LIST_ITEM, PARAGRAPH, TABLE
from hrdocs.readers.html.frame import Anchor, PageText
from hrdocs.values import define

_MARKER = regex(
    r"""
    [\[(]? \s*
    ( \d{1,3} | [*†‡§]{1,3} | [a-z] | [ivx]{1,5} )     # a number, signs, a letter, a small roman number
    \s* [\])]?
    """,
    re.VERBOSE,
)
_IN_BRACKETS = regex(r"(?<=[^\s\[(])\s?\[(\d{1,3})\]")
_OPENING = regex(
    r"""
    (?: [\[(] \s* (\d{1,3} | [*†‡§]{1,3}) \s* [\])]    # "[1]", "(1)", "(*)"
      | (\d{1,3}) (?= [.:)]? \s )                      # "1", "1.", "1)"
      | ([*†‡§]{1,3}) )                                # "*"
    [.:)]? \s*
    """,
    re.VERBOSE,
)
_WAY_BACK = regex(r"[\s\[(]*(?:↑|↩|⤴|⏎|\^|⬆|\ufe0e|\ufe0f)+[\s\])]*$")

LONGEST_MARK = 7
"""Characters of a mark with its brackets: "[ 123 ]"."""

MAXIMUM_LOOKED_AT = 40
"""So many links after a mark's beginning may be around it."""


@define(eq=False)
class _Reference:
    """A mark in a text: where it stands, and the id that it links to, if it is a link."""

    piece: int
    start: int
    end: int
    marker: str
    target: str | None


def join(pieces: Sequence[PageText]) -> None:
    """Give the pieces their marks, and make footnotes of the pieces that the marks point at.

    A footnote stands after its mark. Its text goes without the marker before it and the arrow back after it.
    """
    references = list(_references(pieces))
    if not references:
        return
    by_id = {name: at for at, piece in enumerate(pieces) for name in reversed(piece.ids)}
    unlinked = [each for each in references if _linked(each, by_id) is None]
    by_marker = _notes(pieces, unlinked)
    notes: dict[int, str] = {}
    marks: dict[int, list[Mark]] = {}
    for each in references:
        at = _linked(each, by_id)
        at = by_marker.get(each.marker) if at is None else at
        if at is None or at <= each.piece or notes.get(at, each.marker) != each.marker:
            continue
        notes[at] = each.marker
        marks.setdefault(each.piece, []).append(Mark(start=each.start, end=each.end, marker=each.marker))
        pieces[at].in_body = pieces[at].in_body or pieces[each.piece].in_body
    for at, found in marks.items():
        pieces[at].marks = tuple(found)
    for at, marker in notes.items():
        _make_note(pieces[at], marker)


def _references(pieces: Sequence[PageText]) -> Iterator[_Reference]:
    for at, piece in enumerate(pieces):
        if (not piece.anchors and "[" not in piece.text) or piece.kind is CODE:
            continue
        taken: set[int] = set()
        short = [each for each in piece.anchors if each.end - each.start <= LONGEST_MARK]
        marks = [each for each in short if each.raised or (each.href or "").startswith("#")]
        inner = [each for each in piece.anchors if each.href and "#" in each.href] if marks else []
        for anchor in marks:
            found = _MARKER.fullmatch(piece.text[anchor.start : anchor.end])
            if found and anchor.start and anchor.end not in taken:
                taken.add(anchor.end)
                yield _Reference(at, anchor.start, anchor.end, found[1], _fragment(inner, anchor))
        if "[" in piece.text:
            for bracket in _IN_BRACKETS.finditer(piece.text):
                if bracket.end() not in taken:
                    start = bracket.start() + len(bracket[0]) - len(bracket[0].lstrip())
                    yield _Reference(at, start, bracket.end(), bracket[1], None)


def _fragment(inner: Sequence[Anchor], anchor: Anchor) -> str | None:
    """Return the id that a mark links to, given the links into pages; a superscript may stand in its link or hold it.

    Links stand in the order of their ends, so that one which overlaps the mark is among the first that end after its
    beginning.
    """
    first = bisect.bisect_right(inner, anchor.start, key=lambda each: each.end)
    for each in inner[first : first + MAXIMUM_LOOKED_AT]:
        if each.href and each.start < anchor.end:
            return each.href.rsplit("#", 1)[1] or None
    return None


def _linked(reference: _Reference, by_id: dict[str, int]) -> int | None:
    return by_id.get(reference.target) if reference.target else None


def _notes(pieces: Sequence[PageText], references: Sequence[_Reference]) -> dict[str, int]:
    """Return the piece that opens with each marker, after the last mark that is not linked."""
    wanted = {each.marker for each in references}
    if not wanted:
        return {}
    first: dict[str, int] = {}
    own = (each.piece for each in references if _opens_with(pieces[each.piece]) != each.marker)
    last_mark = max(own, default=len(pieces))
    for at in range(last_mark + 1, len(pieces)):
        marker = _opens_with(pieces[at])
        if marker in wanted:
            first.setdefault(marker, at)
    return first


def _opens_with(piece: PageText) -> str | None:
    if piece.kind is LIST_ITEM and piece.marker and piece.marker[:-1].isdigit():
        return piece.marker[:-1]
    found = _OPENING.match(piece.text) if piece.kind in (PARAGRAPH, LIST_ITEM) else None
    return next((group for group in found.groups() if group), None) if found else None


def _make_note(note: PageText, marker: str) -> None:
    if note.kind in (HEADING, TABLE, CODE):
        return
    found = _OPENING.match(note.text)
    start = found.end() if found and marker in found.groups() else 0
    back = _WAY_BACK.search(note.text, start)
    end = back.start() if back and back.start() > start else len(note.text)
    if start < end:
        note.text = note.text[start:end]
        note.anchors = [each for each in note.anchors if each.start >= start and each.end <= end]
        for anchor in note.anchors:
            anchor.start, anchor.end = anchor.start - start, anchor.end - start
        note.marks = ()
    note.kind, note.marker, note.level = FOOTNOTE, marker, None
