"""Events: from the lines that announce one ("Date:", "Venue:"), and from sentences that tell of one with its day."""

import functools
import re

from attrs import frozen

from hrdocs.diagnostics import Diagnostic
from hrdocs.extract.sentences import ends
from hrdocs.extract.wordings import alternation, phrases
from hrdocs.model import Block, BlockKind, Document, Evidence
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
_ITEM = re.compile(r"[^,;،；、\n]+")
_OPENERS, _CLOSERS = "([“«„", ")]”»"


@frozen(kw_only=True)
class _Line:
    """A labelled value: its kind (date, time, venue, participants, name) and its range."""

    kind: str
    start: int
    end: int


@functools.cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(alternation(phrases("event_labels.tsv", kind=kind)) + r"\s?[:：]\s*", re.IGNORECASE))
        for kind in ("date", "time", "venue", "participants", "name")
    )


@functools.cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(alternation(phrases("event_words.tsv", kind=kind)), re.IGNORECASE)


def announced_events(document: Document) -> tuple[list[Event], list[Diagnostic]]:
    """Return the events that labelled lines announce, and what could not be read of them.

    Two labels at least make an announcement, and one of them gives a day, a time or a place.
    """
    events: list[Event] = []
    diagnostics: list[Diagnostic] = []
    for lines in _runs(document):
        event, remarks = _announced(document, lines)
        events.append(event)
        diagnostics += remarks
    return events, diagnostics


def told_events(document: Document) -> list[Event]:
    """Return the events that sentences of the body tell of with a day: "took part in a seminar … on 3 May 2021"."""
    found: dict[tuple[str | None, str | None], Event] = {}
    for block in document.body():
        if block.kind is BlockKind.PARAGRAPH:
            for event in _told_in(document, block):
                found.setdefault((event.start, event.end), event)
    return list(found.values())


def is_event_line(document: Document, block: Block) -> bool:
    """Tell whether a block is one of the labelled lines that announce an event."""
    return any(block.start <= line.start < block.end for run in _runs(document) for line in run)


# ------------------------------------------------------------------ labelled lines


def _runs(document: Document) -> list[list[_Line]]:
    runs: list[list[_Line]] = []
    current: list[_Line] = []
    for block in document.body():
        lines = _labelled(document.text, block)
        if not lines:
            runs.append(current)
            current = []
        elif any(line.kind in {each.kind for each in current} for line in lines):
            runs.append(current)
            current = lines
        else:
            current = current + lines
    runs.append(current)
    return [run for run in runs if len({line.kind for line in run}) >= 2 and _tells_when_and_where(run)]


def _tells_when_and_where(run: list[_Line]) -> bool:
    kinds = {line.kind for line in run}
    return bool(kinds & {"date", "time"}) and bool(kinds & {"venue", "time", "participants"})


def _labelled(text: str, block: Block) -> list[_Line]:
    """Return the labelled values of a block that opens with a label; lines may have been joined into one."""
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


def _announced(document: Document, lines: list[_Line]) -> tuple[Event, list[Diagnostic]]:
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
    if strict and ":" not in match.group() and not match["half"] and not match["word"]:
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
    """Return the parts of a list on one line; commas inside parentheses and quotation marks part nothing."""
    if line is None:
        return ()
    items: list[str] = []
    begin = line.start
    for at in [*_separators(document.text, line), line.end]:
        start, end = begin, at
        begin = at + 1
        while start < end and document.text[start] in " \n":
            start += 1
        while end > start and document.text[end - 1] in " .\n":
            end -= 1
        if start < end:
            items.append(" ".join(document.text[start:end].split()))
            evidence.append(document.quote("participants", start, end))
    return tuple(items)


def _separators(text: str, line: _Line) -> list[int]:
    depth, straight, found = 0, False, []
    for at in range(line.start, line.end):
        sign = text[at]
        depth += (sign in _OPENERS) - (sign in _CLOSERS)
        straight ^= sign == '"'
        if sign in ",;،；、\n" and depth <= 0 and not straight:
            found.append(at)
    return found


