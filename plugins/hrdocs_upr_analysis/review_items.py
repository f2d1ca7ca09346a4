"""Recommendations of joined reviews, and pledges, each with the document that has its words and what the State said."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from hrdocs import ParseResult, Record
from hrdocs.identity import names
from hrdocs.values import frozen
from hrdocs_upr_analysis.own_words import Worded, worded
from hrdocs_upr_positions import Derived, Position, UprPosition, UprRecommendation, join, reviews

ACCEPTED = frozenset({Position.SUPPORTED, Position.PARTIALLY_SUPPORTED, Position.CONSIDERED_IMPLEMENTED})
REFUSED = frozenset({Position.NOTED, Position.NOT_SUPPORTED})
OPEN = "open"
"""What a State leaves to a later stage, or does not say, or says so that it was not understood: not coded."""


def response_of(record: Record) -> str | None:
    """Return what a State says, as UPR Info codes it once it is said; "open" before; None where nothing is asked."""
    if not isinstance(record, UprPosition):
        return None
    return record.derived.upr_info or OPEN


@frozen(kw_only=True)
class ReviewItem:
    """A recommendation of a review, or a pledge.

    Attributes:
        result: of the document that has its words.
        record: in that document.
        name: of that record (`hrdocs.identity.names`).
        words: of the recommendation or pledge alone.
        language: of the words, BCP 47.
        row: of the joined review; None for a pledge.
        derived: the binary codings of what the State said last; None for a pledge.
        session: of the Working Group, from any document of the review.
        cycle: of the review.
        state: under review, or that pledges; ISO 3166-1 alpha-3.
    """

    result: ParseResult
    record: Record
    name: str
    words: Worded
    language: str
    row: UprRecommendation | None = None
    derived: Derived | None = None
    session: str | None = None
    cycle: int | None = None
    state: str | None = None

    @property
    def number(self) -> str | None:
        """Return the number of a recommendation as printed."""
        return self.row.number if self.row else None

    @property
    def position(self) -> Position | None:
        """Return what the State said of it at the last stage; None for a pledge."""
        return self.row.latest if self.row else None

    @property
    def response(self) -> str | None:
        """Return the position as UPR Info codes it, "accepted" or "noted"; None where it is open, and for a pledge."""
        return self.derived.upr_info if self.derived else None

    @property
    def senders(self) -> tuple[str, ...]:
        """Return the recommending States, ISO 3166-1 alpha-3."""
        return self.row.recommending_states if self.row else ()


def review_items(results: Iterable[ParseResult]) -> Iterator[ReviewItem]:
    """Iterate over the recommendations of reviews whose words one of their documents has, review by review."""
    positioned = [each for each in results if any(isinstance(record, UprPosition) for record in each.records)]
    for review in reviews(positioned):
        yield from _of_review(review)


def pledge_items(results: Iterable[ParseResult]) -> Iterator[ReviewItem]:
    """Iterate over the pledges of documents."""
    for result in results:
        pledges = [record for record in result.records if record.kind == "pledge"]
        named = names(pledges)
        for record in pledges:
            if item := _item(result, record, named[record.id]):
                yield evolve(item, state=getattr(record, "state", None))


def _item(result: ParseResult, record: Record, name: str) -> ReviewItem | None:
    """Return a record with its words, or None where it has none."""
    words = worded(record)
    if not words:
        return None
    language = words.language(result.document, record)
    return ReviewItem(result=result, record=record, name=name, words=words, language=language)


def _of_review(review: Sequence[ParseResult]) -> Iterator[ReviewItem]:
    records = [record for result in review for record in _positions(result)]
    places = {record.id: (result, record) for result in review for record in result.records}
    session = next((record.session for record in records if record.session), None)
    cycle = next((record.cycle for record in records if record.cycle), None)
    by_id = {record.id: record for record in records}
    named = {name: each for result in review for name, each in names(_positions(result)).items()}
    for row in join(review):
        for source in row.sources:
            result, record = places[source.record]
            if item := _item(result, record, named[record.id]):
                said_last = next(each for each in row.sources if each.stage is row.latest_stage)
                derived = by_id[said_last.record].derived
                yield evolve(item, row=row, derived=derived, session=session, cycle=cycle, state=row.state)
                break


def _positions(result: ParseResult) -> list[UprPosition]:
    return [record for record in result.records if isinstance(record, UprPosition)]
