"""Contacts: the persons and organisations that a document names to be written to or called."""

import functools
import re

from attrs import define, field

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.lexicon import alternation
from hrdocs.model import Block, BlockKind, Document, Evidence, per_document
from hrdocs.passages.marks import text_without_marks, words_of
from hrdocs.prose import LEXICON
from hrdocs.prose.contacts.countries import home_country
from hrdocs.prose.contacts.emails import emails
from hrdocs.prose.contacts.phones import phones
from hrdocs.prose.people.names import Word, WordKind, has_organisation, leading_name, words
from hrdocs.prose.people.speakers import speaker_after, speaker_before
from hrdocs.records import Contact, EmailStatus

LONGEST_SECTION = 24
"""Blocks that a list of contacts may have."""

LONGEST_REQUEST = 600
"""Code points of the longest paragraph that asks to get in touch."""
BEHIND_BODY = 24
"""Blocks behind the body in which press officers are looked for: readers set their names apart from the text."""

_LINE = re.compile(r"[^\n\t;]+")
_REMARK = re.compile(r"\s*\([^()\n]{1,40}\)")
"""What stands in parentheses behind a number: its office, its language."""

LONGEST_PLACE = 50
"""Code points of what a colon sets before the name of a contact."""

_SHORT = 70


@functools.cache
def _pattern(*kinds: str) -> re.Pattern[str]:
    listed = (phrase for kind in kinds for phrase in LEXICON.phrases("contact_labels", kind=kind))
    return re.compile(alternation(listed), re.IGNORECASE)


@define
class _Entry:
    """A contact while its lines are read."""

    organisation: tuple[int, int] | None = None
    person: tuple[int, int] | None = None
    reach: list[tuple[str, int, int, str | None]] = field(factory=list)

    def is_reachable(self) -> bool:
        """Tell whether somebody is named or some number or address given: a cloaked address of nobody is no contact."""
        return bool(self.reach) and bool(self.person or self.organisation or any(each[3] for each in self.reach))


def contacts(document: Document, *, anywhere: bool = False) -> tuple[list[Contact], list[Diagnostic]]:
    """Return the contacts of a document in reading order, and what could not be read of them.

    Args:
        document: the document; blocks outside its body are asked where a heading of contacts stands among them.
        anywhere: whether a line with a labelled number or an address is a contact without such a heading too.
    """
    entries: list[_Entry] = []
    for section in _sections(document, anywhere=anywhere):
        entries += _entries(document, section)
    reached = [entry for entry in entries if entry.is_reachable()]
    diagnostics = [remark for entry in reached for remark in _remarks(entry)]
    return [_record(document, entry) for entry in _merged(document, reached)], diagnostics


def contact_section(document: Document) -> tuple[int, int] | None:
    """Return the range of the first block of contacts under a heading or request of its own, or None."""
    sections = _own_sections(document)
    return (sections[0][0].start, sections[0][0].end) if sections else None


def section_blocks(document: Document, *, anywhere: bool = False) -> set[int]:
    """Return where the blocks begin that belong to sections of contacts."""
    return {block.start for section in _sections(document, anywhere=anywhere) for block in section}


# ------------------------------------------------------------------ where contacts stand


def _sections(document: Document, *, anywhere: bool) -> tuple[tuple[Block, ...], ...]:
    return _all_sections(document) if anywhere else _own_sections(document)


@per_document
def _own_sections(document: Document) -> tuple[tuple[Block, ...], ...]:
    return _found_sections(document, anywhere=False)


@per_document
def _all_sections(document: Document) -> tuple[tuple[Block, ...], ...]:
    return _found_sections(document, anywhere=True)


def _found_sections(document: Document, *, anywhere: bool) -> tuple[tuple[Block, ...], ...]:
    blocks = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    sections: list[tuple[Block, ...]] = []
    last = max((n for n, block in enumerate(blocks) if block.in_body), default=-1)
    n = 0
    while n < len(blocks):
        behind = last < n <= last + BEHIND_BODY
        if (blocks[n].in_body or behind) and _opens_section(document, blocks[n]):
            section = _section_from(document, blocks, n)
            if section:
                sections.append(tuple(section))
                n += len(section)
                continue
        elif anywhere and blocks[n].in_body and _labelled_reach(document, blocks[n]):
            sections.append((blocks[n],))
        n += 1
    return tuple(sections)


