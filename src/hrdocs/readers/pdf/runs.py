"""Runs of text: the characters of one text object, without the white space around them.

Where a run ends is searched for, not walked to: the characters of a text object follow on each other, so that between
two of them there is none of another.
"""

from attrs import field

from hrdocs.readers.pdf.calls import Address, text_object_at
from hrdocs.readers.pdf.textpage import HYPHEN, TextPage
from hrdocs.values import define

BLANK = frozenset(" \t\r\n\u00a0\u2002\u2003\u2007\u2009\u202f\u3000")

_LINE_END = frozenset("\r\n")
"""What PDFium puts where a line ends, and between all letters of a page that it takes for one set downwards."""

Place = tuple[int, Address | None]
"""A character and its text object."""


@define
class Runs:
    """The runs of a page side by side.

    Attributes:
        text_objects: their text objects; None for a character without one.
        starts, ends: their first characters, and the first ones after them.
        spaces: whether white space that is a character of the file stands before them.
        inferred: those before which there is only a space that PDFium inferred from a gap, by their place in the list.
    """

    text_objects: list[Address | None] = field(factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    spaces: list[bool] = field(factory=list)
    inferred: list[int] = field(factory=list)

    def add(self, text_object: Address | None, start: int, end: int, space: bool) -> None:
        """Add a run."""
        self.text_objects.append(text_object)
        self.starts.append(start)
        self.ends.append(end)
        self.spaces.append(space)


def runs_of(page: TextPage) -> Runs:
    """Return the runs of a page.

    Most runs end with the line, so that its end is looked at first. What is met while the end of a run is searched for
    is kept for the runs that follow on the line.
    """
    text, handle, at = page.text, page.handle, text_object_at
    runs, hyphens = Runs(), HYPHEN in text
    text_objects, starts, ends, spaces = runs.text_objects, runs.starts, runs.ends, runs.spaces
    index, length, limit, space, inferred = 0, len(text), 0, False, False
    last, known = None, list[Place]()
    while index < length:
        character = text[index]
        if character in BLANK:
            if character in _LINE_END:
                space = space or not page.is_inferred(index)
            else:
                inferred = character == " " and index > 0 and text[index - 1] not in BLANK and page.is_inferred(index)
                space = space or not inferred
            index += 1
            continue
        if index >= limit:
            limit = _line_end(text, index, hyphens)
            last = at(handle, limit - 1)
            known = [(limit - 1, last)]
        home = at(handle, index)
        if inferred and not space:
            runs.inferred.append(len(starts))
        text_objects.append(home)
        starts.append(index)
        spaces.append(space)
        end = index = (limit if home == last else _end_of(handle, home, index, known)) if home else index + 1
        while text[end - 1] in BLANK:
            end -= 1
        ends.append(end)
        space, inferred = end < index, False
    return runs


def _line_end(text: str, start: int, hyphens: bool) -> int:
    limit = text.find("\r", start)
    limit = len(text) if limit < 0 else limit
    if hyphens and (hyphen := text.find(HYPHEN, start, limit)) >= 0:
        limit = hyphen + 1
    return limit


def _end_of(handle: object, home: Address, start: int, known: list[Place]) -> int:
    """Return where the run of an object ends: halve the way to the nearest known place of another object.

    `known` are the places further on the line whose objects are known, the nearest last; it is kept up.
    """
    at, reached = text_object_at, start
    while known and (known[-1][0] <= start or known[-1][1] == home):
        reached = max(reached, known.pop()[0])
    beyond = known[-1][0] if known else 0
    while beyond - reached > 1:
        middle = (reached + beyond) // 2
        # Single spaces that PDFium generated have no object; what stands after them tells.
        found = at(handle, middle) or at(handle, middle + 1)
        if found == home:
            reached = middle
        else:
            known.append((middle, found))
            beyond = middle
    return reached + 1
