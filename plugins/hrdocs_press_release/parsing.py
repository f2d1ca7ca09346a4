"""A release, taken apart."""

from collections.abc import Sequence

import attrs

import hrdocs
from hrdocs.passages.marks import words_of
from hrdocs.prose.contacts.contacts import contacts
from hrdocs.prose.events.announcements import announced_events
from hrdocs.prose.events.told import beside, told_events
from hrdocs.prose.page.bylines import byline_blocks
from hrdocs.prose.page.datelines import Dateline, dateline, visible_day
from hrdocs.prose.page.head_lines import LineKind, head_lines
from hrdocs.prose.page.headlines import Headline, headline, letterhead
from hrdocs.prose.page.web_pages import is_web_page
from hrdocs.prose.quotations.quotations import quotations
from hrdocs_press_release import issuers, parts, release_labels, releases
from hrdocs_press_release.about import about_blocks
from hrdocs_press_release.embargo import embargo, embargo_lines
from hrdocs_press_release.paper_signs import end_marks
from hrdocs_press_release.parts import ReleasePart
from hrdocs_press_release.points import points
from hrdocs_press_release.records import PressRelease
from hrdocs_press_release.transcripts import transcript_remarks

LONGEST_LEAD = 16
"""Blocks between headline and lead in which key points are looked for."""

_BESIDE_TEXT = (hrdocs.BlockKind.FOOTNOTE, hrdocs.BlockKind.CAPTION)
"""Kinds of blocks that stand beside the text of a release and not in it."""

SHORTEST_STATEMENT = 30
"""Code points of the shortest item that states something."""


def parse(document: hrdocs.Document) -> hrdocs.ParseResult:
    """Return a release with its records: itself, its events, quotations, points and contacts."""
    document = parts.without_day_of_event(document)
    about = about_blocks(document)
    title = headline(document)
    reached, remarks = contacts(document, anywhere=True)
    apart = [*about, *sorted(byline_blocks(document, title))]
    released = _with_roles(document, apart, _key_points(document, title))
    said, said_remarks = quotations(released)
    events, event_remarks = announced_events(released)
    taking_part = {each.start for event in events for each in event.evidence if each.field == "participants"}
    listed, list_remarks = points(
        released, headline=title.block if title else None, language=_language(released), apart=taking_part
    )
    release = _release(document, released, about, title, [contact.organisation for contact in reached])
    told = beside(events, told_events(released, published=release.issued))
    records = (release, *events, *told, *said, *listed, *reached)
    return hrdocs.ParseResult(
        document=_described(released, release),
        records=records,
        diagnostics=(*remarks, *said_remarks, *event_remarks, *list_remarks, *transcript_remarks(released)),
    )


def _with_roles(document: hrdocs.Document, apart: list[int], key_points: list[int]) -> hrdocs.Document:
    roles = dict.fromkeys(apart, hrdocs.BlockRole.BOILERPLATE) | dict.fromkeys(key_points, hrdocs.BlockRole.BODY)
    changed = {n: role for n, role in roles.items() if document.blocks[n].role is not role}
    if not changed:
        return document
    blocks = list(document.blocks)
    for n, role in changed.items():
        blocks[n] = attrs.evolve(blocks[n], role=role)
    return attrs.evolve(document, blocks=tuple(blocks))


def _key_points(document: hrdocs.Document, title: Headline | None) -> list[int]:
    """Return the items that press offices put between headline and lead; readers take some of them for a menu.

    They are two or more, long enough to state something, and no links to elsewhere.
    """
    if title is None or title.block is None:
        return []
    lead = next((n for n in range(title.block + 1, len(document.blocks)) if _is_lead(document.blocks[n])), title.block)
    if lead - title.block > LONGEST_LEAD:
        return []
    items = [n for n in range(title.block + 1, lead) if _states(document.blocks[n])]
    return items if len(items) >= 2 else []


def _is_lead(block: hrdocs.Block) -> bool:
    return block.in_body and block.kind is hrdocs.BlockKind.PARAGRAPH


def _states(block: hrdocs.Block) -> bool:
    linked = sum(link.end - link.start for link in block.links)
    length = block.end - block.start
    return block.kind is hrdocs.BlockKind.LIST_ITEM and length >= SHORTEST_STATEMENT and 2 * linked < length


