"""From the order in which a line is seen to that in which it is read, for scripts that run from right to left.

A page shows words that run to the left with numbers and Latin names that run to the right. The Unicode Bidirectional
Algorithm (UAX 9) says how text is shown; here its rules are gone back. Where two texts are shown alike, the one is
taken in which a number follows on the name before it.
"""

import unicodedata
from collections.abc import Sequence

from hrdocs.values import define

LEFT, RIGHT, NUMBER, NEUTRAL = "L", "R", "N", "O"
"""What a sign is: of a script that runs to the right, of one that runs to the left, a digit, or none of these."""

_KINDS = {"L": LEFT, "R": RIGHT, "AL": RIGHT, "EN": NUMBER, "AN": NUMBER}
_WITHIN_NUMBERS = frozenset(".,/:\u066b\u066c")
"""Between two digits these belong to the number (rule W4)."""
_ENDS_NAMES = frozenset("\u060c\u061b\u061f")
"""Arabic stops, which end what runs to the right."""
_OPENING = {"(": ")", "[": "]", "{": "}", "\u00ab": "\u00bb", "\u2039": "\u203a"}
_CLOSING = {closing: opening for opening, closing in _OPENING.items()}
_STOPS = frozenset(".,;:!?\u060c\u061b\u061f")


@define
class Sign:
    """A sign as it is seen: one glyph with its marks.

    Attributes:
        text: its characters as they are read; those of a ligature are several.
        x0, x1: from its origin to that of the next.
        ink0, ink1: the edges of what is drawn.
        home, index: the number of the piece of text that it comes from, and its place in the file's text.
        space: whether white space stands at its left side.
        raised: whether it is a mark above the line, which is of no word and no number.
    """

    text: str
    x0: float
    x1: float
    ink0: float
    ink1: float
    home: int = 0
    index: int = 0
    space: bool = False
    raised: bool = False

    @property
    def kind(self) -> str:
        """Return what the sign is, told by its first character that says so."""
        if self.raised:
            return NEUTRAL
        kinds = (_KINDS.get(unicodedata.bidirectional(each), NEUTRAL) for each in self.text)
        return next((kind for kind in kinds if kind != NEUTRAL), NEUTRAL)


Read = list[tuple[Sign, bool]]
"""Signs as they are read, each with whether white space stands before it."""


def as_read(signs: Sequence[Sign], *, leftwards: bool) -> Read:
    """Return signs, which stand from left to right, in the order in which they are read.

    `leftwards` says whether the text that they are of runs to the left as a whole.
    """
    kinds = [sign.kind for sign in signs]
    runs = _names_and_numbers(signs, kinds) if leftwards else _to_the_left(signs, kinds)
    found: Read = []
    before = -1
    for start, end, rightwards in reversed(runs) if leftwards else runs:
        order = range(start, end) if rightwards else _numbers_kept(signs, kinds, start, end)
        edge = before if leftwards else start
        for place, index in enumerate(order):
            inner = place > 0 and _space_between(signs, order[place - 1], index)
            found.append((signs[index], inner or (place == 0 and bool(found) and signs[edge].space)))
        before = start
    _set_brackets(found)
    return found


def _space_between(signs: Sequence[Sign], before: int, after: int) -> bool:
    """Return whether white space stands between two signs that are read one after the other; a number has none."""
    return signs[after].space if after > before else signs[before].space or signs[after + 1].space


Run = tuple[int, int, bool]
"""Where a run begins and ends, and whether it is read to the right."""


def _names_and_numbers(signs: Sequence[Sign], kinds: Sequence[str]) -> list[Run]:
    """Return the runs of a line that runs to the left: names and numbers, which are read to the right, and the rest."""
    runs: list[Run] = []
    index = 0
    while index < len(signs):
        end = _name_end(signs, kinds, index) if kinds[index] in (LEFT, NUMBER) else index
        end = end or (_number_end(signs, kinds, index) if kinds[index] == NUMBER else index)
        if end > index:
            runs.append((index, end, True))
        else:
            end = index + 1
            runs.append((index, end, False))
        index = end
    return runs


