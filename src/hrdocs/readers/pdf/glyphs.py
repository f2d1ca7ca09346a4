"""A page's characters as spans: runs of one text object with their font and box, parted where they leap over a gap."""

import ctypes
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from math import hypot

import pypdfium2.raw as pdfium
from attrs import define, evolve, field

from hrdocs.readers.pdf.calls import Address, render_mode, text_object_at
from hrdocs.readers.pdf.drawings import drawings_of
from hrdocs.readers.pdf.fonts import Fonts
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import PageContent, Span
from hrdocs.readers.pdf.hyperlinks import hyperlinks_of
from hrdocs.readers.pdf.tags import TagReader, tag_of
from hrdocs.readers.pdf.textpage import HYPHEN, Box, Buffers, Drawn, TextPage
from hrdocs.readers.pdf.wording import space_for
from hrdocs.text import canonical

WORD_SPACE = 4.0
"""Points from which an inferred space needs no closer look."""
INVISIBLE_SAMPLE = 5
"""Spans that are asked whether they are invisible."""
LEAP = 9.0
"""A gap of more points inside one text object parts two spans: a tab, or the way to the next column."""
LONGEST_MARKER = 9
"""Characters of a marker and the space after it, at most."""
STRETCHED = 0.56
"""A run wider than this share of the size for each of its characters may have a leap in it."""

_BLANK = " \t\r\n\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
_SINGLE_SPACE = re.compile(r"(?<=\S) (?=\S)")
_UNMAPPED = re.compile("[\ufffd\ue000-\uf8ff]")
_AFTER_MARKER = re.compile(r"(?:[^\sA-Za-z]{1,8}|\(?[A-Za-z]{1,4}[.)]) (?=\S)")


@define
class _Run:
    """Characters `start` to before `end` of one text object, with the white space before them.

    `space` tells of a character that is white space, `inferred` of one that PDFium inferred from a `gap`, in points.
    """

    text_object: Address
    start: int
    end: int
    space: bool
    inferred: bool = False
    gap: float | None = None
    last: Box = (0.0, 0.0, 0.0, 0.0)


@define
class GlyphReader:
    """Reads pages of one document that is open in PDFium; each page is released when it has been read."""

    document: object
    _buffers: Buffers = field(factory=Buffers)
    _tags: TagReader = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._tags = TagReader.of(self.document)

    def pages(self, count: int) -> list[PageContent]:
        """Return the first `count` pages, with what their characters tell of the quality of the text."""
        found = []
        for index in range(count):
            page = self.page(index)
            describe_text(page, page.text)
            page.text = ""
            found.append(page)
        return found

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
            content = _spans(text_page, frame, self._tags.on(page))
            content.text = text_page.text
            content.hidden = _is_hidden(content, text_page)
        finally:
            pdfium.FPDFText_ClosePage(handle)
        content.rules, content.pictured = drawings_of(page, content.frame)
        content.links = hyperlinks_of(self.document, page, content.frame)
        return content


def describe_text(content: PageContent, text: str) -> None:
    """Say of a page how many characters it has and how many of them mean nothing."""
    text = "".join(text.replace(HYPHEN, "-").split())
    if not (text.isprintable() and unicodedata.is_normalized("NFC", text)):
        text = "".join(canonical(text).split())
    content.characters = len(text)
    content.unmapped = 0 if text.isascii() else len(_UNMAPPED.findall(text))


def _is_hidden(content: PageContent, page: TextPage) -> bool:
    objects = (text_object_at(page.handle, span.start) for span in content.spans[:INVISIBLE_SAMPLE])
    return all(render_mode(each) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE for each in objects)


def _frame(page: object, number: int) -> Frame:
    box = pdfium.FS_RECTF()
    turned = pdfium.FPDFPage_GetRotation(page) % 4
    if not pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box)):
        return Frame(number=number, across=pdfium.FPDF_GetPageWidthF(page), up=pdfium.FPDF_GetPageHeightF(page))
    across, up = abs(box.right - box.left), abs(box.top - box.bottom)
    left, bottom = min(box.left, box.right), min(box.top, box.bottom)
    return Frame(number=number, left=left, bottom=bottom, across=across, up=up, reading=turned, shown=turned)


def _spans(page: TextPage, frame: Frame, tags: dict[int, str]) -> PageContent:
    """Return the spans of a page in the frame in which most of its text is horizontal."""
    runs = _boxed(page, _runs(page))
    gaps = _inferred_gaps(page, runs)
    runs, drawn = _without_leaps(page, runs, page.drawn([run.start for run in runs]), gaps)
    bare = _bare(runs, gaps)
    fonts, text = Fonts(), page.text
    frames: dict[int, Frame] = {}
    spans: dict[int, list[Span]] = {}
    for run, (a, b, c, d, x, y, size) in zip(runs, drawn, strict=True):
        quarters = 0 if a > 0 and not b else _quarters(a, b)
        if quarters not in frames:
            frames[quarters], spans[quarters] = evolve(frame, reading=quarters), []
        span = _span(text, run, frames[quarters], (x, y), size * (abs(d) if not c else hypot(c, d)))
        span.font = fonts.of(run.text_object)
        span.tag = tag_of(run.text_object, tags) if tags else ""
        if run.start in bare and not quarters:
            span.text = _without_false_spaces(span.text, run.start, gaps, span.size)
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
    """Return the span of a run: from the origin of its first character to the edge of its last.

    In a script that runs to the left the last character is the leftmost, and the first stands left of its origin or
    right of it as the font has it; the size stands for its width.
    """
    left, right, bottom, top = run.last
    if frame.reading == 0:
        x0, x1, y = origin[0] - frame.left, right - frame.left, frame.up - (origin[1] - frame.bottom)
        if left - frame.left < x0 - size:
            x0, x1 = left - frame.left, x0 + size / 2
    else:
        x0, y = frame.point(*origin)
        _, _, x1, _ = frame.box(left, bottom, right, top)
    return Span(text[run.start : run.end], x0, x1, y, size, frame, run.space, run.gap, run.start, run.end)


