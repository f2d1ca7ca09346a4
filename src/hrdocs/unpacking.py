"""What a document is wrapped in: gzip around a file, a web archive around a page."""

import io
import zlib
from collections.abc import Callable

import attrs

from hrdocs.errors import SourceTooLarge, UnreadableSource
from hrdocs.source import MAXIMUM_BYTES, Source

GZIP = "application/gzip"
_ARCHIVES = frozenset({"application/warc", "application/x-arc"})


def unpacked(source: Source, sniff: Callable[[bytes, str | None], str]) -> Source:
    """Return the source that is wrapped in another, or the same where it is wrapped in nothing.

    Raises:
        UnreadableSource: the wrapping is damaged.
        SourceTooLarge: what is in it is larger than `hrdocs.source.MAXIMUM_BYTES`.
    """
    if source.media_type not in {GZIP, *_ARCHIVES}:
        return source
    from hrdocs import warc

    if warc.is_archived(source.data):
        return warc.only(source.data)
    return _gunzipped(source, sniff) if source.media_type == GZIP else source


def _gunzipped(source: Source, sniff: Callable[[bytes, str | None], str]) -> Source:
    import gzip

    label = source.name or "source"
    try:
        data = gzip.GzipFile(fileobj=io.BytesIO(source.data)).read(MAXIMUM_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableSource(f"{label}: is a damaged gzip file ({error}); fetch it again") from None
    if not data:
        raise UnreadableSource(f"{label}: is empty; there is nothing to parse")
    if len(data) > MAXIMUM_BYTES:
        raise SourceTooLarge(f"{label}: larger than {MAXIMUM_BYTES // 1024 // 1024} MiB; split it before parsing")
    name = source.name.removesuffix(".gz") if source.name else None
    return attrs.evolve(source, data=data, media_type=sniff(data, name), name=name)
