"""Titles and headings of the Universal Periodic Review, whatever marks of footnotes and line breaks they carry."""

import functools
import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs.passages import Range, View
from hrdocs.values import frozen
from hrdocs_upr_positions.wordings import LEXICON, source_of

OPENING_BLOCKS = 40
"""How many blocks the masthead and the title take at most."""

LONGEST_TITLE = 400
"""Code points of the longest title; a sentence of prose that mentions a report is longer, or is not alone."""

MOST_LINES = 5
"""Blocks or lines over which a title runs at most."""


def find_title(document: Document, *titles: str) -> Range | None:
    """Return the range of the first title of those kinds (`report`, `views`, …) in the opening of a document."""
    for joined in _opening_lines(document):
        for title in titles:
            match = title_pattern(title).match(joined.text)
            line = joined.view(document) if match else None
            if match and line and not _begins_later(line, title):
                placed = line.ranges(match.start(), match.end())
                return placed[0][0], placed[-1][1]
    return None


def _begins_later(line: View, title: str) -> bool:
    """Return whether a title stands whole in the last lines, as under "Universal Periodic Review"."""
    return any(title_pattern(title).match(line.text[run.offset :]) for run in line.runs[1:])


LONGEST_OPENING = 3000
"""Code points at the beginning of a document in which the review is named that it belongs to."""


def name_of_review(document: Document) -> Range | None:
    """Return where a document first names the Universal Periodic Review in its opening, or None."""
    match = _review().search(document.text, 0, LONGEST_OPENING)
    return match.span() if match else None


@functools.cache
def _review() -> re.Pattern[str]:
    return _any_of("review")


@functools.cache
def review_named() -> re.Pattern[str]:
    """Return the pattern of the review's name or abbreviation, in all languages."""
    return re.compile(rf"{_any_of('review').pattern}|\b(?:{_any_of('abbreviation').pattern})\b", re.IGNORECASE)


def _any_of(title: str) -> re.Pattern[str]:
    named = "|".join(
        source_of(row["regex"], row["language"], whole=False) for row in LEXICON.rows("titles", title=title)
    )
    return re.compile(named.replace(" ", r"\s+"), re.IGNORECASE)


def is_title(words: str) -> bool:
    """Return whether a line is the title of a report or of a State's views, which says nothing of any position."""
    plain = without_marks(words)
    return any(title_pattern(title).match(plain) for title in ("report", "views"))


def without_marks(words: str) -> str:
    """Return words with a blank for each sign of a footnote mark, so that ranges still hold.

    Marks are signs ("*", "∗", "†"), raised figures, and one or two figures that are glued to a word.
    """
    return _MARK.sub(lambda mark: " " * len(mark.group()), words) if _SIGN_OR_FIGURE.search(words) else words


def opens_with_mark(text: str, place: int) -> bool:
    """Return whether a footnote's mark stands at a place of a text: the note of a heading begins so, and no heading."""
    return _SIGN.match(text, place) is not None


_SIGNS = r"[*∗⁎＊†‡§¶#\u00b9\u00b2\u00b3\u2070-\u2079]"
_SIGN = regex(_SIGNS)
_SIGN_OR_FIGURE = regex(rf"{_SIGNS[:-1]}\d]")
"""What every mark has in it, and few words have: it is found much sooner than a mark."""
_MARK = regex(rf"[(\[]\s*{_SIGNS}+\s*[)\]]|{_SIGNS}+|(?<=[^\W\d_])\d{{1,2}}(?!\w)")


@functools.cache
def title_pattern(title: str) -> re.Pattern[str]:
    """Return the pattern of one kind of title in all languages, for the beginning of a line or for the whole of it."""
    branches = "|".join(
        f"(?:{source_of(row['regex'], row['language'], whole=False)})" for row in LEXICON.rows("titles", title=title)
    )
    number = r"^\W*(?:[IVX]{1,4}\s*[.:]?\s+)?"
    whole = rf"\W*(?:$|(?=\d{{2,3}}\.\s+{_LETTER}))" if title in _WHOLE else ""
    return re.compile(rf"{number}(?:{branches}){whole}", re.IGNORECASE | re.DOTALL)


_WHOLE = ("conclusions", "after")
"""Headings that have nothing behind them, as a line of a contents page has; but the first paragraph may be glued on."""
_LETTER = r"[^\W\d_]"


_LINE_END = regex(r"[^\S ]")
"""White space that stands for a space in a view."""


@frozen
class JoinedLine:
    """A line with those that follow, without marks of footnotes: its words, its ranges, the number of the part behind.

    Of the few that are titles a view is made: making one of each line takes most of the time.
    """

    text: str
    ranges: tuple[Range, ...]
    behind: int

    def view(self, document: Document) -> View:
        """Return the line as a view of its document."""
        return evolve(View.of(document, self.ranges, fold=False), text=self.text)


def joined_lines(document: Document, parts: Sequence[Range], most: int = MOST_LINES) -> Iterator[JoinedLine]:
    """Iterate over lines and what they are with those that follow.

    A part that holds nothing but marks of footnotes counts for none.
    """
    short = [(start, end) if end - start <= LONGEST_TITLE else (start, start) for start, end in parts]
    plain = [_LINE_END.sub(" ", document.text[start:end]) for start, end in short]
    words = [without_marks(each) for each in plain]
    for first, opening in enumerate(words):
        ranges: list[Range] = []
        joined: list[str] = []
        length = 0
        for place in range(first, len(parts)) if opening.strip() else ():
            length += parts[place][1] - parts[place][0]
            if length > LONGEST_TITLE or len(ranges) == most:
                break
            if words[place].strip():
                ranges.append(parts[place])
                joined.append(plain[place])
                text = without_marks(" ".join(joined)) if len(joined) > 1 else words[place]
                yield JoinedLine(text, tuple(ranges), place + 1)


@per_document
def _opening_lines(document: Document) -> tuple[JoinedLine, ...]:
    blocks = [block for block in document.body() if block.kind is not BlockKind.FOOTNOTE][:OPENING_BLOCKS]
    parts = [part for block in blocks for part in _lines_of(document, block)]
    return tuple(joined_lines(document, parts))


def _lines_of(document: Document, block: Block) -> Iterator[Range]:
    """Iterate over the lines of a short block; prose is one."""
    if block.end - block.start > LONGEST_TITLE or block.cells:
        yield block.start, block.end
        return
    for line in re.finditer(r"[^\n]+", document.text_of(block)):
        yield block.start + line.start(), block.start + line.end()
