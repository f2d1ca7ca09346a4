"""The core's own writers, offered through the hook that third parties use."""

import importlib
from collections.abc import Callable, Iterable

from hrdocs.hooks import hookimpl
from hrdocs.outcomes import Outcome
from hrdocs.plugin import PLUGIN_API, WriterPlugin

Stream = Callable[[Iterable[Outcome]], Iterable[tuple[str, bytes]]]


def _when_used(module: str) -> Stream:
    """Return the module's `stream`, with the import put off until an output asks for it."""

    def stream(results: Iterable[Outcome]) -> Iterable[tuple[str, bytes]]:
        pieces: Stream = importlib.import_module(module).stream
        return pieces(results)

    return stream


def _plugin(
    name: str, summary: str, suffix: str, module: str, *, extra: bool = False, takes_failed: bool = True
) -> WriterPlugin:
    return WriterPlugin(
        name=name,
        api=PLUGIN_API,
        summary=summary,
        suffix=suffix,
        stream=_when_used(module),
        takes_failed=takes_failed,
        ready=(lambda: importlib.import_module(module).ready()) if extra else None,
    )


@hookimpl
def hrdocs_writers() -> Iterable[WriterPlugin]:
    """Offer the forms that every installation writes, and parquet and duckdb, which need an extra each."""
    return [
        _plugin("json", "canonical JSON: a line for each document with its records", ".json", "hrdocs.writers.as_json"),
        _plugin("jsonl", "a line of canonical JSON for each record", ".jsonl", "hrdocs.writers.as_jsonl"),
        _plugin(
            "csv",
            "a CSV file for each kind of record, and a flat one with words beside values",
            "",
            "hrdocs.writers.as_csv",
        ),
        _plugin("sqlite", "a database to search and to open in Datasette", "", "hrdocs.writers.as_sqlite"),
        _plugin("parquet", "a Parquet file for each kind", "", "hrdocs.writers.as_parquet", extra=True),
        _plugin("duckdb", "a DuckDB database", ".duckdb", "hrdocs.writers.as_duckdb", extra=True),
        _plugin(
            "annotations",
            "a Web Annotation (W3C) for each quotation, for Hypothesis and other tools",
            ".jsonld",
            "hrdocs.writers.as_annotations",
            takes_failed=False,
        ),
        _plugin("markdown", "a report to read", ".md", "hrdocs.writers.as_markdown"),
    ]
