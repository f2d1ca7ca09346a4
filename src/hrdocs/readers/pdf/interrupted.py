"""Paragraphs that something set otherwise cuts in two: a pull quote, a caption, a label in the margin."""

from collections.abc import Sequence

from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.grid import Grid
from hrdocs.readers.pdf.paragraphs import Paragraph, could_have_held

MOST_BETWEEN = 3
"""Paragraphs that stand between the two parts, at most."""
LONGEST_BETWEEN = 400
"""Characters of each of them."""
SAME_SIZE, OTHER_SIZE = 0.03, 0.07
"""Shares of the size by which the two parts differ at most, and from them what stands between at least."""
SHORTEST = 20
"""Characters of a line that runs to the edge."""


def rejoined(parts: Sequence[Paragraph | Grid]) -> list[Paragraph | Grid]:
    """Return parts with such paragraphs whole, and what cut them behind them."""
    behind: list[Paragraph | Grid] = []
    for part in reversed(parts):
        if isinstance(part, Paragraph) and (between := _between(part, behind)):
            rest = behind.pop(-1 - between)
            if isinstance(rest, Paragraph):
                part.lines, part.edge = [*part.lines, *rest.lines], rest.edge
        behind.append(part)
    return behind[::-1]


def _between(part: Paragraph, behind: Sequence[Paragraph | Grid]) -> int:
    """Return how many paragraphs stand between one that breaks off and its rest; `behind` has the next one last."""
    last = part.last
    if (
        part.masthead
        or part.kind
        or len(last.text) < SHORTEST
        or not (last.text[-1].isalnum() or last.text[-1] in ",-‐")
    ):
        return 0
    for count in range(min(MOST_BETWEEN + 1, len(behind))):
        other = behind[-1 - count]
        if not isinstance(other, Paragraph) or other.masthead or other.kind or other.first.page > last.page + 1:
            return 0
        if _is_set_as(other.first, last):
            return count if count and _goes_on(part, other) else 0
        if sum(len(line.text) for line in other.lines) > LONGEST_BETWEEN or not _is_set_otherwise(other.first, last):
            return 0
    return 0


def _goes_on(part: Paragraph, rest: Paragraph) -> bool:
    """Return whether a paragraph is the rest of another: in small letters, behind a line that was full."""
    small = rest.marker is None and rest.first.text[:1].islower()
    return small and not could_have_held(part.last, rest.first, part.edge)


def _is_set_as(line: Line, other: Line) -> bool:
    alike = (line.bold, line.italic) == (other.bold, other.italic)
    return alike and abs(line.size - other.size) <= SAME_SIZE * other.size


def _is_set_otherwise(line: Line, other: Line) -> bool:
    differs = (line.bold, line.italic) != (other.bold, other.italic)
    return differs or abs(line.size - other.size) >= OTHER_SIZE * other.size
