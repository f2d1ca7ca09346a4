"""Annotations that are stamps: what their appearance says is drawn into the page, so that it can be read with it."""

import ctypes
from collections.abc import Sequence

import pypdfium2.raw as pdfium

from hrdocs.readers.pdf.geometry import PageContent, Span

MOST_ANNOTATIONS = 200
"""A page with more annotations is not asked for stamps: one that lists the same one again and again stops PDFium."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in user space."""


def stamp_boxes(page: object) -> list[Box]:
    """Return where the stamps are that are laid on a page."""
    found: list[Box] = []
    count = pdfium.FPDFPage_GetAnnotCount(page)
    for index in range(count if count <= MOST_ANNOTATIONS else 0):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        rect = pdfium.FS_RECTF()
        is_stamp = pdfium.FPDFAnnot_GetSubtype(annotation) == pdfium.FPDF_ANNOT_STAMP
        if is_stamp and pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(rect)):
            found.append((rect.left, rect.bottom, rect.right, rect.top))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return found


def flatten(page: object) -> bool:
    """Draw the annotations of a page into it, in memory; to be seen they need the page to be loaded again."""
    return bool(pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS)


def add_stamps(bare: PageContent, drawn: PageContent, stamps: Sequence[Box]) -> None:
    """Add the text of stamps to a page, from the same page after its annotations have been drawn into it.

    Only what the page did not have before and stands in a stamp is taken: the text of other annotations, and the rules
    that a stamp draws, are none of the page.
    """
    pairs = enumerate(zip(bare.text, drawn.text, strict=False))
    known = next((index for index, (one, other) in pairs if one != other), len(bare.text))
    for span in (*drawn.spans, *drawn.turned, *drawn.leaning):
        if span.start >= known and _stands_in(span, stamps):
            span.stamped = True
            level = span.frame.reading == bare.frame.reading
            (bare.leaning if span.leaning else bare.spans if level else bare.turned).append(span)
            bare.text += drawn.text[span.start : span.end]


def _stands_in(span: Span, stamps: Sequence[Box]) -> bool:
    x, y = (span.x0 + span.x1) / 2, span.y - span.size / 3
    boxes = (span.frame.box(*stamp) for stamp in stamps)
    return any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in boxes)
