"""Telephone numbers, in the form of ITU-T E.164."""

import functools
import importlib
import re
from types import ModuleType

from attrs import frozen

from hrdocs.prose import LEXICON

SHORTEST, LONGEST = 8, 15
"""Digits of an international number with its country code (E.164 allows 15)."""

_INTERNATIONAL = re.compile(
    r"""
    (?<![\w+])
    (?:\(\s?)?                              # "(+32) 2 55 50142"
    (?:\+|00(?=[\s-]?[1-9]))\s{0,2}         # + or 00
    (?:
        \d{1,3}\s?(?:\(0\))?\s?\d{2,5}\s?/\s?\d{4,8}  # "+49 (0)30 / 4202480"
      | \d(?:[\s.()‑–-]{0,3}\d|/\d){6,16}       # digits with what may stand between them
    )
    (?!\d)
    """,
    re.VERBOSE,
)
_NATIONAL = re.compile(r"(?<![\w+/.-])\(?0?\d(?:[\s.()‑–-]{0,2}\d|/\d){5,12}(?![\d/])")
_TRUNK = re.compile(r"\(\s*0\s*\)")


@frozen(kw_only=True)
class Phone:
    """A telephone number with its range; `number` is None where the document does not say its country."""

    start: int
    end: int
    number: str | None


@functools.cache
def _label(kind: str) -> re.Pattern[str]:
    return re.compile(LEXICON.source("contact_labels", kind=kind) + r"\s*(?:№|no\.?|number)?", re.IGNORECASE)


def phones(text: str, start: int, end: int) -> list[Phone]:
    """Return the telephone numbers in a range of a text; those of fax machines are left out.

    A number without a country code is found only behind a label such as "Tel.:"; its country is read from another
    number of the same range, and otherwise it has none.
    """
    found = [
        Phone(start=match.start(), end=match.end(), number=_e164(match.group()))
        for match in _INTERNATIONAL.finditer(text, start, end)
        if not _is_fax(text, start, match.start())
    ]
    found = [phone for phone in found if phone.number]
    country = found[0].number if found else None
    found += [phone for phone in _national(text, start, end, country) if not _overlaps(phone, found)]
    return sorted(found, key=lambda phone: phone.start)


def _national(text: str, start: int, end: int, country: str | None) -> list[Phone]:
    found = []
    for match in _NATIONAL.finditer(text, start, end):
        if _is_labelled(text, start, match.start()) and not _is_fax(text, start, match.start()):
            found.append(Phone(start=match.start(), end=match.end(), number=_with_country(match.group(), country)))
    return found


def _overlaps(phone: Phone, others: list[Phone]) -> bool:
    return any(phone.start < other.end and other.start < phone.end for other in others)


def _last_label(text: str, start: int, at: int) -> tuple[int, str]:
    """Return the end and the kind of the last label of a phone or a fax before an offset."""
    window = max(start, at - 60)
    ends = [(match.end(), kind) for kind in ("phone", "fax") for match in _label(kind).finditer(text, window, at)]
    return max(ends, default=(0, ""))


def _is_fax(text: str, start: int, at: int) -> bool:
    _, kind = _last_label(text, start, at)
    return kind == "fax" and "\n" not in text[_last_label(text, start, at)[0] : at].strip(" ")


def _is_labelled(text: str, start: int, at: int) -> bool:
    end, kind = _last_label(text, start, at)
    between = text[end:at]
    return kind == "phone" and re.fullmatch(r"[\s.:№+()\d,;/–-]{0,40}", between) is not None


def _e164(printed: str) -> str | None:
    """Return a number that has its country code, or None where it cannot be one."""
    digits = re.sub(r"\D", "", _TRUNK.sub("", printed))
    digits = digits[2:] if digits.startswith("00") else digits
    if not SHORTEST <= len(digits) <= LONGEST or digits.startswith("0"):
        return None
    library = _library()
    if library is None:
        return f"+{digits}"
    return _checked(library, f"+{digits}", None)


def _with_country(printed: str, other: str | None) -> str | None:
    """Return a national number with the country of another number of the same contact; it takes phonenumbers."""
    library = _library()
    if library is None or other is None:
        return None
    region = library.region_code_for_number(library.parse(other, None))
    return _checked(library, printed, region)


def _checked(library: ModuleType, printed: str, region: str | None) -> str | None:
    try:
        parsed = library.parse(printed, region)
    except library.NumberParseException:
        return None
    if not library.is_possible_number(parsed):
        return None
    form: str = library.format_number(parsed, library.PhoneNumberFormat.E164)
    return form


@functools.cache
def _library() -> ModuleType | None:
    """Return phonenumbers where the extra `phones` is installed."""
    try:
        return importlib.import_module("phonenumbers")
    except ImportError:
        return None
