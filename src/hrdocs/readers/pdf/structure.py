"""Paragraphs to blocks: headings, list items, footnotes, paragraphs."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs
from attrs import define

from hrdocs.model import BlockKind, BlockRole, Cell, LineBox, Link, Mark, Region
from hrdocs.readers.assemble import CELL_SEPARATOR, ROW_SEPARATOR, Assembler
from hrdocs.readers.pdf.footnotes import Note
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.grid import Grid, GridCell
from hrdocs.readers.pdf.paragraphs import Paragraph
from hrdocs.readers.pdf.prose import Prose
from hrdocs.readers.pdf.wording import Wording
from hrdocs.text import canonical

LONGEST_HEADING = 400
"""Characters."""
SMALL = 0.9
SHORT_HEADING = 70
LARGE = 1.15
"""Type of more than this share of the body's stands out."""


@define
class Sizes:
    """The size of the body's type, and those of headings from the largest down."""

    body: float
    headings: list[int]

    @classmethod
    def of(cls, paragraphs: Sequence[Paragraph]) -> "Sizes":
        """Measure the paragraphs of a document."""
        weights: Counter[float] = Counter()
        for paragraph in paragraphs:
            for line in paragraph.lines:
                weights[round(line.size, 1)] += len(line.text)
        body = max(weights, key=lambda size: (weights[size], size)) if weights else 10.0
        large = {round(each.first.size * 2) for each in paragraphs if is_heading(each, body)}
        return cls(body=body, headings=sorted(large, reverse=True))


def is_heading(paragraph: Paragraph, body: float) -> bool:
    """Tell whether a paragraph is set as headings are: bold or larger, short, no sentence."""
    if (
        paragraph.masthead
        or (paragraph.marker and not _is_numbered_heading(paragraph))
        or sum(len(line.text) for line in paragraph.lines) > LONGEST_HEADING
    ):
        return False
    first = paragraph.first
    if not _stands_out(paragraph, body) and first.size <= LARGE * body:
        return False
    text = paragraph.last.text.rstrip()
    if text.endswith(":") and not all(line.bold for line in paragraph.lines):
        return False  # a sentence that leads to a list; wholly bold, it is the list's heading
    return not text.endswith((";", ",", ".")) and sum(each.isalpha() for each in first.text) > 2


def _is_numbered_heading(paragraph: Paragraph) -> bool:
    """Tell whether a numbered line is a heading ("1. Western Sahara"): by itself, short, not a recommendation."""
    line = paragraph.first
    return len(paragraph.lines) == 1 and len(line.text) < SHORT_HEADING and not line.text.endswith(")")


def _stands_out(paragraph: Paragraph, body: float) -> bool:
    lines = paragraph.lines
    if all(line.bold or line.underlined for line in lines):
        return True
    if lines[0].size < SMALL * body:
        return False
    return all(line.italic for line in lines) or all(line.text.isupper() for line in lines)


def add_paragraph(blocks: Assembler, paragraph: Paragraph, sizes: Sizes, wording: Wording) -> None:
    """Add a paragraph to a document's blocks as what it is."""
    heading = is_heading(paragraph, sizes.body)
    marker = None if heading else paragraph.marker
    prose = Prose(wording)
    for index, line in enumerate(paragraph.lines):
        prose.add(line, marker.length if marker and not index else 0)
    kind = BlockKind.HEADING if heading else BlockKind.LIST_ITEM if marker else BlockKind.PARAGRAPH
    level = _level(paragraph, sizes) if heading else marker.level if marker else None
    blocks.add(
        kind,
        prose.text,
        level=level,
        marker=canonical(marker.text) if marker else None,
        regions=regions_of(paragraph.lines),
        lines=prose.lines,
        marks=prose.marks,
        links=prose.links,
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
    text = ""
    cells: list[Cell] = []
    boxes: list[LineBox] = []
    marks: list[Mark] = []
    links: list[Link] = []
    covered: set[tuple[int, int]] = set()
    for number, row in enumerate(grid.rows):
        text += ROW_SEPARATOR if number else ""
        column = 0
        while column < grid.columns:
            text += CELL_SEPARATOR if column else ""
            if (number, column) in covered:
                column += 1
                continue
            cell = row.get(column, GridCell())
            prose = Prose(wording)
            for line in cell.lines:
                prose.add(line)
            start, text = len(text), text + prose.text
            cells.append(
                Cell(
                    row=number,
                    column=column,
                    start=start,
                    end=len(text),
                    row_span=cell.row_span,
                    column_span=cell.span,
                    header=number < grid.header_rows,
                )
            )
            boxes += (attrs.evolve(box, start=box.start + start, end=box.end + start) for box in prose.lines)
            marks += (attrs.evolve(mark, start=mark.start + start, end=mark.end + start) for mark in prose.marks)
            links += (attrs.evolve(link, start=link.start + start, end=link.end + start) for link in prose.links)
            covered |= {(number + down, column + over) for down in range(1, cell.row_span) for over in range(cell.span)}
            column += cell.span
    regions = regions_of(sorted(grid.lines(), key=lambda line: line.page), whole=True)
    blocks.add(BlockKind.TABLE, text, cells=cells, lines=boxes, marks=marks, links=links, regions=regions)
    for line in grid.dropped:
        add_furniture(blocks, line)


def add_furniture(blocks: Assembler, line: Line) -> None:
    """Add a line that the sheet carries."""
    prose = Prose(Wording(""))
    prose.add(line)
    blocks.add(BlockKind.FURNITURE, prose.text, role=BlockRole.FURNITURE, regions=regions_of([line]), lines=prose.lines)


def _level(paragraph: Paragraph, sizes: Sizes) -> int:
    return 1 + sizes.headings.index(round(paragraph.first.size * 2))


def regions_of(lines: Iterable[Line], *, whole: bool = False) -> tuple[Region, ...]:
    """Return one box for each page and column that lines touch; of a `whole` one for each page."""
    boxes: list[tuple[Frame, list[float]]] = []
    for line in lines:
        frame, box = boxes[-1] if boxes else (None, [])
        below = bool(box) and line.top >= box[1] and line.x0 < box[2] and line.x1 > box[0]
        if frame is line.spans[0].frame and (whole or below):
            box[:] = [min(box[0], line.x0), min(box[1], line.top), max(box[2], line.x1), max(box[3], line.bottom)]
        else:
            boxes.append((line.spans[0].frame, [line.x0, line.top, line.x1, line.bottom]))
    return tuple(frame.region(*box) for frame, box in boxes)
