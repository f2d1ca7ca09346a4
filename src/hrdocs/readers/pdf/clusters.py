"""Clusters: letters with their vowels and signs, which browsers draw in several pieces, in scripts of South Asia.

Each piece says the whole cluster (as its ActualText), and PDFium reads it once or twice: once for the letter, and again
for a sign that it finds further on. And what it reads only once ends where the letter ends, before the signs, so that
the signs look like a space.
"""

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

import pypdfium2.raw as pdfium

from hrdocs.expressions import regex
from hrdocs.first_bytes import first_bytes, may_have
from hrdocs.readers.pdf.calls import Address, text_object_at, wide_text
from hrdocs.readers.pdf.geometry import Span
from hrdocs.readers.pdf.textpage import TextPage

ACTUAL_TEXT = "ActualText"
FURTHER_ON = 4
"""Spans behind a cluster among which its sign may be read again."""
LARGER = 0.8
"""A cluster that is there twice ends further on by at least this share of its width."""
SAME_LINE = 3.0
"""Points above and below the baseline of a letter that a piece of its cluster reaches, at least."""
CERTAIN_SPACE = 8.0
"""Points: the gap that a space is given which is drawn, with nothing in it."""
_LONGEST = 64

_CLUSTERED = "\u0900-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f"
_IN_CLUSTERS, _FIRST_BYTES = regex(f"[{_CLUSTERED}]"), first_bytes(_CLUSTERED)
"""Letters and signs of the scripts that are drawn so: those of India, Sri Lanka, Thailand, Laos, Burma, Cambodia."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in user space."""


def has_clusters(text: str) -> bool:
    """Return whether a text has letters that are drawn in clusters."""
    return may_have(text, _FIRST_BYTES) and _IN_CLUSTERS.search(text) is not None


def read_twice(spans: Sequence[Span], page: TextPage) -> list[Span]:
    """Return the spans of clusters that were read a second time for one of their signs."""
    found: set[int] = set()
    for index, span in enumerate(spans):
        if len(span.text) < 2 or not has_clusters(span.text) or index in found:
            continue
        for other in range(index + 1, min(index + 1 + FURTHER_ON, len(spans))):
            again = spans[other]
            level = again.text == span.text and abs(again.y - span.y) < SAME_LINE
            near = again.x1 - span.x1 < LARGER * (span.x1 - span.x0)
            if level and near and _says(text_object_at(page.handle, again.start)):
                found.add(other)
    return [spans[index] for index in sorted(found)]


def without(spans: Sequence[Span], text: str) -> str:
    """Return the text of a page without the characters of spans."""
    for span in sorted(spans, key=lambda each: -each.start):
        text = text[: span.start] + text[span.end :]
    return text


def _says(text_object: Address | None) -> bool:
    """Return whether a piece of text says by a mark what it stands for."""
    if not text_object:
        return False
    item = ctypes.cast(text_object, pdfium.FPDF_PAGEOBJECT)
    buffer = ctypes.create_string_buffer(_LONGEST)
    for index in range(pdfium.FPDFPageObj_CountMarks(item)):
        mark = pdfium.FPDFPageObj_GetMark(item, index)
        keys = (_key(mark, key, buffer) for key in range(pdfium.FPDFPageObjMark_CountParams(mark)))
        if ACTUAL_TEXT in keys:
            return True
    return False


def _key(mark: object, index: int, buffer: "ctypes.Array[ctypes.c_char]") -> str:
    length = ctypes.c_ulong()
    into = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    told = pdfium.FPDFPageObjMark_GetParamKey(mark, index, into, _LONGEST, ctypes.byref(length))
    return wide_text(buffer, length.value) if told else ""


def without_signs(gaps: Mapping[int, float], page: TextPage, drawn: Sequence[Box]) -> dict[int, float]:
    """Return gaps by the places of their spaces, without what is drawn in them; `drawn` are the boxes of all text."""
    boxes = sorted(drawn)
    lefts = [box[0] for box in boxes]
    widest = max((box[2] - box[0] for box in boxes), default=0.0)
    found = dict(gaps)
    places = [place for place in gaps if has_clusters(page.text[place - 1])]
    before, after = page.boxes([place - 1 for place in places]), page.boxes([place + 1 for place in places])
    _, bases = page.origins([place + 1 for place in places])
    for index, place in enumerate(places):
        left, right, base = before.left[index], after.left[index], bases[index]
        near = boxes[bisect_left(lefts, left - widest) : bisect_right(lefts, right)]
        level = [box for box in near if box[1] < base + SAME_LINE and box[3] > base - SAME_LINE]
        ends = [box[2] for box in level if left < box[2] <= right + 1]
        if any(box[0] == box[2] and left < box[0] < right for box in level):
            found[place] = CERTAIN_SPACE
        elif ends:
            found[place] = min(gaps[place], right - max(ends))
    return found
