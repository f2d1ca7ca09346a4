"""Patterns of phrases: word lists woven into one regular expression."""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence

from hrdocs.expressions import regex

UNSPACED = regex(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]")
"""Signs of scripts that put no space between words: Thai, Lao, Burmese, kana, ideographs."""

_OF_NONE = bytes({*range(256)} - {0xE0, 0xE1, *range(0xE3, 0xEA)})
"""The bytes that no such sign begins with in UTF-8."""

ARABIC = regex(r"[\u0600-\u06ff]")
ARABIC_LETTER = regex(r"[\u0620-\u06ff]")


def unspaced(text: str) -> int:
    """Return how many signs of scripts that put no space between words a text has.

    Most texts have none, which their bytes tell in a tenth of the time.
    """
    may_be = not text.isascii() and text.encode("utf-8", "ignore").translate(None, _OF_NONE)
    return len(UNSPACED.findall(text)) if may_be else 0


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
    listed: dict[str, list[_Atoms]] = {}
    for phrase in sorted(set(filter(None, given))):
        listed.setdefault(_opening(phrase), []).append(_atoms(phrase, groups or {}))
    for phrases in listed.values() if groups else ():
        phrases[:] = dict(zip(map(tuple, phrases), phrases, strict=True)).values()  # two groups may stand for the same
    branches = [opening + _bounded(*_woven(phrases)) for opening, phrases in sorted(listed.items())]
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

_Atoms = list[str]
"""A phrase as pieces of a regular expression: each takes one sign, or what a group stands for."""
_END = ""
_LETTERS = r"\w{0,14}"
_BOUND = r"(?!\w)"
_ANY_APOSTROPHE = "(?:['`]|[ʻʼ‘’]|(?!))"
"""One set of all would be compiled by way of a table of 65,536 signs; what never matches keeps `re` from making it."""


def _opening(phrase: str) -> str:
    """Return what has to stand where a phrase begins."""
    if not phrase.isascii():
        if UNSPACED.search(phrase):
            return ""
        if ARABIC.search(phrase):
            return r"(?<!\w)[وف]?"
    return r"(?<!\w)" if phrase[0].isalnum() or phrase[0] in "*{" else ""


def _atoms(phrase: str, groups: Mapping[str, str]) -> _Atoms:
    parts = _GROUP.split(phrase)  # every other one is the name of a group
    atoms = [*map(_atom, parts[0])]
    for name, signs in zip(parts[1::2], parts[2::2], strict=True):
        atoms += (f"(?:{groups[name]})", *map(_atom, signs))
    ends_as_word = phrase[-1].isalnum() and (phrase.isascii() or not UNSPACED.search(phrase))
    return [*atoms, _BOUND] if ends_as_word or phrase[-1] in "*}" else atoms


@functools.lru_cache(maxsize=4096)
def _atom(sign: str) -> str:
    return {" ": r"\s+", "*": _LETTERS, "'": _ANY_APOSTROPHE}.get(sign) or re.escape(sign)


def _woven(phrases: Sequence[_Atoms], at: int = 0) -> tuple[str, bool]:
    """Return what phrases have from an atom on as an alternation, and whether all of it ends with a word.

    What goes on stands before what ends, letters before wildcards. A word's bound is left out where all have it.
    """
    if len(phrases) == 1:
        (atoms,) = phrases
        is_bounded = atoms[-1] == _BOUND
        return "".join(atoms[at : len(atoms) - is_bounded]), is_bounded
    heads: dict[str, list[_Atoms]] = {}
    for atoms in phrases:
        heads.setdefault(atoms[at] if at < len(atoms) else _END, []).append(atoms)
    branches = []
    for atom in sorted(heads, key=_turn):
        source, is_bounded = _woven(heads[atom], at + (len(heads[atom]) > 1))
        branches.append((source if len(heads[atom]) == 1 else atom + source, is_bounded))
    all_bounded = all(is_bounded for _, is_bounded in branches)
    sources = [_bounded(source, is_bounded and not all_bounded) for source, is_bounded in branches]
    return sources[0] if len(sources) == 1 else f"(?:{'|'.join(sources)})", all_bounded


def _turn(atom: str) -> tuple[bool, bool, bool, str]:
    return atom == _END, atom == _LETTERS, atom == _BOUND, atom


def _bounded(source: str, is_bounded: bool) -> str:
    return source + _BOUND if is_bounded else source
