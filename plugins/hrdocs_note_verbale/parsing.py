"""Read a note verbale or letter: the communication, and what its annexes declare."""

import attrs

from hrdocs.model import Document, Evidence, Metadata, ParseResult, Record
from hrdocs.passages import passages
from hrdocs.un import masthead
from hrdocs_note_verbale.annexes import annexes
from hrdocs_note_verbale.candidature import candidature
from hrdocs_note_verbale.communication import communication
from hrdocs_note_verbale.pledges import pledges, promises
from hrdocs_note_verbale.records import Communication
from hrdocs_note_verbale.speakers import speakers, with_states_quoted
from hrdocs_note_verbale.titles import Title, own_title
from hrdocs_note_verbale.treaty_statements import treaty_statements
from hrdocs_note_verbale.unread_languages import unread_languages


def parse(document: Document) -> ParseResult:
    """Return the records of a note verbale or letter. Never raises; an empty document gives an empty communication."""
    metadata = masthead.read(document)
    parts = passages(document)
    title = own_title(parts)
    annexed = annexes(parts, after=title.last + 1 if title else 0)
    note, diagnostics = communication(metadata, parts, title, annexed)
    state = note.sender_states[0] if note.sender_states else None
    stands = candidature(parts, annexed, note.sender_states)
    records: list[Record] = [note, *([stands] if stands else [])]
    promised = promises(parts, annexed)
    records += pledges(promised, state)
    records += treaty_statements(parts, state, speakers=speakers(note, annexed), promised=promised)
    metadata = _completed(metadata, note, title)
    return ParseResult(
        document=attrs.evolve(document, metadata=document.metadata.overlaid_with(metadata)),
        records=tuple(with_states_quoted(records, note, annexed)),
        diagnostics=(*diagnostics, *unread_languages(parts)),
    )


def _completed(metadata: Metadata, note: Communication, title: Title | None) -> Metadata:
    """Return metadata with what the note itself says where its masthead is lost: title and agenda items."""
    evidence: list[Evidence] = [each for each in metadata.evidence if not (title and each.field == "title")]
    if title:
        metadata = attrs.evolve(metadata, title=title.text[: title.end])
        evidence += title.evidence("title", 0, title.end)
    if not metadata.agenda_items and note.agenda_items:
        metadata = attrs.evolve(metadata, agenda_items=note.agenda_items)
        evidence += (each for each in note.evidence if each.field == "agenda_items")
    return attrs.evolve(metadata, evidence=tuple(evidence))
