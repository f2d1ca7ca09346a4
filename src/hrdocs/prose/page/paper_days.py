"""The day of a paper: over its text, in the words that open it, or among the short lines that close it."""

import itertools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.model import BlockKind, Document, per_document
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.contacts.phones import phones
from hrdocs.prose.events.days_without_year import days_without_year
from hrdocs.prose.events.event_lines import is_event_line
from hrdocs.prose.page.day_orders import order_of_figures
from hrdocs.prose.page.genre_labels import label_in
from hrdocs.prose.page.head_lines import FEW_SMALL_WORDS, SENTENCE_END, SMALL_WORD, LineKind, head_lines
from hrdocs.prose.page.paper_headlines import headline_of_paper
from hrdocs.un.dates import DateMatch
from hrdocs.un.short_days import whole_days
from hrdocs.values import frozen

FIRST_WORDS = 45
CLOSING_LINES, LONGEST_CLOSING, LONGEST_CONTACT = 10, 160, 400
LONGEST_DAY_ALONE = 30

ANY_YEAR, MONTH = "2000-06", len("2000-")
"""A month of publication for days whose year is not asked, and where the month of a day begins in EDTF."""

FEW_WORDS = 2
"""Words beside a day in a line that gives it: a place, a label."""

LONGEST_LINE_OF_A_DAY = 6
"""Words of a list item that may give the paper's day; a longer one is a point, and its day is of something else."""

_LONGER_WORD = regex(r"[^\W\d_]{3,}")

_PRINTED = regex(r"https?:|(?<!\w)\d{1,3} (?:of|/|de|von|sur|из) \d{1,3}(?!\w)|\d{1,2}:\d\d:\d\d", re.IGNORECASE)
"""What browsers print beside the day of printing: the address, "1 of 2", the seconds."""


@frozen
class _Day:
    """A day on a line: in EDTF, its range, and its rank: 0 where the line gives it, 1 an embargo, 2 among words."""

    edtf: str
    range: Range
    rank: int


@per_document
def day_of_paper(document: Document) -> tuple[str, Range] | None:
    """Return the one day that stands over a paper's text, else the one in the short lines that close it, in EDTF.

    A day that is its line's own goes before one in an embargo, and that before one among the words of a headline. What
    two of one rank contradict is not said; days inside of sentences are days of something else.
    """
    order = order_of_figures(document)
    head = _without_year(document)
    for find in (_over, _beside_label, _opening, _behind_headline, _closing, _alone):
        lines = find(document)
        days = [
            day for start, text in lines for day in _days(start, text, order) if day.edtf[MONTH:] in head or not head
        ]
        best = min((day.rank for day in days), default=0)
        found = [day for day in days if day.rank == best]
        if len({day.edtf for day in found}) == 1:
            return found[0].edtf, found[0].range
    return None


def _without_year(document: Document) -> set[str]:
    """Return the days that stand over a paper's text alone and have no year: "3 July" is not "17 May 2031" below."""
    lines = [text.strip(" .,") for _, text in _over(document) if len(text) <= LONGEST_DAY_ALONE]
    named = [(text, day) for text in lines for day in days_without_year(text, ANY_YEAR)]
    return {day.edtf[MONTH:] for text, day in named if LEXICON.pattern("weekdays").sub("", _beside(text, day)) == ""}


def _beside(text: str, day: DateMatch) -> str:
    return (text[: day.start] + text[day.end :]).strip(" ,.")


def _days(start: int, text: str, order: str) -> Iterator[_Day]:
    if LEXICON.pattern("day_labels", kind="other").search(text):
        return
    if _PRINTED.search(text) and not label_in(text):
        return
    for day in whole_days(text, order):
        where = start + day.start, start + day.end
        yield _Day(day.edtf, where, _rank(text, day.start, day.end))


