"""A page's characters as spans: runs of one text object with their font and box, parted where they leap over a gap."""

import ctypes
import re
from collections import Counter

import pypdfium2.raw as pdfium
from attrs import define, evolve, field

from hrdocs.readers.pdf.fonts import Fonts
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import PageContent, Span
from hrdocs.readers.pdf.rulings import rules_of
from hrdocs.readers.pdf.textpage import Box, Buffers, Handle, TextPage

FALSE_SPACE = 0.19
"""A space that PDFium inferred from a gap is false below this share of the font size: measured on letter-spaced
documents, false gaps are 0.12-0.18 and true ones 0.29 at their fifth percentile."""
LEAP = 9.0
"""A gap of more points inside one text object parts two spans: a tab, or the way to the next column."""
STRETCHED = 0.56
"""A run wider than this share of the size for each of its characters may have a leap in it."""

_BLANK = " \t\r\n\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
_SINGLE_SPACE = re.compile(r"(?<=\S) (?=\S)")
_AFTER_MARKER = re.compile(r"\W*\w{0,7}[.,)]* (?=\S)")


@define
class _Run:
    """Characters `start` to before `end` of one text object; `space` tells of white space before them."""

    start: int
    end: int
    space: bool
    first: Box = (0.0, 0.0, 0.0, 0.0)
    last: Box = (0.0, 0.0, 0.0, 0.0)


@define
class GlyphReader:
    """Reads pages of one document that is open in PDFium; each page is released when it has been read."""

    document: Handle
    _buffers: Buffers = field(factory=Buffers)

    def page(self, index: int) -> PageContent:
        """Return what stands on a page, given from 0; a page that PDFium cannot load is empty."""
        page = pdfium.FPDF_LoadPage(self.document, index)
        if not page:
            return PageContent(frame=Frame(number=index + 1), readable=False)
        try:
            return self._content(page, index + 1)
        finally:
            pdfium.FPDF_ClosePage(page)

    def _content(self, page: Handle, number: int) -> PageContent:
        frame = _frame(page, number)
        handle = pdfium.FPDFText_LoadPage(page)
        if not handle:
            return PageContent(frame=frame, rules=rules_of(page, frame), readable=False)
        try:
            text_page = TextPage(handle, self._buffers)
            content = _spans(text_page, frame)
            content.characters = sum(map(len, text_page.text.split()))
        finally:
            pdfium.FPDFText_ClosePage(handle)
        content.rules = rules_of(page, content.frame)
        return content


def _frame(page: Handle, number: int) -> Frame:
    box = pdfium.FS_RECTF()
    turned = pdfium.FPDFPage_GetRotation(page) % 4
    if not pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box)):
        return Frame(number=number, across=pdfium.FPDF_GetPageWidthF(page), up=pdfium.FPDF_GetPageHeightF(page))
    across, up = abs(box.right - box.left), abs(box.top - box.bottom)
    left, bottom = min(box.left, box.right), min(box.top, box.bottom)
    return Frame(number=number, left=left, bottom=bottom, across=across, up=up, reading=turned, shown=turned)


def _spans(page: TextPage, frame: Frame) -> PageContent:
    """Return the spans of a page in the frame in which most of its text is horizontal."""
    gaps = _inferred_gaps(page)
    runs = _without_leaps(page, _boxed(page, _runs(page, gaps)))
    fonts, matrix = Fonts(), pdfium.FS_MATRIX()
    pointer = ctypes.byref(matrix)
    drawn: list[tuple[_Run, int, float, Handle]] = []
    directions: Counter[int] = Counter()
    for run in runs:
        pdfium.FPDFText_GetMatrix(page.handle, run.start, pointer)
        quarters = _quarters(matrix.a, matrix.b)
        size = pdfium.FPDFText_GetFontSize(page.handle, run.start) * float(matrix.c**2 + matrix.d**2) ** 0.5
        directions[quarters] += run.end - run.start
        drawn.append((run, quarters, size, page.object_at(run.start)))
    reading = max(directions, key=lambda each: (directions[each], -each)) if directions else frame.reading
    frames = {quarters: evolve(frame, reading=quarters) for quarters in {*directions, reading}}
    content = PageContent(frame=frames[reading])
    for run, quarters, size, text_object in drawn:
        span = _span(page, run, frames[quarters], size, gaps)
        font = fonts.of(text_object)
        span.font, span.bold, span.italic = font.name, font.bold, font.italic
        (content.spans if quarters == reading else content.turned).append(span)
    return content


