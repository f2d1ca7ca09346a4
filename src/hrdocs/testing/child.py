"""What the kit runs in a fresh interpreter: `python -m hrdocs.testing.child` takes a task as JSON and gives JSON."""

import contextlib
import importlib
import json
import locale
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs

from hrdocs import codec, language
from hrdocs.api import parse, read
from hrdocs.model import Document
from hrdocs.plugin import AnnotatorPlugin, ParserPlugin
from hrdocs.registry import Registry
from hrdocs.testing import reader_tasks
from hrdocs.testing.annotator_checks import records_for
from hrdocs.testing.carrier_subjects import ReaderSubject, WriterSubject
from hrdocs.testing.cases import Case
from hrdocs.testing.contract import annotator_faults, faults
from hrdocs.testing.hostile import bare_documents, long_line, variants_of
from hrdocs.testing.watch import watched

HEAVY = ("bs4", "duckdb", "lxml", "numpy", "pandas", "pdfplumber", "phonenumbers", "py3langid", "pyarrow", "pypdfium2")
"""Libraries that take long to import: a hook module that takes one in slows every command down."""

LONGEST = 30
"""Seconds of processor time for one document, of which the largest has some 200,000 characters."""

Task = dict[str, Any]


def main() -> None:
    """Do the task that standard input describes."""
    with contextlib.suppress(locale.Error):
        locale.setlocale(locale.LC_ALL, "")
    task = json.load(sys.stdin)
    answer = TASKS[task["task"]](task)
    sys.stdout.write(json.dumps(answer))


def registry_of(task: Task) -> Registry:
    """Return the registry that the parent has, from the names of its plugins' modules."""
    return Registry.of(*(importlib.import_module(name) for name in task["plugins"]))


def _plugin(task: Task, registry: Registry) -> ParserPlugin | AnnotatorPlugin:
    plugins = registry.annotators if task.get("annotator") else registry.parsers
    name = task.get("annotator") or task["parser"]
    for plugin in plugins:
        if plugin.name == name:
            return plugin
    raise LookupError(f"no parser or annotator is called {name!r} in this interpreter")


def _dumps(task: Task) -> dict[str, str]:
    """Return the bytes that each case gives, as text, in the order asked for."""
    registry = registry_of(task)
    return {
        case: codec.dumps(parse(Path(case), registry=registry, keep_unknown=True)).decode("utf-8")
        for case in task["cases"]
    }


def _hostile(task: Task) -> list[str]:
    """Return what goes wrong on damaged forms of the cases; the name of each goes to standard error before it runs."""
    plugin = _plugin(task, registry := registry_of(task))
    found = []
    for name, document in _hostile_documents(task, registry):
        sys.stderr.write(f"{name}\n")
        sys.stderr.flush()
        labelled, started = language.labelled(document), time.process_time()
        found += [f"{name}: {fault}" for fault in _tried(plugin, labelled, registry)]
        if (taken := time.process_time() - started) > LONGEST:
            found.append(f"{name}: took {taken:.0f} s; look for a pattern or a loop that is not linear")
    return found


def _hostile_documents(task: Task, registry: Registry) -> Iterator[tuple[str, Document]]:
    yield from bare_documents()
    documents = {case: read(Path(case), registry=registry) for case in task["cases"]}
    for document in list(documents.values())[:1]:
        yield "one very long line", long_line(document)
    for case, document in documents.items():
        yield from ((f"{Path(case).parent.name}, {name}", each) for name, each in variants_of(document))


def _tried(plugin: ParserPlugin | AnnotatorPlugin, document: Document, registry: Registry) -> list[str]:
    if isinstance(plugin, AnnotatorPlugin):
        return _annotated(plugin, document, registry)
    for name, ask in (("at_most", plugin.at_most), ("detect", plugin.detect)):
        try:
            if ask:
                ask(document)
        except Exception as error:
            return [f"{name} raised {type(error).__name__}: {error}"]
    try:
        result = plugin.parse(document)
    except Exception as error:
        return [f"parse raised {type(error).__name__}: {error}"]
    return faults(result, document, plugin)


def _annotated(annotator: AnnotatorPlugin, document: Document, registry: Registry) -> list[str]:
    records = records_for(annotator, document, registry)
    try:
        result = annotator.annotated(document, records)
    except Exception as error:
        return [f"the annotator raised {type(error).__name__}: {error}"]
    return annotator_faults(result, document, annotator)


def _pure(task: Task) -> list[str]:
    """Return what the plugin reaches for beside its document, once everything that loads lazily has loaded."""
    plugin = _plugin(task, registry := registry_of(task))
    documents = {case: read(Path(case), registry=registry) for case in task["cases"]}
    for document in documents.values():
        _tried(plugin, document, registry)
    found = []
    for case, document in documents.items():
        unknown = attrs.evolve(document)  # nothing is kept with it yet
        records = records_for(plugin, unknown, registry) if isinstance(plugin, AnnotatorPlugin) else ()
        with watched() as seen:
            if isinstance(plugin, AnnotatorPlugin):
                plugin.annotated(unknown, records)
            else:
                plugin.at_most and plugin.at_most(unknown)
                plugin.detect(unknown)
                plugin.parse(unknown)
        found += [f"{Path(case).parent.name}: {what}" for what in dict.fromkeys(seen)]
    return found


def _import(task: Task) -> dict[str, Any]:
    """Return how long the plugin's own module takes to import, in seconds of processor time, and what it takes in."""
    before = set(sys.modules)
    started = time.process_time()
    importlib.import_module(task["module"])
    taken = time.process_time() - started
    new = {name.partition(".")[0] for name in set(sys.modules) - before}
    return {"seconds": taken, "heavy": sorted(new & set(HEAVY))}


def _given(task: Task) -> dict[str, dict[str, str]]:
    """Return the files that a reader or writer gives for each case, as text."""
    subject = _carrier(task)
    given = {str(case.source): subject.given(case) for case in subject.cases}
    return {
        source: {name: data.decode("utf-8", "backslashreplace") for name, data in files.items()}
        for source, files in given.items()
    }


def _carrier(task: Task) -> ReaderSubject | WriterSubject:
    """Return the reader or writer of a task with its cases."""
    cases = tuple(Case.of(Path(path)) for path in task["cases"])
    of = ReaderSubject if task["role"] == ReaderSubject.role else WriterSubject
    return of(name=task["name"], registry=registry_of(task), cases=cases)


def _reader(task: Task) -> ReaderSubject:
    subject = _carrier(task)
    assert isinstance(subject, ReaderSubject)
    return subject


_OF_WRITERS = ("calls time", "calls _locale", "calls date", "reads ")
"""What a writer has no reason to do; names of files of its own it draws by lot."""


def _write_pure(task: Task) -> list[str]:
    """Return what a writer reaches for, but for files of its own, which it may need to make a database."""
    subject = _carrier(task)
    assert isinstance(subject, WriterSubject)
    found = []
    for case in subject.cases:
        results = [subject.result(case)]
        list(subject.writer.pieces(iter(results)))
        with watched() as seen:
            list(subject.writer.pieces(iter(results)))
        found += [f"{case}: {what}" for what in dict.fromkeys(seen) if what.startswith(_OF_WRITERS)]
    return found


TASKS: dict[str, Callable[[Task], Any]] = {
    "given": _given,
    "read-hostile": lambda task: reader_tasks.hostile(_reader(task)),
    "read-pure": lambda task: reader_tasks.pure(_reader(task)),
    "write-pure": _write_pure,
    "dumps": _dumps,
    "hostile": _hostile,
    "pure": _pure,
    "import": _import,
}

if __name__ == "__main__":
    main()
