"""The command `hrdocs review`: pages on which a person checks records, and what becomes of the marks made there."""

import itertools
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

import hrdocs
from hrdocs.api import require_parser
from hrdocs.commands import (
    FILE,
    Example,
    complain_of_dataset,
    completer,
    reading_options,
    registry_of,
    sources_with,
)
from hrdocs.exit_codes import ALL_FAILED, SOME_FAILED
from hrdocs.inputs import Input, inputs
from hrdocs.model import ParseResult
from hrdocs.outcomes import Outcome, outcomes
from hrdocs.parse_command import Tally
from hrdocs.registry import Registry
from hrdocs.source import Source
from hrdocs.text import counted, shown
from hrdocs.working import working

if TYPE_CHECKING:
    from hrdocs.review.entries import Entry

WRITE = "pages"


class _FilesOrCommand(click.Group):
    """A group whose first argument may be a file: then the pages are written."""

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that arguments name, and that which writes pages where they name files."""
        return super().resolve_command(context, args if args[0] in self.commands else [WRITE, *args])

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Take options that stand before the first file for those of writing pages."""
        help_wanted = not args or args[0] in context.help_option_names
        return super().parse_args(context, args if help_wanted or args[0] in self.commands else [WRITE, *args])


@click.group(
    cls=_FilesOrCommand,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="",
    subcommand_metavar="FILE… | COMMAND",
)
def review() -> None:
    """Check every value against the page that it came from: hrdocs review FILE… -o DIR.

    FILE is a document, a folder, or a dataset that `hrdocs run` wrote; `hrdocs review pages --help` has the options.
    """


@review.command(WRITE, cls=Example, example="hrdocs review report.pdf --open\nhrdocs review out -o review")
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE…")
@click.option("-o", "--output", "out", type=click.Path(path_type=Path), help="Folder of the review.")
@click.option("--open", "opened", is_flag=True, help="Open it in the browser; without -o in a temporary folder.")
@click.option("--include", multiple=True, metavar="PATTERN", help='Of folders take what fits, such as "*.pdf".')
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Of folders leave out what fits.")
@click.option("--format", "format_name", metavar="NAME", shell_complete=completer("parsers"), help="Skip recognition.")
@reading_options
@click.pass_context
def pages(
    context: click.Context,
    files: tuple[str, ...],
    out: Path | None,
    opened: bool,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    format_name: str | None,
    reading: hrdocs.Reading,
) -> None:
    """Write a page for each document, with its source beside its records, and a page that lists them."""
    from hrdocs.review import site
    from hrdocs.review.entries import is_dataset, of_dataset

    if out is None and not opened:
        raise click.UsageError("Name a folder for the review with -o, or look at it with --open.")
    registry, tally = registry_of(context), Tally()
    require_parser(format_name, registry)
    if any(is_dataset(Path(each)) for each in files):
        if len(files) > 1:
            raise click.UsageError("A dataset is reviewed alone; name one.")
        entries = of_dataset(Path(files[0]), registry)
    else:
        given = inputs(files, include=include, exclude=exclude, output=out, passed_over=complain_of_dataset)
        entries = _where_there_is_one(_of_files(given, reading, registry, format_name, tally), tally)
    written = site.write(entries, out or Path(tempfile.mkdtemp(prefix="hrdocs-review-")))
    told = [counted(len(written.pages), "document"), counted(written.records, "record")]
    failed = [f"{counted(written.failed, 'input')} without a document"] if written.failed else []
    click.echo(", ".join([*told, *failed]))
    first = written.pages[0] if len(written.pages) == 1 and not written.failed else written.index
    click.echo(first.resolve().as_uri())
    if opened:
        import webbrowser

        webbrowser.open(first.resolve().as_uri())
    tally.leave()


def _of_files(
    given: tuple[Input, ...], reading: hrdocs.Reading, registry: Registry, format_name: str | None, tally: Tally
) -> "Iterator[Entry]":
    held: list[Source] = []
    with working(None, registry, reading, format=format_name) as worker:

        def result(source: Source) -> ParseResult:
            held[:] = [source]
            return worker.parse(source)

        for outcome in tally.of(outcomes(given, sources=sources_with(worker), parse=result)):
            yield _entry(outcome, held)


def _where_there_is_one(entries: "Iterator[Entry]", tally: Tally) -> "Iterator[Entry]":
    """Return entries of which one is a document; where none is, the command ends: there is nothing to review."""
    failed: list[Entry] = []
    for entry in entries:
        failed.append(entry)
        if isinstance(entry.outcome, ParseResult):
            break
    else:
        tally.leave()
    return itertools.chain(failed, entries)


def _entry(outcome: Outcome, held: list[Source]) -> "Entry":
    from hrdocs.review.entries import Entry

    if isinstance(outcome, ParseResult):
        return Entry(place=outcome.document.source.name or "source", outcome=outcome, source=held[0])
    return Entry(place=outcome.path, outcome=outcome)


@review.command(cls=Example, example="hrdocs review apply out note.pdf.marks.jsonl")
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.argument("marks", type=click.Path(path_type=Path))
@click.pass_context
def apply(context: click.Context, out: Path, marks: Path) -> None:
    """Put the marks of a reader beside the records of a dataset, as its table marks.jsonl; no record is changed."""
    from hrdocs.corpus import judged
    from hrdocs.marks import read

    applied = judged.apply(out, read(marks), registry=registry_of(context))
    for line in applied.refused:
        click.echo(f"hrdocs: {shown(line)}", err=True)
    taken = applied.new + applied.replaced
    replaced = f" ({applied.replaced} in place of an earlier one)" if applied.replaced else ""
    click.echo(f"{taken} marks applied{replaced}, {len(applied.refused)} refused; the dataset has {applied.total}")
    if applied.refused:
        sys.exit(SOME_FAILED if taken else ALL_FAILED)


@review.command(cls=Example, example="hrdocs review agree mine.jsonl yours.jsonl")
@click.argument("one", type=click.Path(path_type=Path))
@click.argument("other", type=click.Path(path_type=Path))
@click.option("--jsonl", is_flag=True, help="Print JSON Lines.")
def agree(one: Path, other: Path, jsonl: bool) -> None:
    """Show how far two readers agree, field by field (Cohen's kappa), and list where they differ."""
    from hrdocs.marks import read
    from hrdocs.review import agreement, agreement_shown

    first, second = (agreement.of_one_reader(read(each), each.name) for each in (one, other))
    found, differing = agreement.agreements(first, second), agreement.differences(first, second)
    if jsonl:
        click.echo("".join(agreement_shown.lines(found, differing)), nl=False)
    else:
        agreement_shown.put(found, differing, names=(one.name, other.name))
