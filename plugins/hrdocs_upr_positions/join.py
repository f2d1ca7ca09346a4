"""Joining the stages of one review: the report, the addenda and the lists, one row for each recommendation."""

from collections.abc import Iterable, Mapping, Sequence

from hrdocs import places
from hrdocs.model import Document, ParseResult
from hrdocs.values import frozen
from hrdocs_upr_positions.numbers import sort_key
from hrdocs_upr_positions.records import (
    Claim,
    Position,
    SourcePosition,
    Stage,
    UprPosition,
    UprRecommendation,
    UprTable,
)

_STAGES = (Stage.REPORT, Stage.ADDENDUM, Stage.PLENARY)
_ORDER: tuple[Stage | None, ...] = (None, *_STAGES)
"""A source of no known stage goes before the others: what it says is the latest only where it stands alone."""

_OPEN = frozenset({Position.DEFERRED, Position.NO_POSITION})


def join(results: Iterable[ParseResult]) -> tuple[UprRecommendation, ...]:
    """Return one row for each recommendation of a review, in the order of the numbers.

    A bare number of an addendum ("18" for the report's 115.18) finds its list in the report: the one that has all the
    addendum's numbers, the lists that the State has left open first. What an addendum says of an item that the report
    parts ("128.2" and "128.2.1") holds for each part.

    Args:
        results: what `hrdocs.parse` gave for the report, addenda and lists of one review, in any order.

    Raises:
        ValueError: the documents are of several States; their numbers would meet by chance.
    """
    results = list(results)
    sources = [_Source.of(result) for result in results]
    sources = [source for source in sources if source.records]
    _require_one_state(sources)
    report = _numbers_of_report(sources)
    cited = [(record, _full(record, source, report)) for source in sources for record in source.records]
    names = sorted({name for _, name in cited}, key=sort_key)
    by_name: dict[str, list[UprPosition]] = {name: [] for name in names}
    for record, name in cited:
        by_name[name].append(record)
    for name in names:
        _lend_to_part(name, by_name)
    has_report = any(all(record.stage is Stage.REPORT for record in source.records) for source in sources)
    documents = {result.document.source.sha256: result.document for result in results}
    return tuple(_row(name, by_name[name], has_report, documents) for name in names)


def reviews(results: Iterable[ParseResult]) -> tuple[tuple[ParseResult, ...], ...]:
    """Return results grouped by the review that they belong to: one State in one cycle.

    A document that does not say its cycle, or its State, belongs to the only review that it can belong to; where there
    are several, it is a review of its own.

    Args:
        results: what `hrdocs.parse` gave for documents of any number of reviews, in any order.
    """
    said = [(_review_of(result), result) for result in results]
    known = list(dict.fromkeys(review for review, _ in said if None not in review))
    grouped: dict[_Review, list[ParseResult]] = {}
    for review, result in said:
        fitting = [each for each in known if all(mine in (None, its) for mine, its in zip(review, each, strict=True))]
        grouped.setdefault(fitting[0] if len(fitting) == 1 else review, []).append(result)
    return tuple(map(tuple, grouped.values()))


_Review = tuple[str | None, int | None]


def _review_of(result: ParseResult) -> _Review:
    """Return the State under review and the cycle that a document's records name."""
    positions = [record for record in result.records if isinstance(record, UprPosition)]
    stated = [record.state for record in result.records if isinstance(record, UprPosition | UprTable)]
    state = next(filter(None, stated), None)
    return state, next((record.cycle for record in positions if record.cycle), None)


@frozen
class _Source:
    """The positions of one document, and whether its numbers are bare."""

    records: tuple[UprPosition, ...]

    @classmethod
    def of(cls, result: ParseResult) -> "_Source":
        return cls(tuple(record for record in result.records if isinstance(record, UprPosition)))

    @property
    def bare(self) -> frozenset[str]:
        return frozenset(record.number for record in self.records if record.number.isdecimal())


def _require_one_state(sources: Sequence[_Source]) -> None:
    named = sorted({record.state for source in sources for record in source.records if record.state})
    if len(named) > 1:
        raise ValueError(f"these are documents of {' and '.join(named)}; join one review at a time")