def _name_end(signs: Sequence[Sign], kinds: Sequence[str], start: int) -> int:
    """Return where a name ends that begins at a place, or 0; a number before it belongs to it if it touches it."""
    place = start
    if kinds[start] == NUMBER:
        place = _number_end(signs, kinds, start)
        if place >= len(signs) or kinds[place] != LEFT or signs[place].space:
            return 0
    end = place
    for index in range(place, len(signs)):
        if kinds[index] == RIGHT or signs[index].text in _ENDS_NAMES:
            break
        if kinds[index] in (LEFT, NUMBER):
            end = index + 1
    return end


def _number_end(signs: Sequence[Sign], kinds: Sequence[str], start: int) -> int:
    """Return where a number ends, with the stops and strokes between its digits."""
    end, group = start + 1, start
    while end < len(signs) and (not signs[end].space or _is_thousands(signs, kinds, group, end)):
        group = end if signs[end].space else group
        if kinds[end] == NUMBER:
            end += 1
        elif (
            signs[end].text in _WITHIN_NUMBERS
            and end + 1 < len(signs)
            and kinds[end + 1] == NUMBER
            and not signs[end + 1].space
        ):
            end += 2
        else:
            break
    return end


def _is_thousands(signs: Sequence[Sign], kinds: Sequence[str], group: int, start: int) -> bool:
    """Return whether a space only groups the digits of a number: "1 600"; a telephone number has its plus beside it."""
    beyond = start + 3
    three = kinds[start:beyond] == [NUMBER] * 3 and not any(sign.space for sign in signs[start + 1 : beyond])
    ends = beyond >= len(signs) or (signs[beyond].text != "+" and (kinds[beyond] != NUMBER or signs[beyond].space))
    return three and ends and 0 < start - group <= 3


def _to_the_left(signs: Sequence[Sign], kinds: Sequence[str]) -> list[Run]:
    """Return the runs of a line that runs to the right: words that are read to the left, and the rest."""
    runs: list[Run] = []
    index = 0
    while index < len(signs):
        end = index + 1
        if kinds[index] == RIGHT:
            for place in range(index + 1, len(signs)):
                if kinds[place] == LEFT:
                    break
                end = place + 1 if kinds[place] == RIGHT else end
        runs.append((index, end, kinds[index] != RIGHT))
        index = end
    return runs


def _numbers_kept(signs: Sequence[Sign], kinds: Sequence[str], start: int, end: int) -> list[int]:
    """Return the places of a run from its right end to its left, with its numbers from left to right."""
    order: list[int] = []
    index = start
    while index < end:
        beyond = min(_number_end(signs, kinds, index), end) if kinds[index] == NUMBER else index + 1
        order = [*range(index, beyond), *order]
        index = beyond
    return order


def _set_brackets(found: Read) -> None:
    """Turn brackets the way in which they are read: programs write them as they look, or as they are meant.

    One that a space stands before, and none behind it, opens; the other way round it closes; else they take turns.
    """
    open_ones: list[str] = []
    for index, (sign, space) in enumerate(found):
        opening = _CLOSING.get(sign.text, sign.text)
        if opening not in _OPENING or not _stands_in_leftward(found, index):
            continue
        before = space or index == 0 or found[index - 1][0].text in _OPENING
        following = found[index + 1] if index + 1 < len(found) else None
        after = following is None or following[1] or following[0].text in _STOPS
        opens = before if before != after else opening not in open_ones
        if opens:
            open_ones.append(opening)
        elif opening in open_ones:
            open_ones.remove(opening)
        sign.text = opening if opens else _OPENING[opening]


def _stands_in_leftward(found: Read, index: int) -> bool:
    """Return whether a sign is beside one that runs to the left, or at an end; within a name brackets are right."""
    sides = (found[:index][::-1], found[index + 1 :])
    kinds = [next((sign.kind for sign, _ in side if sign.kind in (LEFT, RIGHT)), RIGHT) for side in sides]
    return RIGHT in kinds
