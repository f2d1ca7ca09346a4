"""Speakers that stand outside the sentence of a quotation: in the line after it, the line or the sentence before it."""

import itertools
import re

from hrdocs.passages.sentences import LONGEST, end_of_sentence, ends, start_of_sentence
from hrdocs.prose.people.names import WordKind, words
from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.people.speakers import is_pronoun, speaker_after, speaker_before
from hrdocs.prose.quotations import sayings
from hrdocs.prose.quotations.attribution import word_count

_NAMING = frozenset({WordKind.NAME, WordKind.INITIALS, WordKind.OFFICE})
LONGEST_ARTICLE = 5
"""Code points before the name or the office that opens a sentence."""

_DASH = re.compile(r"\s*[—–-]+\s*")
LONGEST_LINE = 220
"""A line that says whose words stand above it is no longer than this, in code points."""


def signature(line: str) -> Speaker | None:
    """Return the speaker that a line under a quotation names: "– Anna Keller, director", "The President of X N. N."."""
    if len(line) > LONGEST_LINE:
        return None
    dash = _DASH.match(line)
    begin = dash.end() if dash else 0
    end = end_of_sentence(line, begin) if begin < len(line) else begin
    speaker = speaker_after(line, begin, end)
    if speaker is None or speaker.name is None or sayings.verb().search(line, begin, end):
        return None
    wholly = _covers(speaker, end - begin, tenths=7)
    return speaker if wholly and (dash or speaker.role or 2 <= word_count(line[begin:end]) <= 6) else None


def _covers(speaker: Speaker, length: int, *, tenths: int) -> bool:
    """Return whether name and role make up so many tenths of a line."""
    covered = sum(b - a for a, b in (speaker.name or (0, 0), speaker.role or (0, 0)))
    return covered * 10 >= length * tenths


def announced(line: str) -> Speaker | None:
    """Return the speaker that a line above a quotation announces: "Anna Keller, director, said:"."""
    if not line.rstrip().endswith((":", "：")):
        return None
    begin = start_of_sentence(line, len(line) - 1)
    verb = next(reversed(list(sayings.reaction().finditer(line, begin))), None)
    if verb is None:
        speaker = speaker_before(line, begin, len(line))
        return speaker if speaker and _covers(speaker, len(line) - begin, tenths=6) else None
    subject = line[begin : verb.start()]
    speaker = speaker_before(line, begin, verb.start()) if subject.strip() and not is_pronoun(subject) else None
    return speaker or speaker_after(line, verb.end(), len(line))


def in_sentence_before(text: str, at: int) -> Speaker | None:
    """Return the speaker of the sentence before an offset, where that sentence tells that somebody spoke or reacted."""
    end = at
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return _reacting(text, start_of_sentence(text, end - 1), end) if end else None


def last_who_spoke(text: str, at: int) -> Speaker | None:
    """Return the speaker of the last sentence before an offset that tells that somebody spoke or reacted."""
    floor = max(0, at - LONGEST)
    edges = [floor, *(floor + end for end in ends(text[floor:at]) if floor + end <= at)]
    for begin, end in reversed(list(itertools.pairwise(edges))):
        speaker = _reacting(text, begin, end)
        if speaker:
            return speaker
    return None


def _reacting(text: str, begin: int, end: int) -> Speaker | None:
    verb = sayings.reaction().search(text, begin, end)
    if verb is None:
        return None
    speaker = speaker_before(text, begin, verb.start()) if text[begin : verb.start()].strip(" ,") else None
    if speaker and is_pronoun(text[slice(*(speaker.name or speaker.role or (0, 0)))]):
        return None
    if speaker is None and "\u0600" <= verb.group()[-1] <= "\u06ff":
        return speaker_after(text, verb.end(), end)
    return speaker


def subject_before(text: str, at: int) -> Speaker | None:
    """Return whom the sentence before an offset opens with, by name and office, where it names nobody else."""
    end = at
    while end > 0 and text[end - 1].isspace():
        end -= 1
    if not end:
        return None
    begin = start_of_sentence(text, end - 1)
    found = words(text, begin, end)
    speaker = speaker_after(text, begin, end)
    if speaker is None or speaker.name is None or speaker.role is None:
        return None
    ranges = (speaker.name, speaker.role)
    others = [w for w in found if w.kind in _NAMING and not any(a <= w.start < b for a, b in ranges)]
    opens = min(a for a, _ in ranges) - begin <= LONGEST_ARTICLE
    return speaker if opens and not others and word_count(text[slice(*speaker.name)]) >= 2 else None
