"""Where sentences begin and end, in any of the scripts and languages that documents of the field are written in.

One splitter for every parser: what a full stop means is told from the word before it and the word behind it, with
`data/abbreviations.tsv` and `data/sentence_openers.tsv` for each language. All ranges are offsets into the text given.

>>> [each.text for each in sentences("The U.S. Government agreed. Dr. Lee said no.")]
['The U.S. Government agreed.', 'Dr. Lee said no.']
"""

import bisect
import functools
import re
from collections.abc import Iterator

from hrdocs import datafiles
from hrdocs.expressions import regex
from hrdocs.passages.initials import INITIAL, TWO_LETTERS
from hrdocs.values import frozen

LONGEST = 1500
"""Code points of the longest sentence that is looked for, so that a text without full stops costs no more."""

_STOP = regex(
    r"""
    (?: [.!?…؟۔]+                                   # of alphabets, which a space or the end of the text follows
        [¹²³⁰⁴-⁹]* (?:[\"”»“’')\]›]|[\ \u00a0\u202f]»)* [¹²³⁰⁴-⁹]*         # with closing marks, and a footnote's number
        (?=\s|$|[「『“«])
      | [。！？।॥։።]+ [”’」』）"]*                     # of scripts that need no space behind it
      | \n[^\S\n]*\n\s*                              # an empty line
    )
    """,
    re.VERBOSE,
)
_SEMICOLON = regex(r"[;؛；](?=\s|$)")
_LONGEST_WORD = 24
_WORD_BEFORE = regex(r"[^\s(\[«“„\"‘’',;/]+$")
_OPENING_MARKS = "\"“”„‘«‹'([¿¡—–-•*"
_NEXT_WORD = regex(r"[\s\"“”„‘«‹'(\[¿¡—–•*-]*(?P<word>[\w’'-]*)")
_INITIALS = regex(rf"(?:[^\W\d_]{{1,2}}\.)*[^\W\d_]\.|(?:[^\W\d_]\.-?)+(?:[^\W\d_]|{TWO_LETTERS})\.")
_TWO_LETTERS = regex(rf"{TWO_LETTERS}\.")
_INITIAL_BEHIND = regex(rf"\s?{INITIAL}")
_INITIAL_AHEAD = regex(rf"(?<!\w){INITIAL}\s?$")
_COUNTED_BY = regex(r"^\d+[-‑–]")
"""The year of "2019-ж.", before the word that a full stop belongs to."""

_SHORT_NUMBER = regex(r"\d{1,3}\.")


@frozen(kw_only=True)
class Sentence:
    """A sentence of a text: its range there without white space at the ends, and its words."""

    start: int
    end: int
    text: str


