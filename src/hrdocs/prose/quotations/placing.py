"""The ranges of a speaker in the document, and whom a pronoun means."""

from hrdocs.prose import LEXICON
from hrdocs.prose.events.told import is_event_noun
from hrdocs.prose.people.names import has_office, has_organisation
from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.quotations import nearby_speakers as neighbours
from hrdocs.prose.quotations.attribution import word_count
from hrdocs.prose.quotations.speech import Placed, QuotationScan

LONGEST_NAME = 7
"""Words of the longest name of a person; those of organisations and offices are up to three times as long."""

PRONOUN_REACH = 5
"""Blocks in which whoever a pronoun means was named."""


def placed(reading: QuotationScan, n: int, speaker: Speaker) -> Placed | None:
    """Return the ranges of a speaker found in block n as ranges of the document."""
    base = reading.blocks[n].start
    name, role = ((each[0] + base, each[1] + base) if each else None for each in (speaker.name, speaker.role))
    if name is None or _is_common_word(reading, *name) or not _can_name(reading.document.text[slice(*name)]):
        return None
    unsure = role is None and not speaker.beside_verb and reading.language(n) == "de"
    if unsure and not _is_german_name(reading, *name):
        return None
    return name, role


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
    return word.lower() in reading.small_words


def _is_german_name(reading: QuotationScan, start: int, end: int) -> bool:
    """Return whether a single German word names somebody: every noun has a capital there, so that says nothing.

    It is a given name or an abbreviation, an office or an organisation, or the page names it behind another name.
    """
    word = reading.document.text[start:end]
    if not word.isalpha() or not word[0].isupper() or any(letter.isupper() for letter in word[1:]):
        return True
    known = reading.vocabulary.is_given_name(word) or reading.vocabulary.is_family_name(word)
    listed = has_office(word) or has_organisation(word) or _is_body(word)
    return known or bool(listed) or word in reading.vocabulary.full_names


def carried(reading: QuotationScan, n: int, text: str, at: int) -> Placed | None:
    """Return whom a pronoun means: who spoke last, here or in one of the blocks before, quoted or not."""
    speaker = neighbours.last_who_spoke(text, at)
    last = reading.last()
    if speaker and not (last and last.block == n) and is_told_of(reading, n, speaker):
        return placed(reading, n, speaker)
    for k in range(n, max(-1, n - PRONOUN_REACH), -1):
        if last and last.speaker and last.block == k:
            return last.speaker, last.role
        speaker = neighbours.last_who_spoke(reading.text(k - 1), len(reading.text(k - 1)))
        if speaker and not (last and last.speaker and last.block == k - 1) and is_told_of(reading, k - 1, speaker):
            return placed(reading, k - 1, speaker)
    subject = neighbours.subject_before(text, at)
    return placed(reading, n, subject) if subject else None


def is_told_of(reading: QuotationScan, n: int, speaker: Speaker) -> bool:
    """Return whether a name found without a quotation beside it is one: of two words, or the second of such a pair."""
    if speaker.name is None:
        return False
    name = reading.text(n)[slice(*speaker.name)]
    if not name.isalpha() or not name[0].isupper() or has_organisation(name) or has_office(name):
        return True
    return name in reading.second_words


def _is_body(word: str) -> bool:
    """Return whether a word is the noun of an organisation, or of what is written."""
    patterns = (LEXICON.pattern("speech_nouns", kind=kind) for kind in ("body", "bearer"))
    return any(pattern.fullmatch(word) for pattern in patterns)
