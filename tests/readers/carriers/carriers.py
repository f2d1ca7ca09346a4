"""Writes lines in every form that a document comes in, and reads them."""

import html
import io
import zipfile

from attrs import frozen
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

import hrdocs
from hrdocs.model import Document

CARRIERS = ("text", "html", "docx", "pdf")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FILLING = (
    "The present page ends with a paragraph of three lines that fill the width of the sheet, as those of",
    "any document do, so that whoever reads the page can tell how far apart the lines of one paragraph",
    "stand, and how far apart the paragraphs are that stand above it on the very same page.",
)
"""What stands below the lines in a PDF."""
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@frozen(kw_only=True)
class Line:
    """A paragraph of its own; `heading` says that the carrier marks it up as a heading."""

    text: str
    heading: bool


def carried(lines: list[Line], carrier: str) -> Document | None:
    """Return the Document of lines that a carrier brought, or None where it cannot."""
    if carrier == "pdf":
        data = _pdf(lines)
        return None if data is None else hrdocs.read(data)
    return hrdocs.read({"text": _text, "html": _html, "docx": _docx}[carrier](lines))


def _text(lines: list[Line]) -> bytes:
    return "\n\n".join(line.text for line in lines).encode()


def _html(lines: list[Line]) -> bytes:
    tags = ((("h2" if line.heading else "p"), html.escape(line.text)) for line in lines)
    body = "\n".join(f"<{tag}>{text}</{tag}>" for tag, text in tags)
    return f'<!doctype html><meta charset="utf-8"><body><main>{body}</main></body>'.encode()


def _docx(lines: list[Line]) -> bytes:
    heading = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    body = "".join(
        f"<w:p>{heading if line.heading else ''}<w:r><w:t>{html.escape(line.text)}</w:t></w:r></w:p>" for line in lines
    )
    kind = f"{OFFICE}/officeDocument"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{kind}" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return data.getvalue()


def _pdf(lines: list[Line]) -> bytes | None:
    words = "".join(line.text for line in lines)
    if any("\u0600" <= character <= "\u06ff" for character in words):
        return None
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    wide = any(ord(character) > 0x2100 or 0x370 <= ord(character) < 0x2000 for character in words)
    data = io.BytesIO()
    sheet = Canvas(data, pagesize=(595, 842), invariant=1)
    for n, line in enumerate(lines):
        plain = "Times-Bold" if line.heading else "Times-Roman"
        sheet.setFont("STSong-Light" if wide else plain, 11)
        sheet.drawString(72, 770 - 28 * n, line.text)
    for n, words in enumerate(FILLING):  # lines that are one paragraph show how far apart those of one are
        sheet.setFont("Times-Roman", 11)
        sheet.drawString(72, 770 - 28 * len(lines) - 12 * n, words)
    sheet.save()
    return data.getvalue()
