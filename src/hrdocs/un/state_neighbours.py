"""Names of States that stand within other names: "Guinea" in "Equatorial Guinea", "Sudan" in "South Sudan"."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import alternation
from hrdocs.un.tables import codes, rows

_REACH = 24
"""Characters beside a name that are looked at."""

_HYPHEN_BEFORE = regex(r"[^\W\d_]{3,}[-‐‑]$")
_HYPHEN_AFTER = regex(r"[-‐‑](?P<other>[^\W\d_]{3,})")


def is_part_of_another(text: str, start: int, end: int, code: str) -> bool:
    """Return whether a State's name at a place is only a part of the name of something else.

    Asked of the States alone whose names stand within others; "eastern Ukraine" is a part of Ukraine, and names it.
    """
    if code not in _within_others():
        return False
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    hyphen = _HYPHEN_AFTER.match(after)
    if hyphen and hyphen["other"][0].isupper():
        return True
    return bool(_HYPHEN_BEFORE.search(before) or _words()["before"].search(before) or _words()["after"].match(after))


@functools.cache
def _within_others() -> frozenset[str]:
    return codes("states_within_others")


@functools.cache
def _words() -> dict[str, re.Pattern[str]]:
    listed: dict[str, list[str]] = {"before": [], "after": []}
    for row in rows("state_neighbours"):
        listed[row["place"]].append(row["phrase"])
    return {
        "before": re.compile(rf"(?:{alternation(listed['before'])})(?:\s?[-‐‑–—]\s?|\s?)$", re.IGNORECASE),
        "after": re.compile(rf"\s?(?:[-‐‑–—]\s?)?(?:{alternation(listed['after'])})", re.IGNORECASE),
    }
