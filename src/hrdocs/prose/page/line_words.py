"""The words of a line of a paper's head, without what stands before and behind them: a label, days, numbers."""

import re
from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.prose.page.genre_labels import GenreLabel, label_in
from hrdocs.prose.page.letterhead_names import names_whose_paper
from hrdocs.un import dates
from hrdocs.un.dates import DateMatch
from hrdocs.un.short_days import whole_days

_NUMBER = regex(
    r"""
    (?<![\w/])
    (?: (?:no|nr|ref|press\ release)\b\.?\s*:?\s* | n[°º]\s* | №\s* )?    # "No.", "Nr.", "№"
    [A-Z]{0,5}[\s-]?\d{1,4}(?:\s?[/.-]\s?\d{2,4}){1,2}(?![\w/])  # "MPS 39/92", "B30/94", "02/047", "159.06", "3/5/31"
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TWO_YEARS = regex(r"(?:19|20)\d\d\s?[/-]\s?(?:(?:19|20)?\d\d)")
"""A budget's or a season's year, "2030/31", which headlines open with."""

_MONTH_GIVEN = regex(r"^\d{4}-\d\d")
_FIRST_WORD = regex(r"\s([^\W\d_]+)")

NEAR = 60
"""Code points before a day in which what labels or governs it stands."""

SHORTEST_BEHIND = 20
"""Code points behind names and a day that can be a headline."""

LONGEST_OF_HEAD = 300
"""Code points of a line that gives names, a day and a headline."""

FEWEST_GOVERNING = 3
"""Words before a day of which the last can be a preposition of a headline; fewer are a place, or a label."""

AROUND = " \t.,;:|–—-/*#"

AROUND_LABEL = AROUND + "\n()[]!•·"
"""What stands around the labels of a line, and between them."""


def words_of_line(line: str) -> tuple[int, int]:
    """Return the range of a line between what stands before and behind its words: a label, days, numbers."""
    start, end = 0, len(line)
    days = whole_days(line)
    beside = sorted(_beside_words(line, days))
    for first, last in beside:
        if first >= start and not line[start:first].strip(AROUND):
            start = max(start, last)
    start = _behind_names(line, start, days)
    title = title_label(line, start)
    start = title.end() if title else start
    for first, last in reversed(beside):
        if start <= first and last <= end and not line[last:end].strip(AROUND):
            end = first
    while start < end and line[start] in AROUND:
        start += 1
    while end > start and line[end - 1] in AROUND[:-2]:
        end -= 1
    return start, end


def _behind_names(line: str, start: int, days: Sequence[DateMatch]) -> int:
    """Return where words begin whose line gives whose paper it is and the day before them, else `start`."""
    for day in days if len(line) <= LONGEST_OF_HEAD else ():
        before, behind = line[start : day.start].strip(AROUND), line[day.end :].strip(AROUND)
        if day.start > start and len(behind) >= SHORTEST_BEHIND and names_whose_paper(before):
            return day.end
    return start


def _beside_words(line: str, days: Sequence[DateMatch]) -> Iterator[tuple[int, int]]:
    label = label_in(line)
    if label and not _is_of_something(line, label):
        yield label.start, label.end
        yield from _further_labels(line, label.end)
    for day in (*(each for each in dates.find(line) if _MONTH_GIVEN.search(each.edtf)), *days):
        if not _is_governed(line, day.start):
            yield _start_of_day(line, day.start), day.end
    yield from (match.span() for match in LEXICON.pattern("weekdays").finditer(line))
    yield from (match.span() for match in _NUMBER.finditer(line) if not _TWO_YEARS.fullmatch(match.group().strip()))


def _further_labels(line: str, start: int) -> Iterator[tuple[int, int]]:
    """Return the labels that stand behind another at once: "PRESS RELEASE / FOR IMMEDIATE RELEASE".

    What says when a text may be published is no word of a headline. Another label may be its first word, unless the
    line has no more words: "PRESS RELEASE: Joint statement on wages".
    """
    listed = LEXICON.pattern("release_labels")
    while start < len(line):
        begin = start + len(line[start:]) - len(line[start:].lstrip(AROUND_LABEL))
        label = listed.match(line, begin) if begin > start else None
        if label is None:
            return
        when = LEXICON.pattern("release_labels", tells="when").fullmatch(label.group()) is not None
        if _goes_on(line, label.end()) if when else line[label.end() :].strip(AROUND_LABEL):
            return
        yield begin, label.end()
        start = label.end()


def _goes_on(line: str, end: int) -> bool:
    """Return whether a small word follows that makes a headline of a label: "For immediate use of the quays"."""
    word = _FIRST_WORD.match(line, end)
    return word is not None and LEXICON.pattern("prepositions").fullmatch(word[1]) is not None and word[1].islower()


def behind_labels(line: str) -> int:
    """Return where words may begin behind the labels that open a line, 0 where none opens it."""
    label = label_in(line)
    if label is None or line[: label.start].strip(AROUND_LABEL):
        return 0
    return max(end for _, end in [(label.start, label.end), *_further_labels(line, label.end)])


def holds_labels_alone(line: str) -> bool:
    """Return whether a line is a label or labels, and nothing else: no headline, whatever it looks like."""
    end = behind_labels(line)
    return end > 0 and not line[end:].strip(AROUND_LABEL)


def _is_governed(line: str, day: int) -> bool:
    """Return whether a day is of the words before it: "Port opens on 3 May 2031"."""
    before = line[max(0, day - NEAR) : day].split()
    if len(before) < FEWEST_GOVERNING:
        return False
    word = before[-1].lower()
    return word.isalpha() and LEXICON.pattern("prepositions").fullmatch(word) is not None


def _start_of_day(line: str, day: int) -> int:
    """Return where a day with what labels it begins: "Dated: 3 May 2031"."""
    labels = (match for match in LEXICON.pattern("day_labels", kind="own").finditer(line, max(0, day - NEAR), day))
    return next((label.start() for label in labels if not line[label.end() : day].strip(AROUND)), day)


def _is_of_something(line: str, label: GenreLabel) -> bool:
    """Return whether a label is a word of the headline that it opens: "Statement on the death of Ada Moss"."""
    word = _FIRST_WORD.match(line, label.end)
    one = " " not in line[label.start : label.end]
    return one and word is not None and LEXICON.pattern("prepositions").fullmatch(word[1].lower()) is not None


def title_label(line: str, start: int = 0) -> re.Match[str] | None:
    """Return what labels the headline on its line: "Re: Port opens its hearings"."""
    return LEXICON.pattern("title_labels").match(line, start)
