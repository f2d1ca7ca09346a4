"""Events that sentences tell of with their day: "took part in a seminar on 3 May 2021"."""

import functools
import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document
from hrdocs.passages.sentences import ends
from hrdocs.prose import LEXICON
from hrdocs.prose.events.clocks import times_in
from hrdocs.prose.events.days_without_year import days_without_year
from hrdocs.records import Event, Time
from hrdocs.un import dates

LONGEST_SENTENCE = 700
NEAR_DAY, LONGEST_NAME = 40, 160
"""Code points behind a day in which its hours stand, and of an event's name."""


_FIGURE = regex(r"\d")
"""What each day has: most paragraphs have none."""

_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)|[٠-٩]{4}|[۰-۹]{4}")


def is_event_noun(words: str) -> bool:
    """Return whether words are a noun for an event and nothing else: "press conference", "семинар"."""
    return LEXICON.pattern("event_words", kind="noun").fullmatch(words) is not None


def told_events(document: Document, *, published: str | None = None) -> list[Event]:
    """Return the events that sentences of the body tell of with a day: "took part in a seminar … on 3 May 2021".

    Args:
        document: whose events.
        published: its day of publication in EDTF, which gives the year where a sentence has none.
    """
    found: dict[tuple[str | None, str | None], Event] = {}
    for block in document.body():
        if block.kind is BlockKind.PARAGRAPH:
            for event in _told_in(document, block, published):
                found.setdefault((event.start, event.end), event)
    return list(found.values())


def beside(announced: Sequence[Event], told: Sequence[Event]) -> tuple[Event, ...]:
    """Return the told events that are none of those that labelled lines announce: of other days, or at other hours."""
    known: dict[str, set[str]] = {}
    for event in announced:
        if event.start:
            known.setdefault(event.start[:10], set()).update(each.time for each in event.times)
    return tuple(event for event in told if event.start and _is_another(event, known.get(event.start[:10])))


def _is_another(event: Event, hours: set[str] | None) -> bool:
    """Return whether an event is none of those of its day, whose hours are given: on another day, or at other hours."""
    own = {each.time for each in event.times}
    return hours is None or bool(own and hours and not own & hours)


def _told_in(document: Document, block: Block, published: str | None) -> list[Event]:
    text = document.text_of(block)
    if not _FIGURE.search(text):
        return []
    events: list[Event] = []
    start = 0
    for end in ends(text):
        sentence = text[start:end]
        if _is_open(sentence) and end < len(text):
            continue  # a title in marks that has a stop within: "the meeting „Looking back. What we learnt“ (3 May …)"
        if len(sentence) <= LONGEST_SENTENCE:
            event = _told(document, block.start + start, sentence, published)
            events += [event] if event else []
        start = end
    return events


def _is_open(sentence: str) -> bool:
    """Return whether a sentence breaks off within quotation marks that are of one sort for either end."""
    return any(sentence.count(a) > sum(sentence.count(b) for b in closing) for a, closing in _MARKS)


_MARKS = (("„", "“”"), ("«", "»"))


def _days(sentence: str, published: str | None) -> list[dates.DateMatch]:
    dated = [found for found in dates.find(sentence) if len(found.edtf) >= 10] if _YEAR.search(sentence) else []
    return dated or list(days_without_year(sentence, published))


def _told(document: Document, base: int, sentence: str, published: str | None) -> Event | None:
    nouns = LEXICON.pattern("event_words", kind="noun").finditer(sentence) if _FIGURE.search(sentence) else ()
    noun = next((each for each in nouns if not _building().match(sentence, each.end())), None)
    days = _days(sentence, published) if noun else []
    if noun is None or not days or not (_held(sentence, noun) or _timed_behind(sentence, noun, days[0])):
        return None
    day = days[0]
    if abs(day.start - noun.start()) > 300:
        return None
    start, _, end = day.edtf.partition("/")
    evidence = [document.quote("start", base + day.start, base + day.end)]
    if end:
        evidence.append(document.quote("end", base + day.start, base + day.end))
    name = _name_of(sentence, noun, day)
    evidence.append(document.quote("name", base + name[0], base + name[1]))
    venue = _venue_of(sentence, name[1], day) or _venue_of(sentence, day.end, day)
    if venue:
        evidence.append(document.quote("venue", base + venue[0], base + venue[1]))
    times = list(times_in(sentence, day.end, min(len(sentence), day.end + NEAR_DAY)))
    evidence += (document.quote("times", base + first, base + last) for first, last, _ in times)
    return Event(
        times=tuple(Time(time=clock) for _, _, clock in times),
        name=" ".join(sentence[slice(*name)].split()),
        start=start,
        end=end or None,
        venue=" ".join(sentence[slice(*venue)].split()) if venue else None,
        evidence=tuple(sorted(evidence, key=lambda each: (each.start, each.field))),
    )


