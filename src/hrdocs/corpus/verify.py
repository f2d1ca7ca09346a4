"""Verification: whether a dataset is what its manifest says, what its ledger gives, and what its inputs give again."""

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
from attrs import field

from hrdocs import remote
from hrdocs.corpus import exports, judged, manifest
from hrdocs.corpus.compare import Difference, of_rows
from hrdocs.corpus.configuration import Limits, Options, moved, software, writing
from hrdocs.corpus.exports import Catalogue
from hrdocs.corpus.inputs import Input
from hrdocs.corpus.ledger import Ledger
from hrdocs.corpus.ledger_tables import Row
from hrdocs.corpus.manifest import Export
from hrdocs.corpus.tasks import tasks_at
from hrdocs.corpus.work import Work
from hrdocs.corpus.workers import Outcome
from hrdocs.errors import (
    DatasetChanged,
    DatasetDamaged,
    MissingExtra,
    MissingSource,
    UnsuitableFormat,
    VerificationError,
)
from hrdocs.plugin import WriterPlugin
from hrdocs.registry import Registry
from hrdocs.text import counted
from hrdocs.values import frozen


@frozen(kw_only=True)
class Verification:
    """What was found.

    Attributes:
        files: how many files were checked.
        damage: what is not as the manifest or the ledger says, a line each.
        differences: what the inputs give otherwise today; only of a `rerun`.
        moved: which versions are others than those of the run; only of a `rerun`.
        stale: marks of readers on records that are gone, or on values that have changed since, a line each.
    """

    files: int
    damage: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    moved: tuple[str, ...] = field(default=())
    stale: tuple[str, ...] = ()

    @property
    def error(self) -> VerificationError | None:
        """Return what is wrong as an error whose class tells damaged and changed apart, or None."""
        if self.damage:
            return DatasetDamaged(
                f"damaged: {counted(len(self.damage), 'fault')}; run again with the same command to mend exports"
            )
        if self.differences:
            return DatasetChanged(
                f"changed: {counted(len(self.differences), 'difference')}; run again to have them in the dataset"
            )
        return None


def verify(out: Path | str, *, rerun: bool = False, workers: int = 1, registry: Registry | None = None) -> Verification:
    """Check a dataset.

    Args:
        out: the folder that a run wrote.
        rerun: whether the inputs are parsed again and compared, record by record.
        workers: how many processes parse them.
        registry: the plugins to parse them with; those that are installed unless you say otherwise.

    Raises:
        MissingSource: there is no such folder, or none of the inputs of a `rerun` is where it was.
        DatasetDamaged: there is no manifest or ledger to check by, or the last run there has not ended.
    """
    out = Path(out)
    promised = manifest.read(out)
    with Ledger.to_read(out) as ledger:
        mark = ledger.about("fingerprint") or ""
        registry = registry or Registry.installed()
        ledger.noted("configuration")
        damage = (*_files(out, promised), *_ledger(ledger, mark, promised, registry))
        found = Verification(files=len(promised["outputs"]), damage=damage, stale=tuple(judged.stale(ledger)))
        if not rerun or damage:
            return found
        _require_inputs(out, ledger)
        today = {**software(registry), "options": ledger.noted("configuration")["options"]}
        differences = tuple(_again(ledger, mark, registry, workers))
        return attrs.evolve(found, differences=differences, moved=tuple(moved(ledger.noted("configuration"), today)))


def _files(out: Path, promised: dict[str, Any]) -> Iterator[str]:
    for each in promised["outputs"]:
        found = manifest.sha256_of(out / each["path"])
        if found is None:
            yield f"{each['path']}: is gone"
        elif found != each["sha256"]:
            yield f"{each['path']}: is not what the manifest says (sha256 {found[:12]}, not {each['sha256'][:12]})"


def _ledger(ledger: Ledger, mark: str, promised: dict[str, Any], registry: Registry) -> Iterator[str]:
    """Yield a line for each file that the manifest promises otherwise than the ledger gives it."""
    try:
        writers = exports.writers_of(ledger.noted("writing")["writers"], registry)
    except (MissingExtra, UnsuitableFormat) as error:
        yield f"the files of a writer cannot be checked: {error}"
        return
    created = promised.get("created")
    export = Export(ledger=ledger, mark=mark, writers=writers, registry=registry, created=created)
    catalogue = Catalogue()
    for _ in export.pieces(catalogue):
        pass
    yield from _other_files(catalogue, promised, dict(_moved_writers(ledger, writers)))
    if export.counts() != promised.get("counts"):
        yield "manifest.json: counts are not those of the ledger"
    told = itertools.zip_longest(map(manifest.input_data, export.rows()), promised.get("inputs", []))
    if any(ours != theirs for ours, theirs in told):
        yield "manifest.json: inputs are not those of the ledger"


def _other_files(catalogue: Catalogue, promised: dict[str, Any], moved_writers: dict[str, str]) -> Iterator[str]:
    ours = {each.path: each.sha256 for each in catalogue.files}
    theirs = {each["path"]: each["sha256"] for each in promised["outputs"]}
    for path in sorted({*ours, *theirs}):
        remark = moved_writers.get(path.partition("/")[0], "")
        if path in ours and ours[path] != theirs.get(path):
            yield f"{path}: is not what the ledger gives{remark}"
        elif path not in ours:
            yield f"{path}: is nothing that the ledger gives{remark}"


def _moved_writers(ledger: Ledger, writers: Sequence[WriterPlugin]) -> Iterator[tuple[str, str]]:
    before, after = ledger.noted("writing")["versions"], writing(writers)["versions"]
    for name, version in before.items():
        if version != after.get(name):
            yield name, f" today (its library was {version} and is {after.get(name)})"


def _require_inputs(out: Path, ledger: Ledger) -> None:
    """Raise MissingSource where no input is at its path: they were named from the folder that the run began in."""
    firsts = ledger.firsts()
    paths = (ledger.input_at(position).path for position in firsts)
    if firsts and not any(remote.is_remote(path) or Path(path).exists() for path in paths):
        lost = ledger.input_at(firsts[0]).path
        raise MissingSource(f"{out}: none of its inputs is there, such as {lost}; verify from where the run began")


def _again(ledger: Ledger, mark: str, registry: Registry, workers: int) -> Iterator[Difference]:
    """Parse the inputs of a ledger again and tell what differs, in the order of the plan."""
    options = Options.of_data(ledger.noted("configuration")["options"])
    limits = Limits(**ledger.noted("limits"))
    work = Work(registry=registry, options=options, limits=limits, workers=workers)
    found: dict[str, list[Difference]] = {}
    with work.pool() as pool:
        for task, outcome in pool.outcomes(tasks_at(ledger, ledger.firsts())):
            before = ledger.row_of(mark, task.input)
            found[task.input.place] = list(of_rows(before, _row(task.input, outcome)))
    for row in ledger.rows(mark):
        yield from found.pop(row.input.place, [])


def _row(given: Input, outcome: Outcome) -> Row:
    return Row(input=given, outcome=outcome, same_as=None)
