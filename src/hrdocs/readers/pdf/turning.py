"""Pages whose text does not run as they are shown: they are read as though the sheet lay so that it does.

PDFium tells words and lines apart by how the page is shown. Where most of the text of a page runs another way (a sheet
turned by /Rotate, a table set sideways), the page is turned in memory until its text is level, read again, and turned
back. What PDFium then says of places, still in user space, is turned here in the same way.
"""

from collections.abc import Generator
from contextlib import contextmanager

import pypdfium2.raw as pdfium
from attrs import evolve

from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import PageContent
from hrdocs.values import frozen

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@frozen
class Turn:
    """Moves places of user space to where they are when a page is turned; a quarter is 90 degrees clockwise."""

    frame: Frame
    quarters: int

    @property
    def level(self) -> Frame:
        """Return the frame of the page as it lies when it has been turned."""
        frame = self.frame
        across, up = (frame.up, frame.across) if self.quarters % 2 else (frame.across, frame.up)
        return Frame(number=frame.number, across=across, up=up, shown=(frame.shown - self.quarters) % 4)

    def points(self, x: list[float], y: list[float]) -> tuple[list[float], list[float]]:
        """Return where points lie."""
        frame = self.frame
        if self.quarters == 0:
            return [each - frame.left for each in x], [each - frame.bottom for each in y]
        if self.quarters == 1:
            return [each - frame.bottom for each in y], [frame.across + frame.left - each for each in x]
        if self.quarters == 2:
            return [frame.across + frame.left - each for each in x], [frame.up + frame.bottom - each for each in y]
        return [frame.up + frame.bottom - each for each in y], [each - frame.left for each in x]

    def direction(self, x: list[float], y: list[float]) -> tuple[list[float], list[float]]:
        """Return where directions point."""
        if self.quarters == 0:
            return x, y
        if self.quarters == 1:
            return y, [-each for each in x]
        if self.quarters == 2:
            return [-each for each in x], [-each for each in y]
        return [-each for each in y], x

    def box(self, box: Box) -> Box:
        """Return where a box lies."""
        (x0, x1), (y0, y1) = self.points([box[0], box[2]], [box[1], box[3]])
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def settle(self, content: PageContent) -> None:
        """Give a page that was read in its level frame, and its spans, the frames of the page as it is."""
        frames = [evolve(self.frame, reading=(self.quarters + reading) % 4) for reading in range(4)]
        for span in [*content.spans, *content.turned, *content.leaning]:
            span.frame = frames[span.frame.reading]
        content.frame = frames[content.frame.reading]


@contextmanager
def turned(page: object, frame: Frame, quarters: int) -> Generator[Turn, None, None]:
    """Turn a page, in memory, so that text that takes so many quarters to be level is level, and turn it back."""
    pdfium.FPDFPage_SetRotation(page, quarters)
    try:
        yield Turn(frame, quarters)
    finally:
        pdfium.FPDFPage_SetRotation(page, frame.shown)
