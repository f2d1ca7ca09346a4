"""Fonts of a page: name, weight, slant."""

import ctypes
import re
from collections.abc import Iterable
from functools import lru_cache

from attrs import field

from hrdocs.expressions import regex
from hrdocs.readers.pdf.calls import Address, font_name, font_of, font_weight, italic_angle
from hrdocs.values import define, frozen

HEAVY = 600
_NAME_LENGTH = 256
_BOLD = regex(r"bold|black|heavy|demi(?!r)|-bd\b", re.IGNORECASE)
_REGULAR = regex(r"regular|-(?:book|light|roman|medium)\b", re.IGNORECASE)
"""Names that say that a font is of usual weight, so that its stems need no look."""
_SLANTED = regex(r"italic|oblique", re.IGNORECASE)
_BARS = regex(r"bar\s?code|code\s?(?:39|128)|3\s?of\s?9", re.IGNORECASE)


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
    """The fonts of one page. PDFium may use a font's address again for another page's, so none is kept longer.

    `stems` says whether the width of the stems that a descriptor gives tells the weight of a font.
    """

    stems: bool = True
    _known: dict[Address | None, Font] = field(factory=lambda: {None: PLAIN})
    _name: "ctypes.Array[ctypes.c_char]" = field(factory=lambda: ctypes.create_string_buffer(_NAME_LENGTH))

    def of(self, text_objects: Iterable[Address | None]) -> list[Font]:
        """Return the fonts of text objects."""
        known = self._known
        return [known.get(key) or self._add(key) for key in map(font_of, text_objects)]

    def _add(self, key: Address) -> Font:
        angle = ctypes.c_int()
        self._name.value = b""
        font_name(key, self._name, _NAME_LENGTH)
        slanted = bool(italic_angle(key, ctypes.byref(angle))) and angle.value != 0
        name = self._name.value.decode("utf-8", "replace").split("+", 1)[-1]
        found = self._known[key] = font_named(name, heavy=self.stems and font_weight(key) >= HEAVY, slanted=slanted)
        return found


@lru_cache(maxsize=1024)
def font_named(name: str, *, heavy: bool = False, slanted: bool = False) -> Font:
    """Return the font of a name, which says what the font's own descriptor may leave out."""
    return Font(
        name=name,
        bold=bool(_BOLD.search(name)) or (heavy and not _REGULAR.search(name)),
        italic=slanted or bool(_SLANTED.search(name)),
        bars=bool(_BARS.search(name)),
    )
