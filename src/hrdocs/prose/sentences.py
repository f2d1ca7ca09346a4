"""Where sentences end, in any of the scripts that documents of the field are written in."""

import functools
import re

from hrdocs.prose import LEXICON

LONGEST = 1500
"""Code points of the longest sentence that is looked for, so that a text without full stops costs no more."""

_STOP = re.compile(r"[.!?…。！？؟]+[\"”»“’)\]]*(?=\s|$|[「『“«])|[。！？]|\n{2,}")
_LONGEST_WORD = 24
_WORD_BEFORE = re.compile(r"[^\s(«“„\"‘’,;]+$")
_NEXT = re.compile(r"\s*(\S?)")
_INITIALS = re.compile(r"(?:\w{1,2}\.){1,4}|\d{1,2}\.")


@functools.cache
def _abbreviations() -> frozenset[str]:
    return frozenset(phrase.lower() for phrase in LEXICON.phrases("abbreviations"))


def ends(text: str) -> list[int]:
    """Return the offsets one past the end of each sentence; the last is the length of the text."""
    found = [match.end() for match in _STOP.finditer(text) if _is_end(text, match)]
    return found if found and found[-1] == len(text) else [*found, len(text)]


def start_of_sentence(text: str, at: int) -> int:
    """Return where the sentence that holds an offset begins, white space passed over, or `LONGEST` before it."""
    floor = max(0, at - LONGEST)
    begin = max((floor + end for end in ends(text[floor:at]) if floor + end < at), default=floor)
    while begin < at and text[begin].isspace():
        begin += 1
    return begin


def end_of_sentence(text: str, at: int) -> int:
    """Return one past the end of the sentence that holds an offset, or `LONGEST` behind it."""
    return at + ends(text[at : at + LONGEST])[0] if at < len(text) else len(text)


def _is_end(text: str, stop: re.Match[str]) -> bool:
    if stop.group()[0] != ".":
        return True
    word = _WORD_BEFORE.search(text[max(0, stop.start() - _LONGEST_WORD) : stop.start()])
    if word is None:
        return True
    before = word.group() + "."
    following = found[1] if (found := _NEXT.match(text, stop.end())) else ""
    if before.lower() in _abbreviations() or (_INITIALS.fullmatch(before) and following):
        return False
    return not following.islower()
