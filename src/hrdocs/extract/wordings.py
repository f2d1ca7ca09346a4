"""Word lists: set phrases by language, kept as tab-separated data files beside the code that reads them.

A phrase is literal but for two signs: a space stands for any white space, and `*` at the end of a word for a few more
letters of it ("заяви*" is "заявил", "заявила", "заявили").
"""

import csv
import functools
import re
from collections.abc import Iterable
from importlib import resources

HERE = "hrdocs.extract"

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")


@functools.cache
def rows(name: str, package: str = HERE) -> tuple[dict[str, str], ...]:
    """Return the rows of the data file `name` of a package, each a dict by column; lines that open with # are notes."""
    text = resources.files(package).joinpath("data").joinpath(name).read_text("utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def phrases(name: str, package: str = HERE, **wanted: str) -> tuple[str, ...]:
    """Return the column `phrase` of the rows whose other columns are as `wanted`."""
    return tuple(
        row["phrase"]
        for row in rows(name, package)
        if all(row.get(column) == value for column, value in wanted.items())
    )


def alternation(given: Iterable[str]) -> str:
    """Return the source of a regular expression that matches any of the phrases, the longest first.

    Phrases end at the ends of words, but for scripts that put no space between words; Arabic ones may carry a
    joined "and" or "so" before them.
    """
    longest_first = sorted(set(given), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(map(_source, longest_first)) + ")" if longest_first else "(?!)"


def _source(phrase: str) -> str:
    literal = re.escape(phrase).replace(r"\*", r"\w{0,14}").replace(r"\ ", r"\s+").replace("'", "['’ʼ‘]")
    if _UNSPACED.search(phrase):
        return literal
    if _ARABIC.search(phrase):
        return rf"(?<!\w)[وف]?{literal}(?!\w)"
    opening = r"(?<!\w)" if phrase[:1].isalnum() else ""
    closing = r"(?!\w)" if phrase[-1:].isalnum() else ""
    return opening + literal + closing
