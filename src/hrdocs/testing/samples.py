"""Samples: a small invented document of each built-in format, and junk of none, which no parser may claim."""

import functools
import os
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from hrdocs.api import read
from hrdocs.model import Document
from hrdocs.registry import Registry
from hrdocs.source import HTML, PLAIN, Source
from hrdocs.testing.cases import cases_in
from hrdocs.values import frozen


@frozen(kw_only=True)
class Sample:
    """A document with the parser that owns it; None says that it is of no format."""

    name: str
    owner: str | None
    source: Source

    def document(self, registry: Registry) -> Document:
        """Return the sample as read."""
        return read(self.source, registry=registry)

    def __str__(self) -> str:
        return self.name


@functools.cache
def samples() -> tuple[Sample, ...]:
    """Return a sample of each built-in format; its file is named after the parser."""
    return tuple(_sample(file, file.name.rpartition(".")[0]) for file in _files("samples"))


@functools.cache
def junk() -> tuple[Sample, ...]:
    """Return documents of no format: a recipe, an invoice, minutes, a shop's page."""
    return tuple(_sample(file, None) for file in _files("junk"))


def samples_of(owner: str, folder: str | os.PathLike[str]) -> tuple[Sample, ...]:
    """Return the cases of another parser as samples, for your own parser not to claim."""
    return tuple(
        Sample(name=f"{owner} {case.name}", owner=owner, source=Source.of(Path(case.source)))
        for case in cases_in(folder)
    )


def _files(folder: str) -> Iterator[Traversable]:
    files = resources.files(__package__).joinpath(folder).iterdir()
    return iter(sorted(files, key=lambda file: file.name))


def _sample(file: Traversable, owner: str | None) -> Sample:
    media_type = HTML if file.name.endswith(".html") else PLAIN
    return Sample(
        name=file.name,
        owner=owner,
        source=Source(data=file.read_bytes(), media_type=media_type, name=file.name),
    )
