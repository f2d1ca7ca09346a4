"""The parts of a document as its structure tree tells them, where it is sound."""

import itertools
from collections.abc import Iterable, Sequence

from attrs import evolve

from hrdocs.model import BlockKind
from hrdocs.passages.markers import BULLET, Marker, written
from hrdocs.readers.pdf.footnotes import begins_footnote, footnote_mark
from hrdocs.readers.pdf.geometry import Line, PageContent, Span
from hrdocs.readers.pdf.grid import Grid, GridCell
from hrdocs.readers.pdf.leftwards import lines_run_left, mirrored
from hrdocs.readers.pdf.lines import lines_of
from hrdocs.readers.pdf.list_depths import settle_depths
from hrdocs.readers.pdf.markers import marker_of_line
from hrdocs.readers.pdf.order import Group
from hrdocs.readers.pdf.paragraphs import Paragraph, could_have_held, paragraphs_of
from hrdocs.readers.pdf.regrouping import regrouped
from hrdocs.readers.pdf.tags import Element
from hrdocs.readers.pdf.told import ROW, TABLE, Told, blocks_of, chain_of, table_of

COVERED = 0.9
"""A tree leads that tells of at least this share of the characters."""
CROSSED = 0.1
"""It does not if it puts more than this share of the blocks below, which the page shows above the block before."""
LONGEST_CELL = 3
"""A table with a cell of more paragraphs than this lays out a page."""
EMPTY_LINE, EMPTY_PITCH = 2.0, 1.6
"""Sizes, and pitches of the other lines, from which on lines of one paragraph have an empty one between them."""
FEWEST_WRAPPED, FULL = 3, 0.15
"""Lines of a paragraph that shows by itself where its column ends, and the share of the width that a full one lacks."""
UPWARDS = 1.5
"""Text that goes on higher by more than this many sizes goes on in the next column."""

Parts = list[Paragraph | Grid]


def led(pages: Sequence[PageContent], bodies: Sequence[Sequence[Sequence[Line]]]) -> Parts | None:
    """Return the parts of a document in the order of its tree; None where it has none that is sound."""
    spans = [span for body in bodies for row in body for line in row for span in line.spans]
    told = blocks_of(spans)
    if not _is_sound(told, spans):
        return None
    by_number = {page.number: page for page in pages}
    parts: Parts = []
    items: list[tuple[Told, Paragraph]] = []
    for table, group in itertools.groupby(told, key=lambda each: table_of(each.element)):
        blocks = list(group)
        grid = _grid(table, blocks, by_number) if table else None
        beside = [each for each in blocks if not grid or each.kind is BlockKind.CAPTION]
        for each in beside:
            found = _parts(each, by_number)
            items += [
                (each, part) for part in found[:1] if each.kind is BlockKind.LIST_ITEM and isinstance(part, Paragraph)
            ]
            parts += found
        parts += [grid] if grid else []
    settle_depths(items)
    _call_notes(parts)
    return _with_untold(parts, [span for span in spans if span.element is None], by_number)


def _is_sound(told: Sequence[Told], spans: Sequence[Span]) -> bool:
    """Return whether a tree tells of nearly all text, in an order that the pages do not contradict."""
    length = sum(len(span.text) for span in spans)
    if not told or sum(len(span.text) for span in spans if span.element) < COVERED * length:
        return False
    crossed = sum(_crosses(above, below) for above, below in itertools.pairwise(told))
    return crossed <= CROSSED * len(told)


def _crosses(above: Told, below: Told) -> bool:
    """Return whether a block stands over the one before it, or on an earlier page."""
    last, first = above.spans[-1], below.spans[0]
    if last.frame.number != first.frame.number:
        return last.frame.number > first.frame.number
    beside = min(last.x1, first.x1) - max(last.x0, first.x0) <= 0
    return not beside and first.y < last.y - last.size


def _lines(spans: Sequence[Span], pages: dict[int, PageContent]) -> list[Line]:
    """Return the lines of a block, column by column; what stands on one line is one, however wide its gaps are."""
    found: list[Line] = []
    for chunk in _chunks(spans):
        for row in _rows(chunk, pages):
            line = row[0] if len(row) == 1 else regrouped(row, [span for line in row for span in line.spans])
            line.underlined = any(each.underlined for each in row)
            found.append(line)
    return found


