"""A page's characters as spans: runs of one text object with their font and box, parted where they leap over a gap."""

import ctypes
import re
from math import hypot

import pypdfium2.raw as pdfium
from attrs import define, evolve, field

from hrdocs.readers.pdf.calls import character_matrix, character_origin, font_size, render_mode
from hrdocs.readers.pdf.drawings import drawings_of
from hrdocs.readers.pdf.fonts import Fonts
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import PageContent, Span
from hrdocs.readers.pdf.hyperlinks import hyperlinks_of
from hrdocs.readers.pdf.textpage import HYPHEN, Box, Buffers, TextPage
from hrdocs.readers.pdf.wording import space_for
from hrdocs.text import canonical

WORD_SPACE = 4.0
"""Points from which an inferred space needs no closer look."""
INVISIBLE_SAMPLE = 5
"""Spans that are asked whether they are invisible."""
LEAP = 9.0
"""A gap of more points inside one text object parts two spans: a tab, or the way to the next column."""
STRETCHED = 0.56
"""A run wider than this share of the size for each of its characters may have a leap in it."""

_BLANK = " \t\r\n\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
_SINGLE_SPACE = re.compile(r"(?<=\S) (?=\S)")
_AFTER_MARKER = re.compile(r"\W*\w{0,7}[.,)]* (?=\S)")


@define
class _Run:
    """Characters `start` to before `end` of one text object, with the white space before them.

    `space` tells of a character that is white space, `gap` is that from which PDFium inferred a space, in points.
    """

    start: int
    end: int
    space: bool
    gap: float | None = None
    first: Box = (0.0, 0.0, 0.0, 0.0)
    last: Box = (0.0, 0.0, 0.0, 0.0)


@define
class GlyphReader:
    """Reads pages of one document that is open in PDFium; each page is released when it has been read."""

    document: object
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

    def _content(self, page: object, number: int) -> PageContent:
        frame = _frame(page, number)
        handle = pdfium.FPDFText_LoadPage(page)
        if not handle:
            return PageContent(frame=frame, readable=False)
        try:
            text_page = TextPage.of(handle, self._buffers)
            content = _spans(text_page, frame)
            _count(content, text_page)
        finally:
            pdfium.FPDFText_ClosePage(handle)
        content.rules, content.pictured = drawings_of(page, content.frame)
        content.links = hyperlinks_of(self.document, page, content.frame)
        return content


def _count(content: PageContent, page: TextPage) -> None:
    """Count the characters of a page, and of a page with little text how many can be seen and understood."""
    text = "".join(canonical(page.text.replace(HYPHEN, "-")).split())
    content.characters = len(text)
    if not text.isascii():
        content.unmapped = sum(each == "\ufffd" or "\ue000" <= each <= "\uf8ff" for each in text)
    first = content.spans[:INVISIBLE_SAMPLE]
    content.hidden = bool(first) and all(
        render_mode(page.object_at(span.start)) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE for span in first
    )


def _frame(page: object, number: int) -> Frame:
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
    fonts, matrix = Fonts(), page.buffers.matrix
    pointer = ctypes.addressof(matrix)
    x, y = page.buffers.x, page.buffers.y
    to_x, to_y = ctypes.byref(x), ctypes.byref(y)
    frames: dict[int, Frame] = {}
    spans: dict[int, list[Span]] = {}
    for run in runs:
        character_matrix(page.handle, run.start, pointer)
        character_origin(page.handle, run.start, to_x, to_y)
        quarters = _quarters(matrix.a, matrix.b)
        if quarters not in frames:
            frames[quarters], spans[quarters] = evolve(frame, reading=quarters), []
        size = font_size(page.handle, run.start) * hypot(matrix.c, matrix.d)
        span = _span(page.text, run, frames[quarters], (x.value, y.value), size)
        span.font = fonts.of(page.object_at(run.start))
        if gaps and quarters == 0:
            span.text = _without_false_spaces(span.text, run.start, gaps, size)
        spans[quarters].append(span)
    if not spans:
        return PageContent(frame=frame)
    reading = max(spans, key=lambda each: (sum(len(span.text) for span in spans[each]), -each))
    turned = [span for quarters in sorted(spans) if quarters != reading for span in spans[quarters]]
    return PageContent(frame=frames[reading], spans=spans[reading], turned=turned)


def _quarters(a: float, b: float) -> int:
    """Return how many quarters clockwise make text that runs in direction (a, b) horizontal."""
    if abs(a) >= abs(b):
        return 0 if a >= 0 else 2
    return 1 if b > 0 else 3


