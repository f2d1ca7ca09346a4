"""The calls that most people need: read, detect, parse."""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, overload

import attrs

from hrdocs import held
from hrdocs.detect import Candidate, candidates, choose, deciding
from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.errors import (
    DetectionError,
    ScannedSource,
    UnknownFormat,
    UnsuitableFormat,
    one_of,
)
from hrdocs.faults import FAULTS, crashed, failed
from hrdocs.model import Document, ParseResult, ParserRun, Record, facts
from hrdocs.plugin import AnnotatorPlugin, ParserPlugin
from hrdocs.reading import Origin, Reading
from hrdocs.record_classes import fault_of_values
from hrdocs.registry import Registry

if TYPE_CHECKING:
    from hrdocs.identity import Ids


def read(
    origin: Origin,
    *,
    media_type: str | None = None,
    engine: str | None = None,
    reading: Reading | None = None,
    registry: Registry | None = None,
    timeout: float | None = None,
) -> Document:
    """Return a source as a Document: its text, its blocks with their languages, and what it says of itself.

    Args:
        origin: a path, bytes, a binary file object or a Source; a Document is returned as it is.
        media_type: IANA media type, where you know better than the bytes and the name show.
        engine: which reader to ask where there are several for one media type, such as "pdfplumber".
        reading: how to read; `media_type` and `engine` go before what it says.
        registry: the plugins to use; those that are installed unless you say otherwise.
        timeout: seconds that it may take, in a process of its own: a script calls this under
            `if __name__ == "__main__":`.

    Raises:
        SourceError: the source is missing, empty, damaged, encrypted, too large or of a type that no reader takes;
            SourceTimedOut: it took longer than `timeout`.
    """
    if isinstance(origin, Document):
        return origin
    reading, registry = _reading(reading, media_type, engine), registry or Registry.installed()
    if timeout is not None:
        from hrdocs.corpus.limited import Limited

        with Limited.working(timeout, registry, reading) as limited:
            return limited.read(origin)
    return reading.document(origin, registry=registry)


def detect(
    origin: Origin,
    *,
    media_type: str | None = None,
    engine: str | None = None,
    reading: Reading | None = None,
    registry: Registry | None = None,
    timeout: float | None = None,
) -> tuple[Candidate, ...]:
    """Return every parser's answer about a document, the surest first, each with its reason and its evidence.

    Args and errors: as for `read`.
    """
    reading, registry = _reading(reading, media_type, engine), registry or Registry.installed()
    if timeout is not None:
        from hrdocs.corpus.limited import Limited

        with Limited.working(timeout, registry, reading) as limited:
            return limited.detect(origin)
    return candidates(reading.document(origin, registry=registry), registry.parsers)


def parse(
    origin: Origin,
    *,
    format: str | None = None,
    media_type: str | None = None,
    engine: str | None = None,
    reading: Reading | None = None,
    registry: Registry | None = None,
    keep_unknown: bool = False,
    timeout: float | None = None,
) -> ParseResult:
    """Return a document with the records in it.

    Args:
        origin: a path, bytes, a binary file object, a Source or a Document.
        format: name of a parser; None to let the parsers say whose it is.
        media_type: as for `read`, and so are `engine`, `reading` and `registry`.
        engine: see there.
        reading: see there.
        registry: see there.
        keep_unknown: whether to return what no one parser claims; its `format` is None and a diagnostic says why.
        timeout: seconds that it may take, in a process of its own: a script calls this under
            `if __name__ == "__main__":`. `parse_many` starts processes once for many documents.

    Raises:
        SourceError: as for `read`; SourceTimedOut: it took longer than `timeout`.
        DetectionError: no parser claims the document, two claim it equally, or none has the name that you gave.
        PluginError: a plugin is at fault.
    """
    registry = registry or Registry.installed()
    reading = _reading(reading, media_type, engine)
    if timeout is not None:
        from hrdocs.corpus.limited import Limited

        with Limited.working(timeout, registry, reading, format=format, keep_unknown=keep_unknown) as limited:
            return limited.parse(origin)
    with held.until_parsed():
        return _parsed(reading.document(origin, registry=registry), format, registry, keep_unknown)


def _parsed(document: Document, format: str | None, registry: Registry, keep_unknown: bool) -> ParseResult:
    from hrdocs import quoted

    parser, run, notes = _chosen(document, format, registry, keep_unknown)
    parsed = _run(parser, parser.parse, document) if parser else ParseResult(document=document)
    facts.carry(document, parsed.document)
    return quoted.with_pieces(_finished(document, parsed, registry, run, notes), quoted.source_of(document))


def loads(data: bytes | str, *, registry: Registry | None = None) -> ParseResult:
    """Return the result that `ParseResult.to_json` or `hrdocs parse --to json` wrote; it equals the one of then.

    Args:
        data: one result as JSON.
        registry: the plugins whose records it may hold; those that are installed unless you say otherwise.

    Raises:
        CodecError: it is not such JSON; the message says where.
    """
    from hrdocs import codec

    registry = registry or Registry.installed()
    return attrs.evolve(codec.loads_result(data, registry), declared=frozenset(registry.record_types))


def _reading(reading: Reading | None, media_type: str | None, engine: str | None) -> Reading:
    reading = reading or Reading()
    return attrs.evolve(reading, media_type=media_type or reading.media_type, engine=engine or reading.engine)


