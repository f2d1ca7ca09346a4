"""Scripts: which one a text is written in, and how many letters it has to tell its language by."""

import functools
import re

from attrs import frozen

from hrdocs.datafiles import table

_NOISE = re.compile(
    r"""
      https?://\S+ | www\.\S+          # addresses
    | \S+@\S+                          # e-mail
    | \b[A-Z]+(?:/[A-Za-z0-9.()]+)+    # symbols of documents
    | [\d_]+
    """,
    re.VERBOSE,
)


@frozen(kw_only=True)
class Writing:
    """A text as a detector sees it: cleaned, with its script and its weight.

    Attributes:
        text: without addresses, symbols and digits.
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
    cleaned = _NOISE.sub(" ", text)
    weights: dict[str, int] = {}
    letters = "".join(filter(str.isalpha, cleaned))
    left = len(letters)
    for script in _scripts():
        if left <= 0:
            break
        found = sum(map(len, script.letters.findall(letters)))
        left -= found
        weights[script.name] = weights.get(script.name, 0) + found * script.weight
    # The first script of the table wins a tie, so that the answer does not hang on anything else.
    name = max(weights, key=lambda each: weights[each], default=None)
    weight = weights[name] if name else 0
    return Writing(text=cleaned, script=name if weight else None, weight=weight)


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
