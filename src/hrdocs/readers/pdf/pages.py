"""Pages of a PDF that is open in PDFium, each released when it has been read."""

import ctypes
import unicodedata
from collections.abc import Generator, Sequence
from contextlib import closing
from functools import partial

import pypdfium2
import pypdfium2.raw as pdfium

from hrdocs.expressions import regex
from hrdocs.first_bytes import first_bytes, may_have
from hrdocs.readers.pdf.annotations import Box, add_stamps, flatten, laid_on
from hrdocs.readers.pdf.calls import render_mode, text_object_at
from hrdocs.readers.pdf.drawings import drawings_of, texts_on
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import PageContent
from hrdocs.readers.pdf.glyphs import content_of
from hrdocs.readers.pdf.hyperlinks import hyperlinks_of
from hrdocs.readers.pdf.left_open import OpenPage, OpenPages
from hrdocs.readers.pdf.opening import information, parts_of
from hrdocs.readers.pdf.tags import Element, TagReader
from hrdocs.readers.pdf.textpage import HYPHEN, Buffers, TextPage
from hrdocs.readers.pdf.turning import Turn, turned
from hrdocs.source import Source
from hrdocs.text import canonical
from hrdocs.values import define

INVISIBLE_SAMPLE = 5
"""Spans that are asked whether they are invisible."""

GUESSED_STEMS = "Skia/"
"""A program that measures the stems of a font at "!" and "I", which in many fonts are as wide as those of a bold."""

_UNKNOWN = "\ue000-\uf8ff\ufffd-\ufffd"
_UNMAPPED, _FIRST_BYTES = regex(f"[{_UNKNOWN}]"), first_bytes(_UNKNOWN)


def pages_of(source: Source, document: pypdfium2.PdfDocument) -> list[PageContent]:
    """Return the pages of an open document, with what their characters tell of the quality of the text."""
    found = []
    with closing(contents(source, document)) as read:
        for page in read:
            describe_text(page, page.text)
            page.text = ""
            found.append(page)
    return found


def contents(
    source: Source, document: pypdfium2.PdfDocument, *, tagged: bool = True
) -> Generator[PageContent, None, None]:
    """Give what stands on the pages of an open document, one after the other; who stops early has to close it.

    With `tagged` the spans tell what the document says that they are, if it is a tagged one.
    """
    buffers, stems = Buffers(), not information(document).get("Producer", "").startswith(GUESSED_STEMS)
    known: dict[tuple[int, ...], Element] = {}
    with closing(parts_of(source, document)) as parts:
        for part, numbers in parts:
            left = OpenPages.of(source, part)
            reader = _PageReader(part.raw, TagReader.of(part.raw, known) if tagged else None, buffers, stems, left)
            yield from map(reader.page, numbers)


@define
class _PageReader:
    """Reads pages of one of pypdfium2's handles."""

    document: object
    tags: TagReader | None
    buffers: Buffers
    stems: bool
    left_open: OpenPages | None

    def page(self, index: int) -> PageContent:
        """Return what stands on a page, given from 0; a page that PDFium cannot load is empty."""
        handle = pdfium.FPDF_LoadPage(self.document, index)
        if not handle:
            return PageContent(frame=Frame(number=index + 1), readable=False)
        page = OpenPage(handle)
        try:
            content = self._content(page, index + 1)
            laid = laid_on(handle)
            content.typed = laid.typed
            if laid.stamps:
                page.close_text()
            drawn = bool(laid.stamps) and flatten(handle)
        finally:
            if not (self.left_open and self.left_open.take(index + 1, page)):
                page.close()
        return self._stamped(content, laid.stamps) if drawn else content

    def _stamped(self, bare: PageContent, stamps: Sequence[Box]) -> PageContent:
        """Return a page with the text of its stamps, which have been drawn into it, so that it is loaded again."""
        handle = pdfium.FPDF_LoadPage(self.document, bare.number - 1)
        if not handle:
            return bare
        page = OpenPage(handle)
        try:
            content = self._content(page, bare.number)
        finally:
            page.close()
        add_stamps(bare, content, stamps)
        return bare

    def _content(self, page: OpenPage, number: int) -> PageContent:
        frame = _frame(page.handle, number)
        content = self._read(page, frame, None)
        if content.frame.reading != frame.shown and content.spans:
            page.close_text()
            with turned(page.handle, frame, content.frame.reading) as turn:
                content = self._read(page, turn.level, turn)
            turn.settle(content)
        if content.readable:
            content.rules, content.pictured = drawings_of(page.handle, content.frame)
            content.links = hyperlinks_of(self.document, page.handle, content.frame)
        return content

    def _read(self, page: OpenPage, frame: Frame, turn: Turn | None) -> PageContent:
        """Return the text of a page in the frame in which most of it is level; it stays open where the page may."""
        text_page = page.load_text(self.buffers, turn)
        if not text_page:
            return PageContent(frame=frame, readable=False)
        try:
            tags = self.tags.on(page.handle) if self.tags else {}
            content = content_of(text_page, frame, tags, self.stems, partial(texts_on, page.handle, turn))
            content.hidden = _is_hidden(content, text_page)
        finally:
            if turn or not self.left_open:
                page.close_text()
        return content


def describe_text(content: PageContent, text: str) -> None:
    """Say of a page how many characters it has and how many of them mean nothing."""
    text = text.replace("\r\n", "").replace(HYPHEN, "-").replace(" ", "")
    if not (text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text))):
        text = "".join(canonical("".join(text.split())).split())
    content.characters = len(text)
    content.unmapped = len(_UNMAPPED.findall(text)) if may_have(text, _FIRST_BYTES) else 0


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
