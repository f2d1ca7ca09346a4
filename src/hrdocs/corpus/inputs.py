"""Inputs: every document behind what a caller names, in an order that no file system decides."""

import errno
import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from hrdocs import codec, remote, warc
from hrdocs.corpus.attached import WITHIN, attached_to, is_message
from hrdocs.errors import HrdocsError, MissingExtra, MissingSource, UnreadableSource
from hrdocs.inputs import folder_of, named, wanted
from hrdocs.source import Source
from hrdocs.values import frozen

_PIECE = 1 << 20
_FOREIGN_FOLDERS = ("__MACOSX",)


@frozen(kw_only=True)
class Input:
    """One document of a plan.

    Attributes:
        place: where it lies, told from what was given: the same on every machine. See `hrdocs.inputs.Input.name`.
        path: where its file is on this machine, or its address.
        member: its name in a ZIP archive, or its number in a web archive or in a message; None for a file.
        sha256: of its bytes; None where they cannot be read.
        size: how many bytes there are.
        key: what decides its result beside plugins and options: the bytes, the name, and what an archive says of it.
        error: why it cannot be read, or None.
    """

    place: str
    path: str
    member: str | None = None
    sha256: str | None = None
    size: int = 0
    key: str | None = None
    error: HrdocsError | None = None

    @property
    def container(self) -> str:
        """Return the place of the file: that of the archive or message which it lies in, or its own."""
        return self.place.partition(WITHIN)[0] if self.member is not None else self.place


def inputs_of(
    names: Sequence[str],
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    out: Path | None = None,
    passed_over: Callable[[str], None] = lambda folder: None,
) -> Iterator[Input]:
    """Iterate over the documents that names stand for, one at a time.

    Args:
        names: files, folders, patterns and addresses, as for `hrdocs.inputs.named`. The members of ZIP archives and of
            web archives are documents of their own, and so is what is attached to messages.
        include: patterns of which one has to fit a document's place or its last part; none: all fit. What is attached
            to a message comes with it.
        exclude: patterns of which none may fit.
        out: a folder that is written to, and left out where it lies among the inputs.
        passed_over: is called with each dataset of hrdocs in a folder, whose files are no documents.
    """
    for each in named(names, output=out, passed_over=passed_over):
        if each.error is not None:
            yield Input(place=each.name, path=each.path, error=each.error)
            continue
        archive = is_zip(each.path) or warc.is_archive(each.path)
        if archive or wanted(each.name, include, exclude):
            within = include if archive else ()
            yield from (found for found in _documents(each.path, each.name) if wanted(found.place, within, exclude))


def written_into(names: Sequence[str], out: Path) -> str | None:
    """Return the first of the names whose folder is `out`, so that a run would read what it writes; None for none."""
    target = out.resolve()
    return next((each for each in names if (folder := folder_of(each)) and folder.resolve() == target), None)


def is_zip(path: str) -> bool:
    """Return whether a file's name is that of a ZIP archive."""
    return path.lower().endswith(".zip")


def _documents(path: str, place: str) -> Iterator[Input]:
    if is_zip(path):
        yield from _members(path, place)
    elif warc.is_archive(path):
        yield from _pages(path, place)
    else:
        yield from _file(path, place)


def _file(path: str, place: str) -> Iterator[Input]:
    """Iterate over a file, and over what is attached to it where it is a message."""
    digest, size, head, name = hashlib.sha256(), 0, b"", PurePosixPath(place).name
    if not remote.is_remote(path) and Path(path).exists() and not Path(path).is_file():
        fault = UnreadableSource(f"{place}: is no file that can be read twice; save what it gives and name that")
        yield Input(place=place, path=path, error=fault)
        return
    try:
        with remote.opened(path) as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
                size, head = size + len(piece), head or piece
    except Exception as error:
        yield Input(place=place, path=path, error=_unreadable(path, place, error))
        return
    yield _identified(path, place, None, digest.hexdigest(), size, name)
    if is_message(name, head):
        for number, (within, part) in enumerate(attached_to(path, name), start=1):
            inside = f"{place}{WITHIN}{within}"
            yield _identified(path, inside, str(number), part.sha256, len(part.data), part.media_type, part.name)


def _unreadable(path: str, place: str, error: Exception) -> HrdocsError:
    """Return the error of one input; what is wrong with the whole run, or with hrdocs, is raised again."""
    if isinstance(error, UnreadableSource):
        return error
    if isinstance(error, OSError) and error.errno == errno.ENOENT:
        return MissingSource(f"{place}: no such file; check the name")
    if isinstance(error, OSError):
        return UnreadableSource(f"{place}: cannot be read ({error.strerror or error})")
    if isinstance(error, MissingExtra) or not remote.is_remote(path):
        raise error
    return UnreadableSource(f"{place}: cannot be read ({type(error).__name__}: {error})")  # each system has its own


def _identified(path: str, place: str, member: str | None, sha256: str, size: int, *said: object) -> Input:
    key = hashlib.sha256(codec.canonical([sha256, *said])).hexdigest()
    return Input(place=place, path=path, member=member, sha256=sha256, size=size, key=key)


def _members(path: str, place: str) -> Iterator[Input]:
    try:
        with remote.opened(path) as file, zipfile.ZipFile(file) as archive:
            for member in archive.infolist():
                if not member.is_dir() and not _foreign(member.filename):
                    yield _member(archive, member, path, place)
    except zipfile.BadZipFile as error:
        fault = UnreadableSource(f"{place}: is a damaged ZIP archive ({error}); fetch it again")
        yield Input(place=place, path=path, error=fault)
    except Exception as error:
        yield Input(place=place, path=path, error=_unreadable(path, place, error))


def _foreign(name: str) -> bool:
    return any(part.startswith(".") or part in _FOREIGN_FOLDERS for part in PurePosixPath(name).parts)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: str, place: str) -> Input:
    within, digest, size = (
        f"{place}{WITHIN}{member.filename.encode('utf-8', 'backslashreplace').decode()}",
        hashlib.sha256(),
        0,
    )
    try:
        with archive.open(member) as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
                size += len(piece)
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error) as error:
        fault = UnreadableSource(f"{within}: cannot be taken out of its archive ({error})")
        return Input(place=within, path=path, member=member.filename, error=fault)
    name = PurePosixPath(within).name
    return _identified(path, within, member.filename, digest.hexdigest(), size, name)


def _pages(path: str, place: str) -> Iterator[Input]:
    try:
        for number, page in enumerate(warc.sources(path), start=1):
            yield _page(page, number, path, place)
    except HrdocsError as error:
        fault = type(error)(str(error).replace(path, place))
        yield Input(place=place, path=path, error=fault)


def _page(page: Source, number: int, path: str, place: str) -> Input:
    noticed = [codec.to_data(each) for each in page.diagnostics]
    said = (page.media_type, page.name, page.charset, page.url, page.retrieved, noticed)
    within = f"{place}{WITHIN}{number}"
    return _identified(path, within, str(number), page.sha256, len(page.data), *said)
