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


def begins_footnote(line: Line) -> bool:
    """Tell whether a line begins with a mark that is set as marks are: raised, apart from the text, or an asterisk."""
    found = footnote_mark(line.text)
    if found is None:
        return False
    return not found[0].isdigit() or line.spans[0].raised or line.spans[0].text == found[0]


def footnote_start(page: PageContent, lines: Sequence[Line], body: float) -> float:
    """Return the height below which the lines of a page are footnotes; the page's height where there are none."""
    candidates = [rule.top for rule in page.rules if _is_note_rule(rule, page) and not _underlines(rule, lines)]
    candidates += [line.y for line in lines if _UNDERSCORES.fullmatch(line.text.strip())]
    for top in sorted(candidates):
        below = [line for line in lines if line.y > top]
        if below and begins_footnote(below[0]) and all(line.size < 1.02 * body for line in below):
            return top - 0.1
    return _by_size(page, lines, body)


def _is_note_rule(rule: Rule, page: PageContent) -> bool:
    return rule.horizontal and rule.bottom - rule.top < 3 and 40 < rule.x1 - rule.x0 < 0.4 * page.width


def _underlines(rule: Rule, lines: Sequence[Line]) -> bool:
    return any(line.underlined and abs(rule.top - line.y) < 0.4 * line.size for line in lines)


def _by_size(page: PageContent, lines: Sequence[Line], body: float) -> float:
    """Return where the small type at the foot of a page begins with a mark."""
    start = page.height
    for line in reversed(lines):
        if line.size > 0.95 * body or line.bold:
            break
        if begins_footnote(line):
            start = line.y - 0.5 * line.size
    return start if start > 0.3 * page.height else page.height
