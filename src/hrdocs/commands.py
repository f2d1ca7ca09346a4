"""What commands share: sources from their arguments, errors in one line, outputs, and help with an example.

A distribution adds a command of its own through an entry point of the group `hrdocs.commands` whose object is a click
command. Such a command asks `registry_of(context)` for its plugins and gives what it has to `hrdocs.delivery.deliver`.
"""

import contextlib
import functools
import importlib.metadata
import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import click
from click.shell_completion import CompletionItem

import hrdocs
from hrdocs import advice
from hrdocs.errors import (
    HrdocsError,
    PluginConflict,
    PluginLoadError,
    UnreadableSource,
)
from hrdocs.faults import FAULTS, LEAVE_OUT
from hrdocs.inputs import Input
from hrdocs.loading import CORE_DISTRIBUTION, distribution_of
from hrdocs.progress import QUIET
from hrdocs.registry import Registry
from hrdocs.source import MAXIMUM_BYTES, Source
from hrdocs.text import shown
from hrdocs.working import Worker, sources_at

ENTRY_POINT_GROUP = "hrdocs.commands"
FILE = click.Path(path_type=str, allow_dash=True, readable=False)
WRITERS = "annotations, csv, duckdb, json, jsonl, markdown, parquet, sqlite, upr-info"
"""The writers that hrdocs brings, as the help names them."""
_NAME = "hrdocs.name"
_ADDED = "hrdocs.added"
_LONGEST_HELP = 500


class Example(click.Command):
    """A command whose help ends with an example."""

    def __init__(self, *args: object, example: str = "", **settings: object) -> None:
        super().__init__(*args, **settings)  # type: ignore[arg-type]
        self.example = example

    def format_epilog(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the example under the options."""
        with formatter.section("Example"):
            for line in self.example.splitlines():
                formatter.write_text(line)


class Commands(click.Group):
    """The commands of hrdocs and those that installed distributions add, which are loaded when they are called.

    A command of two words, "upr compare", is the entry point "upr.compare", of whatever distribution.
    """

    def invoke(self, context: click.Context) -> object:
        """Run a command; with --traceback an error that ends it shows first where it came from."""
        try:
            return super().invoke(context)
        except Exception as error:
            _show_traceback(error, context)
            raise

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        added = (point.name.replace(".", " ") for point in _added(context))
        return sorted({*super().list_commands(context), *added})

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that arguments begin with, of two words before one of one, and the rest of them."""
        two_words = " ".join(args[:2])
        # The name of an entry point parts words by dots: "parse note.pdf" is none, and nothing need be asked for it.
        if len(args) > 1 and "." not in two_words and (command := self.get_command(context, two_words)):
            return two_words, command, args[2:]
        return super().resolve_command(context, args)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return a command by its name, or None."""
        if own := super().get_command(context, name):
            return own
        claims = [point for point in _added(context) if point.name.replace(".", " ") == name]
        if not claims:
            return None
        if len(claims) > 1:
            who = " and ".join(sorted(distribution_of(point) for point in claims))
            raise PluginConflict(f"command {name!r} is claimed by {who}; uninstall one of them, {LEAVE_OUT}")
        try:
            command: click.Command = claims[0].load()
        except FAULTS as error:
            fault = f"cannot be imported ({type(error).__name__}: {error})"
            raise PluginLoadError(
                f"command {name!r} of {distribution_of(claims[0])} {fault}; repair or uninstall it, {LEAVE_OUT}"
            ) from error
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each command with the first sentence of its help, whole."""
        named = [(name, self.get_command(context, name)) for name in self.list_commands(context)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, each.get_short_help_str(_LONGEST_HELP)) for name, each in named if each])


def _added(context: click.Context) -> list[importlib.metadata.EntryPoint]:
    root = context.find_root()
    if _ADDED not in root.meta:  # a command is looked for by two words and by one, in every installed distribution
        root.meta[_ADDED] = [*importlib.metadata.entry_points(group=ENTRY_POINT_GROUP)]
    points: list[importlib.metadata.EntryPoint] = root.meta[_ADDED]
    only_core = root.params.get("no_plugins")
    return [point for point in points if not only_core or distribution_of(point) == CORE_DISTRIBUTION]


def registry_of(context: click.Context) -> Registry:
    """Return the registry that a command works with: of everything installed, or of hrdocs alone."""
    return Registry.from_entry_points(only=distributions_of(context))


def distributions_of(context: click.Context) -> set[str] | None:
    """Return the distributions whose plugins a command uses: None for all, or hrdocs alone."""
    return {CORE_DISTRIBUTION} if context.find_root().params.get("no_plugins") else None


