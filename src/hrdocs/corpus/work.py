"""Work: how documents are parsed, and by which processes."""

import contextlib
import os
from collections.abc import Iterator
from concurrent.futures import Executor
from typing import Any

from attrs import field

from hrdocs.corpus.configuration import Limits, Options, fingerprint, software
from hrdocs.corpus.elsewhere import Elsewhere
from hrdocs.corpus.pool import Order, Pool, Processes
from hrdocs.errors import UnsuitableFormat, one_of
from hrdocs.registry import Registry
from hrdocs.values import frozen


@frozen(kw_only=True)
class Work:
    """How documents are parsed.

    Attributes:
        workers: how many at once; None for as many as there are processors.
        executor: what runs the work in place of processes of this machine.
    """

    registry: Registry = field(factory=Registry.installed)
    options: Options = field(factory=Options)
    limits: Limits = field(factory=Limits)
    workers: int | None = None
    executor: Executor | None = None

    @property
    def software(self) -> dict[str, Any]:
        """Return the versions that decide output."""
        return software(self.registry)

    @property
    def fingerprint(self) -> str:
        """Return the sha256 of all that decides a result beside its input."""
        return fingerprint(self.software, self.options)

    def require_format(self) -> None:
        """Raise UnsuitableFormat where no parser has the name of the format."""
        if self.options.format is not None and self.registry.parser(self.options.format) is None:
            known = one_of([each.name for each in self.registry.parsers])
            raise UnsuitableFormat(f"no format is called {self.options.format!r}; installed are {known}")

    @contextlib.contextmanager
    def pool(self, most: int | None = None) -> Iterator[Pool]:
        """Give what does the work, and end it; `most` is how many documents there are, where that is known."""
        order = Order(recipe=self.registry.recipe(), options=self.options, limits=self.limits)
        count = self.workers or os.cpu_count() or 1
        if self.executor is not None:
            yield Elsewhere(order=order, count=count, executor=self.executor, software=self.software)
            return
        processes = Processes(order=order, count=max(1, min(count, most or count)))
        with processes.running():
            yield processes
