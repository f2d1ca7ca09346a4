"""The core's own readers, offered through the hook that third parties use."""

import importlib
from collections.abc import Callable, Iterable

import attrs

from hrdocs.hooks import hookimpl
from hrdocs.mail import MAIL, SUFFIX, is_message
from hrdocs.model import Document
from hrdocs.plugin import PLUGIN_API, ReaderPlugin
from hrdocs.source import DOCX, HTML, PDF, PLAIN, XHTML, Source


def _when_used(module: str) -> Callable[[Source], Document]:
    """Return the module's `read`, with the import put off until a source asks for it."""

    def read(source: Source) -> Document:
        reader: Callable[[Source], Document] = importlib.import_module(module).read
        return reader(source)

    return read


def _plugin(
    name: str, summary: str, media_types: tuple[str, ...], module: str, engine: str = "default"
) -> ReaderPlugin:
    return ReaderPlugin(
        name=name,
        api=PLUGIN_API,
        summary=summary,
        media_types=media_types,
        read=_when_used(f"hrdocs.readers.{module}"),
        engine=engine,
    )


@hookimpl
def hrdocs_readers() -> Iterable[ReaderPlugin]:
    """Offer the readers of PDF, HTML, DOCX, plain text and messages, and the engines for a second opinion."""
    pages = (HTML, XHTML)
    return [
        _plugin("pdf", "PDF with a text layer", (PDF,), "pdf"),
        _plugin("pdf-pdfplumber", "PDF read by pdfplumber, as a second opinion", (PDF,), "pdf.plumber", "pdfplumber"),
        _plugin("pdf-tesseract", "PDF whose scanned pages Tesseract recognises", (PDF,), "pdf.tesseract", "tesseract"),
        _plugin("html", "web pages", pages, "html"),
        _plugin(
            "html-beautifulsoup",
            "web pages read by BeautifulSoup over html.parser, as a second opinion",
            pages,
            "html.beautifulsoup",
            "beautifulsoup",
        ),
        _plugin("docx", "Office Open XML text documents", (DOCX,), "docx"),
        _plugin("plain", "plain text, also text extracted from a PDF", (PLAIN,), "plain"),
        attrs.evolve(
            _plugin("mail", "messages, with what is attached to them", (MAIL,), "message"),
            suffixes=(SUFFIX,),
            sniff=is_message,
        ),
    ]
