"""hrdocs: human-rights documents to records, each value with the exact words that it came from.

>>> import hrdocs
>>> result = hrdocs.parse("note_verbale.pdf")             # doctest: +SKIP
>>> [pledge.text for pledge in result.of_kind("pledge")]  # doctest: +SKIP
"""

from hrdocs import errors
from hrdocs.api import detect, loads, parse, read
from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.errors import HrdocsError
from hrdocs.frames import to_dataframe, to_rows
from hrdocs.hooks import hookimpl
from hrdocs.model import (
    Block,
    BlockKind,
    BlockRole,
    Confidence,
    Document,
    Evidence,
    FailedSource,
    Match,
    Metadata,
    ParseResult,
    Record,
    Region,
    per_document,
)
from hrdocs.plugin import PLUGIN_API, AnnotatorPlugin, ParserPlugin, ReaderPlugin, WriterPlugin
from hrdocs.reading import Reading
from hrdocs.registry import Registry
from hrdocs.source import Source

__all__ = [
    "PLUGIN_API",
    "AnnotatorPlugin",
    "Block",
    "BlockKind",
    "BlockRole",
    "Confidence",
    "Diagnostic",
    "Document",
    "Evidence",
    "FailedSource",
    "HrdocsError",
    "Match",
    "Metadata",
    "ParseResult",
    "ParserPlugin",
    "ReaderPlugin",
    "Reading",
    "Record",
    "Region",
    "Registry",
    "Severity",
    "Source",
    "WriterPlugin",
    "detect",
    "errors",
    "hookimpl",
    "loads",
    "parse",
    "per_document",
    "read",
    "to_dataframe",
    "to_rows",
]
