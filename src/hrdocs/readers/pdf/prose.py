"""The text of a paragraph from its lines, with the place of each line and mark in it."""

import functools

from attrs import evolve, field

from hrdocs.expressions import regex
from hrdocs.model import LineBox, Link, Mark
from hrdocs.readers.pdf.footnotes import plain_mark
from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.own_words import Wording
from hrdocs.readers.pdf.words import WORDS
from hrdocs.text import canonical
from hrdocs.values import define

_HYPHENATED = regex(r"(?P<left>[^\W\d_]+)[-‐]$")
_UNSPACED = regex("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Chinese, Japanese, Thai, Lao, Burmese and Khmer stand without spaces, also from one line to the next."""
_BROKEN = regex(r"(?<![\s-])[-‐/]$")
"""A stroke or hyphen at the end of a line that no space parts from the word before it: "and/or", "North-South"."""
_WORD = regex(r"[^\W\d_]+")
_HYPHENS = ("-", "‐")
_OPEN = ("-", "/")
"""Characters of ASCII behind which a line may not go on with a space."""


@define
class Prose:
    """Text that grows line by line."""

    wording: Wording
    text: str = ""
    lines: list[LineBox] = field(factory=list)
    marks: list[Mark] = field(factory=list)
    links: list[Link] = field(factory=list)

    def add(self, line: Line, skip: int = 0, *, broken: bool = False, torn: bool = False) -> None:
        """Add a line without its first `skip` characters, mending a word that was hyphenated at the line end.

        `broken` says that the page begins the line on purpose, `torn` that it begins within a word.
        """
        raw = line.text[skip:] if skip else line.text
        whole = canonical(raw).rstrip()
        text = whole.lstrip()
        lead = len(whole) - len(text)
        if not text:
            return
        if broken and self.text:
            self.text += "\n"
        elif not torn:
            self._join(text)
        start = len(self.text)
        self.text += text
        if not text[0].isascii() and canonical(self.text) != self.text:
            self.text = canonical(self.text)
        self.lines.append(LineBox(start=start, end=len(self.text), region=line.region))
        if (line.marks or line.links) and len(text) + lead == len(raw.rstrip()):
            offset = start - skip - lead
            self.marks += (
                Mark(start=begin + offset, end=end + offset, marker=plain_mark(line.text[begin:end]))
                for begin, end in line.marks
                if begin >= skip + lead and end + offset <= len(self.text)
            )
            self.links += (
                Link(start=max(begin + offset, start), end=min(end + offset, len(self.text)), target=target)
                for begin, end, target in line.links
                if end + offset > start and begin + offset < len(self.text)
            )

    def take(self, other: "Prose") -> int:
        """Take up the text of another prose with its lines, marks and links, and return where it begins here."""
        start = len(self.text)
        self.text += other.text
        self.lines += (evolve(each, start=each.start + start, end=each.end + start) for each in other.lines)
        self.marks += (evolve(each, start=each.start + start, end=each.end + start) for each in other.marks)
        self.links += (evolve(each, start=each.start + start, end=each.end + start) for each in other.links)
        return start

    def _join(self, text: str) -> None:
        last = self.text[-1:]
        if last.isascii() and last not in _OPEN:
            self.text += " " if last else ""
            return
        hyphenated = last in _HYPHENS
        left, right = (_HYPHENATED.search(self.text[-40:]), _WORD.match(text)) if hyphenated else (None, None)
        if right and right[0].casefold() in _conjunctions():
            self.text += " "
            return
        if left and right and right[0].islower():
            joined = self.wording.joined(left["left"], right[0], self.text[-1])
            if len(joined) == len(left["left"]) + len(right[0]):
                self.text = self.text[:-1]
                self.wording.dropped_hyphens += 1
                self._shorten()
            return
        if _UNSPACED.match(self.text[-1]) and _UNSPACED.match(text):
            return
        broken = _BROKEN.search(self.text[-2:]) or _is_range(self.text, text) or self._leads_on(text)
        self.text += "" if broken else " "

    def _leads_on(self, text: str) -> bool:
        """Return whether the line ended in a hyphen that stands for the first part of a word: "Rohstoffe und -⏎preise".

        A word that the document writes by itself has a dash before it.
        """
        before, word = self.text[-40:].split(), _WORD.match(text)
        suspended = len(before) > 1 and before[-1] in ("-", "‐") and before[-2].casefold() in _conjunctions()
        return suspended and word is not None and word[0].islower() and self.wording.count(word[0], most=2) < 2

    def _shorten(self) -> None:
        last = self.lines[-1]
        self.lines[-1] = LineBox(start=last.start, end=len(self.text), region=last.region)


@functools.cache
def _conjunctions() -> frozenset[str]:
    """Return the words before which a hyphen stands for the rest of a word."""
    return frozenset(WORDS.phrases("suspended"))


def _is_range(before: str, after: str) -> bool:
    """Return whether a line end parts a range of numbers at its dash: "2057–" and "2058"."""
    return before[-1:] == "–" and before[-2:-1].isdigit() and after[0].isdigit()
