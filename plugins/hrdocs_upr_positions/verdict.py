"""What a reply says of a recommendation: position, claim, qualifier, and the words that decide it.

The rules, each forced by a real document:

* Negation before affirmation: "does not accept".
* A closing verdict ("accordingly", "therefore") outranks the narrative before it.
* A verdict that is bound to an object gives parts.
* "Under review" after a verdict does not change it.
* "Accepts … and notes that …" is not noted: the recommendation is what has to be noted.
* Acceptance with "already implemented" is supported with a claim; implemented alone is considered implemented.
"""

import functools
import re

from hrdocs.passages import Range
from hrdocs.values import frozen
from hrdocs_upr_positions.phrases_found import CLAIMS, VERDICTS, Phrase, find_phrases
from hrdocs_upr_positions.records import Claim, Position, PositionPart, Qualifier
from hrdocs_upr_positions.wordings import Sense, Wordings, language_of, languages, wordings

POSITIONS = {
    Sense.ACCEPT: Position.SUPPORTED,
    Sense.PARTIAL: Position.PARTIALLY_SUPPORTED,
    Sense.REJECT: Position.NOT_SUPPORTED,
    Sense.NOTE: Position.NOTED,
    Sense.DEFER: Position.DEFERRED,
    Sense.REVIEW: Position.DEFERRED,
    Sense.MADE: Position.NO_POSITION,
}
"""The position that each sense of a verdict gives."""

_CLAIMS = {
    Sense.IMPLEMENTED: Claim.IMPLEMENTED,
    Sense.IN_PROCESS: Claim.IN_PROCESS,
    Sense.PARTLY_IMPLEMENTED: Claim.PARTLY_IMPLEMENTED,
    Sense.ACTS_ACCORDINGLY: Claim.ACTS_ACCORDINGLY,
}


@frozen(kw_only=True)
class Reply:
    """What a reply says. Ranges count from the start of the text that was read.

    Attributes:
        deciding: the words that decide the position.
        claim_words: the words of the claim.
        qualifier_words: the words of the qualifier.
        plural: whether the verdict is said of several recommendations.
        verdicts: every verdict in the reply, in order, for replies that hold more than one.
    """

    position: Position
    claim: Claim = Claim.NONE
    qualifier: Qualifier | None = None
    parts: tuple[PositionPart, ...] = ()
    deciding: tuple[Range, ...] = ()
    claim_words: Range | None = None
    qualifier_words: Range | None = None
    plural: bool = False
    verdicts: tuple[Phrase, ...] = ()


@functools.lru_cache(maxsize=1024)
def read_verdict(text: str, *, language: str | None = None) -> Reply:
    """Return what a reply, a heading or an introductory paragraph says.

    Args:
        text: its words.
        language: BCP 47 tag of the text, where it is known; every language that has wordings is read. A few words
            that say nothing in it are a verdict where they are one in another: "Noté" under words in German.
    """
    own = language_of(text, language)
    reading = _read_in(own, text)
    if reading.position is not Position.UNCLEAR or len(text.split()) > MOST_ALONE:
        return reading
    others = [found for each in languages() if each != own and _is_alone(found := _read_in(each, text), text)]
    return others[0] if len({found.position for found in others}) == 1 else reading


MOST_ALONE = 3
"""Words of a verdict that stands alone in another language than the words around it."""


def _is_alone(reading: Reply, text: str) -> bool:
    """Return whether a text is one verdict from end to end: a word before it may turn it round, "Nicht supported"."""
    if len(reading.verdicts) != 1 or not reading.verdicts[0].bound:
        return False
    verdict = reading.verdicts[0]
    return not re.search(r"\w", text[: verdict.start] + text[verdict.end :])


def _read_in(language: str, text: str) -> Reply:
    words = wordings(language)
    phrases = find_phrases(text, words)
    verdicts = _verdicts(text, phrases, words)
    claim, claim_words = _claim(phrases)
    decided = _decided(verdicts)
    position = _position(decided, phrases, claim)
    qualifier, qualifier_words = _qualifier(text, decided, words) if decided else (None, None)
    if qualifier is Qualifier.INSOFAR_AS and position is Position.SUPPORTED:
        position = Position.PARTIALLY_SUPPORTED
    fallback = [phrase for phrase in phrases if position in (POSITIONS.get(phrase.sense), None)]
    deciding = tuple((phrase.start, phrase.end) for phrase in decided or fallback)
    if not deciding and claim_words:
        deciding = (claim_words,)
    return Reply(
        position=position,
        claim=claim,
        qualifier=qualifier,
        parts=_parts(text, decided) if position is Position.PARTIALLY_SUPPORTED else (),
        deciding=deciding,
        claim_words=claim_words,
        qualifier_words=qualifier_words,
        plural=any(phrase.plural for phrase in decided),
        verdicts=tuple(verdicts),
    )


