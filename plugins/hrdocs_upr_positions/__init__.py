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
            record_types=(UprPosition, UprTable, UprRecommendation),
        )
    ]
