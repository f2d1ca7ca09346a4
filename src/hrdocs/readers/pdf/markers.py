"""What heads a list item or numbered paragraph: "(a)", "67.1.", "•"."""

import re

from attrs import frozen

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

_HEADING_MARKER = re.compile(r"(?:[IVXLC]{1,7}|[A-Z])\.?\s+\S|Annex\b|Appendix\b")


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


def heads_a_section(text: str) -> bool:
    """Tell whether a line begins as a numbered section does: "II.", "A.", "Annex"."""
    return _HEADING_MARKER.match(text) is not None


def _level(marker: str) -> int:
    inner = marker.strip("().").replace(" ", "")
    if inner[:1].isdigit() and marker[0] != "(":
        return min(1 + inner.count("."), 4)
    if len(inner) > 1 and set(inner) <= set("ivxlc"):
        return 3
    return 2 if inner.isalnum() else 1
