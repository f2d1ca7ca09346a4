"""JSON: the whole result, in the form that `hrdocs.codec` reads back."""

from collections.abc import Iterable

from hrdocs import codec
from hrdocs.model import ParseResult


def write(results: Iterable[ParseResult]) -> dict[str, bytes]:
    """Return one object for one result, and an array for several."""
    data = [codec.to_data(result) for result in results]
    return {"": codec.canonical(data[0] if len(data) == 1 else data) + b"\n"}
