"""Canonical text: Unicode NFC, LF line ends, no characters that print nothing."""

import re
import unicodedata

from hrdocs.expressions import regex

_LINE_END = regex(r"\r\n?|[\x85\u2028\u2029]")
_INVISIBLE = regex(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
_LIGATURES = regex(r"[\ufb00-\ufb06]")
_MARKS = regex(r"[^\w\s\x00-\x7f]{31,}")
_GRAPHEME_JOINER = "\u034f"
MAXIMUM_MARKS = 30
_RAW = regex(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_WORD = regex(r"\w+")
_SPACE = regex(r"[^\S\n\t\f ]")
_CUT_OFF = regex(r"(?:\.{3}|…|\[…\])\s*$")


def canonical(text: str) -> str:
    """Return text in the form that `Document.text` has.

    Line ends become LF; control characters, soft hyphens, zero-width spaces and lone surrogates go; every other
    space becomes an ordinary one, a Latin ligature (U+FB00 to U+FB06) the letters that it is drawn for; NFC. Joiners
    (U+200C, U+200D) and direction marks stay, since scripts need them.
    """
    if text.isprintable() and (text.isascii() or _is_plain(text)):
        return text
    text = _LINE_END.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    text = _LIGATURES.sub(lambda drawn: unicodedata.normalize("NFKC", drawn[0]), text)
    return composed(_SPACE.sub(" ", text))


def _is_plain(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text) and not _has_ligature(text)


def _has_ligature(text: str) -> bool:
    # A search for any of them looks at each character by itself, which takes ten times as long.
    return "ﬀ" in text or "ﬁ" in text or "ﬂ" in text or "ﬃ" in text or "ﬄ" in text or "ﬅ" in text or "ﬆ" in text


def counted(number: int, noun: str) -> str:
    """Return how many there are: "1 page", "3 pages"; for English nouns whose plural adds an s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def composed(text: str) -> str:
    """Return text in NFC, stream-safe (UAX #15, 13): of more than thirty marks in a row each thirty are kept apart.

    No writing needs so many, and to put them in order takes the square of their number.
    """
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _MARKS.sub(_stream_safe, text))


def _stream_safe(marks: re.Match[str]) -> str:
    parts, run = [], 0
    for character in marks[0]:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > MAXIMUM_MARKS:
            parts.append(_GRAPHEME_JOINER)
            run = 1
        parts.append(character)
    return "".join(parts)


def one_line(text: str) -> str:
    """Return text canonical, with every run of white space as one space and none at the ends."""
    return " ".join(canonical(text).split())


def folded_words(text: str) -> str:
    """Return the words of a text, case folded and a space apart, for comparing."""
    return " ".join(_WORD.findall(text.casefold()))


def is_cut_off(text: str) -> bool:
    """Return whether a text breaks off with dots: "The council said …"."""
    return _CUT_OFF.search(text) is not None


def shown(text: str) -> str:
    """Return text for a terminal, a notebook or a table, with what would steer them written as escapes.

    That is every control character but tab and line feed, what turns the direction of writing for more than a mark's
    width (UAX #9: embeddings, overrides, isolates), and lone surrogates.
    """
    return _RAW.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)
