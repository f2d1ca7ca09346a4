"""Where the text of each block stands in the markup that it came from: letter by letter, white space aside."""

import itertools
from collections.abc import Iterable, Iterator

from attrs import field
from lxml.etree import _Element

from hrdocs.model import Block, Document
from hrdocs.text import canonical
from hrdocs.values import define

NOWHERE = -1
_WINDOW = 4000
"""Letters of a node in which the next word of a block is looked for, where something stands between its words."""


@define
class Slot:
    """A text of the tree: before or behind a tag. `places` is where each of its characters stands in the Document."""

    owner: _Element
    text: str
    places: list[int] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.places = [NOWHERE] * len(self.text)


@define
class Placing:
    """The texts of a tree in their order, and what stands in them of a document.

    Attributes:
        slots: the texts.
        before: for each element the text before its first tag, for each the text behind its end tag.
        lost: blocks that were not found where their XPath leads.
    """

    slots: list[Slot] = field(factory=list)
    before: dict[_Element, Slot] = field(factory=dict)
    behind: dict[_Element, Slot] = field(factory=dict)
    lost: list[Block] = field(factory=list)
    _range: dict[_Element, tuple[int, int]] = field(factory=dict)

    @classmethod
    def of(cls, root: _Element, document: Document, dropped: frozenset[_Element]) -> "Placing":
        """Return where the text of a document stands in a tree; `dropped` elements are left out with all in them."""
        placing = cls()
        placing._collect(root, dropped)
        placing._place(root, document)
        return placing

    def _collect(self, root: _Element, dropped: frozenset[_Element]) -> None:
        open_elements: list[tuple[_Element, Iterator[_Element], int]] = [(root, iter(root), self._enter(root))]
        while open_elements:
            element, children, begin = open_elements[-1]
            child = next(children, None)
            if child is None:
                self._range[element] = begin, len(self.slots)
                open_elements.pop()
                if open_elements:
                    self._add(self.behind, element, open_elements[-1][0], element.tail)
            elif child in dropped or not isinstance(child.tag, str):
                self._add(self.behind, child, element, child.tail)
            else:
                open_elements.append((child, iter(child), self._enter(child)))

    def _enter(self, element: _Element) -> int:
        begin = len(self.slots)
        self._add(self.before, element, element, element.text)
        return begin

    def _add(self, into: dict[_Element, Slot], key: _Element, owner: _Element, text: str | None) -> None:
        if text:
            into[key] = Slot(owner, canonical(text))
            self.slots.append(into[key])

    def _place(self, root: _Element, document: Document) -> None:
        """Place blocks from the innermost elements outwards, since the text of a node holds that of those in it."""
        found: dict[_Element, list[Block]] = {}
        for block in document.blocks:
            elements = root.xpath(block.xpath) if block.xpath else []
            if elements and elements[0] in self._range:
                found.setdefault(elements[0], []).append(block)
            else:
                self.lost.append(block)
        depths = {element: sum(1 for _ in element.iterancestors()) for element in found}
        for element in sorted(found, key=lambda each: -depths[each]):
            self._place_in(element, found[element], document)

    def _place_in(self, element: _Element, blocks: Iterable[Block], document: Document) -> None:
        begin, end = self._range[element]
        free = [
            (slot, index)
            for slot in self.slots[begin:end]
            for index, character in enumerate(slot.text)
            if slot.places[index] == NOWHERE and not character.isspace()
        ]
        letters, cursor = "".join(slot.text[index] for slot, index in free), 0
        for block in blocks:
            wanted = [place for place in range(block.start, block.end) if not document.text[place].isspace()]
            whole = "".join(document.text[place] for place in wanted)
            begin = letters.find(whole, cursor)
            pairs = zip(wanted, itertools.count(begin), strict=False) if begin >= 0 else None
            placed = list(pairs) if pairs else _by_words(document.text, block, letters, cursor)
            if 2 * len(placed) < len(wanted):
                self.lost.append(block)
                continue
            for place, index in placed:
                slot, at = free[index]
                slot.places[at] = place
            cursor = placed[-1][1] + 1 if placed else cursor


def _by_words(text: str, block: Block, letters: str, cursor: int) -> list[tuple[int, int]]:
    """Return the places of a block's letters, word by word, where something else stands between them."""
    placed: list[tuple[int, int]] = []
    place = block.start
    for word in text[block.start : block.end].split():
        place = text.index(word, place)
        at = letters.find(word, cursor, cursor + _WINDOW)
        if at >= 0:
            placed += [(place + offset, at + offset) for offset in range(len(word))]
            cursor = at + len(word)
        place += len(word)
    return placed
