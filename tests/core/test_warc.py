"""A web archive gives its pages, one source each, with address and date."""

import gzip
from pathlib import Path

import pytest

import hrdocs
from hrdocs import warc

ARTICLE = Path(__file__).parents[2] / "examples" / "data" / "web_article.html"
RESPONSES = [
    ("https://news.example/1", "200 OK", "text/html; charset=utf-8", ARTICLE.read_bytes()),
    ("https://news.example/logo", "200 OK", "image/png", b"\x89PNG"),
    ("https://news.example/gone", "404 Not Found", "text/html", b"<html>gone</html>"),
    ("https://news.example/2", "200 OK", 'text/html; charset="windows-1251"', "<p>Слово</p>".encode("cp1251")),
    ("https://news.example/empty", "200 OK", "text/html", b""),
]


def record(url: str, status: str, media_type: str, body: bytes) -> bytes:
    """Return one response as ISO 28500 writes it, in a gzip member of its own."""
    payload = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2031-10-16T08:00:00Z\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(payload)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + payload + b"\r\n\r\n", mtime=0)


@pytest.fixture
def archive(tmp_path) -> Path:
    path = tmp_path / "pages.warc.gz"
    path.write_bytes(b"".join(record(*response) for response in RESPONSES))
    return path


def test_html_responses_are_sources_with_address_date_and_charset(archive):
    pages = list(warc.sources(archive))
    assert [(page.url, page.charset, page.retrieved) for page in pages] == [
        ("https://news.example/1", "utf-8", "2031-10-16T08:00:00Z"),
        ("https://news.example/2", "windows-1251", "2031-10-16T08:00:00Z"),
    ]
    assert hrdocs.read(pages[1]).text == "Слово"


@pytest.mark.formats
def test_parsed_page_says_where_and_when_it_was_fetched(archive):
    result = hrdocs.parse(next(warc.sources(archive)))
    assert result.document.source.url == "https://news.example/1"
    assert result.document.source.retrieved == "2031-10-16T08:00:00Z"
    assert result.document.format == "web-article"


def test_pages_before_the_damage_are_given(archive, tmp_path):
    cut = tmp_path / "cut.warc.gz"
    whole = archive.read_bytes()
    last = record(*RESPONSES[3])
    cut.write_bytes(whole[: whole.index(last) + len(last) - 40])
    pages = warc.sources(cut)
    assert next(pages).url == "https://news.example/1"
    with pytest.raises(hrdocs.errors.UnreadableSource, match=r"cut\.warc\.gz: is a damaged web archive"):
        list(pages)


def test_an_archive_without_pages_says_so(tmp_path):
    path = tmp_path / "logos.warc.gz"
    path.write_bytes(record(*RESPONSES[1]))
    with pytest.raises(hrdocs.errors.UnreadableSource, match="holds no HTML page"):
        list(warc.sources(path))


def test_an_archive_is_not_read_as_a_text(tmp_path):
    path = tmp_path / "pages.warc"
    path.write_bytes(gzip.decompress(record(*RESPONSES[0])))
    with pytest.raises(hrdocs.errors.UnsupportedMediaType, match="application/warc"):
        hrdocs.read(path)


@pytest.mark.parametrize(
    ("name", "expected"), [("a.warc", True), ("a.WARC.GZ", True), ("a.html", False), ("warc", False), ("a.gz", False)]
)
def test_archives_are_told_by_their_names(name, expected):
    assert warc.is_archive(name) is expected


def test_no_archive_at_all(tmp_path):
    path = tmp_path / "no.warc"
    path.write_bytes(b"this is no archive\n" * 20)
    with pytest.raises(hrdocs.errors.UnreadableSource, match=r"no\.warc"):
        list(warc.sources(path))
