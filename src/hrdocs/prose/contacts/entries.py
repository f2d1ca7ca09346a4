"""The lines of a list of contacts, read into entries: whom they name, and how to reach them."""

import re
import urllib.parse

from attrs import field

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document
from hrdocs.passages.marks import text_without_marks
from hrdocs.prose.contacts.countries import home_country
from hrdocs.prose.contacts.emails import emails
from hrdocs.prose.contacts.labels import is_person, name_in, pattern, section_behind
from hrdocs.prose.contacts.organisations import (
    affiliation,
    beside_person,
    is_of_press,
    opens_second_half,
    organisation_line,
    organisation_of,
)
from hrdocs.prose.contacts.phones import Phone, phones
from hrdocs.prose.people.names import has_organisation
from hrdocs.values import define

LONGEST_PLACE = 50
"""Code points of what a colon sets before the name of a contact."""

_LINE = regex(r"[^\n\t;]+")
_REMARK = regex(r"\s*\([^()\n]{1,40}\)")
"""What stands in parentheses behind a number: its office, its language."""

_BLANK = regex(r"[ \t]+")
"""All that stands before a name that runs into the number before it, and so is not of the person whose that is."""

_LETTERS = regex(r"[^\W\d_]{2}")

_COLON = regex("[:：]")
_HIDING_WORDS = regex(r"\s*[:：]\s*(?P<words>[^\W\d_][^@:\d]{2,40})$")

Reach = tuple[str, int, int, str | None]
"""A way to reach somebody: "phones" or "emails", its range, and the number or address, None where it is not given."""


@define
class Entry:
    """A contact while its lines are read.

    Attributes:
        affiliation: the organisation behind the person's name, which no other person shares.
    """

    organisation: tuple[int, int] | None = None
    affiliation: tuple[int, int] | None = None
    person: tuple[int, int] | None = None
    reach: list[Reach] = field(factory=list)

    def is_reachable(self) -> bool:
        """Return whether somebody is named or a number or address given: a hidden address of nobody is no contact."""
        return bool(self.reach) and bool(self.person or self.organisation or any(each[3] for each in self.reach))


def entries_of(document: Document, section: tuple[Block, ...]) -> list[Entry]:
    """Return what the blocks of one section list, in their order; entries that nobody can be reached by among them."""
    entries = [Entry()]
    text = text_without_marks(document)
    for block in section:
        if block.kind is BlockKind.CAPTION or document.text[block.start] == "©":
            continue  # who took a picture is nobody to call
        behind = linked(block)
        for line in _LINE.finditer(text, block.start, block.end):
            _read_line(text, line.start(), line.end(), entries, _reach(document, text, line, behind))
    return entries


def linked(block: Block) -> list[Reach]:
    """Return the addresses and the international numbers that links of a block lead to, whatever their words."""
    found: list[Reach] = []
    for link in block.links:
        if "%" not in link.target and not link.target[:7].lower().startswith(("mailto:", "tel:")):
            continue
        scheme, _, value = urllib.parse.unquote(link.target).partition(":")
        value = value.partition("?")[0].strip()
        if scheme.lower() == "mailto" and emails(value, 0, len(value)):
            found.append(("emails", link.start, link.end, emails(value, 0, len(value))[0].address))
        elif scheme.lower() == "tel" and value.startswith("+"):
            found += [("phones", link.start, link.end, each.number) for each in phones(value, 0, len(value))]
    return found


def _reach(document: Document, text: str, line: re.Match[str], links: list[Reach]) -> list[Reach]:
    """Return the numbers and addresses of a line in order: printed ones before those of links, hidden ones last."""
    printed: list[Reach] = [
        ("phones", phone.start, phone.end, phone.number) for phone in _phones(document, text, line.start(), line.end())
    ]
    printed += [("emails", each.start, each.end, each.address) for each in emails(text, line.start(), line.end())]
    behind = [each for each in links if line.start() <= each[1] and each[2] <= line.end()]
    found: list[Reach] = []
    for each in [*(one for one in printed if one[3]), *behind, *printed]:
        if not any(each[1] < other[2] and other[1] < each[2] for other in found):
            found.append(each)
    hidden = (
        hidden_behind_words(text, line.start(), line.end()) if not any(each[0] == "emails" for each in found) else None
    )
    return sorted([*found, *([hidden] if hidden else [])], key=lambda each: each[1])


def _phones(document: Document, text: str, start: int, end: int) -> list[Phone]:
    """Return the numbers of a line; the document is asked for its country where one is printed without its code."""
    found = phones(text, start, end, listed=True)
    country = None if all(each.number for each in found) else home_country(document)
    return phones(text, start, end, region=country.region, listed=True) if country else found


def hidden_behind_words(text: str, start: int, end: int) -> Reach | None:
    """Return the address that a line hides behind words: "E-mail: write to us"."""
    label = pattern("email").match(text, start, end) if _COLON.search(text, start, end) else None
    words = _HIDING_WORDS.match(text, label.end(), end) if label else None
    return ("emails", words.start("words"), words.end("words"), None) if words else None


def _read_line(text: str, start: int, end: int, entries: list[Entry], found: list[Reach]) -> None:
    cursor = start
    for each in [*found, ("", end, end, None)]:
        named = each[3] is not None and not re.search(r"[@\d]", text[each[1] : each[2]])
        _read_name(text, cursor, each[2] if named else each[1], entries)  # a link's words may be a name
        if each[0]:
            entries[-1].reach.append(each)
        cursor = each[2]


