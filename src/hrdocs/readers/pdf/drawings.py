"""What is drawn on a page: rules, and whether an image takes up much of it."""

import ctypes
from itertools import repeat

import pypdfium2.raw as pdfium

from hrdocs.readers.pdf.calls import count_objects, handle_of, object_bounds, object_type, page_object
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Rule
from hrdocs.readers.pdf.turning import Box, Turn

MAXIMUM_OBJECTS = 20_000
"""A page with more objects than this is a drawing; no more of them are looked at."""
LARGE_IMAGE = 0.25
"""An image that takes more than this share of the page may be a scan of it."""


def drawings_of(page: object, frame: Frame) -> tuple[list[Rule], bool]:
    """Return lines and boxes in the frame in which the page is read, and whether it shows a large image."""
    rules: list[Rule] = []
    pictured = False
    edges = (ctypes.c_float * 4)()
    pointers = [ctypes.byref(edges, 4 * index) for index in range(4)]
    handle = handle_of(page)
    items = list(map(page_object, repeat(handle), range(min(count_objects(handle), MAXIMUM_OBJECTS))))
    for item, kind in zip(items, map(object_type, items), strict=True):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT or not object_bounds(item, *pointers):
            continue
        left, bottom, right, top = edges
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            rules.append(Rule(*frame.box(left, bottom, right, top)))
        elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM):
            area = abs((right - left) * (top - bottom))
            pictured = pictured or area > LARGE_IMAGE * frame.across * frame.up
    return rules, pictured


def texts_on(page: object, turn: Turn | None = None) -> list[Box]:
    """Return the boxes of the text objects of a page, in user space, or as they lie when the page is turned."""
    edges = (ctypes.c_float * 4)()
    pointers = [ctypes.byref(edges, 4 * index) for index in range(4)]
    handle = handle_of(page)
    found = []
    for item in map(page_object, repeat(handle), range(min(count_objects(handle), MAXIMUM_OBJECTS))):
        if object_type(item) == pdfium.FPDF_PAGEOBJ_TEXT and object_bounds(item, *pointers):
            found.append((edges[0], edges[1], edges[2], edges[3]))
    return [turn.box(each) for each in found] if turn else found
