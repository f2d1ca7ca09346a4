"""What a review is made of: results with the bytes that they were found in, from files or out of a dataset."""

import zlib
from collections.abc import Iterator
from pathlib import Path

from hrdocs import codec
from hrdocs.advice import with_options
from hrdocs.corpus import judged
from hrdocs.corpus.configuration import Options
from hrdocs.corpus.judged import Judged
from hrdocs.corpus.ledger import Ledger
from hrdocs.corpus.ledger_files import LEDGER
from hrdocs.corpus.ledger_tables import Row
from hrdocs.corpus.tasks import tasks_of
from hrdocs.corpus.workers import Task, source_of
from hrdocs.errors import HrdocsError
from hrdocs.model import FailedSource
from hrdocs.model.failed import DUPLICATE
from hrdocs.outcomes import Outcome, code_of
from hrdocs.registry import Registry
from hrdocs.source import Source
from hrdocs.values import frozen


@frozen(kw_only=True)
class Entry:
    """A document of a review, or an input that gave none.

    Attributes:
        place: where it lies, as people are told.
        outcome: its result, or why there is none.
        source: its bytes; None where they are no longer at hand.
        marks: what readers said of its records, where they stand in a dataset.
    """

    place: str
    outcome: Outcome
    source: Source | None = None
    marks: tuple[Judged, ...] = ()


def is_dataset(path: Path) -> bool:
    """Return whether a path is a folder that a run wrote."""
    return (path / LEDGER).is_file()


def of_dataset(out: Path, registry: Registry) -> Iterator[Entry]:
    """Iterate over the documents and errors of a dataset, in the order of its inputs.

    Raises:
        DatasetDamaged: the folder holds no dataset, or the last run there has not ended.
        CodecError: a kind of record is none of the registry's plugins.
    """
    with Ledger.to_read(out) as ledger:
        options = Options.of_data(ledger.noted("configuration")["options"])
        mark = ledger.about("fingerprint") or ""
        marks: dict[str | None, list[Judged]] = {}
        for each in judged.of_ledger(ledger):
            marks.setdefault(each.document, []).append(each)
        tasks = tasks_of(row.input for row in ledger.rows(mark) if _is_at_hand(row))
        for row in ledger.rows(mark):
            task = next(tasks) if _is_at_hand(row) else None
            yield Entry(
                place=row.input.place,
                outcome=_outcome(row, registry),
                source=_source(task, registry, options) if task else None,
                marks=tuple(marks.get(row.outcome.document, ())),
            )


def _is_at_hand(row: Row) -> bool:
    return row.outcome.result is not None and row.same_as is None and Path(row.input.path).exists()


def _outcome(row: Row, registry: Registry) -> Outcome:
    if row.outcome.result is None:
        code, message = code_of(row.outcome.error or ""), with_options(row.outcome.message or "")
        return FailedSource(path=row.input.place, sha256=row.input.sha256, code=code, message=message)
    if row.same_as is not None:
        message = f"has the same bytes as {row.same_as}"
        return FailedSource(path=row.input.place, sha256=row.input.sha256, code=DUPLICATE, message=message)
    return codec.loads_result(zlib.decompress(row.outcome.result), registry)


def _source(task: Task, registry: Registry, options: Options) -> Source | None:
    if task.source is not None or task.error is not None:
        return task.source
    try:
        return source_of(task.input, registry, options)
    except HrdocsError:
        return None  # moved or changed since: the page shows the blocks and says so
