"""Who speaks in a communication and its annexes, and the words that name them."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from hrdocs.model import Evidence, Record
from hrdocs.un.state_abbreviations import states_of
from hrdocs_note_verbale.annexes import Annex
from hrdocs_note_verbale.parties import sender_states
from hrdocs_note_verbale.records import Communication
from hrdocs_note_verbale.titles import parse_title


def speakers(note: Communication, annexed: Sequence[Annex]) -> dict[int, str | None]:
    """Return who speaks from the first line of each annex on: the sender, or the State whose letter the annex is."""
    sender = note.sender_states[0] if note.sender_states else None
    return {annex.line.number: next((code for code, _ in _authors(annex)), sender) for annex in annexed}


def with_states_quoted(records: Iterable[Record], note: Communication, annexed: Sequence[Annex]) -> Iterator[Record]:
    """Yield records with evidence for a State that they leave to the sender: the words that name it in the title."""
    quoted = [each for each in note.evidence if each.field == "sender_states"]
    words = dict(zip(note.sender_states, quoted, strict=False))
    for annex in annexed:
        words |= {code: evidence for code, evidence in _authors(annex) if code not in words}
    for record in records:
        state = getattr(record, "state", None)
        if state in words and not any(each.field == "state" for each in record.evidence):
            record = evolve(record, evidence=(*record.evidence, evolve(words[state], field="state")))
        yield record


def _authors(annex: Annex) -> Iterator[tuple[str, Evidence]]:
    """Yield the States whose letter an annex is by its title, with the words of the title."""
    letter = parse_title(annex.text) if annex.title else None
    if letter is None or annex.title is None:
        return
    offset = letter.start("senders")
    for match in sender_states(letter["senders"], states_of(annex.title.document)):
        for evidence in annex.title.evidence("state", offset + match.start, offset + match.end):
            yield match.code, evidence
