"""Tags of languages (BCP 47): in their usual spelling, without a region, with the script where one is needed."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.language.script import Writing

_TAG = regex(r"(?P<language>[A-Za-z]{2,3})(?P<rest>(?:[-_][A-Za-z0-9]{1,8})*)")
_REGION = regex(r"-(?:[A-Z]{2}|\d{3})(?=-|$)")


@functools.lru_cache(maxsize=1024)
def usual_spelling(tag: str) -> str | None:
    """Return a declared tag in the usual spelling ("en_us" becomes "en-US"), or None where it is no tag."""
    match = _TAG.fullmatch(tag.strip())
    if match is None:
        return None
    parts = [part for part in re.split("[-_]", match["rest"]) if part]
    return "-".join([match["language"].lower(), *(_usual_case(part) for part in parts)])


def without_region(tag: str) -> str:
    """Return a BCP 47 tag in the usual spelling without its region: a text shows its language, not a country."""
    return _REGION.sub("", tag)


def _usual_case(subtag: str) -> str:
    if len(subtag) == 4 and subtag.isalpha():
        return subtag.title()
    return subtag.upper() if len(subtag) == 2 else subtag.lower()


def tag_of(code: str, writing: Writing) -> str:
    """Return the tag of a language; of those that are written in two scripts it says which, where that is needed."""
    if code == "uz":
        return "uz-Cyrl" if writing.script == "Cyrillic" else "uz-Latn"
    if code in _LATIN_BY_DEFAULT and writing.script == "Cyrillic":
        return f"{code}-Cyrl"
    return "kaa-Latn" if code == "kaa" and writing.script == "Latin" else code


_LATIN_BY_DEFAULT = frozenset({"az", "tk"})
