"""Datelines: the place and the day that open a text, close it, or stand in its first sentence."""

import re

from hrdocs.expressions import regex
from hrdocs.model import BlockKind, Document
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.events.event_lines import is_event_line
from hrdocs.prose.page.dateline_patterns import LONGEST_OPENING, PLACE_ALONE, UNDATED, WHOLES, names_no_place, openings
from hrdocs.prose.page.genre_labels import label_in
from hrdocs.prose.page.head_lines import SENTENCE_END
from hrdocs.prose.page.headlines import Headline
from hrdocs.prose.page.main_text import body_places
from hrdocs.prose.people.names import has_office, has_organisation
from hrdocs.un import dates
from hrdocs.values import frozen

LONGEST_DATED_LINE = 70
"""Code points of a dateline that is a line of its own."""

LONGEST_DAY_LINE = 64
"""Code points of a line that gives the day of publication and little else."""

LONG = 120
"""Code points from which on a paragraph is of the text; datelines open one of the first three, or stand before it."""

FIRST_BLOCKS, FIRST_PARAGRAPHS = 8, 3


_AROUND = " .()|:–—-,"
"""What stands around a dateline that is a line of its own."""

_OTHER_PLACE = regex(r"[^\W\d_]{3,},\s\d")
"""A place that opens what seems to be the day alone: "Canton, 3 May 2031 — Sports"."""

_LONG_WORD = regex(r"[a-zà-öø-ÿа-яё]{4,}")
"""A word without a capital that is no preposition or article before a day."""

_NUMBER = regex(r"(?:press\srelease\s)?(?:no\.?|№|n°|nº|nr\.?|ref\.?:?)\s?[\w/.-]{0,20}\d[\w/.-]*(?=\s)", re.IGNORECASE)
"""The number of a release, which can stand on the line of its place and day."""

_INITIALS_OR_STOP = regex(r"(?P<initial>(?<=[\s.]\w)\.)?[\s.]*$")
"""The end of a place: an initial keeps its stop ("Washington, D.C."), a sentence's goes."""


@frozen(kw_only=True)
class Dateline:
    """A dateline: ranges in the document of its place and day, and the day in EDTF where it has a year.

    `block` is the index of its block, `whole` whether the block is nothing else.
    """

    place: Range
    day: Range | None
    date: str | None
    block: int
    whole: bool


def dateline(document: Document, *, years: tuple[str, ...] = ()) -> Dateline | None:
    """Return the dateline of a document, or None.

    Args:
        document: the document; its body alone is asked.
        years: EDTF days that the carrier gives (published, modified). A dateline without a year that names the
            same day takes the year from there.
    """
    blocks = [n for n in body_places(document) if document.blocks[n].kind is not BlockKind.FOOTNOTE]
    opening = _opening_blocks(document, blocks)
    for n in [*opening, *blocks[-3:], *_beside_headline(document, blocks)]:
        found = _whole(document, n)
        if found:
            return found
    for n in opening:
        if document.blocks[n].kind is BlockKind.PARAGRAPH:
            found = _opening(document, n, years)
            if found:
                return found
    return _beside_day(document, opening) or _undated(document, opening)


def _undated(document: Document, opening: list[int]) -> Dateline | None:
    """Return the dateline without a day that opens the first sentence of a release: "Lisbon – A ferry …"."""
    texts = {n: document.text_of(document.blocks[n]) for n in opening}
    first = next((n for n, text in texts.items() if SENTENCE_END.search(text) and not label_in(text)), None)
    if first is None or not any(map(label_in, texts.values())):
        return None
    match = UNDATED.match(texts[first])
    if match is None or names_no_place(match["place"]) or _names_somebody(match["place"]):
        return None
    return _made(match, document.blocks[first].start, None, first, whole=False)


def _names_somebody(words: str) -> bool:
    """Return whether words before a dash are of a person or an organisation, who speaks."""
    given = " " in words and LEXICON.pattern("given_names").match(words) is not None
    return given or has_organisation(words) or has_office(words)


def _beside_day(document: Document, opening: list[int]) -> Dateline | None:
    """Return the dateline of two lines under a release's label: a place alone above or below a day alone."""
    labelled = any(label_in(document.text_of(document.blocks[n])) for n in opening)
    for n in opening if labelled else ():
        day = document.text_of(document.blocks[n]).strip(" .()")
        date = dates.parse(day) if len(day) <= LONGEST_DAY_LINE else None
        for k in (n + 1, n - 1) if date and len(date) == 10 else ():
            place = document.text_of(document.blocks[k]).strip() if 0 <= k < len(document.blocks) else ""
            if k in opening and _is_place(place):
                start = document.blocks[k].start
                where = (document.blocks[n].start, document.blocks[n].end)
                return Dateline(place=(start, start + len(place)), day=where, date=date, block=k, whole=True)
    return None


def _is_place(line: str) -> bool:
    """Return whether a line can be a city: one or two words with a capital that no other purpose is known for."""
    return PLACE_ALONE.fullmatch(line) is not None and not names_no_place(line) and not label_in(line)