def sentences(text: str, *, semicolons: bool = False, longest: int | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of a text.

    Args:
        text: of one paragraph or of several with an empty line between.
        semicolons: whether a semicolon ends one too, as in lists of verdicts and of promises.
        longest: code points from which on one is cut at a space, so that no later step meets a longer one.
    """
    found = (_trimmed(text, start, end) for start, end in _ranges(text, semicolons, longest))
    return tuple(Sentence(start=start, end=end, text=text[start:end]) for start, end in found if start < end)


def sentence_at(text: str, place: int) -> Sentence:
    """Return the sentence that holds a place of a text; between two, the one before."""
    cuts = (0, *ends(text))
    after = min(max(bisect.bisect_right(cuts, place), 1), len(cuts) - 1)
    start, end = _trimmed(text, cuts[after - 1], cuts[after])
    return Sentence(start=start, end=end, text=text[start:end])


@functools.lru_cache(maxsize=64)
def ends(text: str) -> tuple[int, ...]:
    """Return the offsets one past the end of each sentence; the last is the length of the text."""
    found = tuple(match.end() for match in _STOP.finditer(text) if _is_end(text, match))
    return found if found and found[-1] == len(text) else (*found, len(text))


def start_of_sentence(text: str, at: int) -> int:
    """Return where the sentence that holds an offset begins, white space passed over, or `LONGEST` before it."""
    floor = max(0, at - LONGEST)
    begin = max((floor + end for end in ends(text[floor : at + _LONGEST_WORD]) if floor + end < at), default=floor)
    while begin < at and text[begin].isspace():
        begin += 1
    return begin


def end_of_sentence(text: str, at: int) -> int:
    """Return one past the end of the sentence that holds an offset, or `LONGEST` behind it."""
    if at >= len(text):
        return len(text)
    ahead = text[at : at + LONGEST]
    return at + next((match.end() for match in _STOP.finditer(ahead) if _is_end(ahead, match)), len(ahead))


def _ranges(text: str, semicolons: bool, longest: int | None) -> Iterator[tuple[int, int]]:
    cuts = ends(text)
    if semicolons:
        cuts = tuple(sorted({*cuts, *(match.end() for match in _SEMICOLON.finditer(text))}))
    start = 0
    for end in cuts:
        while longest and end - start > longest:
            space = text.rfind(" ", start, start + longest)
            cut = space if space > start else start + longest
            yield start, cut
            start = cut
        yield start, end
        start = end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _is_end(text: str, stop: re.Match[str]) -> bool:
    """Return whether a stop ends a sentence, told from the word before it and the word behind it."""
    sign = stop.group()[0]
    if sign.isspace() or sign in "。！？।॥։።":
        return True
    following = _NEXT_WORD.match(text, stop.end())
    word = following["word"] if following else ""
    if not word:
        return True
    if word[0].islower():
        return False
    return sign != "." or stop.group().startswith("..") or not _is_abbreviated(text, stop, word)


def _is_abbreviated(text: str, stop: re.Match[str], following: str) -> bool:
    """Return whether a full stop belongs to the word before it."""
    found = _WORD_BEFORE.search(text, max(0, stop.start() - _LONGEST_WORD), stop.start())
    if found is None:
        return False
    before = _COUNTED_BY.sub("", found.group()) + "."
    ahead = text[max(0, found.start() - 2) : found.end() - len(before) + 1].rstrip(" \u00a0-‑–")
    closed = stop.group().rstrip("¹²³⁰⁴⁵⁶⁷⁸⁹") != "."
    kind = _kind(before)
    if kind in ("name", "number") and ahead[-1:].isdigit():
        kind = "phrase"
    if kind == "number":
        return following[0].isdigit() or _is_roman(following)
    if kind == "name" or (_SHORT_NUMBER.fullmatch(before) and _begins(text, found.start())):
        return not closed
    if _SHORT_NUMBER.fullmatch(before):
        return not closed and following in _counted()
    if kind == "phrase" or _is_initial(text, found.start(), stop.end(), before):
        return not closed and (following not in _openers() or _begins(text, found.start()))
    return False


def _is_initial(text: str, start: int, end: int, word: str) -> bool:
    """Return whether a word with its full stop is initials; one of two letters has another initial beside it."""
    if _TWO_LETTERS.fullmatch(word):
        return _INITIAL_BEHIND.match(text, end) is not None or _INITIAL_AHEAD.search(text, start - 5, start) is not None
    return _INITIALS.fullmatch(word) is not None


def _begins(text: str, place: int) -> bool:
    """Return whether a sentence begins at a place, so that what stands there is its number."""
    before = text[max(0, place - _LONGEST_WORD) : place].rstrip(_OPENING_MARKS + " ")
    if not before or before[-1] in "\n!?…؟۔:;":
        return True
    found = _WORD_BEFORE.search(before) if before[-1] == "." else None
    if found is None:
        return False
    word = found.group()
    return not (_kind(word) or _INITIALS.fullmatch(word) or _SHORT_NUMBER.fullmatch(word))


def _kind(word: str) -> str | None:
    """Return what a full stop behind an abbreviation means, None for any other word."""
    return _abbreviations().get(word) or _abbreviations().get(word.lower())


def _is_roman(word: str) -> bool:
    return not word.strip("IVXLC")


@functools.cache
def _abbreviations() -> dict[str, str]:
    """Return what a full stop behind each abbreviation means."""
    return {row["phrase"]: row["before"] for row in datafiles.table("hrdocs.passages", "data/abbreviations.tsv")}


@functools.cache
def _openers() -> frozenset[str]:
    return frozenset(row["phrase"] for row in datafiles.table("hrdocs.passages", "data/sentence_openers.tsv"))


@functools.cache
def _counted() -> frozenset[str]:
    """Return what an ordinal number with a full stop stands before: "3. Mai", "52. Tagung"."""
    return frozenset(row["phrase"] for row in datafiles.table("hrdocs.passages", "data/counted.tsv"))
