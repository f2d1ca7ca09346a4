"""Many records of one kind as a table, a row each: what tells them apart, what they say, and where it stands."""

from typing import Any

import rich.box
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hrdocs import codec, places
from hrdocs.expressions import regex
from hrdocs.model import Document, Record
from hrdocs.text import shown

FEWEST = 8
"""Fewer records are shown one by one, each field beside its words."""
LONGEST_CELL, LONGEST_NAME = 24, 32
"""A field whose values are all as short has a column of its own; the second is for values without blanks."""
MOST_COLUMNS = 2
LONGEST_WORDS = 300
_ID = regex(r"[0-9a-f]{64}")


def table(document: Document, kind: str, records: tuple[Record, ...], most: int | None) -> Group:
    """Return records of one kind as a table; what is the same in all is said once, over it."""
    rows = [codec.own_values(record) for record in records]
    names = list(dict.fromkeys(name for row in rows for name in row))
    told = {name: [_flat(row.get(name)) for row in rows] for name in names}
    told = {name: ["" if _ID.fullmatch(value) else value for value in values] for name, values in told.items()}
    names = [name for name in names if any(told[name])]
    alike = (name for name in names if len(set(told[name])) == 1 and len(told[name][0]) <= LONGEST_CELL)
    same = {name: told[name][0] for name in alike}
    wide = [name for name in names if name not in same and not _has_column(told[name])]
    short = [name for name in names if name not in same and name not in wide][:MOST_COLUMNS]
    lists = {name for row in rows for name, value in row.items() if isinstance(value, list)}
    wordings = [name for name in wide if _is_told(told[name], name in lists) and not _has_parts(rows, name)]
    words = max(wordings, key=lambda name: sum(map(len, told[name])), default=None)
    grid = Table(box=rich.box.SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True)
    for name in short:
        grid.add_column(name.replace("_", " "), overflow="fold", max_width=LONGEST_NAME)
    grid.add_column((words or "words").replace("_", " "), overflow="fold", ratio=1)
    grid.add_column("page" if document.pages else "place", no_wrap=True, style="dim")
    for n, record in enumerate(records[:most]):
        said = told[words][n] if words else ""
        if words not in lists:  # an empty list says that there is none
            said = said or _quoted(record)
        place = _place(document, record, [words, *short] if words else short)
        cells = [*(told[name][n] for name in short), _cut(said), place]
        grid.add_row(*(Text(shown(cell)) for cell in cells))
    head = Text(f"{len(records)} {kind}", style="bold green")
    for name, value in same.items():
        head.append(f"   {name.replace('_', ' ')} {shown(value)}", style="not bold cyan")
    return Group(head, Padding(grid, (1, 0, 0, 2)))


def _has_column(values: list[str]) -> bool:
    """Return whether values are short enough for a column of their own."""
    return max(map(len, values)) <= (LONGEST_CELL if any(" " in value for value in values) else LONGEST_NAME)


def _is_told(values: list[str], is_list: bool) -> bool:
    """Return whether most records have a value; a list without any says that there is none."""
    return is_list or 2 * sum(map(bool, values)) > len(values)


def _has_parts(rows: list[dict[str, Any]], name: str) -> bool:
    """Return whether a field holds values with fields of their own, which are no words to read."""
    values = (each for row in rows for each in row.get(name) or () if isinstance(row.get(name), list))
    return any(isinstance(each, dict) for each in values)


def _quoted(record: Record) -> str:
    return " … ".join(dict.fromkeys(f"“{_flat(each.exact)}”" for each in record.evidence))


def _place(document: Document, record: Record, fields: list[str]) -> str:
    """Return where the first of the fields that has words has them, else where the first words of the record stand."""
    if not record.evidence:
        return ""
    found = next(filter(None, map(record.evidence_for, fields)), record.evidence)
    first = min(found, key=lambda each: each.start)
    return places.short(document, first.start, first.end).removeprefix("p. ")


def _flat(value: Any) -> str:  # noqa: ANN401 (whatever JSON holds)
    if isinstance(value, list):
        return "; ".join(filter(None, map(_flat, value)))
    if isinstance(value, dict):
        return ", ".join(f"{name} {_flat(each)}" for name, each in value.items() if _flat(each))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(str(value).split()) if value is not None else ""


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_WORDS else f"{text[: LONGEST_WORDS - 1]}…"
