"""Inputs: which files are meant by paths, folders, patterns and addresses, each under a name of its own."""

import fnmatch
import glob
import itertools
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePath

import attrs

from hrdocs import remote
from hrdocs.errors import HrdocsError, UnreadableSource
from hrdocs.values import frozen

STANDARD_INPUT = "-"
_OF_A_DATASET = (("ledger.sqlite",), ("manifest.json", "documents.jsonl", "errors.jsonl"))
"""Files by which a folder is known for a dataset: where it was made, and where it was published."""


@frozen(kw_only=True)
class Input:
    """A file to read.

    Attributes:
        path: where it lies; "-" is standard input.
        name: its path from the folder or pattern that was given, with "/" on every system; of a file that was given
            itself, its name alone. Those that would bear one name bear their paths from the folder that all that was
            given has in common.
        error: why it is not known what is there: an address that does not answer.
    """

    path: str
    name: str
    error: HrdocsError | None = None


def is_dataset(folder: str | os.PathLike[str]) -> bool:
    """Return whether a folder is a dataset that `hrdocs run` wrote, which holds no documents."""
    return any(all((Path(folder) / name).is_file() for name in names) for names in _OF_A_DATASET)


def _in_silence(folder: str) -> None:
    """Say nothing of a folder that is left out."""


def inputs(
    paths: Sequence[str | os.PathLike[str]],
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    output: str | os.PathLike[str] | None = None,
    passed_over: Callable[[str], None] = _in_silence,
) -> tuple[Input, ...]:
    """Return the files that paths mean: a file itself, of a folder or a pattern what `include` and `exclude` leave.

    Args:
        paths: files, folders, and patterns such as "reports/**/*.pdf", as for `named`.
        include: patterns such as "*.pdf" or "2031/*", of which one has to fit; none given takes all.
        exclude: patterns of what is left out.
        output: a file or folder that is written to, and left out where it lies in a folder.
        passed_over: is called with each dataset of hrdocs in a folder, whose files are no documents.

    Raises:
        UnreadableSource: a folder holds no file that is taken.
    """
    given = [os.fspath(path) for path in paths]
    found: dict[int, list[Input]] = {number: [] for number in range(len(given))}
    for number, each in _numbered(given, output, passed_over, far=False):
        if each.path == given[number] or wanted(each.name, include, exclude):
            found[number].append(each)
    for number, files in found.items():
        if not files:
            raise UnreadableSource(f"{given[number]}: is a folder with no file to read{_narrowed(include, exclude)}")
    return tuple(itertools.chain.from_iterable(found.values()))


def named(
    paths: Iterable[str],
    *,
    output: str | os.PathLike[str] | None = None,
    passed_over: Callable[[str], None] = _in_silence,
) -> Iterator[Input]:
    """Iterate over the files that paths mean: of a folder all files in it and in its folders, sorted.

    What is hidden (its name begins with a dot) is left out, and links to folders are not followed. Addresses such as
    "s3://bucket/reports" are those of fsspec (the extra `hrdocs[remote]`).

    Args:
        paths: files, folders, patterns and addresses.
        output: a file or folder that is written to, and left out where it lies in a folder.
        passed_over: as for `inputs`.
    """
    return (each for _, each in _numbered([*paths], output, passed_over, far=True))


def folder_of(path: str) -> Path | None:
    """Return the folder that a path is, or that its pattern begins in; None for a file and for an address."""
    if path in (STANDARD_INPUT, "") or remote.is_remote(path):
        return None
    whole = Path(os.path.abspath(path))  # noqa: PTH100 (links stay what they are called)
    if whole.is_dir():
        return whole
    return _before_pattern(whole) if glob.has_magic(path) and not os.path.lexists(path) else None


def _before_pattern(whole: Path) -> Path:
    return Path(*itertools.takewhile(lambda part: not glob.has_magic(part), whole.parts[:-1]))


