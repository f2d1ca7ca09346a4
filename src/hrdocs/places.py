"""Places: where words of a document stand in its carrier, for everything that is written of them."""

import bisect
import itertools
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from hrdocs.model import Document, Evidence, LineBox, Record, Region, per_document
from hrdocs.model.evidence import field_and_part


def located(document: Document, evidence: Evidence) -> dict[str, Any]:
    """Return evidence as data, with the boxes of its words on their pages, or their DOM node or line.

    Boxes are in 1/100 pt from the top left of the page, whose number counts from 1.
    """
    block = document.block_at(evidence.start)
    boxes = regions(document, evidence.start, evidence.end)
    return {
        "field": evidence.field,
        "start": evidence.start,
        "end": evidence.end,
        "exact": evidence.exact,
        "regions": [
            {"page": each.page, "x0": each.x0, "top": each.top, "x1": each.x1, "bottom": each.bottom} for each in boxes
        ],
        "xpath": block.xpath if block else None,
        "line": block.line if block else None,
    }


def page_of_record(document: Document, record: Record) -> int | None:
    """Return the page on which the words of a record stand, and not what it takes from the head of its document.

    None where its carrier has no pages.
    """
    return page_of(document, own_words(record.evidence, type(record)))


def own_words(evidence: Sequence[Evidence], record_type: type[Record]) -> tuple[Evidence, ...]:
    """Return the quotations of the anchor of a record, else of the field that quotes most, such as a recommendation.

    A record of which a document has but one is about all of it, and all its quotations are its own.
    """
    if record_type.key == ():
        return tuple(evidence)
    anchor, lengths = record_type.anchor, dict[str, int]()
    for each in evidence:
        name = field_and_part(each.field)[0]
        lengths[name] = lengths.get(name, 0) + each.end - each.start
    own = anchor if anchor in lengths else max(lengths, key=lambda name: lengths[name], default="")
    return tuple(each for each in evidence if field_and_part(each.field)[0] == own)


def page_of(document: Document, evidence: tuple[Evidence, ...]) -> int | None:
    """Return the page on which the first of some words stand; None where their carrier has no pages."""
    if not evidence or not document.pages:
        return None
    first = min(evidence, key=lambda each: each.start)
    boxes = regions(document, first.start, first.end)
    return boxes[0].page if boxes else None


def short(document: Document, start: int, end: int) -> str:
    """Return where a range of the text stands in a few characters: page, line, end of the XPath, or the range."""
    boxes = regions(document, start, end)
    if boxes:
        return f"p. {boxes[0].page}"
    block = document.block_at(start)
    if block and block.line:
        return f"line {block.line}"
    if block and block.xpath:
        return "/".join(["…", *block.xpath.split("/")[-2:]])
    return f"{start}–{end}"


def regions(document: Document, start: int, end: int) -> tuple[Region, ...]:
    """Return what `Document.regions` returns, in a time that does not grow with the document."""
    if document.lines:
        known = _quoted(document)
        return tuple(known.get(_piece(line, start, end), line.region) for line in lines_within(document, start, end))
    blocks = document.blocks
    first = bisect.bisect_right(blocks, start, key=lambda block: block.end)
    last = bisect.bisect_left(blocks, end, key=lambda block: block.start)
    return tuple(region for block in blocks[first:last] for region in block.regions)


def pieces_within(document: Document, start: int, end: int) -> tuple[tuple[LineBox, int, int], ...]:
    """Return the lines of which a range of the text touches a part, each with the range of that part."""
    touched = ((line, *_piece(line, start, end)) for line in lines_within(document, start, end))
    return tuple(each for each in touched if each[1:] != (each[0].start, each[0].end))


def _piece(line: LineBox, start: int, end: int) -> tuple[int, int]:
    return max(start, line.start), min(end, line.end)


@per_document(of=("quoted",))
def _quoted(document: Document) -> Mapping[tuple[int, int], Region]:
    return MappingProxyType({(piece.start, piece.end): piece.region for piece in document.quoted})


def lines_within(document: Document, start: int, end: int) -> tuple[LineBox, ...]:
    """Return the lines that a range of the text touches, in its order."""
    lines, reach = _lines(document)
    first = bisect.bisect_right(reach, start)
    last = bisect.bisect_left(lines, end, key=lambda line: line.start)
    return tuple(line for line in lines[first:last] if start < line.end)


@per_document(of=("lines",))
def _lines(document: Document) -> tuple[tuple[LineBox, ...], tuple[int, ...]]:
    """Return the lines by their beginnings, and for each how far it and those before it reach."""
    lines = tuple(sorted(document.lines, key=lambda line: line.start))
    return lines, tuple(itertools.accumulate((line.end for line in lines), max))
