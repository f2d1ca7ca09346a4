"""Whose words a quotation is by its sentence: the table of kinds laid over the words before and behind it."""

import re

from attrs import frozen

from hrdocs.passages.sentences import end_of_sentence, start_of_sentence
from hrdocs.prose import LEXICON
from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.people.tags import OTHER_QUOTED, QUOTED, QUOTED_NAME, Tagged, tagged
from hrdocs.prose.people.vocabulary import Vocabulary
from hrdocs.prose.quotations.grammar import Rule, rules
from hrdocs.prose.quotations.marks import Quoted
from hrdocs.prose.quotations.marks import quoted as quoted_ranges
from hrdocs.prose.quotations.named_groups import own_name, speaker_of
from hrdocs.prose.quotations.only_one import subject_or_only_one
from hrdocs.prose.quotations.passive import passives
from hrdocs.prose.quotations.pronoun_words import is_pronoun, possessives
from hrdocs.prose.quotations.reported_speech import is_reported

LONGEST_BEHIND = 260
"""Code points behind a quotation in which its speaker is looked for."""

FRAGMENT = 6
"""Words from which on a part of a sentence between marks is somebody's words, and no term."""

LONGEST_NAME = 4
"""Words of the longest name between marks that an organisation or a medium is called by."""

MOST_SMALL = 1
"""Words of such a name that begin small: "Voice of Rill"."""

_TELLS_NO_MORE = re.compile(r"(?:[wTbzx]{0,3}|e[aO]?[^cVkQqr]{1,6}|c[^VkQq]{0,12}){0,4}f?")
"""What may follow behind a verb of saying in a sentence that only tells who spoke."""

_SAYS = re.compile(r"^[wTx]{0,2}[VSA]|[VR]$")
"""Words of a clause that says who speaks and nothing else."""

_FIRST_PART = re.compile(r"^j(?=[cd][wTx]{0,2}[VRSP])")
"""Short words between marks that are no name: the first part of a quotation that a clause of saying interrupts."""

_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟][\"”»“’]?\s*$")


@frozen(kw_only=True)
class Clause:
    """What the grammar found: the rule, and the speaker; None where a pronoun, as printed, or nothing is one."""

    rule: str
    speaker: Speaker | None
    pronoun: str = ""


def spoken_by(
    text: str, quoted: Quoted, others: list[Quoted], *, language: str, vocabulary: Vocabulary
) -> Clause | None:
    """Return how the sentence of a quotation says whose words it is, or None.

    Args:
        text: the paragraph.
        quoted: the quotation.
        others: the other ranges between marks in the paragraph.
        language: of the paragraph, as in BCP 47.
        vocabulary: of the document.
    """
    whole = _sentence(text, _start(text, quoted), _end(text, quoted, others), quoted, others, language, vocabulary)
    place = whole.letters.index(QUOTED)
    ahead = Tagged(letters=whole.letters[: place + 1], ranges=whole.ranges[: place + 1])
    behind = Tagged(letters=whole.letters[place:], ranges=whole.ranges[place:])
    ended = _ended(text, quoted)
    order = (("before", ahead), ("after", behind)) if ended else (("after", behind), ("before", ahead))
    found = [*(_first(text, kind, sentence, language, ended=ended) for kind, sentence in order)]
    if len(ahead.letters) > 1:
        found = [None if each and each.rule == "verb-unknown" else each for each in found]
    around = _first(text, "around", whole, language, ended=False) if ahead.letters != QUOTED else None
    said = _better(found, ahead) or around or _reported(text, ahead, language)
    return said or _by_subject(text, quoted, ahead, language)


def _better(found: list[Clause | None], ahead: Tagged) -> Clause | None:
    """Return the first clause; where it has a pronoun alone, the one that brings the quotation in with a colon."""
    first, other = (each for each in (*found, None, None)[:2])
    brought_in = other and other.speaker and ahead.letters.endswith("k" + QUOTED)
    return other if first and first.speaker is None and brought_in else first or other


