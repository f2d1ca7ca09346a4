"""Lists inside a paragraph: "It pledges to: (a) …; (b) …; and (c) …."""

import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.passages import readings
from hrdocs.values import frozen

_MARKER = regex(
    r"""
    (?:^|(?<=[:;,.–—-])|(?<=\band)|(?<=\bor)|(?<=\bto)|(?<=\bby)|(?<=\bwill)|(?<=\bshall))  # never after "article 5"
    \s*
    (?P<marker>\(?(?:[a-z]{1,4}|\d{1,2})\))
    \s
    """,
    re.VERBOSE,
)
_CLOSING = regex(r"(?:[;,]\s*(?:and|or|et|y|и)?|\s+and)?[\s;,.]*$")
_NEXT_SENTENCE = regex(r"(?<=[a-z0-9”\")])\.\s+(?=[A-Z])")
_SEMICOLON = regex(r";\s*(?:and\s+)?")

FEWEST = 2
"""Items that make a list: "(a)" alone is a citation."""


@frozen(kw_only=True)
class Span:
    """A range of a text."""

    start: int
    end: int


@frozen(kw_only=True)
class RunIn:
    """A list inside a paragraph: the words that lead to it and its items, as ranges of the text."""

    lead: Span
    items: tuple[Span, ...]


def run_in(text: str) -> RunIn | None:
    """Return the list that a paragraph has inside, or None.

    Its markers have to count from the first; of two lists the first is taken. What follows the last item as a
    sentence of its own is not part of it.
    """
    markers = _sequence(list(_MARKER.finditer(text))) if text.count(")") >= FEWEST else []
    if len(markers) < FEWEST:
        return None
    starts = [match.end() for match in markers]
    ends = [*(match.start() for match in markers[1:]), len(text)]
    last = _NEXT_SENTENCE.search(text, starts[-1])
    ends[-1] = last.start() if last else ends[-1]
    items = tuple(_closed(text, start, end) for start, end in zip(starts, ends, strict=True))
    return RunIn(lead=Span(start=0, end=markers[0].start("marker")), items=items)


def by_semicolons(text: str) -> RunIn | None:
    """Return the list of a paragraph such as "It pledges to: strengthen …; ensure …; and promote ….", or None."""
    colon = text.find(": ")
    if colon < 0 or text.count(";", colon) < FEWEST - 1:
        return None
    stop = _NEXT_SENTENCE.search(text, colon)
    end = stop.start() if stop else len(text)
    cuts = [match.span() for match in _SEMICOLON.finditer(text, colon, end)]
    starts = [colon + 2, *(after for _, after in cuts)]
    ends = [*(before for before, _ in cuts), end]
    items = tuple(_closed(text, s, e) for s, e in zip(starts, ends, strict=True) if text[s:e].strip(" ."))
    return RunIn(lead=Span(start=0, end=colon + 1), items=items) if len(items) >= FEWEST else None


def _sequence(markers: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Return the markers that count 1, 2, 3 … in one style, of several styles the one that begins first."""
    counted: dict[str, list[re.Match[str]]] = {}
    for marker in markers:
        for way in readings(marker["marker"]):
            known = counted.get(way.style, [])
            if way.number == len(known) + 1:
                known.append(marker)
                counted[way.style] = known
    return next((found for found in counted.values() if len(found) >= FEWEST), [])


def _closed(text: str, start: int, end: int) -> Span:
    """Return the range of an item without the marks and the "and" that close it."""
    return Span(start=start, end=start + len(_CLOSING.sub("", text[start:end])))
