"""The subject of the checks: one parser, the registry that it lives in, and its cases."""

import os
import sys
from typing import Self

from attrs import define, field

from hrdocs.api import parse, read
from hrdocs.model import Document, ParseResult
from hrdocs.plugin import ParserPlugin
from hrdocs.registry import Registry
from hrdocs.testing.cases import Case, cases_in
from hrdocs.testing.fault import CheckFailed


@define(kw_only=True)
class Subject:
    """A parser under test. Documents and results are kept, so that each case is read and parsed once."""

    name: str
    registry: Registry
    cases: tuple[Case, ...]
    _documents: dict[Case, Document] = field(factory=dict, init=False)
    _results: dict[Case, ParseResult] = field(factory=dict, init=False)

    @classmethod
    def of(cls, name: str, cases: str | os.PathLike[str], registry: Registry | None = None) -> Self:
        """Return the subject of a parser's name and the folder of its cases; the registry is what is installed.

        Raises:
            CheckFailed: the registry has no parser of that name.
        """
        registry = registry or Registry.from_entry_points()
        if registry.parser(name) is None:
            known = ", ".join(each.name for each in registry.parsers) or "none"
            raise CheckFailed(f"no parser is called {name!r}; there are {known}; is its distribution installed?")
        return cls(name=name, registry=registry, cases=cases_in(cases))

    @property
    def parser(self) -> ParserPlugin:
        """Return the parser."""
        return next(each for each in self.registry.parsers if each.name == self.name)

    @property
    def module(self) -> str:
        """Return the name of the module whose hook offers the parser."""
        offer = next(each for each in self.registry.offers if each.descriptor is self.parser)
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
            self._results[case] = parse(case.source, registry=self.registry)
        return self._results[case]
