"""Word lists: set phrases by language, kept as tab-separated data files beside the code that reads them.

A phrase is literal but for two signs: a space stands for any white space, and `*` at the end of a word for a few more
letters of it ("заяви*" is "заявил", "заявила", "заявили"), at its beginning for a few before it ("*minister").
"""

import functools
import re
from collections.abc import Iterable
from typing import Any

from hrdocs import datafiles

HERE = "hrdocs.extract"

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")


def rows(name: str, package: str = HERE) -> tuple[dict[str, str], ...]:
    """Return the rows of the data file `name` of a package, each a dict by column."""
    return datafiles.table(package, f"data/{name}")


def phrases(name: str, package: str = HERE, **wanted: str) -> tuple[str, ...]:
    """Return the column `phrase` of the rows whose other columns are as `wanted`."""
    return tuple(
        row["phrase"]
        for row in rows(name, package)
        if all(row.get(column) == value for column, value in wanted.items())
    )


@functools.cache
def matching(name: str, package: str = HERE, **wanted: str) -> re.Pattern[str]:
    """Return the pattern of the phrases of a data file whose other columns are as `wanted`, in letters of any case."""
    return re.compile(alternation(phrases(name, package, **wanted)), re.IGNORECASE)


def alternation(given: Iterable[str]) -> str:
    """Return the source of a regular expression that matches any of the phrases, the longest first.

    Phrases stand at the bounds of words, but for scripts that put no space between words; Arabic ones may carry a
    joined "and" or "so" before them. The phrases are woven into tries, one for each way to begin, so that a place
    in a text where none begins costs one look.
    """
    woven: dict[str, _Trie] = {}
    for phrase in sorted(set(given)):
        if phrase:
            _weave(woven.setdefault(_opening(phrase), {}), _atoms(phrase))
    branches = [opening + _trie_source(trie) for opening, trie in sorted(woven.items())]
    return f"(?:{'|'.join(branches)})" if branches else "(?!)"


_Trie = dict[str, Any]
_END = ""
_LETTERS = r"\w{0,14}"


def _opening(phrase: str) -> str:
    """Return what has to stand where a phrase begins."""
    if _UNSPACED.search(phrase):
        return ""
    if _ARABIC.search(phrase):
        return r"(?<!\w)[وف]?"
    return r"(?<!\w)" if phrase[0].isalnum() or phrase[0] == "*" else ""


def _atoms(phrase: str) -> list[str]:
    """Return a phrase as pieces of a regular expression, each of which takes one sign."""
    atoms = []
    for sign in phrase:
        if sign == " ":
            atoms.append(r"\s+")
        elif sign == "*":
            atoms.append(_LETTERS)
        else:
            atoms.append("['’ʼ‘ʻ`]" if sign == "'" else re.escape(sign))
    bounded = phrase[-1].isalnum() and not _UNSPACED.search(phrase)
    return [*atoms, r"(?!\w)"] if bounded or phrase[-1] == "*" else atoms


def _weave(trie: _Trie, atoms: list[str]) -> None:
    for atom in atoms:
        trie = trie.setdefault(atom, {})
    trie[_END] = {}


def _trie_source(trie: _Trie) -> str:
    """Return a trie as an alternation: what goes on before what ends here, letters before wildcards."""
    branches = sorted(
        (atom for atom in trie if atom != _END), key=lambda atom: (atom == _LETTERS, atom == r"(?!\w)", atom)
    )
    sources = [atom + _trie_source(trie[atom]) for atom in branches]
    if _END in trie:
        sources.append("")
    return sources[0] if len(sources) == 1 else f"(?:{'|'.join(sources)})"
