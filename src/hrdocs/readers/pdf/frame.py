"""The frame in which a page is read: its text runs to the right and down, however the sheet lies."""

from hrdocs.model import Region
from hrdocs.values import frozen


@frozen(kw_only=True)
class Frame:
    """Moves places between PDF user space, the frame in which text is horizontal, and the page as it is shown.

    A quarter is a turn by 90 degrees clockwise. Reading and shown frame have their origin top left, in points.

    Attributes:
        number: of the page, from 1.
        left, bottom: lower left corner of the visible part in user space.
        across, up: its width and height in user space.
        reading: quarters that make its text horizontal.
        shown: quarters by which the page is turned when it is shown.
    """

    number: int
    left: float = 0.0
    bottom: float = 0.0
    across: float = 0.0
    up: float = 0.0
    reading: int = 0
    shown: int = 0

    @property
    def width(self) -> float:
        """Return the width of the reading frame."""
        return self.up if self.reading % 2 else self.across

    @property
    def height(self) -> float:
        """Return the height of the reading frame."""
        return self.across if self.reading % 2 else self.up

    @property
    def shown_size(self) -> tuple[float, float]:
        """Return width and height of the page as it is shown."""
        return (self.up, self.across) if self.shown % 2 else (self.across, self.up)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of user space lies in the reading frame."""
        return self._turned(x - self.left, y - self.bottom, self.reading)

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return x0, top, x1, bottom in the reading frame of a box in user space."""
        if self.reading == 0 and left <= right and bottom <= top:
            x, y = self.left, self.up
            return left - x, y - (top - self.bottom), right - x, y - (bottom - self.bottom)
        one, other = self.point(left, bottom), self.point(right, top)
        return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])

    def region(self, x0: float, top: float, x1: float, bottom: float) -> Region:
        """Return a box of the reading frame as a region of the page as it is shown, in 1/100 pt."""
        if self.reading != self.shown:
            one = self._turned(*self._turned_back(x0, top), self.shown)
            other = self._turned(*self._turned_back(x1, bottom), self.shown)
            x0, x1 = sorted((one[0], other[0]))
            top, bottom = sorted((one[1], other[1]))
        return Region(
            page=self.number,
            x0=round(x0 * 100),
            top=round(top * 100),
            x1=round(x1 * 100),
            bottom=round(bottom * 100),
        )

    def _turned(self, x: float, y: float, quarters: int) -> tuple[float, float]:
        if quarters == 0:
            return x, self.up - y
        if quarters == 1:
            return y, x
        if quarters == 2:
            return self.across - x, y
        return self.up - y, self.across - x

    def _turned_back(self, x: float, y: float) -> tuple[float, float]:
        if self.reading == 0:
            return x, self.up - y
        if self.reading == 1:
            return y, x
        if self.reading == 2:
            return self.across - x, y
        return self.across - y, self.up - x
