"""Paragraphs: which lines of a text file belong together."""

import functools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.passages.markers import is_bullet, marker_of
from hrdocs.readers.plain.lines import WIDEST_WRAPPED, Line, is_wrapped
from hrdocs.readers.plain.words import WORDS
from hrdocs.values import frozen

_ENDS_SENTENCE = regex(r"[.;:?!…。؟][)\]”’»\"']*$")
_NUMBERS_ONLY = regex(r"[\d.,;()\s–-]+")
_LABEL = regex(r"[^\W\d_][\w /-]{1,24}:(\s|$)")


@functools.cache
def _ends_open() -> re.Pattern[str]:
    return re.compile(rf"(?:[,\-–(]|{WORDS.source('unfinished')})$", re.IGNORECASE)


@frozen(kw_only=True)
class Paragraph:
    """The lines of one paragraph."""

    lines: tuple[Line, ...]


def group(lines: list[Line]) -> list[Paragraph]:
    """Return the paragraphs of a text, furniture apart and after the paragraph that it cut in two."""
    if not is_wrapped(lines):
        return [Paragraph(lines=(line,)) for line in lines]
    return list(_wrapped(lines))


def _wrapped(lines: list[Line]) -> Iterator[Paragraph]:
    current: list[Line] = []
    held: list[Line] = []
    indented = _indents_tell(lines)
    width = 0
    for line in lines:
        if line.furniture:
            held.append(line)
            continue
        width = max(width, len(line.text))
        if current and _goes_on(current, line, width, indented=indented):
            current.append(line)
            continue
        if current:
            yield Paragraph(lines=tuple(current))
        yield from (Paragraph(lines=(each,)) for each in held)
        held, current, width = [], [line], len(line.text)
    if current:
        yield Paragraph(lines=tuple(current))
    yield from (Paragraph(lines=(each,)) for each in held)


def _indents_tell(lines: list[Line]) -> bool:
    """Return whether the text opens paragraphs with an indent: more lines have one than pages would, most do not."""
    indented = sum(1 for line in lines if line.indent)
    return indented >= 3 and len(lines) * 0.08 <= indented <= len(lines) * 0.6


def _goes_on(current: list[Line], line: Line, width: int, *, indented: bool) -> bool:
    """Return whether a line continues the paragraph before it; `width` is that of the longest of all these lines."""
    last = current[-1]
    stopped_short = bool(_ends_open().search(last.text))
    if _NUMBERS_ONLY.fullmatch(current[0].text) or (_NUMBERS_ONLY.fullmatch(line.text) and not stopped_short):
        return False
    finished = bool(_ENDS_SENTENCE.search(last.text))
    if line.page_start and len(last.text) <= WIDEST_WRAPPED:
        # A page break falls inside sentences: its first line runs on where the last one stopped short.
        return not finished and (line.text[:1].islower() or stopped_short)
    if line.gap or len(last.text) > WIDEST_WRAPPED or len(line.text) > WIDEST_WRAPPED:
        return False
    if _is_headed(line.text) and (finished or len(current) == 1 or _is_bullet(line)):
        return False
    if indented:
        return not line.indent or not (finished or current[0].indent == line.indent)
    return not _could_have_fitted(last, line, width) or not (
        finished or _LABEL.match(line.text) or _is_title(current, line)
    )


def _could_have_fitted(last: Line, line: Line, width: int) -> bool:
    """Return whether the line before had room for this line's first word: then it was ended on purpose."""
    return len(last.text) + 1 + len(line.text.split(maxsplit=1)[0]) <= width


def _is_title(current: list[Line], line: Line) -> bool:
    return current[-1].text.endswith(")") and line.text[:1].isupper()


def _is_headed(text: str) -> bool:
    marker = marker_of(text)
    return marker is not None and marker.firm


def _is_bullet(line: Line) -> bool:
    marker = marker_of(line.text)
    return marker is not None and is_bullet(marker.text)
