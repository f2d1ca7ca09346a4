"""The command line."""

import functools
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

import click
from attrs import define, field
from click.shell_completion import get_completion_class

import hrdocs
from hrdocs import codec
from hrdocs.api import require_parser
from hrdocs.commands import (
    FILE,
    Commands,
    Example,
    complain,
    completer,
    files_argument,
    reading_options,
    registry_of,
    source_of,
    target_option,
    writer_option,
)
from hrdocs.convert_command import convert
from hrdocs.corpus import commands as corpus_commands
from hrdocs.delivery import deliver, put, writer_for
from hrdocs.errors import HrdocsError, WriteError
from hrdocs.inputs import Input, inputs
from hrdocs.model import FailedSource
from hrdocs.outcomes import Outcome, outcomes
from hrdocs.plugin_commands import plugins
from hrdocs.registry import Registry
from hrdocs.text import shown

ALL_FAILED = 8
"""Exit code where all of several sources failed."""
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


@main.command(
    cls=Example, example="hrdocs parse note.pdf\nhrdocs parse releases/ --include '*.html' --to csv -o tables"
)
@files_argument
@click.option("--include", multiple=True, metavar="PATTERN", help='Of folders take what fits, such as "*.pdf".')
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Of folders leave out what fits.")
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
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    format_name: str | None,
    writer_name: str | None,
    target: Path | None,
    keep_unknown: bool,
    most: int | None,
    reading: hrdocs.Reading,
) -> None:
    """Print the records in documents; of a folder, in all files in it; "-" reads standard input.

    Without --to, the output is a page to read.
    """
    from hrdocs import show

    registry = registry_of(context)
    writer_for(registry, writer_name, target)
    require_parser(format_name, registry)
    given = inputs(files, include=include, exclude=exclude, output=target)

    def sources(each: Input) -> Iterable[hrdocs.Source]:
        if each.path == "-":
            return [source_of(each.path, reading, registry)]
        return reading.sources(each.path, registry=registry)

    def result(source: hrdocs.Source) -> hrdocs.ParseResult:
        document = reading.document(source, registry=registry)
        return hrdocs.parse(document, format=format_name, registry=registry, keep_unknown=keep_unknown)

    tally = Tally()
    page = functools.partial(show.result, most=show.most_by_default() if most is None else most)
    deliver(tally.of(outcomes(given, sources=sources, parse=result)), registry, writer_name, target, page)
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
            click.echo(f"hrdocs: interrupted after {self.done} documents; what was written is whole", err=True)
            sys.exit(INTERRUPTED)
        if self.errors and self.done:
            sys.exit(SOME_FAILED)
        if self.errors:
            sys.exit(ALL_FAILED if len(self.errors) > 1 else self.errors[0].exit_code)


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


@main.command(
    cls=Example, example="hrdocs read report.pdf --json\nhrdocs read page.html --to markdown --spans spans.jsonl"
)
@click.argument("file", type=FILE)
@reading_options
@click.option("--json", "as_json", is_flag=True, help="Print the whole Document as JSON.")
@click.option("--to", "form", type=click.Choice(["text", "markdown"]), help="Print what the document says.")
@click.option("--spans", type=click.Path(path_type=Path), help="With --to: write where each range of the text stood.")
@click.pass_context
def read(
    context: click.Context, file: str, reading: hrdocs.Reading, as_json: bool, form: str | None, spans: Path | None
) -> None:
    """Print a document's blocks as they were read, before any parser, or its whole text."""
    if (spans and not form) or (form and as_json):
        raise click.UsageError("--spans goes with --to, and --to goes without --json.")
    for document in _documents(file, reading, registry_of(context)):
        if form:
            from hrdocs import whole_text

            written = {"text": whole_text.as_text, "markdown": whole_text.as_markdown}[form](document)
            put({"": written.text.encode()}, None)
            if spans:
                put({"": b"".join(codec.canonical(each) + b"\n" for each in written.located(document))}, spans)
        elif as_json:
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


main.add_command(convert)
main.add_command(plugins)


@main.command(cls=Example, example='eval "$(hrdocs completion bash)"')
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes hrdocs commands in a shell."""
    completer = get_completion_class(shell)
    if completer is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(completer(main, {}, "hrdocs", "_HRDOCS_COMPLETE").source())


main.add_command(corpus_commands.run)
main.add_command(corpus_commands.verify)
main.add_command(corpus_commands.diff)


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
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "")
        sys.exit(0)
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
