"""A web archive gives its pages, one source each, with address and date."""

import gzip
import sys
from pathlib import Path

import brotli
import pytest
import zstandard
from click.testing import CliRunner

import hrdocs
from hrdocs import warc
from hrdocs.cli import main

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


HTTP = "application/http; msgtype=response"


def held(kind: str, payload: bytes, said: str = HTTP) -> bytes:
    """Return one record of any type, not squeezed."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2031-10-16T08:00:00Z\r\n"
        f"WARC-Target-URI: https://news.example/x\r\nContent-Type: {said}\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


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


def test_an_archive_without_documents_says_so(tmp_path):
    path = tmp_path / "logos.warc.gz"
    path.write_bytes(record(*RESPONSES[1]))
    with pytest.raises(hrdocs.errors.UnreadableSource, match=r"holds no document .*; passed over were 1 image/png"):
        list(warc.sources(path))


def test_records_that_are_no_documents_are_counted_with_the_last_document(archive):
    first, last = warc.sources(archive)
    assert first.diagnostics == ()
    assert [note.message for note in hrdocs.read(last).diagnostics] == [
        "of the archive's records 3 are no document that was read; passed over were 1 empty, 1 image/png, 1 status 404"
    ]


@pytest.mark.formats
def test_an_archive_of_one_document_is_that_document(tmp_path):
    path = tmp_path / "page.warc"
    path.write_bytes(gzip.decompress(record(*RESPONSES[0])))
    for origin in (path, path.read_bytes(), gzip.compress(path.read_bytes())):
        assert hrdocs.read(origin).source.url == "https://news.example/1"
        assert hrdocs.parse(origin).document.format == "web-article"
        assert hrdocs.detect(origin)[0].parser == "web-article"


def test_an_archive_of_several_documents_is_no_one_document(archive):
    with pytest.raises(hrdocs.errors.UnsupportedMediaType, match="web archive of several documents"):
        hrdocs.read(archive)


def test_the_command_line_reads_and_detects_what_archives_hold(archive):
    runner = CliRunner()
    read = runner.invoke(main, ["read", str(archive), "--json"])
    assert len(read.stdout.splitlines()) == 2
    detected = runner.invoke(main, ["detect", str(archive), "--json"])
    assert len(detected.stdout.splitlines()) == 2


TEXT = "<html><body><p>Прокурор сообщил о проверке в колонии.</p></body></html>"


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip", "identity"])
@pytest.mark.parametrize("chunked", [False, True])
def test_pages_are_unsqueezed(tmp_path, encoding, chunked):
    squeeze = {"br": brotli.compress, "zstd": zstandard.compress, "gzip": gzip.compress, "identity": bytes}[encoding]
    body = squeeze(TEXT.encode())
    headers = f"Content-Encoding: {encoding}\r\n" + "Transfer-Encoding: chunked\r\n" * chunked
    body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body) if chunked else body
    path = tmp_path / "a.warc"
    path.write_bytes(held("response", f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n".encode() + body))
    assert [source.data.decode() for source in warc.sources(path)] == [TEXT]


def test_a_page_that_cannot_be_unsqueezed_is_named_and_the_others_are_read(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "brotli", None)
    squeezed = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n" + brotli.compress(
        TEXT.encode()
    )
    odd = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: rot13\r\n\r\nuryyb"
    path = tmp_path / "a.warc"
    path.write_bytes(held("response", squeezed) + held("response", odd) + held("resource", TEXT.encode(), "text/html"))
    (source,) = warc.sources(path)
    message = source.diagnostics[0].message
    assert "in the encoding br needs the library brotli" in message
    assert "in the unknown encoding 'rot13'" in message


@pytest.mark.parametrize(
    ("kind", "payload", "said", "media_type"),
    [
        ("resource", TEXT.encode(), "text/html", "text/html"),
        ("resource", TEXT.encode(), "application/octet-stream", "text/html"),
        ("conversion", TEXT.encode(), "text/html", "text/html"),
        ("response", b"HTTP/1.1 200 OK\r\n\r\n" + TEXT.encode(), HTTP, "text/html"),
        ("response", b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4 ...", HTTP, "application/pdf"),
        ("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n%PDF-1.4 ...", HTTP, "application/pdf"),
        ("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\na{}", HTTP, None),
        ("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *", HTTP, None),
        ("response", b"HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<html>", HTTP, None),
        ("request", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request", None),
        ("metadata", b"fetchTimeMs: 12", "application/warc-fields", None),
    ],
)
def test_records_are_read_by_what_they_are(tmp_path, kind, payload, said, media_type):
    path = tmp_path / "a.warc"
    path.write_bytes(held(kind, payload, said))
    if media_type:
        assert [source.media_type for source in warc.sources(path)] == [media_type]
    else:
        with pytest.raises(hrdocs.errors.UnreadableSource, match="passed over were 1 "):
            list(warc.sources(path))


def test_the_forerunner_of_warc_is_read(tmp_path):
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + TEXT.encode()
    version = b"1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n"
    head = b"filedesc://a.arc 0.0.0.0 20310516080000 text/plain %d\n%b\n" % (len(version), version)
    entry = b"http://news.example/1 10.0.0.1 20310516080000 text/html %d\n%b\n" % (len(page), page)
    path = tmp_path / "a.arc"
    path.write_bytes(head + entry)
    source = warc.only(path)
    assert (source.url, source.charset, source.retrieved) == ("http://news.example/1", "utf-8", "2031-05-16T08:00:00Z")
    assert "Прокурор" in hrdocs.read(path.read_bytes()).text


def test_a_page_in_gzip_is_the_page(tmp_path):
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(ARTICLE.read_bytes()))
    document = hrdocs.read(path)
    assert (document.source.media_type, document.source.name) == ("text/html", "page.html")
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(hrdocs.errors.UnreadableSource, match="damaged gzip file"):
        hrdocs.read(path)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.warc", True), ("a.WARC.GZ", True), ("a.html", False), ("warc", False), ("a.gz", False), ("b.arc.gz", True)],
)
def test_archives_are_told_by_their_names(name, expected):
    assert warc.is_archive(name) is expected


def test_no_archive_at_all(tmp_path):
    path = tmp_path / "no.warc"
    path.write_bytes(b"this is no archive\n" * 20)
    with pytest.raises(hrdocs.errors.UnreadableSource, match=r"no\.warc"):
        list(warc.sources(path))
