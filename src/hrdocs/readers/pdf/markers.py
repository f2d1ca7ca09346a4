"""What heads a list item or numbered paragraph: "(a)", "67.1.", "•"."""

import functools
import re

from attrs import frozen

from hrdocs.datafiles import entries
from hrdocs.readers.pdf.geometry import Line, Span

TAB = 9.0
"""Points that text stands away from a marker that has no full stop."""
LONGEST_NUMBER = 3
LABEL = "Lbl"
"""What the structure tree calls a marker."""
LONGEST_LABEL = 6

_MARKER = re.compile(
    r"""
    (?P<marker>
        \d{1,3} (?: \. \s? \d{1,3} ){1,3} \. (?= \s | [A-Z“"(\[] )             # 67.1. of a recommendation
      | \d{1,3} (?: \. \d{1,3} ){1,3} (?= \s* [A-Z“"(\[] )                   # 138.18 of one, before a capital
      | \d{1,3} \. (?= \s+ \S | [A-Z“][\w’] )                                 # 5. of a paragraph
      | \d{1,3} \) (?= \s )                                                   # 5)
      | \( (?: [a-z]{1,2} | [ivxlc]{1,6} | \d{1,3} | [A-Z] ) \) (?= \s* \S )  # (a), (iv), (1)
      | (?: [a-z] | [ivxlc]{1,6} ) [.)] (?= \s+ [\w“"(] )                     # a) or iv.
      | [•●▪■◦‣►▶✓➢\uf0b7\uf0a7\uf0d8\uf0fc] (?= \s* \S )                     # bullets, some in a symbol font
      | [–—-] (?= \s+ \S )                                                    # dashes
    )
    \s*
    """,
    re.VERBOSE,
)

_ENTRY = re.compile(
    r"""
      \.{5} | (?: \.\s ){5}                                        # dots that lead far, close or spaced
    | \.{3,4} \s* \d{1,4} (?: \s?[-–]\s?\d{1,4} )? (?: \s+\d{1,4} )? $  # a few, to paragraphs and a page
    """,
    re.VERBOSE,
)


@frozen
class Marker:
    """A marker as printed, its length with the white space after it, and its depth in a list."""

    text: str
    length: int
    level: int


def marker_of(text: str) -> Marker | None:
    """Return the marker that a line begins with, or None."""
    found = _MARKER.match(text)
    if found is None:
        return None
    marker = found["marker"]
    return Marker(text=marker, length=found.end(), level=_level(marker))


def marker_of_line(line: Line) -> Marker | None:
    """Return the marker of a line: told from its words, its tag, or a bare number a tab away from the words."""
    found = marker_of(line.text)
    if found or len(line.spans) < 2:
        return found
    first, second = line.spans[:2]
    if is_label(first) and second.tag != LABEL and line.text.startswith(f"{first.text} "):
        return Marker(text=first.text, length=len(first.text) + 1, level=_level(first.text))
    bare = first.text.isdigit() and len(first.text) <= LONGEST_NUMBER and not first.raised
    if bare and second.x0 - first.x1 > TAB and line.text.startswith(f"{first.text} "):
        return Marker(text=first.text, length=len(first.text) + 1, level=1)
    return None


def is_label(span: Span) -> bool:
    """Tell whether the structure tree calls a span a marker, and it is as short as one."""
    return span.tag == LABEL and len(span.text) <= LONGEST_LABEL and " " not in span.text


def heads_a_section(text: str) -> bool:
    """Tell whether a line begins as a numbered section does: "II.", "A.", "Annex"."""
    return _section().match(text) is not None


@functools.cache
def _section() -> re.Pattern[str]:
    """Return the pattern of how a section begins: with a number or letter, or with one of the words of the list."""
    annexes = "|".join(map(re.escape, entries("hrdocs.readers.pdf", "annexes.txt")))
    return re.compile(rf"(?:[IVXLC]{{1,7}}|[A-Z])\.?\s+\S|(?:{annexes})(?:\b|(?<=[\u3400-\u9fff]))")


def is_entry(text: str) -> bool:
    """Tell whether a line is an entry of a table of contents, with dots that lead to a page."""
    return ("..." in text or ". . ." in text) and _ENTRY.search(text) is not None


def _level(marker: str) -> int:
    inner = marker.strip("().").replace(" ", "")
    if inner[:1].isdigit() and marker[0] != "(":
        return min(1 + inner.count("."), 4)
    if len(inner) > 1 and set(inner) <= set("ivxlc"):
        return 3
    return 2 if inner.isalnum() else 1
