"""What a writer gives, checked: names of files and bytes, whether all at once or piece by piece."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from hrdocs.errors import HrdocsError
from hrdocs.faults import FAULTS, crashed, failed
from hrdocs.model import FailedSource

if TYPE_CHECKING:
    from hrdocs.model import ParseResult
    from hrdocs.plugin import WriterPlugin


def checked_pieces(
    writer: "WriterPlugin", results: "Iterable[ParseResult | FailedSource]"
) -> Iterator[tuple[str, bytes]]:
    """Iterate over the pieces of files that a writer makes of results.

    Raises:
        PluginCrashed: it raised an error, or gave something else than names and bytes.
    """
    given = results if writer.takes_failed else _alone(results)
    pieces = _streamed(writer.stream, given) if writer.stream else _at_once(writer, given)
    while True:
        try:
            piece = next(pieces)
        except StopIteration:
            return
        except HrdocsError:
            raise
        except FAULTS as error:
            raise crashed(None, writer, failed(error, writer.stream or writer.write)) from error
        if not (isinstance(piece, tuple) and len(piece) == 2 and isinstance(piece[0], str)):
            raise crashed(None, writer, f"gave {type(piece).__name__}, not the name of a file and bytes")
        if not isinstance(piece[1], bytes):
            raise crashed(None, writer, f"gave {type(piece[1]).__name__} for {piece[0] or 'its file'!r}, not bytes")
        yield piece


def _alone(results: "Iterable[ParseResult | FailedSource]") -> "Iterator[ParseResult]":
    return (each for each in results if not isinstance(each, FailedSource))


def _streamed(
    stream: "Callable[[Iterable[Any]], Iterable[tuple[str, bytes]]]", results: "Iterable[Any]"
) -> Iterator[tuple[str, bytes]]:
    yield from stream(results)


def _at_once(writer: "WriterPlugin", results: "Iterable[Any]") -> Iterator[tuple[str, bytes]]:
    files: object = writer.write(results) if writer.write else {}
    if not isinstance(files, dict):
        raise crashed(None, writer, f"returned {type(files).__name__}, not a dictionary of names and bytes")
    yield from files.items()
