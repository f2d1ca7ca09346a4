"""A dataset: what a run wrote, opened again."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from attrs import frozen

from hrdocs import codec
from hrdocs.corpus import manifest
from hrdocs.corpus.exports import DIAGNOSTICS, DOCUMENTS, ERRORS
from hrdocs.corpus.ledger import Ledger
from hrdocs.model import ParseResult
from hrdocs.registry import Registry


@frozen
class Dataset:
    """A folder that a run wrote.

    >>> dataset = Dataset("out")                                  # doctest: +SKIP
    >>> [pledge["text"] for pledge in dataset.records("pledge")]  # doctest: +SKIP
    """

    out: Path | str

    @property
    def manifest(self) -> dict[str, Any]:
        """Return the manifest: inputs and outputs by sha256, counts, options and versions.

        Raises:
            DatasetDamaged: the folder holds none.
        """
        return manifest.read(Path(self.out))

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

    def records(self, kind: str) -> Iterator[dict[str, Any]]:
        """Iterate over the records of one kind in the order of the inputs; none, where the dataset has no such kind."""
        return self._lines(f"records/{kind}.jsonl")

    def results(self, *, registry: Registry | None = None) -> Iterator[ParseResult]:
        """Iterate over whole results out of the ledger, one in memory at a time; of the same bytes only the first.

        Raises:
            CodecError: a kind of record is none of the registry's plugins.
        """
        registry = registry or Registry.installed()
        with Ledger.to_read(Path(self.out)) as ledger:
            for row in ledger.rows(ledger.about("fingerprint") or ""):
                if row.outcome.result is not None and row.same_as is None:
                    yield codec.loads_result(zlib.decompress(row.outcome.result), registry)

    def sources_of(self, record: dict[str, Any]) -> tuple[Path, ...]:
        """Return the files on this machine that a record comes from; a member of an archive is told by its archive."""
        with Ledger.to_read(Path(self.out)) as ledger:
            return tuple(Path(each.path) for each in ledger.inputs_with(record["document"]))

    def _lines(self, name: str) -> Iterator[dict[str, Any]]:
        path = Path(self.out) / name
        if not path.is_file():
            return
        with path.open("rb") as file:
            for line in file:
                yield msgspec.json.decode(line, type=dict[str, Any])
