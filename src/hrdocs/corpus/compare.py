"""What differs between two states of the same documents: records by their ids, field by field."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from hrdocs import codec
from hrdocs.corpus.exports import result_of
from hrdocs.corpus.ledger import Ledger
from hrdocs.corpus.ledger_tables import Row
from hrdocs.values import frozen

ADDED, GONE, CHANGED = "added", "gone", "changed"
_LONGEST = 60


@frozen(kw_only=True)
class Difference:
    """One difference.

    Attributes:
        what: "added", "gone" or "changed".
        kind: of a record; "document" for a whole document, "error" for what became of it.
        place: of the document.
        id: of the record; the document's sha256 for a document.
        field: that changed; None where all of it came or went.
        before: its value of plain types.
        after: its value now.
    """

    what: str
    kind: str
    place: str
    id: str
    field: str | None = None
    before: object = None
    after: object = None

    def data(self) -> dict[str, Any]:
        """Return the difference as data of plain types."""
        names = ("what", "kind", "place", "id", "field", "before", "after")
        return {name: getattr(self, name) for name in names}

    def __str__(self) -> str:
        head = f"{self.what} {self.kind} {self.id[:12]} in {self.place}"
        return f"{head}: {self.field}: {_shown(self.before)} → {_shown(self.after)}" if self.field else head


def _shown(value: object) -> str:
    text = codec.canonical(value).decode()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def diff(one: Path | str, two: Path | str) -> Iterator[Difference]:
    """Iterate over what is added, gone or changed in the second dataset, by the order of its inputs.

    Raises:
        MissingSource: one of the folders is not there.
        DatasetDamaged: one of the folders holds no ledger.
    """
    with Ledger.to_read(Path(one)) as before, Ledger.to_read(Path(two)) as after:
        old, new = before.about("fingerprint") or "", after.about("fingerprint") or ""
        known: set[str] = set()
        for row in after.rows(new):
            identity = row.input.sha256 or row.input.place
            if identity not in known:
                known.add(identity)
                yield from of_rows(before.row_of(old, row.input), row)
        for row in before.rows(old):
            identity = row.input.sha256 or row.input.place
            if identity not in known:
                known.add(identity)
                yield from of_rows(row, None)


def of_rows(before: Row | None, after: Row | None) -> Iterator[Difference]:
    """Iterate over what differs between what became of a document then and now."""
    row = after or before
    if row is None:
        return
    identity = row.input.sha256 or row.input.place
    if before is None or after is None:
        yield Difference(what=GONE if after is None else ADDED, kind="document", place=row.input.place, id=identity)
    elif before.outcome.error != after.outcome.error:
        told = {"before": before.outcome.message, "after": after.outcome.message}
        yield Difference(what=CHANGED, kind="error", place=row.input.place, id=identity, field="message", **told)
    old, new = (result_of(each) if each and each.outcome.result is not None else {} for each in (before, after))
    yield from _of_results(old, new, row.input.place)


def _of_results(old: Mapping[str, Any], new: Mapping[str, Any], place: str) -> Iterator[Difference]:
    if old and new:
        document, *_ = {old["document"]["source"]["sha256"]}
        yield from _of_fields("document", document, place, _described(old), _described(new))
    yield from _of_items(place, _by_id(old), _by_id(new))
    if old and new and old["diagnostics"] != new["diagnostics"]:
        before, after = _remarks(old), _remarks(new)
        yield from _of_items(place, before, after)


def _described(result: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a document is, its parts that a person does not compare (blocks, pages) by themselves."""
    document = result["document"]
    return {**{name: document[name] for name in ("blocks", "format", "pages", "text")}, **document["metadata"]}


def _by_id(result: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in result.get("records", ())}


def _remarks(result: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {codec.canonical(each).decode(): {"kind": "diagnostic"} for each in result["diagnostics"]}


def _of_items(place: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    for identity, record in old.items():
        if identity not in new:
            yield Difference(what=GONE, kind=record["kind"], place=place, id=identity)
    for identity, record in new.items():
        if identity not in old:
            yield Difference(what=ADDED, kind=record["kind"], place=place, id=identity)
        else:
            yield from _of_fields(record["kind"], identity, place, old[identity], record)


def _of_fields(
    kind: str, identity: str, place: str, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[Difference]:
    for name in sorted({*old, *new}):
        before, after = old.get(name), new.get(name)
        if before != after:
            told = {"field": name, "before": before, "after": after}
            yield Difference(what=CHANGED, kind=kind, place=place, id=identity, **told)


def counted(differences: Iterable[Difference], each: Callable[[Difference], None]) -> dict[str, dict[str, int]]:
    """Hand on differences and return how many there were, by kind and by what they are."""
    counts: dict[str, dict[str, int]] = {}
    for difference in differences:
        each(difference)
        of_kind = counts.setdefault(difference.kind, {ADDED: 0, GONE: 0, CHANGED: 0})
        of_kind[difference.what] += 1
    return dict(sorted(counts.items()))
