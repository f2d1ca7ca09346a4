"""Events that labelled lines announce: "Date:", "Time:", "Venue:", "Participants:"."""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from hrdocs.diagnostics import Diagnostic
from hrdocs.model import Block, BlockKind, Document, Evidence, per_document
from hrdocs.prose import LEXICON
from hrdocs.records import Event, Time
from hrdocs.un import dates

LONGEST_VALUE = 600

_TIME = re.compile(
    r"""
    (?<![\d.:/-])
    (?P<hour>[01]?\d|2[0-4])
    (?:[:.hч]\s?(?P<minute>[0-5]\d)(?!\d|\.\d))?      # "10:40", "10.40", "10h40"
    \s?(?P<half>[ap]\.?m\.?(?!\w))?                   # "10 a.m."
    (?P<word>\s?(?:h(?:eures|oras)?|Uhr|час(?:ов|а)?|ч\.?|саат|сағат)(?!\w))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TIME_LABEL = re.compile(r"\s*(?:[—–:-])\s*(?P<label>[^,;\n]{2,80})")
_OPENERS, _CLOSERS = "([“«„", ")]”»"


_KINDS = ("date", "time", "venue", "participants", "name")
_PARTICIPANTS = _KINDS.index("participants")
MOST_LISTED = 60
"""Items under a label that are looked at."""


@frozen(kw_only=True)
class _Line:
    """A labelled value: its kind (date, time, venue, participants, name), its range, and those of a list's items."""

    kind: str
    start: int
    end: int
    items: tuple[tuple[int, int], ...] = ()


@functools.cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(LEXICON.source("event_labels", kind=kind) + r"\s?[:：]\s*", re.IGNORECASE)) for kind in _KINDS
    )


@functools.cache
def _opening_label() -> re.Pattern[str]:
    return re.compile(r"[\s•*–—-]*" + LEXICON.source("event_labels") + r"\s?[:：]", re.IGNORECASE)


@per_document
def announced_events(document: Document) -> tuple[tuple[Event, ...], tuple[Diagnostic, ...]]:
    """Return the events that labelled lines announce, and what could not be read of them.

    Two labels at least make an announcement, and one of them gives a day, a time or a place.
    """
    events: list[Event] = []
    diagnostics: list[Diagnostic] = []
    for lines in _runs(document):
        event, remarks = _announced(document, lines)
        events.append(event)
        diagnostics += remarks
    return tuple(events), tuple(diagnostics)


def time_of_day(text: str) -> str | None:
    """Return the first time of day in a text as "HH:MM", or None; a bare number is none."""
    clocks = (_clock(match, strict=False) for match in _TIME.finditer(text))
    return next((clock for clock in clocks if clock), None)


