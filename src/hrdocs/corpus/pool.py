"""The pool: outcomes of tasks as they come, whatever becomes of the processes that work on them."""

import contextlib
import multiprocessing
import queue
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import PurePosixPath
from typing import Any

from attrs import define, field

from hrdocs.corpus import workers
from hrdocs.corpus.configuration import Limits, Options
from hrdocs.corpus.workers import Outcome, Task
from hrdocs.errors import SourceTimedOut, WorkerLost
from hrdocs.recipe import Recipe

_ATTEMPTS = 3
"""How often a document is given to a worker before it is held to be what brings workers down: anything may kill one."""

_AHEAD = 2
"""Tasks in the pool for each worker: enough to keep it busy, few enough to keep memory flat."""


@define(kw_only=True)
class Pool:
    """Worker processes for tasks of one registry and one set of options."""

    recipe: Recipe
    options: Options
    limits: Limits
    count: int
    _pool: Any = field(init=False, default=None)

    @contextlib.contextmanager
    def running(self) -> Iterator["Pool"]:
        """Start the workers, and end them whatever happens."""
        self._begin()
        try:
            yield self
            self._pool.close()
        finally:
            self._end()

    def _begin(self) -> None:
        from pebble import ProcessPool

        self._pool = ProcessPool(
            max_workers=self.count,
            initializer=workers.start,
            initargs=(self.recipe, self.options, self.limits),
            context=_context(),
        )

    def _end(self) -> None:
        self._pool.stop()
        self._pool.join()

    def outcomes(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """Iterate over tasks with their outcomes, in the order in which they are done."""
        done: queue.SimpleQueue[tuple[Task, int, Future[Outcome]]] = queue.SimpleQueue()
        coming, running = iter(tasks), 0
        while True:
            while running < self.count * _AHEAD and (task := next(coming, None)) is not None:
                self._give(task, 1, done.put)
                running += 1
            if not running:
                return
            task, attempt, future = done.get()
            outcome = self._outcome(task, attempt, future)
            if outcome is None:
                self._give(task, attempt + 1, done.put)
            else:
                running -= 1
                yield task, outcome

    def _give(self, task: Task, attempt: int, put: Callable[[tuple[Task, int, Any]], None]) -> None:
        if not self._pool.active:
            self._end()
            self._begin()
        future = self._pool.schedule(workers.work, args=(task,), timeout=self.limits.timeout)
        future.add_done_callback(lambda each: put((task, attempt, each)))

    def _outcome(self, task: Task, attempt: int, future: "Future[Outcome]") -> Outcome | None:
        """Return what became of a task, or None where it is to be tried again."""
        from pebble import ProcessExpired

        name = PurePosixPath(task.input.place).name
        try:
            return future.result()
        except TimeoutError:
            message = f"{name}: took longer than {self.limits.timeout} s; split it, or raise the limit of time"
            return Outcome.of_error(SourceTimedOut(message))
        except ProcessExpired as expired:
            if expired.exitcode == workers.OUT_OF_MEMORY:
                return Outcome.of_error(workers.out_of_memory(name, self.limits))
            return _lost(name, expired.exitcode) if attempt >= _ATTEMPTS else None
        except (BrokenProcessPool, CancelledError) as error:
            return Outcome.of_error(error) if attempt >= _ATTEMPTS else None
        except Exception as error:  # what cannot be pickled
            return Outcome.of_error(error)


def _lost(name: str, code: int) -> Outcome:
    how = f"signal {-code}" if code < 0 else f"exit code {code}"
    message = f"{name}: the process that worked on it ended ({how}), {_ATTEMPTS} times; report it with the document"
    return Outcome.of_error(WorkerLost(message))


def _context() -> Any:  # noqa: ANN401 (one of several contexts)
    """Return how processes are started: from a clean one that has loaded hrdocs, or anew; never by copying this one."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["hrdocs.corpus.workers"])
        return context
    return multiprocessing.get_context("spawn")
