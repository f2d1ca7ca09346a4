"""JSON: the whole result, in the form that `hrdocs.codec` reads back."""

from collections.abc import Iterable, Iterator

from hrdocs import codec
from hrdocs.model import ParseResult


def stream(results: Iterable[ParseResult]) -> Iterator[tuple[str, bytes]]:
    """Give an object for each result, a line each."""
    return (("", codec.dumps(result)) for result in results)
