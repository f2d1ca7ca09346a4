"""Text that runs at a slant over a page, as stamps and watermarks do."""

from collections.abc import Sequence

from attrs import evolve

from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import ASCENT, DESCENT, Span
from hrdocs.readers.pdf.textpage import TextPage

LEAST = 0.09
"""Text leans whose direction is more than this share, five degrees, off the sides of the page; a scan may lie askew."""


def leans(a: float, b: float) -> bool:
    """Return whether text that runs in direction (a, b) is neither level nor upright."""
    return min(abs(a), abs(b)) > LEAST * max(abs(a), abs(b))


def lean(spans: Sequence[Span], page: TextPage, frame: Frame) -> None:
    """Give spans that lean the upright box that they take up, as if they were lines as high as that."""
    upright = evolve(frame, reading=0)
    for span in spans:
        ends = page.boxes([span.start, span.end - 1])
        box = upright.box(min(ends.left), min(ends.bottom), max(ends.right), max(ends.top))
        span.frame, span.leaning = upright, True
        span.x0, top = max(box[0], 0.0), max(box[1], 0.0)
        span.x1, bottom = min(box[2], upright.width), min(box[3], upright.height)
        span.size = (bottom - top) / (ASCENT + DESCENT)
        span.y = top + ASCENT * span.size
