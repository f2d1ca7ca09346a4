"""The checks of annotators: what has to hold of what they add to a document and to the records of its parser."""

import attrs

from hrdocs.api import parse
from hrdocs.model import Document, Record
from hrdocs.plugin import AnnotatorPlugin
from hrdocs.registry import Registry
from hrdocs.testing import checks, contract, isolation
from hrdocs.testing.cases import Case
from hrdocs.testing.fault import CheckFailed
from hrdocs.testing.samples import Sample
from hrdocs.testing.subject import AnnotatorSubject


def adds_records(subject: AnnotatorSubject, case: Case) -> None:
    """The annotator has something to say of its own case."""
    types = subject.annotator.record_types
    if not any(isinstance(record, types) for record in subject.result(case).records):
        raise CheckFailed(f"{case}: {subject.name} says nothing of its own case")


def leaves_the_rest_alone(subject: AnnotatorSubject, case: Case) -> None:
    """The document comes back as it was, with records of declared types alone and evidence that quotes the text."""
    document = subject.document(case)
    own = subject.annotator.annotated(document, records_for(subject.annotator, document, subject.registry))
    checks.refuse(case, contract.annotator_faults(own, document, subject.annotator))


def says_nothing_without_records(subject: AnnotatorSubject, sample: Sample) -> None:
    """An annotator that takes records adds none to a document that no parser takes."""
    annotator, document = subject.annotator, sample.document(subject.registry)
    if annotator.annotate_records is not None and annotator.annotate_records(document, ()).records:
        raise CheckFailed(f"{sample.name}: {subject.name} adds records, and there is none to speak of")


def never_raises(subject: AnnotatorSubject) -> None:
    """It takes any document within the time limit, with what parsers give of it: empty, cut, shuffled, on one line."""
    _refuse_of("hostile", subject)


def is_pure(subject: AnnotatorSubject) -> None:
    """While it works the annotator opens nothing and asks no clock, chance, locale or environment."""
    _refuse_of("pure", subject)


def records_for(annotator: AnnotatorPlugin, document: Document, registry: Registry) -> tuple[Record, ...]:
    """Return the records that an annotator is given for a document: the parser's, with their ids."""
    offers = tuple(each for each in registry.offers if not isinstance(each.descriptor, AnnotatorPlugin))
    bare = attrs.evolve(document, format=None)
    return parse(bare, registry=attrs.evolve(registry, offers=offers), keep_unknown=True).records


def _refuse_of(task: str, subject: AnnotatorSubject) -> None:
    sources = [case.source.resolve() for case in subject.cases]
    checks.refuse(None, isolation.run(task, subject.registry, annotator=subject.name, cases=sources))


CASE_CHECKS = (
    checks.golden,
    adds_records,
    leaves_the_rest_alone,
    checks.quotes_the_text,
    checks.round_trips,
    checks.uses_vocabularies,
)
"""Checks of one case."""

ANNOTATOR_CHECKS = (never_raises, checks.is_deterministic, is_pure, checks.imports_fast, checks.has_sound_lists)
"""Checks of the annotator as a whole."""
