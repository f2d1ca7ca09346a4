"""How deep items lie whose lists a structure tree has side by side, though the page sets one within the other.

LibreOffice begins a list beside the first where the numbering changes, as it does within an item.
"""

from collections.abc import Iterable

from hrdocs.readers.pdf.leftwards import lines_run_left
from hrdocs.readers.pdf.paragraphs import Paragraph
from hrdocs.readers.pdf.tags import LIST, Element
from hrdocs.readers.pdf.told import Told, chain_of

STEP = 9.0
"""Points that an item stands further in, at least, than the one that it lies under."""


def settle_depths(items: Iterable[tuple[Told, Paragraph]]) -> None:
    """Set items deeper that follow, in a list right beside, on items that they stand further in than."""
    before: Element | None = None
    edges: list[float] = []
    for told, item in items:
        own = next((each for each in chain_of(told.element) if each.kind == LIST), None)
        edge = _edge(item)
        if own is None or not _goes_on(before, own):
            edges = [edge]
        while len(edges) > 1 and edge < edges[-1] - STEP:
            edges.pop()
        if edge > edges[-1] + STEP and own is not before:
            edges.append(edge)
        item.level = (told.level or 1) + len(edges) - 1
        before = own


def _goes_on(before: Element | None, own: Element) -> bool:
    """Return whether a list is the one before, or stands right behind it."""
    if before is None or before is own:
        return before is own
    return before.path[:-1] == own.path[:-1] and own.path[-1] == before.path[-1] + 1


def _edge(item: Paragraph) -> float:
    """Return how far in an item's text begins, from the side where its lines do."""
    line = item.first
    skipped = item.marker.end if item.marker else 0
    text = next((span for span in line.spans if span.offset >= skipped), line.spans[0])
    return line.spans[0].frame.width - line.x1 if lines_run_left(item.lines) else text.x0
