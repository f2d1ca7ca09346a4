"""The flat form of records: each value with the words that it rests on in the column beside it."""

import functools
from typing import Any

import attrs

from hrdocs.codec import as_words
from hrdocs.model.evidence import field_and_part
from hrdocs.tables.columns import Column, Many, Mapping, Parts
from hrdocs.tables.rows import Row, Table

BETWEEN = "; "
"""Between the values of a list in one cell."""

_BETWEEN_WORDS = " | "
_OTHER = "other_words"


def is_of_records(table: Table) -> bool:
    """Return whether a table is one of a kind of record, which has words to show."""
    return table.in_document and table.key == ("id",)


@functools.cache
def table_of(table: Table) -> Table:
    """Return the flat form of the table of a kind of record."""
    own = {each.name for each in table.own_columns}
    columns: list[Column] = []
    for each in table.columns:
        if each.name not in own:
            columns += [each] if each.name != "evidence" else []
            continue
        columns += [_flat(each), Column(name=f"{each.name}_words", meaning=f"the words that {each.name} rests on")]
    columns.append(Column(name=_OTHER, meaning="words of what has no column of its own"))
    return attrs.evolve(table, columns=tuple(columns))


def _flat(column: Column) -> Column:
    if isinstance(column.type, Many | Parts | Mapping):
        return Column(name=column.name, meaning=column.meaning)
    return column


def row_of(table: Table, row: Row) -> Row:
    """Return the flat form of a row of a table of records."""
    flat = {column.name: _cell(row.get(column.name)) for column in table.columns if column.name != "evidence"}
    own, other = {each.name for each in table.own_columns}, []
    for each in row["evidence"]:
        field, _ = field_and_part(each["field"])
        if field in own:
            name = f"{field}_words"
            flat[name] = f"{flat[name]}{_BETWEEN_WORDS}{each['exact']}" if name in flat else each["exact"]
        else:
            other.append(f"{each['field']}: {each['exact']}")
    return {**flat, _OTHER: _BETWEEN_WORDS.join(other) or None}


def _cell(value: Any) -> Any:  # noqa: ANN401 (what a row holds)
    if isinstance(value, list):
        return BETWEEN.join(map(as_words, value)) or None
    if isinstance(value, dict):
        return BETWEEN.join(f"{name}: {as_words(each)}" for name, each in value.items() if each is not None) or None
    return value
