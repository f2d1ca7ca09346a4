"""Bytes to text: the HTML standard's order, and what is done where it does not help."""

import codecs
import csv
import unicodedata
from pathlib import Path

import pytest

from hrdocs.decode import decode_html, decode_plain, encoding_of
from hrdocs.encoding_guess import utf16_by_zeros

PARAGRAPHS = Path(__file__).parent / "encodings.tsv"


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("UTF8", "utf-8"),
        (" latin1 ", "windows-1252"),
        ("iso-8859-1", "windows-1252"),
        ("us-ascii", "windows-1252"),
        ("cp1251", "windows-1251"),
        ("koi8-ru", "koi8-u"),
        ("gb2312", "gbk"),
        ("ks_c_5601-1987", "euc-kr"),
        ("sjis", "shift_jis"),
        ("utf-7", None),
        ("", None),
        ("cp1251; drop", None),
    ],
)
def test_labels_are_those_of_the_encoding_standard(label, encoding):
    assert encoding_of(label) == encoding


META = '<meta charset="windows-1251"><p>Доклад</p>'


@pytest.mark.parametrize(
    ("data", "charset", "encoding", "basis", "holds"),
    [
        pytest.param(codecs.BOM_UTF8 + "é".encode(), "koi8-r", "utf-8", "bom", "é", id="a mark beats the transport"),
        pytest.param(codecs.BOM_UTF16_LE + "аб".encode("utf-16-le"), None, "utf-16le", "bom", "аб", id="utf-16 mark"),
        pytest.param(META.encode("koi8-r"), "koi8-r", "koi8-r", "transport", "Доклад", id="transport beats meta"),
        pytest.param(META.encode("cp1251"), None, "windows-1251", "meta", "Доклад", id="meta charset"),
        pytest.param(META.encode("cp1251"), "x-none", "windows-1251", "meta", "Доклад", id="unknown transport"),
        pytest.param(
            '<META http-equiv=Content-Type content="text/html; charset=iso-8859-2"><p>Łódź'.encode("iso8859-2"),
            None,
            "iso-8859-2",
            "meta",
            "Łódź",
            id="http-equiv, bare",
        ),
        pytest.param(
            b"<!-- <meta charset=koi8-r> --><meta charset='utf-8'><p>x", None, "utf-8", "meta", "x", id="in a comment"
        ),
        pytest.param(
            b"<meta name=a content='charset=koi8-r'><p>\xe9", None, "windows-1252", "guess", "é", id="no declaration"
        ),
        pytest.param(b"<meta charset=utf-16><p>x", None, "utf-8", "meta", "x", id="utf-16 that was legible"),
        pytest.param(
            '<?xml version="1.0" encoding="windows-1251"?><p>мир'.encode("cp1251"),
            None,
            "windows-1251",
            "xml-declaration",
            "мир",
            id="xml declaration",
        ),
        pytest.param("<p>صوت".encode(), None, "utf-8", "valid-utf-8", "صوت", id="valid utf-8, undeclared"),
        pytest.param(b"<p>\x93caf\xe9\x94", None, "windows-1252", "guess", "“café”", id="the fallback"),
        pytest.param(
            '<html lang="ky"><p>эл аралык'.encode("cp1251"), None, "windows-1251", "guess", "эл аралык", id="by lang"
        ),
        pytest.param(
            "<html class=x lang=pl-PL><p>zażółć".encode("iso8859-2"),
            None,
            "iso-8859-2",
            "guess",
            "zażółć",
            id="lang-region",
        ),
        pytest.param(
            b"<meta charset=latin1><p>" + "Сведения".encode(),
            None,
            "utf-8",
            "valid-utf-8",
            "Сведения",
            id="lies: is utf-8",
        ),
        pytest.param(
            b"<meta charset=utf-8><p>caf\xe9 na\xefve", None, "windows-1252", "guess", "café", id="lies: is not"
        ),
        pytest.param(b"\x81<meta charset=windows-1252>", None, "windows-1252", "meta", "\ufffd", id="undefined byte"),
        pytest.param(b" " * 1100 + b"<meta charset=koi8-r>\xe9", None, "windows-1252", "guess", "é", id="beyond 1024"),
    ],
)
def test_a_web_page_is_decoded_in_the_standard_s_order(data, charset, encoding, basis, holds):
    decoded = decode_html(data, charset)
    assert (decoded.encoding, decoded.basis) == (encoding, basis)
    assert holds in decoded.text


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"<meta charset=utf-8><p>plain", []),
        ("<p>мир".encode(), []),
        (b"<p>caf\xe9", ["charset-guessed"]),
        (b"<p>caf\xe9\x81", ["charset-guessed", "undecodable-bytes"]),
        (b"<meta charset=latin1><p>" + "мир".encode(), ["charset-mismatch"]),
        (b"<meta charset=latin1><p>caf\xe9", []),
        (b"<meta charset=utf-8><p>" + "мир мир".encode() + b"\xe9", ["undecodable-bytes"]),
        (b"<meta charset=utf-8><p>\xe9t\xe9", ["charset-mismatch"]),
        ("<meta charset=utf-8><p>a\ufffdb".encode(), []),
    ],
)
def test_what_had_to_be_decided_is_said(data, codes):
    assert [note.code for note in decode_html(data).diagnostics] == codes


