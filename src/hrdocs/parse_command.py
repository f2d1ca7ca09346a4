"""The command `hrdocs parse`: documents in, records out, and a count of what failed."""

import functools
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from attrs import field

import hrdocs
from hrdocs import output
from hrdocs.api import require_parser
from hrdocs.commands import (
    Example,
    complain,
    complain_of_dataset,
    completer,
    files_argument,
    quiet_option,
    reading_options,
    registry_of,
    sources_with,
    target_option,
    timeout_option,
    writer_option,
)
from hrdocs.delivery import deliver, writer_for
from hrdocs.errors import HrdocsError
from hrdocs.exit_codes import ALL_FAILED, INTERRUPTED, SOME_FAILED
from hrdocs.inputs import inputs
from hrdocs.model import FailedSource
from hrdocs.outcomes import Outcome, outcomes
from hrdocs.progress import goes_to_terminal, watched
from hrdocs.text import counted, shown
from hrdocs.values import define
from hrdocs.working import working


@click.command(
    cls=Example, example="hrdocs parse note.pdf\nhrdocs parse releases/ --include '*.html' --to csv -o tables"
)
@files_argument
@click.option("--include", multiple=True, metavar="PATTERN", help='Of folders take what fits, such as "*.pdf".')
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Of folders leave out what fits.")
@click.option("--format", "format_name", metavar="NAME", shell_complete=completer("parsers"), help="Skip recognition.")
@writer_option
@target_option
@quiet_option
@click.option("--keep-unknown", is_flag=True, help="Keep documents of no known format, with their references.")
@timeout_option
@click.option("--most", type=click.IntRange(min=0), metavar="N", help="Show N records of a kind on the page to read.")
@reading_options
@click.pass_context
def parse(
    context: click.Context,
    files: tuple[str, ...],
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    format_name: str | None,
    writer_name: str | None,
    target: Path | None,
    keep_unknown: bool,
    timeout: int | None,
    most: int | None,
    reading: hrdocs.Reading,
) -> None:
    """Print the records in documents; of a folder, in all files in it; "-" reads standard input.

    Without --to, the output is a page to read.
    """
    from hrdocs import show

    registry = registry_of(context)
    output.require_apart(target, files)
    writer_for(registry, writer_name, target)
    require_parser(format_name, registry)
    given = inputs(files, include=include, exclude=exclude, output=target, passed_over=complain_of_dataset)

    tally = Tally()
    page = functools.partial(show.result, most=show.most_by_default() if most is None else most)
    to_terminal = goes_to_terminal(has_target=target is not None)
    worked = working(timeout, registry, reading, format=format_name, keep_unknown=keep_unknown)
    with worked as worker, watched(given, to_terminal=to_terminal) as watching:
        pairs = outcomes(watching, sources=sources_with(worker), parse=worker.parse)
        deliver(tally.of(pairs), registry, writer_name, target, page)
    tally.leave()


@define
class Tally:
    """How many sources gave a document, and the errors of the others."""

    done: int = 0
    errors: list[HrdocsError] = field(factory=list)
    interrupted: bool = False

    def of(self, pairs: Iterable[tuple[Outcome, HrdocsError | None]]) -> Iterator[Outcome]:
        """Iterate over outcomes; those that are errors are counted and said. An interruption ends it early."""
        try:
            for outcome, error in pairs:
                self._count(outcome, error)
                yield outcome
        except KeyboardInterrupt:
            self.interrupted = True

    def _count(self, outcome: Outcome, error: HrdocsError | None) -> None:
        if error is not None:
            complain(error)
            self.errors.append(error)
        elif isinstance(outcome, FailedSource):
            click.echo(f"hrdocs: {shown(outcome.message)}", err=True)
        else:
            self.done += 1

    def leave(self) -> None:
        """End the command with the exit code of what failed, if anything did."""
        if self.interrupted:
            click.echo(
                f"hrdocs: interrupted after {counted(self.done, 'document')}; what was written is whole", err=True
            )
            sys.exit(INTERRUPTED)
        if self.errors and self.done:
            sys.exit(SOME_FAILED)
        if self.errors:
            sys.exit(ALL_FAILED if len(self.errors) > 1 else self.errors[0].exit_code)
