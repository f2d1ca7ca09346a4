"""Until when a release is not to be published."""

import functools
import re

from hrdocs import Document
from hrdocs.expressions import regex
from hrdocs.prose.events.clocks import time_of_day
from hrdocs.prose.page.line_words import AROUND_LABEL, behind_labels
from hrdocs.prose.page.main_text import body_places
from hrdocs.un import dates
from hrdocs_press_release.lists import LEXICON
from hrdocs_press_release.parts import ReleasePart

FIRST_BLOCKS, LONGEST_LINE = 12, 200
"""Blocks of the body among which the line stands, and its greatest length in code points."""

_BEFORE = r"(?:\W{1,6}|(?:strictly|strict|under|attention|achtung|внимание)\b[\s:!]{0,3}){0,3}"
_AT_THE_END = regex(r"\d.{4,50}\s(?:эмбарго|embargo)\W*$", re.IGNORECASE)
"""Kyrgyz and Kazakh: "2031-жылдын 5-майына чейин эмбарго"."""


def embargo(document: Document) -> ReleasePart | None:
    """Return until when a release is embargoed, in EDTF, with the words that say so; a day alone stays a day."""
    for n in sorted(embargo_lines(document)):
        block = document.blocks[n]
        start = block.start + behind_labels(document.text_of(block))
        text = document.text[start : block.end]
        match = _embargoes().match(text)
        rest = text[match.end() :] if match else text
        found = dates.find(rest)
        if found:
            day = found[0]
            clock = _clock(rest[: day.start] + " " * (day.end - day.start) + rest[day.end :])
            start += len(text) - len(text.lstrip(AROUND_LABEL))
            return ReleasePart(value=day.edtf + clock, range=(start, block.end))
    return None


def embargo_lines(document: Document) -> set[int]:
    """Return the blocks at the head of the body that say until when a release is embargoed."""
    body = body_places(document)[:FIRST_BLOCKS]
    return {n for n in body if _says_embargo(document.text_of(document.blocks[n]))}


def _says_embargo(line: str) -> bool:
    """Return whether a line says so, behind a label or not: "PRESS RELEASE – EMBARGOED UNTIL 3 MAY 2031"."""
    text = line[behind_labels(line) :]
    return len(text) <= LONGEST_LINE and bool(_embargoes().match(text) or _AT_THE_END.match(text))


@functools.cache
def _embargoes() -> re.Pattern[str]:
    return re.compile(_BEFORE + LEXICON.source("embargoes"), re.IGNORECASE)


def _clock(text: str) -> str:
    """Return the hour in EDTF ("T10:00:00Z"), with the offset that a time zone gives; empty where none is given."""
    hour = time_of_day(text)
    if hour is None:
        return ""
    zone = _zones().search(text)
    return f"T{hour}:00{dict(_offsets())[zone.group().upper()] if zone else ''}"


@functools.cache
def _offsets() -> tuple[tuple[str, str], ...]:
    return tuple((row["abbreviation"], row["offset"]) for row in LEXICON.rows("time_zones"))


@functools.cache
def _zones() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(name for name, _ in _offsets())})(?!\w)")
