"""Whether a document states positions on UPR recommendations: a report, an addendum, or a list."""

import itertools
import re

from hrdocs.model import Block, Confidence, Document, Match
from hrdocs_upr_positions.conclusions import conclusions
from hrdocs_upr_positions.tables import Columns, columns
from hrdocs_upr_positions.titles import REPORT_TITLE, VIEWS_TITLE
from hrdocs_upr_positions.verdict import read_verdict

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
    alone = [(block.start, block.end) for block in blocks]
    over_two = [(first.start, second.end) for first, second in itertools.pairwise(blocks)]
    for start, end in (*alone, *over_two):
        match = title.match(document.text[start:end].replace("\n", " ")) if end - start < LONGEST_TITLE else None
        if match:
            return start, start + match.end()
    return None


def _by_table(document: Document) -> Match | None:
    for block in document.body():
        known = columns(document, block) if block.cells else None
        if known and known.heading_rows and _states_positions(document, block, known):
            end = max(cell.end for cell in block.cells if cell.row < known.heading_rows)
            return _certain(document, block.start, end, "has a table of positions on recommendations")
    return None


def _states_positions(document: Document, block: Block, known: Columns) -> bool:
    """Tell a table of positions on recommendations from one of people and their posts."""
    if "recommendation" in known.roles:
        return True
    replies = [
        document.text[cell.start : cell.end]
        for cell in block.cells
        if cell.row >= known.heading_rows and known.role_of(cell.column) == "position" and cell.end > cell.start
    ]
    decided = sum(bool(read_verdict(words, language=block.language).verdicts) for words in replies)
    return "number" in known.roles and decided * 2 > len(replies)


def _certain(document: Document, start: int, end: int, reason: str) -> Match:
    words = document.quote("format", start, end)
    return Match(confidence=Confidence.CERTAIN, reason=reason, evidence=(words,))
