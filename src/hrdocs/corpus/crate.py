"""The RO-Crate of a dataset: the run as other people's tools read it (RO-Crate 1.1, Process Run Crate 0.5)."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import quote

from hrdocs import codec
from hrdocs.corpus.exports import DIAGNOSTICS, DOCUMENTS, ERRORS, MARKS, File
from hrdocs.corpus.inputs import Input
from hrdocs.output import LIST_OF_FILES

CRATE = "ro-crate-metadata.json"
_CRATE, _PROFILE = "https://w3id.org/ro/crate/1.1", "https://w3id.org/ro/wfrun/process/0.5"
_SELF = "#hrdocs"
_SHA256 = {"sha256": "https://w3id.org/ro/terms/workflow-run#sha256"}
_TYPES = {
    ".csv": "text/csv",
    ".duckdb": "application/octet-stream",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
    ".txt": "text/plain",
    ".yaml": "application/yaml",
}
_MEANINGS = {
    DOCUMENTS: "A line for each document: where it lies, its format and metadata, how many records it has.",
    DIAGNOSTICS: "A line for each thing in a document that a person has to look at.",
    MARKS: "A line for each thing that a reader judged: right, wrong or doubtful.",
    ERRORS: "A line for each input that gave no document, and why.",
    LIST_OF_FILES: "What the files of lines hold, as a Data Package.",
    "manifest.json": "Inputs and outputs by sha256, options, and the versions of all that decides output.",
}
_LICENCE = {
    "@id": "#rights",
    "@type": "CreativeWork",
    "name": "Rights of the sources",
    "description": "The words of each document are under the terms of those who published it; nothing more is known.",
}


def pieces(
    files: list[File], inputs: Callable[[], Iterable[Input]], software: dict[str, Any], created: str | None
) -> Iterator[tuple[str, bytes]]:
    """Iterate over the pieces of the crate, an entity each, so that no number of inputs has to be held at once."""
    yield CRATE, b'{"@context":' + codec.canonical([f"{_CRATE}/context", _SHA256]) + b',"@graph":[\n'
    for entity in (
        _descriptor(),
        _root(files, created),
        _profile(),
        _LICENCE,
        *_software(software),
        *map(_file, files),
    ):
        yield CRATE, codec.canonical(entity) + b",\n"
    yield CRATE, codec.canonical(_file_of_manifest()) + b",\n"
    head, tail = codec.canonical(_action(files, software, created)).split(b'"object":[]')
    yield CRATE, head + b'"object":['
    between = b""
    for each in inputs():
        yield CRATE, between + codec.canonical(_reference(_place_of(each)))
        between = b","
    yield CRATE, b"]" + tail
    for each in inputs():
        yield CRATE, b",\n" + codec.canonical(_input(each))
    yield CRATE, b"\n]}\n"


def _reference(identity: str) -> dict[str, str]:
    return {"@id": identity}


def _descriptor() -> dict[str, Any]:
    about, conforms = _reference("./"), _reference(_CRATE)
    return {"@id": CRATE, "@type": "CreativeWork", "about": about, "conformsTo": conforms}


def _root(files: list[File], created: str | None) -> dict[str, Any]:
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": "Records of human-rights documents",
        "description": "Records that hrdocs found in documents, each value with the exact words that it came from.",
        "license": _reference(_LICENCE["@id"]),
        "conformsTo": _reference(_PROFILE),
        "mentions": _reference("#run"),
        "hasPart": [_reference(_path(each.path)) for each in files] + [_reference("manifest.json")],
        **({"datePublished": created} if created else {}),
    }


def _profile() -> dict[str, Any]:
    return {"@id": _PROFILE, "@type": "CreativeWork", "name": "Process Run Crate", "version": "0.5"}


def _software(software: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Iterate over hrdocs and what it needs to read documents."""
    needed = {name: version for name, version in software["libraries"].items() if version}
    plugins = {
        each["distribution"]: each["version"]
        for each in software["plugins"].values()
        if each["distribution"] != "hrdocs" and each["version"]
    }
    needed |= plugins
    yield {
        **_application(_SELF, "hrdocs", software["hrdocs"]),
        "softwareRequirements": [_reference(_released(*each)) for each in sorted(needed.items())],
        "runtimePlatform": f"Python {software['python']}",
    }
    for name, version in sorted(needed.items()):
        page = _released(name, version)
        yield {**_application(page, name, version), "url": page}


def _application(identity: str, name: str, version: str) -> dict[str, Any]:
    return {"@id": identity, "@type": "SoftwareApplication", "name": name, "softwareVersion": version}


def _released(name: str, version: str) -> str:
    return f"https://pypi.org/project/{quote(name)}/{quote(version)}/"


def _file(file: File) -> dict[str, Any]:
    suffix = file.path[file.path.rfind(".") :]
    told = {"encodingFormat": _TYPES[suffix]} if suffix in _TYPES else {}
    described = {"description": _MEANINGS[file.path]} if file.path in _MEANINGS else {}
    identity = {"@id": _path(file.path), "@type": "File", "name": file.path}
    return {**identity, **told, **described, "contentSize": str(file.bytes), "sha256": file.sha256}


def _file_of_manifest() -> dict[str, Any]:
    return {
        "@id": "manifest.json",
        "@type": "File",
        "name": "manifest.json",
        "encodingFormat": "application/json",
        "description": _MEANINGS["manifest.json"],
    }


def _action(files: list[File], software: dict[str, Any], created: str | None) -> dict[str, Any]:
    return {
        "@id": "#run",
        "@type": "CreateAction",
        "name": f"hrdocs {software['hrdocs']} run",
        "description": "Documents were parsed to records; inputs that gave none are in errors.jsonl.",
        "instrument": _reference(_SELF),
        "object": [],
        "result": [_reference(_path(each.path)) for each in files],
        "actionStatus": "http://schema.org/CompletedActionStatus",
        **({"endTime": created} if created else {}),
    }


def _input(given: Input) -> dict[str, Any]:
    told = {"sha256": given.sha256, "contentSize": str(given.size)} if given.sha256 else {}
    return {"@id": _place_of(given), "@type": "CreativeWork", "name": given.place, **told}


def _place_of(given: Input) -> str:
    return f"#input/{quote(given.place, safe='/!')}"


def _path(path: str) -> str:
    return quote(path)
