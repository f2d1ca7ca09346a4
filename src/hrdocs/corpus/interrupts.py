"""Ctrl-C in a run: the first ends it in order, the second at once; the ledger bears both."""

import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from types import FrameType

from hrdocs.exit_codes import INTERRUPTED


@contextlib.contextmanager
def twice() -> Iterator[None]:
    """Raise KeyboardInterrupt at the first interrupt, and leave the process at the second without waiting for anything.

    Workers notice that their main process has gone, and end too.
    """
    if threading.current_thread() is not threading.main_thread() or signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        yield
        return
    told: list[int] = []

    def interrupt(number: int, _: FrameType | None) -> None:
        if told:
            os._exit(INTERRUPTED)
        told.append(number)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        if not told:
            signal.signal(signal.SIGINT, before)
