"""The head of a paper: which lines over its text are letterhead, and which is the headline.

A release that was sent on paper, or saved as text, opens with whose paper it is: names, offices, addresses, telephone
numbers, the label, its number and its day, in any order. What is none of these is the headline.
"""

import enum
import re
from collections.abc import Sequence

import attrs

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs.prose import LEXICON
from hrdocs.prose.contacts.emails import emails
from hrdocs.prose.events.event_lines import is_event_line, opens_with_label
from hrdocs.prose.page.dateline_patterns import is_menu_entry, opens_dated
from hrdocs.prose.page.genre_labels import is_letterhead
from hrdocs.prose.page.letterhead_names import names_whose_paper
from hrdocs.prose.page.line_words import title_label, words_of_line
from hrdocs.prose.page.main_text import body_places, length_in_letters
from hrdocs.un.short_days import whole_days
from hrdocs.values import frozen

MOST_LINES = 24
"""Blocks of the body among which the head of a paper ends."""

PROSE, SENTENCE = 150, 60
"""Code points from which a line is prose; from the second where it ends as a sentence does."""

SHORTEST_HEADLINE, LONGEST_HEADLINE = 12, 250

_QUOTED_TEXT = regex(r"[“«„\"'‘](?!\s\W)")
"""A mark that opens a quotation; what scans make of a coat of arms has no word behind it."""

_CLOSED_QUOTE = regex(r"""[“«„"'‘][^“«„”»"]{2,80}[”»“"'’](?=\s[^\W\d_])(?!.*[.!?…]\W*$)""")
"""Words in quotation marks that open a line which goes on as no sentence does: \'"Shameful" treatment of dockers\'."""

_POSTCODE = regex(r"(?:^|\s)(?!(?:19|20)\d\d$)\d{4,6}$|\b(?:street|suite|p\.?o\.? box|gpo box)\b", re.IGNORECASE)

