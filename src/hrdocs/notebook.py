"""How results, documents and records show themselves in a notebook.

It takes colours from the page around it, so that it is right in light and in dark; every row is there, folded by kind.
"""

import enum
import functools
import html
import importlib.resources
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from hrdocs import places
from hrdocs.model import Document, Evidence, Metadata, ParseResult, Record
from hrdocs.text import counted, shown

MOST_ROWS = 2_000
"""Rows of one table: more would hold a browser up, and the last row says how to see the others."""
FEW = 20
"""A table of so many rows stands open."""
LONG = 60
"""Characters from which a value gets a wide column."""

_OF_EVERY_RECORD = frozenset(field.name for field in attrs.fields(Record))
_WHO = ("organ", "body", "authors", "publisher")
_WHEN = ("issued", "modified", "embargo")
_NO_FACTS = frozenset({"title", "evidence", "origins", "translations", *_WHO, *_WHEN})


def of_result(result: ParseResult) -> str:
    """Return HTML that shows a result: what, who, when and why, a table of each kind of record, and the remarks."""
    parts = [_heading(result.document), _facts([*_of_document(result.document), *_why(result)])]
    for kind in dict.fromkeys(record.kind for record in result.records):
        parts.append(_table_of_kind(result.document, kind, result.of_kind(kind)))
    parts.append(_remarks(result))
    return _page(parts)


def of_document(document: Document) -> str:
    """Return HTML that shows a document: what, who and when, and its blocks."""
    rows = [
        [_cell(str(block.kind)), _cell(str(block.role)), _cell(block.language or ""), _text(document, block)]
        for block in document.blocks[:MOST_ROWS]
    ]
    names = ("kind", "role", "language", "text")
    table = _table(names, rows, len(document.blocks), "document.blocks")
    return _page(
        [_heading(document), _facts(_of_document(document)), _folded(counted(len(rows), "block"), len(rows), "", table)]
    )


def of_record(record: Record) -> str:
    """Return HTML that shows a record: a row for each field, with its value and the words that it rests on."""
    rows = [
        [_cell(_words(name)), _cell(_value(value)), _cell("", _quotations(record.evidence_for(name)))]
        for name, value in _values(record)
    ]
    return _page([f"<h4>{_safe(record.kind)}</h4>", _table(("field", "value", "words"), rows, len(rows), "")])


# ------------------------------------------------------------------ what a document is


def _of_document(document: Document) -> Iterator[tuple[str, str]]:
    metadata = document.metadata
    said = {field.name: getattr(metadata, field.name) for field in attrs.fields(Metadata)}
    yield "what", " · ".join(filter(None, (document.format, metadata.title)))
    yield "who", "; ".join(_value(said[name]) for name in _WHO if said.get(name))
    yield "when", "; ".join(f"{_value(said[name])} ({_words(name)})" for name in _WHEN if said.get(name))
    for name, value in said.items():
        if value and name not in _NO_FACTS:
            yield _words(name), _value(value)
    size = counted(len(document.pages), "page") if document.pages else counted(len(document.blocks), "block")
    yield "source", f"{document.source.media_type}, {size}, sha256 {document.source.sha256[:12]}…"


def _why(result: ParseResult) -> Iterator[tuple[str, str]]:
    run = result.parser
    if run is None:
        yield "why", "no parser claims it"
    elif run.detection is None:
        yield "why", "the format was named"
    else:
        quoted = "".join(f"; “{_flat(each.exact)}”" for each in run.detection.evidence[:2])
        yield "why", f"{run.detection.reason} ({run.detection.confidence}){quoted}"


def _heading(document: Document) -> str:
    return f"<h4>{_safe(document.source.name or document.source.sha256)}</h4>"


def _facts(facts: Iterable[tuple[str, str]]) -> str:
    return f"<dl>{''.join(f'<dt>{_safe(name)}</dt><dd>{_safe(value)}</dd>' for name, value in facts if value)}</dl>"


# ------------------------------------------------------------------ records and remarks


def _table_of_kind(document: Document, kind: str, records: Sequence[Record]) -> str:
    names = list(dict.fromkeys(name for record in records for name, _ in _values(record)))
    rows = [[_field(document, record, name) for name in names] for record in records[:MOST_ROWS]]
    table = _table([_words(name) for name in names], rows, len(records), f"result.of_kind({kind!r})")
    return _folded(f"{len(records)} {kind}", len(records), _pages(document, records), table)


