"""Tables of data: the grid that HTML's rows, cells and spans make, as one text with a range for each cell."""

from itertools import islice
from typing import Any

from attrs import define, field

from hrdocs.model import Cell
from hrdocs.readers.assemble import CELL_SEPARATOR, ROW_SEPARATOR
from hrdocs.readers.html.collect import Collector
from hrdocs.readers.html.frame import Anchor, Frame

MAXIMUM_SPAN = 1000
"""The HTML standard's limit of colspan (4.9.11); rows are held to the same."""

_LOOKED_AT = 3000
_LAYOUT_CELL_CHARACTERS = 700


@define(eq=False)
class _Content:
    text: str
    anchors: list[Anchor]
    row_span: int
    column_span: int
    header: bool


@define(eq=False)
class Grid:
    """A table that is being collected, cell by cell."""

    frame: Frame
    _rows: list[list[_Content]] = field(factory=list)
    _spans: tuple[int, int, bool] | None = None

    def opens(self, tag: str, attributes: dict[str, str], text: Collector) -> None:
        """Note an element that opens inside the table (a caption aside, which is a block of its own)."""
        if tag == "tr":
            self._end_cell(text)
            self._rows.append([])
        elif tag in ("td", "th"):
            self._end_cell(text)
            if not self._rows:
                self._rows.append([])
            self._spans = (
                _span(attributes.get("rowspan")),
                _span(attributes.get("colspan")),
                tag == "th",
            )
        else:
            text.space()

    def closes(self, tag: str, text: Collector) -> None:
        """Note an element that closes inside the table."""
        if tag in ("td", "th"):
            self._end_cell(text)
        else:
            text.space()

    def text(self, text: Collector) -> tuple[str, tuple[Cell, ...], list[Anchor]]:
        """Return the table's text, its cells and its anchors, with ranges in that text."""
        self._end_cell(text)
        parts: list[str] = []
        cells: list[Cell] = []
        anchors: list[Anchor] = []
        length, taken = 0, dict[int, int]()
        for row, contents in enumerate(row for row in self._rows if row):
            if row:
                parts.append(ROW_SEPARATOR)
                length += 1
            column, after = 0, dict[int, int]()
            for order, content in enumerate(contents):
                if order:
                    parts.append(CELL_SEPARATOR)
                    length += 1
                while taken.get(column, 0) > 0:
                    column += 1
                cells.append(
                    Cell(
                        row=row,
                        column=column,
                        start=length,
                        end=length + len(content.text),
                        row_span=content.row_span,
                        column_span=content.column_span,
                        header=content.header,
                    )
                )
                for anchor in content.anchors:
                    anchor.start, anchor.end = anchor.start + length, anchor.end + length
                    anchors.append(anchor)
                parts.append(content.text)
                length += len(content.text)
                if content.row_span > 1:
                    after.update(dict.fromkeys(range(column, column + content.column_span), content.row_span))
                column += content.column_span
            taken = {column: left - 1 for column, left in taken.items() if left > 1}
            taken.update({column: left - 1 for column, left in after.items()})
        return "".join(parts), tuple(cells), anchors

    def _end_cell(self, text: Collector) -> None:
        value, anchors, _ = text.take()
        if self._spans is None and not value:
            return
        if not self._rows:
            self._rows.append([])
        row_span, column_span, header = self._spans or (1, 1, False)
        self._spans = None
        value = value.replace("\n", " ")
        self._rows[-1].append(_Content(value, anchors, row_span, column_span, header))


def holds_data(table: Any) -> bool:
    """Tell a table of data from one that lays out the page.

    After what browsers and readers of pages do: a role says it; a heading cell, a caption or a column group make it
    data; a table within, a form or long prose in a cell make it layout; else it takes two rows and two columns.
    """
    role = (table.get("role") or "").lower()
    if role in ("presentation", "none"):
        return False
    rows = cells = 0
    headed = role in ("grid", "table") or bool(table.get("summary"))
    for node in islice(table.iter("table", "form", "tr", "td", "th", "caption", "col", "thead", "h1", "h2", "p"), _LOOKED_AT):
        if node is table:
            continue
        if node.tag in ("table", "form", "h1", "h2"):
            return False
        rows += node.tag == "tr"
        cells += node.tag in ("td", "th")
        headed = headed or node.tag in ("th", "caption", "col", "thead")
        if node.tag == "td" and _is_prose(node):
            return False
    return headed or (rows >= 2 and cells >= 2 * rows)


def _is_prose(cell: Any) -> bool:
    blocks = list(islice(cell.iter("p", "div", "ul", "br"), 12))
    return len(blocks) >= 3 and len("".join(islice(cell.itertext(), 200))) > _LAYOUT_CELL_CHARACTERS


def _span(value: str | None) -> int:
    text = (value or "").strip()
    return min(max(1, int(text)), MAXIMUM_SPAN) if text.isascii() and text.isdigit() and len(text) < 9 else 1
