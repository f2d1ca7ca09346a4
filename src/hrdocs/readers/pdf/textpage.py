"""The text layer of one page, through raw PDFium, asked for as little as possible.

The whole text comes in one call; the end of a run of one text object is searched for, not walked to; boxes are asked
for in batches, with pointers into one array that is kept between pages.
"""

import ctypes
from codecs import utf_16_le_decode
from collections import deque
from collections.abc import Sequence
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium
from attrs import field

from hrdocs.readers.pdf.calls import (
    character_box,
    character_matrix,
    character_origin,
    font_size,
    handle_of,
    is_generated,
    loose_box,
)
from hrdocs.readers.pdf.turning import Turn
from hrdocs.values import define

HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line whose word it joined to the next line."""

_BATCH = 128
_UNITS = 8192
_HIGHEST_CODE_POINT = 0x10FFFF


@define
class Boxes:
    """The tight boxes of characters in user space, side by side."""

    left: list[float]
    right: list[float]
    bottom: list[float]
    top: list[float]


@define
class Drawn:
    """How characters are drawn: a, b, c, d of their matrices, x and y of their origins, their font sizes."""

    a: list[float]
    b: list[float]
    c: list[float]
    d: list[float]
    x: list[float]
    y: list[float]
    size: list[float]


@define
class Buffers:
    """Memory into which PDFium writes boxes, origins and matrices in batches, and where each value goes; and texts."""

    doubles: "ctypes.Array[ctypes.c_double]" = field(init=False)
    floats: "ctypes.Array[ctypes.c_float]" = field(init=False)
    columns: list[list[Any]] = field(init=False)
    matrices: list[Any] = field(init=False)
    units: "ctypes.Array[ctypes.c_ushort]" = field(factory=lambda: (ctypes.c_ushort * _UNITS)())

    def __attrs_post_init__(self) -> None:
        self.doubles = (ctypes.c_double * (4 * _BATCH))()
        self.floats = (ctypes.c_float * (6 * _BATCH))()
        places = [ctypes.byref(self.doubles, 8 * index) for index in range(4 * _BATCH)]
        self.columns = [places[_BATCH * column : _BATCH * (column + 1)] for column in range(4)]
        self.matrices = [ctypes.byref(self.floats, 24 * index) for index in range(_BATCH)]

    def text_of(self, handle: object, count: int) -> str:
        """Return the text of one of pypdfium2's text pages, which counts so many characters."""
        if count >= len(self.units):
            self.units = (ctypes.c_ushort * (2 * count))()
        written = pdfium.FPDFText_GetText(handle, 0, count, self.units)
        return utf_16_le_decode(ctypes.string_at(self.units, 2 * max(written - 1, 0)), "surrogatepass", True)[0]


