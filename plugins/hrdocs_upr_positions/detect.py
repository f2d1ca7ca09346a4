"""Whether a document states positions on UPR recommendations: a report, an addendum, or a list."""

import re

from hrdocs.model import Block, BlockKind, Confidence, Document, Match
from hrdocs_upr_positions.conclusions import conclusions
from hrdocs_upr_positions.tables import columns
from hrdocs_upr_positions.titles import REPORT_TITLE, VIEWS_TITLE

OPENING_BLOCKS = 40
"""How many blocks the masthead and the title take at most."""

LONGEST_TITLE = 400
"""Code points of the longest title; a sentence of prose that mentions a report is longer, or is not alone."""


def detect(document: Document) -> Match | None:
    """Return the match of a document: CERTAIN for a title or a table that no other format has."""
    opening = list(document.body())[:OPENING_BLOCKS]
    views = _titled(document, opening, VIEWS_TITLE)
    if views:
        return _certain(document, *views, "is entitled as a State's views on recommendations")
    report = _titled(document, opening, REPORT_TITLE)
    if report and len(conclusions(document)) > 1:
        return _certain(document, *report, "is a report of the UPR Working Group with conclusions")
    return _by_table(document)


def _titled(document: Document, blocks: list[Block], title: re.Pattern[str]) -> tuple[int, int] | None:
    """Return the range of a title that stands in a block of its own, or that runs over two."""
    for n, block in enumerate(blocks):
        last = blocks[n + 1] if n + 1 < len(blocks) else block
        for end in (block.end, last.end):
            words = document.text[block.start : end]
            if end - block.start < LONGEST_TITLE and (match := title.match(words.replace("\n", " "))):
                return block.start, block.start + match.end()
    return None


def _by_table(document: Document) -> Match | None:
    for block in document.body():
        if block.kind is BlockKind.TABLE and block.cells:
            known = columns(document, block)
            if known and known.heading_rows and {"recommendation", "number"} & known.roles.keys():
                end = max(cell.end for cell in block.cells if cell.row < known.heading_rows)
                return _certain(document, block.start, end, "has a table of positions on recommendations")
    return None


def _certain(document: Document, start: int, end: int, reason: str) -> Match:
    words = document.quote("format", start, end)
    return Match(confidence=Confidence.CERTAIN, reason=reason, evidence=(words,))
