"""JSON: the whole result, in the form that `hrdocs.codec` reads back."""

from collections.abc import Iterable, Iterator

from hrdocs import codec
from hrdocs.model import FailedSource
from hrdocs.outcomes import Outcome


def stream(results: Iterable[Outcome]) -> Iterator[tuple[str, bytes]]:
    """Give an object for each result, a line each; a source that gave none is `{"error": {…}}`."""
    for result in results:
        if isinstance(result, FailedSource):
            yield "", codec.canonical({"error": codec.to_data(result)}) + b"\n"
        else:
            yield "", codec.dumps(result)
