"""Web archives (WARC, ISO 28500, and its forerunner ARC): each document in one is a source of its own."""

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

import attrs
from attrs import field

from hrdocs import remote
from hrdocs.content_encodings import SQUEEZED, undone
from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.errors import SourceTooLarge, UnreadableSource, UnsupportedMediaType
from hrdocs.source import BINARY, DOCX, HTML, MAXIMUM_BYTES, PDF, PLAIN, XHTML, Source, sniffed
from hrdocs.values import define

SUFFIXES = (".warc", ".warc.gz", ".arc", ".arc.gz")
_MAGIC = (b"WARC/", b"filedesc://")
_PAGES = frozenset({HTML, XHTML})
_READ = frozenset({*_PAGES, PDF, DOCX})
_SAYS_NOTHING = frozenset({"", BINARY, "unk", "application/unknown", "application/force-download"})
_HELD = frozenset({"response", "resource", "conversion"})
"""Types of record that hold a document; the others tell of one, or point to one."""

_OK = "200"


def is_archive(name: str) -> bool:
    """Return whether a file's name is that of a web archive."""
    return name.lower().endswith(SUFFIXES)


def is_archived(data: bytes) -> bool:
    """Return whether bytes are a web archive, squeezed by gzip or not."""
    if data.startswith(b"\x1f\x8b"):
        import gzip

        try:
            data = gzip.GzipFile(fileobj=io.BytesIO(data)).read(16)
        except (OSError, EOFError, zlib.error):
            return False
    return data.startswith(_MAGIC)


def sources(origin: "Path | str | bytes") -> Iterator[Source]:
    """Iterate over the documents in a web archive, two in memory at a time.

    Pages, PDFs and DOCX files are taken that were fetched with success (status 200), that stand there as resources, or
    were converted; by what they are, where nothing or nothing true is said of them. Transfer and content encodings are
    undone. The last document has a diagnostic of all other records, so that documents and those add up.

    Args:
        origin: a path, or the bytes of an archive.

    Raises:
        UnsupportedMediaType: the extra `hrdocs[warc]` is not installed.
        UnreadableSource: the file is missing or damaged, or holds no document; what stands before the damage was given.
        SourceTooLarge: a document is larger than `hrdocs.source.MAXIMUM_BYTES`.
    """
    label = "source" if isinstance(origin, bytes) else str(origin)
    iterate, failure = _reader()
    held: Source | None = None
    passed_over = _PassedOver()
    try:
        with io.BytesIO(origin) if isinstance(origin, bytes) else remote.opened(str(origin)) as file:
            for source in _documents(file, iterate, label, passed_over):
                if held:
                    yield held
                held = source
    except (OSError, failure, EOFError, ValueError, UnreadableSource, SourceTooLarge) as error:
        if held:
            yield held
        raise _fault(error, label) from None
    if held is None:
        raise UnreadableSource(f"{label}: holds no document that was fetched with success{passed_over.remark}")
    yield attrs.evolve(held, diagnostics=passed_over.diagnostics)


def only(origin: "Path | str | bytes") -> Source:
    """Return the document of a web archive that holds one.

    Raises:
        UnsupportedMediaType: it holds several.
        SourceError: as for `sources`.
    """
    label = "source" if isinstance(origin, bytes) else str(origin)
    documents = sources(origin)
    first = next(documents)
    if next(documents, None) is not None:
        raise UnsupportedMediaType(
            f"{label}: is a web archive of several documents; take each of hrdocs.warc.sources, or `hrdocs parse` it"
        )
    return first


@define
class _PassedOver:
    """How many records are no documents that are read, by what they are."""

    counts: Counter[str] = field(factory=Counter)

    @property
    def remark(self) -> str:
        listed = ", ".join(f"{count} {what}" for what, count in sorted(self.counts.items()))
        return f"; passed over were {listed}" if listed else ""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        if not self.counts:
            return ()
        message = f"of the archive's records {self.counts.total()} are no document that was read{self.remark}"
        return (Diagnostic(code="records-passed-over", message=message, severity=Severity.INFO),)


def _reader() -> tuple[Any, type[Exception]]:
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise UnsupportedMediaType("web archives need the extra: pip install 'hrdocs[warc]'") from None
    return ArchiveIterator, ArchiveLoadFailed