def _verdicts(text: str, phrases: list[Phrase], words: Wordings) -> list[Phrase]:
    """Return the phrases that are verdicts: those said of a recommendation, else those that could be."""
    verdicts = [phrase for phrase in phrases if phrase.sense in VERDICTS]
    bound = [phrase for phrase in verdicts if phrase.bound]
    if not bound:
        return verdicts
    contrasted = (
        p for p in verdicts if not p.bound and p.sense is Sense.REJECT and _is_contrasted(text, p, bound, words)
    )
    return sorted([*bound, *contrasted], key=lambda phrase: phrase.start)


def _is_contrasted(text: str, phrase: Phrase, bound: list[Phrase], words: Wordings) -> bool:
    """Return whether "but cannot accept …" limits a verdict of the same sentence or the one before."""
    before = [other for other in bound if other.end <= phrase.start and other.sense is Sense.ACCEPT]
    return bool(before) and bool(words.contrast.search(text, max(before[-1].end, phrase.sentence[0] - 1), phrase.start))


def _decided(verdicts: list[Phrase]) -> list[Phrase]:
    """Return the verdicts that decide, of all in a reply."""
    senses = {phrase.sense for phrase in verdicts}
    if len(senses) < 2:
        return verdicts
    if senses in ({Sense.REJECT, Sense.NOTE}, {Sense.REJECT, Sense.DEFER}):
        return [phrase for phrase in verdicts if phrase.sense is Sense.REJECT]
    last = verdicts[-1]
    if last.closing and not last.restricted:
        return [last]
    if senses == {Sense.NOTE, Sense.DEFER}:
        return [phrase for phrase in verdicts if phrase.sense is Sense.DEFER]
    if senses == {Sense.ACCEPT, Sense.NOTE} and not any(phrase.restricted for phrase in verdicts):
        return [phrase for phrase in verdicts if phrase.sense is Sense.ACCEPT]
    return verdicts


def _position(decided: list[Phrase], phrases: list[Phrase], claim: Claim) -> Position:
    senses = {phrase.sense for phrase in decided}
    if len(senses) > 1:
        return Position.PARTIALLY_SUPPORTED if senses & {Sense.ACCEPT, Sense.PARTIAL} else Position.NOT_SUPPORTED
    if senses:
        return POSITIONS[senses.pop()]
    if claim is not Claim.NONE:
        return Position.CONSIDERED_IMPLEMENTED
    for sense in (Sense.REVIEW, Sense.MADE):
        if any(phrase.sense is sense for phrase in phrases):
            return POSITIONS[sense]
    return Position.UNCLEAR


def _claim(phrases: list[Phrase]) -> tuple[Claim, Range | None]:
    """Return the claim: the first in the reply, but "to a great extent" and the like go before plain "implemented"."""
    claims = [phrase for phrase in phrases if phrase.sense in CLAIMS]
    if not claims:
        return Claim.NONE, None
    partly = [phrase for phrase in claims if phrase.sense is Sense.PARTLY_IMPLEMENTED]
    chosen = (partly or claims)[0]
    return _CLAIMS[chosen.sense], (chosen.start, chosen.end)


def _qualifier(text: str, decided: list[Phrase], words: Wordings) -> tuple[Qualifier | None, Range | None]:
    """Return the qualifier that stands in the sentence of a deciding verdict, and its words."""
    for phrase in decided:
        for qualifier, pattern in words.qualifiers:
            if qualifier is Qualifier.IN_PART and phrase.sense is not Sense.PARTIAL:
                continue  # "accepts … and has partially implemented it"
            match = pattern.search(text, *phrase.sentence)
            if match:
                return qualifier, (match.start(), match.end())
    return None, None


def _parts(text: str, decided: list[Phrase]) -> tuple[PositionPart, ...]:
    """Return each verdict's own words: its sentence, or its clause where one sentence has two verdicts."""
    if len(decided) < 2:
        return ()
    parts = []
    for n, phrase in enumerate(decided):
        start, end = phrase.sentence
        if n and decided[n - 1].sentence == phrase.sentence:
            start = max(start, decided[n - 1].end)
        if n + 1 < len(decided) and decided[n + 1].sentence == phrase.sentence:
            end = min(end, decided[n + 1].start)
        parts.append(PositionPart(text=text[start:end].strip(" ,;"), position=POSITIONS[phrase.sense]))
    return tuple(parts)
