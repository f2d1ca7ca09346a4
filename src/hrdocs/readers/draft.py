"""Drafts: blocks before they have their place in a document's text; their ranges count from their own text."""

from collections.abc import Sequence
from typing import TypedDict, TypeVar

import attrs

from hrdocs.diagnostics import Diagnostic
from hrdocs.model import Block, BlockKind, BlockRole, Cell, LineBox, Link, Mark, Region
from hrdocs.values import define


class BlockFields(TypedDict, total=False):
    """What a reader may say of a block beside its kind and its text; ranges count from the block's own text.

    Attributes:
        role: whether it is the text's, the sheet's or the publisher's.
        level: depth of a heading or item; None for an item whose marker is to tell it.
        marker: what heads an item or footnote.
        indent: how far it stands in, in a unit of the reader's; tells bullets of one shape at two depths apart.
        language: as declared (BCP 47).
        regions: boxes on pages.
        xpath: path of its element.
        line: number of its first line in a text file.
        marks: footnote marks.
        links: hyperlinks.
        lines: boxes of its lines.
        cells: cells of a table.
        notes: diagnostics with ranges inside the text.
        typed: whether a typed marker at its beginning may make an item, a footnote or a heading of a paragraph.
    """

    role: BlockRole
    level: int | None
    marker: str | None
    indent: int | None
    language: str | None
    regions: Sequence[Region]
    xpath: str | None
    line: int | None
    marks: Sequence[Mark]
    links: Sequence[Link]
    lines: Sequence[LineBox]
    cells: Sequence[Cell]
    notes: Sequence[Diagnostic]
    typed: bool


@define(kw_only=True, eq=False)
class Draft:
    """A block to be: its kind, its canonical text, and the fields of `BlockFields`."""

    kind: BlockKind
    text: str
    role: BlockRole = BlockRole.BODY
    level: int | None = None
    marker: str | None = None
    indent: int | None = None
    language: str | None = None
    regions: Sequence[Region] = ()
    xpath: str | None = None
    line: int | None = None
    marks: Sequence[Mark] = ()
    links: Sequence[Link] = ()
    lines: Sequence[LineBox] = ()
    cells: Sequence[Cell] = ()
    notes: Sequence[Diagnostic] = ()
    typed: bool = True

    def cut(self, length: int) -> None:
        """Take the first `length` characters off the text; ranges lose what they had in them, or go."""
        self.text = self.text[length:]
        self.marks = [_cut(each, length) for each in self.marks if each.start >= length]
        self.links = [_cut(each, length) for each in self.links if each.end > length]
        self.lines = [_cut(each, length) for each in self.lines if each.end > length]
        self.notes = [_note_moved(each, -length) for each in self.notes if each.start is None or each.start >= length]

    def block(self, start: int) -> Block:
        """Return the block at its place in the text."""
        return Block(
            kind=self.kind,
            start=start,
            end=start + len(self.text),
            role=self.role,
            level=self.level,
            marker=self.marker,
            language=self.language,
            language_basis="declared" if self.language else None,
            regions=tuple(self.regions) if self.regions else (),
            xpath=self.xpath,
            line=self.line,
            marks=tuple([_mark_moved(each, start) for each in self.marks]) if self.marks else (),
            links=tuple([_link_moved(each, start) for each in self.links]) if self.links else (),
            cells=tuple([_cell_moved(each, start) for each in self.cells]) if self.cells else (),
        )

    def lines_at(self, start: int) -> Sequence[LineBox]:
        """Return the boxes of the lines at their place in the text."""
        return [LineBox(start=each.start + start, end=each.end + start, region=each.region) for each in self.lines]

    def notes_at(self, start: int) -> Sequence[Diagnostic]:
        """Return the diagnostics at their place in the text."""
        return [_note_moved(note, start) for note in self.notes]


AnyRange = TypeVar("AnyRange", Mark, Link, LineBox)


def _cut(each: AnyRange, length: int) -> AnyRange:
    return attrs.evolve(each, start=max(each.start - length, 0), end=each.end - length)


# A page has hundreds of links, a table thousands of cells, and `attrs.evolve` takes five times as long.


def _mark_moved(mark: Mark, by: int) -> Mark:
    return Mark(start=mark.start + by, end=mark.end + by, marker=mark.marker)


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
