"""The documents of reviews that a command is given: files, folders and datasets."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from hrdocs import HrdocsError, ParseResult, Reading, Registry
from hrdocs.commands import complain, ledger, sources_of
from hrdocs.errors import UnsuitableFormat
from hrdocs.inputs import inputs
from hrdocs.review.entries import Entry, is_dataset, of_dataset
from hrdocs.values import frozen
from hrdocs.working import Worker, working
from hrdocs_upr_analysis import KINDS


@frozen(kw_only=True)
class Given:
    """A document that has recommendations or pledges.

    Attributes:
        result: what it gives.
        entry: the same for a review, with its bytes where they are at hand.
    """

    result: ParseResult
    entry: Entry


def documents_of(
    files: Sequence[str], reading: Reading, registry: Registry, timeout: float | None = None
) -> list[Given]:
    """Return what files, folders and datasets give, the same bytes once; what has no words to analyse is left out.

    Files that were named and have none are told, those in a folder are not; what cannot be read ends the command.

    Args:
        files: paths of files, folders and datasets; "-" is standard input.
        reading: how to read them.
        registry: the plugins to work with.
        timeout: seconds after which a document is given up; None for no limit.

    Raises:
        UnsuitableFormat: nothing has recommendations or pledges.
    """
    failures: list[HrdocsError] = []
    found: dict[str, Given] = {}
    with working(timeout, registry, reading) as worker:
        for name in files:
            for entry in _of(name, worker, failures):
                result = entry.outcome
                if not isinstance(result, ParseResult):
                    continue
                if any(record.kind in KINDS for record in result.records):
                    found.setdefault(result.document.source.sha256, Given(result=result, entry=entry))
                elif not Path(name).is_dir():
                    complain(UnsuitableFormat(f"{name}: has no recommendations or pledges; left out"))
    if failures:
        sys.exit(failures[0].exit_code)
    if not found:
        raise UnsuitableFormat("none of the files has recommendations or pledges")
    return list(found.values())


def _of(name: str, worker: Worker, failures: list[HrdocsError]) -> Iterator[Entry]:
    if is_dataset(Path(name)):
        yield from of_dataset(Path(name), worker.registry)
        return
    for each in inputs([name]):
        with ledger(failures):
            for source in sources_of(each.path, worker):
                with ledger(failures):
                    yield Entry(place=each.name, outcome=worker.parse(source), source=source)
