"""Lines to paragraphs: which lines belong together, over columns and pages."""

import itertools
from collections.abc import Sequence

from attrs import field

from hrdocs.expressions import regex
from hrdocs.model import BlockKind
from hrdocs.passages.markers import Marker, is_entry
from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.grid import Grid
from hrdocs.readers.pdf.leftwards import lines_run_left, mirrored
from hrdocs.readers.pdf.margins import Margins
from hrdocs.readers.pdf.markers import heads_a_section, item_marker, marker_of_line
from hrdocs.readers.pdf.masthead import Masthead
from hrdocs.readers.pdf.order import Group
from hrdocs.readers.pdf.tagging import heading_tag
from hrdocs.values import define

PARAGRAPH_GAP = 1.25
"""Lines further apart than this share of the usual pitch begin a paragraph."""
HEADING_PITCH = 1.8
"""The lines of one heading are nearer than this many sizes."""
SHORTEST_FULL_LINE = 30
"""Characters that a line has at least if it runs to the margin."""
SAME_SIZE = 0.08
"""Sizes that differ by less than this share are one."""
INDENT = 6.0
"""Points by which a first line stands in or out."""
SHORT_LINE = 0.3
"""A line that leaves more than this share of its column empty is broken on purpose."""
_OPEN_END = regex(r"(?<=\w)(?:[-‐/]|(?P<dash>(?<=\d)–))$")
"""How a line ends that is broken amid a word, a symbol or a range."""
_OPEN = ("-", "‐", "/", "–")
_TERMINAL = frozenset('.;:?!”"’»)…。；：？！؟؛')


@define
class Paragraph:
    """Lines that are one paragraph.

    Attributes:
        marker: what heads it.
        masthead: whether it stands in one.
        edge: where the column ends that its last line is in.
        in_row: whether it stands beside another, or over columns, as the head of one does.
        kind, level: what the structure tree says that it is; None where the page has to tell.
        breaks: its lines that the page begins on purpose, by their place.
    """

    lines: list[Line] = field(factory=list)
    marker: Marker | None = None
    masthead: bool = False
    edge: float = 0.0
    in_row: bool = False
    kind: BlockKind | None = None
    level: int | None = None
    breaks: set[int] = field(factory=set)

    @property
    def first(self) -> Line:
        """Return the first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Return the last line."""
        return self.lines[-1]

    @property
    def heading_tag(self) -> str:
        """Return the heading that the structure tree says it is, or ""."""
        return "" if self.masthead else heading_tag(self.lines[0])


def paragraphs_of(groups: Sequence[Group | Grid]) -> list[Paragraph | Grid]:
    """Return the paragraphs of groups of lines that are in reading order; tables stay in their place."""
    bodies = [group for group in groups if isinstance(group, Group) and not group.masthead]
    leftwards = [line for group in bodies if lines_run_left(group.lines) for line in group.lines]
    with mirrored(leftwards):
        found = _joined(groups)
    for above, below in itertools.pairwise(found):
        if isinstance(above, Paragraph) and isinstance(below, Paragraph):
            _settle_rows(above, below)
    return found


def _joined(groups: Sequence[Group | Grid]) -> list[Paragraph | Grid]:
    """Return the lines of groups joined to paragraphs."""
    margins = Margins.of([group.lines for group in groups if not isinstance(group, Grid)])
    found: list[Paragraph | Grid] = []
    for group in groups:
        if isinstance(group, Grid):
            found.append(group)
            continue
        edge = max(line.x1 for line in group.lines)
        for index, line in enumerate(group.lines):
            open_paragraph = found[-1] if found else None
            if open_paragraph is None or isinstance(open_paragraph, Grid):
                breaks = True
            elif group.whole or index == 0:
                apart = group.whole or group.masthead is not None
                breaks = index == 0 and (apart or not _continues_from_before(open_paragraph, line))
            elif group.masthead:
                breaks = _breaks_in_masthead(open_paragraph.last, line, margins, group.masthead)
            else:
                breaks = _breaks(open_paragraph, line, margins, edge)
            if breaks:
                found.append(
                    Paragraph(
                        [line],
                        None if group.masthead or _is_heading_line(line) else item_marker(line),
                        group.masthead is not None,
                        edge,
                    )
                )
            elif isinstance(open_paragraph, Paragraph):
                open_paragraph.lines.append(line)
                open_paragraph.edge = edge
    return found


def _settle_rows(above: Paragraph, below: Paragraph) -> None:
    """Note of paragraphs whether they stand side by side, or over the page numbers of a table of contents."""
    beside = abs(above.last.y - below.first.y) < 1 and above.last.page == below.first.page
    above.in_row = above.in_row or beside or (is_entry(below.first.text) and not above.first.bold)
    below.in_row = beside


def _is_heading_line(line: Line) -> bool:
    return heading_tag(line) != "" or (line.bold and heads_a_section(line.text))


def _ends_sentence(line: Line) -> bool:
    text = line.text
    if line.marks and line.marks[-1][1] == len(text):
        text = text[: line.marks[-1][0]]
    return text.rstrip()[-1:] in _TERMINAL


def _continues_from_before(paragraph: Paragraph, line: Line) -> bool:
    """Return whether the first line of a page or column goes on with the paragraph that is open."""
    last = paragraph.last
    next_column = line.page == last.page and line.y < last.y and line.x0 > last.x1
    if not (next_column or line.page == last.page + 1) or not _same_type(last, line) or marker_of_line(line):
        return False
    filled = len(last.text) > SHORTEST_FULL_LINE and not could_have_held(last, line, paragraph.edge)
    if line.text[:1].islower():
        return last.text[-1:] not in (".;:" if paragraph.marker or not filled else ".:")
    if _is_heading_line(line) or _stands_in(paragraph, line):
        return False
    if _ends_sentence(last) and not _is_amid_numbered_text(paragraph, line):
        return False
    return filled and (paragraph.marker is not None or not line.bold)


