"""Bytes to text: what is said of the encoding where that holds, else what the bytes show.

The HTML standard's order for web pages, a short one for plain text. Where neither helps, `hrdocs.encoding_guess` goes
by the letters. The same bytes and the same transport hint give the same text on any machine.
"""

import codecs
import functools
import re
import unicodedata

import attrs
from attrs import field

from hrdocs.datafiles import table
from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.encoding_guess import FALLBACK, guessed_encoding, is_refuted, utf16_by_zeros
from hrdocs.expressions import regex
from hrdocs.values import frozen

PRESCAN_BYTES = 1024
"""How much of a page is searched for a `<meta charset>` (HTML standard, 13.2.3.2)."""

ZEROS_IN = 4096
"""How much of a file is searched for the zero bytes of UTF-16."""

_FAULTS_OF = 50
"""Characters beyond ASCII, one in so many of which may be damaged before a declared encoding is given up."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
)
_COMMENT = regex(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = regex(rb"<meta[\s/]([^>]*)", re.IGNORECASE)
_ATTRIBUTE = regex(
    rb"""
    ([^\s=/"'>]+)            # the name
    \s*=\s*
    (?: "([^"]*)"            # the value in double quotes,
      | '([^']*)'            # in single quotes,
      | ([^\s"'>]+) )        # or bare
    """,
    re.VERBOSE,
)
_CHARSET_IN_CONTENT = regex(rb"charset\s*=\s*[\"']?\s*([^\s\"';]+)", re.IGNORECASE)
_XML_ENCODING = regex(rb"<\?xml[^>]{0,200}?\sencoding\s*=\s*[\"']([A-Za-z][\w.:-]*)[\"']")
_LANGUAGE = regex(rb"<html[^>]{0,400}?\slang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)", re.IGNORECASE)
_MULTIBYTE = regex(rb"[\xc2-\xf4][\x80-\xbf]")


@frozen(kw_only=True)
class Decoded:
    """Text, the encoding that it was read in (a name of the Encoding Standard), and what had to be decided.

    Attributes:
        basis: "bom", "zero-bytes", "transport", "meta", "xml-declaration", "valid-utf-8" or "guess".
        utf8: the bytes of the text in UTF-8, where they are those that were decoded.
    """

    text: str
    encoding: str
    basis: str
    diagnostics: tuple[Diagnostic, ...] = ()
    utf8: bytes | None = field(default=None, eq=False, repr=False)


@functools.cache
def _encodings() -> tuple[dict[str, str], dict[str, str]]:
    """Return label to encoding and encoding to Python codec, after the Encoding Standard (WHATWG), section 4.2."""
    rows = table("hrdocs", "encodings.tsv")
    labels = {label: row["encoding"] for row in rows for label in row["labels"].split()}
    return labels, {row["encoding"]: row["codec"] for row in rows}


def encoding_of(label: str) -> str | None:
    """Return the encoding that a label names ("latin1" is windows-1252), or None for a label nobody knows."""
    return _encodings()[0].get(label.strip("\t\n\f\r ").lower())


def decode_html(data: bytes, charset: str | None = None) -> Decoded:
    """Return a web page's text, after the HTML standard's order (13.2.3, determining the character encoding).

    A byte order mark; the transport's charset; `<meta>` in the first 1024 bytes; an XML declaration; UTF-8 where the
    bytes are valid UTF-8; UTF-16 by its zero bytes; else a guess over the text without markup, in which the default
    encoding of the language of `<html lang>` counts. A declaration is believed where it decodes without fault; where it
    does not, or gives words that are none, it gives way to what the bytes show, with a diagnostic.
    """
    marked = _by_mark(data) or _by_zeros(data)
    if marked:
        return marked
    declared, basis = _declared(data, charset)
    if declared is None:
        return _guessed(data, _default(data))
    if not declared.startswith("iso-2022") and declared != "utf-8" and _MULTIBYTE.search(data) and _is_utf8(data):
        note = f"declared {declared} ({basis}), but the bytes are valid UTF-8 and were read so"
        return attrs.evolve(_strictly(data, "utf-8", "valid-utf-8"), diagnostics=(_mismatch(note),))
    return _as_declared(data, declared, basis, _default(data))


def decode_plain(data: bytes, charset: str | None = None) -> Decoded:
    """Return the text of a plain text file: byte order mark, the transport's charset, UTF-8, UTF-16, else a guess."""
    marked = _by_mark(data) or _by_zeros(data)
    if marked:
        return marked
    declared = encoding_of(charset) if charset else None
    return _as_declared(data, declared, "transport", FALLBACK) if declared else _guessed(data, FALLBACK)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, "bom")
    return None


def _by_zeros(data: bytes) -> Decoded | None:
    """Return the text of UTF-16 without a mark: text in other encodings has no zero bytes."""
    encoding = utf16_by_zeros(data) if b"\x00" in data[:ZEROS_IN] else None
    return _strictly(data, encoding, "zero-bytes") if encoding else None


def _declared(data: bytes, charset: str | None) -> tuple[str | None, str]:
    transport = encoding_of(charset) if charset else None
    if transport:
        return transport, "transport"
    head = data[:PRESCAN_BYTES]
    meta = _prescan(head)
    if meta:
        return meta, "meta"
    declaration = _XML_ENCODING.match(head)
    encoding = encoding_of(declaration.group(1).decode("ascii")) if declaration else None
    # An XML declaration can be read as bytes only if the page is no UTF-16, as with meta.
    return ("utf-8" if encoding and encoding.startswith("utf-16") else encoding), "xml-declaration"


def _prescan(head: bytes) -> str | None:
    """Return the encoding that a `<meta>` names; UTF-16 cannot be true where the tag was legible, so it is UTF-8."""
    for tag in _META.finditer(_COMMENT.sub(b"", head)):
        found = {m.group(1).lower(): m.group(2) or m.group(3) or m.group(4) or b"" for m in _ATTRIBUTE.finditer(tag[1])}
        label = found.get(b"charset")
        if label is None and found.get(b"http-equiv", b"").lower() == b"content-type":
            content = _CHARSET_IN_CONTENT.search(found.get(b"content", b""))
            label = content.group(1) if content else None
        encoding = encoding_of(label.decode("ascii", "replace")) if label else None
        if encoding:
            legible_only_as = {"utf-16be": "utf-8", "utf-16le": "utf-8", "x-user-defined": "windows-1252"}
            return legible_only_as.get(encoding, encoding)
    return None


@functools.cache
def _defaults() -> dict[str, str]:
    """Return the default encoding of a language's pages, after the HTML standard, 13.2.3.2, last step."""
    return {row["language"]: row["encoding"] for row in table("hrdocs", "encoding_fallbacks.tsv")}


def _default(data: bytes) -> str:
    found = _LANGUAGE.search(data[: 4 * PRESCAN_BYTES])
    tag = found.group(1).decode("ascii").lower() if found else ""
    return _defaults().get(tag) or _defaults().get(tag.split("-")[0], FALLBACK)


def _guessed(data: bytes, default: str) -> Decoded:
    if _is_utf8(data):
        return attrs.evolve(_strictly(data, "utf-8", "valid-utf-8"), diagnostics=())
    read = _by_guess(data, default)
    note = Diagnostic(
        code="charset-guessed",
        message=f"no encoding is declared and the bytes are not UTF-8; read as {read.encoding}, by their letters",
        severity=Severity.WARNING,
    )
    return attrs.evolve(read, diagnostics=(note, *read.diagnostics))


def _by_guess(data: bytes, default: str) -> Decoded:
    """Return the text in the encoding that the letters show, else in the default."""
    return _strictly(data, guessed_encoding(data, default), "guess")


def _as_declared(data: bytes, declared: str, basis: str, default: str) -> Decoded:
    """Return the text in the declared encoding, or where that fails in the one that the letters show."""
    read = _strictly(data, declared, basis)
    damaged = read.text.count("\ufffd") if read.diagnostics else 0
    damaged -= data.count(b"\xef\xbf\xbd") if damaged and declared == "utf-8" else 0
    fails = damaged > 0 and damaged > _sound(data, declared, read.text)
    if not fails and not is_refuted(data, declared):
        return read if damaged > 0 or not read.diagnostics else attrs.evolve(read, diagnostics=())
    other = _by_guess(data, FALLBACK if default == declared else default)
    if other.encoding == declared:
        return read
    why = "most bytes beyond ASCII are none in it" if fails else "no language has such letters"
    note = _mismatch(f"declared {declared} ({basis}), but {why}; read as {other.encoding}, by their letters")
    return attrs.evolve(other, diagnostics=(note, *other.diagnostics))


def _sound(data: bytes, encoding: str, text: str) -> int:
    """Return how many faults an encoding may have and still be the true one: fewer than it has sound letters."""
    if encoding == "utf-8":
        return len(_MULTIBYTE.findall(data))
    return sum(not each.isascii() for each in text) // _FAULTS_OF


def _strictly(data: bytes, encoding: str, basis: str) -> Decoded:
    """Decode in one encoding; bytes that it does not define become U+FFFD and are counted in a diagnostic.

    Windows writes Vietnamese tone marks as characters of their own (windows-1258): they are composed (NFC).
    """
    text = data.decode(_encodings()[1][encoding], "replace")
    if encoding == "windows-1258":
        text = unicodedata.normalize("NFC", text)
    damaged = text.count("\ufffd")
    notes = (_replaced(damaged, encoding),) if damaged else ()
    same = data if encoding == "utf-8" and not damaged else None
    return Decoded(text=text, encoding=encoding, basis=basis, diagnostics=notes, utf8=same)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _mismatch(message: str) -> Diagnostic:
    return Diagnostic(code="charset-mismatch", message=message, severity=Severity.WARNING)


def _replaced(count: int, encoding: str) -> Diagnostic:
    return Diagnostic(
        code="undecodable-bytes",
        message=f"{count} places hold bytes that {encoding} does not define; they became U+FFFD",
        severity=Severity.WARNING,
    )
