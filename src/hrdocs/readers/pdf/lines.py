"""Spans to lines: what stands on one baseline, parted where a gap is wider than a word space or a tab."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter

from hrdocs.readers.pdf.baselines import SAME_BASELINE, rows_of
from hrdocs.readers.pdf.geometry import Line, PageContent, Rule, Span
from hrdocs.readers.pdf.hyperlinks import link_lines
from hrdocs.readers.pdf.leftwards import as_read, runs_to_the_left
from hrdocs.readers.pdf.spacing import UNSEEN_GAP, space_between, space_unseen
from hrdocs.readers.pdf.textpage import HYPHEN

WORD_GAP = 1.0
"""A gap wider than this share of the size may part two segments of a row."""
WIDE_GAP = 3.5
"""A gap wider than this always does."""
CLEAR_GAP = 2.0
"""A gap narrower than this parts a row only where a row beside it has an edge at the same place."""
HOLE = 1.5
"""Fonts of Arabic have signs that say nothing, so that lines of prose have holes of up to this share."""
REACH, FEWEST_ENDS = 8, 2
"""Rows above and below of which so many, this one among them, have a piece that ends where a cell in Arabic begins."""
SAME_EDGE = 2.5
"""Points within which text stands at one left edge."""
NEAR = 2.4
"""Rows whose baselines are nearer than this share of the size are beside each other."""
TAB_GAP = 6.0
"""So far, in sizes, may the text of a list item stand from its marker."""
UNDERLINE = 2.0
"""Points that the rule under a line is thick at most."""
UNDERLINED = 0.5
"""Share of a line that rules run under if it is underlined; the number of a heading often is not."""
LEADER = "...."
"""Dots that lead to a page number."""
MOSTLY = 0.6
"""Share of a line's characters that make it bold or italic."""
RAISED_SIZE = 0.87
"""A superscript is smaller than this share of the text beside it; browsers take five sixths."""
LONGEST_RAISED = 6
"""Characters that a superscript has at most."""
SAME_CHAIN = 0.6
"""Pieces of small type nearer than this share of their size stand beside each other."""
MOST_RAISED = 500
"""Where more short pieces of small type than this stand on a page, they are the text of a drawing."""

Edges = tuple[list[float], list[float]]
"""Where the pieces of a row begin and end, from the left."""


def lines_of(page: PageContent) -> list[list[Line]]:
    """Return the rows of a page from top to bottom, each the segments on it from left to right."""
    normal, small = _parted_by_size([span for span in page.spans if span.text])
    rows = rows_of(normal)
    _put_into(rows, _unattached(small, rows))
    for row in rows:
        if len(row) > 1:
            row.sort(key=attrgetter("x0", "start"))
    rows.sort(key=_place)
    edges = cache(lambda index: _edges(rows[index]) if index < len(rows) else ([], []))
    lines = [_segments(rows, edges, index) if len(row) > 1 else [line_of(row)] for index, row in enumerate(rows)]
    every = [line for row in lines for line in row]
    _underline(every, page.rules)
    link_lines(every, page.links)
    return lines


def _parted_by_size(spans: list[Span]) -> tuple[list[Span], list[Span]]:
    """Return the spans that may be superscripts apart from the others."""
    weights: dict[float, int] = {}
    for span in spans:
        weights[span.size] = weights.get(span.size, 0) + len(span.text)
    if not weights:
        return [], []
    body = max(weights, key=lambda size: (weights[size], size))
    if min(weights) > RAISED_SIZE * body:
        return spans, []
    raised = {
        id(span) for each in _chains([span for span in spans if span.size <= RAISED_SIZE * body]) for span in each
    }
    return [span for span in spans if id(span) not in raised], [span for span in spans if id(span) in raised]


