"""How datelines are worded: a place, a day or an agency, and the sign behind which the text begins."""

import functools
import re

from hrdocs.prose import LEXICON

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĆČĐÉĞİŁŃŐŚŠŞȘȚŻŽΑ-ΩА-ЯЁІЇЄҚҒҢҮҰӨҺӘҲҶӮЎ"
_WORD = rf"[{_UPPER}][\w’'.-]{{1,24}}"
_NAME = (
    rf"{_WORD}(?:[ ](?:[{_UPPER}][\w’'.-]{{0,24}}"
    + r"|de|del|dos|das|do|of|los|las|les|la|el|am|an|der|upon|sur|du)(?!\w)){0,3}"
    + rf"(?:,\s(?:[{_UPPER}]\.\s?[{_UPPER}]\.?|DC(?!\w)))?"  # Washington, D.C.
)
_SAYS_CITY = r"(?:г\.\s?|гор\.\s?|город\s|ш\.\s?|шаҳри\s|қ\.\s?)"
_IS_CITY = r"(?:\s(?:ш\.|қ\.|шаары|шаарында|қаласы|шаҳри|shahri|sh\.))"
_CITY_BEFORE = rf"(?:{_SAYS_CITY}|[Ff]ait\sà\s|[Hh]echo\sen\s)?"
_CITY_BEHIND = rf"{_IS_CITY}?"
_PLACE = rf"{_NAME}(?:\s?/\s?{_NAME}){{0,2}}"
"""A city, or cities between slashes, without the abbreviation that says it is one."""

_AGENCY = r"[^()\n–—]{2,40}"
_REGION = rf"(?:,\s(?!\d)[{_UPPER}][\w. ]{{1,24}}?(?!\w))"
"""What may stand between place and day: "Osh, Ruritania"."""

_ARTICLE = r"(?:le\s|den\s|el\s|a\s|а\s|on\s)?"
_ARABIC_PLACE = r"[\u0621-\u064a\u064b-\u0652]{3,14}(?:\s(?!في\s)[\u0621-\u064a\u064b-\u0652]{3,14})?"
_HAN_DAY = r"(?:\d{4}年)?\d{1,2}月\d{1,2}日"


def _opening_dated(region: str) -> re.Pattern[str]:
    return re.compile(
        rf"""
        \(?{_CITY_BEFORE}(?P<place>{_PLACE}){_CITY_BEHIND}{region}
        \s?[,，.–—|-]?\s?\(?{_ARTICLE}
        (?P<day>.{{4,40}}?)                                     # checked to be a date
        (?:\)|\s?г\.|\s?ж\.)?
        (?:\s?[\(/]{_AGENCY}[\)/])?
        \s?(?:[–—:]|--|\s-\s|\.?-\s|\.\s)
        """,
        re.VERBOSE,
    )


_CAPITALS = re.compile(
    rf"""
    (?P<place>[{_UPPER}]{{3,}}(?:[ -][{_UPPER}]{{2,}}){{0,3}})     # PETROVSK
    (?:,\s[{_UPPER}][\w.]{{1,20}})?
    (?:\.\s(?P<day>\d{{1,2}}\s[^\W\d_]{{3,12}}(?:\s\d{{4}})?)\.?)? # 3 декабря.
    (?:\s?\({_AGENCY}\)|\.\s[{_UPPER}][\w«»\" -]{{1,24}}(?=\.|\s[–—-]))? # (Agency)  AGENCY.
    (?:\s?[–—]|\s-\s|\s--|\.\s)
    """,
    re.VERBOSE,
)
_WITH_AGENCY = re.compile(rf"(?P<place>{_PLACE})\s?\((?P<agency>[^\W\d_][\w/ .-]{{1,24}})\)\s?[–—-]\s")
_IN_BRACKETS = re.compile(rf"\((?P<place>{_PLACE})\)\s?(?:[–—-]|--)\s")
_CITY_SAID = re.compile(rf"{_SAYS_CITY}(?P<place>{_NAME})\s?(?:[–—]|--|-)\s")
_CITY_IS_SAID = re.compile(rf"(?P<place>{_NAME}){_IS_CITY}\s?(?:[–—]|--|-)\s")
_WITH_INITIALS = re.compile(
    rf"(?P<place>{_WORD}(?:[ ]{_WORD})?,\s(?:[{_UPPER}]\.\s?[{_UPPER}]\.?|DC))\s?(?:[–—]|--|-)\s"
)


@functools.cache
def _han_agency() -> re.Pattern[str]:
    return re.compile(
        rf"(?:【|（|\()?{LEXICON.source('agencies')}(?:记者)?"
        rf"(?P<place>[\u3400-\u9fff]{{2,8}}?)(?P<day>{_HAN_DAY})[电電讯訊]"
    )


_HAN = re.compile(
    rf"[（(]?(?P<place>[\u3400-\u9fff]{{2,8}}(?:[/／][\u3400-\u9fff]{{2,8}})?)[）)]?\s?[，,（(]?\s?(?P<day>{_HAN_DAY})"
    r"[）)]?\s?(?:[-–—]|——)"
)
_ARABIC = re.compile(
    rf"\(?(?P<place>{_ARABIC_PLACE})(?:[،,]\s?|\s(?:في|فى)\s|\s?\()(?P<day>[^()–—:\n-]{{6,40}}?)\)?\s?[–—:-]\s?"
)
_ARABIC_AGENCY = re.compile(rf"(?P<place>{_ARABIC_PLACE})(?:\s?\([^()\n]{{2,30}}\)|\s?/[^/\n]{{2,30}}/)\s?[–—:-]\s?")
_OPENINGS = (
    (_HAN, True),
    (_opening_dated(""), True),
    (_opening_dated(_REGION), True),
    (_CAPITALS, False),
    (_WITH_AGENCY, False),
    (_IN_BRACKETS, False),
    (_CITY_SAID, False),
    (_CITY_IS_SAID, False),
    (_WITH_INITIALS, False),
    (_ARABIC, True),
    (_ARABIC_AGENCY, False),
)


@functools.cache
def openings() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Return patterns of a dateline that opens a paragraph, and whether what stands as the day has to be one."""
    return ((_han_agency(), False), *_OPENINGS)


def _alone(region: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_CITY_BEFORE}(?P<place>{_PLACE}){_CITY_BEHIND}{region}\s?[,،，.–—|-]?\s?{_ARTICLE}(?P<day>\S.{{4,40}})"
    )


WHOLES = (
    _alone(""),
    _alone(_REGION),
    re.compile(rf"(?P<day>\S.{{4,40}}?)\s?[,–—|]\s?{_CITY_BEFORE}(?P<place>{_PLACE}){_CITY_BEHIND}{_REGION}?"),
    re.compile(rf"(?P<place>{_ARABIC_PLACE})[،,]?\s(?:في\s)?(?P<day>.{{5,40}})"),
    re.compile(rf"(?P<place>[\u3400-\u9fff]{{2,8}})[，,、\s]\s?(?P<day>{_HAN_DAY})"),
)
"""Patterns of a dateline that is a line of its own."""

PLACE_ALONE = re.compile(rf"{_WORD}(?:[ /-]{_WORD})?")
"""A line that is nothing but the name of a city."""


def names_no_place(words: str) -> bool:
    """Return whether words that stand before a day open with one that names no place: "published", "on"."""
    return LEXICON.pattern("no_places").match(words) is not None
