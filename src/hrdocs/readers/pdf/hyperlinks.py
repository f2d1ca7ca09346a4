"""Hyperlinks: the boxes on a page that lead to an address."""

import ctypes

import pypdfium2.raw as pdfium

from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Hyperlink
from hrdocs.text import one_line

_LONGEST = 4096


def hyperlinks_of(document: object, page: object, frame: Frame) -> list[Hyperlink]:
    """Return the links of a page to addresses, in the frame in which it is read."""
    found: list[Hyperlink] = []
    position, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
        target = _target(document, link)
        if target and pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
            found.append(Hyperlink(*frame.box(box.left, box.bottom, box.right, box.top), target=target))
    return found


def _target(document: object, link: object) -> str | None:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return None
    buffer = ctypes.create_string_buffer(_LONGEST)
    length = pdfium.FPDFAction_GetURIPath(document, action, buffer, _LONGEST)
    return one_line(buffer.value.decode("utf-8", "replace")) if 1 < length <= _LONGEST else None