def _chains(spans: Iterable[Span]) -> list[list[Span]]:
    """Return the pieces of small type that stand alone, each with those that touch it: kerning parts a superscript."""
    chains: list[list[Span]] = []
    for row in rows_of(spans):
        row.sort(key=attrgetter("x0"))
        for span in row:
            before = chains[-1][-1] if chains else None
            if before and span is not row[0] and span.x0 - before.x1 < SAME_CHAIN * span.size:
                chains[-1].append(span)
            else:
                chains.append([span])
    return [chain for chain in chains if sum(len(span.text) for span in chain) <= LONGEST_RAISED]


def _put_into(rows: list[list[Span]], spans: Sequence[Span]) -> None:
    """Put spans into the rows on whose baseline they stand, and into rows of their own where there is none."""
    rows += rows_of(spans)
    if not spans:
        return
    rows.sort(key=lambda row: row[0].y)
    kept: list[list[Span]] = []
    for row in rows:
        last = kept[-1][0] if kept else None
        if last and row[0].y - last.y <= SAME_BASELINE * min(last.size, row[0].size):
            kept[-1].extend(row)
        else:
            kept.append(row)
    rows[:] = kept


def _place(row: Sequence[Span]) -> tuple[float, float]:
    """Return the height of a row and where it begins."""
    first = row[0]
    return first.y if len(row) == 1 else min([span.y for span in row if not span.raised]), first.x0


def _unattached(small: Sequence[Span], rows: Sequence[list[Span]]) -> Sequence[Span]:
    """Put raised spans into the rows near them that they belong to, and return those that belong to none."""
    if not small or len(small) > MOST_RAISED:
        return small
    heights = [row[0].y for row in rows]
    reach = 2 * max([span.size for row in rows for span in row], default=0.0)
    return [
        span
        for span in small
        if not _attach(span, rows[bisect_left(heights, span.y - reach) : bisect_right(heights, span.y + reach)])
    ]


def _attach(span: Span, rows: Sequence[list[Span]]) -> bool:
    """Put a raised span into the row that it belongs to."""
    for row in rows:
        for other in row:
            if other.raised or span.size > RAISED_SIZE * other.size:
                continue
            rise = other.y - span.y
            beside = -1.5 <= span.x0 - other.x1 <= 0.6 * other.size or -1.5 <= other.x0 - span.x1 <= other.size
            if beside and -0.2 * other.size <= rise <= 0.75 * other.size:
                span.raised = rise > 0.1 * other.size
                row.append(span)
                return True
    return False


def _underline(lines: Sequence[Line], rules: Sequence[Rule]) -> None:
    """Mark the lines that a thin rule runs under from end to end."""
    thin = [rule for rule in rules if rule.bottom - rule.top < UNDERLINE and rule.x1 - rule.x0 > 2 * UNDERLINE]
    thin.sort(key=attrgetter("top"))
    tops = [rule.top for rule in thin]
    for line in lines if thin else ():
        near = thin[bisect_right(tops, line.y - 0.5) : bisect_left(tops, line.y + 0.35 * line.size)]
        if near:
            under = [rule for rule in near if rule.x0 < line.x1 and rule.x1 <= line.x1 + 6]
            covered = sum(min(rule.x1, line.x1) - max(rule.x0, line.x0) for rule in under)
            line.underlined = covered > UNDERLINED * (line.x1 - line.x0)


def _edges(row: Sequence[Span]) -> Edges:
    """Return where the text of a row begins, and begins anew after a gap wider than a word space; and where it ends."""
    begins, ends, reach = list[float](), list[float](), float("-inf")
    for span in row:
        if span.x0 - reach > WORD_GAP * span.size:
            begins.append(span.x0)
            ends.append(reach)
        reach = max(reach, span.x1)
    return begins, [*ends[1:], reach]


