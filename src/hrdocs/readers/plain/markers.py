"""Markers: what heads a list item or a numbered paragraph."""

import re

from attrs import frozen

_MARKER = re.compile(
    r"""
    (?P<marker>
        [•·▪▫◦‣●○■□➢➤✓✔–—*-]          # a bullet
      | \(?(?:\d{1,3}|[a-zа-я]|[ivxlc]{1,6})\)   # (1) 1) (a) a) (iv) iv)
      | \d{1,3}(?:\.\d{1,3}){0,3}\.     # 1. 65. 97.1.
      | \d{1,3}(?:\.\d{1,3}){1,3}       # 97.1
      | [IVXLC]{1,6}\.                  # IV.
      | [A-Za-zА-Яа-я]\.                # A. a.
    )
    \s+(?=\S)
    """,
    re.VERBOSE,
)


@frozen(kw_only=True)
class Marker:
    """A marker as printed, and where the text after it begins."""

    text: str
    end: int


def marker_of(text: str) -> Marker | None:
    """Return the marker that a line opens with, or None."""
    found = _MARKER.match(text)
    if found is None or _is_initial(found["marker"], text[found.end() :]):
        return None
    return Marker(text=found["marker"], end=found.end())


def _is_initial(marker: str, rest: str) -> bool:
    """Tell "S. Jeenbek said" from "A. Introduction": an initial is followed by a name and then by small letters."""
    words = rest.split()
    return bool(re.fullmatch(r"[A-ZА-Я]\.", marker)) and len(words) > 1 and words[1][:1].islower()
