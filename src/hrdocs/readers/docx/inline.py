"""The text of a paragraph while it is put together from runs, with its links and footnote marks."""

import bisect
import re
import unicodedata
from collections.abc import Callable, Iterable

import attrs
from attrs import field

from hrdocs.expressions import regex
from hrdocs.model import Link, Mark
from hrdocs.text import canonical
from hrdocs.values import define, frozen

_SPACE = regex(r"\s+")
_EMPTY_LINE = "\n\n"
_ENDS_SENTENCE = ".:;!?…»”\"')"

Separator = Callable[[str, "re.Match[str]"], str]
"""Says what stands in place of a run of white space inside a text."""


@frozen(kw_only=True)
class Text:
    """Canonical text with ranges into it. A mark has no width: its number is not part of what the paragraph says."""

    text: str
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()

    def part(self, start: int, end: int) -> "Text":
        """Return a part of the text with the marks and links that begin in it."""
        marks = tuple(
            attrs.evolve(m, start=m.start - start, end=m.end - start) for m in self.marks if start <= m.start <= end
        )
        links = (each for each in self.links if start <= each.start < end)
        moved = (attrs.evolve(each, start=each.start - start, end=min(each.end, end) - start) for each in links)
        return Text(text=self.text[start:end], marks=marks, links=tuple(moved))

    def without(self, mark: str) -> "Text":
        """Return the text without a mark of its own at its beginning, "* " or "a) "; a number there is of the text."""
        if mark.isalnum() or not self.text.startswith(mark):
            return self
        rest = self.text[len(mark) :]
        return self.part(len(self.text) - len(rest.lstrip()), len(self.text))


@define
class Inline:
    """Collects what runs say. Line breaks are written as line feeds."""

    _parts: list[str] = field(factory=list)
    _length: int = 0
    _marks: list[tuple[int, str]] = field(factory=list)
    _links: list[tuple[int, int, str]] = field(factory=list)
    _bold: int = 0
    _light: int = 0

    @property
    def is_bold(self) -> bool:
        """Return whether every letter is bold."""
        return self._bold > 0 and self._light == 0

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was written."""
        return not self._parts and not self._marks

    def write(self, text: str, link: str | None = None, *, bold: bool = False) -> None:
        """Add text; `link` is the address that it leads to."""
        letters = sum(map(str.isalnum, text))
        self._bold += letters if bold else 0
        self._light += 0 if bold else letters
        start, self._length = self._length, self._length + len(text)
        self._parts.append(text)
        if link and self._links and self._links[-1][1:] == (start, link):
            self._links[-1] = (self._links[-1][0], self._length, link)
        elif link:
            self._links.append((start, self._length, link))

    def mark(self, marker: str) -> None:
        """Add a footnote mark here."""
        self._marks.append((self._length, marker))

    def append(self, other: Text) -> None:
        """Add text that has ranges already, such as a paragraph of a table cell."""
        at = self._length
        self.write(other.text)
        self._marks += ((at + mark.start, mark.marker) for mark in other.marks)
        self._links += ((at + link.start, at + link.end, link.target) for link in other.links)

    def paragraphs(self) -> list[Text]:
        """Return the text folded: spaces single, an empty line ends a paragraph, a break within a sentence goes."""
        text, at = self._folded(_keep_breaks)
        texts, start = [], 0
        for part in text.split(_EMPTY_LINE):
            if part:
                texts.append(self._cut(part, at, start, start + len(part)))
            start += len(part) + len(_EMPTY_LINE)
        return texts

    def one_line(self) -> Text:
        """Return the text on one line."""
        text, at = self._folded(lambda _text, _run: " ")
        return self._cut(text, at, 0, len(text))

    def _folded(self, separator: Separator) -> tuple[str, dict[int, int]]:
        raw = "".join(self._parts)
        places = {place for place, _ in self._marks} | {place for link in self._links for place in link[:2]}
        text, at = _canonical(raw, places)
        folded, moved = _fold(text, separator)
        return folded, {place: moved(new) for place, new in at.items()}

    def _cut(self, text: str, at: dict[int, int], start: int, end: int) -> Text:
        def inside(place: int) -> int:
            return min(max(at[place], start), end) - start

        marks = [(at[place] - start, marker) for place, marker in self._marks if start <= at[place] <= end]
        links = [Link(start=inside(a), end=inside(b), target=target) for a, b, target in self._links]
        return Text(
            text=text,
            marks=tuple(Mark(start=place, end=place, marker=marker) for place, marker in marks),
            links=tuple(link for link in links if link.start < link.end),
        )


def _keep_breaks(text: str, run: re.Match[str]) -> str:
    breaks = run.group().count("\n")
    if breaks > 1:
        return _EMPTY_LINE
    if breaks == 0:
        return " "
    goes_on = text[run.end()].islower() and text[run.start() - 1] not in _ENDS_SENTENCE
    return " " if goes_on else "\n"


def _canonical(raw: str, places: Iterable[int]) -> tuple[str, dict[int, int]]:
    """Return canonical text and where each place of the raw text went."""
    parts: list[str] = []
    done, length, at = 0, 0, {}
    for place in sorted(places):
        cut = max(place, done)
        while 0 < cut < len(raw) and _composes(raw[cut - 1], raw[cut]):
            cut += 1
        parts.append(canonical(raw[done:cut]))
        length += len(parts[-1])
        at[place], done = length, cut
    return "".join([*parts, canonical(raw[done:])]), at


def _composes(before: str, after: str) -> bool:
    apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", after)
    return bool(unicodedata.combining(after)) or unicodedata.normalize("NFC", before + after) != apart


def _fold(text: str, separator: Separator) -> tuple[str, Callable[[int], int]]:
    """Return text with its white space folded, none at the ends, and a function from old places to new ones."""
    parts: list[str] = []
    runs: list[tuple[int, int, int, int]] = []
    done = length = 0
    for run in _SPACE.finditer(text):
        at_edge = run.start() == 0 or run.end() == len(text)
        space = "" if at_edge else separator(text, run)
        parts += [text[done : run.start()], space]
        length += run.start() - done
        runs.append((run.start(), run.end(), length, length + len(space)))
        length += len(space)
        done = run.end()
    starts = [run[0] for run in runs]

    def moved(place: int) -> int:
        n = bisect.bisect_right(starts, place) - 1
        if n < 0:
            return place
        _, end, new_start, new_end = runs[n]
        return new_start if place < end else new_end + place - end

    return "".join(parts) + text[done:], moved
