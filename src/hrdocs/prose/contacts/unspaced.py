"""Speakers in scripts without capital letters: Arabic names behind their office, Chinese ones without a space."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.prose import LEXICON

_ARABIC_COMMA = regex(r"[،,]")
_HAN_NAME = regex(r"[\u3400-\u9fff·]{2,12}")


@functools.cache
def _office(language: str) -> re.Pattern[str]:
    return re.compile(LEXICON.source("offices", language=language))


@functools.cache
def _organisation(language: str) -> re.Pattern[str]:
    return re.compile(LEXICON.source("organisations", language=language))


@functools.cache
def _boundary() -> re.Pattern[str]:
    return re.compile(LEXICON.source("sayings", language="ar", kind="boundary"))


def arabic_speaker(text: str, start: int, end: int, leading: bool) -> tuple[Range | None, Range | None] | None:
    """Return the ranges of name and role of an Arabic phrase, or None."""
    boundary = _boundary().search(text, start, end) if leading else None
    end = boundary.start() if boundary else end
    comma = _ARABIC_COMMA.search(text, start, end)
    first = _without_space(text, start, comma.start() if comma else end)
    rest = _without_space(text, comma.end(), end) if comma else None
    if first[0] >= first[1] or first[1] - first[0] > 90:
        return None
    if rest and rest[0] < rest[1] and _office("ar").match(text, *rest):
        return first, rest
    return _arabic_split(text, *first)


def _arabic_split(text: str, start: int, end: int) -> tuple[Range | None, Range | None]:
    """Split "مدير المنظمة خالد سعيد": an office and its object, then a name, which does not open with the article."""
    spans = [match.span() for match in re.compile(r"\S+").finditer(text, start, end)]
    office = _office("ar").match(text, start, end)
    if office is None:
        return _arabic_name_first(text, start, end)
    if len(spans) < 3:
        return (start, end), None
    name = spans[-2]
    if name[0] < office.end() or text[name[0] : name[0] + 2] == "ال" or _organisation("ar").match(text, *name):
        return (start, end), None
    return (name[0], end), (start, spans[-3][1])


def _arabic_name_first(text: str, start: int, end: int) -> tuple[Range | None, Range | None]:
    """Split "سارة حداد مديرة المركز": a name of two or three words, then an office."""
    office = _office("ar").search(text, start, end)
    named = office is not None and 2 <= len(text[start : office.start()].split()) <= 3
    if office is None or not named or text[office.start() - 1] != " ":
        return (start, end), None
    return _without_space(text, start, office.start()), (office.start(), end)


def han_speaker(text: str, start: int, end: int, leading: bool) -> tuple[Range | None, Range | None] | None:
    """Return the ranges of name and role of a Chinese phrase, or None."""
    runs = list(_HAN_NAME.finditer(text, start, end))
    if not runs:
        return None
    begin, finish = (runs[0] if leading else runs[-1]).span()
    offices = list(_office("zh").finditer(text, begin, finish))
    if not offices:
        return (begin, finish), None
    if finish - offices[-1].end() >= 2:
        return (offices[-1].end(), finish), (begin, offices[-1].end())
    return (begin, finish), None


def _without_space(text: str, start: int, end: int) -> Range:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1] in " \n\t:،,":
        end -= 1
    return start, end
