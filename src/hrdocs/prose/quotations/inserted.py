"""Clauses of saying that stand inside the words spoken, and speech that a dash opens instead of a mark."""

import re

from attrs import frozen

from hrdocs.prose.people.names import has_office
from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.people.speakers import is_pronoun, speaker_after, speaker_before
from hrdocs.prose.people.vocabulary import Vocabulary
from hrdocs.prose.quotations import sayings
from hrdocs.prose.quotations.clauses import said_within

_CLAUSE_BY_DASH = re.compile(r"(?P<before>[,.!?…]?)\s*(?:[—–]|(?<=\s)-(?=\s))\s*")
_CLAUSE_END = re.compile(r"\s*(?P<after>[,.])\s*(?:[—–]|-(?=\s))\s*")
_CLAUSE_BY_COMMA = re.compile(r"(?P<before>,)\s+")
_COMMA_END = re.compile(r"\s*,\s+")
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


@frozen(kw_only=True)
class Grammar:
    """The language of a paragraph that the grammar of speakers has, and the words of its document."""

    language: str
    vocabulary: Vocabulary


def inserted_clause(
    text: str, start: int, end: int, *, grammar: Grammar | None = None, to_the_end: bool = False
) -> Inserted | None:
    """Return the first clause of saying inside spoken words, or None.

    Args:
        text: the paragraph.
        start: where the spoken words begin.
        end: where they end.
        grammar: of the paragraph's language, where there is one.
        to_the_end: whether the clause may close the range, as in speech that a dash opens.
    """
    for opening in _CLAUSE_BY_DASH.finditer(text, start + 1, end):
        found = _clause(text, opening, _CLAUSE_END, end, grammar, to_the_end=to_the_end)
        if found:
            return found
    for opening in _CLAUSE_BY_COMMA.finditer(text, start + 1, end):
        found = _clause(text, opening, _COMMA_END, end, grammar, to_the_end=False)
        if found and (found.speaker is None or found.speaker.name):
            return found
    return None


def _clause(
    text: str,
    opening: re.Match[str],
    closing: re.Pattern[str],
    end: int,
    grammar: Grammar | None,
    *,
    to_the_end: bool,
) -> Inserted | None:
    begin = opening.end()
    limit = min(end, begin + LONGEST_CLAUSE)
    close = closing.search(text, begin, limit)
    if close is None and not (to_the_end and end - begin <= LONGEST_CLAUSE):
        return None
    further = closing.search(text, close.end(), limit) if close and closing is _COMMA_END else None
    if close and further and has_office(text[close.end() : further.start()]):
        close = further
    stop = close.start() if close else end
    verb = sayings.verb().search(text, begin, stop)
    if verb is None or verb.start() - begin > 60:
        return None
    known, speaker = _said(text, begin, stop, grammar) if grammar else _who(text, begin, verb, stop)
    if not known or (close and closing is _COMMA_END and verb.start() != begin):
        return None
    ended = opening["before"] in (".", "!", "?", "…") or (close is not None and close.groupdict().get("after") == ".")
    kept = 1 if opening["before"] not in ("", ",") else 0
    return Inserted(start=opening.start() + kept, end=close.end() if close else end, speaker=speaker, full_stop=ended)


def _said(text: str, begin: int, stop: int, grammar: Grammar) -> tuple[bool, Speaker | None]:
    """Return whether a clause says who spoke by the grammar, and the speaker, None for a pronoun."""
    said = said_within(text, begin, stop, language=grammar.language, vocabulary=grammar.vocabulary)
    return said is not None, said.speaker if said else None


def _who(text: str, begin: int, verb: re.Match[str], stop: int) -> tuple[bool, Speaker | None]:
    """Return whether a clause says who spoke, and the speaker, None for a pronoun."""
    ahead, behind = text[begin : verb.start()], text[verb.end() : stop]
    if re.search(r"-(?:il|elle|ils|elles)\b", verb.group()):
        return True, None
    if is_pronoun(ahead) or is_pronoun(behind.split(" в ")[0]) or is_pronoun(" ".join(behind.split()[:1])):
        return True, None
    speaker = speaker_after(text, verb.end(), stop) or (
        speaker_before(text, begin, verb.start()) if ahead.strip() else None
    )
    return speaker is not None, speaker
