"""Tables with rules: bands of rows between horizontal rules, or a whole grid of them."""

from collections.abc import Sequence

from attrs import field

from hrdocs.readers.pdf.borderless import bands_of
from hrdocs.readers.pdf.geometry import Line, Rule
from hrdocs.readers.pdf.grid import Grid, GridCell, GridRow, cells_of
from hrdocs.readers.pdf.rulegrid import forms_grid, grids_of
from hrdocs.values import define

THIN = 3.0
"""Points: what is thicker is a box, not a rule."""
SAME_HEIGHT = 2.0
"""Points within which pieces of rules are at one height."""
SHORTEST = 80.0
"""Points that a rule, all its pieces taken together, is long at least."""
CORNER = 2.0
"""Pieces shorter than this are the corners between the borders of two cells."""
DOUBLE_RULE = 5.0
"""Points between the two lines of a double rule."""
OPEN_GAP = 3.0
"""Rows of a table that runs on below its last rule are no further apart than this many sizes."""
CROSSING = 0.2
"""Text that runs over the edges of columns in more than this share of the lines is not set in those columns."""

Row = Sequence[Line]


@define
class Level:
    """The pieces of rules at one height, from the left."""

    y: float
    pieces: list[Rule] = field(factory=list)

    @property
    def x0(self) -> float:
        """Return the left end."""
        return min(piece.x0 for piece in self.pieces)

    @property
    def x1(self) -> float:
        """Return the right end."""
        return max(piece.x1 for piece in self.pieces)

    @property
    def length(self) -> float:
        """Return the length of all pieces."""
        return sum(piece.x1 - piece.x0 for piece in self.pieces)


@define
class RuledTable:
    """A table and the rows of the page, `start` to before `end`, that it takes up."""

    start: int
    end: int
    grid: Grid


def ruled_tables(rows: Sequence[Row], rules: Sequence[Rule]) -> list[RuledTable]:
    """Return the tables with rules among the rows of a page's body, from top to bottom."""
    found: list[RuledTable] = []
    if forms_grid(rules):
        for bottom, grid in grids_of(rows, rules):
            taken = {id(line) for row in grid.as_read for line in row}
            start = next(index for index, row in enumerate(rows) if id(row[0]) in taken)
            end = next((index for index, row in enumerate(rows) if row[0].y > bottom), len(rows))
            found.append(RuledTable(start=start, end=end, grid=grid))
    levels = levels_of(rules, rows)
    index = 0
    while index < len(levels) - 1:
        last = _last_level(levels, index, rows)
        table = _table(levels[index : last + 1], rows) if last > index else None
        if table and not any(table.start < other.end and other.start < table.end for other in found):
            found.append(table)
        index = max(last, index + 1)
    return sorted(found, key=lambda table: table.start)


def levels_of(rules: Sequence[Rule], rows: Sequence[Row]) -> list[Level]:
    """Return the heights at which rules lie, from top to bottom, without those under words."""
    underlined = [line for row in rows for line in row if line.underlined]
    levels: list[Level] = []
    for rule in sorted((rule for rule in rules if _lies(rule)), key=lambda rule: (rule.top, rule.x0)):
        if any(_under(rule, line) for line in underlined):
            continue
        if levels and rule.top - levels[-1].y <= SAME_HEIGHT:
            levels[-1].pieces.append(rule)
        else:
            levels.append(Level(y=rule.top, pieces=[rule]))
    return [level for level in levels if level.length >= SHORTEST]


def _lies(rule: Rule) -> bool:
    return rule.bottom - rule.top < THIN and rule.horizontal


def _under(rule: Rule, line: Line) -> bool:
    return -0.5 < rule.top - line.y < 0.35 * line.size and line.x0 - 3 <= rule.x0 and rule.x1 <= line.x1 + 6


def _last_level(levels: Sequence[Level], first: int, rows: Sequence[Row]) -> int:
    """Return the last level of the table that begins at a level; that level itself where none does."""
    last = first
    for index in range(first, len(levels) - 1):
        above, below = levels[index], levels[index + 1]
        shared = min(above.x1, below.x1) - max(above.x0, below.x0)
        shorter = min(above.x1 - above.x0, below.x1 - below.x0)
        between = [row for row in rows if above.y < row[0].y <= below.y]
        edges = _edges_between(above, below)
        if shared < 0.7 * shorter or not _is_tabular(between, edges):
            break
        if last == first and not _opens(above, below, _lines(between), edges):
            break
        if between or index + 1 < len(levels) - 1:
            last = index + 1
    return last


def _opens(above: Level, below: Level, lines: Sequence[Line], edges: Sequence[float]) -> bool:
    """Return whether two rules begin a table: a header in several columns, one over several, or a double rule."""
    if not lines:
        return below.y - above.y <= DOUBLE_RULE
    if below.length < 0.7 * above.length and len(_edges([below])) > 2 and all(_above(below, line) for line in lines):
        return True
    return len({_column(line, edges) for line in lines}) > 1


def _edges_between(above: Level, below: Level) -> list[float]:
    """Return the edges of columns between two rules: of the upper, under which a heading may span several."""
    edges = _edges([above])
    wide = above.x0 <= below.x0 + 2 * CORNER and above.x1 >= below.x1 - 2 * CORNER
    return edges if wide and len(edges) > 2 else _edges([above, below])


