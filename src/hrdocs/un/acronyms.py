"""What an acronym that a treaty and its Committee share stands for, by the words around it: "CEDAW", "CRC", "CED"."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.lexicon.phrasebook import PhraseMatch
from hrdocs.un.tables import LEXICON

BODY = "body:"
"""How the keys of bodies begin, to tell them from treaties."""

_SYMBOL_AFTER = regex(r"/(?:C|OP|SP)\b")
_LISTED_BEFORE = regex(r"(?<![\w/.])[A-Z]{3,7}/$")
"""Another acronym and a stroke: "ICCPR/ICESCR". Any other stroke before one is a symbol's or an address's."""


def is_other(text: str, match: PhraseMatch) -> bool:
    """Return whether an acronym stands for something else: part of a symbol, or the Committee of the same letters."""
    name = text[match.start : match.end]
    if match.key.startswith(BODY) or not name.isupper() or " " in name:
        return False
    lead = text[match.start - 1 : match.start]
    if _SYMBOL_AFTER.match(text, match.end) or lead == ".":
        return True
    if lead == "/" and not _LISTED_BEFORE.search(text, max(0, match.start - 12), match.start):
        return True
    return bool(
        _body_after().match(text, match.end) or _body_before().search(text, max(0, match.start - 50), match.start)
    )


_ACRONYMS_OF_BOTH = {"CED": "ICPPED", "CERD": "ICERD", "CMW": "ICRMW", "CESCR": "ICESCR"}


def as_treaty(text: str, match: PhraseMatch) -> PhraseMatch:
    """Return the Committee's acronym as its treaty where a State is to ratify it: "sign and ratify CED"."""
    treaty = _ACRONYMS_OF_BOTH.get(text[match.start : match.end])
    if (
        treaty
        and _joining().search(text, max(0, match.start - 180), match.start)
        and not _body_after().match(text, match.end)
    ):
        return PhraseMatch(start=match.start, end=match.end, key=treaty)
    return match


def _words(place: str) -> str:
    return LEXICON.source("committee_words", place=place)


@functools.cache
def _body_after() -> re.Pattern[str]:
    """Return what follows an acronym that means the Committee: its title, its documents, what it does."""
    return re.compile(rf"\s+(?:{_words('after')}|(?:{_words('helping')}\s+)*{_words('act')})", re.IGNORECASE)


@functools.cache
def _body_before() -> re.Pattern[str]:
    """Return what stands before one: "the Committee on the CRC", "the recommendations of CEDAW"."""
    document = rf"{_words('document')}\s+(?:\w{{4,9}}\s+)?(?:of|by|from)"
    return re.compile(rf"(?:{_words('before')}|{document})\s+(?:the\s+)?$", re.IGNORECASE)


@functools.cache
def _joining() -> re.Pattern[str]:
    return re.compile(rf"{_words('joining')}[^.;]{{0,160}}$", re.IGNORECASE)
