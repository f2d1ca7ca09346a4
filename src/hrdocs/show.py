"""Showing results to a person at a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import Any

import rich.box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hrdocs import codec, many_records, places
from hrdocs.detect import Candidate
from hrdocs.diagnostics import Diagnostic
from hrdocs.model import Document, Evidence, ParseResult, Record
from hrdocs.text import shown

PLAIN_WIDTH = 110
"""Columns where the output goes to a file or a pipe: fixed, so that the same input shows the same."""
LABEL_WIDTH = 22
LONGEST_TEXT = 240
LONG_VALUE = 24
"""A value as long that a field of the record has given already, such as an address, is not said again."""
MOST_IN_A_TERMINAL = 20
"""Records of a kind that a terminal shows unless it is told otherwise; a file or a pipe gets all."""
MOST_BLOCKS = 10_000
"""A table of more blocks takes longer than to read the document, and nobody reads it."""


class _Plain(Console):
    """A console of a fixed width whose lines end where their words do."""

    def print(self, *objects: Any, **settings: Any) -> None:  # noqa: ANN401 (as a Console does)
        """Print as a Console does, without the blanks that fill tables up to the width."""
        with self.capture() as captured:
            super().print(*objects, **settings)
        self.file.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


def console() -> Console:
    """Return the console that output goes to."""
    if sys.stdout.isatty():
        return Console(highlight=False, soft_wrap=False)
    return _Plain(width=PLAIN_WIDTH, highlight=False, soft_wrap=False)


def most_by_default() -> int | None:
    """Return how many records of a kind are shown where nobody says; None for all."""
    return MOST_IN_A_TERMINAL if sys.stdout.isatty() else None


def result(result: ParseResult, *, most: int | None = None) -> Group:
    """Return a result as a page: what the document is and why, its records with the words they quote, the remarks.

    Args:
        result: what to show.
        most: how many records of each kind to show; None for all.
    """
    return Group(*_result(result, most))


def _result(result: ParseResult, most: int | None) -> Iterator[RenderableType]:
    document = result.document
    yield _text(document.source.name or document.source.sha256, style="bold")
    yield _facts(result)
    for kind in dict.fromkeys(record.kind for record in result.records):
        records = result.of_kind(kind)
        if len(records) >= many_records.FEWEST:
            yield _text()
            yield many_records.table(document, kind, records, most)
        else:
            for record in records[:most]:
                yield _text()
                yield _record(document, record)
        if most is not None and len(records) > most:
            yield _text(f"and {len(records) - most} more {kind}; --most {len(records)} shows all", style="bold green")
    if result.diagnostics:
        yield _text()
        yield _text("to look at", style="bold")
        for note in result.diagnostics:
            yield Padding(_text(_remark(document, note), style="yellow"), (0, 0, 0, 2))
    yield _text()


def _remark(document: Document, note: Diagnostic) -> str:
    place = f" [{places.short(document, note.start, note.end or note.start)}]" if note.start is not None else ""
    return f"{note.severity}: {note.code}: {note.message}{place}"


def _facts(result: ParseResult) -> Table:
    document = result.document
    rows = [("format", document.format or "not recognised")]
    match = result.parser.detection if result.parser else None
    if match:
        quoted = "".join(f"; “{_short(each.exact)}”" for each in match.evidence[:2])
        rows.append(("because", f"{match.reason} ({match.confidence}){quoted}"))
    rows += [
        (name.replace("_", " "), _shown(value))
        for name, value in codec.to_data(document.metadata).items()
        if value and name not in {"evidence", "origins"}
    ]
    kinds = dict.fromkeys(record.kind for record in result.records)
    counts = ", ".join(f"{len(result.of_kind(kind))} {kind}" for kind in kinds)
    rows.append(("records", counts or "none"))
    return _grid(rows)


def _record(document: Document, record: Record) -> Group:
    values = {name: value for name, value in codec.own_values(record).items() if _shown(value)}
    table = Table(box=None, show_header=False, padding=(0, 1), pad_edge=False)
    table.add_column(style="cyan", no_wrap=True, width=LABEL_WIDTH)
    table.add_column(ratio=3, overflow="fold")
    table.add_column(ratio=2, overflow="fold", style="dim")
    said: set[str] = set()
    for name, value in values.items():
        value_shown = _shown(value)
        words = _words(document, record.evidence_for(name), value_shown)
        if value_shown in said and not words:
            continue
        said |= {value_shown} if len(value_shown) >= LONG_VALUE else set()
        table.add_row(f"  {name}", _text(_short(value_shown)), _text(words))
    return Group(_text(record.kind, style="bold green"), table)


def _words(document: Document, evidence: tuple[Evidence, ...], shown: str) -> str:
    """Return the quotations for a field, each with its page, and without the words where they are the value."""
    quotations = []
    for each in evidence:
        words = "" if " ".join(each.exact.split()) in shown else f"“{_short(each.exact, 80)}” "
        quotations.append(f"{words}[{places.short(document, each.start, each.end)}]")
    return "; ".join(dict.fromkeys(quotations))


def blocks(document: Document) -> Group:
    """Return a document as a list of its blocks."""
    table = Table(box=rich.box.SIMPLE_HEAD, pad_edge=False)
    for name in ("kind", "role", "language", "where", "text"):
        table.add_column(name, no_wrap=name != "text", overflow="fold")
    for block in document.blocks[:MOST_BLOCKS]:
        where = places.short(document, block.start, block.end)
        marker = f"{block.marker} " if block.marker else ""
        kind = f"{block.kind} {block.level}" if block.level else str(block.kind)
        text = _text(f"{marker}{_short(document.text_of(block))}")
        table.add_row(kind, str(block.role), block.language or "", where, text)
    notes = [_text(f"{note.severity}: {note.code}: {note.message}") for note in document.diagnostics]
    if len(document.blocks) > MOST_BLOCKS:
        notes.insert(0, _text(f"… and {len(document.blocks) - MOST_BLOCKS} more blocks; --json prints all"))
    return Group(_text(document.source.name or document.source.sha256, style="bold"), table, *notes)


def candidates(answers: Iterable[Candidate]) -> Table:
    """Return every parser's answer as a table."""
    table = Table(box=rich.box.SIMPLE_HEAD, pad_edge=False)
    for name in ("parser", "sure", "why", "words"):
        table.add_column(name, overflow="fold")
    for answer in answers:
        if answer.fault:
            table.add_row(answer.parser, "failed", _text(answer.fault), "")
        elif answer.match is None:
            table.add_row(answer.parser, "no", "", "")
        else:
            words = "; ".join(f"“{_short(each.exact, 80)}”" for each in answer.match.evidence)
            table.add_row(answer.parser, str(answer.match.confidence), _text(answer.match.reason), _text(words))
    return table


def _grid(rows: list[tuple[str, str]]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 1), pad_edge=False)
    table.add_column(style="cyan", no_wrap=True, width=LABEL_WIDTH)
    table.add_column(overflow="fold")
    for name, value in rows:
        table.add_row(f"  {name}", _text(_short(value)))
    return table


def _shown(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_shown(each) for each in value)
    if isinstance(value, dict):
        return ", ".join(f"{name} {_shown(each)}" for name, each in value.items() if _shown(each))
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(str(value).split())


def _text(words: str = "", style: str = "") -> Text:
    """Return words of a document or a plugin for the terminal; none of them steers it."""
    return Text(shown(words), style=style)


def _short(text: str, longest: int = LONGEST_TEXT) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= longest else f"{folded[: longest - 1]}…"
