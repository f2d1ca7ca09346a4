"""Distributions: the entry points and versions of what is installed, read from the folders that Python imports from.

`importlib.metadata` gives the same. It loads what reads e-mail, archives and sockets, and parses whole descriptions for
a name, which takes long before a first document. It is asked where modules come from anything else.
"""

import functools
import importlib
import os
import sys
from collections.abc import Iterator
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hrdocs.values import frozen

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint as InstalledPoint

_INFO = (".dist-info", ".egg-info")
_DESCRIPTIONS = ("METADATA", "PKG-INFO")


@frozen(kw_only=True)
class EntryPoint:
    """An object that a distribution offers under a name.

    Attributes:
        name: of the entry point.
        value: where the object is: "module" or "module:attribute".
        distribution: name of the distribution.
        version: of the distribution.
    """

    name: str
    value: str
    distribution: str
    version: str

    def load(self) -> Any:  # noqa: ANN401 (whatever a distribution offers)
        """Return the object; raises what its import raises."""
        module, _, attributes = self.value.partition("[")[0].partition(":")
        named = filter(None, attributes.strip().split("."))
        return functools.reduce(getattr, named, importlib.import_module(module.strip()))


def entry_points(group: str) -> list[EntryPoint]:
    """Return the entry points of a group that installed distributions have, in no order."""
    if _come_from_folders():
        return [point for _, info in _information() for point in _declared(info, group)]
    from importlib.metadata import entry_points as installed

    return [_told(point) for point in installed(group=group)]


def version(distribution: str) -> str:
    """Return the version of an installed distribution.

    Raises:
        importlib.metadata.PackageNotFoundError: it is not installed.
    """
    if _come_from_folders():
        for name, info in _information():
            if name == _normalised(distribution) and (told := _described(info).get("version")):
                return told
    from importlib.metadata import version as installed

    return installed(distribution)


def _told(point: "InstalledPoint") -> EntryPoint:
    name, version = (point.dist.name, point.dist.version) if point.dist else ("", "")
    return EntryPoint(name=point.name, value=point.value, distribution=name, version=version)


def _come_from_folders() -> bool:
    """Return whether all modules come from folders: no archive or egg, and no other finder that knows distributions."""
    finders = (each for each in sys.meta_path if hasattr(each, "find_distributions"))
    archives = (each for each in sys.path if each.endswith(".egg") or Path(each).is_file())
    return all(each is PathFinder for each in finders) and not any(archives)


def _information() -> Iterator[tuple[str, str]]:
    """Iterate over distributions, by name, and the folders that describe them; the first of a name counts."""
    seen = set()
    for folder in sys.path:
        for entry in _entries(folder or "."):
            if entry.name.lower().endswith(_INFO):
                name = _normalised(entry.name.rpartition(".")[0].partition("-")[0])
                if name not in seen:
                    seen.add(name)
                    yield name, entry.path


def _entries(folder: str) -> "list[os.DirEntry[str]]":
    try:
        return [*os.scandir(folder)]
    except OSError:
        return []


def _normalised(name: str) -> str:
    words = name.lower().replace("-", "_").replace(".", "_").split("_")
    return "_".join(filter(None, words))


def _declared(info: str, group: str) -> Iterator[EntryPoint]:
    """Iterate over the entry points of a group in a file of sections, [group], with lines name = value."""
    text, section = _read(info, "entry_points.txt"), ""
    for line in map(str.strip, text.splitlines() if group in text else ()):
        if line.startswith("["):
            section = line.strip("[]")
        elif section == group and "=" in line and not line.startswith("#"):
            name, _, value = map(str.strip, line.partition("="))
            described = _described(info)
            yield EntryPoint(
                name=name, value=value, distribution=described.get("name", ""), version=described.get("version", "")
            )


def _described(info: str) -> dict[str, str]:
    """Return name and version of a distribution, from the head of its description."""
    text = next(filter(None, (_read(info, name) for name in _DESCRIPTIONS)), "")
    head = text.partition("\n\n")[0].splitlines()
    fields = (line.partition(":") for line in head if line.startswith(("Name:", "Version:")))
    return {name.lower(): value.strip() for name, _, value in fields}


def _read(info: str, name: str) -> str:
    try:
        with open(f"{info}/{name}", encoding="utf-8", errors="replace") as file:  # noqa: PTH123 (paths of a hundred folders take as long as reading)
            return file.read()
    except OSError:
        return ""
