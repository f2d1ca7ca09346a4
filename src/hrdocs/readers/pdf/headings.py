"""Headings: what stands out by weight, slant, line or size, and how deep it lies."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.passages.markers import is_entry
from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.paragraphs import Paragraph
from hrdocs.readers.pdf.type_size import usual_size
from hrdocs.values import define

LONGEST_HEADING = 320
"""Characters; the title of a note verbale has some two hundred."""
SHORT_HEADING = 70
"""Characters that a heading with the number of a paragraph has at most."""
LARGE = 1.15
"""Type of more than this share of the body's stands out."""
SMALL = 0.9
"""Italics and capitals of less than this share of it do not."""

Kind = tuple[int, int]
"""What is set alike: size and form of the number, the highest first."""
FLUSH = 3.0
FAR_RIGHT = 0.6
"""Points from the right edge, and share of the way to it, between which a line at the right edge ends and begins."""
TAB = 14.0
"""Points that heads of columns are apart, at least."""
LONGEST_MARKER = 8

_ROMAN = regex(r"[IVXL]{1,6}\.\s")
_LETTER = regex(r"[A-Z]\.\s")
_ARABIC = regex(r"\d{1,2}\.\s")
_NUMBERS = regex(
    r"""
    \d{1,3} \. \d{1,3}                              # 122.14 of a recommendation, over the reply to it
    (?: \s* (?: [–,;-] | and ) \s* [\d.]{1,7} ){0,9}  # 122.14–15; 122.14, 122.16 and 122.20
    \.?
    """,
    re.VERBOSE,
)


@define
class Headings:
    """The size of the body's type, and how deep the kinds of headings lie.

    Where the structure tree tells headings, its levels are those of the document; a heading without a tag lies as deep
    as those that are set alike, or one below the next larger ones.
    """

    body: float
    _levels: dict[tuple[str, Kind], int]
    _headings: dict[int, Paragraph]

    @classmethod
    def of(cls, paragraphs: Sequence[Paragraph]) -> "Headings":
        """Measure the paragraphs of a document."""
        body = usual_size(line for paragraph in paragraphs for line in paragraph.lines)
        headings = [each for each in paragraphs if is_heading(each, body)]
        return cls(body=body, levels=_levels(headings), headings={id(each): each for each in headings})

    def has(self, paragraph: Paragraph) -> bool:
        """Return whether one of the paragraphs that were measured is a heading."""
        return id(paragraph) in self._headings

    def level(self, heading: Paragraph) -> int:
        """Return how deep a heading lies, 1 being the highest."""
        return self._levels[_level_tag(heading), _kind(heading)]


def _levels(headings: Sequence[Paragraph]) -> dict[tuple[str, Kind], int]:
    """Return how deep headings of each tag and kind lie."""
    tags = sorted({_level_tag(each) for each in headings} - {""})
    kinds = sorted({_kind(each) for each in headings})
    if not tags:
        return {("", kind): 1 + index for index, kind in enumerate(kinds)}
    levels = {(tag, kind): 1 + index for index, tag in enumerate(tags) for kind in kinds}
    size, level = kinds[0][0], 1
    for kind in kinds:
        alike = Counter(levels[tag, kind] for each in headings if (tag := _level_tag(each)) and _kind(each) == kind)
        if alike:
            size, level = kind[0], max(alike, key=lambda each: (alike[each], -each))
        levels["", kind] = level if kind[0] <= size else level + 1
    return levels


def _level_tag(heading: Paragraph) -> str:
    """Return the tag of a heading that says how deep it lies; plain "H" does not."""
    return heading.heading_tag if heading.heading_tag != "H" else ""


def _kind(heading: Paragraph) -> Kind:
    """Return what tells a heading's depth: size first, then its number, as in "I.", "A.", "1.", then its slant."""
    text = heading.first.text
    number = 2 if _ARABIC.match(text) else 0 if _ROMAN.match(text) or not _LETTER.match(text) else 1
    return -round(heading.first.size), 3 if heading.first.italic and not heading.first.bold else number


def is_heading(paragraph: Paragraph, body: float) -> bool:
    """Return whether a paragraph is tagged as a heading, or set as one: bold or larger, short, no sentence."""
    if is_entry(paragraph.last.text):
        return False
    if paragraph.heading_tag:
        return _is_tagged_heading(paragraph)
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
    if first.text.startswith(("“", '"', "[")) or _is_row(paragraph) or _closes(paragraph):
        return False  # a quotation, a remark such as "[English only]", the heads of columns, or a place and date
    if text.endswith(":") and not all(line.bold for line in paragraph.lines):
        return False  # a sentence that leads to a list; wholly bold, it is the list's heading
    if _NUMBERS.fullmatch(first.text.strip()):
        return first.bold and len(paragraph.lines) == 1
    return not text.endswith((";", ",", ".")) and sum(each.isalpha() for each in first.text) > 2


def _is_row(paragraph: Paragraph) -> bool:
    """Return whether words stand side by side, a tab or more apart, the first being no number of a heading."""
    if paragraph.in_row or any(abs(one.y - other.y) < 1 for one, other in itertools.pairwise(paragraph.lines)):
        return True
    pairs = itertools.pairwise(paragraph.first.spans)
    return any(
        after.x0 - before.x1 > TAB and before.offset + len(before.text) > LONGEST_MARKER for before, after in pairs
    )


def _closes(paragraph: Paragraph) -> bool:
    """Return whether italics stand at the right edge, as meeting and date below a resolution do."""
    edge = paragraph.edge
    return all(
        line.italic and not line.bold and abs(line.x1 - edge) < FLUSH and line.x0 > FAR_RIGHT * edge
        for line in paragraph.lines
    )


def _is_tagged_heading(paragraph: Paragraph) -> bool:
    """Return whether what is tagged as a heading can be one: it is short and has words."""
    length = sum(len(line.text) for line in paragraph.lines)
    return length <= LONGEST_HEADING and sum(each.isalpha() for each in paragraph.first.text) > 2


def _is_numbered_heading(paragraph: Paragraph) -> bool:
    """Return whether a numbered line is a heading ("1. Western Sahara"): by itself, short, not a recommendation.

    One that ends with a colon leads to a list; one that is underlined may have several lines.
    """
    line = paragraph.first
    if all(each.underlined for each in paragraph.lines):
        return not paragraph.last.text.endswith((".", ";", ":"))
    return len(paragraph.lines) == 1 and len(line.text) < SHORT_HEADING and not line.text.endswith((")", ":"))


def _is_link(line: Line) -> bool:
    """Return whether most of a line leads to an address, so that a rule under it tells of nothing else."""
    return 2 * sum(end - start for start, end, _ in line.links) > len(line.text)


def _stands_out(paragraph: Paragraph, body: float) -> bool:
    lines = paragraph.lines
    if all(line.bold or (line.underlined and not _is_link(line)) for line in lines):
        return True
    if lines[0].size < SMALL * body:
        return False
    return all(line.italic for line in lines) or all(line.text.isupper() for line in lines)
