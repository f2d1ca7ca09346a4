"""PDFium's functions that are called for every run of text, with handles as plain numbers.

pypdfium2 gives typed pointers, and comparing two of those costs more than the call. These are the same functions of
the same library, declared once more: addresses come out as numbers, and what goes in is not converted.
"""

from codecs import utf_16_le_decode
from collections.abc import Callable
from ctypes import PYFUNCTYPE, Array, c_char, c_double, c_int, c_size_t, c_ulong, c_void_p, cast
from typing import Any

import pypdfium2.raw as pdfium

Address = int
"""A pointer into PDFium's memory; 0 or None for none."""


def _declared(function: object, result: object, *arguments: object) -> Callable[..., Any]:
    """Return a function that keeps the interpreter's lock: to let go of it takes as long as one of these calls.

    Without declared arguments ctypes calls it in half the time. It then takes handles as `argument` makes them, places
    to write to as `byref(...)`, and indices, which fit a C int, as they are.
    """
    prototype: Callable[..., Callable[..., Any]] = PYFUNCTYPE(result, *arguments)  # type: ignore[arg-type]
    return prototype(cast(function, c_void_p).value)  # type: ignore[arg-type]


text_object_at = _declared(pdfium.FPDFText_GetTextObject, c_void_p)
is_generated = _declared(pdfium.FPDFText_IsGenerated, c_int)
character_box = _declared(pdfium.FPDFText_GetCharBox, c_int)
character_origin = _declared(pdfium.FPDFText_GetCharOrigin, c_int)
character_matrix = _declared(pdfium.FPDFText_GetMatrix, c_int)
font_size = _declared(pdfium.FPDFText_GetFontSize, c_double)
loose_box = _declared(pdfium.FPDFText_GetLooseCharBox, c_int)
page_object = _declared(pdfium.FPDFPage_GetObject, c_void_p)
font_of = _declared(pdfium.FPDFTextObj_GetFont, c_void_p, c_void_p)
font_name = _declared(pdfium.FPDFFont_GetBaseFontName, c_size_t, c_void_p, c_void_p, c_size_t)
font_weight = _declared(pdfium.FPDFFont_GetWeight, c_int, c_void_p)
italic_angle = _declared(pdfium.FPDFFont_GetItalicAngle, c_int, c_void_p, c_void_p)
count_objects = _declared(pdfium.FPDFPage_CountObjects, c_int, c_void_p)
object_type = _declared(pdfium.FPDFPageObj_GetType, c_int, c_void_p)
object_bounds = _declared(pdfium.FPDFPageObj_GetBounds, c_int, *(c_void_p,) * 5)
content_id = _declared(pdfium.FPDFPageObj_GetMarkedContentID, c_int, c_void_p)
count_marks = _declared(pdfium.FPDFPageObj_CountMarks, c_int, c_void_p)
mark_at = _declared(pdfium.FPDFPageObj_GetMark, c_void_p, c_void_p, c_ulong)
mark_name = _declared(pdfium.FPDFPageObjMark_GetName, c_int, c_void_p, c_void_p, c_ulong, c_void_p)
structure_tree = _declared(pdfium.FPDF_StructTree_GetForPage, c_void_p, c_void_p)
close_tree = _declared(pdfium.FPDF_StructTree_Close, None, c_void_p)
root_count = _declared(pdfium.FPDF_StructTree_CountChildren, c_int, c_void_p)
root_element = _declared(pdfium.FPDF_StructTree_GetChildAtIndex, c_void_p, c_void_p, c_int)
count_children = _declared(pdfium.FPDF_StructElement_CountChildren, c_int, c_void_p)
child_element = _declared(pdfium.FPDF_StructElement_GetChildAtIndex, c_void_p)
child_content_id = _declared(pdfium.FPDF_StructElement_GetChildMarkedContentID, c_int)
element_language = _declared(pdfium.FPDF_StructElement_GetLang, c_ulong, c_void_p, c_void_p, c_ulong)
element_type = _declared(pdfium.FPDF_StructElement_GetType, c_ulong, c_void_p, c_void_p, c_ulong)
render_mode = _declared(pdfium.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)


def address(handle: object) -> Address:
    """Return one of pypdfium2's pointers as a number."""
    return cast(handle, c_void_p).value or 0  # type: ignore[arg-type]


argument: Callable[[Address], object] = c_void_p.from_param
"""Makes of an address what the functions without declared arguments take, which costs less at each call than others."""


def handle_of(pointer: object) -> object:
    """Return one of pypdfium2's pointers as the functions without declared arguments take it."""
    return argument(address(pointer))


def wide_text(buffer: "Array[c_char]", length: int) -> str:
    """Return what PDFium wrote into a buffer as UTF-16; it gives the length in bytes, with the zero at the end."""
    return utf_16_le_decode(buffer.raw[: min(length, len(buffer)) - 2], "replace", True)[0] if length > 2 else ""
