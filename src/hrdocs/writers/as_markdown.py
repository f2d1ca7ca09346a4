"""Markdown: a report that a person reads, each value beside the words that it came from."""

from collections.abc import Iterable, Iterator, Sequence

from hrdocs import codec, places
from hrdocs.expressions import regex
from hrdocs.model import Document, Evidence, FailedSource, Record
from hrdocs.outcomes import Outcome
from hrdocs.text import shown

_SPECIAL = regex(r"([\\`*_\[\]<>|#&])")


def stream(results: Iterable[Outcome]) -> Iterator[tuple[str, bytes]]:
    """Give one report on all results."""
    return (("", f"{line}\n".encode()) for result in results for line in _report(result))


def _report(result: Outcome) -> Iterator[str]:
    if isinstance(result, FailedSource):
        yield from (f"# {_plain(result.path)}", "", f"- no document: {_plain(result.message)}")
        yield from (f"- sha256: {result.sha256 or 'unknown'}", "")
        return
    document = result.document
    yield f"# {_plain(document.source.name or document.source.sha256)}"
    yield ""
    yield f"- format: {document.format or 'not recognised'}"
    if result.parser and result.parser.detection:
        yield f"- recognised because: {_plain(result.parser.detection.reason)}"
    yield f"- sha256: {document.source.sha256}"
    for name, value in codec.to_data(document.metadata).items():
        if value and name not in {"evidence", "origins"}:
            yield f"- {name.replace('_', ' ')}: {_shown(value)}"
    yield ""
    for kind in dict.fromkeys(record.kind for record in result.records):
        yield f"## {kind}"
        yield ""
        for record in result.of_kind(kind):
            yield from _record(document, record)
    if result.diagnostics:
        yield "## What to look at"
        yield ""
        yield from (f"- **{note.code}** ({note.severity}): {_plain(note.message)}" for note in result.diagnostics)
        yield ""


def _record(document: Document, record: Record) -> Iterator[str]:
    yield "| field | value | words | place |"
    yield "|---|---|---|---|"
    for name, value in codec.own_values(record).items():
        quoted = record.evidence_for(name)
        yield f"| {name} | {_shown(value)} | {_words(quoted)} | {_place(document, quoted)} |"
    yield ""


def _words(quoted: Sequence[Evidence]) -> str:
    return "; ".join(f"“{_plain(each.exact)}”" for each in quoted)


def _place(document: Document, quoted: Sequence[Evidence]) -> str:
    """Return where the words stand: page, line, or DOM node in full."""
    found = [places.located(document, each) for each in quoted]
    named = (
        [f"p. {box['page']} ({box['x0']}, {box['top']}, {box['x1']}, {box['bottom']})" for box in each["regions"]]
        or ([f"line {each['line']}"] if each["line"] else [each["xpath"] or f"{each['start']}–{each['end']}"])
        for each in found
    )
    return _plain("; ".join(dict.fromkeys(place for each in named for place in each)))


def _shown(value: object) -> str:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return _plain("; ".join(value))
    if isinstance(value, list | dict):
        return _plain(codec.canonical(value).decode())
    return _plain({True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value)


def _plain(value: object) -> str:
    return _SPECIAL.sub(r"\\\1", shown(" ".join(str(value).split())))
