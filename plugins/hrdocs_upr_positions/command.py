"""The command `hrdocs upr`: the documents of one review in, one row for each recommendation out."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
import click
import rich.box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

import hrdocs
from hrdocs import Diagnostic, Severity, output
from hrdocs.commands import (
    Example,
    complain,
    files_argument,
    ledger,
    quiet_option,
    reading_options,
    registry_of,
    sources_of,
    target_option,
    timeout_option,
    writer_option,
)
from hrdocs.delivery import deliver, writer_for
from hrdocs.errors import UnsuitableFormat
from hrdocs.exit_codes import SOME_FAILED
from hrdocs.identity import identified
from hrdocs.model import Evidence, FailedSource
from hrdocs.outcomes import failed
from hrdocs.text import shown
from hrdocs.working import Worker, working
from hrdocs_upr_positions.join import join, reviews
from hrdocs_upr_positions.records import Stage, UprPosition, UprRecommendation

FORMAT = "upr-positions"
LONGEST_WORDING = 90


@click.command(
    cls=Example, example="hrdocs upr report.pdf addendum.pdf --to csv -o review\nhrdocs upr reviews/ --to csv -o table"
)
@files_argument
@writer_option
@target_option
@quiet_option
@reading_options
@timeout_option
@click.pass_context
def upr(
    context: click.Context,
    files: tuple[str, ...],
    writer_name: str | None,
    target: Path | None,
    reading: hrdocs.Reading,
    timeout: int | None,
) -> None:
    """Join the reports, addenda and lists of Universal Periodic Reviews: one row for each recommendation.

    Files of several reviews, or a folder of them, give one table. What is no document of a review is left out by name.
    """
    registry = registry_of(context)
    output.require_apart(target, files)
    writer_for(registry, writer_name, target)
    with working(timeout, registry, reading) as worker:
        results, left_out = _results(files, worker)
    if not results:
        raise UnsuitableFormat("none of the files is a document of a Universal Periodic Review")
    joined = [_joined(review) for review in reviews(results)]
    if writer_name is None and target is None:
        deliver([_with_all_remarks(review) for review in joined], registry, None, None, _page)
    else:
        written = [result for review in joined for result in review]
        deliver([*written, *left_out], registry, writer_name, target, _page)
    if any(each.code != _NO_REVIEW for each in left_out):
        sys.exit(SOME_FAILED)


_NO_REVIEW = "unsuitable-format"


def _results(files: tuple[str, ...], worker: Worker) -> tuple[list[hrdocs.ParseResult], list[FailedSource]]:
    """Return what the documents of reviews give, the same bytes once, and what is none or cannot be read."""
    failures: list[hrdocs.HrdocsError] = []
    left_out: list[FailedSource] = []
    found: dict[str, hrdocs.ParseResult] = {}
    for name, is_named in _within(files):
        unread = failures if is_named else list[hrdocs.HrdocsError]()
        with ledger(unread):
            for source in sources_of(name, worker):
                with ledger(unread):
                    if earlier := found.get(source.sha256):
                        found[source.sha256] = _named_twice(earlier, source.name)
                    elif isinstance(given := _of_a_review(source, worker), FailedSource):
                        left_out.append(attrs.evolve(given, path=name))
                    else:
                        found[source.sha256] = given
        left_out += [failed(error, name, None) for error in unread]
    if failures:
        # A review without one of its documents would show positions that a later one has changed.
        sys.exit(failures[0].exit_code)
    return list(found.values()), left_out


def _within(files: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Iterate over the files that were named and those in folders, each with whether it was named itself."""
    for name in files:
        if Path(name).is_dir():
            yield from ((str(path), False) for path in sorted(Path(name).rglob("*")) if path.is_file())
        else:
            yield name, True


