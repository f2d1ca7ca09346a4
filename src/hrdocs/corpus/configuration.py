"""What decides a result beside the input: plugins, libraries, options; and the limits that a document may not pass."""

import functools
import hashlib
import importlib.metadata
import platform
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
from attrs import field, validators

from hrdocs import codec
from hrdocs.loading import CORE_DISTRIBUTION
from hrdocs.offers import Plugin
from hrdocs.plugin import WriterPlugin
from hrdocs.reading import Reading
from hrdocs.registry import Registry
from hrdocs.values import frozen

_LIBRARIES = (
    *("beautifulsoup4", "brotli", "charset-normalizer", "lxml", "msgspec", "pdfminer.six", "pdfplumber"),
    *("phonenumbers", "py3langid", "pycld2", "pypdfium2", "pytesseract", "warcio", "zstandard"),
)
"""Libraries that decide what is read; whether one is there at all decides too."""

MEGABYTE = 1024 * 1024
TIMEOUT, MEMORY = 120, 2048
"""Seconds and megabytes that one document may take, unless somebody says otherwise."""


@frozen(kw_only=True)
class Limits:
    """What one document may take.

    Attributes:
        timeout: seconds.
        memory: megabytes, beside what a worker needs by itself.
    """

    timeout: float = field(default=TIMEOUT, validator=validators.gt(0))
    memory: int = field(default=MEMORY, validator=validators.gt(0))


@frozen(kw_only=True)
class Forms:
    """What is written beside the files that every dataset has: by the writers of names, and the texts of documents."""

    writers: tuple[str, ...] = ()
    texts: bool = False


@frozen(kw_only=True)
class Options:
    """How documents are parsed: the name of a format, or None to recognise it, and how they are read."""

    format: str | None = None
    reading: Reading = field(factory=Reading)

    def data(self) -> dict[str, Any]:
        """Return the options as data of plain types."""
        reading = {**attrs.asdict(self.reading), "languages": list(self.reading.languages)}
        return {"format": self.format, "reading": reading}

    @classmethod
    def of_data(cls, data: dict[str, Any]) -> "Options":
        """Return the options that `data` gave."""
        reading = {**data["reading"], "languages": tuple(data["reading"]["languages"])}
        return cls(format=data["format"], reading=Reading(**reading))


def software(registry: Registry) -> dict[str, Any]:
    """Return the versions that decide output, as data of plain types: plugins with the sha256 of their code."""
    return {
        "hrdocs": importlib.metadata.version(CORE_DISTRIBUTION),
        "code": _code(str(Path(__file__).parents[1])),
        "plugins": {each.name: _plugin(each) for each in registry.plugins},
        "libraries": {name: _version(name) for name in _LIBRARIES},
        "python": platform.python_version(),
    }


def writing(writers: Sequence[WriterPlugin]) -> dict[str, Any]:
    """Return the names of writers, and the versions of the libraries that decide their bytes."""
    import sqlite3

    versions = {"duckdb": _version("duckdb"), "parquet": _version("pyarrow"), "sqlite": sqlite3.sqlite_version}
    names = [each.name for each in writers]
    return {"writers": names, "versions": {name: versions[name] for name in names if name in versions}}


def fingerprint(software: dict[str, Any], options: Options) -> str:
    """Return the sha256 of all that decides a result beside its input."""
    return hashlib.sha256(codec.canonical({"software": software, "options": options.data()})).hexdigest()


def moved(before: dict[str, Any], after: dict[str, Any], name: str = "") -> list[str]:
    """Return what differs between two configurations, a line each: "libraries.lxml: 5.3 → 5.4"."""
    lines = []
    for key in sorted({*before, *after}):
        old, new, path = before.get(key), after.get(key), f"{name}.{key}".lstrip(".")
        if isinstance(old, dict) and isinstance(new, dict):
            lines += moved(old, new, path)
        elif old != new:
            lines.append(f"{path}: {_short(old)} → {_short(new)}")
    return lines


def _short(value: object) -> str:
    if isinstance(value, dict) and "version" in value:  # a plugin that came or went
        return f"{value.get('distribution')} {value['version']}"
    text = "none" if value is None else value if isinstance(value, str) else codec.canonical(value).decode()
    return text[:12] if len(text) == 64 else text


def _plugin(plugin: Plugin) -> dict[str, Any]:
    file = getattr(plugin.implementation, "__file__", None) if isinstance(plugin.implementation, ModuleType) else None
    own = file and not plugin.implementation.__name__.startswith("hrdocs.")  # type: ignore[attr-defined]
    folder = str(Path(file).parent) if file and Path(file).name == "__init__.py" else file
    return {
        "distribution": plugin.distribution,
        "version": plugin.version,
        "code": _code(folder) if own and folder else None,
    }


@functools.cache
def _code(path: str) -> str:
    """Return the sha256 of a module, or of a package with all its files: versions stand still while one works."""
    place, digest = Path(path), hashlib.sha256()
    files = [place] if place.is_file() else sorted(filter(_is_own, place.rglob("*")))
    for file in files:
        name = file.name if place.is_file() else file.relative_to(place).as_posix()
        digest.update(codec.canonical([name, hashlib.sha256(file.read_bytes()).hexdigest()]))
    return digest.hexdigest()


def _is_own(file: Path) -> bool:
    """Return whether a file is part of a package, and not what Python has made of it."""
    return file.is_file() and "__pycache__" not in file.parts


@functools.cache
def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