def _by_subject(text: str, quoted: Quoted, ahead: Tagged, language: str) -> Clause | None:
    """Return whom the sentence is about before a quotation that a colon brings in, or that is a part of it."""
    fragment = len(text[quoted.inner_start : quoted.inner_end].split()) >= FRAGMENT
    speaker = subject_or_only_one(text, ahead, language, fragment=fragment and text[quoted.inner_start].islower())
    return Clause(rule="subject", speaker=speaker) if speaker else None


def _reported(text: str, ahead: Tagged, language: str) -> Clause | None:
    """Return that a sentence in the mood of reported speech goes on with whoever spoke: "Es drohe „…“"."""
    start, end = (ahead.ranges[0][0], ahead.ranges[-1][0]) if ahead.ranges else (0, 0)
    return Clause(rule="reported", speaker=None) if is_reported(text[start:end], language) else None


def behind_dash(text: str, start: int, dash: re.Match[str], *, language: str, vocabulary: Vocabulary) -> Clause | None:
    """Return who spoke the words from `start` to a dash, by the clause of saying behind it: "— Да, — сказал X"."""
    spoken = Quoted(start=start, end=dash.start(), inner_start=start, inner_end=dash.start())
    end = end_of_sentence(text, dash.end()) if dash.end() < len(text) else len(text)
    marked = [spoken, *(each for each in quoted_ranges(text) if each.start >= dash.end())]
    sentence = _sentence(text, start, min(end, dash.end() + LONGEST_BEHIND), spoken, marked, language, vocabulary)
    return _first(text, "after", sentence, language, ended=False) if sentence.letters[1:2] == "d" else None


def said_within(
    text: str, start: int, end: int, *, language: str, vocabulary: Vocabulary, opening: bool = False
) -> Clause | None:
    """Return who spoke by a clause inside the words spoken, which opens with its verb or ends in it.

    Args:
        text: the paragraph.
        start: where the clause begins.
        end: where it ends.
        language: of the paragraph.
        vocabulary: of the document.
        opening: whether the verb has to open the clause.
    """
    part = text[start:end]
    nested = [((each.start + start, each.end + start), _other(part, each)) for each in quoted_ranges(part)]
    clause = tagged(text, start, end, quoted=nested, language=language, vocabulary=vocabulary)
    says = _SAYS.search(clause.letters)
    if not clause.letters or says is None or (opening and says.start()):
        return None
    sentence = Tagged(letters=f"{QUOTED}c{clause.letters}", ranges=((start, start), (start, start), *clause.ranges))
    return _first(text, "after", sentence, language, ended=False)


