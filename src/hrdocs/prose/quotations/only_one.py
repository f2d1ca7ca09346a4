"""Who speaks in a sentence whose verb no list has: its subject, or the only one whom it names before a colon."""

import re

from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.people.tags import Tagged
from hrdocs.prose.quotations.grammar import macro, rules
from hrdocs.prose.quotations.named_groups import own_name, speaker_of
from hrdocs.prose.quotations.no_subject import is_addressed
from hrdocs.prose.quotations.passive import words_told_of


def subject_or_only_one(text: str, ahead: Tagged, language: str, *, fragment: bool) -> Speaker | None:
    """Return whom a sentence before a quotation is about, or None.

    Args:
        text: the paragraph.
        ahead: the words of the sentence up to the quotation, which is the last of them.
        language: of the paragraph.
        fragment: whether the quotation is a part of the sentence, so that only its subject counts.
    """
    letters = ahead.letters
    colon = letters.endswith("kQ")
    words = (text[slice(*each)] for each in ahead.ranges)
    if not colon and (not fragment or not words_told_of(language).isdisjoint(words)):
        return None
    for rule in rules(language, "subject"):
        found = rule.search(letters)
        if found and (colon or rule.name != "colon"):
            return speaker_of(text, ahead, found.span("s"), own_name(found), language)
    return _only_one(text, ahead, language) if colon and "P" not in letters else None


def _only_one(text: str, ahead: Tagged, language: str) -> Speaker | None:
    """Return the one person whom a sentence names that nothing governs, or the one office or body if it names none."""
    for name in ("named", "office", "group"):
        groups = macro(name, language).finditer(ahead.letters)
        free = [found for found in groups if _is_free(text, ahead, found, language)]
        if len(free) == 1:
            return speaker_of(text, ahead, free[0].span(), own_name(free[0]), language)
        if free:
            return None
    return None


def _is_free(text: str, sentence: Tagged, found: re.Match[str], language: str) -> bool:
    """Return whether nothing governs a group of words: no preposition, and no article of another case."""
    before = sentence.letters[: found.start()]
    governed = sentence.letters[found.start()] in "OD" or macro("governed", language).search(before)
    return not governed and not is_addressed(text, sentence, found.start(), language)
