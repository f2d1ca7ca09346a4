"""SQL: names, and the views that join a record to its document and to its quotes, for SQLite and DuckDB."""

from hrdocs.tables.rows import DOCUMENTS, Table

TEXT, QUOTE, SEARCH = "text", "quote", "text_search"
"""Tables beside those of the rows: the text of each document, all quotes, and the search over the texts."""


def name_of(table: Table) -> str:
    """Return the name of a table in SQL, where a hyphen would have to be quoted: "upr_position"."""
    return table.name.replace("-", "_")


def quoted(name: str) -> str:
    """Return a name as an identifier, whatever word it is."""
    return '"' + name.replace('"', '""') + '"'


def listed(values: tuple[str, ...]) -> str:
    """Return texts as literals, separated by commas."""
    return ", ".join("'" + value.replace("'", "''") + "'" for value in values)


def views_of(table: Table) -> tuple[tuple[str, str], ...]:
    """Return the views of a table of records: their names, and what they select."""
    name = name_of(table)
    return (f"{name}_with_document", _with_document(table)), (f"{name}_with_quotes", _with_quotes(table))


def _with_document(table: Table) -> str:
    taken = {each.name for each in table.columns}
    of_document = (
        f"d.{quoted(each.name)} as {quoted(f'document_{each.name}' if each.name in taken else each.name)}"
        for each in DOCUMENTS.columns
        if each.name not in {"document", "source", "evidence"}
    )
    columns = ", ".join([*_own(table), *of_document])
    return (
        f"select {columns} from {quoted(name_of(table))} as r "
        f"join {quoted(name_of(DOCUMENTS))} as d on d.document = r.document"
    )


def _with_quotes(table: Table) -> str:
    of_quote = (
        *('q."field" as "quote_field"', 'q."exact" as "quote"', 'q."page" as "quote_page"'),
        *('q."start" as "quote_start"', 'q."end" as "quote_end"'),
    )
    columns = ", ".join([*of_quote, *_own(table)])
    return f'select {columns} from {quoted(name_of(table))} as r join {quoted(QUOTE)} as q on q."record" = r."id"'


def _own(table: Table) -> list[str]:
    return [f"r.{quoted(each.name)}" for each in table.columns if each.name != "evidence"]
