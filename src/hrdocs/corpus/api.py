"""The calls for many documents: a corpus that is run, and results one after the other without a dataset."""

import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from pathlib import Path
from typing import TypedDict, Unpack

from attrs import field

from hrdocs import codec
from hrdocs.corpus.configuration import MEMORY, TIMEOUT, Forms, Limits, Options
from hrdocs.corpus.inputs import Input, inputs_of
from hrdocs.corpus.limited import error_of
from hrdocs.corpus.pool import Pool
from hrdocs.corpus.run import Job, Progress, Summary
from hrdocs.corpus.tasks import tasks_of
from hrdocs.corpus.work import Work
from hrdocs.corpus.workers import Outcome
from hrdocs.errors import HrdocsError
from hrdocs.model import ParseResult
from hrdocs.reading import Reading
from hrdocs.registry import Registry
from hrdocs.values import frozen


def _names(inputs: "str | os.PathLike[str] | Iterable[str | os.PathLike[str]]") -> tuple[str, ...]:
    given = [inputs] if isinstance(inputs, str | os.PathLike) else inputs
    return tuple(os.fspath(each) for each in given)


def _patterns(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


class ParseOptions(TypedDict, total=False):
    """How many documents are parsed.

    Attributes:
        workers: how many processes; as many as there are processors, else.
        executor: what runs the work in place of processes of this machine: a `concurrent.futures.Executor`.
        format: name of a parser, where all documents are of one format.
        reading: how to read.
        registry: the plugins to use, each a module that can be imported; those that are installed, else.
        timeout: seconds that one document may take; 120, else.
        memory_limit: megabytes that one document may take; 2048, else.
    """

    workers: int | None
    executor: Executor | None
    format: str | None
    reading: Reading | None
    registry: Registry | None
    timeout: int
    memory_limit: int


class RunOptions(ParseOptions, total=False):
    """How a dataset is made.

    Attributes:
        to: names of writers whose files are written too, each in a folder of its name: "csv", "parquet".
        texts: whether the text of each document is written too.
        shards: folders of runs over parts of the documents, whose ledgers are taken over.
        publish: an address of fsspec to which the dataset is copied, without the ledger.
        fresh: whether the ledger is forgotten first.
        report: is called with the progress, in this process.
    """

    to: str | Iterable[str]
    texts: bool
    shards: Iterable[str | os.PathLike[str]]
    publish: str | None
    fresh: bool
    report: Callable[[Progress], None]


@frozen
class Corpus:
    """Many documents: files, folders, patterns, ZIP archives and web archives.

    >>> Corpus(["reports", "notes.zip"]).run("out").balance  # doctest: +SKIP
    '240 inputs = 239 documents + 1 error'

    Attributes:
        inputs: where the documents are.
        include: patterns of which one has to fit; none: all documents are taken.
        exclude: patterns of which none may fit.
    """

    inputs: tuple[str, ...] = field(converter=_names)
    include: tuple[str, ...] = field(default=(), converter=_patterns, kw_only=True)
    exclude: tuple[str, ...] = field(default=(), converter=_patterns, kw_only=True)

    def run(self, out: "str | os.PathLike[str]", **options: Unpack[RunOptions]) -> Summary:
        """Parse what the ledger of a dataset does not have, in worker processes, write the dataset, and sum it up.

        A script calls this under `if __name__ == "__main__":`, as all that start processes.

        Args:
            out: the folder of the dataset.
            options: see `RunOptions`.

        Raises:
            ValueError: `out` is the folder of an input.
            HrdocsError: as for `Job.run`; what is wrong with one document is a line of `errors.jsonl`.
        """
        to = options.get("to", ())
        job = Job(
            names=self.inputs,
            include=self.include,
            exclude=self.exclude,
            work=_work(options),
            forms=Forms(writers=(to,) if isinstance(to, str) else tuple(to), texts=options.get("texts", False)),
            shards=[Path(each) for each in options.get("shards", ())],
            publish=options.get("publish"),
            fresh=options.get("fresh", False),
            report=options.get("report", lambda progress: None),
        )
        return job.run(Path(out))


def _work(options: ParseOptions) -> Work:
    limits = Limits(timeout=options.get("timeout", TIMEOUT), memory=options.get("memory_limit", MEMORY))
    return Work(
        registry=options.get("registry") or Registry.installed(),
        options=Options(format=options.get("format"), reading=options.get("reading") or Reading()),
        limits=limits,
        workers=options.get("workers"),
        executor=options.get("executor"),
    )


def parse_many(
    inputs: "Iterable[str | os.PathLike[str]]",
    *,
    on_error: Callable[[str, HrdocsError], None] | None = None,
    **options: Unpack[ParseOptions],
) -> Iterator[ParseResult]:
    """Iterate over the results of many documents in their order, parsed in worker processes, a few held at a time.

    Args:
        inputs: as for `Corpus`.
        on_error: is called with the place and the error of a document that gives no result.
        options: see `ParseOptions`.

    Raises:
        HrdocsError: what is wrong with the first such document, where there is no `on_error`.
    """
    work = _work(options)
    with work.pool() as pool:
        for given, outcome in _in_order(inputs_of(_names(inputs)), pool):
            if outcome.result is not None:
                yield codec.loads_result(zlib.decompress(outcome.result), work.registry)
            elif on_error is None:
                raise error_of(outcome)
            else:
                on_error(given.place, error_of(outcome))


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
