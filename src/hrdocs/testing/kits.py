"""The kits: which checks each kind of plugin is held to, and on which documents."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from importlib import resources
from pathlib import Path

from hrdocs.registry import Registry
from hrdocs.testing import annotator_checks, carrier_checks, checks, reader_checks, writer_checks
from hrdocs.testing.carrier_subjects import ReaderSubject, WriterSubject
from hrdocs.testing.cases import Case
from hrdocs.testing.samples import Sample, junk, samples
from hrdocs.testing.subject import AnnotatorSubject, Subject
from hrdocs.values import frozen

AnySubject = Subject | ReaderSubject | WriterSubject
AnyCheck = Callable[..., None]


@frozen(kw_only=True)
class Kit:
    """The checks of one kind of plugin.

    Attributes:
        of: the class of its subject.
        of_cases: checks of a subject and a case.
        of_samples: a check of a subject and a document that is not its own, or None.
        of_all: checks of the subject as a whole.
        needs_golden: the check that compares a case with what it is expected to give.
    """

    of: type[Subject] | type[ReaderSubject] | type[WriterSubject]
    of_cases: tuple[AnyCheck, ...]
    of_samples: AnyCheck | None = None
    of_all: tuple[AnyCheck, ...]
    needs_golden: AnyCheck

    def subject(self, name: str, cases: tuple[Case, ...], registry: Registry | None) -> AnySubject:
        """Return the subject of a plugin's name.

        Raises:
            CheckFailed: the registry has none of that name.
        """
        return self.of.of(name, cases, registry)

    def all_checks(self) -> Iterator[AnyCheck]:
        """Iterate over every check of the kit."""
        yield from (*self.of_cases, *([self.of_samples] if self.of_samples else []), *self.of_all)


KITS = {
    "parser": Kit(
        of=Subject,
        of_cases=checks.CASE_CHECKS,
        of_samples=checks.claims_nothing_else,
        of_all=checks.PARSER_CHECKS,
        needs_golden=checks.golden,
    ),
    "annotator": Kit(
        of=AnnotatorSubject,
        of_cases=annotator_checks.CASE_CHECKS,
        of_samples=annotator_checks.says_nothing_without_records,
        of_all=annotator_checks.ANNOTATOR_CHECKS,
        needs_golden=checks.golden,
    ),
    "reader": Kit(
        of=ReaderSubject,
        of_cases=reader_checks.CASE_CHECKS,
        of_all=reader_checks.READER_CHECKS,
        needs_golden=carrier_checks.golden,
    ),
    "writer": Kit(
        of=WriterSubject,
        of_cases=writer_checks.CASE_CHECKS,
        of_all=writer_checks.WRITER_CHECKS,
        needs_golden=carrier_checks.golden,
    ),
}
"""The kit of each kind of plugin."""


def foreign(subject: AnySubject, others: Iterable[Sample], mine: Collection[str]) -> Sequence[Sample]:
    """Return the documents that are not a subject's own: of other formats and of none for a parser, else of none."""
    if subject.role == "parser" and isinstance(subject, Subject):
        return checks.others_of(subject, others, mine)
    return junk()


def own_samples(subject: AnySubject) -> tuple[Case, ...]:
    """Return samples of the kit as cases, for a plugin that was given none: those of its format or type, or any."""
    fitting = [
        sample
        for sample in samples()
        if (subject.role == "parser" and sample.owner == subject.name)
        or (isinstance(subject, ReaderSubject) and sample.source.media_type in subject.reader.media_types)
        or subject.role == "writer"
    ]
    folder = resources.files(__package__) / "samples"
    paths = [Path(str(folder / sample.name)) for sample in fitting]
    return tuple(Case(name=path.name, source=path, expected=path.with_suffix(".json")) for path in paths)
