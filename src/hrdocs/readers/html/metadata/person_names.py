"""What the names of people look like: in scripts with capitals, without case, and without spaces between words."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.readers.html.words import WORDS

_SIGNS = "’'`.\u064b-\u065f\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff-"
"""Beside letters, what a word of a name holds: apostrophes, and vowels that scripts write as marks on letters."""

_FIRST = r"[^\W\d_a-zа-я]"
"""A capital letter, or a letter of a script without case."""

_PLAIN = regex(rf"{_FIRST}[\w’'.-]+(?: {_FIRST}[\w’'.-]*){{1,2}}")
"""Two or three words with a capital each."""

_HAN = "\u3005\u3400-\u9fff"
_UNSPACED = regex(
    rf"""
    [{_HAN}]{{2,4}} | [\uac00-\ud7a3]{{2,4}}                  # 林海燕, 한서연
    | [{_HAN}\u3040-\u30ff]{{1,4}}[ \u3000][{_HAN}\u3040-\u30ff]{{1,4}}   # 渡辺 美咲
    """,
    re.VERBOSE,
)


def is_plain(text: str) -> bool:
    """Return whether a text is two or three words with a capital each."""
    return _PLAIN.fullmatch(text) is not None


def is_full(text: str) -> bool:
    """Return whether a text has the form of a person's full name."""
    return _full().fullmatch(text) is not None or _UNSPACED.fullmatch(text) is not None


def signed_unspaced(text: str) -> str | None:
    """Return the name beside an opening or a job in a byline of Chinese, Japanese or Korean; None where it is none."""
    if text.isascii():
        return None
    found = next((each for each in (pattern.fullmatch(text.strip()) for pattern in _bylines()) if each), None)
    return found["name"] if found and (found["opening"] or found["job"].strip()) else None


@functools.cache
def _full() -> re.Pattern[str]:
    particles = "|".join(map(re.escape, [*LEXICON.phrases("name_particles"), *WORDS.phrases("surname_joints")]))
    word = rf"(?:{_FIRST}[\w{_SIGNS}]*|(?:{particles})\b)"
    return re.compile(rf"{word}(?:\s+{word}){{1,4}}")


@functools.cache
def _bylines() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of bylines, one a language."""
    signs = {"zh": f"[{_HAN}]{{2,4}}", "ja": f"[{_HAN}\u3040-\u30ff]{{2,6}}?", "ko": "[\uac00-\ud7a3]{2,4}?"}
    return tuple(re.compile(_byline(language, name)) for language, name in signs.items())


def _byline(language: str, name: str) -> str:
    opening = WORDS.source("unspaced_bylines", language=language, kind="opening")
    job = WORDS.source("unspaced_bylines", language=language, kind="job")
    mark = r"(?:\s*[:：／/・|｜]\s*|\s+|(?<=者))"  # behind a word of one sign alone a mark has to stand
    return rf"(?:(?P<opening>{opening}){mark})?(?P<name>{name})(?P<job>\s?{job})"
