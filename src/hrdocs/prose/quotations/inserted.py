"""Clauses of saying that stand inside the words spoken."""

import re

from hrdocs.expressions import regex
from hrdocs.prose.people.listed_words import verb_at
from hrdocs.prose.people.names import has_office
from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.people.vocabulary import Vocabulary
from hrdocs.prose.quotations.clauses import said_within
from hrdocs.values import frozen

_CLAUSE_BY_DASH = regex(r"(?P<before>[,.!?…]?)\s*(?:[—–]|(?<=\s)-(?=\s))\s*")
_CLAUSE_END = regex(r"\s*(?P<after>[,.])\s*(?:[—–]|-(?=\s))\s*")
_BARE_END = regex(r"(?<=[^\W\d_])\s*(?:[—–](?=[\s.,;:])|\s-(?=\s))\s*")
"""Where a clause between dashes ends without another sign: Spanish —dijo X—, Italian – ha detto X –."""

_SENTENCE_END = regex(r"(?P<after>\.)\s+(?=[^\W\d_a-zà-ÿ])")
"""Where a clause behind a comma ends with its sentence: « C’est la vie, dit X. Et puis ? »"""

_CLAUSE_BY_COMMA = regex(r"(?P<before>,)\s+")
_COMMA_END = regex(r"\s*,\s+")
LONGEST_CLAUSE = 140


@frozen(kw_only=True)
class Inserted:
    """A clause of saying inside a range: where it and its punctuation begin and end, and whom it names.

    `full_stop` tells that the words before it ended a sentence. `speaker` is None where a pronoun stands for one.
    """

    start: int
    end: int
    speaker: Speaker | None
    full_stop: bool


def inserted_clause(text: str, start: int, end: int, *, language: str, vocabulary: Vocabulary) -> Inserted | None:
    """Return the first clause of saying inside spoken words, or None.

    Args:
        text: the paragraph.
        start: where the spoken words begin.
        end: where they end.
        language: of the paragraph.
        vocabulary: of the document.
    """
    for opening in _CLAUSE_BY_DASH.finditer(text, start + 1, end):
        found = _clause(text, opening, _CLAUSE_END, end, language, vocabulary)
        if found is None and verb_at(text, opening.end(), language):
            found = _clause(text, opening, _BARE_END, end, language, vocabulary)
        if found:
            return found
    for opening in _CLAUSE_BY_COMMA.finditer(text, start + 1, end):
        if verb_at(text, opening.end(), language):
            for closing in (_COMMA_END, _SENTENCE_END):
                found = _clause(text, opening, closing, end, language, vocabulary)
                if found and (found.speaker is None or found.speaker.name):
                    return found
    return None


def _clause(
    text: str, opening: re.Match[str], closing: re.Pattern[str], end: int, language: str, vocabulary: Vocabulary
) -> Inserted | None:
    begin = opening.end()
    limit = min(end, begin + LONGEST_CLAUSE)
    close = closing.search(text, begin, limit)
    if close is None:
        return None
    further = closing.search(text, close.end(), limit) if closing is _COMMA_END else None
    if further and has_office(text[close.end() : further.start()]):
        close = further
    said = said_within(text, begin, close.start(), language=language, vocabulary=vocabulary)
    if said is None:
        return None
    ended = opening["before"] in (".", "!", "?", "…") or close.groupdict().get("after") == "."
    kept = 1 if opening["before"] not in ("", ",") else 0
    return Inserted(start=opening.start() + kept, end=close.end(), speaker=said.speaker, full_stop=ended)
