"""How results show themselves in a notebook: a table of the records, each field beside its own words.

It works from the fields of the values alone, so that the model knows nothing of what reads or writes it.
"""

import enum
import html
import json
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from hrdocs.text import shown

MOST_RECORDS = 100
_OF_EVERY_RECORD = frozenset({"id", "document", "language", "evidence"})


def table(result: Any) -> str:  # noqa: ANN401 (a ParseResult, which asks for its own picture)
    """Return an HTML table of the records of a result: a row for each field, with its value, words and page."""
    document = result.document
    caption = f"{document.source.name or 'source'}: {document.format or 'not recognised'}"
    rows = [_row(cells) for record in result.records[:MOST_RECORDS] for cells in _rows(document, record)]
    more = len(result.records) - MOST_RECORDS
    if more > 0:
        rows.append(_row([f"and {more} more", "", "", "", ""]))
    head = _row(["record", "field", "value", "words", "page"], "th")
    caption = _safe(caption)
    return f"<table><caption>{caption}</caption><thead>{head}</thead><tbody>{''.join(rows)}</tbody></table>"


def _rows(document: Any, record: Any) -> Iterator[list[str]]:  # noqa: ANN401
    kind = record.kind
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.name in _OF_EVERY_RECORD or value in (None, (), ""):
            continue
        quoted = [each for each in record.evidence if each.field == field.name]
        words = dict.fromkeys(f"“{each.exact}”" for each in quoted)
        pages = sorted({region.page for each in quoted for region in document.regions(each.start, each.end)})
        yield [kind, field.name, _value(value), "\n".join(words), ", ".join(map(str, pages))]
        kind = ""


def _value(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, tuple) and all(isinstance(each, str) for each in value):
        return "; ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, str | int):
        return str(value)
    return json.dumps(value, default=attrs.asdict, ensure_ascii=False)


def _row(cells: Iterable[str], tag: str = "td") -> str:
    inner = "".join(f"<{tag}>{_safe(cell)}</{tag}>" for cell in cells)
    return f"<tr>{inner}</tr>"


def _safe(text: str) -> str:
    return html.escape(shown(text)).replace("\n", "<br>")
