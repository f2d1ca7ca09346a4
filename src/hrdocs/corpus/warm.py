"""Warming: what the first documents of a process cost (readers, word lists, patterns), paid at once."""

import contextlib

from hrdocs.api import parse
from hrdocs.errors import HrdocsError
from hrdocs.registry import Registry

_TEXT = b"The Ministry thanks the Office. It was founded in 1993 and works in four regions.\n"
_PAGE = b"<!doctype html><title>Office</title><article><h1>Office</h1><p>%s</p></article>" % _TEXT.strip()
_CONTENT = b"BT /F1 12 Tf 72 720 Td (%s) Tj ET" % _TEXT.strip()
_PDF = b"""%%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj
4 0 obj <</Length %d>> stream
%s
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
trailer <</Root 1 0 R>>
%%%%EOF
""" % (len(_CONTENT), _CONTENT)


def warmed(registry: Registry) -> None:
    """Parse a text, a page and a PDF, whatever becomes of them."""
    for sample in (_TEXT, _PAGE, _PDF):
        with contextlib.suppress(HrdocsError):
            parse(sample, registry=registry, keep_unknown=True)