def _rows(spans: list[Span], pages: dict[int, PageContent]) -> list[list[Line]]:
    """Return the rows of text of one frame."""
    frame = spans[0].frame
    page = pages[frame.number]
    rules = page.rules if frame is page.frame else []
    return lines_of(evolve(page, frame=frame, spans=spans, turned=[], leaning=[], rules=rules))


def _chunks(spans: Sequence[Span]) -> list[list[Span]]:
    """Return the text of a block apart by pages and columns."""
    chunks: list[list[Span]] = []
    for span in sorted(spans, key=lambda each: (each.frame.number, each.start)):
        last = chunks[-1][-1] if chunks else None
        if last and last.frame is span.frame and span.y > last.y - UPWARDS * max(last.size, span.size):
            chunks[-1].append(span)
        else:
            chunks.append([span])
    return chunks


def _parts(told: Told, pages: dict[int, PageContent]) -> Parts:
    """Return the paragraph that a block is; of text that the tree only holds together, those that the page shows."""
    lines = _lines(told.spans, pages)
    if not lines:
        return []
    if told.kind is None:
        return [_plain(part) for part in paragraphs_of([Group(lines)])]
    parted = _parted(lines) if told.kind is BlockKind.PARAGRAPH else [lines]
    paragraphs = [Paragraph(each, kind=told.kind, level=told.level, edge=max(x.x1 for x in each)) for each in parted]
    if told.kind is BlockKind.LIST_ITEM:
        paragraphs[0].marker = _marker(told, lines, pages)
    return [*paragraphs]


