"""The proof of completeness: what a document declares beside what was found, each number with what stands behind it."""

from collections.abc import Iterator, Sequence
from typing import Any

from hrdocs import codec
from hrdocs.model import Completeness, Record
from hrdocs.values import frozen


@frozen(kw_only=True)
class Row:
    """A number of a proof.

    Attributes:
        label: what is counted.
        count: how many.
        records: the places of the records behind it, in the list of records.
        fields: the fields of the proving record whose words say so.
        items: numbers of the list, each with the place of the record itself, or of the one that stands before the gap.
        fault: whether the list is not complete by it.
    """

    label: str
    count: int | None
    records: tuple[int, ...] = ()
    fields: tuple[str, ...] = ()
    items: tuple[tuple[str, int | None], ...] = ()
    fault: bool = False

    def data(self) -> dict[str, Any]:
        """Return the row as data of plain types."""
        return {
            "label": self.label,
            "count": self.count,
            "records": list(self.records),
            "fields": list(self.fields),
            "items": [list(each) for each in self.items],
            "fault": self.fault,
        }


def rows(record: Record, records: Sequence[Record]) -> tuple[Row, ...]:
    """Return the proof that a record gives of other records of its result; () where its kind proves nothing."""
    told = type(record).completeness
    return tuple(_rows(told, codec.to_data(record), records)) if told else ()


def _rows(told: Completeness, proof: dict[str, Any], records: Sequence[Record]) -> Iterator[Row]:
    counted = [(place, codec.to_data(each)) for place, each in enumerate(records) if each.kind == told.of]
    declared, found, missing = proof[told.declared], proof[told.found], proof[told.missing]
    everything = tuple(place for place, _ in counted)
    yield Row(label="declared", count=declared, fields=(told.declared,))
    if told.declared_by:
        yield from _by_value(told.declared_by, proof, counted)
    short = declared is not None and found != declared
    yield Row(label="found", count=found, records=everything, fields=(told.found,), fault=short)
    gaps = tuple((number, _before(number, told.number, counted)) for number in missing or ())
    yield Row(label="missing", count=len(gaps), items=gaps, fields=(told.missing,), fault=bool(missing))
    if told.inferred:
        field, value = told.inferred
        yield _listing("inferred", told.number, [(place, each) for place, each in counted if each[field] == value])
    if told.duplicated:
        twice = {*(proof[told.duplicated] or ())}
        found_twice = [(place, each) for place, each in counted if each[told.number] in twice]
        yield _listing("stands twice", told.number, found_twice, count=len(twice), fault=bool(twice))
    if told.unassigned:
        left = proof[told.unassigned]
        yield Row(label="replies without a number", count=left, fields=(told.unassigned,), fault=bool(left))


def _by_value(
    told: tuple[str, str], proof: dict[str, Any], counted: Sequence[tuple[int, dict[str, Any]]]
) -> Iterator[Row]:
    field, of_record = told
    for value, declared in sorted((proof[field] or {}).items()):
        places = tuple(place for place, each in counted if each[of_record] == value)
        label = f"declared {value.replace('_', ' ')}, of which found {len(places)}"
        yield Row(label=label, count=declared, records=places, fields=(field,), fault=declared != len(places))


def _listing(
    label: str,
    number: str,
    found: Sequence[tuple[int, dict[str, Any]]],
    *,
    count: int | None = None,
    fault: bool = False,
) -> Row:
    return Row(
        label=label,
        count=len(found) if count is None else count,
        records=tuple(place for place, _ in found),
        items=tuple((str(each[number]), place) for place, each in found),
        fault=fault,
    )


def _before(number: str, field: str, counted: Sequence[tuple[int, dict[str, Any]]]) -> int | None:
    """Return the place of the record with the last number before a missing one."""
    earlier = [
        (_order(str(each[field])), place) for place, each in counted if _order(str(each[field])) < _order(number)
    ]
    return max(earlier)[1] if earlier else None


def _order(number: str) -> tuple[tuple[int, str], ...]:
    """Return what puts "97.10" behind "97.9"."""
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in number.split("."))