def completer(kind: str) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """Return a completer of the names that a registry has of one kind of plugin ("parsers", "writers")."""

    def complete(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        offered = getattr(registry_of(context), kind)
        return [CompletionItem(each.name, help=each.summary) for each in offered if each.name.startswith(incomplete)]

    return complete


files_argument = click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE…")
writer_option = click.option(
    "--to",
    "writer_name",
    metavar="WRITER",
    shell_complete=completer("writers"),
    help=f"Form of the output: {WRITERS}, or a plugin's.",
)
target_option = click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), help="File or folder to write to."
)
quiet_option = click.option(
    "--quiet",
    is_flag=True,
    expose_value=False,
    callback=lambda context, parameter, value: context.meta.update({QUIET: value}),
    help="Show no progress and nothing of what was written; errors are shown.",
)


timeout_option = click.option(
    "--timeout", type=click.IntRange(min=1), metavar="N", help="Give up a document after N seconds."
)


def sources_of(path: str, worker: Worker) -> Iterator[Source]:
    """Iterate over the sources of a file argument, one at a time; "-" is standard input, under the name of --name."""
    name = click.get_current_context().meta.get(_NAME)
    return sources_at(path, worker, functools.partial(_standard_input, name, worker))


def sources_with(worker: Worker) -> Callable[[Input], Iterator[Source]]:
    """Return what gives the sources of an input, as `sources_of` does."""
    return lambda given: sources_of(given.path, worker)


def _standard_input(name: str | None, worker: Worker) -> Source:
    if sys.stdin is None:
        raise UnreadableSource("standard input is closed; name a file")
    file = io.BytesIO(_unlocked(sys.stdin.buffer).read(MAXIMUM_BYTES + 1))
    if name:
        file.name = name
    return worker.reading.source(file, registry=worker.registry)


def _unlocked(file: BinaryIO) -> BinaryIO:
    """Return a file to be read in a thread that may never end, which must not hold the lock of standard input."""
    try:
        return open(file.fileno(), "rb", closefd=False)
    except OSError:  # it is none of the system's
        return file


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of how to read; it takes them as one `reading`."""

    @click.option("--media-type", metavar="TYPE", help="What the file is, where its name misleads.")
    @click.option("--engine", default="default", show_default=True, metavar="NAME", help="Which reader to read with.")
    @click.option("--ocr", is_flag=True, help="Recognise scanned pages (the extra hrdocs[ocr], and Tesseract).")
    @click.option("--language", "languages", multiple=True, metavar="TAG", help="Language of scanned pages (BCP 47).")
    @click.option(
        "--name",
        metavar="NAME",
        expose_value=False,
        callback=lambda context, parameter, value: context.meta.update({_NAME: value}),
        help="Name of the document on standard input.",
    )
    @click.option("--cross-check", is_flag=True, help="Read with a second engine too and say where they disagree.")
    @functools.wraps(command)
    def with_reading(
        *args: object,
        media_type: str | None,
        engine: str,
        ocr: bool,
        languages: tuple[str, ...],
        cross_check: bool,
        **others: object,
    ) -> None:
        if ocr and engine != "default":
            raise click.UsageError("--ocr is an engine of its own; leave --engine out")
        reading = hrdocs.Reading(
            media_type=media_type, engine=engine, ocr=ocr, cross_check=cross_check, languages=languages
        )
        command(*args, reading=reading, **others)

    return with_reading


@contextlib.contextmanager
def ledger(failures: list[HrdocsError]) -> Iterator[None]:
    """Say what is wrong with one source, remember it, and let the others go on."""
    try:
        yield
    except HrdocsError as error:
        complain(error)
        failures.append(error)


def complain(error: HrdocsError) -> None:
    """Print an error in one line, with the names of options where the library names arguments."""
    context = click.get_current_context(silent=True)
    if context is not None:
        _show_traceback(error, context)
    click.echo(f"hrdocs: {shown(with_options(' '.join(str(error).split())))}", err=True)


def with_options(message: str) -> str:
    """Return a message with the names of options where the library names arguments."""
    return advice.with_options(message)


def complain_of_dataset(folder: str) -> None:
    """Say that a folder among the inputs is left out."""
    click.echo(f"hrdocs: {shown(folder)}: is a dataset of hrdocs and no document; left out", err=True)


def _show_traceback(error: Exception, context: click.Context) -> None:
    """Print where an error came from, where it is asked for and the error is none of how the command was used."""
    if context.find_root().params.get("traceback") and not isinstance(error, click.ClickException):
        import traceback

        click.echo(shown("".join(traceback.format_exception(error))), err=True, nl=False)
