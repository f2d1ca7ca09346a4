"""Readers and writers under test: what they give for a case, as files beside its source."""

import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Self

from attrs import field

from hrdocs import codec
from hrdocs.api import parse
from hrdocs.installed import part_of
from hrdocs.model import Document, ParseResult
from hrdocs.offers import Descriptor, Offer
from hrdocs.plugin import ReaderPlugin, WriterPlugin
from hrdocs.registry import Registry
from hrdocs.source import Source
from hrdocs.testing.cases import EXPECTED, Case, cases_in
from hrdocs.testing.fault import CheckFailed
from hrdocs.values import define


@define(kw_only=True)
class CarrierSubject:
    """A reader or writer under test. What it gives is kept, so that each case is read or written once."""

    role: ClassVar[str]

    name: str
    registry: Registry
    cases: tuple[Case, ...] = ()
    _given: dict[Case, Mapping[str, bytes]] = field(factory=dict, init=False)

    @classmethod
    def of(cls, name: str, cases: str | os.PathLike[str] | tuple[Case, ...], registry: Registry | None = None) -> Self:
        """Return the subject of a name and the folder of its cases; the registry is what is installed.

        Raises:
            CheckFailed: the registry has none of that name.
        """
        found = cases if isinstance(cases, tuple) else cases_in(cases)
        subject = cls(name=name, registry=registry or Registry.from_entry_points(), cases=found)
        assert subject.offer
        return subject

    @property
    def offer(self) -> Offer:
        """Return the offer of the plugin under test."""
        offered = [each for each in self.registry.offers if part_of(each.descriptor) == self.role]
        for each in offered:
            if each.descriptor.name == self.name:
                return each
        known = ", ".join(each.descriptor.name for each in offered) or "none"
        raise CheckFailed(f"no {self.role} is called {self.name!r}; there are {known}; is its distribution installed?")

    @property
    def descriptor(self) -> Descriptor:
        """Return the plugin under test."""
        return self.offer.descriptor

    @property
    def module(self) -> str:
        """Return the name of the module whose hook offers the plugin."""
        return str(getattr(self.offer.plugin.implementation, "__name__", ""))

    @property
    def package(self) -> str:
        """Return the name of the package that the module is or lies in; empty for a module by itself."""
        return str(getattr(self.offer.plugin.implementation, "__package__", None) or "")

    def given(self, case: Case) -> Mapping[str, bytes]:
        """Return what the plugin gives for a case: the names of files beside its source, and their bytes."""
        if case not in self._given:
            self._given[case] = MappingProxyType(self._made(case))
        return self._given[case]

    def _made(self, case: Case) -> dict[str, bytes]:
        raise NotImplementedError


@define(kw_only=True)
class ReaderSubject(CarrierSubject):
    """A reader under test."""

    role: ClassVar[str] = "reader"

    _documents: dict[Case, Document] = field(factory=dict, init=False)

    @property
    def reader(self) -> ReaderPlugin:
        """Return the reader."""
        assert isinstance(self.descriptor, ReaderPlugin)
        return self.descriptor

    def source(self, case: Case) -> Source:
        """Return the source of a case, of a media type that the reader takes."""
        source = Source.of(case.source, sniff=self.registry.media_type_of)
        taken = self.reader.media_types
        return source if source.media_type in taken else Source.of(source, media_type=taken[0])

    def document(self, case: Case) -> Document:
        """Return a case as the reader gives it."""
        if case not in self._documents:
            self._documents[case] = self.reader.read(self.source(case))
        return self._documents[case]

    def _made(self, case: Case) -> dict[str, bytes]:
        return {EXPECTED: codec.dumps(self.document(case))}


@define(kw_only=True)
class WriterSubject(CarrierSubject):
    """A writer under test. Documents of no known format are kept, so that a case needs no parser."""

    role: ClassVar[str] = "writer"

    _results: dict[Case, ParseResult] = field(factory=dict, init=False)

    @property
    def writer(self) -> WriterPlugin:
        """Return the writer."""
        assert isinstance(self.descriptor, WriterPlugin)
        return self.descriptor

    def result(self, case: Case) -> ParseResult:
        """Return what hrdocs makes of a case, by its own parsers and annotators alone."""
        if case not in self._results:
            self._results[case] = parse(case.source, registry=Registry.of(), keep_unknown=True)
        return self._results[case]

    def file(self, name: str) -> str:
        """Return where a file of the writer stands beside the source of a case."""
        return f"expected/{name or f'file{self.writer.suffix}'}"

    def _made(self, case: Case) -> dict[str, bytes]:
        files: dict[str, bytes] = {}
        for name, data in self.writer.pieces(iter([self.result(case)])):
            files[self.file(name)] = files.get(self.file(name), b"") + data
        return files
