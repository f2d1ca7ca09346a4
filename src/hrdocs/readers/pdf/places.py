"""Where blocks stand in the structure tree, and how much of each is a link."""

from collections.abc import Sequence

from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.tags import Element
from hrdocs.readers.pdf.told import block_element, chain_of
from hrdocs.values import frozen

LINK, DOCUMENT = "Link", "Document"
BOXES = frozenset({"Form", "Figure"})
"""What stands within a block by the standard, and is a box of a page."""


@frozen(kw_only=True)
class Place:
    """Where a block stands in the tree.

    Attributes:
        element: the element of its first words; None where the tree tells nothing of them.
        linked: how many of its characters stand in links.
        bold: whether all of it is bold.
    """

    element: Element | None
    linked: int
    bold: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Place":
        """Return the place of a block with these lines."""
        linked = sum(_linked(line) for line in lines)
        return cls(element=_around(lines[0].spans[0].element), linked=linked, bold=all(line.bold for line in lines))


def _around(element: Element | None) -> Element | None:
    """Return the innermost element around words that is no phrase."""
    if element is None:
        return None
    block = block_element(element)
    return next(each for each in chain_of(element) if each is block or each.kind in BOXES)


def own_language(line: Line) -> str | None:
    """Return the language that the tree declares of a line's words alone, not of the whole document; else None."""
    element = line.spans[0].element
    if element is None:
        return None
    whole = next(("" if each.kind != DOCUMENT else each.language for each in chain_of(element) if not each.above), "")
    return element.language if element.language != whole else None


def _linked(line: Line) -> int:
    """Return how many characters of a line stand in links, by its annotations or by the tree."""
    annotated = sum(end - start for start, end, target in line.links if not target.startswith(("mailto:", "tel:")))
    mails = any(target.startswith(("mailto:", "tel:")) for _, _, target in line.links)
    told = 0 if mails else sum(len(span.text) for span in line.spans if _is_in_link(span.element))
    return min(max(annotated, told), len(line.text))


def _is_in_link(element: Element | None) -> bool:
    return any(each.kind == LINK for each in chain_of(element))
