"""Bytes to text: the HTML standard's order, and what is done where it does not help."""

import codecs

import pytest

from hrdocs.decode import decode_html, decode_plain, encoding_of


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
            b"<meta name=a content='charset=koi8-r'><p>\xe9", None, "windows-1252", "fallback", "é", id="no declaration"
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
        pytest.param(b"<p>\x93caf\xe9\x94", None, "windows-1252", "fallback", "“café”", id="the fallback"),
        pytest.param(
            '<html lang="ky"><p>эл аралык'.encode("cp1251"), None, "windows-1251", "fallback", "эл аралык", id="by lang"
        ),
        pytest.param(
            "<html class=x lang=pl-PL><p>zażółć".encode("iso8859-2"),
            None,
            "iso-8859-2",
            "fallback",
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
            b"<meta charset=utf-8><p>caf\xe9 na\xefve", None, "windows-1252", "fallback", "café", id="lies: is not"
        ),
        pytest.param(b"\x81<meta charset=windows-1252>", None, "windows-1252", "meta", "\ufffd", id="undefined byte"),
        pytest.param(
            b" " * 1100 + b"<meta charset=koi8-r>\xe9", None, "windows-1252", "fallback", "é", id="beyond 1024"
        ),
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