def _numbers_of_report(sources: Sequence[_Source]) -> dict[str, Position]:
    """Return every number with a paragraph that a report or list has, with its position there."""
    return {
        record.number: record.position
        for source in sources
        for record in source.records
        if record.stage is Stage.REPORT and "." in record.number
    }


def _full(record: UprPosition, source: _Source, report: dict[str, Position]) -> str:
    """Return a record's number with the paragraph of the report that it belongs to."""
    if not record.number.isdecimal() or not report:
        return record.number
    prefix = _paragraph_for(source.bare, report)
    return f"{prefix}.{record.number}" if prefix else record.number


def _paragraph_for(bare: frozenset[str], report: dict[str, Position]) -> str | None:
    """Return the one paragraph of the report that has all of an addendum's bare numbers, or None."""
    paragraphs = sorted({number.partition(".")[0] for number in report}, key=int)
    holding = [each for each in paragraphs if all(f"{each}.{number}" in report for number in bare)]
    open_ones = [each for each in holding if all(report[f"{each}.{number}"] in _OPEN for number in bare)]
    exact = [each for each in open_ones if _count(each, report) == len(bare)]
    for candidates in (exact, open_ones, holding):
        if len(candidates) == 1:
            return candidates[0]
    return None


def _count(paragraph: str, report: dict[str, Position]) -> int:
    return sum(number.startswith(f"{paragraph}.") and number.count(".") == 1 for number in report)


def _lend_to_part(name: str, by_name: dict[str, list[UprPosition]]) -> None:
    """Give a part of an item ("128.2.1") what later stages say of the item ("128.2")."""
    whole, dot, last = name.rpartition(".")
    if not dot or not last.isdecimal() or whole not in by_name:
        return
    stages = {record.stage for record in by_name[name]}
    by_name[name] += [record for record in by_name[whole] if record.stage not in stages]


def _row(
    name: str, records: list[UprPosition], has_report: bool, documents: Mapping[str, Document]
) -> UprRecommendation:
    ordered = sorted(records, key=lambda record: _ORDER.index(record.stage))
    worded = next((record for record in ordered if record.recommendation), None)
    at_stage = {stage: [record for record in ordered if record.stage is stage] for stage in _ORDER}
    last = [stage for stage in _ORDER if at_stage[stage]][-1]
    return UprRecommendation(
        state=next((record.state for record in ordered if record.state), None),
        number=name,
        recommendation=worded.recommendation if worded else None,
        recommending_states=next((r.recommending_states for r in ordered if r.recommending_states), ()),
        report=_position(at_stage[Stage.REPORT]),
        addendum=_position(at_stage[Stage.ADDENDUM]),
        plenary=_position(at_stage[Stage.PLENARY]),
        latest=at_stage[last][0].position,
        latest_stage=last,
        implementation_claim=next(
            (r.implementation_claim for r in reversed(ordered) if r.implementation_claim is not Claim.NONE), Claim.NONE
        ),
        disagreements=tuple(_disagreements(at_stage, has_report)),
        sources=tuple(_said(record, documents.get(record.document)) for record in ordered),
    )


def _said(record: UprPosition, document: Document | None) -> SourcePosition:
    evidence = record.evidence_for("position")
    return SourcePosition(
        stage=record.stage,
        position=record.position,
        words=tuple(dict.fromkeys(each.exact for each in evidence)),
        page=places.page_of(document, evidence) if document else None,
        document=record.document,
        record=record.id,
    )


def _position(records: list[UprPosition]) -> Position | None:
    return records[0].position if records else None


def _disagreements(at_stage: dict[Stage | None, list[UprPosition]], has_report: bool) -> list[str]:
    """Return in sentences where sources of one stage differ, and a number that the report does not have."""
    said = []
    for stage, records in at_stage.items():
        positions = list(dict.fromkeys(record.position.value for record in records))
        if len(positions) > 1:
            said.append(f"{stage.value if stage else 'no stage'}: {' or '.join(positions)}")
    states = {
        frozenset(r.recommending_states) for records in at_stage.values() for r in records if r.recommending_states
    }
    if len(states) > 1:
        said.append(
            f"recommending States: {' or '.join(', '.join(sorted(each)) for each in sorted(states, key=sorted))}"
        )
    if has_report and not at_stage[Stage.REPORT]:
        said.append("the report has no such number")
    return said
