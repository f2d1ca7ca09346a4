"""The structure tree of a tagged PDF: what its maker said that each piece of text is."""

import ctypes
from collections.abc import Mapping, Sequence

import pypdfium2.raw as pdfium
from attrs import field

from hrdocs.readers.pdf.calls import (
    Address,
    address,
    argument,
    child_content_id,
    child_element,
    close_tree,
    content_id,
    count_children,
    count_marks,
    element_language,
    element_type,
    mark_at,
    mark_name,
    root_count,
    root_element,
    structure_tree,
    wide_text,
)
from hrdocs.values import define

ARTIFACT = "Artifact"
TELLING = frozenset({"H", "H1", "H2", "H3", "H4", "H5", "H6", "P", "Lbl", "LBody", "TH", "TD", "Caption", "Note"})
"""Types of ISO 32000-1, 14.8.4, that say what text is; text in another, as in Span or Link, is what its parent is."""
DEEPEST = 40
MOST_ELEMENTS = 20_000
"""A tree that is deeper or has more elements on a page is broken, and nothing more of it is read."""
CELLS, LIST = frozenset({"TH", "TD"}), "L"
MOST_COVERED = 1000
"""Rows or columns that a cell covers at most."""
_LONGEST_TYPE = 64


@define(eq=False)
class Element:
    """An element of the structure tree.

    Attributes:
        kind: its type, as "H1" or "LI".
        path: its place among its parents' children, from the root: what tells it over pages, and the reading order.
        above: the element that it stands in.
        spans: how many rows and columns a cell covers.
        numbering: how the items of a list are counted: "Decimal", "Disc"; "" where nothing says so.
        language: of it or of what it stands in, as a BCP 47 tag; "" where nothing says so.
    """

    kind: str
    path: tuple[int, ...]
    above: "Element | None" = None
    spans: tuple[int, int] = (1, 1)
    numbering: str = ""
    language: str = ""


@define
class Tag:
    """What the structure tree says of a piece of text: what it is, the element it stands in, and its place there."""

    name: str
    element: Element | None = None
    place: int = 0


_Waiting = tuple[Address, str, Element | None, tuple[int, ...]]
"""An element to be read, the name and the element above it, and its path."""


@define
class TagReader:
    """Reads the tags of one document's pages; a document without tags is asked once."""

    tagged: bool
    known: dict[tuple[int, ...], Element]
    _buffer: "ctypes.Array[ctypes.c_char]" = field(factory=lambda: ctypes.create_string_buffer(_LONGEST_TYPE))

    @classmethod
    def of(cls, document: object, known: dict[tuple[int, ...], Element] | None = None) -> "TagReader":
        """Return the reader of an open document; `known` are the elements that other parts of it have told."""
        return cls(bool(pdfium.FPDFCatalog_IsTagged(document)), {} if known is None else known)

    def on(self, page: object) -> dict[int, Tag]:
        """Return the tags of the marked content of a page, by its id; of a page without tags, nothing."""
        tree = structure_tree(address(page)) if self.tagged else 0
        if not tree:
            return {}
        found: dict[int, Tag] = {}
        try:
            waiting: list[_Waiting] = [
                (root_element(tree, index), "", None, (index,)) for index in range(root_count(tree))
            ]
            self._walk(waiting, found)
        finally:
            close_tree(tree)
        return found

    def _walk(self, waiting: list[_Waiting], found: dict[int, Tag]) -> None:
        seen = 0
        while waiting and seen < MOST_ELEMENTS:
            handle, outer, above, path = waiting.pop()
            seen += 1
            if not handle or len(path) > DEEPEST:
                continue
            kind = wide_text(self._buffer, element_type(handle, self._buffer, _LONGEST_TYPE))
            name = kind if kind in TELLING and not (outer and kind == "P") else outer
            element = self._element(handle, kind, above, path)
            parent = argument(handle)
            for index in range(count_children(handle)):
                marked = child_content_id(parent, index)
                if marked >= 0:
                    found[marked] = Tag(name, element, index)
                else:
                    waiting.append((child_element(parent, index), name, element, (*path, index)))

    def _element(self, handle: Address, kind: str, above: Element | None, path: tuple[int, ...]) -> Element:
        element = self.known.get(path)
        if element is None or element.kind != kind:
            element = self.known[path] = Element(kind, path, above)
            own = wide_text(self._buffer, element_language(handle, self._buffer, _LONGEST_TYPE))
            element.language = own or (above.language if above else "")
            if kind in CELLS:
                element.spans = int(_number(handle, b"RowSpan")), int(_number(handle, b"ColSpan"))
            elif kind == LIST:
                element.numbering = _name(handle, b"ListNumbering")
        return element


def _attribute(handle: Address, name: bytes) -> object:
    element = ctypes.cast(handle, pdfium.FPDF_STRUCTELEMENT)
    for index in range(max(pdfium.FPDF_StructElement_GetAttributeCount(element), 0)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name) if attributes else None
        if value:
            return value
    return None


def _number(handle: Address, name: bytes) -> float:
    """Return an attribute of an element that is a number from 1 to `MOST_COVERED`; 1 where it has none."""
    value, number = _attribute(handle, name), ctypes.c_float(1)
    told = bool(value) and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, ctypes.byref(number))
    return min(max(number.value, 1), MOST_COVERED) if told else 1


def _name(handle: Address, name: bytes) -> str:
    """Return an attribute of an element that is a name."""
    value, length = _attribute(handle, name), ctypes.c_ulong()
    buffer = ctypes.create_string_buffer(_LONGEST_TYPE)
    if not value or not pdfium.FPDF_StructElement_Attr_GetStringValue(
        value, buffer, _LONGEST_TYPE, ctypes.byref(length)
    ):
        return ""
    return wide_text(buffer, length.value)


UNTAGGED, _ARTIFACT = Tag(""), Tag(ARTIFACT)


def tags_of(text_objects: Sequence[Address | None], tags: Mapping[int, Tag]) -> list[Tag]:
    """Return what the tags of a page say that text objects are."""
    if not tags:
        return [UNTAGGED] * len(text_objects)
    marks: dict[Address, bool] = {}
    return [
        tags.get(marked, UNTAGGED) if marked >= 0 else _ARTIFACT if each and _is_artifact(each, marks) else UNTAGGED
        for marked, each in zip(map(content_id, text_objects), text_objects, strict=True)
    ]


def _is_artifact(text_object: Address, marks: dict[Address, bool]) -> bool:
    """Return whether an object is marked as an artifact, what the sheet carries; `marks` are those that were looked at.

    The objects of one sequence of marked content have the same mark.
    """
    for index in range(count_marks(text_object)):
        mark = mark_at(text_object, index)
        if mark not in marks:
            marks[mark] = _names_an_artifact(mark)
        if marks[mark]:
            return True
    return False


def _names_an_artifact(mark: Address) -> bool:
    buffer, length = ctypes.create_string_buffer(_LONGEST_TYPE), ctypes.c_ulong()
    named = mark_name(mark, buffer, _LONGEST_TYPE, ctypes.byref(length))
    return bool(named) and wide_text(buffer, length.value) == ARTIFACT
