"""What Datasette shows beside the tables of a database: titles and the meaning of columns (`metadata.yaml`)."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from hrdocs.tables import flat, sql
from hrdocs.tables.rows import DOCUMENT, Table

_ABOUT = "Records of human-rights documents, each value with the exact words that it came from."
_SHARED = {
    sql.TEXT: "The text of each document, in which quotes count their characters from 0; it can be searched.",
    sql.QUOTE: "The exact words that values came from: of which record and field, and where they stand.",
}


def metadata(database: str, tables: Iterable[Table]) -> bytes:
    """Return the metadata of a database of tables as YAML."""
    told = {name: {"description": text} for name, text in _SHARED.items()}
    for table in tables:
        told.update(_table(table))
    whole = {"title": "hrdocs", "databases": {database: {"description": _ABOUT, "tables": told}}}
    return "".join(f"{line}\n" for line in _yaml(whole, "")).encode()


def _table(table: Table) -> Iterator[tuple[str, dict[str, Any]]]:
    columns = {each.name: each.meaning for each in table.columns if each.meaning and each.name != "evidence"}
    about: dict[str, Any] = {"description": table.meaning, "columns": columns}
    if table.name == DOCUMENT:
        about["label_column"] = "source"
    yield sql.name_of(table), about
    if flat.is_of_records(table):
        name = sql.name_of(table)
        yield f"{name}_with_document", {"description": f"Each {table.name} beside what is known of its document."}
        yield (
            f"{name}_with_quotes",
            {"description": f"Each {table.name} beside the words that it rests on, a row each."},
        )


def _yaml(value: dict[str, Any], indent: str) -> Iterator[str]:
    for name, each in value.items():
        if isinstance(each, dict):
            if each:
                yield f"{indent}{json.dumps(name)}:"
                yield from _yaml(each, f"{indent}  ")
        elif each:
            yield f"{indent}{json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}"