def _held(sentence: str, noun: re.Match[str]) -> bool:
    """Return whether a verb near an event's noun says that it takes place, or that somebody takes part."""
    verb = LEXICON.pattern("event_words", kind="verb").search(sentence)
    return verb is not None and abs(verb.start() - noun.start()) <= 160


def _timed_behind(sentence: str, noun: re.Match[str], day: dates.DateMatch) -> bool:
    """Return whether day and hour stand in brackets behind an event's noun: "the hearing (3 May 2031, 2 p.m.)"."""
    opening = sentence.rfind("(", noun.end(), day.start)
    closing = sentence.find(")", day.end, day.end + NEAR_DAY)
    behind = 0 <= opening <= noun.end() + LONGEST_NAME and ")" not in sentence[opening : day.start]
    return behind and closing > 0 and any(times_in(sentence, day.end, closing))


@functools.cache
def _name_ends() -> re.Pattern[str]:
    return re.compile(rf"[,;:.(]|\s{_link('ends name')}\s|\s{_link('before day')}\s(?=\w*\s?\d)")


@functools.cache
def _venue() -> re.Pattern[str]:
    return re.compile(rf"\s{_link('before place')}\s(?:{_link('article of place')}\s)?(?=[^\W\d_])")


@functools.cache
def _place_ends() -> re.Pattern[str]:
    return re.compile(rf"[,;.]|\s{_link('ends place')}\s")


@functools.cache
def _building() -> re.Pattern[str]:
    """Return what makes the noun for an event a place: "Congress Center"."""
    return re.compile(rf"\s{_link('building')}")


def _link(role: str) -> str:
    return LEXICON.source("event_links", role=role)


def _name_of(sentence: str, noun: re.Match[str], day: dates.DateMatch) -> tuple[int, int]:
    """Return the range of an event's name: its noun and what says what it was about."""
    stop = _name_ends().search(sentence, noun.end())
    end = min(stop.start() if stop else len(sentence), noun.end() + LONGEST_NAME)
    if noun.end() <= day.start < end:
        end = day.start
    while end > noun.end() and sentence[end - 1] in " ,.;:–—-":
        end -= 1
    return _proper_start(sentence, noun), max(end, noun.end())


def _proper_start(sentence: str, noun: re.Match[str]) -> int:
    """Return where a name begins whose noun has a capital: "the 2023 Global Rights Summit" from its year on."""
    start = noun.start()
    if not sentence[start].isupper():
        return start
    for word in reversed(list(re.finditer(r"\S+", sentence[:start]))):
        proper = word.group()[0].isupper() or re.fullmatch(r"\d{4}|\d{1,2}(?:st|nd|rd|th)", word.group())
        if not proper or word.group()[-1] in ",.;:" or word.group().lower() in ("the", "a", "an", "this", "our"):
            break
        start = word.start()
    return start


def _venue_of(sentence: str, after: int, day: dates.DateMatch) -> tuple[int, int] | None:
    """Return the range of the place behind an event's name: "at the headquarters in Geneva", up to its day."""
    opening = _venue().search(sentence, after, after + 60)
    if opening is None or not re.search(r"[^\W\d_]", sentence[opening.end() : opening.end() + 40]):
        return None
    stop = _place_ends().search(sentence[opening.end() :])
    end = opening.end() + stop.start() if stop else len(sentence)
    if opening.end() <= day.start < end:
        end = day.start
    while end > opening.end() and sentence[end - 1] in " ,.;:–—-":
        end -= 1
    value = sentence[opening.end() : end]
    return (opening.end(), end) if any(letter.isupper() for letter in value) and len(value) <= 140 else None
