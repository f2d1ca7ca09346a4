"""The communication record: who writes to whom, when, what is annexed, and how it is to be circulated."""

from collections.abc import Iterable, Sequence

from attrs import field

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.model import Evidence, Metadata
from hrdocs.passages import Passage
from hrdocs.un import dates
from hrdocs.un.state_abbreviations import states_of
from hrdocs.values import define
from hrdocs_note_verbale import circulation, letterhead, openings, parties
from hrdocs_note_verbale.annexes import Annex
from hrdocs_note_verbale.answered import answered
from hrdocs_note_verbale.letter_frame import LetterFrame, letter_frame
from hrdocs_note_verbale.records import Communication, Form
from hrdocs_note_verbale.titles import Title


@define
class _Draft:
    """A communication in the making, with the evidence for each value."""

    values: dict[str, object] = field(factory=dict)
    evidence: list[Evidence] = field(factory=list)
    diagnostics: list[Diagnostic] = field(factory=list)

    def add(self, name: str, value: str, evidence: Iterable[Evidence]) -> None:
        """Add one of several values of a field."""
        known = self.values.setdefault(name, [])
        if isinstance(known, list) and value not in known:
            known.append(value)
            self.evidence += evidence

    def set(self, name: str, value: str | None, evidence: Iterable[Evidence]) -> None:
        """Set a field that has one value, unless it is set or the value is None."""
        if value is not None and name not in self.values:
            self.values[name] = value
            self.evidence += evidence

    def finished(self) -> Communication:
        """Return the record."""
        values = {name: tuple(value) if isinstance(value, list) else value for name, value in self.values.items()}
        return Communication(**values, evidence=tuple(self.evidence))  # type: ignore[arg-type]


def communication(
    metadata: Metadata,
    passages: Sequence[Passage],
    title: Title | None,
    annexes: Sequence[Annex],
) -> tuple[Communication, tuple[Diagnostic, ...]]:
    """Return the one communication of a document and what could not be told of it.

    Args:
        metadata: of the document's masthead.
        passages: all of the document's.
        title: the document's own title; without one, the first formula gives what it can.
        annexes: of the communication; its own words end before the first.
    """
    draft = _Draft()
    note = _own_words(passages, annexes)
    if title:
        _from_title(draft, title)
    opening = openings.opening_of(note)
    _from_opening(draft, opening, title)
    _from_masthead(draft, metadata)
    _from_annexes(draft, annexes)
    _from_request(draft, note, metadata)
    _from_letterhead(draft, note, opening, is_circulated=metadata.document_symbol is not None)
    if title is None and opening is None:
        _from_frame(draft, letter_frame(note))
    for name in ("dated", "senders", "addressees"):
        if not draft.values.get(name):
            draft.diagnostics.append(_missing(name, title))
    draft.diagnostics += _on_former_states(draft)
    return draft.finished(), tuple(draft.diagnostics)


def _on_former_states(draft: _Draft) -> list[Diagnostic]:
    """Return a diagnostic for each sender that speaks for a State that is no more."""
    return [
        Diagnostic(
            code="former-state",
            message=f"{each.exact[start:end]} is no State of today; sender_states leaves it out",
            severity=Severity.INFO,
            start=each.start + start,
            end=each.start + end,
        )
        for each in draft.evidence
        if each.field == "senders"
        for start, end in parties.former_states(each.exact)
    ]


def _own_words(passages: Sequence[Passage], annexes: Sequence[Annex]) -> Sequence[Passage]:
    """Return the passages of the communication itself, without its annexes."""
    return passages[: annexes[0].line.number] if annexes else passages


def _from_title(draft: _Draft, title: Title) -> None:
    draft.set("form", title.form, title.evidence("form", *title.named))
    if title.dated:
        words = title.part(title.dated)
        found = dates.find(words)
        value = dates.parse(words) or (found[0].edtf if found else None)
        draft.set("dated", value, title.evidence("dated", *title.dated))
        if len(found) > 1:
            draft.diagnostics.append(_several_dates(title, title.dated))
    senders = title.part(title.senders)
    offset = title.senders[0]
    for party in parties.split(senders):
        draft.add("senders", party.name, title.evidence("senders", offset + party.start, offset + party.end))
    for state in parties.sender_states(senders, states_of(title.passages[0].document)):
        draft.add(
            "sender_states", state.code, title.evidence("sender_states", offset + state.start, offset + state.end)
        )
    if title.addressees:
        offset = title.addressees[0]
        for party in parties.addressees(title.part(title.addressees)):
            draft.add("addressees", party.name, title.evidence("addressees", offset + party.start, offset + party.end))