def _release(
    document: hrdocs.Document,
    released: hrdocs.Document,
    about: tuple[int, ...],
    title: Headline | None,
    organisations: list[str | None],
) -> PressRelease:
    known = tuple(day for day in (document.metadata.issued, document.metadata.modified) if day)
    line = dateline(document, years=known)
    values: dict[str, ReleasePart | None] = {
        "genre": parts.genre(document, title),
        "headline": ReleasePart(value=title.text, range=title.range) if title else None,
        "issuer": issuers.issuer(document, organisations),
        "issued": parts.issued(document, line, visible_day(document, title)),
        "dateline_place": _place(document, line),
        "embargo": embargo(document),
        "salutation": _salutation(document),
        "boilerplate": _joined(document, about),
        "body": _body(released, title, line),
    }
    given = {name: found for name, found in values.items() if found}
    evidence = [document.quote(name, *found.range) for name, found in given.items() if found.range]
    return PressRelease(
        evidence=tuple(evidence), language=_language(released), **{name: found.value for name, found in given.items()}
    )


def _language(document: hrdocs.Document) -> str | None:
    """Return the language of most of the body; its first block may be a label or a name."""
    letters: dict[str, int] = {}
    for block in document.body():
        if block.language:
            letters[block.language] = letters.get(block.language, 0) + block.end - block.start
    return max(letters, key=lambda tag: (letters[tag], tag)) if letters else None


def _place(document: hrdocs.Document, line: Dateline | None) -> ReleasePart | None:
    return ReleasePart(value=document.text[slice(*line.place)], range=line.place) if line else None


def _salutation(document: hrdocs.Document) -> ReleasePart | None:
    where = releases.salutation(document)
    return ReleasePart(value=" ".join(document.text[slice(*where)].split()), range=where) if where else None


def _joined(document: hrdocs.Document, indexes: Sequence[int]) -> ReleasePart | None:
    """Return the text of blocks, and the range of the first of them."""
    blocks = [document.blocks[n] for n in indexes]
    if not blocks:
        return None
    text = "\n\n".join(words_of(document, block.start, block.end) for block in blocks)
    return ReleasePart(value=text, range=(blocks[0].start, blocks[0].end))


def _body(document: hrdocs.Document, title: Headline | None, line: Dateline | None) -> ReleasePart | None:
    lines = {title.block if title else None, line.block if line and line.whole else None}
    opening = lines | set(letterhead(document)) | release_labels.label_lines(document) | embargo_lines(document)
    opening |= _over_headline(document, title)
    indexes = [
        n
        for n, block in enumerate(document.blocks)
        if block.in_body
        and n not in opening
        and block.kind not in _BESIDE_TEXT
        and not end_marks().fullmatch(document.text_of(block).strip())
    ]
    return _joined(document, indexes)


def _over_headline(document: hrdocs.Document, title: Headline | None) -> set[int]:
    """Return the lines of a paper's letterhead over its headline: addresses, whom to call; contacts have them."""
    if title is None or title.block is None or is_web_page(document):
        return set()
    over = [line for line in head_lines(document) if line.block < title.block]
    return {line.block for line in over if line.kind is LineKind.LETTERHEAD}


def _described(document: hrdocs.Document, release: PressRelease) -> hrdocs.Document:
    """Return the document with what the release says of itself laid over what its carrier says."""
    own = hrdocs.Metadata(
        title=release.headline,
        issued=release.issued,
        publisher=release.issuer,
        evidence=tuple(
            attrs.evolve(each, field=_FIELDS[each.field]) for each in release.evidence if each.field in _FIELDS
        ),
    )
    origins = tuple(origin for origin in document.metadata.origins if _same(document, own, origin.field))
    return attrs.evolve(document, metadata=document.metadata.overlaid_with(attrs.evolve(own, origins=origins)))


_FIELDS = {"headline": "title", "issued": "issued", "issuer": "publisher"}


def _same(document: hrdocs.Document, own: hrdocs.Metadata, name: str) -> bool:
    """Return whether a value of the carrier is taken over as it is, so that its origin still holds."""
    return name in _FIELDS.values() and getattr(document.metadata, name) == getattr(own, name)
