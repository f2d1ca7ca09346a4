"""The office with which a document introduced somebody whom it quotes later by the family name alone."""

import itertools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.passages.sentences import end_of_sentence, start_of_sentence
from hrdocs.prose.people.names import WordKind, has_office, has_organisation, leading_name, words
from hrdocs.prose.people.tags import tagged
from hrdocs.prose.quotations.grammar import macro
from hrdocs.prose.quotations.named_groups import office_beside, own_name
from hrdocs.prose.quotations.speech import QuotationScan

MENTIONS = 4
"""Mentions before the quotation that are asked for an office."""

_FAMILY_NAME = regex(r"[^\W\d_][\w’'-]{2,}$")


def introduced_role(reading: QuotationScan, speaker: Range, *, itself: bool = False) -> Range | None:
    """Return the range of the office in the first mentions of a speaker, by the full name, before the quotation.

    Args:
        reading: the document.
        speaker: the range of the speaker's name beside the quotation.
        itself: whether that name stands in a sentence before, which may have the office.
    """
    printed = reading.document.text[slice(*speaker)]
    family = _FAMILY_NAME.search(printed)
    if family is None or not family.group()[0].isupper() or has_office(printed) or has_organisation(printed):
        return None
    until = speaker[1] if itself else speaker[0]
    for n, where in itertools.islice(_mentions(reading, family.group(), until), MENTIONS):
        if (where, printed) not in reading.roles:
            language = reading.language(n)
            role = _role_in_sentence(reading, n, where, printed, language) if language else None
            reading.roles[where, printed] = role
        if reading.roles[where, printed]:
            return reading.roles[where, printed]
    return None


def _mentions(reading: QuotationScan, family: str, before: int) -> Iterator[tuple[int, Range]]:
    mention = re.compile(rf"(?<!\w){re.escape(family)}(?!\w)")
    for n, block in enumerate(reading.blocks):
        if block.start >= before:
            return
        for found in mention.finditer(reading.document.text, block.start, min(block.end, before)):
            yield n, found.span()


def _role_in_sentence(reading: QuotationScan, n: int, mention: Range, printed: str, language: str) -> Range | None:
    """Return the office beside a full name that ends where a family name is mentioned, by the words of its sentence."""
    base, text = reading.blocks[n].start, reading.text(n)
    end = mention[1] - base
    begin = start_of_sentence(text, end - 1)
    until = end_of_sentence(text, end) if end < len(text) else end
    sentence = tagged(text, begin, until, quoted=(), language=language, vocabulary=reading.vocabulary)
    for found in macro("named", language).finditer(sentence.letters):
        name = own_name(found)
        if name is None or sentence.range(*name)[1] != end:
            continue
        if not _same_person(text[slice(*sentence.range(*name))], printed):
            return None
        role = office_beside(text, sentence, found.start(), name, language)
        return (role[0] + base, role[1] + base) if role else None
    return None


def _same_person(full: str, printed: str) -> bool:
    """Return whether a full name can be that of somebody named more shortly: the first letters agree."""
    parts, given = _own_names(full), _own_names(printed)
    if len(parts) < 2:
        return False
    return len(given) < 2 or given[0][0] == parts[0][0]


def _own_names(phrase: str) -> list[str]:
    """Return the words of a name without words of address."""
    return [word.text for word in leading_name(words(phrase, 0, len(phrase))) if word.kind is not WordKind.HONORIFIC]
