"""A story: the paragraphs and tables of one part of the file (body, header, note) in reading order."""

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs
from attrs import define, field, frozen

from hrdocs.model import BlockKind, Cell
from hrdocs.readers.docx.inline import Inline, Text
from hrdocs.readers.docx.names import MC, Element, W, is_on
from hrdocs.readers.docx.numbering import Marker, Numbering
from hrdocs.readers.docx.runs import Runs, alternative
from hrdocs.readers.docx.styles import Styles
from hrdocs.readers.docx.tables import Grid

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


@define
class Story:
    """Reads one part; `seen` counts what is worth a remark."""

    _styles: Styles
    _numbering: Numbering
    _runs: Runs
    seen: Counter[str]
    _joined: Inline | None = None
    _depth: int = field(default=0)

    def items(self, container: Iterable[Element]) -> Iterator[Item]:
        """Iterate over the blocks of a container of paragraphs and tables."""
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

    def _paragraph(self, paragraph: Element) -> Iterator[Item]:
        text = self._joined or Inline()
        self._joined = None
        self._runs.read(paragraph, text)
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
        texts = text.paragraphs()
        if not texts:
            return
        marker = self._numbering.marker(paragraph)
        level = self._styles.heading_level(paragraph)
        if level is not None:
            yield _heading(texts, marker, level)
            return
        kind = self._kind(paragraph, marker)
        for n, each in enumerate(texts):
            first = marker if marker and n == 0 else None
            yield Item(
                kind=kind if n == 0 else _continued(kind),
                text=each,
                level=first.level if first and first.text else None,
                marker=first.text or None if first else None,
            )

    def _kind(self, paragraph: Element, marker: Marker | None) -> BlockKind:
        if marker and marker.text:
            return BlockKind.LIST_ITEM
        for kind, names in _KINDS_BY_STYLE.items():
            if self._styles.is_named(paragraph, *names):
                return kind
        return BlockKind.PARAGRAPH

    def _table(self, table: Element) -> Iterator[Item]:
        grid = Grid.of(table, self.seen)
        if grid.is_frame:
            # One cell around everything is a box that somebody drew, not a table.
            yield from self.items(grid.cells[0].elements[0])
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


def _heading(texts: list[Text], marker: Marker | None, level: int) -> Item:
    whole = Inline()
    for n, text in enumerate(texts):
        if n:
            whole.write("\n")
        whole.append(text)
    printed = marker.text or None if marker else None
    return Item(kind=BlockKind.HEADING, text=whole.paragraphs()[0], level=level, marker=printed)


def _continued(kind: BlockKind) -> BlockKind:
    return BlockKind.PARAGRAPH if kind is BlockKind.LIST_ITEM else kind


def as_kind(items: Iterable[Item], kind: BlockKind, marker: str | None = None) -> Iterator[Item]:
    """Iterate over items as blocks of one kind: paragraphs of a header as furniture, of a note as footnotes."""
    for item in items:
        own = f"{item.marker} " if item.marker and marker is None else ""
        shifted = Inline()
        shifted.write(own)
        shifted.append(item.text)
        yield attrs.evolve(item, kind=kind, text=shifted.one_line(), level=None, marker=marker, cells=())
