"""The core's own readers, offered through the hook that third parties use."""

import importlib
from collections.abc import Callable, Iterable

from hrdocs.hooks import hookimpl
from hrdocs.model import Document
from hrdocs.plugin import PLUGIN_API, ReaderPlugin
from hrdocs.source import DOCX, HTML, PDF, PLAIN, Source


def _when_used(module: str) -> Callable[[Source], Document]:
    """Return the module's `read`, with the import put off until a source asks for it."""

    def read(source: Source) -> Document:
        reader: Callable[[Source], Document] = importlib.import_module(module).read
        return reader(source)

    return read


@hookimpl
def hrdocs_readers() -> Iterable[ReaderPlugin]:
    """Offer the readers of PDF, HTML, DOCX and plain text."""
    return [
        ReaderPlugin(
            name="pdf",
            api=PLUGIN_API,
            summary="PDF with a text layer",
            media_types=(PDF,),
            read=_when_used("hrdocs.readers.pdf"),
        ),
        ReaderPlugin(
            name="pdf-pdfplumber",
            api=PLUGIN_API,
            summary="PDF read by pdfplumber, as a second opinion",
            media_types=(PDF,),
            read=_when_used("hrdocs.readers.pdf.plumber"),
            engine="pdfplumber",
        ),
        ReaderPlugin(
            name="pdf-tesseract",
            api=PLUGIN_API,
            summary="PDF whose scanned pages Tesseract recognises",
            media_types=(PDF,),
            read=_when_used("hrdocs.readers.pdf.tesseract"),
            engine="tesseract",
        ),
        ReaderPlugin(
            name="html",
            api=PLUGIN_API,
            summary="web pages",
            media_types=(HTML, "application/xhtml+xml"),
            read=_when_used("hrdocs.readers.html"),
        ),
        ReaderPlugin(
            name="html-beautifulsoup",
            api=PLUGIN_API,
            summary="web pages read by BeautifulSoup over html.parser, as a second opinion",
            media_types=(HTML, "application/xhtml+xml"),
            read=_when_used("hrdocs.readers.html.beautifulsoup"),
            engine="beautifulsoup",
        ),
        ReaderPlugin(
            name="docx",
            api=PLUGIN_API,
            summary="Office Open XML text documents",
            media_types=(DOCX,),
            read=_when_used("hrdocs.readers.docx"),
        ),
        ReaderPlugin(
            name="plain",
            api=PLUGIN_API,
            summary="plain text, also text extracted from a PDF",
            media_types=(PLAIN,),
            read=_when_used("hrdocs.readers.plain"),
        ),
    ]
