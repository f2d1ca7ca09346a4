"""The command line."""

import functools
import io
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import click
from click.shell_completion import get_completion_class

import hrdocs
from hrdocs import codec
from hrdocs.commands import (
    FILE,
    Commands,
    Example,
    complain,
    completer,
    deliver,
    files_argument,
    ledger,
    put,
    reading_options,
    registry_of,
    source_of,
    sources_of,
    target_option,
    writer_option,
)
from hrdocs.errors import HrdocsError, WriteError
from hrdocs.registry import Registry

SOME_FAILED = 9
"""Exit code where some of several sources failed and the others are done."""
CRASHED = 70
"""Exit code of a fault in hrdocs itself (EX_SOFTWARE of sysexits.h)."""
INTERRUPTED = 130


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hrdocs")
@click.option("--no-plugins", is_flag=True, help="Leave out plugins that are not part of hrdocs.")
def main(no_plugins: bool) -> None:
    """Turn human-rights documents into records, each value with the exact words that it came from."""


@main.command(cls=Example, example="hrdocs parse note.pdf\nhrdocs parse *.html --to csv -o tables")
@files_argument
@click.option("--format", "format_name", metavar="NAME", shell_complete=completer("parsers"), help="Skip recognition.")
@writer_option
@target_option
@click.option("--keep-unknown", is_flag=True, help="Keep documents of no known format, with their references.")
@click.option("--most", type=click.IntRange(min=0), metavar="N", help="Show N records of a kind on the page to read.")
@reading_options
@click.pass_context
def parse(
    context: click.Context,
    files: tuple[str, ...],
    format_name: str | None,
    writer_name: str | None,
    target: Path | None,
    keep_unknown: bool,
    most: int | None,
    reading: hrdocs.Reading,
) -> None:
    """Print the records in documents; "-" reads standard input.

    Without --to, the output is a page to read.
    """
    from hrdocs import show

    registry = registry_of(context)
    failures: list[HrdocsError] = []

    def results() -> Iterator[hrdocs.ParseResult]:
        for source in sources_of(files, reading, registry, failures):
            with ledger(failures):
                document = reading.document(source, registry=registry)
                yield hrdocs.parse(document, format=format_name, registry=registry, keep_unknown=keep_unknown)

    coming = results()
    first = next(coming, None)
    if first is not None:
        page = functools.partial(show.result, most=most)
        deliver(itertools.chain([first], coming), registry, writer_name, target, page)
    if failures:
        sys.exit(SOME_FAILED if first is not None or len(failures) > 1 else failures[0].exit_code)


@main.command(cls=Example, example="hrdocs detect letter.pdf")
@click.argument("file", type=FILE)
@reading_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def detect(context: click.Context, file: str, reading: hrdocs.Reading, as_json: bool) -> None:
    """Print every parser's answer about a document, with its reason and the words that it rests on."""
    registry = registry_of(context)
    for document in _documents(file, reading, registry):
        answers = hrdocs.detect(document, registry=registry)
        if as_json:
            put({"": codec.canonical([codec.to_data(answer) for answer in answers]) + b"\n"}, None)
        else:
            from hrdocs import show

            show.console().print(show.candidates(answers))


@main.command(cls=Example, example="hrdocs read report.pdf --json")
@click.argument("file", type=FILE)
@reading_options
@click.option("--json", "as_json", is_flag=True, help="Print the whole Document as JSON.")
@click.pass_context
def read(context: click.Context, file: str, reading: hrdocs.Reading, as_json: bool) -> None:
    """Print a document's blocks as they were read, before any parser."""
    for document in _documents(file, reading, registry_of(context)):
        if as_json:
            put({"": codec.dumps(document)}, None)
        else:
            from hrdocs import show

            show.console().print(show.blocks(document))


def _documents(file: str, reading: hrdocs.Reading, registry: Registry) -> Iterator[hrdocs.Document]:
    """Iterate over the documents of a file argument; a web archive holds many, and the first fault ends it."""
    sources = [source_of(file, reading, registry)] if file == "-" else reading.sources(file, registry=registry)
    for source in sources:
        yield reading.document(source, registry=registry)


@main.command(cls=Example, example="hrdocs schema pledge")
@click.argument("kind", required=False)
@click.pass_context
def schema(context: click.Context, kind: str | None) -> None:
    """Print the JSON Schema of a whole result, or of one kind of record."""
    from hrdocs import schema as schemas

    registry = registry_of(context)
    data = schemas.of_kind(kind, registry) if kind else schemas.of_result(registry)
    put({"": codec.canonical(data) + b"\n"}, None)


@main.group()
def plugins() -> None:
    """Look at what is installed."""


@plugins.command("list", cls=Example, example="hrdocs plugins list")
@click.pass_context
def list_plugins(context: click.Context) -> None:
    """Print every reader, parser, annotator and writer, and the distribution that brought it."""
    from hrdocs import show

    show.console().print(show.plugins(registry_of(context)))


@main.command(cls=Example, example='eval "$(hrdocs completion bash)"')
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes hrdocs commands in a shell."""
    completer = get_completion_class(shell)
    if completer is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(completer(main, {}, "hrdocs", "_HRDOCS_COMPLETE").source())


def run() -> NoReturn:
    """Run the command line: errors in one line on standard error, and an exit code of their own class."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        if sys.stdout is None:
            raise WriteError("standard output is closed; name a file with -o")
        main(standalone_mode=False)
        sys.stdout.flush()
        sys.exit(0)
    except HrdocsError as error:
        complain(error)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        click.echo(f"hrdocs: {error.format_message()} See hrdocs --help.", err=True)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("hrdocs: interrupted; what was written is whole", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output has gone; Python would complain once more when it flushes at exit.
        sys.stdout = None
        sys.exit(0)
    except OSError as error:
        # Whatever is read has its own errors: this is what is written.
        complain(WriteError(f"the output cannot be written ({error.strerror or error})"))
        sys.stdout = None
        sys.exit(WriteError.exit_code)
    except Exception as error:
        click.echo(f"hrdocs: internal fault ({type(error).__name__}: {error}); please report it", err=True)
        sys.exit(CRASHED)