def _field(document: Document, record: Record, name: str) -> str:
    """Return a cell with a value, the words that it rests on where they are others, and their place."""
    value = _value(getattr(record, name))
    evidence = record.evidence_for(name)
    others = [each for each in evidence if _flat(each.exact) != _flat(value)]
    where = dict.fromkeys(places.short(document, each.start, each.end) for each in evidence)
    place = f'<span class="place">{_safe(", ".join(where))}</span>' if where else ""
    return _cell(value, f"{'<br>' if others else ''}{_quotations(others)}{place}")


def _pages(document: Document, records: Sequence[Record]) -> str:
    pages = [page for record in records if (page := places.page_of_record(document, record))]
    if not pages:
        return ""
    return f"page {pages[0]}" if min(pages) == max(pages) else f"pages {min(pages)}–{max(pages)}"


def _remarks(result: ParseResult) -> str:
    rows = [
        [
            f'<td class="{note.severity}">{_safe(str(note.severity))}</td>',
            _cell(note.code),
            _cell(note.message),
            _cell(places.short(result.document, note.start, note.end or note.start) if note.start is not None else ""),
        ]
        for note in result.diagnostics[:MOST_ROWS]
    ]
    names = ("severity", "code", "message", "place")
    table = _table(names, rows, len(result.diagnostics), "result.diagnostics")
    return _folded(f"{len(result.diagnostics)} to look at", len(rows), "", table) if rows else ""


# ------------------------------------------------------------------ values


def _values(record: Record) -> Iterator[tuple[str, Any]]:
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.name not in _OF_EVERY_RECORD and value is not None and value not in ((), ""):
            yield field.name, value


def _value(value: Any) -> str:  # noqa: ANN401 (what a record holds)
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(_value(each) for each in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, str | int):
        return str(value)
    if attrs.has(type(value)):
        named = [(field.name, getattr(value, field.name)) for field in attrs.fields(type(value))]
        return ", ".join(f"{_words(name)} {_value(each)}" for name, each in named if each is not None and each != ())
    return json.dumps(value, ensure_ascii=False)


def _words(name: str) -> str:
    return name.replace("_", " ")


def _flat(text: str) -> str:
    return " ".join(text.split())


# ------------------------------------------------------------------ HTML


def _page(parts: Iterable[str]) -> str:
    return f'<div class="hrdocs"><style>{_style()}</style>{"".join(parts)}</div>'


@functools.cache
def _style() -> str:
    return importlib.resources.files("hrdocs").joinpath("notebook.css").read_text("utf-8")


def _folded(title: str, count: int, more: str, table: str) -> str:
    note = f"<span>{_safe(more)}</span>" if more else ""
    is_open = " open" if count <= FEW else ""
    return f"<details{is_open}><summary>{_safe(title)}{note}</summary>{table}</details>"


def _table(names: Sequence[str], rows: Sequence[Sequence[str]], count: int, all_of_them: str) -> str:
    head = "".join(f'<th scope="col">{_safe(name)}</th>' for name in names)
    body = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    if count > len(rows):
        words = f"and {count - len(rows)} more: {all_of_them}"
        body += f'<tr><td colspan="{len(names)}">{_safe(words)}</td></tr>'
    return f'<div class="rows"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _cell(value: str, more: str = "") -> str:
    wide = ' class="long"' if len(value) > LONG else ""
    return f"<td{wide}><div>{_safe(value)}{more}</div></td>" if value or more else "<td></td>"


def _text(document: Document, block: Any) -> str:  # noqa: ANN401 (a Block)
    place = f'<span class="place"> {_safe(places.short(document, block.start, block.end))}</span>'
    marker = f"{block.marker} " if block.marker else ""
    return _cell(f"{marker}{document.text_of(block)}", place)


def _quotations(evidence: Iterable[Evidence]) -> str:
    return "".join(f"<q>{_safe(words)}</q>" for words in dict.fromkeys(_flat(each.exact) for each in evidence))


def _safe(text: str) -> str:
    return html.escape(shown(text)).replace("\n", "<br>")
