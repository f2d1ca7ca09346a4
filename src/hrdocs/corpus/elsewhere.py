"""Work elsewhere: workers of any `concurrent.futures.Executor`, each with a process beside it that may fail alone."""

import contextlib
import multiprocessing.process
import multiprocessing.util
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from pathlib import PurePosixPath
from typing import Any

from hrdocs.corpus.configuration import moved, software
from hrdocs.corpus.pool import ATTEMPTS, Order, Pool, Processes, lost
from hrdocs.corpus.workers import Outcome, Task
from hrdocs.errors import ClusterError, HrdocsError
from hrdocs.extras import required
from hrdocs.registry import Registry
from hrdocs.values import define

_SECONDS = 30
"""Until a scheduler has to answer."""


@define(kw_only=True)
class Elsewhere(Pool):
    """The workers of an executor, which may be on other machines.

    Attributes:
        software: the versions that decide output; a worker with others is refused.
    """

    executor: Executor
    software: dict[str, Any]

    def _future(self, task: Task) -> "Future[Outcome]":
        try:
            return self.executor.submit(work, self.order, self.software, task)
        except RuntimeError as error:  # it was shut down, or is broken
            raise ClusterError(f"the executor takes no more work ({error}); run again to go on") from None

    def _outcome(self, task: Task, attempt: int, future: "Future[Outcome]") -> Outcome | None:
        try:
            return future.result()
        except HrdocsError:
            raise
        except Exception as error:  # the worker was lost, whatever an executor calls that
            how = f"{type(error).__name__}: {error}"
            return lost(PurePosixPath(task.input.place).name, how) if attempt >= ATTEMPTS else None


def work(order: Order, versions: dict[str, Any], task: Task) -> Outcome:
    """Return what becomes of a document: runs in a worker of an executor, and parses in a process beside it.

    Raises:
        ClusterError: this worker has other plugins or libraries than the run.
    """
    beside = _beside(order, versions)
    ((_, outcome),) = beside.outcomes([task])
    return outcome


class _Beside(threading.local):
    """The process beside each thread of a worker: started once, for one order."""

    order: Order | None = None
    processes: Processes


_mine = _Beside()


def _beside(order: Order, versions: dict[str, Any]) -> Processes:
    if _mine.order == order:
        return _mine.processes
    _require_same(versions, software(Registry.of_recipe(order.recipe)))
    if _mine.order is not None:
        _mine.processes.end()
    # Workers of Dask are daemons, which may have no children, lest they outlive them; ours notice and end.
    multiprocessing.process.current_process()._config.pop("daemon", None)  # type: ignore[attr-defined]
    _mine.processes = processes = Processes(order=order, count=1)
    processes.begin()
    multiprocessing.util.Finalize(None, processes.end, exitpriority=100)  # else the worker would wait for its child
    _mine.order = order
    return processes


def _require_same(wanted: dict[str, Any], here: dict[str, Any]) -> None:
    differences = moved(wanted, here)
    if differences:
        told = "; ".join(differences[:3])
        raise ClusterError(f"{socket.gethostname()}: has other software than the run ({told}); install the same there")


@contextlib.contextmanager
def dask(address: str) -> Iterator[tuple[Executor, int]]:
    """Give the executor of a Dask scheduler, and how many tasks it runs at once.

    A task whose worker is lost is tried once more by Dask itself: documents that bring workers down are caught by the
    process beside each worker.

    Raises:
        ClusterError: nothing answers there, or there are no workers.
        MissingExtra: distributed is not installed.
    """
    distributed = required("distributed", extra="dask")
    try:
        client = distributed.Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(
            f"{address}: no scheduler of Dask answers ({error}); start one, or mend the address"
        ) from None
    with client:
        client.run_on_scheduler(_allow_one_failure)
        threads = sum(client.nthreads().values())
        if not threads:
            raise ClusterError(f"{address}: the scheduler has no workers; start some with `dask worker {address}`")
        yield client.get_executor(), threads


def _allow_one_failure(dask_scheduler: Any) -> None:  # noqa: ANN401 (Dask ships no types for it)
    dask_scheduler.allowed_failures = 1
