"""What the structure tree tells of each piece of text: the block that it is of."""

from collections.abc import Iterator, Sequence

from attrs import field

from hrdocs.model import BlockKind
from hrdocs.readers.pdf.geometry import Span
from hrdocs.readers.pdf.tags import CELLS, LIST, Element
from hrdocs.values import define

ITEM, LABEL, ROW, TABLE = "LI", "Lbl", "TR", "Table"
HEADINGS = frozenset({"H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"})
NOTES = frozenset({"Note", "FENote"})
BLOCKS = HEADINGS | NOTES | CELLS | {"P", ITEM, LABEL, "LBody", "Caption", "BlockQuote", "TOCI"}
"""Types of ISO 32000-2, 14.8.4, that are blocks of text by themselves."""
WITHIN = frozenset(
    {"Span", "Link", "Quote", "Em", "Strong", "Sub", "Code", "Reference", "Annot", "Ruby", "Form", "Figure"}
)
"""Types that stand within a block."""
PLAIN = "NonStruct"
"""What browsers make of elements without a meaning, and of each stretch of text."""

Path = tuple[int, ...]


@define(eq=False)
class Told:
    """A block of the tree: the element that makes it one, what it is, and its text.

    Attributes:
        element: the element; None for text that the tree does not tell of.
        kind: what it is; None where the tree tells nothing but that the text stands together.
        spans: its text, in the order of the file; `labels` are the markers of an item.
    """

    element: Element | None
    kind: BlockKind | None = None
    spans: list[Span] = field(factory=list)
    labels: list[Span] = field(factory=list)

    @property
    def level(self) -> int | None:
        """Return how deep a heading or an item lies."""
        if self.element is None:
            return None
        if self.kind is BlockKind.HEADING:
            digits = self.element.kind[1:]
            return int(digits) if digits.isdecimal() else 1
        lists = sum(each.kind == LIST for each in chain_of(self.element))
        return max(lists, 1) if self.kind is BlockKind.LIST_ITEM else None


def chain_of(element: Element | None) -> Iterator[Element]:
    """Yield an element and those that it stands in, from the inside."""
    while element is not None:
        yield element
        element = element.above


def table_of(element: Element | None) -> Element | None:
    """Return the outermost table that an element stands in."""
    found = None
    for each in chain_of(element):
        found = each if each.kind == TABLE else found
    return found


def blocks_of(spans: Sequence[Span]) -> list[Told]:
    """Return the blocks of text that the tree tells of, in its order."""
    known: dict[Path, Told] = {}
    items: dict[Path, Path] = {}
    for span in sorted((span for span in spans if span.element), key=_place):
        element = block_element(span.element)
        label = element.kind == LABEL and element.above is not None and element.above.kind in (ITEM, LIST)
        item = _item(element)
        if item is not None and (label or element.path == items.setdefault(item.path, element.path)):
            element = item
        if element.path not in known:
            known[element.path] = Told(element, _kind(element))
        (known[element.path].labels if label and item else known[element.path].spans).append(span)
    return [told for told in known.values() if told.spans]


def _place(span: Span) -> tuple[Path, int]:
    element = span.element
    return ((*element.path, span.place) if element else (), span.start)


def block_element(element: Element | None) -> Element:
    """Return the element that makes a block of a piece of text: of a known type, or what holds it together."""
    assert element is not None
    inner = element
    for each in chain_of(element):
        if each.kind in BLOCKS:
            return each
    if inner.kind == PLAIN and inner.above:
        inner = inner.above
    while inner.kind in WITHIN and inner.above:
        inner = inner.above
    return inner


def _item(element: Element) -> Element | None:
    """Return the list item that a block is of; a heading or a cell in one is none of it."""
    if element.kind in HEADINGS | CELLS:
        return None
    for each in chain_of(element):
        if each.kind == ITEM:
            return each
        if each.kind == LIST or each.kind in CELLS:
            return None
    return None


def _kind(element: Element) -> BlockKind | None:
    """Return what a block is; None for what the tree only holds together."""
    if element.kind in HEADINGS:
        return BlockKind.HEADING
    if element.kind in NOTES:
        return BlockKind.FOOTNOTE
    if element.kind == ITEM:
        return BlockKind.LIST_ITEM
    if element.kind == "Caption":
        return BlockKind.CAPTION
    if any(each.kind == "BlockQuote" for each in chain_of(element)):
        return BlockKind.QUOTATION
    return BlockKind.PARAGRAPH if element.kind in BLOCKS else None
