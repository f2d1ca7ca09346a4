"""Sentences of a reply, as ranges."""

import re
from collections.abc import Iterator

_END = re.compile(
    r"""
    (?: (?<=[.!?…]) ["”»'’)\]]{0,2} \s+ (?=["“«'(\[]?[^\W\da-zа-яё_]|["“«'(\[]?\d|•|-)   # a stop, then a capital
      | (?<=;) \s+
      | \n\s*\n
    )
    """,
    re.VERBOSE,
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:nos?|arts?|paras?|recs?|mr|mrs|ms|dr|st|cf|approx|inter|vs|ch|pp?|vol"
    r"|núms?|párrs?|sr|sra|ст|п|пп|рис|г)|\b[A-Z]|\d)\.$",
    re.IGNORECASE,
)

LONGEST_SENTENCE = 2000
"""Code points; lists of numbers make the longest, some 1,500."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Iterate over the sentences of a text as ranges without white space at the ends.

    A semicolon ends one too, since replies join verdicts with it; the stop of "No. 118" does not. What is longer
    than any sentence is cut.
    """
    for start, end in _whole(text):
        while end - start > LONGEST_SENTENCE:
            cut = text.rfind(" ", start, start + LONGEST_SENTENCE)
            cut = cut if cut > start else start + LONGEST_SENTENCE
            yield _trimmed(text, start, cut)
            start = cut
        if text[start:end].strip():
            yield _trimmed(text, start, end)


def _whole(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _END.finditer(text):
        head = text[max(start, end.start() - 12) : end.start()]
        if _ABBREVIATION.search(head) and not (head[-2:-1].isdigit() and text[end.end() : end.end() + 1].isalpha()):
            continue
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
