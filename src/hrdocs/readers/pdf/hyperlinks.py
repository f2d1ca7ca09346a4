"""Hyperlinks: the boxes on a page that lead to an address."""

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

import pypdfium2.raw as pdfium

from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Hyperlink, Line, Span
from hrdocs.readers.pdf.leftwards import runs_to_the_left
from hrdocs.text import one_line

EDGE = 1.5
"""Points by which text may stand out of the box of its link."""
FEWEST = 1.5
"""Characters of a longer piece of text that a box takes in, at least, to be a link over them."""
SNAP = 4
"""A link over a part of a piece of text begins and ends with the words that are within so many characters."""

_LONGEST = 4096
_OPENING, _CLOSING = " \u00a0([“", " \u00a0)].,;:”"


def hyperlinks_of(document: object, page: object, frame: Frame) -> list[Hyperlink]:
    """Return the links of a page to addresses, in the frame in which it is read."""
    found: list[Hyperlink] = []
    position, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
        target = _target(document, link)
        if target and pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
            found.append(Hyperlink(*frame.box(box.left, box.bottom, box.right, box.top), target=target))
    return found


def _target(document: object, link: object) -> str | None:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return None
    buffer = ctypes.create_string_buffer(_LONGEST)
    length = pdfium.FPDFAction_GetURIPath(document, action, buffer, _LONGEST)
    return one_line(buffer.value.decode("utf-8", "replace")) if 1 < length <= _LONGEST else None


def link_lines(lines: Sequence[Line], links: Sequence[Hyperlink]) -> None:
    """Give lines the links whose boxes stand over them."""
    if not links:
        return
    ordered = sorted(lines, key=_middle)
    middles = [_middle(line) for line in ordered]
    for link in links:
        for line in ordered[bisect_left(middles, link.top) : bisect_right(middles, link.bottom)]:
            ranges = [found for span in line.spans if (found := _covered(span, link))]
            if ranges:
                start, end = _trimmed(line.text, min(ranges)[0], max(end for _, end in ranges))
                line.links = [*line.links, (start, end, link.target)]


def _middle(line: Line) -> float:
    """Return the height at which the small letters of a line have their middle."""
    return line.y - 0.3 * line.size


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range without stops and single brackets at its ends: the box of a link is wider than its words."""
    words = text[start:end]
    last = len(words)
    while last > 1 and (words[last - 1] in ".,;: " or (words[last - 1] == ")" and words[:last].count("(") == 0)):
        last -= 1
    if last > 2 and words.startswith("(") and words[:last].find(")") in (-1, last - 1):
        return start + 1, start + last - words[:last].endswith(")")
    return start, start + last


def _covered(span: Span, link: Hyperlink) -> tuple[int, int] | None:
    """Return the range of the line's text that a link covers of a span.

    PDFium could tell where each character stands; words and the mean width of a character tell it well enough.
    """
    text, length = span.text, len(span.text)
    width = (span.x1 - span.x0) / length
    inside = min(span.x1, link.x1) - max(span.x0, link.x0)
    if inside < min((span.x1 - span.x0) / 2, FEWEST * width):
        return None
    start, end = 0, length
    if not runs_to_the_left([span]):
        if link.x0 - span.x0 > EDGE:
            start = _snapped((link.x0 - span.x0) / width, length, lambda index: text[index - 1] in _OPENING)
        if span.x1 - link.x1 > EDGE:
            end = _snapped((link.x1 - span.x0) / width, length, lambda index: text[index] in _CLOSING)
    return (span.offset + start, span.offset + end) if end > start else None


def _snapped(place: float, length: int, parts: Callable[[int], bool]) -> int:
    """Return the end of a word that is nearest to a place in a text, or that place where none is near."""
    low, high = max(round(place) - SNAP, 0), min(round(place) + SNAP, length)
    edges = [index for index in range(low, high + 1) if index in (0, length) or parts(index)]
    return min(edges, key=lambda index: (abs(index - place), index), default=round(place))
