"""E-mail addresses, also those that a page hides from robots in a form that people read."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.lexicon import ListPattern
from hrdocs.lexicon.list_pattern import has_drawer
from hrdocs.model import Document, per_document
from hrdocs.prose import LEXICON
from hrdocs.values import frozen

_ADDRESS = regex(r"(?<![\w.%+-])[A-Za-z0-9][\w.%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")
_BRACKET = regex(r"[\[({]")
_DOT = regex(r"\s?[\[({]\s?\w{3,6}\s?[\])}]\s?")


@frozen(kw_only=True)
class Email:
    """An address with its range; `address` is None where the page does not give it. `hidden` where it was cloaked."""

    start: int
    end: int
    address: str | None
    hidden: bool = False


@functools.cache
def _spelt() -> re.Pattern[str]:
    """Return an address whose signs are spelt out in brackets, and nothing weaker: "ann [at] example (dot) org"."""
    at, dot = (rf"\s?[\[({{]\s?{LEXICON.source('spelt_signs', sign=sign)}\s?[\])}}]\s?" for sign in ("at", "dot"))
    return re.compile(
        rf"""
        (?<![\w.%+-])
        (?P<user>[A-Za-z0-9][\w.%+-]{{0,63}})
        {at}
        (?P<host>[A-Za-z0-9-]{{1,63}} (?: (?:\.|{dot}) [A-Za-z0-9-]{{1,63}} ){{1,4}})
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@functools.cache
def _cloak() -> re.Pattern[str]:
    return re.compile(LEXICON.source("cloaks") + r"[^\n.]{0,80}\.?(?:[^\n.]{0,90}JavaScript[^\n.]{0,60}\.)?", re.I)


def emails(text: str, start: int, end: int) -> list[Email]:
    """Return the addresses in a range of a text, in order, with those that are spelt out or cloaked."""
    found = _printed(text, start, end) if text.find("@", start, end) >= 0 else []
    if _BRACKET.search(text, start, end):
        found += _found_spelt(text, start, end)
    if _is_cloaked(text, start, end):
        found += [
            Email(start=match.start(), end=match.end(), address=None, hidden=True)
            for match in _cloak().finditer(text, start, end)
        ]
    return sorted(found, key=lambda email: email.start)


@per_document(of=("text",))
def is_cloaked(document: Document) -> bool:
    """Return whether a document holds words that stand in the place of an address anywhere."""
    return _is_cloaked(document.text, 0, len(document.text))


def _is_cloaked(text: str, start: int, end: int) -> bool:
    """Return whether a range of a text holds words that stand in the place of an address."""
    signs, words, others = _cloaks()
    if words.search(text, start, end):
        return True
    return any(text.find(sign, start, end) >= 0 for sign in signs) and others.search(text, start, end) is not None


@functools.cache
def _cloaks() -> tuple[frozenset[str], ListPattern, ListPattern]:
    """Return the signs that cloaks begin with, the pattern of those that are words, and that of those with signs."""
    words = [phrase for phrase in LEXICON.phrases("cloaks") if has_drawer(phrase)]
    others = [phrase for phrase in LEXICON.phrases("cloaks") if not has_drawer(phrase)]
    return frozenset(phrase[0] for phrase in others), ListPattern(words), ListPattern(others)


def _printed(text: str, start: int, end: int) -> list[Email]:
    return [
        Email(start=match.start(), end=match.end(), address=match.group().rstrip(".-").lower())
        for match in _ADDRESS.finditer(text, start, end)
    ]


def _found_spelt(text: str, start: int, end: int) -> list[Email]:
    return [
        Email(
            start=match.start(),
            end=match.end(),
            address=f"{match['user']}@{_DOT.sub('.', match['host'])}".lower(),
            hidden=True,
        )
        for match in _spelt().finditer(text, start, end)
    ]
