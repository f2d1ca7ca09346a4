"""Whom a phrase names, a person or a body, with the role: contacts are read by it. Quotations have a grammar."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.lexicon import alternation
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.contacts.unspaced import arabic_speaker, han_speaker
from hrdocs.prose.people.names import has_office, has_organisation, leading_name, words
from hrdocs.prose.people.speaker_phrase import Speaker, in_phrase, role_in, stripped

LONGEST_PHRASE = 240
"""Words that name a speaker take up no more than this, in code points."""

_SEGMENT = regex(r"[,،，]")
_HAN = regex(r"[\u3400-\u9fff]")
_ARABIC = regex(r"[\u0600-\u06ff]")
_CASED = regex(r"[A-Za-zÀ-ɏͰ-ϿЀ-ӿ԰-֏]")


@functools.cache
def _boundary() -> re.Pattern[str]:
    listed = LEXICON.phrases("sayings", kind="boundary") + LEXICON.phrases("sayings", kind="addressee")
    return re.compile(alternation(listed), re.IGNORECASE)


def speaker_after(text: str, start: int, end: int) -> Speaker | None:
    """Return the speaker whose phrase begins at `start`, as behind a label, and ends before `end`."""
    end = min(end, start + LONGEST_PHRASE)
    start, end = stripped(text, start, end)
    if start >= end:
        return None
    if not _CASED.search(text[start : start + 12]):
        return _unspaced(text, start, end, leading=True)
    return _first_named(text, _cut(text, _segments(text, start, end)))


def speaker_before(text: str, start: int, end: int) -> Speaker | None:
    """Return the speaker whose phrase ends at `end`, as before a label, and begins at `start` or later."""
    start, end = stripped(text, max(start, end - LONGEST_PHRASE), end)
    if start >= end:
        return None
    if not _CASED.search(text[max(start, end - 12) : end]):
        return _unspaced(text, start, end, leading=False)
    return _last_named(text, _segments(text, start, end))


def _unspaced(text: str, start: int, end: int, *, leading: bool) -> Speaker | None:
    if _HAN.search(text, start, end):
        found = han_speaker(text, start, end, leading)
    elif _ARABIC.search(text, start, end):
        found = arabic_speaker(text, start, end, leading)
    else:
        return None
    return Speaker(name=found[0], role=found[1]) if found else None


def _segments(text: str, start: int, end: int) -> list[Range]:
    """Return the parts of a phrase between its commas, without those inside parentheses."""
    cuts = [match.start() for match in _SEGMENT.finditer(text, start, end) if _outside(text, start, match.start())]
    edges = [start, *(cut + 1 for cut in cuts)]
    parts = [stripped(text, a, b) for a, b in zip(edges, [*cuts, end], strict=True)]
    return [part for part in parts if part[0] < part[1]]


def _outside(text: str, start: int, at: int) -> bool:
    return text.count("(", start, at) <= text.count(")", start, at)


def _cut(text: str, segments: list[Range]) -> list[Range]:
    """Return the segments up to the words with which another clause begins."""
    kept: list[Range] = []
    for start, end in segments:
        found = _boundary().search(text, start, end)
        if found is None:
            kept.append((start, end))
            continue
        if found.start() > start:
            kept.append(stripped(text, start, found.start()))
        break
    return kept


# ------------------------------------------------------------------ behind a verb


def _first_named(text: str, segments: list[Range]) -> Speaker | None:
    """Read "Anna Keller, director of X" and "the director, Anna Keller" behind a verb: the speaker comes first."""
    if not segments:
        return None
    one = in_phrase(text, *segments[0], leading=True)
    following = segments[1] if len(segments) > 1 else None
    if one is None or following is None:
        return _named(text, segments[0][0], one)
    if one.name and one.role is None and _is_role(text, *following):
        return Speaker(name=one.name, role=role_in(text, *following))
    alone = _name_in(text, *following) if one.name is None else None
    return Speaker(name=alone, role=one.role) if alone else _named(text, segments[0][0], one)


def _named(text: str, start: int, one: Speaker | None) -> Speaker | None:
    """Return a speaker that has a name; an office alone stands for its bearer as printed: "die Präsidentin"."""
    if one is None or one.name or one.role is None:
        return one
    begin, end = min(start, one.role[0]), one.role[1]
    clause = _boundary().search(text, one.role[0], end)
    if clause and clause.start() > one.role[0]:
        end = stripped(text, begin, clause.start())[1]
    return Speaker(name=(begin, end))


def _is_role(text: str, start: int, end: int) -> bool:
    return start < end and (has_office(text[start:end]) or has_organisation(text[start:end]))


def _name_in(text: str, start: int, end: int) -> Range | None:
    """Return the name that opens a segment, or that stands in it behind a second office: "the President, Judge X"."""
    run = leading_name(words(text, start, end))
    if run:
        return run[0].start, run[-1].end
    both = in_phrase(text, start, end, leading=True)
    return both.name if both and both.role else None


# ------------------------------------------------------------------ before a verb


def _last_named(text: str, segments: list[Range]) -> Speaker | None:
    """Read "On Friday, Anna Keller, director of X," before a verb: from its end, past what is said of the speaker."""
    role: Range | None = None
    role_from = 0
    for n in reversed(range(len(segments))):
        start, end = segments[n]
        clause = _clause().match(text, start, end) if n else None
        own = in_phrase(text, clause.end(), end, leading=True) if clause else None
        if own and own.name:
            return own
        one = None if _says_more(text, start, end, n) else in_phrase(text, start, end, leading=False)
        if one is None:
            continue
        if one.name is None:
            role, role_from = one.role, start
        elif role or one.role:
            return Speaker(name=one.name, role=one.role or role)
        else:
            return _beyond_place(text, segments[:n], one) or _with_office_before(text, segments[:n], one)
    return _named(text, role_from, Speaker(name=None, role=role)) if role else None


@functools.cache
def _clause() -> re.Pattern[str]:
    return re.compile(rf"{LEXICON.source('small_words', kind='clause')}\s+", re.IGNORECASE)


def _says_more(text: str, start: int, end: int, n: int) -> bool:
    """Return whether a segment only says more of the speaker before it: a clause, an age, "a group in Bern"."""
    small = text[start].islower() and not has_office(text[start:end])
    return n > 0 and (small or text[start].isdigit() or _boundary().match(text, start, end) is not None)


def _beyond_place(text: str, before: list[Range], one: Speaker) -> Speaker | None:
    """Return the speaker left of a last word that is the place of the office: "director of X in Bern, Ruritania"."""
    if one.name is None or " " in text[slice(*one.name)].strip() or not before:
        return None
    left = _last_named(text, before)
    named = left is not None and left.name is not None and left.role is not None
    return left if named and left and left.name and " " in text[slice(*left.name)] else None


def _with_office_before(text: str, before: list[Range], one: Speaker) -> Speaker:
    """Return a named speaker with the office that stands before the name: "the Minister of Justice, John Doe"."""
    if before and has_office(text[slice(*before[-1])]):
        office = in_phrase(text, *before[-1], leading=False)
        if office and office.name is None and office.role and _opens(text, before[-1][0], office.role[0]):
            return Speaker(name=one.name, role=office.role)
    return one


def _opens(text: str, start: int, at: int) -> bool:
    """Return whether what begins at an offset opens a segment, an article or one word passed over."""
    return len(text[start:at].split()) <= 1
