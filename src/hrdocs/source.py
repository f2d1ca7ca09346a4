"""Source: bytes, their sha256, media type and name. Nothing else in the library opens a file to parse it."""

import io
import os
import re
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

import attrs
from attrs import field

from hrdocs.diagnostics import Diagnostic
from hrdocs.errors import MissingSource, SourceTooLarge, UnreadableSource
from hrdocs.expressions import regex
from hrdocs.model.document import SourceIdentity
from hrdocs.values import frozen

PDF = "application/pdf"
HTML = "text/html"
XHTML = "application/xhtml+xml"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PLAIN = "text/plain"
ZIP = "application/zip"
BINARY = "application/octet-stream"

_LONGEST_PATH = 4096
"""Characters beyond which no system takes a path."""
_ADDRESS = regex(
    r"[a-z][a-z0-9+.-]+:// | www\. [^/\\]+ \. [a-z]+ (?:/|$) | (?:data|mailto|blob):", re.IGNORECASE | re.VERBOSE
)
"""What people paste from a browser; a drive of Windows has one letter before its colon."""
MAXIMUM_BYTES = 256 * 1024 * 1024

SUFFIXES = {".pdf": PDF, ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".docx": DOCX, ".txt": PLAIN, ".text": PLAIN}
_HTML_OPENINGS = (
    *(b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<!--", b"<h1", b"<h2", b"<p>", b"<p "),
    *(b"<div", b"<table", b"<article", b"<main", b"<ul", b"<ol"),
)
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_MAGIC = {
    b"PK\x03\x04": ZIP,
    b"\x1f\x8b": "application/gzip",
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    _OLE: "application/x-ole-storage",
    b"{\\rtf": "application/rtf",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
    b"\x7fELF": BINARY,
    b"7z\xbc\xaf\x27\x1c": "application/x-7z-compressed",
    b"Rar!\x1a\x07": "application/vnd.rar",
    b"BZh": "application/x-bzip2",
    b"\xfd7zXZ\x00": "application/x-xz",
    b"WARC/": "application/warc",
    b"filedesc://": "application/x-arc",
}


@frozen(kw_only=True)
class Source:
    """The bytes of one document.

    Attributes:
        data: the bytes.
        media_type: IANA media type, as given by the caller or told from the bytes.
        name: file name without its folder, or None.
        charset: what the transport said of the encoding (an HTTP header), or None.
        url: address that the bytes were fetched from, or None; links are made absolute against it.
        retrieved: when they were fetched (ISO 8601), or None.
        languages: BCP 47 tags of what the caller knows the document to be written in; a hint for recognising text.
        diagnostics: what was noticed where it was taken out of an archive; its Document has them too.
    """

    data: bytes = field(repr=False)
    media_type: str
    name: str | None = None
    charset: str | None = None
    url: str | None = None
    retrieved: str | None = None
    languages: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @cached_property
    def sha256(self) -> str:
        """Return the sha256 of the bytes, in full, as 64 hexadecimal digits."""
        import hashlib

        return hashlib.sha256(self.data).hexdigest()

    @property
    def _plain_name(self) -> str | None:
        """Return the name with what cannot be printed or written as UTF-8 shown as escapes."""
        if self.name is None:
            return None
        printable = (each if each.isprintable() else each.encode("unicode_escape").decode() for each in self.name)
        return "".join(printable)

    @property
    def identity(self) -> SourceIdentity:
        """Return what a Document says of its source."""
        return SourceIdentity(
            sha256=self.sha256,
            media_type=self.media_type,
            byte_length=len(self.data),
            name=self._plain_name,
            url=self.url,
            retrieved=self.retrieved,
        )

    @classmethod
    def of(
        cls,
        origin: "str | os.PathLike[str] | bytes | BinaryIO | Source",
        *,
        media_type: str | None = None,
        sniff: "Callable[[bytes, str | None], str] | None" = None,
    ) -> "Source":
        """Return a Source from a path, bytes or a binary file object.

        Args:
            origin: where the bytes are.
            media_type: IANA media type, where you know better than the bytes and the name show.
            sniff: what tells the media type from the bytes and the name, such as `Registry.media_type_of`.

        Raises:
            UnreadableSource: a missing file, a folder, an empty source.
            SourceTooLarge: more than `MAXIMUM_BYTES`.
        """
        if isinstance(origin, Source):
            return origin if media_type is None else attrs.evolve(origin, media_type=media_type)
        data, name = _load(origin)
        label = name or "source"
        if not data:
            raise UnreadableSource(f"{label}: is empty; there is nothing to parse")
        if len(data) > MAXIMUM_BYTES:
            raise _too_large(label)
        if media_type is None and name and name.lower().endswith(".pdf") and _opens_as_page(data):
            raise UnreadableSource(f"{name}: holds a web page, not a PDF; fetch the document itself")
        given = media_type.partition(";")[0].strip().lower() if media_type else None
        return cls(data=data, media_type=given or (sniff or sniffed)(data, name), name=name)


def sniffed(data: bytes, name: str | None = None) -> str:
    """Return the media type that the first bytes show; the suffix of the name decides where they show none."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return PDF
    by_suffix = SUFFIXES.get(Path(name).suffix.lower()) if name else None
    if data.startswith(b"PK\x03\x04") and (by_suffix == DOCX or _is_docx(data)):
        return DOCX
    if data.startswith(_OLE) and (by_suffix == DOCX or _ENCRYPTED in data):
        return DOCX  # a password puts the archive into an OLE file; the reader says so
    for magic, media_type in _OTHER_MAGIC.items():
        if data.startswith(magic):
            return media_type
    if data[257:262] == b"ustar":
        return "application/x-tar"
    if by_suffix in (DOCX, PDF):
        return by_suffix
    zeros = b"\x00" in data[:4096]
    if zeros and not _is_utf16(data):
        return BINARY
    # In UTF-16 the characters of a tag stand between zeros.
    opening = head.replace(b"\x00", b"").lstrip(b"\xff\xfe \t\r\n") if zeros else head
    if opening.lower().startswith(_HTML_OPENINGS) or b"<html" in data[:4096].replace(b"\x00", b"").lower():
        return HTML
    return by_suffix or PLAIN


def _opens_as_page(data: bytes) -> bool:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return b"%PDF-" not in data[:1024] and head.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))


def _is_utf16(data: bytes) -> bool:
    from hrdocs.encoding_guess import utf16_by_zeros

    return data.startswith((b"\xff\xfe", b"\xfe\xff")) or utf16_by_zeros(data) is not None


def _is_docx(data: bytes) -> bool:
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            return "[Content_Types].xml" in names and any(name.startswith("word/") for name in names)
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def _load(origin: "str | os.PathLike[str] | bytes | BinaryIO") -> tuple[bytes, str | None]:
    if isinstance(origin, bytes | bytearray | memoryview):
        return bytes(origin), None
    if isinstance(origin, str | os.PathLike):
        address = os.fspath(origin)
        if len(address) > _LONGEST_PATH or (isinstance(address, str) and "\n" in address):
            raise UnreadableSource("the path that was given is a text; give the text as bytes: text.encode()")
        if not address:
            raise UnreadableSource("the name of the file is empty; check what was to give it")
        if isinstance(address, str) and _ADDRESS.match(address) and not os.path.lexists(address):
            raise UnreadableSource(_of_address(address))
        return _load_path(Path(origin))
    if not hasattr(origin, "read"):
        raise TypeError(f"expected a path, bytes or a binary file object, not {type(origin).__name__}")
    data = origin.read(MAXIMUM_BYTES + 1)
    if not isinstance(data, bytes):
        raise TypeError("the file object gives text; open it in binary mode ('rb')")
    name = getattr(origin, "name", None)
    return data, Path(name).name if isinstance(name, str) and not name.startswith("<") else None


def _of_address(address: str) -> str:
    if address.lower().startswith("file:"):
        return f"{address}: is the address of a file; give its path, without file://"
    if address.lower().startswith(("s3:", "gs:", "gcs:", "az:", "abfs:")):
        return f"{address}: hrdocs does not fetch here; `hrdocs run` takes such addresses (the extra hrdocs[remote])"
    if address.lower().startswith(("http:", "https:", "ftp:", "sftp:")):
        run = "`hrdocs run` does (the extra hrdocs[remote])"
        return f"{address}: hrdocs does not fetch here, {run}; or save the page and give the file"
    return f"{address}: hrdocs does not fetch; save the page and give the file"


def _load_path(path: Path) -> tuple[bytes, str]:
    try:
        if path.is_dir():
            raise UnreadableSource(f"{path}: is a folder; name the files in it")
        with path.open("rb") as file:
            return file.read(MAXIMUM_BYTES + 1), path.name
    except FileNotFoundError:
        raise MissingSource(f"{path}: no such file; check the name") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableSource(f"{path}: cannot be read ({reason})") from None


def _too_large(label: str) -> SourceTooLarge:
    return SourceTooLarge(f"{label}: larger than {MAXIMUM_BYTES // 1024 // 1024} MiB; split it before parsing")
