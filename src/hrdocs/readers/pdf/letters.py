"""Where the letters of a page stand, so that words inside a line can be shown and not the whole line."""

import ctypes
import unicodedata
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from attrs import frozen

from hrdocs.model import LineBox

_SLACK = 200
"""Hundredths of a point by which the middle of a letter may stand outside the box of its line."""
_HYPHENS = (0x02, 0xFFFE)
"""What PDFium gives for a hyphen at the end of a line."""
_FAR = 1000
"""Points between those from which the turn and the scale of a page are told."""


@frozen(kw_only=True)
class Letter:
    """A letter and its box, in 1/100 pt from the top left of the page as it is shown."""

    text: str
    x0: int
    x1: int
    middle: int


@frozen(kw_only=True)
class Letters:
    """The letters of a page, without its white space, in the order of the file."""

    found: tuple[Letter, ...]

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> "Letters":
        """Return the letters of a page that is open in PDFium."""
        layer = page.get_textpage()
        try:
            return cls(found=tuple(_letters(page, layer.raw)))
        finally:
            layer.close()

    def cut(self, text: str, line: LineBox, start: int, end: int) -> tuple[int, int] | None:
        """Return the left and the right edge of a range of a document's text that begins or ends inside a line.

        They are exact where the letters in the box of the line are those of its text; None elsewhere.
        """
        box = line.region
        inside = [
            each
            for each in self.found
            if box.top <= each.middle <= box.bottom and box.x0 - _SLACK <= (each.x0 + each.x1) // 2 <= box.x1 + _SLACK
        ]
        wanted = [place for place in range(line.start, line.end) if not text[place].isspace()]
        printed = "".join(text[place] for place in wanted)
        ordered = _in_order_of(printed, inside)
        if ordered is None:
            return None
        boxes = [each for place, each in zip(wanted, ordered, strict=True) if start <= place < end]
        return (min(each.x0 for each in boxes), max(each.x1 for each in boxes)) if boxes else None


def _in_order_of(printed: str, letters: Sequence[Letter]) -> Sequence[Letter] | None:
    """Return letters in the order in which they make up a text: as in the file, from the left, or from the right."""
    from_left = sorted(letters, key=lambda each: each.x0)
    for order in (letters, from_left, from_left[::-1]):
        begin = "".join(each.text for each in order).find(printed)
        if begin >= 0:  # a marker before it is no part of the text
            return order[begin : begin + len(printed)]
    return None


def _letters(page: pdfium.PdfPage, layer: object) -> list[Letter]:
    shown = _Shown.of(page)
    box = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = box
    given, letters = [ctypes.byref(each) for each in box], []
    for index in range(raw.FPDFText_CountChars(layer)):
        code = raw.FPDFText_GetUnicode(layer, index)
        text = "-" if code in _HYPHENS else unicodedata.normalize("NFC", chr(code)) if code < 0x110000 else ""
        if len(text) == 1 and not text.isspace() and raw.FPDFText_GetCharBox(layer, index, *given):
            one, other = shown.place(left.value, top.value), shown.place(right.value, bottom.value)
            x0, x1 = sorted((one[0], other[0]))
            letters.append(Letter(text=text, x0=round(x0), x1=round(x1), middle=round((one[1] + other[1]) / 2)))
    return letters


@frozen
class _Shown:
    """How user space lies on the page as it is shown: a point and where one unit across and one up lead from it."""

    origin: tuple[int, int]
    across: tuple[float, float]
    up: tuple[float, float]

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> "_Shown":
        width, height = (round(side * 100) for side in page.get_size())
        x, y = ctypes.c_int(), ctypes.c_int()

        def place(across: int, up: int) -> tuple[int, int]:
            raw.FPDF_PageToDevice(page.raw, 0, 0, width, height, 0, across, up, ctypes.byref(x), ctypes.byref(y))
            return x.value, y.value

        origin, one, other = place(0, 0), place(_FAR, 0), place(0, _FAR)
        steps = (((end[0] - origin[0]) / _FAR, (end[1] - origin[1]) / _FAR) for end in (one, other))
        return cls(origin, *steps)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of user space lies, in 1/100 pt from the top left of the page."""
        return (
            self.origin[0] + x * self.across[0] + y * self.up[0],
            self.origin[1] + x * self.across[1] + y * self.up[1],
        )