def _of_a_review(source: hrdocs.Source, worker: Worker) -> hrdocs.ParseResult | FailedSource:
    """Return what a document gives, or that it is no part of a review, which is said."""
    result = worker.parse(source)
    if result.document.format == FORMAT:
        return result
    name, kind = result.document.source.name or "source", result.document.format or "of no known format"
    error = UnsuitableFormat(f"{name}: is {kind}, no document of a Universal Periodic Review; left out")
    complain(error)
    return failed(error, name, source.sha256)


def _named_twice(result: hrdocs.ParseResult, name: str | None) -> hrdocs.ParseResult:
    message = f"{name} has the same bytes as {result.document.source.name}, and was parsed once"
    note = Diagnostic(code="duplicate-source", message=message, severity=Severity.INFO)
    return attrs.evolve(result, diagnostics=(*result.diagnostics, note))


def _joined(review: Sequence[hrdocs.ParseResult]) -> list[hrdocs.ParseResult]:
    """Return the documents of a review, the report before others; the first one's records end with the joined rows."""
    first, *others = sorted(review, key=_order)
    rows = identified(
        (attrs.evolve(row, evidence=_evidence(row, first)) for row in join(review)), first.document.source.sha256
    )
    return [attrs.evolve(first, records=(*first.records, *rows)), *others]


def _order(result: hrdocs.ParseResult) -> bool:
    """Return whether a document comes behind the report, whose words the rows quote."""
    return not any(isinstance(record, UprPosition) and record.stage is Stage.REPORT for record in result.records)


def _evidence(row: UprRecommendation, first: hrdocs.ParseResult) -> tuple[Evidence, ...]:
    """Return what the first document of a review quotes for a row; what others quote is in their own records."""
    records = {record.id: record for record in first.records}
    quoted = []
    for source in row.sources:
        for each in records[source.record].evidence if source.record in records else ():
            stage = source.stage.value if source.stage and each.field == "position" else each.field
            quoted += [attrs.evolve(each, field=stage)] if stage in _QUOTED else []
    return tuple(dict.fromkeys(quoted))


_QUOTED = ("number", "recommendation", "recommending_states", *(stage.value for stage in Stage), "implementation_claim")
"""The fields of a joined row that have words in a document."""


def _with_all_remarks(review: Sequence[hrdocs.ParseResult]) -> hrdocs.ParseResult:
    notes = tuple(_of_source(note, result) for result in review for note in result.diagnostics)
    return attrs.evolve(review[0], diagnostics=notes)


def _of_source(note: Diagnostic, result: hrdocs.ParseResult) -> Diagnostic:
    """Return a diagnostic that names its document: its range would point into the text of another."""
    return attrs.evolve(note, message=f"{result.document.source.name}: {note.message}", start=None, end=None)


def _page(result: hrdocs.ParseResult) -> RenderableType:
    rows = [row for row in result.records if isinstance(row, UprRecommendation)]
    states = ", ".join(dict.fromkeys(row.state for row in rows if row.state))
    head = Text(f"{len(rows)} recommendations{' of ' * bool(states)}{shown(states)}", style="bold")
    stages = [stage.value for stage in Stage if any(getattr(row, stage.value) for row in rows)]
    table = Table(box=rich.box.SIMPLE_HEAD, pad_edge=False)
    for name in ("number", *stages, "latest"):
        table.add_column(name, no_wrap=True)
    table.add_column("from", overflow="fold")
    table.add_column("recommendation", overflow="fold", ratio=1)
    for row in rows:
        positions = (getattr(row, stage) or "" for stage in stages)
        cells = (row.number, *positions, row.latest, ", ".join(row.recommending_states), _wording(row))
        table.add_row(*(Text(shown(str(cell))) for cell in cells))
    said = [f"{row.number}: {remark}" for row in rows for remark in row.disagreements]
    said += [f"{note.severity}: {note.code}: {note.message}" for note in result.diagnostics]
    return Group(head, table, *(Text(shown(each), style="yellow") for each in said))


def _wording(row: UprRecommendation) -> str:
    words = row.recommendation or ""
    return words if len(words) <= LONGEST_WORDING else f"{words[: LONGEST_WORDING - 1]}…"
