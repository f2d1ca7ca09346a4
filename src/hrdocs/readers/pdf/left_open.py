"""Pages that are open in PDFium: those that stay so until their document is parsed, and those that are opened again."""

from collections.abc import Collection, Generator, Iterator
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium
from attrs import field

from hrdocs import held
from hrdocs.readers.pdf.calls import count_objects, handle_of
from hrdocs.readers.pdf.opening import alone, is_long, opened, parts_of
from hrdocs.readers.pdf.textpage import Buffers, TextPage
from hrdocs.readers.pdf.turning import Turn
from hrdocs.source import Source
from hrdocs.values import define

MOST_OBJECTS = 100_000
"""Objects (texts, lines, pictures) on the pages of a document that stay open; each takes some hundred bytes."""


@define
class OpenPage:
    """A page that is open in PDFium.

    Attributes:
        handle: PDFium's page.
        text: its text, while that is open.
    """

    handle: object
    text: TextPage | None = None
    _layer: object = None

    def load_text(self, buffers: Buffers, turn: Turn | None = None) -> TextPage | None:
        """Open the text of the page as it lies now; None where PDFium cannot."""
        self._layer = pdfium.FPDFText_LoadPage(self.handle)
        self.text = TextPage.of(self._layer, buffers, turn) if self._layer else None
        return self.text

    def close_text(self) -> None:
        """Close the text of the page alone, before the page changes."""
        if self._layer:
            pdfium.FPDFText_ClosePage(self._layer)
        self._layer = self.text = None

    def close(self) -> None:
        """Close the page and its text."""
        self.close_text()
        pdfium.FPDF_ClosePage(self.handle)


@define
class OpenPages:
    """The pages of a document that stay open with it until it is parsed, by their numbers."""

    source: Source
    document: pypdfium2.PdfDocument
    pages: dict[int, OpenPage] = field(factory=dict)
    _objects: int = 0

    @classmethod
    def of(cls, source: Source, document: pypdfium2.PdfDocument) -> "OpenPages | None":
        """Return where the pages of a document may stay open; None where no parse waits for it, or it is long."""
        if not held.has_room() or is_long(document):
            return None
        found = cls(source, document)
        held.hold(found)
        return found

    def take(self, number: int, page: OpenPage) -> bool:
        """Let a page stay open, as it was read; return False where it is not to: no text of it is open, or too much."""
        objects = count_objects(handle_of(page.handle))
        if page.text is None or self._objects + objects > MOST_OBJECTS:
            return False
        self._objects += objects
        self.pages[number] = page
        return True

    def holds(self, document: object) -> bool:
        """Return whether a document is the one whose pages these are."""
        return document is self.document

    def close(self) -> None:
        """Close the pages and the document."""
        with alone():
            for page in self.pages.values():
                page.close()
            self.pages.clear()
            self.document.close()


def pages_again(source: Source, numbers: Collection[int]) -> Generator[tuple[int, OpenPage], None, None]:
    """Give pages of a source with their text: those that have stayed open, then others, with the document opened anew.

    Who stops early has to close it.

    Raises:
        EncryptedSource, UnreadableSource: the PDF cannot be opened.
    """
    left = held.held()
    still = left.pages if isinstance(left, OpenPages) and left.source is source else {}
    with alone():
        yield from ((number, still[number]) for number in sorted(still.keys() & numbers))
    others = set(numbers) - still.keys()
    if not others:
        return
    buffers = Buffers()
    with opened(source) as file, closing(parts_of(source, file)) as parts:
        for part, indices in parts:
            for number in sorted(others & {index + 1 for index in indices}):
                yield from _loaded(part, number, buffers)


def _loaded(document: pypdfium2.PdfDocument, number: int, buffers: Buffers) -> Iterator[tuple[int, OpenPage]]:
    """Give a page with its text, if PDFium can load both."""
    handle = pdfium.FPDF_LoadPage(document.raw, number - 1)
    if not handle:
        return
    page = OpenPage(handle)
    try:
        if page.load_text(buffers):
            yield number, page
    finally:
        page.close()
