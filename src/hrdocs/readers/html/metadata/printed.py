"""Days that a page prints: near its headline, and at its foot where words say what the day is."""

from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.readers.block_kinds import CAPTION
from hrdocs.readers.html.frame import PageText
from hrdocs.readers.html.metadata.headline import PROSE, headline_at, near_places
from hrdocs.readers.html.metadata.page import Page
from hrdocs.readers.html.words import WORDS
from hrdocs.un import figured_days
from hrdocs.un.dates import DateMatch
from hrdocs.values import frozen

DATELINE = 120
"""A longer text is no dateline."""

LONGEST_LINK = 30
"""A link with a longer text leads to another page, whose day stands beside it; a shorter one may be the page's day."""

ALONE = 64
"""Code points of the longest text that is nothing but a day, with its hour and a label."""

LONGEST_LABEL = 40
"""Code points of a text that is the label of the day in the next one."""

FOOT = 12
"""Texts behind the body among which a line on its publication stands."""

_FULL_STOP = "。"
"""In Chinese and Japanese it ends sentences alone, which are short there."""
_DIGIT = regex(r"\d")
_WORD = regex(r"[^\W\d_]+")


@frozen(kw_only=True)
class Printed:
    """A day that a page prints.

    Attributes:
        day: EDTF.
        says: "published", "changed" or "other" where a label says so, else "".
        alone: whether the text is nothing but the day, its hour and a label, and stands before the prose.
    """

    day: str
    says: str
    alone: bool = False


def near_headline(page: Page, title: str | None) -> list[Printed]:
    """Return the days in short texts around the headline, in order of nearness."""
    pieces, places = page.walk.pieces, near_places(page, title)
    prose = _first_prose(pieces, title)
    order = figured_days.order_in(page.head.language)
    found = list[Printed]()
    for at in dict.fromkeys(places):
        if _may_date(pieces[at]):
            found += _days(pieces, at, order, before_prose=prose is None or at < prose)
    return found


def at_foot(page: Page) -> Iterator[Printed]:
    """Yield the days behind the text beside words that say "published"."""
    pieces = page.walk.pieces
    last = next((at for at in range(len(pieces) - 1, -1, -1) if pieces[at].in_body), len(pieces))
    order = figured_days.order_in(page.head.language)
    for at in range(max(0, last - 2), min(len(pieces), last + FOOT)):
        if _may_date(pieces[at]):
            yield from (each for each in _days(pieces, at, order, before_prose=False) if each.says == "published")


def _first_prose(pieces: list[PageText], title: str | None) -> int | None:
    """Return the first paragraph of prose behind the headline."""
    headline = headline_at(pieces, title)
    start = 0 if headline is None else headline + 1
    return next((at for at in range(start, len(pieces)) if pieces[at].weight >= PROSE and pieces[at].in_body), None)


def _may_date(piece: PageText) -> bool:
    """Return whether a text is short, has figures, and is no sentence, no caption and no link to another page."""
    is_long = piece.weight > DATELINE or _FULL_STOP in piece.text
    if is_long or piece.kind is CAPTION or not _DIGIT.search(piece.text):
        return False
    return not any(anchor.href and anchor.end - anchor.start > LONGEST_LINK for anchor in piece.anchors)


def _days(pieces: list[PageText], at: int, order: str, *, before_prose: bool) -> Iterator[Printed]:
    text = _parted(pieces[at].text)
    found = figured_days.find(text, order)
    for n, each in enumerate(found):
        start = found[n - 1].end if n else 0
        end = found[n + 1].start if n + 1 < len(found) else len(text)
        before, after = text[start : each.start], text[each.end : end]
        label = before if _WORD.search(before) or n or not at else f"{_label(pieces[at - 1])} {before}"
        told = said(label, after, last=n + 1 == len(found))
        alone = before_prose and told in ("", "published") and not pieces[at].level and _is_alone(text, found)
        yield Printed(day=each.edtf, says=told, alone=alone)


def _label(piece: PageText) -> str:
    """Return a text that may be the label of the next one."""
    short = len(piece.text) <= LONGEST_LABEL and not _DIGIT.search(piece.text) and not piece.level
    return piece.text if short else ""


def said(before: str, after: str = "", *, last: bool = False) -> str:
    """Return what the nearest label before a day says of it; behind the day, where none stands before it."""
    told = [
        (match.end(), says)
        for says in ("published", "changed", "other")
        for match in WORDS.pattern("day_words", says=says).finditer(before)
    ]
    if told:
        return max(told)[1]
    if last and WORDS.pattern("day_words", says="published").search(after):
        return "published"
    return ""


def _parted(text: str) -> str:
    """Return a text with a space where a style sheet alone parts two of its elements: "6 May 2026Opinion"."""
    joints = {n for n in range(1, len(text)) if text[n].isupper() and (text[n - 1].islower() or text[n - 1].isdigit())}
    return "".join(f" {letter}" if n in joints else letter for n, letter in enumerate(text)) if joints else text


def _is_alone(text: str, found: list[DateMatch]) -> bool:
    """Return whether a text is nothing but days, hours, weekdays and labels."""
    if len(text) > ALONE:
        return False
    rest, end = "", 0
    for each in found:
        rest, end = f"{rest} {text[end : each.start]}", each.end
    rest = f"{rest} {text[end:]}"
    for says in ("published", "changed", "plain"):
        rest = WORDS.pattern("day_words", says=says).sub(" ", rest)
    return _WORD.search(rest) is None
