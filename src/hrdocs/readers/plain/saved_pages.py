"""Web pages that somebody saved as plain text: a menu stands before the text and a footer behind it."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.model import BlockRole
from hrdocs.readers.plain.kinds import PlainBlock
from hrdocs.readers.plain.words import WORDS
from hrdocs.text import folded_words
from hrdocs.un.short_days import whole_days

FIRST_LINES = 12
"""Pieces among which a page's title and its skip links stand."""

PROSE = 110
"""Code points from which a piece that ends as a sentence does is of the text."""

WIDEST_GAP = 8
"""Pieces without prose that one text may hold: headings, lists, quotations of a line."""

LIST_ITEM = 60
"""Code points from which a piece behind the last prose still is of the text, where it ends as a sentence does."""

SHORTEST_HEADLINE, LONGEST_DAY = 12, 48
"""Code points of the shortest headline, and of a line that gives a day."""

MOST_BETWEEN = 6
"""Lines that stand between a headline and the first prose: its day, "Share", "Print"."""

LONGEST_TITLE = 1_000
"""Code points of the longest first line that is taken for a title with its site."""

_SENTENCE_END = regex(r"[.!?…。؟]['”’»\")\]]*$")
_SITE = regex(r"\s+[|·•–—»]\s+|\s+-\s+")


def without_frame(pieces: Sequence[PlainBlock]) -> list[PlainBlock]:
    """Return the pieces of a text; where it is a saved page, all that stands around the page's text as boilerplate.

    A saved page is told by a skip link among its first lines ("Skip to main content"), or by a first line "HEADLINE |
    SITE" whose headline stands alone further down.
    """
    title = headline_of_title(pieces)
    if title is None and not any(_is_skip_link(piece.text) for piece in pieces[:FIRST_LINES]):
        return list(pieces)
    run = max(_runs(pieces), key=lambda run: _prose_in(pieces, *run), default=None)
    if run is None:
        return list(pieces)
    first = _headline_before(pieces, run[0], title)
    last = run[1]
    while last + 1 < len(pieces) and _closes(pieces[last + 1].text):
        last += 1
    return [
        piece if first <= n <= last or piece.role is not BlockRole.BODY else evolve(piece, role=BlockRole.BOILERPLATE)
        for n, piece in enumerate(pieces)
    ]


def _is_skip_link(text: str) -> bool:
    return len(text) <= LIST_ITEM and WORDS.pattern("skip_links").match(text) is not None


def headline_of_title(pieces: Sequence[PlainBlock]) -> str | None:
    """Return the headline in a first line "HEADLINE | SITE", where it stands alone in a later line too."""
    printed = pieces[0].text if pieces and len(pieces[0].text) <= LONGEST_TITLE else ""
    later = {folded_words(piece.text) for piece in pieces[1:]}
    headlines = (printed[: separator.start()] for separator in reversed(list(_SITE.finditer(printed))))
    return next((headline for headline in headlines if folded_words(headline) in later), None)


def _is_prose(text: str) -> bool:
    return len(text) >= PROSE and _SENTENCE_END.search(text) is not None


def _closes(text: str) -> bool:
    return len(text) >= LIST_ITEM and _SENTENCE_END.search(text) is not None


def _runs(pieces: Sequence[PlainBlock]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last piece of each run of prose."""
    first = last = None
    for n, piece in enumerate(pieces):
        if not _is_prose(piece.text):
            continue
        if first is None or last is None or n - last > WIDEST_GAP:
            if first is not None and last is not None:
                yield first, last
            first = n
        last = n
    if first is not None and last is not None:
        yield first, last


def _prose_in(pieces: Sequence[PlainBlock], first: int, last: int) -> int:
    return sum(len(piece.text) for piece in pieces[first : last + 1] if _is_prose(piece.text))


def _headline_before(pieces: Sequence[PlainBlock], run: int, title: str | None) -> int:
    """Return the piece from which on a page is its text: the headline, else the line over the first prose."""
    if title is not None:
        for n in range(run - 1, 0, -1):
            if folded_words(pieces[n].text) == folded_words(title):
                return n
    over = range(run - 1, max(run - 1 - MOST_BETWEEN, 0), -1)
    return next((n for n in over if not _stands_between(pieces[n].text)), max(run - 1, 0))


def _stands_between(text: str) -> bool:
    """Return whether a line stands between a headline and its text: a day, or a word or two to share the page."""
    return len(text) < SHORTEST_HEADLINE or (len(text) <= LONGEST_DAY and bool(whole_days(text)))
