"""Rules: lines and thin boxes that are drawn on a page."""

import ctypes

import pypdfium2.raw as pdfium

from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Rule
from hrdocs.readers.pdf.textpage import Handle

MAXIMUM_OBJECTS = 20_000
"""A page with more objects than this is a drawing; no more of them are looked at."""


def rules_of(page: Handle, frame: Frame) -> list[Rule]:
    """Return what is drawn on the page as boxes, in the frame in which it is read."""
    rules: list[Rule] = []
    edges = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(edge) for edge in edges]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MAXIMUM_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if pdfium.FPDFPageObj_GetBounds(item, *pointers):
            rules.append(Rule(*frame.box(*(edge.value for edge in edges))))
    return rules
