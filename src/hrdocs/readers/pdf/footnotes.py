"""Footnotes: what stands below the body in small type, each with its mark."""

import re
from collections.abc import Sequence

from hrdocs.readers.pdf.geometry import Line, PageContent, Rule

_MARK = re.compile(r"(?P<mark>\*{1,4}|[∗†‡§]{1,3}|\d{1,3}(?!\d|[.)/]))\s*(?=\S)")
_UNDERSCORES = re.compile(r"_{5,}")


def footnote_mark(text: str) -> tuple[str, int] | None:
    """Return the mark that a footnote begins with and its length with the space after it, or None."""
    found = _MARK.match(text)
    return (found["mark"].replace("∗", "*"), found.end()) if found else None


def footnote_start(page: PageContent, lines: Sequence[Line], body: float) -> float:
    """Return the height below which the lines of a page are footnotes; the page's height where there are none."""
    candidates = [rule.top for rule in page.rules if _is_note_rule(rule, page)]
    candidates += [line.y for line in lines if _UNDERSCORES.fullmatch(line.text.strip())]
    for top in sorted(candidates):
        below = [line for line in lines if line.y > top]
        if below and footnote_mark(below[0].text) and all(line.size < 1.02 * body for line in below):
            return top
    return _by_size(page, lines, body)


def _is_note_rule(rule: Rule, page: PageContent) -> bool:
    return rule.horizontal and rule.bottom - rule.top < 3 and 40 < rule.x1 - rule.x0 < 0.4 * page.width


def _by_size(page: PageContent, lines: Sequence[Line], body: float) -> float:
    """Return where the small type at the foot of a page begins with a mark."""
    start = page.height
    for line in reversed(lines):
        if line.size > 0.95 * body or line.bold:
            break
        if footnote_mark(line.text):
            start = line.y - 0.5 * line.size
    return start if start > 0.3 * page.height else page.height
