"""The full name of a speaker whom a sentence calls by the family name alone, as the document first gives it."""

import re

import attrs

from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.people.languages import has_language
from hrdocs.prose.people.listed_words import scanner
from hrdocs.prose.people.names import has_office, has_organisation
from hrdocs.prose.people.nominatives import nominatives
from hrdocs.prose.quotations.speech import QuotationScan, Spoken

MOST_INFLECTED = 4
"""Words of the longest name that is looked for in the nominative."""

LONGEST_FIRST = 200
"""Code points of the longest first name that is looked for before a family name."""

_WORD_BEFORE = regex(r"(?<!\w)[^\W\d_][\w’'-]+\Z")
_LETTER = regex(r"\w")
_NAME = regex(r"[^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]*\.?){0,2} [^\W\d_][\w’'-]+")


def unlisted_persons(reading: QuotationScan) -> tuple[str, ...]:
    """Return the full names of speakers that no list of given names would show to be some, in order."""
    found: dict[str, None] = {}
    language = reading.own_language or ""
    for spoken in reading.found:
        printed = reading.document.text[slice(*spoken.speaker)] if spoken.speaker else ""
        printed = _longer(reading, printed) if printed.isalpha() and printed[0].isupper() else printed
        if _NAME.fullmatch(printed) and printed.split()[-1] not in reading.vocabulary.family_names:
            capitals = printed.split()[0][0].isupper() and printed.split()[-1][0].isupper()
            body = LEXICON.pattern("speech_nouns", language=language, kind="body").search(printed)
            if capitals and not body and not has_office(printed) and not has_organisation(printed):
                found[printed] = None
    return tuple(found)


def _longer(reading: QuotationScan, family: str) -> str:
    """Return the first name with two words that the document has for somebody called by the family name alone."""
    text, after = reading.document.text, 0
    at = text.find(f" {family}")
    while at >= 0:
        end = at + 1 + len(family)
        found = _WORD_BEFORE.search(text, max(after, at - LONGEST_FIRST), at)
        if found and not _LETTER.match(text, end):
            first, after = found.group(), end
            named = first[0].isupper() and not first.isupper() and not reading.vocabulary.is_common(first)
            if named and not _is_listed(reading, *found.span()):
                return text[found.start() : end]
        at = text.find(f" {family}", at + 1)
    return family


def _is_listed(reading: QuotationScan, start: int, end: int) -> bool:
    """Return whether a word that opens a sentence is one of the small ones of the language: "Obwohl Kern"."""
    language = reading.own_language
    if language is None or not has_language(language):
        return False
    return any(each.start == start for each in scanner(language).find(reading.document.text, start, end))


def in_nominative(reading: QuotationScan, spoken: Spoken) -> Spoken:
    """Return speech with the name of its speaker in the nominative, where the document prints it so."""
    if spoken.speaker not in reading.governed:
        return spoken
    language = reading.language(spoken.block) or ""
    forms = [[word, *nominatives(word, language)] for word in reading.document.text[slice(*spoken.speaker)].split()]
    if len(forms) > MOST_INFLECTED or all(len(each) == 1 for each in forms):
        return spoken
    written = re.compile(r"(?<!\w)" + r"\s".join(_one_of(each) for each in forms) + r"(?!\w)")
    printed = reading.document.text[slice(*spoken.speaker)]
    for block in reading.blocks:
        for found in written.finditer(reading.document.text, block.start, block.end):
            if found.group() != printed and found.group()[0].isupper():
                return attrs.evolve(spoken, speaker=found.span(), mention=spoken.speaker)
    return spoken


def _one_of(words: list[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in words) + ")"


def with_full_name(reading: QuotationScan, spoken: Spoken) -> Spoken:
    """Return speech with the full name of its speaker where the sentence gives the family name alone."""
    if spoken.speaker is None:
        return spoken
    family = reading.document.text[slice(*spoken.speaker)]
    given = reading.vocabulary.given_name_of(family)
    full = _first_full_name(reading, given, family) if given else None
    return attrs.evolve(spoken, speaker=full, mention=spoken.mention or spoken.speaker) if full else spoken


def _first_full_name(reading: QuotationScan, given: str, family: str) -> Range | None:
    between = r"(?: [^\W\d_][\w’'.-]*){0,2}? "
    full = re.compile(rf"(?<!\w){re.escape(given)}{between}{re.escape(family)}(?!\w)")
    for block in reading.blocks:
        found = full.search(reading.document.text, block.start, block.end)
        if found:
            return found.span()
    return None
