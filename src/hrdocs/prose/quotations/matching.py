"""A rule of the table of kinds laid over a tagged sentence: whom it makes the speaker, and where it is not meant."""

import re

import attrs

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.people.tags import QUOTED, Tagged
from hrdocs.prose.quotations.grammar import Rule, rules
from hrdocs.prose.quotations.named_groups import is_of_relative, own_name, speaker_of
from hrdocs.prose.quotations.no_subject import disagrees, is_addressed
from hrdocs.prose.quotations.passive import passives
from hrdocs.prose.quotations.pronoun_words import is_pronoun, possessives
from hrdocs.values import frozen

_TELLS_NO_MORE = regex(r"(?:[wTbzx]{0,3}|e[aO]?[^cVkQqr]{1,6}|c[^VkQq]{0,12}){0,4}f?")
"""What may follow behind a verb of saying in a sentence that only tells who spoke."""


UNCLEAR = "unclear"
"""The rule of a sentence that tells of somebody's words, of whom no rule of the table finds."""


@frozen(kw_only=True)
class Clause:
    """What the grammar found: the rule, and the speaker; None where a pronoun, as printed, or nothing is one."""

    rule: str
    speaker: Speaker | None
    pronoun: str = ""


def first_match(text: str, kind: str, sentence: Tagged, language: str, *, ended: bool = False) -> Clause | None:
    """Return what the first rule of a kind that fits a sentence says, or None.

    Args:
        text: the paragraph.
        kind: "after", "before" or "around".
        sentence: its words, the quotation among them.
        language: of the paragraph.
        ended: whether a sentence ends with the quotation.
    """
    letters = sentence.letters
    if kind == "before":
        letters = letters[: letters.find(QUOTED) + 1]
    if QUOTED not in letters or (kind == "before" and letters == QUOTED):
        return None
    for rule in rules(language, kind):
        found = rule.search(letters)
        if found is None:
            continue
        if kind == "after" and _belongs_on(text, sentence, found, ended):
            continue
        clause = _clause(text, rule, sentence, found, language)
        if clause:
            return clause
    return None


def _clause(text: str, rule: Rule, sentence: Tagged, found: re.Match[str], language: str) -> Clause | None:
    """Return what a match of a rule says, or None where its words show that the rule is not meant."""
    subject = subject_of(found)
    if subject is None:
        return Clause(rule=rule.name, speaker=None, pronoun=_pronoun(text, sentence, found, language))
    first = found.start(subject)
    if rule.name == "possessive":
        pronoun = text[slice(*sentence.ranges[first])]
        return (
            Clause(rule=rule.name, speaker=None, pronoun=pronoun) if pronoun.lower() in possessives(language) else None
        )
    if (
        not _is_source(text, rule, sentence, first, language)
        or _is_governed(rule, sentence, found, subject)
        or _is_object(text, rule, sentence, found, subject, language)
        or (subject[0] == "s" and is_addressed(text, sentence, first, language))
        or disagrees(text, sentence, found, subject, language)
    ):
        return None
    governed = is_of_others(rule.name, subject)
    own = None if not governed and is_of_relative(text, sentence, found, subject, language) else own_name(found)
    speaker = speaker_of(text, sentence, found.span(subject), own, language)
    return Clause(rule=rule.name, speaker=attrs.evolve(speaker, governed=governed))


def is_of_others(rule: str, subject: str) -> bool:
    """Return whether the speaker of a rule is no subject: "according to X", "quoting X", by a preposition."""
    return subject[0] != "s" or rule.partition("-")[0] in _OF_OTHERS


def _belongs_on(text: str, sentence: Tagged, found: re.Match[str], quoted_ended: bool) -> bool:
    """Return whether a sentence of its own behind a quotation tells more than who spoke, or brings in another one."""
    if not quoted_ended:
        return False
    rest = sentence.letters[found.end() :]
    return _TELLS_NO_MORE.fullmatch(rest) is None


def _pronoun(text: str, sentence: Tagged, found: re.Match[str], language: str) -> str:
    """Return the pronoun of a match as printed, also where it is a word of a phrase: "seiner Meinung nach"."""
    place = next((n for n in range(*found.span()) if sentence.letters[n] in "PY"), -1)
    words = text[slice(*sentence.ranges[place])].split() if place >= 0 else []
    return next((word for word in words if is_pronoun(word, language)), words[0] if words else "")


def subject_of(found: re.Match[str]) -> str | None:
    """Return which group of a pattern is the speaker."""
    return next((n for n in ("s", "s2", "by", "by2") if found.groupdict().get(n)), None)


def _is_governed(rule: Rule, sentence: Tagged, found: re.Match[str], subject: str) -> bool:
    """Return whether a preposition before a group of words makes it no subject; `by` and `by2` may have one."""
    if subject[0] != "s":
        return False
    governed = rule.gapped if subject == "s2" else rule.governed
    return governed.search(sentence.letters[: found.start(subject)]) is not None


def _is_object(text: str, rule: Rule, sentence: Tagged, found: re.Match[str], subject: str, language: str) -> bool:
    """Return whether a group of words is told of: it has the article of another case, or the sentence is a passive."""
    if is_of_others(rule.name, subject):
        return False
    told = rule.name.partition("-")[0]
    words = [text[slice(*sentence.ranges[n])] for n in range(*found.span())]
    passive = "perfect" in rule.name or told == "participle"
    if passive and not passives().isdisjoint(words):
        return True
    first = found.start(subject)
    opening = text[slice(*sentence.ranges[first])].lower()
    return sentence.letters[first] == "O" and opening not in LEXICON.phrases(
        "sayings", language=language, kind="clause"
    )


_PREPOSITIONS = {
    "according-bearer": "author",
    "label-of": "author",
    "passive-agent": "author",
    "with-participle": "accompanying",
    "bearer": "source",
}
"""The kind of the list that the preposition before a speaker has to be in, by rule."""

_WITHIN_ANOTHER = frozenset(("stands-within", "stands-within-on", "written-by"))
"""Rules in which what stands in a text is named otherwise than right behind a preposition."""

_OF_OTHERS = frozenset(("according", "quoting", "passive", "as", "stands", "label"))
"""Rules whose speaker is no subject."""


def _is_source(text: str, rule: Rule, sentence: Tagged, n: int, language: str) -> bool:
    """Return whether the preposition before who speaks in a text fits the rule.

    What stands in a text is "in" it or "from" it, or behind no preposition; a report is "by" or "of" who wrote it.
    """
    before = text[slice(*sentence.ranges[n - 1])].lower() if n and sentence.letters[n - 1] == "e" else ""
    if rule.name in _PREPOSITIONS:
        listed = LEXICON.phrases("sayings", language=language, kind=_PREPOSITIONS[rule.name])
    elif rule.name.startswith(("stands", "written")) and rule.name not in _WITHIN_ANOTHER:
        listed = LEXICON.phrases("prepositions", language=language, source="yes")
    else:
        listed = ()
    return not before or not listed or before in listed
