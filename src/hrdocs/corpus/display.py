"""What a person sees of a run: progress while it goes on, and a summary at its end; all on standard error."""

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table

from hrdocs.corpus.run import Progress, Summary
from hrdocs.text import counted, shown

_SECONDS = 5.0
"""Between two lines of progress where nobody watches a terminal."""


@contextlib.contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[Progress], None]]:
    """Give what a run reports its progress to: a live line, plain lines, or nothing."""
    console = Console(stderr=True)
    if quiet:
        yield lambda state: None
    elif not console.is_terminal:
        yield _plain_lines()
    else:
        with Bar(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[words]}"),
            TimeRemainingColumn(),
            console=console,
            transient=True,
        ) as bar:
            yield _live(bar)


def _live(bar: Bar) -> Callable[[Progress], None]:
    task = bar.add_task("documents", total=None, words="")
    started = time.monotonic()

    def report(state: Progress) -> None:
        bar.update(task, total=state.inputs, completed=state.done, words=_words(state, time.monotonic() - started))

    return report


def _plain_lines() -> Callable[[Progress], None]:
    started = last = time.monotonic()

    def report(state: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _SECONDS:
            last = now
            sys.stderr.write(
                f"hrdocs: {state.done} of {counted(state.inputs, 'document')}, {_words(state, now - started)}\n"
            )

    return report


def _words(state: Progress, seconds: float) -> str:
    parsed = state.done - state.from_ledger
    rate = parsed / seconds if seconds > 0 else 0
    pages, errors = counted(state.pages, "page"), counted(state.errors, "error")
    return f"{pages}, {rate:.1f}/s, {errors}, {state.from_ledger} from the ledger"


def summary(summary: Summary) -> None:
    """Print what a run gave: a table of formats and errors, what moved, and where the dataset is."""
    console = Console(stderr=True)
    if summary.moved and summary.parsed:
        console.print("parsed again, for these are others than before:", highlight=False)
        for line in summary.moved:
            console.print(f"  {shown(line)}", markup=False, highlight=False, soft_wrap=True)
    table = Table("documents", "format or error", box=None, pad_edge=False)
    table.columns[0].justify = "right"
    for name, count in summary.formats.items():
        table.add_row(str(count), name)
    for name, count in summary.error_classes.items():
        table.add_row(str(count), f"error: {name}")
    console.print(table)
    console.print(f"{_parts(summary)}; dataset in {summary.out}", markup=False, highlight=False, soft_wrap=True)


def _parts(summary: Summary) -> str:
    """Return how many inputs were parsed, and why the others were not, each count by itself."""
    others = (
        (summary.from_ledger, "from the ledger"),
        (summary.same, "with the same bytes as another"),
        (summary.unreadable, "that cannot be read"),
    )
    return ", ".join([f"{summary.parsed} parsed", *(f"{count} {what}" for count, what in others if count)])
