"""Paragraphs that say in lines how to reach somebody: name, office, number and address stay on lines of their own."""

import itertools
import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.readers.plain.lines import Line

_REACH = regex(
    r"""
      (?<![\w.+-]) [\w.+-]+ @ [\w-]+ \. [\w.-]+  # an address
    | (?<![\d/.]) \(? \+? \d [\d\s().–-]{6,} \d     # a number to call
    """,
    re.VERBOSE,
)
_DAYS = regex(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d")
"""Figures that are no number to call."""

_VALUE = regex(r"(?:[\w.+-]+@|https?:|www\.|\+?\d|[^\W\d_]{1,8}\s?[:.])")
"""How a line opens that is a value of the line above though it begins small: "e-mail: …"."""


def stand_in_lines(lines: Sequence[Line], width: int) -> bool:
    """Return whether the lines of a paragraph were ended on purpose, and one of them says how to reach somebody.

    Args:
        lines: of the paragraph.
        width: characters of the longest line of the text that was wrapped at the width of a page.
    """
    if len(lines) < 2 or not any(_REACH.search(_DAYS.sub("", line.text)) for line in lines):
        return False
    return all(_was_ended(line.text, below.text, width) for line, below in itertools.pairwise(lines))


def _was_ended(line: str, below: str, width: int) -> bool:
    """Return whether a line had room for the first word of the next, or is closed by an address, and no sentence."""
    if below[:1].islower() and not _VALUE.match(below):
        return False
    closed = [found.end() for found in _REACH.finditer(line)][-1:] == [len(line.rstrip(" .;"))]
    return closed or len(line) + 1 + len(below.split(maxsplit=1)[0]) <= width
