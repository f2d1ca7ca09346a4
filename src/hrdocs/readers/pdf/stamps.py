"""Stamps and watermarks: what was laid over a page after it was written. They are furniture, whatever they say.

Told by their place: in an annotation that is a stamp, at a slant, over other text, in a box of their own. Words are a
second hint, never the only one: "Draft" may be a heading.
"""

import functools
import re
import statistics
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from math import hypot
from operator import attrgetter

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.model import Region
from hrdocs.readers.pdf.fonts import Font
from hrdocs.readers.pdf.geometry import Line, PageContent, Rule, Span
from hrdocs.readers.pdf.lines import line_of, lines_of
from hrdocs.readers.pdf.overlaps import OVERLAP, overlapping
from hrdocs.readers.pdf.words import WORDS
from hrdocs.text import canonical
from hrdocs.values import frozen

LARGE = 1.15
"""Text over other text is a stamp if its type is larger than this share of the other's."""
LARGE_LEANING = 1.5
"""Text at a slant is a stamp if its type is larger than this share of the page's."""
KIN = 1.8
"""Lines of one stamp are nearer than this share of their size, and of one size within `SAME_SIZE`."""
SAME_SIZE = 0.03
BOX_HEIGHT = 9.0
"""A box around a stamp is no higher than this many sizes of its type."""
LONGEST = 70
"""Characters of a phrase that is stamped, with its date."""
MOST_BOXES = 4
"""A page with more boxes than this has a table or a form."""
BOX_WIDTH = 0.5
"""A box around a stamp is no wider than this share of the page; that of a paragraph is."""
SAME_EDGE = 3.0
"""Points within which the edges of two boxes meet, as those of the cells of a table do."""
MOST_ALIKE = 4
"""More texts than this in one font that run in other directions than the lines are labels or the heads of columns."""
LONGEST_STAMP = 300
"""Characters of a stamp with all its lines, at most."""
MOST_PIECES = 500
"""Text in more pieces than this that lies over other text is a drawing."""
MOST_ASLANT = 100
"""A page with more pieces of text that run in other directions than its lines is a drawing or a turned table."""

_FILLED_IN = regex(r"_{3}|\.{4}|…{2}")


@frozen
class Unstamped:
    """A page without its stamps, and the lines of these."""

    page: PageContent
    stamps: list[Line]


def unstamped(page: PageContent) -> Unstamped:
    """Return a page apart from what was laid over it."""
    level = [span for span in page.spans if not span.stamped]
    over = [span for span in (*page.spans, *page.turned, *page.leaning) if span.stamped]
    over += _across(page, level)
    # The text layer of a recognised scan is laid over a picture, in sizes that are guessed.
    over += [] if page.hidden else _over_other_text(level)
    over += _boxed(page, level)
    if not over and not page.leaning:
        return Unstamped(page, [])
    taken = set(map(id, over))
    kept = evolve(
        page,
        spans=[span for span in page.spans if id(span) not in taken],
        turned=[span for span in (*page.turned, *page.leaning) if id(span) not in taken],
        leaning=[],
    )
    return Unstamped(kept, list(_lines(page, taken)))


def shows_stamps_alone(page: PageContent) -> bool:
    """Return whether a page has no other text than stamps, as a scan has that was stamped by its registry."""
    if sum(len(span.text) for span in (*page.spans, *page.turned, *page.leaning)) > LONGEST_STAMP:
        return False
    rest = unstamped(page).page
    return all(map(_is_worded, (*rest.spans, *rest.turned)))


def _lines(page: PageContent, taken: set[int]) -> Iterable[Line]:
    """Return the lines of the spans of a page that are taken, the level ones first."""
    level = [span for span in page.spans if id(span) in taken]
    for row in lines_of(evolve(page, spans=level, turned=[], leaning=[], rules=[], links=[])):
        yield from row
    for span in (*page.turned, *page.leaning):
        if id(span) in taken:
            yield line_of([span])


def _across(page: PageContent, level: Sequence[Span]) -> list[Span]:
    """Return the text that runs in other directions than the lines and is no label of a drawing or head of a column."""
    leaning = [span for span in page.leaning if not span.stamped]
    turned = [span for span in page.turned if not span.stamped]
    leaning, turned = (each if len(each) <= MOST_ASLANT else [] for each in (leaning, turned))
    if not leaning and not turned:
        return []
    boxes, labels = [_box(span) for span in level], _labels((*leaning, *turned))
    usual = statistics.median([span.size for span in level]) if level else 0.0
    found = [span for span in leaning if _leans_over(span, usual, boxes, labels)]
    return found + [span for span in turned if _is_laid_over(span, boxes, labels)]


def _labels(spans: Iterable[Span]) -> set[Font]:
    """Return the fonts of text that is a row of labels, or a page that lies: more different texts than a stamp has."""
    texts: dict[Font, set[str]] = {}
    for span in spans:
        texts.setdefault(span.font, set()).add(span.text)
    return {font for font, different in texts.items() if len(different) > MOST_ALIKE}


def _leans_over(span: Span, usual: float, boxes: Sequence[Region], labels: set[Font]) -> bool:
    """Return whether text at a slant is a stamp; `usual` is the size of the level text, 0 where there is none."""
    large = usual > 0 and _type_size(span) > LARGE_LEANING * usual
    return large or _is_laid_over(span, boxes, labels) or (not boxes and span.font not in labels)


