"""Telephone numbers, in the form of ITU-T E.164."""

import functools
import importlib
import re
from types import ModuleType

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.values import frozen

SHORTEST, LONGEST = 8, 15
"""Digits of an international number with its country code (E.164 allows 15)."""

_INTERNATIONAL = regex(
    r"""
    (?<![\w+])
    (?:\(\s?)?                              # "(+32) 2 55 50142"
    (?:\+|00(?=[\s-]?[1-9]))\s{0,2}         # + or 00
    (?:
        \d{1,3}\s?(?:\(0\))?\s?\d{2,5}\s?/\s?\d{4,8}  # "+49 (0)30 / 4202480"
      | \d(?:(?:(?!\.\s)[\s.()‑–-]){0,3}\d|/\d){6,16}   # digits with what may stand between them, no stop
    )
    (?!\d)
    """,
    re.VERBOSE,
)
_NATIONAL = regex(r"(?<![\w+/.-])\(?0?\d(?:(?:(?!\.\s)[\s.()‑–-]){0,3}\d|\s?/\s?\d){5,12}(?![\d/])")
_DIGIT = regex(r"\d")
_DAY = regex(
    r"""
    (?<!\d)(?:[12]\d|3[01]|0?[1-9])[./-](?:1[0-2]|0?[1-9])[./-]\d{2,4}   # 26.04.2031; no "55-01-23"
    | (?:19|20)\d\d[./–-]\d{2,4}
    | \d{4}-\d\d-\d\d
    """,
    re.VERBOSE,
)
_BETWEEN_TWO = regex(r"\s/\s?(?=\(?0)")
_AREA = regex(r"\(\d+\)")
FEWEST_DIGITS = 7
"""Digits of a national number that nothing labels as one."""

_LOCAL = regex(r"\d{2}[ -]\d{4}")
"""A number of six figures as towns have, or had, them: "65 2999"."""

_TRUNK = regex(r"\(\s*0\s*\)")


@frozen(kw_only=True)
class Phone:
    """A telephone number with its range; `number` is None where the document does not say its country."""

    start: int
    end: int
    number: str | None


@functools.cache
def _label(kind: str) -> re.Pattern[str]:
    return re.compile(LEXICON.source("contact_labels", kind=kind) + r"\s*(?:№|no\.?|number)?", re.IGNORECASE)


def phones(text: str, start: int, end: int, *, region: str | None = None, listed: bool = False) -> list[Phone]:
    """Return the telephone numbers in a range of a text; those of fax machines are left out.

    Args:
        text: the text.
        start: first code point of the range.
        end: one past its last.
        region: ISO 3166-1 alpha-2 code of the country of numbers that are printed without its code; another number of
            the same range says it better.
        listed: whether the range lists contacts, so that a number needs no label such as "Tel.:" before it.
    """
    if _DIGIT.search(text, start, end) is None:
        return []
    found = [
        Phone(start=match.start(), end=match.end(), number=_e164(match.group()))
        for match in _INTERNATIONAL.finditer(text, start, end)
        if not _is_fax(text, start, match.start())
    ]
    spoilt = [phone for phone in found if not phone.number and text[phone.start] == "+"]
    found = [phone for phone in found if phone.number]
    home = _region_of(found[0].number) if found else region
    # no number of another country stands behind "+421" and too few figures
    found += [phone for phone in spoilt if listed or _is_labelled(text, start, phone.start)]
    taken = [*found, *spoilt]
    found += [phone for phone in _national(text, start, end, home, listed=listed) if not _overlaps(phone, taken)]
    return sorted(found, key=lambda phone: phone.start)


def _national(text: str, start: int, end: int, region: str | None, *, listed: bool) -> list[Phone]:
    found = list[Phone]()
    at = start
    while match := _NATIONAL.search(text, at, end):
        at = match.end()
        if _is_fax(text, start, match.start()):
            continue
        labelled = _is_labelled(text, start, match.start())
        if labelled or (listed and _reads_as_phone(text, match)):
            found.append(_first_number(match, region))
            at = found[-1].end
    return found


def _first_number(match: re.Match[str], region: str | None) -> Phone:
    """Return the number of a match, or what stands before a slash where both are none together: "02 6270 / 0419 …"."""
    whole = Phone(start=match.start(), end=match.end(), number=_with_country(match.group(), region))
    slash = _BETWEEN_TWO.search(match.group())
    if whole.number or slash is None:
        return whole
    end = match.start() + slash.start()
    first = Phone(start=match.start(), end=end, number=_with_country(match.string[match.start() : end], region))
    return first if first.number else whole


def _reads_as_phone(text: str, match: re.Match[str]) -> bool:
    """Return whether figures in a list of contacts are a number to call: no day, year, sum or postcode."""
    printed = match.group()
    digits = sum(letter.isdigit() for letter in printed)
    if (
        (digits < FEWEST_DIGITS and not _LOCAL.fullmatch(printed))
        or (not _AREA.search(printed) and _DAY.search(printed))
        or text[match.end() : match.end() + 1] == "%"
    ):
        return False
    return printed.lstrip("(").startswith("0") or bool(re.search(r"[\s().-]", printed))


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


def _region_of(number: str | None) -> str | None:
    """Return the country of an international number; it takes phonenumbers."""
    library = _library()
    return library.region_code_for_number(library.parse(number, None)) if library and number else None


def _with_country(printed: str, region: str | None) -> str | None:
    """Return a national number with its country's code where it can be one there; it takes phonenumbers."""
    library = _library()
    return None if library is None or region is None else _checked(library, printed, region)


def _checked(library: ModuleType, printed: str, region: str | None) -> str | None:
    try:
        parsed = library.parse(printed, region)
    except library.NumberParseException:
        return None
    if not library.is_possible_number(parsed) or (region and not library.is_valid_number(parsed)):
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
