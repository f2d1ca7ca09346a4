"""The note that a note answers: "acknowledges receipt of the Embassy's Note No. 3841 of 9 June 2031"."""

import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.passages import Passage
from hrdocs.un import dates
from hrdocs.values import frozen
from hrdocs_note_verbale.openings import Opening
from hrdocs_note_verbale.wordlists import LEXICON

NEAR = 100
"""Characters between the verb and the word "note", at the most: whose note it is."""

LONGEST = 160
"""Characters of the longest name of a note."""

_NUMBER = regex(r"[^\s,;:]*\d[^\s,;:]*")
_STOP = regex(r"[:;<]|\.\s+(?=[A-ZА-Я][a-zа-я]{3})")


@frozen(kw_only=True)
class Answered:
    """A note that is answered: its range in a passage, and its name as printed."""

    passage: Passage
    start: int
    end: int
    name: str


def answered(note: Sequence[Passage], opening: Opening | None) -> Answered | None:
    """Return the note that a communication answers, named by its number or day in the first sentence of its own."""
    if opening is None:
        return None
    passage = opening.passage
    lead = LEXICON.pattern("answering", part="lead").search(passage.text, opening.sender[1])
    if lead is None:
        return None
    name = LEXICON.pattern("answering", part="note").search(passage.text, lead.end(), lead.end() + NEAR)
    if name is None or _STOP.search(passage.text, lead.end(), name.start()) or _names_another(passage.text, lead, name):
        return None
    end = _end(passage.text, name.start(), name.end())
    if end is None:
        return None
    return Answered(passage=passage, start=name.start(), end=end, name=passage.text[name.start() : end])


def _names_another(text: str, lead: re.Match[str], name: re.Match[str]) -> bool:
    """Return whether something else is referred to: "with reference to the Agreement of 2031 … the note"."""
    between = text[lead.end() : name.start()]
    return _NUMBER.search(between) is not None


def _end(text: str, start: int, after: int) -> int | None:
    """Return where the name of a note ends: with the last number or day of it; None where it has neither."""
    stop = min(len(text), start + LONGEST)
    for pattern in (_STOP, LEXICON.pattern("answering", part="end")):
        found = pattern.search(text, after, stop)
        stop = found.start() if found else stop
    days = [after + each.end for each in dates.find(text[after:stop])]
    numbers = [each.end() for each in _NUMBER.finditer(text, after, stop)]
    end = max([*days, *numbers], default=0)
    return _with_bracket_closed(text, start, len(text[:end].rstrip(".,)")), stop) if end else None


def _with_bracket_closed(text: str, start: int, end: int, stop: int) -> int:
    """Return the end of a name, behind the bracket that it opens: "Note of 9 June 2031 (ref. No. AB/12)"."""
    opened = text.count("(", start, end) - text.count(")", start, end)
    close = text.find(")", end, stop) if opened == 1 else -1
    return close + 1 if close >= 0 else end
