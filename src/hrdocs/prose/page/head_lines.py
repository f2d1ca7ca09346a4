"""The head of a paper: which lines over its text are letterhead, and which is the headline.

A release that was sent on paper, or saved as text, opens with whose paper it is: names, offices, addresses, telephone
numbers, the label, its number and its day, in any order. What is none of these is the headline.
"""

import enum
import re
from collections.abc import Iterator, Sequence

import attrs
from attrs import frozen

from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs.prose import LEXICON
from hrdocs.prose.contacts.emails import emails
from hrdocs.prose.events.event_lines import opens_with_label
from hrdocs.prose.page.genre_labels import GenreLabel, is_letterhead, label_in
from hrdocs.prose.page.letterhead_names import names_whose_paper
from hrdocs.un import dates
from hrdocs.un.short_days import whole_days

MOST_LINES = 24
"""Blocks of the body among which the head of a paper ends."""

PROSE, SENTENCE = 150, 60
"""Code points from which a line is prose; from the second where it ends as a sentence does."""

SHORTEST_HEADLINE, LONGEST_HEADLINE = 12, 250

_QUOTES = re.compile(r"[“«„\"'‘]")
_POSTCODE = re.compile(r"(?:^|\s)(?!(?:19|20)\d\d$)\d{4,6}$|\b(?:street|suite|p\.?o\.? box|gpo box)\b", re.IGNORECASE)

