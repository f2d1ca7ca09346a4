"""Tasks: what workers are given of the inputs of a plan, with what is taken out of files that hold several."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from hrdocs import warc
from hrdocs.corpus.attached import attached_to
from hrdocs.corpus.inputs import Input, is_zip
from hrdocs.corpus.ledger import Ledger
from hrdocs.corpus.workers import Task
from hrdocs.errors import HrdocsError, SourceChanged
from hrdocs.source import Source


def tasks_at(ledger: Ledger, positions: Sequence[int]) -> Iterator[Task]:
    """Iterate over the tasks at positions of a plan."""
    return tasks_of(ledger.input_at(position) for position in positions)


def tasks_of(inputs: Iterable[Input]) -> Iterator[Task]:
    """Iterate over the tasks that inputs are; a web archive or a message is gone through once, a part of it in hand.

    Where it no longer has the part of the plan, the task has the error.
    """
    held: tuple[str, Iterator[tuple[int, Source]]] | None = None
    for given in inputs:
        if given.member is None or is_zip(given.path):
            yield Task(input=given)
            continue
        if held is None or held[0] != given.path:
            held = given.path, enumerate(_parts(given), start=1)
        yield _part(given, held[1])


def _parts(given: Input) -> Iterator[Source]:
    if warc.is_archive(given.path):
        return warc.sources(given.path)
    return (source for _, source in attached_to(given.path, PurePosixPath(given.container).name))


def _part(given: Input, parts: Iterator[tuple[int, Source]]) -> Task:
    try:
        part = next((part for number, part in parts if str(number) == given.member), None)
    except HrdocsError as error:
        fault = type(error)(str(error).replace(given.path, given.place))
        return Task(input=given, error=fault)
    if part is None or part.sha256 != given.sha256:
        changed = SourceChanged(f"{given.place}: was changed after the run was planned; run again")
        return Task(input=given, error=changed)
    return Task(input=given, source=part)
