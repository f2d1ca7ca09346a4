"""A run: from inputs to a dataset, by way of the ledger."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import attrs
from attrs import field

from hrdocs import codec, remote
from hrdocs.corpus import exports, manifest, package
from hrdocs.corpus.configuration import Forms, moved, writing
from hrdocs.corpus.inputs import inputs_of, written_into
from hrdocs.corpus.ledger import Ledger, told
from hrdocs.corpus.manifest import Export
from hrdocs.corpus.tasks import tasks_at
from hrdocs.corpus.work import Work
from hrdocs.corpus.workers import Outcome
from hrdocs.errors import UnreadableSource, WriteError
from hrdocs.text import counted
from hrdocs.values import frozen

_BATCH, _SECONDS = 64, 1.0
"""Outcomes are committed when there are so many, or when so long has passed since the last were."""


@frozen(kw_only=True)
class Progress:
    """How far a run is.

    Attributes:
        inputs: how many there are in all.
        done: how many have an outcome.
        from_ledger: how many had it before this run.
        pages: of the documents that this run has parsed.
        errors: among those that this run has parsed.
    """

    inputs: int
    done: int
    from_ledger: int
    pages: int = 0
    errors: int = 0


@frozen(kw_only=True)
class Summary:
    """What a run gave: `inputs` = `documents` + `errors`; how many it parsed; what moved since the run before.

    Attributes:
        same: how many inputs have the same bytes as an earlier one, and were not parsed for that.
        unreadable: how many could not be read at all.
        passed_over: datasets of hrdocs in the folders that were given, which are no documents.
    """

    out: Path
    inputs: int
    documents: int
    errors: int
    parsed: int
    same: int = 0
    unreadable: int = 0
    formats: dict[str, int] = field(factory=dict)
    error_classes: dict[str, int] = field(factory=dict)
    moved: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()

    @property
    def from_ledger(self) -> int:
        """Return how many inputs an earlier run had parsed already."""
        return self.inputs - self.parsed - self.same - self.unreadable

    @property
    def balance(self) -> str:
        """Return the counts as a sum: "12 inputs = 11 documents + 1 error"."""
        inputs, documents = counted(self.inputs, "input"), counted(self.documents, "document")
        return f"{inputs} = {documents} + {counted(self.errors, 'error')}"


@frozen(kw_only=True)
class Job:
    """All that a run is told."""

    names: Sequence[str]
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    work: Work = field(factory=Work)
    forms: Forms = field(factory=Forms)
    shards: Sequence[Path] = ()
    publish: str | None = None
    fresh: bool = False
    report: Callable[[Progress], None] = lambda progress: None

    def run(self, out: Path) -> Summary:
        """Parse what is not in the ledger of `out` yet, and write the dataset there.

        Raises:
            ValueError: `out` is a folder of the inputs, whose files a run would read as documents.
            UnreadableSource: the names stand for no document at all.
            UnsuitableFormat: no parser has the name of the format, or no writer one of the names.
            MissingExtra: a writer needs what is not installed.
            MissingSource: there is no folder of a shard's name.
            DatasetDamaged: a shard has no ledger.
            WriteError: `out` or the address to publish at cannot be written to, or another run works there.
        """
        if (name := written_into(self.names, out)) is not None:
            raise ValueError(f"the output {out} is the folder of the input {name}; name another folder")
        self.work.require_format()
        registry, mark = self.work.registry, self.work.fingerprint
        writers = exports.writers_of(self.forms.writers, registry)
        with Ledger.opened(out, fresh=self.fresh) as ledger:
            with told(out):
                changes, passed_over = self._begin(ledger, out, mark)
                for shard in self.shards:
                    ledger.take(shard, mark)
                parsed = self._parse(ledger, mark)
                ledger.forget_others(mark)
                ledger.note(writing=writing(writers), schemas=package.schemas(registry))
            created = manifest.stamp()
            export = Export(ledger=ledger, mark=mark, writers=writers, registry=registry, created=created)
            manifest.write_where_changed(out, export)
            self._publish(out)
            summary = self._summary(ledger, out, mark, parsed)
        return attrs.evolve(summary, moved=tuple(changes), passed_over=tuple(passed_over))

    def _begin(self, ledger: Ledger, out: Path, mark: str) -> tuple[list[str], list[str]]:
        """Make the plan; return what differs from the run before, and the datasets that are no inputs."""
        configuration = {**self.work.software, "options": self.work.options.data()}
        changes = moved(ledger.about("configuration") or configuration, configuration)
        over: list[str] = []
        ledger.plan(inputs_of(self.names, include=self.include, exclude=self.exclude, out=out, passed_over=over.append))
        if not ledger.count():
            raise UnreadableSource(
                "nothing to parse: the inputs are empty folders, or --include and --exclude leave none"
            )
        ledger.note(
            configuration=configuration,
            fingerprint=mark,
            limits=attrs.asdict(self.work.limits),
            texts=self.forms.texts,
        )
        return changes, over

    def _parse(self, ledger: Ledger, mark: str) -> int:
        limits = codec.canonical(attrs.asdict(self.work.limits)).decode()
        waiting = ledger.waiting(mark, limits)
        inputs = ledger.count()
        progress = Progress(inputs=inputs, done=inputs - len(waiting), from_ledger=inputs - len(waiting))
        self.report(progress)
        if not waiting:
            return 0
        batch: list[tuple[str, Outcome]] = []
        try:
            with self.work.pool(len(waiting)) as pool:
                committed = time.monotonic()
                for task, outcome in pool.outcomes(tasks_at(ledger, waiting)):
                    batch.append((task.input.key or "", outcome))
                    progress = _further(progress, outcome)
                    self.report(progress)
                    if len(batch) >= _BATCH or time.monotonic() - committed > _SECONDS:
                        ledger.commit(batch, mark, limits)
                        batch, committed = [], time.monotonic()
        finally:
            ledger.commit(batch, mark, limits)
        return len(waiting)

    def _publish(self, out: Path) -> None:
        """Copy the files of the dataset to where others read it, the manifest last; the ledger stays here."""
        if self.publish is None:
            return
        names = [*(each["path"] for each in manifest.read(out)["outputs"]), manifest.MANIFEST]
        try:
            remote.copied(out, names, self.publish)
        except OSError as error:
            raise WriteError(f"{self.publish}: cannot be written ({error.strerror or error}); run again") from None

    def _summary(self, ledger: Ledger, out: Path, mark: str, parsed: int) -> Summary:
        formats: Counter[str] = Counter()
        classes: Counter[str] = Counter()
        for format_name, error, count in ledger.tally(mark):
            if error:
                classes[error] += count
            else:
                formats[format_name or "not recognised"] += count
        same, unreadable = ledger.set_aside()
        return Summary(
            out=out,
            inputs=ledger.count(),
            documents=formats.total(),
            errors=classes.total(),
            parsed=parsed,
            same=same,
            unreadable=unreadable,
            formats=dict(sorted(formats.items())),
            error_classes=dict(sorted(classes.items())),
        )


def _further(progress: Progress, outcome: Outcome) -> Progress:
    return attrs.evolve(
        progress,
        done=progress.done + 1,
        pages=progress.pages + outcome.pages,
        errors=progress.errors + bool(outcome.error),
    )
