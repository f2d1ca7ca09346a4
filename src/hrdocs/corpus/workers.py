"""Worker processes: they compute, and fail alone."""

import enum
import hashlib
import io
import multiprocessing
import os
import signal
import sys
import threading
import time
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from hrdocs import codec, remote
from hrdocs.api import detect, parse, read
from hrdocs.corpus.configuration import MEGABYTE, Limits, Options
from hrdocs.corpus.inputs import Input
from hrdocs.corpus.warm import warmed
from hrdocs.errors import HrdocsError, SourceChanged, SourceOutOfMemory, SourceTooLarge, WorkersCannotStart
from hrdocs.model import Document, ParseResult
from hrdocs.recipe import Recipe
from hrdocs.registry import Registry
from hrdocs.source import MAXIMUM_BYTES, Source
from hrdocs.values import frozen

OUT_OF_MEMORY = 77
"""Exit code of a worker whose document takes too much memory and does not notice."""

_WATCH_SECONDS = 0.1


class Ask(enum.StrEnum):
    """What is wanted of a document: its records, its text, or what each parser says of it."""

    PARSE = "parse"
    READ = "read"
    DETECT = "detect"


@frozen(kw_only=True)
class Task:
    """A document to parse: an input, and its source or Document where that is in memory, as a part of a message is.

    Attributes:
        ask: what is wanted of it.
        error: why its source cannot be had any more.
    """

    input: Input
    ask: Ask = Ask.PARSE
    source: Source | None = None
    document: Document | None = None
    keep_unknown: bool = True
    error: HrdocsError | None = None


@frozen(kw_only=True)
class Outcome:
    """What became of a document: its result as compressed canonical JSON, or the class and words of an error.

    What a task asked for that is no result of a parse stands in the place of the result.

    Attributes:
        document: sha256 of the bytes that were read: those of the input, or what these were unpacked to.
    """

    document: str | None = None
    result: bytes | None = None
    format: str | None = None
    pages: int = 0
    error: str | None = None
    message: str | None = None
    exit_code: int | None = None

    @classmethod
    def of_error(cls, error: BaseException) -> "Outcome":
        """Return the outcome that an error is."""
        if isinstance(error, HrdocsError):
            return cls(error=type(error).__name__, message=str(error), exit_code=error.exit_code)
        message = " ".join(f"internal fault ({type(error).__name__}: {error}); please report it".splitlines())
        return cls(error="InternalFault", message=message, exit_code=70)

    @classmethod
    def of_result(cls, result: ParseResult) -> "Outcome":
        """Return the outcome that a result is."""
        squeezed = _squeezed(codec.to_data(result))
        document = result.document
        return cls(document=document.source.sha256, result=squeezed, format=document.format, pages=len(document.pages))


@frozen(kw_only=True)
class _Workplace:
    registry: Registry
    options: Options
    limits: Limits


_workplace: list[_Workplace] = []
"""What this process works with: set once, when it starts."""

_failure: list[Exception] = []
"""Why this process could not start."""


def start(recipe: Recipe, options: Options, limits: Limits) -> None:
    """Make this process a worker; where that fails, its first task says why."""
    try:
        _start(recipe, options, limits)
    except Exception as error:
        _failure[:] = [error]


