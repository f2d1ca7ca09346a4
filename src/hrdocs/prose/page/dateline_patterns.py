"""How datelines are worded: a place, a day or an agency, and the sign behind which the text begins."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.un import dates
from hrdocs.values import frozen

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĆČĐÉĞİŁŃŐŚŠŞȘȚŻŽΑ-ΩА-ЯЁІЇЄҚҒҢҮҰӨҺӘҲҶӮЎ"
_WORD = rf"[{_UPPER}][\w’'.-]{{1,24}}"
_SMALL = "@SMALL@"
"""Stands in a wording for the small words inside the names of cities, which are listed."""

_NAME = (
    rf"{_WORD}(?:[ ](?:[{_UPPER}][\w’'.-]{{0,24}}"
    + rf"|{_SMALL})(?!\w)){{0,3}}"
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


_ARABIC_LETTERS = "".join(map(chr, range(0x0621, 0x064B)))


@frozen
class Wording:
    """A way to write a dateline, compiled when a text first has a sign that it is never without.

    Attributes:
        source: a verbose expression with the groups `place` and `day`.
        signs: signs of which each dateline of this wording has one; none where any text may be one.
        is_dated: whether what stands as the day has to be one.
    """

    source: str
    signs: str = ""
    is_dated: bool = False

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match with the whole of a text, or None."""
        return self._pattern.fullmatch(text) if self._can_be(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the beginning of a text, or None."""
        return self._pattern.match(text) if self._can_be(text) else None

    def _can_be(self, text: str) -> bool:
        for sign in self.signs:
            if sign in text:
                return True
        return not self.signs

    @functools.cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self.source.replace(_SMALL, LEXICON.source("place_particles")), re.VERBOSE)


def _opening_dated(region: str) -> str:
    return rf"""
        \(?{_CITY_BEFORE}(?P<place>{_PLACE}){_CITY_BEHIND}{region}
        \s?[,，.–—|-]?\s?\(?{_ARTICLE}
        (?P<day>.{{4,40}}?)                                     # checked to be a date
        (?:\)|\s?г\.|\s?ж\.)?
        (?:\s?[\(/]{_AGENCY}[\)/])?
        \s?(?:[–—:]|--|\s-\s|\.?-\s|\.\s)
        """


_CAPITALS = rf"""
    (?P<place>[{_UPPER}]{{3,}}(?:[ -][{_UPPER}]{{2,}}){{0,3}})     # PETROVSK
    (?:,\s[{_UPPER}][\w.]{{1,20}})?
    (?:\.\s(?P<day>\d{{1,2}}\s[^\W\d_]{{3,12}}(?:\s\d{{4}})?)\.?)? # 3 декабря.
    (?:\s?\({_AGENCY}\)|\.\s[{_UPPER}][\w«»\" -]{{1,24}}(?=\.|\s[–—-]))? # (Agency)  AGENCY.
    (?:\s?[–—]|\s-\s|\s--|\.\s)
    """
_WITH_AGENCY = rf"(?P<place>{_PLACE})\s?\((?P<agency>[^\W\d_][\w/ .-]{{1,24}})\)\s?[–—-]\s"
_IN_BRACKETS = rf"\((?P<place>{_PLACE})\)\s?(?:[–—-]|--)\s"
_CITY_SAID = rf"{_SAYS_CITY}(?P<place>{_NAME})\s?(?:[–—]|--|-)\s"
_CITY_IS_SAID = rf"(?P<place>{_NAME}){_IS_CITY}\s?(?:[–—]|--|-)\s"
_WITH_INITIALS = rf"(?P<place>{_WORD}(?:[ ]{_WORD})?,\s(?:[{_UPPER}]\.\s?[{_UPPER}]\.?|DC))\s?(?:[–—]|--|-)\s"
_HAN = (
    rf"[（(]?(?P<place>[\u3400-\u9fff]{{2,8}}(?:[/／][\u3400-\u9fff]{{2,8}})?)[）)]?\s?[，,（(]?\s?(?P<day>{_HAN_DAY})"
    r"[）)]?\s?(?:[-–—]|——)"
)
_ARABIC = rf"\(?(?P<place>{_ARABIC_PLACE})(?:[،,]\s?|\s(?:في|فى)\s|\s?\()(?P<day>[^()–—:\n-]{{6,40}}?)\)?\s?[–—:-]\s?"
_ARABIC_AGENCY = rf"(?P<place>{_ARABIC_PLACE})(?:\s?\([^()\n]{{2,30}}\)|\s?/[^/\n]{{2,30}}/)\s?[–—:-]\s?"
_OPENINGS = (
    Wording(_HAN, "月", is_dated=True),
    Wording(_opening_dated(""), "–—:.-", is_dated=True),
    Wording(_opening_dated(_REGION), ",", is_dated=True),
    Wording(_CAPITALS, "–—.-"),
    Wording(_WITH_AGENCY, "("),
    Wording(_IN_BRACKETS, "("),
    Wording(_CITY_SAID, "гшқ"),
    Wording(_CITY_IS_SAID, "шқs"),
    Wording(_WITH_INITIALS, ","),
    Wording(_ARABIC, _ARABIC_LETTERS, is_dated=True),
    Wording(_ARABIC_AGENCY, _ARABIC_LETTERS),
)


@functools.cache
def openings() -> tuple[Wording, ...]:
    """Return how a dateline is worded that opens a paragraph."""
    han_agency = (
        rf"(?:【|（|\()?{LEXICON.source('agencies')}(?:记者)?"
        rf"(?P<place>[\u3400-\u9fff]{{2,8}}?)(?P<day>{_HAN_DAY})[电電讯訊]"
    )
    return (Wording(han_agency, "月"), *_OPENINGS)


_ALONE, _ALONE_WITH_REGION = (
    rf"{_CITY_BEFORE}(?P<place>{_PLACE}){_CITY_BEHIND}{region}\s?[,،，.–—|-]?\s?{_ARTICLE}(?P<day>\S.{{4,40}})"
    for region in ("", _REGION)
)
_DAY_FIRST = rf"(?P<day>\S.{{4,40}}?)\s?[,–—|]\s?{_CITY_BEFORE}(?P<place>{_PLACE}){_CITY_BEHIND}{_REGION}?"
_ARABIC_ALONE = rf"(?P<place>{_ARABIC_PLACE})[،,]?\s(?:في\s)?(?P<day>.{{5,40}})"
_HAN_ALONE = rf"(?P<place>[\u3400-\u9fff]{{2,8}})[，,、\s]\s?(?P<day>{_HAN_DAY})"
WHOLES = (
    Wording(_ALONE),
    Wording(_ALONE_WITH_REGION, ","),
    Wording(_DAY_FIRST, ",–—|"),
    Wording(_ARABIC_ALONE, _ARABIC_LETTERS),
    Wording(_HAN_ALONE, "月"),
)
"""How a dateline is worded that is a line of its own."""

UNDATED = Wording(
    rf"""(?P<place>{_WORD}(?:[ ](?:{_SMALL}[ ])?[{_UPPER}][\w’'.-]{{1,24}})?)\s(?:[–—]|--|-)\s(?=[“«„"]?[{_UPPER}])""",
    "–—-",
)
"""A city and a dash, and no day: it opens the text of releases, and remarks and names of speakers in other texts."""

PLACE_ALONE = regex(rf"{_WORD}(?:[ /-]{_WORD})?")
"""A line that is nothing but the name of a city."""


LONGEST_OPENING = 110
"""Code points of a first sentence that a dateline can take up."""


def opens_dated(text: str) -> bool:
    """Return whether a text opens with a dateline of a place and a whole day."""
    found = (wording.match(text[:LONGEST_OPENING]) for wording in openings())
    days = (each["day"].strip(" .,()") for each in found if each and each.groupdict().get("day"))
    return any(len(dates.parse(day) or "") == len("2031-05-03") for day in days)


def names_no_place(words: str) -> bool:
    """Return whether words are of a menu, or open with one that names no place: "Share", "published", "on"."""
    return is_menu_entry(words) or LEXICON.pattern("no_places").match(words) is not None


def is_menu_entry(line: str) -> bool:
    """Return whether a line is an entry of a page's menu or a button: "About us", "Print"."""
    plain = line.strip(" \t.,;:|–—-/*#»›>")
    shared = (LEXICON.pattern("around_text", kind=kind) for kind in ("share", "network"))
    return any(pattern.fullmatch(plain) for pattern in (LEXICON.pattern("menu_entries"), *shared))
