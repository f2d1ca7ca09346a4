"""Days as carriers write them: ISO 8601 and its profiles, HTTP dates, numeric dates, and the wordings of documents."""

import re

from hrdocs.expressions import regex
from hrdocs.un import figured_days
from hrdocs.un.figured_days import UNKNOWN, valid

_ISO = regex(
    r"""
    ^\s*(\d{4}) [-/.]? (\d{1,2}) (?: [-/.]? (\d{1,2}) )?   # year, month, day; the hyphens may lack
    (?= $ | [T\s,Z+] )                                     # then nothing or a time of day
    """,
    re.VERBOSE,
)
_COMPACT = regex(r"^\s*(\d{4})(\d{2})(\d{2})(?=$|[T\d])")
_ZONED = regex(r"\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\s*$")
_ADDRESS = regex(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)")


def day(value: str, order: str = UNKNOWN) -> str | None:
    """Return the day that a carrier's value names, as EDTF, or None."""
    value = value.strip()[:80]
    found = _ISO.match(value) or _COMPACT.match(value)
    if found:
        groups = [int(g) for g in found.groups() if g and g.isdecimal()]
        return valid(*groups) if len(groups) == 3 else None
    return next((each.edtf for each in figured_days.find(value, order)), None)


def is_zoned(value: str) -> bool:
    """Return whether a value is an instant with the zone of its clock: the reader's day may be the next or the last."""
    return _ZONED.search(value) is not None


def in_address(address: str) -> str | None:
    """Return the day in the path of an address (/2026/05/06/old-bridge/), or None."""
    found = _ADDRESS.search(address)
    return valid(*(int(group) for group in found.groups())) if found else None
