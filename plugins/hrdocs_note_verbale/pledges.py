"""Pledges: the smallest items of the lists in which a State promises, and the paragraphs in which it does."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from hrdocs.model import BlockKind
from hrdocs.passages import Item, Passage, outline, readings
from hrdocs.un.state_abbreviations import states_of
from hrdocs.values import frozen
from hrdocs_note_verbale import promising, sections
from hrdocs_note_verbale.annexes import Annex
from hrdocs_note_verbale.pledge_place import Place
from hrdocs_note_verbale.records import Pledge
from hrdocs_note_verbale.run_in import by_semicolons, run_in

NEAR_THE_START = 100
"""Characters of an item among which the verb stands that makes it a promise of its own words."""


@frozen(kw_only=True)
class Promised:
    """Words that are, or may be, a pledge: a range of a passage, the heading above it, and what speaks for it.

    `firm` tells that a heading over promises or a lead-in ("Chile will:") stands above it, or that it is an item that
    promises in words of its own ("Chile undertakes to act").
    """

    passage: Passage
    start: int
    end: int
    heading: Passage | None
    firm: bool
    marked: bool
    continuing: bool
    section: int


def promises(passages: Sequence[Passage], annexes: Sequence[Annex]) -> tuple[Promised, ...]:
    """Return the pledges of a document that carries pledges, in order; () for any other.

    Args:
        passages: all of the document's.
        annexes: of the communication; pledges stand in them, or in the communication where it has none.
    """
    if not carries_pledges(passages, annexes):
        return ()
    return tuple(_chosen(list(_walk(passages, annexes))))


def pledges(promised: Sequence[Promised], state: str | None) -> tuple[Pledge, ...]:
    """Return the records of pledges, numbered from 1; `state` is the ISO 3166-1 alpha-3 of the State that pledges."""
    return tuple(_record(each, order, state) for order, each in enumerate(promised, start=1))


def carries_pledges(passages: Sequence[Passage], annexes: Sequence[Annex]) -> bool:
    """Return whether a communication announces pledges: in its own words, or in the title of an annex."""
    own = passages[: annexes[0].line.number] if annexes else passages[:30]
    heads = [annex.text for annex in annexes]
    heads += [passage.text for annex in annexes for passage in passages[annex.first : annex.first + 2]]
    if any(sections.announces_pledges(text) for text in heads):
        return True
    words = " ".join(passage.text for passage in own)
    return sections.is_subtitle(words) and (sections.announces_pledges(words) or sections.announces_candidature(words))


def _chosen(candidates: Sequence[Promised]) -> list[Promised]:
    """Return the pledges among candidates: the firm ones if there are any; in a marked list only its items."""
    firm = [candidate for candidate in candidates if candidate.firm] or list(candidates)
    with_markers = {candidate.section for candidate in firm if candidate.marked}
    return [each for each in firm if each.marked or each.section not in with_markers]


def _record(candidate: Promised, order: int, state: str | None) -> Pledge:
    passage = candidate.passage
    evidence = passage.evidence("text", candidate.start, candidate.end)
    if candidate.heading:
        evidence += candidate.heading.evidence("heading")
    return Pledge(
        state=state,
        order=order,
        heading=sections.title_of(candidate.heading) if candidate.heading else None,
        text=passage.text[candidate.start : candidate.end],
        continuing=candidate.continuing,
        evidence=evidence,
    )


def _walk(passages: Sequence[Passage], annexes: Sequence[Annex]) -> Iterator[Promised]:
    """Yield what may be pledges, annex by annex: numbers begin again in each."""
    if not annexes:
        yield from _walk_part(passages, Place())
        return
    stops = [*(annex.line.number for annex in annexes[1:]), len(passages)]
    for annex, stop in zip(annexes, stops, strict=True):
        first = annex.first
        while first < stop and passages[first].is_heading and sections.is_subtitle(passages[first].text):
            first += 1
        yield from _walk_part(passages[first:stop], Place(title=annex.title, heading=annex.title))


def _walk_part(passages: Sequence[Passage], place: Place) -> Iterator[Promised]:
    items = outline(passages)
    for number, item in enumerate(items):
        if item.passage.kind is BlockKind.TABLE:
            continue
        if item.depth is None and sections.is_heading(passages, number):
            place.enter(item.passage)
            continue
        following = items[number + 1] if number + 1 < len(items) else None
        if item.depth is None:
            yield from _unmarked(item.passage, following, place)
        else:
            yield from _marked(item, following, place)
        place.empty = False


def _unmarked(passage: Passage, following: Item | None, place: Place) -> Iterator[Promised]:
    """Yield the pledges of a paragraph without a marker: its list inside, itself as an item, itself as a promise."""
    if sections.is_lead_in(passage.text):
        place.open_list(passage, None)
        return
    inside = list(_inside(passage, place, marked=False))
    if inside:
        yield from inside
        return
    if place.promises and not place.has_markers and _is_bare_item(passage):
        place.in_list = True
        yield _candidate(passage, place, firm=True, marked=False)
        return
    if not place.has_markers and place.list_parted_at is None:
        place.close_all()
    place.in_list = False
    if promising.promise(passage.text, states_of(passage.document)) is not None and not (following and following.depth):
        yield _candidate(passage, place, firm=place.over_promises, marked=False)


def _marked(item: Item, following: Item | None, place: Place) -> Iterator[Promised]:
    """Yield the pledge of a marked passage where it is the smallest item of a list of promises."""
    passage, depth = item.passage, item.depth or 0
    if sections.is_lead_in(passage.text):
        place.open_list(passage, depth)
        return
    place.close_lists(depth)
    if place.has_markers and not place.in_list and _begins_a_list(passage):
        place.close_all()
    place.in_list = place.has_markers = True
    inside = list(_inside(passage, place, marked=True))
    if inside:
        yield from inside
    elif following and following.depth is not None and following.depth > depth:
        if _is_counted(passage) and sections.is_short_heading(passage.text):
            place.part(passage)
    elif place.lead:
        if place.promises and _may_be_item(
            passage, of_a_later_part=place.list_parted_at is not None and place.parts > 1
        ):
            yield _candidate(passage, place, firm=True, marked=True)
    elif _promises(passage, over_promises=place.stands_over_promises):
        yield _candidate(passage, place, firm=place.over_promises, marked=True)


def _may_be_item(passage: Passage, *, of_a_later_part: bool) -> bool:
    """Return whether a passage can be an item under a lead-in; under later headings, other lists stand too."""
    text = passage.text
    if promising.promise(text, states_of(passage.document)):
        return True
    return not promising.is_statement(text, states_of(passage.document)) and (
        not of_a_later_part or promising.is_order(text) or promising.is_participle(text) or promising.keeps_on(text)
    )


def _is_counted(passage: Passage) -> bool:
    """Return whether a marker is a number or letter, as over a part, rather than a bullet."""
    return any(reading.number for reading in readings(passage.marker or ""))


def _begins_a_list(passage: Passage) -> bool:
    """Return whether a marker is the first of a list, so that what stood before it has ended."""
    return any(reading.number == 1 for reading in readings(passage.marker or ""))


def _is_paragraph(passage: Passage) -> bool:
    """Return whether a marked passage is a numbered paragraph of prose rather than an item."""
    marker = passage.marker or ""
    return marker.strip("().").isdecimal()


def _promises(passage: Passage, *, over_promises: bool) -> bool:
    """Return whether an item that no lead-in explains is a promise by its own words."""
    text = passage.text
    if promising.promise(text, states_of(passage.document)) is not None or promising.is_order(text):
        return True
    if not over_promises or promising.is_statement(text, states_of(passage.document)) or promising.is_past(text):
        return False
    return promising.is_participle(text) or not _is_paragraph(passage)


def _is_bare_item(passage: Passage) -> bool:
    """Return whether a paragraph is an item whose marker is lost: it begins as an item does, not as a sentence."""
    text = passage.text
    if promising.is_order(text) or promising.is_participle(text):
        return True
    goes_on = text.endswith((";", "; and", ",", "；", "؛"))
    return goes_on and not promising.is_statement(text, states_of(passage.document))


def _inside(passage: Passage, place: Place, *, marked: bool) -> Iterator[Promised]:
    """Yield the items of a list that a paragraph of promises has inside."""
    listed = run_in(passage.text) or by_semicolons(passage.text)
    if listed is None:
        return
    lead = passage.text[listed.lead.start : listed.lead.end]
    promise = promising.last_promise(lead, states_of(passage.document))
    if promise is None and not sections.announces_list(lead.rstrip()):
        return
    keeps_on = promising.keeps_on_at_end(lead.rstrip(" :"))
    for span in listed.items:
        text = passage.text[span.start : span.end]
        found = _candidate(passage, place, firm=sections.is_lead_in(lead) or place.over_promises, marked=marked)
        yield evolve(found, start=span.start, end=span.end, continuing=keeps_on or promising.keeps_on(text))


def _candidate(passage: Passage, place: Place, *, firm: bool, marked: bool) -> Promised:
    place.gave = place.gave or marked
    promise = promising.promise(passage.text, states_of(passage.document))
    goes_on = promising.keeps_on(passage.text) or (promise is not None and promise.continuing)
    own = marked and promise is not None and promise.start < NEAR_THE_START and not _is_paragraph(passage)
    return Promised(
        passage=passage,
        start=0,
        end=len(passage.closed),
        heading=place.heading,
        firm=firm or own,
        marked=marked,
        continuing=goes_on or (place.lead is not None and place.lead.continues),
        section=place.section,
    )
