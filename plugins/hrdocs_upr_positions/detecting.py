"""Whether a document states positions on UPR recommendations: a report, an addendum, or a list."""

from hrdocs.expressions import regex
from hrdocs.model import Block, Confidence, Document, Match
from hrdocs.un.state_abbreviations import states_of
from hrdocs_upr_positions.conclusions import LONGEST_INTRODUCTION, conclusions
from hrdocs_upr_positions.introductions import introduces
from hrdocs_upr_positions.recommending import ends_with_states
from hrdocs_upr_positions.records import Position
from hrdocs_upr_positions.tables import Columns, columns
from hrdocs_upr_positions.titles import find_title, name_of_review
from hrdocs_upr_positions.verdict import read_verdict


def detect(document: Document) -> Match | None:
    """Return the match of a document: CERTAIN for a title or a table that no other format has."""
    if views := find_title(document, "views"):
        return _certain(document, *views, "is entitled as a State's views on recommendations")
    report = find_title(document, "report")
    if report and len(conclusions(document)) > 1:
        return _certain(document, *report, "is a report of the UPR Working Group with conclusions")
    return _by_table(document) or (_by_report_title(document, *report) if report else _by_conclusions(document))


FEWEST_ITEMS = 2
"""Recommendations, each with the States that made it, by which a report is told that has lost its title."""


def _by_conclusions(document: Document) -> Match | None:
    """Return the match of a report without a title: it names the review, introduces lists and lists recommendations."""
    named = name_of_review(document)
    if named is None:
        return None
    words = [document.text_of(block) for block in conclusions(document)]
    names = states_of(document)
    listed = sum(ends_with_states(each, names) for each in words)
    if listed < FEWEST_ITEMS or not any(_introduces_a_list(each) for each in words):
        return None
    reason = "names the UPR, and lists recommendations with their States under what the State says of them"
    return Match(confidence=Confidence.STRONG, reason=reason, evidence=(document.quote("format", *named),))


def _introduces_a_list(words: str) -> bool:
    undecided = (Position.UNCLEAR, Position.NO_POSITION)
    return len(words) < LONGEST_INTRODUCTION and introduces(words) and read_verdict(words).position not in undecided


def _by_report_title(document: Document, start: int, end: int) -> Match:
    """Return the match of a report whose conclusions cannot be read: STRONG where it has no symbol of the Council."""
    if _SYMBOL.search(document.text[:LONGEST_OPENING]):
        return _certain(document, start, end, "is entitled as a report of the UPR Working Group and has its symbol")
    reason = "is entitled as a report of the UPR Working Group"
    return Match(confidence=Confidence.STRONG, reason=reason, evidence=(document.quote("format", start, end),))


LONGEST_OPENING = 2000
"""Code points at the beginning of a document in which its own symbol stands."""

_SYMBOL = regex(r"\bA/HRC/(?:WG\.6/)?\d")


def _by_table(document: Document) -> Match | None:
    for block in document.body():
        known = columns(document, block) if block.cells else None
        if known and known.heading_rows and _states_positions(document, block, known):
            end = max(cell.end for cell in block.cells if cell.row < known.heading_rows)
            return _certain(document, block.start, end, "has a table of positions on recommendations")
    return None


def _states_positions(document: Document, block: Block, known: Columns) -> bool:
    """Return whether a table has positions on recommendations, and not people and their posts."""
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
