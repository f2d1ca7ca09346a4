"""The commands for many documents: run, verify, diff."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hrdocs import codec
from hrdocs.commands import Example, complain_of_dataset, registry_of
from hrdocs.corpus.options import forms_options, work_of, work_options, workers_option
from hrdocs.errors import UnreadableSource
from hrdocs.exit_codes import ALL_FAILED
from hrdocs.text import shown

if TYPE_CHECKING:
    from hrdocs.corpus.compare import Difference

DIFFERENT = 1
"""Exit code of `hrdocs diff` where the datasets differ, as that of diff(1)."""

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command(cls=Example, example="hrdocs run reports notes.zip 'pages/**/*.html' -o out --to parquet --to sqlite")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@click.option("-o", "--output", "out", type=_FOLDER, required=True, help="Folder of the dataset.")
@click.option("--include", multiple=True, metavar="PATTERN", help="Take only documents whose place or name fits.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave out documents whose place or name fits.")
@work_options
@forms_options
@click.option(
    "--shard", "shards", type=_FOLDER, multiple=True, help="Take over what the run in this folder has parsed."
)
@click.option("--publish", metavar="ADDRESS", help="Copy the dataset there too, such as s3://bucket/out (fsspec).")
@click.option("--fresh", is_flag=True, help="Forget what the ledger has.")
@click.option("--quiet", is_flag=True, help="Show no progress and no summary but the last line.")
@click.pass_context
def run(
    context: click.Context,
    /,
    inputs: tuple[str, ...],
    out: Path,
    quiet: bool,
    **told: Any,  # noqa: ANN401 (fields of Job)
) -> None:
    """Parse many documents into a dataset: files, folders, patterns, ZIP and web archives, "-" for a list of paths.

    A run that was interrupted goes on with the same command; what is parsed already comes from the ledger.
    Inputs that fail stand in errors.jsonl; exit code 8 where all of them do.
    """
    from hrdocs.corpus import display, interrupts
    from hrdocs.corpus.inputs import written_into
    from hrdocs.corpus.run import Job

    names = _names(inputs)
    if (name := written_into(names, out)) is not None:
        raise click.UsageError(f"-o {out} is the folder of the input {name}; name another folder.")
    with interrupts.twice(), work_of(context, told) as work, display.progress(quiet=quiet) as report:
        summary = Job(names=names, work=work, report=report, **told).run(out)
    for folder in summary.passed_over:
        complain_of_dataset(folder)
    if not quiet:
        display.summary(summary)
    click.echo(summary.balance)
    if not summary.documents:
        sys.exit(ALL_FAILED)


def _names(inputs: Sequence[str]) -> list[str]:
    names: list[str] = []
    for each in inputs:
        names += _listed() if each == "-" else [each]
    return names


def _listed() -> list[str]:
    if sys.stdin is None:
        raise UnreadableSource("standard input is closed; name the inputs")
    return [os.fsdecode(line) for line in sys.stdin.buffer.read().splitlines() if line.strip()]


@click.command(cls=Example, example="hrdocs verify out --rerun")
@click.argument("out", type=_FOLDER)
@click.option("--rerun", is_flag=True, help="Parse the inputs again and compare record by record.")
@workers_option
@click.option("--jsonl", is_flag=True, help="Print differences as JSON Lines.")
@click.pass_context
def verify(context: click.Context, out: Path, rerun: bool, workers: int | None, jsonl: bool) -> None:
    """Check that a dataset is what its manifest says and its ledger gives; exit code 51: damaged, 52: changed."""
    from hrdocs.corpus.verify import verify as checked

    found = checked(out, rerun=rerun, workers=workers or os.cpu_count() or 1, registry=registry_of(context))
    for line in found.damage:
        click.echo(shown(line))
    for difference in found.differences:
        _put(difference, jsonl)
    if not jsonl:
        for line in found.moved:
            click.echo(f"moved: {shown(line)}")
        for line in found.stale:
            click.echo(f"mark: {shown(line)}")
    if found.error is not None:
        raise found.error
    if not jsonl:
        click.echo(f"clean: {found.files} files{', and the inputs give the same again' if rerun else ''}")


@click.command(cls=Example, example="hrdocs diff before after")
@click.argument("one", type=_FOLDER)
@click.argument("two", type=_FOLDER)
@click.option("--jsonl", is_flag=True, help="Print JSON Lines.")
def diff(one: Path, two: Path, jsonl: bool) -> None:
    """Show records that are added, gone or changed in a second dataset; exit code 1 where there are any."""
    from hrdocs.corpus import compare

    counts = compare.counted(compare.diff(one, two), lambda each: _put(each, jsonl))
    if not jsonl:
        for kind, of_kind in counts.items():
            click.echo(f"{kind}: {', '.join(f'{count} {what}' for what, count in of_kind.items() if count)}")
        if not counts:
            click.echo("no difference")
    if counts:
        sys.exit(DIFFERENT)


def _put(difference: "Difference", jsonl: bool) -> None:
    click.echo(codec.canonical(difference.data()).decode() if jsonl else shown(str(difference)))
