r"""First bytes: whether a text may have characters, told by the bytes with which they begin in UTF-8.

A regular expression looks at each character of a text, and that takes ten times as long as to encode it and take some
bytes out. Characters of one alphabet begin with few different bytes; those that a text is asked for are searched for
only where one of these stands.

    >>> arabic = first_bytes("\u0621-\u064a\u0671-\u06d3")
    >>> may_have("The harbour, l’été", arabic), may_have("البحر", arabic)
    (False, True)
"""

import itertools


def first_bytes(ranges: str) -> bytes:
    """Return the bytes with which characters beyond ASCII begin, given by their ranges as in "à-öø-ÿ"."""
    ends = zip(ranges[::3], ranges[2::3], strict=True)
    return bytes(sorted({*itertools.chain.from_iterable(range(_first(a), _first(b) + 1) for a, b in ends)}))


def may_have(text: str, bytes_: bytes) -> bool:
    """Return whether one of some bytes stands in a text's UTF-8, so that it may have characters that begin with it."""
    if text.isascii():
        return False
    encoded = text.encode("utf-8", "surrogatepass")
    return len(encoded.translate(None, bytes_)) < len(encoded)


def _first(character: str) -> int:
    return character.encode("utf-8", "surrogatepass")[0]
