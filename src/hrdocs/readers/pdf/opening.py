"""Opening a PDF: what cannot be opened is said in one line, and PDFium is asked by one thread at a time."""

import ctypes
import os
import threading
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from hrdocs import held
from hrdocs.errors import EncryptedSource, SourceTooLarge, UnreadableSource
from hrdocs.readers.pdf.calls import wide_text
from hrdocs.readers.pdf.forms import require_bounded
from hrdocs.source import Source

MOST_PAGES = 20_000
"""A file may claim any number of pages; the longest documents of the United Nations have some two thousand."""

AT_ONCE = 50
"""Pages that are read before a document is opened anew."""
MOST_PARTS = 20
"""Times that it is opened: where the list of its objects is broken, PDFium has to search the whole file for them."""

_PDFIUM = threading.RLock()
"""PDFium is not made for threads. Who wants speed uses processes; who uses threads all the same waits here."""
if hasattr(os, "register_at_fork"):
    # A child that is forked while another thread reads would wait for a thread that it does not have.
    os.register_at_fork(before=_PDFIUM.acquire, after_in_parent=_PDFIUM.release, after_in_child=_PDFIUM.release)


def alone() -> AbstractContextManager[bool]:
    """Return what keeps other threads from asking PDFium within; it can be entered again."""
    return _PDFIUM


@contextmanager
def opened(source: Source) -> Iterator[pdfium.PdfDocument]:
    """Open a source as a PDF and close it again, unless it is held open until it is parsed.

    Raises:
        EncryptedSource: the document asks for a password.
        UnreadableSource: PDFium cannot open it, it has no pages, or what they draw has no end.
        SourceTooLarge: it claims to have more than `MOST_PAGES` pages.
    """
    name = source.name or "source"
    require_bounded(source)
    with _PDFIUM:
        document = _document(source, name)
        try:
            if not len(document):
                raise UnreadableSource(f"{name}: is a PDF without pages (damaged?); fetch it again")
            if len(document) > MOST_PAGES:
                raise SourceTooLarge(f"{name}: claims to have {len(document)} pages; split it before parsing")
            yield document
        finally:
            left = held.held()
            if not (left and left.holds(document)):
                document.close()


def is_long(document: pdfium.PdfDocument) -> bool:
    """Return whether a document has so many pages that it is read in parts."""
    return len(document) > AT_ONCE


def parts_of(source: Source, document: pdfium.PdfDocument) -> Generator[tuple[pdfium.PdfDocument, range], None, None]:
    """Give an open document and its pages; if they are many, the same document opened anew for each part of them.

    PDFium keeps every object that it has met in a file until the document is closed. Read in parts, a long document
    takes no more memory at its end than after the first part.
    """
    count = len(document)
    if not is_long(document):
        yield document, range(count)
        return
    size = max(AT_ONCE, -(-count // MOST_PARTS))
    for begin in range(0, count, size):
        part = _document(source, source.name or "source")
        try:
            yield part, range(begin, min(begin + size, count))
        finally:
            part.close()


def _document(source: Source, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise EncryptedSource(f"{name}: asks for a password; save an unencrypted copy and give that") from None
        raise UnreadableSource(f"{name}: is not a PDF that can be opened (damaged?); fetch it again") from None


def language_of(document: pdfium.PdfDocument) -> str:
    """Return the language that the catalog of a document declares (ISO 32000-1, 14.9.2.2), or ""."""
    length = raw.FPDFCatalog_GetLanguage(document.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    wide = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    return wide_text(buffer, raw.FPDFCatalog_GetLanguage(document.raw, wide, length)).strip()


def information(document: pdfium.PdfDocument) -> dict[str, str]:
    """Return the entries of the document's information dictionary that are not empty."""
    return {key: value.strip() for key, value in document.get_metadata_dict(skip_empty=True).items() if value.strip()}
