"""A review on disk: an index, a page for each document, and the pictures beside it; whole or not at all."""

import contextlib
import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from hrdocs import codec
from hrdocs.errors import WriteError
from hrdocs.expressions import regex
from hrdocs.model import FailedSource, ParseResult
from hrdocs.output import as_write_error
from hrdocs.review import charts, index
from hrdocs.review.entries import Entry
from hrdocs.review.page import page_of
from hrdocs.values import frozen

INDEX, LIST = "index.html", "review.json"
_BESIDE = ".writing"
_NOT_IN_A_NAME = regex(r"[^\w.-]+")
_LONGEST_NAME = 60
_DIGITS = 8
"""Of a sha256 in a name, so that documents of one name have pages of their own."""


@frozen(kw_only=True)
class Written:
    """What was written.

    Attributes:
        index: the page that lists all documents.
        pages: the page of each document, in the order of the documents.
        records: how many records they show.
        failed: how many inputs gave no document.
    """

    index: Path
    pages: tuple[Path, ...]
    records: int
    failed: int


def write(entries: Iterable[Entry], out: Path) -> Written:
    """Write a review to a folder; what an earlier review wrote there and this one does not is taken away.

    Raises:
        WriteError: the folder cannot be written to, or holds something else than a review.
        HrdocsError: as the entries do.
    """
    beside = out / _BESIDE
    with as_write_error(out):
        _require_own(out)
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        try:
            return _written(entries, out, beside)
        finally:
            shutil.rmtree(beside, ignore_errors=True)


def _require_own(out: Path) -> None:
    """Raise WriteError where a folder holds an index that is none of a review, such as that of a web site."""
    if out.exists() and not out.is_dir():
        raise WriteError(f"{out}: is a file, and a folder is wanted; choose another place with -o")
    if (out / INDEX).exists() and not _listed(out):
        raise WriteError(f"{out}: holds an {INDEX} that is no review; choose another place with -o")


def _written(entries: Iterable[Entry], out: Path, beside: Path) -> Written:
    lines: list[index.Line] = []
    tally = charts.Tally()
    for entry in entries:
        if isinstance(entry.outcome, FailedSource):
            lines.append(index.Line.of_failed(entry.outcome))
            continue
        name = _name(entry)
        page = page_of(entry.outcome, entry.source, folder=f"{name}/", index=INDEX, marks=entry.marks)
        _save(
            beside,
            {f"{name}.html": page.html.encode(), **{f"{name}/{each}": data for each, data in page.pictures.items()}},
        )
        lines.append(index.Line.of_result(entry.place, f"{name}.html", entry.outcome))
        tally.add(entry.outcome)
    _save(beside, {INDEX: index.page(lines, tally.charts()).encode()})
    _put_in_place(beside, out)
    addresses = [line.address for line in lines if line.address]
    return Written(
        index=out / INDEX,
        pages=tuple(out / each for each in addresses),
        records=sum(number for line in lines for _, number in line.records),
        failed=len(lines) - len(addresses),
    )


def _name(entry: Entry) -> str:
    assert isinstance(entry.outcome, ParseResult)
    stem = _NOT_IN_A_NAME.sub("-", PurePosixPath(entry.place).name).strip("-.")[:_LONGEST_NAME] or "document"
    return f"{stem}-{entry.outcome.document.source.sha256[:_DIGITS]}"


def _save(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)


def _put_in_place(beside: Path, out: Path) -> None:
    """Move what was written to its place. The list names what may stand there before it does: a run may be cut off."""
    names = sorted(each.relative_to(beside).as_posix() for each in beside.rglob("*") if each.is_file())
    earlier = _listed(out)
    _list(beside, out, sorted(earlier.union(names)))
    for name in names:
        (out / name).parent.mkdir(exist_ok=True)
        (beside / name).replace(out / name)
    for name in earlier - {*names}:
        (out / name).unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            (out / name).parent.rmdir()  # holds something else, or is the review itself
    _list(beside, out, names)


def _list(beside: Path, out: Path, names: list[str]) -> None:
    _save(beside, {LIST: codec.canonical({"created_by": "hrdocs", "files": names}) + b"\n"})
    (beside / LIST).replace(out / LIST)


def _listed(out: Path) -> set[str]:
    """Return the files that an earlier review wrote into a folder."""
    try:
        listed = json.loads((out / LIST).read_bytes())
        names = [PurePosixPath(each) for each in listed["files"]] if listed["created_by"] == "hrdocs" else []
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {each.as_posix() for each in names if not each.is_absolute() and ".." not in each.parts and each.parts}
