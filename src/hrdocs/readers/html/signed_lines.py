"""Lines at the head and the foot of a text that say who signs it and when, and nothing else: they are no part of it."""

import functools
import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import unspaced
from hrdocs.readers.block_kinds import PARAGRAPH
from hrdocs.readers.html.frame import PageText
from hrdocs.readers.html.scoring import is_prose
from hrdocs.readers.html.words import WORDS
from hrdocs.un import figured_days

LONGEST = 120
"""A longer text says more than who signs and when."""

LONGEST_PLACE = 3
"""Words of a place in a line of its own."""

LOW_RANK = 4
"""From this rank on a heading may be who signs the text."""

AT_FOOT = 3
"""So many texts at the end of the body may be the line of who signs it."""

_FIGURE = regex(r"\d")
_ADDRESSES = regex(r"\S+@\S+|(?<!\w)@\w+|https?://\S+")
_HOUR = regex(r"\d{1,2} ?[h:.] ?\d{2}(?:[h:.]\d{2})?\b|\d{1,2} ?h\b")
_WORD = regex(r"[^\W\d_]{2,}")
_BEHIND = regex(r"\s,\s*[^\W\d_][\w-]*\W*$")
"""A place behind the names of a line that opens like a byline: "Von …, Frankfurt"."""

_ZONE = regex(r"\b[A-Z]{2,4}\b(?:[+-]\d{1,4})?")


def drop(pieces: list[PageText], headline: PageText | None, authors: Sequence[str]) -> None:
    """Take out of the body who signs and when between the headline and the text."""
    body = [at for at, piece in enumerate(pieces) if piece.in_body]
    start = next((n + 1 for n, at in enumerate(body) if pieces[at] is headline), 0)
    told = [n for n in range(start, len(body)) if _is_paragraph(pieces[body[n]])]
    first = told[min(1, len(told) - 1)] if told else 0  # the first may be the standfirst
    for at in body[start:first]:
        piece, following = pieces[at], pieces[at + 1]
        may_sign = not piece.level or piece.level >= LOW_RANK
        if may_sign and says_only(piece.text, authors) and not _is_place(following, authors):
            piece.in_body = False


def drop_at_foot(pieces: list[PageText], authors: Sequence[str]) -> None:
    """Take out of the body who signs at the end, and the agencies that it is from."""
    body = [piece for piece in pieces if piece.in_body]
    told = sum(map(_is_paragraph, body))
    for piece in body[-AT_FOOT:] if told > 1 else ():
        if piece.kind is PARAGRAPH and _signs(piece.text, authors):
            piece.in_body = False


def _signs(text: str, authors: Sequence[str]) -> bool:
    house = len(text) <= LONGEST and WORDS.pattern("no_authors", kind="house").fullmatch(text) is not None
    return house or _names_only(text, authors) or _names_source(text)


def _is_paragraph(piece: PageText) -> bool:
    return piece.kind is PARAGRAPH and is_prose(piece)


def _is_place(piece: PageText, authors: Sequence[str]) -> bool:
    """Return whether a text may be the place of the dateline whose day stands before it: a word or two."""
    words = len(piece.text.split()) + unspaced(piece.text) // 2
    named = words <= LONGEST_PLACE and not piece.level and re.match(r"[^\W\d_]", piece.text) is not None
    return named and piece.in_body and not says_only(piece.text, authors)


def says_only(text: str, authors: Sequence[str] = ()) -> bool:
    """Return whether a text names its authors or a day of publication, and says nothing else."""
    if len(text) > LONGEST:
        return False
    rest, dated = _without_days(text)
    rest, signed = _without_names(rest, authors)
    if signed and (found := _BEHIND.search(rest)) and WORDS.pattern("byline_openings").match(rest.strip()):
        rest = rest[: found.start()]
    rest, near = _near_times().subn(" ", rest)
    if not (dated or signed or near):
        return False
    rest = _HOUR.sub(" ", _ADDRESSES.sub(" ", rest))
    for pattern in _beside():
        rest = pattern.sub(" ", rest)
    return _WORD.search(_ZONE.sub(" ", rest) if dated or near else rest) is None


def _names_only(text: str, authors: Sequence[str]) -> bool:
    """Return whether a text is nothing but the authors' names, if behind a sign, an opening or a job."""
    rest, signed = _without_names(text, authors) if len(text) <= LONGEST else (text, False)
    for pattern in _beside() if signed else ():
        rest = pattern.sub(" ", rest)
    return signed and _WORD.search(rest) is None


def _names_source(text: str) -> bool:
    """Return whether a line says which agencies a text is from: "Source: AFP, Reuters"."""
    bare = text.strip("()[]（） .") if len(text) <= LONGEST else ""
    return WORDS.pattern("source_labels").match(bare) is not None and _source().fullmatch(bare) is not None


@functools.cache
def _source() -> re.Pattern[str]:
    label, agency = WORDS.source("source_labels"), WORDS.source("agencies")
    return re.compile(rf"(?:{label})\s*[:：]?\s*(?:{agency})(?:\s*[,/、;&+-]\s*(?:{agency}))*", re.IGNORECASE)


def _without_days(text: str) -> tuple[str, bool]:
    if not _FIGURE.search(text):
        return text, False
    found = figured_days.find(text, figured_days.DAY_FIRST) or figured_days.find(text, figured_days.MONTH_FIRST)
    for day in reversed(found):
        text = f"{text[: day.start]} {text[day.end :]}"
    return text, bool(found)


def _without_names(text: str, authors: Sequence[str]) -> tuple[str, bool]:
    before = text
    for name in sorted(authors, key=len, reverse=True):
        text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    return text, text != before


@functools.cache
def _near_times() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d]){WORDS.source('near_times')}(?!\w)", re.IGNORECASE)


@functools.cache
def _beside() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of words that stand beside names and days in such a line."""
    says = [WORDS.source("day_words", says=each) for each in ("published", "changed", "plain")]
    words = [WORDS.source(each) for each in ("byline_openings", "name_joints", "job_words", "agencies")]
    bounded = [rf"(?<!\w)(?:{each})(?!\w)" for each in (*words, WORDS.source("byline_jobs"))]
    unspaced = [
        WORDS.source(each, language=code) for each in ("byline_openings", "byline_jobs") for code in ("zh", "ja", "ko")
    ]
    return tuple(re.compile(each, re.IGNORECASE) for each in (*says, *bounded, *unspaced))
