"""Whether a document states positions on UPR recommendations: a report, an addendum, or a list."""

from hrdocs.model import Block, BlockKind, Confidence, Document, Match
from hrdocs_upr_positions.report import conclusions
from hrdocs_upr_positions.tables import columns
from hrdocs_upr_positions.titles import REPORT_TITLE, VIEWS_TITLE

OPENING_BLOCKS = 40


def detect(document: Document) -> Match | None:
    """Return the match of a document: CERTAIN for a title or a table that no other format has."""
    opening = list(document.body())[:OPENING_BLOCKS]
    for block in opening:
        words = document.text_of(block)
        if len(words) < 400 and (match := VIEWS_TITLE.match(words)):
            return _certain(document, block.start, block.start + match.end(), "is entitled as a State's views")
    titled = next((block for block in opening if REPORT_TITLE.match(document.text_of(block)[:200])), None)
    if titled and _is_short(document, titled) and len(conclusions(document)) > 1:
        return _certain(document, titled.start, titled.end, "is a report of the UPR Working Group with conclusions")
    return _by_table(document)


def _by_table(document: Document) -> Match | None:
    for block in document.body():
        if block.kind is BlockKind.TABLE and block.cells:
            known = columns(document, block)
            if known and known.heading_rows and {"recommendation", "number"} & known.roles.keys():
                end = max(cell.end for cell in block.cells if cell.row < known.heading_rows)
                return _certain(document, block.start, end, "has a table of positions on recommendations")
    return None


def _is_short(document: Document, block: Block) -> bool:
    return len(document.text_of(block)) < 200


def _certain(document: Document, start: int, end: int, reason: str) -> Match:
    words = document.quote("format", start, end)
    return Match(confidence=Confidence.CERTAIN, reason=reason, evidence=(words,))
