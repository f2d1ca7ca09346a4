"""Documents that grow: each is made at any size, for tests of what time a document takes as it gets longer."""

import io
import zipfile
from collections.abc import Callable

from growing_more import MORE
from reportlab.pdfgen import canvas

Maker = Callable[[int], bytes]

ADDENDUM = (
    "A/HRC/43/12/Add.1\n\nReport of the Working Group on the Universal Periodic Review\n\nIceland\n\nAddendum\n\n"
    "Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under "
    "review\n\n"
)
NOTE = (
    "Note verbale dated 3 March 2031 from the Permanent Mission of Iceland to the United Nations addressed to the "
    "President of the General Assembly\n\nThe Permanent Mission of Iceland presents its compliments and has the honour "
    "to transmit its voluntary pledges and commitments.\n\nIceland pledges:\n\n"
)
RELEASE = "FOR IMMEDIATE RELEASE\n\nA headline of the release\n\nREYKJAVIK, 3 March 2031 – "
_PAGE = (
    "<!doctype html><html><head><title>A title of the page</title></head><body><article><h1>A title of the page</h1>"
)


def _text(unit: str, head: str = "") -> Maker:
    return lambda size: (head + unit * (size // len(unit))).encode()


def _page(unit: str, head: str = _PAGE, tail: str = "</article></body></html>") -> Maker:
    return lambda size: (head + unit * (size // len(unit)) + tail).encode()


def _nested(opening: str, closing: str) -> Maker:
    def make(size: int) -> bytes:
        count = size // (len(opening) + len(closing))
        return f"{_PAGE}{opening * count}words{closing * count}".encode()

    return make


def _counted(unit: str, head: str = "") -> Maker:
    def make(size: int) -> bytes:
        return (head + "".join(unit.format(n=n + 1) for n in range(size // len(unit)))).encode()

    return make


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_RELATION}" '
    'Target="word/document.xml"/></Relationships>',
}


def _docx(unit: str, head: str = "", tail: str = "") -> Maker:
    def make(size: int) -> bytes:
        body = f"{head}{unit * (size // len(unit))}{tail}<w:p><w:r><w:t>Words.</w:t></w:r></w:p>"
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in _PARTS.items():
                archive.writestr(name, part)
            archive.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')
        return file.getvalue()

    return make


_CELL = "<w:tc><w:p><w:r><w:t>abc</w:t></w:r></w:p></w:tc>"
_NUMBERED = (
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>abc</w:t></w:r></w:p>'
)


def _pdf(draw: Callable[[canvas.Canvas, int], None]) -> Maker:
    def make(size: int) -> bytes:
        file = io.BytesIO()
        page = canvas.Canvas(file, invariant=True)
        draw(page, size)
        page.showPage()
        page.save()
        return file.getvalue()

    return make


def _scattered(page: canvas.Canvas, count: int) -> None:
    for n in range(count):
        page.setFont("Helvetica", 2 + n % 2)
        page.drawString(10 + n % 97 * 5.9, 10 + n // 97 % 400 * 2, "ab"[n % 2])


def _in_one_place(page: canvas.Canvas, count: int) -> None:
    for n in range(count):
        page.setFont("Helvetica", 8 + n % 3)
        page.drawString(100, 400, "word")


def _ruled(page: canvas.Canvas, count: int) -> None:
    page.drawString(100, 700, "A page with words and very many rules")
    for n in range(count):
        page.line(10 + n % 89 * 6, 10 + n // 89 * 3, 14 + n % 89 * 6, 10 + n // 89 * 3)


def _linked(page: canvas.Canvas, count: int) -> None:
    for n in range(count):
        page.drawString(10 + n % 20 * 28, 10 + n // 20 * 10, "link")
        page.linkURL("https://example.org/", (10 + n % 20 * 28, 10 + n // 20 * 10, 30 + n % 20 * 28, 18 + n // 20 * 10))


GROWING: dict[str, tuple[str, Maker, int]] = {
    "strokes and letters": ("txt", _text("A/"), 20_000),
    "strokes": ("txt", _text("/"), 20_000),
    "addresses": ("txt", _text("https://a.b/c "), 10_000),
    "one address without end": ("txt", _text("a/", "https://a.b/"), 10_000),
    "addresses of mail": ("txt", _text("ab@cd.example "), 10_000),
    "marks of mail": ("txt", _text("@a."), 10_000),
    "one word": ("txt", _text("a"), 40_000),
    "digits": ("txt", _text("1"), 20_000),
    "figures": ("txt", _text("1 2. 3) "), 10_000),
    "telephone numbers": ("txt", _text("+354 123 4567 "), 10_000),
    "opened quotations": ("txt", _text("“"), 10_000),
    "opened and closed quotations": ("txt", _text("“We do what we have said,” she said. "), 10_000),
    "straight quotations": ("txt", _text('" a '), 10_000),
    "brackets": ("txt", _text("("), 10_000),
    "dots of a list of contents": ("txt", _text("."), 20_000),
    "hyphens": ("txt", _text("a-"), 20_000),
    "combining marks": ("txt", _text("\u0301\u0323", "a"), 10_000),
    "empty lines": ("txt", _text("\n", "a"), 40_000),
    "lines of a letter": ("txt", _text("a\n"), 10_000),
    "paragraphs of a letter": ("txt", _text("a\n\n"), 10_000),
    "rows between bars": ("txt", _text("| a | b |\n"), 10_000),
    "rules of dashes": ("txt", _text("--- ---\n"), 10_000),
    "names of States": ("txt", _text("Iceland, "), 10_000),
    "names with capitals": ("txt", _text("Jane Doe "), 10_000),
    "days": ("txt", _text("3 March 2031 "), 10_000),
    "symbols": ("txt", _text("A/HRC/43/12 "), 10_000),
    "resolutions": ("txt", _text("resolution 60/251 and "), 10_000),
    "treaties": ("txt", _text("the Convention on the Rights of the Child, "), 10_000),
    "items of a list": ("txt", _counted("{n}. To go on.\n\n"), 10_000),
    "markers in a paragraph": ("txt", _text("(a) To continue to ", NOTE), 10_000),
    "pledges": ("txt", _text("To ratify the Convention;\n\n", NOTE), 10_000),
    "the same range of numbers": ("txt", _text("Iceland accepts recommendations 120.1 to 120.250. ", ADDENDUM), 2_500),
    "ranges of numbers": ("txt", _counted("Iceland accepts recommendations {n}.1 to {n}.250. ", ADDENDUM), 2_500),
    "numbers": ("txt", _counted("120.{n}, ", ADDENDUM + "Iceland accepts recommendations "), 2_500),
    "replies": ("txt", _counted("120.{n} Iceland accepts it.\n\n", ADDENDUM), 5_000),
    "sentences of a release": ("txt", _text("The minister spoke today. ", RELEASE), 10_000),
    "days of a release": ("txt", _text("On 3 March at 10:00 a meeting takes place in Oslo. ", RELEASE), 5_000),
    "elements in each other": ("html", _nested("<div>", "</div>"), 20_000),
    "tables in each other": ("html", _nested("<table><tr><td>", "</td></tr></table>"), 10_000),
    "lists in each other": ("html", _nested("<ul><li>a", "</li></ul>"), 10_000),
    "elements left open": ("html", _page("<b><p>a"), 10_000),
    "signs of less": ("html", _page("<"), 20_000),
    "references to characters": ("html", _page("&amp"), 20_000),
    "attributes": ("html", _page(" a=b", "<!doctype html><p", ">words</p>"), 10_000),
    "comments left open": ("html", _page("<!-- "), 20_000),
    "paragraphs of a page": ("html", _page("<p>The minister spoke today.</p>"), 20_000),
    "links of a page": ("html", _page("<a href=/a>a</a> "), 10_000),
    "cells of a page": ("html", _page("<tr><td>a<td>b", _PAGE + "<table>"), 10_000),
    "wide cells of a page": ("html", _page("<tr><td colspan=1000 rowspan=60000>a", _PAGE + "<table>"), 2_000),
    "headings of a page": ("html", _page("<h2>A heading</h2>"), 10_000),
    "empty paragraphs of a DOCX": ("docx", _docx("<w:p/>"), 30_000),
    "short paragraphs of a DOCX": ("docx", _docx("<w:p><w:r><w:t>abc</w:t></w:r></w:p>"), 20_000),
    "runs of a DOCX": ("docx", _docx("<w:r><w:t>abc</w:t></w:r>", "<w:p>", "</w:p>"), 20_000),
    "cells of a DOCX": ("docx", _docx(f"<w:tr>{_CELL * 3}</w:tr>", "<w:tbl>", "</w:tbl>"), 30_000),
    "a row of a DOCX": ("docx", _docx(_CELL, "<w:tbl><w:tr>", "</w:tr></w:tbl>"), 20_000),
    "items of a DOCX": ("docx", _docx(_NUMBERED), 40_000),
    "breaks of a DOCX": ("docx", _docx("<w:br/>", "<w:p><w:r><w:t>a</w:t>", "</w:r></w:p>"), 20_000),
    "spans of a PDF": ("pdf", _pdf(_scattered), 1_000),
    "spans in one place of a PDF": ("pdf", _pdf(_in_one_place), 500),
    "rules of a PDF": ("pdf", _pdf(_ruled), 1_000),
    "links of a PDF": ("pdf", _pdf(_linked), 200),
    **MORE,
}
"""Documents by what they repeat: the suffix of their carrier, what makes one of about a length, and the length to begin
with (characters before they are packed; of a PDF, the number of things on its page)."""