def _rank(text: str, first: int, last: int) -> int:
    if LEXICON.pattern("day_labels", kind="embargo").search(text):
        return 1
    label = label_in(text)
    beside = (text[:first] + " " + text[last:]) if label is None else text[:first] + text[last:]
    beside = LEXICON.pattern("weekdays").sub("", beside)
    own = label or LEXICON.pattern("head_labels").match(text) or len(_LONGER_WORD.findall(beside)) <= FEW_WORDS
    return 0 if own else 2


def _beside_label(document: Document) -> list[tuple[int, str]]:
    """Return what stands beside a label that a lost line end ran into the text."""
    prose = next((line for line in head_lines(document) if line.kind is LineKind.PROSE), None)
    text = document.text_of(document.blocks[prose.block]) if prose else ""
    label = label_in(text)
    if prose is None or label is None:
        return []
    first = max(0, label.start - FIRST_WORDS)
    return [(document.blocks[prose.block].start + first, text[first : label.end + FIRST_WORDS])]


def _over(document: Document) -> list[tuple[int, str]]:
    lines = list(itertools.takewhile(lambda line: line.kind is not LineKind.PROSE, head_lines(document)))
    blocks = [document.blocks[line.block] for line in lines]
    over = [(block.start, document.text_of(block)) for block in blocks if not is_event_line(document, block)]
    return over if len(lines) < len(head_lines(document)) else []


def _opening(document: Document) -> list[tuple[int, str]]:
    """Return the first words of a paper's first prose: "Senator A. Moss, 31 July 2031 …"."""
    prose = next((line for line in head_lines(document) if line.kind is LineKind.PROSE), None)
    if prose is None or is_event_line(document, document.blocks[prose.block]):
        return []
    start = document.blocks[prose.block].start
    return [(start, document.text[start : start + FIRST_WORDS])]


def _behind_headline(document: Document) -> list[tuple[int, str]]:
    """Return what stands behind a headline that a lost line end ran into the text: "… HEARINGS 3 May 2031 The …"."""
    line = headline_of_paper(document)
    block = document.blocks[line.block] if line else None
    if line is None or block is None or block.end - line.end < LONGEST_CLOSING:
        return []
    return [(line.end, document.text[line.end : line.end + FIRST_WORDS])]


def _closing(document: Document) -> list[tuple[int, str]]:
    """Return the short lines at the end of a paper, from the last prose on."""
    found: list[tuple[int, str]] = []
    body = list(document.body())
    for block in body[: -CLOSING_LINES - 1 : -1]:
        text = document.text_of(block)
        told = len(SMALL_WORD.findall(text)) >= FEW_SMALL_WORDS and SENTENCE_END.search(text)
        if (told or len(text) > LONGEST_CLOSING) and not _reaches(text):
            break
        is_point = block.kind is BlockKind.LIST_ITEM and len(text.split()) > LONGEST_LINE_OF_A_DAY
        if not is_point and not is_event_line(document, block):
            found.append((block.start, text))
    return found


def _reaches(text: str) -> bool:
    """Return whether a sentence at the end says whom to call: "For further information phone Ada Moss on …"."""
    opens = LEXICON.pattern("contact_labels", kind="section").match(text) is not None
    return opens and len(text) <= LONGEST_CONTACT and bool(phones(text, 0, len(text), listed=True))


def _alone(document: Document) -> list[tuple[int, str]]:
    """Return the lines amid a paper that are nothing but a day, or a day before whom the press can call.

    Notes, an annex or the words of a site stand behind them. Lines of several days are a chronicle, and give none.
    """
    contact = LEXICON.pattern("contact_labels", kind="section")
    found: list[tuple[int, str]] = []
    for block in document.blocks:
        text = document.text_of(block) if block.in_body and block.end - block.start <= LONGEST_CLOSING else ""
        days = whole_days(text) if text and not is_event_line(document, block) else []
        if len(days) != 1:
            continue
        before, behind = text[: days[0].start], text[days[0].end :].lstrip(" ,.;:|–—-")
        before = LEXICON.pattern("weekdays").sub("", before).strip(" ,.()")
        if not before and (not behind.strip(" .)") or contact.match(behind)):
            found.append((block.start, text))
    return found
