"""Tables of data: the grid that HTML's rows, cells and spans make, as one piece with a range for each cell."""

from attrs import field

from hrdocs.model import Cell
from hrdocs.readers.assemble import CELL_SEPARATOR, ROW_SEPARATOR
from hrdocs.readers.block_kinds import HEADING, TABLE
from hrdocs.readers.html.frame import Anchor, Frame, PageText
from hrdocs.values import define

MAXIMUM_SPAN = 1000
"""The HTML standard's limit of colspan (4.9.11); rows are held to the same."""

MAXIMUM_COLUMNS = 1000
"""Spans that reach beyond this column are cut, so that a hostile table stays small."""

MAXIMUM_SPANNED = 1_000_000
"""So many places that cells reach down into are left out; further cells span no rows."""

LAYOUT_CELL = 700
"""A cell with three texts and more characters than this lays out a page."""


@define(eq=False)
class OpenCell:
    """A cell: its spans, and the range of the pieces in it."""

    first: int
    row_span: int
    column_span: int
    header: bool
    last: int = -1


@define(eq=False)
class Table:
    """A table that is open during the walk."""

    frame: Frame
    headed: bool = False
    layout: bool = False
    rows: list[list[OpenCell]] = field(factory=list)
    _open: OpenCell | None = None

    @classmethod
    def opened(cls, frame: Frame, attributes: dict[str, str]) -> "Table":
        """Return the table of a `<table>` element; its role may say what it is for."""
        return cls(
            frame=frame,
            headed=frame.aria in ("grid", "table") or bool(attributes.get("summary")),
            layout=frame.aria in ("presentation", "none"),
        )

    def enters(self, tag: str, attributes: dict[str, str], pieces: int) -> None:
        """Note an element that opens directly in the table."""
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            if not self.rows:
                self.rows.append([])
            self._open = OpenCell(
                first=pieces,
                row_span=_span(attributes.get("rowspan")) if attributes else 1,
                column_span=_span(attributes.get("colspan")) if attributes else 1,
                header=tag == "th",
            )
            self.rows[-1].append(self._open)
            self.headed = self.headed or tag == "th"
        elif tag in ("caption", "thead"):
            self.headed = True

    def leaves(self, tag: str, pieces: int) -> None:
        """Note the end of a cell."""
        if tag in ("td", "th") and self._open is not None:
            self._open.last, self._open = pieces, None

    def merge(self, pieces: list[PageText]) -> None:
        """Put one piece in the place of the cells, if the table holds data; texts beside cells follow it."""
        cells = [cell for row in self.rows for cell in row if cell.last >= 0]
        if not cells or not self._holds_data(pieces, cells):
            return
        first = cells[0].first
        inside = {at for cell in cells for at in range(cell.first, cell.last)}
        if not inside:
            return
        beside = [piece for at, piece in enumerate(pieces[first:], first) if at not in inside]
        merged = _merged(self.frame, [row for row in self.rows if row], pieces)
        merged.ids = tuple(each for at in sorted(inside) for each in pieces[at].ids)
        pieces[first:] = [merged, *beside]

    def _holds_data(self, pieces: list[PageText], cells: list[OpenCell]) -> bool:
        """Return whether the table holds data, rather than laying out the page.

        After what browsers and readers of pages do: a role says it; a heading cell or a caption makes it data; a
        table or a page's heading within, or long prose in a cell, make it layout; else it takes two rows and two
        columns.
        """
        if self.layout:
            return False
        for cell in cells:
            inside = pieces[cell.first : cell.last]
            if any(piece.kind is HEADING and (piece.level or 9) <= 2 for piece in inside):
                return False
            if len(inside) >= 3 and sum(len(piece.text) for piece in inside) > LAYOUT_CELL:
                return False
        rows = sum(1 for row in self.rows if row)
        return self.headed or (rows >= 2 and len(cells) >= 2 * rows)


def _merged(frame: Frame, rows: list[list[OpenCell]], pieces: list[PageText]) -> PageText:
    merged = PageText(kind=TABLE, frame=frame, text="")
    parts: list[str] = []
    cells: list[Cell] = []
    moved: list[Anchor] = []
    length = 0
    for number, (row, columns) in enumerate(zip(rows, _columns(rows), strict=True)):
        for order, (cell, column) in enumerate(zip(row, columns, strict=True)):
            if cells:
                parts.append(CELL_SEPARATOR if order else ROW_SEPARATOR)
                length += 1
            text, anchors = _content(pieces[cell.first : cell.last] if cell.last >= 0 else [])
            for anchor in anchors:
                anchor.start, anchor.end = anchor.start + length, anchor.end + length
            moved += anchors
            merged.linked += sum(anchor.end - anchor.start for anchor in anchors if anchor.href)
            parts.append(text)
            cells.append(_cell(cell, number, column, length, length + len(text)))
            length += len(text)
    merged.text = "".join(parts)
    merged.cells, merged.anchors = tuple(cells), moved
    return merged


def _columns(rows: list[list[OpenCell]]) -> list[list[int]]:
    """Return the column of each cell, row by row, with the places that spans from above take left out."""
    taken: dict[int, int] = {}
    columns: list[list[int]] = []
    left_out = 0
    for row in rows:
        column, places, following = 0, list[int](), {at: left - 1 for at, left in taken.items() if left > 1}
        for cell in row:
            while column in taken:
                column += 1
            places.append(column)
            width = min(cell.column_span, max(1, MAXIMUM_COLUMNS - column))
            if cell.row_span > 1 and left_out < MAXIMUM_SPANNED:
                following.update(dict.fromkeys(range(column, column + width), cell.row_span - 1))
            column += width
        columns.append(places)
        left_out += len(following)
        taken = following if left_out < MAXIMUM_SPANNED else {}
    return columns


def _content(pieces: list[PageText]) -> tuple[str, list[Anchor]]:
    """Return the text of a cell on one line, and its anchors."""
    text, anchors = "", list[Anchor]()
    for piece in pieces:
        text += " " if text else ""
        for anchor in piece.anchors:
            anchor.start, anchor.end = anchor.start + len(text), anchor.end + len(text)
            anchors.append(anchor)
        text += piece.text.replace("\n", " ")
    return text, anchors


def _cell(cell: OpenCell, row: int, column: int, start: int, end: int) -> Cell:
    return Cell(
        row=row,
        column=column,
        start=start,
        end=end,
        row_span=cell.row_span,
        column_span=cell.column_span,
        header=cell.header,
    )


def _span(value: str | None) -> int:
    text = (value or "").strip()
    return min(max(1, int(text)), MAXIMUM_SPAN) if text.isascii() and text.isdigit() and len(text) < 9 else 1
