"""What servers squeeze pages with: Brotli and Zstandard undone, by the libraries of the extra `hrdocs[warc]`."""

from hrdocs.errors import UnsupportedMediaType

SQUEEZED = ("br", "zstd")
"""The content encodings (RFC 7932, RFC 8878) that are undone here; gzip and deflate are warcio's."""


def undone(data: bytes, encoding: str, limit: int) -> bytes:
    """Return what an encoding was put on, as far as `limit` bytes.

    Raises:
        UnsupportedMediaType: the library for it is not installed.
        ValueError: the data are not in that encoding.
    """
    return _brotli(data, limit) if encoding == "br" else _zstandard(data, limit)


def _brotli(data: bytes, limit: int) -> bytes:
    try:
        import brotli
    except ImportError:
        raise UnsupportedMediaType("br needs the library brotli: pip install 'hrdocs[warc]'") from None
    decompressor = brotli.Decompressor()
    try:
        pieces = [decompressor.process(data, output_buffer_limit=limit)]
        while not decompressor.is_finished() and pieces[-1] and sum(map(len, pieces)) < limit:
            pieces.append(decompressor.process(b"", output_buffer_limit=limit))
    except brotli.error as error:
        raise ValueError(f"not Brotli ({error})") from None
    return b"".join(pieces)[:limit]


def _zstandard(data: bytes, limit: int) -> bytes:
    try:
        import zstandard
    except ImportError:
        raise UnsupportedMediaType("zstd needs the library zstandard: pip install 'hrdocs[warc]'") from None
    try:
        with zstandard.ZstdDecompressor().stream_reader(data) as reader:
            read: bytes = reader.read(limit)
    except zstandard.ZstdError as error:
        raise ValueError(f"not Zstandard ({error})") from None
    return read
