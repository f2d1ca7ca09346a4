"""Signs by which a release of an issuer to the press is told from an article about it.

A label of its own is enough. Without one two independent signs are needed, for each alone stands in articles too.
"""

import functools
import re
from collections.abc import Callable

from hrdocs.model import BlockKind, Document
from hrdocs.passages import Range
from hrdocs.prose.contacts.contacts import contact_section
from hrdocs.prose.events.announcements import announced_events
from hrdocs.prose.page import publisher
from hrdocs.prose.page.bylines import signers
from hrdocs.prose.page.datelines import dateline
from hrdocs.prose.page.headlines import headline
from hrdocs.prose.people.names import has_office, has_organisation
from hrdocs.prose.quotations.quotations import quotations
from hrdocs_press_release.about import about_blocks
from hrdocs_press_release.lists import LEXICON
from hrdocs_press_release.own_headline import own_headline
from hrdocs_press_release.paper_signs import (
    OFFICE,
    addressed_paper,
    dated_paper,
    end_mark,
    office_paper,
    statement_line,
    tells_of_today,
)
from hrdocs_press_release.publisher_signs import authority, genre_headline, own_name, own_speaker, own_stance
from hrdocs_press_release.signs import Sign, as_format


def signs(document: Document) -> list[Sign]:
    """Return the independent signs of a release that a document shows; manners of writing count beside others only."""
    telling = _found(document, _address, _salutation_sign, _embargo_sign, _event_sign, _media_contact, _own_headline)
    telling += _found(document, office_paper, statement_line, authority, own_speaker, own_stance, genre_headline)
    telling += _found(document, introduction, end_mark)
    supporting = _found(document, _about, _dated, _any_contact, addressed_paper, _press_section)
    reasons = {sign.reason for sign in (*telling, *supporting)}
    if reasons - {OFFICE} and _DATED not in reasons:
        supporting += _found(document, dated_paper)  # a letter has an office's head and a day, and no more of these
    if telling or len(supporting) >= 2:
        supporting += _found(document, _voice, _speech, own_name, tells_of_today)
    return [*telling, *supporting] if telling or len(supporting) >= SUPPORTING_ALONE else []


def _found(document: Document, *finders: Callable[[Document], Sign | None]) -> list[Sign]:
    return [sign for sign in (finder(document) for finder in finders) if sign]


def enough(found: list[Sign]) -> bool:
    """Return whether signs make a release: two of them."""
    return len(found) >= 2


INTRODUCING = 5
"""Blocks of the body in which a statement is brought in."""

SUPPORTING_ALONE = 3
"""Signs that articles show too make a release where so many stand together: dateline, "About …", contacts."""

_VOICE = "the issuer speaks of its own position or report"
_ABOUT = "a paragraph tells what the issuer is"
_DATED = "opens with a dateline"


@functools.cache
def _address_label() -> re.Pattern[str]:
    return re.compile(rf"/{LEXICON.source('release_addresses')}(?=[/.?#-]|$)", re.IGNORECASE)


def _address(document: Document) -> Sign | None:
    if _address_label().search(document.metadata.canonical_url or ""):
        return Sign(reason="its address is among press releases", evidence=None)
    return None


@functools.cache
def _in_press_section() -> re.Pattern[str]:
    return re.compile(rf"/{LEXICON.source('press_sections')}/\S", re.IGNORECASE)


def _press_section(document: Document) -> Sign | None:
    """Find that a page's address is in the press section of its site; some newspapers have such a section too."""
    if _in_press_section().search(document.metadata.canonical_url or "") and not _tells_of_others(document):
        return Sign(reason="its address is in a press section", evidence=None)
    return None


def _speech(document: Document) -> Sign | None:
    found, _ = quotations(document)
    named = next((each for each in found if each.speaker and (each.role or has_office(each.speaker))), None)
    return Sign(reason="quotes somebody with an office", evidence=as_format(named.evidence[0])) if named else None


LONGEST_SALUTATION = 90
"""Code points of a line that is nothing but words to the readers."""


