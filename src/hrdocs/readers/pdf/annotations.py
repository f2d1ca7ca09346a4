"""What is laid on a page: stamps, which are drawn into it and read with it; fields and remarks, which are not read."""

import ctypes
from collections.abc import Sequence

import pypdfium2.raw as pdfium
from attrs import field

from hrdocs.readers.pdf.calls import wide_text
from hrdocs.readers.pdf.geometry import PageContent, Span
from hrdocs.values import define

MOST_ANNOTATIONS = 200
"""A page with more annotations is not asked for stamps: one that lists the same one again and again stops PDFium."""

_TEXT, _CHOICE = "Tx", "Ch"
"""Types of the fields of a form in which words stand (ISO 32000-1, 12.7.4)."""
_BEGINNING = 256
_LONG = "…"
"""Stands for a value that is longer than this many bytes: that there is one is all that is asked."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in user space."""


@define
class LaidOn:
    """What is laid on a page: where stamps are, and whether there are fields or remarks with text in them."""

    stamps: list[Box] = field(factory=list)
    typed: bool = False


def laid_on(page: object) -> LaidOn:
    """Return what is laid on a page, as far as MOST_ANNOTATIONS; of a page with more, no stamps."""
    found = LaidOn()
    count = pdfium.FPDFPage_GetAnnotCount(page)
    for index in range(min(count, MOST_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        rect = pdfium.FS_RECTF()
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        is_stamp = count <= MOST_ANNOTATIONS and kind == pdfium.FPDF_ANNOT_STAMP
        if is_stamp and pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(rect)):
            found.stamps.append((rect.left, rect.bottom, rect.right, rect.top))
        found.typed = found.typed or _is_typed(annotation, kind)
        pdfium.FPDFPage_CloseAnnot(annotation)
    return found


def _is_typed(annotation: object, kind: int) -> bool:
    """Return whether an annotation is a field of a form, or a remark on the page, and has text in it."""
    if kind == pdfium.FPDF_ANNOT_WIDGET:
        return _value(annotation, b"FT") in (_TEXT, _CHOICE) and bool(_value(annotation, b"V").strip())
    return kind == pdfium.FPDF_ANNOT_FREETEXT and bool(_value(annotation, b"Contents").strip())


def _value(annotation: object, key: bytes) -> str:
    """Return a short string or name of an annotation; _LONG for a longer one, nothing where it has none."""
    buffer = ctypes.create_string_buffer(_BEGINNING)
    text = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, text, _BEGINNING)
    return wide_text(buffer, length) if length <= _BEGINNING else _LONG


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
