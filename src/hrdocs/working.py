"""Working: what a command does with each document, in this process or, within a limit of time, in another."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Protocol

from hrdocs import api, mail, warc
from hrdocs.detect import Candidate
from hrdocs.model import Document, ParseResult
from hrdocs.reading import Origin, Reading
from hrdocs.registry import Registry
from hrdocs.source import Source
from hrdocs.values import frozen

STANDARD_INPUT = "-"


class Worker(Protocol):
    """What reads, detects and parses; errors are those of `hrdocs.parse`."""

    @property
    def registry(self) -> Registry:
        """Return the plugins that it works with."""

    @property
    def reading(self) -> Reading:
        """Return how it reads."""

    def taken(self, name: str, take: Callable[[], Source]) -> Source:
        """Return a source that is taken from where nobody may write; `name` is what a person calls it."""

    def read(self, origin: Origin) -> Document:
        """Return a source as a Document."""

    def detect(self, origin: Origin) -> tuple[Candidate, ...]:
        """Return every parser's answer."""

    def parse(self, origin: Origin) -> ParseResult:
        """Return a document with its records."""


@frozen(kw_only=True)
class Here:
    """Works in this process, without a limit."""

    registry: Registry
    reading: Reading
    format: str | None
    keep_unknown: bool

    def taken(self, name: str, take: Callable[[], Source]) -> Source:
        """Return a source, whenever it comes."""
        return take()

    def read(self, origin: Origin) -> Document:
        """Return a source as a Document."""
        return self.reading.document(origin, registry=self.registry)

    def detect(self, origin: Origin) -> tuple[Candidate, ...]:
        """Return every parser's answer."""
        return api.detect(origin, reading=self.reading, registry=self.registry)

    def parse(self, origin: Origin) -> ParseResult:
        """Return a document with its records."""
        return api.parse(
            origin, format=self.format, reading=self.reading, registry=self.registry, keep_unknown=self.keep_unknown
        )


@contextlib.contextmanager
def working(
    timeout: float | None, registry: Registry, reading: Reading, *, format: str | None = None, keep_unknown: bool = True
) -> Iterator[Worker]:
    """Give what works on documents: this process, or another that gives up a document after `timeout` seconds."""
    if timeout is None:
        yield Here(registry=registry, reading=reading, format=format, keep_unknown=keep_unknown)
        return
    from hrdocs.corpus.limited import Limited

    with Limited.working(timeout, registry, reading, format=format, keep_unknown=keep_unknown) as limited:
        yield limited


def sources_at(path: str, worker: Worker, standard_input: Callable[[], Source]) -> Iterator[Source]:
    """Iterate over the sources at a path, one in memory at a time; of a message also what is attached to it.

    Args:
        path: of a file; a web archive holds many sources; "-" is standard input.
        worker: what takes them.
        standard_input: takes the source of "-".
    """
    if path == STANDARD_INPUT:
        yield from mail.with_attached(worker.taken("standard input", standard_input))
    elif warc.is_archive(path):
        yield from worker.reading.sources(path, registry=worker.registry)
    else:
        take = worker.reading.source
        yield from mail.with_attached(worker.taken(path, lambda: take(path, registry=worker.registry)))
