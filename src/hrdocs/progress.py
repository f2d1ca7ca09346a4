"""Progress of a command over its inputs: a line on standard error, where a person watches a terminal."""

import contextlib
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from hrdocs.inputs import Input
from hrdocs.text import shown

if TYPE_CHECKING:
    from rich.progress import Progress

FEWEST = 2
"""Inputs from which there is progress to show."""
LONGEST_NAME = 40


@contextlib.contextmanager
def watched(inputs: Sequence[Input], *, to_terminal: bool) -> Iterator[Iterator[Input]]:
    """Give the inputs one after the other, and show meanwhile which one is read and how many are left.

    Nothing is shown with --quiet, and where the results themselves come to a terminal (`to_terminal`).
    """
    if is_quiet() or to_terminal or len(inputs) < FEWEST:
        yield iter(inputs)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield iter(inputs)
        return
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as bar:
        yield _each(inputs, bar)


def _each(inputs: Sequence[Input], bar: "Progress") -> Iterator[Input]:
    task = bar.add_task("", total=len(inputs))
    for each in inputs:
        name = shown(each.name)
        bar.update(task, description=name if len(name) <= LONGEST_NAME else f"…{name[1 - LONGEST_NAME :]}")
        yield each
        bar.advance(task)


def is_quiet() -> bool:
    """Return whether the command that runs was asked for --quiet."""
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(QUIET))


def goes_to_terminal(has_target: bool) -> bool:
    """Return whether results come to a terminal."""
    return not has_target and sys.stdout.isatty()


QUIET = "hrdocs.quiet"
