"""Words that are printed over each other on a page."""

from collections.abc import Iterable, Sequence

from hrdocs.readers.pdf.geometry import Span

X_HEIGHT = 0.55
"""Share of the size that small letters are high: text overlaps other text where these bands do."""
OVERLAP = 3.0, 1.5
"""Points across and down by which text overlaps other text, at least."""
STRIP, LAST_STRIP = 30.0, 3000.0
"""Points: how wide the strips are in which a page is swept, and how far from its left edge the last of them is."""
MOST_LAYERS = 50
"""Spans that are looked at again at most, the last ones; a file may print any number at one place."""


def overlapping(spans: Sequence[Span]) -> Iterable[tuple[Span, Span]]:
    """Return the pairs of different words that are printed over each other.

    The page is swept from its top, in strips as wide as `STRIP`: each span is compared with what it may touch alone.
    """
    if not _may_overlap(spans):
        return
    across, down = OVERLAP
    strips: dict[int, list[tuple[float, float, float, Span]]] = {}
    bands = sorted((span.y - X_HEIGHT * span.size, span.y, span.x0, span.x1, index) for index, span in enumerate(spans))
    for top, bottom, x0, x1, index in bands:
        for strip in range(_strip(x0), _strip(x1) + 1):
            near = strips.setdefault(strip, [])
            if near and near[0][0] - top <= down:
                near[:] = [each for each in near[-MOST_LAYERS:] if each[0] - top > down]
            for low, left, right, other in near if len(near) <= MOST_LAYERS else near[-MOST_LAYERS:]:
                if right - x0 <= across or x1 - left <= across:
                    continue
                begin, end = left if left > x0 else x0, right if right < x1 else x1
                covers = end - begin > across and (low if low < bottom else bottom) - top > down
                if covers and _strip(begin) == strip and other.text != spans[index].text:
                    yield other, spans[index]
            near.append((bottom, x0, x1, spans[index]))


def _may_overlap(spans: Sequence[Span]) -> bool:
    """Return whether spans of one row overlap from left to right; on most pages none do, and no sweep is needed."""
    across, down = OVERLAP
    bands = sorted([(span.y - X_HEIGHT * span.size, span.y, span.x0, span.x1) for span in spans])
    begin, reach, right, apart = 0, float("-inf"), 0.0, True
    for index, (top, bottom, x0, x1) in enumerate(bands):
        if reach - top <= down:
            if not apart and _overlap(bands[begin:index], across):
                return True
            begin, reach, right, apart = index, bottom, x1, True
            continue
        apart = apart and right - x0 <= across
        right = x1 if x1 > right else right
        reach = bottom if bottom > reach else reach
    return not apart and _overlap(bands[begin:], across)


def _overlap(row: Sequence[tuple[float, float, float, float]], across: float) -> bool:
    """Return whether two pieces of a row overlap by so much."""
    pieces = sorted([(x0, x1) for _, _, x0, x1 in row])
    reach = pieces[0][1]
    for x0, x1 in pieces[1:]:
        if reach - x0 > across and x1 - x0 > across:
            return True
        reach = max(reach, x1)
    return False


def _strip(x: float) -> int:
    """Return the number of the strip of a page that a place is in; what stands far beside the page is in the last."""
    return int((x if -LAST_STRIP < x < LAST_STRIP else min(max(x, -LAST_STRIP), LAST_STRIP)) // STRIP)
