"""Options that the commands for many documents share; a group of them comes as one value."""

import contextlib
import functools
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from hrdocs.commands import WRITERS, completer, reading_options, registry_of

if TYPE_CHECKING:
    from hrdocs.corpus.work import Work

Command = Callable[..., None]

_POSITIVE = click.IntRange(min=1)
workers_option = click.option("--workers", type=_POSITIVE, metavar="N", help="Processes; the cores, else.")


def work_options(command: Command) -> Command:
    """Give a command the options of how documents are parsed and by what; `work_of` makes one value of them."""
    options = (
        click.option("--format", metavar="NAME", shell_complete=completer("parsers"), help="Skip recognition."),
        workers_option,
        click.option("--dask", metavar="ADDRESS", help="Let the workers of a Dask scheduler do it: tcp://host:8786."),
        click.option("--timeout", type=_POSITIVE, default=120, show_default=True, help="Seconds a document."),
        click.option("--memory-limit", type=_POSITIVE, default=2048, show_default=True, help="MB a document."),
        reading_options,
    )
    return functools.reduce(lambda function, option: option(function), reversed(options), command)


@contextlib.contextmanager
def work_of(context: click.Context, told: dict[str, Any]) -> "Iterator[Work]":
    """Give the work that options tell, which are taken out of `told`; a connection to a cluster lasts as long."""
    from hrdocs.corpus import elsewhere
    from hrdocs.corpus.configuration import Limits, Options
    from hrdocs.corpus.work import Work

    options = Options(format=told.pop("format"), reading=told.pop("reading"))
    limits = Limits(timeout=told.pop("timeout"), memory=told.pop("memory_limit"))
    workers, dask = told.pop("workers"), told.pop("dask")
    with elsewhere.dask(dask) if dask else contextlib.nullcontext((None, None)) as (executor, threads):
        count = workers or threads
        yield Work(registry=registry_of(context), options=options, limits=limits, workers=count, executor=executor)


def forms_options(command: Command) -> Command:
    """Give a command the forms that it writes beside the usual files; it takes them as one `forms`."""

    @click.option(
        "--to",
        "writers",
        multiple=True,
        metavar="WRITER",
        shell_complete=completer("writers"),
        help=f"Write this form too: {WRITERS}, or a plugin's; again for another.",
    )
    @click.option("--texts", is_flag=True, help="Write the text of each document too.")
    @functools.wraps(command)
    def with_forms(*args: object, writers: tuple[str, ...], texts: bool, **others: object) -> None:
        from hrdocs.corpus.configuration import Forms

        names = tuple(name for each in writers for name in each.split(","))
        command(*args, forms=Forms(writers=names, texts=texts), **others)

    return with_forms
