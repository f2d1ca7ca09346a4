"""The encoding of bytes that nobody names: UTF-16 by its zeros, others by charset-normalizer and by alphabets.

charset-normalizer tells scripts apart by how much of a text is a mess and how its letters are spread. Which of the
encodings of Latin letters a text is in changes a few accented letters only; there the alphabets decide: the encoding in
which one language has all those letters. Of equals windows-1252 is taken, as the HTML standard does.
"""

import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from hrdocs.datafiles import table
from hrdocs.expressions import regex
from hrdocs.language.alphabets import Alphabet, alphabets

FALLBACK = "windows-1252"

SAMPLE = 4096
"""Bytes that are looked at; on the Universal Declaration in 40 encodings more change no answer."""

FEW = 24
"""Bytes beyond ASCII below which a page's language says more than its letters."""

LATIN_SHARE = 0.45
"""Share of the bytes beyond ASCII in words that have any, up to which a text is in Latin letters: Vietnamese has .40,
text in another script .9 and more."""

_NOISE_SHARE = 0.7
"""The same share from which a declared encoding of Latin letters is not believed."""

_DOUBTFUL, _CERTAIN = 0.95, 0.97
"""Shares of the letters beyond ASCII that one language has. Right readings of the Declaration have .98 and more."""

_AUXILIARY = 0.4
"""What a letter counts that a language writes in foreign names only."""