def times_in(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the times of day in a range of a text, each with its range and "HH:MM"; figures with a point are none."""
    for match in _TIME.finditer(text, start, end):
        clock = _clock(match, strict=True)
        if clock:
            yield match.start(), match.start() + len(match.group().rstrip(" .")), clock


def opens_with_label(text: str) -> bool:
    """Tell whether a line opens with a label such as "Venue:"."""
    return _opening_label().match(text) is not None


def is_event_line(document: Document, block: Block) -> bool:
    """Tell whether a block is one of the labelled lines that announce an event."""
    if _opening_label().match(document.text, block.start, block.end) is None:
        return False
    return any(block.start <= line.start < block.end for run in _runs(document) for line in run)


# ------------------------------------------------------------------ labelled lines


@per_document
def _runs(document: Document) -> tuple[tuple[_Line, ...], ...]:
    runs: list[list[_Line]] = []
    current: list[_Line] = []
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


def _tells_when_and_where(run: list[_Line]) -> bool:
    kinds = {line.kind for line in run}
    return bool(kinds & {"date", "time"}) and bool(kinds & {"venue", "time", "participants"})


def _labelled(text: str, block: Block) -> list[_Line]:
    """Return the labelled values of a block that opens with a label; lines may have been joined into one."""
    if _opening_label().match(text, block.start, block.end) is None:
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
            lines.append(_Line(kind=kind, start=start, end=end))
    return lines


def _listed(text: str, blocks: Sequence[Block], n: int) -> list[_Line]:
    """Return the participants in the list under a label of theirs that has a line of its own."""
    kind, pattern = _labels()[_PARTICIPANTS]
    if pattern.fullmatch(text, blocks[n].start, blocks[n].end) is None:
        return []
    under = itertools.takewhile(lambda block: block.kind is BlockKind.LIST_ITEM, blocks[n + 1 : n + 1 + MOST_LISTED])
    items = tuple((block.start, block.end) for block in under)
    return [_Line(kind=kind, start=items[0][0], end=items[-1][1], items=items)] if items else []


def _first_of_each(marks: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for mark in marks:
        if all(mark[2] != other[2] and mark[0] >= other[1] for other in kept):
            kept.append(mark)
    return kept


def _at_start(text: str, block: Block, at: int) -> bool:
    """Tell whether a label opens its block or a line, or stands with a capital behind a finished value."""
    before = text[block.start : at]
    return not before.strip(" •-–—*") or before.endswith("\n") or (before[-1:].isspace() and not text[at].islower())


def _announced(document: Document, lines: Sequence[_Line]) -> tuple[Event, list[Diagnostic]]:
    text = document.text
    by_kind = {line.kind: line for line in reversed(lines)}
    evidence: list[Evidence] = []
    diagnostics: list[Diagnostic] = []
    start = end = None
    if "date" in by_kind:
        start, end = _period(document, by_kind["date"], evidence, diagnostics)
    timed = [line for line in (by_kind.get("time"), by_kind.get("date")) if line]
    times: tuple[Time, ...] = ()
    for line in timed:
        times = times or _times(document, line, evidence, strict=line.kind == "date")
    venue = _value(document, by_kind.get("venue"), "venue", evidence)
    name = _value(document, by_kind.get("name"), "name", evidence)
    participants = _items(document, by_kind.get("participants"), evidence)
    event = Event(
        name=name,
        start=start,
        end=end,
        times=times,
        venue=venue,
        participants=participants,
        evidence=tuple(sorted(evidence, key=lambda each: (each.start, each.field))),
    )
    if not event.evidence:
        event = Event(evidence=(document.quote("name", lines[0].start, lines[0].end),))
    return event, diagnostics if text else []


def _period(
    document: Document, line: _Line, evidence: list[Evidence], diagnostics: list[Diagnostic]
) -> tuple[str | None, str | None]:
    found = dates.find(document.text[line.start : line.end])
    if not found:
        diagnostics.append(
            Diagnostic(
                code="unread-date",
                message="the date of an event could not be read, or lacks its year",
                start=line.start,
                end=line.end,
            )
        )
        return None, None
    first = found[0]
    where = line.start + first.start, line.start + first.end
    start, _, end = first.edtf.partition("/")
    evidence.append(document.quote("start", *where))
    if end:
        evidence.append(document.quote("end", *where))
    return start, end or None


def _times(document: Document, line: _Line, evidence: list[Evidence], *, strict: bool) -> tuple[Time, ...]:
    """Return the times of day in a value. In a date's value only "10:40" counts, for "10.05" may be a day there."""
    value = document.text[line.start : line.end]
    times: list[Time] = []
    spans = [(each.start, each.end) for each in dates.find(value)] if strict else []
    for match in _TIME.finditer(value):
        clock = _clock(match, strict=strict)
        if clock is None or any(a <= match.start() < b for a, b in spans):
            continue
        label = _TIME_LABEL.match(value, match.end())
        words = label["label"].strip(" .") if label and not _TIME.match(label["label"]) else None
        times.append(Time(time=clock, label=words or None))
        end = label.end() if label and words else match.end()
        while value[end - 1] in " .":
            end -= 1
        evidence.append(document.quote("times", line.start + match.start(), line.start + end))
    return tuple(times)


def _clock(match: re.Match[str], *, strict: bool) -> str | None:
    hour, minute = int(match["hour"]), match["minute"]
    if minute is None and not match["half"] and not match["word"]:
        return None
    if strict and not set(":hч") & set(match.group().lower()) and not match["half"] and not match["word"]:
        return None
    half = (match["half"] or "").lower()[:1]
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute or '00'}" if hour < 25 else None


def _value(document: Document, line: _Line | None, name: str, evidence: list[Evidence]) -> str | None:
    if line is None:
        return None
    end = line.end
    while end > line.start and document.text[end - 1] in " .;,":
        end -= 1
    if end <= line.start:
        return None
    evidence.append(document.quote(name, line.start, end))
    return " ".join(document.text[line.start : end].split())


def _items(document: Document, line: _Line | None, evidence: list[Evidence]) -> tuple[str, ...]:
    """Return the items of a list: under its label, or on its line.

    On a line they stand between semicolons or else commas, unless brackets or marks hold them.
    """
    if line is None:
        return ()
    items: list[str] = []
    edges = [line.start - 1, *_separators(document.text, line), line.end]
    for start, end in line.items or [(before + 1, at) for before, at in itertools.pairwise(edges)]:
        while start < end and document.text[start] in " \n":
            start += 1
        while end > start and document.text[end - 1] in " .;,\n":
            end -= 1
        if start < end:
            items.append(" ".join(document.text[start:end].split()))
            evidence.append(document.quote("participants", start, end))
    return tuple(items)


def _separators(text: str, line: _Line) -> list[int]:
    wanted = ";؛；\n" if any(sign in text[line.start : line.end] for sign in ";؛；") else ",،、，\n"
    depth, straight, found = 0, False, []
    for at in range(line.start, line.end):
        sign = text[at]
        depth += (sign in _OPENERS) - (sign in _CLOSERS)
        straight ^= sign == '"'
        if sign in wanted and depth <= 0 and not straight:
            found.append(at)
    return found
