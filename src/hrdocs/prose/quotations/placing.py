"""The ranges of a speaker in the document, and what can be one there."""

from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.events.told import is_event_noun
from hrdocs.prose.people.names import has_office, has_organisation
from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.quotations.quoted_words import word_count
from hrdocs.prose.quotations.speech import Placed, QuotationScan

LONGEST_NAME = 7
"""Words of the longest name of a person; those of organisations and offices are up to three times as long."""

_CASE_ENDING = regex(r"['’][a-zçğıöşü]{1,5}$")
"""What Turkish writes behind a name with an apostrophe: "Emre Vural’a göre"."""


def placed(reading: QuotationScan, n: int, speaker: Speaker) -> Placed | None:
    """Return the ranges of a speaker found in block n as ranges of the document."""
    base = reading.blocks[n].start
    name, role = ((each[0] + base, each[1] + base) if each else None for each in (speaker.name, speaker.role))
    if name is None or _is_common_word(reading, *name) or not _can_name(reading.document.text[slice(*name)]):
        return None
    if reading.language(n) == "tr":
        name = _without_case_ending(reading, *name)
    if speaker.governed:
        reading.governed.add(name)
    unsure = role is None and not speaker.beside_verb and reading.language(n) == "de"
    if unsure and not _is_german_name(reading, *name):
        return None
    return name, role


def _without_case_ending(reading: QuotationScan, start: int, end: int) -> Range:
    ending = _CASE_ENDING.search(reading.document.text, start, end)
    return start, ending.start() if ending else end


def _can_name(printed: str) -> bool:
    """Return whether words can name who spoke: few, or with a noun for an office or an organisation."""
    count = word_count(printed)
    if is_event_noun(printed):
        return False  # it has a title behind its colon, and says nothing
    return count <= LONGEST_NAME or (count <= 3 * LONGEST_NAME and (has_office(printed) or has_organisation(printed)))


def _is_common_word(reading: QuotationScan, start: int, end: int) -> bool:
    """Return whether a single word taken for a name opens its sentence and stands elsewhere without its capital."""
    word = reading.document.text[start:end]
    if not word.isalpha() or not word[0].isupper() or word[1:2].isupper() or has_organisation(word) or has_office(word):
        return False
    return reading.vocabulary.stands_small(word.lower())


def _is_german_name(reading: QuotationScan, start: int, end: int) -> bool:
    """Return whether a single German word names somebody: every noun has a capital there, so that says nothing.

    It is a given name or an abbreviation, an office or an organisation, or the page names it behind another name.
    """
    word = reading.document.text[start:end]
    if not word.isalpha() or not word[0].isupper() or any(letter.isupper() for letter in word[1:]):
        return True
    known = reading.vocabulary.is_given_name(word) or reading.vocabulary.is_family_name(word)
    listed = any(has_office(each) or has_organisation(each) or _is_body(each) for each in _uninflected(word))
    return known or bool(listed) or word in reading.vocabulary.full_names


def _uninflected(word: str) -> Iterator[str]:
    """Yield a German noun as printed, and without the endings of the genitive: "Gerichts", "Rates"."""
    yield word
    yield from (word.removesuffix(ending) for ending in ("s", "es") if word.endswith(ending))


def _is_body(word: str) -> bool:
    """Return whether a word is the noun of an organisation, or of what is written."""
    patterns = (LEXICON.pattern("speech_nouns", kind=kind) for kind in ("body", "bearer"))
    return any(pattern.fullmatch(word) for pattern in patterns)
