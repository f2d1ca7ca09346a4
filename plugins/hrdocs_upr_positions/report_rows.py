"""Recommendations of a report on their way: an item, its words, and the verdict that it has so far."""

from collections.abc import Sequence

from attrs import evolve, field

from hrdocs.diagnostics import Diagnostic
from hrdocs.model import Document
from hrdocs.passages import Range, View
from hrdocs.values import define
from hrdocs_upr_positions.positions_found import Verdict
from hrdocs_upr_positions.recommendation_lists import ListedRecommendation, Listing
from hrdocs_upr_positions.records import Basis, Claim, Position


@define(kw_only=True)
class ReportRow:
    """A recommendation on its way: its item, and the verdict that it has so far."""

    item: ListedRecommendation
    listing: Listing
    verdict: Verdict
    basis: Basis = Basis.SECTION_HEADING
    comments: list[Range] = field(factory=list)


def introduced(listing: Listing, number: str) -> Verdict:
    """Return the verdict of a list's introduction on one of its items; one that says nothing leaves it no position.

    Where the introduction names numbers, it says of them alone that they are implemented.
    """
    verdict = Verdict.placed(listing.reading, listing.start)
    if listing.numbers and verdict.claim is not Claim.NONE and verdict.position is Position.SUPPORTED:
        named = {each.name for each in listing.numbers.numbers}
        if not named & {number, number.partition(".")[2]}:
            verdict = evolve(verdict, claim=Claim.NONE, claim_words=None)
    return evolve(verdict, position=Position.NO_POSITION) if verdict.position is Position.UNCLEAR else verdict


def words_of(document: Document, item: ListedRecommendation) -> View:
    """Return the words of an item, which a page break may have cut."""
    return View.of(document, item.stretches, fold=False)


def on_unread_introductions(listings: Sequence[Listing], rows: Sequence[ReportRow]) -> list[Diagnostic]:
    """Return a diagnostic for each list of which no paragraph says anything that is known."""
    found = []
    for listing in listings:
        mine = [row for row in rows if row.listing is listing]
        unread = bool(listing.words.strip()) and listing.reading.position is Position.UNCLEAR
        if mine and unread and all(row.verdict.position is Position.NO_POSITION for row in mine):
            found.append(
                Diagnostic(
                    code="unread-introduction",
                    message=f"what is said over {len(mine)} recommendations is in no words that are known;"
                    " they are given without a position",
                    start=listing.start,
                    end=listing.end,
                )
            )
    return found