def _quarters(a: float, b: float) -> int:
    """Return how many quarters clockwise make text that runs in direction (a, b) horizontal."""
    if abs(a) >= abs(b):
        return 0 if a >= 0 else 2
    return 1 if b > 0 else 3


def _span(page: TextPage, run: _Run, frame: Frame, size: float, gaps: dict[int, float]) -> Span:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(page.handle, run.start, ctypes.byref(x), ctypes.byref(y))
    left, right, bottom, top = run.first
    x0, _, x1, _ = frame.box(left, bottom, right, top)
    left, right, bottom, top = run.last
    other_x0, _, other_x1, _ = frame.box(left, bottom, right, top)
    return Span(
        text=_without_false_spaces(page.text, run, gaps, size),
        x0=min(x0, other_x0),
        x1=max(x1, other_x1),
        y=frame.point(x.value, y.value)[1],
        size=size,
        frame=frame,
        space=run.space,
        start=run.start,
        end=run.end,
    )


def _without_false_spaces(text: str, run: _Run, gaps: dict[int, float], size: float) -> str:
    part = text[run.start : run.end]
    for index in range(len(part) - 2, 0, -1):
        false = part[index] == " " and gaps.get(run.start + index, size) < FALSE_SPACE * size
        if false and part[index - 1].isalpha() and part[index + 1].isalpha():
            part = part[:index] + part[index + 1 :]
    return part


def _inferred_gaps(page: TextPage) -> dict[int, float]:
    """Return the single spaces that PDFium inferred, and the gap in points that each of them stands for."""
    single = [found.start() for found in _SINGLE_SPACE.finditer(page.text)]
    inferred = [index for index, generated in zip(single, page.generated(single), strict=True) if generated]
    before, after = page.boxes([index - 1 for index in inferred]), page.boxes([index + 1 for index in inferred])
    return {index: right[0] - left[1] for index, left, right in zip(inferred, before, after, strict=True)}


def _runs(page: TextPage, gaps: dict[int, float]) -> list[_Run]:
    """Return the runs of one text object, without white space at their ends."""
    text, runs = page.text, list[_Run]()
    index, length, space = 0, len(text), False
    while index < length:
        if text[index] in _BLANK:
            space = space or index not in gaps
            index += 1
            continue
        after = page.end_of_object(index)
        end = after
        while end > index and text[end - 1] in _BLANK:
            end -= 1
        runs.append(_Run(start=index, end=end, space=space))
        space = end < after
        index = after
    return runs


def _boxed(page: TextPage, runs: list[_Run]) -> list[_Run]:
    firsts, lasts = page.boxes([run.start for run in runs]), page.boxes([run.end - 1 for run in runs])
    for run, first, last in zip(runs, firsts, lasts, strict=True):
        run.first, run.last = first, last
    return runs


def _without_leaps(page: TextPage, runs: list[_Run]) -> list[_Run]:
    """Return runs parted where one leaps over a gap: after a marker, or anywhere in one that is oddly wide."""
    parted: list[_Run] = []
    for run in runs:
        places = _likely_leaps(page.text, run)
        before, after = page.boxes([place - 1 for place in places]), page.boxes([place + 1 for place in places])
        start, space = run.start, run.space
        for place, left, right in zip(places, before, after, strict=True):
            if right[0] - left[1] > LEAP:
                parted += _boxed(page, [_Run(start=start, end=place, space=space)])
                start, space = place + 1, True
        parted += _boxed(page, [_Run(start=start, end=run.end, space=space)]) if start > run.start else [run]
    return parted


def _likely_leaps(text: str, run: _Run) -> list[int]:
    found = _AFTER_MARKER.match(text, run.start, run.end)
    width = run.last[1] - run.first[0]
    size = max(run.first[3] - run.first[2], run.last[3] - run.last[2], 1.0)
    if width > STRETCHED * 1.4 * size * (run.end - run.start):
        return [each.start() for each in _SINGLE_SPACE.finditer(text, run.start, run.end)]
    return [found.end() - 1] if found else []
