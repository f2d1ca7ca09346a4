"""Watching a function: what it reaches for beside its arguments.

The interpreter's own audit events show files, sockets and processes; a profiler shows calls of the clock, of chance
and of the locale; the environment is replaced by one that notes who asks. An audit hook cannot be taken off again,
so this runs in a process of its own.
"""

import contextlib
import datetime
import os
import sys
from collections.abc import ItemsView, Iterator, Mapping, MutableMapping, ValuesView
from types import FrameType
from typing import Any

_EVENTS = ("open", "socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.listdir",
           "os.scandir", "shutil.", "tempfile.", "urllib.", "http.", "ctypes.dlopen")  # fmt: skip
_CALLS = {
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime", "asctime", "strftime", "monotonic", "perf_counter"},
    "_locale": {"setlocale", "localeconv", "nl_langinfo", "getencoding"},
    "posix": {"getcwd", "stat", "urandom", "uname", "getpid"},
    "nt": {"getcwd", "stat", "urandom", "getpid"},
}
_NOW = {"now", "today", "utcnow"}
_RANDOM = {"random", "getrandbits"}


class _Environment(MutableMapping[str, str]):
    """The environment; whoever asks it, in whatever way, or changes it is noted."""

    def __init__(self, seen: list[str]) -> None:
        self._given = dict(os.environ)
        self._seen = seen

    def __getitem__(self, name: str) -> str:
        self._seen.append(f"reads the environment ({name})")
        return self._given[name]

    def __setitem__(self, name: str, value: str) -> None:
        self._seen.append(f"changes the environment ({name})")
        self._given[name] = value

    def __delitem__(self, name: str) -> None:
        self._seen.append(f"changes the environment ({name})")
        del self._given[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.copy())

    def __len__(self) -> int:
        return len(self.copy())

    def items(self) -> ItemsView[str, str]:
        return self.copy().items()

    def values(self) -> ValuesView[str]:
        return self.copy().values()

    def copy(self) -> dict[str, str]:
        self._seen.append("reads the environment (all of it)")
        return dict(self._given)

    def __or__(self, other: Mapping[str, str]) -> dict[str, str]:
        return self.copy() | dict(other)

    def __ror__(self, other: Mapping[str, str]) -> dict[str, str]:
        return dict(other) | self.copy()


@contextlib.contextmanager
def watched() -> Iterator[list[str]]:
    """Note what runs inside reaches for; the list fills as it goes."""
    seen: list[str] = []
    open_eyes = True

    def audit(event: str, arguments: tuple[Any, ...]) -> None:
        if open_eyes and event.startswith(_EVENTS):
            seen.append(f"{event} {_named(arguments)}".strip())

    def profile(_frame: FrameType, event: str, called: Any) -> None:  # noqa: ANN401 (the signature of sys.setprofile)
        if event == "c_call" and (what := _forbidden(called)):
            seen.append(what)

    environment, os.environ = os.environ, _Environment(seen)  # type: ignore[assignment]
    sys.addaudithook(audit)
    sys.setprofile(profile)
    try:
        yield seen
    finally:
        sys.setprofile(None)
        os.environ = environment  # noqa: B003 (the real one comes back)
        open_eyes = False


def _forbidden(called: Any) -> str | None:  # noqa: ANN401 (any C function)
    name, module, owner = (getattr(called, each, None) for each in ("__name__", "__module__", "__self__"))
    if name in _CALLS.get(module or "", set()):
        return f"calls {module}.{name}"
    if name in _NOW and isinstance(owner, type) and issubclass(owner, datetime.date):
        return f"calls {owner.__name__}.{name}"
    if name in _RANDOM and type(owner).__module__ in ("random", "_random"):
        return f"calls random.{name}"
    return None


def _named(arguments: tuple[Any, ...]) -> str:
    return str(arguments[0])[:200] if arguments else ""
