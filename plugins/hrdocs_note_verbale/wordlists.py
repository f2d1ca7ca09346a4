"""The plugin's word lists: text files beside the code, one phrase a line, `#` for remarks."""

import re

from hrdocs import datafiles


def phrases(name: str) -> tuple[str, ...]:
    """Return the phrases of `data/<name>.txt` in the order of the file."""
    return datafiles.entries("hrdocs_note_verbale", f"data/{name}.txt")


def table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `data/<name>.tsv` under the names of its head line."""
    return datafiles.table("hrdocs_note_verbale", f"data/{name}.tsv")


def any_of(name: str) -> str:
    """Return a pattern of all phrases of a list, the longest first; a blank stands for any white space."""
    ordered = sorted(phrases(name), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.sub(r"(?:\\\s|\s)+", r"\\s+", re.escape(phrase)) for phrase in ordered)