def told_of(text: str, end: int, *, language: str, vocabulary: Vocabulary) -> Clause | None:
    """Return who speaks or judges in the sentence before a place, where a quotation is the next sentence."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    if not end:
        return None
    start = start_of_sentence(text, end - 1)
    marked = [((each.start, each.end), OTHER_QUOTED) for each in quoted_ranges(text) if start <= each.start < end]
    sentence = tagged(text, start, end, quoted=marked, language=language, vocabulary=vocabulary)
    if sentence.letters.endswith("k"):
        announced = Tagged(letters=sentence.letters + QUOTED, ranges=(*sentence.ranges, (end, end)))
        return _first(text, "before", announced, language, ended=False)
    for rule in rules(language, "sentence"):
        found = rule.pattern.search(sentence.letters)
        subject = _subject(found) if found else None
        if (
            found
            and subject
            and (subject[0] != "s" or not rule.governed.search(sentence.letters[: found.start(subject)]))
        ):
            own = own_name(found)
            return Clause(rule=rule.name, speaker=speaker_of(text, sentence, found.span(subject), own, language))
    return None


def _ended(text: str, quoted: Quoted) -> bool:
    """Return whether a sentence ends with the quotation, and another one begins behind it."""
    closed = _ENDS_SENTENCE.search(text[quoted.inner_end - 2 : quoted.end + 1]) is not None
    return closed and text[quoted.end :].lstrip(" \n\u00a0.!?…")[:1].isupper()


def _start(text: str, quoted: Quoted) -> int:
    return start_of_sentence(text, quoted.start) if quoted.start else 0


def _end(text: str, quoted: Quoted, others: list[Quoted]) -> int:
    """Return where the words end that can tell who spoke: with their sentence."""
    lead = re.compile(r"[\s,.;—–-]*").match(text, quoted.end)
    begin = lead.end() if lead else quoted.end
    if begin >= len(text):
        return quoted.end
    return min(end_of_sentence(text, begin), begin + LONGEST_BEHIND)


def _sentence(
    text: str,
    start: int,
    end: int,
    quoted: Quoted,
    others: list[Quoted],
    language: str,
    vocabulary: Vocabulary,
) -> Tagged:
    marked = [((each.start, each.end), QUOTED if each == quoted else _other(text, each)) for each in others]
    inside = [each for each in marked if start <= each[0][0] < end]
    found = tagged(text, start, end, quoted=inside, language=language, vocabulary=vocabulary)
    return Tagged(letters=_FIRST_PART.sub(OTHER_QUOTED, found.letters), ranges=found.ranges)


def _other(text: str, quoted: Quoted) -> str:
    """Return the letter of another range between marks: a name where it is short and no sentence."""
    inner = text[quoted.inner_start : quoted.inner_end]
    words = inner.split()
    small = sum(1 for word in words if word[0].islower())
    named = inner[:1].isupper() and len(words) <= LONGEST_NAME and small <= MOST_SMALL and inner[-1:] not in ".,!?…"
    return QUOTED_NAME if named else OTHER_QUOTED


def _first(text: str, kind: str, sentence: Tagged, language: str, *, ended: bool) -> Clause | None:
    letters = sentence.letters
    if kind == "before":
        letters = letters[: letters.find(QUOTED) + 1]
    if QUOTED not in letters or (kind == "before" and letters == QUOTED):
        return None
    for rule in rules(language, kind):
        found = rule.pattern.search(letters)
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
    subject = _subject(found)
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
    ):
        return None
    speaker = speaker_of(text, sentence, found.span(subject), own_name(found), language)
    return Clause(rule=rule.name, speaker=speaker)


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


def _subject(found: re.Match[str]) -> str | None:
    """Return which group of a pattern is the speaker."""
    return next((n for n in ("s", "s2", "by", "by2") if found.groupdict().get(n)), None)


def _is_governed(rule: Rule, sentence: Tagged, found: re.Match[str], subject: str) -> bool:
    """Return whether a preposition before a group of words makes it no subject; `by` and `by2` may have one."""
    return subject[0] == "s" and rule.governed.search(sentence.letters[: found.start(subject)]) is not None


def _is_object(text: str, rule: Rule, sentence: Tagged, found: re.Match[str], subject: str, language: str) -> bool:
    """Return whether a group of words is told of: it has the article of another case, or the sentence is a passive."""
    told = rule.name.partition("-")[0]
    if subject[0] != "s" or told in _OF_OTHERS:
        return False
    words = [text[slice(*sentence.ranges[n])] for n in range(*found.span())]
    passive = "perfect" in rule.name or told == "participle"
    if passive and not passives().isdisjoint(words):
        return True
    first = found.start(subject)
    opening = text[slice(*sentence.ranges[first])].lower()
    return sentence.letters[first] == "O" and opening not in LEXICON.phrases(
        "sayings", language=language, kind="clause"
    )


_OF_OTHERS = frozenset(("according", "quoting", "passive", "as", "stands"))
"""Rules whose speaker is no subject."""


def _is_source(text: str, rule: Rule, sentence: Tagged, n: int, language: str) -> bool:
    """Return whether the preposition before who speaks in a text fits the rule.

    What stands in a text is "in" it or "from" it, or behind no preposition; a report is "by" or "of" who wrote it.
    """
    before = text[slice(*sentence.ranges[n - 1])].lower() if n and sentence.letters[n - 1] == "e" else ""
    if rule.name == "according-bearer":
        listed = LEXICON.phrases("sayings", language=language, kind="author")
    elif rule.name.startswith("stands"):
        listed = LEXICON.phrases("prepositions", language=language, source="yes")
    else:
        listed = ()
    return not before or not listed or before in listed
