"""The second opinion: pages read by pdfplumber, in pure Python, into the same lines and blocks.

It is some forty times slower than PDFium and shares no code with it, so that where both give the same words the words
are those of the document.
"""

import io
from collections.abc import Iterable, Mapping
from typing import Any

import pdfplumber

from hrdocs.errors import EncryptedSource, UnreadableSource
from hrdocs.model import Document
from hrdocs.readers.pdf.fonts import Font, font_named
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Hyperlink, PageContent, Rule, Span
from hrdocs.readers.pdf.information import metadata_of
from hrdocs.readers.pdf.pages import describe_text
from hrdocs.readers.pdf.reader import document_of
from hrdocs.source import Source
from hrdocs.text import one_line

SAME_BASELINE = 0.6
"""Points within which characters of a run stand at one height."""
TOUCHING = 0.1
"""Characters nearer than this share of the size are one run."""
OVERLAP = 0.6
"""A character that begins further back than this share of the size begins another run."""

Character = Mapping[str, Any]


def read(source: Source) -> Document:
    """Return a PDF as a Document, read wholly by pdfplumber.

    Raises:
        EncryptedSource: the document asks for a password.
        UnreadableSource: it cannot be read.
    """
    name = source.name or "source"
    try:
        with pdfplumber.open(io.BytesIO(source.data)) as document:
            pages = []
            for page in document.pages:
                pages.append(_content(page))
                page.close()
            metadata = metadata_of({str(key): one_line(str(value)) for key, value in document.metadata.items()})
    except Exception as error:
        if "Password" in f"{type(error).__name__} {type(error.args[0]).__name__ if error.args else ''}":
            raise EncryptedSource(f"{name}: asks for a password; save an unencrypted copy and give that") from None
        message = f"{name}: pdfplumber cannot read it ({type(error).__name__}); read it with the default engine"
        raise UnreadableSource(message) from error
    return document_of(source, pages, metadata)


def _content(page: Any) -> PageContent:
    left, top, right, bottom = (float(edge) for edge in page.bbox)
    frame = Frame(number=page.page_number, across=right - left, up=bottom - top)
    content = PageContent(frame=frame)
    content.spans = _spans(page.chars, frame, left, top)
    content.rules = [
        Rule(item["x0"] - left, item["top"] - top, item["x1"] - left, item["bottom"] - top)
        for item in (*page.lines, *page.rects, *page.curves)
    ]
    content.links = [
        Hyperlink(item["x0"] - left, item["top"] - top, item["x1"] - left, item["bottom"] - top, one_line(item["uri"]))
        for item in page.hyperlinks
        if item.get("uri")
    ]
    areas = (abs((item["x1"] - item["x0"]) * (item["bottom"] - item["top"])) for item in page.images)
    describe_text(content, "".join(char["text"] for char in page.chars))
    content.pictured = any(area > 0.25 * frame.across * frame.up for area in areas)
    return content


def _spans(characters: Iterable[Character], frame: Frame, left: float, top: float) -> list[Span]:
    """Return characters, in the order of the file, as runs of one font on one baseline without white space."""
    spans: list[Span] = []
    fonts: dict[str, Font] = {}
    space = False
    for index, char in enumerate(characters):
        text = char["text"]
        if not text.strip():
            space = True
            continue
        font = fonts.setdefault(char["fontname"], font_named(char["fontname"].split("+", 1)[-1]))
        size, x0, x1 = float(char["size"]), char["x0"] - left, char["x1"] - left
        y = char["top"] - top + char["y1"] - char["matrix"][5] if char["upright"] else char["bottom"] - top
        last = spans[-1] if spans else None
        gap = x0 - last.x1 if last else 0.0
        if last and not space and _goes_on(last, font, size, y, gap):
            last.text += text
            last.x1 = max(last.x1, x1)
            last.end = 2 * index + 1
        else:
            spans.append(Span(text, x0, x1, y, size, frame, space, None, 2 * index, 2 * index + 1, font))
        space = False
    return spans


def _goes_on(last: Span, font: Font, size: float, y: float, gap: float) -> bool:
    alike = last.font == font and abs(last.size - size) < 0.1 and abs(last.y - y) < SAME_BASELINE
    return alike and -OVERLAP * size < gap < TOUCHING * size
