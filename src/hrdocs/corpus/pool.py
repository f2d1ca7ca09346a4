"""The pool: outcomes of tasks as they come, whatever becomes of the processes that work on them."""

import abc
import contextlib
import multiprocessing
import queue
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import PurePosixPath
from typing import Any

from attrs import field

from hrdocs.corpus import workers
from hrdocs.corpus.configuration import Limits, Options
from hrdocs.corpus.workers import Outcome, Task
from hrdocs.errors import SourceTimedOut, WorkerLost, WorkersCannotStart
from hrdocs.recipe import Recipe
from hrdocs.values import define, frozen

ATTEMPTS = 3
"""How often a document is given to a worker before it is held to be what brings workers down: anything may kill one."""

_NONE_BEGINS = (
    "no worker process lives long enough to begin; a script calls what starts processes under "
    "`if __name__ == '__main__':`, and else there may be too little memory"
)

_AHEAD = 2
"""Tasks in the pool for each worker: enough to keep it busy, few enough to keep memory flat."""


@frozen(kw_only=True)
class Order:
    """What is done with each document: a value that pickles."""

    recipe: Recipe
    options: Options
    limits: Limits


@define(kw_only=True)
class Pool(abc.ABC):
    """Workers for tasks of one order.

    Attributes:
        count: how many of them there are.
    """

    order: Order
    count: int

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
        self._future(task).add_done_callback(lambda each: put((task, attempt, each)))

    @abc.abstractmethod
    def _future(self, task: Task) -> "Future[Outcome]":
        """Give a task to a worker."""

    @abc.abstractmethod
    def _outcome(self, task: Task, attempt: int, future: "Future[Outcome]") -> Outcome | None:
        """Return what became of a task, or None where it is to be tried again."""


@define(kw_only=True)
class Processes(Pool):
    """Processes of this machine."""

    _pool: Any = field(init=False, default=None)

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Start the workers, and end them whatever happens."""
        self.begin()
        try:
            yield
            self._pool.close()
        finally:
            self.end()

    def begin(self) -> None:
        """Start the workers.

        A worker runs the script that it belongs to as it starts: one that would start workers itself ends without a
        word, and the process that it belongs to says why.
        """
        from pebble import ProcessPool

        if getattr(multiprocessing.current_process(), "_inheriting", False):
            raise SystemExit(WorkersCannotStart.exit_code)
        self._pool = ProcessPool(
            max_workers=self.count,
            initializer=workers.start,
            initargs=(self.order.recipe, self.order.options, self.order.limits),
            context=_context(),
        )

    def end(self) -> None:
        """End the workers at once."""
        self._pool.stop()
        self._pool.join()

    def _future(self, task: Task) -> "Future[Outcome]":
        if not self._pool.active:
            self.end()
            self.begin()
        future: Future[Outcome] = self._pool.schedule(workers.work, args=(task,), timeout=self.order.limits.timeout)
        return future

    def _outcome(self, task: Task, attempt: int, future: "Future[Outcome]") -> Outcome | None:
        from pebble import ProcessExpired

        name, limits = PurePosixPath(task.input.place).name, self.order.limits
        try:
            return future.result()
        except TimeoutError:
            message = f"{name}: took longer than {limits.timeout} s; split it, or raise the limit of time"
            return Outcome.of_error(SourceTimedOut(message))
        except ProcessExpired as expired:
            if expired.exitcode == workers.OUT_OF_MEMORY:
                return Outcome.of_error(workers.out_of_memory(name, limits))
            return lost(name, _how(expired.exitcode)) if attempt >= ATTEMPTS else None
        except (BrokenProcessPool, CancelledError) as error:  # no document is at fault
            if attempt >= ATTEMPTS:
                raise WorkersCannotStart(f"{_NONE_BEGINS} ({error})") from None
            return None
        except WorkersCannotStart:
            raise
        except Exception as error:  # what cannot be pickled
            return Outcome.of_error(error)


def lost(name: str, how: str) -> Outcome:
    """Return the outcome of a document whose worker ended at every attempt."""
    message = f"{name}: the process that worked on it ended ({how}), {ATTEMPTS} times; report it with the document"
    return Outcome.of_error(WorkerLost(message))


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _context() -> Any:  # noqa: ANN401 (one of several contexts)
    """Return how processes are started: from a clean one that has loaded hrdocs, or anew; never by copying this one."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["hrdocs.corpus.preloaded"])
        return context
    return multiprocessing.get_context("spawn")
