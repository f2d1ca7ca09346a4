"""The office with which a document introduced somebody whom it quotes later by the family name alone."""

import itertools
import re
from collections.abc import Iterator

from hrdocs.model import Block, Document
from hrdocs.passages.sentences import end_of_sentence, start_of_sentence
from hrdocs.prose.people.names import WordKind, has_office, has_organisation, leading_name, words
from hrdocs.prose.people.speakers import speaker_after, speaker_before

Range = tuple[int, int]

MENTIONS = 4
"""Mentions before the quotation that are asked for an office."""

_DASH = re.compile(r"\s[–—-]{1,2}\s")
"""Behind a dateline the sentence begins after its dash."""

_FAMILY_NAME = re.compile(r"[^\W\d_][\w’'-]{2,}$")


def introduced_role(document: Document, blocks: list[Block], speaker: Range) -> Range | None:
    """Return the range of the office in the first mentions of a speaker, by the full name, before the quotation.

    Args:
        document: the document.
        blocks: the blocks of its body.
        speaker: the range of the speaker's name beside the quotation.
    """
    printed = document.text[slice(*speaker)]
    family = _FAMILY_NAME.search(printed)
    if family is None or not family.group()[0].isupper() or has_office(printed) or has_organisation(printed):
        return None
    for block, where in itertools.islice(_mentions(document, blocks, family.group(), speaker[0]), MENTIONS):
        role = _role_beside(document, block, where, printed)
        if role:
            return role
    return None


def _mentions(document: Document, blocks: list[Block], family: str, before: int) -> Iterator[tuple[Block, Range]]:
    mention = re.compile(rf"(?<!\w){re.escape(family)}(?!\w)")
    for block in blocks:
        if block.start >= before:
            return
        for found in mention.finditer(document.text, block.start, min(block.end, before)):
            yield block, found.span()


def _role_beside(document: Document, block: Block, mention: Range, printed: str) -> Range | None:
    """Return the office before or behind a full name that ends where a family name is mentioned."""
    text = document.text_of(block)
    end = mention[1] - block.start
    begin = start_of_sentence(text, end - 1)
    begin = max([begin, *(dash.end() for dash in _DASH.finditer(text, begin, end))])
    ahead = speaker_before(text, begin, end)
    if ahead is None or ahead.name is None or ahead.name[1] != end:
        return None
    if not _same_person(text[slice(*ahead.name)], printed):
        return None
    apposed = text[end : end + 1] in (",", "،")
    behind = speaker_after(text, ahead.name[0], end_of_sentence(text, end)) if apposed else None
    role = behind.role if behind and behind.name == ahead.name and behind.role else ahead.role
    return (role[0] + block.start, role[1] + block.start) if role else None


def _same_person(full: str, printed: str) -> bool:
    """Return whether a full name can be that of somebody named more shortly: the first letters agree."""
    parts, given = _own_names(full), _own_names(printed)
    if len(parts) < 2:
        return False
    return len(given) < 2 or given[0][0] == parts[0][0]


def _own_names(phrase: str) -> list[str]:
    """Return the words of a name without words of address."""
    return [word.text for word in leading_name(words(phrase, 0, len(phrase))) if word.kind is not WordKind.HONORIFIC]
