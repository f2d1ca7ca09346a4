r"""Views: a text made of chosen ranges of a Document, which knows where each of its characters stands there.

A parser reads a paragraph that a page broke, a masthead of six short blocks, or a reply in three table cells, as one
text, and quotes from it as from the document:

>>> view = View.of_blocks(document, document.blocks[:2])
>>> view.text
'General Assembly\nSeventy-ninth session'
>>> view.evidence("session", 17, 38)
(Evidence(field='session', start=18, end=39, exact='Seventy-ninth session'),)
"""

import bisect
import enum
import itertools
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Self

from attrs import field

from hrdocs.expressions import regex
from hrdocs.model import Block, Document, Evidence
from hrdocs.values import define, frozen

Range = tuple[int, int]
"""First code point, and one past the last."""

_SPACES = regex(r"\s{2,}")
_LINE_END = regex(r"[^\S ]")


class Marks(enum.Enum):
    """What a view does with the footnote marks of its blocks.

    BLANK puts spaces in their place, so that "60/251¹" is not number 60/2511 and every length stays; OMIT takes them
    out, so that "2042¹–2044" is a period.
    """

    KEEP = "keep"
    BLANK = "blank"
    OMIT = "omit"


@frozen(kw_only=True)
class Run:
    """Characters of a view that stand beside each other in the document too.

    Attributes:
        offset: of the first one in `View.text`.
        start: of the first one in `Document.text`.
        end: one past the last in `Document.text`.
    """

    offset: int
    start: int
    end: int

    @property
    def stop(self) -> int:
        """Return one past the last character in `View.text`."""
        return self.offset + self.end - self.start