def _finished(
    document: Document, parsed: ParseResult, registry: Registry, run: ParserRun | None, notes: list[Diagnostic]
) -> ParseResult:
    """Return what a parser gave with what the annotators find, and with ids."""
    from hrdocs.identity import Ids

    ids = Ids(document.source.sha256)
    own = tuple(_placed(record, parsed.document, ids) for record in parsed.records)
    others, diagnostics = list[Record](), [*document.diagnostics, *notes, *parsed.diagnostics]
    for annotator in registry.annotators:
        annotated = _run(annotator, functools.partial(annotator.annotated, records=own), parsed.document)
        others += annotated.records
        diagnostics += annotated.diagnostics
    finished = attrs.evolve(parsed.document, format=run.name if run else None, diagnostics=())
    return ParseResult(
        document=finished,
        records=(*own, *(_placed(record, finished, ids) for record in others)),
        diagnostics=tuple(dict.fromkeys(diagnostics)),
        parser=run,
        declared=frozenset(registry.record_types),
    )


def _chosen(
    document: Document, name: str | None, registry: Registry, keep_unknown: bool
) -> tuple[ParserPlugin | None, ParserRun | None, list[Diagnostic]]:
    if name is not None:
        parser = require_parser(name, registry)
        return parser, ParserRun(name=name), _unrecognised(document, parser)
    answers = deciding(document, registry.parsers)
    try:
        choice = choose(document, answers)
    except ScannedSource:
        if not keep_unknown:
            raise
        return None, None, []  # the reader has said so
    except DetectionError as error:
        if not keep_unknown:
            raise
        from hrdocs.advice import on_kept

        code = "unknown-format" if isinstance(error, UnknownFormat) else "ambiguous-format"
        return None, None, [Diagnostic(code=code, message=on_kept(str(error)), severity=Severity.WARNING)]
    faults = [
        Diagnostic(code="parser-failed", message=each.fault, severity=Severity.WARNING)
        for each in answers
        if each.fault
    ]
    return registry.parser(choice.parser), ParserRun(name=choice.parser, detection=choice.match), faults


def _unrecognised(document: Document, parser: ParserPlugin) -> list[Diagnostic]:
    """Return a remark where a parser that was named sees no sign of its format."""
    answer = deciding(document, (parser,))[0]
    if answer.match or answer.fault:
        return []
    message = f"parsed as {parser.name} because that was named; nothing in it shows that it is one"
    return [Diagnostic(code="named-format", message=message)]


@overload
def require_parser(name: str, registry: Registry) -> ParserPlugin: ...


@overload
def require_parser(name: str | None, registry: Registry) -> ParserPlugin | None: ...


def require_parser(name: str | None, registry: Registry) -> ParserPlugin | None:
    """Return the parser of a name, or None where none is named.

    Raises:
        UnsuitableFormat: no parser has that name.
    """
    parser = registry.parser(name) if name is not None else None
    if name is not None and parser is None:
        known = one_of([each.name for each in registry.parsers])
        raise UnsuitableFormat(f"no format is called {name!r}; there is {known}")
    return parser


def _run(
    plugin: ParserPlugin | AnnotatorPlugin, function: Callable[[Document], ParseResult], document: Document
) -> ParseResult:
    name = document.source.name
    try:
        result = function(document)
    except FAULTS as error:
        raise crashed(name, plugin, failed(error, _own_function(plugin))) from error
    fault = _breach(plugin, result, document)
    if fault:
        raise crashed(name, plugin, fault)
    return result


def _own_function(plugin: ParserPlugin | AnnotatorPlugin) -> Callable[..., object] | None:
    return plugin.parse if isinstance(plugin, ParserPlugin) else plugin.annotate or plugin.annotate_records


def _breach(plugin: ParserPlugin | AnnotatorPlugin, result: object, document: Document) -> str | None:
    """Say how a result breaks the contract of its hook, or None."""
    if not isinstance(result, ParseResult):
        return f"returned {type(result).__name__}, not ParseResult"
    if not _has_frame_of(result.document, document):
        return "changed the text, the pages or the ranges of the document"
    if isinstance(plugin, AnnotatorPlugin) and result.document != document:
        return "changed the document, which annotators leave alone"
    for record in result.records:
        if type(record) not in plugin.record_types:
            return f"emitted a record of the undeclared type {type(record).__name__}"
        if fault := fault_of_values(record):
            return f"emitted a record whose {fault}"
    quoted = [evidence for record in result.records for evidence in record.evidence]
    for evidence in (*quoted, *result.document.metadata.evidence):
        start, end = evidence.start, evidence.end
        if not 0 <= start < end or document.text[start:end] != evidence.exact:
            return f"gave evidence for {evidence.field} that does not quote the text"
    for note in result.diagnostics:
        if note.start is not None and not 0 <= note.start <= (note.end or 0) <= len(document.text):
            return f"gave the diagnostic {note.code} a range outside the text"
    return None


def _has_frame_of(changed: Document, document: Document) -> bool:
    """Return whether a document has what every plugin leaves as the reader gave it: the text, and its ranges."""
    if (changed.source, changed.text, changed.pages) != (document.source, document.text, document.pages):
        return False
    one, other = changed.blocks, document.blocks
    return one is other or (
        len(one) == len(other)
        and all(a is b or (a.start == b.start and a.end == b.end) for a, b in zip(one, other, strict=True))
    )


def _placed(record: Record, document: Document, ids: "Ids") -> Record:
    """Return a record with its document, its language and its id."""
    tongue = record.language
    if tongue is None and record.evidence:
        block = document.block_at(record.evidence[0].start)
        tongue = block.language if block else None
    return attrs.evolve(record, document=ids.document, language=tongue, id=ids.next_of(record))
