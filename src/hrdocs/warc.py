"""Web archives (WARC, ISO 28500): each page in one is a source of its own, with its address and date."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hrdocs.errors import SourceTooLarge, UnreadableSource, UnsupportedMediaType
from hrdocs.source import HTML, MAXIMUM_BYTES, XHTML, Source

SUFFIXES = (".warc", ".warc.gz")
_MEDIA_TYPES = frozenset({HTML, XHTML})


def is_archive(name: str) -> bool:
    """Tell whether a file's name is that of a web archive."""
    return name.lower().endswith(SUFFIXES)


def sources(path: Path | str) -> Iterator[Source]:
    """Iterate over the HTML pages of a web archive, one in memory at a time.

    Successful responses (status 200) alone are taken; transfer and content encodings are undone.

    Raises:
        UnsupportedMediaType: the extra `hrdocs[warc]` is not installed.
        UnreadableSource: the file is missing or damaged, or holds no page; what stands before the damage was given.
        SourceTooLarge: a page is larger than `hrdocs.source.MAXIMUM_BYTES`.
    """
    iterate, failure = _reader()
    found = False
    try:
        with Path(path).open("rb") as file:
            for record in iterate(file):
                source = _page(record)
                _require_whole(record, path)
                if source:
                    found = True
                    yield source
    except OSError as error:
        raise UnreadableSource(f"{path}: cannot be read ({error.strerror or error})") from None
    except (failure, EOFError, ValueError) as error:
        raise UnreadableSource(f"{path}: is a damaged web archive ({error}); fetch it again") from None
    if not found:
        raise UnreadableSource(f"{path}: holds no HTML page that was fetched with success")


def _reader() -> tuple[Any, type[Exception]]:
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise UnsupportedMediaType("web archives need the extra: pip install 'hrdocs[warc]'") from None
    return ArchiveIterator, ArchiveLoadFailed


def _page(record: Any) -> Source | None:  # noqa: ANN401 (warcio ships no types)
    if record.rec_type != "response" or record.http_headers is None:
        return None
    media_type, _, parameters = (record.http_headers.get_header("Content-Type") or "").partition(";")
    if record.http_headers.get_statuscode() != "200" or media_type.strip().lower() not in _MEDIA_TYPES:
        return None
    url = record.rec_headers.get_header("WARC-Target-URI")
    data = record.content_stream().read(MAXIMUM_BYTES + 1)
    if len(data) > MAXIMUM_BYTES:
        raise SourceTooLarge(f"{url}: larger than {MAXIMUM_BYTES // 1024 // 1024} MiB; take it out of the archive")
    if not data:
        return None
    return Source(
        data=data,
        media_type=media_type.strip().lower(),
        name=url,
        charset=_charset(parameters),
        url=url,
        retrieved=record.rec_headers.get_header("WARC-Date"),
    )


def _require_whole(record: Any, path: Path | str) -> None:  # noqa: ANN401 (warcio ships no types)
    """Refuse a record that ends before the length that it declares: the library passes over that without a word."""
    while record.raw_stream.read(1 << 16):
        pass
    if getattr(record.raw_stream, "limit", 0):
        raise UnreadableSource(f"{path}: is a damaged web archive (it breaks off inside a record); fetch it again")


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None