def _is_laid_over(span: Span, boxes: Sequence[Region], labels: set[Font]) -> bool:
    """Return whether text that is no label says in capitals what stamps say, or lies over level text."""
    return span.font not in labels and (_is_printed(span) or _covers(span, boxes))


def _type_size(span: Span) -> float:
    """Return about how large the type of text at a slant is: its length, by the usual width of a character."""
    box = _box(span)
    return 2 * hypot(box.x1 - box.x0, box.bottom - box.top) / 100 / max(len(span.text), 1)


def _box(span: Span) -> Region:
    return line_of([span]).region


def _covers(span: Span, others: Iterable[Region]) -> bool:
    """Return whether text that runs in another direction lies over level text, which has these boxes."""
    box, across, down = _box(span), *(100 * points for points in OVERLAP)
    for under in others:
        beside = min(box.x1, under.x1) - max(box.x0, under.x0)
        below = min(box.bottom, under.bottom) - max(box.top, under.top)
        if beside > across and below > down:
            return True
    return False


def _over_other_text(spans: Sequence[Span]) -> list[Span]:
    """Return the level text that lies over other text and is larger, or says what stamps say, with what belongs to it.

    The type in which most of a page is set is none of a stamp: what overlaps it is a note that is smaller. Lines that
    are to be filled in lie under what was filled in.
    """
    found: list[Span] = []
    usual = None
    for one, other in overlapping(spans):
        if _FILLED_IN.search(one.text) or _FILLED_IN.search(other.text):
            continue
        usual = usual or _usual_type(spans)
        large, small = (one, other) if one.size >= other.size else (other, one)
        if large.size > LARGE * small.size and (large.font, large.size) != usual:
            found.append(large)
        elif _is_worded(one) != _is_worded(other):
            found.append(one if _is_worded(one) else other)
    return _with_kin(found, spans) if found else []


def _usual_type(spans: Iterable[Span]) -> tuple[Font, float] | None:
    """Return the font and size in which most of a page is set."""
    weights: Counter[tuple[Font, float]] = Counter()
    for span in spans:
        weights[span.font, span.size] += len(span.text)
    return max(weights, key=lambda each: (weights[each], each[1]), default=None)


def _with_kin(found: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    """Return the text of stamps with the lines above, below and beside that are set alike; of too many pieces, none."""
    taken, known = list[Span](), set[int]()
    level = sorted(spans, key=attrgetter("y"))
    heights = [span.y for span in level]
    for first in found:
        stamp = [] if id(first) in known else [first]
        known.add(id(first))
        for span in stamp:
            if len(known) > MOST_PIECES:
                return []
            reach = KIN * span.size
            for other in level[bisect_left(heights, span.y - reach) : bisect_right(heights, span.y + reach)]:
                if id(other) not in known and _is_kin(span, other):
                    known.add(id(other))
                    stamp.append(other)
        if sum(len(span.text) for span in stamp) <= LONGEST_STAMP:
            taken += stamp
    return taken


def _is_kin(one: Span, other: Span) -> bool:
    alike = one.font == other.font and abs(one.size - other.size) <= SAME_SIZE * one.size
    near = abs(one.y - other.y) < KIN * one.size
    return alike and near and min(one.x1, other.x1) - max(one.x0, other.x0) > -one.size


def _boxed(page: PageContent, level: Sequence[Span]) -> list[Span]:
    """Return the text in a box of its own that says what stamps say."""
    worded = [span for span in level if span.text.isupper() and _is_worded(span)]
    boxes = [rule for rule in page.rules if worded and min(rule.x1 - rule.x0, rule.bottom - rule.top) > 6]
    if not worded or len(boxes) > MOST_BOXES:
        return []
    found: list[Span] = []
    for box in boxes:
        if box.x1 - box.x0 > BOX_WIDTH * page.width or any(_meet(box, other) for other in boxes):
            continue
        if any(box.bottom - box.top < BOX_HEIGHT * span.size for span in worded if _stands_in(span, box)):
            found += [span for span in level if _stands_in(span, box)]
    return found


def _meet(one: Rule, other: Rule) -> bool:
    """Return whether two boxes stand beside each other, edge to edge."""
    beside = min(abs(one.x1 - other.x0), abs(other.x1 - one.x0)) < SAME_EDGE
    below = min(abs(one.bottom - other.top), abs(other.bottom - one.top)) < SAME_EDGE
    level = min(one.bottom, other.bottom) > max(one.top, other.top)
    upright = min(one.x1, other.x1) > max(one.x0, other.x0)
    return (beside and level) or (below and upright)


def _stands_in(span: Span, box: Rule) -> bool:
    return box.x0 < span.x0 and span.x1 < box.x1 and box.top < span.y - span.size / 2 and span.y < box.bottom


def _is_printed(span: Span) -> bool:
    """Return whether text says what stamps say, in capitals; the heads of columns and labels have small letters."""
    return span.text == span.text.upper() and _is_worded(span)


def _is_worded(span: Span) -> bool:
    return len(span.text) < LONGEST and _words().fullmatch(canonical(span.text).casefold().strip()) is not None


@functools.cache
def _words() -> re.Pattern[str]:
    """Return the pattern of what stamps say: a phrase of the list, with a date or number or without."""
    phrases = "|".join(map(re.escape, WORDS.phrases("stamps")))
    return re.compile(rf"(?:{phrases})[\s.:,*–-]*(?:\d[\w\s./:,–-]*)?")