def _fault(error: Exception, label: str) -> Exception:
    if isinstance(error, UnreadableSource | SourceTooLarge):
        return error
    if isinstance(error, OSError):
        return UnreadableSource(f"{label}: cannot be read ({error.strerror or error})")
    return UnreadableSource(f"{label}: is a damaged web archive ({error}); fetch it again")


def _documents(file: BinaryIO, iterate: Any, label: str, passed_over: _PassedOver) -> Iterator[Source]:  # noqa: ANN401
    for record in iterate(file, arc2warc=True):
        found = _document(record)
        _require_whole(record, label)
        if isinstance(found, Source):
            yield found
        else:
            passed_over.counts[found] += 1


def _document(record: Any) -> Source | str:  # noqa: ANN401 (warcio ships no types)
    """Return the document of a record, or what the record is instead."""
    if record.rec_type not in _HELD:
        return str(record.rec_type)
    status = record.http_headers.get_statuscode() if record.http_headers else _OK
    if status != _OK:
        return f"status {status}"
    url = record.rec_headers.get_header("WARC-Target-URI")
    said, charset = _said(record)
    if said not in _READ | _SAYS_NOTHING | {PLAIN}:
        return said
    data = _content(record, url)
    if isinstance(data, str):
        return data
    media_type = _told(data, said, url)
    if not data or media_type not in _READ:
        return media_type if data else "empty"
    return Source(
        data=data,
        media_type=media_type,
        name=url,
        charset=charset,
        url=url,
        retrieved=record.rec_headers.get_header("WARC-Date"),
    )


def _said(record: Any) -> tuple[str, str | None]:  # noqa: ANN401 (warcio ships no types)
    """Return the media type and the charset that a record says its document has."""
    headers, name = (record.http_headers, "Content-Type") if record.http_headers else (None, "")
    said = headers.get_header(name) if headers else record.rec_headers.get_header("Content-Type")
    media_type, _, parameters = (said or "").partition(";")
    return media_type.strip().lower(), _charset(parameters)


def _told(data: bytes, said: str, url: str | None) -> str:
    """Return what a document is: by its first bytes, where they show a PDF, a DOCX or no page; else as is said."""
    shown = sniffed(data, Path(urlsplit(url or "").path).name or None)
    if shown in (PDF, DOCX):
        return shown
    if said in _PAGES:
        return said if shown in (HTML, PLAIN) else shown
    return shown if said in _SAYS_NOTHING else (HTML if shown == HTML else said)


def _content(record: Any, url: str | None) -> bytes | str:  # noqa: ANN401 (warcio ships no types)
    """Return the bytes of a record's document without encodings, or what keeps them from being read."""
    encoding = (record.http_headers.get_header("Content-Encoding") or "").strip().lower() if record.http_headers else ""
    if encoding in ("", "identity", "gzip", "x-gzip", "deflate"):
        data: bytes = record.content_stream().read(MAXIMUM_BYTES + 1)
    elif encoding in SQUEEZED:
        squeezed = _unchunked(record).read(MAXIMUM_BYTES + 1)
        try:
            data = undone(squeezed, encoding, MAXIMUM_BYTES + 1)
        except UnsupportedMediaType as error:
            return f"in the encoding {error}"
        except ValueError:
            data = squeezed  # some tools store the page unsqueezed and keep the header
    else:
        return f"in the unknown encoding {encoding!r}"
    if len(data) > MAXIMUM_BYTES:
        raise SourceTooLarge(f"{url}: larger than {MAXIMUM_BYTES // 1024 // 1024} MiB; take it out of the archive")
    return data


def _unchunked(record: Any) -> Any:  # noqa: ANN401 (warcio ships no types)
    from warcio.bufferedreaders import ChunkedDataReader

    chunked = record.http_headers.get_header("Transfer-Encoding") == "chunked"
    return ChunkedDataReader(record.raw_stream) if chunked else record.raw_stream


def _require_whole(record: Any, label: str) -> None:  # noqa: ANN401 (warcio ships no types)
    """Refuse a record that ends before the length that it declares: the library passes over that without a word."""
    while record.raw_stream.read(1 << 16):
        pass
    if getattr(record.raw_stream, "limit", 0):
        raise UnreadableSource(f"{label}: is a damaged web archive (it breaks off inside a record); fetch it again")


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None