def _opening_blocks(document: Document, blocks: list[int]) -> list[int]:
    """Return the first blocks of the body, up to the third paragraph of its text; labels and headings come before."""
    told = 0
    for k, n in enumerate(blocks[:FIRST_BLOCKS]):
        block = document.blocks[n]
        told += block.kind is BlockKind.PARAGRAPH and block.end - block.start >= LONG
        if told == FIRST_PARAGRAPHS:
            return blocks[: k + 1]
    return blocks[:FIRST_BLOCKS]


def _beside_headline(document: Document, blocks: list[int]) -> list[int]:
    """Return the two blocks right before the body, which readers set apart where they say no more than a day."""
    return list(range(max(0, blocks[0] - 2), blocks[0])) if blocks else []


def _whole(document: Document, n: int) -> Dateline | None:
    printed = document.text_of(document.blocks[n])
    label, number = label_in(printed), _NUMBER.match(printed)
    closes = label is not None and label.start > 0 and not printed[label.end :].strip(_AROUND)
    rest = (
        printed[: label.start] if label and closes else printed[label.end if label else number.end() if number else 0 :]
    )
    text = rest.strip(_AROUND)
    if label and not closes and rest.lstrip()[:1] not in _AROUND.strip():
        return None  # a section's name, not a place: "Pressemitteilung Aktuell 2. November"
    if not text or len(text) > LONGEST_DATED_LINE or LEXICON.pattern("day_labels", kind="embargo").search(text):
        return None
    base = document.blocks[n].start + printed.rindex(text)
    for wording in WHOLES:
        match = wording.fullmatch(text)
        date = dates.parse(match["day"]) if match and not names_no_place(match["place"]) else None
        if match and date and len(date) == 10 and not _says_more(match["day"]):
            return _made(match, base, date, n, whole=True)
    return None


def _says_more(day: str) -> bool:
    """Return whether words before a day are of another place or of a sentence: "happened on 12 March 2029"."""
    if _OTHER_PLACE.match(day):
        return True
    found = dates.find(day)
    before = LEXICON.pattern("weekdays").sub("", day[: found[0].start] if found else "")
    return _LONG_WORD.search(before) is not None


def _opening(document: Document, n: int, years: tuple[str, ...]) -> Dateline | None:
    block = document.blocks[n]
    printed = document.text_of(block)
    label = label_in(printed)
    behind = label.end if label else 0
    behind += len(printed[behind:]) - len(printed[behind:].lstrip(" .|:–—-,\n"))
    text = printed[behind : behind + LONGEST_OPENING]
    for wording in openings():
        match = wording.match(text)
        if match is None or names_no_place(match["place"]):
            continue
        day = match.groupdict().get("day")
        date = _day(day, years) if day else None
        if wording.is_dated and day and date is None:
            continue
        return _made(match, block.start + behind, date, n, whole=False)
    return None


def _day(printed: str, years: tuple[str, ...]) -> str | None:
    printed = printed.strip(" .,()")
    date = dates.parse(printed)
    if date:
        return date if len(date) == 10 else None
    for known in years:
        year = f"{known[:4]}年{printed}" if "月" in printed else f"{printed} {known[:4]}"
        if dates.parse(year) == known[:10]:
            return known[:10]
    return None


def _made(match: re.Match[str], base: int, date: str | None, n: int, *, whole: bool) -> Dateline:
    place = match.start("place"), match.start("place") + len(_INITIALS_OR_STOP.sub(r"\g<initial>", match["place"]))
    dated = match.groupdict().get("day") is not None and date is not None
    start, end = match.span("day") if dated else (0, 0)
    printed = match.group("day") if dated else ""
    start += len(printed) - len(printed.lstrip(" ("))
    end -= len(printed) - len(printed.rstrip(" .,()"))
    return Dateline(
        place=(base + place[0], base + place[1]),
        day=(base + start, base + end) if dated else None,
        date=date,
        block=n,
        whole=whole,
    )


def visible_day(document: Document, headline: Headline | None) -> tuple[str, Range] | None:
    """Return the day that stands by the headline in a short line of its own, in EDTF, and its range.

    Readers leave such lines outside the body, so blocks of any role are asked between the headline and the text.
    """
    body = next(iter(body_places(document)), None)
    if body is None:
        return None
    head = headline.block if headline and headline.block is not None and headline.block <= body + 6 else body
    for n in range(max(0, min(head, body) - 4), min(len(document.blocks), max(head, body) + 3)):
        block = document.blocks[n]
        text = document.text_of(block)
        if len(text) > LONGEST_DAY_LINE or (n == head and text == (headline.text if headline else None)):
            continue
        if is_event_line(document, block):
            continue
        found = dates.find(text)
        if len(found) == 1 and len(found[0].edtf) == 10:
            return found[0].edtf, (block.start + found[0].start, block.start + found[0].end)
    return None
