"""The text layer of one page, through raw PDFium, asked for as little as possible.

The whole text comes in one call; the end of a run of one text object is searched for, not walked to; boxes are asked
for in batches, with pointers into one array that is kept between pages.
"""

import ctypes
from collections.abc import Sequence
from itertools import repeat

import pypdfium2.raw as pdfium
from attrs import define, field

from hrdocs.readers.pdf.calls import Address, address, character_box, is_generated, loose_box, text_object_at

HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line whose word it joined to the next line."""

Box = tuple[float, float, float, float]
"""Left, right, bottom, top in user space."""

_BATCH = 256
_HIGHEST_CODE_POINT = 0x10FFFF


@define
class Buffers:
    """Memory into which PDFium writes: boxes in batches, the origin and the matrix of one character."""

    doubles: "ctypes.Array[ctypes.c_double]" = field(init=False)
    pointers: list[object] = field(init=False)
    x: ctypes.c_double = field(factory=ctypes.c_double)
    y: ctypes.c_double = field(factory=ctypes.c_double)
    box: "pdfium.FS_RECTF" = field(factory=pdfium.FS_RECTF)
    matrix: "pdfium.FS_MATRIX" = field(factory=pdfium.FS_MATRIX)

    def __attrs_post_init__(self) -> None:
        self.doubles = (ctypes.c_double * (4 * _BATCH))()
        places = (ctypes.c_double.from_buffer(self.doubles, 8 * index) for index in range(4 * _BATCH))
        self.pointers = [ctypes.byref(place) for place in places]


@define
class TextPage:
    """The characters of a page that is open in PDFium; `handle` is its address."""

    handle: Address
    buffers: Buffers
    text: str

    @classmethod
    def of(cls, handle: object, buffers: Buffers) -> "TextPage":
        """Return the text page of one of pypdfium2's handles."""
        return cls(address(handle), buffers, _text(handle))

    def boxes(self, indices: Sequence[int]) -> list[Box]:
        """Return the tight boxes of characters."""
        found: list[Box] = []
        for begin in range(0, len(indices), _BATCH):
            batch = indices[begin : begin + _BATCH]
            count = len(batch)
            pointers = [self.buffers.pointers[_BATCH * part : _BATCH * part + count] for part in range(4)]
            list(map(character_box, repeat(self.handle), batch, *pointers))
            values = [self.buffers.doubles[_BATCH * part : _BATCH * part + count] for part in range(4)]
            found += zip(*values, strict=True)
        return found

    def advance_gap(self, index: int) -> float:
        """Return the gap that a space stands for: from the advance of the character before to the one after."""
        box = self.buffers.box
        pointer = ctypes.addressof(box)
        loose_box(self.handle, index - 1, pointer)
        left = box.right
        loose_box(self.handle, index + 1, pointer)
        return float(box.left - left)

    def generated(self, indices: Sequence[int]) -> list[bool]:
        """Tell of characters whether PDFium inferred them from a gap."""
        return [value == 1 for value in map(is_generated, repeat(self.handle), indices)]

    def object_at(self, index: int) -> Address:
        """Return the text object that a character belongs to."""
        return text_object_at(self.handle, index) or 0

    def end_of_object(self, start: int) -> int:
        """Return where the run of one text object ends.

        Most runs end with the line, so that is looked at first; then steps double until another object is met, and
        halve. Between the characters of one object stand single spaces that PDFium generated and that have no object.
        """
        handle, home = self.handle, text_object_at(self.handle, start)
        if not home:
            return start + 1
        limit = self.text.find("\r", start)
        limit = len(self.text) if limit < 0 else limit
        joined = self.text.find(HYPHEN, start, limit)
        limit = joined + 1 if joined >= 0 else limit
        if text_object_at(handle, limit - 1) == home:
            return limit
        step, reached = 1, start
        while reached + step < limit and self._is_at(reached + step, home):
            reached += step
            step *= 2
        while step := step // 2:
            if reached + step < limit and self._is_at(reached + step, home):
                reached += step
        return reached + 1

    def _is_at(self, index: int, home: Address) -> bool:
        found = text_object_at(self.handle, index)
        return found == home or (not found and text_object_at(self.handle, index + 1) == home)


def _text(handle: object) -> str:
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
