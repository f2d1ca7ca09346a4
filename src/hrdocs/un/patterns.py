"""Pieces that patterns of this package share."""

import re
from collections.abc import Iterable


def alternation(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, the longest first; a space in one stands for any white space in a line.

    Apostrophes of every kind stand for each other.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"[ \n]{1,2}").replace("'", "['’ʼ]") for word in ordered)
