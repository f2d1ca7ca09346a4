"""What a reader leaves open until the document that it gave is parsed: a second look then costs no second opening."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

from hrdocs.source import Source
from hrdocs.values import define


class LeftOpen(Protocol):
    """A document that a reader leaves open."""

    source: Source

    def holds(self, document: object) -> bool:
        """Return whether a library's document is the one that is left open, so that nobody else closes it."""
        ...

    def close(self) -> None:
        """Close it."""
        ...


@define
class _Held:
    what: LeftOpen | None = None


_HELD: ContextVar[_Held | None] = ContextVar("hrdocs_held", default=None)
"""Of the parse that runs here; one that runs in another thread has its own."""


@contextmanager
def until_parsed() -> Iterator[None]:
    """Let the reader of one document leave it open within, and close it at the end."""
    held = _Held()
    token = _HELD.set(held)
    try:
        yield
    finally:
        _HELD.reset(token)
        if held.what:
            held.what.close()


def has_room() -> bool:
    """Return whether a parse runs here whose document may be left open: it holds one."""
    held = _HELD.get()
    return held is not None and held.what is None


def hold(document: LeftOpen) -> None:
    """Leave a document open until the end of the parse that runs here, which has room for it."""
    held = _HELD.get()
    if held is not None:
        held.what = document


def held() -> LeftOpen | None:
    """Return the document that is open until the end of the parse that runs here, or None."""
    found = _HELD.get()
    return found.what if found else None
