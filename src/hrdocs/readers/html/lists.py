"""The names that pages give to their parts, in files beside this module; what they print is in `words`."""

import functools
import re

from hrdocs import datafiles
from hrdocs.readers.html.words import WORDS


def lines(name: str) -> tuple[str, ...]:
    """Return the entries of a list file."""
    return datafiles.entries("hrdocs.readers.html", name)


def table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a tab-separated file with a heading line."""
    return datafiles.table("hrdocs.readers.html", name)


@functools.cache
def words(name: str) -> re.Pattern[str]:
    """Return one pattern of a list file whose entries match whole words of a class or id."""
    entries = "|".join(lines(name))
    return re.compile(rf"(?<![a-z0-9])(?:{entries})(?![a-z0-9])")


@functools.cache
def pattern(name: str) -> re.Pattern[str]:
    """Return one pattern of a list file whose entries are regular expressions, any of which may match."""
    return re.compile("|".join(f"(?:{entry})" for entry in lines(name)), re.IGNORECASE)


def has_remark(name: str, text: str) -> bool:
    """Return whether a text holds a remark of a word list that has a column `word`."""
    text = text.lower()
    return any(any(word in text for word in words) and pattern.search(text) for words, pattern in _remarks(name))


@functools.cache
def _remarks(name: str) -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """Return the patterns of remarks for texts in lower case, each with words of which a match holds one.

    To look for the words takes a tenth of the time that a search takes.
    """
    return tuple(
        (tuple(row["word"].split("|")), WORDS.expression(row["regex"], row["language"], whole=False))
        for row in WORDS.rows(name)
    )
