"""Phrases of verdict and claim that a text has, each with what it says and whether it is said of a recommendation."""

import re

from hrdocs.expressions import regex
from hrdocs.passages import Range, sentences
from hrdocs.values import frozen
from hrdocs_upr_positions.wordings import Binding, Sense, Wordings

VERDICTS = (Sense.REJECT, Sense.DEFER, Sense.PARTIAL, Sense.NOTE, Sense.ACCEPT)
CLAIMS = (Sense.PARTLY_IMPLEMENTED, Sense.IN_PROCESS, Sense.ACTS_ACCORDINGLY, Sense.IMPLEMENTED)

_PRECEDENCE = (
    Sense.REJECT, Sense.DEFER, Sense.PARTIAL, Sense.NOTE, Sense.ACCEPT, Sense.REVIEW,
    Sense.NOT_IMPLEMENTED, *CLAIMS, Sense.MADE,
)  # fmt: skip
"""Which sense has words that two claim: negation goes before affirmation ("does not accept")."""


@frozen(kw_only=True)
class Phrase:
    """A phrase found: its sense, its range, the range of its sentence.

    Attributes:
        bound: whether it is said of a recommendation; otherwise it counts only where nothing better is there.
        restricted: whether it is said of a part: "the recommendation on family courts", "the first part".
        plural: whether it is said of several: "these recommendations".
        closing: whether a closing word leads up to it: "accordingly", "therefore".
    """

    sense: Sense
    start: int
    end: int
    sentence: Range
    bound: bool = True
    restricted: bool = False
    plural: bool = False
    closing: bool = False


LONGEST_SENTENCE = 2000
"""Code points; lists of numbers make the longest, some 1,500."""


def sentences_of(text: str) -> list[Range]:
    """Return the sentences of a reply as ranges; a semicolon ends one too, since replies join verdicts with it."""
    found: list[Range] = []
    for each in sentences(text, semicolons=True, longest=LONGEST_SENTENCE):
        if found and _begins_in_number(text, each.start):
            found[-1] = (found[-1][0], each.end)
        else:
            found.append((each.start, each.end))
    return found


def _begins_in_number(text: str, start: int) -> bool:
    """Return whether a sentence would begin amid a number that is printed with a space: "77. 24 is implemented"."""
    before = text[max(0, start - 8) : start]
    return any(match.end() > len(before) for match in _WITHIN_NUMBER.finditer(before + text[start : start + 8]))


_WITHIN_NUMBER = regex(r"(?<!\d)\d{2,3}\.\s\d{1,3}(?=,?\s(?![A-ZÀ-ÞА-ЯЁ])[^\W\d_])")


def find_phrases(text: str, words: Wordings) -> list[Phrase]:
    """Return the phrases of a text in its order, overlapping ones settled by precedence."""
    found: list[Phrase] = []
    for sentence in sentences_of(text):
        lowered = text[sentence[0] : sentence[1]].lower()
        taken: list[Phrase] = []
        for sense in _PRECEDENCE:
            if not any(stem in lowered for stem in words.stems.get(sense, ())):
                continue
            for phrase in _of_sense(text, sentence, sense, words):
                if not _overlaps(phrase, taken):
                    taken.append(phrase)
        found += taken
    return sorted(found, key=lambda phrase: (phrase.start, phrase.end))


def _of_sense(text: str, sentence: Range, sense: Sense, words: Wordings) -> list[Phrase]:
    """Return the phrases of one sense in a sentence, those said of a recommendation first, then the longest."""
    phrases = [
        phrase
        for wording in words.phrases
        if wording.sense is sense
        for match in wording.pattern.finditer(text, *sentence)
        if (phrase := _phrase(text, sentence, match, sense, wording.binding, words))
    ]
    return sorted(phrases, key=lambda phrase: (not phrase.bound, phrase.start - phrase.end, phrase.start))


def _overlaps(phrase: Phrase, taken: list[Phrase]) -> bool:
    """A claim may share words with a verdict ("considers … implemented"); verdicts may not share with each other."""
    family = VERDICTS if phrase.sense in VERDICTS else tuple(set(_PRECEDENCE) - set(VERDICTS))
    return any(other.sense in family and other.start < phrase.end and phrase.start < other.end for other in taken)


def _phrase(
    text: str, sentence: Range, match: re.Match[str], sense: Sense, binding: Binding, words: Wordings
) -> Phrase | None:
    head, tail = text[sentence[0] : match.start()], text[match.end() : sentence[1]]
    bound = _is_bound(head, match.group(), tail, binding, words)
    if not bound and not (binding is Binding.OBJECT and sense in _LOOSE and words.alone.search(match.group())):
        return None
    if sense in _AFFIRMING and words.negated.search(head[-LONGEST_NEGATION:]):
        return None
    target = words.object.match(tail) if binding is Binding.OBJECT else None
    scope = tail[target.end() :] if target else ""
    named = target.group() if target else head
    return Phrase(
        sense=sense,
        start=match.start(),
        end=match.end(),
        sentence=sentence,
        bound=bound,
        restricted=bool(words.restricting.match(scope)) or bool(words.part.search(named + match.group())),
        plural=bool(words.plural.search(named)),
        closing=bool(words.closing.search(head[-60:] + match.group())),
    )


_AFFIRMING = (Sense.ACCEPT, Sense.PARTIAL)
LONGEST_NEGATION = 60
"""Code points before an acceptance in which a negator takes it back: what is not told to be a rejection is unclear."""

_LOOSE = (Sense.ACCEPT, Sense.REJECT)


_BESIDE_VERDICT = regex(r"(?:[^\W\d_]+\s){1,3}?[^\W\d_]*\s?[/(,–—-]\s*")
"""A verdict of a few words before what it claims: "Supported / already implemented", "Accepted (implemented)"."""

_STOPS = ".,;:)–—-。，；：、）،؛"
_WORD = regex(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\s\u3040-\u30ff\u3400-\u9fff]+")
"""A word; of scripts that put no space between words, two signs."""


def _size(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))


def _is_bound(head: str, phrase: str, tail: str, binding: Binding, words: Wordings) -> bool:
    if binding is Binding.FREE:
        return True
    opens, closes = _size(head) <= 1, not tail or tail[0] in _STOPS or tail.lstrip()[:1] in "–—-(（"
    if binding is Binding.OBJECT:
        if words.object.match(tail):
            return True
        if opens and words.qualifying.match(tail):
            return True
        return closes and (_size(head) <= 3 or bool(words.relative.search(head)))
    if binding is Binding.SUBJECT:
        return opens or bool(words.subject.search(head))
    if binding is Binding.BARE:
        beside = words.object.match(tail[:24]) or words.beside.search(head)
        return bool(beside) or (opens and (closes or _size(tail) <= 4))
    if not words.claimed.match(tail):
        return False
    around = head + phrase + tail
    return bool(words.recommendation.search(around) or words.pronoun.search(head[:12] + phrase[-12:])) or (
        (opens or _BESIDE_VERDICT.fullmatch(head) is not None) and len(head + phrase) < 80
    )