# ------------------------------------------------------------------ sentences


def _told_in(document: Document, block: Block) -> list[Event]:
    text = document.text_of(block)
    events: list[Event] = []
    start = 0
    for end in ends(text):
        sentence = text[start:end]
        if len(sentence) <= 700:
            event = _told(document, block.start + start, sentence)
            events += [event] if event else []
        start = end
    return events


def _told(document: Document, base: int, sentence: str) -> Event | None:
    days = [found for found in dates.find(sentence) if len(found.edtf) >= 10]
    noun, verb = _words("noun").search(sentence), _words("verb").search(sentence)
    if not days or noun is None or verb is None:
        return None
    day = days[0]
    if abs(day.start - noun.start()) > 300 or abs(verb.start() - noun.start()) > 160:
        return None
    start, _, end = day.edtf.partition("/")
    evidence = [document.quote("start", base + day.start, base + day.end)]
    if end:
        evidence.append(document.quote("end", base + day.start, base + day.end))
    name = _name_of(sentence, noun, day)
    evidence.append(document.quote("name", base + name[0], base + name[1]))
    venue = _venue_of(sentence, name[1], day)
    if venue:
        evidence.append(document.quote("venue", base + venue[0], base + venue[1]))
    return Event(
        name=" ".join(sentence[slice(*name)].split()),
        start=start,
        end=end or None,
        venue=" ".join(sentence[slice(*venue)].split()) if venue else None,
        evidence=tuple(sorted(evidence, key=lambda each: (each.start, each.field))),
    )


_NAME_ENDS = re.compile(
    r"[,;:.(]|\s(?:at|in|from|was|were|is|will|took|takes|held|which|that|where|organi[sz]ed|hosted|with|attended|and"
    r"|à|au|aux|qui|a|ont|aura|s['’]est|im|in|am|vom|fand|findet|en|el|se|tuvo|tendrá|в|во|на|который|которая"
    r"|состоял\w*|прошл\w*|про[шй]\w+|дар|өттү|өтті|o['‘ʻ]tdi|bo['‘ʻ]lib)\s|\s(?:on|le|du)\s(?=\w*\s?\d)"
)
_VENUE = re.compile(
    r"\s(?:at|in|à|au|aux|im|en|в|во|на|дар)\s(?:(?:the|the premises of|la|le|les|der|el)\s)?(?=[^\W\d_])"
)


def _name_of(sentence: str, noun: re.Match[str], day: dates.DateMatch) -> tuple[int, int]:
    """Return the range of an event's name: its noun and what says what it was about."""
    stop = _NAME_ENDS.search(sentence, noun.end())
    end = min(stop.start() if stop else len(sentence), noun.end() + 160)
    if noun.end() <= day.start < end:
        end = day.start
    while end > noun.end() and sentence[end - 1] in " ,.;:–—-":
        end -= 1
    return noun.start(), max(end, noun.end())


def _venue_of(sentence: str, after: int, day: dates.DateMatch) -> tuple[int, int] | None:
    """Return the range of the place behind an event's name: "at the headquarters in Geneva", up to its day."""
    opening = _VENUE.search(sentence, after, after + 60)
    if opening is None or not re.search(r"[^\W\d_]", sentence[opening.end() : opening.end() + 40]):
        return None
    stop = re.search(
        r"[,;.]|\s(?:on|from|le|du|am|vom|el|de|с|между|which|that|to|for|with|and)\s", sentence[opening.end() :]
    )
    end = opening.end() + stop.start() if stop else len(sentence)
    if opening.end() <= day.start < end:
        end = day.start
    while end > opening.end() and sentence[end - 1] in " ,.;:–—-":
        end -= 1
    value = sentence[opening.end() : end]
    return (opening.end(), end) if any(letter.isupper() for letter in value) and len(value) <= 140 else None
