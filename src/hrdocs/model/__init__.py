"""The values that everything in hrdocs is made of: frozen attrs, keyword-only, tuples inside."""

from hrdocs.model.block import Block, BlockKind, BlockRole, Cell, Link, Mark, Region
from hrdocs.model.document import Document, LineBox, Page, SourceIdentity
from hrdocs.model.evidence import Evidence
from hrdocs.model.facts import per_document
from hrdocs.model.failed import FailedSource
from hrdocs.model.metadata import Metadata, Origin, Translation
from hrdocs.model.record import Record
from hrdocs.model.result import Confidence, Match, ParseResult, ParserRun
from hrdocs.model.views import Chart, Completeness

__all__ = [
    "Block",
    "BlockKind",
    "BlockRole",
    "Cell",
    "Chart",
    "Completeness",
    "Confidence",
    "Document",
    "Evidence",
    "FailedSource",
    "LineBox",
    "Link",
    "Mark",
    "Match",
    "Metadata",
    "Origin",
    "Page",
    "ParseResult",
    "ParserRun",
    "Record",
    "Region",
    "SourceIdentity",
    "Translation",
    "per_document",
]
