"""Scripts: which one a text is written in, and how many letters it has to tell its language by."""

import functools
import re

from hrdocs.datafiles import table
from hrdocs.expressions import regex
from hrdocs.values import frozen

LATIN = "Latin"
"""The script of the letters of ASCII, each of which weighs one."""

_ADDRESSES = r"https?://\S+ | www\.\S+"
_SYMBOLS = r"\b[A-Z]+(?:/[A-Za-z0-9.()]+)+"
_NOISE = regex(rf"{_ADDRESSES} | {_SYMBOLS}", re.VERBOSE)
_WITH_MAIL = regex(rf"{_ADDRESSES} | \S+@\S+ | {_SYMBOLS}", re.VERBOSE)
"""Addresses of pages and people, symbols of documents; to look for people's goes through each word again."""
_DIGITS = regex(r"[\d_]+")
_OF_DIGITS = b"0123456789_" + bytes({*range(0xD9, 0xF5)} - {0xE2})
"""Bytes with which digits begin in UTF-8: beyond ASCII all from D9, but not E2, which dashes and quotes begin with."""
_ASCII = bytes(range(128))
_NO_LETTERS = bytes(each for each in range(256) if each > 127 or not chr(each).isalpha())
"""The bytes of UTF-8 that are no letters of ASCII."""


@frozen
class Writing:
    """A text on its way to a detector: cleaned, with its script and its weight.

    Attributes:
        text: without addresses and symbols.
        script: of most of its letters; None where it has none.
        weight: how many letters it has, where a Chinese character or a Korean syllable counts for several.
    """

    text: str
    script: str | None
    weight: int


@frozen(kw_only=True)
class _Script:
    name: str
    letters: re.Pattern[str]
    weight: int


def writing_of(text: str) -> Writing:
    """Return the writing of a text."""
    cleaned = _cleaned(text)
    plain, others = letters_in(cleaned)
    if not others:
        return Writing(cleaned, LATIN if plain else None, plain)
    weights: dict[str, int] = {}
    letters = left = plain + len(others)
    for script in _scripts():
        if left <= 0:
            break
        found = sum(map(len, script.letters.findall(others))) + (plain if script.name == LATIN else 0)
        if found == letters:
            return Writing(cleaned, script.name, found * script.weight)
        left -= found
        weights[script.name] = weights.get(script.name, 0) + found * script.weight
    # The first script of the table wins a tie, so that the answer does not hang on anything else.
    name = max(weights, key=lambda each: weights[each], default=None)
    weight = weights[name] if name else 0
    return Writing(cleaned, name if weight else None, weight)


def _cleaned(text: str) -> str:
    """Return a text without addresses and symbols, each of which has one of these signs."""
    if "@" in text:
        return _WITH_MAIL.sub(" ", text)
    return _NOISE.sub(" ", text) if "/" in text or "www." in text else text


def sample_of(text: str, most: int) -> str:
    """Return the opening of a text, so many characters at most, with a space for each number: figures tell nothing."""
    sample = text.strip()[:most]
    return _DIGITS.sub(" ", text).strip()[:most] if _has_digits(sample) else sample


def _has_digits(text: str) -> bool:
    data = text.encode("utf-8", "surrogatepass")
    may_have = len(data.translate(None, _OF_DIGITS)) < len(data)
    return may_have and (text.isascii() or _DIGITS.search(text) is not None)


def letters_in(text: str) -> tuple[int, str]:
    """Return how many letters of ASCII a text has, and its letters beyond ASCII."""
    data = text.encode("utf-8", "ignore")
    plain = len(data.translate(None, _NO_LETTERS))
    if text.isascii():
        return plain, ""
    others = data.translate(None, _ASCII).decode()
    return plain, others if others.isalpha() else "".join(filter(str.isalpha, others))


@functools.cache
def _scripts() -> tuple[_Script, ...]:
    """Return the scripts of the table, each with a pattern of its letters in a row."""
    ranges: dict[tuple[str, int], str] = {}
    for row in table("hrdocs.language", "scripts.tsv"):
        key = row["script"], int(row["weight"])
        first, last = (chr(int(row[end], 16)) for end in ("first", "last"))
        ranges[key] = f"{ranges.get(key, '')}{re.escape(first)}-{re.escape(last)}"
    return tuple(
        _Script(name=name, weight=weight, letters=re.compile(rf"[{points}]+"))
        for (name, weight), points in ranges.items()
    )
