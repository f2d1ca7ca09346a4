"""Contacts: the persons and organisations that a document names to be written to or called."""

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.model import Document, Evidence
from hrdocs.passages.marks import words_of
from hrdocs.prose.contacts.entries import Entry, entries_of
from hrdocs.prose.contacts.labels import is_person
from hrdocs.prose.contacts.sections import own_sections, sections
from hrdocs.records import Contact, EmailStatus


def contacts(document: Document, *, anywhere: bool = False) -> tuple[list[Contact], list[Diagnostic]]:
    """Return the contacts of a document in reading order, and what could not be read of them.

    Args:
        document: the document; blocks outside its body are asked where a heading of contacts stands among them.
        anywhere: whether a line with a labelled number or an address is a contact without such a heading too.
    """
    entries: list[Entry] = []
    for section in sections(document, anywhere=anywhere):
        entries += entries_of(document, section)
    reached = [entry for entry in entries if entry.is_reachable()]
    diagnostics = [remark for entry in reached for remark in _remarks(entry)]
    return [_record(document, entry) for entry in _merged(document, reached)], diagnostics


def contact_section(document: Document) -> tuple[int, int] | None:
    """Return the range of what opens a list of contacts, or None: a heading, a request, or a name with its office."""
    sections = own_sections(document)
    if not sections:
        return None
    first, *others = sections[0]
    named = bool(others) and is_person(document.text_of(first).strip())
    return first.start, (others[0] if named else first).end


def section_blocks(document: Document, *, anywhere: bool = False) -> set[int]:
    """Return where the blocks begin that belong to sections of contacts."""
    return {block.start for section in sections(document, anywhere=anywhere) for block in section}


def _merged(document: Document, entries: list[Entry]) -> list[Entry]:
    """Put together what a page prints twice: the same person, or the same numbers."""
    kept: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        person = document.text[slice(*entry.person)] if entry.person else ""
        key = (person,) if person else tuple(sorted(str(each[3]) for each in entry.reach))
        if key in kept:
            known = {each[3] for each in kept[key].reach}
            kept[key].reach += [each for each in entry.reach if each[3] and each[3] not in known]
        else:
            kept[key] = entry
    return list(kept.values())


def _record(document: Document, entry: Entry) -> Contact:
    evidence: list[Evidence] = []
    organisation = entry.affiliation or entry.organisation
    for name, where in (("organisation", organisation), ("person", entry.person)):
        if where:
            evidence.append(document.quote(name, *where))
    evidence += (document.quote(name, start, end) for name, start, end, value in entry.reach if value)
    hidden = [each for each in entry.reach if each[0] == "emails" and each[3] is None]
    given = tuple(dict.fromkeys(value for name, _, _, value in entry.reach if name == "emails" and value))
    evidence += (document.quote("email_status", start, end) for _, start, end, _ in hidden)
    status = EmailStatus.PRESENT if given else EmailStatus.CLOAKED if hidden else EmailStatus.ABSENT
    return Contact(
        organisation=" ".join(words_of(document, *organisation).split()) if organisation else None,
        person=words_of(document, *entry.person) if entry.person else None,
        phones=tuple(dict.fromkeys(value for name, _, _, value in entry.reach if name == "phones" and value)),
        emails=given,
        email_status=status,
        evidence=tuple(evidence),
    )


def _remarks(entry: Entry) -> list[Diagnostic]:
    remarks = []
    for name, start, end, value in entry.reach:
        if name == "emails" and value is None:
            remarks.append(
                Diagnostic(
                    code="cloaked-email",
                    message="the page hides an e-mail address from robots, and its text does not hold it",
                    start=start,
                    end=end,
                )
            )
        elif name == "phones" and value is None:
            remarks.append(
                Diagnostic(
                    code="national-phone",
                    message="a telephone number has no country code, and the contact does not say its country",
                    severity=Severity.INFO,
                    start=start,
                    end=end,
                )
            )
    return remarks