def _segments(rows: Sequence[list[Span]], edges: Callable[[int], Edges], index: int) -> list[Line]:
    """Return the segments of a row: it is parted at gaps that the rows beside it have too, or that are very wide."""
    row = rows[index]
    first = row[0]
    segments, reach = [[first]], first.x1
    leftwards = runs_to_the_left(row)
    for span in row[1:]:
        size = span.size if span.size > first.size else first.size
        if (
            span.x0 - reach <= WORD_GAP * size
            or _led(segments[-1][-1], span)
            or not _parts(rows, edges, index, reach, span, leftwards=leftwards)
        ):
            segments[-1].append(span)
        else:
            segments.append([span])
        if span.x1 > reach:
            reach = span.x1
    if leftwards:
        segments.reverse()
    if leftwards or any(span.order for span in row):
        segments = [as_read(spans) for spans in segments]
    return [line_of(spans) for spans in segments]


def _is_wide(reach: float, span: Span) -> bool:
    return span.x0 - reach > WIDE_GAP * span.size


def _led(before: Span, after: Span) -> bool:
    """Return whether dots lead from one span to the other, as in a table of contents."""
    return LEADER in before.text or LEADER in after.text


def _parts(
    rows: Sequence[list[Span]],
    edges: Callable[[int], Edges],
    index: int,
    reach: float,
    span: Span,
    *,
    leftwards: bool,
) -> bool:
    """Return whether a gap parts a row: text above and below runs across a gap that is only a stretched space.

    What runs to the left begins at its right edge.
    """
    if _is_wide(reach, span):
        return True
    middle = (reach + span.x0) / 2
    near = [
        beside
        for beside in (index - 1, index + 1)
        if 0 <= beside < len(rows) and abs(rows[beside][0].y - span.y) < NEAR * span.size
    ]
    gap = (span.x0 - reach) / span.size
    if not leftwards and any(abs(edge - span.x0) < SAME_EDGE for beside in near for edge in edges(beside)[0]):
        return True
    if gap <= HOLE if leftwards else gap < CLEAR_GAP:
        return False
    if any(each.x0 < middle < each.x1 for beside in near for each in rows[beside]):
        return False
    return not leftwards or _ends_often(range(max(0, index - REACH), index + REACH), edges, reach)


def _ends_often(indexes: range, edges: Callable[[int], Edges], place: float) -> bool:
    """Return whether pieces of several rows end at a place."""
    return sum(any(abs(end - place) < SAME_EDGE for end in edges(index)[1]) for index in indexes) >= FEWEST_ENDS


def line_of(spans: list[Span]) -> Line:
    """Return the line that spans make."""
    if len(spans) == 1:
        (span,) = spans
        span.offset, font = 0, span.font
        text = span.text.replace(HYPHEN, "-")
        return Line(spans, text, span.x0, span.x1, span.y, span.size, font.bold, font.italic, tag=span.tag)
    main = before = spans[0]
    text, longest, marks = "", -1, list[tuple[int, int]]()
    x0, x1 = before.x0, before.x1
    weight = bold = italic = 0
    for span in spans:
        if span.order and before.order:
            text += " " if text and span.space else ""
        elif span.start != before.end:
            text += space_between(before, span) if text else ""
        elif span.x0 - before.x1 > UNSEEN_GAP * span.size:
            text += space_unseen(before, span) if text else ""
        span.offset, length = len(text), len(span.text)
        if span.raised:
            if text and not span.text.isalpha():
                start = marks.pop()[0] if marks and marks[-1][1] == len(text) else len(text)
                marks.append((start, len(text) + length))
        else:
            weight += length
            bold += length * span.font.bold
            italic += length * span.font.italic
        if length > longest if span.raised == main.raised else main.raised:
            main, longest = span, length
        text += span.text
        x0, x1 = span.x0 if span.x0 < x0 else x0, span.x1 if span.x1 > x1 else x1
        before = span
    line = Line(spans, text.replace(HYPHEN, "-"), x0, x1, main.y, main.size)
    line.bold, line.italic = bold > MOSTLY * weight, italic > MOSTLY * weight
    line.marks, line.tag = marks, main.tag
    return line