def _from_opening(draft: _Draft, opening: openings.Opening | None, title: Title | None) -> None:
    """Take from the first formula what a title does not give; a letter's formula names nobody."""
    if opening is None:
        draft.set("form", Form.LETTER, ())
        return
    passage = opening.passage
    draft.set("form", Form.NOTE_VERBALE, passage.evidence("form", *opening.sender))
    start, end = opening.sender
    if title is None:
        for party in parties.split(passage.text[start:end]):
            draft.add("senders", party.name, passage.evidence("senders", start + party.start, start + party.end))
        for state in parties.sender_states(passage.text[start:end], states_of(passage.document)):
            evidence = passage.evidence("sender_states", start + state.start, start + state.end)
            draft.add("sender_states", state.code, evidence)
    if opening.addressee and "addressees" not in draft.values:
        start, end = opening.addressee
        for party in parties.addressees(passage.text[start:end]):
            draft.add("addressees", party.name, passage.evidence("addressees", start + party.start, start + party.end))


def _from_letterhead(
    draft: _Draft, note: Sequence[Passage], opening: openings.Opening | None, *, is_circulated: bool
) -> None:
    """Take the day and the sender's own number from the lines over and under a note, which may run into its text."""
    day = letterhead.day_of(note, opening)
    if day:
        draft.set("dated", day.value, day.passage.evidence("dated", day.start, day.end))
    number = letterhead.number_of(note, opening, is_circulated=is_circulated)
    if number:
        draft.set("reference", number.value, number.passage.evidence("reference", number.start, number.end))
    other = answered(note, opening)
    if other:
        draft.set("answers", other.name, other.passage.evidence("answers", other.start, other.end))


def _from_frame(draft: _Draft, frame: LetterFrame) -> None:
    """Take what the letterhead, the lines over a letter and its signature give."""
    for name, found in (("senders", frame.senders), ("sender_states", frame.states), ("addressees", frame.addressees)):
        for each in found:
            draft.add(name, each.value, each.evidence)
    if frame.dated:
        draft.values.pop("dated", None)
        draft.evidence = [each for each in draft.evidence if each.field != "dated"]
        draft.set("dated", frame.dated.value, frame.dated.evidence)


def _from_masthead(draft: _Draft, metadata: Metadata) -> None:
    quoted = [each for each in metadata.evidence if each.field == "document_symbol"]
    draft.set("symbol", metadata.document_symbol, (_renamed(each, "symbol") for each in quoted[:1]))


def _from_annexes(draft: _Draft, annexes: Sequence[Annex]) -> None:
    for annex in annexes:
        passage = annex.title or annex.line
        draft.add("annexes", annex.text, passage.evidence("annexes", 0, len(annex.text)))


def _from_request(draft: _Draft, note: Sequence[Passage], metadata: Metadata) -> None:
    asked = circulation.request(note, _council(metadata, draft))
    for organ in asked.organs:
        draft.add("circulate_as", organ.value, organ.passage.evidence("circulate_as", organ.start, organ.end))
    for item in asked.items:
        draft.add("agenda_items", item.value, item.passage.evidence("agenda_items", item.start, item.end))
    if not asked.items:
        quoted = [each for each in metadata.evidence if each.field == "agenda_items"]
        for value, each in zip(metadata.agenda_items, quoted, strict=False):
            draft.add("agenda_items", value, (each,))


def _council(metadata: Metadata, draft: _Draft) -> str:
    """Return what "the Council" is: the organ of the document, else the one whose President is addressed."""
    named = (metadata.body, metadata.organ, *(str(each) for each in _list(draft, "addressees")))
    councils = ("Human Rights Council", "Security Council", "Economic and Social Council")
    return next((council for name in named if name for council in councils if council in name), "Security Council")


def _list(draft: _Draft, name: str) -> list[object]:
    value = draft.values.get(name)
    return value if isinstance(value, list) else []


def _renamed(evidence: Evidence, name: str) -> Evidence:
    return Evidence(field=name, start=evidence.start, end=evidence.end, exact=evidence.exact)


def _several_dates(title: Title, span: tuple[int, int]) -> Diagnostic:
    quoted = title.evidence("dated", *span)[0]
    return Diagnostic(
        code="several-dates",
        message="the title gives more than one date; the first is taken",
        start=quoted.start,
        end=quoted.end,
    )


def _missing(name: str, title: Title | None) -> Diagnostic:
    where = title.passages[0].evidence("title") if title else ()
    return Diagnostic(
        code="communication-part-missing",
        message=f"neither the title nor the first words of the communication give its {name}",
        severity=Severity.WARNING,
        start=where[0].start if where else None,
        end=where[0].end if where else None,
    )
