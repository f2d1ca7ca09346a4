"""Options that the commands for many documents share; a group of them comes as one value."""

import functools
from collections.abc import Callable

import click

from hrdocs.commands import completer

Command = Callable[..., None]

workers_option = click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes; the cores, else.")


def limits_options(command: Command) -> Command:
    """Give a command the limits of a document; it takes them as one `limits`."""

    @click.option("--timeout", type=click.IntRange(min=1), default=120, show_default=True, help="Seconds a document.")
    @click.option("--memory-limit", type=click.IntRange(min=1), default=2048, show_default=True, help="MB a document.")
    @functools.wraps(command)
    def with_limits(*args: object, timeout: int, memory_limit: int, **others: object) -> None:
        from hrdocs.corpus.configuration import Limits

        command(*args, limits=Limits(timeout=timeout, memory=memory_limit), **others)

    return with_limits


def forms_options(command: Command) -> Command:
    """Give a command the forms that it writes beside the usual files; it takes them as one `forms`."""

    @click.option(
        "--to",
        "writers",
        multiple=True,
        metavar="WRITER",
        shell_complete=completer("writers"),
        help="Write this form too, such as csv, sqlite, parquet or duckdb; again for another.",
    )
    @click.option("--texts", is_flag=True, help="Write the text of each document too.")
    @functools.wraps(command)
    def with_forms(*args: object, writers: tuple[str, ...], texts: bool, **others: object) -> None:
        from hrdocs.corpus.configuration import Forms

        names = tuple(name for each in writers for name in each.split(","))
        command(*args, forms=Forms(writers=names, texts=texts), **others)

    return with_forms
