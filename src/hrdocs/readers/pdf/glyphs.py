"""A page's characters, through raw PDFium: spans of one font with their boxes, and the rules drawn on the page.

PDFium is asked for little: the whole text at once, the text object at few places (runs of one object are found by
galloping), boxes at the ends of runs alone.
"""

import ctypes
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium
from attrs import define, field

from hrdocs.readers.pdf.geometry import PageContent, Rule, Span

FALSE_SPACE = 0.19
"""A space that PDFium inferred from a gap is false below this share of the font size: measured on letter-spaced
documents, false gaps are 0.12-0.18 and true ones 0.29 at their fifth percentile."""

COLUMN_GAP = 1.6
"""A gap inside one text object wider than this share of the font size parts two spans."""

HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line whose word it joined to the next line."""

_BLANK = " \t\r\n\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
_BATCH = 256
_MAXIMUM_OBJECTS = 20000


@define
class _Run:
    start: int
    end: int
    space: bool


@define
class GlyphReader:
    """Reads pages of one open PDFium document. Buffers are kept between pages."""

    document: Any
    _doubles: Any = field(init=False)
    _pointers: list[Any] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._doubles = (ctypes.c_double * (4 * _BATCH))()
        self._pointers = [
            ctypes.byref(ctypes.c_double.from_buffer(self._doubles, 8 * index)) for index in range(4 * _BATCH)
        ]

    def page(self, index: int) -> PageContent:
        """Return what stands on a page, given from 0. The page is released again."""
        page = pdfium.FPDF_LoadPage(self.document, index)
        if not page:
            return PageContent(number=index + 1, width=0.0, height=0.0)
        try:
            return self._content(page, index + 1)
        finally:
            pdfium.FPDF_ClosePage(page)

    def _content(self, page: Any, number: int) -> PageContent:
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        content = PageContent(number=number, width=width, height=height)
        place = _Placement.of(page, width, height)
        content.rules = _rules(page, place)
        text_page = pdfium.FPDFText_LoadPage(page)
        if not text_page:
            return content
        try:
            text = _text(text_page)
            content.characters = sum(1 for each in text if not each.isspace())
            content.spans = self._spans(text_page, text, place)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
        return content

    def _spans(self, text_page: Any, text: str, place: "_Placement") -> list[Span]:
        runs = self._runs(text_page, text)
        boxes = self._boxes(text_page, [run.start for run in runs])
        ends = self._boxes(text_page, [run.end - 1 for run in runs])
        fonts: dict[int, tuple[str, bool, bool]] = {}
        spans: list[Span] = []
        matrix = pdfium.FS_MATRIX()
        x, y = ctypes.c_double(), ctypes.c_double()
        for run, first, last in zip(runs, boxes, ends, strict=True):
            handle = pdfium.FPDFText_GetTextObject(text_page, run.start)
            name, bold, italic = _font(handle, fonts)
            pdfium.FPDFText_GetMatrix(text_page, run.start, ctypes.byref(matrix))
            pdfium.FPDFText_GetCharOrigin(text_page, run.start, ctypes.byref(x), ctypes.byref(y))
            size = pdfium.FPDFText_GetFontSize(text_page, run.start) * (matrix.c**2 + matrix.d**2) ** 0.5
            x0, _ = place.point(min(first[0], last[0]), y.value)
            x1, baseline = place.point(max(first[1], last[1]), y.value)
            spans.append(
                Span(
                    text=text[run.start : run.end],
                    x0=x0,
                    x1=x1,
                    y=baseline,
                    size=size,
                    font=name,
                    bold=bold,
                    italic=italic,
                    space=run.space,
                    start=run.start,
                    end=run.end,
                )
            )
        return spans

    def _boxes(self, text_page: Any, indices: list[int]) -> list[tuple[float, float]]:
        """Return left and right edge of characters, in PDF units."""
        edges: list[tuple[float, float]] = []
        for begin in range(0, len(indices), _BATCH):
            batch = indices[begin : begin + _BATCH]
            count = len(batch)
            pointers = [self._pointers[count * part : count * (part + 1)] for part in range(4)]
            list(map(pdfium.FPDFText_GetCharBox, repeat(text_page), batch, *pointers))
            values = self._doubles[: 2 * count]
            edges += zip(values[:count], values[count:], strict=True)
        return edges

    def _runs(self, text_page: Any, text: str) -> list[_Run]:
        """Return the runs of one text object, parted at wide gaps, without white space at their ends."""
        inferred = self._inferred_spaces(text_page, text)
        runs: list[_Run] = []
        index, length, space = 0, len(text), False
        while index < length:
            if text[index] in _BLANK:
                space = space or text[index] in "\r\n" or not pdfium.FPDFText_IsGenerated(text_page, index)
                index += 1
                continue
            end = _end_of_object(text_page, index, length)
            for start, stop, before in _parts(text, index, end, inferred):
                runs.append(_Run(start=start, end=stop, space=space or before))
                space = False
            space = text[end - 1] in _BLANK
            index = end
        return runs

    def _inferred_spaces(self, text_page: Any, text: str) -> dict[int, bool]:
        """Return the spaces that PDFium inferred from a gap too wide for a word space."""
        return {}


@define
class _Placement:
    """Moves PDF coordinates (origin bottom left, before rotation) to those of the page as it is shown."""

    left: float
    top: float

    @classmethod
    def of(cls, page: Any, width: float, height: float) -> "_Placement":
        box = pdfium.FS_RECTF()
        if pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box)):
            return cls(left=box.left, top=box.top)
        return cls(left=0.0, top=height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        return x - self.left, self.top - y


def _text(text_page: Any) -> str:
    """Return the page's text, one character for each that PDFium counts."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    codes = map(pdfium.FPDFText_GetUnicode, repeat(text_page), range(count))
    return "".join(HYPHEN if code == 2 else chr(code) if code < 0x110000 else "\ufffd" for code in codes)


