"""Numbers of resolutions and decisions, and the symbols that they make with the organ that adopted them."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.un.tables import LEXICON
from hrdocs.values import frozen

_FIRST_COUNCIL_YEAR = 2006
_COUNCIL_SESSIONS_A_YEAR = 3
_LAST_COUNCIL_SESSION_BELOW_THE_ASSEMBLYS = 30
"""The General Assembly has numbered by session since its thirty-first: lower ones are the Human Rights Council's."""
_HIGHEST_COUNCIL_NUMBER = 60
"""No session of the Human Rights Council has adopted as many resolutions; the General Assembly's adopt some 300."""
_HIGHEST_ASSEMBLY_NUMBER = 999
_LAST_ASSEMBLY_ROMAN = 30
"""Roman numerals ended with the thirtieth session (1975); higher ones are the Economic and Social Council's."""


@frozen(kw_only=True)
class ResolutionNumber:
    """A number as a text prints it: "5/1", "S-17/1", "217 A (III)", "1325 (2000)", "2005/69".

    Attributes:
        session: what stands before the stroke: "60", "S-17", "2005"; None for numbers without one.
        number: the number itself, with its letter: "251", "217 A".
        bracket: what stands in brackets: "III", "2000"; or None.
        adopted: the year of the date that stands after it, or None.
    """

    start: int
    end: int
    session: str | None
    number: str
    bracket: str | None
    adopted: int | None

    @property
    def is_telling(self) -> bool:
        """Return whether it has the shape of a resolution's number rather than of any number."""
        return self.session is not None or self.bracket is not None

    @property
    def printed(self) -> str:
        """Return the number in the spelling of symbols."""
        if self.session:
            return f"{self.session}/{self.number}"
        return f"{self.number} ({self.bracket})" if self.bracket else self.number


_NUMBER = regex(
    r"""
    (?:(?P<session>(?:ES-|S-)?\d{1,4})\s?/\s?)?
    (?P<number>\d{1,4}(?![\d/])(?!\.\d))
    (?:\s?(?P<letter>[A-Z](?:-[A-Z])?)(?=\s?\(|[,;.)\s]))?
    (?:\s?\((?P<bracket>(?:S-|ES-)?[IVXLC]{1,7}|(?:19|20)\d\d)\))?
    """,
    re.VERBOSE,
)
_LABEL = regex(r"\s+(?:[Nn]os?\.?\s*|[nN][°º]s?\s*|№\s*|núms?\.\s*)?\(?")
_LONGEST_LIST = 60


@functools.cache
def _date_after() -> re.Pattern[str]:
    """Return the date of a resolution, which stands after its number: "of 3 April 2006"."""
    return re.compile(
        rf"""
        [,\s]+{LEXICON.source("resolution_links", role="dated")}\s+\d{{1,2}}(?:er)?\s+
        (?:de\s+)?[^\W\d_]+(?:/[^\W\d_]+)?\s+(?:del?\s+)?
        (?P<year>\d{{4}})(?:\s+года)?
        """,
        re.VERBOSE,
    )


@functools.cache
def _between() -> re.Pattern[str]:
    """Return what stands between two numbers of a list; in Arabic "and" is written together with the next."""
    links = LEXICON.source("resolution_links", role="between")
    return re.compile(rf"\s*[,;]\s+(?:{links}\s+)?|\s+{links}\s+|\s+و")


def numbers_at(text: str, place: int) -> tuple[list[ResolutionNumber], int]:
    """Return the numbers of a list that begins at a place, each with the date after it, and where the list ends."""
    label = _LABEL.match(text, place)
    numbers: list[ResolutionNumber] = []
    position = end = label.end() if label else place
    while len(numbers) < _LONGEST_LIST:
        found = _NUMBER.match(text, position)
        if not found or (numbers and not _continues(numbers[0], found)):
            break
        date = _date_after().match(text, found.end())
        numbers.append(_number(found, int(date["year"]) if date else None))
        end = date.end() if date else found.end()
        between = _between().match(text, end)
        if not between:
            break
        position = between.end()
    return numbers, end


