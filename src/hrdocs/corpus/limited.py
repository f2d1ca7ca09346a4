"""Documents one by one within a limit of time: a worker process parses them, and is ended where one takes longer."""

import contextlib
import os
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import attrs
from attrs import frozen

from hrdocs import codec, errors, quoted
from hrdocs.corpus.configuration import Limits, Options
from hrdocs.corpus.inputs import Input
from hrdocs.corpus.pool import Pool
from hrdocs.corpus.work import Work
from hrdocs.corpus.workers import Outcome, Task
from hrdocs.errors import HrdocsError, SourceTimedOut
from hrdocs.model import Document, ParseResult
from hrdocs.reading import Origin, Reading
from hrdocs.registry import Registry
from hrdocs.source import Source


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
        cls, limits: Limits, registry: Registry, reading: Reading, *, format: str | None, keep_unknown: bool
    ) -> Iterator["Limited"]:
        """Start the worker, and end it whatever happens."""
        options = Options(format=format, reading=reading)
        with Work(registry=registry, options=options, limits=limits, workers=1).pool() as pool:
            yield cls(pool=pool, registry=registry, reading=reading, keep_unknown=keep_unknown)

    def parse(self, origin: Origin) -> ParseResult:
        """Return what `hrdocs.parse` returns.

        Raises:
            SourceTimedOut: it took longer than the limit.
            SourceOutOfMemory: it took more memory than a worker may.
            HrdocsError: as for `hrdocs.parse`.
        """
        if isinstance(origin, Document):
            given = Task(input=_named(origin.source.name), document=origin)
        else:
            source = self.source(origin)
            given = Task(input=_named(source.name), source=source)
        task = attrs.evolve(given, keep_unknown=self.keep_unknown)
        [(_, outcome)] = self.pool.outcomes([task])
        if outcome.result is None:
            raise error_of(outcome)
        result = codec.loads_result(zlib.decompress(outcome.result), self.registry)
        return quoted.with_pieces(result, quoted.source_of(origin)) if isinstance(origin, Document) else result

    def source(self, origin: str | os.PathLike[str] | bytes | BinaryIO | Source) -> Source:
        """Return a source; what is no ordinary file (a pipe that nobody writes to) has the same limit of time."""
        if not isinstance(origin, str | os.PathLike) or Path(origin).is_file() or not Path(origin).exists():
            return self.reading.source(origin, registry=self.registry)
        read: list[Source | HrdocsError] = []
        thread = threading.Thread(target=lambda: read.append(self._read(origin)), daemon=True)
        thread.start()
        thread.join(self.pool.order.limits.timeout)
        if not read:
            raise SourceTimedOut(f"{Path(origin).name}: gave nothing within {self.pool.order.limits.timeout} s")
        if isinstance(read[0], HrdocsError):
            raise read[0]
        return read[0]

    def _read(self, origin: str | os.PathLike[str]) -> Source | HrdocsError:
        try:
            return self.reading.source(origin, registry=self.registry)
        except HrdocsError as error:
            return error


def _named(name: str | None) -> Input:
    return Input(place=name or "source", path="")


def error_of(outcome: Outcome) -> HrdocsError:
    """Return the error that an outcome without a result is."""
    known = getattr(errors, outcome.error or "", HrdocsError)
    error: HrdocsError = known(outcome.message or "")
    return error
