"""Tables of invented documents."""

import re
from collections.abc import Sequence

from hrdocs.model import Block, BlockKind, Cell, Document
from hrdocs.readers.assemble import CELL_SEPARATOR, ROW_SEPARATOR


def table_text(rows: Sequence[Sequence[str]], *, header_rows: int = 0) -> tuple[str, tuple[Cell, ...]]:
    """Return the text of a plain grid and its cells: cells apart by a tab, rows by a line feed."""
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


def rows_of(document: Document, table: Block | None = None) -> list[list[str]]:
    """Return the texts of the cells of each row of a table; of the only one of a document where none is given."""
    if table is None:
        (table,) = (block for block in document.blocks if block.kind is BlockKind.TABLE)
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(document.text[cell.start : cell.end])
    return [rows[row] for row in sorted(rows)]
