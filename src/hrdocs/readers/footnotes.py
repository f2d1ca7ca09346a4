"""Footnotes and their marks: where in the text each footnote is called."""

import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs

from hrdocs.model import Block, BlockKind, Mark


def with_calls(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks of a document, each footnote with the places of the marks that call it.

    A mark calls a footnote with the same marker. Where several carry it, since numbers begin again on each page or in
    each section, the first mark calls the first of them and so on if they are as many; otherwise a mark calls the
    next of them, and the last where none follows.
    """
    notes: dict[str, list[Block]] = defaultdict(list)
    kind = BlockKind.FOOTNOTE
    for block in blocks:
        if block.kind is kind and block.marker:
            notes[block.marker].append(block)
    if not notes:
        return tuple(blocks)
    calls = _calls(notes, sorted((mark for block in blocks for mark in block.marks), key=lambda mark: mark.start))
    return tuple(attrs.evolve(b, called_at=tuple(calls[b.start])) if b.start in calls else b for b in blocks)


def _calls(notes: Mapping[str, Sequence[Block]], marks: Iterable[Mark]) -> Mapping[int, Sequence[int]]:
    """Return the starts of the marks that call each footnote, by the footnote's own start."""
    places: dict[str, list[int]] = defaultdict(list)
    for mark in marks:
        if mark.marker in notes:
            places[mark.marker].append(mark.start)
    calls: dict[int, list[int]] = defaultdict(list)
    for marker, starts in places.items():
        footnotes = [footnote.start for footnote in notes[marker]]
        for n, start in enumerate(starts):
            in_turn = n if len(footnotes) == len(starts) else bisect.bisect_right(footnotes, start)
            calls[footnotes[min(in_turn, len(footnotes) - 1)]].append(start)
    return calls
