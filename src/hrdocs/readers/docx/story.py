"""A story: the paragraphs and tables of one part of the file (body, header, note) in reading order."""

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs
from attrs import define, frozen

from hrdocs.model import BlockKind, Cell
from hrdocs.readers.docx.inline import Inline, Text
from hrdocs.readers.docx.names import MC, Element, W, is_on
from hrdocs.readers.docx.numbering import Numbering
from hrdocs.readers.docx.runs import Runs, alternative
from hrdocs.readers.docx.styles import Styles
from hrdocs.readers.docx.tables import Grid
from hrdocs.readers.plain.markers import marker_of

LONGEST_HEADING = 200
DEEPEST = 40
FEW = 4
"""Blocks below which nothing can be told from how many of them are bold."""

_WRAPPERS = {W + "ins", W + "moveTo", W + "customXml", W + "smartTag", W + "sdtContent"}
_KINDS_BY_STYLE = {
    BlockKind.CAPTION: ("caption",),
    BlockKind.QUOTATION: ("quote", "intense quote"),
    BlockKind.CODE: ("html preformatted", "plain text"),
}


@frozen(kw_only=True)
class Item:
    """A block before it has its place in the document's text."""

    kind: BlockKind
    text: Text
    level: int | None = None
    marker: str | None = None
    cells: tuple[Cell, ...] = ()
    by_looks: bool = False


@define
class Story:
    """Reads one part; `seen` counts what is worth a remark."""

    _styles: Styles
    _numbering: Numbering
    _runs: Runs
    seen: Counter[str]
    _joined: Inline | None = None
    _depth: int = 0

    def items(self, container: Iterable[Element]) -> Iterator[Item]:
        """Iterate over the blocks of a container of paragraphs and tables.

        Raises:
            RecursionError: containers stand in each other deeper than any document needs.
        """
        self._depth += 1
        if self._depth > DEEPEST:
            raise RecursionError(f"tables or boxes stand in each other more than {DEEPEST} deep")
        yield from self._children(container)
        self._depth -= 1

    def _children(self, container: Iterable[Element]) -> Iterator[Item]:
        for child in container:
            tag = child.tag
            if tag == W + "p":
                yield from self._paragraph(child)
            elif tag == W + "tbl":
                yield from self._table(child)
            elif tag == W + "sdt":
                content = child.find(W + "sdtContent")
                if content is not None and not is_on(child, "sdtPr/showingPlcHdr"):
                    yield from self.items(content)
            elif tag in _WRAPPERS:
                yield from self.items(child)
            elif tag == MC + "AlternateContent":
                yield from self.items(alternative(child))
            elif tag == W + "altChunk":
                self.seen["embedded"] += 1
        if self._joined is not None and not self._joined.is_empty:
            yield from (Item(kind=BlockKind.PARAGRAPH, text=each) for each in self._joined.paragraphs())
            self._joined = None

    def _paragraph(self, paragraph: Element) -> Iterator[Item]:
        text = self._joined or Inline()
        self._joined = None
        self._runs.paragraph(paragraph, text)
        boxes, self._runs.boxes = self._runs.boxes, []
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            # The end of the paragraph itself was deleted: the next paragraph goes on in it.
            self.seen["deleted"] += 1
            self._joined = text
        else:
            yield from self._blocks(paragraph, text)
        for box in boxes:
            yield from self.items(box)

    def _blocks(self, paragraph: Element, text: Inline) -> Iterator[Item]:
        # A word processor counts an empty list item too.
        marker = self._numbering.marker(paragraph)
        texts = text.paragraphs()
        if not texts:
            return
        level = self._styles.heading_level(paragraph)
        printed = marker.text or None if marker else None
        if level is not None:
            yield Item(kind=BlockKind.HEADING, text=_as_one(texts), level=level, marker=printed)
        elif printed and marker:
            depth = self._styles.list_depth(paragraph) or marker.level
            yield Item(kind=BlockKind.LIST_ITEM, text=texts[0], level=depth, marker=printed)
            yield from (Item(kind=BlockKind.PARAGRAPH, text=each) for each in texts[1:])
        else:
            yield from self._unnumbered(self._kind(paragraph), text.is_bold, texts)

    def _kind(self, paragraph: Element) -> BlockKind:
        named = (kind for kind, names in _KINDS_BY_STYLE.items() if self._styles.is_named(paragraph, *names))
        return next(named, BlockKind.PARAGRAPH)

    def _unnumbered(self, kind: BlockKind, bold: bool, texts: list[Text]) -> Iterator[Item]:
        if kind is not BlockKind.PARAGRAPH:
            yield from (Item(kind=kind, text=each) for each in texts)
        elif bold and _can_head(texts):
            yield Item(kind=BlockKind.HEADING, text=_as_one(texts), by_looks=True)
        else:
            yield from map(_paragraph, texts)

    def _table(self, table: Element) -> Iterator[Item]:
        grid = Grid.of(table, self.seen)
        if frame := grid.frame():
            # One cell with everything in it is a box that somebody drew, not a table.
            for element in frame:
                yield from self.items(element)
            return
        text, cells, marks, links = grid.text(self._cell)
        if text:
            yield Item(kind=BlockKind.TABLE, text=Text(text=text, marks=marks, links=links), cells=cells)

    def _cell(self, elements: Iterable[Element]) -> Text:
        text = Inline()
        for element in elements:
            for item in self.items(element):
                if not text.is_empty:
                    text.write(" ")
                if item.marker:
                    text.write(f"{item.marker} ")
                text.append(item.text)
        return text.one_line()


def _paragraph(text: Text) -> Item:
    """Return a paragraph, or a list item where somebody typed its marker."""
    typed = marker_of(text.text)
    if typed:
        return Item(kind=BlockKind.LIST_ITEM, text=text.after(typed.end), level=1, marker=typed.text)
    return Item(kind=BlockKind.PARAGRAPH, text=text)


def _can_head(texts: list[Text]) -> bool:
    """Tell whether bold text can be a heading: short, and no sentence that ends or goes on."""
    whole = " ".join(each.text for each in texts)
    return len(whole) <= LONGEST_HEADING and not whole.endswith((".", ";", ",")) and any(map(str.isalpha, whole))


def _as_one(texts: list[Text]) -> Text:
    whole = Inline()
    for n, text in enumerate(texts):
        if n:
            whole.write("\n")
        whole.append(text)
    return whole.paragraphs()[0]


def settled(items: list[Item]) -> list[Item]:
    """Return the items of a document with what only the whole can tell.

    Headings by looks are taken back where bold is how the document is set, and one paragraph that opens with a star,
    where others would make a list, is a footnote that somebody typed.
    """
    bold = sum(item.by_looks for item in items)
    by_looks = bold * 2 <= len(items) or len(items) < FEW
    starred = sum(item.marker == "*" for item in items)

    def kind_of(item: Item) -> BlockKind:
        if item.by_looks and not by_looks:
            return BlockKind.PARAGRAPH
        return BlockKind.FOOTNOTE if item.marker == "*" and starred == 1 else item.kind

    return [attrs.evolve(item, kind=kind_of(item)) for item in items]


def as_kind(items: Iterable[Item], kind: BlockKind, marker: str | None = None) -> Iterator[Item]:
    """Iterate over items as blocks of one kind: paragraphs of a header as furniture, of a note as footnotes."""
    for item in items:
        own = f"{item.marker} " if item.marker else ""
        shifted = Inline()
        shifted.write(own)
        shifted.append(item.text)
        yield attrs.evolve(item, kind=kind, text=shifted.one_line(), level=None, marker=marker, cells=())