def _span(text: str, run: _Run, frame: Frame, origin: tuple[float, float], size: float) -> Span:
    (left, right, bottom, top), (other_left, other_right, other_bottom, other_top) = run.first, run.last
    if frame.reading == 0:
        x0, x1 = min(left, other_left) - frame.left, max(right, other_right) - frame.left
        y = frame.up - (origin[1] - frame.bottom)
    else:
        x0, _, x1, _ = frame.box(
            min(left, other_left), min(bottom, other_bottom), max(right, other_right), max(top, other_top)
        )
        y = frame.point(*origin)[1]
    return Span(text[run.start : run.end], x0, x1, y, size, frame, run.space, run.gap, run.start, run.end)


def _without_false_spaces(text: str, start: int, gaps: dict[int, float], size: float) -> str:
    """Return the text of a run whose first character is `start` with its inferred spaces kept, dropped or doubted."""
    if not any(start < index < start + len(text) for index in gaps):
        return text
    pieces = list(text)
    for index in range(1, len(text) - 1):
        if start + index in gaps:
            pieces[index] = space_for(gaps[start + index], size, text[index - 1], text[index + 1])
    return "".join(pieces)


def _inferred_gaps(page: TextPage) -> dict[int, float]:
    """Return the single spaces that PDFium inferred, and the gap in points that each of them stands for."""
    single = [found.start() for found in _SINGLE_SPACE.finditer(page.text)]
    inferred = [index for index, generated in zip(single, page.generated(single), strict=True) if generated]
    before, after = page.boxes([index - 1 for index in inferred]), page.boxes([index + 1 for index in inferred])
    gaps = {index: right[0] - left[1] for index, left, right in zip(inferred, before, after, strict=True)}
    for index, gap in gaps.items():
        if gap < WORD_SPACE:
            gaps[index] = page.advance_gap(index)
    return gaps


def _runs(page: TextPage, gaps: dict[int, float]) -> list[_Run]:
    """Return the runs of one text object, without white space at their ends."""
    text, runs = page.text, list[_Run]()
    index, length, space, gap = 0, len(text), False, None
    while index < length:
        if text[index] in _BLANK:
            gap = gaps.get(index)
            space = space or gap is None
            index += 1
            continue
        after = page.end_of_object(index)
        end = after
        while end > index and text[end - 1] in _BLANK:
            end -= 1
        runs.append(_Run(start=index, end=end, space=space, gap=gap))
        space, gap = end < after, None
        index = after
    return runs


def _boxed(page: TextPage, runs: list[_Run]) -> list[_Run]:
    firsts, lasts = page.boxes([run.start for run in runs]), page.boxes([run.end - 1 for run in runs])
    for run, first, last in zip(runs, firsts, lasts, strict=True):
        run.first, run.last = first, last
    return runs


def _without_leaps(page: TextPage, runs: list[_Run]) -> list[_Run]:
    """Return runs parted where one leaps over a gap: after a marker, or anywhere in one that is oddly wide."""
    likely = [_likely_leaps(page.text, run) for run in runs]
    places = [place for each in likely for place in each]
    before, after = page.boxes([place - 1 for place in places]), page.boxes([place + 1 for place in places])
    leaps = {
        place for place, left, right in zip(places, before, after, strict=True) if right[0] - left[1] > LEAP
    }
    if not leaps:
        return runs
    parted: list[_Run] = []
    for run, each in zip(runs, likely, strict=True):
        cuts = [place for place in each if place in leaps]
        if cuts:
            starts, ends = [run.start, *(cut + 1 for cut in cuts)], [*cuts, run.end]
            pieces = [_Run(start=start, end=end, space=True) for start, end in zip(starts, ends, strict=True)]
            pieces[0].space, pieces[0].gap = run.space, run.gap
            parted += _boxed(page, pieces)
        else:
            parted.append(run)
    return parted


def _likely_leaps(text: str, run: _Run) -> list[int]:
    found = _AFTER_MARKER.match(text, run.start, run.end)
    width = run.last[1] - run.first[0]
    size = max(run.first[3] - run.first[2], run.last[3] - run.last[2], 1.0)
    if width > STRETCHED * 1.4 * size * (run.end - run.start):
        return [each.start() for each in _SINGLE_SPACE.finditer(text, run.start, run.end)]
    return [found.end() - 1] if found else []
