"""Arrow: the columns of tables as types of Arrow, for Parquet, pandas and polars (the extra `hrdocs[parquet]`)."""

from collections.abc import Iterable
from typing import Any

from hrdocs.extras import required
from hrdocs.tables.columns import Column, Many, Mapping, Parts, Text, Truth, Type, Whole
from hrdocs.tables.rows import Row, Table


def schema_of(table: Table) -> Any:  # noqa: ANN401 (pyarrow is an extra without types)
    """Return the Arrow schema of a table; what its columns mean is in their metadata."""
    return required("pyarrow", extra="parquet").schema([_field(each) for each in table.columns])


def table_of(table: Table, rows: Iterable[Row]) -> Any:  # noqa: ANN401
    """Return rows as an Arrow table with typed columns; columns that a row lacks are null."""
    return required("pyarrow", extra="parquet").Table.from_pylist(list(rows), schema=schema_of(table))


def _field(column: Column) -> Any:  # noqa: ANN401
    pyarrow = required("pyarrow", extra="parquet")
    meaning = {"description": column.meaning} if column.meaning else None
    return pyarrow.field(column.name, _type(column.type), nullable=not column.required, metadata=meaning)


def _type(given: Type) -> Any:  # noqa: ANN401 (one of Arrow's types)
    pyarrow = required("pyarrow", extra="parquet")
    match given:
        case Whole():
            return pyarrow.int64()
        case Truth():
            return pyarrow.bool_()
        case Many(of):
            return pyarrow.list_(_type(of))
        case Mapping(of):
            return pyarrow.map_(pyarrow.string(), _type(of))
        case Parts(columns):
            return pyarrow.struct([_field(each) for each in columns])
        case Text():
            return pyarrow.string()
