"""Documents one by one within a limit of time: a worker process parses them, and is ended where one takes longer."""

import contextlib
import os
import threading
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import attrs
import msgspec

from hrdocs import codec, errors, quoted
from hrdocs.corpus.configuration import Limits, Options
from hrdocs.corpus.inputs import Input
from hrdocs.corpus.pool import Pool
from hrdocs.corpus.work import Work
from hrdocs.corpus.workers import Ask, Outcome, Task
from hrdocs.detect import Candidate
from hrdocs.errors import HrdocsError, SourceTimedOut
from hrdocs.faults import FAULTS
from hrdocs.model import Document, ParseResult
from hrdocs.reading import Origin, Reading
from hrdocs.registry import Registry
from hrdocs.source import Source
from hrdocs.values import frozen


@frozen(kw_only=True)
class Limited:
    """A worker process that parses one document after the other, and what it works with."""

    pool: Pool
    registry: Registry
    reading: Reading
    keep_unknown: bool

    @classmethod
    @contextlib.contextmanager
    def working(
        cls,
        timeout: float,
        registry: Registry,
        reading: Reading,
        *,
        format: str | None = None,
        keep_unknown: bool = True,
    ) -> Iterator["Limited"]:
        """Start a worker that gives up a document after `timeout` seconds, and end it whatever happens."""
        options, limits = Options(format=format, reading=reading), Limits(timeout=timeout)
        with Work(registry=registry, options=options, limits=limits, workers=1).pool() as pool:
            yield cls(pool=pool, registry=registry, reading=reading, keep_unknown=keep_unknown)

    def parse(self, origin: Origin) -> ParseResult:
        """Return what `hrdocs.parse` returns.

        Raises:
            SourceTimedOut: it took longer than the limit.
            SourceOutOfMemory: it took more memory than a worker may.
            HrdocsError: as for `hrdocs.parse`.
        """
        result = codec.loads_result(self._answer(Ask.PARSE, origin), self.registry)
        return quoted.with_pieces(result, quoted.source_of(origin)) if isinstance(origin, Document) else result

    def read(self, origin: Origin) -> Document:
        """Return what `hrdocs.read` returns; errors are those of `parse`."""
        if isinstance(origin, Document):
            return origin
        source = self._source(origin)
        return quoted.remembered(codec.loads_document(self._answer(Ask.READ, source)), source)

    def detect(self, origin: Origin) -> tuple[Candidate, ...]:
        """Return what `hrdocs.detect` returns; errors are those of `parse`."""
        return msgspec.json.decode(self._answer(Ask.DETECT, origin), type=tuple[Candidate, ...])

    def taken(self, name: str, take: Callable[[], Source]) -> Source:
        """Return a source from where nobody may write, such as a pipe, within the same limit of time.

        Raises:
            SourceTimedOut: it did not end within the limit.
            SourceError: as for `hrdocs.read`.
        """
        given: list[Source | BaseException] = []

        def note() -> None:
            try:
                given.append(take())
            except FAULTS as error:  # raised again where it was asked for: a thread would only print it
                given.append(error)

        thread = threading.Thread(target=note, daemon=True)
        thread.start()
        thread.join(self.pool.order.limits.timeout)
        if not given:
            within = f"did not end within {self.pool.order.limits.timeout} s"
            raise SourceTimedOut(f"{Path(name).name}: {within}; let who writes to it end, or raise the limit of time")
        if isinstance(given[0], BaseException):
            raise given[0]
        return given[0]

    def _answer(self, ask: Ask, origin: Origin) -> bytes:
        """Return what the worker answers, as JSON."""
        if isinstance(origin, Document):
            given = Task(input=_named(origin.source.name), document=origin)
        else:
            source = self._source(origin)
            given = Task(input=_named(source.name), source=source)
        task = attrs.evolve(given, ask=ask, keep_unknown=self.keep_unknown)
        [(_, outcome)] = self.pool.outcomes([task])
        if outcome.result is None:
            raise error_of(outcome)
        return zlib.decompress(outcome.result)

    def _source(self, origin: str | os.PathLike[str] | bytes | BinaryIO | Source) -> Source:
        name = str(origin) if isinstance(origin, str | os.PathLike) else "source"
        return self.taken(name, lambda: self.reading.source(origin, registry=self.registry))


def _named(name: str | None) -> Input:
    return Input(place=name or "source", path="")


def error_of(outcome: Outcome) -> HrdocsError:
    """Return the error that an outcome without a result is."""
    known = getattr(errors, outcome.error or "", HrdocsError)
    error: HrdocsError = known(outcome.message or "")
    return error
