"""The command line."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import click
from click.shell_completion import CompletionItem, get_completion_class

import hrdocs
from hrdocs import codec, output, warc
from hrdocs.errors import HrdocsError, UnsuitableFormat, WriteError, one_of
from hrdocs.model import ParseResult
from hrdocs.registry import Registry
from hrdocs.source import Source

SOME_FAILED = 9
"""Exit code where some of several files failed and the others are done."""
CRASHED = 70
"""Exit code of a fault in hrdocs itself (EX_SOFTWARE of sysexits.h)."""
INTERRUPTED = 130


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


def _registry(context: click.Context) -> Registry:
    only = {"hrdocs"} if (context.find_root().params.get("no_plugins")) else None
    return Registry.from_entry_points(only=only)


def _names(kind: str) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """Return a completer of the names that a registry has of one kind of plugin."""

    def complete(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        offered = getattr(_registry(context), kind)
        return [CompletionItem(each.name, help=each.summary) for each in offered if each.name.startswith(incomplete)]

    return complete


def _sources(name: str, media_type: str | None) -> Iterator[Source]:
    """Iterate over what a file holds: its pages if it is a web archive, else itself."""
    if warc.is_archive(name):
        yield from warc.sources(name)
    else:
        yield _source(name, media_type)


def _each_source(files: tuple[str, ...], media_type: str | None, failures: list[HrdocsError]) -> Iterator[Source]:
    for file in files:
        with _ledger(failures):
            yield from _sources(file, media_type)


@contextlib.contextmanager
def _ledger(failures: list[HrdocsError]) -> Iterator[None]:
    """Say what is wrong with one source, remember it, and let the others go on."""
    try:
        yield
    except HrdocsError as error:
        _complain(error)
        failures.append(error)


def _source(name: str, media_type: str | None) -> Source:
    if name == "-":
        return Source.of(sys.stdin.buffer, media_type=media_type)
    return Source.of(name, media_type=media_type)


FILE = click.Path(path_type=str, allow_dash=True)
media_type_option = click.option("--media-type", metavar="TYPE", help="What the file is, where its name misleads.")
engine_option = click.option("--engine", default="default", show_default=True, help="Which reader to read with.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hrdocs")
@click.option("--no-plugins", is_flag=True, help="Leave out plugins that are not part of hrdocs.")
def main(no_plugins: bool) -> None:
    """Turn human-rights documents into records, each value with the exact words that it came from."""


@main.command(cls=Example, example="hrdocs parse note.pdf\nhrdocs parse *.html --to csv -o tables")
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE…")
@click.option("--format", "format_name", metavar="NAME", shell_complete=_names("parsers"), help="Skip recognition.")
@click.option("--to", "writer_name", metavar="WRITER", shell_complete=_names("writers"), help="Form of the output.")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="File or folder to write to.")
@click.option("--keep-unknown", is_flag=True, help="Keep documents of no known format, with their references.")
@media_type_option
@engine_option
@click.pass_context
def parse(
    context: click.Context,
    files: tuple[str, ...],
    format_name: str | None,
    writer_name: str | None,
    target: Path | None,
    keep_unknown: bool,
    media_type: str | None,
    engine: str,
) -> None:
    """Print the records in documents; "-" reads standard input.

    Without --to, the output is a page to read.
    """
    registry = _registry(context)
    write = _writer(registry, writer_name, target)
    failures: list[HrdocsError] = []

    def results() -> Iterator[ParseResult]:
        for source in _each_source(files, media_type, failures):
            with _ledger(failures):
                document = hrdocs.read(source, engine=engine, registry=registry)
                yield hrdocs.parse(document, format=format_name, registry=registry, keep_unknown=keep_unknown)

    parsed = list(results())
    if parsed:
        _put(write(parsed), target)
    if failures:
        sys.exit(SOME_FAILED if parsed or len(failures) > 1 else failures[0].exit_code)


@main.command(cls=Example, example="hrdocs detect letter.pdf")
@click.argument("file", type=FILE)
@media_type_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def detect(context: click.Context, file: str, media_type: str | None, as_json: bool) -> None:
    """Print every parser's answer about a document, with its reason and the words that it rests on."""
    answers = hrdocs.detect(_source(file, media_type), registry=_registry(context))
    if as_json:
        _put({"": codec.canonical([codec.to_data(answer) for answer in answers]) + b"\n"}, None)
    else:
        from hrdocs import show

        show.console().print(show.candidates(answers))