def _bare(runs: Sequence[_Run], gaps: dict[int, float]) -> set[int]:
    """Return where the runs start in which PDFium inferred spaces."""
    starts = [run.start for run in runs]
    return {starts[bisect_right(starts, place) - 1] for place in gaps}


def _without_false_spaces(text: str, start: int, gaps: dict[int, float], size: float) -> str:
    """Return the text of a run whose first character is `start` with its inferred spaces kept, dropped or doubted."""
    index = text.find(" ")
    if index < 0:
        return text
    pieces = list(text)
    while index > 0:
        if start + index in gaps:
            pieces[index] = space_for(gaps[start + index], size, text[index - 1], text[index + 1])
        index = text.find(" ", index + 1)
    return "".join(pieces)


def _inferred_gaps(page: TextPage, runs: Sequence[_Run]) -> dict[int, float]:
    """Return the single spaces that PDFium inferred, and the gap in points that each of them stands for.

    A run whose first space is a character has no others: programs either write their spaces or leave them to gaps.
    """
    inferred = [run.start - 1 for run in runs if run.inferred]
    firsts = [(run, place) for run in runs if (place := page.text.find(" ", run.start, run.end)) > 0]
    asked = page.generated([place for _, place in firsts])
    bare = [run for (run, _), generated in zip(firsts, asked, strict=True) if generated]
    within = [found.start() for run in bare for found in _SINGLE_SPACE.finditer(page.text, run.start, run.end)]
    inferred += [place for place, generated in zip(within, page.generated(within), strict=True) if generated]
    before, after = page.boxes([place - 1 for place in inferred]), page.boxes([place + 1 for place in inferred])
    gaps = {place: right[0] - left[1] for place, left, right in zip(inferred, before, after, strict=True)}
    for place, gap in gaps.items():
        if gap < WORD_SPACE:
            gaps[place] = page.advance_gap(place)
    for run in runs:
        if run.inferred:
            run.gap = gaps[run.start - 1]
    return gaps


def _runs(page: TextPage) -> list[_Run]:
    """Return the runs of one text object, without white space at their ends."""
    text, runs = page.text, list[_Run]()
    index, length, space, inferred = 0, len(text), False, False
    while index < length:
        if text[index] in _BLANK:
            inferred = text[index] == " " and index > 0 and text[index - 1] not in _BLANK and page.is_inferred(index)
            space = space or not inferred
            index += 1
            continue
        text_object, after = page.object_from(index)
        end = after
        while end > index and text[end - 1] in _BLANK:
            end -= 1
        runs.append(_Run(text_object, index, end, space, inferred and not space))
        space, inferred = end < after, False
        index = after
    return runs


def _boxed(page: TextPage, runs: list[_Run]) -> list[_Run]:
    for run, last in zip(runs, page.boxes([run.end - 1 for run in runs]), strict=True):
        run.last = last
    return runs


def _without_leaps(
    page: TextPage, runs: list[_Run], drawn: list[Drawn], gaps: dict[int, float]
) -> tuple[list[_Run], list[Drawn]]:
    """Return runs, and how they are drawn, parted at the spaces at which they leap over a gap."""
    leaps = _leaps(page, runs, drawn) | {place for place, gap in gaps.items() if gap > LEAP}
    starts = [run.start for run in runs]
    leaping = {bisect_right(starts, place) - 1 for place in leaps}
    for index in sorted(leaping - {-1}, reverse=True):
        parts = _parted(runs[index], leaps)
        if len(parts) > 1:
            runs[index : index + 1] = _boxed(page, parts)
            drawn[index : index + 1] = page.drawn([part.start for part in parts])
    return runs, drawn


def _leaps(page: TextPage, runs: Sequence[_Run], drawn: Sequence[Drawn]) -> set[int]:
    """Return the spaces at which runs leap over a gap: after a marker, or anywhere in a run that is oddly wide."""
    text, places = page.text, list[int]()
    for run, (_, _, _, d, x, _, size) in zip(runs, drawn, strict=True):
        if run.last[1] - x > STRETCHED * abs(d) * size * (run.end - run.start):
            places += (found.start() for found in _SINGLE_SPACE.finditer(text, run.start, run.end))
        elif (space := text.find(" ", run.start, run.start + LONGEST_MARKER)) > 0 and _AFTER_MARKER.match(
            text, run.start, run.end
        ):
            places.append(space)
    before, after = page.boxes([place - 1 for place in places]), page.boxes([place + 1 for place in places])
    return {place for place, left, right in zip(places, before, after, strict=True) if right[0] - left[1] > LEAP}


def _parted(run: _Run, leaps: set[int]) -> list[_Run]:
    cuts = sorted(leaps.intersection(range(run.start + 1, run.end)))
    if not cuts:
        return [run]
    starts, ends = [run.start, *(cut + 1 for cut in cuts)], [*cuts, run.end]
    parts = [_Run(run.text_object, start, end, space=True) for start, end in zip(starts, ends, strict=True)]
    parts[0].space, parts[0].inferred, parts[0].gap = run.space, run.inferred, run.gap
    return parts