def wanted(name: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    """Return whether a file is taken: its name or the last part of it fits a pattern, and none of `exclude`."""
    return (not include or _fits(name, include)) and not _fits(name, exclude)


def _fits(name: str, patterns: Sequence[str]) -> bool:
    last = name.rpartition("/")[2]
    return any(fnmatch.fnmatchcase(name, each) or fnmatch.fnmatchcase(last, each) for each in patterns)


def _numbered(
    paths: Sequence[str], output: str | os.PathLike[str] | None, passed_over: Callable[[str], None], *, far: bool
) -> Iterator[tuple[int, Input]]:
    """Iterate over the files of paths, each with the number of its path, one in memory at a time where that will do."""
    left_out = os.path.realpath(output) if output is not None else None
    errors: dict[str, HrdocsError] = {}
    found = [
        _answered(path, errors) if far and remote.is_remote(path) else _found(path, left_out, passed_over)
        for path in paths
    ]
    each = (
        (n, Input(path=path, name=_name(path, base), error=errors.get(path)))
        for n, (base, files) in enumerate(found)
        for path in files
    )
    return each if len(found) < 2 else iter(_told_apart([*each], _common([base for base, _ in found if base])))


def _told_apart(found: Sequence[tuple[int, Input]], common: str) -> Iterator[tuple[int, Input]]:
    """Iterate over files of which those that would bear one name are told from the folder that all have in common."""
    uses = Counter(name for name, _ in {(each.name, each.path) for _, each in found})
    for number, each in found:
        yield number, each if uses[each.name] == 1 else attrs.evolve(each, name=_name(each.path, common))


def _answered(address: str, errors: dict[str, HrdocsError]) -> tuple[str | None, Iterable[str]]:
    """Return what an address means; where nothing answers, that one address, whose error is put down."""
    try:
        return remote.found(address)
    except UnreadableSource as error:
        errors[address] = error
        return address.rstrip("/").rpartition("/")[0], [address]


def _found(path: str, left_out: str | None, passed_over: Callable[[str], None]) -> tuple[str | None, Iterable[str]]:
    """Return the folder that a path tells names from, None for what is no file, and the paths of its files."""
    if path in (STANDARD_INPUT, "") or remote.is_remote(path):
        return None, [path]
    whole = Path(os.path.abspath(path))  # noqa: PTH100 (links stay what they are called)
    if whole.is_dir():
        return whole.as_posix(), map(str, _files(Path(path), left_out, passed_over))
    if glob.has_magic(path) and not os.path.lexists(path):
        files = sorted((each for each in glob.iglob(path, recursive=True) if Path(each).is_file()), key=_parts)  # noqa: PTH207
        return _before_pattern(whole).as_posix(), [each for each in files if not _within(each, left_out)] or [path]
    return whole.parent.as_posix(), [path]


def _files(folder: Path, left_out: str | None, passed_over: Callable[[str], None]) -> Iterator[Path]:
    """Iterate over the files below a folder, sorted by the parts of their paths."""
    try:
        entries = sorted(folder.iterdir(), key=lambda each: each.name)
    except OSError as error:
        raise UnreadableSource(f"{folder}: cannot be read ({error.strerror or error})") from None
    for entry in entries:
        if entry.name.startswith(".") or (left_out is not None and os.path.realpath(entry) == left_out):
            continue
        if entry.is_dir() and is_dataset(entry):
            passed_over(str(entry))
        elif entry.is_dir():
            yield from () if entry.is_symlink() else _files(entry, left_out, passed_over)
        elif entry.is_file() or not entry.exists():  # a link to nothing is an error, a pipe in a folder no document
            yield entry


def _within(path: str, folder: str | None) -> bool:
    return folder is not None and Path(os.path.realpath(path)).is_relative_to(folder)


def _parts(path: str) -> tuple[str, ...]:
    return PurePath(path).parts


def _common(bases: Sequence[str]) -> str:
    """Return the folder that folders have in common."""
    split = [base.split("/") for base in bases]
    same = itertools.takewhile(lambda parts: len({*parts}) == 1, zip(*split, strict=False))
    return "/".join(parts[0] for parts in same)


def _name(path: str, base: str | None) -> str:
    if base is None:
        return Path(path).name
    whole = path if remote.is_remote(path) else Path(os.path.abspath(path)).as_posix()  # noqa: PTH100
    return whole.removeprefix(base).strip("/").encode("utf-8", "backslashreplace").decode()


def _narrowed(include: Sequence[str], exclude: Sequence[str]) -> str:
    said = [f"include={each!r}" for each in include] + [f"exclude={each!r}" for each in exclude]
    return f"; {', '.join(said)} may leave out too much" if said else ""
