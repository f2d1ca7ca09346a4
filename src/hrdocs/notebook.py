"""How results show themselves in a notebook: as a table."""

import html
from collections.abc import Iterable

from hrdocs import codec
from hrdocs.model import ParseResult, Record

MOST_ROWS = 100


def table(result: ParseResult) -> str:
    """Return an HTML table of the records of a result: kind, values, and the words that they quote."""
    document = result.document
    caption = f"{document.source.name or 'source'}: {document.format or 'not recognised'}"
    shown = result.records[:MOST_ROWS]
    more = len(result.records) - len(shown)
    rows = [_row(_cells(record)) for record in shown]
    if more:
        rows.append(_row([f"and {more} more", "", ""]))
    return (
        f"<table><caption>{html.escape(caption)}</caption>"
        f"<thead>{_row(['record', 'values', 'words'], 'th')}</thead><tbody>{''.join(rows)}</tbody></table>"
    )


def _cells(record: Record) -> list[str]:
    values = [
        f"{name}: {value if isinstance(value, str | int) else codec.canonical(value).decode()}"
        for name, value in codec.own_values(record).items()
    ]
    words = dict.fromkeys(f"“{evidence.exact}”" for evidence in record.evidence)
    return [record.kind, "\n".join(values), "\n".join(words)]


def _row(cells: Iterable[str], tag: str = "td") -> str:
    inner = "".join(f"<{tag}>{html.escape(cell).replace(chr(10), '<br>')}</{tag}>" for cell in cells)
    return f"<tr>{inner}</tr>"