SENTENCE_END = regex(r"[.!?…。؟]['”’»\")\]]*$")
_REACH = regex(
    r"""
    https?: | www\. | \.(?:com|org|net|gov|int)\b
    | (?<!\d)(?!\d{4}\s?[-–]\s?\d{2,4}(?!\d))\(?\+?\d[\d\s().-]{6,}\d           # a number to call, no two years
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OPENS_WITH_ADDRESS = regex(r"https?:|www\.|[\w.%+-]+@[\w-]+\.", re.IGNORECASE)
_FIRST_WORD = regex(r"[^\W\d_][’'\w-]*\s")
_SPEAKER = regex(r"[A-Z][A-Z .'’-]{2,40}:\s+\S+\s+\S+")
"""Who speaks, in a transcript: "JOURNALIST: Will the port open?"."""

_SENTENCE_INSIDE = regex(r"[^\W\d_]{2}[.!?]\s[^\W\d_]")

_CALLED_NUMBER = regex(r"[^\W\d_]{2,}\.?\s?:\s?(?:[A-Z]{1,5}\s)?[\w/-]*\d")
"""A number behind what it is called: "Index: KIR 12/007/2031", "Service No: 79"."""

_LABELLED_VALUE = regex(r"(?:^|\s)[^\W\d_a-z][\w ]{2,24}:\s+\S")
"""A value behind its label; two of them stand on a line of an archive: "Number: 165ab Portfolio: Ports"."""

_SHORT_WORD, _FEW_WORDS = 2, 2
MOST_OF_A_SECTION = 3
"""Words behind a label and a bar that name a section of a site."""

_DASH = regex(r"\s[-–—|]\s")
MOST_BEFORE_TALK = 2
"""Parts of a line of which one opens with words for a talk: who speaks, and the talk."""

_TRAIL_MARK = regex(r"\s[/>›»→]\s")
FEWEST_IN_TRAIL = 2
"""Marks between the parts of a trail to a page: "Home > News > Press releases"."""

_MENU_MARK = regex(r"\s[|•·]\s|\]\s?\[")
FEW_APART = 4
"""Letters and figures that stand by themselves in a line which is set so."""

_WORD = regex(r"[^\W\d_]{2,}")
SMALL_WORD = regex(r"(?<!\w)[a-zà-ÿа-яёәғқңөұүһі][\w’'-]{3,}")
FEW_SMALL_WORDS = 4
"""Words that begin with a small letter, below which a line is no sentence: German writes every noun with a capital."""


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
    body = [n for n in body_places(document) if document.blocks[n].kind is not BlockKind.FOOTNOTE]
    told = 0
    for k, n in enumerate(body[:MOST_LINES]):
        line = _read(document, n, body[k + 1 : k + 3])
        if found and _goes_on(document, found[-1], line):
            line = attrs.evolve(line, kind=LineKind.LETTERHEAD)
        if _is_behind_head(document.text_of(document.blocks[n])) and not _is_own_day(document, line):
            found.append(attrs.evolve(line, kind=LineKind.PROSE))
            break
        found.append(line)
        told += line.kind is LineKind.PROSE
        if told == 2:
            break
    return _without_prose_over_label(document, found)


def _without_prose_over_label(document: Document, found: Sequence[HeadLine]) -> tuple[HeadLine, ...]:
    """Return the lines of a head; a sentence of its own over the label and the headline is letterhead too.

    "Please tell us if you no longer want to receive our releases." over "MEDIA RELEASE", a headline and the text.
    """
    kinds = [line.kind for line in found]
    first = kinds.index(LineKind.PROSE) if LineKind.PROSE in kinds else len(kinds)
    behind = found[first + 1 :]
    marks = [n for n, line in enumerate(behind) if line.start == line.end]
    headed = any(each.kind is LineKind.OPEN for n in marks for each in behind[n + 1 : n + 2])
    if not first or not headed or kinds[-1] is not LineKind.PROSE or first == len(kinds) - 1:
        return tuple(found)
    return (*found[:first], attrs.evolve(found[first], kind=LineKind.LETTERHEAD), *behind)


def _goes_on(document: Document, over: HeadLine, line: HeadLine) -> bool:
    """Return whether a letterhead's line goes on in the next: "Minister for Fisheries and", "Topics: quays; fish;"."""
    if over.kind is not LineKind.LETTERHEAD or line.kind is LineKind.PROSE:
        return False
    if document.text_of(document.blocks[over.block]).endswith(";"):
        return True
    last = document.text[over.start : over.end].rpartition(" ")[2] if line.kind is LineKind.NAMES else ""
    return bool(last) and LEXICON.pattern("small_words", kind="joiner").fullmatch(last) is not None


def _is_behind_head(text: str) -> bool:
    """Return whether a line stands under the headline: a salutation or one whom it names, an event's time or place."""
    if LEXICON.pattern("head_labels").match(text) or title_label(text) or _is_spaced_out(text):
        return False
    if opens_with_label(text) or text.rstrip().endswith((";", "；")):
        return True
    return len(text) <= SENTENCE and text.rstrip()[-1:] in "!,:،：！" and bool(SMALL_WORD.search(text))


def _is_own_day(document: Document, line: HeadLine) -> bool:
    """Return whether a line is a paper's day behind its label, "Date: 3 May 2031", and not that of an event."""
    block = document.blocks[line.block]
    return line.start == line.end and bool(whole_days(document.text_of(block))) and not is_event_line(document, block)


def _read(document: Document, n: int, following: Sequence[int]) -> HeadLine:
    block = document.blocks[n]
    text = document.text_of(block)
    start, end = words_of_line(text)
    runs_on = _runs_on(text, [document.text_of(document.blocks[each]) for each in following])
    kind = LineKind.PROSE if runs_on else _kind(text, text[start:end], block)
    if kind is LineKind.PROSE and not runs_on and _is_long_headline(document, text, following):
        kind = LineKind.OPEN
    return HeadLine(block=n, start=block.start + start, end=block.start + end, kind=kind)


def _is_long_headline(document: Document, text: str, following: Sequence[int]) -> bool:
    """Return whether a line as long as prose is a headline with its second line: no stop, and a dateline under it."""
    if len(text) > LONGEST_HEADLINE or SENTENCE_END.search(text) or not following:
        return False
    return opens_dated(document.text_of(document.blocks[following[0]]))


def _runs_on(text: str, following: Sequence[str]) -> bool:
    """Return whether a sentence goes on in the next line: a long line, or one of several that are set far apart.

    A headline goes on too, but then its second half is followed by text, and ends with no stop.
    """
    if not following or not _opens_small(following[0]) or text.isupper():
        return False
    ended = SENTENCE_END.search(following[0]) is not None
    return len(text) > SENTENCE or bool(
        len(text.split()) >= FEW_SMALL_WORDS and (ended or (len(following) > 1 and _opens_small(following[1])))
    )


def _speaks(line: str) -> bool:
    """Return whether somebody speaks in a line of a transcript; a headline with a colon is no sentence."""
    if line.isupper() or not _SPEAKER.match(line):
        return False
    return SENTENCE_END.search(line) is not None or _SENTENCE_INSIDE.search(line) is not None


def _opens_small(line: str) -> bool:
    """Return whether a line opens with a word in small letters; a script that has no capitals does not tell."""
    return _FIRST_WORD.match(line) is not None and line[0].islower()


def _kind(line: str, rest: str, block: Block) -> LineKind:
    """Return the kind of a line whose label, day and number leave `rest`."""
    if opens_a_talk(rest):
        return LineKind.LETTERHEAD  # "Speech by"
    if (_heads_a_talk(rest) or title_label(line)) and not _is_prose(line):
        return LineKind.OPEN
    if length_in_letters(rest) < SHORTEST_HEADLINE or not _WORD.search(rest) or _OPENS_WITH_ADDRESS.match(rest):
        return LineKind.LETTERHEAD
    if LEXICON.pattern("head_labels").match(line) and len(line) <= PROSE:
        return LineKind.LETTERHEAD
    if _is_whom_to_call(rest):
        return LineKind.LETTERHEAD
    if _is_prose(line) or _speaks(line) or (SENTENCE_END.search(line) and LEXICON.pattern("text_words").search(line)):
        return LineKind.PROSE
    if _is_dated(line) or len(_LABELLED_VALUE.findall(rest)) > 1:
        return LineKind.LETTERHEAD
    if _is_spaced_out(rest) or _REACH.search(rest) or _POSTCODE.search(rest) or emails(rest, 0, len(rest)):
        return LineKind.LETTERHEAD
    if (
        LEXICON.pattern("head_labels").match(rest)
        or names_whose_paper(rest)
        or _is_menu(line)
        or _is_section(line, rest)
    ):
        return LineKind.LETTERHEAD
    if block.kind is BlockKind.LIST_ITEM or len(rest) > LONGEST_HEADLINE or rest[:1].islower() or line[-1:] in ":：;；":
        return LineKind.LETTERHEAD
    verbs = LEXICON.pattern("headline_verbs").search(rest)
    return LineKind.NAMES if is_letterhead(rest) and not verbs else LineKind.OPEN


def _is_whom_to_call(rest: str) -> bool:
    """Return whether words are names with their addresses, of several persons even, and no sentence."""
    found = emails(rest, 0, len(rest)) if not SENTENCE_END.search(rest) else []
    if not found:
        return False
    bare = list(rest)
    for each in found:
        bare[each.start : each.end] = " " * (each.end - each.start)
    return len(SMALL_WORD.findall("".join(bare))) < FEW_SMALL_WORDS


def _is_spaced_out(words: str) -> bool:
    """Return whether most letters of a line stand apart, as letterheads set theirs; one word of a headline may."""
    parts = words.split()
    apart = sum(len(part) == 1 and part.isalnum() for part in parts)
    return apart >= FEW_APART and 2 * apart > len(parts)


def opens_a_talk(rest: str) -> bool:
    """Return whether a line is no more than words for a talk that end in a preposition: the next has its speaker."""
    talk = LEXICON.pattern("talk_headlines").fullmatch(rest.strip())
    return talk is not None and LEXICON.pattern("prepositions").fullmatch(rest.split()[-1]) is not None


def _heads_a_talk(rest: str) -> bool:
    """Return whether a line says that a talk follows, a name or an office before it or not: "Ada Moss – Doorstop"."""
    return any(LEXICON.pattern("talk_headlines").match(part) for part in _DASH.split(rest)[:MOST_BEFORE_TALK])


def _is_dated(line: str) -> bool:
    """Return whether a line gives a day and beside it no more than a place, or numbers with what they are called."""
    rest = line
    for day in reversed(whole_days(line)):
        rest = rest[: day.start] + " " + rest[day.end :]
    rest = LEXICON.pattern("weekdays").sub("", rest) if rest != line else line
    few = sum(len(word) > _SHORT_WORD for word in _WORD.findall(rest)) <= _FEW_WORDS
    return rest != line and (few or len(_CALLED_NUMBER.findall(rest)) > 1)


def _is_prose(line: str) -> bool:
    if _QUOTED_TEXT.match(line) and line[-1:] not in "”»\"'" and not _CLOSED_QUOTE.match(line[:LONGEST_HEADLINE]):
        return True
    ends = SENTENCE_END.search(line) is not None
    if len(SMALL_WORD.findall(line)) < FEW_SMALL_WORDS and is_letterhead(line) and not (len(line) > PROSE and ends):
        return False
    length = length_in_letters(line)
    return length > PROSE or (length > SENTENCE and ends)


def _is_section(line: str, rest: str) -> bool:
    """Return whether a line files a page: a label, a bar and a few words: "PRESS RELEASES | SPECIAL PROCEDURES"."""
    parted = rest != line and line[: line.find(rest)].rstrip()[-1:] == "|"
    return parted and len(rest.split()) <= MOST_OF_A_SECTION and not LEXICON.pattern("headline_verbs").search(rest)


def _is_menu(line: str) -> bool:
    """Return whether a line is a saved page's menu, of one, or a trail: "News | Members", "Share", "Home > News >"."""
    trail = len(line) <= PROSE and len(_TRAIL_MARK.findall(line)) >= FEWEST_IN_TRAIL
    return is_menu_entry(line) or trail or len(_MENU_MARK.findall(line)) >= FEW_SMALL_WORDS - 1
