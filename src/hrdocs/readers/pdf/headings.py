"""Headings: what stands out by weight, slant, line or size, and how deep it lies."""

import re
from collections import Counter
from collections.abc import Sequence

from attrs import define

from hrdocs.readers.pdf.paragraphs import Paragraph

LONGEST_HEADING = 320
"""Characters; the title of a note verbale has some two hundred."""
SHORT_HEADING = 70
"""Characters that a heading with the number of a paragraph has at most."""
LARGE = 1.15
"""Type of more than this share of the body's stands out."""
SMALL = 0.9
"""Italics and capitals of less than this share of it do not."""

_ROMAN = re.compile(r"[IVXL]{1,6}\.\s")
_LETTER = re.compile(r"[A-Z]\.\s")
_ARABIC = re.compile(r"\d{1,2}\.\s")


@define
class Headings:
    """The size of the body's type, and the kinds of headings from the highest down."""

    body: float
    kinds: list[tuple[int, int]]

    @classmethod
    def of(cls, paragraphs: Sequence[Paragraph]) -> "Headings":
        """Measure the paragraphs of a document."""
        weights: Counter[float] = Counter()
        for paragraph in paragraphs:
            for line in paragraph.lines:
                weights[round(line.size, 1)] += len(line.text)
        body = max(weights, key=lambda size: (weights[size], size), default=10.0)
        return cls(body=body, kinds=sorted({_kind(each) for each in paragraphs if is_heading(each, body)}))

    def level(self, heading: Paragraph) -> int:
        """Return how deep a heading lies, 1 being the highest."""
        return 1 + self.kinds.index(_kind(heading))


def _kind(heading: Paragraph) -> tuple[int, int]:
    """Return what tells a heading's depth: size first, then its number, as in "I.", "A.", "1.", then its slant."""
    text = heading.first.text
    number = 2 if _ARABIC.match(text) else 0 if _ROMAN.match(text) or not _LETTER.match(text) else 1
    return -round(heading.first.size), 3 if heading.first.italic and not heading.first.bold else number


def is_heading(paragraph: Paragraph, body: float) -> bool:
    """Tell whether a paragraph is set as headings are: bold or larger, short, no sentence."""
    if (
        paragraph.masthead
        or (paragraph.marker and not _is_numbered_heading(paragraph))
        or sum(len(line.text) for line in paragraph.lines) > LONGEST_HEADING
    ):
        return False
    first = paragraph.first
    if not _stands_out(paragraph, body) and first.size <= LARGE * body:
        return False
    text = paragraph.last.text.rstrip()
    if first.text.startswith(("“", '"')):
        return False
    if text.endswith(":") and not all(line.bold for line in paragraph.lines):
        return False  # a sentence that leads to a list; wholly bold, it is the list's heading
    return not text.endswith((";", ",", ".")) and sum(each.isalpha() for each in first.text) > 2


def _is_numbered_heading(paragraph: Paragraph) -> bool:
    """Tell whether a numbered line is a heading ("1. Western Sahara"): by itself, short, not a recommendation."""
    line = paragraph.first
    return len(paragraph.lines) == 1 and len(line.text) < SHORT_HEADING and not line.text.endswith(")")


def _stands_out(paragraph: Paragraph, body: float) -> bool:
    lines = paragraph.lines
    if all(line.bold or line.underlined for line in lines):
        return True
    if lines[0].size < SMALL * body:
        return False
    return all(line.italic for line in lines) or all(line.text.isupper() for line in lines)
