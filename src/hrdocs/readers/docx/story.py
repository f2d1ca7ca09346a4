"""A story: the paragraphs and tables of one part of the file (body, header, note) in reading order."""

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from hrdocs.model import BlockKind, Cell
from hrdocs.readers.docx.inline import Inline, Text
from hrdocs.readers.docx.names import MC, Element, W, is_on, value
from hrdocs.readers.docx.numbering import Numbering
from hrdocs.readers.docx.runs import Runs, alternative
from hrdocs.readers.docx.styles import Styles
from hrdocs.readers.docx.tables import Grid
from hrdocs.values import define, frozen

LONGEST_HEADING = 200
DEEPEST = 40
FEW = 4
"""Blocks below which nothing can be told from how many of them are bold."""

_WRAPPERS = {W + "ins", W + "moveTo", W + "customXml", W + "smartTag", W + "sdtContent"}
_KINDS_BY_STYLE = {
    "caption": BlockKind.CAPTION,
    "quote": BlockKind.QUOTATION,
    "intense quote": BlockKind.QUOTATION,
    "html preformatted": BlockKind.CODE,
    "plain text": BlockKind.CODE,
}


@frozen(kw_only=True)
class StoryBlock:
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
    _cells: int = 0

    def items(self, container: Iterable[Element]) -> Iterator[StoryBlock]:
        """Iterate over the blocks of a container of paragraphs and tables.

        Raises:
            RecursionError: containers stand in each other deeper than any document needs.
        """
        self._depth += 1
        if self._depth > DEEPEST:
            raise RecursionError(f"tables or boxes stand in each other more than {DEEPEST} deep")
        yield from self._children(container)
        self._depth -= 1

    def _children(self, container: Iterable[Element]) -> Iterator[StoryBlock]:
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
        yield from self._left_over()

    def _left_over(self) -> Iterator[StoryBlock]:
        """Yield the paragraph that waits for the next, where none follows."""
        joined, self._joined = self._joined, None
        if joined is not None and not joined.is_empty:
            yield from (StoryBlock(kind=BlockKind.PARAGRAPH, text=each) for each in joined.paragraphs())

    def _paragraph(self, paragraph: Element) -> Iterator[StoryBlock]:
        properties = paragraph.find(W + "pPr")
        text, self._joined = self._joined or Inline(), None
        self._runs.paragraph(paragraph, properties, text)
        boxes, self._runs.boxes = self._runs.boxes, []
        if self._goes_on(properties):
            self._joined = text
        else:
            yield from self._blocks(properties, text)
        for box in boxes:
            yield from self.items(box)
        if properties is not None and properties.find(W + "sectPr") is not None:
            self._runs.end_section()

    def _goes_on(self, properties: Element) -> bool:
        """Return whether the next paragraph goes on in this: its end was deleted or moved, or it is a drop cap."""
        if properties is None:
            return False
        if properties.find(f"{W}rPr/{W}del") is not None or properties.find(f"{W}rPr/{W}moveFrom") is not None:
            self.seen["deleted"] += 1
            return True
        return value(properties, "framePr", "dropCap") in ("drop", "margin")

    def _blocks(self, properties: Element, text: Inline) -> Iterator[StoryBlock]:
        # A word processor counts an empty list item too, and prints its number.
        marker = self._numbering.marker(properties)
        printed = marker.text or None if marker else None
        texts = text.paragraphs()
        if not texts:
            if printed and self._cells:
                yield StoryBlock(kind=BlockKind.LIST_ITEM, text=Text(text=""), marker=printed)
            return
        level = self._styles.heading_level(properties)
        style = self._styles.of_paragraph(properties)
        if level is not None:
            yield StoryBlock(kind=BlockKind.HEADING, text=_as_one(texts), level=level, marker=printed)
        elif printed and marker:
            depth = style.list_depth or marker.level
            yield StoryBlock(kind=BlockKind.LIST_ITEM, text=texts[0], level=depth, marker=printed)
            yield from (StoryBlock(kind=BlockKind.PARAGRAPH, text=each) for each in texts[1:])
        else:
            kinds = (kind for name in style.names if (kind := _KINDS_BY_STYLE.get(name)))
            yield from self._unnumbered(next(kinds, BlockKind.PARAGRAPH), text.is_bold, texts)

    def _unnumbered(self, kind: BlockKind, bold: bool, texts: list[Text]) -> Iterator[StoryBlock]:
        if kind is not BlockKind.PARAGRAPH:
            yield from (StoryBlock(kind=kind, text=each) for each in texts)
        elif bold and _can_head(texts):
            yield StoryBlock(kind=BlockKind.HEADING, text=_as_one(texts), by_looks=True)
        else:
            yield from (StoryBlock(kind=BlockKind.PARAGRAPH, text=each) for each in texts)

    def _table(self, table: Element) -> Iterator[StoryBlock]:
        yield from self._left_over()
        grid = Grid.of(table, self.seen)
        if frame := grid.frame():
            # One cell with everything in it is a box that somebody drew, not a table.
            for element in frame:
                yield from self.items(element)
            return
        text, cells, marks, links = grid.text(self._cell)
        if text:
            yield StoryBlock(kind=BlockKind.TABLE, text=Text(text=text, marks=marks, links=links), cells=cells)

    def _cell(self, elements: Iterable[Element]) -> Text:
        text = Inline()
        self._cells += 1
        for element in elements:
            for item in self.items(element):
                if not text.is_empty:
                    text.write(" ")
                if item.marker:
                    text.write(f"{item.marker} ")
                text.append(item.text)
        self._cells -= 1
        return text.one_line()


def _can_head(texts: list[Text]) -> bool:
    """Return whether bold text can be a heading: short, and no sentence that ends or goes on."""
    whole = " ".join(each.text for each in texts)
    return len(whole) <= LONGEST_HEADING and not whole.endswith((".", ";", ",")) and any(map(str.isalpha, whole))


def _as_one(texts: list[Text]) -> Text:
    whole = Inline()
    for n, text in enumerate(texts):
        if n:
            whole.write("\n")
        whole.append(text)
    return whole.paragraphs()[0]


def settled(items: list[StoryBlock]) -> list[StoryBlock]:
    """Return the items of a document with what only the whole can tell.

    Headings by looks are taken back where bold is how the document is set.
    """
    bold = sum(item.by_looks for item in items)
    by_looks = bold * 2 <= len(items) or len(items) < FEW

    return [attrs.evolve(item, kind=BlockKind.PARAGRAPH) if item.by_looks and not by_looks else item for item in items]


def as_kind(items: Iterable[StoryBlock], kind: BlockKind, marker: str | None = None) -> Iterator[StoryBlock]:
    """Iterate over items as blocks of one kind: paragraphs of a header as furniture, of a note as footnotes.

    The cells of a table in a header are blocks of their own, as a masthead has them. A note that repeats the mark which
    calls it does so once.
    """
    for item in items:
        for text in _cell_texts(item):
            own = f"{item.marker} " if item.marker else ""
            shifted = Inline()
            shifted.write(own)
            shifted.append(text.without(marker) if kind is BlockKind.FOOTNOTE and marker else text)
            line = shifted.one_line()
            if line.text:
                yield attrs.evolve(item, kind=kind, text=line, level=None, marker=marker, cells=())


def _cell_texts(item: StoryBlock) -> Iterator[Text]:
    if not item.cells:
        yield item.text
    for cell in item.cells:
        yield item.text.part(cell.start, cell.end)