@frozen(kw_only=True, eq=False)
class View:
    """Chosen ranges of a document as one text with the way back.

    Attributes:
        text: the words; offsets of all methods count its code points.
        runs: in order of `text`; what lies between two runs is a separator that stands for what was left out.
    """

    document: Document = field(repr=False)
    text: str
    runs: tuple[Run, ...] = field(repr=False)

    @classmethod
    def of(
        cls,
        document: Document,
        ranges: Iterable[Range],
        *,
        between: str = " ",
        fold: bool = True,
        marks: Marks = Marks.KEEP,
    ) -> Self:
        """Return ranges of a document, in the order given, as one text.

        Args:
            document: whose ranges.
            ranges: parts of `Document.text`; empty ones are passed over.
            between: what stands between two of them.
            fold: whether each run of white space becomes one space and none is left at the ends of a range; if not,
                each line end becomes a space and lengths stay.
            marks: what becomes of footnote marks.
        """
        kept = marks is Marks.KEEP
        parts = ((None if kept else document.block_at(start), start, end) for start, end in ranges)
        return cls._grown(document, parts, between, marks, fold)

    @classmethod
    def of_blocks(
        cls,
        document: Document,
        blocks: Iterable[Block],
        *,
        between: str = "\n",
        marks: Marks = Marks.KEEP,
    ) -> Self:
        """Return blocks as one text with white space folded; by default each is a line."""
        return cls._grown(document, ((each, each.start, each.end) for each in blocks), between, marks, fold=True)

    @classmethod
    def _grown(
        cls,
        document: Document,
        parts: Iterable[tuple[Block | None, int, int]],
        between: str,
        marks: Marks,
        fold: bool,
    ) -> Self:
        growing = _Growing(source=document.text, between=between, fold=fold)
        for block, start, end in parts:
            out = _marks_within(block, start, end) if block and marks is not Marks.KEEP else ()
            growing.take(start, end, out, blank=marks is Marks.BLANK)
        return cls(document=document, text="".join(growing.pieces), runs=tuple(growing.runs))

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Return the place in `Document.text` of each character; a separator has that of what it stands for."""
        places: list[int] = []
        for run in self.runs:
            gap = run.offset - len(places)
            places += [max(run.start - 1, 0)] * gap
            places += range(run.start, run.end)
        return tuple(places)

    def place(self, offset: int) -> int:
        """Return the place in `Document.text` of one character."""
        run = self.runs[max(self._run_at(offset), 0)]
        return run.start + offset - run.offset if offset < run.stop else run.end

    def ranges(self, start: int = 0, end: int | None = None) -> tuple[Range, ...]:
        """Return the ranges of the document that a range of `text` covers.

        White space that was folded does not part them, and none stands at their ends.
        """
        start, end = self._trimmed(start, len(self.text) if end is None else end)
        found: list[Range] = []
        for run in itertools.islice(self.runs, max(self._run_at(start), 0), None):
            if run.offset >= end:
                break
            low = run.start + max(start - run.offset, 0)
            high = min(run.end, run.start + end - run.offset)
            if low >= high:
                continue
            if found and found[-1][1] <= low and not self.document.text[found[-1][1] : low].strip():
                found[-1] = (found[-1][0], high)
            else:
                found.append((low, high))
        return tuple(found)

    def evidence(self, name: str, start: int = 0, end: int | None = None) -> tuple[Evidence, ...]:
        """Return evidence for a field from a range of `text`: one for each stretch of the document that it covers."""
        return tuple(self.document.quote(name, first, last) for first, last in self.ranges(start, end))

    def _run_at(self, offset: int) -> int:
        return bisect.bisect_right(self.runs, offset, key=lambda run: run.offset) - 1

    def _trimmed(self, start: int, end: int) -> Range:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end


@define
class _Growing:
    """A view in the making."""

    source: str
    between: str
    fold: bool
    pieces: list[str] = field(factory=list)
    runs: list[Run] = field(factory=list)
    length: int = 0
    pending: str = ""

    def take(self, start: int, end: int, marks: Sequence[Range], *, blank: bool) -> None:
        """Add a range of the source without some marks in it."""
        self.pending = self.between if self.length else ""
        for first, last in _outside(marks, start, end):
            self._take(first, last)
            if blank and last < end:
                self._blank(next(stop for begin, stop in marks if begin == last) - last)

    def _take(self, start: int, end: int) -> None:
        """Add a range in stretches whose white space needs no folding."""
        if not self.fold:
            self._put(start, end)
            return
        words = self.source[start:end]
        low, stop = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if low > start:
            self._part(" ")
        for space in _SPACES.finditer(self.source, low, stop):
            self._put(low, space.start())
            self._part(" ")
            low = space.end()
        self._put(low, stop)
        if stop < end:
            self._part(" ")

    def _part(self, space: str) -> None:
        """Keep in mind what stands before the next word; at the very start of a text nothing does."""
        if self.length and not self.pending:
            self.pending = space

    def _blank(self, width: int) -> None:
        """Put spaces where a mark of some width stood: as many where lengths stay."""
        if self.fold:
            self._part(" ")
        else:
            self._fill(self.pending + " " * width)
            self.pending = ""

    def _put(self, start: int, end: int) -> None:
        if start >= end:
            return
        self._fill(self.pending)
        self.pending = ""
        self.runs.append(Run(offset=self.length, start=start, end=end))
        self._fill(_LINE_END.sub(" ", self.source[start:end]))

    def _fill(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def _marks_within(block: Block, start: int, end: int) -> list[Range]:
    """Return the footnote marks of a block inside a range, in order and apart."""
    found: list[Range] = []
    for mark in sorted(block.marks, key=lambda mark: mark.start):
        if start <= mark.start and mark.end <= end and (not found or found[-1][1] <= mark.start):
            found.append((mark.start, mark.end))
    return found


def _outside(marks: Sequence[Range], start: int, end: int) -> list[Range]:
    """Return the parts of a range between its marks; an empty one where two marks touch."""
    edges = [start, *(edge for mark in marks for edge in mark), end]
    return list(zip(edges[::2], edges[1::2], strict=True))
