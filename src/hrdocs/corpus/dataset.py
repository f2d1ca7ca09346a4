"""A dataset: what a run wrote, opened again."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from hrdocs import codec, places, remote
from hrdocs.corpus import manifest
from hrdocs.corpus.exports import DIAGNOSTICS, DOCUMENTS, ERRORS, MARKS
from hrdocs.corpus.inputs import Input
from hrdocs.corpus.ledger import Ledger
from hrdocs.errors import one_of
from hrdocs.extras import required
from hrdocs.model import Evidence, ParseResult, Record
from hrdocs.registry import Registry
from hrdocs.tables import arrow, rows
from hrdocs.values import frozen


def _require_kind(kind: str, registry: Registry) -> None:
    if kind not in registry.record_types:
        raise ValueError(f"no record is of kind {kind!r}; there is {one_of([*registry.record_types])}")


_QUOTED = ("field", "start", "end", "exact")


@frozen
class Dataset:
    """A folder that a run wrote, or the address of one that was published.

    >>> dataset = Dataset("out")                                  # doctest: +SKIP
    >>> [pledge["text"] for pledge in dataset.records("pledge")]  # doctest: +SKIP
    >>> dataset.to_pandas("pledge")                               # doctest: +SKIP
    """

    out: Path | str

    @property
    def manifest(self) -> dict[str, Any]:
        """Return the manifest: inputs and outputs by sha256, counts, options and versions.

        Raises:
            DatasetDamaged: the folder holds none.
        """
        return manifest.read(self.out)

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of records that the dataset has, sorted."""
        paths = [Path(each["path"]) for each in self.manifest["outputs"]]
        return tuple(sorted(path.stem for path in paths if path.parent.name == "records"))

    def documents(self) -> Iterator[dict[str, Any]]:
        """Iterate over the lines of `documents.jsonl` in the order of the inputs."""
        return self._lines(DOCUMENTS)

    def diagnostics(self) -> Iterator[dict[str, Any]]:
        """Iterate over what was noticed in documents, in the order of the inputs."""
        return self._lines(DIAGNOSTICS)

    def errors(self) -> Iterator[dict[str, Any]]:
        """Iterate over the inputs that gave no document, each with the class and the words of its error."""
        return self._lines(ERRORS)

    def records(self, kind: str, *, registry: Registry | None = None) -> Iterator[dict[str, Any]]:
        """Iterate over the records of one kind in the order of the inputs; none, where the dataset has none of it.

        Raises:
            MissingSource: there is no such folder.
            DatasetDamaged: the folder holds no dataset.
            ValueError: the dataset has no such kind, and no plugin declares it.
        """
        path = f"records/{kind}.jsonl"
        if not remote.exists(remote.within(self.out, path)):
            _ = self.manifest
            _require_kind(kind, registry or Registry.installed())
        return self._lines(path)

    def marks(self) -> Iterator[dict[str, Any]]:
        """Iterate over what readers judged (`hrdocs review apply`), in the order of the records."""
        return self._lines(MARKS)

    def results(self, *, registry: Registry | None = None) -> Iterator[ParseResult]:
        """Iterate over whole results out of the ledger, one in memory at a time; of the same bytes only the first.

        Raises:
            CodecError: a kind of record is none of the registry's plugins.
            DatasetDamaged: there is no ledger, as in a dataset that was published.
        """
        registry = registry or Registry.installed()
        with Ledger.to_read(Path(self.out)) as ledger:
            for row in ledger.rows(ledger.about("fingerprint") or ""):
                if row.outcome.result is not None and row.same_as is None:
                    yield codec.loads_result(zlib.decompress(row.outcome.result), registry)

    def sources_of(self, record: dict[str, Any]) -> tuple[Input, ...]:
        """Return the inputs that a record comes from, several where they have the same bytes: file, place, member."""
        with Ledger.to_read(Path(self.out)) as ledger:
            return tuple(ledger.inputs_with(record["document"]))

    def to_arrow(self, kind: str, *, registry: Registry | None = None) -> Any:  # noqa: ANN401 (pyarrow is an extra)
        """Return the records of one kind as an Arrow table with the columns of `hrdocs parse --to parquet`.

        Raises:
            MissingExtra: pyarrow is not installed.
            MissingSource: there is no such folder.
            DatasetDamaged: the folder holds no dataset.
            ValueError: no plugin declares that kind.
        """
        registry = registry or Registry.installed()
        _require_kind(kind, registry)
        record_type = registry.record_types[kind]
        return arrow.table_of(rows.table_of(record_type), self._rows(record_type, registry))

    def to_pandas(self, kind: str, *, registry: Registry | None = None) -> Any:  # noqa: ANN401 (pandas is an extra)
        """Return the records of one kind as a pandas DataFrame; strings stay strings, and whole numbers whole.

        Raises: as `to_arrow`.
        """
        pandas, pyarrow = required("pandas", extra="pandas"), required("pyarrow", extra="parquet")
        types = {
            pyarrow.string(): pandas.StringDtype(),
            pyarrow.int64(): pandas.Int64Dtype(),
            pyarrow.bool_(): pandas.BooleanDtype(),
        }
        return self.to_arrow(kind, registry=registry).to_pandas(types_mapper=types.get)

    def to_polars(self, kind: str, *, registry: Registry | None = None) -> Any:  # noqa: ANN401 (polars is an extra)
        """Return the records of one kind as a polars DataFrame, lists as lists and evidence as a list of structs.

        Raises: as `to_arrow`.
        """
        return required("polars", extra="polars").from_arrow(self.to_arrow(kind, registry=registry))

    def _rows(self, record_type: type[Record], registry: Registry) -> Iterator[dict[str, Any]]:
        names = {each["document"]: each["place"] for each in self.documents() if each["same_as"] is None}
        for record in self.records(record_type.kind, registry=registry):
            boxes = {(each["start"], each["end"]): each["regions"] for each in record["evidence"]}
            quoted = [Evidence(**{name: each[name] for name in _QUOTED}) for each in record["evidence"]]
            first = min(places.own_words(quoted, record_type), key=lambda each: each.start, default=None)
            regions = boxes[first.start, first.end] if first else ()
            yield {"page": regions[0]["page"] if regions else None, **record, "source": names[record["document"]]}

    def _lines(self, name: str) -> Iterator[dict[str, Any]]:
        try:
            file = remote.opened(remote.within(self.out, name))
        except FileNotFoundError:
            _ = self.manifest  # says where there is no dataset at all
            return
        with file:
            for line in file:
                yield msgspec.json.decode(line, type=dict[str, Any])
