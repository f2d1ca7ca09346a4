"""The command `hrdocs upr`: the documents of one review in, one row for each recommendation out."""

import sys
from pathlib import Path

import attrs
import click
import rich.box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

import hrdocs
from hrdocs import Diagnostic
from hrdocs.commands import (
    Example,
    deliver,
    files_argument,
    ledger,
    reading_options,
    registry_of,
    sources_of,
    target_option,
    writer_option,
)
from hrdocs.errors import UnsuitableFormat
from hrdocs.identity import identified
from hrdocs_upr_positions.join import join
from hrdocs_upr_positions.records import Stage, UprRecommendation

FORMAT = "upr-positions"
LONGEST_WORDING = 90


@click.command(cls=Example, example="hrdocs upr report.pdf addendum.pdf --to csv -o review")
@files_argument
@writer_option
@target_option
@reading_options
@click.pass_context
def upr(
    context: click.Context,
    files: tuple[str, ...],
    writer_name: str | None,
    target: Path | None,
    reading: hrdocs.Reading,
) -> None:
    """Join the report, addenda and lists of one Universal Periodic Review: one row for each recommendation."""
    registry = registry_of(context)
    failures: list[hrdocs.HrdocsError] = []
    results = []
    for source in sources_of(files, reading, registry, failures):
        with ledger(failures):
            document = reading.document(source, registry=registry)
            results.append(_of_a_review(hrdocs.parse(document, registry=registry)))
    if failures:
        # A review without one of its documents would show positions that a later one has changed.
        sys.exit(failures[0].exit_code)
    try:
        joined = _joined(results)
    except ValueError as error:
        raise click.UsageError(f"{error}.") from None
    deliver([joined], registry, writer_name, target, _page)


def _of_a_review(result: hrdocs.ParseResult) -> hrdocs.ParseResult:
    if result.document.format != FORMAT:
        name = result.document.source.name or "source"
        raise UnsuitableFormat(f"{name}: is {result.document.format}, no document of a Universal Periodic Review")
    return result


def _joined(results: list[hrdocs.ParseResult]) -> hrdocs.ParseResult:
    """Return the rows of a review as the records of its first document."""
    document = results[0].document
    placed = [attrs.evolve(row, document=document.source.sha256) for row in join(results)]
    return hrdocs.ParseResult(
        document=document,
        records=identified(placed),
        diagnostics=tuple(_of_source(note, result) for result in results for note in result.diagnostics),
        parser=results[0].parser,
    )


def _of_source(note: Diagnostic, result: hrdocs.ParseResult) -> Diagnostic:
    """Return a diagnostic that names its document: its range would point into the text of another."""
    return attrs.evolve(note, message=f"{result.document.source.name}: {note.message}", start=None, end=None)


def _page(result: hrdocs.ParseResult) -> RenderableType:
    rows = [row for row in result.records if isinstance(row, UprRecommendation)]
    stages = [stage.value for stage in Stage if any(getattr(row, stage.value) for row in rows)]
    table = Table(box=rich.box.SIMPLE_HEAD, pad_edge=False)
    for name in ("number", *stages, "latest"):
        table.add_column(name, no_wrap=True)
    table.add_column("from", overflow="fold")
    table.add_column("recommendation", overflow="fold", ratio=1)
    for row in rows:
        positions = (getattr(row, stage) or "" for stage in stages)
        states, wording = ", ".join(row.recommending_states), (row.recommendation or "")[:LONGEST_WORDING]
        table.add_row(*(Text(str(cell)) for cell in (row.number, *positions, row.latest, states, wording)))
    differences = [Text(f"{row.number}: {remark}", style="yellow") for row in rows for remark in row.disagreements]
    notes = [Text(f"{note.severity}: {note.code}: {note.message}", style="yellow") for note in result.diagnostics]
    return Group(table, *differences, *notes)
