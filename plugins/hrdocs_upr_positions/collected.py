"""What is collected from an addendum: rows, lists and replies without a number; nothing twice, and not without end."""

from collections.abc import Iterable

from attrs import evolve, field

from hrdocs.diagnostics import Diagnostic
from hrdocs.passages import Range
from hrdocs.values import define
from hrdocs_upr_positions.numbering import Numbering, Scheme
from hrdocs_upr_positions.numbers import Number
from hrdocs_upr_positions.positions_found import PositionFound, Verdict
from hrdocs_upr_positions.records import Basis
from hrdocs_upr_positions.rows import Row

MOST_POSITIONS = 3000
"""Positions of one document at most. No review has had more than some 700 recommendations, each in a list and a row."""

MOST_SHOWN = 20
"""How many of the numbers a message names."""


@define(kw_only=True)
class Addendum:
    """What an addendum gives.

    Attributes:
        rows: rows with numbers, in order.
        lists: findings of sentences that name the numbers ("accepts recommendations 122.1, 122.12, …").
        numberless: replies to several recommendations that name none.
        numbering: how the document numbers.
        repeated: numbers of which a later sentence says the same again, each with the place of the first such one.
        cut_at: the place from which positions were left out; None where there was room for all.
    """

    rows: list[Row] = field(factory=list)
    lists: list[PositionFound] = field(factory=list)
    numberless: list[Row] = field(factory=list)
    numbering: Numbering = field(factory=lambda: Numbering(scheme=Scheme.BARE))
    repeated: dict[str, Range] = field(factory=dict)
    cut_at: Range | None = None
    _said: dict[PositionFound, set[str]] = field(factory=dict)
    _count: int = 0

    def add_row(self, row: Row) -> None:
        """Add a row, or a reply that has no number."""
        if not row.groups:
            self.numberless.append(row)
        elif self._has_room(sum(len(group.numbers) for group in row.groups), row.place):
            self.rows.append(row)

    def add_listed(self, verdict: Verdict, numbers: Iterable[Number], start: int) -> None:
        """Add what a sentence says of the numbers that it names, but for those of which an earlier one said the same.

        Args:
            verdict: what the sentence says.
            numbers: those that it names, with their ranges in the sentence.
            start: where the sentence begins in the document.
        """
        finding = verdict.finding("", Basis.DECLARED_LIST)
        said = self._said.setdefault(finding.as_said, set())
        for number in numbers:
            place = (start + number.start, start + number.end)
            if number.name in said:
                self.repeated.setdefault(number.name, place)
            elif self._has_room(1, place):
                said.add(number.name)
                self.lists.append(evolve(finding, number=number.name, number_words=place))

    def diagnostics(self) -> list[Diagnostic]:
        """Return what says which numbers were said again, and from where on there was no room."""
        found = []
        if self.repeated:
            start, end = next(iter(self.repeated.values()))
            shown = ", ".join(list(self.repeated)[:MOST_SHOWN])
            more = f" and {len(self.repeated) - MOST_SHOWN} more" if len(self.repeated) > MOST_SHOWN else ""
            message = f"the same is said again of {shown}{more}"
            found.append(Diagnostic(code="repeated-numbers", message=message, start=start, end=end))
        if self.cut_at is not None:
            message = f"only the first {MOST_POSITIONS} positions were read"
            start, end = self.cut_at
            found.append(Diagnostic(code="too-many-positions", message=message, start=start, end=end))
        return found

    def _has_room(self, count: int, place: Range) -> bool:
        if self.cut_at is None and self._count + count > MOST_POSITIONS:
            self.cut_at = place
        self._count += count
        return self.cut_at is None