def salutation(document: Document) -> Range | None:
    """Return the range of the words that address the readers: "Dear journalists,"."""
    for block in document.body():
        text = document.text_of(block)
        match = LEXICON.pattern("salutations").match(text)
        if match is None:
            continue
        if len(text) <= LONGEST_SALUTATION and text.rstrip()[-1:] in ",!:،，！：":
            return block.start, block.start + len(text.rstrip())
        end = match.end()
        rest = re.match(r"(?:[^.!?:,،，\n]{0,60}?)(?P<stop>[,!:،，！：]|$)", text[end:])
        if rest and (len(text) <= LONGEST_SALUTATION or rest["stop"]):
            return block.start, block.start + end + rest.end()
    return None


def _salutation_sign(document: Document) -> Sign | None:
    where = salutation(document)
    return Sign(reason="addresses its readers", evidence=document.quote("format", *where)) if where else None


def _embargo_sign(document: Document) -> Sign | None:
    """Find an embargo, which only what is sent out before its day has."""
    for n, block in enumerate(document.blocks):
        if n > 40 or not block.in_body:
            continue
        match = re.match(
            r"(?:strictly )?embargo|sperrfrist|sous embargo|эмбарго", document.text_of(block), re.IGNORECASE
        )
        if match and block.end - block.start <= 160:
            return Sign(reason="is under an embargo", evidence=document.quote("format", block.start, block.end))
    return None


def _event_sign(document: Document) -> Sign | None:
    events, _ = announced_events(document)
    if not events:
        return None
    words = as_format(events[0].evidence[0])
    return Sign(reason="announces an event in labelled lines", evidence=words)


def _names_press(document: Document, start: int, end: int) -> bool:
    """Return whether contacts are opened with a word for the press."""
    return LEXICON.pattern("press_stems").search(document.text, start, min(end, start + 200)) is not None


def _media_contact(document: Document) -> Sign | None:
    where = contact_section(document)
    if where is None or not _names_press(document, *where):
        return None
    return Sign(reason="names whom the press can contact", evidence=document.quote("format", *where))


def _any_contact(document: Document) -> Sign | None:
    where = contact_section(document)
    block = document.block_at(where[0]) if where else None
    if where is None or block is None or not block.in_body:
        return None
    if _names_press(document, *where):
        return None
    return Sign(reason="ends in contacts", evidence=document.quote("format", *where))


def _tells_of_others(document: Document) -> bool:
    """Return whether a page's publisher is a news medium, or nobody's organisation and a person signs the page."""
    title = headline(document)
    people = [name for name in document.metadata.authors if not has_organisation(name)]
    people += [document.text[a:b] for a, b in signers(document, title)] if title and not people else []
    return publisher.is_news_medium(document) or bool(people and not publisher.is_organisation(document))


def _own_headline(document: Document) -> Sign | None:
    found = None if _tells_of_others(document) else own_headline(document)
    if found is None or publisher.is_another(document, found[1]):
        return None
    evidence = document.quote("format", *found[0]) if found[0] else None
    return Sign(reason="its headline is the issuer's own announcement", evidence=evidence)


def _voice(document: Document) -> Sign | None:
    for block in document.body():
        match = LEXICON.pattern("release_voice").search(document.text, block.start, block.end)
        if match and block.kind is not BlockKind.HEADING:
            return Sign(reason=_VOICE, evidence=document.quote("format", *match.span()))
    return None


def _about(document: Document) -> Sign | None:
    found = about_blocks(document)
    if not found:
        return None
    block = document.blocks[found[0]]
    return Sign(reason=_ABOUT, evidence=document.quote("format", block.start, block.end))


def _dated(document: Document) -> Sign | None:
    found = dateline(document)
    opens = found is not None and found.date is not None and not found.whole
    return Sign(reason=_DATED, evidence=document.quote("format", *found.place)) if found and opens else None


def introduction(document: Document) -> Sign | None:
    """Find words in the first paragraphs that bring in the issuer's own statement: "issued the following statement"."""
    for block in list(document.body())[:INTRODUCING]:
        match = LEXICON.pattern("release_introductions").search(document.text, block.start, block.end)
        if match:
            return Sign(reason="brings in a statement", evidence=document.quote("format", *match.span()))
    return None
