"""The command `hrdocs convert`: the JSON of hrdocs in, any other form out, without parsing again."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

import hrdocs
from hrdocs import codec, output
from hrdocs.commands import FILE, Example, quiet_option, registry_of, target_option, writer_option
from hrdocs.delivery import deliver
from hrdocs.errors import CodecError, MissingSource, UnreadableSource
from hrdocs.model import FailedSource
from hrdocs.outcomes import Outcome
from hrdocs.registry import Registry


@click.command(cls=Example, example="hrdocs convert results.json --to csv -o tables")
@click.argument("file", type=FILE)
@writer_option
@target_option
@quiet_option
@click.pass_context
def convert(context: click.Context, file: str, writer_name: str | None, target: Path | None) -> None:
    """Write the results in a JSON file of hrdocs in another form; "-" reads standard input.

    Without --to, the output is a page to read.
    """
    from hrdocs import show

    output.require_apart(target, [file])
    registry = registry_of(context)
    deliver(_loaded(file, registry), registry, writer_name, target, show.result)


def _loaded(file: str, registry: Registry) -> Iterator[Outcome]:
    """Iterate over the results of a file, a line each."""
    for number, line in enumerate(_lines(file), 1):
        if line.strip():
            try:
                yield _outcome(line, registry)
            except CodecError as error:
                raise CodecError(f"{file}, line {number}: {error}; give what `hrdocs parse --to json` writes") from None


def _outcome(line: bytes, registry: Registry) -> Outcome:
    failed = codec.loads_failed(line)
    return failed if isinstance(failed, FailedSource) else hrdocs.loads(line, registry=registry)


def _lines(file: str) -> Iterable[bytes]:
    if file == "-":
        return iter(sys.stdin.buffer)
    try:
        return Path(file).read_bytes().splitlines()
    except FileNotFoundError:
        raise MissingSource(f"{file}: no such file; check the name") from None
    except OSError as error:
        raise UnreadableSource(f"{file}: cannot be read ({error.strerror or error})") from None