def _continues(first: ResolutionNumber, found: re.Match[str]) -> bool:
    """Return whether a number goes on a list: it is shaped as a resolution's, or plain as the first ("1325, 1820")."""
    plain = not first.is_telling and len(first.number) > 2 and len(found["number"]) > 2
    return bool(found["session"] or found["bracket"]) or plain


def _number(found: re.Match[str], adopted: int | None) -> ResolutionNumber:
    letter = f" {found['letter']}" if found["letter"] and (found["bracket"] or found["session"]) else ""
    end = found.end() if letter or found["bracket"] else found.end("number")
    return ResolutionNumber(
        start=found.start(),
        end=end,
        session=found["session"],
        number=found["number"] + letter,
        bracket=found["bracket"],
        adopted=adopted,
    )


def symbol_for(number: ResolutionNumber, nature: str, named: str | None, own: str | None) -> str | None:
    """Return the symbol of a resolution or decision, or None where several organs could have adopted it.

    Args:
        number: as printed.
        nature: "RES" or "DEC".
        named: key of the organ that the text names: "A", "HRC", "S", "E", "CHR", "COUNCIL" (any Council), or None.
        own: the beginning of the document's own symbol, "A", "A/HRC", "S", "E"; "" for another text that speaks of the
            United Nations' organs; None for one that does not, in which a number without an organ means nothing.
    """
    organ = _organ(number, named, own)
    if organ is None or not _fits(number, organ):
        return None
    return f"{_PREFIXES[organ]}/{nature}/{number.printed}"


_PREFIXES = {"A": "A", "HRC": "A/HRC", "S": "S", "E": "E", "CHR": "E/CN.4"}


def _organ(number: ResolutionNumber, named: str | None, own: str | None) -> str | None:
    if named not in (None, "COUNCIL"):
        return named
    if named is None and own is None:
        return None
    session, bracket = number.session, number.bracket
    if bracket and bracket.isdecimal():
        return "S"
    if bracket:
        return _of_roman(bracket, named)
    if session is None:
        return "S" if own == "S" and len(number.number) > 2 else None
    if session.startswith("ES-"):
        return "A" if named is None else None
    if session.startswith("S-"):
        return "HRC" if named == "COUNCIL" or own == "A/HRC" else "A" if own == "A" else None
    if len(session) == 4:
        return "E" if named == "COUNCIL" or own == "E" else None
    if named == "COUNCIL":
        return "HRC"
    return _by_session(number, int(session), own)


def _of_roman(bracket: str, named: str | None) -> str | None:
    if "-" in bracket:
        return "A"
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    digits = [values[letter] for letter in bracket]
    total = sum(-digit if digit < max(digits[place:]) else digit for place, digit in enumerate(digits))
    return "E" if named == "COUNCIL" or total > _LAST_ASSEMBLY_ROMAN else "A"


def _by_session(number: ResolutionNumber, session: int, own: str | None) -> str | None:
    """Return whose an unnamed "n/m" is: by its numbers, else by the year of its date, else by the document's organ."""
    if session <= _LAST_COUNCIL_SESSION_BELOW_THE_ASSEMBLYS:
        return "HRC"
    if int(number.number.split()[0]) > _HIGHEST_COUNCIL_NUMBER:
        return "A"
    if number.adopted:
        if number.adopted - session in (1945, 1946):
            return "A"
        if abs(_FIRST_COUNCIL_YEAR + session / _COUNCIL_SESSIONS_A_YEAR - number.adopted) <= 1:
            return "HRC"
    return {"A": "A", "A/HRC": "HRC"}.get(own or "")


def _fits(number: ResolutionNumber, organ: str) -> bool:
    """Return whether an organ has numbers of this shape."""
    session = number.session or ""
    is_year = len(session) == 4 and session.isdecimal()
    if session and not is_year and int(number.number.split()[0]) > _HIGHEST_ASSEMBLY_NUMBER:
        return False
    match organ:
        case "A":
            return (bool(session) and not is_year) or bool(number.bracket and not number.bracket.isdecimal())
        case "HRC":
            return bool(session) and not is_year and not session.startswith("ES-")
        case "S":
            return not session and (number.bracket is None or number.bracket.isdecimal())
        case "E":
            return is_year or bool(number.bracket and not number.bracket.isdecimal())
    return is_year
