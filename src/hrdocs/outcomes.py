"""Outcomes: what comes of many sources, one at a time and in their order; each gives a result or says why not."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

import attrs

from hrdocs.advice import with_options
from hrdocs.errors import HrdocsError
from hrdocs.expressions import regex
from hrdocs.inputs import Input
from hrdocs.model import ParseResult
from hrdocs.model.failed import DUPLICATE, FailedSource
from hrdocs.source import MAXIMUM_BYTES, Source

Outcome = ParseResult | FailedSource
_WORD = regex(r"(?<!^)(?=[A-Z])")


def outcomes(
    given: Iterable[Input],
    *,
    sources: Callable[[Input], Iterable[Source]],
    parse: Callable[[Source], ParseResult],
) -> Iterator[tuple[Outcome, HrdocsError | None]]:
    """Iterate over what comes of each input, with the error where there is one.

    The same bytes under two names are parsed once, so that an id is a key in everything that is written.
    """
    names: dict[str, str] = {}
    for each in given:
        try:
            for source in sources(each):
                yield _outcome(_named(source, each), parse, names)
        except HrdocsError as error:
            yield failed(error, each.name, _sha256_of(each.path)), error


def failed(error: HrdocsError, path: str, sha256: str | None) -> FailedSource:
    """Return what is written of a source that raised an error, in the words of the command line."""
    message = with_options(str(error))
    return FailedSource(path=path, sha256=sha256, code=code_of(type(error).__name__), message=message)


def code_of(error: str) -> str:
    """Return the code of a class of errors: "UnreadableSource" is "unreadable-source"."""
    return _WORD.sub("-", error).lower()


def _outcome(
    source: Source, parse: Callable[[Source], ParseResult], names: dict[str, str]
) -> tuple[Outcome, HrdocsError | None]:
    name, sha256 = source.name or "source", source.sha256
    if sha256 in names:
        message = f"{name}: has the same bytes as {names[sha256]}, and was parsed once"
        return FailedSource(path=name, sha256=sha256, code=DUPLICATE, message=message), None
    try:
        result = parse(source)
    except HrdocsError as error:
        return failed(error, name, sha256), error
    names[sha256] = name
    return result, None


def _named(source: Source, given: Input) -> Source:
    """Return a source under the name of its input; a document of an archive keeps its address."""
    if source.url is not None or not given.name or source.name is None:
        return source
    return attrs.evolve(source, name=str(PurePosixPath(given.name).with_name(source.name)))


def _sha256_of(path: str) -> str | None:
    """Return the sha256 of a file that could not be used, or None where it cannot be read either."""
    try:
        if not Path(path).is_file() or not 0 < Path(path).stat().st_size <= MAXIMUM_BYTES:
            return None
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None