def _opens_section(document: Document, block: Block) -> bool:
    text = document.text_of(block)
    heading = _pattern("section").match(text)
    if heading and (len(text) - heading.end() < 3 or text[heading.end() :].lstrip()[:1] in ":,-–—："):
        return True
    if heading and (len(text) <= _SHORT or _holds_reach(text, listed=True)):
        return True
    return len(text) <= LONGEST_REQUEST and _asks(text)


def _asks(text: str) -> bool:
    """Tell whether a text asks to call, or to say that one attends."""
    if _pattern("sentence").search(text):
        return True
    return _pattern("attending").search(text) is not None and _holds_reach(text)


def _holds_reach(text: str, *, listed: bool = False) -> bool:
    return bool(phones(text, 0, len(text), listed=listed) or emails(text, 0, len(text)))


def _labelled_reach(document: Document, block: Block) -> bool:
    text = document.text_of(block)
    return len(text) <= 300 and _pattern("phone", "email").match(text) is not None and _holds_reach(text)


def _section_from(document: Document, blocks: list[Block], n: int) -> list[Block]:
    """Return the blocks of a section of contacts that opens at n; empty where nobody can be reached in it."""
    section, last = [blocks[n]], 0 if _holds_reach(document.text_of(blocks[n]), listed=True) else -1
    for block in blocks[n + 1 : n + LONGEST_SECTION]:
        text = document.text_of(block)
        holds = _holds_reach(text, listed=True)
        if not holds and (len(text) > 160 or len(section) - last > 5 or (last >= 0 and _ends_section(text, block))):
            break
        section.append(block)
        last = len(section) - 1 if holds else last
    return section[: last + 1]


def _ends_section(text: str, block: Block) -> bool:
    """Return whether a heading ends a list of contacts; one that is a person's name or a new office goes on with it."""
    if block.kind is not BlockKind.HEADING:
        return False
    return not (_is_person(text.strip()) or _pattern("section").match(text))


# ------------------------------------------------------------------ what they say


def _entries(document: Document, section: tuple[Block, ...]) -> list[_Entry]:
    entries = [_Entry()]
    country = home_country(document)
    region = country.region if country else None
    text = text_without_marks(document)
    for block in section:
        for line in _LINE.finditer(text, block.start, block.end):
            _read_line(text, line.start(), line.end(), entries, region)
    return entries


def _read_line(text: str, start: int, end: int, entries: list[_Entry], region: str | None) -> None:
    listed = phones(text, start, end, region=region, listed=True)
    found = [("phones", phone.start, phone.end, phone.number) for phone in listed]
    found += [("emails", email.start, email.end, email.address) for email in emails(text, start, end)]
    found.sort(key=lambda each: each[1])
    cursor = start
    for each in [*found, ("", end, end, None)]:
        _read_name(text, cursor, each[1], entries)
        if each[0]:
            entries[-1].reach.append(each)
        cursor = each[2]


def _read_name(text: str, start: int, end: int, entries: list[_Entry]) -> None:
    """Take a person's or an organisation's name from the words before a number; a new one opens a new contact."""
    remark = _REMARK.match(text, start, end)
    start = remark.end() if remark else start
    heading = _pattern("section").match(text, start, end)
    start = heading.end() if heading else start
    asked = None
    for asked in _pattern("sentence", "attending").finditer(text, start, end):
        start = asked.end()
    start = _past_place(text, _past_other_values(text, start, end), end)
    label = _pattern("phone", "fax", "email", "other").search(text, start, end)
    end = label.start() if label else end
    where = _name(text, start, end, asked=heading is not None or asked is not None)
    if where is None:
        return
    is_person = _is_person(text[slice(*where)])
    current = entries[-1]
    if current.is_reachable() and (is_person or current.organisation):
        entries.append(_Entry(organisation=None if not is_person else current.organisation))
        current = entries[-1]
    if is_person and current.person is None:
        current.person = where
    elif not is_person and current.organisation is None:
        current.organisation = where


