"""The plugin's word lists: text files beside the code, one phrase a line, `#` for remarks."""

import csv
import functools
import re
from importlib import resources


@functools.cache
def phrases(name: str) -> tuple[str, ...]:
    """Return the phrases of `data/<name>.txt` in the order of the file."""
    text = resources.files(__package__).joinpath("data", f"{name}.txt").read_text("utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@functools.cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `data/<name>.tsv` under the names of its head line."""
    text = resources.files(__package__).joinpath("data", f"{name}.tsv").read_text("utf-8")
    return tuple(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def any_of(name: str) -> str:
    """Return a pattern of all phrases of a list, the longest first; a blank stands for any white space."""
    ordered = sorted(phrases(name), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.sub(r"(?:\\\s|\s)+", r"\\s+", re.escape(phrase)) for phrase in ordered)
