"""Whole grids of rules: pdfplumber's table finder, fed with the rules that PDFium found."""

from collections.abc import Iterable, Sequence
from typing import Any

from hrdocs.readers.pdf.geometry import Line, Rule
from hrdocs.readers.pdf.grid import Grid, GridCell, GridRow, header_rows
from hrdocs.readers.pdf.regrouping import regrouped
from hrdocs.values import frozen

FEWEST_UPRIGHT = 3
"""A grid of two columns has three upright rules."""
SHORTEST_UPRIGHT = 8.0
"""Points that an upright rule is high at least."""
MOST_CELLS = 0.6
"""Share of the cells between two rules that have to have the same lines for each line to be a row."""
SNAP = 3.0
"""Points within which edges of cells are one."""


@frozen
class RulesOfPage:
    """What pdfplumber's table finder asks of a page: the edges that are drawn on it."""

    edges: list[dict[str, Any]]
    bbox: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


def forms_grid(rules: Sequence[Rule]) -> bool:
    """Return whether rules stand as well as lie, as in a grid."""
    upright = [rule for rule in rules if not rule.horizontal and rule.bottom - rule.top >= SHORTEST_UPRIGHT]
    return len(upright) >= FEWEST_UPRIGHT and len({round(rule.x0 / SNAP) for rule in upright}) >= FEWEST_UPRIGHT


def grids_of(rows: Sequence[Sequence[Line]], rules: Sequence[Rule]) -> list[tuple[float, Grid]]:
    """Return the tables that stand in grids of rules, each with the height at which it ends."""
    from pdfplumber.table import TableFinder

    finder = TableFinder(RulesOfPage([edge for rule in rules for edge in _edges_of(rule)]))  # type: ignore[arg-type]
    found = []
    for table in finder.tables:
        grid = _grid(rows, [cell for cell in table.cells if cell])
        if grid:
            found.append((max(cell[3] for cell in table.cells), grid))
    return found


def _edges_of(rule: Rule) -> list[dict[str, Any]]:
    """Return a rule as the edges of pdfplumber's objects; a box has four."""
    width, height = rule.x1 - rule.x0, rule.bottom - rule.top
    if min(width, height) < SNAP:
        return [_edge(rule.x0, rule.top, rule.x1, rule.bottom, "h" if width >= height else "v")]
    return [
        _edge(rule.x0, rule.top, rule.x1, rule.top, "h"),
        _edge(rule.x0, rule.bottom, rule.x1, rule.bottom, "h"),
        _edge(rule.x0, rule.top, rule.x0, rule.bottom, "v"),
        _edge(rule.x1, rule.top, rule.x1, rule.bottom, "v"),
    ]


def _edge(x0: float, top: float, x1: float, bottom: float, orientation: str) -> dict[str, Any]:
    sides = {"x0": x0, "top": top, "x1": x1, "bottom": bottom, "width": x1 - x0, "height": bottom - top}
    return {**sides, "orientation": orientation, "object_type": "line"}


def _grid(rows: Sequence[Sequence[Line]], cells: list[tuple[float, float, float, float]]) -> Grid | None:
    columns, bands = _snapped(cell[0] for cell in cells), _snapped(cell[1] for cell in cells)
    right, bottom = max(cell[2] for cell in cells), max(cell[3] for cell in cells)
    if len(columns) < 2 or len(bands) < 2:
        return None
    grid = Grid(edges=[*columns, right], ruled=True, rows=[{} for _ in bands])
    for x0, top, x1, low in cells:
        row, column = _place(top, bands), _place(x0, columns)
        grid.rows[row][column] = GridCell(
            span=max(1, sum(x0 + SNAP < edge < x1 - SNAP for edge in columns) + 1),
            row_span=max(1, sum(top + SNAP < edge < low - SNAP for edge in bands) + 1),
        )
    boxes = [(cell, grid.rows[_place(cell[1], bands)][_place(cell[0], columns)]) for cell in cells]
    for segments in rows:
        for line in segments:
            if columns[0] - SNAP < line.x0 and bands[0] < line.y < bottom + 1:
                _fill(line, boxes)
    grid.rows = [part for row in grid.rows for part in _parted(row)]
    grid.as_read = [list(row) for row in rows if bands[0] < row[0].y < bottom + 1]
    lines = grid.lines()
    if not lines:
        return None
    grid.pages = (lines[0].page, lines[0].page)
    grid.header_rows = header_rows(grid)
    return grid


def _parted(row: GridRow) -> list[GridRow]:
    """Return a row between two rules as several where most of its cells have the same several lines."""
    filled = [tuple(round(line.y) for line in cell.lines) for cell in row.values() if cell.lines]
    common = max(set(filled), key=lambda each: (filled.count(each), each), default=())
    if len(common) < 2 or len(filled) < 3 or filled.count(common) < MOST_CELLS * len(filled):
        return [row]
    parts: list[GridRow] = [{} for _ in common]
    for column, cell in row.items():
        for part in parts:
            part[column] = GridCell(span=cell.span)
        for line in cell.lines:
            nearest = min(range(len(common)), key=lambda index: abs(common[index] - line.y))
            parts[nearest][column].lines.append(line)
    return parts


def _fill(line: Line, boxes: Sequence[tuple[tuple[float, float, float, float], GridCell]]) -> None:
    """Put the spans of a line into the cells that their middles stand in."""
    height = line.y - 0.3 * line.size
    for (x0, top, x1, bottom), cell in boxes:
        if top <= height < bottom:
            spans = [span for span in line.spans if x0 <= (span.x0 + span.x1) / 2 < x1]
            if spans:
                cell.lines.append(regrouped([line], spans))


def _snapped(values: Iterable[float]) -> list[float]:
    snapped: list[float] = []
    for value in sorted(values):
        if not snapped or value - snapped[-1] > SNAP:
            snapped.append(value)
    return snapped


def _place(value: float, edges: Sequence[float]) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))
