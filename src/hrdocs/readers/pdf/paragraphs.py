"""Lines to paragraphs: which lines belong together, over columns and pages."""

import statistics
from collections.abc import Sequence

from attrs import define, field

from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.grid import Grid
from hrdocs.readers.pdf.markers import Marker, heads_a_section, marker_of

PARAGRAPH_GAP = 1.25
"""Lines further apart than this share of the usual pitch begin a paragraph."""
INDENT = 6.0
"""Points by which a first line stands in or out."""
SHORT_LINE = 0.3
"""A line that leaves more than this share of its column empty is broken on purpose."""
_TERMINAL = '.;:?!”"’)…'


@define
class Paragraph:
    """Lines that are one paragraph, and the marker that heads it."""

    lines: list[Line] = field(factory=list)
    marker: Marker | None = None

    @property
    def first(self) -> Line:
        """Return the first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Return the last line."""
        return self.lines[-1]


@define
class Margins:
    """The right margin of each page's text and the usual pitch of lines of a size."""

    right: dict[int, float]
    pitch: dict[int, float]

    @classmethod
    def of(cls, groups: Sequence[Sequence[Line]]) -> "Margins":
        """Measure the groups of lines of a document."""
        right: dict[int, list[float]] = {}
        gaps: dict[int, list[float]] = {}
        for group in groups:
            for before, after in zip(group, group[1:], strict=False):
                gap = after.y - before.y
                if abs(before.size - after.size) < 0.5 and 0.8 * after.size < gap < 1.6 * after.size:
                    gaps.setdefault(round(after.size), []).append(gap)
            for line in group:
                right.setdefault(line.page, []).append(line.x1)
        return cls(
            right={page: max(edges) for page, edges in right.items()},
            pitch={size: statistics.median_low(each) for size, each in gaps.items() if len(each) > 3},
        )

    def pitch_of(self, size: float) -> float:
        """Return the usual distance of baselines for a font size."""
        return self.pitch.get(round(size), 1.2 * size)


def paragraphs_of(groups: Sequence[Sequence[Line] | Grid]) -> list[Paragraph | Grid]:
    """Return the paragraphs of groups of lines that are in reading order; tables stay in their place."""
    margins = Margins.of([group for group in groups if not isinstance(group, Grid)])
    found: list[Paragraph | Grid] = []
    for group in groups:
        if isinstance(group, Grid):
            found.append(group)
            continue
        edge = max(line.x1 for line in group)
        if _is_masthead_column(group):
            edge = float("inf")
        for index, line in enumerate(group):
            open_paragraph = found[-1] if found else None
            if open_paragraph is None or isinstance(open_paragraph, Grid):
                breaks = True
            elif index == 0:
                breaks = not _continues_from_before(open_paragraph, line, margins)
            else:
                breaks = _breaks(open_paragraph, line, margins, edge)
            if breaks:
                found.append(Paragraph(lines=[line], marker=None if _is_heading_line(line) else marker_of(line.text)))
            elif isinstance(open_paragraph, Paragraph):
                open_paragraph.lines.append(line)
    return found


def _is_heading_line(line: Line) -> bool:
    return line.bold and heads_a_section(line.text)


def _ends_sentence(line: Line) -> bool:
    text = line.text.rstrip("0123456789* ")
    return text[-1:] in _TERMINAL and text[-1:] != ""


def _continues_from_before(paragraph: Paragraph, line: Line, margins: Margins) -> bool:
    """Tell whether the first line of a page or column goes on with the paragraph that is open."""
    last = paragraph.last
    if line.page == last.page or abs(line.size - last.size) > 0.6 or line.bold != last.bold or marker_of(line.text):
        return False
    if line.text[:1].islower():
        return last.text[-1:] not in ".;:"
    if _ends_sentence(last):
        return False
    filled = last.x1 > margins.right[last.page] - 0.15 * (last.x1 - last.x0)
    return filled and (paragraph.marker is not None or not line.bold)


def _breaks(paragraph: Paragraph, line: Line, margins: Margins, edge: float) -> bool:
    last = paragraph.last
    gap = line.y - last.y
    if last.page != line.page:
        return not _continues_from_before(paragraph, line, margins)
    if gap > PARAGRAPH_GAP * margins.pitch_of(line.size) or gap < -0.5 * line.size:
        return True
    if abs(line.size - last.size) > 0.08 * max(line.size, last.size):
        return True
    if line.bold != last.bold and _could_have_held(last, line, edge):
        return True
    if marker_of(line.text) and (_ends_sentence(last) or abs(line.x0 - last.x0) > INDENT):
        return True
    return _indented(paragraph, line) or (_could_have_held(last, line, edge) and _loose(last, line, edge))


def _loose(last: Line, line: Line, edge: float) -> bool:
    """Tell whether a line that had room left is the last of a paragraph, or a line of a masthead or list of names."""
    if _ends_sentence(last):
        return True
    return not line.text[:1].islower() and edge - last.x1 > SHORT_LINE * (edge - last.x0)


def _indented(paragraph: Paragraph, line: Line) -> bool:
    last = paragraph.last
    if len(paragraph.lines) > 1:
        return abs(line.x0 - last.x0) > INDENT and abs(_middle(line) - _middle(last)) > INDENT
    return False


def _middle(line: Line) -> float:
    return (line.x0 + line.x1) / 2


def _could_have_held(last: Line, line: Line, edge: float) -> bool:
    """Tell whether the first word of a line would have fitted on the line before."""
    word = line.text.split(" ", 1)[0]
    width = (line.x1 - line.x0) * len(word) / max(len(line.text), 1)
    return last.x1 + 1.3 * width + last.size < edge


def _is_masthead_column(group: Sequence[Line]) -> bool:
    """Tell whether a group is the column at the right of a first page: "Distr.: General", the date, the language."""
    return group[0].page == 1 and len(group) < 9 and min(line.x0 for line in group) > 350