def _start(recipe: Recipe, options: Options, limits: Limits) -> None:
    """Make this process a worker: warm, silent, deaf to Ctrl-C, and bound by the limit of memory."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _silence()
    registry = Registry.of_recipe(recipe)
    _workplace[:] = [_Workplace(registry=registry, options=options, limits=limits)]
    warmed(registry)
    allowed, taken = limits.memory * MEGABYTE, [_taken(column) or 0 for column in (0, 1)]
    _bind_memory(taken[0] + allowed)
    bounds = [each + allowed * 19 // 20 for each in taken]
    threading.Thread(target=_watch, args=(bounds,), daemon=True).start()


def work(task: Task) -> Outcome:
    """Return what becomes of a document; never raises for what the document or a plugin does.

    Raises:
        WorkersCannotStart: this process is none that can work.
    """
    if _failure:
        raise WorkersCannotStart(f"workers cannot start ({type(_failure[0]).__name__}: {_failure[0]})")
    place = _workplace[0]
    if task.error is not None:
        return Outcome.of_error(task.error)
    try:
        origin = task.document or task.source or source_of(task.input, place.registry, place.options)
        return _answer(task, origin, place)
    except Exception as error:
        name = PurePosixPath(task.input.place).name
        return Outcome.of_error(out_of_memory(name, place.limits) if _ran_out(error) else error)


def _answer(task: Task, origin: Source | Document, place: _Workplace) -> Outcome:
    reading, registry, options = place.options.reading, place.registry, place.options
    if task.ask is Ask.READ:
        return Outcome(result=_squeezed(codec.to_data(read(origin, reading=reading, registry=registry))))
    if task.ask is Ask.DETECT:
        answers = detect(origin, reading=reading, registry=registry)
        return Outcome(result=_squeezed([codec.to_data(each) for each in answers]))
    keep = task.keep_unknown
    return Outcome.of_result(
        parse(origin, format=options.format, reading=reading, registry=registry, keep_unknown=keep)
    )


def _squeezed(data: object) -> bytes:
    return zlib.compress(codec.canonical(data))


def source_of(given: Input, registry: Registry, options: Options) -> Source:
    """Return the source of an input that is a file or a member of a ZIP archive.

    Raises:
        SourceError: as for `hrdocs.read`; also where its bytes are no longer those of the plan.
    """
    name = PurePosixPath(given.place).name
    file = io.BytesIO(_bytes_of(given, name))
    file.name = name
    return options.reading.source(file, registry=registry)


def _bytes_of(given: Input, name: str) -> bytes:
    if given.size > MAXIMUM_BYTES:
        raise SourceTooLarge(f"{name}: larger than {MAXIMUM_BYTES // MEGABYTE} MiB; split it before parsing")
    try:
        if given.member is None:
            with remote.opened(given.path) as file:
                data = file.read(given.size + 1)  # what is asked for is allocated
        else:
            with (
                remote.opened(given.path) as file,
                zipfile.ZipFile(file) as archive,
                archive.open(given.member) as member,
            ):
                data = member.read(given.size + 1)
    except (OSError, zipfile.BadZipFile, KeyError) as error:
        raise SourceChanged(f"{name}: could be read when the run was planned, and no longer ({error})") from None
    if hashlib.sha256(data).hexdigest() != given.sha256:
        raise SourceChanged(f"{name}: was changed after the run was planned; run again")
    return data


def out_of_memory(name: str, limits: Limits) -> HrdocsError:
    """Return the error of a document that took more memory than was allowed."""
    return SourceOutOfMemory(f"{name}: took more than {limits.memory} MB; split it, or raise the limit of memory")


def _ran_out(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, MemoryError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _silence() -> None:
    """Send what plugins print nowhere: standard output belongs to the main process."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def _bind_memory(bound: int) -> None:
    """Let the process have this much address space, where the system has such a limit; elsewhere `_watch` does it."""
    if sys.platform != "win32" and _taken(0) is not None:
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (bound, hard))


def _taken(column: int) -> int | None:
    """Return the address space (0) or the resident memory (1) of this process in bytes, where the system says it."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[column])
    except (OSError, ValueError, IndexError):
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")


def _watch(bounds: Sequence[int]) -> None:
    """End this process when the main process has gone, or when a plugin swallows the error of memory and goes on."""
    parent = multiprocessing.parent_process()
    while True:
        time.sleep(_WATCH_SECONDS)
        if parent is not None and not parent.is_alive():
            os._exit(0)
        if any((_taken(column) or 0) > bound for column, bound in enumerate(bounds)):
            os._exit(OUT_OF_MEMORY)
