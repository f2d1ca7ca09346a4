"""Pages at a terminal, which rich sets in its width and in colours."""

import rich.box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hrdocs import layout


def group(page: layout.Page) -> Group:
    """Return a page as rich prints it."""
    return Group(*map(_part, page.parts))


def _part(part: layout.Words | layout.Table) -> RenderableType:
    if isinstance(part, layout.Table):
        return _table(part)
    words = Text.assemble(*part.parts)
    return Padding(words, (0, 0, 0, part.indent)) if part.indent else words


def _table(table: layout.Table) -> RenderableType:
    box = rich.box.SIMPLE_HEAD if table.heads else None
    made = Table(box=box, show_header=table.heads, show_edge=False, expand=table.heads, padding=(0, 1), pad_edge=False)
    for column in table.columns:
        made.add_column(
            column.head,
            style=column.style,
            width=column.width,
            max_width=column.most,
            ratio=1 if column.fills else None,
            no_wrap=not column.folds,
            overflow="fold" if column.folds else "ellipsis",
        )
    for row in table.rows:
        made.add_row(*map(Text, row))
    return Padding(made, (1, 0, 0, layout.INDENT)) if table.heads else made
