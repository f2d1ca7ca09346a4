"""The core's own writers, offered through the hook that third parties use."""

from collections.abc import Iterable

from hrdocs import codec
from hrdocs.hooks import hookimpl
from hrdocs.model import ParseResult
from hrdocs.plugin import PLUGIN_API, WriterPlugin


def _json(results: Iterable[ParseResult]) -> dict[str, bytes]:
    return {"": b"".join(codec.dumps(result) for result in results)}


@hookimpl
def hrdocs_writers() -> Iterable[WriterPlugin]:
    return [WriterPlugin(name="json", api=PLUGIN_API, summary="canonical JSON", suffix=".json", write=_json)]
