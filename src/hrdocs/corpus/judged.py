"""What readers judged in a dataset: a table beside its records, which changes none of them."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import msgspec

from hrdocs import codec
from hrdocs.corpus import exports, manifest, package
from hrdocs.corpus.ledger import Ledger
from hrdocs.corpus.ledger_tables import Row
from hrdocs.corpus.manifest import Export
from hrdocs.marks import Mark
from hrdocs.registry import Registry
from hrdocs.values import frozen

NOTED = "marks"
"""The name under which the ledger notes marks."""


@frozen(kw_only=True)
class Judged(Mark):
    """A mark as a dataset has it.

    Attributes:
        document: sha256 of the source.
        value: the value that was judged, as JSON; None for a record as a whole, or a field without a value.
    """

    document: str
    value: str | None = None


@frozen(kw_only=True)
class Applied:
    """What became of marks.

    Attributes:
        total: how many stand in the dataset now.
        new: how many of them are on what their reader had not judged before.
        replaced: how many stand in the place of an earlier one by the same reader.
        refused: why others do not stand there, a line each.
    """

    total: int
    new: int
    replaced: int
    refused: tuple[str, ...]


def apply(out: Path, marks: Sequence[Mark], *, registry: Registry | None = None) -> Applied:
    """Put marks beside the records of a dataset; one by the same reader on the same subject is replaced.

    Raises:
        MissingSource: there is no such folder.
        DatasetDamaged: the folder holds no dataset, or the last run there has not ended.
        MissingExtra: a writer of the dataset needs what is not installed; no mark is taken.
        UnsuitableFormat: a writer of the dataset is no longer there; no mark is taken.
        WriteError: it cannot be written to, or a run works there.
    """
    manifest.read(out)
    registry = registry or Registry.installed()
    with Ledger.opened(out) as ledger:
        writers = exports.writers_of(ledger.noted("writing")["writers"], registry)
        before = of_ledger(ledger)
        fingerprint = ledger.about("fingerprint") or ""
        records = _records(ledger.rows(fingerprint), {mark.record for mark in [*before, *marks]})
        accepted, refused = [], []
        for mark in marks:
            fault = _fault(mark, records)
            if fault:
                refused.append(f"{mark.name} {mark.record[:12]}: {fault}")
            else:
                accepted.append(_judged(mark, records[mark.record]))
        whole = _merged([*before, *accepted], records)
        ledger.note(**{NOTED: [codec.to_data(each) for each in whole], "schemas": package.schemas(registry)})
        created = manifest.stamp()
        manifest.write(
            out, Export(ledger=ledger, mark=fingerprint, writers=writers, registry=registry, created=created)
        )
    given, earlier = {*map(_key, accepted)}, {*map(_key, before)}
    new, replaced = len(given - earlier), len(given & earlier)
    return Applied(total=len(whole), new=new, replaced=replaced, refused=tuple(refused))


def _key(mark: Mark) -> tuple[str, str | None, str | None]:
    """Return what only one mark of a dataset can have: its subject and its reader."""
    return (*mark.subject, mark.reader)


def of_ledger(ledger: Ledger) -> tuple[Judged, ...]:
    """Return the marks of a dataset, in the order of its records."""
    return tuple(msgspec.convert(each, Judged) for each in ledger.about(NOTED) or ())


def stale(ledger: Ledger) -> Iterator[str]:
    """Iterate over what is no longer as it was judged, a line each: records that are gone, values that changed."""
    marks = of_ledger(ledger)
    records = _records(ledger.rows(ledger.about("fingerprint") or ""), {mark.record for mark in marks})
    for mark in marks:
        name = f"{mark.name} {mark.record[:12]}"
        if mark.record not in records:
            yield f"{name}: the dataset no longer has the record that was judged"
        elif mark.value != _value(mark, records[mark.record]):
            yield f"{name}: is no longer the value that was judged ({mark.value})"


def _records(rows: Iterable[Row], wanted: set[str]) -> dict[str, dict[str, Any]]:
    """Return records by their ids, in the order of the dataset."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows if wanted else ():
        if row.outcome.result is not None and row.same_as is None:
            result = msgspec.json.decode(zlib.decompress(row.outcome.result))
            found |= {record["id"]: record for record in result["records"] if record["id"] in wanted}
    return found


def _fault(mark: Mark, records: dict[str, dict[str, Any]]) -> str | None:
    record = records.get(mark.record)
    if record is None:
        return "no record of the dataset has this id"
    if record["kind"] != mark.kind:
        return f"the record of this id is of kind {record['kind']}"
    if mark.field is not None and mark.field not in record:
        return "records of this kind have no such field"
    return None


def _judged(mark: Mark, record: dict[str, Any]) -> Judged:
    given = attrs.asdict(mark, recurse=False)
    return Judged(**given, document=record["document"], value=_value(mark, record))


def _value(mark: Mark, record: dict[str, Any]) -> str | None:
    value = record.get(mark.field) if mark.field else None
    return None if value in (None, [], "") else codec.canonical(value).decode()


def _merged(marks: Iterable[Judged], records: dict[str, Any]) -> list[Judged]:
    """Return the later of marks by one reader on one subject, in the order of the dataset's records."""
    order = {record: place for place, record in enumerate(records)}
    kept = {_key(mark): mark for mark in marks}
    return sorted(
        kept.values(),
        key=lambda mark: (order.get(mark.record, len(order)), mark.record, mark.field or "", mark.reader or ""),
    )
