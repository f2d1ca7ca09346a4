"""UPR positions: what a State under review said of each recommendation, in every form that it comes in."""

from collections.abc import Iterable

import hrdocs
from hrdocs_upr_positions.join import join, reviews
from hrdocs_upr_positions.records import (
    Basis,
    Claim,
    Derived,
    Position,
    PositionPart,
    Qualifier,
    SourcePosition,
    Stage,
    UprPosition,
    UprRecommendation,
    UprTable,
)

__all__ = [
    "Basis",
    "Claim",
    "Derived",
    "Position",
    "PositionPart",
    "Qualifier",
    "SourcePosition",
    "Stage",
    "UprPosition",
    "UprRecommendation",
    "UprTable",
    "detect",
    "join",
    "parse",
    "reviews",
]


def detect(document: hrdocs.Document) -> hrdocs.Match | None:
    """Say how surely a document states positions on UPR recommendations."""
    from hrdocs_upr_positions.detecting import detect

    return detect(document)


def at_most(document: hrdocs.Document) -> hrdocs.Confidence | None:
    """Say that a document is none which has no title of the review, does not name it, and has no table."""
    from hrdocs_upr_positions.titles import find_title, name_of_review

    shown = find_title(document, "views", "report") or name_of_review(document)
    return hrdocs.Confidence.CERTAIN if shown or any(block.cells for block in document.body()) else None


def parse(document: hrdocs.Document) -> hrdocs.ParseResult:
    """Return a document with a record for each position and one for how complete they are."""
    from hrdocs_upr_positions.parsing import parse

    return parse(document)


@hrdocs.hookimpl
def hrdocs_parsers() -> Iterable[hrdocs.ParserPlugin]:
    """Offer the parser of UPR positions."""
    return [
        hrdocs.ParserPlugin(
            name="upr-positions",
            api=hrdocs.PLUGIN_API,
            summary="States' positions on recommendations of the Universal Periodic Review",
            detect=detect,
            parse=parse,
            at_most=at_most,
            record_types=(UprPosition, UprTable, UprRecommendation),
        )
    ]
