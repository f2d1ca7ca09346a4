"""Where the letters of a page stand, so that a box ends where a quotation ends and not with its line."""

import ctypes
import itertools
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing

import pypdfium2.raw as pdfium
from attrs import field

from hrdocs import places
from hrdocs.expressions import regex
from hrdocs.model import Document, LineBox, Region
from hrdocs.readers.pdf.left_open import pages_again
from hrdocs.readers.pdf.textpage import HYPHEN, Boxes, TextPage
from hrdocs.source import Source
from hrdocs.values import define, frozen

SLACK = 200
"""Hundredths of a point by which the middle of a letter may stand outside the box of its line."""
_FAR = 1000
"""Points between those from which the turn and the scale of a page are told."""
_MOST_ALIKE = 100
"""Places of a page at which the letters of a line are looked for: a page may repeat a line without end."""
AT_END = 6
"""Letters of an end of a part of a line, one of which reaches farthest: an accent may stand behind its letter."""
_TURNS = regex(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""A letter of a script that runs from the right, in which figures run from the left."""

Pieces = Mapping[LineBox, Iterable[tuple[int, int]]]
"""Lines, and the ranges of a document's text that begin or end inside each."""


def pieces_of(source: Source, document: Document, ranges: Iterable[tuple[int, int]]) -> tuple[LineBox, ...]:
    """Return the boxes of the parts of lines that ranges of a document's text touch, by their beginnings.

    A part is left out where the letters in the box of its line are not those of the text.

    Raises:
        EncryptedSource, UnreadableSource: the PDF cannot be opened.
    """
    wanted: dict[int, dict[LineBox, set[tuple[int, int]]]] = {}
    for start, end in ranges:
        for line, *piece in places.pieces_within(document, start, end):
            wanted.setdefault(line.region.page, {}).setdefault(line, set()).add((piece[0], piece[1]))
    if not wanted:
        return ()
    found: list[LineBox] = []
    with closing(pages_again(source, wanted.keys())) as pages:
        for number, page in pages:
            if page.text:
                found += _Letters.of(page.handle, page.text).pieces(document.text, wanted[number])
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


@define
class _Letters:
    """The letters of a page that is open in PDFium, without its white space, in the order of the file.

    Attributes:
        text: the letters.
        indices: the number that PDFium gives each.
    """

    page: TextPage
    shown: "_Shown"
    text: str
    indices: Sequence[int]
    _by_height: list[tuple[int, int, int]] = field(factory=list)

    @classmethod
    def of(cls, page: object, layer: TextPage) -> "_Letters":
        text = layer.text.replace("\x02", "-").replace(HYPHEN, "-")
        if not unicodedata.is_normalized("NFC", text):
            composed = {each: unicodedata.normalize("NFC", each) for each in set(text)}
            for letter in (each for each, one in composed.items() if one != each):
                text = text.replace(letter, composed[letter] if len(composed[letter]) == 1 else " ")
        indices = [*itertools.compress(itertools.count(), map(str.strip, text))]
        return cls(layer, _Shown.of(page), "".join(text.split()), indices)

    def pieces(self, text: str, wanted: Pieces) -> Iterator[LineBox]:
        """Iterate over the boxes of parts of lines of a document's text."""
        for line, ranges in wanted.items():
            printed = "".join(text[line.start : line.end].split())
            letters = self._in_file(printed, line.region) or self._in_box(printed, line.region)
            if letters is None:
                continue
            places = [*itertools.compress(range(line.start, line.end), map(str.strip, text[line.start : line.end]))]
            parts = [(each, bisect_left(places, each[0]), bisect_left(places, each[1])) for each in ranges]
            asked = [_outermost(printed, letters, first, last) for _, first, last in parts]
            boxes = self.page.boxes([*letters[:1], *letters[-1:], *itertools.chain.from_iterable(asked)])
            ends, behind = self._middles(_part(boxes, slice(0, 2))), 2
            for ((start, end), *_), some in zip(parts, asked, strict=True):
                inside = slice(behind, behind + len(some))
                behind = inside.stop
                box = self._box_in(line.region, _part(boxes, inside), ends) if some else None
                if box:
                    yield LineBox(start=start, end=end, region=box)

    def _in_file(self, printed: str, box: Region) -> Sequence[int] | None:
        """Return the letters that stand one behind the other in the file, and in the box."""
        at = -1
        for _ in range(_MOST_ALIKE if printed else 0):
            at = self.text.find(printed, at + 1)
            if at < 0:
                break
            letters = self.indices[at : at + len(printed)]
            if all(_holds(box, x, y) for x, y in self._middles(self.page.boxes([letters[0], letters[-1]]))):
                return letters
        return None

    def _in_box(self, printed: str, box: Region) -> Sequence[int] | None:
        """Return the letters that make up a text as they stand in its box: from the left or from the right."""
        if not self._by_height:
            middles = zip(self._middles(self.page.boxes(self.indices)), itertools.count(), strict=False)
            self._by_height = sorted((y, x, at) for (x, y), at in middles)
        first = bisect_left(self._by_height, (box.top,))
        last = bisect_right(self._by_height, (box.bottom + 1,))
        inside = sorted((x, at) for y, x, at in self._by_height[first:last] if _holds(box, x, y))
        for order in (inside, inside[::-1]):
            begin = "".join(self.text[at] for _, at in order).find(printed) if printed else -1
            if begin >= 0:  # a marker before it is no part of the text
                return [self.indices[at] for _, at in order[begin : begin + len(printed)]]
        return None

    def _middles(self, boxes: Boxes) -> list[tuple[int, int]]:
        across = [(one + other) / 2 for one, other in zip(boxes.left, boxes.right, strict=True)]
        up = [(one + other) / 2 for one, other in zip(boxes.bottom, boxes.top, strict=True)]
        return [self.shown.place(x, y) for x, y in zip(across, up, strict=True)]

    def _box_in(self, line: Region, boxes: Boxes, ends: Sequence[tuple[int, int]]) -> Region | None:
        """Return the box of some letters of a line: as high as the line, or as wide where it runs up or down.

        Args:
            line: the box of the line.
            boxes: those of the letters.
            ends: the middles of the first and the last letter of the line.
        """
        one = self.shown.place(min(boxes.left), max(boxes.top))
        other = self.shown.place(max(boxes.right), min(boxes.bottom))
        (x0, x1), (top, bottom) = sorted((one[0], other[0])), sorted((one[1], other[1]))
        (x, y), (to_x, to_y) = ends
        if abs(to_y - y) > abs(to_x - x):
            cut = Region(
                page=line.page, x0=line.x0, top=max(top, line.top), x1=line.x1, bottom=min(bottom, line.bottom)
            )
        else:
            cut = Region(page=line.page, x0=max(x0, line.x0), top=line.top, x1=min(x1, line.x1), bottom=line.bottom)
        return cut if cut.x0 < cut.x1 and cut.top < cut.bottom else None


def _outermost(printed: str, letters: Sequence[int], first: int, last: int) -> Sequence[int]:
    """Return those of the letters of a part of a line that may stand at its ends: all where writing may turn round."""
    if last - first <= 2 * AT_END or (not printed.isascii() and _TURNS.search(printed)):
        return letters[first:last]
    return [*letters[first : first + AT_END], *letters[last - AT_END : last]]


def _part(boxes: Boxes, part: slice) -> Boxes:
    return Boxes(boxes.left[part], boxes.right[part], boxes.bottom[part], boxes.top[part])


def _holds(box: Region, x: int, y: int) -> bool:
    return box.top <= y <= box.bottom and box.x0 - SLACK <= x <= box.x1 + SLACK


@frozen
class _Shown:
    """How user space lies on the page as it is shown: a point and where one unit across and one up lead from it."""

    origin: tuple[int, int]
    across: tuple[float, float]
    up: tuple[float, float]

    @classmethod
    def of(cls, page: object) -> "_Shown":
        sides = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        width, height = (round(side * 100) for side in sides)
        x, y = ctypes.c_int(), ctypes.c_int()

        def place(across: int, up: int) -> tuple[int, int]:
            pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, across, up, ctypes.byref(x), ctypes.byref(y))
            return x.value, y.value

        origin, one, other = place(0, 0), place(_FAR, 0), place(0, _FAR)
        steps = (((end[0] - origin[0]) / _FAR, (end[1] - origin[1]) / _FAR) for end in (one, other))
        return cls(origin, *steps)

    def place(self, x: float, y: float) -> tuple[int, int]:
        """Return where a point of user space lies, in 1/100 pt from the top left of the page."""
        return (
            round(self.origin[0] + x * self.across[0] + y * self.up[0]),
            round(self.origin[1] + x * self.across[1] + y * self.up[1]),
        )