def _parted(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of a paragraph apart where an empty line stands between them."""
    pitches = [below.y - above.y for above, below in itertools.pairwise(lines) if below.page == above.page]
    least = min((each for each in pitches if each > 0), default=0.0)
    parted = [[lines[0]]]
    for above, below in itertools.pairwise(lines):
        pitch = below.y - above.y if below.page == above.page else 0.0
        if pitch > EMPTY_LINE * below.size and (pitch > EMPTY_PITCH * least or len(pitches) == 1):
            parted.append([])
        parted[-1].append(below)
    return parted


def _marker(told: Told, lines: Sequence[Line], pages: dict[int, PageContent]) -> Marker:
    """Return the marker of an item: its label, else what its text begins with, else the bullet that is drawn."""
    if told.labels:
        return Marker(text=written(" ".join(line.text for line in _lines(told.labels, pages))), end=0)
    return marker_of_line(lines[0]) or Marker(text=BULLET, end=0)


def _plain(part: Paragraph | Grid) -> Paragraph | Grid:
    if isinstance(part, Paragraph):
        part.kind = BlockKind.LIST_ITEM if part.marker else BlockKind.PARAGRAPH
        part.level = None
    return part


def set_breaks(parts: Sequence[Paragraph | Grid]) -> None:
    """Find the lines of told paragraphs that begin where the line before had room: the page breaks them on purpose."""
    paragraphs = [part for part in parts if isinstance(part, Paragraph) and part.kind]
    leftwards = [line for part in paragraphs if lines_run_left(part.lines) for line in part.lines]
    with mirrored(leftwards):
        edges: dict[tuple[int, int], float] = {}
        for part in paragraphs:
            for line in part.lines if part.kind is not BlockKind.HEADING else ():
                key = line.page, round(line.x0 / 3)
                edges[key] = max(edges.get(key, line.x1), line.x1)
        for part in paragraphs:
            own = _wrapped_at(part.lines)
            for index, (above, below) in enumerate(itertools.pairwise(part.lines)):
                edge = own or max(edges.get((above.page, round(above.x0 / 3) + step), above.x1) for step in (-1, 0, 1))
                if above.page == below.page and below.y > above.y and could_have_held(above, below, edge):
                    part.breaks.add(index + 1)


def _wrapped_at(lines: Sequence[Line]) -> float | None:
    """Return where the lines of a paragraph end that mostly fill its own width, as those of a narrow column do."""
    if len(lines) < FEWEST_WRAPPED or any(not _is_below(*pair) for pair in itertools.pairwise(lines)):
        return None
    start, end = min(line.x0 for line in lines), max(line.x1 for line in lines)
    full = sum(line.x1 > end - FULL * (end - start) for line in lines[:-1])
    return end if 2 * full >= len(lines) - 1 else None


def _is_below(above: Line, below: Line) -> bool:
    return above.page == below.page and below.y > above.y


def _grid(table: Element, blocks: Sequence[Told], pages: dict[int, PageContent]) -> Grid | None:
    """Return a table with its cells; None where it holds headings or much text, as one that lays out a page does."""
    cells: dict[Element, list[Told]] = {}
    for told in blocks:
        cell = _cell_of(told.element, table)
        if cell is None:
            if told.kind is BlockKind.CAPTION:
                continue
            return None
        cells.setdefault(cell, []).append(told)
    if any(len(each) > LONGEST_CELL or any(told.kind is BlockKind.HEADING for told in each) for each in cells.values()):
        return None
    return _filled(cells, pages)


def _cell_of(element: Element | None, table: Element) -> Element | None:
    chain = list(itertools.takewhile(lambda each: each is not table, chain_of(element)))
    if any(each.kind == TABLE for each in chain):
        return None
    return next((each for each in reversed(chain) if each.above and each.above.kind == ROW), None)


def _filled(cells: dict[Element, list[Told]], pages: dict[int, PageContent]) -> Grid | None:
    rows: dict[tuple[int, ...], list[Element]] = {}
    for cell in sorted(cells, key=lambda each: each.path):
        rows.setdefault(cell.path[:-1], []).append(cell)
    grid = Grid(edges=[0.0], ruled=True)
    taken: dict[tuple[int, int], bool] = {}
    for number, row in enumerate(rows.values()):
        column = place = 0
        grid.rows.append({})
        for cell in row:
            while place < cell.path[-1] or taken.get((number, column)):
                place += not taken.get((number, column))
                column += 1
            down, over = cell.spans
            lines = [line for told in cells[cell] for line in _lines([*told.labels, *told.spans], pages)]
            grid.rows[number][column] = GridCell(lines=lines, span=over, row_span=min(down, len(rows) - number))
            taken |= {(number + y, column + x): True for y in range(down) for x in range(over)}
            column, place = column + over, place + 1
        if grid.header_rows == number and all(cell.kind == "TH" for cell in row):
            grid.header_rows += 1
    columns = max(x for _, x in taken) + 1
    grid.edges = [float(edge) for edge in range(columns + 1)]
    lines = grid.lines()
    if columns < 2 or not lines:
        return None
    grid.header_rows = grid.header_rows if grid.header_rows < len(grid.rows) else 0
    grid.pages = lines[0].page, lines[-1].page
    return grid


def _call_notes(parts: Parts) -> None:
    """Make footnotes of the paragraphs that begin with a raised mark, where the text before them has it."""
    called: set[str] = set()
    for part in parts:
        lines = part.lines if isinstance(part, Paragraph) else part.lines()
        first = lines[0]
        mark = footnote_mark(first.text) if isinstance(part, Paragraph) and begins_footnote(first) else None
        if mark and isinstance(part, Paragraph) and part.kind is not BlockKind.HEADING and mark[0] in called:
            part.kind, part.level, part.marker = BlockKind.FOOTNOTE, None, Marker(text=mark[0], end=mark[1])
        called |= {line.text[start:end] for line in lines for start, end in line.marks}


def _with_untold(parts: Parts, spans: Sequence[Span], pages: dict[int, PageContent]) -> Parts:
    """Return parts with what the tree does not tell of, each piece behind the parts of its page that end above it."""
    for _, group in itertools.groupby(spans, key=lambda each: id(each.frame)):
        for line in [line for row in _rows(list(group), pages) for line in row]:
            part = Paragraph([line], kind=BlockKind.PARAGRAPH, edge=line.x1)
            above = [index for index, each in enumerate(parts) if _ends_above(each, line)]
            parts.insert(above[-1] + 1 if above else 0, part)
    return parts


def _ends_above(part: Paragraph | Grid, line: Line) -> bool:
    last = part.last if isinstance(part, Paragraph) else part.lines()[-1]
    return (last.page, last.y) < (line.page, line.y)


def lines_in(parts: Iterable[Paragraph | Grid]) -> list[Line]:
    """Return the lines of parts."""
    return [line for part in parts for line in (part.lines if isinstance(part, Paragraph) else part.lines())]
