"""The command line."""

import contextlib
import gc
import io
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import click
from click.shell_completion import get_completion_class

import hrdocs
from hrdocs import codec, output
from hrdocs.commands import (
    FILE,
    Commands,
    Example,
    complain,
    reading_options,
    registry_of,
    sources_of,
    timeout_option,
)
from hrdocs.convert_command import convert
from hrdocs.corpus import commands as corpus_commands
from hrdocs.delivery import put
from hrdocs.errors import HrdocsError, WriteError
from hrdocs.exit_codes import CRASHED, INTERRUPTED, TERMINATED
from hrdocs.parse_command import parse
from hrdocs.plugin_commands import plugins
from hrdocs.review.commands import review
from hrdocs.text import shown
from hrdocs.working import working


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hrdocs")
@click.option("--no-plugins", is_flag=True, help="Leave out plugins that are not part of hrdocs.")
@click.option("--traceback", is_flag=True, help="Show where in the code an error came from.")
def main(no_plugins: bool, traceback: bool) -> None:
    """Turn human-rights documents into records, each value with the exact words that it came from."""


@main.command(cls=Example, example="hrdocs detect letter.pdf")
@click.argument("file", type=FILE)
@reading_options
@timeout_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def detect(context: click.Context, file: str, reading: hrdocs.Reading, timeout: int | None, as_json: bool) -> None:
    """Print every parser's answer about a document, with its reason and the words that it rests on."""
    with working(timeout, registry_of(context), reading) as worker:
        for source in sources_of(file, worker):
            answers = worker.detect(source)
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
@timeout_option
@click.option("--json", "as_json", is_flag=True, help="Print the whole Document as JSON.")
@click.option("--to", "form", type=click.Choice(["text", "markdown"]), help="Print what the document says.")
@click.option("--spans", type=click.Path(path_type=Path), help="With --to: write where each range of the text stood.")
@click.pass_context
def read(
    context: click.Context,
    file: str,
    reading: hrdocs.Reading,
    timeout: int | None,
    as_json: bool,
    form: str | None,
    spans: Path | None,
) -> None:
    """Print a document's blocks as they were read, before any parser, or its whole text."""
    if (spans and not form) or (form and as_json):
        raise click.UsageError("--spans goes with --to, and --to goes without --json.")
    output.require_apart(spans, [file])
    with working(timeout, registry_of(context), reading) as worker:
        for document in map(worker.read, sources_of(file, worker)):
            if form:
                _put_text(document, form, spans)
            elif as_json:
                put({"": codec.dumps(document)}, None)
            else:
                from hrdocs import show

                show.console().print(show.blocks(document))


def _put_text(document: hrdocs.Document, form: str, spans: Path | None) -> None:
    from hrdocs import whole_text

    written = {"text": whole_text.as_text, "markdown": whole_text.as_markdown}[form](document)
    put({"": written.text.encode()}, None)
    if spans:
        put({"": b"".join(codec.canonical(each) + b"\n" for each in written.located(document))}, spans)


@main.command(cls=Example, example="hrdocs schema pledge")
@click.argument("kind", required=False)
@click.pass_context
def schema(context: click.Context, kind: str | None) -> None:
    """Print the JSON Schema of a whole result, or of one kind of record."""
    from hrdocs import schema as schemas

    registry = registry_of(context)
    data = schemas.of_kind(kind, registry) if kind else schemas.of_result(registry)
    put({"": codec.canonical(data) + b"\n"}, None)


main.add_command(parse)
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
main.add_command(review)


def run() -> NoReturn:
    """Run the command line: errors in one line on standard error, and an exit code of their own class."""
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        with _seldom_collecting():
            _run()
    finally:
        signal.signal(signal.SIGTERM, before)


MANY_OBJECTS = 50_000
"""Objects that come to be between two looks for what can be freed; a page has about as many."""

MOST_LOADED = 500_000
"""Objects before the first look: with one document come modules, lists and patterns, and all of them stay."""


@contextlib.contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Look seldom for what can be freed, and not at the end: what a command loads stays until its process ends."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(MOST_LOADED, 20, 20)
    gc.callbacks.append(_look_more_often)
    try:
        yield
    finally:
        gc.callbacks.remove(_look_more_often)
        gc.set_threshold(*before)
        gc.freeze()


def _look_more_often(*_: object) -> None:
    gc.set_threshold(MANY_OBJECTS, 20, 20)


class _Terminated(BaseException):
    """The process shall end: no fault, and nothing that a plugin may be charged with."""


def _terminate(*_: object) -> NoReturn:
    """End as after Ctrl-C, so that nothing half-written is left."""
    raise _Terminated


def _write_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run() -> NoReturn:
    _write_utf8()
    try:
        if sys.stdout is None:
            raise WriteError("standard output is closed; name a file with -o")
        main(prog_name="hrdocs", standalone_mode=False)
        sys.stdout.flush()
        sys.exit(0)
    except HrdocsError as error:
        complain(error)
        sys.exit(error.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "")
        sys.exit(0)
    except click.ClickException as error:
        context = error.ctx if isinstance(error, click.UsageError) else None
        command = context.command_path if context else "hrdocs"
        message = shown(error.format_message())
        stop = "" if message.endswith((".", "?", "!")) else "."
        click.echo(f"hrdocs: {message}{stop} See {command} --help.", err=True)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("hrdocs: interrupted; what was written is whole", err=True)
        sys.exit(INTERRUPTED)
    except _Terminated:
        click.echo("hrdocs: terminated; what was written is whole", err=True)
        sys.exit(TERMINATED)
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