_HIGH = regex(rb"[\x80-\xff]")
_WORD = regex(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
_MARKUP = regex(
    rb"""
      <!--.*?-->                                        # remarks
    | <(script|style)\b[^>]*>.*?</\1\s*>                # what is no text
    | <[^>]*>                                           # tags
    | &[a-z]+; | &\#\w+;                                # characters by name or number
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_BESIDE_LETTERS = regex(r"(?<=[^\W\d_])[^\x00-\x7f]|[^\x00-\x7f](?=[^\W\d_])")
_UTF_16 = ("utf-16le", "utf-16be")
_INVISIBLE = "\t\r\n\f\ufeff\u200b\u200c\u200d\u200e\u200f"
_QUOTES = frozenset("‘’“”„‚«»–—…•·ʼ\xa0")


def guessed_encoding(data: bytes, default: str = FALLBACK) -> str:
    """Return the encoding (a name of the Encoding Standard) that bytes beyond ASCII, which are not UTF-8, are in.

    Args:
        data: a page or a text; of a page the markup is passed over.
        default: the encoding that the page's language is usually in; it decides where there is little to go by.
    """
    sample = _sample(data)
    high = len(_HIGH.findall(sample))
    if not high:
        return default
    words = b"".join(_WORD.findall(sample))
    latin = len(_HIGH.findall(words)) <= LATIN_SHARE * len(words)
    if high < FEW and (default not in _latin_encodings() or not latin):
        return default if default != FALLBACK else _by_alphabet(sample, default)
    if latin:
        return _by_alphabet(sample, default)
    return _by_spread(sample) or default


_PRINTABLE = frozenset(b"\t\n\r" + bytes(range(0x20, 0x7F)))
MOST_PRINTABLE = 0.8
"""Share of printable ASCII among the bytes of UTF-16 that no text reaches: Latin text has a half of them."""


def utf16_by_zeros(data: bytes) -> str | None:
    """Return "utf-16le" or "utf-16be" where bytes that hold zeros are text in it, else None.

    Blanks, line ends and figures have a zero in one byte of two, in every script; of the two orders the one that gives
    more of them is right.
    """
    head = data[: SAMPLE * 2]
    if sum(byte in _PRINTABLE for byte in head) > MOST_PRINTABLE * len(head):
        return None  # letters of one byte with stray zeros among them
    readings = {each: head[: len(head) // 2 * 2].decode(_codecs()[each], "replace") for each in _UTF_16}
    encoding = max(_UTF_16, key=lambda each: sum(map(str.isascii, readings[each])))
    text = readings[encoding]
    return encoding if sum(map(_is_no_text, text)) * 50 < len(text) else None


def _is_no_text(character: str) -> bool:
    return character == "\ufffd" or (unicodedata.category(character)[0] == "C" and character not in _INVISIBLE)


def is_refuted(data: bytes, encoding: str) -> bool:
    """Return whether bytes cannot be text in an encoding of Latin letters, in which nearly all bytes are some letter.

    Whole words of letters beyond ASCII stand in no language of Latin letters; and letters that no one language has are
    refuted where in another encoding one language has them all.
    """
    if encoding not in _latin_encodings():
        return False
    sample = _sample(data)
    words = b"".join(_WORD.findall(sample))
    high = len(_HIGH.findall(words))
    if high < FEW:
        return False
    if high > _NOISE_SHARE * len(words):
        return True
    own = _fit(sample, encoding)
    return own < _DOUBTFUL and _fit(sample, _by_alphabet(sample, encoding)) >= _CERTAIN


def _sample(data: bytes) -> bytes:
    """Return the lines of the text that have bytes beyond ASCII, as far as they are looked at."""
    text = _MARKUP.sub(b" ", data[: SAMPLE * 32]) if b"<" in data else data[: SAMPLE * 32]
    taken, size = [], 0
    for line in re.split(rb"[\r\n]+", text):
        if _HIGH.search(line) and size < SAMPLE:
            taken.append(_shortened(line.strip()))
            size += len(taken[-1])
    return b"\n".join(taken)


def _shortened(line: bytes) -> bytes:
    """Return a line cut at a blank, which no character of several bytes holds, where it is very long."""
    end = line.rfind(b" ", 0, 2 * SAMPLE) if len(line) > 2 * SAMPLE else -1
    return line[:end] if end > 0 else line


@functools.cache
def _codecs() -> dict[str, str]:
    return {row["encoding"]: row["codec"] for row in table("hrdocs", "encodings.tsv")}


@functools.cache
def _latin_encodings() -> tuple[str, ...]:
    """Return the encodings of Latin letters, the one that is taken of equals first."""
    return tuple(row["encoding"] for row in table("hrdocs", "encodings_guessed.tsv") if row["script"] == "Latin")


@functools.cache
def _others() -> dict[str, str]:
    """Return Python codec to encoding of what is guessed beside the encodings of Latin letters."""
    rows = table("hrdocs", "encodings_guessed.tsv")
    return {row["codec"]: row["encoding"] for row in rows if row["script"] != "Latin"}


def _by_spread(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=[*_others()], enable_fallback=False, preemptive_behaviour=False).best()
    return _others().get(best.encoding) if best else None


def _by_alphabet(sample: bytes, default: str) -> str:
    """Return the encoding of Latin letters in which one language has most of the letters beyond ASCII."""
    candidates = [encoding for encoding in (default, *_latin_encodings()) if encoding in _latin_encodings()]
    return max(candidates, key=lambda encoding: _fit(sample, encoding))


@functools.lru_cache(maxsize=16)
def _fit(sample: bytes, encoding: str) -> float:
    """Return how many of the characters beyond ASCII inside words are letters of one language, from 0 to 1."""
    composed = unicodedata.normalize("NFC", sample.decode(_codecs()[encoding], "replace")).lower()
    found = Counter(each for each in _BESIDE_LETTERS.findall(composed) if each not in _QUOTES)
    if not found:
        return 1.0
    return round(max(_known(found.items(), alphabet) for alphabet in _latin()) / found.total(), 3)


def _known(found: Iterable[tuple[str, int]], alphabet: Alphabet) -> float:
    return sum(
        count * (1.0 if letter in alphabet.letters else _AUXILIARY if letter in alphabet.auxiliary else 0.0)
        for letter, count in found
    )


@functools.cache
def _latin() -> tuple[Alphabet, ...]:
    return tuple(each for each in alphabets() if "a" in each.letters)
