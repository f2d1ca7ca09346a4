"""The contract of a parser's result: what has to hold for every document, good or bad."""

from collections.abc import Iterator, Sequence

import attrs

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.expressions import regex
from hrdocs.model import Block, Cell, Document, Evidence, Link, Mark, Metadata, ParseResult, Record
from hrdocs.plugin import AnnotatorPlugin, ParserPlugin
from hrdocs.text import canonical

_CODE = regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_FIRST_NAME = regex(r"[a-z_][a-z0-9_]*")


def faults(result: object, document: Document, parser: ParserPlugin) -> list[str]:
    """Return how a result of `parser.parse(document)` breaks the contract; an empty list says that it does not."""
    if not isinstance(result, ParseResult):
        return [f"parse returned {type(result).__name__}, not ParseResult"]
    if result.document.text != document.text:
        return ["parse changed the text of the document"]
    return [
        *undeclared_records(result, parser),
        *false_evidence(result),
        *bad_ranges(result.document),
        *bad_diagnostics(result),
    ]


def annotator_faults(result: object, document: Document, annotator: AnnotatorPlugin) -> list[str]:
    """Return how what an annotator gave for a document breaks the contract; an empty list says that it does not."""
    if not isinstance(result, ParseResult):
        return [f"the annotator returned {type(result).__name__}, not ParseResult"]
    if result.document != document:
        return ["the annotator changed the document"]
    return [*undeclared_records(result, annotator), *false_evidence(result), *bad_diagnostics(result)]


def undeclared_records(result: ParseResult, plugin: ParserPlugin | AnnotatorPlugin) -> list[str]:
    """Return the types of record that the plugin did not declare."""
    types = dict.fromkeys(type(record) for record in result.records)
    return [
        f"emitted a {each.__name__}, which is not in record_types" for each in types if each not in plugin.record_types
    ]


def false_evidence(result: ParseResult) -> list[str]:
    """Return evidence that does not quote the text or names no field of its record."""
    found = [
        f"{record.kind}: {fault}"
        for record in result.records
        for evidence in record.evidence
        for fault in _evidence_faults(evidence, result.document.text, record)
    ]
    found += [
        f"metadata: {fault}"
        for evidence in result.document.metadata.evidence
        for fault in _evidence_faults(evidence, result.document.text, result.document.metadata)
    ]
    return found


def _evidence_faults(evidence: Evidence, text: str, owner: Record | Metadata) -> Iterator[str]:
    place = f"evidence for {evidence.field!r} at {evidence.start}:{evidence.end}"
    if not 0 <= evidence.start < evidence.end <= len(text):
        yield f"{place} is empty or outside the text (0:{len(text)})"
    elif text[evidence.start : evidence.end] != evidence.exact:
        yield f"{place} says {evidence.exact!r}, and the text {text[evidence.start : evidence.end]!r}"
    name = _FIRST_NAME.match(evidence.field)
    if name is None or name[0] not in {field.name for field in attrs.fields(type(owner))}:
        yield f"{place} names no field of {type(owner).__name__}"


def bad_ranges(document: Document) -> list[str]:
    """Return blocks that are out of order, overlap or leave the text, and cells, marks and links outside theirs.

    So too footnotes that are called where no mark of theirs stands.
    """
    found = []
    end = 0
    marks = {(mark.start, mark.marker) for block in document.blocks for mark in block.marks}
    for n, block in enumerate(document.blocks):
        if not end <= block.start < block.end <= len(document.text):
            found.append(f"block {n} at {block.start}:{block.end} is empty, overlaps, or leaves the text")
        end = block.end
        found += [f"block {n}: {fault}" for fault in _inner_faults(block)]
        astray = [place for place in block.called_at if (place, block.marker) not in marks]
        found += [f"block {n}: no mark calls it at {place}" for place in astray]
    return found


def _inner_faults(block: Block) -> Iterator[str]:
    inner: dict[str, Sequence[Cell | Mark | Link]] = {"cell": block.cells, "mark": block.marks, "link": block.links}
    for kind, ranges in inner.items():
        for each in ranges:
            if not block.start <= each.start <= each.end <= block.end:
                yield f"a {kind} at {each.start}:{each.end} is outside it"
    for one, other in zip(block.cells, block.cells[1:], strict=False):
        if (other.row, other.column) <= (one.row, one.column) or other.start < one.end:
            yield f"cell {other.row},{other.column} is out of order"


def bad_diagnostics(result: ParseResult) -> list[str]:
    """Return diagnostics without a proper code, message, severity or range."""
    return [
        f"diagnostic {each.code!r}: {fault}"
        for each in result.diagnostics
        for fault in _diagnostic_faults(each, len(result.document.text))
    ]


def _diagnostic_faults(diagnostic: Diagnostic, length: int) -> Iterator[str]:
    if not _CODE.fullmatch(diagnostic.code):
        yield "the code is not kebab case, such as 'lost-number'"
    if not diagnostic.message.strip() or "\n" in diagnostic.message:
        yield "the message is not one line"
    if not isinstance(diagnostic.severity, Severity):
        yield f"the severity {diagnostic.severity!r} is none"
    start, end = diagnostic.start, diagnostic.end
    if (start is None) != (end is None) or (start is not None and end is not None and not 0 <= start <= end <= length):
        yield f"the range {start}:{end} is outside the text (0:{length})"


def document_faults(document: Document) -> list[str]:
    """Return how a Document that a reader gives breaks its contract: ranges, boxes, text."""
    length = len(document.text)
    found = [*bad_ranges(document), *bad_diagnostics(ParseResult(document=document, diagnostics=document.diagnostics))]
    if canonical(document.text) != document.text:
        found.append("the text is not canonical (hrdocs.text.canonical): NFC, line feeds alone")
    found += [
        f"a line at {line.start}:{line.end} is outside the text (0:{length})"
        for line in (*document.lines, *document.quoted)
        if not 0 <= line.start <= line.end <= length
    ]
    return found + bad_regions(document)


def bad_regions(document: Document) -> list[str]:
    """Return boxes that are on no page of the document or leave it, and pages that are not numbered in order."""
    pages = {page.number: page for page in document.pages}
    found = [] if [*pages] == [*range(1, len(document.pages) + 1)] else ["pages are not numbered 1, 2, 3 in order"]
    boxes = {(f"block {n}", box) for n, block in enumerate(document.blocks) for box in block.regions}
    boxes |= {(f"the line at {line.start}", line.region) for line in (*document.lines, *document.quoted)}
    for owner, box in sorted(boxes, key=lambda each: (each[0], each[1].page, each[1].top, each[1].x0)):
        page = pages.get(box.page)
        if page is None:
            found.append(f"{owner}: stands on page {box.page}, which is not there")
        elif not (0 <= box.x0 <= box.x1 <= page.width and 0 <= box.top <= box.bottom <= page.height):
            found.append(f"{owner}: {box} leaves its page of {page.width} by {page.height}")
    return found


def unplaced(document: Document) -> list[str]:
    """Return the blocks that do not say where they stood, in a document whose other blocks do."""
    placed = [bool(block.regions or block.xpath or block.line) for block in document.blocks]
    return [
        f"block {n} at {block.start}:{block.end} has no region, no xpath and no line, and others have"
        for n, block in enumerate(document.blocks)
        if any(placed) and not placed[n]
    ]
