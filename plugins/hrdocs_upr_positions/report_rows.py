"""Recommendations of a report on their way: an item, its words, and the verdict that it has so far."""

from attrs import define, evolve, field

from hrdocs.model import Document
from hrdocs_upr_positions.findings import Verdict
from hrdocs_upr_positions.listings import Item, Listing
from hrdocs_upr_positions.records import Basis, Position
from hrdocs_upr_positions.stretches import Range, Stretches


@define(kw_only=True)
class ReportRow:
    """A recommendation on its way: its item, and the verdict that it has so far."""

    item: Item
    listing: Listing
    verdict: Verdict
    basis: Basis = Basis.SECTION_HEADING
    comments: list[Range] = field(factory=list)


def introduced(listing: Listing) -> Verdict:
    """Return the verdict of a list's introduction; one that says nothing leaves its items without a position."""
    verdict = Verdict.placed(listing.reading, listing.start)
    return evolve(verdict, position=Position.NO_POSITION) if verdict.position is Position.UNCLEAR else verdict


def words_of(document: Document, item: Item) -> Stretches:
    """Return the words of an item, which a page break may have cut."""
    return Stretches.of(document, item.stretches)
