"""Who speaks by what stands beside a quotation that its own sentence gives to nobody."""

import attrs

from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.people.tags import OTHER_QUOTED, QUOTED, Tagged, tagged
from hrdocs.prose.people.vocabulary import Vocabulary
from hrdocs.prose.quotations.grammar import rules
from hrdocs.prose.quotations.marks import quoted as quoted_ranges
from hrdocs.prose.quotations.matching import Clause, first_match, is_of_others, subject_of
from hrdocs.prose.quotations.named_groups import own_name, speaker_of
from hrdocs.prose.quotations.only_one import subject_or_only_one
from hrdocs.prose.quotations.passive import words_told_of
from hrdocs.prose.quotations.sentence_start import start_of_telling


def told_of(text: str, end: int, *, language: str, vocabulary: Vocabulary) -> Clause | None:
    """Return who speaks or judges in the sentence before a place, where a quotation is the next sentence."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    if not end:
        return None
    start = start_of_telling(text, end - 1)
    marked = [((each.start, each.end), OTHER_QUOTED) for each in quoted_ranges(text) if start <= each.start < end]
    sentence = tagged(text, start, end, quoted=marked, language=language, vocabulary=vocabulary)
    if sentence.letters.endswith("k"):
        announced = Tagged(letters=sentence.letters + QUOTED, ranges=(*sentence.ranges, (end, end)))
        told = first_match(text, "before", announced, language)
        alone = None if told else subject_or_only_one(text, announced, language, fragment=False)
        return Clause(rule="subject", speaker=alone) if alone else told
    for rule in rules(language, "sentence"):
        found = rule.search(sentence.letters)
        subject = subject_of(found) if found else None
        if (
            found
            and subject
            and (subject[0] != "s" or not rule.governed.search(sentence.letters[: found.start(subject)]))
        ):
            speaker = speaker_of(text, sentence, found.span(subject), own_name(found), language)
            return Clause(rule=rule.name, speaker=attrs.evolve(speaker, governed=is_of_others(rule.name, subject)))
    return None


def topic_of(text: str, end: int, *, language: str, vocabulary: Vocabulary) -> Speaker | None:
    """Return whom the sentence before a place is about, whatever it says of them, or None where a passive tells it."""
    end = len(text[:end].rstrip())
    if not end:
        return None
    start = start_of_telling(text, end - 1)
    marked = [((each.start, each.end), OTHER_QUOTED) for each in quoted_ranges(text) if start <= each.start < end]
    sentence = tagged(text, start, end, quoted=marked, language=language, vocabulary=vocabulary)
    if not words_told_of(language).isdisjoint(text[slice(*each)] for each in sentence.ranges):
        return None
    for rule in rules(language, "topic"):
        found = rule.search(sentence.letters)
        if found:
            return speaker_of(text, sentence, found.span("s"), own_name(found), language)
    return None


def announced_by(line: str, *, language: str, vocabulary: Vocabulary) -> Speaker | None:
    """Return whom a line that ends in a colon announces as the speaker of what stands below it."""
    told = told_of(line, len(line), language=language, vocabulary=vocabulary)
    return told.speaker if told else None


def signed_by(line: str, start: int, end: int, *, language: str, vocabulary: Vocabulary) -> Speaker | None:
    """Return whom a range of a line names and nothing else, as a signature does."""
    words = tagged(line, start, end, quoted=(), language=language, vocabulary=vocabulary)
    signed = Tagged(letters=f"{QUOTED}d{words.letters}", ranges=((start, start), (start, start), *words.ranges))
    rule = next(each for each in rules(language, "after") if each.name == "signed")
    found = rule.search(signed.letters)
    return speaker_of(line, signed, found.span("s"), own_name(found), language) if found else None
