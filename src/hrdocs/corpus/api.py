"""The calls for many documents: a corpus that is run, and results one after the other without a dataset."""

import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import attrs
from attrs import field, frozen

from hrdocs import codec, errors
from hrdocs.corpus.configuration import Forms, Limits, Options
from hrdocs.corpus.inputs import Input, inputs_of
from hrdocs.corpus.pool import Pool
from hrdocs.corpus.run import Job, Progress, Summary, tasks_of
from hrdocs.corpus.workers import Outcome
from hrdocs.errors import HrdocsError
from hrdocs.model import ParseResult
from hrdocs.reading import Reading
from hrdocs.registry import Registry


def _names(inputs: "str | os.PathLike[str] | Iterable[str | os.PathLike[str]]") -> tuple[str, ...]:
    given = [inputs] if isinstance(inputs, str | os.PathLike) else inputs
    return tuple(os.fspath(each) for each in given)


@frozen
class Corpus:
    """Many documents: files, folders, patterns, ZIP archives and web archives.

    >>> Corpus(["reports", "notes.zip"]).run("out").balance  # doctest: +SKIP
    '240 inputs = 239 documents + 1 errors'

    Attributes:
        inputs: where the documents are.
        include: patterns of which one has to fit; none: all documents are taken.
        exclude: patterns of which none may fit.
    """

    inputs: tuple[str, ...] = field(converter=_names)
    include: tuple[str, ...] = field(default=(), converter=tuple, kw_only=True)
    exclude: tuple[str, ...] = field(default=(), converter=tuple, kw_only=True)

    def run(
        self,
        out: "str | os.PathLike[str]",
        *,
        workers: int | None = None,
        format: str | None = None,
        reading: Reading | None = None,
        registry: Registry | None = None,
        timeout: int = 120,
        memory_limit: int = 2048,
        to: "str | Iterable[str]" = (),
        texts: bool = False,
        fresh: bool = False,
        report: Callable[[Progress], None] = lambda progress: None,
    ) -> Summary:
        """Parse what the ledger of a dataset does not have, in worker processes, write the dataset, and sum it up.

        A script calls this under `if __name__ == "__main__":`, as all that start processes.

        Args:
            out: the folder of the dataset.
            workers: how many processes; None for as many as there are processors.
            format: name of a parser, where all documents are of one format.
            reading: how to read.
            registry: the plugins to use, each a module that can be imported.
            timeout: seconds that one document may take.
            memory_limit: megabytes that one document may take.
            to: names of writers whose files are written too, each in a folder of its name: "csv", "parquet".
            texts: whether the text of each document is written too.
            fresh: whether the ledger is forgotten first.
            report: is called with the progress, in this process.

        Raises: as `Job.run`; what is wrong with one document is a line of `errors.jsonl`.
        """
        options, limits = Options(format=format, reading=reading or Reading()), _limits(timeout, memory_limit)
        forms = Forms(writers=(to,) if isinstance(to, str) else tuple(to), texts=texts)
        job = Job(names=self.inputs, include=self.include, exclude=self.exclude, options=options, limits=limits)
        job = attrs.evolve(job, forms=forms, workers=workers, fresh=fresh, report=report)
        return attrs.evolve(job, registry=registry or job.registry).run(Path(out))


def _limits(timeout: int, memory_limit: int) -> Limits:
    return Limits(timeout=timeout, memory=memory_limit)


def parse_many(
    inputs: "Iterable[str | os.PathLike[str]]",
    *,
    workers: int | None = None,
    format: str | None = None,
    reading: Reading | None = None,
    registry: Registry | None = None,
    timeout: int = 120,
    memory_limit: int = 2048,
    on_error: Callable[[str, HrdocsError], None] | None = None,
) -> Iterator[ParseResult]:
    """Iterate over the results of many documents in their order, parsed in worker processes, a few held at a time.

    Args: as for `Corpus.run`; `on_error` is called with the place and the error of a document that gives no result.

    Raises:
        HrdocsError: what is wrong with the first such document, where there is no `on_error`.
    """
    registry = registry or Registry.installed()
    pool = Pool(
        recipe=registry.recipe(),
        options=Options(format=format, reading=reading or Reading()),
        limits=_limits(timeout, memory_limit),
        count=workers or os.cpu_count() or 1,
    )
    with pool.running():
        for given, outcome in _in_order(inputs_of(_names(inputs)), pool):
            if outcome.result is not None:
                yield codec.loads_result(zlib.decompress(outcome.result), registry)
            elif on_error is None:
                raise _error_of(outcome)
            else:
                on_error(given.place, _error_of(outcome))


def _in_order(inputs: Iterator[Input], pool: Pool) -> Iterator[tuple[Input, Outcome]]:
    order: list[Input] = []
    done: dict[int, Outcome] = {}

    def readable() -> Iterator[Input]:
        for given in inputs:
            order.append(given)
            if given.error:
                done[id(given)] = Outcome.of_error(given.error)
            else:
                yield given

    for task, outcome in pool.outcomes(tasks_of(readable())):
        done[id(task.input)] = outcome
        yield from _ready(order, done)
    yield from _ready(order, done)


def _ready(order: list[Input], done: dict[int, Outcome]) -> Iterator[tuple[Input, Outcome]]:
    while order and id(order[0]) in done:
        given = order.pop(0)
        yield given, done.pop(id(given))


def _error_of(outcome: Outcome) -> HrdocsError:
    known = getattr(errors, outcome.error or "", HrdocsError)
    error: HrdocsError = known(outcome.message or "")
    return error
