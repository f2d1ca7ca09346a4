"""A page's characters as spans: runs of one text object with their font and box, parted where they leap over a gap."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from math import hypot
from string import ascii_letters

from attrs import evolve, field

from hrdocs.expressions import regex
from hrdocs.readers.pdf.clusters import Box, has_clusters, read_twice, without, without_signs
from hrdocs.readers.pdf.fonts import Fonts
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import PageContent, Span
from hrdocs.readers.pdf.leaning import lean, leans
from hrdocs.readers.pdf.leftwards import writes_to_the_left
from hrdocs.readers.pdf.own_words import space_for
from hrdocs.readers.pdf.runs import Runs, runs_of
from hrdocs.readers.pdf.signs import reread
from hrdocs.readers.pdf.tags import UNTAGGED, Tag, tags_of
from hrdocs.readers.pdf.textpage import TextPage
from hrdocs.values import define

WORD_SPACE = 4.0
"""Points from which an inferred space needs no closer look."""
LEAP = 9.0
"""A gap of more points inside one text object parts two spans: a tab, or the way to the next column."""
LONGEST_MARKER = 9
"""Characters of a marker and the space after it, at most."""
STRETCHED = 0.56
"""A run wider than this share of the size for each of its characters may have a leap in it."""

_SINGLE_SPACE = regex(r"(?<=\S) (?=\S)")
_LETTERS, _MARKER_ENDS = frozenset(ascii_letters), frozenset(".)")
"""What a marker does not begin with unless it ends with one of the others; both are told sooner than by the pattern."""
_AFTER_MARKER = regex(r"(?:[^\sA-Za-z]{1,8}|\(?[A-Za-z]{1,4}[.)]) (?=\S)")


def content_of(
    page: TextPage, frame: Frame, tags: dict[int, Tag], stems: bool = True, texts: Callable[[], Sequence[Box]] = list
) -> PageContent:
    """Return the spans of a page in the frame in which most of its text is horizontal.

    `stems` says whether the stems that the descriptors of fonts give tell their weight; `texts` gives the boxes of all
    pieces of text.
    """
    setting = _Setting(page, frame, tags, Fonts(stems=stems))
    clusters = has_clusters(page.text)
    spans = _spans(setting, runs_of(page), texts if clusters else None)
    twice: list[Span] = []
    if clusters:
        twice = read_twice(spans, page)
        spans = [span for span in spans if not any(span is each for each in twice)]
    text = without(twice, page.text)
    if writes_to_the_left(text):
        spans = [each for group in _by_frame(spans) for each in reread(group, page)]
    if not setting.turned and not setting.leaning:
        return PageContent(frame=setting.upright, spans=spans, text=text)
    leaning = [span for span in spans if span.leaning]
    frames = (setting.upright, *setting.turned.values())
    level = {each: [span for span in spans if span.frame is each and not span.leaning] for each in frames}
    frame = max(frames, key=lambda each: (sum(len(span.text) for span in level[each]), -each.reading))
    others = sorted((each for each in frames if each is not frame), key=lambda each: each.reading)
    turned = [span for each in others for span in level[each]]
    return PageContent(frame=frame, spans=level[frame], turned=turned, leaning=leaning, text=text)


def _spans(setting: "_Setting", runs: Runs, texts: Callable[[], Sequence[Box]] | None) -> list[Span]:
    """Return the spans of runs, parted where they leap over a gap, with the spaces that they have.

    `texts` gives the boxes of all pieces of text where the page has clusters.
    """
    page, spans = setting.page, setting.spans_of(runs)
    if not spans:
        return []
    find = page.text.find
    spaces = [find(" ", start, end) for start, end in zip(runs.starts, runs.ends, strict=True)]
    gaps = _inferred_gaps(page, runs, spaces)
    if texts:
        gaps = without_signs(gaps, page, texts())
    for index in runs.inferred:
        spans[index].gap = gaps[runs.starts[index] - 1]
    leaps = _leaps(page, runs, spans, spaces).union(place for place, gap in gaps.items() if gap > LEAP)
    if leaps:
        spans = _parted(setting, runs, spans, leaps, gaps)
    if gaps:
        _drop_false_spaces(spans, gaps)
    return spans


def _by_frame(spans: Sequence[Span]) -> list[list[Span]]:
    """Return spans apart by the frames in which they are horizontal; each that leans stands alone."""
    groups: dict[int, list[Span]] = {}
    for span in spans:
        groups.setdefault(id(span) if span.leaning else id(span.frame), []).append(span)
    return list(groups.values())


@define
class _Setting:
    """Turns the runs of a page into spans, each in the frame in which it is horizontal."""

    page: TextPage
    frame: Frame
    tags: dict[int, Tag]
    _fonts: Fonts
    upright: Frame = field(init=False)
    turned: dict[int, Frame] = field(factory=dict)
    leaning: bool = False

    def __attrs_post_init__(self) -> None:
        self.upright = evolve(self.frame, reading=0) if self.frame.reading else self.frame

    def spans_of(self, runs: Runs) -> list[Span]:
        """Return the spans of runs: each from the origin of its first character to the edge of its last.

        In a script that runs to the left the last character is the leftmost, and the first stands left of its origin
        or right of it as the font has it; the size stands for its width.
        """
        first, last = self.page.drawn(runs.starts), self.page.boxes([end - 1 for end in runs.ends])
        fonts, tags = self._fonts.of(runs.text_objects), tags_of(runs.text_objects, self.tags)
        upright, text = self.upright, self.page.text
        left, bottom, up = upright.left, upright.bottom, upright.up
        found: list[Span] = []
        for start, end, space, font, tag, a, b, c, d, x, y, size, edge, low, right, high in zip(
            *(runs.starts, runs.ends, runs.spaces, fonts, tags),
            *(first.a, first.b, first.c, first.d, first.x, first.y, first.size),
            *(last.left, last.bottom, last.right, last.top),
            strict=True,
        ):
            size *= hypot(c, d) if c else abs(d)
            if a >= abs(b):
                frame, x0, x1, y = upright, x - left, right - left, up - (y - bottom)
                if edge - left < x0 - size:
                    x0, x1 = edge - left, x0 + size / 2
            else:
                frame = self._frame(_quarters(a, b))
                x0, y = frame.point(x, y)
                x1 = frame.box(edge, low, right, high)[2]
            span = Span(text[start:end], x0, x1, y, size, frame, space, None, start, end, font)
            if tag is not UNTAGGED:
                span.tag, span.element, span.place = tag.name, tag.element, tag.place
            found.append(span)
        if any(first.b):
            self._lean([span for span, a, b in zip(found, first.a, first.b, strict=True) if leans(a, b)])
        return found

    def _lean(self, spans: Sequence[Span]) -> None:
        if spans:
            lean(spans, self.page, self.frame)
            self.leaning = True

    def _frame(self, quarters: int) -> Frame:
        if quarters not in self.turned:
            self.turned[quarters] = evolve(self.frame, reading=quarters)
        return self.turned[quarters]


def _quarters(a: float, b: float) -> int:
    """Return how many quarters clockwise make text that runs in direction (a, b) horizontal."""
    if abs(a) >= abs(b):
        return 0 if a >= 0 else 2
    return 1 if b > 0 else 3


def _inferred_gaps(page: TextPage, runs: Runs, spaces: Sequence[int]) -> dict[int, float]:
    """Return the single spaces that PDFium inferred, and the gap in points that each of them stands for.

    A run whose first space is a character has no others: programs either write their spaces or leave them to gaps.
    `spaces` are the places of these first ones, -1 for a run without any.
    """
    asked = page.generated(spaces)
    within = [
        found.start()
        for start, end, generated in zip(runs.starts, runs.ends, asked, strict=True)
        if generated
        for found in _SINGLE_SPACE.finditer(page.text, start, end)
    ]
    places = [runs.starts[index] - 1 for index in runs.inferred]
    places += [place for place, generated in zip(within, page.generated(within), strict=True) if generated]
    return {
        place: gap if gap >= WORD_SPACE else page.advance_gap(place)
        for place, gap in zip(places, page.gaps(places), strict=True)
    }


def _leaps(page: TextPage, runs: Runs, spans: Sequence[Span], spaces: Sequence[int]) -> set[int]:
    """Return the spaces at which spans leap over a gap: after a marker, or anywhere in a span that is oddly wide."""
    text = page.text
    places = [
        space
        for space, start, end in zip(spaces, runs.starts, runs.ends, strict=True)
        if 0 < space < start + LONGEST_MARKER
        and (text[start] not in _LETTERS or text[space - 1] in _MARKER_ENDS)
        and _AFTER_MARKER.match(text, start, end)
    ]
    for span, space in zip(spans, spaces, strict=True):
        if space > 0 and span.x1 - span.x0 > STRETCHED * span.size * (span.end - span.start):
            places += (found.start() for found in _SINGLE_SPACE.finditer(text, span.start, span.end))
    return {place for place, gap in zip(places, page.gaps(places), strict=True) if gap > LEAP}


def _parted(
    setting: _Setting, runs: Runs, spans: Sequence[Span], leaps: set[int], gaps: Mapping[int, float]
) -> list[Span]:
    """Return spans parted at the spaces at which they leap over a gap; an inferred one may have text that fills it."""
    parts, cuts = Runs(), dict[int, int]()
    for place in sorted(leaps):
        index = bisect_right(runs.starts, place) - 1
        if index < 0 or place >= runs.ends[index]:
            continue
        if index not in cuts:
            parts.add(runs.text_objects[index], runs.starts[index], runs.ends[index], runs.spaces[index])
        parts.ends[-1] = place
        parts.add(runs.text_objects[index], place + 1, runs.ends[index], place not in gaps)
        cuts[index] = len(parts.starts)
    pieces, found = setting.spans_of(parts), list[Span]()
    done = begin = 0
    for index, end in cuts.items():
        pieces[begin].gap = spans[index].gap
        found += [*spans[done:index], *pieces[begin:end]]
        done, begin = index + 1, end
    return [*found, *spans[done:]]


def _drop_false_spaces(spans: Sequence[Span], gaps: Mapping[int, float]) -> None:
    """Keep, drop or doubt the spaces that PDFium inferred in the text of spans."""
    starts = [span.start for span in spans]
    for index in {bisect_right(starts, place) - 1 for place in gaps}:
        span = spans[index]
        if span.frame.reading == 0:
            span.text = _without_false_spaces(span.text, span.start, gaps, span.size)


def _without_false_spaces(text: str, start: int, gaps: Mapping[int, float], size: float) -> str:
    """Return the text of a run whose first character is `start` with its inferred spaces kept, dropped or doubted."""
    index = text.find(" ")
    if index < 0:
        return text
    pieces = list(text)
    while index > 0:
        if start + index in gaps:
            pieces[index] = space_for(gaps[start + index], size, text[index - 1], text[index + 1])
        index = text.find(" ", index + 1)
    return "".join(pieces)
