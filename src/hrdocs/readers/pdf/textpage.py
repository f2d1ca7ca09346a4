"""The text layer of one page, through raw PDFium, asked for as little as possible.

The whole text comes in one call; runs of one text object are found by galloping; boxes are asked for in batches, with
pointers into one array that is kept between pages.
"""

import ctypes
from collections.abc import Sequence
from itertools import repeat

import pypdfium2.raw as pdfium
from attrs import define, field

HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line whose word it joined to the next line."""

Handle = object
"""A pointer into PDFium's memory."""
Box = tuple[float, float, float, float]
"""Left, right, bottom, top in user space."""

_BATCH = 256
_HIGHEST_CODE_POINT = 0x10FFFF


@define
class Buffers:
    """Memory into which PDFium writes boxes."""

    doubles: ctypes.Array[ctypes.c_double] = field(init=False)
    pointers: list[object] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.doubles = (ctypes.c_double * (4 * _BATCH))()
        places = (ctypes.c_double.from_buffer(self.doubles, 8 * index) for index in range(4 * _BATCH))
        self.pointers = [ctypes.byref(place) for place in places]


@define
class TextPage:
    """The characters of a page that is open in PDFium."""

    handle: Handle
    buffers: Buffers
    text: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.text = _text(self.handle)

    def boxes(self, indices: Sequence[int]) -> list[Box]:
        """Return the tight boxes of characters."""
        found: list[Box] = []
        for begin in range(0, len(indices), _BATCH):
            batch = indices[begin : begin + _BATCH]
            count = len(batch)
            pointers = [self.buffers.pointers[_BATCH * part : _BATCH * part + count] for part in range(4)]
            list(map(pdfium.FPDFText_GetCharBox, repeat(self.handle), batch, *pointers))
            values = [self.buffers.doubles[_BATCH * part : _BATCH * part + count] for part in range(4)]
            found += zip(*values, strict=True)
        return found

    def generated(self, indices: Sequence[int]) -> list[bool]:
        """Tell of characters whether PDFium inferred them from a gap."""
        return [value == 1 for value in map(pdfium.FPDFText_IsGenerated, repeat(self.handle), indices)]

    def object_at(self, index: int) -> Handle:
        """Return the text object that a character belongs to."""
        return pdfium.FPDFText_GetTextObject(self.handle, index)

    def end_of_object(self, start: int) -> int:
        """Return where the run of one text object ends: steps double until another object is met, then halve.

        A character that PDFium generated has no object, and ends where it stands: galloping over it would run
        through the whole page.
        """
        home, length = address(self.object_at(start)), len(self.text)
        if not home:
            return start + 1
        step, reached = 1, start
        while reached + step < length and address(self.object_at(reached + step)) == home:
            reached += step
            step *= 2
        while step := step // 2:
            if reached + step < length and address(self.object_at(reached + step)) == home:
                reached += step
        return reached + 1


def address(handle: Handle) -> int:
    """Return a pointer as a number, 0 for a null pointer."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def _text(handle: Handle) -> str:
    """Return the page's text, one character for each that PDFium counts.

    Characters beyond the basic plane are two in PDFium's buffer and one in its count: there each is asked for.
    """
    count = pdfium.FPDFText_CountChars(handle)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(handle, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    codes = map(pdfium.FPDFText_GetUnicode, repeat(handle), range(count))
    return "".join(HYPHEN if code == 2 else chr(min(code, _HIGHEST_CODE_POINT)) for code in codes)