def _read_name(text: str, start: int, end: int, entries: list[Entry]) -> None:
    """Take a person's or an organisation's name from the words before a number; a new one opens a new contact."""
    remark = _REMARK.match(text, start, end)
    start = remark.end() if remark else start
    subject = pattern("subject").search(text, start, end)
    heading = pattern("section").match(text, start, end) or section_behind(text, start, end)
    if heading and (whose := organisation_line(text, start, heading.start())):
        _take_organisation(whose, entries)  # "Harbour Lines Ltd - Press office"
    start = heading.end() if heading else start
    title = pattern("officer").match(text, start, end)
    if title and text[title.end() : end].lstrip()[:1] not in ("", ":", ",", "–", "-"):
        return  # "Press officer for wind power" is nobody's name
    asked = None
    for asked in pattern("sentence", "attending").finditer(text, start, end):
        start = asked.end()
    if subject:
        start = max(start, _past_subject(text, subject.end(), end))
    elif asked and (turned := pattern("turning").match(text, _behind_marks(text, start, end), end)):
        start = turned.end()
    start = _past_other_values(text, start, end)
    behind = _past_place(text, start, end)
    headed = beside_person(text, start, behind) if behind > start else None
    start, end = behind, _before_label(text, behind, end)
    where = organisation_line(text, start, end)
    where = where or name_in(text, start, end, asked=heading is not None or asked is not None)
    where = organisation_of(text, where, end) if where and not is_person(text[slice(*where)]) else where
    if headed and where and is_person(text[slice(*where)]):
        _take_organisation(headed, entries)
    if where is None:
        _join_second_line(text, start, end, entries[-1])
        return
    _take_name(text, where, end, entries)


def _take_name(text: str, where: tuple[int, int], end: int, entries: list[Entry]) -> None:
    """Put a name into the contact that is being read, or into a new one, which an organisation goes on into."""
    person = is_person(text[slice(*where)])
    current = entries[-1]
    between = text[current.reach[-1][2] : where[0]] if current.person and current.reach else None
    apart = between is not None and ("\n\n" in between or _BLANK.fullmatch(between) is not None)
    if current.is_reachable() and (person or current.organisation or apart):
        entries.append(Entry(organisation=current.organisation if person else None))
        current = entries[-1]
    if person and current.person is None:
        current.person = where
        current.affiliation = affiliation(text, where[1], end)
    elif not person and current.organisation is None:
        current.organisation = where


def _take_organisation(where: tuple[int, int], entries: list[Entry]) -> None:
    """Take an organisation that a colon sets before a person's name: "Harbour Watch: Ann Low, tel. …"."""
    if entries[-1].is_reachable():
        entries.append(Entry())
    entries[-1].organisation = where


def _before_label(text: str, start: int, end: int) -> int:
    """Return where the label of a number begins: "Office: 020 …", and not the end of "press office", "Office of …"."""
    for label in pattern("phone", "fax", "email", "other").finditer(text, start, end):
        behind = text[label.end() : end].lstrip(" .:–-(")
        of_name = has_organisation(label.group()) and (behind[:1].isalpha() or is_of_press(text[start : label.start()]))
        if not of_name:
            return label.start()
    return end


def _join_second_line(text: str, start: int, end: int, entry: Entry) -> None:
    """Take the line under an organisation for the second half of its name: "for Human Rights"."""
    line = text[start:end].strip()
    if entry.organisation is None or entry.person or entry.reach or text[entry.organisation[1] : start].strip():
        return
    opening = line.split(" ", 1)[0]
    if opening.islower() and opens_second_half(opening) and end - start <= LONGEST_PLACE:
        entry.organisation = entry.organisation[0], start + len(text[start:end].rstrip(" .,;:"))


def _behind_marks(text: str, start: int, end: int) -> int:
    found = _LETTERS.search(text, start, end)
    return found.start() if found else end


def _past_subject(text: str, start: int, end: int) -> int:
    """Return where the words go on behind whom an interview is to be with: "Dr Moor, call Ann Low"; nobody is `end`."""
    turned = [each.end() for each in pattern("turning").finditer(text, start, end)]
    colon = text.find(":", turned[-1] if turned else start, end)
    if colon >= 0 and _LETTERS.search(text, colon, end):
        return colon + 1
    return turned[-1] if turned else end


def _past_other_values(text: str, start: int, end: int) -> int:
    """Return where the words go on behind "Twitter: @somebody" and its like."""
    other = pattern("other").search(text, start, min(end, start + 16))
    value = re.compile(r"[:\s]*@?[^\s:]+[.;,]?\s*").match(text, other.end(), end) if other else None
    return value.end() if value and not text[start : other.start() if other else start].strip(" .,;()") else start


def _past_place(text: str, start: int, end: int) -> int:
    """Return where the words go on behind the place or the post that a colon sets before a name: "In Geneva: X"."""
    colon = text.find(":", start, min(end, start + LONGEST_PLACE))
    if colon < 0 or not _LETTERS.search(text, colon + 1, end):
        return start
    before = name_in(text, start, colon, asked=False)
    named = before is not None and text[before[0]].isupper() and is_person(text[slice(*before)])
    behind = name_in(text, colon + 1, end, asked=False) if named else None
    of_office = behind is not None and is_person(text[slice(*behind)])  # "Harbour Public Affairs: Max Moor"
    return start if named and not of_office else colon + 1
