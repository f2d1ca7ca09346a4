"""The HTML reader's word lists: small data files beside this module, read once."""

import csv
import functools
import re
from importlib import resources


@functools.cache
def lines(name: str) -> tuple[str, ...]:
    """Return the entries of a list file: one a line, `#` starts a comment."""
    text = resources.files("hrdocs.readers.html").joinpath(name).read_text("utf-8")
    entries = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return tuple(entry for entry in entries if entry)


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a tab-separated file with a heading line."""
    text = resources.files("hrdocs.readers.html").joinpath(name).read_text("utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t"))


@functools.cache
def words(name: str) -> re.Pattern[str]:
    """Return one pattern of a list file whose entries match whole words of a class or id."""
    entries = "|".join(lines(name))
    return re.compile(rf"(?<![a-z0-9])(?:{entries})(?![a-z0-9])")


@functools.cache
def pattern(name: str) -> re.Pattern[str]:
    """Return one pattern of a list file whose entries are regular expressions, any of which may match."""
    return re.compile("|".join(f"(?:{entry})" for entry in lines(name)), re.IGNORECASE)


@functools.cache
def remarks(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the rows of a table of English patterns for texts in lower case, each with a word that a match holds.

    To look for the word takes a tenth of the time that a search takes.
    """
    return tuple((row["word"], re.compile(row["pattern"])) for row in table(name))
