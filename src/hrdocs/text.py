"""Canonical text: Unicode NFC, LF line ends, no characters that print nothing."""

import re
import unicodedata

_LINE_END = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
_SPACE = re.compile(r"[^\S\n\t\f ]")


def canonical(text: str) -> str:
    """Return text in the form that `Document.text` has.

    Line ends become LF; control characters, soft hyphens, zero-width spaces and lone surrogates go; every other
    space becomes an ordinary one; NFC. Joiners (U+200C, U+200D) and direction marks stay, since scripts need them.
    """
    if text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return text
    text = _LINE_END.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text))


def one_line(text: str) -> str:
    """Return text canonical, with every run of white space as one space and none at the ends."""
    return " ".join(canonical(text).split())