def _is_amid_numbered_text(paragraph: Paragraph, line: Line) -> bool:
    """Return whether a line without a number stands as the lines of the numbered paragraph before it do."""
    return paragraph.marker is not None and len(paragraph.lines) > 1 and abs(line.x0 - paragraph.last.x0) < 3


def _stands_in(paragraph: Paragraph, line: Line) -> bool:
    """Return whether a line stands in as the first line of the paragraph before does, and its other lines do not."""
    first, last = paragraph.first, paragraph.last
    return abs(first.x0 - last.x0) > INDENT > 2 * abs(line.x0 - first.x0) and first.page == last.page


def _breaks(paragraph: Paragraph, line: Line, margins: Margins, edge: float) -> bool:
    last = paragraph.lines[-1]
    gap = line.y - last.y
    if last.spans[0].frame is not line.spans[0].frame and last.page != line.page:
        return not _continues_from_before(paragraph, line)
    retagged = last.tag != line.tag and heading_tag(line) != heading_tag(last)
    if not retagged and _wraps_in_heading(last, line, edge):
        return False
    if is_entry(last.text) or (
        is_entry(line.text) and (last.italic, last.underlined) != (line.italic, line.underlined)
    ):
        return True
    if gap > PARAGRAPH_GAP * margins.pitch_of(line) or gap < -0.5 * line.size:
        return True
    if retagged or abs(line.size - last.size) > SAME_SIZE * line.size:
        return True
    if _closes_bracket(last, line) or _runs_over(last, line):
        return False
    if line.bold != last.bold and could_have_held(last, line, edge):
        return True
    marker = marker_of_line(line)
    if marker and _runs_in(paragraph, line, marker, edge):
        return False
    if marker and (_ends_sentence(last) or abs(line.x0 - last.x0) > INDENT):
        return True
    return _indented(paragraph, line) or (could_have_held(last, line, edge) and _loose(last, line, edge))


def _wraps_in_heading(last: Line, line: Line, edge: float) -> bool:
    """Return whether a line goes on with a tagged heading that fills the line before, however far apart they are."""
    return (
        heading_tag(line) != ""
        and _same_type(last, line)
        and 0 < line.y - last.y < HEADING_PITCH * line.size
        and not could_have_held(last, line, edge)
    )


def _runs_in(paragraph: Paragraph, line: Line, found: Marker, edge: float) -> bool:
    """Return whether a line begins with a number of an enumeration that runs in the text of a numbered paragraph.

    The numbers of paragraphs stand a tab away from their text, that one does not.
    """
    last, first, marker = paragraph.last, paragraph.first, paragraph.marker
    if marker is None or len(first.spans[0].text) > marker.end or len(paragraph.lines) < 2:
        return False
    run_in = len(line.spans[0].text) > found.end and abs(line.x0 - last.x0) < INDENT
    return run_in and not could_have_held(last, line, edge)


def _closes_bracket(last: Line, line: Line) -> bool:
    """Return whether a line closes the bracket that the line before opened: a name that ran over the end of a line."""
    if (
        ")" not in line.text
        or last.text.rfind("(") <= last.text.rfind(")")
        or _is_heading_line(line)
        or marker_of_line(line)
    ):
        return False
    closing, opening = line.text.find(")"), line.text.find("(")
    return closing >= 0 and (opening < 0 or closing < opening)


def _runs_over(last: Line, line: Line) -> bool:
    """Return whether a line ends in a hyphen, a stroke or the dash of a range, so that the next one goes on with it."""
    text = last.text.rstrip()
    if text[-1:] not in _OPEN:
        return False
    found = _OPEN_END.search(text, len(text) - 1)
    if found is None or _is_heading_line(line) or marker_of_line(line):
        return False
    return line.text[:1].isdigit() if found["dash"] else line.text[:1].isalnum()


def _breaks_in_masthead(last: Line, line: Line, margins: Margins, masthead: Masthead) -> bool:
    far = line.y - last.y > PARAGRAPH_GAP * margins.pitch_of(line)
    return far or not _same_type(last, line) or not masthead.goes_on(last, line)


def _same_type(last: Line, line: Line) -> bool:
    same_size = abs(line.size - last.size) <= SAME_SIZE * line.size
    return same_size and line.bold == last.bold and heading_tag(line) == heading_tag(last)


def _loose(last: Line, line: Line, edge: float) -> bool:
    """Return whether a line that had room left is the last of a paragraph, or a line of a masthead or list of names."""
    if _ends_sentence(last):
        return True
    return not line.text[:1].islower() and edge - last.x1 > SHORT_LINE * (edge - last.x0)


def _indented(paragraph: Paragraph, line: Line) -> bool:
    last = paragraph.last
    if len(paragraph.lines) > 1:
        return abs(line.x0 - last.x0) > INDENT and abs(line.middle - last.middle) > INDENT
    return False


def could_have_held(last: Line, line: Line, edge: float) -> bool:
    """Return whether the first word of a line would have fitted on the line before."""
    word = line.text.split(" ", 1)[0]
    width = (line.x1 - line.x0) * len(word) / max(len(line.text), 1)
    return last.x1 + 1.3 * width + last.size < edge
