"""Putting out what a command has made: by a writer to a file, a folder or standard output, or as a page to read."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hrdocs import output
from hrdocs.errors import UnsuitableFormat, WriteError, one_of
from hrdocs.model import FailedSource, ParseResult
from hrdocs.outcomes import Outcome
from hrdocs.plugin import WriterPlugin
from hrdocs.progress import is_quiet
from hrdocs.registry import Registry
from hrdocs.text import shown

if TYPE_CHECKING:
    from rich.console import RenderableType

Page = Callable[[ParseResult], "RenderableType"]


def deliver(
    results: Iterable[Outcome], registry: Registry, writer_name: str | None, target: Path | None, page: Page
) -> None:
    """Put results out as they come: by the writer of that name, else as the target's suffix shows, else as a page.

    Raises:
        UnsuitableFormat: no writer has that name.
        WriteError: the target cannot be written, or what is to be written is not said.
    """
    writer = writer_for(registry, writer_name, target)
    if writer is not None:
        put_pieces(writer.pieces(results), target)
        return
    from hrdocs import show

    console = show.console()
    for result in results:
        if not isinstance(result, FailedSource):
            console.print(page(result))


def writer_for(registry: Registry, writer_name: str | None, target: Path | None) -> WriterPlugin | None:
    """Return the writer that is asked for, or None for a page to read; what is wrong with it is said before any work.

    Raises: as for `deliver`, and MissingExtra where the writer needs what is not installed.
    """
    names = one_of([each.name for each in registry.writers])
    if writer_name is None and target is not None:
        claims = _of_suffix(registry, target.name)
        if len(claims) != 1:
            raise WriteError(f"{target}: say what to write with --to ({one_of(claims) if claims else names})")
        writer_name = claims[0]
    if writer_name is None:
        return None
    writer = registry.writer(writer_name)
    if writer is None:
        raise UnsuitableFormat(f"no writer is called {writer_name!r}; there is {names}")
    if writer.ready:
        writer.ready()
    if target is not None:
        output.require_writable(target, folder=not writer.suffix)
    elif not writer.suffix:
        raise WriteError(f"{writer.name} makes several files; name a folder for them with -o")
    return writer


def _of_suffix(registry: Registry, name: str) -> list[str]:
    """Return the writers of the longest suffix that the name of a file has: ".upr-info.csv" is longer than ".csv"."""
    fitting = [each for each in registry.writers if each.suffix and name.endswith(each.suffix)]
    longest = max((len(each.suffix) for each in fitting), default=0)
    return [each.name for each in fitting if len(each.suffix) == longest]


def put(files: dict[str, bytes], target: Path | None) -> None:
    """Write files to the target, or the only one to standard output."""
    put_pieces(files.items(), target)


def put_pieces(pieces: Iterable[tuple[str, bytes]], target: Path | None) -> None:
    """Write pieces of files as they come: to the target, which stands there when all is done, or to standard output."""
    if target is not None:
        with output.Files(target=target) as writing:
            for name, data in pieces:
                writing.add(name, data)
        for path in () if is_quiet() else writing.written:
            click.echo(f"wrote {shown(str(path))}", err=True)
        return
    first: str | None = None
    for name, data in pieces:
        first = name if first is None else first
        if name != first:
            raise WriteError(f"this makes several files ({first}, {name}, …); name a folder for them with -o")
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
