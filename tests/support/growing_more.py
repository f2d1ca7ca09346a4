"""Documents that grow, of kinds that nobody writes: floods of signs, nests, chains, messages in messages."""

import io
import itertools
import zipfile
from collections.abc import Callable, Iterable, Mapping

from growing_pdf import PDFS

Maker = Callable[[int], bytes]
Row = tuple[str, Maker, int]

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
_RUN = "<w:r><w:t>abc</w:t></w:r>"
_REFERENCE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
_OPENED = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_LATER = "<div hidden id=S:1>a</div><script>$RC('B:1','S:1')</script>"
_LINKED = '<script type="application/ld+json">'
_PAGE = "<!doctype html><title>A title</title><article><h1>A title</h1>"


def _relations(each: Iterable[str]) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(each)}</Relationships>'


def _relation(name: str, kind: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"{more}/>'


def docx(body: str, parts: Mapping[str, str] | None = None, before: str = "") -> bytes:
    """Return a DOCX of a body and other parts; `before` stands before its root."""
    whole = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations([_relation("r1", "officeDocument", "word/document.xml")]),
        "word/document.xml": f'{before}<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:mc="{PACKAGE}"><w:body>'
        f"{body}<w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:body></w:document>",
        **(parts or {}),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in whole.items():
            archive.writestr(name, part)
    return file.getvalue()


def _nested_docx(opening: str, closing: str, within: str = f"<w:p>{_RUN}</w:p>") -> Maker:
    def make(size: int) -> bytes:
        count = size // len(opening + closing)
        return docx(f"{opening * count}{within}{closing * count}")

    return make


def _part_of(kind: str, body: Callable[[int], str], part: Callable[[int], str]) -> Maker:
    """Return what makes documents with a part of a kind, such as "styles", each of so many things."""

    def make(size: int) -> bytes:
        count = size // 80
        related = _relations([_relation("r1", kind, f"{kind}.xml")])
        return docx(body(count), {"word/_rels/document.xml.rels": related, f"word/{kind}.xml": part(count)})

    return make


def _styles(count: int) -> str:
    chain = (
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(count)
    )
    return f'<w:styles xmlns:w="{WORD}">{"".join(chain)}</w:styles>'


def _styled(count: int) -> str:
    return "".join(f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr>{_RUN}</w:p>' for n in range(count))


def _footnotes(count: int) -> str:
    notes = (f'<w:footnote w:id="{n}"><w:p>{_RUN}</w:p></w:footnote>' for n in range(count))
    return f'<w:footnotes xmlns:w="{WORD}">{"".join(notes)}</w:footnotes>'


def _references(count: int) -> str:
    return f"<w:p>{''.join(map(_REFERENCE.format, range(count)))}</w:p>"


def _entities(count: int) -> str:
    """Return what multiplies: each entity is twenty of the one before."""
    names = "abcd"
    doubled = "".join(f'<!ENTITY {name} "{f"&{inner};" * 20}">' for inner, name in itertools.pairwise(names))
    return f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{doubled}]>'


def message(head: bytes, body: bytes = b"Words of it.") -> bytes:
    """Return a message with more in its header."""
    return b"From: A <a@b.example>\nMessage-ID: <1@b>\nSubject: x\nMIME-Version: 1.0\n" + head + b"\n" + body


def _parts_in_parts(size: int) -> bytes:
    count = size // 60
    opened = (b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(count))
    return message(b"".join(opened) + b"Content-Type: text/plain\n", b"Words.\n")


def _attached(size: int) -> bytes:
    part = b"--x\nContent-Disposition: attachment; filename=a.txt\n\na\n"
    return message(b'Content-Type: multipart/mixed; boundary="x"\n', b"--x\n\nWords.\n" + part * (size // len(part)))


def _text(unit: str, head: str = "") -> Maker:
    return lambda size: (head + unit * (size // len(unit))).encode()


def _nested(tag: str) -> Maker:
    return lambda size: f"{_PAGE}{f'<{tag}>' * (size // 10)}words{f'</{tag}>' * (size // 10)}".encode()


def _noted(size: int) -> bytes:
    count = size // 20
    marks, notes = (f"word[{n}] " for n in range(count)), (f"[{n}] a note.\n\n" for n in range(count))
    return f"{''.join(marks)}\n\n{''.join(notes)}".encode()


def _stepped(size: int) -> bytes:
    return "".join(f"{'  ' * n}- a\n" for n in range(int(size**0.5))).encode()


TEXTS: dict[str, Row] = {
    "spaces of no width": ("txt", _text("a\u200b "), 20_000),
    "signs that turn the writing": ("txt", _text("\u202ea\u202c "), 10_000),
    "hyphens that hide": ("txt", _text("a\u00ad"), 20_000),
    "words without spaces": ("txt", _text("人权理事会"), 10_000),
    "columns apart by blanks": ("txt", _text("a        b\n"), 10_000),
    "new pages": ("txt", _text("a\f"), 10_000),
    "cells apart by tabs": ("txt", _text("a\t"), 10_000),
    "items further and further in": ("txt", _stepped, 20_000),
    "notes and their marks": ("txt", _noted, 10_000),
    "hidden addresses of mail": ("txt", _text("a (at) b (dot) c "), 10_000),
    "labels of telephones": ("txt", _text("Tel: "), 10_000),
    "States in brackets": ("txt", _text("(Norway, Chile, Iceland); ", "Addendum\n\nIceland\n\n"), 20_000),
    "labels of recommendations": ("txt", _text("recommendation 1, 2, 3 and 4, ", "Addendum\n\nIceland\n\n"), 5_000),
}

PAGES: dict[str, Row] = {
    "headings left open": ("html", _text("<h1>a", _PAGE), 5_000),
    "spans in each other": ("html", _nested("span"), 10_000),
    "pictures in each other": ("html", _nested("svg"), 10_000),
    "frames that come later": (
        "html",
        _text("<div hidden id=S:1>a</div><script>$RC('B:1','S:1')</script>", _PAGE),
        9_000,
    ),
    "arrays in each other": ("html", _text("[", _LINKED), 10_000),
    "articles of the head": (
        "html",
        _text('<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
        9_000,
    ),
    "fields of the head": ("html", _text("<meta property=og:title content=a>"), 10_000),
    "a long attribute": ("html", _text("a", "<p title="), 40_000),
    "rows that go on for ever": ("html", _text("<tr><td rowspan=65534>a", _PAGE + "<table>"), 5_000),
    "links to notes": (
        "html",
        lambda size: (_PAGE + "".join(f"<a href=#f{n}>{n}</a><p id=f{n}>note" for n in range(size // 40))).encode(),
        10_000,
    ),
    "entities of a page": ("html", lambda size: f"{_entities(4)}<html>{'&d;' * (size // 4)}".encode(), 10_000),
    "bytes of no letter": ("html", lambda size: _PAGE.encode() + b"\xff\xc3( " * (size // 4), 10_000),
}

_CHOICE = f"<mc:AlternateContent><mc:Choice>{_RUN}</mc:Choice><mc:Fallback>{_RUN}</mc:Fallback></mc:AlternateContent>"
_WIDE = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="9999"/><w:vMerge/></w:tcPr><w:p>{_RUN}</w:p></w:tc></w:tr>'

DOCX: dict[str, Row] = {
    "tables of a DOCX in each other": (
        *("docx", _nested_docx("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), 20_000),
    ),
    "controls of a DOCX in each other": (
        "docx",
        _nested_docx("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        20_000,
    ),
    "changes of a DOCX in each other": (*("docx", _nested_docx("<w:p><w:ins>", "</w:ins></w:p>", _RUN), 20_000),),
    "choices of a DOCX": ("docx", lambda size: docx(f"<w:p>{_CHOICE * (size // 100)}</w:p>"), 30_000),
    "fields of a DOCX left open": ("docx", lambda size: docx(f"<w:p>{_OPENED * (size // 40)}</w:p>"), 20_000),
    "wide and high cells of a DOCX": ("docx", lambda size: docx(f"<w:tbl>{_WIDE * (size // 99)}</w:tbl>"), 20_000),
    "a chain of styles": ("docx", _part_of("styles", _styled, _styles), 10_000),
    "footnotes of a DOCX": ("docx", _part_of("footnotes", _references, _footnotes), 30_000),
    "parts of a DOCX": ("docx", lambda size: docx("", {f"word/{n}.xml": "<x/>" for n in range(size // 99)}), 20_000),
    "entities of a DOCX": ("docx", lambda size: docx("&d;" * (size // 4), before=_entities(4)), 10_000),
}


def _headed(field: bytes, unit: bytes) -> Maker:
    """Return what makes messages with more and more of something in a field."""
    return lambda size: message(field + unit * (size // len(unit)) + b"\n")


_INNER = b"Content-Type: message/rfc822\n\nFrom: a@b.c\n"
_PACKED = b"Content-Transfer-Encoding: base64\n"

MAILS: dict[str, Row] = {
    "fields of a message": ("eml", _headed(b"", b"X-A: b\n"), 20_000),
    "one field of a message": ("eml", _headed(b"X-A: b\n", b"  c\n"), 20_000),
    "what a part is": ("eml", _headed(b"Content-Type: text/plain", b"; a=b"), 4_000),
    "words in another writing": ("eml", _headed(b"Subject:", b" =?utf-8?q?x?="), 10_000),
    "senders of a message": ("eml", _headed(b"From: ", b"A B <a@b.c>, "), 10_000),
    "brackets of a sender": ("eml", _headed(b"From: ", b"("), 10_000),
    "parts in parts": ("eml", _parts_in_parts, 5_000),
    "messages in messages": ("eml", lambda size: message(_INNER * (size // len(_INNER))), 5_000),
    "files of a message": ("eml", _attached, 10_000),
    "lines in base 64": ("eml", lambda size: message(_PACKED, b"QUJD\n" * (size // 5)), 20_000),
}

MORE: dict[str, Row] = {**TEXTS, **PAGES, **DOCX, **MAILS, **PDFS}
"""Documents by what they repeat, as `growing.GROWING` has them."""
