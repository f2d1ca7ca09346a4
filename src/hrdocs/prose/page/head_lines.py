"""The head of a paper: which lines over its text are letterhead, and which is the headline.

A release that was sent on paper, or saved as text, opens with whose paper it is: names, offices, addresses, telephone
numbers, the label, its number and its day, in any order. What is none of these is the headline.
"""

import enum
import itertools
import re
from collections.abc import Iterator, Sequence

import attrs
from attrs import frozen

from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs.prose import LEXICON
from hrdocs.prose.contacts.emails import emails
from hrdocs.prose.events.event_lines import opens_with_label
from hrdocs.prose.page.genre_labels import is_letterhead, label_in
from hrdocs.prose.people.names import WordKind, has_organisation, offices, words
from hrdocs.un import dates

MOST_LINES = 24
"""Blocks of the body among which the head of a paper ends."""

PROSE, SENTENCE = 150, 60
"""Code points from which a line is prose; from the second where it ends as a sentence does."""

SHORTEST_HEADLINE, LONGEST_HEADLINE = 12, 250
LONGEST_SENTENCE = 130
"""Code points of a headline that is a whole sentence."""

BEFORE = 5
"""Words before an office in a line that names somebody: "The Hon Ada Moss MP, Minister …"."""

_IN_OFFICE = re.compile(
    r"""
    \s*(?:$|[,;&(/–—-]                                                   # nothing, or a sign
      | (?:for|of|to|on|in|at|and|assisting|des?|du|der|für|del?|para|do|da|по|и)\b    # what the office is of
      | [^\W\d_]+\s+[^\W\d_]+(?:\s|$)(?=$|[^\W\d_]*\s*$))                  # whose it is, to the end
    """,
    re.VERBOSE | re.IGNORECASE,
)
FEW_WORDS, MOST_OF_A_NAME = 2, 4
"""Words of a line that may be a name, and that may be an organisation's."""

_QUOTES = re.compile(r"[“«„\"'‘]")
_POSTCODE = re.compile(r"(?:^|\s)(?!(?:19|20)\d\d$)\d{4,6}$|\b(?:street|suite|p\.?o\.? box|gpo box)\b", re.IGNORECASE)

