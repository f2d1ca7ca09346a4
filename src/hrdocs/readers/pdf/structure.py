"""Paragraphs to blocks: headings, list items, footnotes, paragraphs."""

from collections.abc import Iterable

from hrdocs.model import BlockKind, BlockRole, Cell, Region
from hrdocs.readers.assemble import CELL_SEPARATOR, ROW_SEPARATOR, Assembler
from hrdocs.readers.pdf.captions import is_caption
from hrdocs.readers.pdf.footnotes import Note
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.grid import Grid, GridCell
from hrdocs.readers.pdf.headings import Headings
from hrdocs.readers.pdf.own_words import Wording
from hrdocs.readers.pdf.paragraphs import Paragraph
from hrdocs.readers.pdf.places import own_language
from hrdocs.readers.pdf.prose import Prose
from hrdocs.text import canonical


def add_paragraph(
    blocks: Assembler, paragraph: Paragraph, headings: Headings, wording: Wording, *, beside_table: bool
) -> None:
    """Add a paragraph to a document's blocks as what it is."""
    if paragraph.kind:
        _add(blocks, paragraph, paragraph.kind, paragraph.level, wording)
        return
    caption = is_caption(paragraph, beside_table=beside_table)
    heading = not caption and headings.has(paragraph)
    marker = None if heading else paragraph.marker
    kind = BlockKind.HEADING if heading else BlockKind.LIST_ITEM if marker else BlockKind.PARAGRAPH
    level = headings.level(paragraph) if heading else None
    _add(blocks, paragraph, BlockKind.CAPTION if caption else kind, level, wording)


def _add(blocks: Assembler, paragraph: Paragraph, kind: BlockKind, level: int | None, wording: Wording) -> None:
    marker = None if kind is BlockKind.HEADING else paragraph.marker
    prose = Prose(wording)
    for index, line in enumerate(paragraph.lines):
        prose.add(line, marker.end if marker and not index else 0, broken=index in paragraph.breaks)
    blocks.add(
        kind,
        prose.text,
        level=level,
        marker=canonical(marker.text) if marker else None,
        regions=regions_of(paragraph.lines),
        lines=prose.lines,
        marks=prose.marks,
        links=prose.links,
        language=own_language(paragraph.first),
    )


def add_footnote(blocks: Assembler, note: Note, wording: Wording) -> None:
    """Add a footnote."""
    prose = Prose(wording)
    for index, line in enumerate(note.lines):
        prose.add(line, 0 if index else note.skip)
    blocks.add(
        BlockKind.FOOTNOTE,
        prose.text,
        marker=note.mark,
        regions=regions_of(note.lines),
        lines=prose.lines,
        marks=prose.marks,
        links=prose.links,
    )


def add_table(blocks: Assembler, grid: Grid, wording: Wording) -> None:
    """Add a table: cells apart by a tab, rows by a line feed; what a page repeated of its header is furniture."""
    whole = Prose(wording)
    cells: list[Cell] = []
    covered: set[tuple[int, int]] = set()
    for number, row in enumerate(grid.rows):
        whole.text += ROW_SEPARATOR if number else ""
        column = 0
        while column < grid.columns:
            whole.text += CELL_SEPARATOR if column else ""
            if (number, column) in covered:
                column += 1
                continue
            cell = row.get(column, GridCell())
            start = whole.take(_cell_prose(cell, wording))
            place = Cell(
                row=number,
                column=column,
                start=start,
                end=len(whole.text),
                row_span=cell.row_span,
                column_span=cell.span,
                header=number < grid.header_rows,
            )
            cells.append(place)
            covered |= {(number + down, column + over) for down in range(1, cell.row_span) for over in range(cell.span)}
            column += cell.span
    regions = regions_of(sorted(grid.lines(), key=lambda line: line.page), whole=True)
    blocks.add(
        BlockKind.TABLE,
        whole.text,
        cells=cells,
        regions=regions,
        lines=whole.lines,
        marks=whole.marks,
        links=whole.links,
    )
    for line in grid.dropped:
        add_furniture(blocks, line)


def _cell_prose(cell: GridCell, wording: Wording) -> Prose:
    prose = Prose(wording)
    for index, line in enumerate(cell.lines):
        prose.add(line, torn=index in cell.torn)
    return prose


def add_furniture(blocks: Assembler, line: Line) -> None:
    """Add a line that the sheet carries."""
    prose = Prose(Wording(""))
    prose.add(line)
    blocks.add(BlockKind.FURNITURE, prose.text, role=BlockRole.FURNITURE, regions=regions_of([line]), lines=prose.lines)


def regions_of(lines: Iterable[Line], *, whole: bool = False) -> tuple[Region, ...]:
    """Return one box for each page and column that lines touch; of a `whole` one for each page."""
    found: list[Region] = []
    frame: Frame | None = None
    left = above = right = below = 0.0
    for line in lines:
        x0, top, x1, bottom = line.x0, line.top, line.x1, line.bottom
        if line.spans[0].frame is frame and (whole or (top >= above and x0 < right and x1 > left)):
            left, above = x0 if x0 < left else left, top if top < above else above
            right, below = x1 if x1 > right else right, bottom if bottom > below else below
            continue
        if frame:
            found.append(frame.region(left, above, right, below))
        frame, left, above, right, below = line.spans[0].frame, x0, top, x1, bottom
    return (*found, frame.region(left, above, right, below)) if frame else ()