@main.command(cls=Example, example="hrdocs read report.pdf --json")
@click.argument("file", type=FILE)
@media_type_option
@engine_option
@click.option("--json", "as_json", is_flag=True, help="Print the whole Document as JSON.")
@click.pass_context
def read(context: click.Context, file: str, media_type: str | None, engine: str, as_json: bool) -> None:
    """Print a document's blocks as they were read, before any parser."""
    document = hrdocs.read(_source(file, media_type), engine=engine, registry=_registry(context))
    if as_json:
        _put({"": codec.dumps(document)}, None)
    else:
        from hrdocs import show

        show.console().print(show.blocks(document))


@main.command(cls=Example, example="hrdocs schema pledge")
@click.argument("kind", required=False)
@click.pass_context
def schema(context: click.Context, kind: str | None) -> None:
    """Print the JSON Schema of a whole result, or of one kind of record."""
    from hrdocs import schema as schemas

    registry = _registry(context)
    data = schemas.of_kind(kind, registry) if kind else schemas.of_result(registry)
    _put({"": codec.canonical(data) + b"\n"}, None)


@main.group()
def plugins() -> None:
    """Look at what is installed."""


@plugins.command("list", cls=Example, example="hrdocs plugins list")
@click.pass_context
def list_plugins(context: click.Context) -> None:
    """Print every reader, parser, annotator and writer, and the distribution that brought it."""
    from hrdocs import show

    show.console().print(show.plugins(_registry(context)))


@main.command(cls=Example, example='eval "$(hrdocs completion bash)"')
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes hrdocs commands in a shell."""
    completer = get_completion_class(shell)
    if completer is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(completer(main, {}, "hrdocs", "_HRDOCS_COMPLETE").source())


def _writer(
    registry: Registry, name: str | None, target: Path | None
) -> Callable[[list[ParseResult]], dict[str, bytes]]:
    """Return how to write: as named, else as the target's suffix shows, else as a page to read."""
    if name is None and target is not None:
        name = next((each.name for each in registry.writers if each.suffix and each.suffix == target.suffix), None)
        if name is None:
            raise WriteError(
                f"{target}: say what to write with --to ({one_of([each.name for each in registry.writers])})"
            )
    if name is None:
        return _page
    writer = registry.writer(name)
    if writer is None:
        raise UnsuitableFormat(
            f"no writer is called {name!r}; there is {one_of([each.name for each in registry.writers])}"
        )
    return writer.write


def _page(results: list[ParseResult]) -> dict[str, bytes]:
    from hrdocs import show

    page = show.console()
    for result in results:
        page.print(show.result(result))
    return {"": b""}


def _put(files: dict[str, bytes], target: Path | None) -> None:
    if target is not None:
        for path in output.save(files, target):
            click.echo(f"wrote {path}", err=True)
    elif len(files) == 1:
        sys.stdout.buffer.write(next(iter(files.values())))
        sys.stdout.flush()
    else:
        raise WriteError(f"this makes {len(files)} files ({', '.join(files)}); name a folder for them with -o")


def _complain(error: HrdocsError) -> None:
    click.echo(f"hrdocs: {' '.join(str(error).split())}", err=True)


def run() -> NoReturn:
    """Run the command line: errors in one line on standard error, and an exit code of their own class."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        main(standalone_mode=False)
        sys.exit(0)
    except HrdocsError as error:
        _complain(error)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("hrdocs: interrupted; nothing was left half written", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output has gone; Python would complain once more when it flushes at exit.
        sys.stdout = None
        sys.exit(0)
    except Exception as error:
        click.echo(f"hrdocs: internal fault ({type(error).__name__}: {error}); please report it", err=True)
        sys.exit(CRASHED)