def _past_other_values(text: str, start: int, end: int) -> int:
    """Return where the words go on behind "Twitter: @somebody" and its like."""
    other = _pattern("other").search(text, start, min(end, start + 16))
    value = re.compile(r"[:\s]*@?[^\s:]+[.;,]?\s*").match(text, other.end(), end) if other else None
    return value.end() if value and not text[start : other.start() if other else start].strip(" .,;()") else start


def _past_place(text: str, start: int, end: int) -> int:
    """Return where the words go on behind the place or the post that a colon sets before a name: "In Geneva: X"."""
    colon = text.find(":", start, min(end, start + LONGEST_PLACE))
    if colon < 0 or not re.search(r"[^\W\d_]{2}", text[colon + 1 : end]):
        return start
    before = _name(text, start, colon, asked=False)
    named = before is not None and text[before[0]].isupper() and _is_person(text[slice(*before)])
    return start if named else colon + 1


def _name(text: str, start: int, end: int, *, asked: bool) -> tuple[int, int] | None:
    if not text[start:end].strip(" .,:;()–—-"):
        return None
    speaker = speaker_after(text, start, end) or speaker_before(text, start, end)
    if speaker is None or speaker.name is None:
        return None
    name = speaker.name
    printed = text[slice(*name)]
    if not asked and not printed[0].isupper() and printed[0] not in '“«"' and printed[0].lower() != printed[0].upper():
        return None
    return name if _is_person(printed) or _is_organisation(printed) else None


def _is_person(printed: str) -> bool:
    if re.search(r"[“”«»\"]", printed) or has_organisation(printed):
        return False
    if printed[0].lower() == printed[0].upper():  # a script without capitals
        return len(printed.split()) <= 4 and len(printed) >= 2 and not any(map(str.isdigit, printed))
    found: list[Word] = words(printed, 0, len(printed))
    run = leading_name(found)
    named = [word for word in run if word.kind in (WordKind.NAME, WordKind.INITIALS)]
    addressed = any(word.kind is WordKind.HONORIFIC for word in run)
    return bool(run) and run[-1].end == len(printed) and (2 <= len(named) <= 4 or (addressed and bool(named)))


def _is_organisation(printed: str) -> bool:
    return has_organisation(printed) or bool(re.search(r"[“«\"]", printed)) or printed.isupper()


# ------------------------------------------------------------------ records and remarks


def _merged(document: Document, entries: list[_Entry]) -> list[_Entry]:
    """Put together what a page prints twice: the same person, or the same numbers."""
    kept: dict[tuple[str, ...], _Entry] = {}
    for entry in entries:
        person = document.text[slice(*entry.person)] if entry.person else ""
        key = (person,) if person else tuple(sorted(str(each[3]) for each in entry.reach))
        if key in kept:
            known = {each[3] for each in kept[key].reach}
            kept[key].reach += [each for each in entry.reach if each[3] and each[3] not in known]
        else:
            kept[key] = entry
    return list(kept.values())


def _record(document: Document, entry: _Entry) -> Contact:
    evidence: list[Evidence] = []
    for name, where in (("organisation", entry.organisation), ("person", entry.person)):
        if where:
            evidence.append(document.quote(name, *where))
    evidence += (document.quote(name, start, end) for name, start, end, value in entry.reach if value)
    hidden = [each for each in entry.reach if each[0] == "emails" and each[3] is None]
    given = tuple(dict.fromkeys(value for name, _, _, value in entry.reach if name == "emails" and value))
    evidence += (document.quote("email_status", start, end) for _, start, end, _ in hidden)
    status = EmailStatus.PRESENT if given else EmailStatus.CLOAKED if hidden else EmailStatus.ABSENT
    return Contact(
        organisation=words_of(document, *entry.organisation) if entry.organisation else None,
        person=words_of(document, *entry.person) if entry.person else None,
        phones=tuple(dict.fromkeys(value for name, _, _, value in entry.reach if name == "phones" and value)),
        emails=given,
        email_status=status,
        evidence=tuple(evidence),
    )


def _remarks(entry: _Entry) -> list[Diagnostic]:
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
