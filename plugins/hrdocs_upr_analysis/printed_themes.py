"""Headings of lists by theme, such as the Office's thematic lists have them: "Theme: Right to health"."""

import bisect
import functools
import itertools
import re
from collections.abc import Iterator

from hrdocs import BlockKind, Document, Evidence
from hrdocs.values import frozen
from hrdocs_upr_analysis.word_lists import LEXICON

FIELD = "printed_themes"


@frozen(kw_only=True)
class PrintedThemes:
    """The headings of a document, each with the range of what stands under it."""

    headings: tuple[tuple[int, Evidence | None], ...]

    @classmethod
    def of(cls, document: Document) -> "PrintedThemes":
        """Return the headings of a document; any other heading ends what stands under one."""
        return cls(headings=tuple(_headings(document)))

    def at(self, position: int) -> tuple[Evidence, ...]:
        """Return the heading under which a place of the text stands, as evidence, or ()."""
        place = bisect.bisect_right(self.headings, position, key=lambda each: each[0]) - 1
        found = self.headings[place][1] if place >= 0 else None
        return (found,) if found else ()


def _headings(document: Document) -> Iterator[tuple[int, Evidence | None]]:
    for block in document.body():
        if block.kind is BlockKind.TABLE:
            for _, row in itertools.groupby(block.cells, key=lambda cell: cell.row):
                first, *others = row
                if not others:
                    yield from _heading(document, first.start, first.end)
            yield block.end, None
        elif block.kind is BlockKind.HEADING:
            yield from _heading(document, block.start, block.end) or [(block.start, None)]


def _heading(document: Document, start: int, end: int) -> list[tuple[int, Evidence | None]]:
    label = _labels().match(document.text, start, end)
    if not label:
        return []
    words = document.text[label.end() : end]
    behind = label.end() + len(words) - len(words.lstrip())
    return [(start, document.quote(FIELD, behind, end))] if behind < end else []


@functools.cache
def _labels() -> re.Pattern[str]:
    """Return what a heading of a list by theme begins with: the word and its colon."""
    return re.compile(rf"(?:{LEXICON.source('list_headings')})\s*[:：]", re.IGNORECASE)
