"""The structure tree of a tagged PDF: what its maker said that each piece of text is."""

import ctypes
from collections.abc import Mapping, Sequence

import pypdfium2.raw as pdfium
from attrs import define, field

from hrdocs.readers.pdf.calls import (
    Address,
    address,
    child_content_id,
    child_element,
    close_tree,
    content_id,
    count_children,
    element_type,
    root_count,
    root_element,
    structure_tree,
    wide_text,
)

ARTIFACT = "Artifact"
TELLING = frozenset({"H", "H1", "H2", "H3", "H4", "H5", "H6", "P", "Lbl", "LBody", "TH", "TD", "Caption", "Note"})
"""Types of ISO 32000-1, 14.8.4, that say what text is; text in another, as in Span or Link, is what its parent is."""
DEEPEST = 40
MOST_ELEMENTS = 20_000
"""A tree that is deeper or has more elements on a page is broken, and nothing more of it is read."""
_LONGEST_TYPE = 64


@define
class TagReader:
    """Reads the tags of one document's pages; a document without tags is asked once."""

    tagged: bool
    _buffer: "ctypes.Array[ctypes.c_char]" = field(factory=lambda: ctypes.create_string_buffer(_LONGEST_TYPE))

    @classmethod
    def of(cls, document: object) -> "TagReader":
        """Return the reader of an open document."""
        return cls(bool(pdfium.FPDFCatalog_IsTagged(document)))

    def on(self, page: object) -> dict[int, str]:
        """Return the types of the marked content of a page, by its id; of a page without tags, nothing."""
        tree = structure_tree(address(page)) if self.tagged else 0
        if not tree:
            return {}
        found: dict[int, str] = {}
        try:
            waiting = [(root_element(tree, index), "", 0) for index in range(root_count(tree))]
            self._walk(waiting, found)
        finally:
            close_tree(tree)
        return found

    def _walk(self, waiting: list[tuple[Address, str, int]], found: dict[int, str]) -> None:
        seen = 0
        while waiting and seen < MOST_ELEMENTS:
            element, above, depth = waiting.pop()
            seen += 1
            if not element or depth > DEEPEST:
                continue
            name = wide_text(self._buffer, element_type(element, self._buffer, _LONGEST_TYPE))
            name = name if name in TELLING and not (above and name == "P") else above
            for index in range(count_children(element)):
                marked = child_content_id(element, index)
                if marked >= 0:
                    found[marked] = name
                else:
                    waiting.append((child_element(element, index), name, depth + 1))


def tags_of(text_objects: Sequence[Address | None], tags: Mapping[int, str]) -> list[str]:
    """Return what the tags of a page say that text objects are; "" where they say nothing."""
    if not tags:
        return [""] * len(text_objects)
    return [
        tags.get(marked, "") if marked >= 0 else ARTIFACT if text_object and _is_artifact(text_object) else ""
        for marked, text_object in zip(map(content_id, text_objects), text_objects, strict=True)
    ]


def _is_artifact(text_object: Address) -> bool:
    """Tell whether an object is marked as an artifact: what the sheet carries."""
    item = ctypes.cast(text_object, pdfium.FPDF_PAGEOBJECT)
    buffer, length = ctypes.create_string_buffer(_LONGEST_TYPE), ctypes.c_ulong()
    names = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    for index in range(pdfium.FPDFPageObj_CountMarks(item)):
        mark = pdfium.FPDFPageObj_GetMark(item, index)
        named = pdfium.FPDFPageObjMark_GetName(mark, names, _LONGEST_TYPE, ctypes.byref(length))
        if named and wide_text(buffer, length.value) == ARTIFACT:
            return True
    return False
