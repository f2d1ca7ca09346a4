"""JSON: the whole result, in the form that `hrdocs.codec` reads back."""

from collections.abc import Iterable

from hrdocs import codec
from hrdocs.model import ParseResult


def write(results: Iterable[ParseResult]) -> dict[str, bytes]:
    """Return an object for each result, a line each."""
    return {"": b"".join(codec.dumps(result) for result in results)}