@define
class TextPage:
    """The characters of a page that is open in PDFium.

    Attributes:
        handle: the address of PDFium's text page.
        buffers: memory that pages share.
        text: one character for each that PDFium counts.
        turn: how the page was turned to be read; all places are as it lies then.
    """

    handle: object
    buffers: Buffers
    text: str
    turn: Turn | None = None

    @classmethod
    def of(cls, handle: object, buffers: Buffers, turn: Turn | None = None) -> "TextPage":
        """Return the text page of one of pypdfium2's handles."""
        return cls(handle_of(handle), buffers, _text(handle, buffers), turn)

    def boxes(self, indices: Sequence[int]) -> Boxes:
        """Return the tight boxes of characters."""
        found = Boxes([], [], [], [])
        values, handle = self.buffers.doubles, repeat(self.handle)
        for begin in range(0, len(indices), _BATCH):
            batch = indices[begin : begin + _BATCH]
            deque(map(character_box, handle, batch, *self.buffers.columns), 0)
            count = len(batch)
            found.left += values[:count]
            found.right += values[_BATCH : _BATCH + count]
            found.bottom += values[2 * _BATCH : 2 * _BATCH + count]
            found.top += values[3 * _BATCH : 3 * _BATCH + count]
        return _turned_boxes(found, self.turn) if self.turn else found

    def drawn(self, indices: Sequence[int]) -> Drawn:
        """Return how characters are drawn."""
        found = Drawn([], [], [], [], [], [], [])
        floats, handle = self.buffers.floats, repeat(self.handle)
        for begin in range(0, len(indices), _BATCH):
            batch = indices[begin : begin + _BATCH]
            deque(map(character_matrix, handle, batch, self.buffers.matrices), 0)
            count = len(batch)
            for column, part in enumerate((found.a, found.b, found.c, found.d)):
                part += floats[column : 6 * count : 6]
            found.size += map(font_size, handle, batch)
        found.x, found.y = self.origins(indices)
        if self.turn:
            found.a, found.b = self.turn.direction(found.a, found.b)
            found.c, found.d = self.turn.direction(found.c, found.d)
        return found

    def origins(self, indices: Sequence[int]) -> tuple[list[float], list[float]]:
        """Return x and y of the origins of characters."""
        x, y = list[float](), list[float]()
        values, handle, columns = self.buffers.doubles, repeat(self.handle), self.buffers.columns[:2]
        for begin in range(0, len(indices), _BATCH):
            batch = indices[begin : begin + _BATCH]
            deque(map(character_origin, handle, batch, *columns), 0)
            x += values[: len(batch)]
            y += values[_BATCH : _BATCH + len(batch)]
        return self.turn.points(x, y) if self.turn else (x, y)

    def gaps(self, places: Sequence[int]) -> list[float]:
        """Return the gaps that spaces stand for: from the ink of the character before to the ink of the one after."""
        if not places:
            return []
        before, after = self.boxes([place - 1 for place in places]), self.boxes([place + 1 for place in places])
        return [left - right for right, left in zip(before.right, after.left, strict=True)]

    def advance_gap(self, index: int) -> float:
        """Return the gap that a space stands for: from the advance of the character before to the one after."""
        before, after = self.advances([index - 1, index + 1])
        return after[0] - before[2]

    def advances(self, indices: Sequence[int]) -> list[tuple[float, float, float, float]]:
        """Return the boxes of characters with their whole advance: left, bottom, right, top."""
        found = list[tuple[float, float, float, float]]()
        floats, handle = self.buffers.floats, repeat(self.handle)
        for begin in range(0, len(indices), _BATCH):
            batch = indices[begin : begin + _BATCH]
            deque(map(loose_box, handle, batch, self.buffers.matrices), 0)
            left, top, right, bottom = (floats[column : 6 * len(batch) : 6] for column in range(4))
            found += zip(left, bottom, right, top, strict=True)
        return [self.turn.box(each) for each in found] if self.turn else found

    def is_inferred(self, index: int) -> bool:
        """Return whether PDFium inferred a character from a gap."""
        return bool(is_generated(self.handle, index) == 1)

    def generated(self, indices: Sequence[int]) -> list[bool]:
        """Return, for each character, whether PDFium inferred it from a gap."""
        return [value == 1 for value in map(is_generated, repeat(self.handle), indices)]


def _turned_boxes(boxes: Boxes, turn: Turn) -> Boxes:
    one, other = turn.points(boxes.left, boxes.bottom), turn.points(boxes.right, boxes.top)
    (x0, y0), (x1, y1) = one, other
    return Boxes(
        left=[*map(min, x0, x1)], right=[*map(max, x0, x1)], bottom=[*map(min, y0, y1)], top=[*map(max, y0, y1)]
    )


def _text(handle: object, buffers: Buffers) -> str:
    """Return the page's text, one character for each that PDFium counts.

    Characters beyond the basic plane are two in PDFium's buffer and one in its count: there each is asked for.
    """
    count = pdfium.FPDFText_CountChars(handle)
    if count <= 0:
        return ""
    text = buffers.text_of(handle, count)
    if len(text) == count:
        return text
    codes = map(pdfium.FPDFText_GetUnicode, repeat(handle), range(count))
    return "".join(HYPHEN if code == 2 else chr(min(code, _HIGHEST_CODE_POINT)) for code in codes)
