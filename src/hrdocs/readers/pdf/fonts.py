"""Fonts of a page: name, weight, slant."""

import ctypes
import re

import pypdfium2.raw as pdfium
from attrs import define, field, frozen

from hrdocs.readers.pdf.calls import Address, font_of

HEAVY = 600
_NAME_LENGTH = 256
_BOLD = re.compile(r"bold|black|heavy|demi(?!r)|-bd\b", re.IGNORECASE)
_SLANTED = re.compile(r"italic|oblique", re.IGNORECASE)
_BARS = re.compile(r"bar\s?code|code\s?(?:39|128)|3\s?of\s?9", re.IGNORECASE)


@frozen(kw_only=True)
class Font:
    """What is known of a font; `name` is without the tag of a subset, `bars` tells of a font of barcodes."""

    name: str = ""
    bold: bool = False
    italic: bool = False
    bars: bool = False


PLAIN = Font()
"""A font of which nothing is known."""


@define
class Fonts:
    """The fonts of one page. PDFium may use a font's address again for another page's, so none is kept longer."""

    _known: dict[Address, Font] = field(factory=dict)

    def of(self, text_object: Address) -> Font:
        """Return the font of a text object."""
        key = font_of(text_object) if text_object else 0
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = _described(key) if key else PLAIN
        return found


def _described(key: Address) -> Font:
    handle = ctypes.cast(key, pdfium.FPDF_FONT)
    buffer = ctypes.create_string_buffer(_NAME_LENGTH)
    pdfium.FPDFFont_GetBaseFontName(handle, buffer, _NAME_LENGTH)
    name = buffer.value.decode("utf-8", "replace").split("+", 1)[-1]
    angle = ctypes.c_int()
    slanted = bool(pdfium.FPDFFont_GetItalicAngle(handle, ctypes.byref(angle))) and angle.value != 0
    heavy = pdfium.FPDFFont_GetWeight(handle) >= HEAVY
    return font_named(name, heavy=heavy, slanted=slanted)


def font_named(name: str, *, heavy: bool = False, slanted: bool = False) -> Font:
    """Return the font of a name, which says what the font's own descriptor may leave out."""
    return Font(
        name=name,
        bold=heavy or bool(_BOLD.search(name)),
        italic=slanted or bool(_SLANTED.search(name)),
        bars=bool(_BARS.search(name)),
    )