def _edges(levels: Sequence[Level]) -> list[float]:
    """Return where columns begin and the last ends: where pieces of rules end, at two heights if there are more."""
    ends = sorted(
        (end, number)
        for number, level in enumerate(levels)
        for piece in level.pieces
        if piece.x1 - piece.x0 > CORNER
        for end in (piece.x0, piece.x1)
    )
    places: list[tuple[float, set[int]]] = []
    for end, number in ends:
        if not places or end - places[-1][0] > 3 * CORNER:
            places.append((end, set()))
        places[-1][1].add(number)
    fewest = 2 if len(levels) > 2 else 1
    return [end for end, numbers in places if len(numbers) >= fewest]


def _is_tabular(rows: Sequence[Row], edges: Sequence[float]) -> bool:
    """Return whether what stands between two rules is set in columns."""
    if not rows:
        return True
    lines = [line for row in rows for line in row]
    if any(line.x0 < edges[0] - 4 or line.x1 > edges[-1] + 4 for line in lines):
        return False
    if len(edges) > 2:
        spans = [span for line in lines for span in line.spans]
        crossing = sum(any(span.x0 + 4 < edge < span.x1 - 4 for edge in edges[1:-1]) for span in spans)
        columns = {sum(span.x0 + 2 > edge for edge in edges) for span in spans}
        return crossing <= CROSSING * len(spans) and (len(columns) > 1 or len(rows) < 3)
    return sum(len(row) > 1 for row in rows) >= 0.5 * len(rows)


def _table(levels: Sequence[Level], rows: Sequence[Row]) -> RuledTable | None:
    top, bottom = levels[0].y, levels[-1].y
    inside = [index for index, row in enumerate(rows) if top < row[0].y <= bottom]
    if not inside:
        return None
    start, end = inside[0], inside[-1] + 1
    edges = _edges(levels)
    if len(edges) < 3:
        edges = _edges_from_gaps(rows[start:end], levels[0].x0, levels[0].x1)
    if len(edges) < 3:
        return None
    end = _open_end(rows, end, edges)
    page = rows[start][0].page
    grid = Grid(edges=edges, ruled=True, pages=(page, page), as_read=[list(row) for row in rows[start:end]])
    _fill(grid, levels, rows[start:end])
    return RuledTable(start=start, end=end, grid=grid) if len(grid.rows) > 1 else None


def _fill(grid: Grid, levels: Sequence[Level], rows: Sequence[Row]) -> None:
    """Put the rows of a page into a table: its header above the first rule that runs through, its body below."""
    edges, carried = grid.edges, list[Line]()
    heights = [level.y for level in levels]
    through = [_runs_through(level, edges) for level in levels]
    header_end = next((index for index in range(1, len(levels)) if through[index]), len(levels) - 1)
    if header_end == len(levels) - 1 and all(row[0].y <= heights[-1] for row in rows):
        header_end = 0
    for index in range(1, len(levels) + 1):
        low = heights[index] if index < len(levels) else float("inf")
        between = [row for row in rows if heights[index - 1] < row[0].y <= low]
        if index > header_end:
            grid.rows += filter(None, (cells_of(_lines(band), edges) for band in bands_of(between, edges)))
            continue
        lines = carried + _lines(between)
        carried = [] if through[index] else [line for line in lines if not _above(levels[index], line)]
        kept = [line for line in lines if not any(line is other for other in carried)]
        grid.rows += filter(None, [_header_cells(kept, levels[index - 1], edges)])
        grid.header_rows = len(grid.rows)


def _header_cells(lines: Sequence[Line], above: Level, edges: Sequence[float]) -> GridRow:
    """Return the cells of a header row; one piece of the rule above it spans the columns of one heading."""
    wide = _edges([above])
    if len(wide) < 3 or not _runs_through(above, edges):
        return cells_of(lines, edges)
    row: GridRow = {}
    for number, cell in cells_of(lines, wide).items():
        begin, end = wide[number], wide[number + cell.span]
        columns = [index for index in range(len(edges) - 1) if begin < (edges[index] + edges[index + 1]) / 2 < end]
        if not columns:
            return cells_of(lines, edges)
        row[columns[0]] = GridCell(lines=cell.lines, span=len(columns))
    return row


def _lines(rows: Sequence[Row]) -> list[Line]:
    return [line for row in rows for line in row]


def _runs_through(level: Level, edges: Sequence[float]) -> bool:
    return level.x0 < edges[1] and level.x1 > edges[-2]


def _above(level: Level, line: Line) -> bool:
    return level.x0 - CORNER <= line.x0 and line.x1 <= level.x1 + CORNER


def _open_end(rows: Sequence[Row], end: int, edges: Sequence[float]) -> int:
    """Return where a table ends that goes on below its last rule, as one does that runs on to the next page."""
    reached = end
    for index in range(end, len(rows)):
        row = rows[index]
        near = row[0].y - rows[index - 1][0].y <= OPEN_GAP * row[0].size
        if not near or not _is_tabular([row], edges):
            break
        if len({_column(line, edges) for line in row}) >= max(2, len(edges) // 2):
            reached = index + 1
    return reached


def _column(line: Line, edges: Sequence[float]) -> int:
    return sum((line.x0 + line.x1) / 2 > edge for edge in edges)


def _edges_from_gaps(rows: Sequence[Row], x0: float, x1: float) -> list[float]:
    """Return the edges of columns told from the gaps that all rows with several segments share."""
    several = [row for row in rows if len(row) > 1]
    covered = sorted((line.x0, line.x1) for row in several for line in row)
    edges, reach = [x0], x0
    for left, right in covered:
        if left - reach > 5 and reach > x0:
            edges.append(left - 2)
        reach = max(reach, right)
    return [*edges, x1]
