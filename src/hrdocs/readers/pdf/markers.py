"""Markers as pages set them: told from words, tags and tabs; how sections and entries of contents begin."""

import functools
import re

from hrdocs.passages.markers import Marker, is_capital, is_marker, marker_of
from hrdocs.readers.pdf.geometry import Line, Span
from hrdocs.readers.pdf.words import WORDS

TAB = 9.0
"""Points that text stands away from a marker that has no full stop."""
LONGEST_NUMBER = 3
LABEL = "Lbl"
"""What the structure tree calls a marker."""
LONGEST_LABEL = 6


def marker_of_line(line: Line) -> Marker | None:
    """Return the marker of a line: told from its words, its tag, or a bare number a tab away from the words."""
    found = marker_of(line.text)
    if found and found.firm:
        return found
    if len(line.spans) < 2:
        return None
    first, second = line.spans[:2]
    if is_label(first) and second.tag != LABEL and line.text.startswith(f"{first.text} "):
        return Marker(text=first.text, end=len(first.text) + 1)
    bare = first.text.isdigit() and len(first.text) <= LONGEST_NUMBER and not first.raised
    if bare and second.x0 - first.x1 > TAB and line.text.startswith(f"{first.text} "):
        return Marker(text=first.text, end=len(first.text) + 1)
    return None


def item_marker(line: Line) -> Marker | None:
    """Return the marker of an item; an asterisk, or the number of a section, only the whole document tells."""
    marker = marker_of_line(line)
    return None if marker is None or marker.text == "*" or is_capital(marker.text) else marker


def is_printed_marker(text: str) -> bool:
    """Return whether words that stand apart are a marker and nothing else, asterisks of a footnote included."""
    return is_marker(text) or (0 < len(text) < 5 and set(text) == {"*"})


def is_label(span: Span) -> bool:
    """Return whether the structure tree calls a span a marker, and it is as short as one."""
    return span.tag == LABEL and len(span.text) <= LONGEST_LABEL and " " not in span.text


def heads_a_section(text: str) -> bool:
    """Return whether a line begins as a numbered section does: "II.", "A.", "Annex"."""
    return _section().match(text) is not None


@functools.cache
def _section() -> re.Pattern[str]:
    """Return the pattern of how a section begins: with a number or letter, or with one of the words of the list."""
    annexes = "|".join(WORDS.phrases("annexes"))
    return re.compile(rf"(?:[IVXLC]{{1,7}}|[A-Z])\.?\s+\S|(?:{annexes})(?:\b|(?<=[\u3400-\u9fff]))")
