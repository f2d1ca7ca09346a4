"""The text layer of one page, through raw PDFium, asked for as little as possible.

The whole text comes in one call; the end of a run of one text object is searched for, not walked to; boxes are asked
for in batches, with pointers into one array that is kept between pages.
"""

import ctypes
from collections import deque
from collections.abc import Sequence
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium
from attrs import define, field

from hrdocs.readers.pdf.calls import (
    Address,
    address,
    character_box,
    character_matrix,
    character_origin,
    font_size,
    is_generated,
    loose_box,
    text_object_at,
)

HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line whose word it joined to the next line."""

Box = tuple[float, float, float, float]
"""Left, right, bottom, top in user space."""

Drawn = tuple[float, float, float, float, float, float, float]
"""How a character is drawn: a, b, c, d of its matrix, x and y of its origin, font size before the matrix."""

_BATCH = 64
_HIGHEST_CODE_POINT = 0x10FFFF


@define
class Buffers:
    """Memory into which PDFium writes: boxes, origins and matrices in batches, one loose box."""

    doubles: "ctypes.Array[ctypes.c_double]" = field(init=False)
    floats: "ctypes.Array[ctypes.c_float]" = field(init=False)
    pointers: list[list[Any]] = field(init=False)
    matrices: list[int] = field(init=False)
    box: "pdfium.FS_RECTF" = field(factory=pdfium.FS_RECTF)

    def __attrs_post_init__(self) -> None:
        self.doubles = (ctypes.c_double * (4 * _BATCH))()
        self.floats = (ctypes.c_float * (6 * _BATCH))()
        places = [ctypes.byref(ctypes.c_double.from_buffer(self.doubles, 8 * index)) for index in range(4 * _BATCH)]
        self.pointers = [places[_BATCH * part : _BATCH * (part + 1)] for part in range(4)]
        start = ctypes.addressof(self.floats)
        self.matrices = [start + 24 * index for index in range(_BATCH)]


@define
class TextPage:
    """The characters of a page that is open in PDFium; `handle` is its address."""

    handle: Address
    buffers: Buffers
    text: str
    _joins: bool

    @classmethod
    def of(cls, handle: object, buffers: Buffers) -> "TextPage":
        """Return the text page of one of pypdfium2's handles."""
        text = _text(handle)
        return cls(address(handle), buffers, text, HYPHEN in text)

    def boxes(self, indices: Sequence[int]) -> list[Box]:
        """Return the tight boxes of characters."""
        found: list[Box] = []
        values, handle = self.buffers.doubles, self.handle
        for begin in range(0, len(indices), _BATCH):
            batch = indices[begin : begin + _BATCH]
            deque(map(character_box, repeat(handle), batch, *self.buffers.pointers), 0)
            found += list(zip(*(values[_BATCH * part : _BATCH * (part + 1)] for part in range(4)), strict=True))
        del found[len(indices) :]
        return found

    def drawn(self, indices: Sequence[int]) -> list[Drawn]:
        """Return how characters are drawn."""
        found: list[Drawn] = []
        values, floats, handle = self.buffers.doubles, self.buffers.floats, self.handle
        for begin in range(0, len(indices), _BATCH):
            batch = indices[begin : begin + _BATCH]
            deque(map(character_origin, repeat(handle), batch, *self.buffers.pointers[:2]), 0)
            deque(map(character_matrix, repeat(handle), batch, self.buffers.matrices), 0)
            matrix, count = floats[:], len(batch)
            found += zip(
                *(matrix[part::6][:count] for part in range(4)),
                values[:count],
                values[_BATCH : _BATCH + count],
                map(font_size, repeat(handle), batch),
                strict=True,
            )
        return found

    def advance_gap(self, index: int) -> float:
        """Return the gap that a space stands for: from the advance of the character before to the one after."""
        box = self.buffers.box
        pointer = ctypes.addressof(box)
        loose_box(self.handle, index - 1, pointer)
        left = box.right
        loose_box(self.handle, index + 1, pointer)
        return float(box.left - left)

    def is_inferred(self, index: int) -> bool:
        """Tell whether PDFium inferred a character from a gap."""
        return is_generated(self.handle, index) == 1

    def generated(self, indices: Sequence[int]) -> list[bool]:
        """Tell of characters whether PDFium inferred them from a gap."""
        return [value == 1 for value in map(is_generated, repeat(self.handle), indices)]

    def object_from(self, start: int) -> tuple[Address, int]:
        """Return the text object that begins at a character, and where its run ends.

        Most runs end with the line, so that is looked at first; then steps double until another object is met, and
        halve. Between the characters of one object stand single spaces that PDFium generated and that have no object.
        """
        handle, text, at = self.handle, self.text, text_object_at
        home = at(handle, start)
        if not home:
            return 0, start + 1
        limit = text.find("\r", start)
        limit = len(text) if limit < 0 else limit
        if self._joins and (joined := text.find(HYPHEN, start, limit)) >= 0:
            limit = joined + 1
        if at(handle, limit - 1) == home:
            return home, limit
        step, reached = 1, start
        while (place := reached + step) < limit and (at(handle, place) or at(handle, place + 1)) == home:
            reached = place
            step *= 2
        while step := step // 2:
            place = reached + step
            if place < limit and (at(handle, place) or at(handle, place + 1)) == home:
                reached = place
        return home, reached + 1


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
