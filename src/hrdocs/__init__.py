"""hrdocs: human-rights documents to records, each value with the exact words that it came from.

>>> import hrdocs
>>> result = hrdocs.parse("note_verbale.pdf")             # doctest: +SKIP
>>> [pledge.text for pledge in result.of_kind("pledge")]  # doctest: +SKIP
"""

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from hrdocs.corpus.api import Corpus, parse_many
    from hrdocs.corpus.dataset import Dataset

__all__ = [
    "PLUGIN_API",
    "AnnotatorPlugin",
    "Block",
    "BlockKind",
    "BlockRole",
    "Confidence",
    "Corpus",
    "Dataset",
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
    "parse_many",
    "per_document",
    "read",
    "to_dataframe",
    "to_rows",
]

_WHEN_USED = {"Corpus": "api", "parse_many": "api", "Dataset": "dataset"}
"""What a call for one document does without: databases and processes."""


def __getattr__(name: str) -> object:
    if name not in _WHEN_USED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"hrdocs.corpus.{_WHEN_USED[name]}"), name)
