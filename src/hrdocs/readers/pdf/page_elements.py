"""A printed page as the reader of pages finds one: elements and their texts.

Browsers keep the nesting of a page's elements in the structure tree. So the rules that tell a page's text from what
stands around it, and what it prints of title, day and author, hold for its print as for the page.
"""

from collections.abc import Iterable, Mapping

from attrs import field

from hrdocs.model import Block, Document
from hrdocs.readers.html.findings import Findings
from hrdocs.readers.html.frame import Anchor, Context, Frame, ListItem, PageText
from hrdocs.readers.pdf.places import BOXES, Place
from hrdocs.readers.pdf.tags import LIST, Element
from hrdocs.readers.pdf.told import HEADINGS, ITEM, WITHIN, chain_of
from hrdocs.values import define

NAMES = {
    "Art": "article",
    "Aside": "aside",
    "BlockQuote": "blockquote",
    "Caption": "figcaption",
    "Figure": "figure",
    "Form": "form",
    "L": "ul",
    "LI": "li",
    "P": "p",
    "Table": "table",
    "TD": "td",
    "TH": "th",
    "TR": "tr",
    **{f"H{level}": f"h{level}" for level in range(1, 7)},
}
"""What pages call the elements that ISO 32000-1, 14.8.4, and browsers call so; all others are `<div>` here."""


def findings_of(document: Document, places: Mapping[int, Place]) -> tuple[Findings, list[int]]:
    """Return a printed page as the walk over a page finds one, and the number of the block of each text."""
    numbers = [n for n, block in enumerate(document.blocks) if block.in_body]
    elements = [place.element for n in numbers if (place := places.get(n))]
    tree = _Tree.of(elements, next(iter(document.metadata.languages), None))
    found = Findings(frames=tree.frames, title=document.metadata.title)
    for n in numbers:
        found.pieces.append(_piece(document, document.blocks[n], places.get(n), tree))
    return found, numbers


def _piece(document: Document, block: Block, place: Place | None, tree: "_Tree") -> PageText:
    text = document.text_of(block)
    anchors = [
        Anchor(start=link.start - block.start, end=link.end - block.start, href=link.target) for link in block.links
    ]
    linked = place.linked if place else 0
    return PageText(
        kind=block.kind,
        frame=tree.frame_of(place.element if place else None),
        text=text,
        level=block.level,
        marker=block.marker,
        anchors=anchors,
        linked=min(linked, len(text)),
        cells=block.cells,
        emphasised=bool(place and place.bold),
    )


@define
class _Tree:
    """The frames of the elements that texts stand in, below one for the whole page."""

    frames: list[Frame]
    _known: dict[Element | None, Frame] = field(factory=dict)

    @classmethod
    def of(cls, elements: Iterable[Element | None], language: str | None) -> "_Tree":
        """Return the frames of elements, in the order of the tree."""
        root = Frame(tag="body", parent=None, index=0, path="", context=Context(language=language))
        tree = cls([root], {None: root})
        around = {each for element in elements for each in chain_of(element) if each.kind not in WITHIN - BOXES}
        for each in sorted(around, key=lambda element: element.path):
            tree._add(each)
        return tree

    def frame_of(self, element: Element | None) -> Frame:
        """Return the frame of the innermost element around a text that has one."""
        return next((self._known[each] for each in chain_of(element) if each in self._known), self.frames[0])

    def _add(self, element: Element) -> None:
        parent = self.frame_of(element.above)
        item = parent.item if element.kind != LIST else None
        context = _context(element, parent.context)
        if element.kind == ITEM:
            item = ListItem(parent=parent, context=context, marker=None)
        frame = Frame(
            tag=NAMES.get(element.kind, "div"),
            parent=parent,
            index=len(self.frames),
            path="",
            context=context,
            item=item,
        )
        self.frames.append(frame)
        self._known[element] = frame


def _context(element: Element, above: Context) -> Context:
    return Context(
        heading=_level(element) or above.heading,
        captioned=above.captioned or element.kind == "Caption",
        quoted=above.quoted or element.kind == "BlockQuote",
        depth=above.depth + (element.kind == LIST),
        within_text=above.within_text or element.kind == "Art",
        language=above.language,
    )


def _level(element: Element) -> int:
    return int(element.kind[1:]) if element.kind in HEADINGS and element.kind[1:].isdecimal() else 0
