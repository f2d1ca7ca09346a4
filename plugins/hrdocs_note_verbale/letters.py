"""How a letter opens: in the first person, with the honour to transmit, and with a request to be circulated."""

import functools
import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.passages import Passage
from hrdocs_note_verbale.openings import OPENING
from hrdocs_note_verbale.wordlists import LEXICON

_CIRCULATE = regex(r"\b(?:circulat|issu|distribut)\w+\b.{0,160}?\b(?:as|among)\b", re.IGNORECASE)


@functools.cache
def _honour() -> re.Pattern[str]:
    """Return "I have the honour to", also behind "On instructions from my Government, "."""
    instructions = LEXICON.source("letter_formulas", part="instructions")
    honour = LEXICON.source("letter_formulas", part="honour")
    return re.compile(rf"(?:{instructions}\s[^.;]{{3,120}}[,،]\s)?{honour}", re.IGNORECASE)


def _circulated(text: str) -> re.Match[str] | None:
    return _CIRCULATE.search(text) or LEXICON.pattern("requests").search(text)


def letter_formulas(passages: Sequence[Passage]) -> list[tuple[Passage, re.Match[str]]]:
    """Return the formulas of a letter in the first person: "I have the honour to", the request to circulate it."""
    found: list[tuple[Passage, re.Match[str]]] = []
    for passage in passages[:OPENING]:
        match = _honour().match(passage.text)
        if match and not any(kind == "honour" for kind in _kinds(found)):
            found.append((passage, match))
    for passage in passages[: 2 * OPENING]:
        match = _circulated(passage.text) if found else None
        if match:
            found.append((passage, match))
            break
    return found


def _kinds(found: Sequence[tuple[Passage, re.Match[str]]]) -> list[str]:
    return ["honour" if match.re is _honour() else "circulate" for _, match in found]