@pytest.mark.parametrize(
    ("data", "charset", "encoding", "text", "codes"),
    [
        (b"plain", None, "utf-8", "plain", []),
        (codecs.BOM_UTF8 + "é".encode(), None, "utf-8", "é", []),
        ("мир".encode("cp1251"), "windows-1251", "windows-1251", "мир", []),
        (b"caf\xe9", None, "windows-1252", "café", ["charset-guessed"]),
        (b"<meta charset=koi8-r>\xe9", None, "windows-1252", "<meta charset=koi8-r>é", ["charset-guessed"]),
    ],
)
def test_a_plain_text_knows_no_meta(data, charset, encoding, text, codes):
    decoded = decode_plain(data, charset)
    assert (decoded.encoding, decoded.text) == (encoding, text)
    assert [note.code for note in decoded.diagnostics] == codes


def _windows_vietnamese(text: str) -> str:
    """Return a text as windows-1258 writes it: tone marks are characters of their own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    pieces = (unicodedata.normalize("NFD", each) for each in text)
    parted = (
        unicodedata.normalize("NFC", "".join(m for m in piece if m not in tones))
        + "".join(m for m in piece if m in tones)
        for piece in pieces
    )
    return "".join(parted)


def _paragraphs():
    rows = csv.DictReader(
        (line for line in PARAGRAPHS.read_text("utf-8").splitlines() if not line.startswith("#")), delimiter="\t"
    )
    return [pytest.param(row["encoding"], row["codec"], row["text"], id=row["encoding"]) for row in rows]


def _page(text: str, declaration: str) -> str:
    head = f"<!doctype html><html><head>{declaration}<title>{text[:40]}</title><script>var page = 1;</script></head>"
    return f"{head}<body class='page'><h1>{text[:40]}</h1><p>{text}</p><p>{text}</p></body></html>"


@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1252", "its own"])
@pytest.mark.parametrize(("encoding", "codec", "text"), _paragraphs())
def test_a_page_is_read_whatever_it_says_of_its_encoding(encoding, codec, text, declared):
    said = encoding if declared == "its own" else declared
    page = _page(text, f'<meta charset="{said}">' if said else "")
    page = _windows_vietnamese(page) if encoding == "windows-1258" else page
    decoded = decode_html(page.encode(codec))
    assert text in decoded.text


@pytest.mark.parametrize(("encoding", "codec", "text"), _paragraphs())
def test_a_text_file_is_read_in_its_encoding_without_being_told(encoding, codec, text):
    printed = _windows_vietnamese(text) if encoding == "windows-1258" else text
    decoded = decode_plain(f"{printed}\n\n{printed}\n".encode(codec))
    assert decoded.text.split("\n\n")[0] == text


@pytest.mark.parametrize(
    ("data", "declared", "message"),
    [
        (
            "<meta charset=utf-8><p>Суд рассмотрит жалобу семьи в четверг, сообщил адвокат.".encode("cp1251"),
            None,
            "declared utf-8 (meta), but most bytes beyond ASCII are none in it; read as windows-1251, by their letters",
        ),
        (
            "<p>Суд рассмотрит жалобу семьи в четверг, сообщил адвокат.".encode("koi8-r"),
            "iso-8859-1",
            "declared windows-1252 (transport), but no language has such letters; read as koi8-r, by their letters",
        ),
        (
            "<p>Суд рассмотрит жалобу семьи в четверг, сообщил адвокат.".encode("cp1251"),
            None,
            "no encoding is declared and the bytes are not UTF-8; read as windows-1251, by their letters",
        ),
    ],
)
def test_what_was_declared_what_was_taken_and_why_is_said(data, declared, message):
    assert [note.message for note in decode_html(data, declared).diagnostics] == [message]


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("The ministry’s reply — “no comment” — came at noon.", "cp1252"),
        ("Ms Peña and Mr Søren Åberg spoke.", "cp1252"),
        ("Die Anhörung der Zeugen beginnt heute; größere Säle fehlen.", "cp1252"),
        ("La señora Ibáñez pidió más información a la comisión.", "cp1252"),
        ("A bíróság csütörtökön tárgyalja a kérelmet, az ügyvédek őrizetben lévő védenceiket várják.", "iso8859-2"),
    ],
)
def test_few_accented_letters_are_enough_or_read_as_the_web_s_default(text, codec):
    assert decode_plain(text.encode(codec)).text == text


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 40, bytes(range(256)) * 4, b"\x7fELF\x02\x01\x01" + b"\x00" * 64]
)
def test_bytes_with_zeros_that_are_no_text_are_no_utf_16(data):
    assert utf16_by_zeros(data) is None
