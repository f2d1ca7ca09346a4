"""Runs of text: the characters of one text object, without the white space around them.

Where a run ends is searched for, not walked to: the characters of a text object follow on each other, so that between
two of them there is none of another.
"""

import ctypes

from attrs import define, field

from hrdocs.readers.pdf.calls import Address, text_object_at
from hrdocs.readers.pdf.textpage import HYPHEN, TextPage

BLANK = frozenset(" \t\r\n\u00a0\u2002\u2003\u2007\u2009\u202f\u3000")


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


def runs_of(page: TextPage) -> Runs:
    """Return the runs of a page."""
    text, runs, ahead = page.text, Runs(), _Ahead(page.handle, page.text, HYPHEN in page.text)
    index, length, space, inferred = 0, len(text), False, False
    while index < length:
        if text[index] in BLANK:
            inferred = text[index] == " " and index > 0 and text[index - 1] not in BLANK and page.is_inferred(index)
            space = space or not inferred
            index += 1
            continue
        if inferred and not space:
            runs.inferred.append(len(runs.starts))
        runs.starts.append(index)
        runs.spaces.append(space)
        text_object, index = ahead.run_from(index)
        runs.text_objects.append(text_object)
        end = index
        while text[end - 1] in BLANK:
            end -= 1
        runs.ends.append(end)
        space, inferred = end < index, False
    return runs


@define
class _Ahead:
    """Looks ahead for the end of a run: halves the way to the nearest place whose object is known to be another.

    Most runs end with the line, so that its end is looked at first. What is met on the way is kept for the runs that
    follow on the line.
    """

    handle: ctypes.c_void_p
    text: str
    hyphens: bool
    limit: int = 0
    last: Address | None = None
    known: list[tuple[int, Address | None]] = field(factory=list)

    def run_from(self, start: int) -> tuple[Address | None, int]:
        """Return the object of a character and where its run ends; a generated character is a run by itself."""
        at, handle = text_object_at, self.handle
        if start >= self.limit:
            self.limit = self._line_end(start)
            self.last = at(handle, self.limit - 1)
            self.known = [(self.limit - 1, self.last)]
        home = at(handle, start)
        if not home:
            return None, start + 1
        if home == self.last:
            return home, self.limit
        known, reached = self.known, start
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
        return home, reached + 1

    def _line_end(self, start: int) -> int:
        limit = self.text.find("\r", start)
        limit = len(self.text) if limit < 0 else limit
        if self.hyphens and (hyphen := self.text.find(HYPHEN, start, limit)) >= 0:
            limit = hyphen + 1
        return limit
