"""Inputs: which files are meant by paths and folders, each under a name of its own."""

import fnmatch
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from hrdocs.errors import UnreadableSource


@frozen(kw_only=True)
class Input:
    """A file to read.

    Attributes:
        path: where it lies; "-" is standard input.
        name: its path from the folder that was given, with "/" on every system; of a file that was given itself, its
            name alone. Two that would bear one name bear their paths as they were given.
    """

    path: str
    name: str


def inputs(
    paths: Sequence[str | os.PathLike[str]],
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    output: str | os.PathLike[str] | None = None,
) -> tuple[Input, ...]:
    """Return the files that paths mean: a file itself, of a folder all files in it and in its folders, sorted.

    What is hidden (its name begins with a dot) is left out, and links to folders are not followed.

    Args:
        paths: files and folders.
        include: patterns such as "*.pdf" or "2031/*"; a file in a folder is taken if one fits its name or its path
            from the folder. None given takes all.
        exclude: patterns of what is left out.
        output: a file or folder that is written to, and left out where it lies in a folder.

    Raises:
        UnreadableSource: a folder holds no file that is taken.
    """
    found = [each for path in paths for each in _of_path(os.fspath(path), include, exclude, output)]
    uses = Counter(each.name for each in found)
    return tuple(each if uses[each.name] == 1 else Input(path=each.path, name=_given(each.path)) for each in found)


def _of_path(
    path: str, include: Sequence[str], exclude: Sequence[str], output: str | os.PathLike[str] | None
) -> list[Input]:
    if path in ("-", "") or not Path(path).is_dir():
        return [Input(path=path, name=Path(path).name)]
    left_out = Path(output).resolve() if output is not None else None
    found = [
        Input(path=str(file), name=name)
        for file in _files(Path(path), left_out)
        if _taken(name := file.relative_to(path).as_posix(), include, exclude)
    ]
    if not found:
        raise UnreadableSource(f"{path}: is a folder with no file to read{_narrowed(include, exclude)}")
    return found


def _files(folder: Path, left_out: Path | None) -> Iterator[Path]:
    """Iterate over the files below a folder, sorted by the parts of their paths."""
    try:
        entries = sorted(folder.iterdir(), key=lambda each: each.name)
    except OSError as error:
        raise UnreadableSource(f"{folder}: cannot be read ({error.strerror or error})") from None
    for entry in entries:
        if entry.name.startswith(".") or (left_out is not None and entry.resolve() == left_out):
            continue
        if not entry.is_dir():
            yield entry
        elif not entry.is_symlink():
            yield from _files(entry, left_out)


def _taken(name: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    return (not include or _fits(name, include)) and not _fits(name, exclude)


def _fits(name: str, patterns: Sequence[str]) -> bool:
    last = name.rpartition("/")[2]
    return any(fnmatch.fnmatchcase(name, each) or fnmatch.fnmatchcase(last, each) for each in patterns)


def _narrowed(include: Sequence[str], exclude: Sequence[str]) -> str:
    said = [f"include={each!r}" for each in include] + [f"exclude={each!r}" for each in exclude]
    return f"; {', '.join(said)} may leave out too much" if said else ""


def _given(path: str) -> str:
    return Path(path).as_posix()