_SENTENCE_END = re.compile(r"[.!?…。؟]['”’»\")\]]*$")
_REACH = re.compile(r"(?:https?:|www\.|\.(?:com|org|net|gov|int)\b)|\(?\+?\d[\d\s().-]{6,}\d", re.IGNORECASE)
_NUMBER = re.compile(
    r"""
    (?<![\w/])
    (?: (?:no|nr|ref|press\ release)\b\.?\s*:?\s* | n[°º]\s* | №\s* )?    # "No.", "Nr.", "№"
    [A-Z]{0,5}[\s-]?\d{1,4}\s?[/.-]\s?\d{2,4}(?![\w/])          # "MPS 39/92", "B30/94", "02/047", "159.06"
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LETTERS_APART = re.compile(r"(?:(?<!\w)[^\W\d_](?!\w)\s+){4,}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SMALL_WORD = re.compile(r"(?<!\w)[a-zà-ÿа-яёәғқңөұүһі][\w’'-]{3,}")
FEW_SMALL_WORDS = 4
"""Words that begin with a small letter, below which a line is no sentence: German writes every noun with a capital."""

_AROUND = " \t.,;:|–—-/*#"


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
def headline_of_paper(document: Document) -> HeadLine | None:
    """Return the line that heads a paper's text, or None.

    It is the first behind the letterhead that is none of it; where the letterhead stands below the headline, the line
    over it; and where neither is found, a short sentence that opens the text.
    """
    lines = head_lines(document)
    head = list(itertools.takewhile(lambda line: line.kind is not LineKind.PROSE, lines))
    last = max((n for n, line in enumerate(head) if line.kind is LineKind.LETTERHEAD), default=-1)
    if len(head) == len(lines) or (last < 0 and not any(_is_cut(document, line) for line in head)):
        return None
    behind, over = head[last + 1 :], head[: max(last, 0)][::-1]
    told = [line for line in behind if line.kind is LineKind.OPEN or not _may_be_issuer(document, line)]
    for kinds, where in ((_ANY, told), (_ANY, behind), ((LineKind.OPEN,), over), (_ANY, over)):
        found = next((line for line in where if line.kind in kinds), None)
        if found:
            return found
    return _opening_sentence(lines[len(head) :])


def letterhead_of_office(document: Document) -> tuple[int, int] | None:
    """Return the range of the first line over a paper's headline that names an office or whoever holds one, or None."""
    headline = headline_of_paper(document)
    for line in head_lines(document) if headline else ():
        if line.kind is LineKind.PROSE:
            break
        if line.kind is LineKind.LETTERHEAD and _names_an_office(document.text[line.start : line.end]):
            return line.start, line.end
    return None


def day_of_paper(document: Document) -> tuple[str, tuple[int, int]] | None:
    """Return the one day that stands over a paper's text, else the one in the short lines that close it, in EDTF.

    What two lines of one place contradict is not said; days inside of sentences are days of something else.
    """
    for lines in (_over(document), _opening(document), _closing(document)):
        found = [(day.edtf, (start + day.start, start + day.end)) for start, text in lines for day in dates.find(text)]
        days = [each for each in found if len(each[0]) == WHOLE_DAY]
        if len({edtf for edtf, _ in days}) == 1:
            return days[0]
    return None


WHOLE_DAY = 10
FIRST_WORDS = 45
CLOSING_LINES, LONGEST_CLOSING = 10, 160


def _over(document: Document) -> list[tuple[int, str]]:
    lines = list(itertools.takewhile(lambda line: line.kind is not LineKind.PROSE, head_lines(document)))
    blocks = [document.blocks[line.block] for line in lines]
    over = [(block.start, document.text_of(block)) for block in blocks if not opens_with_label(document.text_of(block))]
    return over if len(lines) < len(head_lines(document)) else []


def _opening(document: Document) -> list[tuple[int, str]]:
    """Return the first words of a paper's first prose: "Senator A. Moss, 31 July 2031 …"."""
    prose = next((line for line in head_lines(document) if line.kind is LineKind.PROSE), None)
    if prose is None:
        return []
    start = document.blocks[prose.block].start
    return [(start, document.text[start : start + FIRST_WORDS])]


def _closing(document: Document) -> list[tuple[int, str]]:
    """Return the short lines at the end of a paper, from the last prose on."""
    found: list[tuple[int, str]] = []
    body = [block for block in document.blocks if block.in_body]
    for block in body[: -CLOSING_LINES - 1 : -1]:
        text = document.text_of(block)
        if len(text) > LONGEST_CLOSING or (
            len(_SMALL_WORD.findall(text)) >= FEW_SMALL_WORDS and _SENTENCE_END.search(text)
        ):
            break
        if not opens_with_label(text):
            found.append((block.start, text))
    return found


_ANY = (LineKind.OPEN, LineKind.NAMES)


def _is_cut(document: Document, line: HeadLine) -> bool:
    """Return whether a label, a day or a number stands in a line beside its words."""
    block = document.blocks[line.block]
    return line.end - line.start + len(_AROUND) < block.end - block.start


def _may_be_issuer(document: Document, line: HeadLine) -> bool:
    """Return whether a line of names may be whose paper it is: an organisation, or two words."""
    printed = document.text[line.start : line.end]
    return len(printed.split()) <= (MOST_OF_A_NAME if has_organisation(printed) else FEW_WORDS)


def _opening_sentence(prose: Sequence[HeadLine]) -> HeadLine | None:
    """Return the first line of a text's prose where it is short and another follows: headlines may end with a stop."""
    short = len(prose) > 1 and prose[0].end - prose[0].start <= LONGEST_SENTENCE
    return prose[0] if short and prose[1].end - prose[1].start > LONGEST_SENTENCE else None


@per_document
def head_lines(document: Document) -> tuple[HeadLine, ...]:
    """Return the lines that open a paper, up to the second of its prose."""
    found: list[HeadLine] = []
    body = [n for n, block in enumerate(document.blocks) if block.in_body and block.kind is not BlockKind.FOOTNOTE]
    told = 0
    for n, following in itertools.zip_longest(body[:MOST_LINES], body[1:MOST_LINES]):
        line = _read(document, n, following)
        if _is_behind_head(document.text_of(document.blocks[n])):
            found.append(attrs.evolve(line, kind=LineKind.PROSE))
            break
        found.append(line)
        told += line.kind is LineKind.PROSE
        if told == 2:
            break
    return tuple(found)


def _is_behind_head(text: str) -> bool:
    """Return whether a line stands under the headline, not over it: a salutation, an event's time or place."""
    if LEXICON.pattern("head_labels").match(text):
        return False
    return opens_with_label(text) or (
        len(text) <= SENTENCE and text.rstrip()[-1:] in "!,:،：！" and bool(_SMALL_WORD.search(text))
    )


def _read(document: Document, n: int, following: int | None) -> HeadLine:
    block = document.blocks[n]
    text = document.text_of(block)
    start, end = _without_ends(text)
    runs_on = following is not None and document.text_of(document.blocks[following])[:1].islower()
    kind = LineKind.PROSE if runs_on and len(text) > SENTENCE else _kind(text, text[start:end], block)
    return HeadLine(block=n, start=block.start + start, end=block.start + end, kind=kind)


def _kind(line: str, rest: str, block: Block) -> LineKind:
    """Return the kind of a line whose label, day and number leave `rest`."""
    if len(rest) < SHORTEST_HEADLINE or not _WORD.search(rest):
        return LineKind.LETTERHEAD
    if _is_prose(line):
        return LineKind.PROSE
    if _LETTERS_APART.search(rest) or _REACH.search(rest) or _POSTCODE.search(rest) or emails(rest, 0, len(rest)):
        return LineKind.LETTERHEAD
    if LEXICON.pattern("head_labels").match(rest) or _names_an_office(rest):
        return LineKind.LETTERHEAD
    if block.kind is BlockKind.LIST_ITEM or len(rest) > LONGEST_HEADLINE or rest[:1].islower():
        return LineKind.LETTERHEAD
    verbs = LEXICON.pattern("headline_verbs").search(rest)
    return LineKind.NAMES if is_letterhead(rest) and not verbs else LineKind.OPEN


def _is_prose(line: str) -> bool:
    if _QUOTES.match(line) and line[-1:] not in "”»\"'":
        return True
    ends = _SENTENCE_END.search(line) is not None
    if len(_SMALL_WORD.findall(line)) < FEW_SMALL_WORDS and is_letterhead(line) and not (len(line) > PROSE and ends):
        return False
    return len(line) > PROSE or (len(line) > SENTENCE and ends)


def _without_ends(line: str) -> tuple[int, int]:
    """Return the range of a line between what stands before and behind its words: a label, days, numbers."""
    start, end = 0, len(line)
    beside = sorted(_beside_words(line))
    for first, last in beside:
        if first >= start and not line[start:first].strip(_AROUND):
            start = max(start, last)
    for first, last in reversed(beside):
        if start <= first and last <= end and not line[last:end].strip(_AROUND):
            end = first
    while start < end and line[start] in _AROUND:
        start += 1
    while end > start and line[end - 1] in _AROUND[:-2]:
        end -= 1
    return start, end


def _beside_words(line: str) -> Iterator[tuple[int, int]]:
    label = label_in(line)
    if label:
        yield label.start, label.end
    yield from ((day.start, day.end) for day in dates.find(line))
    yield from (match.span() for match in LEXICON.pattern("weekdays").finditer(line))
    yield from (match.span() for match in _NUMBER.finditer(line))


def _names_an_office(line: str) -> bool:
    """Return whether a line is made of names and offices, and of no verb that tells what they do.

    "Minister for Fisheries", "The Hon Ada Moss MP", "Ada Moss, Senator for the North"; not "Minister's plan for fish".
    """
    if not is_letterhead(line) or LEXICON.pattern("headline_verbs").search(line):
        return False
    held = [(a, b) for a, b in offices(line) if line[b : b + 1] not in ("'", "’") and line[b - 1] not in "sS"]
    if any(len(_WORD.findall(line[:start])) <= BEFORE and _IN_OFFICE.match(line, end) for start, end in held):
        return True
    if held and held[0][0] == 0 and not line.isupper() and line[held[0][1] :].lstrip()[:1].isupper():
        return True
    found = [word for word in words(line, 0, len(line)) if word.text.lower() not in ("the", "der", "die", "le", "la")]
    return bool(found) and found[0].kind is WordKind.HONORIFIC
