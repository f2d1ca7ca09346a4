"""Opening a PDF: what cannot be opened is said in one line, and pages are given back one by one."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from hrdocs.errors import EncryptedSource, UnreadableSource
from hrdocs.source import Source


@contextmanager
def opened(source: Source) -> Iterator[pdfium.PdfDocument]:
    """Open a source as a PDF and close it again.

    Raises:
        EncryptedSource: the document asks for a password.
        UnreadableSource: PDFium cannot open it.
    """
    name = source.name or "source"
    try:
        document = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise EncryptedSource(f"{name}: asks for a password; save an unencrypted copy and give that") from None
        raise UnreadableSource(f"{name}: is not a PDF that can be opened (damaged?); fetch it again") from None
    try:
        yield document
    finally:
        document.close()


def information(document: Any) -> dict[str, str]:
    """Return the entries of the document's information dictionary that are not empty."""
    return {key: value.strip() for key, value in document.get_metadata_dict(skip_empty=True).items() if value.strip()}