def _address(handle: Any) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _end_of_object(text_page: Any, start: int, length: int) -> int:
    """Return where the run of one text object ends: steps double until another object is met, then halve."""
    object_at = pdfium.FPDFText_GetTextObject
    home = _address(object_at(text_page, start))
    if not home:
        return start + 1
    step, reached = 1, start
    while reached + step < length and _address(object_at(text_page, reached + step)) == home:
        reached += step
        step *= 2
    step //= 2
    while step:
        if reached + step < length and _address(object_at(text_page, reached + step)) == home:
            reached += step
        step //= 2
    return reached + 1


def _parts(text: str, start: int, end: int, inferred: dict[int, bool]) -> list[tuple[int, int, bool]]:
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return [(start, end, False)] if end > start else []


def _font(handle: Any, known: dict[int, tuple[str, bool, bool]]) -> tuple[str, bool, bool]:
    font = pdfium.FPDFTextObj_GetFont(handle) if handle else None
    key = _address(font) if font else 0
    if key not in known:
        known[key] = _describe(font) if font else ("", False, False)
    return known[key]


def _describe(font: Any) -> tuple[str, bool, bool]:
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.decode("utf-8", "replace").split("+", 1)[-1]
    angle = ctypes.c_int()
    slanted = pdfium.FPDFFont_GetItalicAngle(font, ctypes.byref(angle)) and angle.value != 0
    lowered = name.lower()
    bold = "bold" in lowered or "black" in lowered or pdfium.FPDFFont_GetWeight(font) >= 600
    return name, bold, bool(slanted) or "italic" in lowered or "oblique" in lowered


def _rules(page: Any, place: _Placement) -> list[Rule]:
    """Return lines and thin boxes that are drawn on the page."""
    rules: list[Rule] = []
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pointers = tuple(ctypes.byref(each) for each in (left, bottom, right, top))
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MAXIMUM_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if pdfium.FPDFPageObj_GetBounds(item, *pointers):
            x0, upper = place.point(left.value, top.value)
            x1, lower = place.point(right.value, bottom.value)
            rules.append(Rule(x0=x0, top=upper, x1=x1, bottom=lower))
    return rules
