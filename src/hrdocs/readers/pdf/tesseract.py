"""Scans: pages without a text layer are rendered by PDFium and recognised by Tesseract, the others read as they are."""

import importlib.util
from collections.abc import Sequence
from typing import Any

import attrs
import pypdfium2 as pdfium

from hrdocs import language
from hrdocs.datafiles import table
from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.errors import MissingExtra
from hrdocs.model import Document
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import PageContent, Span
from hrdocs.readers.pdf.information import metadata_of
from hrdocs.readers.pdf.opening import information, opened
from hrdocs.readers.pdf.pages import describe_text, pages_of
from hrdocs.readers.pdf.quality import is_image, on_pages
from hrdocs.readers.pdf.reader import document_of
from hrdocs.source import Source
from hrdocs.values import frozen

DOTS_PER_INCH = 300
"""What Tesseract's documentation asks for."""
ASCENT_OF_WORD = 0.7
"""Share of the font size that the height of a line of words is about."""
MISSING = (
    "recognising text needs Tesseract and its binding: pip install 'hrdocs[ocr]', and the program itself "
    "(Debian: apt-get install tesseract-ocr)"
)


def read(source: Source) -> Document:
    """Return a PDF as a Document, with the text of scanned pages recognised.

    `Source.languages` says which languages to expect; otherwise the text of the other pages does, and English stands
    in where there is none.

    Raises:
        EncryptedSource: the document asks for a password.
        UnreadableSource: it cannot be opened.
        MissingExtra: Tesseract or its binding is not installed.
    """
    with opened(source) as document:
        pages = pages_of(source, document)
        scanned = [page for page in pages if is_image(page)]
        languages = _Languages.of(source, pages) if scanned else _Languages()
        for page in scanned:
            _recognise(page, document[page.number - 1], languages.codes)
        metadata = metadata_of(information(document))
    return _flagged(document_of(source, pages, metadata), [page.number for page in scanned], languages)


@frozen(kw_only=True)
class _Languages:
    """What Tesseract calls the languages that it looks for, and the tags of those that it has no data for."""

    codes: str = "eng"
    missing: tuple[str, ...] = ()

    @classmethod
    def of(cls, source: Source, pages: Sequence[PageContent]) -> "_Languages":
        installed = set(_binding(source).get_languages())
        known = {row["language"]: row["code"] for row in table("hrdocs.readers.pdf", "tesseract.tsv")}
        codes = {tag: known.get(tag.split("-")[0], "") for tag in source.languages or _spoken(pages)}
        found = [code for code in codes.values() if code in installed]
        return cls(
            codes="+".join(dict.fromkeys(found)) or "eng",
            missing=tuple(tag for tag, code in codes.items() if code not in installed),
        )


def _spoken(pages: Sequence[PageContent]) -> tuple[str, ...]:
    """Return the language of the pages that have text, if there are such pages and it can be told."""
    tag = language.detect(" ".join(span.text for page in pages if not is_image(page) for span in page.spans))
    return (tag,) if tag else ()


def _binding(source: Source) -> Any:
    if importlib.util.find_spec("pytesseract") is None:
        raise MissingExtra(f"{source.name or 'source'}: {MISSING}")
    import pytesseract

    try:
        pytesseract.get_tesseract_version()
    except pytesseract.TesseractNotFoundError:
        raise MissingExtra(f"{source.name or 'source'}: {MISSING}") from None
    return pytesseract


def _recognise(page: PageContent, sheet: pdfium.PdfPage, codes: str) -> None:
    """Fill a page with the words that Tesseract finds on its picture."""
    import pytesseract

    picture = sheet.render(scale=DOTS_PER_INCH / 72, grayscale=True).to_pil()
    words = pytesseract.image_to_data(picture, lang=codes, output_type=pytesseract.Output.DICT)
    width, height = page.frame.shown_size
    frame = Frame(number=page.number, across=width, up=height)
    spans: list[Span] = []
    lines: dict[tuple[int, int, int], list[int]] = {}
    for index, text in enumerate(words["text"]):
        if text.strip():
            key = (words["block_num"][index], words["par_num"][index], words["line_num"][index])
            lines.setdefault(key, []).append(index)
    for indices in lines.values():
        spans += _line(words, indices, frame, len(spans) * 2)
    page.frame, page.spans, page.turned, page.leaning = frame, spans, [], []
    describe_text(page, " ".join(span.text for span in spans))
    page.pictured = not spans


def _line(words: dict[str, list[Any]], indices: Sequence[int], frame: Frame, first: int) -> list[Span]:
    """Return the words of one line as spans on one baseline."""
    scale = 72 / DOTS_PER_INCH
    bottoms = sorted(words["top"][index] + words["height"][index] for index in indices)
    heights = sorted(words["height"][index] for index in indices)
    baseline = bottoms[len(bottoms) // 2] * scale
    size = max(heights[len(heights) // 2] * scale / ASCENT_OF_WORD, 1.0)
    spans = []
    for number, index in enumerate(indices):
        x0, x1 = words["left"][index] * scale, (words["left"][index] + words["width"][index]) * scale
        start = first + 2 * number
        spans.append(Span(words["text"][index], x0, x1, baseline, round(size), frame, True, None, start, start + 1))
    return spans


def _flagged(document: Document, pages: Sequence[int], languages: _Languages) -> Document:
    """Return a document with `ocr` on each block that was recognised and not read, and a remark that says so."""
    blocks = tuple(
        attrs.evolve(block, ocr=True) if any(region.page in pages for region in block.regions) else block
        for block in document.blocks
    )
    remarks = list(document.diagnostics)
    if recognised := {region.page for block in blocks if block.ocr for region in block.regions} & {*pages}:
        what = "text recognised on an image by Tesseract, which may have errors; its blocks are marked `ocr`"
        remarks.append(on_pages("recognised-text", sorted(recognised), what, Severity.INFO))
    if languages.missing:
        message = f"Tesseract has no data for {', '.join(languages.missing)}; it looked for {languages.codes}"
        remarks.append(Diagnostic(code="recognition-language", message=message))
    return attrs.evolve(document, blocks=blocks, diagnostics=tuple(remarks))
