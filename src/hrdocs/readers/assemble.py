"""Assembling a Document: blocks in, one canonical text and its ranges out. Every reader ends here."""

import re
from collections.abc import Sequence
from typing import TypeVar

import attrs
from attrs import define, field

from hrdocs.diagnostics import Diagnostic
from hrdocs.model import Block, BlockKind, BlockRole, Cell, Document, LineBox, Link, Mark, Metadata, Page, Region
from hrdocs.readers.footnotes import with_calls
from hrdocs.source import Source
from hrdocs.text import canonical

Range = TypeVar("Range", Mark, LineBox)

BLOCK_SEPARATOR = "\n\n"
ROW_SEPARATOR = "\n"
CELL_SEPARATOR = "\t"


@define
class Assembler:
    """Collects blocks in reading order and builds the Document.

    Ranges that are passed in (marks, links, boxes of lines) count from the start of the block's own text, which has
    to be canonical already (`hrdocs.text.canonical`); the Assembler moves them to their place in the document.
    """

    _parts: list[str] = field(factory=list)
    _blocks: list[Block] = field(factory=list)
    _lines: list[LineBox] = field(factory=list)
    _notes: list[Diagnostic] = field(factory=list)
    _length: int = 0

    def add(
        self,
        kind: BlockKind,
        text: str,
        *,
        role: BlockRole = BlockRole.BODY,
        level: int | None = None,
        marker: str | None = None,
        language: str | None = None,
        regions: Sequence[Region] = (),
        xpath: str | None = None,
        line: int | None = None,
        marks: Sequence[Mark] = (),
        links: Sequence[Link] = (),
        lines: Sequence[LineBox] = (),
        cells: Sequence[Cell] = (),
        notes: Sequence[Diagnostic] = (),
    ) -> None:
        """Add a block; an empty text adds nothing. `notes` are diagnostics with ranges inside the block's text.

        Raises:
            ValueError: the text is not canonical, so that ranges into it would not hold.
        """
        if not text.strip():
            return
        if canonical(text) != text:
            raise ValueError(f"block text is not canonical: {text[:60]!r}")
        start = self._length + (len(BLOCK_SEPARATOR) if self._parts else 0)
        self._parts.append(text)
        self._length = start + len(text)
        if lines:
            self._lines += _moved(lines, start)
        if notes:
            self._notes += [_note_moved(note, start) for note in notes]
        self._blocks.append(
            Block(
                kind=kind,
                start=start,
                end=self._length,
                role=role,
                level=level,
                marker=marker,
                language=language,
                language_basis="declared" if language else None,
                regions=tuple(regions) if regions else (),
                xpath=xpath,
                line=line,
                marks=_moved(marks, start) if marks else (),
                links=tuple([_link_moved(each, start) for each in links]) if links else (),
                cells=tuple([_cell_moved(each, start) for each in cells]) if cells else (),
            )
        )

    def document(
        self,
        source: Source,
        *,
        metadata: Metadata | None = None,
        pages: Sequence[Page] = (),
        diagnostics: Sequence[Diagnostic] = (),
        encoding: str | None = None,
    ) -> Document:
        """Return the Document of everything that was added; `encoding` is what its bytes were decoded in."""
        return Document(
            source=attrs.evolve(source.identity, encoding=encoding),
            text=BLOCK_SEPARATOR.join(self._parts),
            blocks=with_calls(self._blocks),
            metadata=metadata or Metadata(),
            pages=tuple(pages),
            lines=tuple(self._lines),
            diagnostics=(*diagnostics, *self._notes),
        )


def _moved(ranges: Sequence[Range], by: int) -> tuple[Range, ...]:
    return tuple(attrs.evolve(each, start=each.start + by, end=each.end + by) for each in ranges)


# A page has hundreds of links, a table thousands of cells, and `attrs.evolve` takes five times as long.


def _link_moved(link: Link, by: int) -> Link:
    return Link(start=link.start + by, end=link.end + by, target=link.target)


def _cell_moved(cell: Cell, by: int) -> Cell:
    return Cell(
        row=cell.row,
        column=cell.column,
        start=cell.start + by,
        end=cell.end + by,
        row_span=cell.row_span,
        column_span=cell.column_span,
        header=cell.header,
    )


def _note_moved(note: Diagnostic, by: int) -> Diagnostic:
    if note.start is None or note.end is None:
        return note
    return attrs.evolve(note, start=note.start + by, end=note.end + by)


def table_text(rows: Sequence[Sequence[str]], *, header_rows: int = 0) -> tuple[str, tuple[Cell, ...]]:
    """Return the text of a plain grid and its cells: cells apart by a tab, rows by a line feed.

    White space inside a cell is folded to single spaces first, so that the separators stay telling.
    """
    cells: list[Cell] = []
    text = ""
    for row, values in enumerate(rows):
        text += ROW_SEPARATOR if row else ""
        for column, value in enumerate(values):
            text += CELL_SEPARATOR if column else ""
            folded = re.sub(r"\s+", " ", value).strip()
            start, text = len(text), text + folded
            cells.append(Cell(row=row, column=column, start=start, end=len(text), header=row < header_rows))
    return text, tuple(cells)
