"""Events that labelled lines announce: "Date:", "Time:", "Venue:", "Participants:"."""

import itertools
from collections.abc import Sequence

from hrdocs.diagnostics import Diagnostic
from hrdocs.expressions import regex
from hrdocs.model import Document, Evidence, per_document
from hrdocs.prose.events.clocks import TIME, clock
from hrdocs.prose.events.event_lines import EventLine, announcing_lines
from hrdocs.records import Event, Time
from hrdocs.un import dates

_TIME_LABEL = regex(r"\s*(?:[—–:-])\s*(?P<label>[^,;\n]{2,80})")
_OPENERS, _CLOSERS = "([“«„", ")]”»"


@per_document
def announced_events(document: Document) -> tuple[tuple[Event, ...], tuple[Diagnostic, ...]]:
    """Return the events that labelled lines announce, and what could not be read of them."""
    events: list[Event] = []
    diagnostics: list[Diagnostic] = []
    for lines in announcing_lines(document):
        event, remarks = _announced(document, lines)
        events.append(event)
        diagnostics += remarks
    return tuple(events), tuple(diagnostics)


def _announced(document: Document, lines: Sequence[EventLine]) -> tuple[Event, list[Diagnostic]]:
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
    document: Document, line: EventLine, evidence: list[Evidence], diagnostics: list[Diagnostic]
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


def _times(document: Document, line: EventLine, evidence: list[Evidence], *, strict: bool) -> tuple[Time, ...]:
    """Return the times of day in a value. In a date's value only "10:40" counts, for "10.05" may be a day there."""
    value = document.text[line.start : line.end]
    times: list[Time] = []
    spans = [(each.start, each.end) for each in dates.find(value)] if strict else []
    for match in TIME.finditer(value):
        time = clock(match, strict=strict)
        if time is None or any(a <= match.start() < b for a, b in spans):
            continue
        label = _TIME_LABEL.match(value, match.end())
        words = label["label"].strip(" .") if label and not TIME.match(label["label"]) else None
        times.append(Time(time=time, label=words or None))
        end = label.end() if label and words else match.end()
        while value[end - 1] in " .":
            end -= 1
        evidence.append(document.quote("times", line.start + match.start(), line.start + end))
    return tuple(times)


def _value(document: Document, line: EventLine | None, name: str, evidence: list[Evidence]) -> str | None:
    if line is None:
        return None
    end = line.end
    while end > line.start and document.text[end - 1] in " .;,":
        end -= 1
    if end <= line.start:
        return None
    evidence.append(document.quote(name, line.start, end))
    return " ".join(document.text[line.start : end].split())


def _items(document: Document, line: EventLine | None, evidence: list[Evidence]) -> tuple[str, ...]:
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


def _separators(text: str, line: EventLine) -> list[int]:
    wanted = ";؛；\n" if any(sign in text[line.start : line.end] for sign in ";؛；") else ",،、，\n"
    depth, straight, found = 0, False, []
    for at in range(line.start, line.end):
        sign = text[at]
        depth += (sign in _OPENERS) - (sign in _CLOSERS)
        straight ^= sign == '"'
        if sign in wanted and depth <= 0 and not straight:
            found.append(at)
    return found
