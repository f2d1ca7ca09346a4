"""The set phrases of notes and letters: how they open, and who speaks in them."""

import functools
import re
from collections.abc import Sequence

from attrs import frozen

from hrdocs.passages import Passage
from hrdocs_note_verbale.wordlists import LEXICON

OPENING = 14
"""Passages among which the first formula of a communication without a title can stand."""

_COMPLIMENTS = r"""
    (?:presents?|présente|presenta|свидетельствует|تهدي)\s+(?:its|their|his|her|ses|sus|свое)?\s*
    (?:compliments|saludos|уважение|تحياتها)
"""
_HONOUR = r"""
    (?:ha(?:s|ve)|a|tiene)\s+(?:also\s+|further\s+|the\s+further\s+)?
    (?:(?:the\s+)?(?:further\s+)?honou?r|l[’']honneur|el\s+honor)
    | имеет\s+честь | تتشرف
"""


@frozen(kw_only=True)
class Opening:
    """What a communication without a title opens with; the spans are ranges of the passage's text."""

    passage: Passage
    sender: tuple[int, int]
    addressee: tuple[int, int] | None
    compliments: bool
    honour: bool


@functools.cache
def _sender_opens() -> re.Pattern[str]:
    """Return the sender of a note in the third person, at the head of its first paragraph, and what it does."""
    return re.compile(
        rf"""
        (?:The\ |La\ |L[’'])?
        (?P<sender>(?:{LEXICON.source("third_person_senders")})\b[^,.;]{{3,260}}?)
        (?:,[^.;]{{0,300}}?)?\s+
        (?:(?P<compliments>{_COMPLIMENTS})
            (?:\s+to\s+(?P<addressee>(?:the\s)?[^.;]{{4,300}}?)(?=,?\s+and,?\s|[.;]|,\s+with\s|,\s+in\s))?
          | (?P<honour>{_HONOUR}))
        """,
        re.VERBOSE | re.IGNORECASE,
    )


_LETTER_HONOUR = re.compile(
    r"""
    (?:I|We|On\ (?:the\ )?instructions?\ (?:of|from)\ [^.;]{3,120},\ I|Upon\ instructions[^.;]{3,120},\ I)
    \ (?:have|has)\ (?:also\ |further\ )?the\ (?:further\ )?honou?r\ to\b
    """,
    re.VERBOSE,
)
_CIRCULATE = re.compile(r"\b(?:circulat|issu|distribut)\w+\b.{0,160}?\b(?:as|among)\b", re.IGNORECASE)


def opening_of(passages: Sequence[Passage]) -> Opening | None:
    """Return the first formula of a note in the third person, or None."""
    for passage in passages[:OPENING]:
        match = _sender_opens().match(passage.text)
        if match:
            rest = passage.text[match.start() :]
            return Opening(
                passage=passage,
                sender=match.span("sender"),
                addressee=match.span("addressee") if match["addressee"] else None,
                compliments=bool(match["compliments"]),
                honour=bool(match["honour"]) or bool(re.search(_HONOUR, rest, re.VERBOSE | re.IGNORECASE)),
            )
    return None


def letter_formulas(passages: Sequence[Passage]) -> list[tuple[Passage, re.Match[str]]]:
    """Return the formulas of a letter in the first person: "I have the honour to", the request to circulate it."""
    found: list[tuple[Passage, re.Match[str]]] = []
    for passage in passages[:OPENING]:
        match = _LETTER_HONOUR.match(passage.text)
        if match and not any(kind == "honour" for kind in _kinds(found)):
            found.append((passage, match))
    for passage in passages[: 2 * OPENING]:
        match = _CIRCULATE.search(passage.text) if found else None
        if match:
            found.append((passage, match))
            break
    return found


def _kinds(found: Sequence[tuple[Passage, re.Match[str]]]) -> list[str]:
    return ["honour" if match.re is _LETTER_HONOUR else "circulate" for _, match in found]
