"""The source as a web page: its markup without scripts, styles, addresses and attributes, its words as runs."""

import functools
from collections.abc import Iterator

from attrs import field
from lxml.etree import _Element

from hrdocs import decode
from hrdocs.datafiles import table
from hrdocs.model import Block, Document
from hrdocs.readers.html import tree
from hrdocs.review.placing import NOWHERE, Placing, Slot
from hrdocs.review.runs import Runs, attribute, escaped
from hrdocs.source import Source
from hrdocs.values import define

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_PARENTS = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "tr": ("table", "thead", "tbody", "tfoot")}
"""Where an element may stand; elsewhere it is a plain one."""
_MOST_COLUMNS = 1000


def markup(source: Source, document: Document, runs: Runs) -> str:
    """Return a web page as markup that can do nothing; blocks whose node is not found stand at its end."""
    root = tree.build(decode.decode_html(source.data, source.charset).text)
    wanted = {found for block in document.blocks for found in _element(root, block)}
    dropped = frozenset(
        element
        for element in root.iter()
        if _treatment(element) == "drop" and not any(each in wanted for each in element.iter())
    )
    placing = Placing.of(root, document, dropped)
    return _Writing(document=document, runs=runs, placing=placing, dropped=dropped).of(root)


def _element(root: _Element, block: Block) -> list[_Element]:
    return list(root.xpath(block.xpath)[:1]) if block.xpath else []


def _treatment(element: _Element) -> str:
    return _treatments().get(element.tag, "block") if isinstance(element.tag, str) else "drop"


@functools.cache
def _treatments() -> dict[str, str]:
    return {row["tag"]: row["treatment"] for row in table("hrdocs.review", "data/tags.tsv")}


@define
class _Writing:
    document: Document
    runs: Runs
    placing: Placing
    dropped: frozenset[_Element]
    _parts: list[str] = field(factory=list)
    _body: set[_Element] = field(factory=set)
    _off: set[_Element] = field(factory=set)

    def of(self, root: _Element) -> str:
        """Return a tree as markup."""
        self._tell_roles()
        open_elements: list[tuple[_Element, Iterator[_Element], str]] = [(root, iter(root), self._open(root))]
        while open_elements:
            element, children, end_tag = open_elements[-1]
            child = next(children, None)
            if child is None:
                open_elements.pop()
                self._parts.append(end_tag)
                if open_elements:
                    self._text(self.placing.behind.get(element))
            elif child in self.dropped or not isinstance(child.tag, str):
                self._parts.append(_stand_in(child))
                self._text(self.placing.behind.get(child))
            else:
                open_elements.append((child, iter(child), self._open(child)))
        self._parts += [f"<p>{self._run(block.start, block.end)}</p>" for block in self.placing.lost]
        return "".join(self._parts)

    def _tell_roles(self) -> None:
        """Note the elements that hold text of the body, and those that hold other text."""
        for slot in self.placing.slots:
            places = [place for place in slot.places if place != NOWHERE]
            if places:
                block = self.document.block_at(places[0])
                into = self._body if block is None or block.in_body else self._off
                element = slot.owner
                while element is not None and element not in into:
                    into.add(element)
                    element = element.getparent()

    def _open(self, element: _Element) -> str:
        """Write a start tag and the text behind it; return the end tag."""
        tag, attributes = self._tag(element)
        if element in self._off and element not in self._body:
            attributes += attribute("class", "off")
        self._parts.append(f"<{tag}{attributes}>")
        self._text(self.placing.before.get(element))
        return "" if tag in ("br", "hr") else f"</{tag}>"

    def _tag(self, element: _Element) -> tuple[str, str]:
        tag, parent = element.tag, element.getparent()
        treatment = _treatment(element)
        if tag in _HEADINGS:
            return "div", f' role="heading" aria-level="{min(int(tag[1]) + 1, 6)}" class="h{tag[1]}" dir="auto"'
        if tag in _PARENTS and (parent is None or parent.tag not in _PARENTS[tag]):
            return "div", ""
        if treatment == "link":
            return "span", attribute("data-link", "yes") + attribute("title", element.get("href"))
        if treatment == "keep":
            return tag, "".join(_spans(element)) + attribute("dir", "auto" if tag in ("p", "li", "td", "th") else None)
        return ("span" if treatment == "inline" else "div"), ""

    def _text(self, slot: Slot | None) -> None:
        """Write a text: what is a document's as runs, what is not as it stands."""
        if slot is None:
            return
        index = 0
        while index < len(slot.text):
            begin = index
            index = self._reach(slot, begin)
            if slot.places[begin] == NOWHERE:
                self._parts.append(escaped(slot.text[begin:index]))
            else:
                self._parts.append(self._run(slot.places[begin], slot.places[index - 1] + 1))

    def _reach(self, slot: Slot, begin: int) -> int:
        """Return where a run ends that begins at a character of a slot: behind its last letter of the same block."""
        index, last = begin + 1, slot.places[begin]
        if last == NOWHERE:
            while index < len(slot.text) and slot.places[index] == NOWHERE:
                index += 1
            return index
        end = index
        while index < len(slot.text):
            place = slot.places[index]
            if place != NOWHERE:
                if place < last or self.document.text[last + 1 : place].strip():
                    break
                last, end = place, index + 1
            elif not slot.text[index].isspace():
                break
            index += 1
        return end

    def _run(self, start: int, end: int) -> str:
        while end < len(self.document.text) and self.document.text[end].isspace():
            end += 1
        block = self.document.block_at(start)
        return self.runs.run(start, end, roles=() if block is None or block.in_body else ("off",))


def _spans(element: _Element) -> Iterator[str]:
    for name in ("colspan", "rowspan"):
        given = element.get(name, "")
        if given.isdecimal() and 1 < int(given) <= _MOST_COLUMNS:
            yield attribute(name, int(given))


def _stand_in(element: _Element) -> str:
    """Return what stands for an element that is left out: of a picture, what it says of itself."""
    if element.tag != "img":
        return ""
    return f'<span class="image">{escaped(element.get("alt") or "picture")}</span>'
