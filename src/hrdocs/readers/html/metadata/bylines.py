"""Bylines that a page prints: in elements that are named or marked so, near its headline, and behind a label."""

import functools
import itertools
import re
from collections.abc import Iterable, Iterator

from hrdocs.expressions import regex
from hrdocs.readers.block_kinds import CAPTION
from hrdocs.readers.html import lists
from hrdocs.readers.html.frame import PageText, Sign
from hrdocs.readers.html.metadata import person_names
from hrdocs.readers.html.metadata.byline_names import (
    is_opening,
    names,
    opens_byline,
    says_author,
    tells_job,
    without_days,
)
from hrdocs.readers.html.metadata.page import Page
from hrdocs.readers.html.metadata.person_names import signed_unspaced
from hrdocs.readers.html.words import WORDS

_COLUMN, _LABEL = regex(r"[\s|｜]+"), regex(r"[:：]")
"""Between the columns of a line on a page in Chinese, "来源：… 作者：…", and behind the label of one."""

MAXIMUM_BYLINE = 120
"""A longer text is no byline."""


def signing(page: Page) -> Iterator[Sign]:
    """Yield the elements that are named as bylines are, and no picture's."""
    pieces = page.walk.pieces
    for sign in page.named(lists.pattern("byline_class_names.txt")):
        captioned = sign.piece < len(pieces) and pieces[sign.piece].kind is CAPTION
        if not captioned and not lists.pattern("no_byline_names.txt").search(sign.names):
            yield sign


@functools.cache
def _profile() -> re.Pattern[str]:
    """Return the pattern of addresses of pages about who writes for a site."""
    parts = "|".join(WORDS.phrases("profile_addresses"))
    return re.compile(f"/(?:{parts})/[^/?#]")


def profiles(near: Iterable[PageText]) -> list[str]:
    """Return the full names near the headline that are links to pages about authors."""
    found = {
        piece.text[anchor.start : anchor.end]: None
        for piece in near
        if len(piece.text) <= MAXIMUM_BYLINE
        for anchor in piece.anchors
        if anchor.href and _profile().search(anchor.href)
    }
    return [name for name in found if is_name(name)]


def by_nearness(page: Page, signs: Iterable[Sign], near: set[int]) -> list[str]:
    """Return what the signs near the headline show; those elsewhere only where all that name somebody name the same."""
    pieces = page.walk.pieces
    close, far = list[str](), list[str]()
    for sign in signs:
        at_headline = sign.piece < len(pieces) and id(pieces[sign.piece]) in near
        if names(_lines([sign.text])):
            (close if at_headline else far).append(sign.text)
    if close:
        return close
    named = {names(_lines([text]))[:1]: text for text in reversed(far)}
    named.pop((), None)
    return list(named.values()) if len(named) == 1 else []


def opened(near: Iterable[PageText]) -> list[str]:
    """Return the short texts that begin like a byline ("By …", "Von …", "Автор: …"), if behind a day and an hour.

    A text that is nothing but such an opening ("Author") counts with the next one.
    """
    texts = [piece.text for piece in near if len(piece.text) <= MAXIMUM_BYLINE]
    signed = [without_days(signed) for text in texts if (signed := opens_byline(text))]
    columns = (part for text in texts if _LABEL.search(text) for part in _COLUMN.split(text))
    signed += [part for part in columns if _LABEL.search(part) and signed_unspaced(part)]
    behind = [f"{text}: {value}" for text, value in itertools.pairwise(texts) if is_opening(text) and is_name(value)]
    return signed + behind


def labelled(page: Page) -> list[str]:
    """Return the line, wherever it stands, that says who wrote the page ("Written by …"), where all name the same."""
    texts = (piece.text for piece in page.walk.pieces if len(piece.text) <= MAXIMUM_BYLINE)
    signed = {names([text]): text for text in texts if says_author(text)}
    signed.pop((), None)
    return list(signed.values()) if len(signed) == 1 else []


def all_names(texts: Iterable[str]) -> list[str]:
    """Return the names of several links to authors, each once."""
    return list(dict.fromkeys(name for text in texts for name in first_name([text])))


def first_name(texts: Iterable[str]) -> list[str]:
    """Return the names in the first line shown that has one."""
    for line in _lines(texts):
        found = names([line])
        if found and not found[0][:1].islower():
            return list(found)
    return []


def full_name(texts: Iterable[str]) -> list[str]:
    """Return the names in the first line shown that holds a person's full name by its form, and in a list all names."""
    lines = list(_lines(texts))
    for at, line in enumerate(lines):
        found = [name for name in names([line]) if person_names.is_full(name.split(",")[0])]
        if found:
            listed = itertools.takewhile(is_name, lines[at + 1 :]) if is_name(line) else ()
            return list(dict.fromkeys([*found, *listed]))
    return []


def is_name(line: str) -> bool:
    """Return whether a line is a full name and nothing else."""
    return person_names.is_full(line) and names([line]) == (line,) and not tells_job(line)


def _lines(texts: Iterable[str]) -> Iterator[str]:
    return (line for text in texts for line in text.split("\n") if 0 < len(line) <= MAXIMUM_BYLINE)
