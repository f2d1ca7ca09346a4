"""Datelines: the place and the day that open a text, close it, or stand in its first sentence."""

import re

from attrs import frozen

from hrdocs.extract.announcements import is_event_line
from hrdocs.extract.headlines import Headline
from hrdocs.model import BlockKind, Document
from hrdocs.un import dates

Range = tuple[int, int]

LONGEST_DATELINE = 110
"""Code points of a first sentence that a dateline can take up."""

LONGEST_DAY_LINE = 64
"""Code points of a line that gives the day of publication and little else."""

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĆČĐÉĞİŁŃŐŚŠŞȘȚŻŽΑ-ΩА-ЯЁІЇЄҚҒҢҮҰӨҺӘҲҶӮЎ"
_PLACE = (
    rf"(?:г\.\s?|ш\.\s?|с\.\s?)?[{_UPPER}][\w’'.-]{{1,24}}"
    + rf"(?:[ ](?:[{_UPPER}][\w’'.-]{{0,24}}|de|la|el|am|an|der|upon|sur|du)){{0,3}}"
)
_AGENCY = r"[^()\n–—]{2,40}"
_REGION = rf"(?:,\s(?!\d)[{_UPPER}][\w. ]{{1,24}}?)"
"""What may stand between place and day: "Osh, Ruritania"."""


def _opening_dated(region: str) -> re.Pattern[str]:
    return re.compile(
        rf"""
        \(?(?P<place>{_PLACE}){region}
        \s?[,，.(–—-]?\s?(?:le\s|den\s|el\s|а\s)?
        (?P<day>.{{4,40}}?)                                     # checked to be a date
        (?:\)|\s?г\.|\s?ж\.)?
        (?:\s?[\(/]{_AGENCY}[\)/])?
        \s?(?:[–—:]|--|\s-\s|-\s|\.\s)
        """,
        re.VERBOSE,
    )


_OPENING_DATED, _OPENING_DATED_REGION = _opening_dated(""), _opening_dated(_REGION)
_OPENING_CAPITALS = re.compile(
    rf"""
    (?P<place>[{_UPPER}]{{3,}}(?:[ -][{_UPPER}]{{2,}}){{0,3}})     # PETROVSK
    (?:,\s[{_UPPER}][\w.]{{1,20}})?
    (?:\.\s(?P<day>\d{{1,2}}\s[^\W\d_]{{3,12}}(?:\s\d{{4}})?)\.?)? # 3 декабря.
    (?:\s?\({_AGENCY}\)|\.\s[{_UPPER}][\w«»\" -]{{1,24}}(?=\.|\s[–—-]))? # (Agency)  AGENCY.
    (?:\s?[–—]|\s-\s|\s--|\.\s)
    """,
    re.VERBOSE,
)
_OPENING_AGENCY = re.compile(rf"(?P<place>{_PLACE})\s?\((?P<agency>[{_UPPER}][\w/ .-]{{1,24}})\)\s?[–—-]\s")
_HAN = re.compile(
    r"(?:【|（|\()?(?:新华社|新華社|中新社|中新网|人民网|本报|法新社|路透社|中央社|美联社)(?:记者)?"
    r"(?P<place>[\u3400-\u9fff]{2,8}?)(?P<day>(?:\d{4}年)?\d{1,2}月\d{1,2}日)[电電讯訊]"
)
_ARABIC = re.compile(
    r"(?P<place>[\u0621-\u064a]{3,14}(?:\s[\u0621-\u064a]{3,14})?)"
    r"(?:[،,]\s?(?P<day>[^–—:\n-]{6,40}?)|\s?\([^()\n]{2,30}\)|\s?/[^/\n]{2,30}/)\s?[–—:-]\s?"
)
_ALONE = re.compile(
    rf"(?P<place>{_PLACE})(?:,\s(?!\d)[{_UPPER}][\w. ]{{1,24}}?)?"
    + r"\s?[,،，.–—-]?\s?(?:le\s|den\s|el\s)?(?P<day>\S.{4,40})"
)
_ARABIC_ALONE = re.compile(r"(?P<place>[\u0621-\u064a]{3,14}(?:\s[\u0621-\u064a]{3,14})?)[،,]?\s(?P<day>.{5,40})")
_NO_PLACE = re.compile(
    r"(?:by|on|in|at|date|dated|published|updated|posted|from|since|until|the|this|для|опубликовано|обновлено|дата|le"
    r"|am|vom|el|publié|modifié|veröffentlicht|stand|mon|tue|wed|thu|fri|sat|sun|\w+day|photo|press|news|statement)\b",
    re.IGNORECASE,
)


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
    blocks = [n for n, block in enumerate(document.blocks) if block.in_body and block.kind is not BlockKind.FOOTNOTE]
    prose = [n for n in blocks if document.blocks[n].kind is BlockKind.PARAGRAPH]
    for n in [*blocks[:4], *blocks[-3:]]:
        found = _whole(document, n)
        if found:
            return found
    for n in prose[:3]:
        found = _opening(document, n, years)
        if found:
            return found
    return None


def _whole(document: Document, n: int) -> Dateline | None:
    text = document.text_of(document.blocks[n]).strip(" .()")
    if len(text) > 70:
        return None
    base = document.blocks[n].start + document.text_of(document.blocks[n]).index(text) if text else 0
    match = _ALONE.fullmatch(text) or _ARABIC_ALONE.fullmatch(text)
    if match is None or _NO_PLACE.match(match["place"]):
        return None
    date = dates.parse(match["day"])
    if date is None or len(date) != 10:
        return None
    return _made(match, base, date, n, whole=True)


def _opening(document: Document, n: int, years: tuple[str, ...]) -> Dateline | None:
    block = document.blocks[n]
    text = document.text_of(block)[:LONGEST_DATELINE]
    for pattern in (_HAN, _OPENING_DATED, _OPENING_DATED_REGION, _OPENING_CAPITALS, _OPENING_AGENCY, _ARABIC):
        match = pattern.match(text)
        if match is None or _NO_PLACE.match(match["place"]):
            continue
        day = match.groupdict().get("day")
        date = _day(day, years) if day else None
        if pattern in (_OPENING_DATED, _OPENING_DATED_REGION, _ARABIC) and day and date is None:
            continue
        return _made(match, block.start, date, n, whole=False)
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
    place = match.start("place"), match.start("place") + len(match["place"].rstrip(" ."))
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
    body = next((n for n, block in enumerate(document.blocks) if block.in_body), None)
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
