"""What stands around a letter without a title: the letterhead and the day over it, to whom it goes, who signs it."""

import re
from collections.abc import Iterator, Sequence

from hrdocs.model import Evidence
from hrdocs.passages import Passage
from hrdocs.un import dates
from hrdocs.un.state_abbreviations import states_of
from hrdocs.values import frozen
from hrdocs_note_verbale import parties
from hrdocs_note_verbale.letterhead import DAY, LONGEST_LINE
from hrdocs_note_verbale.letters import letter_formulas
from hrdocs_note_verbale.wordlists import LEXICON

LONGEST_ADDRESS = 240
"""Characters of an addressee with title, name, office and address."""

MOST_BEFORE, LONGEST_SMALL = 4, 3
"""Words of a place before a day, and letters of a small one among them."""

LAST = 6
"""Passages at the end of a letter among which its signature stands."""


@frozen(kw_only=True)
class Around:
    """A value of the frame of a letter, and the words of it."""

    value: str
    evidence: tuple[Evidence, ...]


@frozen(kw_only=True)
class LetterFrame:
    """Who writes a letter, to whom and when; empty where no line says so."""

    senders: tuple[Around, ...] = ()
    states: tuple[Around, ...] = ()
    addressees: tuple[Around, ...] = ()
    dated: Around | None = None


def letter_frame(note: Sequence[Passage]) -> LetterFrame:
    """Return the frame of a letter in the first person, told from the lines over its honour and from its signature.

    Args:
        note: the passages of the letter, without its annexes.
    """
    formulas = letter_formulas(note)
    if not formulas:
        return LetterFrame()
    opening = next(place for place, passage in enumerate(note) if passage is formulas[0][0])
    over, under = note[:opening], note[opening + 1 :][-LAST:]
    sender = next((line for line in (*_letterhead(over), *under) if _is_sender(line)), None)
    return LetterFrame(
        senders=tuple(_senders(sender)) if sender else (),
        states=tuple(_states(sender)) if sender else (),
        addressees=tuple(_addressees(over)),
        dated=_day(note, opening),
    )


def _letterhead(over: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the lines over a letter up to the one with its day: below it stands to whom the letter goes."""
    for line in over:
        yield line
        if len(line.text) <= LONGEST_LINE and any(len(found.edtf) == DAY for found in dates.find(line.text)):
            return


def _is_sender(line: Passage) -> bool:
    """Return whether a line is the office of a State: a letterhead, or what stands under a name."""
    office = parties.is_office(line.text) or LEXICON.pattern("third_person_senders").match(line.text)
    return len(line.text) <= LONGEST_LINE and bool(office) and any(_states(line))


def _senders(line: Passage) -> Iterator[Around]:
    for party in parties.split(line.text):
        yield Around(value=party.name, evidence=line.evidence("senders", party.start, party.end))


def _states(line: Passage) -> Iterator[Around]:
    for state in parties.sender_states(line.text, states_of(line.document)):
        yield Around(value=state.code, evidence=line.evidence("sender_states", state.start, state.end))


def _addressees(over: Sequence[Passage]) -> Iterator[Around]:
    """Yield the known offices that the lines over a letter name, those of its letterhead left out."""
    letterhead = [line for line in _letterhead(over) if _is_sender(line)]
    for line in over:
        if len(line.text) > LONGEST_ADDRESS or line in letterhead:
            continue
        found = LEXICON.pattern("addressees").search(line.text)
        if found:
            for party in parties.addressees(found.group()):
                start = found.start() + party.start
                yield Around(
                    value=party.name,
                    evidence=line.evidence("addressees", start, start + party.end - party.start),
                )
            return


def _day(note: Sequence[Passage], opening: int) -> Around | None:
    """Return the last day that a short line over the honour of a letter gives; a page can have it set apart.

    A line that has no more than the place before it comes first: the subject of an answer names the day of another.
    """
    document, end = note[0].document, note[opening].view.place(0)
    over = [block for block in document.blocks if block.end <= end and block.end - block.start <= LONGEST_LINE]
    days = [(block, found) for block in over for found in dates.find(document.text_of(block)) if len(found.edtf) == DAY]
    alone = [(block, found) for block, found in days if _is_place(document.text_of(block)[: found.start])]
    for block, found in (alone or days)[-1:]:
        quoted = document.quote("dated", block.start + found.start, block.start + found.end)
        return Around(value=found.edtf, evidence=(quoted,))
    return None


def _is_place(before: str) -> bool:
    """Return whether what stands before a day is a place and small words, or nothing: "New York, le"."""
    words = re.findall(r"[^\W\d_]+", before)
    return len(words) <= MOST_BEFORE and all(len(word) <= LONGEST_SMALL or not word.islower() for word in words)