SENTENCE_END = re.compile(r"[.!?…。؟]['”’»\")\]]*$")
_REACH = re.compile(
    r"""
    https?: | www\. | \.(?:com|org|net|gov|int)\b
    | (?<!\d)(?!\d{4}\s?[-–]\s?\d{2,4}(?!\d))\(?\+?\d[\d\s().-]{6,}\d           # a number to call, no two years
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OPENS_WITH_ADDRESS = re.compile(r"https?:|www\.|[\w.%+-]+@[\w-]+\.", re.IGNORECASE)
_NUMBER = re.compile(
    r"""
    (?<![\w/])
    (?: (?:no|nr|ref|press\ release)\b\.?\s*:?\s* | n[°º]\s* | №\s* )?    # "No.", "Nr.", "№"
    [A-Z]{0,5}[\s-]?\d{1,4}(?:\s?[/.-]\s?\d{2,4}){1,2}(?![\w/])  # "MPS 39/92", "B30/94", "02/047", "159.06", "3/5/31"
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TWO_YEARS = re.compile(r"(?:19|20)\d\d\s?[/-]\s?(?:(?:19|20)?\d\d)")
"""A budget's or a season's year, "2030/31", which headlines open with."""

_MONTH_GIVEN = re.compile(r"^\d{4}-\d\d")
_FIRST_WORD = re.compile(r"\s([^\W\d_]+)")
_GOES_ON = re.compile(r"(?=[^\W\d_A-Z])(?:[^\W\d_][’'\w-]*)\s")
_SPEAKER = re.compile(r"[A-Z][A-Z .'’-]{2,40}:\s+\S+\s+\S+")
"""Who speaks, in a transcript: "JOURNALIST: Will the port open?"."""

_CALLED_NUMBER = re.compile(r"[^\W\d_]{2,}\.?\s?:\s?(?:[A-Z]{1,5}\s)?[\w/-]*\d")
"""A number behind what it is called: "Index: KIR 12/007/2031", "Service No: 79"."""

_SHORT_WORD, _FEW_WORDS = 2, 2
_MENU_MARK = re.compile(r"\s[|•·]\s|\]\s?\[")
_LETTERS_APART = re.compile(r"(?:(?<!\w)[^\W\d_](?!\w)\s+){4,}")
_WORD = re.compile(r"[^\W\d_]{2,}")
SMALL_WORD = re.compile(r"(?<!\w)[a-zà-ÿа-яёәғқңөұүһі][\w’'-]{3,}")
FEW_SMALL_WORDS = 4
"""Words that begin with a small letter, below which a line is no sentence: German writes every noun with a capital."""

AROUND = " \t.,;:|–—-/*#"


class LineKind(enum.Enum):
    """What a line over a text is.

    LETTERHEAD: a label, day, number, address, office. NAMES: words that may be a name or a headline of nouns. OPEN:
    none of these, so the headline. PROSE: of the text.
    """

    LETTERHEAD = "letterhead"
    NAMES = "names"
    OPEN = "open"
    PROSE = "prose"


@frozen(kw_only=True)
class HeadLine:
    """A line of a head: the index of its block, and the range of its words without label, day and number."""

    block: int
    start: int
    end: int
    kind: LineKind


@per_document
def head_lines(document: Document) -> tuple[HeadLine, ...]:
    """Return the lines that open a paper, up to the second of its prose."""
    found: list[HeadLine] = []
    body = [n for n, block in enumerate(document.blocks) if block.in_body and block.kind is not BlockKind.FOOTNOTE]
    told = 0
    for k, n in enumerate(body[:MOST_LINES]):
        line = _read(document, n, body[k + 1 : k + 3])
        if found and line.kind is LineKind.NAMES and _is_unfinished(document, found[-1]):
            line = attrs.evolve(line, kind=LineKind.LETTERHEAD)
        if _is_behind_head(document.text_of(document.blocks[n])):
            found.append(attrs.evolve(line, kind=LineKind.PROSE))
            break
        found.append(line)
        told += line.kind is LineKind.PROSE
        if told == 2:
            break
    return tuple(found)


def _is_unfinished(document: Document, line: HeadLine) -> bool:
    """Return whether an office breaks off at the end of its line: "Minister for Fisheries and"."""
    if line.kind is not LineKind.LETTERHEAD:
        return False
    last = document.text[line.start : line.end].rpartition(" ")[2]
    return bool(last) and LEXICON.pattern("small_words", kind="joiner").fullmatch(last) is not None


def _is_behind_head(text: str) -> bool:
    """Return whether a line stands under the headline, not over it: a salutation, an event's time or place."""
    if LEXICON.pattern("head_labels").match(text):
        return False
    return opens_with_label(text) or (
        len(text) <= SENTENCE and text.rstrip()[-1:] in "!,:،：！" and bool(SMALL_WORD.search(text))
    )


def _read(document: Document, n: int, following: Sequence[int]) -> HeadLine:
    block = document.blocks[n]
    text = document.text_of(block)
    start, end = _without_ends(text)
    runs_on = _runs_on(text, [document.text_of(document.blocks[each]) for each in following])
    kind = LineKind.PROSE if runs_on else _kind(text, text[start:end], block)
    return HeadLine(block=n, start=block.start + start, end=block.start + end, kind=kind)


def _runs_on(text: str, following: Sequence[str]) -> bool:
    """Return whether a sentence goes on in the next line: a long line, or one of several that are set far apart.

    A headline goes on too, but then its second half is followed by text, and ends with no stop.
    """
    if not following or not _GOES_ON.match(following[0]) or text.isupper():
        return False
    ended = SENTENCE_END.search(following[0]) is not None
    return len(text) > SENTENCE or bool(
        len(text.split()) >= FEW_SMALL_WORDS and (ended or (len(following) > 1 and _GOES_ON.match(following[1])))
    )


def _kind(line: str, rest: str, block: Block) -> LineKind:
    """Return the kind of a line whose label, day and number leave `rest`."""
    if LEXICON.pattern("talk_headlines").match(rest) and not _is_prose(line):
        return LineKind.OPEN
    if len(rest) < SHORTEST_HEADLINE or not _WORD.search(rest) or _OPENS_WITH_ADDRESS.match(rest):
        return LineKind.LETTERHEAD
    if _is_prose(line) or _SPEAKER.match(line):
        return LineKind.PROSE
    if _is_dated(line):
        return LineKind.LETTERHEAD
    if _LETTERS_APART.search(rest) or _REACH.search(rest) or _POSTCODE.search(rest) or emails(rest, 0, len(rest)):
        return LineKind.LETTERHEAD
    if LEXICON.pattern("head_labels").match(rest) or names_whose_paper(rest) or _is_menu(line):
        return LineKind.LETTERHEAD
    if block.kind is BlockKind.LIST_ITEM or len(rest) > LONGEST_HEADLINE or rest[:1].islower() or line[-1:] in ":：":
        return LineKind.LETTERHEAD
    verbs = LEXICON.pattern("headline_verbs").search(rest)
    return LineKind.NAMES if is_letterhead(rest) and not verbs else LineKind.OPEN


def _is_dated(line: str) -> bool:
    """Return whether a line gives a day and beside it no more than a place, or numbers with what they are called."""
    rest = line
    for day in reversed(whole_days(line)):
        rest = rest[: day.start] + " " + rest[day.end :]
    rest = LEXICON.pattern("weekdays").sub("", rest) if rest != line else line
    few = sum(len(word) > _SHORT_WORD for word in _WORD.findall(rest)) <= _FEW_WORDS
    return rest != line and (few or len(_CALLED_NUMBER.findall(rest)) > 1)


def _is_prose(line: str) -> bool:
    if _QUOTES.match(line) and line[-1:] not in "”»\"'":
        return True
    ends = SENTENCE_END.search(line) is not None
    if len(SMALL_WORD.findall(line)) < FEW_SMALL_WORDS and is_letterhead(line) and not (len(line) > PROSE and ends):
        return False
    return len(line) > PROSE or (len(line) > SENTENCE and ends)


def _without_ends(line: str) -> tuple[int, int]:
    """Return the range of a line between what stands before and behind its words: a label, days, numbers."""
    start, end = 0, len(line)
    beside = sorted(_beside_words(line))
    for first, last in beside:
        if first >= start and not line[start:first].strip(AROUND):
            start = max(start, last)
    title = LEXICON.pattern("title_labels").match(line, start)
    start = title.end() if title else start
    for first, last in reversed(beside):
        if start <= first and last <= end and not line[last:end].strip(AROUND):
            end = first
    while start < end and line[start] in AROUND:
        start += 1
    while end > start and line[end - 1] in AROUND[:-2]:
        end -= 1
    return start, end


def _beside_words(line: str) -> Iterator[tuple[int, int]]:
    label = label_in(line)
    if label and not _is_of_something(line, label):
        yield label.start, label.end
    yield from ((day.start, day.end) for day in dates.find(line) if _MONTH_GIVEN.search(day.edtf))
    yield from ((day.start, day.end) for day in whole_days(line))
    yield from (match.span() for match in LEXICON.pattern("weekdays").finditer(line))
    yield from (match.span() for match in _NUMBER.finditer(line) if not _TWO_YEARS.fullmatch(match.group().strip()))


def _is_of_something(line: str, label: GenreLabel) -> bool:
    """Return whether a label is a word of the headline that it opens: "Statement on the death of Ada Moss"."""
    word = _FIRST_WORD.match(line, label.end)
    one = " " not in line[label.start : label.end]
    return one and word is not None and LEXICON.pattern("prepositions").fullmatch(word[1].lower()) is not None


def _is_menu(line: str) -> bool:
    """Return whether a line is a menu that was saved with its page: "About | News | Members", "[Home] [Index]"."""
    return len(_MENU_MARK.findall(line)) >= FEW_SMALL_WORDS - 1
