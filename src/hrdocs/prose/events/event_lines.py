"""Labelled lines that announce an event: "Date:", "Time:", "Venue:", "Participants:"."""

import functools
import itertools
import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs.prose import LEXICON
from hrdocs.values import frozen

LONGEST_VALUE = 600

_KINDS = ("date", "time", "venue", "participants", "name")
_PARTICIPANTS = _KINDS.index("participants")
MOST_LISTED = 60
"""Items under a label that are looked at."""


@frozen(kw_only=True)
class EventLine:
    """A labelled value: its kind (date, time, venue, participants, name), its range, and those of a list's items."""

    kind: str
    start: int
    end: int
    items: tuple[tuple[int, int], ...] = ()


@functools.cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, regex(LEXICON.source("event_labels", kind=kind) + r"\s?[:：]\s*", re.IGNORECASE)) for kind in _KINDS
    )


@functools.cache
def _opening_label() -> re.Pattern[str]:
    return regex(r"[\s•*–—-]*" + LEXICON.source("event_labels") + r"\s?[:：]", re.IGNORECASE)


def opens_with_label(text: str) -> bool:
    """Return whether a line opens with a label such as "Venue:"."""
    return _opens_with_label(text, 0, len(text))


def _opens_with_label(text: str, start: int, end: int) -> bool:
    return _has_colon(text, start, end) and _opening_label().match(text, start, end) is not None


def _has_colon(text: str, start: int, end: int) -> bool:
    """Return whether a range of a text has the sign that ends every label: few ranges have, and it is found sooner."""
    return text.find(":", start, end) >= 0 or text.find("：", start, end) >= 0


def is_event_line(document: Document, block: Block) -> bool:
    """Return whether a block is one of the labelled lines that announce an event."""
    if not _opens_with_label(document.text, block.start, block.end):
        return False
    return any(block.start <= line.start < block.end for run in announcing_lines(document) for line in run)


@per_document
def announcing_lines(document: Document) -> tuple[tuple[EventLine, ...], ...]:
    """Return the runs of labelled lines that announce an event each.

    Two labels at least make an announcement, and one of them gives a day, a time or a place.
    """
    runs: list[list[EventLine]] = []
    current: list[EventLine] = []
    blocks = list(document.body())
    for n, block in enumerate(blocks):
        if current and block.start < current[-1].end:
            continue
        lines = _labelled(document.text, block) or _listed(document.text, blocks, n)
        if not lines:
            runs.append(current)
            current = []
        elif any(line.kind in {each.kind for each in current} for line in lines):
            runs.append(current)
            current = lines
        else:
            current = current + lines
    runs.append(current)
    return tuple(tuple(run) for run in runs if len({line.kind for line in run}) >= 2 and _tells_when_and_where(run))


def _tells_when_and_where(run: list[EventLine]) -> bool:
    kinds = {line.kind for line in run}
    return bool(kinds & {"date", "time"}) and bool(kinds & {"venue", "time", "participants"})


def _labelled(text: str, block: Block) -> list[EventLine]:
    """Return the labelled values of a block that opens with a label; lines may have been joined into one."""
    if not _opens_with_label(text, block.start, block.end):
        return []
    marks: list[tuple[int, int, str]] = []
    for kind, pattern in _labels():
        for match in pattern.finditer(text, block.start, block.end):
            if _at_start(text, block, match.start()):
                marks.append((match.start(), match.end(), kind))
    marks = _first_of_each(sorted(set(marks), key=lambda mark: (mark[0], -mark[1])))
    if not marks or text[block.start : marks[0][0]].strip(" •-–—*"):
        return []
    edges = [*(mark[0] for mark in marks[1:]), block.end]
    lines = []
    for (_, start, kind), end in zip(marks, edges, strict=True):
        end = min(end, start + LONGEST_VALUE)
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            lines.append(EventLine(kind=kind, start=start, end=end))
    return lines


def _listed(text: str, blocks: Sequence[Block], n: int) -> list[EventLine]:
    """Return the participants in the list under a label of theirs that has a line of its own."""
    if not _has_colon(text, blocks[n].start, blocks[n].end):
        return []
    kind, pattern = _labels()[_PARTICIPANTS]
    if pattern.fullmatch(text, blocks[n].start, blocks[n].end) is None:
        return []
    under = itertools.takewhile(lambda block: block.kind is BlockKind.LIST_ITEM, blocks[n + 1 : n + 1 + MOST_LISTED])
    items = tuple((block.start, block.end) for block in under)
    return [EventLine(kind=kind, start=items[0][0], end=items[-1][1], items=items)] if items else []


def _first_of_each(marks: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for mark in marks:
        if all(mark[2] != other[2] and mark[0] >= other[1] for other in kept):
            kept.append(mark)
    return kept


def _at_start(text: str, block: Block, at: int) -> bool:
    """Return whether a label opens its block or a line, or stands with a capital behind a finished value."""
    before = text[block.start : at]
    return not before.strip(" •-–—*") or before.endswith("\n") or (before[-1:].isspace() and not text[at].islower())
