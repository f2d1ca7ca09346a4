"""Patterns of phrases: word lists woven into one regular expression."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from hrdocs.expressions import regex

UNSPACED = regex(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")
"""Signs of scripts that put no space between words: Thai, Lao, Burmese, kana, ideographs."""

ARABIC = regex(r"[\u0600-\u06ff]")
ARABIC_LETTER = regex(r"[\u0620-\u06ff]")
_PARTS = regex(r"\{(?P<group>[a-z_]+)\}|(?P<space>[ ])|(?P<more>\*)|(?P<apostrophe>')|(?P<sign>.)", re.DOTALL)


def alternation(given: Iterable[str], groups: Mapping[str, str] | None = None) -> str:
    """Return the source of a regular expression that matches any of the phrases, the longest first.

    Phrases stand at the bounds of words, but for scripts that put no space between words; Arabic ones may carry a
    joined "and" or "so" before them. The phrases are woven into tries, one for each way to begin, so that a place
    in a text where none begins costs one look.

    Args:
        given: phrases in the dialect of word lists.
        groups: for each `{name}` in them the source of an expression that stands for it.

    Raises:
        KeyError: a phrase names a group that is not given.
    """
    woven: dict[str, _Trie] = {}
    for phrase in sorted(set(given)):
        if phrase:
            _weave(woven.setdefault(_opening(phrase), {}), _atoms(phrase, groups or {}))
    branches = [opening + _trie_source(trie) for opening, trie in sorted(woven.items())]
    return f"(?:{'|'.join(branches)})" if branches else "(?!)"


def filled(regex: str, groups: Mapping[str, str]) -> str:
    """Return a regular expression of a list with its groups filled in, and a blank for any white space.

    Raises:
        KeyError: it names a group that is not given.
    """
    with_groups = _GROUP.sub(lambda name: f"(?:{groups[name[1]]})", regex)
    return _BLANKS.sub(lambda m: m["set"] or (r"\s?" if m["optional"] else r"\s+"), with_groups)


def bounded(source: str, language: str) -> str:
    """Return an expression that begins and ends at the bounds of words, where a language's script parts them.

    Arabic words may carry a joined "and" or "so".
    """
    if language.partition("-")[0] in _UNSPACED_LANGUAGES:
        return f"(?:{source})"
    joined = "[وف]?" if language.partition("-")[0] == "ar" else ""
    return rf"(?<!\w){joined}(?:{source})(?!\w)"


_GROUP = regex(r"\{([a-z_]+)\}")
_BLANKS = regex(r"(?P<set>\[[^\]]*\])|(?P<optional>[ ]\?)|(?P<blank>[ ])")
_UNSPACED_LANGUAGES = frozenset(("zh", "ja", "th", "lo", "my", "km"))

_Trie = dict[str, Any]
_END = ""
_LETTERS = r"\w{0,14}"
_BOUND = r"(?!\w)"
_ANY_APOSTROPHE = "(?:['`]|[ʻʼ‘’]|(?!))"
"""One set of all would be compiled by way of a table of 65,536 signs; what never matches keeps `re` from making it."""


def _opening(phrase: str) -> str:
    """Return what has to stand where a phrase begins."""
    if UNSPACED.search(phrase):
        return ""
    if ARABIC.search(phrase):
        return r"(?<!\w)[وف]?"
    return r"(?<!\w)" if phrase[0].isalnum() or phrase[0] in "*{" else ""


def _atoms(phrase: str, groups: Mapping[str, str]) -> list[str]:
    """Return a phrase as pieces of a regular expression: each takes one sign, or what a group stands for."""
    atoms = []
    for part in _PARTS.finditer(phrase):
        if part["group"]:
            atoms.append(f"(?:{groups[part['group']]})")
        elif part["space"]:
            atoms.append(r"\s+")
        elif part["more"]:
            atoms.append(_LETTERS)
        else:
            atoms.append(_ANY_APOSTROPHE if part["apostrophe"] else re.escape(part["sign"]))
    bounded = phrase[-1].isalnum() and not UNSPACED.search(phrase)
    return [*atoms, _BOUND] if bounded or phrase[-1] in "*}" else atoms


def _weave(trie: _Trie, atoms: list[str]) -> None:
    for atom in atoms:
        trie = trie.setdefault(atom, {})
    trie[_END] = {}


def _trie_source(trie: _Trie) -> str:
    """Return a trie as an alternation: what goes on before what ends here, letters before wildcards."""
    source, is_bounded = _woven(trie)
    return source + _BOUND if is_bounded else source


def _woven(trie: _Trie) -> tuple[str, bool]:
    """Return a trie as an alternation, and whether all of it ends with a word, whose bound is then written for all."""
    atoms = sorted((atom for atom in trie if atom != _END), key=lambda atom: (atom == _LETTERS, atom == _BOUND, atom))
    branches = [("", True) if atom == _BOUND else _with(atom, _woven(trie[atom])) for atom in atoms]
    if _END in trie:
        branches.append(("", False))
    all_bounded = all(is_bounded for _, is_bounded in branches)
    sources = [source + _BOUND if is_bounded and not all_bounded else source for source, is_bounded in branches]
    return sources[0] if len(sources) == 1 else f"(?:{'|'.join(sources)})", all_bounded


def _with(atom: str, behind: tuple[str, bool]) -> tuple[str, bool]:
    return atom + behind[0], behind[1]
