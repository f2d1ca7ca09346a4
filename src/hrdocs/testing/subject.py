"""The subject of the checks: one parser or annotator, the registry that it lives in, and its cases."""

import os
import sys
from collections.abc import Sequence
from typing import ClassVar, Self

import attrs
from attrs import field

from hrdocs import codec
from hrdocs.api import parse, read
from hrdocs.loading import CORE_DISTRIBUTION
from hrdocs.model import Document, ParseResult
from hrdocs.plugin import AnnotatorPlugin, ParserPlugin
from hrdocs.registry import Registry
from hrdocs.testing.cases import EXPECTED, Case, cases_in
from hrdocs.testing.fault import CheckFailed
from hrdocs.values import define


@define(kw_only=True)
class Subject:
    """A parser under test. Documents and results are kept, so that each case is read and parsed once."""

    role: ClassVar[str] = "parser"
    keep_unknown: ClassVar[bool] = False

    name: str
    registry: Registry
    cases: tuple[Case, ...]
    _documents: dict[Case, Document] = field(factory=dict, init=False)
    _results: dict[Case, ParseResult] = field(factory=dict, init=False)

    @classmethod
    def of(cls, name: str, cases: str | os.PathLike[str] | tuple[Case, ...], registry: Registry | None = None) -> Self:
        """Return the subject of a parser's name and the folder of its cases; the registry is what is installed.

        Annotators of other plugins are left out of it, so that a case gives the same whatever else is installed.

        Raises:
            CheckFailed: the registry has no parser of that name.
        """
        registry = registry or Registry.from_entry_points()
        subject = cls(name=name, registry=registry, cases=cases if isinstance(cases, tuple) else cases_in(cases))
        if not any(each.name == name for each in subject.offered()):
            known = ", ".join(each.name for each in subject.offered()) or "none"
            raise CheckFailed(f"no {cls.role} is called {name!r}; there are {known}; is its distribution installed?")
        subject.registry = _without_others(registry, subject.module)
        return subject

    def offered(self) -> Sequence[ParserPlugin | AnnotatorPlugin]:
        """Return every plugin of the subject's role that the registry has."""
        return self.registry.parsers

    @property
    def descriptor(self) -> ParserPlugin | AnnotatorPlugin:
        """Return the plugin under test."""
        return next(each for each in self.offered() if each.name == self.name)

    @property
    def parser(self) -> ParserPlugin:
        """Return the parser."""
        return next(each for each in self.registry.parsers if each.name == self.name)

    @property
    def module(self) -> str:
        """Return the name of the module whose hook offers the plugin."""
        offer = next(each for each in self.registry.offers if each.descriptor is self.descriptor)
        return str(getattr(offer.plugin.implementation, "__name__", ""))

    @property
    def package(self) -> str:
        """Return the name of the package that the module is or lies in; empty for a module by itself."""
        return str(getattr(sys.modules.get(self.module), "__package__", None) or "")

    def document(self, case: Case) -> Document:
        """Return a case as the parser gets it: read, with languages."""
        if case not in self._documents:
            self._documents[case] = read(case.source, registry=self.registry)
        return self._documents[case]

    def result(self, case: Case) -> ParseResult:
        """Return what hrdocs makes of a case."""
        if case not in self._results:
            self._results[case] = parse(case.source, registry=self.registry, keep_unknown=self.keep_unknown)
        return self._results[case]

    def given(self, case: Case) -> dict[str, bytes]:
        """Return what a case gives: the names of files beside its source, and their bytes."""
        return {EXPECTED: codec.dumps(self.result(case))}


@define(kw_only=True)
class AnnotatorSubject(Subject):
    """An annotator under test."""

    role: ClassVar[str] = "annotator"
    keep_unknown: ClassVar[bool] = True

    def offered(self) -> Sequence[AnnotatorPlugin]:
        """Return every annotator that the registry has."""
        return self.registry.annotators

    def result(self, case: Case) -> ParseResult:
        """Return what hrdocs makes of a case; that no parser is there for it is no concern of an annotator."""
        result = super().result(case)
        kept = tuple(each for each in result.diagnostics if each.code != "unknown-format")
        return attrs.evolve(result, diagnostics=kept)

    @property
    def annotator(self) -> AnnotatorPlugin:
        """Return the annotator."""
        return next(each for each in self.registry.annotators if each.name == self.name)


def _without_others(registry: Registry, module: str) -> Registry:
    """Return a registry with the annotators of the core and of one module alone."""
    core = {plugin.name for plugin in Registry.of().plugins}
    kept = [
        offer
        for offer in registry.offers
        if not isinstance(offer.descriptor, AnnotatorPlugin)
        or (offer.plugin.distribution == CORE_DISTRIBUTION and offer.plugin.name in core)
        or getattr(offer.plugin.implementation, "__name__", None) == module
    ]
    return attrs.evolve(registry, offers=tuple(kept))
